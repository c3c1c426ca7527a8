//! The register file: the only room that names rusqlite.
//!
//! Opening, migrating, rows, queries by key, the index of words, the journal's chain,
//! watching for colleagues' changes, backup.

mod backup;
mod batch;
mod changes;
mod drafts;
mod error;
mod gathering;
mod imported;
mod index;
mod journal;
mod lines;
mod lists;
mod matches;
mod message_words;
mod messages;
mod migrate;
mod numbers;
mod open;
mod open_cases;
mod places;
mod queue;
mod records;
mod rows;
mod rules;
mod search;
mod verify;
mod workload;
mod write;

pub use backup::Backup;
pub use error::StoreError;
pub use journal::JournalLine;
pub use lines::line_of;
pub use lists::{Asked, Sift, Whose};
pub use open::{Access, RegisterKind, Snapshot, Stopper, Store};
pub use open_cases::{Having, Open, OpenCases};
pub use queue::between_writes;
pub use rules::{RuleFile, RuleFileKind};
pub use search::Touched;
pub use verify::{Damage, Verdict};
pub use workload::ClosedAlike;
pub use write::{Authorship, NewEntry, Writer};

/// The oldest SQLite without the race that loses committed transactions (fixed in 3.51.3).
const OLDEST_SQLITE: i32 = 3_051_003;

/// Marks a file as a register of this program: "Qrg1".
const APPLICATION_ID: i32 = 0x5172_6731;
