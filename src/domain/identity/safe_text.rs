//! Text that cannot drive a terminal.
//!
//! A subject chooses the words of a claim, so words are a way to the officer's terminal (bytes
//! that move the cursor or run a command) and to the officer's eye (letters that hide or turn
//! others round). Such characters are not dropped, since that would hide the attempt: they become
//! visible marks like `<U+202E>`.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{is_hostile, is_plain};

/// How many combining marks one letter may carry; more only paint over the lines around it.
const MOST_MARKS: usize = 4;

/// Text in NFC without characters that a terminal obeys or that a reader cannot see: the only
/// text that the screen and the command line print.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SafeText(String);

/// A character that a field refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("U+{:04X} at character {}", u32::from(*.ch), .at + 1)]
pub struct HostileChar {
    /// The character.
    pub ch: char,
    /// Its place in the text, in characters from zero.
    pub at: usize,
}

/// Whether line feeds and tabs are part of the text.
#[derive(Clone, Copy, PartialEq)]
enum Lines {
    One,
    Many,
}

impl SafeText {
    /// One line of text from outside. Never fails: what must not be printed becomes a mark, and
    /// so does a line feed or a tab. Doing it twice changes nothing.
    pub fn from_outside(text: &str) -> Self {
        Self(marked(text, Lines::One))
    }

    /// Text of many lines from outside, such as a letter: line feeds and tabs are kept, `CR LF`
    /// becomes a line feed, the rest is as in [`SafeText::from_outside`].
    pub fn multiline(text: &str) -> Self {
        let text = match text.contains('\r') {
            true => Cow::Owned(text.replace("\r\n", "\n")),
            false => Cow::Borrowed(text),
        };
        Self(marked(&text, Lines::Many))
    }

    /// One line of text for a field that refuses such characters, like a name.
    pub fn strict(text: &str) -> Result<Self, HostileChar> {
        if text.chars().all(is_plain) {
            return Ok(Self(text.to_owned()));
        }
        let text = composed(text);
        let refused = judged(&text, Lines::One)
            .enumerate()
            .find(|(_, (_, safe))| !safe);
        match refused {
            Some((at, (ch, _))) => Err(HostileChar { ch, at }),
            None => Ok(Self(text.into_owned())),
        }
    }

    /// The text as a string slice.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same text without white space around it.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        Self(self.0.trim().to_owned())
    }
}

/// Reads a field of many lines: `#[serde(deserialize_with = "safe_text::multiline")]`. Without it
/// a field is read as one line.
pub fn multiline<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SafeText, D::Error> {
    let text: Cow<'de, str> = Deserialize::deserialize(deserializer)?;
    Ok(SafeText::multiline(&text))
}

/// The same for a field that may be missing.
pub fn multiline_opt<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<SafeText>, D::Error> {
    let text: Option<Cow<'de, str>> = Deserialize::deserialize(deserializer)?;
    Ok(text.map(|text| SafeText::multiline(&text)))
}

/// The text in NFC.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars().filter(|c| !is_plain(*c))) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

fn marked(text: &str, lines: Lines) -> String {
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    let text = composed(text);
    let mut out = String::with_capacity(text.len());
    for (c, safe) in judged(&text, lines) {
        if safe {
            out.push(c);
        } else {
            out.push_str(&sign(c));
        }
    }
    out
}

/// The visible sign of a character that must not be printed.
fn sign(c: char) -> String {
    format!("<U+{:04X}>", u32::from(c))
}

/// Says of each character in turn whether it may stay. A combining mark may stay only on a
/// visible letter: a mark that follows a refused character would join the `>` of its sign.
fn judged(text: &str, lines: Lines) -> impl Iterator<Item = (char, bool)> {
    let mut marks_left: usize = 0;
    text.chars().map(move |c| {
        if is_hostile(c) {
            marks_left = 0;
            return (c, lines == Lines::Many && matches!(c, '\n' | '\t'));
        }
        if is_combining_mark(c) {
            let safe = marks_left > 0;
            marks_left = marks_left.saturating_sub(1);
            return (c, safe);
        }
        marks_left = if c.is_whitespace() { 0 } else { MOST_MARKS };
        (c, true)
    })
}

impl Deref for SafeText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for SafeText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for SafeText {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for SafeText {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for SafeText {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<SafeText> for String {
    fn from(text: SafeText) -> Self {
        text.0
    }
}

impl<'de> Deserialize<'de> for SafeText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text: Cow<'de, str> = Deserialize::deserialize(deserializer)?;
        Ok(Self::from_outside(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;
    use rstest::rstest;

    #[rstest]
    #[case("Әсел Нұрланқызы", "Әсел Нұрланқызы")]
    #[case("", "")]
    #[case(" по краям ", " по краям ")]
    #[case("A\u{1b}[2JB", "A<U+001B>[2JB")]
    #[case("A\u{9b}31m", "A<U+009B>31m")]
    #[case("a\nb\tc", "a<U+000A>b<U+0009>c")]
    #[case("\u{202e}vonavI", "<U+202E>vonavI")]
    #[case("a\u{200b}b", "a<U+200B>b")]
    #[case("\u{feff}имя", "<U+FEFF>имя")]
    #[case("a\u{e0041}b", "a<U+E0041>b")]
    #[case::composes("и\u{306}", "й")]
    #[case::lone_mark("\u{301}a", "<U+0301>a")]
    #[case::mark_after_refused("\u{202e}\u{338}", "<U+202E><U+0338>")]
    #[case::mark_after_space("a \u{301}", "a <U+0301>")]
    #[case::four_marks("q\u{31b}\u{323}\u{307}\u{302}", "q\u{31b}\u{323}\u{307}\u{302}")]
    fn shows_what_must_not_be_printed(#[case] outside: &str, #[case] safe: &str) {
        assert_eq!(SafeText::from_outside(outside), safe);
    }

    #[test]
    fn a_letter_carries_at_most_four_marks() {
        let zalgo = format!("x{}y", "\u{302}".repeat(6));
        let safe = format!("x{}<U+0302><U+0302>y", "\u{302}".repeat(4));
        assert_eq!(SafeText::from_outside(&zalgo), safe.as_str());
    }

    #[test]
    fn many_lines_keep_their_lines() {
        let text = SafeText::multiline("a\r\nb\tc\rd\u{1b}");
        assert_eq!(text, "a\nb\tc<U+000D>d<U+001B>");
        assert_eq!(SafeText::multiline(&text), text);
    }

    #[rstest]
    #[case("Ахме\u{7}тов", '\u{7}', 4)]
    #[case("Ахметов\n", '\n', 7)]
    #[case("\u{202e}Ахметов", '\u{202e}', 0)]
    #[case("\u{301}Ахметов", '\u{301}', 0)]
    fn a_strict_field_refuses(#[case] outside: &str, #[case] ch: char, #[case] at: usize) {
        assert_eq!(SafeText::strict(outside), Err(HostileChar { ch, at }));
    }

    #[test]
    fn a_strict_field_takes_names() {
        assert_eq!(SafeText::strict("О’Нил-Сиюй").unwrap(), "О’Нил-Сиюй");
        assert_eq!(
            HostileChar { ch: '\u{7}', at: 4 }.to_string(),
            "U+0007 at character 5",
        );
    }

    #[test]
    fn trims_only_when_asked() {
        assert_eq!(SafeText::from_outside("\u{a0} имя ").trimmed(), "имя");
    }

    #[test]
    fn json_is_a_string_made_safe_on_reading() {
        #[derive(Deserialize)]
        struct Letter {
            subject: SafeText,
            #[serde(deserialize_with = "multiline")]
            body: SafeText,
        }
        let letter: Letter =
            serde_json::from_str(r#"{"subject":"a\nb\u001b","body":"a\nb\u001b"}"#).unwrap();
        assert_eq!(letter.subject, "a<U+000A>b<U+001B>");
        assert_eq!(letter.body, "a\nb<U+001B>");
        assert_eq!(
            serde_json::to_string(&letter.subject).unwrap(),
            r#""a<U+000A>b<U+001B>""#
        );
    }

    /// Strings with more hostile characters and marks than chance would give.
    fn hostile_strings() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>(),
            prop::char::range('\u{300}', '\u{36f}'),
            prop::char::range('\u{0}', '\u{a0}'),
            prop::char::range('\u{1100}', '\u{11ff}'),
            prop::char::range('\u{2000}', '\u{206f}'),
            prop::sample::select(vec!['<', '>', '=', 'a', 'и', ' ', '\n', '\r', '\u{338}']),
        ];
        prop::collection::vec(piece, 0..24).prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(1),
            ..ProptestConfig::default()
        })]

        #[test]
        fn nothing_hostile_is_left_and_twice_is_once(outside in hostile_strings()) {
            let line = SafeText::from_outside(&outside);
            prop_assert!(!line.chars().any(is_hostile));
            prop_assert_eq!(&SafeText::from_outside(&line), &line);
            prop_assert_eq!(SafeText::strict(&line), Ok(line.clone()));
            prop_assert_eq!(SafeText::from_outside(&line.trimmed()), line.trimmed());

            let lines = SafeText::multiline(&outside);
            prop_assert!(!lines.chars().any(|c| is_hostile(c) && !matches!(c, '\n' | '\t')));
            prop_assert_eq!(&SafeText::multiline(&lines), &lines);
        }
    }
}
