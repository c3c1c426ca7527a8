//! Which actions there are for the record in hand, and why one is not available.

use chrono::Datelike;

use super::App;
use super::dialog::Errand;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::message::Message;
use crate::domain::record::Scope;
use crate::domain::values::{
    BlockGround, BlockState, Outcome, RequestedBy, Resolution, WithdrawalGround,
};
use crate::domain::view::Row;
use crate::domain::workflow::{
    Act, Case, Command, NewClosing, NextNumbers, Refusal, VerifyUntil, decide,
};
use crate::tui::keys::Action;

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

/// What can be done to the record in hand.
pub fn offers(app: &App) -> Vec<Offer> {
    let Some(row) = app.record_in_hand() else {
        return Vec::new();
    };
    errands(row)
        .into_iter()
        .map(|(action, errand)| Offer {
            action,
            errand,
            refused: refused(app, row, errand),
        })
        .collect()
}

fn errands(row: &Row) -> Vec<(Action, Errand)> {
    match row {
        Row::Subject(_) => Vec::new(),
        Row::Consent(_) => vec![
            (Action::Close, Errand::StopConsent),
            (Action::Refuse, Errand::RefuseWithdrawal),
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
            ]
        }
        Row::Claim(_) => vec![
            (Action::Accept, Errand::AcceptClaim),
            (Action::Close, Errand::CloseClaim),
        ],
    }
}

/// Asks the workflow itself, with an act that lacks nothing but what only its state can forbid.
fn refused(app: &App, row: &Row, errand: Errand) -> Option<Message> {
    if app.read_only {
        return Some(Message::new("error-read-only"));
    }
    let record = row.record();
    let year = app.today.year();
    let case = Case {
        record: Some(record.clone()),
        ..Case::empty(NextNumbers {
            claim: RecordNumber::Claim { year, n: 1 },
            block: RecordNumber::Block { year, n: 1 },
            subject: RecordNumber::Subject(1),
            consent: RecordNumber::Consent(1),
        })
    };
    let command = Command {
        target: Some(record.number()),
        act: attempt(errand, app),
        seen: None,
        nonce: [0; 16],
    };
    match decide(&case, &command, &app.actor, &app.office, app.now) {
        Err(
            refusal @ (Refusal::ReadsOnly
            | Refusal::WrongState { .. }
            | Refusal::SameOfficer { .. }),
        ) => Some(refusal.message()),
        _ => None,
    }
}

fn attempt(errand: Errand, app: &App) -> Act {
    let said = || SafeText::from_outside("-");
    match errand {
        Errand::AcceptClaim => Act::AcceptClaim {
            requested_by: RequestedBy::Subject,
            ground: BlockGround::Inaccurate,
            scope: Scope::All,
        },
        Errand::CloseClaim | Errand::Fulfil(_) => Act::CloseClaim(NewClosing {
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
    }
}
