//! The load: from a day to its records, from month to month, and what it looks like.

use std::collections::BTreeMap;

use qorgau::domain::time::Month;
use qorgau::domain::values::{ClaimKind, Kept, RecordKind, Value};
use qorgau::domain::view::Row;
use qorgau::domain::workload::{Closed, Facts, Late, Load, Workload};
use qorgau::i18n::Lang;
use qorgau::tui::app::{App, Effect, Layer, Msg, WorkloadView, update};
use qorgau::tui::ui::Theme;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use rstest::rstest;

use crate::fixture::{Desk, drawn};
use crate::full::full;
use crate::looks::snapshot;
use crate::register::{Register, is_open, noon, the_office};
use crate::support::{date, operator};

impl Register {
    /// The load of the open records, and what a year would have closed.
    pub fn workload(&self, month: Month) -> Workload {
        let today = the_office().civil_date(noon());
        let mut facts = Facts {
            closed: closed(Workload::looked_back(month, today)),
            ..Facts::default()
        };
        let open = self.rows.values().filter(|row| is_open(row));
        for (row, due_on) in open.filter_map(|row| Some((row, row.due_on()?))) {
            let late = (due_on < today).then_some(&mut facts.late.load);
            let day = facts.due.entry(due_on).or_default();
            for load in std::iter::once(day).chain(late) {
                match row {
                    Row::Claim(_) => load.claims += 1,
                    Row::Block(_) => load.blocks += 1,
                    Row::Consent(_) => load.consents += 1,
                    Row::Subject(_) => {}
                }
            }
        }
        facts.due.retain(|_, load| load.total() > 0);
        let oldest = facts.due.keys().next().copied();
        facts.late.since = oldest.filter(|day| *day < today);
        Workload::of(month, today, &the_office().calendar, facts)
    }
}

/// The same every time: one month without a single late one.
fn closed(months: Vec<Month>) -> Vec<Closed> {
    let mut closed = Vec::new();
    for (n, month) in (0_u32..).zip(months) {
        for (at, kind) in (0_u32..).zip(ClaimKind::ALL.iter().copied()) {
            let slug = ["iticket", "reco", "concerts-tickets"][(at as usize) % 3];
            let alike = |kept, count| Closed {
                month,
                kind,
                operator: operator(slug),
                kept,
                count,
            };
            closed.push(alike(Kept::InTime, 3 + at + n));
            if n != 2 && at % 4 == 0 {
                closed.push(alike(Kept::Late, 1 + n % 2));
            }
            if at == 0 {
                closed.push(alike(Kept::WithoutTerm, 2));
            }
        }
    }
    closed
}

fn desk(size: (u16, u16)) -> Desk {
    let mut desk = Desk::over(full(), Lang::Ru, size);
    desk.keys("b");
    desk
}

fn view(app: &App) -> &WorkloadView {
    match app.layers.last() {
        Some(Layer::Workload(view)) => view,
        other => panic!("no load but {other:?}"),
    }
}

#[rstest]
#[case("right", "2026-11-24")]
#[case("left left", "2026-11-21")]
#[case("down", "2026-11-30")]
#[case("up", "2026-11-16")]
#[case("pgdn", "2026-12-23")]
#[case("pgup pgup", "2026-09-23")]
#[case("G", "2026-11-30")]
#[case("g g", "2026-11-01")]
#[case("down down", "2026-12-07")]
fn the_officer_goes_about_the_month(#[case] keys: &str, #[case] day: &str) {
    let mut desk = desk((80, 24));
    desk.keys(keys);
    assert_eq!(view(&desk.app).at, date(day));
    // Whatever month it is, it has been read.
    assert!(view(&desk.app).known().is_some());
}

#[test]
fn in_a_small_window_the_days_are_a_list() {
    let mut desk = desk((40, 12));
    desk.keys("down");
    assert_eq!(view(&desk.app).at, date("2026-11-24"));
}

#[test]
fn a_day_leads_to_its_records() {
    let mut desk = desk((80, 24));
    desk.keys("] d");
    let day = view(&desk.app).at;
    let loads = update(&mut desk.app, Msg::Key("enter".parse().unwrap()));
    assert!(desk.app.layers.is_empty());
    assert_eq!(desk.app.search.input.text(), format!("срок:{day}"));
    let asked = loads.iter().find_map(|effect| match effect {
        Effect::LoadPane { pane, query, .. } if *pane == desk.app.focus => Some(query),
        _ => None,
    });
    let query = asked.unwrap();
    assert_eq!((query.due_on, query.search.as_deref()), (Some(day), None));
    assert!(query.open_only || desk.app.focus == RecordKind::Consent);
}

#[test]
fn a_day_without_records_says_so_and_stays() {
    let mut desk = desk((80, 24));
    desk.keys("g g enter");
    assert_eq!(view(&desk.app).at, date("2026-11-01"));
    assert!(desk.app.notice.is_some());
}

#[test]
fn the_month_of_an_older_question_is_not_shown() {
    let mut desk = desk((80, 24));
    let november = view(&desk.app).load.clone().unwrap();
    desk.keys("pgdn").tell(Msg::Workload(Box::new(november)));
    let shown = view(&desk.app).known().map(|load| load.month.to_string());
    assert_eq!(shown.as_deref(), Some("2026-12"));
}

#[test]
fn a_colleagues_act_is_seen() {
    let mut desk = desk((80, 24));
    let before = view(&desk.app).load.clone().unwrap().late.load.total();
    assert!(before > 0);
    desk.register.rows.clear();
    desk.tell(Msg::StoreChanged);
    assert_eq!(view(&desk.app).load.clone().unwrap().late.load.total(), 0);
    desk.keys("esc");
    assert!(desk.app.layers.is_empty());
}

#[test]
fn tab_turns_from_month_to_kind_to_operator() {
    let mut desk = desk((80, 24));
    for head in ["по месяцам", "по видам", "по операторам", "по месяцам"]
    {
        assert!(desk.screen().contains(head), "{}", desk.screen());
        desk.keys("tab");
    }
}

/// Where there are no colours a number is underlined, and the blank above its bar is not.
#[test]
fn without_colours_only_words_and_numbers_are_underlined() {
    let desk = desk((80, 24));
    let (buffer, _) = drawn(&desk.app, &Theme::mono());
    let underlined =
        |cell: &Cell| cell.symbol() == " " && cell.modifier.contains(Modifier::UNDERLINED);
    // From the layer's title on; between two words there is one blank.
    let body = &buffer.content[3 * 80..];
    let blanks = body.windows(2).filter(|pair| pair.iter().all(underlined));
    assert_eq!(blanks.count(), 0, "{}", desk.screen());
    assert!(desk.screen().contains(">23]"), "{}", desk.screen());
}

/// As many as a register of a million subjects has: no number runs into another.
fn crowded(month: Month) -> Workload {
    let today = date("2026-11-23");
    let days = (0..40).filter_map(|n| today.checked_add_days(chrono::Days::new(n)));
    let due = days.zip([118, 240, 97, 131, 12, 0, 0].into_iter().cycle());
    let claims = |claims| Load {
        claims,
        ..Load::default()
    };
    let mut due: BTreeMap<_, _> = due.map(|(day, count)| (day, claims(count))).collect();
    due.insert(date("2026-11-20"), claims(1250));
    let facts = Facts {
        due,
        late: Late {
            load: claims(1250),
            since: Some(date("2026-11-20")),
        },
        closed: closed(Workload::looked_back(month, today)),
    };
    Workload::of(month, today, &the_office().calendar, facts)
}

#[rstest]
#[case("load-crowded-ru-80x24", (80, 24))]
#[case("load-crowded-ru-120x40", (120, 40))]
fn a_crowded_month_looks(#[case] name: &str, #[case] size: (u16, u16)) {
    let mut desk = desk(size);
    let month = view(&desk.app).month();
    desk.tell(Msg::Workload(Box::new(crowded(month))));
    snapshot(name, &desk);
}

#[test]
fn the_widest_window_looks() {
    snapshot("load-ru-200x50", &desk((200, 50)));
}

#[test]
fn months_with_moved_days_look() {
    let mut desk = desk((80, 24));
    let shown = |desk: &Desk| {
        let screen = desk.screen();
        let lines = screen.lines().skip(3).take(12);
        lines.collect::<Vec<_>>().join("\n")
    };
    desk.keys("pgup pgup pgup pgup pgup pgup pgup pgup pgup pgup");
    assert!(shown(&desk).contains("Январь 2026"), "{}", shown(&desk));
    assert!(shown(&desk).contains("  7*"), "{}", shown(&desk));
    for _ in 0..20 {
        desk.keys("pgup");
    }
    assert!(shown(&desk).contains("Май 2024"), "{}", shown(&desk));
    assert!(shown(&desk).contains("  4+"), "{}", shown(&desk));
    desk.keys("g g right right right");
    assert!(
        shown(&desk).contains("рабочий день по переносу"),
        "{}",
        shown(&desk)
    );
}
