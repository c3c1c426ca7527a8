//! A word typed while the wrong keyboard layout was on (xkb `us`, `ru`; the letter rows of
//! `kz(basic)` are those of `ru`).

const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";

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
    #[case("гыук20260\"учфьздуюля", Some("user20260@example.kz"))]
    #[case("Шмфтщм", Some("Ivanov"))]
    #[case("ivanov", None)]
    #[case("4567", None)]
    fn cyrillic_keys_meant_latin(#[case] typed: &str, #[case] meant: Option<&str>) {
        assert_eq!(latin_keys(typed).as_deref(), meant);
    }
}
