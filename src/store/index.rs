//! The indexes that subjects are found through, kept in the transaction that changes a subject:
//! folded words, the digits of numbers, and the words of names alone.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, Row};

use super::StoreError;
use super::places::{self, Named};
use crate::domain::identity::{Email, Iin, Phone, RecordNumber, SafeText};
use crate::domain::record::Subject;
use crate::search::{Line, fold, words_and_doubles};

/// The columns of `subject` that its line is made of.
pub(super) const LINE_COLUMNS: &str =
    "surname, given_name, patronymic, legal_name, external_id, iin, phones, emails";

/// What a subject is found by: all names, though a firm is shown under its own.
pub fn line_of(subject: &Subject) -> Line {
    let details = &subject.details;
    let person = details.name.iter().flat_map(|name| {
        let patronymic = name.patronymic.iter();
        [&name.surname, &name.given_name]
            .into_iter()
            .chain(patronymic)
    });
    let texts = person
        .chain(&details.legal_name)
        .chain(&subject.external_id);
    let emails = details.emails.iter().map(Email::as_str);
    let iin = details.iin.iter().map(Iin::as_str);
    let phones = details.phones.iter().map(national);
    Line::new(texts.map(SafeText::as_str).chain(emails), iin.chain(phones))
}

/// A phone as it is asked for: without the country that all the others have too.
fn national(phone: &Phone) -> &str {
    let digits = phone.digits();
    digits.strip_prefix('7').unwrap_or(digits)
}

/// What a subject is found by who is in the register already.
fn line_in_register(connection: &Connection, id: i64) -> Result<Line, StoreError> {
    let query = format!("SELECT {LINE_COLUMNS} FROM subject WHERE id = ?1");
    let mut statement = connection.prepare_cached(&query)?;
    let mut rows = statement.query([id])?;
    let line = rows.next()?.map(|row| line_in(row, 0, id.unsigned_abs()));
    line.transpose().map(Option::unwrap_or_default)
}

/// The same from the row of a subject that holds [`LINE_COLUMNS`] from `at` on.
pub(super) fn line_in(row: &Row<'_>, at: usize, subject: u64) -> Result<Line, StoreError> {
    let bad = |detail: String| StoreError::BadRow {
        number: RecordNumber::Subject(subject),
        detail,
    };
    let cell = |place: usize| {
        let cell = row.get_ref(at + place)?.as_str_or_null();
        cell.map_err(|error| bad(error.to_string()))
    };
    let mut texts = Vec::with_capacity(5);
    for place in 0..5 {
        texts.extend(cell(place)?);
    }
    let phones: Vec<Phone> =
        serde_json::from_str(cell(6)?.unwrap_or("[]")).map_err(|error| bad(error.to_string()))?;
    let emails: Vec<Email> =
        serde_json::from_str(cell(7)?.unwrap_or("[]")).map_err(|error| bad(error.to_string()))?;
    Ok(Line::new(
        texts.into_iter().chain(emails.iter().map(Email::as_str)),
        cell(5)?.into_iter().chain(phones.iter().map(national)),
    ))
}

/// What a subject is in the indexes with: the name that gives it its place, and its texts.
#[derive(Debug)]
struct Entry {
    name: String,
    texts: Texts,
}

impl Entry {
    /// A record for which another stands is not found.
    fn of(subject: &Subject) -> Option<Self> {
        subject.merged.is_none().then(|| Self {
            name: fold(&subject.details.display_name()),
            texts: Texts::of(&line_of(subject)),
        })
    }
}

/// What the indexes hold of a line.
#[derive(Debug)]
struct Texts {
    words: String,
    digits: String,
}

impl Texts {
    fn of(line: &Line) -> Self {
        Self {
            words: line.words().to_owned(),
            digits: line.grams(),
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

/// Where a text is taken out of an index, or put in.
type Step<'t> = (i64, Way, &'t str);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    Out,
    In,
}

impl Changes {
    /// Takes a subject as it was out of the indexes, and puts it in as it now is.
    pub fn add(&mut self, id: i64, before: Option<&Subject>, now: &Subject) {
        let was = before.and_then(Entry::of);
        let now = Entry::of(now);
        for (entry, more) in [(&was, -1), (&now, 1)] {
            let words = entry
                .iter()
                .flat_map(|entry| words_and_doubles(&entry.name));
            for word in words {
                *self.name_words.entry(word).or_default() += more;
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
        newcomers.sort_unstable();
        let moves = places::take(connection, &newcomers)?;
        let moved = moves.values().filter(|(from, _)| from.is_some()).count();
        if moved > MOST_MOVED {
            make_anew(connection)?;
            return change_name_words(connection, &self.name_words);
        }
        let mut made_way = Vec::new();
        for (id, (from, to)) in &moves {
            if let Some(from) = from
                && !self.subjects.contains_key(id)
            {
                let line = line_in_register(connection, *id)?;
                made_way.push((*from, *to, Texts::of(&line)));
            }
        }
        for index in INDEXES {
            let mut steps: Vec<Step<'_>> = Vec::new();
            for (id, change) in &self.subjects {
                let stood = stood.get(id).copied();
                let stands = moves.get(id).map(|(_, to)| *to).or(stood);
                let [was, now] =
                    [(stood, &change.was), (stands, &change.now)].map(|(at, entry)| {
                        let entry = entry.as_ref()?;
                        Some((at?, entry.texts.held_by(index)))
                    });
                if was != now {
                    steps.extend(was.map(|(place, text)| (place, Way::Out, text)));
                    steps.extend(now.map(|(place, text)| (place, Way::In, text)));
                }
            }
            for (from, to, texts) in &made_way {
                let text = texts.held_by(index);
                steps.extend([(*from, Way::Out, text), (*to, Way::In, text)]);
            }
            // An index takes what comes in the order of its rows at once, and the rest one by one.
            steps.sort_unstable_by_key(|(place, way, _)| (*place, *way));
            let are_many = steps.len() > MANY;
            if are_many {
                index.set(connection, &JOINED_AT_ONCE)?;
            }
            for (place, way, text) in steps {
                index.change_text(connection, place, way, text)?;
            }
            if are_many {
                index.set(connection, &[("merge", ALL_PAGES)])?;
                index.set(connection, &JOINED_ON_THE_WAY)?;
            }
        }
        change_name_words(connection, &self.name_words)
    }
}

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

/// If more have to move than this, all is made anew: what is put in costs a hundredth of what is
/// taken out.
const MOST_MOVED: usize = 500;

/// So many changes of an index leave several pieces in it.
const MANY: usize = 2_000;

/// How the pieces of an index are joined otherwise: four of a size as soon as they are there
/// (sqlite.org/fts5.html#the_automerge_configuration_option), and two of a size in a pause.
const JOINED_ON_THE_WAY: [Setting; 3] = [("automerge", 4), ("crisismerge", 16), ("usermerge", 2)];

/// While many come, their pieces are left alone and joined once at the end: on the way, everything
/// would be written several times over, and many pieces stay.
const JOINED_AT_ONCE: [Setting; 3] = [("automerge", 0), ("crisismerge", 1_999), ("usermerge", 4)];

/// More pages than a batch fills.
const ALL_PAGES: i64 = 1 << 30;

/// What an index can be told, as in sqlite.org/fts5.html#special_insert_commands.
type Setting = (&'static str, i64);

/// About so many pages are written to join pieces in one step: some milliseconds.
const PAGES_JOINED: i64 = 128;

/// An index of subjects by their places.
#[derive(Debug, Clone, Copy)]
pub(super) enum Index {
    /// The folded words of names, e-mail addresses and account numbers.
    Words,
    /// The digits of numbers, in overlapping groups.
    Digits,
}

/// Both.
pub(super) const INDEXES: [Index; 2] = [Index::Words, Index::Digits];

impl Index {
    const fn column(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Digits => "digits",
        }
    }

    /// Tells it things that hold until it is told otherwise, or the transaction is taken back.
    fn set(self, connection: &Connection, settings: &[Setting]) -> Result<(), StoreError> {
        let name = self.column();
        let query = format!("INSERT INTO subject_{name} (subject_{name}, rank) VALUES (?1, ?2)");
        for setting in settings {
            connection.prepare_cached(&query)?.execute(*setting)?;
        }
        Ok(())
    }

    /// Makes one piece of those that it grew in, so that a look into it is one look.
    pub fn optimize(self, connection: &Connection) -> Result<(), StoreError> {
        let name = self.column();
        let query = format!("INSERT INTO subject_{name} (subject_{name}) VALUES ('optimize')");
        connection.execute(&query, [])?;
        Ok(())
    }

    /// Joins some of the pieces that it grew in; whether more are left.
    pub fn join_some(self, connection: &Connection) -> Result<bool, StoreError> {
        let name = self.column();
        let query =
            format!("INSERT INTO subject_{name} (subject_{name}, rank) VALUES ('merge', ?1)");
        let before = connection.total_changes();
        connection.prepare_cached(&query)?.execute([PAGES_JOINED])?;
        // One row is what was just said to it (sqlite.org/fts5.html#the_merge_command).
        Ok(connection.total_changes() - before > 1)
    }

    /// Forgets everybody.
    fn clear(self, connection: &Connection) -> Result<(), StoreError> {
        let name = self.column();
        let query = format!("INSERT INTO subject_{name} (subject_{name}) VALUES ('delete-all')");
        connection.execute(&query, [])?;
        Ok(())
    }

    /// The statement that makes it in the memory of the program, where what is in it can be
    /// forgotten without being known.
    pub fn in_memory(self) -> String {
        let column = self.column();
        let beginnings = match self {
            Self::Words => "1 2 3 4 5 6 7",
            Self::Digits => "3",
        };
        format!(
            "CREATE VIRTUAL TABLE subject_{column} USING fts5 (
                {column}, content = '', contentless_delete = 1, detail = none,
                prefix = '{beginnings}', tokenize = 'unicode61 remove_diacritics 0')"
        )
    }

    /// Takes a row out of it in memory.
    pub fn forget(self, memory: &Connection, row: i64) -> Result<(), StoreError> {
        let query = format!("DELETE FROM subject_{} WHERE rowid = ?1", self.column());
        memory.prepare_cached(&query)?.execute([row])?;
        Ok(())
    }

    /// Takes what it holds of a line out of a place, or puts it in.
    pub fn change(
        self,
        connection: &Connection,
        place: i64,
        way: Way,
        line: &Line,
    ) -> Result<(), StoreError> {
        match self {
            Self::Words => self.change_text(connection, place, way, line.words()),
            Self::Digits => self.change_text(connection, place, way, &line.grams()),
        }
    }

    fn change_text(
        self,
        connection: &Connection,
        place: i64,
        way: Way,
        text: &str,
    ) -> Result<(), StoreError> {
        let statement = match (self, way) {
            (Self::Words, Way::Out) => {
                "INSERT INTO subject_words (subject_words, rowid, words) VALUES ('delete', ?1, ?2)"
            }
            (Self::Words, Way::In) => "INSERT INTO subject_words (rowid, words) VALUES (?1, ?2)",
            (Self::Digits, Way::Out) => {
                "INSERT INTO subject_digits (subject_digits, rowid, digits) VALUES ('delete', ?1, ?2)"
            }
            (Self::Digits, Way::In) => "INSERT INTO subject_digits (rowid, digits) VALUES (?1, ?2)",
        };
        connection
            .prepare_cached(statement)?
            .execute((place, text))?;
        Ok(())
    }
}

/// Makes places and indexes anew from the rows of the subjects.
fn make_anew(connection: &Connection) -> Result<(), StoreError> {
    places::fill(connection)?;
    for index in INDEXES {
        index.clear(connection)?;
    }
    let query = format!(
        "SELECT place, id, {LINE_COLUMNS}
         FROM name_place JOIN subject ON subject.id = name_place.subject ORDER BY place"
    );
    let mut statement = connection.prepare(&query)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let texts = Texts::of(&line_in(row, 2, row.get(1)?)?);
        for index in INDEXES {
            index.change_text(connection, row.get(0)?, Way::In, texts.held_by(index))?;
        }
    }
    for index in INDEXES {
        index.optimize(connection)?;
    }
    Ok(())
}

/// Fills the indexes from the subjects of an older register.
pub(super) fn fill(connection: &Connection) -> Result<(), StoreError> {
    make_anew(connection)?;
    let mut statement =
        connection.prepare("SELECT sort_name FROM subject WHERE merged_into IS NULL")?;
    let mut rows = statement.query([])?;
    let mut name_words = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        for word in words_and_doubles(&name) {
            *name_words.entry(word).or_default() += 1;
        }
    }
    change_name_words(connection, &name_words)
}
