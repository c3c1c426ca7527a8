//! A part of a list, from either end or around a row.

use rusqlite::{OptionalExtension, params_from_iter};

use super::Asked;
use super::statement::subject_column;
use super::stretch::{Place, Stretch};
use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::domain::view::{Anchor, Page, Row as AnyRow};
use crate::store::rows::{id_of, kind_of, table};
use crate::store::{Store, StoreError};

/// A part of a list, seen from the place of one row.
#[derive(Debug, Clone, Copy)]
struct Part<'p> {
    from: Option<&'p Place>,
    backward: bool,
    limit: usize,
}

impl Store {
    /// The rows of a list around its anchor, as many as the query's limit admits.
    pub fn page(&self, kind: RecordKind, asked: &Asked<'_>) -> Result<Page, StoreError> {
        let stretches = Stretch::all(kind, asked);
        let limit = asked.query.limit.unwrap_or(usize::MAX / 2);
        let part = |from, backward, limit| {
            let part = Part {
                from,
                backward,
                limit,
            };
            self.part(kind, &stretches, part)
        };
        // One row more than is shown tells whether there are more.
        if asked.query.anchor == Some(Anchor::End) {
            return Ok(Page::upward(part(None, true, limit + 1)?, limit));
        }
        let places = asked.query.around();
        let mut places = places.map(|number| self.place_of(&stretches, number));
        let place = places.find_map(Result::transpose).transpose()?;
        let mut page = Page::default();
        let mut below = limit;
        if place.is_some() {
            let half = limit / 2;
            page = Page::upward(part(place.as_ref(), true, half + 1)?, half);
            below -= half;
        }
        page.append(part(place.as_ref(), false, below + 1)?, below);
        Ok(page)
    }

    /// Where a record stands in a list, if the list has it.
    fn place_of(
        &self,
        stretches: &[Stretch<'_>],
        number: RecordNumber,
    ) -> Result<Option<Place>, StoreError> {
        let (own, id) = (table(kind_of(number)), id_of(number));
        for (stretch, Stretch { conditions, order }) in stretches.iter().enumerate() {
            // What the list is ordered by; empty where it is the number alone.
            let key = order.key.unwrap_or("''");
            let mut only = conditions.clone();
            only.and_value(&format!("{own}.id = ?"), id);
            let whose = subject_column(kind_of(number));
            let query = format!("SELECT {key}, {whose} FROM {own} WHERE {}", only.text());
            let mut statement = self.connection.prepare_cached(&query)?;
            let row = statement.query_row(params_from_iter(only.values()), |row| {
                Ok((row.get(0)?, row.get(1)?))
            });
            if let Some((key, subject)) = row.optional()?
                && only.admit(kind_of(number), id, subject)?
            {
                return Ok(Some(Place { stretch, key, id }));
            }
        }
        Ok(None)
    }

    /// Rows in the order of the list, or from a row upwards in the opposite order: of its own
    /// stretch, then of those beyond it.
    fn part(
        &self,
        kind: RecordKind,
        stretches: &[Stretch<'_>],
        part: Part<'_>,
    ) -> Result<Vec<AnyRow>, StoreError> {
        let at = part.from.map(|from| from.stretch);
        let ahead: Vec<&Stretch<'_>> = if part.backward {
            let count = at.map_or(stretches.len(), |at| at + 1);
            stretches.iter().take(count).rev().collect()
        } else {
            stretches.iter().skip(at.unwrap_or(0)).collect()
        };
        let mut rows = Vec::new();
        let mut rest = part;
        for stretch in ahead {
            rows.extend(self.part_of(kind, stretch, rest)?);
            rest.from = None;
            rest.limit = part.limit - rows.len();
            if rest.limit == 0 {
                break;
            }
        }
        Ok(rows)
    }

    /// Rows of one stretch. Seen from a row, those with the same key are read before the others:
    /// an index serves each of the two.
    fn part_of(
        &self,
        kind: RecordKind,
        stretch: &Stretch<'_>,
        part: Part<'_>,
    ) -> Result<Vec<AnyRow>, StoreError> {
        let conditions = &stretch.conditions;
        // A few subjects' records are put in order when they are all there.
        let plus = conditions.plus();
        let order = stretch.order.seen(part.backward);
        let by_number = order.by_number(kind, plus);
        let by_key = order.by_key(kind, plus);
        let Some(from) = part.from else {
            return self.rows(kind, conditions, &by_key, part.limit);
        };
        let sign = |downward: bool| if downward { "<" } else { ">" };
        let mut same = conditions.clone();
        if let Some(key) = order.key {
            same.and_value(&format!("{plus}{key} = ?"), from.key.clone());
        }
        // The row itself belongs to what follows.
        let itself = if part.backward { "" } else { "=" };
        let beside = format!("{}{itself}", sign(order.numbers_down));
        same.and_value(&format!("{}.id {beside} ?", table(kind)), from.id);
        let mut rows = self.rows(kind, &same, &by_number, part.limit)?;
        if let Some(key) = order.key.filter(|_| rows.len() < part.limit) {
            let mut rest = conditions.clone();
            let beyond = sign(order.keys_down);
            rest.and_value(&format!("{plus}{key} {beyond} ?"), from.key.clone());
            rows.extend(self.rows(kind, &rest, &by_key, part.limit - rows.len())?);
        }
        Ok(rows)
    }
}
