//! Lists: the four kinds of records, whole or page by page, with or without a search.

use std::ops::ControlFlow;

use super::find::{Everybody, Following, Found};
use super::{Desk, DeskError};
use crate::domain::filter::{FilterWords, UnknownFilter};
use crate::domain::identity::RecordNumber;
use crate::domain::record::{Operator, Record};
use crate::domain::values::RecordKind;
use crate::domain::view::{
    Anchor, BlockRow, ClaimRow, ConsentRow, ListQuery, Page, Row, SubjectRow, Total,
};
use crate::search::{Filters, Query};
use crate::store::Asked;

/// The first page of a search is taken from so many subjects, more than most screens show.
pub(super) const MOST_AT_FIRST: usize = 65;

/// Later pages are taken from so many.
pub(super) const MOST_PAGED: usize = 1_000;

/// So many rows are given at a time where a list may be of any length.
const PART: usize = 400;

/// Counts are exact up to here.
pub(super) const MOST_COUNTED: u64 = 1_000;

impl Desk {
    /// Subjects by name; those that a search found, best first.
    pub fn subjects(&self, query: &ListQuery) -> Result<Vec<SubjectRow>, DeskError> {
        let rows = self.page(RecordKind::Subject, query)?.rows.into_iter();
        Ok(rows
            .filter_map(|row| match row {
                Row::Subject(row) => Some(row),
                _ => None,
            })
            .collect())
    }

    /// Consents, withdrawals to be carried out first.
    pub fn consents(&self, query: &ListQuery) -> Result<Vec<ConsentRow>, DeskError> {
        let rows = self.page(RecordKind::Consent, query)?.rows.into_iter();
        Ok(rows
            .filter_map(|row| match row {
                Row::Consent(row) => Some(row),
                _ => None,
            })
            .collect())
    }

    /// Blocks by their nearest date.
    pub fn blocks(&self, query: &ListQuery) -> Result<Vec<BlockRow>, DeskError> {
        let rows = self.page(RecordKind::Block, query)?.rows.into_iter();
        Ok(rows
            .filter_map(|row| match row {
                Row::Block(row) => Some(row),
                _ => None,
            })
            .collect())
    }

    /// Claims by their nearest unmet clock.
    pub fn claims(&self, query: &ListQuery) -> Result<Vec<ClaimRow>, DeskError> {
        let rows = self.page(RecordKind::Claim, query)?.rows.into_iter();
        Ok(rows
            .filter_map(|row| match row {
                Row::Claim(row) => Some(row),
                _ => None,
            })
            .collect())
    }

    /// A part of a list: the rows around the query's anchor, as many as its limit admits. Subjects
    /// that a search finds stand in its order, unless the query asks for another.
    pub fn page(&self, kind: RecordKind, query: &ListQuery) -> Result<Page, DeskError> {
        let _snapshot = self.store.snapshot()?;
        let Some(text) = query.searched() else {
            return Ok(self.store.page(kind, &self.asked(query, None))?);
        };
        if kind == RecordKind::Subject && query.sort.is_none() {
            return self.searched_subjects(text, query);
        }
        let claims = match kind {
            RecordKind::Claim => self.claims_found(text, query.limit.map(|_| MOST_PAGED))?,
            _ => Vec::new(),
        };
        let asked = Asked {
            claims: &claims,
            ..self.asked(query, None)
        };
        // The first by another order may be the last subject that the search finds.
        let whole = kind == RecordKind::Subject || query.limit.is_none();
        let kept = self.followed(kind, text, &asked, whole)?;
        let asked = Asked {
            subjects: Some(&kept.subjects),
            ..asked
        };
        let following = Following::of(kind, &asked);
        if let Some(page) = self.finder.borrow().pages.to(&following) {
            return Ok(page);
        }
        let page = self.store.page(kind, &asked)?;
        // A whole list is not asked for twice.
        if query.limit.is_some() {
            self.finder.borrow_mut().pages.keep(following, &page);
        }
        Ok(page)
    }

    /// Holds on to the register as it is now, until it is dropped: what is read meanwhile belongs
    /// together.
    pub fn held(&self) -> Result<impl Sized + '_, DeskError> {
        Ok(self.store.snapshot()?)
    }

    /// Gives all rows of a list in its order, as the register is now, a part at a time, as many as
    /// the query's limit admits or until `take` has had enough: however long the list is, no more
    /// is held than a part.
    pub fn in_parts(
        &self,
        kind: RecordKind,
        query: &ListQuery,
        mut take: impl FnMut(&[Row]) -> ControlFlow<()>,
    ) -> Result<(), DeskError> {
        let snapshot = self.store.snapshot()?;
        let limit = query.limit.unwrap_or(usize::MAX);
        if kind == RecordKind::Subject
            && query.sort.is_none()
            && let Some(text) = query.searched()
        {
            let subjects = match query.is_narrowed() {
                true => self.kept_subjects(text, query, limit)?,
                false => self.found(text, limit)?.subjects,
            };
            let shown = subjects.get(..limit).unwrap_or(&subjects);
            for part in shown.chunks(PART) {
                if take(&self.rows_of(part)?).is_break() {
                    break;
                }
            }
            return Ok(());
        }
        let claims = match (kind, query.searched()) {
            (RecordKind::Claim, Some(text)) => self.claims_found(text, None)?,
            _ => Vec::new(),
        };
        let asked = Asked {
            claims: &claims,
            ..self.asked(query, None)
        };
        let kept = query
            .searched()
            .map(|text| self.followed(kind, text, &asked, true));
        let kept = kept.transpose()?;
        let asked = Asked {
            subjects: kept.as_ref().map(|kept| kept.subjects.as_slice()),
            ..asked
        };
        let (mut part, mut left) = (Vec::new(), limit);
        let mut gone = ControlFlow::Continue(());
        if left > 0 {
            self.store.each_row(kind, &asked, |row| {
                part.push(row);
                left -= 1;
                if part.len() == PART {
                    gone = take(&part);
                    part.clear();
                }
                Ok::<_, DeskError>(match left {
                    0 => ControlFlow::Break(()),
                    _ => gone,
                })
            })?;
        }
        // Whoever takes the last part may be slow, and nothing is read any more.
        drop(snapshot);
        if gone.is_continue() && !part.is_empty() {
            let _last = take(&part);
        }
        Ok(())
    }

    /// How many subjects, consents, blocks and claims match.
    pub fn totals(&self, query: &ListQuery) -> Result<[Total; 4], DeskError> {
        self.totals_of([query; 4])
    }

    /// The same where each of the lists is asked for something else.
    pub fn totals_of(&self, queries: [&ListQuery; 4]) -> Result<[Total; 4], DeskError> {
        let _snapshot = self.store.snapshot()?;
        let [subjects, consents, blocks, claims] = queries;
        Ok([
            self.total(RecordKind::Subject, subjects)?,
            self.total(RecordKind::Consent, consents)?,
            self.total(RecordKind::Block, blocks)?,
            self.total(RecordKind::Claim, claims)?,
        ])
    }

    fn total(&self, kind: RecordKind, query: &ListQuery) -> Result<Total, DeskError> {
        let Some(text) = query.searched() else {
            let asked = self.asked(query, None);
            return Ok(self.store.total(kind, &asked, MOST_COUNTED)?);
        };
        if kind == RecordKind::Subject {
            let count = match query.is_narrowed() {
                true => self.kept_subjects(text, query, MOST_PAGED + 1)?.len() as u64,
                false => self.everybody(text)?.count(),
            };
            return Ok(Total::up_to(count, MOST_COUNTED));
        }
        let claims = match kind {
            RecordKind::Claim => self.claims_found(text, Some(MOST_PAGED))?,
            _ => Vec::new(),
        };
        let asked = Asked {
            claims: &claims,
            ..self.asked(query, None)
        };
        let kept = self.followed(kind, text, &asked, false)?;
        if let Some(total) = kept.total.filter(|_| claims.is_empty()) {
            return Ok(total);
        }
        let asked = Asked {
            subjects: Some(&kept.subjects),
            ..asked
        };
        Ok(match (self.total_of(kind, &asked)?, kept.total) {
            (Total::Exactly(count), Some(Total::AtLeast(known))) => {
                Total::AtLeast(count.max(known))
            }
            (Total::Exactly(count), _) if claims.len() == MOST_PAGED => Total::AtLeast(count),
            (total, _) => total,
        })
    }

    /// Everybody whom a text finds, or one more of them than are counted.
    pub(super) fn everybody(&self, text: &str) -> Result<Everybody, DeskError> {
        let found = self.found(text, MOST_AT_FIRST)?;
        if let Some(everybody) = self.finder.borrow().known_everybody(text) {
            return Ok(everybody);
        }
        let most = MOST_COUNTED as usize + 1;
        let everybody = match found.answered.last() {
            _ if found.subjects.len() < MOST_AT_FIRST => Everybody::Found(found),
            Some(query) if found.named.is_empty() => {
                Everybody::Places(self.store.places_answering(query, most)?)
            }
            _ => Everybody::Found(self.found(text, most)?),
        };
        self.finder.borrow_mut().keep_everybody(text, &everybody);
        Ok(everybody)
    }

    fn total_of(&self, kind: RecordKind, asked: &Asked<'_>) -> Result<Total, DeskError> {
        let following = Following::of_any_part(kind, asked);
        if let Some(total) = self.finder.borrow().totals.to(&following) {
            return Ok(total);
        }
        let total = self.store.total(kind, asked, MOST_COUNTED)?;
        self.finder.borrow_mut().totals.keep(following, &total);
        Ok(total)
    }

    /// Takes the filters in words out of a query's text.
    pub fn narrowed(
        &self,
        mut query: ListQuery,
        words: &FilterWords,
    ) -> Result<ListQuery, UnknownFilter> {
        let operators: Vec<Operator> = self.office().operators().into_iter().cloned().collect();
        let filters = Filters {
            words,
            operators: &operators,
            me: &self.actor().login,
            today: self.today(),
        };
        match filters.apply(&mut query) {
            Some(unknown) => Err(unknown),
            None => Ok(query),
        }
    }

    /// How many subjects, consents, blocks and claims there are.
    pub fn sizes(&self) -> Result<[u64; 4], DeskError> {
        Ok(self.store.sizes()?)
    }

    /// Takes one step towards quick searches; whether more are left. For idle time.
    pub fn prepare_search(&self) -> Result<bool, DeskError> {
        let _snapshot = self.store.snapshot()?;
        self.finder.borrow_mut().prepare(&self.store)
    }

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

    /// Searched subjects stand in the order of the search.
    fn searched_subjects(&self, text: &str, query: &ListQuery) -> Result<Page, DeskError> {
        let most = match (query.limit, query.anchor) {
            (None, _) => usize::MAX,
            // One more than is shown tells whether there are more.
            (Some(limit), None) => (limit + 1).max(MOST_AT_FIRST),
            (Some(limit), Some(_)) => (limit + 1).max(MOST_PAGED),
        };
        let subjects = match query.is_narrowed() {
            true => self.kept_subjects(text, query, most)?,
            false => self.found(text, most)?.subjects,
        };
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
            more_after: start + shown.len() < subjects.len(),
            rows: self.rows_of(&shown)?,
        })
    }

    /// The subjects that a text finds and the query's other conditions admit, in the order of the
    /// search: so many of them, if there are, and perhaps more.
    fn kept_subjects(
        &self,
        text: &str,
        query: &ListQuery,
        most: usize,
    ) -> Result<Vec<u64>, DeskError> {
        let (kind, asked) = (RecordKind::Subject, self.asked(query, None));
        Ok(self.kept(kind, text, &asked, most)?.subjects)
    }

    /// The rows of subjects, in the given order. What is open of each is mostly known, and need not
    /// be read again.
    fn rows_of(&self, subjects: &[u64]) -> Result<Vec<Row>, DeskError> {
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

    fn asked<'q>(&self, query: &'q ListQuery, subjects: Option<&'q [u64]>) -> Asked<'q> {
        let today = self.today();
        Asked {
            query,
            today,
            due_until: query.due_until(self.office(), today),
            subjects,
            claims: &[],
        }
    }
}
