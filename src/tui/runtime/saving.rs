//! Writing an attachment to the file that the officer named.

use super::place::place;
use crate::desk::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::exchange::export::{SaveError, save_attachment};
use crate::tui::app::{Msg, Problem};

/// Writes it; the whole path is told, whatever was typed.
pub(super) fn attachment(
    desk: &Desk,
    claim: RecordNumber,
    n: u32,
    typed: &str,
) -> Result<Msg, DeskError> {
    let path = place(typed);
    let written = match save_attachment(desk, claim, n, &path) {
        Ok(_) => Ok(path.display().to_string()),
        Err(SaveError::Desk(error)) => return Err(error),
        Err(error) => Err(problem(&error)),
    };
    Ok(Msg::AttachmentSaved { claim, written })
}

fn problem(error: &SaveError) -> Problem {
    let what = error.message();
    let beside = |end: &str| Message {
        id: format!("{}{end}", what.id),
        ..what.clone()
    };
    Problem {
        why: matches!(error, SaveError::File { .. }).then(|| beside("-why")),
        next: Some(beside("-next")),
        what,
    }
}
