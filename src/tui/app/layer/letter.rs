//! The letter on a claim, to be read before it goes out: what it lacks first.

use crate::domain::identity::RecordNumber;
use crate::domain::letter::{Letter, LetterField, LetterLanguage};
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::i18n::{Lang, Tr};
use crate::tui::app::cursor::Scroll;
use crate::tui::app::text::wrapped;

/// A letter is read at the width at which it is written into a file.
const WIDTH: usize = 78;

/// A letter, to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterView {
    /// The claim that it answers.
    pub row: Row,
    /// Its language.
    pub language: LetterLanguage,
    /// The letter, once it has been filled in, or why it cannot be.
    pub letter: Option<Result<Letter, Message>>,
    /// How far it has been scrolled.
    pub scroll: Scroll,
}

/// One line of it as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterLine {
    /// What is wrong or missing.
    Grave(String),
    /// What the letter says.
    Text(String),
    /// What can be done with it.
    Remark(String),
    /// Nothing.
    Blank,
}

impl LetterView {
    /// A letter that is being filled in, in the officer's language if letters are written in it.
    pub fn new(row: Row, lang: Lang) -> Self {
        let language = match lang {
            Lang::Kk => LetterLanguage::Kk,
            Lang::Ru | Lang::En => LetterLanguage::Ru,
        };
        Self {
            row,
            language,
            letter: None,
            scroll: Scroll::default(),
        }
    }

    /// The claim.
    pub const fn number(&self) -> RecordNumber {
        self.row.number()
    }

    /// The same letter in the other language.
    pub fn turn(&mut self) {
        self.language = match self.language {
            LetterLanguage::Ru => LetterLanguage::Kk,
            LetterLanguage::Kk => LetterLanguage::Ru,
        };
        self.letter = None;
        self.scroll = Scroll::default();
    }

    /// Whether it went out already.
    pub fn is_sent(&self) -> bool {
        matches!(&self.row, Row::Claim(row) if row.claim.reply.sent.is_some())
    }

    /// What it lacks, as far as that is known.
    pub fn missing(&self) -> &[LetterField] {
        match &self.letter {
            Some(Ok(letter)) => &letter.missing,
            Some(Err(_)) | None => &[],
        }
    }

    /// The lines at a width.
    pub fn lines(&self, tr: &Tr, width: usize) -> Vec<LetterLine> {
        let said = |message: &Message| wrapped(&tr.say(message), width);
        let letter = match &self.letter {
            None => return Vec::new(),
            Some(Err(why)) => return said(why).into_iter().map(LetterLine::Grave).collect(),
            Some(Ok(letter)) => letter,
        };
        let mut lines = Vec::new();
        if !letter.missing.is_empty() {
            let fields = letter.missing.iter();
            let fields = fields.map(|field| Message::new(field.message())).collect();
            let lacks = Message::new("letter-lacks").list("fields", fields);
            lines.extend(said(&lacks).into_iter().map(LetterLine::Grave));
            lines.push(LetterLine::Blank);
        }
        let written = letter.lines(width.min(WIDTH)).into_iter();
        lines.extend(written.map(|line| match line.is_empty() {
            true => LetterLine::Blank,
            false => LetterLine::Text(line),
        }));
        if letter.missing.is_empty() {
            let how = Message::new("screen-letter-save")
                .text("number", letter.number)
                .text("language", letter.language);
            lines.push(LetterLine::Blank);
            lines.extend(said(&how).into_iter().map(LetterLine::Remark));
        }
        lines
    }
}
