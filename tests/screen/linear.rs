//! The screen told in lines: only what is new, in the order in which an officer needs it.

use std::fmt::Write;

use qorgau::domain::identity::RecordNumber::Subject;
use qorgau::domain::view::Row;
use qorgau::i18n::Lang;
use qorgau::tui::app::Msg;
use qorgau::tui::ui::Speaker;
use rstest::rstest;

use crate::errands::ACTS;
use crate::fixture::Desk;
use crate::looks::keep;
use crate::register::{block, claim};
use crate::scenes::SCENES;

/// A desk whose screen is told.
struct Told {
    desk: Desk,
    speaker: Speaker,
}

impl Told {
    fn open(lang: Lang) -> Self {
        let mut desk = Desk::open(lang, (80, 24));
        desk.app.lines_only = true;
        Self {
            desk,
            speaker: Speaker::default(),
        }
    }

    /// What is said now.
    fn says(&mut self) -> String {
        let said = self.speaker.say(&self.desk.app);
        assert_eq!(self.desk.app.tr.faults(), Vec::<String>::new());
        let control = |c: char| c.is_control() && !matches!(c, '\r' | '\n');
        assert!(!said.contains(control), "{said:?}");
        said.replace("\r\n", "\n")
    }

    /// What is said after each key.
    fn keys(&mut self, names: &str) -> String {
        let said = names.split_whitespace().map(|name| {
            self.desk.keys(name);
            self.speaker.key_pressed();
            self.says()
        });
        said.collect()
    }

    fn typed(&mut self, text: &str) -> String {
        let said = text.chars().map(|letter| {
            self.desk.typed(&letter.to_string());
            self.speaker.key_pressed();
            self.says()
        });
        said.collect()
    }
}

/// A morning: the list, a search, a record, why its date, a dialog filled in and sent, another
/// language.
#[test]
fn a_walk_is_told() {
    let mut shown = String::new();
    for lang in Lang::ALL {
        let mut told = Told::open(lang);
        writeln!(shown, "==== {}\n{}", lang.code(), told.says()).unwrap();
        let mut step = |name: &str, said: String| writeln!(shown, "-- {name}\n{said}").unwrap();
        step("down", told.keys("4 down"));
        step("to its end and back", told.keys("G up"));
        step("another list", told.keys("3 down"));
        step("open", told.keys("enter"));
        step("why", told.keys("w"));
        step("another date", told.keys("down"));
        step("back", told.keys("esc"));
        step("approve", told.keys("a"));
        step("type", told.typed("14d"));
        step("take a letter back", told.keys("backspace"));
        step("and another", told.typed("w"));
        step("next field", told.keys("tab"));
        step("the note", told.typed("ok"));
        step("button", told.keys("tab"));
        step("leave", told.keys("esc"));
        step("leave at last", told.keys("esc"));
        step("what can be done", told.keys("ctrl-p"));
        step("looked for", told.typed("обрщ"));
        step("not that", told.keys("esc"));
        step("the number", told.keys("y"));
        step("the keys", told.keys("F1"));
        step("back to the list", told.keys("esc esc"));
        step("search", told.keys("1 F3"));
        step("typed", told.typed("ахм"));
        step("to what was found", told.keys("enter"));
        step("another language", told.keys("L"));
        step("the next", told.keys("down"));
        step("that one", told.keys("enter"));
    }
    keep("linear", &shown);
}

#[test]
fn nothing_is_said_twice() {
    let mut told = Told::open(Lang::Ru);
    told.says();
    assert_eq!(told.says(), "");
    told.keys("4 down");
    assert_eq!(
        told.keys("left right").lines().count(),
        4,
        "two lists, each with its row"
    );
    told.keys("end");
    assert_eq!(told.keys("down"), "", "there is no other row");
    // The same refusal is said as often as it is asked for.
    told.desk.app.read_only = true;
    let refused = told.keys("3 a");
    assert!(refused.lines().count() > 1);
    assert_eq!(told.keys("a").lines().count(), 1);
}

#[test]
fn a_place_is_told_once_more_when_asked() {
    let mut told = Told::open(Lang::Ru);
    told.says();
    told.desk.opened(claim(1));
    let first = told.says();
    told.speaker.tell_again();
    let again = told.says();
    assert!(again.starts_with(&first), "{first}\n----\n{again}");
    assert_eq!(told.says(), "");
}

/// A colleague's act is heard in the list and in the record that is open.
#[test]
fn what_a_colleague_changes_is_said() {
    let mut told = Told::open(Lang::Ru);
    told.says();
    told.desk.opened(block(1));
    told.says();
    if let Some(Row::Block(row)) = told.desk.register.rows.get_mut(&block(1)) {
        row.block.version += 1;
        row.block.public_reason = Some(crate::support::text("выписка не нужна"));
    }
    told.desk.tell(Msg::StoreChanged);
    let said = told.says();
    assert!(said.contains("выписка не нужна"), "{said}");
    assert!(said.lines().count() <= 2, "{said}");
}

/// Letters are echoed and nothing is said between them; what there is to say of them comes when
/// the field is left.
#[test]
fn nobody_hears_two_things_at_once() {
    let mut told = Told::open(Lang::Ru);
    told.says();
    told.keys("1 F3");
    assert_eq!(told.typed("ахметова"), "ахметова");
    assert!(told.keys("enter").contains("найдено"));
    told.desk.opened(block(1));
    told.says();
    told.keys("a");
    assert_eq!(told.typed("0"), "0");
    assert!(told.keys("tab").lines().count() > 1);
}

#[rstest]
fn every_view_can_be_told_in_every_language(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let tell = |name: &str, desk: Desk| {
        let mut told = Told {
            desk,
            speaker: Speaker::default(),
        };
        let said = told.says();
        assert!(said.lines().count() > 5, "{name}: {said}");
        assert_eq!(told.says(), "", "{name}");
    };
    for scene in SCENES {
        tell(scene.name, scene.shown(lang, (80, 24)));
    }
    for act in ACTS {
        let mut desk = act.fresh(lang, (80, 24));
        (act.wrong)(&mut desk);
        tell(act.name, desk);
    }
}

#[test]
fn a_subject_says_what_is_open() {
    let mut told = Told::open(Lang::Ru);
    told.says();
    let said = told.keys("1 home");
    assert!(said.contains(&Subject(1).to_string()), "{said}");
}
