//! A colleague was faster: who did what is told, nothing typed is lost, nothing stays unseen.

use chrono::TimeDelta;
use qorgau::domain::values::JournalAction;
use qorgau::domain::view::{HistoryLine, Row};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Conflict, Effect, Layer, Msg};
use rstest::rstest;

use crate::fixture::Desk;
use crate::looks::snapshot;
use crate::register::{claim, noon};
use crate::support::text;

/// A note is being typed on the claim while colleagues close and reopen it so many times.
fn conflict(lang: Lang, size: (u16, u16), times: usize) -> Desk {
    let mut desk = Desk::open(lang, size);
    desk.keys("4 G e 1").typed("звонил заявитель");
    let Some(Row::Claim(mut row)) = desk.register.rows.get(&claim(1)).cloned() else {
        panic!("no claim");
    };
    row.claim.version += 1;
    row.claim.assigned_to = Some("daniyar".to_owned());
    let deed = |index: usize| {
        let minutes = i64::try_from((times - index) * 7).unwrap();
        let closes = index.is_multiple_of(2);
        HistoryLine {
            at: noon() - TimeDelta::minutes(minutes) - TimeDelta::days(i64::from(index == 0)),
            actor: if closes { "daniyar" } else { "aigul" }.to_owned(),
            action: match closes {
                true => JournalAction::ClaimClosed,
                false => JournalAction::ClaimReopened,
            },
            note: closes.then(|| text("заявитель отозвал")),
        }
    };
    let conflict = Conflict {
        seen: 2,
        now: Row::Claim(row),
        since: (0..times).map(deed).collect(),
    };
    desk.tell(Msg::Conflict {
        nonce: [1; 16],
        conflict: Box::new(conflict),
    });
    assert!(matches!(desk.app.layers.last(), Some(Layer::Conflict(_))));
    desk
}

#[rstest]
#[case(Lang::Ru, "11:53 · вы, в другом окне: обращение открыто снова")]
#[case(Lang::Kk, "кеше 11:46 · daniyar: өтініш жабылды")]
#[case(Lang::En, "11:53 · you, in another window: claim reopened")]
fn it_is_told_who_did_what_and_when(#[case] lang: Lang, #[case] deed: &str) {
    let said = conflict(lang, (80, 24), 2).screen();
    assert!(said.contains(deed), "{said}");
    assert!(said.contains("звонил заявитель"), "what was typed is shown");
}

#[test]
fn a_long_conflict_scrolls_and_says_that_there_is_more() {
    let mut desk = conflict(Lang::Ru, (80, 24), 9);
    let top = desk.screen();
    assert!(top.contains("PgDn листать") && !top.contains("Введено вами"));
    snapshot("conflict-long-ru-80x24", &desk);
    desk.keys("pgdn");
    let below = desk.screen();
    assert!(below.contains("звонил заявитель"), "{below}");
    for keys in ["g g", "G", "home", "up", "j", "k", "down"] {
        desk.keys(keys);
        assert!(
            desk.screen().contains("Enter вернёт к нему"),
            "what is kept stays in sight"
        );
    }
    desk.keys("g g");
    assert_eq!(desk.screen(), top);
    desk.keys("enter");
    let Some(Layer::Dialog(dialog)) = desk.app.layers.last() else {
        panic!("the dialog is gone");
    };
    assert_eq!(dialog.about.row().unwrap().version(), 3);
    desk.keys("tab enter");
    let sent = desk
        .asked
        .iter()
        .any(|effect| matches!(effect, Effect::Execute(command) if command.seen == Some(3)));
    assert!(sent, "{}", desk.screen());
}

#[test]
fn a_wide_conflict() {
    let desk = conflict(Lang::Kk, (120, 40), 2);
    snapshot("conflict-kk-120x40", &desk);
}

#[test]
fn no_size_makes_a_conflict_fall_over() {
    for size in [(1, 1), (40, 12), (41, 13), (60, 16), (120, 30)] {
        let mut desk = conflict(Lang::Ru, size, 9);
        for keys in ["", "down", "pgdn", "G", "pgup", "g g", "esc"] {
            desk.keys(keys).screen();
        }
    }
}

#[test]
fn a_row_that_changes_by_itself_has_a_sign_until_the_next_key() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    desk.keys("4 g g");
    let before = desk.screen();
    assert!(!before.contains('*'));
    let Some(Row::Claim(row)) = desk.register.rows.get_mut(&claim(1)) else {
        panic!("no claim");
    };
    row.claim.version += 1;
    desk.tell(Msg::StoreChanged);
    let marked = desk.screen();
    assert!(marked.contains(" *П-2026-0001"), "{marked}");
    assert_eq!(marked.matches('*').count(), 1);
    desk.tell(Msg::StoreChanged);
    assert_eq!(
        desk.screen(),
        marked,
        "it stays until a key says it was seen"
    );
    desk.keys("F1").keys("esc");
    assert_eq!(desk.screen(), before);
}
