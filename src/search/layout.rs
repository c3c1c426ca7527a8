//! A word typed while the wrong keyboard layout was on (xkb `us`, `ru`; the letter rows of
//! `kz(basic)` are those of `ru`).

const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";

/// The keys of the digit row that type letters under the Kazakh layout, plain and shifted.
const DIGIT_ROW: &str = "2345890-=@#$%*()_+";
const KAZAKH: &str = "әіңғүұқөһӘІҢҒҮҰҚӨҺ";

/// What the same keys type under a Russian or Kazakh layout: `f[vtnjd` is `ахметов`. `None` when
/// no Latin letter was typed, or when a Cyrillic one was.
pub fn cyrillic_keys(typed: &str) -> Option<String> {
    let latin = typed.chars().any(|c| c.is_ascii_alphabetic());
    let cyrillic = typed.chars().any(|c| CYRILLIC.contains(c));
    (latin && !cyrillic).then(|| {
        typed
            .chars()
            .map(|c| same_key(c, LATIN, CYRILLIC))
            .collect()
    })
}

/// What the same keys type under the Kazakh layout, where its letters stand on the digit row:
/// `2ctk` is `әсел`. A hyphen is ө there, but may have been meant for itself. Nothing when none
/// of these was typed, or no Latin letter.
pub fn kazakh_keys(typed: &str) -> Vec<String> {
    let latin = typed.chars().any(|c| c.is_ascii_alphabetic());
    let cyrillic = typed.chars().any(|c| CYRILLIC.contains(c));
    let on_row = |c| DIGIT_ROW.contains(c);
    if cyrillic || !latin || !typed.chars().any(on_row) {
        return Vec::new();
    }
    let retype = |c| match on_row(c) {
        true => same_key(c, DIGIT_ROW, KAZAKH),
        false => same_key(c, LATIN, CYRILLIC),
    };
    let all: String = typed.chars().map(retype).collect();
    let double = typed.contains('-').then(|| {
        let kept = typed.chars().map(|c| if c == '-' { c } else { retype(c) });
        kept.collect()
    });
    std::iter::once(all).chain(double).collect()
}

/// What the same keys type under a Latin layout: `гыук"учфьздуюля` is `user@example.kz`. `None`
/// when no Cyrillic letter was typed, or when a Latin one was.
pub fn latin_keys(typed: &str) -> Option<String> {
    let latin = typed.chars().any(|c| c.is_ascii_alphabetic());
    let cyrillic = typed.chars().any(|c| CYRILLIC.contains(c));
    (cyrillic && !latin).then(|| {
        let retype = |c| match c {
            // The shifted 2 of the Russian layout.
            '"' => '@',
            _ => same_key(c, CYRILLIC, LATIN),
        };
        typed.chars().map(retype).collect()
    })
}

fn same_key(c: char, from: &str, to: &str) -> char {
    let key = from.chars().position(|candidate| candidate == c);
    key.and_then(|key| to.chars().nth(key)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn the_rows_are_the_same_keys() {
        assert_eq!(LATIN.chars().count(), CYRILLIC.chars().count());
        assert_eq!(DIGIT_ROW.chars().count(), KAZAKH.chars().count());
    }

    #[rstest]
    #[case("f[vtnjd", Some("ахметов"))]
    #[case("F[vtnjd", Some("Ахметов"))]
    #[case(",trpfn", Some("бекзат"))]
    #[case(".kbz", Some("юлия"))]
    #[case("'kmvbhf", Some("эльмира"))]
    #[case("ахметов", None)]
    #[case("aхметов", None)]
    #[case("4567", None)]
    fn latin_keys_meant_cyrillic(#[case] typed: &str, #[case] meant: Option<&str>) {
        assert_eq!(cyrillic_keys(typed).as_deref(), meant);
    }

    #[rstest]
    #[case("2ctk", &["әсел"])]
    #[case("Gfhvfy0ekjd", &["Парманқулов"])]
    #[case("thvf5fy-ij0fq", &["ермағанөшоқай", "ермаған-шоқай"])]
    #[case("ctk", &[])]
    #[case("2026", &[])]
    #[case("2сел", &[])]
    fn keys_of_the_digit_row_meant_kazakh(#[case] typed: &str, #[case] meant: &[&str]) {
        assert_eq!(kazakh_keys(typed), meant);
    }

    #[rstest]
    #[case("гыук20260\"учфьздуюля", Some("user20260@example.kz"))]
    #[case("Шмфтщм", Some("Ivanov"))]
    #[case("ivanov", None)]
    #[case("4567", None)]
    fn cyrillic_keys_meant_latin(#[case] typed: &str, #[case] meant: Option<&str>) {
        assert_eq!(latin_keys(typed).as_deref(), meant);
    }
}
