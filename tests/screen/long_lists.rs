//! Lists that are longer than what is held of them.

use std::sync::Arc;

use qorgau::domain::identity::RecordNumber;
use qorgau::domain::message::Message;
use qorgau::domain::values::{ClaimKind, RecordKind};
use qorgau::domain::view::{Page, Row, Total};
use qorgau::domain::workflow::Act;
use qorgau::i18n::{Lang, Tr};
use qorgau::tui::app::{App, Effect, Msg, Opening, Pane, Problem, update};
use qorgau::tui::keys::{Keymap, Keys, Layouts};
use rstest::rstest;

use crate::fixture::Desk;
use crate::support::{Register, officer, satisfied};

const CLAIMS: RecordKind = RecordKind::Claim;

/// A key; what it asks for is not answered.
fn press(app: &mut App, name: &str) -> Vec<Effect> {
    update(app, Msg::Key(name.parse().unwrap()))
}

/// Which question for the claims was asked last.
fn asked(effects: &[Effect]) -> Option<u64> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::LoadPane {
            pane: CLAIMS,
            generation,
            ..
        } => Some(*generation),
        _ => None,
    })
}

/// Under which number it was asked how many there are.
fn counted(effects: &[Effect]) -> u64 {
    let counts = effects.iter().find_map(|effect| match effect {
        Effect::CountMatches { generation, .. } => Some(*generation),
        _ => None,
    });
    counts.unwrap()
}

/// The first rows of many.
fn tell_rows(desk: &mut Desk, generation: u64) {
    let page = Page {
        rows: desk.register.list(CLAIMS),
        more_before: false,
        more_after: true,
    };
    let pane = CLAIMS;
    desk.tell(Msg::Rows {
        pane,
        generation,
        page,
    });
}

fn tell_totals(desk: &mut Desk, generation: u64, count: u64) {
    let totals = [Total::Exactly(count); 4];
    desk.tell(Msg::Totals { generation, totals });
}

fn total(desk: &Desk) -> Option<Total> {
    desk.app.panes.of(CLAIMS).total()
}

/// In a register of a million the numbers are longer, and whoever calls is told the whole one.
#[test]
fn the_longest_number_is_whole_and_its_column_stays() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    let effects = update(&mut desk.app, Msg::StoreChanged);
    let mut rows = desk.register.list(CLAIMS);
    let Some(Row::Claim(row)) = rows.first_mut() else {
        panic!("no claim: {rows:?}");
    };
    row.claim.number = "П-2026-3302177".parse().unwrap();
    let page = |rows| Page {
        rows,
        ..Page::default()
    };
    let told = |rows, generation| Msg::Rows {
        pane: CLAIMS,
        generation,
        page: page(rows),
    };
    desk.tell(told(rows, asked(&effects).unwrap()));
    let column = |screen: &str| {
        let line = screen.lines().find(|line| line.contains("П-2026-0001"));
        let line: Vec<char> = line.unwrap().chars().collect();
        let behind = line.iter().skip("> П-2026-0001".chars().count());
        behind.take_while(|sign| **sign == ' ').count()
    };
    let screen = desk.screen();
    assert!(screen.contains("П-2026-3302177  "), "{screen}");
    let effects = update(&mut desk.app, Msg::StoreChanged);
    let rows = desk.register.list(CLAIMS);
    desk.tell(told(rows, asked(&effects).unwrap()));
    let now = desk.screen();
    assert!(!now.contains("П-2026-3302177"), "{now}");
    assert_eq!(column(&now), column(&screen), "{screen}{now}");
}

#[rstest]
#[case::kazakh(Lang::Kk, [1_000, 623, 565, 828], ["1\u{a0}000+", "623+", "565+", "828+"])]
#[case::russian(Lang::Ru, [1_000; 4], ["1\u{a0}000+"; 4])]
#[case::english(Lang::En, [1_000; 4], ["1,000+"; 4])]
fn all_four_counts_of_a_search_have_room(
    #[case] lang: Lang,
    #[case] totals: [u64; 4],
    #[case] told: [&str; 4],
) {
    let mut desk = Desk::open(lang, (80, 24));
    let effects = update(&mut desk.app, Msg::StoreChanged);
    let generation = counted(&effects);
    for effect in effects {
        let Effect::LoadPane {
            pane, generation, ..
        } = effect
        else {
            continue;
        };
        let page = Page {
            rows: desk.register.list(pane),
            more_after: true,
            ..Page::default()
        };
        desk.tell(Msg::Rows {
            pane,
            generation,
            page,
        });
    }
    let totals = totals.map(Total::AtLeast);
    desk.tell(Msg::Totals { generation, totals });
    let screen = desk.screen();
    let tabs = screen.lines().nth(1).unwrap();
    let counts = tabs.match_indices('+').count();
    assert_eq!(counts, 4, "{tabs}");
    for count in told {
        assert!(tabs.contains(count), "{count}: {tabs}");
    }
}

#[test]
fn counts_are_those_of_what_is_listed_whatever_is_asked_for_meanwhile() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    let effects = update(&mut desk.app, Msg::StoreChanged);
    tell_rows(&mut desk, asked(&effects).unwrap());
    tell_totals(&mut desk, counted(&effects), 400);
    assert_eq!(total(&desk), Some(Total::Exactly(400)));
    // A key before the rows of the search are there asks for rows once more.
    press(&mut desk.app, "F3");
    let search = press(&mut desk.app, "i");
    let moved = press(&mut desk.app, "pgdn");
    let rows = asked(&moved).unwrap();
    assert!(rows > asked(&search).unwrap());
    tell_totals(&mut desk, counted(&search), 70);
    tell_rows(&mut desk, rows);
    assert_eq!(total(&desk), Some(Total::Exactly(70)));
    // Another order is asked for before the same records have been counted anew.
    press(&mut desk.app, "enter");
    let anew = update(&mut desk.app, Msg::StoreChanged);
    press(&mut desk.app, "s");
    let sorted = press(&mut desk.app, "2");
    tell_rows(&mut desk, asked(&sorted).unwrap());
    assert_eq!(total(&desk), Some(Total::Exactly(70)));
    tell_totals(&mut desk, counted(&anew), 71);
    assert_eq!(total(&desk), Some(Total::Exactly(71)));
    // The number goes with the rows that it was the number of.
    press(&mut desk.app, "F3");
    let search = press(&mut desk.app, "v");
    tell_totals(&mut desk, counted(&anew), 72);
    assert_eq!(total(&desk), Some(Total::Exactly(71)));
    tell_rows(&mut desk, asked(&search).unwrap());
    assert_eq!(total(&desk), None);
}

#[test]
fn a_list_has_no_fewer_records_than_it_shows_and_no_others_where_it_ends() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    for (more_after, counted_as, expected) in [
        (true, Total::AtLeast(1), None),
        (true, Total::AtLeast(400), Some(Total::AtLeast(400))),
        (true, Total::Exactly(400), Some(Total::Exactly(400))),
        (false, Total::AtLeast(1), None),
    ] {
        let effects = update(&mut desk.app, Msg::StoreChanged);
        let rows = desk.register.list(CLAIMS);
        let held = rows.len() as u64;
        desk.tell(Msg::Rows {
            pane: CLAIMS,
            generation: asked(&effects).unwrap(),
            page: Page {
                rows,
                more_after,
                ..Page::default()
            },
        });
        desk.tell(Msg::Totals {
            generation: counted(&effects),
            totals: [counted_as; 4],
        });
        let of_held = match more_after {
            true => Total::AtLeast(held),
            false => Total::Exactly(held),
        };
        assert_eq!(total(&desk), Some(expected.unwrap_or(of_held)));
    }
}

/// Rows and counts come one after the other.
#[test]
fn the_last_row_is_the_last_of_as_many_as_there_are() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    let effects = update(&mut desk.app, Msg::StoreChanged);
    tell_rows(&mut desk, asked(&effects).unwrap());
    let mut effects = press(&mut desk.app, "end");
    for count in [400, 401] {
        let page = Page {
            rows: desk.register.list(CLAIMS),
            more_before: true,
            more_after: false,
        };
        desk.tell(Msg::Rows {
            pane: CLAIMS,
            generation: asked(&effects).unwrap(),
            page,
        });
        effects = update(&mut desk.app, Msg::StoreChanged);
        tell_totals(&mut desk, counted(&effects), count);
        let pane = desk.app.panes.of(CLAIMS);
        assert_eq!(pane.place_in_list(), Some(count - 1));
    }
}

/// With every letter it is only told what is known at once.
#[test]
fn what_is_found_is_counted_to_the_end_in_a_pause() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    let at_once = |effects: &[Effect]| {
        let mut counts = effects.iter().filter_map(|effect| match effect {
            Effect::CountMatches { at_once, .. } => Some(*at_once),
            _ => None,
        });
        counts.next()
    };
    press(&mut desk.app, "F3");
    let typed = press(&mut desk.app, "i");
    assert_eq!(at_once(&typed), Some(true));
    let tell = |desk: &mut Desk, effects: &[Effect], count: Total| {
        if let Some(generation) = asked(effects) {
            tell_rows(desk, generation);
        }
        let generation = counted(effects);
        let totals = [Total::AtLeast(1_000), count, count, count];
        desk.tell(Msg::Totals { generation, totals });
    };
    tell(&mut desk, &typed, Total::AtLeast(623));
    assert!(desk.app.uses_pauses());
    let paused = update(&mut desk.app, Msg::Pause);
    assert_eq!((at_once(&paused), paused.len()), (Some(false), 1));
    assert!(!desk.app.uses_pauses(), "it is asked once");
    tell(&mut desk, &paused, Total::Exactly(845));
    assert_eq!(total(&desk), Some(Total::Exactly(845)));
    // Whoever looks at it does not see it become uncertain again, unless there are more by now.
    for (least, shown) in [
        (623, Total::Exactly(845)),
        (845, Total::Exactly(845)),
        (846, Total::AtLeast(846)),
        (700, Total::AtLeast(700)),
    ] {
        let refreshed = update(&mut desk.app, Msg::StoreChanged);
        assert_eq!(at_once(&refreshed), Some(true));
        assert!(!desk.app.uses_pauses(), "it is not known yet what is left");
        tell(&mut desk, &refreshed, Total::AtLeast(least));
        assert_eq!(total(&desk), Some(shown));
        assert!(desk.app.uses_pauses());
    }
    let typed = press(&mut desk.app, "v");
    assert_eq!(at_once(&typed), Some(true));
    // More than a thousand are not counted any further.
    tell(&mut desk, &typed, Total::AtLeast(1_000));
    assert!(!desk.app.uses_pauses());
    assert_eq!(update(&mut desk.app, Msg::Pause), []);
}

#[test]
fn rows_that_could_not_be_read_are_asked_for_again() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    let effects = update(&mut desk.app, Msg::StoreChanged);
    tell_rows(&mut desk, asked(&effects).unwrap());
    let more = asked(&press(&mut desk.app, "down")).unwrap();
    assert_eq!(asked(&press(&mut desk.app, "down")), None, "it is awaited");
    desk.tell(Msg::Unread {
        pane: CLAIMS,
        generation: more,
        problem: Problem {
            what: Message::new("screen-failed").text("detail", "busy"),
            why: None,
            next: None,
        },
    });
    assert!(desk.app.notice.as_ref().is_some_and(|said| said.failure));
    assert!(asked(&press(&mut desk.app, "down")).is_some());
}

/// The screen over a register, each question of the lists answered at once.
struct Seat {
    app: App,
    register: Register,
}

impl Seat {
    /// Before so many open claims.
    fn before(count: usize) -> Self {
        let mut register = Register::new();
        let subject = register.subject("reco");
        for _ in 0..count {
            register.claim_of(subject, "reco", ClaimKind::PretrialClaim, "2026-10-23");
        }
        let app = App::new(Opening {
            office: Arc::clone(register.desk.office()),
            actor: officer(),
            tr: Tr::new(Lang::Ru),
            demonstration: true,
            read_only: false,
            now: register.desk.now(),
            size: (80, 24),
            keys: Keys::new(Keymap::shipped().unwrap(), Layouts::shipped().unwrap()),
            nonce: [1; 16],
        });
        let mut seat = Self { app, register };
        let effects = seat.app.opening_effects(None);
        seat.answer(effects);
        seat
    }

    fn tell(&mut self, msg: Msg) {
        let effects = update(&mut self.app, msg);
        self.answer(effects);
    }

    fn answer(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let desk = &self.register.desk;
            let answer = match effect {
                Effect::LoadPane {
                    pane,
                    query,
                    generation,
                } => Msg::Rows {
                    pane,
                    generation,
                    page: desk.page(pane, &query).unwrap(),
                },
                Effect::CountMatches {
                    queries,
                    generation,
                    ..
                } => Msg::Totals {
                    generation,
                    totals: desk.totals(queries.each_ref()).unwrap(),
                },
                _ => continue,
            };
            self.tell(answer);
        }
    }

    fn key(&mut self, name: &str) {
        self.tell(Msg::Key(name.parse().unwrap()));
    }

    fn claims(&self) -> &Pane {
        self.app.panes.of(CLAIMS)
    }

    fn on(&self) -> RecordNumber {
        self.claims().selected().map(Row::number).unwrap()
    }

    /// The record so many rows below the officer's.
    fn below(&self, rows: isize) -> RecordNumber {
        let place = self.claims().place().unwrap();
        self.claims().rows()[place.saturating_add_signed(rows)].number()
    }

    /// The officer closes the claim they are on, or a colleague does.
    fn closed(&mut self, by_officer: bool) {
        let claim = self.on();
        let close = Act::CloseClaim(satisfied("2026-10-26"));
        let outcome = self.register.done(claim, close);
        self.tell(match by_officer {
            true => Msg::Done {
                nonce: [9; 16],
                row: Box::new(outcome.row),
                made: outcome.made,
                warnings: outcome.warnings,
            },
            false => Msg::StoreChanged,
        });
    }
}

#[test]
fn whoever_closes_a_claim_deep_in_the_list_goes_on_with_the_next() {
    let mut seat = Seat::before(300);
    for _ in 0..20 {
        seat.key("pgdn");
        if seat.claims().place_in_list() > Some(140) {
            break;
        }
    }
    for by_officer in [true, false, true] {
        let (next, place) = (seat.below(1), seat.claims().place_in_list());
        assert!(place > Some(140) && place < Some(190), "{place:?}");
        seat.closed(by_officer);
        assert_eq!(seat.on(), next, "{by_officer}");
        assert_eq!(seat.claims().place_in_list(), place, "{by_officer}");
    }
    seat.key("end");
    let above = seat.below(-1);
    seat.closed(true);
    assert_eq!(seat.on(), above);
}
