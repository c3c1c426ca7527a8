//! Which rows a list has, as conditions on the columns of its table.

use rusqlite::types::Value as Sql;

use super::statement::{SUPERSEDED, subject_column};
use super::{Asked, Sift, Whose};
use crate::domain::identity::RecordNumber;
use crate::domain::sort::Sort;
use crate::domain::values::{RecordKind, SortBy};
use crate::domain::view::Assigned;
use crate::store::StoreError;
use crate::store::rows::{id_of, kind_of, number_of, table};

/// The blocks that are open, in the words of their index.
const OPEN_BLOCK: &str = "state IN ('requested', 'active', 'executing')";

/// Conditions, and the values of their marks.
#[derive(Debug, Clone, Default)]
pub(super) struct Where<'q> {
    conditions: Vec<String>,
    values: Vec<Sql>,
    /// Whether only few rows are meant: they are then looked up by their subject or their date,
    /// and put in order afterwards.
    pub few: bool,
    /// What each row has to answer beside them.
    pub sift: Option<Sift<'q>>,
}

impl<'q> Where<'q> {
    /// What a list is asked for.
    pub fn asked(kind: RecordKind, asked: &Asked<'q>) -> Self {
        let mut conditions = Self::common(kind, asked);
        match kind {
            RecordKind::Subject => conditions.on_subjects(asked),
            RecordKind::Consent => conditions.on_consents(asked),
            RecordKind::Block => conditions.on_blocks(asked),
            RecordKind::Claim => conditions.on_claims(asked),
        }
        conditions
    }

    /// One record.
    pub fn only(number: RecordNumber) -> Self {
        let mut only = Self::default();
        only.and_value(&format!("{}.id = ?", table(kind_of(number))), id_of(number));
        only
    }

    /// Records of these numbers.
    pub fn among(kind: RecordKind, numbers: &[i64]) -> Self {
        let mut among = Self::default();
        let number = format!("{}.id IN (SELECT value FROM json_each(?))", table(kind));
        among.and_value(&number, listed(numbers.iter()));
        among
    }

    /// The conditions that all records share.
    fn common(kind: RecordKind, asked: &Asked<'q>) -> Self {
        let mut conditions = Self::default();
        let own = table(kind);
        if let Some(operator) = &asked.query.operator {
            conditions.and_value(&format!("{own}.operator = ?"), operator.to_string());
        }
        let subject = subject_column(kind);
        if let Some(number) = asked.query.subject {
            conditions.few = true;
            conditions.and_value(&format!("{subject} = ?"), id_of(number));
        }
        match asked.whose {
            Whose::Anybody => {}
            Whose::These(found) => conditions.of_these(kind, &subject, found, asked.claims),
            Whose::Each(sift) => conditions.sift = Some(sift),
        }
        conditions
    }

    /// The records of these subjects, and these claims.
    fn of_these(
        &mut self,
        kind: RecordKind,
        subject: &str,
        found: &[u64],
        claims: &[RecordNumber],
    ) {
        self.few = true;
        let subjects = listed(found.iter());
        if kind == RecordKind::Claim && !claims.is_empty() {
            // Each half by its own index: an OR of the two would be asked of every claim.
            self.and(
                "claim.id IN (SELECT id FROM claim WHERE subject IN (SELECT value FROM json_each(?))
                              UNION ALL SELECT value FROM json_each(?))",
            );
            let claims = listed(claims.iter().map(|number| id_of(*number)));
            self.values.extend([subjects.into(), claims.into()]);
        } else {
            self.and_value(
                &format!("{subject} IN (SELECT value FROM json_each(?))"),
                subjects,
            );
        }
    }

    fn on_subjects(&mut self, asked: &Asked<'_>) {
        self.and("subject.merged_into IS NULL");
        match asked.query.states.as_slice() {
            [only] if only == "blocked" => {
                self.few = true;
                self.and(format!(
                    "subject.id IN (SELECT subject FROM block WHERE {OPEN_BLOCK} AND state = 'active')"
                ));
            }
            [only] if only == "active" => self.and(
                "NOT EXISTS (SELECT 1 FROM block WHERE block.subject = subject.id AND block.state = 'active')",
            ),
            _ => {}
        }
        // From those few who are owed something by then to their subjects: the way round, the
        // nearest date of every subject would have to be found first.
        for due in dates(asked) {
            self.few = true;
            self.and(format!(
                "subject.id IN (
                     SELECT subject FROM claim WHERE state <> 'closed' AND ifnull(due_on, '9999') {due} UNION ALL
                     SELECT subject FROM block WHERE {OPEN_BLOCK} AND ifnull(due_on, '9999') {due} UNION ALL
                     SELECT subject FROM consent WHERE standing = 'withdrawn' AND due_on {due})"
            ));
        }
    }

    fn on_consents(&mut self, asked: &Asked<'_>) {
        let state = format!(
            "CASE WHEN standing = 'stopped' THEN 'stopped' WHEN standing = 'withdrawn' THEN 'withdrawal_received'
                  WHEN valid_until < '{}' THEN 'expired' WHEN {SUPERSEDED} THEN 'superseded'
                  WHEN standing = 'withdrawal_refused' THEN 'withdrawal_refused' ELSE 'active' END",
            asked.today
        );
        self.any_of(&state, &asked.query.states);
        self.dated(RecordKind::Consent, asked);
    }

    fn on_blocks(&mut self, asked: &Asked<'_>) {
        if asked.query.open_only {
            self.and(format!("block.{OPEN_BLOCK}"));
        }
        // `review_due` is derived: in force past the end of its check.
        let state = format!(
            "CASE WHEN block.state = 'active' AND block.verify_until < '{}' THEN 'review_due' ELSE block.state END",
            asked.today
        );
        let asks_review = asked.query.states.iter().any(|state| state == "review_due");
        self.any_of(
            if asks_review { &state } else { "block.state" },
            &asked.query.states,
        );
        self.dated(RecordKind::Block, asked);
    }

    fn on_claims(&mut self, asked: &Asked<'_>) {
        if !asked.admits_closed_claims() {
            self.and("claim.state <> 'closed'");
        }
        self.any_of("claim.state", &asked.query.states);
        if let Some(kind) = asked.query.kind {
            self.and_value("claim.kind = ?", kind.to_string());
        }
        match &asked.query.assigned {
            Some(Assigned::To(who)) => self.and_value("claim.assigned_to = ?", who.clone()),
            Some(Assigned::Nobody) => self.and("claim.assigned_to IS NULL"),
            None => {}
        }
        self.dated(RecordKind::Claim, asked);
    }

    pub fn and(&mut self, condition: impl Into<String>) {
        self.conditions.push(condition.into());
    }

    pub fn and_value(&mut self, condition: &str, value: impl Into<Sql>) {
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

    /// The conditions on the date, by the key of the list's order: its index goes no further than
    /// the date. Put in another order, those few are to be found by their dates first.
    fn dated(&mut self, kind: RecordKind, asked: &Asked<'_>) {
        let dates = dates(asked);
        let by_date = |sort: Sort| sort.by == SortBy::Due;
        self.few |= !dates.is_empty() && !asked.query.sort.is_none_or(by_date);
        for due in dates {
            self.and(format!("ifnull({}.due_on, '9999') {due}", table(kind)));
        }
    }

    /// Whether a row that answers them belongs to the list.
    pub fn admit(
        &self,
        kind: RecordKind,
        number: i64,
        subject: Option<u64>,
    ) -> Result<bool, StoreError> {
        match self.sift {
            Some(Sift(admits)) => admits(number_of(kind, number), subject),
            None => Ok(true),
        }
    }

    /// What keeps an order's index out of a statement: for a few rows it would be gone through from
    /// end to end.
    pub const fn plus(&self) -> &'static str {
        if self.few { "+" } else { "" }
    }

    /// The conditions as a statement has them.
    pub fn text(&self) -> String {
        if self.conditions.is_empty() {
            "1".to_owned()
        } else {
            self.conditions.join(" AND ")
        }
    }

    /// The values of the marks in it.
    pub fn values(&self) -> &[Sql] {
        &self.values
    }
}

/// What is asked of the nearest date. Days are written out: they are no one's words.
fn dates(asked: &Asked<'_>) -> Vec<String> {
    let overdue = asked.query.overdue.then(|| format!("< '{}'", asked.today));
    let until = asked.due_until.map(|until| format!("<= '{until}'"));
    let on = asked.query.due_on.map(|day| format!("= '{day}'"));
    [overdue, until, on].into_iter().flatten().collect()
}

/// Numbers as a JSON array.
fn listed(numbers: impl Iterator<Item = impl ToString>) -> String {
    let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
    format!("[{}]", numbers.join(","))
}
