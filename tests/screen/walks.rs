//! Walks through the screen by keys: what they ask for is compared, under every layout.

use qorgau::domain::identity::RecordNumber;
use qorgau::domain::time::Term;
use qorgau::domain::values::{Outcome, RecordKind, Resolution};
use qorgau::domain::view::{HistoryLine, Page, Row};
use qorgau::domain::workflow::{Act, Refusal, VerifyUntil};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Conflict, Effect, Layer, Msg};
use rstest::rstest;

use crate::fixture::Desk;
use crate::register::{block, claim, noon};
use crate::support::text;

const LATIN: &str = "from = \"\"\nto = \"\"\n";
const RU: &str = include_str!("../../keymaps/layouts/ru.toml");
const KK: &str = include_str!("../../keymaps/layouts/kk.toml");

fn desk() -> Desk {
    Desk::open(Lang::Ru, (80, 24))
}

/// The acts that were sent, with the record and the version they are for.
fn sent(desk: &Desk) -> Vec<(Option<RecordNumber>, Act, Option<u32>)> {
    let commands = desk.asked.iter().filter_map(|effect| match effect {
        Effect::Execute(command) => Some(command),
        _ => None,
    });
    commands
        .map(|command| (command.target, command.act.clone(), command.seen))
        .collect()
}

fn selected(desk: &Desk) -> Option<RecordNumber> {
    desk.app.record_in_hand().map(Row::number)
}

fn approve(until: VerifyUntil) -> Act {
    Act::ApproveBlock { until, note: None }
}

#[rstest]
fn a_block_is_approved_in_two_keys_and_with_any_term(#[values(LATIN, RU, KK)] layout: &str) {
    let requested = Some(block(1));
    for (typed, until) in [
        ("", VerifyUntil::Norm),
        ("10", VerifyUntil::For(Term::working(10))),
        ("14d", VerifyUntil::For(Term::calendar(14))),
        ("7.12", VerifyUntil::On("2026-12-07".parse().unwrap())),
    ] {
        let mut desk = desk().under(layout);
        desk.keys("F7 g g j");
        assert_eq!(selected(&desk), requested);
        desk.keys("a").typed(typed).keys("enter enter enter");
        assert_eq!(
            sent(&desk),
            [(requested, approve(until), Some(1))],
            "{typed}"
        );
    }
}

#[rstest]
fn a_block_is_refused_with_a_reason(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = desk().under(layout);
    desk.keys("F7 j x tab enter");
    assert_eq!(sent(&desk), [], "nothing goes without a reason");
    desk.typed("Данные верны").keys("tab enter");
    let public_reason = text("Данные верны");
    assert_eq!(
        sent(&desk),
        [(Some(block(1)), Act::RefuseBlock { public_reason }, Some(1))]
    );
}

#[rstest]
fn the_gate_leads_to_what_is_missing(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = desk().under(layout);
    desk.keys("4");
    while selected(&desk) != Some(claim(1)) {
        desk.keys("j");
    }
    // A resolution first; then Enter goes from gap to gap.
    desk.keys("c enter space enter").typed("п. 7.2 политики");
    desk.keys("enter")
        .typed("сегодня")
        .keys("enter space enter");
    desk.typed("исх. 12").keys("enter");
    let acts = sent(&desk);
    let [(Some(number), Act::CloseClaim(closing), Some(2))] = acts.as_slice() else {
        panic!("{acts:?}");
    };
    assert_eq!(*number, claim(1));
    assert_eq!(closing.resolution, Resolution::Satisfied);
    assert_eq!(closing.reply_on, Some("2026-11-23".parse().unwrap()));
    assert_eq!(closing.reply_number, Some(text("исх. 12")));
    assert_eq!(closing.public_reason, None);
}

#[test]
fn an_unmet_duty_is_noted_on_the_way_to_closing() {
    let mut desk = desk();
    desk.keys("4");
    while selected(&desk) != Some(claim(2)) {
        desk.keys("j");
    }
    desk.keys("c space enter");
    let layers = desk.app.layers.len();
    assert_eq!(layers, 2, "the dialog of the duty lies over the closing");
    desk.typed("вчера")
        .keys("enter")
        .typed("письмо")
        .keys("enter");
    let acts = sent(&desk);
    assert!(
        matches!(acts.as_slice(), [(_, Act::Fulfil { .. }, Some(1))]),
        "{acts:?}"
    );
    // Done: the closing goes on from the new version.
    let Some(Row::Claim(mut row)) = desk.register.rows.get(&claim(2)).cloned() else {
        panic!("no claim");
    };
    row.claim.version = 2;
    for clock in &mut row.claim.clocks {
        clock.met_on = Some("2026-11-22".parse().unwrap());
    }
    let done = Msg::Done {
        nonce: [2; 16],
        row: Box::new(Row::Claim(row)),
        made: vec![claim(2)],
        warnings: Vec::new(),
    };
    desk.tell(done);
    assert_eq!(desk.app.layers.len(), 1);
    let Some(Layer::Dialog(dialog)) = desk.app.layers.last() else {
        panic!("the closing is gone");
    };
    assert_eq!(dialog.about.row().unwrap().record().version(), 2);
}

#[test]
fn a_double_enter_acts_once_and_a_refusal_keeps_what_was_typed() {
    let mut desk = desk();
    desk.keys("3 j a").typed("20d").keys("enter enter enter");
    assert_eq!(sent(&desk).len(), 1);
    let refusal = Refusal::SameOfficer {
        login: "aigul".to_owned(),
    };
    desk.tell(Msg::Refused {
        nonce: [1; 16],
        refusal,
    });
    desk.keys("enter");
    let acts = sent(&desk);
    let until = VerifyUntil::For(Term::calendar(20));
    assert_eq!(acts.last().unwrap().1, approve(until));
    let nonces = desk.asked.iter().filter_map(|effect| match effect {
        Effect::Execute(command) => Some(command.nonce),
        _ => None,
    });
    assert_eq!(nonces.collect::<Vec<_>>(), [[1; 16], [1; 16]]);
}

#[test]
fn a_conflict_shows_both_versions_and_keeps_what_was_typed() {
    let mut desk = desk();
    desk.keys("3 g g c")
        .keys("space")
        .keys("tab")
        .typed("нарушений нет")
        .keys("enter");
    let Some(Row::Block(mut now)) = desk.register.rows.get(&block(2)).cloned() else {
        panic!("no block");
    };
    now.block.version = 3;
    now.block.verify_until = Some("2026-12-31".parse().unwrap());
    let conflict = Conflict {
        seen: 2,
        now: Row::Block(now),
        since: vec![HistoryLine {
            at: noon(),
            actor: "daniyar".to_owned(),
            action: qorgau::domain::values::JournalAction::BlockExtended,
            note: None,
        }],
    };
    desk.tell(Msg::Conflict {
        nonce: [1; 16],
        conflict: Box::new(conflict),
    });
    let shown = desk.screen();
    assert!(
        shown.contains("daniyar") && shown.contains("31.12.2026"),
        "{shown}"
    );
    let Some(Layer::Conflict(view)) = desk.app.layers.last() else {
        panic!("no conflict is shown");
    };
    let differences = view.differences(&desk.app.office, desk.app.today);
    let labels: Vec<_> = differences.iter().map(|found| found.label).collect();
    assert_eq!(labels, ["screen-label-state", "screen-label-verify-until"]);
    desk.keys("enter enter");
    let acts = sent(&desk);
    let act = Act::ResolveBlock {
        outcome: Outcome::Lifted,
        ground: text("нарушений нет"),
    };
    assert_eq!(
        acts,
        [
            (Some(block(2)), act.clone(), Some(2)),
            (Some(block(2)), act, Some(3)),
        ]
    );
}

#[test]
fn what_was_done_is_in_the_list_before_it_is_read_again() {
    let mut desk = desk();
    let Some(Row::Claim(mut row)) = desk.register.rows.get(&claim(2)).cloned() else {
        panic!("no claim");
    };
    row.claim.version = 2;
    let done = Msg::Done {
        nonce: [2; 16],
        row: Box::new(Row::Claim(row)),
        made: vec![claim(2)],
        warnings: Vec::new(),
    };
    qorgau::tui::app::update(&mut desk.app, done);
    let rows = desk.app.panes.of(RecordKind::Claim).rows();
    let row = rows.iter().find(|row| row.number() == claim(2)).unwrap();
    assert_eq!(row.record().version(), 2);
}

#[rstest]
fn a_search_narrows_every_pane_and_esc_clears_it(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = desk().under(layout);
    desk.keys("F3").typed("иванов").keys("enter");
    for kind in [RecordKind::Subject, RecordKind::Consent] {
        assert_eq!(desk.app.panes.of(kind).rows().len(), 1);
    }
    desk.keys("esc");
    assert_eq!(desk.app.panes.of(RecordKind::Subject).rows().len(), 2);
    desk.keys("esc esc");
    assert!(!desk.asked.contains(&Effect::Quit), "Esc never leaves");
    desk.keys("q");
    assert_eq!(desk.asked, [Effect::Quit]);
}

#[test]
fn only_the_newest_answer_of_a_search_is_shown() {
    let mut desk = desk();
    let rows = desk.register.list(RecordKind::Claim);
    desk.keys("F3").typed("ив");
    let before = desk.app.panes.of(RecordKind::Claim).rows().len();
    desk.tell(Msg::Rows {
        pane: RecordKind::Claim,
        generation: 1,
        page: Page {
            rows,
            ..Page::default()
        },
    });
    assert_eq!(desk.app.panes.of(RecordKind::Claim).rows().len(), before);
}

#[test]
fn the_other_panes_follow_a_chosen_subject() {
    let mut desk = desk();
    desk.keys("1 j enter");
    assert_eq!(desk.app.panes.of(RecordKind::Claim).rows().len(), 3);
    assert!(desk.screen().contains("Иванов Иван"));
    desk.keys("enter");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Record(_))));
    desk.keys("esc esc");
    assert_eq!(desk.app.panes.of(RecordKind::Claim).rows().len(), 5);
}

#[test]
fn the_officer_stays_on_the_record_whatever_comes_and_goes() {
    let mut desk = desk();
    desk.keys("4 j j");
    let on = selected(&desk);
    desk.register.rows.remove(&claim(3));
    desk.tell(Msg::StoreChanged);
    assert_eq!(selected(&desk), on);
    let number = on.unwrap();
    desk.register.rows.remove(&number);
    desk.tell(Msg::StoreChanged);
    assert!(selected(&desk).is_some() && selected(&desk) != on);
}

#[test]
fn a_new_day_reads_everything_anew() {
    let mut desk = desk();
    let asked = qorgau::tui::app::update(&mut desk.app, Msg::Tick(noon()));
    assert_eq!(asked, []);
    let tomorrow = noon() + chrono::TimeDelta::days(1);
    let asked = qorgau::tui::app::update(&mut desk.app, Msg::Tick(tomorrow));
    assert!(asked.contains(&Effect::LoadCounters));
    assert_eq!(desk.app.today.to_string(), "2026-11-24");
}

#[test]
fn what_was_typed_is_lost_only_on_a_second_word() {
    let mut desk = desk();
    desk.keys("3 j a").typed("5").keys("esc");
    assert_eq!(desk.app.layers.len(), 1);
    desk.keys("ctrl-c");
    assert!(desk.asked.iter().all(|effect| *effect != Effect::Quit));
    desk.keys("esc esc");
    assert_eq!(desk.app.layers.len(), 0);
    desk.keys("a esc");
    assert_eq!(desk.app.layers.len(), 0, "nothing typed, nothing asked");
}

#[test]
fn a_paste_goes_into_a_field_or_nowhere() {
    let mut desk = desk();
    desk.tell(Msg::Paste("q\nx".to_owned()));
    assert!(desk.asked.is_empty() && desk.app.notice.is_some());
    desk.keys("3 j x")
        .tell(Msg::Paste("строка\nещё".to_owned()));
    desk.keys("tab enter");
    let public_reason = qorgau::domain::identity::SafeText::multiline("строка\nещё");
    assert_eq!(
        sent(&desk).last().unwrap().1,
        Act::RefuseBlock { public_reason }
    );
}

#[test]
fn what_cannot_be_done_says_why_and_opens_nothing() {
    let mut desk = desk();
    desk.keys("3 g g a");
    assert!(desk.app.layers.is_empty());
    assert!(
        desk.app
            .notice
            .as_ref()
            .is_some_and(|notice| notice.failure)
    );
    desk.app.read_only = true;
    desk.keys("j a");
    assert!(desk.app.layers.is_empty());
}

#[test]
fn a_filter_in_words_is_completed_by_tab_and_narrows_the_lists() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    desk.keys("4 F3").typed("опер");
    assert!(desk.screen().contains("оператор:"), "{}", desk.screen());
    desk.keys("tab").typed("ne").keys("tab");
    assert_eq!(desk.app.search.input.text(), "оператор:neupusti ");
    desk.typed("вид:нечто");
    assert!(
        desk.screen().contains("Нет значения «нечто»"),
        "{}",
        desk.screen()
    );
    desk.keys("esc F3").typed("ахм");
    assert!(!desk.screen().contains("Tab: дополнить"));
}

/// A link, a place to go back to or `--open` may still name a record that was merged since.
#[test]
fn a_merged_record_is_opened_as_the_one_that_stays() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    desk.opened(RecordNumber::Subject(9));
    let screen = desk.screen();
    assert!(screen.contains("С-000002 · субъект"), "{screen}");
    let Some(Layer::Record(view)) = desk.app.layers.last() else {
        panic!("no record in front");
    };
    assert_eq!(view.number, RecordNumber::Subject(2));
}
