//! Terms that stand still or are extended, under a law that allows it: the acts, the list, why the
//! date is what it is.

use std::sync::Arc;

use qorgau::domain::office::{Law, Office};
use qorgau::domain::time::Interval;
use qorgau::domain::values::Duty;
use qorgau::domain::view::Row;
use qorgau::domain::workflow::{Act, with_extension, with_pause};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Errand, offers};
use qorgau::tui::ui::Speaker;

use crate::dialogs::sent;
use crate::fixture::Desk;
use crate::looks::keep;
use crate::register::{claim, register, the_office};
use crate::support::{date, text};

/// The three days for information may stand still and grow.
fn lenient() -> Office {
    let mut office = Office::clone(the_office());
    let mut law = Law::clone(&office.law);
    for rule in law.rules.iter_mut().filter(|rule| rule.code == "INFO") {
        rule.pausable = Some("п. 17".to_owned());
        rule.extendable = Some("п. 18".to_owned());
    }
    office.law = law.into();
    office
}

/// A claim for information of Friday 20 November, due on the 25th; it is Monday.
fn desk(lang: Lang, size: (u16, u16)) -> Desk {
    let mut desk = Desk::over(register(), lang, size);
    desk.app.office = Arc::new(lenient());
    desk.opened(claim(2));
    desk
}

/// The same, paused yesterday, today and tomorrow, so that it is due on the 27th, and then extended
/// to the Sunday after it.
fn moved(lang: Lang, size: (u16, u16)) -> Desk {
    let mut register = register();
    let Some(Row::Claim(row)) = register.rows.get_mut(&claim(2)) else {
        panic!("no claim")
    };
    let over = Interval {
        from: date("2026-11-22"),
        until: date("2026-11-24"),
    };
    let office = lenient();
    let paused = with_pause(row.claim.clone(), "INFO", over, &office);
    assert_eq!(paused.due_on(), Some(date("2026-11-27")));
    row.claim = with_extension(paused, "INFO", date("2026-11-29"), &office);
    assert_eq!(row.claim.due_on(), Some(date("2026-11-30")));
    let mut desk = Desk::over(register, lang, size);
    desk.app.office = Arc::new(office);
    desk
}

fn looks(show: impl Fn(Lang, (u16, u16)) -> Desk) -> String {
    let sizes = [(80, 24), (40, 12)];
    let views = Lang::ALL
        .iter()
        .flat_map(|lang| sizes.map(|size| (*lang, size)));
    let shown = views.map(|(lang, size)| {
        let screen = show(lang, size).screen();
        format!("==== {} {}x{}\n{screen}\n", lang.code(), size.0, size.1)
    });
    shown.collect()
}

#[test]
fn a_term_is_moved_only_where_its_rule_allows_it() {
    let moves = [
        Errand::PauseTerm(Duty::Inform),
        Errand::ExtendTerm(Duty::Inform),
    ];
    let offered = |desk: &Desk| {
        let offers = offers(&desk.app);
        moves.map(|errand| {
            let offer = offers.iter().find(|offer| offer.errand == errand);
            offer.map(|offer| offer.refused.is_none())
        })
    };
    assert_eq!(offered(&desk(Lang::Ru, (80, 24))), [Some(true); 2]);
    let mut shipped = Desk::open(Lang::Ru, (80, 24));
    shipped.opened(claim(2));
    assert_eq!(offered(&shipped), [None; 2]);
}

fn paused(lang: Lang, size: (u16, u16)) -> Desk {
    let mut desk = desk(lang, size);
    desk.take(Errand::PauseTerm(Duty::Inform));
    desk.keys("tab").typed("24.11.2026").keys("tab");
    desk.typed("ждём документы");
    desk
}

fn extended(lang: Lang, size: (u16, u16)) -> Desk {
    let mut desk = desk(lang, size);
    desk.take(Errand::ExtendTerm(Duty::Inform));
    desk.typed("29.11.2026").keys("tab").typed("большой объём");
    desk
}

#[test]
fn a_term_is_paused_and_extended() {
    let mut desk = paused(Lang::Ru, (80, 24));
    assert!(desk.screen().contains("Последним днём станет 27.11.2026"));
    desk.keys("enter");
    let act = Act::PauseTerm {
        duty: Duty::Inform,
        over: Interval {
            from: date("2026-11-23"),
            until: date("2026-11-24"),
        },
        reason: text("ждём документы"),
    };
    assert_eq!(sent(&desk), (Some(claim(2)), act, Some(1)));

    let mut desk = extended(Lang::Ru, (80, 24));
    assert!(desk.screen().contains("Последним днём станет 30.11.2026"));
    desk.keys("enter");
    let act = Act::ExtendTerm {
        duty: Duty::Inform,
        until: date("2026-11-29"),
        reason: text("большой объём"),
    };
    assert_eq!(sent(&desk), (Some(claim(2)), act, Some(1)));
}

#[test]
fn what_does_not_fit_is_said_under_its_field() {
    let mut desk = desk(Lang::Ru, (80, 24));
    desk.take(Errand::PauseTerm(Duty::Inform));
    desk.keys("tab").typed("20.11.2026");
    let shown = desk.screen();
    assert!(!shown.contains("Последним днём станет"), "{shown}");
    desk.keys("enter");
    assert!(
        desk.asked
            .iter()
            .all(|effect| !matches!(effect, Effect::Execute(_)))
    );

    let mut desk = self::desk(Lang::Ru, (80, 24));
    desk.take(Errand::ExtendTerm(Duty::Inform));
    desk.typed("24.11.2026");
    let shown = desk.screen();
    assert!(shown.contains("25.11.2026"), "{shown}");
    assert!(!shown.contains("Последним днём станет"), "{shown}");
}

#[test]
fn the_dialogs_look() {
    keep("term-pause", &looks(paused));
    keep("term-extend", &looks(extended));
}

/// The list and the claim say that the term stands still; "why this date?" names the days and what
/// allows them, and marks them in its calendar.
#[test]
fn a_moved_date_looks() {
    keep(
        "term-moved-list",
        &looks(|lang, size| {
            let mut desk = moved(lang, size);
            desk.keys("4");
            desk
        }),
    );
    keep(
        "term-moved-claim",
        &looks(|lang, size| {
            let mut desk = moved(lang, size);
            desk.opened(claim(2));
            desk
        }),
    );
    keep(
        "term-moved-why",
        &looks(|lang, size| {
            let mut desk = moved(lang, size);
            desk.opened(claim(2)).keys("w");
            desk
        }),
    );
}

#[test]
fn a_moved_date_is_told_in_lines() {
    let mut desk = moved(Lang::Ru, (80, 24));
    desk.app.lines_only = true;
    desk.opened(claim(2)).keys("w");
    let said = Speaker::default().say(&desk.app);
    for words in [
        "Срок приостановлен с 22.11.2026 по 24.11.2026: п. 17",
        "Срок продлён до 29.11.2026: п. 18",
        "30.11.2026",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("нынешнему календарю"), "{said}");
}
