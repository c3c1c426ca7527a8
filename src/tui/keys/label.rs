//! Keys as a person reads them on the screen: `↓`, `Enter`, `Ctrl-F`, `g g`.

use super::press::KeyPress;
use super::sequence::Sequence;

/// The label of one or several presses.
#[must_use]
pub fn label(keys: &Sequence) -> String {
    label_of(keys.keys())
}

/// The same of presses that may be the beginning of a sequence.
pub(super) fn label_of(presses: &[KeyPress]) -> String {
    let presses = presses.iter().map(|press| press_label(&press.to_string()));
    presses.collect::<Vec<_>>().join(" ")
}

fn press_label(name: &str) -> String {
    for (prefix, shown) in [("ctrl-", "Ctrl-"), ("alt-", "Alt-"), ("shift-", "Shift-")] {
        if let Some(rest) = name.strip_prefix(prefix).filter(|rest| !rest.is_empty()) {
            let mut letters = rest.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => format!("{shown}{}", letter.to_uppercase()),
                _ => format!("{shown}{}", press_label(rest)),
            };
        }
    }
    match name {
        "up" => "↑",
        "down" => "↓",
        "left" => "←",
        "right" => "→",
        "enter" => "Enter",
        "esc" => "Esc",
        "tab" => "Tab",
        "backspace" => "Backspace",
        "delete" => "Delete",
        "insert" => "Insert",
        "home" => "Home",
        "end" => "End",
        "pgup" => "PgUp",
        "pgdn" => "PgDn",
        "space" => "Space",
        other => other,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_shown_as_they_are_printed_on_keyboards() {
        let shown = |keys: &str| label(&keys.parse().unwrap());
        assert_eq!(shown("down"), "↓");
        assert_eq!(shown("ctrl-f"), "Ctrl-F");
        assert_eq!(shown("shift-tab"), "Shift-Tab");
        assert_eq!(shown("ctrl-right"), "Ctrl-→");
        assert_eq!(shown("g g"), "g g");
        assert_eq!(shown("G"), "G");
        assert_eq!(shown("F5"), "F5");
    }
}
