//! Which actions there are for the record in hand, and why one is not available.

use chrono::Datelike;

use super::App;
use super::dialog::Errand;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::message::Message;
use crate::domain::record::{Record, Reply, Representative, Scope};
use crate::domain::values::{
    BlockGround, BlockState, Channel, ClaimKind, Outcome, RecordKind, RequestedBy, Resolution,
    Value, WaitingFor, WithdrawalGround,
};
use crate::domain::view::Row;
use crate::domain::workflow::{
    Act, Case, Command, NewClosing, NewReply, NextNumbers, Refusal, VerifyUntil, decide,
};
use crate::tui::keys::{Action, Context};

/// An action on the record in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The action.
    pub action: Action,
    /// The dialog that it opens.
    pub errand: Errand,
    /// Why it cannot be done now.
    pub refused: Option<Message>,
}

/// What can be done to the record in hand, then what can be entered anew.
pub fn offers(app: &App) -> Vec<Offer> {
    let row = app.record_in_hand();
    let mut offers: Vec<Offer> = row
        .into_iter()
        .flat_map(|row| {
            let refused = move |errand| refused(app, Some(row), errand);
            errands(row).into_iter().map(move |(action, errand)| Offer {
                action,
                errand,
                refused: refused(errand),
            })
        })
        .collect();
    offers.extend(new_records(app).iter().map(|errand| Offer {
        action: Action::New,
        errand: *errand,
        refused: refused(app, row, *errand),
    }));
    offers
}

/// A new record of the list in focus; of a subject that is opened, whatever it can have; of a
/// claim that is opened, the block that it may need too.
fn new_records(app: &App) -> &'static [Errand] {
    let opened = app.layers.last().and_then(|_| app.record_in_hand());
    let kind = opened.map_or(app.focus, |row| row.record().kind());
    match kind {
        RecordKind::Subject if opened.is_some() => &[
            Errand::RegisterClaim,
            Errand::RequestBlock,
            Errand::RecordConsent,
            Errand::RegisterSubject,
        ],
        RecordKind::Subject => &[Errand::RegisterSubject],
        RecordKind::Consent => &[Errand::RecordConsent],
        RecordKind::Block => &[Errand::RequestBlock],
        RecordKind::Claim if opened.is_some() => &[Errand::RegisterClaim, Errand::RequestBlock],
        RecordKind::Claim => &[Errand::RegisterClaim],
    }
}

fn errands(row: &Row) -> Vec<(Action, Errand)> {
    match row {
        Row::Subject(_) => vec![
            (Action::Edit, Errand::CorrectSubject),
            (Action::Edit, Errand::AddRepresentative),
        ],
        Row::Consent(_) => vec![
            (Action::Close, Errand::StopConsent),
            (Action::Refuse, Errand::RefuseWithdrawal),
            (Action::Edit, Errand::WithdrawConsent),
            (Action::Edit, Errand::StopConsent),
            (Action::Edit, Errand::RefuseWithdrawal),
        ],
        Row::Block(row) => {
            let end = match row.block.state {
                BlockState::Executing => Errand::CompleteBlock,
                _ => Errand::ResolveBlock,
            };
            vec![
                (Action::Accept, Errand::ApproveBlock),
                (Action::Refuse, Errand::RefuseBlock),
                (Action::Close, end),
                (Action::Edit, Errand::ExtendBlock),
            ]
        }
        Row::Claim(row) => {
            let mut errands = vec![
                (Action::Accept, Errand::AcceptClaim),
                (Action::Close, Errand::CloseClaim),
                (Action::Assign, Errand::AssignClaim),
                (Action::Edit, Errand::NoteClaim),
                (Action::Edit, Errand::WaitClaim),
                (Action::Edit, Errand::ResumeClaim),
                (Action::Edit, Errand::PrepareReply),
                (Action::Edit, Errand::SendReply),
                (Action::Edit, Errand::DeliverReply),
            ];
            let unmet = row.claim.clocks.iter().filter(|clock| {
                clock.governing && clock.met_on.is_none() && clock.carried_by.is_empty()
            });
            errands.extend(unmet.map(|clock| (Action::Edit, Errand::Fulfil(clock.duty))));
            errands.extend([
                (Action::Edit, Errand::LinkClaim),
                (Action::Edit, Errand::CorrectClaim),
                (Action::Edit, Errand::ReopenClaim),
            ]);
            errands
        }
    }
}

/// Asks the workflow itself, with an act that lacks nothing but what only its state can forbid.
fn refused(app: &App, row: Option<&Row>, errand: Errand) -> Option<Message> {
    if app.read_only {
        return Some(Message::new("error-read-only"));
    }
    let needs_subject = errand
        .makes()
        .is_some_and(|kind| kind != RecordKind::Subject);
    if needs_subject && app.whose().is_none() {
        let key = |action| app.shown_key(Context::List, action).unwrap_or_default();
        let choose = Message::new("screen-choose-subject")
            .text("subjects", key(Action::PaneSubjects))
            .text("open", key(Action::Open));
        return Some(choose);
    }
    let record = row.filter(|_| errand.makes().is_none()).map(Row::record);
    let year = app.today.year();
    let case = Case {
        record: record.clone(),
        ..Case::empty(NextNumbers {
            claim: RecordNumber::Claim { year, n: 1 },
            block: RecordNumber::Block { year, n: 1 },
            subject: RecordNumber::Subject(1),
            consent: RecordNumber::Consent(1),
        })
    };
    let command = Command {
        target: record.as_ref().map(Record::number),
        act: attempt(errand, app, record.as_ref()),
        seen: None,
        nonce: [0; 16],
    };
    match decide(&case, &command, &app.actor, &app.office, app.now) {
        Err(
            refusal @ (Refusal::ReadsOnly
            | Refusal::WrongState { .. }
            | Refusal::NotAccepted { .. }
            | Refusal::NotSent { .. }
            | Refusal::CarriedElsewhere { .. }
            | Refusal::SameOfficer { .. }),
        ) => Some(refusal.message()),
        _ => None,
    }
}

fn attempt(errand: Errand, app: &App, record: Option<&Record>) -> Act {
    let said = || SafeText::from_outside("-");
    match errand {
        Errand::AcceptClaim => Act::AcceptClaim {
            requested_by: RequestedBy::Subject,
            ground: BlockGround::Inaccurate,
            scope: Scope::All,
        },
        Errand::Fulfil(duty) => Act::Fulfil {
            duty,
            on: app.today,
            evidence: said(),
        },
        Errand::CloseClaim => Act::CloseClaim(NewClosing {
            resolution: Resolution::Withdrawn,
            ground: None,
            withdrawal_ground: None,
            reply_on: None,
            reply_channel: None,
            reply_number: None,
            public_reason: None,
        }),
        Errand::ApproveBlock => Act::ApproveBlock {
            until: VerifyUntil::Norm,
            note: None,
        },
        Errand::RefuseBlock => Act::RefuseBlock {
            public_reason: said(),
        },
        Errand::ResolveBlock => Act::ResolveBlock {
            outcome: Outcome::Lifted,
            ground: said(),
        },
        Errand::CompleteBlock => Act::CompleteBlock {
            on: app.today,
            evidence: said(),
        },
        Errand::StopConsent => Act::StopConsent {
            on: app.today,
            evidence: said(),
        },
        Errand::RefuseWithdrawal => Act::RefuseWithdrawal {
            ground: WithdrawalGround::Law,
            public_reason: said(),
        },
        Errand::WithdrawConsent => Act::WithdrawConsent {
            received: app.today,
            channel: Channel::Paper,
            reference: None,
        },
        Errand::ExtendBlock => Act::ExtendBlock {
            until: app.today,
            reason: said(),
        },
        Errand::AssignClaim => Act::AssignClaim {
            to: Some(app.actor.login.clone()),
        },
        Errand::WaitClaim => Act::Wait {
            waiting_for: WaitingFor::Identity,
        },
        Errand::ResumeClaim => Act::Resume,
        Errand::PrepareReply => Act::PrepareReply(NewReply {
            note: Some(said()),
            ..NewReply::default()
        }),
        Errand::SendReply => Act::SendReply(Reply {
            on: app.today,
            channel: Channel::Paper,
            number: said(),
            evidence: None,
            sha256: None,
        }),
        Errand::DeliverReply => Act::DeliverReply {
            on: app.today,
            channel: None,
            evidence: said(),
        },
        Errand::CorrectClaim => Act::CorrectClaim {
            reason: said(),
            received: None,
            kind: another_kind(record),
            subject: None,
        },
        Errand::ReopenClaim => Act::ReopenClaim { reason: said() },
        Errand::LinkClaim | Errand::NoteClaim => Act::NoteClaim { text: said() },
        Errand::AddRepresentative | Errand::CorrectSubject => {
            Act::AddRepresentative(Representative {
                name: said(),
                authority: said(),
                document: said(),
                until: None,
            })
        }
        // No state can forbid a record that is not there yet: only who asks for it can.
        Errand::RegisterSubject
        | Errand::RecordConsent
        | Errand::RequestBlock
        | Errand::RegisterClaim => Act::NoteClaim { text: said() },
    }
}

/// A kind that the claim is not of, so that correcting it would change something.
fn another_kind(record: Option<&Record>) -> Option<ClaimKind> {
    match record {
        Some(Record::Claim(claim)) => ClaimKind::ALL.iter().copied().find(|k| *k != claim.kind),
        _ => None,
    }
}
