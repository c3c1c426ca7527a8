//! The bytes of frames: a list of six Cyrillic columns with a mark on the selected row.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement prints, and may stop at what it did not expect"
)]

use std::cell::Cell;
use std::io::{self, Write};
use std::rc::Rc;

use qorgau::tui::term::Screen;
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier, Style};

/// Counts what is written.
#[derive(Clone, Default)]
struct Count(Rc<Cell<usize>>);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const SURNAMES: [&str; 7] = [
    "Ахметова",
    "Иванов",
    "Қасымова",
    "Ким",
    "Смагулова",
    "Петренко",
    "Әбдірахман",
];
const STATES: [&str; 3] = ["зарегистрировано", "на рассмотрении", "ответ готов"];

/// What is looked at: the first row shown, the selected one, and what was searched for.
#[derive(Clone, Copy)]
struct Sight {
    top: usize,
    selected: usize,
    searched: &'static str,
}

fn row(n: usize, searched: &str) -> String {
    let seed = n * 7 + searched.chars().count() * 13;
    let surname = SURNAMES.iter().cycle().nth(seed % 7).unwrap_or(&"");
    let state = STATES.iter().cycle().nth(seed % 3).unwrap_or(&"");
    let days = seed % 30;
    format!(
        "П-2026-{seed:04}  {days:>2} раб. дн.  претензия     {surname:<20} {state:<18} 8 701 {seed:07}"
    )
}

fn bytes(screen: &mut Screen<Count>, count: &Count, sight: Sight) -> usize {
    let before = count.0.get();
    screen
        .draw(|frame| {
            let buffer = frame.buffer_mut();
            let (width, rows) = (usize::from(buffer.area.width), buffer.area.height - 4);
            let bold = Style::new().add_modifier(Modifier::BOLD);
            buffer.set_string(1, 0, format!("Qorgau  Поиск: {}", sight.searched), bold);
            for y in 0..rows {
                let n = sight.top + usize::from(y);
                let style = if n.is_multiple_of(9) {
                    Style::new().fg(Color::Red)
                } else {
                    Style::new()
                };
                buffer.set_stringn(2, y + 2, row(n, sight.searched), width - 2, style);
                if n == sight.selected {
                    buffer.set_string(0, y + 2, ">", bold);
                }
            }
            let cursor = u16::try_from(sight.selected - sight.top).unwrap_or(0) + 2;
            frame.set_cursor_position((0, cursor));
        })
        .unwrap();
    count.0.get() - before
}

fn main() {
    println!("{:<28}{:>10}{:>10}", "bytes", "200x50", "80x24");
    let sizes = [(200, 50), (80, 24)].map(|(width, height)| {
        let count = Count::default();
        let mut screen = Screen::on(count.clone(), move || Size::new(width, height)).unwrap();
        let page = usize::from(height) - 4;
        let start = Sight {
            top: 0,
            selected: 0,
            searched: "",
        };
        let at = |top, selected| Sight {
            top,
            selected,
            searched: "",
        };
        let mut of = |sight| bytes(&mut screen, &count, sight);
        let first = of(start);
        let moved = of(at(0, 1));
        of(at(0, page - 1));
        let scrolled = of(at(1, page));
        let paged = of(at(1 + page, 2 * page));
        let idle = of(at(1 + page, 2 * page));
        let typed = of(Sight {
            searched: "а",
            ..start
        });
        [first, moved, scrolled, paged, typed, idle]
    });
    let names = [
        "first frame",
        "selection move",
        "scroll by one row",
        "page",
        "search letter, all rows new",
        "idle minute",
    ];
    let [wide, narrow] = sizes;
    for ((name, wide), narrow) in names.iter().zip(wide).zip(narrow) {
        println!("{name:<28}{wide:>10}{narrow:>10}");
    }
}
