//! People whose names are typed, as they are and with a typo.
#![allow(dead_code, reason = "every bench uses its own part")]

use qorgau::desk::Desk;
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::view::Row;
use qorgau::search::fold;

/// Folded names of people spread over the register.
pub fn names(desk: &Desk, subjects: u64, count: u64) -> Vec<String> {
    let step = subjects / count;
    (0..count)
        .filter_map(|n| match desk.row(RecordNumber::Subject(1 + n * step)) {
            Ok(Row::Subject(row)) => Some(fold(&row.subject.details.display_name())),
            _ => None,
        })
        .collect()
}

/// The name with a letter of the surname left out, doubled, swapped or replaced.
pub fn mistyped(name: &str, n: usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let surname = letters
        .iter()
        .position(|letter| *letter == ' ')
        .unwrap_or(letters.len());
    if surname < 5 {
        return name.to_owned();
    }
    let at = 1 + n % (surname - 2);
    match n % 4 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = 'ы',
    }
    letters.into_iter().collect()
}

/// What stands in the search after each key of a text.
pub fn keys(text: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = text.chars().collect();
    (1..=letters.len()).map(move |end| letters.iter().take(end).collect())
}
