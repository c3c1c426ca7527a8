//! The last look at a frame before it is written.

use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthChar;

/// What is shown in place of a sign that may not reach the terminal: something was
/// here, and it was not shown.
const MARK: &str = "\u{fffd}";

/// The most marks on one letter. Vietnamese needs two, scholarly Arabic four.
const MOST_MARKS: usize = 4;

/// Replaces every cell's text that could drive the terminal or mislead the eye:
/// control characters, hidden and reordering characters, marks without a letter or
/// heaped upon one.
///
/// ratatui drops control characters on most ways to the screen, and none of the rest;
/// a data subject chooses the text of a claim. Texts are made safe where they enter;
/// this is for the one that was missed.
pub fn scrub(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        if is_plain(symbol) || is_safe(symbol) {
            continue;
        }
        // An empty cell would shift the rest of its row.
        let shown = if symbol.is_empty() { " " } else { MARK };
        cell.set_symbol(shown);
    }
}

/// One printable ASCII character or letter of Cyrillic: nearly every cell.
fn is_plain(symbol: &str) -> bool {
    matches!(symbol.as_bytes(), [b' '..=b'~'] | [0xd0 | 0xd1, _])
}

fn is_safe(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    let Some(base) = chars.next() else {
        return false;
    };
    if is_hidden(base) || base.width().unwrap_or(0) == 0 {
        return false;
    }
    let mut marks = 0;
    chars.all(|c| {
        marks += usize::from(c.width() == Some(0));
        !is_hidden(c) && marks <= MOST_MARKS
    })
}

/// Characters that show nothing themselves and change what is around them: controls
/// (Cc), format characters (Cf), line and paragraph separators, fillers, variation
/// selectors, tags.
fn is_hidden(c: char) -> bool {
    match c {
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' => true,
        '\u{a0}'..='\u{34e}' => false,
        '\u{34f}' => true,
        // Greek, Cyrillic, Armenian, Hebrew: nothing hidden among them.
        '\u{350}'..='\u{5ff}' => false,
        '\u{600}'..='\u{605}'
        | '\u{61c}'
        | '\u{6dd}'
        | '\u{70f}'
        | '\u{890}'
        | '\u{891}'
        | '\u{8e2}' => true,
        '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' => true,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' => true,
        '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' => true,
        '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::text::Line;
    use ratatui::widgets::{Block, List, Paragraph, Widget};

    use super::*;

    /// What a hostile letter may hold.
    fn hostile() -> Vec<String> {
        let mut texts: Vec<String> = [
            "\x1b[2J",
            "\x1b]0;title\x07",
            "\x1b]52;c;AAAA\x07",
            "A\x07B",
            "A\x08B",
            "A\rB",
            "A\0B",
            "A\x7fB",
            "A\tB",
            "A\u{85}B",
            "\u{9b}2J",
            "\u{9d}0;x",
            "A\nB",
            "A\u{202e}B",
            "A\u{2066}B",
            "A\u{2067}B",
            "A\u{2068}B",
            "A\u{2069}B",
            "A\u{200e}B",
            "A\u{200f}B",
            "A\u{61c}B",
            "A\u{200b}B",
            "A\u{feff}B",
            "A\u{2060}B",
            "A\u{206a}B",
            "A\u{206f}B",
            "A\u{ad}B",
            "A\u{3164}B",
            "A\u{115f}B",
            "A\u{200d}B",
            "A\u{200c}B",
            "A\u{fe0f}B",
            "A\u{e01ef}B",
            "A\u{e0041}B",
            "A\u{2028}B",
            "A\u{2029}B",
            "A\u{fff9}B",
            "A\u{fffb}B",
            "\u{301}A",
        ]
        .map(str::to_owned)
        .into();
        texts.push(format!("A{}", "\u{301}".repeat(1000)));
        texts
    }

    fn assert_clean(buffer: &Buffer, text: &str) {
        for cell in &buffer.content {
            let symbol = cell.symbol();
            assert!(
                !symbol.chars().any(|c| c.is_control() || is_hidden(c)),
                "{text:?} leaks {symbol:?}"
            );
            assert!(
                symbol.chars().filter(|c| c.width() == Some(0)).count() <= MOST_MARKS,
                "{text:?}"
            );
            assert!(!symbol.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn hostile_text_never_stays_in_a_frame() {
        let area = Rect::new(0, 0, 40, 3);
        for text in hostile() {
            let ways: [&dyn Fn(&mut Buffer); 5] = [
                &|buffer| Line::raw(text.as_str()).render(area, buffer),
                &|buffer| Paragraph::new(text.as_str()).render(area, buffer),
                &|buffer| Widget::render(List::new([text.as_str()]), area, buffer),
                &|buffer| Block::bordered().title(text.as_str()).render(area, buffer),
                &|buffer| {
                    buffer[(1, 1)].set_symbol(&text);
                },
            ];
            for render in ways {
                let mut buffer = Buffer::empty(area);
                render(&mut buffer);
                scrub(&mut buffer);
                assert_clean(&buffer, &text);
            }
            for c in text.chars() {
                let mut buffer = Buffer::empty(area);
                buffer[(1, 1)].set_char(c);
                scrub(&mut buffer);
                assert_clean(&buffer, &text);
            }
        }
    }

    #[test]
    fn what_was_hidden_is_marked() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        buffer[(0, 0)].set_symbol("\x1b[2J");
        buffer[(1, 0)].set_symbol("");
        scrub(&mut buffer);
        assert_eq!(buffer, Buffer::with_lines(["\u{fffd}  "]));
    }

    #[test]
    fn honest_text_stays() {
        for symbol in [
            "a",
            "\u{49a}",
            "\u{438}\u{306}",
            "\u{20b8}",
            "\u{2713}",
            "\u{2502}",
            "\u{6f22}",
            "e\u{301}\u{323}\u{302}\u{307}",
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
            buffer[(0, 0)].set_symbol(symbol);
            let before = buffer.clone();
            scrub(&mut buffer);
            assert_eq!(buffer, before, "{symbol}");
        }
    }
}
