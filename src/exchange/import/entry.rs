//! What each kind of row asks for.

use serde::Serialize;

use super::cells::{Cells, fault, value};
use super::reject::{Fault, shown};
use crate::domain::identity::{Email, Iin, PersonName, Phone, RecordNumber, SafeText};
use crate::domain::message::Message;
use crate::domain::record::{ConsentTerms, Operator, Scope, SubjectDetails};
use crate::domain::values::{BlockGround, DataCategory, RecordKind, SubjectKind};
use crate::domain::workflow::{Act, NewBlock, NewClaim, NewConsent, NewSubject};

/// A row, read.
pub(super) struct Entry {
    /// The record's key in the operator's own system.
    pub external_id: SafeText,
    /// The key of the subject it is about; of none, where it is a subject itself.
    pub subject: Option<SafeText>,
    /// What the row says, in a form that does not depend on how it was written.
    pub source: String,
    /// The act that enters it. A record's subject is not known yet: see [`about`].
    pub act: Act,
}

/// The subject that an act is about, before the register was asked for its number.
const NOT_KNOWN: RecordNumber = RecordNumber::Subject(0);

/// Reads a row of a kind of file.
pub(super) fn read(
    what: RecordKind,
    operator: &Operator,
    cells: &Cells<'_>,
) -> Result<Entry, Fault> {
    match what {
        RecordKind::Subject => subject(operator, cells),
        RecordKind::Consent => consent(operator, cells),
        RecordKind::Block => block(operator, cells),
        RecordKind::Claim => claim(operator, cells),
    }
}

/// The act, about that subject.
pub(super) fn about(act: Act, subject: RecordNumber) -> Act {
    match act {
        Act::RecordConsent(new) => Act::RecordConsent(NewConsent { subject, ..new }),
        Act::RequestBlock(new) => Act::RequestBlock(NewBlock { subject, ..new }),
        Act::ReceiveClaim(new) => Act::ReceiveClaim(NewClaim { subject, ..new }),
        other => other,
    }
}

fn subject(operator: &Operator, cells: &Cells<'_>) -> Result<Entry, Fault> {
    let external_id = cells.required_line("external_id")?;
    let kind = cells.required_value("kind")?;
    let surname = cells.line("surname")?;
    let given_name = cells.line("given_name")?;
    let patronymic = cells.line("patronymic")?;
    let is_named = surname.is_some() || given_name.is_some();
    let details = SubjectDetails {
        kind,
        name: is_named.then(|| PersonName {
            surname: surname.unwrap_or_default(),
            given_name: given_name.unwrap_or_default(),
            patronymic,
        }),
        legal_name: cells.line("legal_name")?,
        iin: identifier(cells, kind)?,
        birth_date: cells.date("birth_date")?,
        phones: distinct(cells, "phones", |text| Phone::parse(text).ok())?,
        emails: distinct(cells, "emails", |text| Email::parse(text).ok())?,
        address: cells.text("address"),
    };
    let source = written(&(&external_id, &details));
    let new = NewSubject {
        operator: operator.clone(),
        external_id: Some(external_id.clone()),
        details,
    };
    Ok(Entry {
        external_id,
        subject: None,
        source,
        act: Act::RegisterSubject(new),
    })
}

fn identifier(cells: &Cells<'_>, kind: SubjectKind) -> Result<Option<Iin>, Fault> {
    let Some(text) = cells.raw("iin") else {
        return Ok(None);
    };
    let id = match kind {
        SubjectKind::Natural => "import-bad-iin",
        SubjectKind::Legal => "import-bad-bin",
    };
    // The number itself stays out of the message: messages reach logs and terminals.
    let iin = Iin::parse(text).map_err(|_| fault("iin", Message::new(id)))?;
    Ok(Some(iin))
}

/// The values of a cell that holds several, each once.
fn distinct<T: PartialEq>(
    cells: &Cells<'_>,
    name: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, Fault> {
    let mut found = Vec::new();
    for (at, text) in cells.list(name).enumerate() {
        let Some(one) = parse(text) else {
            let at = i64::try_from(at + 1).unwrap_or(i64::MAX);
            let id = if name == "phones" {
                "import-bad-phone"
            } else {
                "import-bad-email"
            };
            return Err(fault(name, Message::new(id).number("at", at)));
        };
        if !found.contains(&one) {
            found.push(one);
        }
    }
    Ok(found)
}

fn consent(operator: &Operator, cells: &Cells<'_>) -> Result<Entry, Fault> {
    let external_id = cells.required_line("external_id")?;
    let subject = cells.required_line("subject_external_id")?;
    let terms = ConsentTerms {
        given: cells.required_moment("given_at")?,
        valid_until: cells.date("valid_until")?,
        third_parties: cells.truth("third_parties")?,
        cross_border: cells.truth("cross_border")?,
        public: cells.truth("public")?,
        data: cells.values("data")?,
        purposes: cells.lines("purposes")?,
        policy_version: cells.line("policy_version")?,
        method: cells.required_value("method")?,
        proof: cells.text("proof"),
    };
    let withdrawn_on = cells.date("withdrawn_at")?;
    let source = written(&(
        (&external_id, &subject, &terms.given, &terms.valid_until),
        (&terms.third_parties, &terms.cross_border, &terms.public),
        (&terms.data, &terms.purposes, &terms.policy_version),
        (&terms.method, &terms.proof, &withdrawn_on),
    ));
    let new = NewConsent {
        operator: operator.clone(),
        external_id: Some(external_id.clone()),
        subject: NOT_KNOWN,
        terms,
        withdrawn_on,
    };
    Ok(Entry {
        external_id,
        subject: Some(subject),
        source,
        act: Act::RecordConsent(new),
    })
}

fn block(operator: &Operator, cells: &Cells<'_>) -> Result<Entry, Fault> {
    let external_id = cells.required_line("external_id")?;
    let subject = cells.required_line("subject_external_id")?;
    let ground = match cells.raw("ground") {
        // What journals write for art. 25(2)(8) "unlawful actions".
        Some("unlawful") => BlockGround::UnlawfulActions,
        _ => cells.required_value("ground")?,
    };
    let new = NewBlock {
        operator: operator.clone(),
        external_id: Some(external_id.clone()),
        subject: NOT_KNOWN,
        claim: None,
        requested_by: cells.required_value("requested_by")?,
        ground,
        scope: scope(cells)?,
        received: cells.required_moment("received_at")?,
        text: cells.text("text"),
    };
    let source = written(&(
        (&external_id, &subject, &new.requested_by, &new.ground),
        (&new.scope, &new.received, &new.text),
    ));
    Ok(Entry {
        external_id,
        subject: Some(subject),
        source,
        act: Act::RequestBlock(new),
    })
}

/// Categories in one order, each once; all data where nothing is said.
fn scope(cells: &Cells<'_>) -> Result<Scope, Fault> {
    let named: Vec<&str> = cells.list("scope").collect();
    match named.as_slice() {
        [] | ["all"] => Ok(Scope::All),
        names => {
            let mut categories: Vec<DataCategory> = names
                .iter()
                .map(|text| value("scope", text))
                .collect::<Result<_, _>>()?;
            categories.sort();
            categories.dedup();
            Ok(Scope::Categories(categories))
        }
    }
}

fn claim(operator: &Operator, cells: &Cells<'_>) -> Result<Entry, Fault> {
    let external_id = cells.required_line("external_id")?;
    let subject = cells.required_line("subject_external_id")?;
    let new = NewClaim {
        operator: operator.clone(),
        external_id: Some(external_id.clone()),
        kind: cells.required_value("kind")?,
        subject: NOT_KNOWN,
        received: cells.required_moment("received_at")?,
        channel: cells.value("channel")?,
        incoming_number: None,
        demanded_by: None,
        text: cells.text("text"),
        assigned_to: cells.line("assigned_to")?.map(|login| login.to_string()),
    };
    let source = written(&(
        (&external_id, &subject, &new.kind, &new.received),
        (&new.channel, &new.text, &new.assigned_to),
    ));
    Ok(Entry {
        external_id,
        subject: Some(subject),
        source,
        act: Act::ReceiveClaim(new),
    })
}

/// The values of a row as one text, the same for rows that say the same.
fn written(values: &impl Serialize) -> String {
    serde_json::to_string(values).unwrap_or_default()
}

/// What is said of a row about somebody who is not in the operator's base.
pub(super) fn of_someone_unknown(subject: &SafeText) -> Fault {
    let reason = Message::new("import-unknown-subject").text("subject", shown(subject));
    fault("subject_external_id", reason)
}

/// What is said of a row that changes a record which only officers change.
pub(super) fn changed() -> Fault {
    fault("external_id", Message::new("import-changed"))
}
