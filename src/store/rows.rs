//! Records as rows: the columns of each table, what a record puts into them, how it is read.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;
use rusqlite::types::Value as Sql;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;
use crate::domain::identity::{Email, Iin, PersonName, Phone, RecordNumber, SafeText};
use crate::domain::record::{
    Block, Claim, Consent, ConsentEvent, ConsentTerms, Operator, Record, Subject, SubjectDetails,
    nearest,
};
use crate::domain::time::Moment;
use crate::domain::values::{RecordKind, Value};
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
        ],
    }
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
        text(&subject.operator),
        opt(subject.external_id.as_ref()),
        text(details.kind),
        opt(name.map(|name| &name.surname)),
        opt(name.map(|name| &name.given_name)),
        opt(name.and_then(|name| name.patronymic.as_ref())),
        opt(details.legal_name.as_ref()),
        opt(details.iin.as_ref().map(Iin::as_str)),
        opt(details.birth_date),
        json(&details.phones)?,
        json(&details.emails)?,
        opt(details.address.as_ref()),
        json(&subject.representatives)?,
        instant(subject.registered_at),
        text(fold(&details.display_name())),
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
        text(&consent.operator),
        opt(consent.external_id.as_ref()),
        Sql::Integer(id_of(consent.subject)),
        text(terms.given),
        opt(terms.valid_until),
        truth(terms.third_parties),
        truth(terms.cross_border),
        truth(terms.public),
        json(&terms.data)?,
        json(&terms.purposes)?,
        opt(terms.policy_version.as_ref()),
        text(terms.method),
        opt(terms.proof.as_ref()),
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
        text(&block.operator),
        opt(block.external_id.as_ref()),
        Sql::Integer(id_of(block.subject)),
        block
            .claim
            .map_or(Sql::Null, |claim| Sql::Integer(id_of(claim))),
        text(block.requested_by),
        text(block.ground),
        json(&block.scope)?,
        text(block.received),
        opt(block.text.as_ref()),
        text(block.state),
        json(&block.clocks)?,
        text(&block.registered_by),
        instant(block.registered_at),
        opt(block.decided_by.as_ref()),
        block.blocked_at.map_or(Sql::Null, instant),
        opt(block.verify_until),
        opt(block.public_reason.as_ref()),
        json_opt(block.end.as_ref())?,
        opt(block.due_on()),
    ])
}

fn claim_values(claim: &Claim) -> Result<Vec<Sql>, StoreError> {
    let links: Vec<String> = claim.links.iter().map(ToString::to_string).collect();
    Ok(vec![
        number(claim.version),
        text(&claim.operator),
        opt(claim.external_id.as_ref()),
        text(claim.kind),
        text(claim.state),
        opt(claim.waiting_for),
        Sql::Integer(id_of(claim.subject)),
        text(claim.received),
        instant(claim.registered_at),
        text(&claim.registered_by),
        opt(claim.channel),
        opt(claim.incoming_number.as_ref()),
        opt(claim.text.as_ref()),
        opt(claim.demanded_by),
        json(&claim.clocks)?,
        opt(claim.assigned_to.as_ref()),
        json(&links)?,
        json_opt(claim.closing.as_ref())?,
        opt(claim.due_on()),
    ])
}

/// Reads a record from a row that holds `id` and then the table's columns from `at` on.
pub(super) fn read(kind: RecordKind, row: &Row<'_>, at: usize) -> Result<Record, StoreError> {
    let id: i64 = row.get(at)?;
    let cells = Cells {
        row,
        next: at + 1,
        number: number_of(kind, id),
    };
    match kind {
        RecordKind::Subject => read_subject(cells).map(Record::Subject),
        RecordKind::Consent => read_consent(cells).map(Record::Consent),
        RecordKind::Block => read_block(cells).map(Record::Block),
        RecordKind::Claim => read_claim(cells).map(Record::Claim),
    }
}

fn read_subject(mut cells: Cells<'_>) -> Result<Subject, StoreError> {
    let number = cells.number;
    let version = cells.version()?;
    let operator = cells.operator()?;
    let external_id = cells.safe()?;
    let kind = cells.value()?;
    let surname = cells.safe()?;
    let given_name = cells.safe()?;
    let patronymic = cells.safe()?;
    let legal_name = cells.safe()?;
    let iin = cells.parsed(|text| Iin::parse(text).ok())?;
    let birth_date = cells.date()?;
    let phones: Vec<Phone> = cells.json()?;
    let emails: Vec<Email> = cells.json()?;
    let address = cells.safe()?;
    let representatives = cells.json()?;
    let registered_at = cells.instant()?;
    let name = (surname.is_some() || given_name.is_some()).then(|| PersonName {
        surname: surname.unwrap_or_default(),
        given_name: given_name.unwrap_or_default(),
        patronymic,
    });
    let details = SubjectDetails {
        kind,
        name,
        legal_name,
        iin,
        birth_date,
        phones,
        emails,
        address,
    };
    Ok(Subject {
        number,
        version,
        operator,
        external_id,
        details,
        representatives,
        registered_at,
    })
}

fn read_consent(mut cells: Cells<'_>) -> Result<Consent, StoreError> {
    let number = cells.number;
    let version = cells.version()?;
    let operator = cells.operator()?;
    let external_id = cells.safe()?;
    let subject = cells.number_of(RecordKind::Subject)?;
    let given = cells.moment()?;
    let valid_until = cells.date()?;
    let third_parties = cells.truth()?;
    let cross_border = cells.truth()?;
    let public = cells.truth()?;
    let data = cells.json()?;
    let purposes = cells.json()?;
    let policy_version = cells.safe()?;
    let method = cells.value()?;
    let proof = cells.safe()?;
    let events = cells.json()?;
    let clocks = cells.json()?;
    cells.skip(2);
    let registered_at = cells.instant()?;
    let terms = ConsentTerms {
        given,
        valid_until,
        third_parties,
        cross_border,
        public,
        data,
        purposes,
        policy_version,
        method,
        proof,
    };
    Ok(Consent {
        number,
        version,
        operator,
        external_id,
        subject,
        terms,
        events,
        clocks,
        registered_at,
    })
}

fn read_block(mut cells: Cells<'_>) -> Result<Block, StoreError> {
    Ok(Block {
        number: cells.number,
        version: cells.version()?,
        operator: cells.operator()?,
        external_id: cells.safe()?,
        subject: cells.number_of(RecordKind::Subject)?,
        claim: cells.opt_number_of(RecordKind::Claim)?,
        requested_by: cells.value()?,
        ground: cells.value()?,
        scope: cells.json()?,
        received: cells.moment()?,
        text: cells.safe()?,
        state: cells.value()?,
        clocks: cells.json()?,
        registered_by: cells.string()?,
        registered_at: cells.instant()?,
        decided_by: cells.opt_string()?,
        blocked_at: cells.opt_instant()?,
        verify_until: cells.date()?,
        public_reason: cells.safe()?,
        end: cells.json_opt()?,
    })
}

fn read_claim(mut cells: Cells<'_>) -> Result<Claim, StoreError> {
    let number = cells.number;
    Ok(Claim {
        number,
        version: cells.version()?,
        operator: cells.operator()?,
        external_id: cells.safe()?,
        kind: cells.value()?,
        state: cells.value()?,
        waiting_for: cells.opt_value()?,
        subject: cells.number_of(RecordKind::Subject)?,
        received: cells.moment()?,
        registered_at: cells.instant()?,
        registered_by: cells.string()?,
        channel: cells.opt_value()?,
        incoming_number: cells.safe()?,
        text: cells.safe()?,
        demanded_by: cells.date()?,
        clocks: cells.json()?,
        assigned_to: cells.opt_string()?,
        links: cells.numbers()?,
        closing: cells.json_opt()?,
    })
}

/// The cells of a row, taken one after the other.
struct Cells<'r> {
    row: &'r Row<'r>,
    next: usize,
    number: RecordNumber,
}

impl Cells<'_> {
    fn at(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }

    fn skip(&mut self, count: usize) {
        self.next += count;
    }

    fn bad(&self, detail: impl ToString) -> StoreError {
        StoreError::BadRow {
            number: self.number,
            detail: detail.to_string(),
        }
    }

    fn opt_string(&mut self) -> Result<Option<String>, StoreError> {
        let at = self.at();
        self.row.get(at).map_err(|error| self.bad(error))
    }

    fn string(&mut self) -> Result<String, StoreError> {
        self.opt_string()?
            .ok_or_else(|| self.bad("a text is missing"))
    }

    fn integer(&mut self) -> Result<Option<i64>, StoreError> {
        let at = self.at();
        self.row.get(at).map_err(|error| self.bad(error))
    }

    fn parsed<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        match self.opt_string()? {
            None => Ok(None),
            Some(text) => match parse(&text) {
                Some(value) => Ok(Some(value)),
                None => Err(self.bad("a value is not readable")),
            },
        }
    }

    fn version(&mut self) -> Result<u32, StoreError> {
        let version = self
            .integer()?
            .and_then(|version| u32::try_from(version).ok());
        version.ok_or_else(|| self.bad("no version"))
    }

    fn operator(&mut self) -> Result<Operator, StoreError> {
        self.parsed(|text| text.parse().ok())?
            .ok_or_else(|| self.bad("no operator"))
    }

    fn safe(&mut self) -> Result<Option<SafeText>, StoreError> {
        Ok(self.opt_string()?.map(|text| SafeText::multiline(&text)))
    }

    fn opt_value<V: Value>(&mut self) -> Result<Option<V>, StoreError> {
        self.parsed(|text| V::parse(text).ok())
    }

    fn value<V: Value>(&mut self) -> Result<V, StoreError> {
        self.opt_value()?.ok_or_else(|| self.bad(V::FAMILY))
    }

    fn date(&mut self) -> Result<Option<NaiveDate>, StoreError> {
        self.parsed(|text| text.parse().ok())
    }

    fn moment(&mut self) -> Result<Moment, StoreError> {
        self.parsed(|text| text.parse().ok())?
            .ok_or_else(|| self.bad("no date"))
    }

    fn opt_instant(&mut self) -> Result<Option<DateTime<Utc>>, StoreError> {
        Ok(self.integer()?.and_then(DateTime::from_timestamp_millis))
    }

    fn instant(&mut self) -> Result<DateTime<Utc>, StoreError> {
        self.opt_instant()?.ok_or_else(|| self.bad("no instant"))
    }

    fn truth(&mut self) -> Result<Option<bool>, StoreError> {
        Ok(self.integer()?.map(|truth| truth != 0))
    }

    fn opt_number_of(&mut self, kind: RecordKind) -> Result<Option<RecordNumber>, StoreError> {
        Ok(self.integer()?.map(|id| number_of(kind, id)))
    }

    fn number_of(&mut self, kind: RecordKind) -> Result<RecordNumber, StoreError> {
        self.opt_number_of(kind)?
            .ok_or_else(|| self.bad("no subject"))
    }

    fn json_opt<T: DeserializeOwned>(&mut self) -> Result<Option<T>, StoreError> {
        match self.opt_string()? {
            None => Ok(None),
            Some(text) => serde_json::from_str(&text)
                .map(Some)
                .map_err(|error| self.bad(error)),
        }
    }

    fn json<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        self.json_opt()?
            .ok_or_else(|| self.bad("a list is missing"))
    }

    fn numbers(&mut self) -> Result<Vec<RecordNumber>, StoreError> {
        let texts: Vec<String> = self.json()?;
        texts
            .iter()
            .map(|text| text.parse().map_err(|_| self.bad("a link")))
            .collect()
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
