//! Records as rows: the columns of each table, and what a record puts into them.

mod read;
mod statements;

pub(super) use read::read;
pub(super) use statements::statements;

use chrono::{DateTime, Utc};
use rusqlite::types::Value as Sql;
use serde::Serialize;

use super::StoreError;
use crate::domain::identity::{Iin, RecordNumber};
use crate::domain::record::{Block, Claim, Consent, ConsentEvent, Record, Subject, nearest};
use crate::domain::values::{Kept, RecordKind};
use crate::search::fold;

/// Claims and blocks are numbered by year; this many fit into one.
const PER_YEAR: i64 = 10_000_000;

/// The row id of a number.
pub(super) fn id_of(number: RecordNumber) -> i64 {
    match number {
        RecordNumber::Claim { year, n } | RecordNumber::Block { year, n } => {
            i64::from(year) * PER_YEAR + i64::from(n)
        }
        RecordNumber::Subject(n) | RecordNumber::Consent(n) => i64::try_from(n).unwrap_or(i64::MAX),
    }
}

/// The number of a row of a table.
pub(super) fn number_of(kind: RecordKind, id: i64) -> RecordNumber {
    let year = i32::try_from(id / PER_YEAR).unwrap_or_default();
    let n = u32::try_from(id % PER_YEAR).unwrap_or_default();
    let whole = u64::try_from(id).unwrap_or_default();
    match kind {
        RecordKind::Claim => RecordNumber::Claim { year, n },
        RecordKind::Block => RecordNumber::Block { year, n },
        RecordKind::Subject => RecordNumber::Subject(whole),
        RecordKind::Consent => RecordNumber::Consent(whole),
    }
}

/// Which table a number is in.
pub(super) const fn kind_of(number: RecordNumber) -> RecordKind {
    match number {
        RecordNumber::Claim { .. } => RecordKind::Claim,
        RecordNumber::Block { .. } => RecordKind::Block,
        RecordNumber::Subject(_) => RecordKind::Subject,
        RecordNumber::Consent(_) => RecordKind::Consent,
    }
}

/// The table of a kind of record.
pub(super) const fn table(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Subject => "subject",
        RecordKind::Consent => "consent",
        RecordKind::Block => "block",
        RecordKind::Claim => "claim",
    }
}

/// The columns of a table after `id`, `reference` and `salt`, in the order of the values.
pub(super) const fn columns(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Subject => &[
            "version",
            "operator",
            "external_id",
            "kind",
            "surname",
            "given_name",
            "patronymic",
            "legal_name",
            "iin",
            "birth_date",
            "phones",
            "emails",
            "address",
            "representatives",
            "registered_at",
            "sort_name",
            "merged_into",
            "merged",
        ],
        RecordKind::Consent => &[
            "version",
            "operator",
            "external_id",
            "subject",
            "given",
            "valid_until",
            "third_parties",
            "cross_border",
            "public",
            "data",
            "purposes",
            "policy_version",
            "method",
            "proof",
            "events",
            "clocks",
            "standing",
            "due_on",
            "registered_at",
        ],
        RecordKind::Block => &[
            "version",
            "operator",
            "external_id",
            "subject",
            "claim",
            "requested_by",
            "ground",
            "scope",
            "received",
            "text",
            "state",
            "clocks",
            "registered_by",
            "registered_at",
            "decided_by",
            "blocked_at",
            "verify_until",
            "public_reason",
            "ended",
            "due_on",
        ],
        RecordKind::Claim => &[
            "version",
            "operator",
            "external_id",
            "kind",
            "state",
            "waiting_for",
            "subject",
            "received",
            "registered_at",
            "registered_by",
            "channel",
            "incoming_number",
            "text",
            "demanded_by",
            "clocks",
            "assigned_to",
            "links",
            "closing",
            "due_on",
            "reply",
            "closed_at",
            "kept",
        ],
    }
}

/// How many columns the first registers had, of those that have become more.
const fn columns_at_first(kind: RecordKind) -> Option<usize> {
    match kind {
        RecordKind::Subject => Some(16),
        RecordKind::Claim => Some(19),
        RecordKind::Consent | RecordKind::Block => None,
    }
}

/// How many columns are sealed: those after them only say again what follows from them.
const fn columns_sealed(kind: RecordKind) -> usize {
    match kind {
        RecordKind::Claim => 20,
        RecordKind::Subject | RecordKind::Consent | RecordKind::Block => columns(kind).len(),
    }
}

/// What of a row is sealed. A column that came with a later step of the schema counts only where
/// it is filled, so that rows sealed before it are as their entries left them.
pub(super) fn sealed(kind: RecordKind, cells: &[Sql]) -> &[Sql] {
    let cells = cells.get(..columns_sealed(kind)).unwrap_or(cells);
    let first = columns_at_first(kind).unwrap_or(cells.len());
    let filled = cells.iter().rposition(|cell| *cell != Sql::Null);
    let count = filled.map_or(0, |last| last + 1).max(first);
    cells.get(..count).unwrap_or(cells)
}

/// What a record puts into its columns, in their order.
pub(super) fn values(record: &Record) -> Result<Vec<Sql>, StoreError> {
    match record {
        Record::Subject(subject) => subject_values(subject),
        Record::Consent(consent) => consent_values(consent),
        Record::Block(block) => block_values(block),
        Record::Claim(claim) => claim_values(claim),
    }
}

fn subject_values(subject: &Subject) -> Result<Vec<Sql>, StoreError> {
    let details = &subject.details;
    let name = details.name.as_ref();
    Ok(vec![
        number(subject.version),
        words(Some(subject.operator.as_str())),
        words(subject.external_id.as_ref()),
        text(details.kind),
        words(name.map(|name| &name.surname)),
        words(name.map(|name| &name.given_name)),
        words(name.and_then(|name| name.patronymic.as_ref())),
        words(details.legal_name.as_ref()),
        words(details.iin.as_ref().map(Iin::as_str)),
        opt(details.birth_date),
        json(&details.phones)?,
        json(&details.emails)?,
        words(details.address.as_ref()),
        json(&subject.representatives)?,
        instant(subject.registered_at),
        text(fold(&details.display_name())),
        subject
            .merged
            .as_ref()
            .map_or(Sql::Null, |merged| Sql::Integer(id_of(merged.into))),
        json_opt(subject.merged.as_ref())?,
    ])
}

fn consent_values(consent: &Consent) -> Result<Vec<Sql>, StoreError> {
    let terms = &consent.terms;
    let standing = match consent.events.last() {
        None => "given",
        Some(ConsentEvent::Withdrawn(_)) => "withdrawn",
        Some(ConsentEvent::Stopped { .. }) => "stopped",
        Some(ConsentEvent::WithdrawalRefused { .. }) => "withdrawal_refused",
    };
    let due_on = nearest(&consent.clocks).and_then(|clock| clock.due_on);
    Ok(vec![
        number(consent.version),
        words(Some(consent.operator.as_str())),
        words(consent.external_id.as_ref()),
        Sql::Integer(id_of(consent.subject)),
        text(terms.given),
        opt(terms.valid_until),
        truth(terms.third_parties),
        truth(terms.cross_border),
        truth(terms.public),
        json(&terms.data)?,
        json(&terms.purposes)?,
        words(terms.policy_version.as_ref()),
        text(terms.method),
        words(terms.proof.as_ref()),
        json(&consent.events)?,
        json(&consent.clocks)?,
        text(standing),
        opt(due_on),
        instant(consent.registered_at),
    ])
}

fn block_values(block: &Block) -> Result<Vec<Sql>, StoreError> {
    Ok(vec![
        number(block.version),
        words(Some(block.operator.as_str())),
        words(block.external_id.as_ref()),
        Sql::Integer(id_of(block.subject)),
        block
            .claim
            .map_or(Sql::Null, |claim| Sql::Integer(id_of(claim))),
        text(block.requested_by),
        text(block.ground),
        json(&block.scope)?,
        text(block.received),
        words(block.text.as_ref()),
        text(block.state),
        json(&block.clocks)?,
        text(&block.registered_by),
        instant(block.registered_at),
        words(block.decided_by.as_ref()),
        block.blocked_at.map_or(Sql::Null, instant),
        opt(block.verify_until),
        words(block.public_reason.as_ref()),
        json_opt(block.end.as_ref())?,
        opt(block.due_on()),
    ])
}

fn claim_values(claim: &Claim) -> Result<Vec<Sql>, StoreError> {
    let links: Vec<String> = claim.links.iter().map(ToString::to_string).collect();
    let [closed_at, kept] = judgement(claim);
    Ok(vec![
        number(claim.version),
        words(Some(claim.operator.as_str())),
        words(claim.external_id.as_ref()),
        opt(claim.kind),
        text(claim.state),
        opt(claim.waiting_for),
        claim
            .subject
            .map_or(Sql::Null, |subject| Sql::Integer(id_of(subject))),
        text(claim.received),
        instant(claim.registered_at),
        text(&claim.registered_by),
        opt(claim.channel),
        words(claim.incoming_number.as_ref()),
        words(claim.text.as_ref()),
        opt(claim.demanded_by),
        json(&claim.clocks)?,
        words(claim.assigned_to.as_ref()),
        json(&links)?,
        json_opt(claim.closing.as_ref())?,
        opt(claim.due_on()),
        json_opt(Some(&claim.reply).filter(|reply| !reply.is_empty()))?,
        closed_at,
        kept,
    ])
}

/// When a claim was closed and whether it kept its terms, so that a year is told at a glance;
/// nothing while it is open. What was closed before anybody said what it asks for, such as junk,
/// is no claim of a kind.
pub(super) fn judgement(claim: &Claim) -> [Sql; 2] {
    let closing = claim.closing.as_ref();
    match closing.filter(|_| !claim.is_open() && claim.kind.is_some()) {
        Some(closing) => [instant(closing.at), text(Kept::by(&claim.clocks))],
        None => [Sql::Null, Sql::Null],
    }
}

fn number(value: u32) -> Sql {
    Sql::Integer(i64::from(value))
}

fn text(value: impl ToString) -> Sql {
    Sql::Text(value.to_string())
}

fn opt(value: Option<impl ToString>) -> Sql {
    value.map_or(Sql::Null, |value| Sql::Text(value.to_string()))
}

fn words<T: AsRef<str> + ?Sized>(value: Option<&T>) -> Sql {
    value.map_or(Sql::Null, |words| Sql::Text(words.as_ref().to_owned()))
}

fn truth(value: Option<bool>) -> Sql {
    value.map_or(Sql::Null, |value| Sql::Integer(i64::from(value)))
}

fn instant(value: DateTime<Utc>) -> Sql {
    Sql::Integer(value.timestamp_millis())
}

fn json<T: Serialize>(value: &T) -> Result<Sql, StoreError> {
    serde_json::to_string(value)
        .map(Sql::Text)
        .map_err(|error| StoreError::Io(std::io::Error::other(error)))
}

fn json_opt<T: Serialize>(value: Option<&T>) -> Result<Sql, StoreError> {
    value.map_or(Ok(Sql::Null), json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_made_before_a_column_was_added_holds_while_it_is_empty() {
        let kind = RecordKind::Subject;
        let mut cells = vec![Sql::Integer(1); columns(kind).len()];
        let first = columns_at_first(kind).unwrap();
        for later in &mut cells[first..] {
            *later = Sql::Null;
        }
        assert_eq!(sealed(kind, &cells).len(), first);
        cells[first] = Sql::Integer(7);
        assert_eq!(sealed(kind, &cells).len(), first + 1);
        let consent = vec![Sql::Null; columns(RecordKind::Consent).len()];
        assert_eq!(sealed(RecordKind::Consent, &consent), consent);
    }
}
