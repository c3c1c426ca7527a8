//! The transition table: every act in every state, and what the acts lead to.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod support;

use qorgau::domain::identity::{Phone, RecordNumber};
use qorgau::domain::letter::{LetterField, LetterLanguage, LetterTemplate};
use qorgau::domain::office::Office;
use qorgau::domain::record::{Claim, Consent, ConsentTerms, Record, Reply, Scope};
use qorgau::domain::time::Term;
use qorgau::domain::values::{
    BlockGround, BlockState, Channel, ClaimKind, ClaimState, ConsentMethod, ConsentState,
    DataCategory, Duty, JournalAction, Outcome, RequestedBy, Resolution, Value, WaitingFor,
    WithdrawalGround,
};
use qorgau::domain::view::HistoryLine;
use qorgau::domain::workflow::{
    Act, Case, Command, Event, Missing, NewBlock, NewClosing, NewConsent, NewReply, NewSubject,
    Refusal, VerifyUntil, Warning, WayBack, decide, warnings, way_back,
};
use support::*;

fn closing(resolution: Resolution) -> NewClosing {
    NewClosing {
        resolution,
        ground: Some(text("п. 8.2")),
        withdrawal_ground: Some(WithdrawalGround::Obligation),
        reply_on: Some(date("2026-10-26")),
        reply_channel: Some(Channel::Paper),
        reply_number: Some(text("исх. 12")),
        public_reason: Some(text("причина")),
    }
}

fn new_block(slug: &str) -> NewBlock {
    NewBlock {
        operator: operator(slug),
        external_id: None,
        subject: RecordNumber::Subject(1),
        claim: None,
        requested_by: RequestedBy::Subject,
        ground: BlockGround::Inaccurate,
        scope: Scope::All,
        received: moment("2026-10-23"),
        text: None,
    }
}

fn new_consent(slug: &str) -> NewConsent {
    NewConsent {
        operator: operator(slug),
        external_id: None,
        subject: RecordNumber::Subject(1),
        terms: ConsentTerms {
            given: moment("2026-02-01"),
            valid_until: None,
            third_parties: Some(false),
            cross_border: Some(false),
            public: Some(false),
            data: vec![DataCategory::Name, DataCategory::Phone],
            purposes: vec![text("services")],
            policy_version: None,
            method: ConsentMethod::Checkbox,
            proof: None,
        },
        withdrawn_on: None,
    }
}

fn accept() -> Act {
    Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: BlockGround::UnlawfulActions,
        scope: Scope::All,
    }
}

/// A claim of that kind, in review.
fn in_review(slug: &str, kind: ClaimKind) -> Case {
    let office = office();
    let new = new_claim(slug, kind, "2026-10-23");
    let case = case(slug);
    let case = after(
        &case,
        &act(&case, &office, Act::RegisterClaim(new)).unwrap(),
    );
    after(&case, &act(&case, &office, accept()).unwrap())
}

fn claim_in(state: ClaimState) -> Case {
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let mut claim = claim_of(&case).clone();
    claim.state = state;
    if state == ClaimState::Closed {
        let closed = act(
            &case,
            &office(),
            Act::CloseClaim(closing(Resolution::Satisfied)),
        );
        return after(&case, &closed.unwrap());
    }
    about(&case, Record::Claim(claim))
}

fn reply(on: &str, channel: Channel, number: &str) -> Reply {
    Reply {
        on: date(on),
        channel,
        number: text(number),
        evidence: None,
        sha256: None,
    }
}

fn claim_acts() -> Vec<(&'static str, Act)> {
    vec![
        ("accept", accept()),
        (
            "assign",
            Act::AssignClaim {
                to: Some("dana".to_owned()),
            },
        ),
        (
            "note",
            Act::NoteClaim {
                text: text("звонил"),
            },
        ),
        (
            "wait",
            Act::Wait {
                waiting_for: WaitingFor::Identity,
            },
        ),
        ("resume", Act::Resume),
        (
            "reply",
            Act::PrepareReply(NewReply {
                public_reason: Some(text("срок хранения не истёк")),
                ..NewReply::default()
            }),
        ),
        (
            "sent",
            Act::SendReply(reply("2026-10-26", Channel::Paper, "исх. 1")),
        ),
        (
            "delivered",
            Act::DeliverReply {
                on: date("2026-10-26"),
                channel: None,
                evidence: text("уведомление"),
            },
        ),
        (
            "fulfil",
            Act::Fulfil {
                duty: Duty::Reply,
                on: date("2026-10-26"),
                evidence: text("исх. 1"),
            },
        ),
        (
            "correct",
            Act::CorrectClaim {
                reason: text("ошибка"),
                received: Some(moment("2026-10-22")),
                kind: None,
                subject: None,
            },
        ),
        ("close", Act::CloseClaim(closing(Resolution::Satisfied))),
        (
            "reopen",
            Act::ReopenClaim {
                reason: text("новые данные"),
            },
        ),
    ]
}

/// A line a state, the acts that are done in it (clocks-and-workflow, section 2).
const CLAIM_TABLE: &[(ClaimState, &str)] = &[
    (ClaimState::Received, "accept assign note fulfil correct"),
    (
        ClaimState::Registered,
        "accept assign note fulfil correct close",
    ),
    (
        ClaimState::InReview,
        "assign note wait reply sent fulfil correct close",
    ),
    (
        ClaimState::Waiting,
        "assign note resume reply sent fulfil correct close",
    ),
    (
        ClaimState::ReplyReady,
        "assign note reply sent fulfil correct close",
    ),
    (ClaimState::Closed, "note delivered reopen"),
];

#[test]
fn claims_move_as_the_table_says_and_only_so() {
    for (state, allowed) in CLAIM_TABLE {
        let case = claim_in(*state);
        let done: Vec<&str> = claim_acts()
            .into_iter()
            .filter(|(_, act)| support::act(&case, &office(), act.clone()).is_ok())
            .map(|(name, _)| name)
            .collect();
        assert_eq!(done.join(" "), *allowed, "{state}");
    }
}

#[test]
fn an_inspector_does_nothing_in_any_state() {
    let acts = claim_acts();
    for state in ClaimState::ALL {
        let case = claim_in(*state);
        for (name, act) in &acts {
            let command = Command {
                target: case.record.as_ref().map(Record::number),
                act: act.clone(),
                seen: None,
                nonce: [0; 16],
            };
            let answer = decide(&case, &command, &inspector(), &office(), now());
            assert_eq!(answer, Err(Refusal::ReadsOnly), "{name} in {state}");
        }
    }
}

fn block_in(state: BlockState) -> Case {
    let office = office();
    let case = case("reco");
    let step = |case: &Case, act| after(case, &support::act(case, &office, act).unwrap());
    let requested = step(&case, Act::RequestBlock(new_block("reco")));
    let approve = Act::ApproveBlock {
        until: VerifyUntil::Norm,
        note: None,
    };
    let resolve = |outcome| Act::ResolveBlock {
        outcome,
        ground: text("акт проверки"),
    };
    let complete = Act::CompleteBlock {
        on: date("2026-10-26"),
        evidence: text("журнал"),
    };
    match state {
        BlockState::Requested => requested,
        BlockState::Refused => step(
            &requested,
            Act::RefuseBlock {
                public_reason: text("нет нарушения"),
            },
        ),
        BlockState::Active => step(&requested, approve),
        BlockState::Lifted => step(&step(&requested, approve), resolve(Outcome::Lifted)),
        BlockState::Executing => step(&step(&requested, approve), resolve(Outcome::Rectified)),
        BlockState::Rectified => step(
            &step(&step(&requested, approve), resolve(Outcome::Rectified)),
            complete,
        ),
        BlockState::Destroyed => step(
            &step(&step(&requested, approve), resolve(Outcome::Destroyed)),
            complete,
        ),
    }
}

/// A line a state, the acts that are done in it (clocks-and-workflow, section 3).
const BLOCK_TABLE: &[(BlockState, &str)] = &[
    (BlockState::Requested, "approve refuse"),
    (BlockState::Active, "extend resolve"),
    (BlockState::Refused, ""),
    (BlockState::Lifted, ""),
    (BlockState::Executing, "complete"),
    (BlockState::Rectified, ""),
    (BlockState::Destroyed, ""),
];

#[test]
fn blocks_move_as_the_table_says_and_only_so() {
    for (state, allowed) in BLOCK_TABLE {
        let case = block_in(*state);
        assert_eq!(block_of(&case).state, *state);
        let acts = [
            (
                "approve",
                Act::ApproveBlock {
                    until: VerifyUntil::Norm,
                    note: None,
                },
            ),
            (
                "refuse",
                Act::RefuseBlock {
                    public_reason: text("нет нарушения"),
                },
            ),
            (
                "extend",
                Act::ExtendBlock {
                    until: date("2026-12-31"),
                    reason: text("экспертиза"),
                },
            ),
            (
                "resolve",
                Act::ResolveBlock {
                    outcome: Outcome::Lifted,
                    ground: text("акт"),
                },
            ),
            (
                "complete",
                Act::CompleteBlock {
                    on: date("2026-10-26"),
                    evidence: text("журнал"),
                },
            ),
        ];
        let done: Vec<&str> = acts
            .into_iter()
            .filter(|(_, act)| support::act(&case, &office(), act.clone()).is_ok())
            .map(|(name, _)| name)
            .collect();
        assert_eq!(done.join(" "), *allowed, "{state}");
    }
}

#[test]
fn a_check_lasts_as_long_as_the_office_or_the_officer_says() {
    let office = office();
    let case = block_in(BlockState::Requested);
    let until = |until| {
        let events = act(&case, &office, Act::ApproveBlock { until, note: None }).unwrap();
        block_of(&after(&case, &events)).verify_until.unwrap()
    };
    // The day of approval, 26 October, is a day off: the first working day is the 27th.
    assert_eq!(until(VerifyUntil::Norm), date("2026-11-09"));
    assert_eq!(
        until(VerifyUntil::For(Term::calendar(14))),
        date("2026-11-09")
    );
    assert_eq!(
        until(VerifyUntil::For(Term::working(3))),
        date("2026-10-29")
    );
    assert_eq!(
        until(VerifyUntil::On(date("2026-12-01"))),
        date("2026-12-01")
    );
    let past = Act::ApproveBlock {
        until: VerifyUntil::On(date("2026-10-25")),
        note: None,
    };
    assert!(matches!(
        act(&case, &office, past),
        Err(Refusal::ReviewInPast { .. })
    ));
}

#[test]
fn a_new_check_of_the_same_data_does_not_end_earlier_without_a_reason() {
    let office = office();
    let lifted = block_in(BlockState::Lifted);
    let mut case = Case {
        record: None,
        ..lifted
    };
    case.next.block = RecordNumber::Block { year: 2026, n: 2 };
    let events = act(&case, &office, Act::RequestBlock(new_block("reco"))).unwrap();
    let case = after(&case, &events);
    let short = VerifyUntil::For(Term::working(1));
    let bare = Act::ApproveBlock {
        until: short,
        note: None,
    };
    assert!(matches!(
        act(&case, &office, bare),
        Err(Refusal::EarlierReview { .. })
    ));
    let reasoned = Act::ApproveBlock {
        until: short,
        note: Some(text("проверка закончена")),
    };
    assert!(act(&case, &office, reasoned).is_ok());
}

#[test]
fn with_two_pairs_of_eyes_nobody_approves_their_own_request() {
    let mut office = office();
    office.settings.dual_approval = true;
    let case = block_in(BlockState::Requested);
    let approve = Act::ApproveBlock {
        until: VerifyUntil::Norm,
        note: None,
    };
    let own = act(&case, &office, approve.clone());
    assert!(matches!(own, Err(Refusal::SameOfficer { .. })));
    let other = qorgau::domain::workflow::Actor {
        login: "dana".to_owned(),
        ..officer()
    };
    let command = Command {
        target: None,
        act: approve,
        seen: None,
        nonce: [0; 16],
    };
    assert!(decide(&case, &command, &other, &office, now()).is_ok());
}

#[test]
fn blocked_data_are_not_changed() {
    let office = office();
    let case = block_in(BlockState::Active);
    let subject = about(&case, Record::Subject(subject("reco")));
    let correct = Act::CorrectSubject {
        details: details("Ахметова-Ким"),
        reason: None,
    };
    assert!(matches!(
        act(&subject, &office, correct.clone()),
        Err(Refusal::Blocked { .. })
    ));
    let consent = Act::RecordConsent(new_consent("reco"));
    let blank = Case {
        record: None,
        ..case.clone()
    };
    assert!(matches!(
        act(&blank, &office, consent),
        Err(Refusal::Blocked { .. })
    ));
    // Claims and withdrawals are not forbidden, and a lifted block forbids nothing.
    let claim = new_claim("reco", ClaimKind::Information, "2026-10-26");
    assert!(act(&blank, &office, Act::RegisterClaim(claim)).is_ok());
    let lifted = about(
        &block_in(BlockState::Lifted),
        Record::Subject(support::subject("reco")),
    );
    assert!(act(&lifted, &office, correct).is_ok());
}

#[test]
fn a_block_of_one_category_leaves_the_others_free() {
    let office = office();
    let mut case = block_in(BlockState::Active);
    case.blocks[0].scope = Scope::Categories(vec![DataCategory::Phone]);
    let subject = about(&case, Record::Subject(subject("reco")));
    let name = Act::CorrectSubject {
        details: details("Ахметова-Ким"),
        reason: None,
    };
    assert!(act(&subject, &office, name).is_ok());
    let mut phone = details("Ахметова");
    phone.phones.push(Phone::parse("+77012345678").unwrap());
    let phone = Act::CorrectSubject {
        details: phone,
        reason: None,
    };
    assert!(matches!(
        act(&subject, &office, phone),
        Err(Refusal::Blocked { .. })
    ));
}

#[test]
fn a_policy_promise_to_block_covers_its_own_grounds_only() {
    let office = office();
    let due = |ground| {
        let mut new = new_block("reco");
        new.ground = ground;
        let case = case("reco");
        let events = act(&case, &office, Act::RequestBlock(new.clone())).unwrap();
        let outside = warnings(&case, &Act::RequestBlock(new), &office);
        (
            block_of(&after(&case, &events)).decide_by().unwrap(),
            outside.len(),
        )
    };
    assert_eq!(due(BlockGround::Inaccurate), (date("2026-10-23"), 0));
    assert_eq!(due(BlockGround::Outdated), (date("2026-10-27"), 1));
}

#[test]
fn accepting_a_demand_to_block_makes_one_block_with_the_one_clock() {
    let office = office();
    let case = in_review("iticket", ClaimKind::Blocking);
    let claim = claim_of(&case);
    assert_eq!(claim.links, [RecordNumber::Block { year: 2026, n: 1 }]);
    assert_eq!(claim.due_on(), None, "the duty is shown on the block");
    let block = case.blocks[0].clone();
    assert_eq!(block.decide_by(), Some(date("2026-10-27")));
    assert_eq!(block.claim, Some(claim.number));

    let fulfil = Act::Fulfil {
        duty: Duty::Act,
        on: date("2026-10-26"),
        evidence: text("сделано"),
    };
    assert!(matches!(
        act(&case, &office, fulfil),
        Err(Refusal::CarriedElsewhere { .. })
    ));
    let close = Act::CloseClaim(closing(Resolution::Satisfied));
    let Err(Refusal::Gate(missing)) = act(&case, &office, close.clone()) else {
        panic!()
    };
    assert_eq!(
        missing,
        [
            Missing::Duty(Duty::Act),
            Missing::BlockUndecided(block.number)
        ]
    );

    let of_block = Case {
        claim: Some(claim.clone()),
        ..about(&case, Record::Block(block))
    };
    let approve = Act::ApproveBlock {
        until: VerifyUntil::Norm,
        note: None,
    };
    let approved = act(&of_block, &office, approve).unwrap();
    let met = after(&of_block, &approved).claim.unwrap();
    assert_eq!(met.clocks[0].met_on, Some(date("2026-10-26")));
    let closable = about(&after(&of_block, &approved), Record::Claim(met));
    assert!(act(&closable, &office, close).is_ok());
}

#[test]
fn accepting_a_withdrawal_enters_it_on_the_consents_in_force() {
    let office = office();
    let case = case("reco");
    let case = after(
        &case,
        &act(&case, &office, Act::RecordConsent(new_consent("reco"))).unwrap(),
    );
    let case = Case {
        record: None,
        ..case
    };
    let new = new_claim("reco", ClaimKind::ConsentWithdrawal, "2026-10-23");
    let case = after(
        &case,
        &act(&case, &office, Act::RegisterClaim(new)).unwrap(),
    );
    let case = after(&case, &act(&case, &office, accept()).unwrap());
    let claim = claim_of(&case).clone();
    let consent = case.consents[0].clone();
    assert_eq!(
        consent.state(date("2026-10-26"), false),
        ConsentState::WithdrawalReceived
    );
    assert_eq!(consent.clocks[0].due_on, Some(date("2026-11-16")));
    assert_eq!(claim.due_on(), None, "the duty is shown on the consent");

    let of_consent = Case {
        claim: Some(claim),
        ..about(&case, Record::Consent(consent))
    };
    let stop = Act::StopConsent {
        on: date("2026-10-26"),
        evidence: text("рассылка отключена"),
    };
    let stopped = after(&of_consent, &act(&of_consent, &office, stop).unwrap());
    assert_eq!(consent_of(&stopped).stopped_on(), Some(date("2026-10-26")));
    assert!(
        stopped
            .claim
            .unwrap()
            .clocks
            .iter()
            .all(|clock| clock.met_on.is_some())
    );
}

#[test]
fn events_of_a_consent_are_only_added_to() {
    let office = office();
    let case = case("reco");
    let step = |case: &Case, act| after(case, &support::act(case, &office, act).unwrap());
    let case = step(&case, Act::RecordConsent(new_consent("reco")));
    let withdraw = Act::WithdrawConsent {
        received: date("2026-10-20"),
        channel: Channel::Email,
        reference: None,
    };
    let case = step(&case, withdraw.clone());
    assert!(matches!(
        act(&case, &office, withdraw.clone()),
        Err(Refusal::WrongState { .. })
    ));
    let refuse = Act::RefuseWithdrawal {
        ground: WithdrawalGround::Obligation,
        public_reason: text("билет ещё не использован"),
    };
    let case = step(&case, refuse);
    assert_eq!(
        consent_of(&case).state(date("2026-10-26"), false),
        ConsentState::WithdrawalRefused
    );
    let case = step(&case, withdraw);
    assert_eq!(consent_of(&case).events.len(), 3);
}

#[test]
fn a_withdrawal_taken_over_is_history() {
    let office = office();
    let case = case("reco");
    let new = NewConsent {
        withdrawn_on: Some(date("2026-03-01")),
        ..new_consent("reco")
    };
    let case = after(
        &case,
        &act(&case, &office, Act::RecordConsent(new)).unwrap(),
    );
    let consent: &Consent = consent_of(&case);
    assert_eq!(
        consent.state(date("2026-10-26"), false),
        ConsentState::Stopped
    );
    assert!(consent.clocks.is_empty());
}

/// What the gate asks for, by resolution, when nothing is given but the resolution.
const GATE: &[(Resolution, ClaimKind, &[Missing])] = &[
    (
        Resolution::Satisfied,
        ClaimKind::PretrialClaim,
        &[
            Missing::Ground,
            Missing::ReplyDate,
            Missing::ReplyChannel,
            Missing::ReplyNumber,
        ],
    ),
    (
        Resolution::Partial,
        ClaimKind::Rectification,
        &[
            Missing::Duty(Duty::Act),
            Missing::Ground,
            Missing::ReplyDate,
            Missing::ReplyChannel,
            Missing::ReplyNumber,
            Missing::PublicReason,
        ],
    ),
    (
        Resolution::Refused,
        ClaimKind::Rectification,
        &[
            Missing::Ground,
            Missing::ReplyDate,
            Missing::ReplyChannel,
            Missing::ReplyNumber,
            Missing::PublicReason,
        ],
    ),
    (
        Resolution::Refused,
        ClaimKind::ConsentWithdrawal,
        &[
            Missing::Ground,
            Missing::WithdrawalGround,
            Missing::ReplyDate,
            Missing::ReplyChannel,
            Missing::ReplyNumber,
            Missing::PublicReason,
        ],
    ),
    (
        Resolution::Withdrawn,
        ClaimKind::Rectification,
        &[Missing::Ground],
    ),
    (
        Resolution::NotConsidered,
        ClaimKind::Information,
        &[
            Missing::Duty(Duty::Inform),
            Missing::Ground,
            Missing::ReplyDate,
            Missing::ReplyChannel,
            Missing::ReplyNumber,
            Missing::PublicReason,
        ],
    ),
    (
        Resolution::Redirected,
        ClaimKind::Information,
        &[
            Missing::Ground,
            Missing::ReplyDate,
            Missing::ReplyChannel,
            Missing::ReplyNumber,
            Missing::PublicReason,
        ],
    ),
];

#[test]
fn the_gate_lists_all_that_is_missing_at_once() {
    for (resolution, kind, expected) in GATE {
        let case = in_review("reco", *kind);
        let bare = NewClosing {
            resolution: *resolution,
            ground: None,
            withdrawal_ground: None,
            reply_on: None,
            reply_channel: None,
            reply_number: None,
            public_reason: None,
        };
        let Err(Refusal::Gate(missing)) = act(&case, &office(), Act::CloseClaim(bare)) else {
            panic!("{resolution} {kind}");
        };
        assert_eq!(missing, *expected, "{resolution} {kind}");
    }
}

#[test]
fn a_claim_closed_with_its_reply_was_met_when_the_reply_was_sent() {
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let closed = NewClosing {
        reply_on: Some(date("2026-10-24")),
        ..closing(Resolution::Satisfied)
    };
    let case = after(
        &case,
        &act(&case, &office(), Act::CloseClaim(closed)).unwrap(),
    );
    let claim: &Claim = claim_of(&case);
    assert_eq!(claim.clocks[0].met_on, Some(date("2026-10-24")));
    assert_eq!(claim.resolution(), Some(Resolution::Satisfied));
    assert_eq!(claim.due_on(), None);
}

#[test]
fn a_reply_is_neither_of_tomorrow_nor_from_before_the_claim() {
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let with = |on| {
        let closed = NewClosing {
            reply_on: Some(date(on)),
            ..closing(Resolution::Satisfied)
        };
        act(&case, &office(), Act::CloseClaim(closed)).unwrap_err()
    };
    assert!(matches!(with("2026-10-27"), Refusal::InFuture { .. }));
    assert!(matches!(with("2026-10-22"), Refusal::BeforeReceipt { .. }));
}

#[test]
fn a_channel_outside_the_policy_is_a_warning() {
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let by = |channel| {
        let closed = NewClosing {
            reply_channel: Some(channel),
            ..closing(Resolution::Satisfied)
        };
        warnings(&case, &Act::CloseClaim(closed), &office())
    };
    assert_eq!(by(Channel::Paper), []);
    assert!(matches!(
        by(Channel::Email).as_slice(),
        [Warning::ReplyChannel { .. }]
    ));
    // The promise is about claims before a lawsuit: other answers may go by e-mail.
    let other = in_review("reco", ClaimKind::Information);
    let by_mail = NewClosing {
        reply_channel: Some(Channel::Email),
        ..closing(Resolution::Satisfied)
    };
    assert_eq!(warnings(&other, &Act::CloseClaim(by_mail), &office()), []);
}

#[test]
fn the_decision_to_destroy_starts_the_day_to_destroy() {
    let office = office();
    let case = in_review("reco", ClaimKind::Destruction);
    assert_eq!(
        claim_of(&case).due_on(),
        Some(date("2026-10-29")),
        "to decide: the office's norm"
    );
    let early = Act::Fulfil {
        duty: Duty::Act,
        on: date("2026-10-26"),
        evidence: text("акт"),
    };
    assert!(
        act(&case, &office, early).is_err(),
        "nothing to carry out before the decision"
    );
    let decide = Act::Fulfil {
        duty: Duty::Decide,
        on: date("2026-10-26"),
        evidence: text("решение 4"),
    };
    let case = after(&case, &act(&case, &office, decide).unwrap());
    assert_eq!(claim_of(&case).due_on(), Some(date("2026-10-27")));
}

#[test]
fn a_corrected_receipt_moves_the_date_and_both_values_are_kept() {
    let office = office();
    let case = in_review("iticket", ClaimKind::PretrialClaim);
    assert_eq!(claim_of(&case).due_on(), Some(date("2026-12-07")));
    let correct = Act::CorrectClaim {
        reason: text("штамп почты"),
        received: Some(moment("2026-10-20")),
        kind: None,
        subject: None,
    };
    let events = act(&case, &office, correct).unwrap();
    let note = events[0].note.clone().unwrap();
    assert!(
        note.contains("2026-10-23") && note.contains("2026-10-20"),
        "{note}"
    );
    assert_eq!(
        claim_of(&after(&case, &events)).due_on(),
        Some(date("2026-12-02"))
    );
}

#[test]
fn a_pretrial_claim_shows_the_consumers_term_without_being_governed_by_it() {
    let case = in_review("iticket", ClaimKind::PretrialClaim);
    let consumer = claim_of(&case)
        .clocks
        .iter()
        .find(|clock| clock.rule == "CONSUMER")
        .unwrap();
    assert!(!consumer.governing);
    assert_eq!(consumer.due_on, Some(date("2026-11-02")));
    let benton = in_review("benton", ClaimKind::PretrialClaim);
    assert_eq!(claim_of(&benton).due_on(), None, "BENTON promises no term");
}

#[test]
fn an_authority_names_the_date_itself() {
    let office = office();
    let mut new = new_claim("reco", ClaimKind::AuthorityDemand, "2026-10-23");
    new.demanded_by = Some(date("2026-11-07"));
    let blank = case("reco");
    let case = after(
        &blank,
        &act(&blank, &office, Act::RegisterClaim(new.clone())).unwrap(),
    );
    assert_eq!(
        claim_of(&case).due_on(),
        Some(date("2026-11-07")),
        "a Saturday, and not moved"
    );
    new.kind = ClaimKind::Information;
    let refused = act(&blank, &office, Act::RegisterClaim(new));
    assert!(matches!(refused, Err(Refusal::DateNotDemanded { .. })));
}

#[test]
fn a_record_of_one_operator_does_not_hang_on_a_subject_of_another() {
    let claim = new_claim("reco", ClaimKind::Information, "2026-10-23");
    let refused = act(&case("iticket"), &office(), Act::RegisterClaim(claim));
    assert!(matches!(refused, Err(Refusal::OtherOperator { .. })));
    let new = NewSubject {
        operator: operator("nobody"),
        external_id: None,
        details: details("Ким"),
    };
    let refused = act(&case("reco"), &office(), Act::RegisterSubject(new));
    assert!(matches!(refused, Err(Refusal::UnknownOperator { .. })));
}

/// What was done to a claim, with the notes that the decisions left.
fn history(events: &[Event], actor: &str) -> Vec<HistoryLine> {
    let lines = events.iter().map(|event| HistoryLine {
        at: now(),
        actor: actor.to_owned(),
        action: event.action,
        note: event.note.clone(),
    });
    lines.collect()
}

fn assign_to(login: Option<&str>) -> Act {
    let to = login.map(str::to_owned);
    Act::AssignClaim { to }
}

fn wait_for(waiting_for: WaitingFor) -> Act {
    Act::Wait { waiting_for }
}

#[test]
fn what_leads_back_is_an_act_that_restores_the_claim() {
    let closed = closing(Resolution::Satisfied);
    for acts in [
        vec![assign_to(Some("dana"))],
        vec![assign_to(Some("dana")), assign_to(None)],
        vec![wait_for(WaitingFor::Execution)],
        vec![wait_for(WaitingFor::Execution), Act::Resume],
        vec![Act::CloseClaim(closed)],
    ] {
        let (mut case, mut before) = (claim_in(ClaimState::InReview), None);
        let mut lines = Vec::new();
        for done in acts.clone() {
            let events = act(&case, &office(), done).unwrap();
            lines.extend(history(&events, "aigul"));
            before = Some(claim_of(&case).clone());
            case = after(&case, &events);
        }
        let record = case.record.clone().unwrap();
        let way = way_back(&record, &lines, "aigul").unwrap();
        let undone = act(&case, &office(), way.act(Some(text("ошибка")))).unwrap();
        let (undone, before) = (after(&case, &undone), before.unwrap());
        let undone = claim_of(&undone);
        assert_eq!(undone.state, before.state, "{acts:?}");
        assert_eq!(undone.waiting_for, before.waiting_for, "{acts:?}");
        assert_eq!(undone.assigned_to, before.assigned_to, "{acts:?}");
        assert!(matches!(
            way_back(&record, &lines, "dana"),
            Err(Refusal::DoneByAnother { .. })
        ));
    }
}

#[test]
fn reopening_needs_a_reason() {
    let case = claim_in(ClaimState::Closed);
    let refused = act(&case, &office(), WayBack::Reopen.act(None));
    assert!(matches!(refused, Err(Refusal::Empty { .. })), "{refused:?}");
}

#[test]
fn what_has_no_way_back_says_what_is_done_instead() {
    let record = claim_in(ClaimState::InReview).record.unwrap();
    assert_eq!(way_back(&record, &[], "aigul"), Err(Refusal::NothingToUndo));
    let line = |action| HistoryLine {
        at: now(),
        actor: "aigul".to_owned(),
        action,
        note: None,
    };
    for done in JournalAction::ALL {
        let way = way_back(&record, &[line(*done)], "aigul");
        match done {
            JournalAction::ClaimWaiting | JournalAction::ClaimClosed => {
                assert!(way.is_ok(), "{done}");
            }
            // Entries that were made before the note was kept.
            JournalAction::ClaimAssigned
            | JournalAction::ClaimResumed
            | JournalAction::ClaimTriaged
            | JournalAction::SubjectMerged => {
                assert_eq!(way, Err(Refusal::BeforeUnknown { done: *done }));
            }
            _ => {
                let refused = matches!(way, Err(Refusal::NotUndone { .. }));
                assert!(refused, "{done}: {way:?}");
            }
        }
    }
}

#[test]
fn a_reply_is_prepared_sent_and_delivered_and_the_closing_takes_it_from_the_record() {
    let office = office();
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let prepare = |channel| {
        Act::PrepareReply(NewReply {
            resolution: Some(Resolution::Refused),
            ground: Some(text("п. 8.2 политики")),
            public_reason: Some(text("билет использован")),
            channel: Some(channel),
            number: Some(text("118")),
            signatory: Some(text("А. Сейтова")),
            note: None,
        })
    };
    let by_mail = warnings(&case, &prepare(Channel::Email), &office);
    assert!(matches!(by_mail.as_slice(), [Warning::ReplyChannel { .. }]));
    let prepared = act(&case, &office, prepare(Channel::RegisteredPost));
    let case = after(&case, &prepared.unwrap());
    assert_eq!(claim_of(&case).state, ClaimState::ReplyReady);
    let prepared = claim_of(&case).reply.prepared.as_ref().unwrap();
    assert_eq!(prepared.channel, Some(Channel::RegisteredPost));
    assert_eq!(claim_of(&case).clocks[0].met_on, None);

    let early = Act::DeliverReply {
        on: date("2026-10-26"),
        channel: None,
        evidence: text("уведомление"),
    };
    assert!(matches!(
        act(&case, &office, early),
        Err(Refusal::NotSent { .. })
    ));

    let sending = reply("2026-10-25", Channel::RegisteredPost, "118");
    let sent = act(&case, &office, Act::SendReply(sending.clone())).unwrap();
    assert_eq!(sent[0].action, JournalAction::ClaimReplySent);
    let case = after(&case, &sent);
    let reply_clock = claim_of(&case)
        .clocks
        .iter()
        .find(|clock| clock.duty == Duty::Reply)
        .unwrap();
    assert_eq!(reply_clock.met_on, Some(date("2026-10-25")));

    let on = |on: &str| Act::DeliverReply {
        on: date(on),
        channel: None,
        evidence: text("уведомление № 5"),
    };
    assert!(matches!(
        act(&case, &office, on("2026-10-24")),
        Err(Refusal::BeforeSending { .. })
    ));
    let case = after(&case, &act(&case, &office, on("2026-10-26")).unwrap());
    let delivered = claim_of(&case).reply.delivered.clone().unwrap();
    assert_eq!(delivered.channel, Channel::RegisteredPost);

    let bare = NewClosing {
        ground: None,
        reply_on: None,
        reply_channel: None,
        reply_number: None,
        public_reason: None,
        ..closing(Resolution::Refused)
    };
    let case = after(&case, &act(&case, &office, Act::CloseClaim(bare)).unwrap());
    let closed = claim_of(&case);
    let how = closed.closing.clone().unwrap();
    assert_eq!(how.reply, Some(sending));
    assert_eq!(how.public_reason, Some(text("билет использован")));
    assert!(closed.reply.delivered.is_some());

    let reopened = Act::ReopenClaim {
        reason: text("новые данные"),
    };
    let case = after(&case, &act(&case, &office, reopened).unwrap());
    assert!(claim_of(&case).reply.is_empty());
}

#[test]
fn a_reply_is_not_sent_in_the_future_before_receipt_or_without_a_number() {
    let case = in_review("reco", ClaimKind::PretrialClaim);
    for (on, number, refused) in [
        ("2026-10-27", "1", "InFuture"),
        ("2026-10-22", "1", "BeforeReceipt"),
        ("2026-10-26", " ", "Empty"),
    ] {
        let sending = Act::SendReply(reply(on, Channel::Paper, number));
        let refusal = format!("{:?}", act(&case, &office(), sending).unwrap_err());
        assert!(refusal.starts_with(refused), "{refusal}");
    }
}

#[test]
fn a_reply_sent_anew_is_judged_by_its_own_day_and_the_history_has_both() {
    let office = office();
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let send = |case: &Case, on: &str, number: &str| {
        act(
            case,
            &office,
            Act::SendReply(reply(on, Channel::Paper, number)),
        )
    };
    let case = after(&case, &send(&case, "2026-10-24", "1").unwrap());
    assert_eq!(
        send(&case, "2026-10-24", "1"),
        Err(Refusal::NothingToChange)
    );
    let again = send(&case, "2026-10-25", "2").unwrap();
    let note = again[0].note.clone().unwrap();
    assert_eq!(note.as_str(), "2026-10-24 № 1 → 2026-10-25 № 2");
    let case = after(&case, &again);
    assert_eq!(claim_of(&case).clocks[0].met_on, Some(date("2026-10-25")));
}

#[test]
fn a_channel_that_the_policy_does_not_count_is_warned_of_when_a_reply_is_sent() {
    for (slug, channel, warned) in [
        ("reco", Channel::Email, true),
        ("reco", Channel::RegisteredPost, false),
        ("concerts-tickets", Channel::Email, true),
        ("neupusti", Channel::Email, false),
    ] {
        let case = in_review(slug, ClaimKind::PretrialClaim);
        let sending = Act::SendReply(reply("2026-10-26", channel, "1"));
        let said = warnings(&case, &sending, &office());
        assert_eq!(!said.is_empty(), warned, "{slug} {channel}: {said:?}");
    }
}

/// What keeps a claim open in the letter with which it is closed.
fn letter_gaps(case: &Case, office: &Office, resolution: Resolution) -> Vec<LetterField> {
    let closing = NewClosing {
        resolution,
        ground: Some(text("п. 8.2")),
        withdrawal_ground: None,
        reply_on: Some(date("2026-10-26")),
        reply_channel: Some(Channel::Paper),
        reply_number: Some(text("118")),
        public_reason: Some(text("билет использован")),
    };
    let missing = match act(case, office, Act::CloseClaim(closing)) {
        Err(Refusal::Gate(missing)) => missing,
        closed => {
            assert!(closed.is_ok(), "{closed:?}");
            Vec::new()
        }
    };
    let fields = missing.into_iter().map(|missing| match missing {
        Missing::Letter(field) => field,
        other => panic!("{other:?}"),
    });
    fields.collect()
}

fn done(case: &Case, office: &Office, what: Act) -> Case {
    after(case, &act(case, office, what).unwrap())
}

#[test]
fn a_letter_of_this_program_is_whole_before_its_claim_is_closed() {
    let mut office = office();
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let gaps = |case: &Case, office: &Office| letter_gaps(case, office, Resolution::Refused);
    // Whoever writes letters elsewhere is not asked what stands in them.
    assert_eq!(gaps(&case, &office), []);
    let elsewhere = done(&case, &office, Act::PrepareReply(NewReply::default()));
    assert_eq!(gaps(&elsewhere, &office), []);

    let prepare = |signatory: Option<&str>| {
        Act::PrepareReply(NewReply {
            resolution: Some(Resolution::Refused),
            signatory: signatory.map(text),
            ..NewReply::default()
        })
    };
    let unsigned = done(&case, &office, prepare(None));
    assert_eq!(gaps(&unsigned, &office), [LetterField::Signatory]);
    let signed = done(&unsigned, &office, prepare(Some("Юрист А. Сейтова")));
    assert_eq!(gaps(&signed, &office), []);
    // Another decision than the letter's is not closed with that letter.
    assert_eq!(letter_gaps(&unsigned, &office, Resolution::Satisfied), []);
    office.settings.signatory = "Юрист А. Сейтова".to_owned();
    assert_eq!(gaps(&unsigned, &office), []);
}

#[test]
fn a_letter_in_own_words_lacks_the_fields_that_stand_in_it() {
    let office = office();
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let word = |said: Option<&str>| Act::WordLetter {
        language: LetterLanguage::Kk,
        template: LetterTemplate::ReplyRefused,
        text: said.map(text),
    };
    let worded = |case: &Case, said| done(case, &office, word(Some(said)));
    let case = worded(
        &case,
        "{{ outgoing_number }} {{ public_reason }} {{ blocked_on }}",
    );
    let gaps = letter_gaps(&case, &office, Resolution::Refused);
    assert_eq!(gaps, [LetterField::BlockedOn]);
    let case = worded(&case, "{{ outgoing_number }} А. Сейтова");
    assert_eq!(letter_gaps(&case, &office, Resolution::Refused), []);

    let refused = |what| act(&case, &office, what).unwrap_err();
    let same = word(Some("{{ outgoing_number }} А. Сейтова"));
    assert_eq!(refused(same), Refusal::NothingToChange);
    let unknown = refused(word(Some("{{ outgoing }}")));
    assert!(matches!(unknown, Refusal::NoSuchField { name } if name == "outgoing"));
    let back = done(&case, &office, word(None));
    assert!(claim_of(&back).reply.wordings.is_empty());
}

#[test]
fn the_words_of_a_letter_stay_when_its_claim_is_opened_again() {
    let office = office();
    let case = in_review("reco", ClaimKind::PretrialClaim);
    let word = Act::WordLetter {
        language: LetterLanguage::Ru,
        template: LetterTemplate::ReplyRefused,
        text: Some(text("Нет.")),
    };
    let case = done(&case, &office, word);
    let closing = NewClosing {
        resolution: Resolution::Withdrawn,
        ground: Some(text("заявление")),
        withdrawal_ground: None,
        reply_on: None,
        reply_channel: None,
        reply_number: None,
        public_reason: None,
    };
    let case = done(&case, &office, Act::CloseClaim(closing));
    let reason = text("ошибка");
    let case = done(&case, &office, Act::ReopenClaim { reason });
    let own = claim_of(&case)
        .reply
        .wording(LetterLanguage::Ru, LetterTemplate::ReplyRefused);
    assert_eq!(
        own.map(qorgau::domain::identity::SafeText::as_str),
        Some("Нет.")
    );
}
