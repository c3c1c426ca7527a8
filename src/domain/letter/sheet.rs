//! Paragraphs of a letter in lines, as a screen and a text file have them.

use unicode_width::UnicodeWidthStr;

use super::{Paragraph, Style};

/// The columns of a text file.
const WIDTH: usize = 78;

/// The paragraphs in lines of at most this many columns.
pub fn lines(paragraphs: &[Paragraph], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut before: Option<Style> = None;
    for paragraph in paragraphs {
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

/// The paragraphs as a text file has them.
pub fn text_of(paragraphs: &[Paragraph]) -> String {
    let mut text = lines(paragraphs, WIDTH).join("\n");
    text.push('\n');
    text
}

fn laid(paragraph: &Paragraph, width: usize) -> Vec<String> {
    let half = width / 2;
    let (columns, first, rest) = match paragraph.style {
        Style::Addressee => (width - half, half, half),
        Style::Title => (width - width / 5, 0, 0),
        Style::Body | Style::Heading | Style::Line => (width, 0, 0),
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
    use crate::domain::identity::SafeText;

    #[test]
    fn a_letter_is_laid_out_by_the_styles_of_its_paragraphs() {
        let paragraph = |style, text: &str| Paragraph {
            style,
            text: SafeText::from_outside(text),
        };
        let paragraphs = [
            paragraph(Style::Line, "Исх. № 5"),
            paragraph(Style::Addressee, "Ахметова Айгүл Серікқызы"),
            paragraph(Style::Title, "О Вашем обращении"),
            paragraph(Style::Body, "Ваше обращение рассмотрено и удовлетворено."),
            paragraph(Style::Item, "— данные заблокированы: 26 октября"),
            paragraph(Style::Item, "— ещё"),
        ];
        let lines = lines(&paragraphs, 30);
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
