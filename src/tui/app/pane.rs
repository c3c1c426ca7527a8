//! A list of records: what it asks for, what came, where the officer is in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::domain::identity::RecordNumber;
use crate::domain::sort::Sort;
use crate::domain::values::RecordKind;
use crate::domain::view::{Anchor, ListQuery, Page, Row, Total};
use crate::search::{Query, highlight};

/// How many rows more than are shown are asked for at first: few, so that a letter of a search is
/// answered at once.
const SPARE_ROWS: usize = 8;

/// How many rows are held at a time in the middle of a list, the officer's in their middle.
const WINDOW: usize = 200;

/// One pane. The officer's place in it is a record's number, so that it stays on its record
/// whatever comes and goes around it.
#[derive(Debug, Clone)]
pub struct Pane {
    kind: RecordKind,
    /// In which order it stands.
    pub sort: Sort,
    /// What it is narrowed to, in words, whatever is searched for.
    pub filter: String,
    rows: Vec<Row>,
    /// How long the longest number is of all rows that ever came, in characters: the column does
    /// not move back and forth as rows come and go.
    longest_number: usize,
    /// What was last searched for, and what the rows that came were found by.
    searched: Option<Searched>,
    found_by: Option<Searched>,
    /// How many rows stand before those held, where that is known.
    before: Option<u64>,
    more_before: bool,
    more_after: bool,
    selected: Option<RecordNumber>,
    top: Option<RecordNumber>,
    /// How many rows are shown.
    height: usize,
    /// Whether the officer has gone so far down that the first rows are not enough.
    going_on: bool,
    aim: Option<Aim>,
    total: Option<Total>,
    /// Whether it was counted for what the list was about before: it goes with the rows of that.
    total_is_old: bool,
    generation: u64,
    awaiting: bool,
    loaded: bool,
    /// What has changed by itself since the last key.
    changed: BTreeSet<RecordNumber>,
    /// What the officer has changed: where that takes it to another place, they stay and go on.
    acted_on: Option<RecordNumber>,
}

/// A text that was searched for, as it is understood.
#[derive(Debug, Clone)]
pub(super) struct Searched {
    text: String,
    query: Arc<Query>,
}

impl Searched {
    /// Understands a text.
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            query: Arc::new(Query::parse(text)),
        }
    }
}

/// Where the officer goes once the rows are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aim {
    /// To the top of a list that is about something else now.
    Anew,
    /// To the first row of the same list.
    First,
    /// To its last row.
    Last,
    /// To this record, wherever it stands.
    Record(RecordNumber),
}

/// A movement in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// So many rows up (negative) or down.
    By(isize),
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Pane {
    /// A pane that has asked for nothing yet.
    pub const fn new(kind: RecordKind) -> Self {
        Self {
            kind,
            sort: Sort::usual(kind),
            filter: String::new(),
            rows: Vec::new(),
            longest_number: 0,
            searched: None,
            found_by: None,
            before: None,
            more_before: false,
            more_after: false,
            selected: None,
            top: None,
            height: 0,
            going_on: false,
            aim: None,
            total: None,
            total_is_old: false,
            generation: 0,
            awaiting: false,
            loaded: false,
            changed: BTreeSet::new(),
            acted_on: None,
        }
    }

    /// Which records it shows.
    pub const fn kind(&self) -> RecordKind {
        self.kind
    }

    /// The rows that came.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How long the longest number is that has stood here, in characters.
    pub const fn longest_number(&self) -> usize {
        self.longest_number
    }

    /// The parts of a name that the rows were found by, in characters.
    pub fn found_in(&self, name: &str) -> Vec<Range<usize>> {
        let found_by = self.found_by.as_ref();
        found_by.map_or_else(Vec::new, |found_by| highlight(name, &found_by.query))
    }

    /// Whether any answer has come yet.
    pub const fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// Whether the answer to a question is still to come.
    pub const fn is_awaiting(&self) -> bool {
        self.awaiting
    }

    /// What was last searched for, if it was this text.
    pub(super) fn searched(&self, text: &str) -> Option<Searched> {
        let searched = self.searched.as_ref();
        searched.filter(|searched| searched.text == text).cloned()
    }

    /// How many records match, as far as that is known.
    pub fn total(&self) -> Option<Total> {
        match self.total {
            _ if self.is_whole() => Some(Total::Exactly(self.reached())),
            Some(Total::AtLeast(known)) => {
                let reached = self.reached().min(Total::MOST);
                Some(Total::AtLeast(known.max(reached)))
            }
            total => total,
        }
    }

    /// How many records there are up to the last one held, as far as that is known.
    fn reached(&self) -> u64 {
        self.before.unwrap_or(0) + self.rows.len() as u64
    }

    /// Whether all rows of the list are held.
    pub const fn is_whole(&self) -> bool {
        !self.more_before && !self.more_after && self.loaded
    }

    /// Notes how many records match. What was counted to the end stays until that is done again,
    /// unless there are more by now.
    pub fn count(&mut self, total: Total) {
        let is_old = std::mem::take(&mut self.total_is_old);
        let known = self.total.filter(|known| !is_old && known.is_final());
        let seen = self.reached() + u64::from(self.more_after);
        self.total = Some(match (known, total) {
            (Some(Total::Exactly(known)), Total::AtLeast(least)) if least.max(seen) > known => {
                total
            }
            (Some(known), Total::AtLeast(_)) => known,
            _ => total,
        });
        if self.more_before
            && !self.more_after
            && let Total::Exactly(count) = total
        {
            self.before = count.checked_sub(self.rows.len() as u64);
        }
    }

    /// Whether a record has changed under the officer's eyes, since the last key.
    pub fn is_changed(&self, number: RecordNumber) -> bool {
        self.changed.contains(&number)
    }

    /// The officer has seen what was changed.
    pub fn settle(&mut self) {
        self.changed.clear();
    }

    /// The row the officer is on; none while the answer to a new search is awaited, so that keys
    /// typed ahead never act on a row that was not looked for.
    pub fn selected(&self) -> Option<&Row> {
        if self.aim == Some(Aim::Anew) {
            return None;
        }
        self.rows
            .iter()
            .find(|row| Some(row.number()) == self.selected)
    }

    /// The place of the selected row in the whole list, from 0, where that is known.
    pub fn place_in_list(&self) -> Option<u64> {
        place_among(&self.rows, self.before, self.selected)
    }

    /// The place of the selected row among those held, from 0.
    pub fn place(&self) -> Option<usize> {
        let selected = self.selected?;
        self.rows.iter().position(|row| row.number() == selected)
    }

    /// The place of the first row shown, from 0.
    pub fn top(&self) -> usize {
        self.rows
            .iter()
            .position(|row| Some(row.number()) == self.top)
            .unwrap_or(0)
    }

    /// Goes to a record, once its row is there.
    pub const fn go_to(&mut self, number: RecordNumber) {
        self.aim = Some(Aim::Record(number));
    }

    /// Goes back to a record: nobody is on another one until its row is there.
    pub fn return_to(&mut self, number: RecordNumber) {
        self.selected = Some(number);
        self.aim = match self.place() {
            Some(_) if self.aim.is_none() => None,
            _ => Some(Aim::Record(number)),
        };
    }

    /// The question whose answer is awaited, with the part of the list that is wanted, under a
    /// new generation; `searched` is the text of the question, if it has one.
    pub(super) fn ask(&mut self, query: ListQuery, searched: Option<Searched>) -> (ListQuery, u64) {
        self.generation += 1;
        self.awaiting = true;
        self.searched = searched;
        let first_rows = if self.going_on {
            WINDOW
        } else {
            self.height + SPARE_ROWS
        };
        let at_start = self.before == Some(0) && self.place().is_none_or(|at| at < first_rows / 2);
        let mut beside = Vec::new();
        let anchor = match self.aim {
            Some(Aim::Anew | Aim::First) => None,
            Some(Aim::Last) => {
                beside.extend(self.rows.last().map(Row::number));
                Some(Anchor::End)
            }
            Some(Aim::Record(number)) => Some(Anchor::Record(number)),
            None if at_start => None,
            None => {
                let mut near = self.nearest();
                // What the officer did may take the record elsewhere, and they do not follow it.
                let acted_on_it = self.selected.is_some() && self.acted_on == self.selected;
                near.rotate_left(usize::from(acted_on_it));
                let mut near = near.into_iter();
                let nearest = near.next().map(Anchor::Record);
                beside.extend(near);
                nearest
            }
        };
        let query = ListQuery {
            anchor,
            beside,
            limit: Some(if anchor.is_some() { WINDOW } else { first_rows }),
            ..query
        };
        (query, self.generation)
    }

    /// The selected record and those held, the nearest first: those after it, then those above.
    fn nearest(&self) -> Vec<RecordNumber> {
        let place = self.place().unwrap_or(0);
        let after = self.rows.iter().skip(place).map(Row::number);
        let above = self.rows.iter().take(place).rev().map(Row::number);
        let others = after
            .chain(above)
            .filter(|number| Some(*number) != self.selected);
        self.selected.into_iter().chain(others).collect()
    }

    /// Begins anew from the top with the next rows: what is searched for has changed. Until they
    /// come, what is there stays as it is, so that nothing is drawn for a moment only.
    pub const fn rewind(&mut self) {
        self.begin_anew();
        self.total_is_old = true;
    }

    /// Puts the same records into another order, and begins at its top.
    pub const fn put_in_order(&mut self, sort: Sort) {
        self.sort = sort;
        self.begin_anew();
    }

    const fn begin_anew(&mut self) {
        self.aim = Some(Aim::Anew);
        self.going_on = false;
    }

    /// The officer has changed a record: it is shown as it is now until the rows are read again;
    /// where it is new here, they go to it.
    pub fn acted_on(&mut self, record: &Row) {
        let number = record.number();
        match self.rows.iter_mut().find(|row| row.number() == number) {
            Some(row) => {
                *row = record.clone();
                self.acted_on = Some(number);
            }
            None => self.go_to(number),
        }
    }

    /// Takes rows in, unless a newer question has been asked since. The officer stays on the
    /// record, or goes to the nearest one that is left; a list that begins anew, to its first.
    pub fn take(&mut self, generation: u64, page: Page) {
        if generation != self.generation {
            return;
        }
        if std::mem::take(&mut self.total_is_old) {
            self.total = None;
        }
        let before = self.rows_before(&page);
        self.selected = self.landing(&page, before);
        let rows = page.rows;
        let version = |row: &Row| (row.number(), row.version());
        let known: BTreeMap<RecordNumber, u32> = self.rows.iter().map(version).collect();
        let versions = rows.iter().map(version);
        let moved_on = versions.filter(|(number, now)| known.get(number).is_some_and(|v| v != now));
        self.changed.extend(moved_on.map(|(number, _)| number));
        let numbers = rows.iter().map(|row| row.number().to_string());
        let longest = numbers.map(|number| number.chars().count()).max();
        self.longest_number = self.longest_number.max(longest.unwrap_or(0));
        self.rows = rows;
        self.found_by.clone_from(&self.searched);
        self.before = before;
        self.aim = None;
        self.acted_on = None;
        self.more_before = page.more_before;
        self.more_after = page.more_after;
        self.awaiting = false;
        self.loaded = true;
    }

    /// The rows could not be read, and no others come unless they are asked for again.
    pub(super) const fn not_read(&mut self, generation: u64) {
        if generation == self.generation {
            self.awaiting = false;
        }
    }

    /// Where the officer is once a page is there that so many rows stand before.
    fn landing(&self, page: &Page, before: Option<u64>) -> Option<RecordNumber> {
        let is_there = |number: &RecordNumber| page.rows.iter().any(|row| row.number() == *number);
        let first = page.rows.first().map(Row::number);
        let here = match self.aim {
            Some(Aim::Anew | Aim::First) => return first,
            Some(Aim::Last) => return page.rows.last().map(Row::number),
            Some(Aim::Record(number)) => return Some(number).filter(is_there).or(first),
            None => self.selected,
        };
        let goes_on = self.acted_on.is_some()
            && self.acted_on == here
            && place_among(&page.rows, before, here) != self.place_in_list();
        let near = self.nearest().into_iter();
        let mut near = near.filter(|number| !goes_on || self.acted_on != Some(*number));
        near.find(is_there).filter(|_| here.is_some()).or(first)
    }

    /// How many rows stand before those of a page: none, or all but them, or as is told by a row
    /// that was there before.
    fn rows_before(&self, page: &Page) -> Option<u64> {
        if !page.more_before {
            return Some(0);
        }
        let held = u64::try_from(page.rows.len()).ok()?;
        if !page.more_after
            && let Some(Total::Exactly(total)) = self.total
        {
            return Some(total.saturating_sub(held));
        }
        let places: BTreeMap<RecordNumber, usize> =
            self.rows.iter().map(Row::number).zip(0..).collect();
        let shared = page.rows.iter().zip(0..).find_map(|(row, now)| {
            let was = *places.get(&row.number())?;
            Some((u64::try_from(was).ok()?, now))
        });
        let (was, now): (u64, u64) = shared?;
        (self.before? + was).checked_sub(now)
    }

    /// Moves the officer.
    pub fn go(&mut self, step: Move) {
        let last = self.rows.len().saturating_sub(1);
        let place = self.place().unwrap_or(0);
        let place = match step {
            Move::By(rows) => place.saturating_add_signed(rows).min(last),
            Move::First if self.more_before => return self.aim = Some(Aim::First),
            Move::Last if self.more_after => return self.aim = Some(Aim::Last),
            Move::First => 0,
            Move::Last => last,
        };
        self.selected = self.rows.get(place).map(Row::number);
    }

    /// Goes to the record that is due next, or the one due before; false where none is left
    /// among the rows. Of two that are due on one day the upper one comes first.
    pub fn go_by_date(&mut self, forward: bool) -> bool {
        let here = self.place();
        let stands = |place: usize| {
            let due_on = self.rows.get(place)?.due_on()?;
            Some((due_on, place))
        };
        let dated = (0..self.rows.len()).filter_map(stands);
        let from = here.and_then(stands);
        let found = match (from, forward) {
            (Some(from), true) => dated.filter(|at| *at > from).min(),
            (Some(from), false) => dated.filter(|at| *at < from).max(),
            // A record without a date stands behind all that have one.
            (None, true) => None,
            (None, false) => dated.max(),
        };
        let number = found.and_then(|(_, place)| self.rows.get(place).map(Row::number));
        self.selected = number.or(self.selected);
        number.is_some()
    }

    /// Whether the officer is so near an end of the rows held, or bound for one that is not held,
    /// that others should be asked for.
    pub fn wants_more(&mut self) -> bool {
        if self.aim.is_some() {
            return true;
        }
        let place = self.place().unwrap_or(0);
        let near_last = self.more_after && place + self.height >= self.rows.len();
        let near_first = self.more_before && place < self.height;
        let wants_more = !self.awaiting && (near_last || near_first);
        self.going_on |= wants_more;
        wants_more
    }

    /// Whether it has room for more rows than are held, and there are more.
    pub const fn is_short(&self) -> bool {
        (self.more_before || self.more_after) && self.rows.len() < self.height
    }

    /// Keeps the selected row among the `height` rows shown.
    pub fn scroll(&mut self, height: usize) {
        let place = self.place().unwrap_or(0);
        let height = height.max(1);
        self.height = height;
        let lowest_top = self.rows.len().saturating_sub(height);
        let top = self
            .top()
            .clamp((place + 1).saturating_sub(height), place)
            .min(lowest_top);
        self.top = self.rows.get(top).map(Row::number);
    }
}

/// The place of a record in a list, of which these rows stand after so many others.
fn place_among(rows: &[Row], before: Option<u64>, number: Option<RecordNumber>) -> Option<u64> {
    let at = rows.iter().position(|row| Some(row.number()) == number)?;
    Some(before? + u64::try_from(at).ok()?)
}
