//! What a text finds by itself, whoever it is about: records by their numbers and keys, claims by
//! the messages that they came as.

use super::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::record::Operator;
use crate::domain::values::RecordKind;
use crate::search::Query;

impl Desk {
    /// All claims that a text finds by themselves, for their list; none, for the others.
    pub(super) fn claims_beside(
        &self,
        kind: RecordKind,
        text: &str,
    ) -> Result<Vec<RecordNumber>, DeskError> {
        match kind {
            RecordKind::Claim => self.claims_found(text, None),
            _ => Ok(Vec::new()),
        }
    }

    /// The claims that a text finds by themselves, at most `most` of them: the one that it names,
    /// and the newest of those that came as a message whose sender or subject line answers it.
    pub(super) fn claims_found(
        &self,
        text: &str,
        most: Option<usize>,
    ) -> Result<Vec<RecordNumber>, DeskError> {
        let most = most.unwrap_or(usize::MAX);
        let mut finder = self.finder.borrow_mut();
        if let Some(found) = finder.known_claims(&self.store, text, most)? {
            return Ok(found);
        }
        let query = Query::parse(text);
        let mut found = self.named(&query, text)?;
        found.retain(|number| matches!(number, RecordNumber::Claim { .. }));
        if query.number.is_none() {
            let mut came = self.store.matching_messages(&query, most)?;
            if came.is_empty()
                && let Some(retyped) = query.retyped()
            {
                came = self.store.matching_messages(&retyped, most)?;
            }
            came.retain(|number| !found.contains(number));
            found.extend(came);
            found.truncate(most);
        }
        finder.keep_claims(text, most, &found);
        Ok(found)
    }

    /// The records that a text names.
    pub(super) fn named(&self, query: &Query, text: &str) -> Result<Vec<RecordNumber>, DeskError> {
        let mut named = Vec::new();
        if let Some(number) = query.number {
            let number = self.store.standing(number)?;
            named.extend(self.store.exists(number)?.then_some(number));
        }
        let operators = self.office().operators().into_iter();
        let operators: Vec<&str> = operators.map(Operator::as_str).collect();
        // As it is read out: with blanks where the operator writes a dash or nothing.
        let parts: Vec<&str> = text.split_whitespace().collect();
        let mut keys = vec![text.trim().to_owned()];
        if parts.len() > 1 && text.contains(|sign: char| sign.is_ascii_digit()) {
            keys.extend(["", "-"].map(|joint| parts.join(joint)));
        }
        // What an operator calls somebody may read like a number of ours.
        let by_key = self.store.find_by_key(&keys, &operators)?;
        for number in by_key {
            if !named.contains(&number) {
                named.push(number);
            }
        }
        Ok(named)
    }
}
