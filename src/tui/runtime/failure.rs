//! What the desk could not do, as the screen is told of it.

use crate::desk::{DeskError, StoreError};
use crate::domain::message::Message;
use crate::domain::workflow::Nonce;
use crate::tui::app::{Conflict, Msg, Problem};

/// What a dialog is told when its act was not done.
pub(super) fn to_dialog(nonce: Nonce, error: DeskError) -> Msg {
    match error {
        DeskError::Refused(refusal) => Msg::Refused { nonce, refusal },
        DeskError::Conflict(conflict) => Msg::Conflict {
            nonce,
            conflict: Box::new(Conflict {
                seen: conflict.seen,
                now: conflict.now,
                since: conflict.since,
            }),
        },
        other => Msg::Failed {
            nonce: Some(nonce),
            problem: problem(&other),
        },
    }
}

/// A failure as a sentence and what to do.
pub(super) fn problem(error: &DeskError) -> Problem {
    match error {
        DeskError::Refused(refusal) => sentence(refusal.message()),
        DeskError::NotFound(number) | DeskError::Store(StoreError::NoRecord(number)) => Problem {
            what: Message::new("error-record-missing").text("number", number),
            why: None,
            next: Some(Message::new("error-record-missing-next")),
        },
        DeskError::Store(StoreError::ReadOnly) => Problem {
            what: Message::new("error-read-only"),
            why: None,
            next: Some(Message::new("error-read-only-next")),
        },
        DeskError::Store(StoreError::Replaced(path)) => Problem {
            what: Message::new("error-register-replaced").text("path", path.display()),
            why: Some(Message::new("error-register-replaced-why")),
            next: Some(Message::new("error-register-replaced-next")),
        },
        other => Problem {
            what: Message::new("screen-failed").text("detail", other),
            why: None,
            next: Some(Message::new("screen-failed-next")),
        },
    }
}

const fn sentence(what: Message) -> Problem {
    Problem {
        what,
        why: None,
        next: None,
    }
}
