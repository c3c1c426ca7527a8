//! A letter, to be read before it goes out: what it lacks first.

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
    /// The claim that it answers, or the subject who asks what is held.
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

    /// The record.
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

    /// Whether it is the answer to a subject, and not the reply to a claim.
    pub const fn is_answer(&self) -> bool {
        matches!(self.row, Row::Subject(_))
    }

    /// The message of its title.
    pub fn title(&self) -> Message {
        let id = match self.is_answer() {
            true => "screen-answer-title",
            false => "screen-letter-title",
        };
        Message::new(id)
            .text("number", self.number())
            .word("language", self.language.message())
    }

    /// Whether it went out already.
    pub fn is_sent(&self) -> bool {
        matches!(&self.row, Row::Claim(row) if row.claim.reply.sent.is_some())
    }

    /// Whether it is in the office's own words.
    pub const fn is_own(&self) -> bool {
        matches!(&self.letter, Some(Ok(letter)) if letter.own)
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
            let lacks = LetterField::lacking(&letter.missing);
            lines.extend(said(&lacks).into_iter().map(LetterLine::Grave));
            lines.push(LetterLine::Blank);
        }
        let written = letter.lines(width.min(WIDTH)).into_iter();
        lines.extend(written.map(|line| match line.is_empty() {
            true => LetterLine::Blank,
            false => LetterLine::Text(line),
        }));
        let remarks = [
            (letter.own, "screen-letter-own"),
            (
                letter.address_masked && !self.is_answer(),
                "screen-letter-masked",
            ),
            (self.is_answer(), "screen-answer-masked"),
        ];
        let remarks = remarks.iter().filter(|(holds, _)| *holds);
        let remarks: Vec<String> = remarks
            .flat_map(|(_, id)| said(&Message::new(*id)))
            .collect();
        if !remarks.is_empty() {
            lines.push(LetterLine::Blank);
        }
        lines.extend(remarks.into_iter().map(LetterLine::Remark));
        lines
    }
}
