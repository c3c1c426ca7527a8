//! Lists: the four kinds of records, whole or page by page, with or without a search.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::find::{Finds, Following};
use super::kept::Beside;
use super::{Desk, DeskError};
use crate::domain::filter::{FilterWords, UnknownFilter};
use crate::domain::identity::RecordNumber;
use crate::domain::record::Operator;
use crate::domain::values::RecordKind;
use crate::domain::view::{
    BlockRow, ClaimRow, ConsentRow, ListQuery, Page, Row, SubjectRow, Total,
};
use crate::search::Filters;
use crate::store::{Asked, Sift, Whose};

/// So many rows are given at a time where a list may be of any length.
const PART: usize = 400;

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
            return Ok(self.store.page(kind, &self.asked(query))?);
        };
        if kind == RecordKind::Subject && query.sort.is_none() {
            return self.searched_subjects(text, query);
        }
        let claims = self.claims_beside(kind, text)?;
        let asked = Asked {
            claims: &claims,
            ..self.asked(query)
        };
        match self.beside(kind, text, &asked)? {
            Beside::These(subjects) => {
                let asked = Asked {
                    whose: Whose::These(&subjects),
                    ..asked
                };
                self.page_of(kind, &asked)
            }
            Beside::Each(finds) => {
                self.sifted(&asked, &finds, |asked| Ok(self.store.page(kind, asked)?))
            }
        }
    }

    /// A page of these subjects' records: while more of a word is typed, the same ones are mostly
    /// found again.
    fn page_of(&self, kind: RecordKind, asked: &Asked<'_>) -> Result<Page, DeskError> {
        let following = Following::of(kind, asked);
        if let Some(page) = self.finder.borrow().pages.to(&following) {
            return Ok(page);
        }
        let page = self.store.page(kind, asked)?;
        // A whole list is not asked for twice.
        if asked.query.limit.is_some() {
            self.finder.borrow_mut().pages.keep(following, &page);
        }
        Ok(page)
    }

    /// Asks for the rows of whoever is found, and of the claims found by themselves.
    fn sifted<A>(
        &self,
        asked: &Asked<'_>,
        finds: &Finds,
        ask: impl FnOnce(&Asked<'_>) -> Result<A, DeskError>,
    ) -> Result<A, DeskError> {
        let claims: HashSet<RecordNumber> = asked.claims.iter().copied().collect();
        let admits = |record: RecordNumber, subject: Option<u64>| match subject {
            _ if claims.contains(&record) => Ok(true),
            Some(subject) => finds.has(&self.store, subject),
            None => Ok(false),
        };
        ask(&Asked {
            whose: Whose::Each(Sift(&admits)),
            ..*asked
        })
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
        let text = query.searched();
        let claims = text
            .map(|text| self.claims_beside(kind, text))
            .transpose()?;
        let claims = claims.unwrap_or_default();
        let asked = Asked {
            claims: &claims,
            ..self.asked(query)
        };
        let (mut part, mut left) = (Vec::new(), limit);
        let mut gone = ControlFlow::Continue(());
        let mut give = |asked: &Asked<'_>| {
            self.store.each_row(kind, asked, |row| {
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
            })
        };
        let beside = text.map(|text| self.beside(kind, text, &asked));
        match beside.transpose()? {
            _ if limit == 0 => {}
            None => give(&asked)?,
            Some(Beside::These(subjects)) => give(&Asked {
                whose: Whose::These(&subjects),
                ..asked
            })?,
            Some(Beside::Each(finds)) => self.sifted(&asked, &finds, give)?,
        }
        // Whoever takes the last part may be slow, and nothing is read any more.
        drop(snapshot);
        if gone.is_continue() && !part.is_empty() {
            let _last = take(&part);
        }
        Ok(())
    }

    /// How many subjects, consents, blocks and claims match, each list asked for something of its
    /// own: exactly, up to [`Total::MOST`].
    pub fn totals(&self, queries: [&ListQuery; 4]) -> Result<[Total; 4], DeskError> {
        self.totals_by(queries, false)
    }

    /// The same as far as it is known at once: there may be more of what a text alone finds.
    pub fn totals_at_once(&self, queries: [&ListQuery; 4]) -> Result<[Total; 4], DeskError> {
        self.totals_by(queries, true)
    }

    fn totals_by(&self, queries: [&ListQuery; 4], at_once: bool) -> Result<[Total; 4], DeskError> {
        let _snapshot = self.store.snapshot()?;
        let [subjects, consents, blocks, claims] = queries;
        Ok([
            self.total(RecordKind::Subject, subjects, at_once)?,
            self.total(RecordKind::Consent, consents, at_once)?,
            self.total(RecordKind::Block, blocks, at_once)?,
            self.total(RecordKind::Claim, claims, at_once)?,
        ])
    }

    fn total(
        &self,
        kind: RecordKind,
        query: &ListQuery,
        at_once: bool,
    ) -> Result<Total, DeskError> {
        let Some(text) = query.searched() else {
            let asked = self.asked(query);
            return Ok(self.store.total(kind, &asked)?);
        };
        if kind == RecordKind::Subject && !query.is_narrowed() {
            return Ok(Total::up_to(self.everybody(text)?.count()));
        }
        let claims = self.claims_beside(kind, text)?;
        let asked = Asked {
            claims: &claims,
            ..self.asked(query)
        };
        if at_once && let Some(least) = self.at_least(kind, text, &asked)? {
            return Ok(least);
        }
        let kept = self.counted(kind, text, &asked)?;
        // Claims found by themselves may be those of subjects who are found.
        let is_told = |total: &Total| claims.is_empty() || matches!(total, Total::AtLeast(_));
        if let Some(total) = kept.total.filter(is_told) {
            return Ok(total);
        }
        let asked = Asked {
            whose: Whose::These(&kept.subjects),
            ..asked
        };
        self.total_of(kind, &asked)
    }

    fn total_of(&self, kind: RecordKind, asked: &Asked<'_>) -> Result<Total, DeskError> {
        let following = Following::of_any_part(kind, asked);
        if let Some(total) = self.finder.borrow().totals.to(&following) {
            return Ok(total);
        }
        let total = self.store.total(kind, asked)?;
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

    pub(super) fn asked<'q>(&self, query: &'q ListQuery) -> Asked<'q> {
        let today = self.today();
        Asked {
            query,
            today,
            due_until: query.due_until(self.office(), today),
            whose: Whose::Anybody,
            claims: &[],
        }
    }
}
