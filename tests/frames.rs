//! Whatever is drawn after whatever: the bytes make a terminal show exactly that.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use qorgau::tui::term::Screen;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Rect, Size};
use ratatui::style::{Color, Modifier, Style};

/// The last letters of the commands that a frame may be written with: those that the poorest
/// terminal has, the kernel's console (console_codes(4)).
const COMMANDS: &[u8] = b"CHJKLMXhlmr";

/// A terminal that can be looked at.
#[derive(Clone)]
struct Shown(Rc<RefCell<vt100::Parser>>);

impl Write for Shown {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut commands = bytes.split(|byte| *byte == 0x1b).skip(1);
        assert!(commands.all(|command| {
            let parameters = |byte: &&u8| b"[?;0123456789".contains(byte);
            let letter = command.iter().find(|byte| !parameters(byte));
            letter.is_some_and(|letter| COMMANDS.contains(letter))
        }));
        self.0.borrow_mut().process(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn terminal(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0)
}

/// A row's pieces: text and style, from the left.
type Row = Vec<(String, Style)>;

/// What may change from frame to frame.
#[derive(Debug, Clone)]
enum Change {
    Anew(Vec<Row>),
    Row(usize, Row),
    Up(usize, usize, usize),
    Down(usize, usize, usize),
    Redraw,
}

fn style() -> impl Strategy<Value = Style> {
    let colour = prop_oneof![
        4 => Just(Color::Reset),
        1 => Just(Color::Red),
        1 => Just(Color::LightBlue),
        1 => Just(Color::Indexed(200)),
        1 => Just(Color::Rgb(1, 2, 3)),
    ];
    let modifier = prop_oneof![
        4 => Just(Modifier::empty()),
        1 => Just(Modifier::BOLD),
        1 => Just(Modifier::DIM),
        1 => Just(Modifier::REVERSED | Modifier::BOLD),
        1 => Just(Modifier::UNDERLINED),
        1 => Just(Modifier::ITALIC | Modifier::DIM),
    ];
    (colour.clone(), colour, modifier)
        .prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier))
}

fn row() -> impl Strategy<Value = Row> {
    let text = prop_oneof![
        6 => "[А-Яа-яҚұ 0-9]{1,12}",
        3 => " {1,25}",
        1 => "[a日本 ]{1,5}",
        1 => Just("е\u{301}и\u{306}".to_owned()),
    ];
    vec((text, style()), 0..6)
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        1 => vec(row(), 0..30).prop_map(Change::Anew),
        4 => (0..30_usize, row()).prop_map(|(at, row)| Change::Row(at, row)),
        3 => (0..30_usize, 0..30_usize, 1..6_usize).prop_map(|(a, b, n)| Change::Up(a, b, n)),
        3 => (0..30_usize, 0..30_usize, 1..6_usize).prop_map(|(a, b, n)| Change::Down(a, b, n)),
        1 => Just(Change::Redraw),
    ]
}

fn apply(rows: &mut Vec<Row>, change: &Change) {
    match change {
        Change::Anew(new) => rows.clone_from(new),
        Change::Row(at, row) => {
            if let Some(place) = rows.get_mut(*at) {
                place.clone_from(row);
            }
        }
        Change::Up(a, b, n) => {
            let (first, last) = (*a.min(b), (*a.max(b)).min(rows.len()));
            if let Some(part) = rows.get_mut(first..last).filter(|part| part.len() > *n) {
                part.rotate_left(*n);
            }
        }
        Change::Down(a, b, n) => {
            let (first, last) = (*a.min(b), (*a.max(b)).min(rows.len()));
            if let Some(part) = rows.get_mut(first..last).filter(|part| part.len() > *n) {
                part.rotate_right(*n);
            }
        }
        Change::Redraw => {}
    }
}

fn paint(buffer: &mut Buffer, rows: &[Row]) {
    for (y, row) in (0..buffer.area.height).zip(rows) {
        let mut x = 0;
        for (text, style) in row {
            let left = usize::from(buffer.area.width.saturating_sub(x));
            if left == 0 {
                break;
            }
            (x, _) = buffer.set_stringn(x, y, text, left, *style);
        }
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Red => vt100::Color::Idx(1),
        Color::LightBlue => vt100::Color::Idx(12),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        _ => vt100::Color::Default,
    }
}

/// A blank shows its ground and the lines on it; its colour and its weight cannot be seen.
fn same(shown: &vt100::Cell, wanted: &Cell) -> bool {
    let has = |modifier| wanted.modifier.contains(modifier);
    let text = if shown.contents().is_empty() {
        " "
    } else {
        shown.contents()
    };
    let ground = text == wanted.symbol()
        && shown.bgcolor() == colour(wanted.bg)
        && shown.underline() == has(Modifier::UNDERLINED)
        && shown.inverse() == has(Modifier::REVERSED);
    let blank = text == " " && !shown.inverse();
    let text = || {
        shown.fgcolor() == colour(wanted.fg)
            && shown.bold() == has(Modifier::BOLD)
            && shown.dim() == has(Modifier::DIM)
            && shown.italic() == has(Modifier::ITALIC)
    };
    ground && (blank || text())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_terminal_shows_what_was_drawn(
        size in prop_oneof![Just((80, 24)), Just((40, 12)), Just((7, 5)), Just((1, 1)), Just((60, 30))],
        first in vec(row(), 0..30),
        changes in vec(change(), 1..8),
    ) {
        let (width, height) = size;
        let parser = Rc::new(RefCell::new(terminal(width, height)));
        let mut screen = Screen::on(Shown(Rc::clone(&parser)), move || Size::new(width, height)).unwrap();
        let mut rows = first;
        for change in std::iter::once(Change::Redraw).chain(changes) {
            apply(&mut rows, &change);
            if matches!(change, Change::Redraw) {
                screen.force_redraw();
            }
            screen.draw(|frame| {
                paint(frame.buffer_mut(), &rows);
                frame.set_cursor_position((width / 2, height / 2));
            }).unwrap();
            let mut wanted = Buffer::empty(Rect::new(0, 0, width, height));
            paint(&mut wanted, &rows);
            qorgau::tui::term::scrub(&mut wanted);
            let parser = parser.borrow();
            let shown = parser.screen();
            for y in 0..height {
                for x in 0..width {
                    let cell = shown.cell(y, x).unwrap();
                    let covered = cell.is_wide_continuation();
                    prop_assert!(
                        covered || same(cell, &wanted[(x, y)]),
                        "{x},{y}: {:?} is not {:?} after {change:?}", cell, wanted[(x, y)]
                    );
                }
            }
            prop_assert_eq!(shown.cursor_position(), (height / 2, width / 2));
        }
    }
}
