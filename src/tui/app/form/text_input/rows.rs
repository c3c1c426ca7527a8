//! A text of several lines in the rows in which it is shown.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

/// Which graphemes stand in each row, in so many columns. A row ends at a line feed, which belongs
/// to none, or behind a space; a word longer than a row is broken where the row ends. Spaces at
/// the end of a row may stand out beyond it.
pub(super) fn rows(graphemes: &[String], columns: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0);
    let mut behind_space = None;
    for (at, grapheme) in graphemes.iter().enumerate() {
        if grapheme == "\n" {
            rows.push(start..at);
            (start, used, behind_space) = (at + 1, 0, None);
            continue;
        }
        if grapheme == " " {
            used += 1;
            behind_space = Some(at + 1);
            continue;
        }
        let width = grapheme.width();
        if used + width > columns && at > start {
            let end = behind_space.take().unwrap_or(at);
            rows.push(start..end);
            start = end;
            used = width_of(graphemes, start..at);
        }
        used += width;
    }
    rows.push(start..graphemes.len());
    rows
}

/// The columns that graphemes take.
pub(super) fn width_of(graphemes: &[String], range: Range<usize>) -> usize {
    let graphemes = graphemes.get(range).unwrap_or_default();
    graphemes.iter().map(|grapheme| grapheme.width()).sum()
}

/// The row of a place between graphemes: where a row ends and the next one goes on without a line
/// feed, it is at the beginning of the next.
pub(super) fn row_of(rows: &[Range<usize>], place: usize) -> usize {
    rows.iter()
        .rposition(|row| row.start <= place)
        .unwrap_or_default()
}

/// The place in a row that is nearest to a column, not behind it.
pub(super) fn place_in(
    graphemes: &[String],
    rows: &[Range<usize>],
    row: usize,
    column: usize,
) -> Option<usize> {
    let range = rows.get(row)?.clone();
    // The place behind a row that goes on without a line feed is in the next row.
    let goes_on = rows
        .get(row + 1)
        .is_some_and(|next| next.start == range.end);
    let last = range.end - usize::from(goes_on && range.end > range.start);
    let mut used = 0;
    for place in range.start..last {
        used += width_of(graphemes, place..place + 1);
        if used > column {
            return Some(place);
        }
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn of(text: &str) -> Vec<String> {
        text.graphemes(true).map(str::to_owned).collect()
    }

    #[test]
    fn rows_break_at_spaces_and_long_words_anywhere() {
        for (text, columns, shown) in [
            ("one two three", 8, vec!["one two ", "three"]),
            ("abcdefgh ij", 3, vec!["abc", "def", "gh ", "ij"]),
            ("a\n\nb\n", 9, vec!["a", "", "b", ""]),
            ("one    two", 4, vec!["one    ", "two"]),
            (
                "\u{4f60}\u{597d}\u{4f60}",
                4,
                vec!["\u{4f60}\u{597d}", "\u{4f60}"],
            ),
            ("", 0, vec![""]),
            ("ab", 0, vec!["a", "b"]),
        ] {
            let graphemes = of(text);
            let rows = rows(&graphemes, columns);
            let rows: Vec<String> = rows
                .into_iter()
                .map(|row| graphemes[row].concat())
                .collect();
            assert_eq!(rows, shown, "{text:?}");
        }
    }

    #[test]
    fn a_place_is_found_by_row_and_column() {
        let graphemes = of("one two\nab");
        let rows = rows(&graphemes, 5);
        assert_eq!(rows, [0..4, 4..7, 8..10]);
        for (place, row) in [(0, 0), (3, 0), (4, 1), (7, 1), (8, 2), (10, 2)] {
            assert_eq!(row_of(&rows, place), row, "{place}");
        }
        for (row, column, place) in [(0, 9, 3), (1, 2, 6), (1, 9, 7), (2, 0, 8), (2, 9, 10)] {
            assert_eq!(place_in(&graphemes, &rows, row, column), Some(place));
        }
        assert_eq!(place_in(&graphemes, &rows, 3, 0), None);
    }
}
