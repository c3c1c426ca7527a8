//! Everybody's place by name: a number that stands between those of the neighbours.
//!
//! Places stand apart, so that whoever comes between two finds room. Where there is none left,
//! those around move apart (order maintenance: Bender et al., "Two Simplified Algorithms for
//! Maintaining Order in a List", 2002). That is dear, since the indexes forget whoever moves word
//! by word, and rare: all are spread over a wide range, and namesakes, who come by the thousand,
//! each behind the other, stand close.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row};

use super::StoreError;

/// How wide the range is over which those who come together are spread.
const RANGE: i64 = 1 << 46;

/// Where the first places stand; whoever comes before them finds room below.
const FIRST: i64 = 1 << 46;

/// The most that two stand apart at first.
const FURTHEST: i64 = 1 << 38;

/// How far apart namesakes stand.
const CLOSE: i64 = 1 << 6;

/// Those who move apart stand at least so far apart afterwards.
const LEAST_APART: i64 = 1 << 12;

/// How many move apart at first; twice as many, while that is not enough.
const FEWEST_MOVED: usize = 16;

/// One among so many is one of few.
const FEW_AMONG: usize = 10;

/// A subject by name, as subjects are ordered: by the folded name, then by number.
pub(super) type Named = (String, i64);

/// Where subjects stand who came or had to move: where they stood before, if anywhere, and where
/// they stand now.
pub(super) type Moves = HashMap<i64, (Option<i64>, i64)>;

/// Gives everybody a place anew, in the order of names.
pub(super) fn fill(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("DELETE FROM name_place", [])?;
    let count = "SELECT count(*) FROM subject WHERE merged_into IS NULL";
    let count: i64 = connection.query_row(count, [], |row| row.get(0))?;
    let apart = spread(count);
    let mut statement = connection.prepare(
        "SELECT sort_name, id FROM subject WHERE merged_into IS NULL ORDER BY sort_name, id",
    )?;
    let mut rows = statement.query([])?;
    let (mut place, mut before) = (FIRST, String::new());
    while let Some(row) = rows.next()? {
        let name = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let is_namesake = place > FIRST && name == before;
        place += if is_namesake { CLOSE } else { apart };
        enter(connection, place, row.get(1)?)?;
        name.clone_into(&mut before);
    }
    Ok(())
}

/// Takes the places of those away who are few beside so many newcomers, so that they come again
/// together with them: few stand anywhere, and leave room anywhere. Nobody, where many stand.
pub(super) fn leave_few(
    connection: &Connection,
    newcomers: usize,
) -> Result<Vec<Named>, StoreError> {
    if !are_at_most(connection, newcomers / FEW_AMONG)? {
        return Ok(Vec::new());
    }
    let mut statement = connection
        .prepare("SELECT sort_name, id FROM name_place JOIN subject ON id = name_place.subject")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let left = found.collect::<rusqlite::Result<_>>()?;
    connection.execute("DELETE FROM name_place", [])?;
    Ok(left)
}

/// Whether no more than so many have places.
pub(super) fn are_at_most(connection: &Connection, most: usize) -> Result<bool, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT count(*) FROM (SELECT 1 FROM name_place LIMIT ?1)")?;
    let count: usize = statement.query_row([most + 1], |row| row.get(0))?;
    Ok(count <= most)
}

/// How far apart so many stand who come together.
fn spread(count: i64) -> i64 {
    (RANGE / count.max(1)).clamp(LEAST_APART, FURTHEST)
}

/// A subject's place; nothing for one who is in no list.
pub(super) fn of(connection: &Connection, subject: i64) -> Result<Option<i64>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT place FROM name_place WHERE subject = ?1")?;
    Ok(statement
        .query_row([subject], |row| row.get(0))
        .optional()?)
}

/// Who stands at a place.
pub(super) fn who(connection: &Connection, place: i64) -> Result<Option<u64>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT subject FROM name_place WHERE place = ?1")?;
    Ok(statement.query_row([place], |row| row.get(0)).optional()?)
}

/// Takes a subject's place away.
pub(super) fn leave(connection: &Connection, place: i64) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM name_place WHERE place = ?1")?
        .execute([place])?;
    Ok(())
}

/// Gives places to subjects who have none, in the order of their names; their rows are written.
pub(super) fn take(connection: &Connection, newcomers: &[Named]) -> Result<Moves, StoreError> {
    let mut moves = Moves::new();
    let mut left = newcomers;
    while let Some(first) = left.first() {
        let upper = next_after(connection, first)?;
        let together = match &upper {
            Some((_, name)) => left.partition_point(|newcomer| newcomer < name),
            None => left.len(),
        };
        let (group, others) = left.split_at(together.max(1));
        let before = upper.as_ref().map_or(i64::MAX, |(place, _)| *place);
        let lower = last_before(connection, before)?;
        let room = match room_between(lower.as_ref(), upper.as_ref(), group) {
            Some(room) => room,
            None => move_apart(connection, lower, upper, group.len(), &mut moves)?,
        };
        for ((_, subject), place) in group.iter().zip(room) {
            enter(connection, place, *subject)?;
            moves.insert(*subject, (None, place));
        }
        left = others;
    }
    Ok(moves)
}

fn enter(connection: &Connection, place: i64, subject: i64) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT INTO name_place (place, subject) VALUES (?1, ?2)")?
        .execute((place, subject))?;
    Ok(())
}

/// Somebody who has a place.
type Placed = (i64, Named);

/// The first after a subject, by name, who has a place.
fn next_after(
    connection: &Connection,
    (name, subject): &Named,
) -> Result<Option<Placed>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT place, sort_name, id FROM subject CROSS JOIN name_place ON name_place.subject = id
         WHERE merged_into IS NULL AND (sort_name, id) > (?1, ?2) ORDER BY sort_name, id LIMIT 1",
    )?;
    Ok(statement.query_row((name, subject), placed).optional()?)
}

/// The last who stands before a place.
fn last_before(connection: &Connection, place: i64) -> Result<Option<Placed>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT place, sort_name, id FROM name_place CROSS JOIN subject ON name_place.subject = id
         WHERE place < ?1 ORDER BY place DESC LIMIT 1",
    )?;
    Ok(statement.query_row([place], placed).optional()?)
}

fn placed(row: &Row<'_>) -> rusqlite::Result<Placed> {
    Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
}

/// The places of newcomers between two, if there is room for them.
fn room_between(
    lower: Option<&Placed>,
    upper: Option<&Placed>,
    newcomers: &[Named],
) -> Option<Vec<i64>> {
    let mut before = lower.map(|(_, (name, _))| name);
    let mut namesakes = Vec::with_capacity(newcomers.len());
    for (name, _) in newcomers {
        namesakes.push(before == Some(name));
        before = Some(name);
    }
    let count = i64::try_from(newcomers.len()).ok()?;
    let close = i64::try_from(namesakes.iter().filter(|is| **is).count()).ok()?;
    let others = count - close;
    let from = lower.map_or(0, |(lower, _)| *lower);
    let Some((to, _)) = upper else {
        let start = if lower.is_some() { from } else { FIRST };
        return Some(behind(start, &namesakes, CLOSE, spread(count)));
    };
    // One step more leads to the upper one.
    let apart = ((to - from - close * CLOSE) / (others + 1)).min(FURTHEST);
    if apart >= CLOSE {
        let start = if lower.is_some() {
            from
        } else {
            to - close * CLOSE - (others + 1) * apart
        };
        return Some(behind(start, &namesakes, CLOSE, apart));
    }
    let even = (to - from) / (count + 1);
    (even > 0).then(|| behind(from, &namesakes, even, even))
}

/// The places behind a start, close ones for namesakes.
fn behind(start: i64, namesakes: &[bool], close: i64, apart: i64) -> Vec<i64> {
    let places = namesakes.iter().scan(start, |place, is_namesake| {
        *place += if *is_namesake { close } else { apart };
        Some(*place)
    });
    places.collect()
}

/// Moves those around apart, so that so many find room between two of them.
fn move_apart(
    connection: &Connection,
    lower: Option<Placed>,
    upper: Option<Placed>,
    count: usize,
    moves: &mut Moves,
) -> Result<Vec<i64>, StoreError> {
    let [lower, upper] = [lower, upper].map(|side| side.map(|(place, _)| place));
    let mut wide = FEWEST_MOVED;
    loop {
        let below = around(connection, "place <= ?1 ORDER BY place DESC", lower, wide)?;
        let above = around(connection, "place >= ?1 ORDER BY place", upper, wide)?;
        // One more than moves tells where the others begin; where there is none, nobody stands.
        let start = below.get(wide).map_or(0, |(place, _)| *place);
        let end = above.get(wide).map_or(i64::MAX / 2, |(place, _)| *place);
        let below = below.get(..wide).unwrap_or(&below);
        let above = above.get(..wide).unwrap_or(&above);
        let all = i64::try_from(below.len() + count + above.len()).unwrap_or(i64::MAX);
        let step = ((end - start) / (all + 1)).min(FURTHEST);
        if step < LEAST_APART {
            wide *= 2;
            continue;
        }
        let mut places = (1..=all).map(|n| start + n * step);
        let mut moved: Vec<_> = below.iter().rev().zip(places.by_ref()).collect();
        let room = places.by_ref().take(count).collect();
        moved.extend(above.iter().zip(places));
        for ((from, _), _) in &moved {
            leave(connection, *from)?;
        }
        for ((from, subject), to) in moved {
            enter(connection, to, *subject)?;
            let (_, place) = moves.entry(*subject).or_insert((Some(*from), to));
            *place = to;
        }
        return Ok(room);
    }
}

/// Those who stand next to a place on one side, and one more.
fn around(
    connection: &Connection,
    side: &str,
    from: Option<i64>,
    wide: usize,
) -> Result<Vec<(i64, i64)>, StoreError> {
    let Some(from) = from else {
        return Ok(Vec::new());
    };
    let query = format!("SELECT place, subject FROM name_place WHERE {side} LIMIT ?2");
    let mut statement = connection.prepare_cached(&query)?;
    let found = statement.query_map((from, wide + 1), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A register's names alone.
    fn register() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE TABLE subject (id INTEGER PRIMARY KEY, sort_name TEXT, merged_into INTEGER);
                 CREATE INDEX subject_by_name ON subject (sort_name, id, merged_into)
                     WHERE merged_into IS NULL;
                 CREATE TABLE name_place (place INTEGER PRIMARY KEY, subject INTEGER UNIQUE);",
            )
            .unwrap();
        connection
    }

    /// Enters people of these names, who come at once.
    fn enter_all(connection: &Connection, names: &[&str]) -> Moves {
        let mut newcomers: Vec<Named> = Vec::new();
        for name in names {
            let query = "INSERT INTO subject (sort_name) VALUES (?1)";
            connection.execute(query, [name]).unwrap();
            newcomers.push(((*name).to_owned(), connection.last_insert_rowid()));
        }
        newcomers.sort();
        take(connection, &newcomers).unwrap()
    }

    /// How many have to move for one who is entered under a number below all others of the name.
    fn moved_for(connection: &Connection, name: &str, below: i64) -> usize {
        let lowest = "SELECT min(id) FROM (SELECT id FROM subject UNION ALL SELECT ?1)";
        let number = |row: &Row<'_>| row.get::<_, i64>(0);
        let id = connection.query_row(lowest, [below], number).unwrap() - 1;
        let query = "INSERT INTO subject (id, sort_name) VALUES (?1, ?2)";
        connection.execute(query, (id, name)).unwrap();
        let moves = take(connection, &[(name.to_owned(), id)]).unwrap();
        let moved = moves.values().filter(|(from, _)| from.is_some());
        moved.count()
    }

    /// The subjects in the order of their places, which must be that of their names.
    fn in_order(connection: &Connection) -> usize {
        let numbers = |query| {
            let mut statement = connection.prepare(query).unwrap();
            let rows = statement.query_map([], |row| row.get::<_, i64>(0)).unwrap();
            rows.collect::<rusqlite::Result<Vec<_>>>().unwrap()
        };
        let by_place = numbers("SELECT subject FROM name_place ORDER BY place");
        assert_eq!(
            by_place,
            numbers("SELECT id FROM subject ORDER BY sort_name, id")
        );
        by_place.len()
    }

    #[test]
    fn whoever_comes_stands_between_the_neighbours() {
        let register = register();
        for names in [
            &["ж", "б"][..],
            &["в", "г", "я"],
            &["а"],
            &["ж", "ж", "жа", "аа", "яя"],
        ] {
            let moves = enter_all(&register, names);
            assert!(moves.values().all(|(from, _)| from.is_none()), "{names:?}");
        }
        assert_eq!(in_order(&register), 11);
    }

    #[test]
    fn namesakes_make_way_when_there_is_no_room_left() {
        let register = register();
        enter_all(&register, &["ахметов", "ахметова", "иванов"]);
        let mut moved = 0;
        for _ in 0..200 {
            // Whoever is renamed comes before the namesakes who came later.
            moved += moved_for(&register, "ахметова", 0);
        }
        assert_eq!(in_order(&register), 203);
        assert!(moved > 0);
        assert!(moved < 200 * 20, "{moved} moved for two hundred");
    }

    #[test]
    fn namesakes_come_by_the_thousand_and_nobody_moves() {
        let register = register();
        enter_all(&register, &["ахметов", "ахметова", "иванов"]);
        for _ in 0..20 {
            let moves = enter_all(&register, &["ахметов"; 1_000]);
            assert!(moves.values().all(|(from, _)| from.is_none()));
        }
        assert_eq!(in_order(&register), 20_003);
    }

    #[test]
    fn those_who_come_first_of_all_find_room_too() {
        let register = register();
        for n in (0..300).rev() {
            enter_all(&register, &[&format!("{n:03}")]);
        }
        assert_eq!(in_order(&register), 300);
    }

    #[test]
    fn more_at_once_than_a_gap_holds_make_room() {
        let register = register();
        register
            .execute_batch(
                "INSERT INTO subject (sort_name) VALUES ('а'), ('в');
                 INSERT INTO name_place (place, subject) VALUES (100, 1), (150, 2);",
            )
            .unwrap();
        let names: Vec<String> = (0..200).map(|n| format!("б{n:03}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let moves = enter_all(&register, &names);
        assert_eq!(moves.values().filter(|(from, _)| from.is_some()).count(), 2);
        assert_eq!(in_order(&register), 202);
    }

    #[test]
    fn a_few_are_joined_by_very_many_batch_after_batch_and_nobody_moves() {
        let register = register();
        let names: Vec<String> = (0..24_000_u64)
            .map(|n| format!("{:04}", n.wrapping_mul(0x9E37_79B9_7F4A_7C15) % 5_000))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (few, many) = names.split_at(20);
        let batches = few.chunks(1).chain(many.chunks(3_000));
        for batch in batches {
            let moves = enter_all(&register, batch);
            assert!(moves.values().all(|(from, _)| from.is_none()));
        }
        assert_eq!(in_order(&register), 24_000);
    }

    /// Those who come one by one halve the room between two each time, and many would find none.
    #[test]
    fn a_few_who_came_one_by_one_come_again_with_many() {
        let register = register();
        let names: Vec<String> = (0..12_000_u64)
            .map(|n| format!("{:05}", n.wrapping_mul(0x9E37_79B9_7F4A_7C15) % 50_000))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (few, many) = names.split_at(300);
        for name in few {
            enter_all(&register, &[name]);
        }
        assert!(leave_few(&register, 299).unwrap().is_empty());
        let mut newcomers = leave_few(&register, many.len()).unwrap();
        assert_eq!(newcomers.len(), few.len());
        for name in many {
            let query = "INSERT INTO subject (sort_name) VALUES (?1)";
            register.execute(query, [name]).unwrap();
            newcomers.push(((*name).to_owned(), register.last_insert_rowid()));
        }
        newcomers.sort();
        take(&register, &newcomers).unwrap();
        assert_eq!(in_order(&register), names.len());
        let closest = "SELECT min(place - before) FROM
            (SELECT place, lag(place) OVER (ORDER BY place) AS before, sort_name,
                    lag(sort_name) OVER (ORDER BY place) AS name_before
             FROM name_place JOIN subject ON id = subject) WHERE sort_name IS NOT name_before";
        let closest: i64 = register.query_row(closest, [], |row| row.get(0)).unwrap();
        assert_eq!(closest, spread(newcomers.len() as i64));
    }

    #[test]
    fn a_place_that_was_left_is_free() {
        let register = register();
        enter_all(&register, &["а", "б", "в"]);
        let place = of(&register, 2).unwrap().unwrap();
        leave(&register, place).unwrap();
        assert_eq!(of(&register, 2).unwrap(), None);
        let moves = take(&register, &[("б".to_owned(), 2)]).unwrap();
        assert_eq!(moves.get(&2), Some(&(None, place)));
    }
}
