//! A letter of the office, filled in from a case: its paragraphs, and what is still empty in it.

use std::fmt;

use unicode_width::UnicodeWidthStr;

use super::identity::{RecordNumber, SafeText};
use super::values::{Resolution, UnknownValue, Value};

values! {
    /// A language that letters are written in.
    LetterLanguage, "letter-language" {
        /// Russian.
        Ru = "ru",
        /// Kazakh.
        Kk = "kk",
    }
}

values! {
    /// What a letter is for; each has a template of this name in both languages.
    LetterTemplate, "letter-template" {
        /// The demand is satisfied.
        ReplySatisfied = "reply-satisfied",
        /// It is satisfied in part.
        ReplyPartial = "reply-partial",
        /// It is refused, with reasons.
        ReplyRefused = "reply-refused",
        /// It is left without consideration.
        ReplyNotConsidered = "reply-not-considered",
        /// It was sent on to whom it concerns.
        ReplyRedirected = "reply-redirected",
        /// Data are blocked for the period of a check.
        NoticeBlock = "notice-block",
        /// The block was lifted.
        NoticeUnblocked = "notice-unblocked",
    }
}

values! {
    /// What a letter cannot go out without.
    LetterField, "letter-field" {
        /// What was decided: without it there is no letter to write.
        Resolution = "resolution",
        /// To whom.
        Addressee = "addressee",
        /// The outgoing number.
        OutgoingNumber = "outgoing_number",
        /// The reason as the applicant is told it.
        PublicReason = "public_reason",
        /// Who signs: position and name.
        Signatory = "signatory",
        /// The day on which the data were blocked.
        BlockedOn = "blocked_on",
        /// The last day of the check.
        BlockedUntil = "blocked_until",
        /// The day on which the block ended.
        UnblockedOn = "unblocked_on",
    }
}

impl LetterTemplate {
    /// The letter that answers a claim with this resolution; none is owed where the applicant
    /// withdrew it.
    pub const fn of(resolution: Resolution) -> Option<Self> {
        Some(match resolution {
            Resolution::Satisfied => Self::ReplySatisfied,
            Resolution::Partial => Self::ReplyPartial,
            Resolution::Refused => Self::ReplyRefused,
            Resolution::NotConsidered => Self::ReplyNotConsidered,
            Resolution::Redirected => Self::ReplyRedirected,
            Resolution::Withdrawn => return None,
        })
    }
}

/// How a paragraph stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// In the right half: the addressee.
    Addressee,
    /// In the middle: what the letter is about.
    Title,
    /// From margin to margin.
    Body,
    /// One of a list.
    Item,
    /// A line of its own: numbers, a signature.
    Line,
}

impl Style {
    /// The mark at the start of a template's line.
    pub const fn mark(self) -> Option<char> {
        match self {
            Self::Addressee => Some('>'),
            Self::Title => Some('='),
            Self::Item => Some('—'),
            Self::Line => Some('|'),
            Self::Body => None,
        }
    }
}

/// A paragraph of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// How it stands.
    pub style: Style,
    /// What it says.
    pub text: SafeText,
}

/// A letter filled in from a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The claim that it answers.
    pub number: RecordNumber,
    /// Its language.
    pub language: LetterLanguage,
    /// Its template; none as long as nothing is decided.
    pub template: Option<LetterTemplate>,
    /// What it says.
    pub paragraphs: Vec<Paragraph>,
    /// What is empty in it, each once, in the order of the letter.
    pub missing: Vec<LetterField>,
    /// Whether an address was left out because it is masked.
    pub address_masked: bool,
}

impl Letter {
    /// The letter in lines of at most this many columns.
    pub fn lines(&self, width: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut before: Option<Style> = None;
        for paragraph in &self.paragraphs {
            let style = paragraph.style;
            let close = matches!(style, Style::Addressee | Style::Item | Style::Line);
            if before.is_some_and(|before| before != style || !close) {
                lines.push(String::new());
            }
            lines.extend(laid(paragraph, width.max(20)));
            before = Some(style);
        }
        lines
    }

    /// The letter as a text file has it.
    pub fn text(&self) -> String {
        let mut text = self.lines(78).join("\n");
        text.push('\n');
        text
    }
}

fn laid(paragraph: &Paragraph, width: usize) -> Vec<String> {
    let half = width / 2;
    let (columns, first, rest) = match paragraph.style {
        Style::Addressee => (width - half, half, half),
        Style::Title => (width - width / 5, 0, 0),
        Style::Body | Style::Line => (width, 0, 0),
        Style::Item => (width, 0, 2),
    };
    let mut lines = Vec::new();
    for line in wrapped(&paragraph.text, columns, rest.saturating_sub(first)) {
        let indent = match (paragraph.style, lines.is_empty()) {
            (Style::Title, _) => width.saturating_sub(line.width()) / 2,
            (_, true) => first,
            (_, false) => rest,
        };
        lines.push(format!("{}{line}", " ".repeat(indent)));
    }
    lines
}

/// Words in lines of so many columns, those after the first narrower by `hanging`. A word that is
/// longer than a line stands alone.
fn wrapped(text: &str, columns: usize, hanging: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let room = if lines.is_empty() {
            columns
        } else {
            columns.saturating_sub(hanging)
        };
        if !line.is_empty() && line.width() + 1 + word.width() > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_laid_out_by_the_styles_of_its_paragraphs() {
        let paragraph = |style, text: &str| Paragraph {
            style,
            text: SafeText::from_outside(text),
        };
        let letter = Letter {
            number: RecordNumber::Claim { year: 2026, n: 1 },
            language: LetterLanguage::Ru,
            template: Some(LetterTemplate::ReplySatisfied),
            paragraphs: vec![
                paragraph(Style::Line, "Исх. № 5"),
                paragraph(Style::Addressee, "Ахметова Айгүл Серікқызы"),
                paragraph(Style::Title, "О Вашем обращении"),
                paragraph(Style::Body, "Ваше обращение рассмотрено и удовлетворено."),
                paragraph(Style::Item, "— данные заблокированы: 26 октября"),
                paragraph(Style::Item, "— ещё"),
            ],
            missing: Vec::new(),
            address_masked: false,
        };
        let lines = letter.lines(30);
        let expected = [
            "Исх. № 5",
            "",
            "               Ахметова Айгүл",
            "               Серікқызы",
            "",
            "      О Вашем обращении",
            "",
            "Ваше обращение рассмотрено и",
            "удовлетворено.",
            "",
            "— данные заблокированы: 26",
            "  октября",
            "— ещё",
        ];
        assert_eq!(lines, expected);
    }
}
