//! Subjects that a search finds, in its order.

use super::find::{Everybody, Found};
use super::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::record::Record;
use crate::domain::values::RecordKind;
use crate::domain::view::{Anchor, ListQuery, Page, Row, SubjectRow, Total};
use crate::search::Query;

/// The first page of a search is taken from so many subjects, more than most screens show.
pub(super) const MOST_AT_FIRST: usize = 65;

/// One more than are counted tells whether there are more.
pub(super) const ENOUGH_TO_COUNT: usize = Total::MOST as usize + 1;

/// Where a page lies beyond these, so many times as many are found.
const LEAP: usize = 4;

impl Desk {
    /// The subjects that a text finds, at most `most` of them: those of the record that it names
    /// by its number, its incoming number or the operator's key, then those that answer its words
    /// and digits.
    pub(super) fn found(&self, text: &str, most: usize) -> Result<Found, DeskError> {
        let mut finder = self.finder.borrow_mut();
        if let Some(found) = finder.known(&self.store, text, most)? {
            return Ok(found);
        }
        let query = Query::parse(text);
        let mut named = Vec::new();
        for number in self.named(&query, text)? {
            if let Some(record) = self.store.record(number)?
                && let Some(RecordNumber::Subject(subject)) = record.subject()
                && !named.contains(&subject)
            {
                named.push(subject);
            }
        }
        let found = match query.number.is_some() && !named.is_empty() {
            true => Found::named(named),
            false => finder.find(&self.store, &query, most)?.after(named, most),
        };
        finder.keep(text, most, &found);
        Ok(found)
    }

    /// Everybody whom a text finds, or one more of them than are counted.
    pub(super) fn everybody(&self, text: &str) -> Result<Everybody, DeskError> {
        let found = self.found(text, MOST_AT_FIRST)?;
        if let Some(everybody) = self.finder.borrow().known_everybody(text) {
            return Ok(everybody);
        }
        let most = ENOUGH_TO_COUNT;
        let everybody = match found.answered.last() {
            _ if found.subjects.len() < MOST_AT_FIRST => Everybody::Found(found),
            Some(query) if found.named.is_empty() => {
                Everybody::Places(self.store.places_answering(query, None, most)?)
            }
            _ => Everybody::Found(self.found(text, most)?),
        };
        self.finder.borrow_mut().keep_everybody(text, &everybody);
        Ok(everybody)
    }

    /// Searched subjects stand in the order of the search.
    pub(super) fn searched_subjects(
        &self,
        text: &str,
        query: &ListQuery,
    ) -> Result<Page, DeskError> {
        let (subjects, is_whole) = self.subjects_around(text, query)?;
        let limit = query.limit.unwrap_or(subjects.len());
        let place_of = |number: RecordNumber| {
            let mut found = subjects.iter().copied().map(RecordNumber::Subject);
            found.position(|subject| subject == number)
        };
        let place = match query.anchor {
            Some(Anchor::End) => Some(subjects.len()),
            _ => query.around().find_map(place_of),
        };
        let latest = subjects.len().saturating_sub(limit);
        let start = place.unwrap_or(0).saturating_sub(limit / 2).min(latest);
        let shown: Vec<u64> = subjects.iter().copied().skip(start).take(limit).collect();
        Ok(Page {
            more_before: start > 0,
            more_after: !is_whole || start + shown.len() < subjects.len(),
            rows: self.rows_of(&shown)?,
        })
    }

    /// The subjects of a search as far as the part that is wanted reaches, and whether these are
    /// all. Whoever goes to the end comes to where counting ends, and from there on by leaps.
    fn subjects_around(
        &self,
        text: &str,
        query: &ListQuery,
    ) -> Result<(Vec<u64>, bool), DeskError> {
        // One more than is wanted tells whether there are more.
        let first = |wanted: usize| {
            let most = wanted.saturating_add(1);
            let mut subjects = match query.is_narrowed() {
                true => self.kept_subjects(text, query, most)?,
                false => self.found(text, most)?.subjects,
            };
            let is_whole = subjects.len() < most;
            subjects.truncate(wanted);
            Ok::<_, DeskError>((subjects, is_whole))
        };
        let Some(limit) = query.limit else {
            return first(usize::MAX);
        };
        let mut wanted = limit.max(Total::MOST as usize);
        if query.anchor.is_none() {
            return first(limit.max(MOST_AT_FIRST - 1));
        }
        let anchor = self.found_of(text, query.around())?;
        loop {
            let (subjects, is_whole) = first(wanted)?;
            let place = subjects.iter().position(|found| Some(*found) == anchor);
            let reaches = place.is_some_and(|place| place + limit < subjects.len());
            if is_whole || reaches || anchor.is_none() {
                return Ok((subjects, is_whole));
            }
            wanted *= LEAP;
        }
    }

    /// The first of some subjects whom a text finds.
    fn found_of(
        &self,
        text: &str,
        numbers: impl Iterator<Item = RecordNumber>,
    ) -> Result<Option<u64>, DeskError> {
        for number in numbers {
            if let RecordNumber::Subject(subject) = number
                && self.finds(text, subject)?
            {
                return Ok(Some(subject));
            }
        }
        Ok(None)
    }

    /// The subjects that a text finds and the query's other conditions admit, in the order of the
    /// search: so many of them, if there are, and perhaps more.
    pub(super) fn kept_subjects(
        &self,
        text: &str,
        query: &ListQuery,
        most: usize,
    ) -> Result<Vec<u64>, DeskError> {
        let (kind, asked) = (RecordKind::Subject, self.asked(query));
        Ok(self.kept(kind, text, &asked, most)?.subjects)
    }

    /// The rows of subjects, in the given order. What is open of each is mostly known, and need not
    /// be read again.
    pub(super) fn rows_of(&self, subjects: &[u64]) -> Result<Vec<Row>, DeskError> {
        let mut finder = self.finder.borrow_mut();
        finder.make_room_for_rows();
        for subject in subjects {
            if finder.known_row(*subject).is_some() {
                continue;
            }
            let number = RecordNumber::Subject(*subject);
            let Some(Record::Subject(record)) = self.store.record(number)? else {
                continue;
            };
            let open = match finder.known_open(*subject) {
                Some(open) => open,
                None => self.store.open_of(*subject)?.unwrap_or_default(),
            };
            let row = SubjectRow {
                subject: record,
                open_claims: open.claims,
                active_blocks: open.active_blocks,
                due_on: open.due_on,
            };
            finder.keep_row(*subject, Row::Subject(row));
        }
        let rows = subjects
            .iter()
            .filter_map(|subject| finder.known_row(*subject));
        Ok(rows.cloned().collect())
    }
}
