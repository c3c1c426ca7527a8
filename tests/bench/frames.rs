//! The bytes of frames: of the program's own screen, and of one list of six Cyrillic columns with
//! a mark on the selected row, which other programs' lists can be compared with.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement prints, and may stop at what it did not expect"
)]

mod count;
mod desk;

use chrono::TimeDelta;
use qorgau::tui::term::Screen;
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier, Style};

use self::count::Count;
use self::desk::{Register, Seat};

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
    let before = count.bytes();
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
    count.bytes() - before
}

const SIZES: [(u16, u16); 2] = [(200, 50), (80, 24)];

fn main() {
    let register = Register::of_samples();
    println!("The program's own screen");
    print(SIZES.map(|size| of_the_screen(&register, size)));
    println!("One list of six columns");
    print(SIZES.map(of_a_list));
}

type Measured = Vec<(&'static str, usize)>;

fn print([wide, narrow]: [Measured; 2]) {
    println!("{:<28}{:>10}{:>10}", "bytes", "200x50", "80x24");
    for ((name, wide), (_, narrow)) in wide.iter().zip(narrow) {
        println!("{name:<28}{wide:>10}{narrow:>10}");
    }
}

/// The screen opens on the claims; at 200x50 the three other lists stand beside them.
fn of_the_screen(register: &Register, size: (u16, u16)) -> Measured {
    let mut seat = Seat::at(register, size);
    let first = seat.frame();
    let moved = seat.key("j");
    for _ in 2..seat.page() {
        seat.key("j");
    }
    let scrolled = seat.key("j");
    let paged = seat.key("pgdn");
    let idle = seat.passes(TimeDelta::minutes(1));
    seat.key("/");
    let typed = seat.key("и");
    seat.key("esc");
    let day = seat.passes(TimeDelta::days(1));
    vec![
        ("first frame", first),
        ("selection move", moved),
        ("scroll by one row", scrolled),
        ("page", paged),
        ("search letter", typed),
        ("a new day, all countdowns", day),
        ("idle minute", idle),
    ]
}

fn of_a_list((width, height): (u16, u16)) -> Measured {
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
    vec![
        ("first frame", first),
        ("selection move", moved),
        ("scroll by one row", scrolled),
        ("page", paged),
        ("search letter, all rows new", typed),
        ("idle minute", idle),
    ]
}
