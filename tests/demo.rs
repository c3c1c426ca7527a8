//! The demonstration register: believable, in every state, the same for the same seed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use qorgau::clock::{Clock, FixedClock};
use qorgau::demo::{Demo, DemoError, open_or_make};
use qorgau::desk::{Desk, RegisterKind};
use qorgau::domain::record::Operator;
use qorgau::domain::values::{
    BlockState, ClaimKind, ClaimState, ClockState, ConsentState, Role, Value,
};
use qorgau::domain::view::ListQuery;
use qorgau::domain::workflow::Actor;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 6, 0, 0).unwrap()
}

fn officer() -> Actor {
    Actor {
        login: "sholpan".into(),
        uid: 1000,
        role: Role::Officer,
    }
}

fn make(path: &Path, subjects: u64, seed: u64, fresh: bool) -> Result<(Desk, bool), DemoError> {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock(now()));
    let demo = Demo {
        subjects,
        seed,
        fresh,
    };
    open_or_make(path, demo, &clock, &officer(), &mut |_| ())
}

/// All that people see of a register, without what is random in it.
fn told(desk: &Desk) -> String {
    let all = ListQuery::default();
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}",
        desk.subjects(&all).unwrap(),
        desk.consents(&all).unwrap(),
        desk.blocks(&all).unwrap(),
        desk.claims(&all).unwrap()
    )
}

#[test]
fn it_shows_every_kind_and_state_on_both_sides_of_today() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, made) = make(&folder.path().join("demo.db"), 2_000, 1, false).unwrap();
    assert!(made);
    let all = ListQuery::default();
    let office = Arc::clone(desk.office());
    let today: NaiveDate = desk.today();
    assert_eq!(desk.sizes().unwrap()[0], 2_000);
    let claims = desk.claims(&all).unwrap();
    let kinds: BTreeSet<ClaimKind> = claims.iter().filter_map(|row| row.claim.kind).collect();
    assert_eq!(kinds.len(), ClaimKind::ALL.len());
    let states: BTreeSet<ClaimState> = claims.iter().map(|row| row.claim.state).collect();
    assert_eq!(states.len(), ClaimState::ALL.len());
    let clocks: BTreeSet<ClockState> = claims
        .iter()
        .filter_map(|row| row.clock_state(&office, today))
        .collect();
    // No term stands still by the law that is shipped.
    let mut possible = BTreeSet::from_iter(ClockState::ALL.iter().copied());
    possible.remove(&ClockState::Paused);
    assert_eq!(clocks, possible);
    assert!(
        claims
            .iter()
            .any(|row| row.claim.assigned_to.as_deref() == Some("sholpan"))
    );
    assert!(claims.iter().any(|row| !row.claim.links.is_empty()));

    let blocks = desk.blocks(&all).unwrap();
    let states: BTreeSet<BlockState> = blocks.iter().map(|row| row.block.state).collect();
    assert_eq!(states.len(), BlockState::ALL.len(), "{states:?}");
    assert!(blocks.iter().any(|row| row.is_past_review(today)));
    let requested = blocks
        .iter()
        .filter(|row| row.block.state == BlockState::Requested);
    let due: BTreeSet<ClockState> = requested
        .filter_map(|row| row.countdown(&office, today))
        .map(|countdown| countdown.state)
        .collect();
    assert!(
        due.contains(&ClockState::Overdue) && due.len() > 1,
        "{due:?}"
    );

    let consents = desk.consents(&all).unwrap();
    assert!(
        (2_300..3_700).contains(&consents.len()),
        "{}",
        consents.len()
    );
    let states: BTreeSet<ConsentState> = consents.iter().map(|row| row.state(today)).collect();
    assert_eq!(states.len(), ConsentState::ALL.len(), "{states:?}");

    let operators: BTreeSet<Operator> = claims
        .iter()
        .map(|row| row.claim.operator.clone())
        .collect();
    assert_eq!(operators.len(), 5);
    let closed = claims
        .iter()
        .find(|row| row.claim.number.to_string().ends_with("-0001"));
    let file = desk.file(closed.unwrap().claim.number).unwrap();
    assert!(!file.history.is_empty());
    let story = claims
        .iter()
        .map(|row| desk.file(row.claim.number).unwrap().history.len())
        .max();
    assert!(story >= Some(4), "{story:?}");
    let journal = desk.journal(None).unwrap();
    assert!(journal.is_sorted_by_key(|line| line.at));
    assert!(desk.verify().unwrap().ok());
}

#[test]
fn the_same_seed_on_the_same_day_tells_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let of = |name: &str, seed| {
        let (desk, _) = make(&folder.path().join(name), 400, seed, false).unwrap();
        told(&desk)
    };
    let first = of("a.db", 7);
    assert_eq!(first, of("b.db", 7));
    assert_ne!(first, of("c.db", 8));
}

#[test]
fn an_existing_demonstration_is_opened_again_unless_it_shall_be_fresh() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.db");
    let (desk, _) = make(&path, 20, 1, false).unwrap();
    drop(desk);
    let (desk, made) = make(&path, 30, 2, false).unwrap();
    assert_eq!((desk.sizes().unwrap()[0], made), (20, false));
    drop(desk);
    let (desk, made) = make(&path, 30, 2, true).unwrap();
    assert_eq!((desk.sizes().unwrap()[0], made), (30, true));
    assert!(desk.verify().unwrap().ok());
    drop(desk);
    let left: BTreeSet<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(
        left.into_iter().collect::<Vec<_>>(),
        ["demo.db", "demo.db.lock"]
    );
}

#[test]
fn no_other_file_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("notes.db");
    std::fs::write(&foreign, "mine").unwrap();
    assert!(make(&foreign, 10, 1, true).is_err());
    assert_eq!(std::fs::read_to_string(&foreign).unwrap(), "mine");
    let live = folder.path().join("register.db");
    let clock = Arc::new(FixedClock(now()));
    drop(Desk::init(&live, RegisterKind::Live, &[], clock, officer()).unwrap());
    assert!(matches!(
        make(&live, 10, 1, true),
        Err(DemoError::NotADemo(_))
    ));
}

#[test]
fn a_history_is_not_told_on_a_register_of_real_work() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock(now()));
    let path = folder.path().join("register.db");
    let mut desk = Desk::init(&path, RegisterKind::Live, &[], clock, officer()).unwrap();
    assert!(desk.chronicle(|_| Ok(())).is_err());
}
