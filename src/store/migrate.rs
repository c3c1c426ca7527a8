//! The schema, step by step; `PRAGMA user_version` is the number of the last step taken.

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

use super::{APPLICATION_ID, StoreError, changes, message_words, workload};

/// A step: the statements, and what fills new tables from what is there already.
struct Step {
    statements: &'static str,
    fill: Fill,
}

type Fill = fn(&Connection) -> Result<(), StoreError>;

/// Nothing that is there already belongs into a step's tables.
const fn nothing(_: &Connection) -> Result<(), StoreError> {
    Ok(())
}

macro_rules! step {
    ($file:literal, $fill:expr) => {
        Step {
            statements: include_str!(concat!("../../data/migrations/", $file, ".sql")),
            fill: $fill,
        }
    };
}

/// The steps. Only ever add one: a register in use has taken those that are here.
const STEPS: &[Step] = &[
    step!("0001_register", nothing),
    step!("0002_drafts", nothing),
    step!("0003_search", nothing),
    step!("0004_closed_claims", workload::judge_all),
    step!("0005_sort", nothing),
    step!("0006_intake", nothing),
    step!("0007_letters", nothing),
    step!("0008_merge", nothing),
    step!("0009_message_words", message_words::fill),
    step!("0010_counters", nothing),
    step!("0011_places", changes::make_anew),
    step!("0012_closed_claims", nothing),
    step!("0013_batches", nothing),
    step!("0014_open_cases", nothing),
    step!("0015_writes", nothing),
    step!("0016_name_words", changes::count_name_words),
    step!("0017_numbers", changes::write_numbers),
    step!("0018_whose", nothing),
];

/// The newest schema this program knows.
pub(super) const NEWEST: i32 = STEPS.len() as i32;

/// Takes the steps that the register has not taken yet.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    if schema(connection)? >= NEWEST {
        return Ok(());
    }
    // A step may put the text of a table right, which is closed to all other statements.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    let taken = take_steps(connection);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    taken
}

fn take_steps(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let taken = schema(&transaction)?;
    let steps = || STEPS.iter().skip(usize::try_from(taken).unwrap_or(0));
    for step in steps() {
        transaction.execute_batch(step.statements)?;
    }
    // What fills a table reads the rows as this program knows them: with all of their columns.
    for step in steps() {
        (step.fill)(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", NEWEST)?;
    transaction.commit()?;
    Ok(())
}

/// The number of steps the register has taken.
pub(super) fn schema(connection: &Connection) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_write_of_a_claim_makes_a_table_to_check_its_state() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let state = "UPDATE claim SET state = 'closed', closing = '{}' WHERE id = 1";
        let mut explained = connection.prepare(&format!("EXPLAIN {state}")).unwrap();
        let steps = explained.query_map([], |row| row.get::<_, String>(1));
        let steps: Vec<String> = steps.unwrap().map(Result::unwrap).collect();
        assert!(steps.iter().any(|step| step == "IdxDelete"), "{steps:?}");
        assert!(!steps.contains(&"OpenEphemeral".to_owned()), "{steps:?}");
    }
}
