//! Marks, one act for several records, and undoing.

use std::collections::BTreeSet;

use qorgau::domain::identity::RecordNumber;
use qorgau::domain::values::{JournalAction, RecordKind};
use qorgau::domain::view::{HistoryLine, Row};
use qorgau::domain::workflow::{Act, Command, Refusal};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Conflict, Effect, Errand, Layer, Msg};
use rstest::rstest;

use crate::fixture::Desk;
use crate::looks::snapshot;
use crate::register::{block, claim, noon};
use crate::support::text;

const LATIN: &str = "from = \"\"\nto = \"\"\n";
const RU: &str = include_str!("../../keymaps/layouts/ru.toml");
const KK: &str = include_str!("../../keymaps/layouts/kk.toml");

fn desk() -> Desk {
    mine(Desk::open(Lang::Ru, (80, 24)))
}

/// Two of the five claims are the officer's own already.
fn mine(mut desk: Desk) -> Desk {
    for number in [claim(1), claim(5)] {
        let Some(Row::Claim(row)) = desk.register.rows.get_mut(&number) else {
            panic!("no claim");
        };
        row.claim.assigned_to = Some("aigul".to_owned());
    }
    desk.tell(Msg::StoreChanged);
    desk
}

pub fn sent(desk: &Desk) -> Vec<Command> {
    let commands = desk.asked.iter().filter_map(|effect| match effect {
        Effect::Execute(command) => Some(Command::clone(command)),
        _ => None,
    });
    commands.collect()
}

fn marked(desk: &Desk) -> Vec<RecordNumber> {
    desk.app
        .marked
        .of(desk.app.focus)
        .map(Row::number)
        .collect()
}

fn is_marked(desk: &Desk, number: RecordNumber) -> bool {
    desk.app.marked.has(number)
}

/// The answer to a command that was done: the register has it, and so has the screen.
pub fn done(desk: &mut Desk, command: &Command) {
    let number = command.target.unwrap();
    let Some(Row::Claim(row)) = desk.register.rows.get_mut(&number) else {
        panic!("no claim");
    };
    row.claim.version += 1;
    if let Act::AssignClaim { to } = &command.act {
        row.claim.assigned_to.clone_from(to);
    }
    let row = Box::new(desk.register.rows[&number].clone());
    desk.tell(Msg::Done {
        nonce: command.nonce,
        row,
        made: vec![number],
        warnings: Vec::new(),
    });
}

#[rstest]
fn records_are_marked_one_by_one_and_up_to_the_cursor(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = desk().under(layout);
    desk.keys("4 g g space");
    let first = marked(&desk);
    assert_eq!(first.len(), 1);
    assert_eq!(desk.app.panes.of(RecordKind::Claim).place(), Some(1));
    desk.keys("j V");
    assert_eq!(marked(&desk).len(), 3);
    desk.keys("space");
    assert_eq!(marked(&desk).len(), 2, "a second time takes the mark off");
    desk.keys("3 V");
    assert_eq!(marked(&desk), [], "a range begins in the same list");
    assert!(
        desk.app
            .notice
            .as_ref()
            .is_some_and(|notice| notice.failure)
    );
    desk.keys("4 esc");
    assert_eq!(marked(&desk), []);
    assert!(!desk.asked.contains(&Effect::Quit));
}

#[test]
fn marks_stay_whatever_the_list_shows_and_the_hidden_are_told() {
    let mut desk = desk();
    desk.keys("4 g g space G V");
    assert_eq!(marked(&desk).len(), 5);
    assert!(desk.screen().contains("отмечено 5"), "{}", desk.screen());
    desk.keys("F3").typed("иванов").keys("enter");
    assert_eq!(marked(&desk).len(), 5);
    let shown = desk.screen();
    assert!(shown.contains("отмечено 5 (2 не видны)"), "{shown}");
    desk.tell(Msg::StoreChanged);
    desk.keys("esc");
    assert_eq!(marked(&desk).len(), 5, "the search goes before the marks");
    desk.keys("esc");
    assert_eq!(marked(&desk).len(), 0);
}

#[test]
fn an_act_is_sent_for_those_it_applies_to_each_by_itself() {
    let mut desk = desk();
    desk.keys("4 g g space G V");
    assert!(desk.screen().contains("поручить (5)"), "{}", desk.screen());
    desk.keys("m");
    let shown = desk.screen();
    assert!(shown.contains("Подходит к 3 из 5"), "{shown}");
    assert!(
        shown.contains("П-2026-0001, П-2026-0005: менять нечего"),
        "{shown}"
    );
    desk.keys("enter");
    let commands = sent(&desk);
    let targets: Vec<_> = commands.iter().map(|c| (c.target, c.seen)).collect();
    let expected = [2, 3, 4].map(|n| (Some(claim(n)), Some(1)));
    assert_eq!(targets, expected);
    let nonces: BTreeSet<_> = commands.iter().map(|command| command.nonce).collect();
    assert_eq!(nonces.len(), 3);
    assert!(
        desk.screen().contains("сделано 0 из 5"),
        "{}",
        desk.screen()
    );
}

#[test]
fn the_report_tells_of_each_and_what_failed_stays_marked() {
    let mut desk = desk();
    desk.keys("4 g g space G V m enter");
    let commands = sent(&desk);
    done(&mut desk, &commands[0]);
    assert!(!is_marked(&desk, claim(2)), "the screen is told at once");
    desk.tell(Msg::Refused {
        nonce: commands[1].nonce,
        refusal: Refusal::NothingToChange,
    });
    // The officer does not have to wait for the last.
    desk.keys("esc").keys("j");
    assert!(desk.app.layers.is_empty());
    let mut now = desk.register.rows[&claim(4)].clone();
    if let Row::Claim(row) = &mut now {
        row.claim.version = 7;
    }
    desk.register.rows.insert(claim(4), now.clone());
    desk.tell(Msg::Conflict {
        nonce: commands[2].nonce,
        conflict: Box::new(Conflict {
            seen: 1,
            now,
            since: vec![HistoryLine {
                at: noon(),
                actor: "daniyar".to_owned(),
                action: JournalAction::ClaimNoted,
                note: None,
            }],
        }),
    });
    assert!(
        desk.screen().contains("сделано 1 из 5"),
        "{}",
        desk.screen()
    );
    let left: Vec<_> = [1, 3, 4, 5].map(claim).to_vec();
    assert_eq!(marked(&desk), left);
    // The next time it is tried on what the record is now.
    desk.keys("m").typed("marat").keys("enter");
    let again = sent(&desk);
    let again: Vec<_> = again.iter().skip(3).map(|c| (c.target, c.seen)).collect();
    let seen = |n| match n {
        1 => 2,
        4 => 7,
        _ => 1,
    };
    let expected: Vec<_> = [1, 3, 4, 5]
        .map(|n| (Some(claim(n)), Some(seen(n))))
        .to_vec();
    assert_eq!(again, expected);
}

#[test]
fn what_is_filled_in_for_one_record_only_is_not_offered_for_several() {
    let mut desk = desk();
    desk.keys("4 g g space space c");
    assert!(desk.app.layers.is_empty());
    assert!(
        desk.screen().contains("делается по одной"),
        "{}",
        desk.screen()
    );
    // A demand for blocking has its own ground.
    desk.keys("esc g g space G V a");
    let shown = desk.screen();
    assert!(shown.contains("П-2026-0004: у требования"), "{shown}");
    assert!(
        !desk
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::Execute(_)))
    );
}

#[test]
fn a_record_that_is_opened_is_acted_on_alone() {
    let mut desk = desk();
    desk.keys("4 g g space G V")
        .opened(claim(2))
        .keys("m enter");
    let targets: Vec<_> = sent(&desk).iter().map(|command| command.target).collect();
    assert_eq!(targets, [Some(claim(2))]);
}

/// The last thing that was done to a record.
fn did(desk: &mut Desk, number: RecordNumber, actor: &str, done: JournalAction, note: &str) {
    let line = HistoryLine {
        at: noon(),
        actor: actor.to_owned(),
        action: done,
        note: (!note.is_empty()).then(|| text(note)),
    };
    desk.register.done.insert(number, line);
}

#[rstest]
fn an_assignment_is_undone_from_the_list(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = desk().under(layout);
    did(
        &mut desk,
        claim(1),
        "aigul",
        JournalAction::ClaimAssigned,
        "dana → aigul",
    );
    desk.keys("4 g g");
    while desk.app.record_in_hand().map(Row::number) != Some(claim(1)) {
        desk.keys("j");
    }
    desk.keys("u");
    let shown = desk.screen();
    assert!(shown.contains("Снова будет поручено: dana"), "{shown}");
    assert_eq!(sent(&desk), []);
    desk.keys("enter");
    let acts: Vec<_> = sent(&desk).into_iter().map(|c| (c.target, c.act)).collect();
    let to = Some("dana".to_owned());
    assert_eq!(acts, [(Some(claim(1)), Act::AssignClaim { to })]);
}

#[test]
fn what_is_not_undone_says_why_and_opens_nothing() {
    let mut desk = desk();
    did(
        &mut desk,
        block(2),
        "aigul",
        JournalAction::BlockApproved,
        "",
    );
    desk.keys("3 g g");
    while desk.app.record_in_hand().map(Row::number) != Some(block(2)) {
        desk.keys("j");
    }
    desk.keys("u");
    assert!(desk.app.layers.is_empty());
    assert!(
        desk.screen().contains("примите решение"),
        "{}",
        desk.screen()
    );
    did(
        &mut desk,
        claim(1),
        "daniyar",
        JournalAction::ClaimAssigned,
        "dana → aigul",
    );
    desk.opened(claim(1)).keys("u");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Record(_))));
    assert!(desk.screen().contains("daniyar"), "{}", desk.screen());
}

#[test]
fn a_key_pressed_meanwhile_is_not_an_answer() {
    let mut desk = desk();
    did(
        &mut desk,
        claim(1),
        "aigul",
        JournalAction::ClaimAssigned,
        "dana → aigul",
    );
    desk.opened(claim(1)).take(Errand::Undo);
    assert!(matches!(desk.app.layers.last(), Some(Layer::Dialog(_))));
    desk.keys("esc");
    assert_eq!(sent(&desk), []);
}

#[test]
fn marks_on_a_wide_screen_look() {
    let mut desk = mine(Desk::open(Lang::Ru, (200, 50)));
    desk.keys("4 g g space G V F3")
        .typed("иванов")
        .keys("enter");
    snapshot("wide-marks", &desk);
    desk.keys("m");
    snapshot("wide-marks-assign", &desk);
    desk.keys("enter");
    for command in sent(&desk).iter().take(2) {
        done(&mut desk, command);
    }
    snapshot("wide-marks-report", &desk);
}
