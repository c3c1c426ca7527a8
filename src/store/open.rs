//! Opening a register, in the order that keeps foreign files untouched and colleagues safe.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, DropBehavior, ErrorCode, OpenFlags, OptionalExtension, Transaction};

use super::index::INDEXES;
use super::migrate::{self, NEWEST};
use super::{APPLICATION_ID, OLDEST_SQLITE, StoreError, queue};

/// How many steps of SQLite's machine lie between two looks at a [`Stopper`]: well below a
/// millisecond.
const BETWEEN_LOOKS: std::ffi::c_int = 1_000;

/// How a register is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// For reading and writing.
    Write,
    /// For reading only.
    Read,
}

/// What a register is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterKind {
    /// Real work.
    Live,
    /// Made-up data to look at.
    Demo,
    /// Made-up data for tests.
    Test,
}

impl RegisterKind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Demo => "demo",
            Self::Test => "test",
        }
    }
}

/// Stops what is being read, from another thread: what was asked before, and nothing that is asked
/// later.
#[derive(Debug, Clone, Default)]
pub struct Stopper(Arc<Turns>);

/// A stop ends a turn and begins the next.
#[derive(Debug, Default)]
struct Turns {
    now: AtomicU64,
    /// In which the question was asked for which is read.
    read_for: AtomicU64,
}

impl Stopper {
    /// Whatever is read for what was asked until now ends with [`StoreError::is_stopped`].
    pub fn stop(&self) {
        // What was done before it is seen by whoever sees the next turn.
        self.0.now.fetch_add(1, Ordering::Release);
    }

    /// The turn in which a question is asked now.
    pub fn turn(&self) -> u64 {
        self.0.now.load(Ordering::Acquire)
    }

    /// From here on it is read for a question that was asked in this turn; without one, for what
    /// nobody stops.
    pub fn read_for(&self, turn: Option<u64>) {
        let turn = turn.unwrap_or(u64::MAX);
        self.0.read_for.store(turn, Ordering::Relaxed);
    }

    /// Whether what is read was asked before the last stop.
    fn is_stopped(&self) -> bool {
        self.0.read_for.load(Ordering::Relaxed) < self.turn()
    }
}

/// The register as it was at one moment; nothing where a transaction holds on to it anyway.
#[derive(Debug)]
pub struct Snapshot<'s>(
    #[expect(dead_code, reason = "it is held, not used")] Option<Transaction<'s>>,
);

/// An open register.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    path: PathBuf,
    access: Access,
    /// The side file on which writers of all processes queue; none for a reader.
    pub(super) queue: Option<File>,
    identity: (u64, u64),
}

impl Store {
    /// Makes a new, empty register; only its owner may read it.
    pub fn create(path: &Path, kind: RegisterKind) -> Result<Self, StoreError> {
        let path = canonical(path)?;
        let made = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path);
        match made {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(StoreError::Exists(path));
            }
            Err(error) => return Err(error.into()),
        }
        let mut connection = connect(&path, Access::Write)?;
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        settle(&connection, &path)?;
        migrate::migrate(&mut connection)?;
        connection.execute(
            "INSERT INTO register (key, value) VALUES ('kind', ?1), ('origin', lower(hex(randomblob(16))))",
            [kind.as_str()],
        )?;
        Self::assembled(connection, path, Access::Write)
    }

    /// Opens a register. A file that is not one is refused before a byte of it is written.
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        let path = canonical(path)?;
        check_file(&path)?;
        let mut connection = connect(&path, access)?;
        check_identity(&connection, &path)?;
        if access == Access::Write {
            settle(&connection, &path)?;
            migrate::migrate(&mut connection)?;
        } else if migrate::schema(&connection)? < NEWEST {
            return Err(StoreError::Older(path));
        }
        Self::assembled(connection, path, access)
    }

    fn assembled(
        connection: Connection,
        path: PathBuf,
        access: Access,
    ) -> Result<Self, StoreError> {
        let queue = match access {
            Access::Read => None,
            Access::Write => Some(queue::open(&path)?),
        };
        queue::share_log(&path);
        let identity = file_identity(&path)?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self {
            connection,
            path,
            access,
            queue,
            identity,
        })
    }

    /// Where the register is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How it was opened.
    pub const fn access(&self) -> Access {
        self.access
    }

    /// What the register is for.
    pub fn kind(&self) -> Result<RegisterKind, StoreError> {
        let kind: Option<String> = self
            .connection
            .query_row("SELECT value FROM register WHERE key = 'kind'", [], |row| {
                row.get(0)
            })
            .optional()?;
        Ok(match kind.as_deref() {
            Some("demo") => RegisterKind::Demo,
            Some("test") => RegisterKind::Test,
            _ => RegisterKind::Live,
        })
    }

    /// Changes whenever somebody else has written; comparing it costs microseconds.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Lets each of these stop the store's reading. They are looked at now and then while rows are read.
    pub fn heed<const N: usize>(&mut self, stoppers: [&Stopper; N]) -> Result<(), StoreError> {
        let asked = stoppers.map(Stopper::clone);
        let handler = move || asked.iter().any(Stopper::is_stopped);
        self.connection
            .progress_handler(BETWEEN_LOOKS, Some(handler))?;
        Ok(())
    }

    /// Holds on to the register as it is now, until it is dropped: what is read meanwhile belongs
    /// together, and no statement has to take a lock of its own.
    pub fn snapshot(&self) -> Result<Snapshot<'_>, StoreError> {
        let own = self.connection.is_autocommit();
        let transaction = own.then(|| self.connection.unchecked_transaction());
        let mut transaction = transaction.transpose()?;
        if let Some(transaction) = &mut transaction {
            transaction.set_drop_behavior(DropBehavior::Commit);
        }
        Ok(Snapshot(transaction))
    }

    /// Moves what the log holds into the register, as far as nobody still reads it there, and
    /// waits for nobody. For a pause: otherwise the write that fills the log does it.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("PRAGMA wal_checkpoint(PASSIVE)")?;
        Ok(statement.query_row([], |_| Ok(()))?)
    }

    /// Joins some of the pieces in which the indexes of subjects grow, unless somebody is writing;
    /// whether more are left. For a pause: the fewer pieces, the fewer looks a search takes.
    pub fn tidy(&self) -> Result<bool, StoreError> {
        let Some(_turn) = self.turn_at_once()? else {
            return Ok(false);
        };
        let mut left = false;
        for index in INDEXES {
            left |= index.join_some(&self.connection)?;
        }
        Ok(left)
    }

    /// Whether the file that was opened still is the one at its path.
    pub(super) fn is_replaced(&self) -> bool {
        file_identity(&self.path).map_or(true, |identity| identity != self.identity)
    }

    /// The safety settings in force, by name: what `doctor` shows and tests assert.
    pub fn pragmas(&self) -> Result<Vec<(&'static str, String)>, StoreError> {
        const NAMES: [&str; 9] = [
            "application_id",
            "user_version",
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "secure_delete",
            "recursive_triggers",
            "trusted_schema",
            "temp_store",
        ];
        let mut found = vec![("sqlite", rusqlite::version().to_owned())];
        for name in NAMES {
            let value = self.connection.pragma_query_value(None, name, |row| {
                Ok(match row.get_ref(0)? {
                    rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                    other => other.as_str().unwrap_or_default().to_owned(),
                })
            })?;
            found.push((name, value));
        }
        Ok(found)
    }

    /// SQLite's own check of every page; seconds on a large register.
    pub fn quick_check(&self) -> Result<Option<String>, StoreError> {
        let answer: String = self
            .connection
            .pragma_query_value(None, "quick_check", |row| row.get(0))?;
        Ok((answer != "ok").then_some(answer))
    }
}

/// The path with its folder resolved, so that a link to a folder is followed and a link in
/// the register's own place is not.
fn canonical(path: &Path) -> Result<PathBuf, StoreError> {
    let name = path
        .file_name()
        .ok_or_else(|| StoreError::NotFound(path.to_owned()))?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    match folder.canonicalize() {
        Ok(folder) => Ok(folder.join(name)),
        Err(_) => Err(StoreError::NotFound(path.to_owned())),
    }
}

/// Looks at the file without opening it: opening and closing it would drop the locks that
/// this process holds on it.
fn check_file(path: &Path) -> Result<(), StoreError> {
    let unsafe_file = |reason| StoreError::Unsafe {
        path: path.to_owned(),
        reason,
    };
    let meta = match std::fs::symlink_metadata(path) {
        Ok(meta) => meta,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::NotFound(path.to_owned()));
        }
        Err(error) => return Err(error.into()),
    };
    if meta.is_symlink() {
        return Err(unsafe_file("error-register-symlink"));
    }
    if !meta.is_file() {
        return Err(StoreError::NotOurs(path.to_owned()));
    }
    if meta.mode() & 0o007 != 0 {
        return Err(unsafe_file("error-register-exposed"));
    }
    if on_network(path) {
        return Err(unsafe_file("error-register-network"));
    }
    if meta.len() == 0 {
        return Err(StoreError::NotOurs(path.to_owned()));
    }
    Ok(())
}

/// WAL needs shared memory: all processes must be on one host (sqlite.org/wal.html).
fn on_network(path: &Path) -> bool {
    const NFS: i64 = 0x6969;
    const SMB: i64 = 0x517B;
    const SMB2: i64 = 0xFE53_4D42;
    const CIFS: i64 = 0xFF53_4D42;
    const NINE_P: i64 = 0x0102_1997;
    const FUSE: i64 = 0x6573_5546;
    rustix::fs::statfs(path)
        .is_ok_and(|stat| [NFS, SMB, SMB2, CIFS, NINE_P, FUSE].contains(&stat.f_type))
}

fn connect(path: &Path, access: Access) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::OldSqlite(rusqlite::version()));
    }
    let mode = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let flags = mode | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags)?;
    // First of all: even the switch to WAL can find the file busy.
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Otherwise every look into an index of words is planned anew, for each value it looks for.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
    connection
        .execute_batch(
            "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
         PRAGMA secure_delete = ON;",
        )
        .and_then(|()| set_cache(&connection, CACHE))
        .map_err(|error| unreadable(path, error))?;
    Ok(connection)
}

/// How much of the file is kept in memory, in KiB; the rest is read from the system's memory.
pub(super) const CACHE: u32 = 2 << 10;

/// Keeps so many KiB of the file in memory.
pub(super) fn set_cache(connection: &Connection, kibibytes: u32) -> rusqlite::Result<()> {
    connection.pragma_update(None, "cache_size", -i64::from(kibibytes))
}

/// Checked before anything is written: switching a foreign file to WAL would change it.
fn check_identity(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let id: i32 = connection
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .map_err(|error| unreadable(path, error))?;
    if id != APPLICATION_ID {
        return Err(StoreError::NotOurs(path.to_owned()));
    }
    let found = migrate::schema(connection).map_err(|error| unreadable(path, error))?;
    if found > NEWEST {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known: NEWEST,
        });
    }
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        })
        .map_err(|error| unreadable(path, error))?;
    Ok(())
}

fn unreadable(path: &Path, error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::NotOurs(path.to_owned()),
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged {
            path: path.to_owned(),
            detail: error.to_string(),
        },
        _ => error.into(),
    }
}

/// How many pages the log may hold before the write that fills it moves them into the register:
/// 8 MB, several hundred acts. Pauses come earlier (see [`Store::checkpoint`]).
const PAGES_IN_LOG: u32 = 2_000;

/// A commit that was answered is on the disk: WAL with a sync at every commit.
fn settle(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    connection.execute_batch("PRAGMA synchronous = FULL;")?;
    connection.pragma_update(None, "wal_autocheckpoint", PAGES_IN_LOG)?;
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let kept = mode == "wal" && number("synchronous")? == 2 && number("foreign_keys")? == 1;
    if !kept {
        let detail = format!("journal_mode {mode}");
        return Err(StoreError::Damaged {
            path: path.to_owned(),
            detail,
        });
    }
    Ok(())
}

fn file_identity(path: &Path) -> Result<(u64, u64), StoreError> {
    let meta = std::fs::symlink_metadata(path)?;
    Ok((meta.dev(), meta.ino()))
}
