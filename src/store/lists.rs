//! Lists: the rows of each record, chosen and ordered by the database.

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Row, params_from_iter};

use super::rows::{columns, id_of, kind_of, read, table};
use super::{Store, StoreError};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{Block, Claim, Consent, Operator, Record, Subject};
use crate::domain::values::RecordKind;
use crate::domain::view::{
    Assigned, BlockRow, ClaimRow, ConsentRow, Counters, ListQuery, Row as AnyRow, SubjectName,
    SubjectRow,
};

/// A subject's name as other rows show it.
const NAME: &str = "coalesce(subject.legal_name, trim(coalesce(subject.surname, '') || ' ' || \
     coalesce(subject.given_name, '') || ' ' || coalesce(subject.patronymic, '')))";

/// Whether a later consent of the same subject for the same purposes exists.
const SUPERSEDED: &str = "EXISTS (SELECT 1 FROM consent AS later WHERE later.subject = consent.subject \
     AND later.purposes = consent.purposes AND (later.given, later.id) > (consent.given, consent.id))";

/// The nearest date owed to a subject.
const SUBJECT_DUE: &str = "(SELECT min(due_on) FROM (\
     SELECT due_on FROM claim WHERE claim.subject = subject.id AND state <> 'closed' UNION ALL \
     SELECT due_on FROM block WHERE block.subject = subject.id AND state IN ('requested', 'active', 'executing') UNION ALL \
     SELECT due_on FROM consent WHERE consent.subject = subject.id AND standing = 'withdrawn'))";

/// What a list is asked for, with today's date and the bounds that follow from it.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'q> {
    /// The query.
    pub query: &'q ListQuery,
    /// Today, in the legal zone.
    pub today: NaiveDate,
    /// The last day that the query's `due_within` admits.
    pub due_until: Option<NaiveDate>,
    /// The subjects that the query's search found; no search, where `None`.
    pub subjects: Option<&'q [RecordNumber]>,
}

/// Conditions, the values of their marks, and how many rows are wanted.
#[derive(Default)]
struct Where {
    conditions: Vec<String>,
    values: Vec<Sql>,
    limit: Option<usize>,
}

impl Where {
    /// One record.
    fn only(number: RecordNumber) -> Self {
        let mut only = Self::default();
        only.and_value(&format!("{}.id = ?", table(kind_of(number))), id_of(number));
        only
    }

    /// The conditions that all records share.
    fn common(kind: RecordKind, asked: &Asked<'_>) -> Self {
        let mut conditions = Self {
            limit: asked.query.limit,
            ..Self::default()
        };
        let own = table(kind);
        if let Some(operator) = &asked.query.operator {
            conditions.and_value(&format!("{own}.operator = ?"), operator.to_string());
        }
        let subject = match kind {
            RecordKind::Subject => "subject.id".to_owned(),
            _ => format!("{own}.subject"),
        };
        if let Some(number) = asked.query.subject {
            conditions.and_value(&format!("{subject} = ?"), id_of(number));
        }
        if let Some(found) = asked.subjects {
            let ids: Vec<String> = found
                .iter()
                .map(|number| id_of(*number).to_string())
                .collect();
            conditions.and(format!("{subject} IN ({})", ids.join(", ")));
        }
        conditions
    }

    fn and(&mut self, condition: impl Into<String>) {
        self.conditions.push(condition.into());
    }

    fn and_value(&mut self, condition: &str, value: impl Into<Sql>) {
        self.conditions.push(condition.to_owned());
        self.values.push(value.into());
    }

    fn any_of(&mut self, column: &str, texts: &[String]) {
        if !texts.is_empty() {
            let marks = vec!["?"; texts.len()].join(", ");
            self.and(format!("{column} IN ({marks})"));
            self.values.extend(texts.iter().cloned().map(Sql::Text));
        }
    }

    /// The conditions on the nearest date.
    fn dated(&mut self, column: &str, asked: &Asked<'_>) {
        if asked.query.overdue {
            self.and_value(&format!("{column} < ?"), asked.today.to_string());
        }
        if let Some(until) = asked.due_until {
            self.and_value(&format!("{column} <= ?"), until.to_string());
        }
    }

    fn text(&self) -> String {
        if self.conditions.is_empty() {
            "1".to_owned()
        } else {
            self.conditions.join(" AND ")
        }
    }

    fn marks(self) -> Vec<Sql> {
        let limit = self
            .limit
            .map_or(-1, |limit| i64::try_from(limit).unwrap_or(i64::MAX));
        self.values
            .into_iter()
            .chain([Sql::Integer(limit)])
            .collect()
    }
}

fn qualified(kind: RecordKind) -> String {
    let own = table(kind);
    let names = columns(kind).iter().map(|column| format!("{own}.{column}"));
    std::iter::once(format!("{own}.id"))
        .chain(names)
        .collect::<Vec<_>>()
        .join(", ")
}

fn subject_conditions(asked: &Asked<'_>) -> Where {
    let mut conditions = Where::common(RecordKind::Subject, asked);
    let blocked =
        "EXISTS (SELECT 1 FROM block WHERE block.subject = subject.id AND block.state = 'active')";
    match asked.query.states.as_slice() {
        [only] if only == "blocked" => conditions.and(blocked),
        [only] if only == "active" => conditions.and(format!("NOT {blocked}")),
        _ => {}
    }
    conditions.dated(SUBJECT_DUE, asked);
    conditions
}

fn consent_conditions(asked: &Asked<'_>) -> Where {
    let mut conditions = Where::common(RecordKind::Consent, asked);
    let state = format!(
        "CASE WHEN standing = 'stopped' THEN 'stopped' WHEN standing = 'withdrawn' THEN 'withdrawal_received'
              WHEN valid_until < '{}' THEN 'expired' WHEN {SUPERSEDED} THEN 'superseded'
              WHEN standing = 'withdrawal_refused' THEN 'withdrawal_refused' ELSE 'active' END",
        asked.today
    );
    conditions.any_of(&state, &asked.query.states);
    conditions.dated("consent.due_on", asked);
    conditions
}

fn block_conditions(asked: &Asked<'_>) -> Where {
    let mut conditions = Where::common(RecordKind::Block, asked);
    if asked.query.open_only {
        conditions.and("block.state IN ('requested', 'active', 'executing')");
    }
    // `review_due` is derived: in force past the end of its check.
    let state = format!(
        "CASE WHEN block.state = 'active' AND block.verify_until < '{}' THEN 'review_due' ELSE block.state END",
        asked.today
    );
    let asks_review = asked.query.states.iter().any(|state| state == "review_due");
    conditions.any_of(
        if asks_review { &state } else { "block.state" },
        &asked.query.states,
    );
    conditions.dated("block.due_on", asked);
    conditions
}

fn claim_conditions(asked: &Asked<'_>) -> Where {
    let mut conditions = Where::common(RecordKind::Claim, asked);
    if asked.query.open_only {
        conditions.and("claim.state <> 'closed'");
    }
    conditions.any_of("claim.state", &asked.query.states);
    if let Some(kind) = asked.query.kind {
        conditions.and_value("claim.kind = ?", kind.to_string());
    }
    match &asked.query.assigned {
        Some(Assigned::To(who)) => conditions.and_value("claim.assigned_to = ?", who.clone()),
        Some(Assigned::Nobody) => conditions.and("claim.assigned_to IS NULL"),
        None => {}
    }
    conditions.dated("claim.due_on", asked);
    conditions
}

impl Store {
    /// Subjects by name.
    pub fn subjects(&self, asked: &Asked<'_>) -> Result<Vec<SubjectRow>, StoreError> {
        self.subject_rows(subject_conditions(asked))
    }

    /// Consents: withdrawals to be carried out first, by their date, then the latest entered.
    pub fn consents(&self, asked: &Asked<'_>) -> Result<Vec<ConsentRow>, StoreError> {
        self.consent_rows(consent_conditions(asked))
    }

    /// Blocks by their nearest date, those without one last.
    pub fn blocks(&self, asked: &Asked<'_>) -> Result<Vec<BlockRow>, StoreError> {
        self.block_rows(block_conditions(asked))
    }

    /// Claims by their nearest unmet clock, those without one last.
    pub fn claims(&self, asked: &Asked<'_>) -> Result<Vec<ClaimRow>, StoreError> {
        self.claim_rows(claim_conditions(asked))
    }

    /// How many subjects, consents, blocks and claims match.
    pub fn totals(&self, asked: &Asked<'_>) -> Result<[u64; 4], StoreError> {
        Ok([
            self.total(RecordKind::Subject, subject_conditions(asked))?,
            self.total(RecordKind::Consent, consent_conditions(asked))?,
            self.total(RecordKind::Block, block_conditions(asked))?,
            self.total(RecordKind::Claim, claim_conditions(asked))?,
        ])
    }

    fn total(&self, kind: RecordKind, conditions: Where) -> Result<u64, StoreError> {
        let query = format!(
            "SELECT count(*) FROM {} WHERE {}",
            table(kind),
            conditions.text()
        );
        let mut statement = self.connection.prepare_cached(&query)?;
        Ok(statement.query_row(params_from_iter(conditions.values), |row| row.get(0))?)
    }

    /// One record as a row of its list.
    pub fn row(&self, number: RecordNumber) -> Result<AnyRow, StoreError> {
        let only = Where::only(number);
        let row = match kind_of(number) {
            RecordKind::Subject => self.subject_rows(only)?.pop().map(AnyRow::Subject),
            RecordKind::Consent => self.consent_rows(only)?.pop().map(AnyRow::Consent),
            RecordKind::Block => self.block_rows(only)?.pop().map(AnyRow::Block),
            RecordKind::Claim => self.claim_rows(only)?.pop().map(AnyRow::Claim),
        };
        row.ok_or(StoreError::NoRecord(number))
    }

    /// One record, if it is there.
    pub fn record(&self, number: RecordNumber) -> Result<Option<Record>, StoreError> {
        let kind = kind_of(number);
        let query = format!(
            "SELECT {} FROM {} WHERE id = ?1",
            qualified(kind),
            table(kind)
        );
        let mut statement = self.connection.prepare_cached(&query)?;
        let mut rows = statement.query([id_of(number)])?;
        rows.next()?.map(|row| read(kind, row, 0)).transpose()
    }

    /// The record with that key in the operator's own system.
    pub fn record_of_external(
        &self,
        kind: RecordKind,
        operator: &Operator,
        external_id: &str,
    ) -> Result<Option<Record>, StoreError> {
        let query = format!(
            "SELECT {} FROM {} WHERE operator = ?1 AND external_id = ?2",
            qualified(kind),
            table(kind)
        );
        let mut statement = self.connection.prepare_cached(&query)?;
        let mut rows = statement.query((operator.as_str(), external_id))?;
        rows.next()?.map(|row| read(kind, row, 0)).transpose()
    }

    /// All blocks of a subject, oldest first.
    pub fn blocks_of(&self, subject: RecordNumber) -> Result<Vec<Block>, StoreError> {
        let records = self.records_of(RecordKind::Block, subject)?;
        records.into_iter().map(block).collect()
    }

    /// All consents of a subject, oldest first.
    pub fn consents_of(&self, subject: RecordNumber) -> Result<Vec<Consent>, StoreError> {
        let records = self.records_of(RecordKind::Consent, subject)?;
        records.into_iter().map(consent).collect()
    }

    fn records_of(
        &self,
        kind: RecordKind,
        subject: RecordNumber,
    ) -> Result<Vec<Record>, StoreError> {
        let query = format!(
            "SELECT {} FROM {} WHERE subject = ?1 ORDER BY id",
            qualified(kind),
            table(kind)
        );
        let mut statement = self.connection.prepare_cached(&query)?;
        let mut rows = statement.query([id_of(subject)])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(read(kind, row, 0)?);
        }
        Ok(records)
    }

    /// How much is due, as of a day and the last day of the office's soon-limit.
    pub fn counters(&self, today: NaiveDate, soon: NaiveDate) -> Result<Counters, StoreError> {
        let query = "WITH due (due_on) AS (
                 SELECT due_on FROM claim WHERE state <> 'closed' AND ifnull(due_on, '9999') <= ?2 UNION ALL
                 SELECT due_on FROM block WHERE state IN ('requested', 'active', 'executing') AND ifnull(due_on, '9999') <= ?2 UNION ALL
                 SELECT due_on FROM consent WHERE standing = 'withdrawn' AND due_on <= ?2)
             SELECT count(*) FILTER (WHERE due_on < ?1), count(*) FILTER (WHERE due_on = ?1),
                    count(*) FILTER (WHERE due_on > ?1),
                    (SELECT count(*) FROM claim WHERE state = 'received'),
                    (SELECT count(*) FROM block WHERE state IN ('requested', 'active', 'executing') AND state = 'requested'),
                    (SELECT count(*) FROM block WHERE state IN ('requested', 'active', 'executing')
                        AND ifnull(due_on, '9999') < ?1 AND state = 'active')
             FROM due";
        let mut statement = self.connection.prepare_cached(query)?;
        let counters = statement.query_row((today.to_string(), soon.to_string()), |row| {
            Ok(Counters {
                overdue: row.get(0)?,
                due_today: row.get(1)?,
                due_soon: row.get(2)?,
                untriaged: row.get(3)?,
                blocks_to_decide: row.get(4)?,
                blocks_past_review: row.get(5)?,
            })
        })?;
        Ok(counters)
    }

    fn subject_rows(&self, conditions: Where) -> Result<Vec<SubjectRow>, StoreError> {
        let query = format!(
            "SELECT {}, (SELECT count(*) FROM claim WHERE claim.subject = subject.id AND state <> 'closed'),
                    (SELECT count(*) FROM block WHERE block.subject = subject.id AND state = 'active'),
                    {SUBJECT_DUE}
             FROM subject WHERE {} ORDER BY sort_name, id LIMIT ?",
            qualified(RecordKind::Subject),
            conditions.text()
        );
        let after = columns(RecordKind::Subject).len() + 1;
        self.rows(&query, conditions, |row| {
            let due_on: Option<String> = row.get(after + 2)?;
            Ok(SubjectRow {
                subject: subject(read(RecordKind::Subject, row, 0)?)?,
                open_claims: row.get(after)?,
                active_blocks: row.get(after + 1)?,
                due_on: due_on.and_then(|due_on| due_on.parse().ok()),
            })
        })
    }

    fn consent_rows(&self, conditions: Where) -> Result<Vec<ConsentRow>, StoreError> {
        let query = format!(
            "SELECT {}, {NAME}, {SUPERSEDED} FROM consent JOIN subject ON subject.id = consent.subject
             WHERE {} ORDER BY consent.due_on IS NULL, consent.due_on, consent.id DESC LIMIT ?",
            qualified(RecordKind::Consent),
            conditions.text()
        );
        let after = columns(RecordKind::Consent).len() + 1;
        self.rows(&query, conditions, |row| {
            let consent = consent(read(RecordKind::Consent, row, 0)?)?;
            let subject = name(consent.subject, row, after)?;
            Ok(ConsentRow {
                consent,
                subject,
                superseded: row.get(after + 1)?,
            })
        })
    }

    fn block_rows(&self, conditions: Where) -> Result<Vec<BlockRow>, StoreError> {
        let query = format!(
            "SELECT {}, {NAME} FROM block JOIN subject ON subject.id = block.subject
             WHERE {} ORDER BY ifnull(block.due_on, '9999'), block.id LIMIT ?",
            qualified(RecordKind::Block),
            conditions.text()
        );
        let after = columns(RecordKind::Block).len() + 1;
        self.rows(&query, conditions, |row| {
            let block = block(read(RecordKind::Block, row, 0)?)?;
            let subject = name(block.subject, row, after)?;
            Ok(BlockRow { block, subject })
        })
    }

    fn claim_rows(&self, conditions: Where) -> Result<Vec<ClaimRow>, StoreError> {
        let query = format!(
            "SELECT {}, {NAME} FROM claim JOIN subject ON subject.id = claim.subject
             WHERE {} ORDER BY ifnull(claim.due_on, '9999'), claim.id LIMIT ?",
            qualified(RecordKind::Claim),
            conditions.text()
        );
        let after = columns(RecordKind::Claim).len() + 1;
        self.rows(&query, conditions, |row| {
            let claim = claim(read(RecordKind::Claim, row, 0)?)?;
            let subject = name(claim.subject, row, after)?;
            Ok(ClaimRow { claim, subject })
        })
    }

    fn rows<T>(
        &self,
        query: &str,
        conditions: Where,
        read_row: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(query)?;
        let mut rows = statement.query(params_from_iter(conditions.marks()))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read_row(row)?);
        }
        Ok(found)
    }
}

fn name(number: RecordNumber, row: &Row<'_>, at: usize) -> Result<SubjectName, StoreError> {
    let name: Option<String> = row.get(at)?;
    Ok(SubjectName {
        number,
        name: SafeText::from_outside(name.as_deref().unwrap_or_default()),
    })
}

fn subject(record: Record) -> Result<Subject, StoreError> {
    match record {
        Record::Subject(subject) => Ok(subject),
        other => Err(StoreError::NoRecord(other.number())),
    }
}

fn consent(record: Record) -> Result<Consent, StoreError> {
    match record {
        Record::Consent(consent) => Ok(consent),
        other => Err(StoreError::NoRecord(other.number())),
    }
}

fn block(record: Record) -> Result<Block, StoreError> {
    match record {
        Record::Block(block) => Ok(block),
        other => Err(StoreError::NoRecord(other.number())),
    }
}

fn claim(record: Record) -> Result<Claim, StoreError> {
    match record {
        Record::Claim(claim) => Ok(claim),
        other => Err(StoreError::NoRecord(other.number())),
    }
}
