//! The numbers of subjects by their places. The index of digits tells who is likely to have a part
//! of a number that is longer than its groups; for certain it is these that tell.

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;
use super::index::{Step, Way};

/// Takes numbers away and puts them in.
pub(super) fn take(connection: &Connection, mut steps: Vec<Step<'_>>) -> Result<(), StoreError> {
    steps.sort_unstable_by_key(|(place, way, _)| (*place, *way));
    let mut out = connection.prepare_cached("DELETE FROM subject_numbers WHERE place = ?1")?;
    let mut put = connection
        .prepare_cached("INSERT INTO subject_numbers (place, numbers) VALUES (?1, ?2)")?;
    for (place, way, numbers) in steps {
        match way {
            Way::Out => out.execute([place])?,
            Way::In => put.execute((place, numbers))?,
        };
    }
    Ok(())
}

/// Forgets everybody's.
pub(super) fn clear(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("DELETE FROM subject_numbers", [])?;
    Ok(())
}

/// The numbers of whoever stands there.
pub(super) fn at(connection: &Connection, place: i64) -> Result<String, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT numbers FROM subject_numbers WHERE place = ?1")?;
    let numbers = statement.query_row([place], |row| row.get(0)).optional()?;
    Ok(numbers.unwrap_or_default())
}
