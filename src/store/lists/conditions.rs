//! Which rows a list has, as conditions on the columns of its table.

use rusqlite::types::Value as Sql;

use super::{Asked, SUBJECT_DUE, SUPERSEDED};
use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::domain::view::Assigned;
use crate::store::rows::{id_of, kind_of, table};

/// Conditions, and the values of their marks.
#[derive(Debug, Clone, Default)]
pub(super) struct Where {
    conditions: Vec<String>,
    values: Vec<Sql>,
    /// Whether only a few subjects' records are meant: they are then looked up by their subject,
    /// and put in order afterwards.
    pub few: bool,
}

impl Where {
    /// What a list is asked for.
    pub fn asked(kind: RecordKind, asked: &Asked<'_>) -> Self {
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

    /// The conditions that all records share.
    fn common(kind: RecordKind, asked: &Asked<'_>) -> Self {
        let mut conditions = Self::default();
        let own = table(kind);
        if let Some(operator) = &asked.query.operator {
            conditions.and_value(&format!("{own}.operator = ?"), operator.to_string());
        }
        let subject = match kind {
            RecordKind::Subject => "subject.id".to_owned(),
            _ => format!("{own}.subject"),
        };
        if let Some(number) = asked.query.subject {
            conditions.few = true;
            conditions.and_value(&format!("{subject} = ?"), id_of(number));
        }
        if let Some(found) = asked.subjects {
            conditions.few = true;
            let subjects = listed(found.iter());
            if kind == RecordKind::Claim && !asked.claims.is_empty() {
                // Each half by its own index: an OR of the two would be asked of every claim.
                conditions.and(
                    "claim.id IN (SELECT id FROM claim WHERE subject IN (SELECT value FROM json_each(?))
                                  UNION ALL SELECT value FROM json_each(?))",
                );
                let claims = listed(asked.claims.iter().map(|number| id_of(*number)));
                conditions.values.extend([subjects.into(), claims.into()]);
            } else {
                conditions.and_value(
                    &format!("{subject} IN (SELECT value FROM json_each(?))"),
                    subjects,
                );
            }
        }
        conditions
    }

    fn on_subjects(&mut self, asked: &Asked<'_>) {
        self.and("subject.merged_into IS NULL");
        let blocked = "EXISTS (SELECT 1 FROM block WHERE block.subject = subject.id AND block.state = 'active')";
        match asked.query.states.as_slice() {
            [only] if only == "blocked" => self.and(blocked),
            [only] if only == "active" => self.and(format!("NOT {blocked}")),
            _ => {}
        }
        self.dated(SUBJECT_DUE, asked);
        if let Some(day) = asked.query.due_on {
            // From those few who are due on the day to their subjects: the way round, the date
            // of every subject would have to be found first.
            self.few = true;
            self.and(format!(
                "subject.id IN (
                     SELECT subject FROM claim WHERE state <> 'closed' AND ifnull(due_on, '9999') = '{day}' UNION ALL
                     SELECT subject FROM block WHERE state IN ('requested', 'active', 'executing') AND ifnull(due_on, '9999') = '{day}' UNION ALL
                     SELECT subject FROM consent WHERE standing = 'withdrawn' AND due_on = '{day}')"
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
        self.dated("consent.due_on", asked);
        if let Some(day) = asked.query.due_on {
            self.and("consent.standing = 'withdrawn'");
            self.and_value("consent.due_on = ?", day.to_string());
        }
    }

    fn on_blocks(&mut self, asked: &Asked<'_>) {
        if asked.query.open_only {
            self.and("block.state IN ('requested', 'active', 'executing')");
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
        self.dated("block.due_on", asked);
        self.on_day("ifnull(block.due_on, '9999')", asked);
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
        self.dated("claim.due_on", asked);
        self.on_day("ifnull(claim.due_on, '9999')", asked);
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

    /// The conditions on the nearest date.
    fn dated(&mut self, column: &str, asked: &Asked<'_>) {
        if asked.query.overdue {
            self.and_value(&format!("{column} < ?"), asked.today.to_string());
        }
        if let Some(until) = asked.due_until {
            self.and_value(&format!("{column} <= ?"), until.to_string());
        }
    }

    /// The day on which something is due, by the key of the list's order: its index serves it.
    fn on_day(&mut self, key: &str, asked: &Asked<'_>) {
        if let Some(day) = asked.query.due_on {
            self.and_value(&format!("{key} = ?"), day.to_string());
        }
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

/// Numbers as a JSON array.
fn listed(numbers: impl Iterator<Item = impl ToString>) -> String {
    let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
    format!("[{}]", numbers.join(","))
}
