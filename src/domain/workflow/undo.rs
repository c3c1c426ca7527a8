//! The way back from what was done last to a record, or why there is none.
//!
//! Nothing is taken out of the journal: what is undone stays in it, and the way back is an act
//! like any other, with an entry of its own.

use super::act::Act;
use super::refusal::Refusal;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{Change, Record};
use crate::domain::values::{ClaimKind, JournalAction, WaitingFor};
use crate::domain::view::HistoryLine;

/// Stands for nobody in the note of an assignment: a login has no such name.
const NOBODY: &str = "—";

/// Between who had a claim and who has it now, and between a record that goes and where to.
const TO: &str = " → ";

/// The act that undoes another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayBack {
    /// Give the claim back to whoever had it, or to nobody.
    Assign {
        /// The login, if somebody had it.
        to: Option<String>,
    },
    /// Wait no longer.
    Resume,
    /// Wait again, for what was waited for.
    Wait {
        /// What that was.
        waiting_for: WaitingFor,
    },
    /// Make the claim again what it was before its triage.
    Untriage {
        /// What it was known to ask for.
        kind: Option<ClaimKind>,
        /// Whose it was known to be.
        subject: Option<RecordNumber>,
    },
    /// Open the closed claim again, for a reason that the officer gives.
    Reopen,
    /// Part the two records that were merged, for a reason that the officer gives.
    Unmerge {
        /// The one that went.
        merged: RecordNumber,
    },
}

impl WayBack {
    /// Whether it needs a reason.
    pub const fn needs_reason(&self) -> bool {
        matches!(self, Self::Reopen | Self::Unmerge { .. })
    }

    /// The act; what needs a reason is refused without one.
    pub fn act(&self, reason: Option<SafeText>) -> Act {
        match self {
            Self::Assign { to } => Act::AssignClaim { to: to.clone() },
            Self::Resume => Act::Resume,
            Self::Wait { waiting_for } => Act::Wait {
                waiting_for: *waiting_for,
            },
            Self::Untriage { kind, subject } => Act::Untriage {
                kind: *kind,
                subject: *subject,
            },
            Self::Reopen => Act::ReopenClaim {
                reason: reason.unwrap_or_default(),
            },
            Self::Unmerge { merged } => Act::UnmergeSubject {
                merged: *merged,
                seen: None,
                reason: reason.unwrap_or_default(),
            },
        }
    }
}

/// The way back from the last entry of a record's history; only the officer of this login, who
/// made it, has one.
pub fn way_back(
    record: &Record,
    history: &[HistoryLine],
    officer: &str,
) -> Result<WayBack, Refusal> {
    let last = history.last().ok_or(Refusal::NothingToUndo)?;
    if let Some(instead) = lawful_way(last.action) {
        let done = last.action;
        return Err(Refusal::NotUndone { done, instead });
    }
    if last.actor != officer {
        return Err(Refusal::DoneByAnother {
            done: last.action,
            login: SafeText::from_outside(&last.actor),
        });
    }
    let unknown = Refusal::BeforeUnknown { done: last.action };
    match (last.action, record) {
        (JournalAction::ClaimAssigned, Record::Claim(claim)) => {
            let note = last.note.as_ref().ok_or(unknown.clone())?;
            let to = had_it(note, claim.assigned_to.as_deref()).ok_or(unknown)?;
            Ok(WayBack::Assign { to })
        }
        (JournalAction::ClaimWaiting, _) => Ok(WayBack::Resume),
        (JournalAction::ClaimResumed, _) => {
            let waiting_for = last.waited_for().ok_or(unknown)?;
            Ok(WayBack::Wait { waiting_for })
        }
        (JournalAction::ClaimTriaged, _) => {
            let note = last.note.as_ref().ok_or(unknown.clone())?;
            untriaged(note).ok_or(unknown)
        }
        (JournalAction::ClaimClosed, _) => Ok(WayBack::Reopen),
        (JournalAction::SubjectMerged, Record::Subject(subject)) => {
            let merged = match &subject.merged {
                Some(_) => Some(subject.number),
                None => last.note.as_ref().and_then(went),
            };
            let merged = merged.ok_or(unknown)?;
            Ok(WayBack::Unmerge { merged })
        }
        _ => Err(unknown),
    }
}

/// What is noted of an assignment, so that it can be undone.
pub(super) fn handed_over(from: Option<&str>, to: Option<&str>) -> SafeText {
    let [from, to] = [from, to].map(|login| login.unwrap_or(NOBODY));
    SafeText::from_outside(&format!("{from}{TO}{to}"))
}

/// What is noted of a record that went to another, so that it can be undone: from where, to where,
/// why, and what more there is to know.
pub(super) fn moved(
    from: RecordNumber,
    to: RecordNumber,
    reason: &SafeText,
    more: Option<&str>,
) -> SafeText {
    let more = more.map(|more| format!(" ({more})")).unwrap_or_default();
    SafeText::from_outside(&format!("{from}{TO}{to}{more}: {reason}"))
}

/// The record that went, as that note tells.
fn went(note: &SafeText) -> Option<RecordNumber> {
    note.split_once(TO)?.0.parse().ok()
}

/// Who had a claim before it was handed over to whoever has it now; none, where the note tells of
/// something else.
fn had_it(note: &SafeText, now: Option<&str>) -> Option<Option<String>> {
    let now = SafeText::from_outside(now.unwrap_or(NOBODY));
    let from = note.strip_suffix(now.as_str())?.strip_suffix(TO)?;
    Some((from != NOBODY).then(|| from.to_owned()))
}

/// What a claim was before its triage, from the note of it.
fn untriaged(note: &SafeText) -> Option<WayBack> {
    match Change::read(note)?.as_slice() {
        [
            Change::Kind { from: kind, .. },
            Change::Subject { from: subject, .. },
        ] => Some(WayBack::Untriage {
            kind: *kind,
            subject: *subject,
        }),
        _ => None,
    }
}

/// The message of what is done instead, where no act leads back; none, where one does.
const fn lawful_way(done: JournalAction) -> Option<&'static str> {
    use JournalAction as J;
    Some(match done {
        J::ClaimAssigned
        | J::ClaimWaiting
        | J::ClaimResumed
        | J::ClaimTriaged
        | J::ClaimClosed
        | J::SubjectMerged => return None,
        J::SubjectUnmerged => "undo-instead-merge",
        J::RecordMoved => "undo-instead-of-subjects",
        J::ClaimSetAside | J::TriageUndone => "undo-instead-triage",
        J::IdentityChecked => "undo-instead-check-identity",
        J::ClaimReceived | J::ClaimRegistered => "undo-instead-correct-or-close",
        J::ClaimAccepted => "undo-instead-go-on",
        J::ClaimNoted
        | J::ClaimFulfilled
        | J::ClaimPaused
        | J::ClaimTermExtended
        | J::ClaimLinked
        | J::ClaimReplyPrepared
        | J::ClaimReplySent
        | J::ClaimReplyDelivered => "undo-instead-note",
        J::ClaimLetterWorded => "undo-instead-letter",
        J::ClaimCorrected | J::SubjectRegistered | J::SubjectCorrected => "undo-instead-correct",
        J::ClaimReopened => "undo-instead-close",
        J::BlockRequested => "undo-instead-refuse-block",
        J::BlockApproved | J::BlockExtended => "undo-instead-lift",
        J::BlockRefused | J::BlockResolved | J::BlockCompleted => "undo-instead-request-block",
        J::ConsentRecorded => "undo-instead-withdraw",
        J::ConsentWithdrawn => "undo-instead-decide-withdrawal",
        J::ConsentStopped => "undo-instead-record-consent",
        J::ConsentWithdrawalRefused => "undo-instead-withdraw-again",
        J::RepresentativeAdded => "undo-instead-add-representative",
        J::RegisterCreated
        | J::DemoFilled
        | J::Imported
        | J::OfficeSet
        | J::LawApplied
        | J::PolicyApplied
        | J::CalendarApplied
        | J::Recomputed
        | J::Revealed
        | J::Exported => "undo-instead-nothing",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_had_it_is_read_from_the_note_and_from_no_other_text() {
        let noted = |from, to| handed_over(from, to);
        for (note, now, had) in [
            (
                noted(Some("aigul"), Some("dana")),
                Some("dana"),
                Some(Some("aigul")),
            ),
            (noted(None, Some("dana")), Some("dana"), Some(None)),
            (noted(Some("aigul"), None), None, Some(Some("aigul"))),
            (
                noted(Some("a → b"), Some("c → d")),
                Some("c → d"),
                Some(Some("a → b")),
            ),
            (noted(Some("aigul"), Some("dana")), Some("marat"), None),
            (SafeText::from_outside("dana"), Some("dana"), None),
        ] {
            let had = had.map(|had: Option<&str>| had.map(str::to_owned));
            assert_eq!(had_it(&note, now), had, "{note}");
        }
    }
}
