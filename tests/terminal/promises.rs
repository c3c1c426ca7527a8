//! What is promised, on every kind of terminal that an officer sits at: the same screen, whatever
//! its keys send and whether or not it marks what is pasted.

use std::time::{Duration, Instant};

use qorgau::domain::record::Record;
use qorgau::domain::values::ClaimState;
use rstest::rstest;
use termlens::Color;

use crate::line::Line;
use crate::register::{CLAIM, Register};
use crate::seat::{PROGRAM, Seat};

/// A kind of terminal, with what some of its keys send.
#[derive(Debug, Clone, Copy)]
struct Kind {
    term: &'static str,
    f1: &'static str,
    f3: &'static str,
    f4: &'static str,
    f5: &'static str,
    down: &'static str,
    up: &'static str,
    home: &'static str,
    end: &'static str,
    /// Whether what is pasted comes between marks.
    marks_pastes: bool,
}

const XTERM: Kind = Kind {
    term: "xterm-256color",
    f1: "\x1bOP",
    f3: "\x1bOR",
    f4: "\x1bOS",
    f5: "\x1b[15~",
    down: "\x1b[B",
    up: "\x1b[A",
    home: "\x1b[H",
    end: "\x1b[F",
    marks_pastes: true,
};

/// In its application mode, which some programs leave on.
const SCREEN: Kind = Kind {
    term: "screen",
    down: "\x1bOB",
    up: "\x1bOA",
    home: "\x1b[1~",
    end: "\x1b[4~",
    ..XTERM
};

const LINUX: Kind = Kind {
    term: "linux",
    f1: "\x1b[[A",
    f3: "\x1b[[C",
    f4: "\x1b[[D",
    f5: "\x1b[[E",
    home: "\x1b[1~",
    end: "\x1b[4~",
    marks_pastes: false,
    ..XTERM
};

const RUSSIAN: &str = include_str!("../../keymaps/layouts/ru.toml");
const KAZAKH: &str = include_str!("../../keymaps/layouts/kk.toml");

impl Kind {
    fn seat(self, register: &Register) -> Seat {
        Seat::take_with(register, |builder| builder.env("TERM", self.term))
    }

    /// What comes when a text is pasted.
    fn paste(self, text: &str) -> String {
        let text = text.replace('\n', "\r");
        if self.marks_pastes {
            format!("\x1b[200~{text}\x1b[201~")
        } else {
            text
        }
    }
}

/// What a key of the Latin keyboard types under a layout.
fn under(layout: &str, latin: char) -> String {
    let table: toml::Table = layout.parse().unwrap();
    let row = |name: &str| {
        let row = table.get(name).and_then(|row| row.as_str());
        row.unwrap_or_default().to_owned()
    };
    let (to, from) = (row("to"), row("from"));
    let mut keys = to.chars().zip(from.chars());
    let typed = keys.find(|(key, _)| *key == latin);
    typed.map_or(latin, |(_, typed)| typed).to_string()
}

/// The last screen shows nobody's data, and the terminal is as it was.
fn leaves(seat: Seat) {
    let (code, left) = seat.end();
    assert_eq!(code, Some(0));
    assert!(!left.alternate_screen() && !left.bracketed_paste() && left.cursor_visible());
    assert_eq!(left.full_text().trim(), "");
}

#[rstest]
fn keys_mean_the_same_under_every_layout(
    #[values(XTERM, SCREEN, LINUX)] kind: Kind,
    #[values("", RUSSIAN, KAZAKH)] layout: &str,
) {
    let register = Register::new();
    let mut seat = kind.seat(&register);
    seat.types(kind.down).sees("> П-2026-0002");
    seat.types(kind.up).sees("> П-2026-0001");
    seat.types(kind.end).sees("> П-2026-0002");
    seat.types(kind.home).sees("> П-2026-0001");
    seat.types(kind.f5).sees("> С-000001");
    seat.types("\x1b[19~").sees("> П-2026-0001");
    seat.types(kind.f1).sees("страница вниз");
    seat.types(&under(layout, 'q')).sees("> П-2026-0001");
    seat.types(&under(layout, 'j')).sees("> П-2026-0002");
    seat.types(&under(layout, 'w'))
        .sees("Почему такой срок: П-2026-0002");
    seat.types(&under(layout, 'q')).sees("> П-2026-0002");
    seat.types(kind.f3).sees("Поиск:");
    seat.types("вано").types(kind.home).types("и");
    seat.types(kind.end).types("ва\x7f").sees("Поиск: иванов ");
    seat.types("\x03");
    leaves(seat);
}

#[rstest]
fn a_claim_is_found_and_accepted(#[values(XTERM, SCREEN, LINUX)] kind: Kind) {
    let register = Register::new();
    let mut seat = kind.seat(&register);
    seat.types("/")
        .types(&kind.paste("иванво"))
        .sees("4 Обращения 1");
    seat.types("\ra").sees("Принять П-2026-0001");
    seat.types("\r").sees("на рассмотрении");
    seat.types("y");
    seat.sees_that(|screen| {
        let copied = screen.clipboard().and_then(|copied| copied.text());
        copied == Some("П-2026-0001")
    });
    // A text of several lines, pasted with marks or without, is the same text.
    seat.types("e\r").sees("заметка");
    seat.types(&kind.paste("Звонил\nперезвонит"))
        .sees("перезвонит_");
    seat.types(kind.f4).sees("Редактор не задан");
    seat.types("\t\r").sees("Сделано: Заметка к П-2026-0001");
    seat.types("\x03");
    leaves(seat);

    let desk = register.desk();
    let Record::Claim(claim) = desk.row(CLAIM).unwrap().record() else {
        panic!("not a claim");
    };
    assert_eq!(claim.state, ClaimState::InReview);
    let file = desk.file(CLAIM).unwrap();
    let note = file.history.last().and_then(|line| line.note.clone());
    assert_eq!(note.unwrap().as_str(), "Звонил\nперезвонит");
}

#[rstest]
fn any_size_is_shown_and_no_colour_where_none_is_wanted(
    #[values(XTERM, SCREEN, LINUX)] kind: Kind,
) {
    let register = Register::new();
    let mut seat = Seat::take_with(&register, |builder| {
        builder.env("TERM", kind.term).env("NO_COLOR", "1")
    });
    let before = seat.sees("просрочено 1");
    let coloured = before.find_by(|cell| {
        let style = cell.style();
        style.fg != Color::Default || style.bg != Color::Default
    });
    assert_eq!(coloured, None);
    seat.terminal.resize(30, 8).unwrap();
    seat.sees("слишком мало");
    seat.terminal.resize(160, 50).unwrap();
    seat.sees_that(|screen| screen.contains("Иванов") && screen.contains("Б-2026-0001"));
    seat.terminal.resize(80, 24).unwrap();
    seat.sees_that(|screen| screen.text() == before.text());
    seat.types("q");
    leaves(seat);
}

/// Halves of sequences, answers to questions of another program, and sequences of no key.
#[rstest]
fn what_is_no_key_does_nothing(#[values(XTERM, SCREEN, LINUX)] kind: Kind) {
    let register = Register::new();
    let mut seat = kind.seat(&register);
    let before = seat.sees("просрочено 1");
    for orphan in [
        "\x1b[?62;22c",
        "\x1b[12;40R",
        "\x1b]11;rgb:acac/ecec/a1a1\x1b\\",
        "\x1bP>|XTerm(379)\x1b\\",
        "\x1b[I\x1b[O",
        "\x1b[<0;10;10M",
        "\x13\x11",
        "\x1b[201~",
    ] {
        seat.types(orphan);
    }
    // Keys come in their order: what is on the screen after this one comes of them all.
    seat.types(kind.f1).sees("страница вниз");
    seat.types("q");
    let after = seat.sees("> П-2026-0001");
    assert_eq!(after.text(), before.text());
    seat.types("q");
    leaves(seat);
}

/// A second is promised; the other is for a busy machine.
const PATIENCE: Duration = Duration::from_secs(2);

#[rstest]
fn a_frozen_link_recovers_at_once(#[values(XTERM, SCREEN, LINUX)] kind: Kind) {
    let register = Register::new();
    let mut line = Line::to(&register, kind.term, &[PROGRAM]);
    let mut screen = line.watch();
    screen.sees(|shown| shown.contains("> П-2026-0001") && shown.contains("клавиши"));
    line.stops_output();
    line.types(&kind.down.repeat(3));
    line.types(kind.f3);
    line.types("иванов");
    line.goes_on_with_output();
    let released = Instant::now();
    screen.sees(|shown| shown.contains("Поиск: иванов ") && shown.contains("4 Обращения 1"));
    assert!(released.elapsed() < PATIENCE);
    line.types("\x03");
    assert_eq!(line.end(), Some(0));
}
