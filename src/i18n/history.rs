//! What was said to an act, as a person reads it in a record's history.

use super::Tr;
use crate::domain::record::IdentityCheck;
use crate::domain::values::Value;
use crate::domain::view::HistoryLine;

impl Tr {
    /// The note of an entry, in words where the journal keeps facts; none, where it has none.
    pub fn note_of(&self, line: &HistoryLine) -> Option<String> {
        let waited_for = line.waited_for().map(|waited| self.text(&waited.message()));
        let checked = line.identity_check().map(|check| self.identity(&check));
        let noted = || line.note.as_ref().map(ToString::to_string);
        waited_for.or(checked).or_else(noted)
    }

    /// `личность подтверждена, предъявлен документ, 20.11.2026, субъект: …`.
    fn identity(&self, check: &IdentityCheck) -> String {
        let facts = [
            self.text(&check.result.message()),
            self.text(&check.method.message()),
            self.date(check.on),
            self.text(&check.of.message()),
        ];
        let facts = facts.join(", ");
        match &check.note {
            Some(note) => format!("{facts}: {note}"),
            None => facts,
        }
    }
}
