//! A text being typed: one line or several, edited by grapheme.

mod history;
mod rows;

use history::{Change, History, Moment};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::identity::SafeText;
use crate::tui::keys::Action;

/// The most graphemes a field takes; more is a file, not a reason.
const LONGEST: usize = 4_000;

/// The most graphemes of a letter: some ten pages.
const LONGEST_LETTER: usize = 24_000;

/// A text field with its caret.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextInput {
    graphemes: Vec<String>,
    caret: usize,
    many_lines: bool,
    letter: bool,
    history: History,
    /// The column that moving up and down keeps to.
    column: Option<usize>,
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

    /// An empty field of several lines that takes a letter.
    pub fn letter() -> Self {
        Self {
            letter: true,
            ..Self::lines()
        }
    }

    /// The same field with nothing in it.
    pub fn emptied(&self) -> Self {
        Self {
            many_lines: self.many_lines,
            letter: self.letter,
            ..Self::default()
        }
    }

    /// Whether it takes a letter.
    pub const fn is_letter(&self) -> bool {
        self.letter
    }

    const fn longest(&self) -> usize {
        match self.letter {
            true => LONGEST_LETTER,
            false => LONGEST,
        }
    }

    /// The same field with the caret before its text.
    #[must_use]
    pub fn from_its_start(mut self) -> Self {
        self.caret = 0;
        self
    }

    /// The same field with this text in it and the caret behind it; nothing to take back.
    #[must_use]
    pub fn holding(mut self, text: &str) -> Self {
        self.insert(text);
        self.history = History::default();
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

    /// The text in the rows in which it is shown, none wider than so many columns, but for spaces
    /// at the end.
    pub fn rows(&self, columns: usize) -> Vec<String> {
        let rows = rows::rows(&self.graphemes, columns).into_iter();
        rows.map(|row| self.graphemes.get(row).unwrap_or_default().concat())
            .collect()
    }

    /// The row and the column of the caret among those rows.
    pub fn caret_place(&self, columns: usize) -> (usize, usize) {
        let rows = rows::rows(&self.graphemes, columns);
        let row = rows::row_of(&rows, self.caret);
        let start = rows.get(row).map_or(0, |row| row.start);
        (row, rows::width_of(&self.graphemes, start..self.caret))
    }

    /// Empties the field.
    pub fn clear(&mut self) {
        self.remove(Change::Whole, 0, self.graphemes.len());
    }

    /// Types or pastes a text at the caret. Characters that a terminal obeys become visible
    /// marks, and a line feed becomes a space in a field of one line.
    pub fn insert(&mut self, text: &str) {
        let text = self.made_safe(text);
        let begins_word = !self.is(self.caret.wrapping_sub(1), |c| !c.is_whitespace());
        let mut chars = text.chars();
        let change = match (chars.next(), chars.next()) {
            (Some(c), None) if c.is_whitespace() && c != '\n' => Change::InWord,
            (Some(c), None) if c != '\n' && begins_word => Change::NewWord,
            (Some(c), None) if c != '\n' => Change::InWord,
            _ => Change::Whole,
        };
        self.begin(change);
        let room = self.longest().saturating_sub(self.graphemes.len());
        let tail: String = self.graphemes.iter().skip(self.caret).cloned().collect();
        let head: String = self
            .before_caret()
            .graphemes(true)
            .chain(text.graphemes(true).take(room))
            .collect();
        self.caret = head.graphemes(true).count();
        self.hold(&(head + &tail));
        self.history.note(change, self.caret);
    }

    /// Puts another text in the place of all of it, as one step; false where only its beginning
    /// has room.
    pub fn replace(&mut self, text: &str) -> bool {
        let text = self.made_safe(text);
        let fitting: String = text.graphemes(true).take(self.longest()).collect();
        if fitting != self.text() {
            self.begin(Change::Whole);
            self.hold(&fitting);
            self.caret = self.graphemes.len();
            self.history.note(Change::Whole, self.caret);
        }
        fitting == text
    }

    /// Moves the caret, deletes, takes back. Whether the action is one of these.
    pub fn act(&mut self, action: Action) -> bool {
        let (caret, end) = (self.caret, self.graphemes.len());
        match action {
            Action::Left => self.go_to(caret.saturating_sub(1)),
            Action::Right => self.go_to(caret + 1),
            Action::WordLeft => self.go_to(self.word_start()),
            Action::WordRight => self.go_to(self.word_end()),
            Action::LineStart => self.go_to(self.line_start()),
            Action::LineEnd => self.go_to(self.line_end()),
            Action::Top => self.go_to(0),
            Action::Bottom => self.go_to(end),
            Action::DeleteBack => self.remove(Change::DeletedBack, caret.saturating_sub(1), caret),
            Action::DeleteAhead => self.remove(Change::DeletedAhead, caret, caret + 1),
            Action::DeleteWordBack => self.remove(Change::Whole, self.word_start(), caret),
            Action::DeleteWordAhead => self.remove(Change::Whole, caret, self.word_end()),
            Action::DeleteToStart => self.remove(Change::Whole, self.line_start(), caret),
            Action::DeleteToEnd => self.remove(Change::Whole, caret, self.line_end()),
            Action::Undo => {
                let before = self.history.undo(self.moment());
                self.go_back_to(before);
            }
            Action::Redo => {
                let after = self.history.redo(self.moment());
                self.go_back_to(after);
            }
            _ => return false,
        }
        true
    }

    /// One row up or down in a text of several lines that is shown in so many columns; false at
    /// its edge. The column stays, as far as the rows are long enough.
    pub fn move_row(&mut self, down: bool, columns: usize) -> bool {
        let (row, column) = self.caret_place(columns);
        let column = self.column.unwrap_or(column);
        let target = if down {
            row.checked_add(1)
        } else {
            row.checked_sub(1)
        };
        let rows = rows::rows(&self.graphemes, columns);
        let place = target.and_then(|row| rows::place_in(&self.graphemes, &rows, row, column));
        let Some(place) = place.filter(|_| self.many_lines) else {
            return false;
        };
        self.caret = place;
        self.column = Some(column);
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

    fn go_to(&mut self, place: usize) {
        self.caret = place.min(self.graphemes.len());
        self.column = None;
    }

    fn hold(&mut self, text: &str) {
        self.graphemes = text.graphemes(true).map(str::to_owned).collect();
        self.go_to(self.caret);
    }

    fn moment(&self) -> Moment {
        Moment {
            text: self.text(),
            caret: self.caret,
        }
    }

    fn go_back_to(&mut self, moment: Option<Moment>) {
        if let Some(Moment { text, caret }) = moment {
            self.caret = caret;
            self.hold(&text);
        }
    }

    fn begin(&mut self, change: Change) {
        if self.history.begins_step(change, self.caret) {
            self.history.keep(self.moment());
        }
    }

    fn remove(&mut self, change: Change, from: usize, to: usize) {
        let to = to.min(self.graphemes.len());
        if from < to {
            self.begin(change);
            self.graphemes.drain(from..to);
            self.go_to(from);
            self.history.note(change, self.caret);
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

    fn acts(input: &mut TextInput, names: &str) {
        for name in names.split_whitespace() {
            assert!(input.act(Action::named(name).unwrap()), "{name}");
        }
    }

    fn types(input: &mut TextInput, text: &str) {
        for c in text.chars() {
            input.insert(c.encode_utf8(&mut [0; 4]));
        }
    }

    #[test]
    fn edits_by_grapheme_word_and_line() {
        for (typed, edits, left, before) in [
            ("abc", "delete_back", "ab", "ab"),
            ("cafe\u{301}", "delete_back", "caf", "caf"),
            ("қаз", "left delete_ahead", "қа", "қа"),
            ("one two  ", "delete_word_back", "one ", "one "),
            ("one two", "word_left delete_back", "onetwo", "one"),
            ("one two", "line_start word_right", "one two", "one"),
            ("one two", "top delete_word_ahead", " two", ""),
            ("one\ntwo", "delete_to_start", "one\n", "one\n"),
            (
                "one\ntwo",
                "line_start left line_start delete_to_end",
                "\ntwo",
                "",
            ),
            ("one\ntwo", "top right bottom left", "one\ntwo", "one\ntw"),
            ("one", "right right line_end left", "one", "on"),
        ] {
            let mut input = TextInput::lines().holding(typed);
            acts(&mut input, edits);
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
        acts(&mut input, "delete_back");
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
        acts(&mut lines, "top");
        lines.insert(&"x".repeat(LONGEST * 2));
        assert_eq!(lines.text().chars().count(), LONGEST);
        assert!(lines.text().ends_with("a\nb"), "what was there stays");
    }

    #[test]
    fn up_and_down_keep_the_column_through_shorter_rows() {
        let mut text = TextInput::lines().holding("семь слов тут\nда\nещё строка");
        let mut places = Vec::new();
        for down in [false, false, false, false, true, true, true, true] {
            places.push((text.move_row(down, 10), text.caret_place(10)));
        }
        // «семь слов », «тут», «да», «ещё строка»
        let expected = [
            (true, (2, 2)),
            (true, (1, 3)),
            (true, (0, 9)),
            (false, (0, 9)),
            (true, (1, 3)),
            (true, (2, 2)),
            (true, (3, 10)),
            (false, (3, 10)),
        ];
        assert_eq!(places, expected);
        text.insert("!");
        assert_eq!(text.caret_place(20), (2, 11));
        assert!(!TextInput::line().holding("a b").move_row(false, 2));
    }

    #[test]
    fn typing_is_taken_back_by_words_and_brought_again() {
        let mut input = TextInput::line();
        types(&mut input, "Отказать по  п. 7");
        let mut texts = Vec::new();
        for _ in 0..5 {
            acts(&mut input, "undo");
            texts.push(input.text());
        }
        assert_eq!(
            texts,
            ["Отказать по  п. ", "Отказать по  ", "Отказать ", "", ""]
        );
        acts(&mut input, "redo redo redo redo redo");
        assert_eq!(input.text(), "Отказать по  п. 7");
        acts(&mut input, "undo");
        types(&mut input, "8");
        acts(&mut input, "redo");
        assert_eq!(input.text(), "Отказать по  п. 8", "nothing to bring again");
    }

    #[test]
    fn a_paste_a_deletion_and_typing_elsewhere_are_steps_of_their_own() {
        let mut input = TextInput::lines().holding("abcd");
        types(&mut input, "ef");
        acts(&mut input, "delete_back delete_back delete_back");
        acts(&mut input, "left");
        types(&mut input, "x");
        input.insert("paste d");
        types(&mut input, "y\n");
        acts(&mut input, "delete_word_back delete_to_start");
        let mut texts = vec![input.text()];
        while texts.last().unwrap() != "abcd" {
            acts(&mut input, "undo");
            texts.push(input.text());
        }
        let steps = [
            "c",
            "abxpaste c",
            "abxpaste dy\nc",
            "abxpaste dyc",
            "abxpaste dc",
            "abxc",
            "abc",
            "abcdef",
            "abcd",
        ];
        assert_eq!(texts, steps);
    }

    #[test]
    fn another_text_in_its_place_is_one_step_and_bounded() {
        let mut input = TextInput::lines().holding("one");
        assert!(input.replace("two\nthree"));
        assert_eq!(input.before_caret(), "two\nthree");
        assert!(input.replace("two\nthree"));
        acts(&mut input, "undo");
        assert_eq!(input.text(), "one");
        assert!(!input.replace(&"я".repeat(LONGEST + 1)));
        assert_eq!(input.text().chars().count(), LONGEST);
    }
}
