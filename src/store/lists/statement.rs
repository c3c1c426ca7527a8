//! The statements that read lists.

use super::conditions::Where;
use crate::domain::values::RecordKind;
use crate::store::rows::{columns, table};

/// A subject's name as other rows show it.
const NAME: &str = "coalesce(subject.legal_name, trim(coalesce(subject.surname, '') || ' ' || \
     coalesce(subject.given_name, '') || ' ' || coalesce(subject.patronymic, '')))";

/// Whether a later consent of the same subject for the same purposes exists.
pub(super) const SUPERSEDED: &str = "EXISTS (SELECT 1 FROM consent AS later WHERE later.subject = consent.subject \
     AND later.purposes = consent.purposes AND (later.given, later.id) > (consent.given, consent.id))";

/// The nearest date owed to a subject.
const SUBJECT_DUE: &str = "(SELECT min(due_on) FROM (\
     SELECT due_on FROM claim WHERE claim.subject = subject.id AND state <> 'closed' UNION ALL \
     SELECT due_on FROM block WHERE block.subject = subject.id AND state IN ('requested', 'active', 'executing') UNION ALL \
     SELECT due_on FROM consent WHERE consent.subject = subject.id AND standing = 'withdrawn'))";

/// The statement for rows; its last mark is the limit.
pub(super) fn select(kind: RecordKind, conditions: &Where<'_>, order: &str) -> String {
    let (own, text) = (table(kind), conditions.text());
    // What is put in order afterwards is put in order by its numbers: all else is read only of
    // those that are shown.
    let chosen = if conditions.few {
        format!(
            "{own}.id IN (SELECT {own}.id FROM {own} WHERE {text} ORDER BY {order} LIMIT ?)
             ORDER BY {order}"
        )
    } else {
        format!("{text} ORDER BY {order} LIMIT ?")
    };
    format!(
        "SELECT {}, {} WHERE {chosen}",
        qualified(kind),
        beside(kind)
    )
}

/// The statement for the numbers of rows, each with its subject.
pub(super) fn numbered(kind: RecordKind, conditions: &Where<'_>, order: &str) -> String {
    let (own, text, whose) = (table(kind), conditions.text(), subject_column(kind));
    format!("SELECT {own}.id, {whose} FROM {own} WHERE {text} ORDER BY {order}")
}

/// The statement for how many rows there are; its last mark is how far it counts.
pub(super) fn counted(kind: RecordKind, conditions: &Where<'_>) -> String {
    let (own, text) = (table(kind), conditions.text());
    format!("SELECT count(*) FROM (SELECT 1 FROM {own} WHERE {text} LIMIT ?)")
}

/// Where the subject of a record stands.
pub(super) fn subject_column(kind: RecordKind) -> String {
    match kind {
        RecordKind::Subject => "subject.id".to_owned(),
        _ => format!("{}.subject", table(kind)),
    }
}

/// What a list shows beside a record, and where it is read.
pub(super) fn beside(kind: RecordKind) -> String {
    match kind {
        RecordKind::Subject => format!(
            "(SELECT count(*) FROM claim WHERE claim.subject = subject.id AND state <> 'closed'),
             (SELECT count(*) FROM block WHERE block.subject = subject.id AND state = 'active'),
             {SUBJECT_DUE} FROM subject"
        ),
        RecordKind::Consent => format!(
            "{NAME}, {SUPERSEDED} FROM consent JOIN subject ON subject.id = consent.subject"
        ),
        RecordKind::Block => {
            format!("{NAME} FROM block JOIN subject ON subject.id = block.subject")
        }
        RecordKind::Claim => {
            format!("{NAME} FROM claim LEFT JOIN subject ON subject.id = claim.subject")
        }
    }
}

/// The columns of a record with their table, so that they can stand beside another's. Every
/// question is put into these words anew: they are strung together, not formatted.
fn qualified(kind: RecordKind) -> String {
    let own = table(kind);
    let mut names = String::with_capacity(500);
    names.extend([own, ".id"]);
    for column in columns(kind) {
        names.extend([", ", own, ".", column]);
    }
    names
}
