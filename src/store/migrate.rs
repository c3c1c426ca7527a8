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

/// The steps. Only ever add one: a register in use has taken those that are here.
const STEPS: &[Step] = &[
    Step {
        statements: include_str!("../../data/migrations/0001_register.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0002_drafts.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0003_search.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0004_closed_claims.sql"),
        fill: workload::judge_all,
    },
    Step {
        statements: include_str!("../../data/migrations/0005_sort.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0006_intake.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0007_letters.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0008_merge.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0009_message_words.sql"),
        fill: message_words::fill,
    },
    Step {
        statements: include_str!("../../data/migrations/0010_counters.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0011_places.sql"),
        fill: changes::fill,
    },
    Step {
        statements: include_str!("../../data/migrations/0012_closed_claims.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0013_batches.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0014_open_cases.sql"),
        fill: nothing,
    },
    Step {
        statements: include_str!("../../data/migrations/0015_writes.sql"),
        fill: nothing,
    },
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
