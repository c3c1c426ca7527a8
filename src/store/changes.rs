//! What changes in the indexes that subjects are found through, made in the transaction that changes
//! the subjects: their places by name, what stands there, and the words of names alone.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use super::StoreError;
use super::index::{INDEXES, Index, Step, Way};
use super::lines::{LINE_COLUMNS, line_in, line_in_register, line_of};
use super::numbers;
use super::places::{self, Named};
use crate::domain::record::Subject;
use crate::search::{Line, fold};

/// If no more than this have to move, they do: making all anew writes every page of the indexes.
const FEW_MOVED: usize = 500;

/// Taking one out of the indexes of a million costs about as much as putting so many in.
const PUT_IN_FOR_ONE_OUT: usize = 200;

/// How many subjects are put in together when all is made anew: half a batch.
const PUT_IN_TOGETHER: usize = 50_000;

/// What a subject is in the indexes with: the name that gives it its place, the words of all its
/// names, and its texts.
#[derive(Debug)]
struct Entry {
    name: String,
    name_words: Vec<String>,
    texts: Texts,
}

impl Entry {
    /// A record for which another stands is not found.
    fn of(subject: &Subject) -> Option<Self> {
        if subject.merged.is_some() {
            return None;
        }
        let line = line_of(subject);
        Some(Self {
            name: fold(&subject.details.display_name()),
            name_words: line.name_words().map(str::to_owned).collect(),
            texts: Texts::of(&line),
        })
    }
}

/// What the indexes hold of a line.
#[derive(Debug)]
struct Texts {
    words: String,
    digits: String,
    numbers: String,
}

impl Texts {
    fn of(line: &Line) -> Self {
        Self {
            words: line.words().to_owned(),
            digits: line.grams(),
            numbers: line.numbers().to_owned(),
        }
    }

    fn held_by(&self, index: Index) -> &str {
        match index {
            Index::Words => &self.words,
            Index::Digits => &self.digits,
        }
    }
}

/// A subject as it is in the indexes, and as it is to be.
#[derive(Debug)]
struct Change {
    was: Option<Entry>,
    now: Option<Entry>,
}

impl Change {
    fn keeps_name(&self) -> bool {
        match (&self.was, &self.now) {
            (Some(was), Some(now)) => was.name == now.name,
            _ => false,
        }
    }
}

/// What is to change in the indexes.
#[derive(Debug, Default)]
pub(super) struct Changes {
    subjects: HashMap<i64, Change>,
    /// How many more subjects bear a word in their name.
    name_words: BTreeMap<String, i64>,
}

impl Changes {
    /// Takes a subject as it was out of the indexes, and puts it in as it now is.
    pub fn add(&mut self, id: i64, before: Option<&Subject>, now: &Subject) {
        let was = before.and_then(Entry::of);
        let now = Entry::of(now);
        for (entry, more) in [(&was, -1), (&now, 1)] {
            for word in entry.iter().flat_map(|entry| &entry.name_words) {
                count(&mut self.name_words, word, more);
            }
        }
        // What an earlier change of the same subject was to put in never was in the indexes.
        self.subjects
            .entry(id)
            .or_insert(Change { was, now: None })
            .now = now;
    }

    /// Makes the changes.
    pub fn make(self, connection: &Connection) -> Result<(), StoreError> {
        let mut stood = HashMap::new();
        let mut newcomers: Vec<Named> = Vec::new();
        for (id, change) in &self.subjects {
            if change.was.is_some()
                && let Some(place) = places::of(connection, *id)?
            {
                stood.insert(*id, place);
                if !change.keeps_name() {
                    places::leave(connection, place)?;
                }
            }
            if let Some(now) = &change.now
                && !change.keeps_name()
            {
                newcomers.push((now.name.clone(), *id));
            }
        }
        let few = places::leave_few(connection, newcomers.len())?;
        if !few.is_empty() {
            newcomers.extend(few);
            stood.clear();
            for index in INDEXES {
                index.clear(connection)?;
            }
            numbers::clear(connection)?;
        }
        newcomers.sort_unstable();
        let moves = places::take(connection, &newcomers)?;
        let moved = moves.values().filter(|(from, _)| from.is_some()).count();
        if moved > FEW_MOVED && places::are_at_most(connection, moved * PUT_IN_FOR_ONE_OUT)? {
            make_anew(connection)?;
            return change_name_words(connection, &self.name_words);
        }
        let mut others = Vec::new();
        for (id, (from, to)) in &moves {
            if !self.subjects.contains_key(id) {
                let line = line_in_register(connection, *id)?;
                others.push((*from, *to, Texts::of(&line)));
            }
        }
        let mut before_and_now: Vec<(Standing<'_>, Standing<'_>)> = Vec::new();
        for (id, change) in &self.subjects {
            let stood = stood.get(id).copied();
            let stands = moves.get(id).map(|(_, to)| *to).or(stood);
            let was = change.was.as_ref().map(|was| &was.texts);
            let now = change.now.as_ref().map(|now| &now.texts);
            before_and_now.push((stood.zip(was), stands.zip(now)));
        }
        for (from, to, texts) in &others {
            before_and_now.push((from.map(|from| (from, texts)), Some((*to, texts))));
        }
        let steps = |held: &dyn Fn(&Texts) -> &str| {
            let mut steps: Vec<Step<'_>> = Vec::new();
            for (was, now) in &before_and_now {
                let [was, now] =
                    [was, now].map(|standing| standing.map(|(at, texts)| (at, held(texts))));
                if was != now {
                    steps.extend(was.map(|(place, text)| (place, Way::Out, text)));
                    steps.extend(now.map(|(place, text)| (place, Way::In, text)));
                }
            }
            steps
        };
        for index in INDEXES {
            index.take(connection, steps(&|texts| texts.held_by(index)))?;
        }
        numbers::take(connection, steps(&|texts| &texts.numbers))?;
        change_name_words(connection, &self.name_words)
    }
}

/// Where somebody stands, and with what.
type Standing<'t> = Option<(i64, &'t Texts)>;

/// Notes how many more subjects bear words in their names.
fn change_name_words(
    connection: &Connection,
    name_words: &BTreeMap<String, i64>,
) -> Result<(), StoreError> {
    for (word, more) in name_words.iter().filter(|(_, more)| **more != 0) {
        connection
            .prepare_cached(
                "INSERT INTO name_word (text, subjects) VALUES (?1, ?2)
                 ON CONFLICT (text) DO UPDATE SET subjects = subjects + excluded.subjects",
            )?
            .execute((word, more))?;
        if *more < 0 {
            connection
                .prepare_cached("DELETE FROM name_word WHERE text = ?1 AND subjects <= 0")?
                .execute([word])?;
        }
    }
    Ok(())
}

/// Makes places and indexes anew from the rows of the subjects.
pub(super) fn make_anew(connection: &Connection) -> Result<(), StoreError> {
    places::fill(connection)?;
    for index in INDEXES {
        index.clear(connection)?;
    }
    numbers::clear(connection)?;
    in_parts(connection, |part| {
        for index in INDEXES {
            index.take(connection, put_in(part, |texts| texts.held_by(index)))?;
        }
        numbers::take(connection, put_in(part, |texts| &texts.numbers))
    })?;
    for index in INDEXES {
        index.optimize(connection)?;
    }
    Ok(())
}

/// Writes the numbers of all subjects anew, from their rows.
pub(super) fn write_numbers(connection: &Connection) -> Result<(), StoreError> {
    numbers::clear(connection)?;
    in_parts(connection, |part| {
        numbers::take(connection, put_in(part, |texts| &texts.numbers))
    })
}

/// Goes through everybody who has a place, some at a time, in the order in which their rows lie in
/// the file: by name, each would be a look of its own.
fn in_parts(
    connection: &Connection,
    mut take: impl FnMut(&[(i64, Texts)]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let query = format!(
        "SELECT id, place, {LINE_COLUMNS}
         FROM subject CROSS JOIN name_place ON name_place.subject = id ORDER BY id"
    );
    let mut statement = connection.prepare(&query)?;
    let mut rows = statement.query([])?;
    loop {
        let mut part: Vec<(i64, Texts)> = Vec::new();
        while part.len() < PUT_IN_TOGETHER
            && let Some(row) = rows.next()?
        {
            part.push((row.get(1)?, Texts::of(&line_in(row, 2, row.get(0)?)?)));
        }
        if part.is_empty() {
            return Ok(());
        }
        take(&part)?;
    }
}

/// What puts everybody of a part in.
fn put_in(part: &[(i64, Texts)], held: impl Fn(&Texts) -> &str) -> Vec<Step<'_>> {
    let texts = part.iter();
    let steps = texts.map(|(place, texts)| (*place, Way::In, held(texts)));
    steps.collect()
}

/// Counts the words of names anew from the rows of the subjects.
pub(super) fn count_name_words(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("DELETE FROM name_word", [])?;
    let query = format!("SELECT id, {LINE_COLUMNS} FROM subject WHERE merged_into IS NULL");
    let mut statement = connection.prepare(&query)?;
    let mut rows = statement.query([])?;
    let mut name_words = BTreeMap::new();
    while let Some(row) = rows.next()? {
        for word in line_in(row, 1, row.get(0)?)?.name_words() {
            count(&mut name_words, word, 1);
        }
    }
    change_name_words(connection, &name_words)
}

/// Notes that so many more subjects bear a word.
fn count(name_words: &mut BTreeMap<String, i64>, word: &str, more: i64) {
    match name_words.get_mut(word) {
        Some(count) => *count += more,
        None => {
            name_words.insert(word.to_owned(), more);
        }
    }
}
