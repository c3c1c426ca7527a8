//! The name that was probably meant.

/// The name closest to what was written, by edits of one character.
pub(super) fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> &'a str {
    let written = written.to_lowercase();
    names
        .into_iter()
        .min_by_key(|name| distance(&written, &name.to_lowercase()))
        .unwrap_or_default()
}

/// Levenshtein's distance; a swap of neighbours, the commonest slip, counts as one.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().collect();
    let right: Vec<char> = right.chars().collect();
    let mut rows = vec![(0..=right.len()).collect::<Vec<_>>()];
    for (i, l) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, r) in right.iter().enumerate() {
            let mut cost = (rows[i][j + 1] + 1)
                .min(row[j] + 1)
                .min(rows[i][j] + usize::from(l != r));
            if i > 0 && j > 0 && *l == right[j - 1] && left[i - 1] == *r {
                cost = cost.min(rows[i - 1][j - 1] + 1);
            }
            row.push(cost);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        for (written, meant) in [
            ("entr", "enter"),
            ("pageup", "pgup"),
            ("Spcae", "space"),
            ("", "f1"),
        ] {
            let names = ["enter", "pgup", "pgdn", "space", "f1"];
            assert_eq!(nearest(written, names), meant, "{written}");
        }
        assert_eq!(distance("crtl", "ctrl"), 1);
        assert_eq!(nearest("x", []), "");
    }
}
