//! A file's name from outside, as a file may be named here: never a path, never hidden, nothing that
//! a shell or a terminal takes for something else.

/// A name has so many characters at most, its ending included: most file systems take 255 bytes.
const LONGEST: usize = 60;

/// An ending has so many at most; what is longer is no ending.
const LONGEST_ENDING: usize = 8;

/// The name without folders, and with `_` for every sign that has no business in one; none, where
/// nothing is left of it.
pub fn file_name(outside: &str) -> Option<String> {
    let last = outside.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = |c: char| match c {
        ' ' | '.' | '-' | '_' | '(' | ')' | '+' | ',' | '№' => c,
        c if c.is_alphanumeric() => c,
        _ => '_',
    };
    let name: String = last.trim().chars().map(kept).collect();
    let name = name.trim_start_matches(['.', '-', ' ', '_']);
    let name = name.trim_end_matches(['.', ' ']);
    if !name.chars().any(char::is_alphanumeric) {
        return None;
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= LONGEST_ENDING => {
            (stem, format!(".{ending}"))
        }
        _ => (name, String::new()),
    };
    let room = LONGEST - ending.chars().count();
    let stem: String = stem.chars().take(room).collect();
    Some(format!("{}{ending}", stem.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("scan.pdf", Some("scan.pdf"))]
    #[case("Жалоба № 7 (копия).docx", Some("Жалоба № 7 (копия).docx"))]
    #[case("../../.ssh/authorized_keys", Some("authorized_keys"))]
    #[case("C:\\Users\\x\\scan.pdf", Some("scan.pdf"))]
    #[case("/etc/passwd", Some("passwd"))]
    #[case(".bashrc", Some("bashrc"))]
    #[case("-rf", Some("rf"))]
    #[case("~/x", Some("x"))]
    #[case("~root", Some("root"))]
    #[case("a;rm -rf $HOME|`b`.txt", Some("a_rm -rf _HOME__b_.txt"))]
    #[case("invoice\u{202e}fdp.exe", Some("invoice_fdp.exe"))]
    #[case("a\nb\u{1b}[2J\0.txt", Some("a_b__2J_.txt"))]
    #[case("..", None)]
    #[case("", None)]
    #[case("///", None)]
    #[case("… —", None)]
    #[case("scan.pdf. ", Some("scan.pdf"))]
    fn is_made_safe(#[case] outside: &str, #[case] name: Option<&str>) {
        assert_eq!(file_name(outside).as_deref(), name);
    }

    #[test]
    fn is_never_longer_than_a_file_system_takes() {
        for outside in ["я".repeat(500), format!("{}.pdf", "𐍈".repeat(500))] {
            let name = file_name(&outside).unwrap();
            assert!(
                name.chars().count() <= LONGEST && name.len() <= 255,
                "{name}"
            );
        }
        assert!(
            file_name(&format!("{}.pdf", "я".repeat(500)))
                .unwrap()
                .ends_with(".pdf")
        );
    }
}
