//! The two indexes of subjects by their places: the folded words, and the digits of numbers.

use rusqlite::Connection;

use super::StoreError;

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

/// Where a text is taken out of an index, or put in.
pub(super) type Step<'t> = (i64, Way, &'t str);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    Out,
    In,
}

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

    /// Takes texts out and puts them in.
    pub fn take(self, connection: &Connection, mut steps: Vec<Step<'_>>) -> Result<(), StoreError> {
        // What comes in the order of the rows is taken at once, and the rest one by one.
        steps.sort_unstable_by_key(|(place, way, _)| (*place, *way));
        let are_many = steps.len() > MANY;
        if are_many {
            self.set(connection, &JOINED_AT_ONCE)?;
        }
        for (place, way, text) in steps {
            self.change(connection, place, way, text)?;
        }
        if are_many {
            self.set(connection, &[("merge", ALL_PAGES)])?;
            self.set(connection, &JOINED_ON_THE_WAY)?;
        }
        Ok(())
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
    pub fn clear(self, connection: &Connection) -> Result<(), StoreError> {
        let name = self.column();
        let query = format!("INSERT INTO subject_{name} (subject_{name}) VALUES ('delete-all')");
        connection.execute(&query, [])?;
        Ok(())
    }

    /// Takes a text out of a place, or puts it in.
    pub fn change(
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
