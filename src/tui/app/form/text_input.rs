//! A text being typed: one line or several, edited by grapheme.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::identity::SafeText;
use crate::tui::keys::{Code, KeyPress};

/// The most graphemes a field takes; more is a file, not a reason.
const LONGEST: usize = 4_000;

/// How many steps can be taken back.
const STEPS_BACK: usize = 100;

/// A text field with its caret.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextInput {
    graphemes: Vec<String>,
    caret: usize,
    many_lines: bool,
    before: Vec<(Vec<String>, usize)>,
}

impl TextInput {
    /// An empty field of one line.
    pub fn line() -> Self {
        Self::default()
    }

    /// An empty field of several lines.
    pub fn lines() -> Self {
        Self {
            many_lines: true,
            ..Self::default()
        }
    }

    /// The same field with this text in it and the caret behind it; nothing to take back.
    #[must_use]
    pub fn holding(mut self, text: &str) -> Self {
        self.insert(text);
        self.before.clear();
        self
    }

    /// The text as typed.
    pub fn text(&self) -> String {
        self.graphemes.concat()
    }

    /// The text as it goes into the register; `None` when nothing but white space was typed.
    pub fn value(&self) -> Option<SafeText> {
        let text = self.text();
        let text = text.trim();
        (!text.is_empty()).then(|| match self.many_lines {
            true => SafeText::multiline(text),
            false => SafeText::from_outside(text),
        })
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.graphemes.is_empty()
    }

    /// Whether the field takes line feeds.
    pub const fn is_many_lines(&self) -> bool {
        self.many_lines
    }

    /// The text before the caret.
    pub fn before_caret(&self) -> String {
        self.graphemes.iter().take(self.caret).cloned().collect()
    }

    /// Empties the field.
    pub fn clear(&mut self) {
        if !self.graphemes.is_empty() {
            self.remember();
            self.graphemes.clear();
            self.caret = 0;
        }
    }

    /// Types or pastes a text at the caret. Characters that a terminal obeys become visible
    /// marks, and a line feed becomes a space in a field of one line.
    pub fn insert(&mut self, text: &str) {
        let text = self.made_safe(text);
        self.remember();
        let tail: String = self.graphemes.iter().skip(self.caret).cloned().collect();
        let head = self.before_caret() + &text;
        let whole = head.clone() + &tail;
        self.graphemes = whole
            .graphemes(true)
            .take(LONGEST)
            .map(str::to_owned)
            .collect();
        self.caret = head.graphemes(true).count().min(self.graphemes.len());
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some((graphemes, caret)) = self.before.pop() {
            self.graphemes = graphemes;
            self.caret = caret;
        }
    }

    /// Edits with a key that is bound to nothing: arrows, Home, End, deleting by letter, by
    /// word and by line. Whether the key was one of them.
    pub fn edit(&mut self, key: KeyPress) -> bool {
        let word = key.ctrl || key.alt;
        match key.code {
            Code::Left if word => self.caret = self.word_start(),
            Code::Right if word => self.caret = self.word_end(),
            Code::Left => self.caret = self.caret.saturating_sub(1),
            Code::Right => self.caret = (self.caret + 1).min(self.graphemes.len()),
            Code::Home => self.caret = self.line_start(),
            Code::End => self.caret = self.line_end(),
            Code::Char('a') if key.ctrl => self.caret = self.line_start(),
            Code::Char('e') if key.ctrl => self.caret = self.line_end(),
            Code::Backspace if word => self.remove(self.word_start(), self.caret),
            Code::Char('w') if key.ctrl => self.remove(self.word_start(), self.caret),
            Code::Char('u') if key.ctrl => self.remove(self.line_start(), self.caret),
            Code::Char('k') if key.ctrl => self.remove(self.caret, self.line_end()),
            Code::Backspace => self.remove(self.caret.saturating_sub(1), self.caret),
            Code::Delete if word => self.remove(self.caret, self.word_end()),
            Code::Delete => self.remove(self.caret, self.caret + 1),
            _ => return false,
        }
        true
    }

    /// One line up or down in the text; false at its edge.
    pub fn move_line(&mut self, down: bool) -> bool {
        let column = self.caret - self.line_start();
        let target = if down {
            let end = self.line_end();
            (end < self.graphemes.len()).then_some(end + 1)
        } else {
            self.line_start().checked_sub(1)
        };
        let Some(target) = target else { return false };
        self.caret = target;
        let start = self.line_start();
        self.caret = (start + column).min(self.line_end());
        true
    }

    fn made_safe(&self, text: &str) -> String {
        // A combining mark typed by itself joins the letter before it, which is not in `text`.
        let mark_alone = text.chars().count() == 1;
        if mark_alone && !text.chars().any(crate::domain::identity::is_hostile) {
            return text.to_owned();
        }
        if self.many_lines {
            return SafeText::multiline(text).as_str().to_owned();
        }
        let one_line = text.trim_end_matches('\n').replace(['\n', '\t'], " ");
        SafeText::from_outside(&one_line).as_str().to_owned()
    }

    fn remember(&mut self) {
        if self.before.len() == STEPS_BACK {
            self.before.remove(0);
        }
        self.before.push((self.graphemes.clone(), self.caret));
    }

    fn remove(&mut self, from: usize, to: usize) {
        let to = to.min(self.graphemes.len());
        if from < to {
            self.remember();
            self.graphemes.drain(from..to);
            self.caret = from;
        }
    }

    fn is(&self, at: usize, wanted: impl Fn(char) -> bool) -> bool {
        self.graphemes
            .get(at)
            .is_some_and(|grapheme| grapheme.chars().all(wanted))
    }

    fn word_start(&self) -> usize {
        let mut at = self.caret;
        while at > 0 && self.is(at - 1, char::is_whitespace) {
            at -= 1;
        }
        while at > 0 && !self.is(at - 1, char::is_whitespace) {
            at -= 1;
        }
        at
    }

    fn word_end(&self) -> usize {
        let mut at = self.caret;
        while at < self.graphemes.len() && self.is(at, char::is_whitespace) {
            at += 1;
        }
        while at < self.graphemes.len() && !self.is(at, char::is_whitespace) {
            at += 1;
        }
        at
    }

    fn line_start(&self) -> usize {
        let mut at = self.caret;
        while at > 0 && !self.is(at - 1, |c| c == '\n') {
            at -= 1;
        }
        at
    }

    fn line_end(&self) -> usize {
        let mut at = self.caret;
        while at < self.graphemes.len() && !self.is(at, |c| c == '\n') {
            at += 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(input: &mut TextInput, names: &str) {
        for name in names.split_whitespace() {
            assert!(input.edit(name.parse().unwrap()), "{name}");
        }
    }

    #[test]
    fn edits_by_grapheme_word_and_line() {
        for (typed, edits, left, before) in [
            ("abc", "backspace", "ab", "ab"),
            ("cafe\u{301}", "backspace", "caf", "caf"),
            (
                "\u{49b}\u{430}\u{437}",
                "left delete",
                "\u{49b}\u{430}",
                "\u{49b}\u{430}",
            ),
            ("one two  ", "ctrl-w", "one ", "one "),
            ("one two", "ctrl-left backspace", "onetwo", "one"),
            ("one two", "home ctrl-right", "one two", "one"),
            ("one\ntwo", "ctrl-u", "one\n", "one\n"),
            ("one\ntwo", "home left home ctrl-k", "\ntwo", ""),
            ("one", "right right end left", "one", "on"),
        ] {
            let mut input = TextInput::lines().holding(typed);
            keys(&mut input, edits);
            assert_eq!(
                (input.text().as_str(), input.before_caret().as_str()),
                (left, before)
            );
        }
    }

    #[test]
    fn a_mark_joins_the_letter_before_it() {
        let mut input = TextInput::line().holding("cafe");
        input.insert("\u{301}");
        assert_eq!(input.before_caret(), "cafe\u{301}");
        keys(&mut input, "backspace");
        assert_eq!(input.text(), "caf");
    }

    #[test]
    fn a_paste_is_made_safe_and_fits_its_field() {
        let mut line = TextInput::line();
        line.insert("a\nb\u{1b}[2J\n");
        assert_eq!(line.text(), "a b<U+001B>[2J");
        let mut lines = TextInput::lines();
        lines.insert("a\nb");
        assert_eq!(lines.text(), "a\nb");
        assert!(lines.move_line(false) && !lines.move_line(false) && lines.move_line(true));
        lines.insert(&"x".repeat(LONGEST * 2));
        assert_eq!(lines.text().chars().count(), LONGEST);
    }

    #[test]
    fn typing_is_taken_back() {
        let mut input = TextInput::line();
        input.insert("a");
        input.insert("b");
        keys(&mut input, "backspace");
        input.undo();
        assert_eq!(input.text(), "ab");
        input.undo();
        input.undo();
        input.undo();
        assert!(input.is_empty() && input.value().is_none());
    }
}
