//! What an officer types, turned into what can be looked for.
//!
//! Text and query are folded alike, so that case, ё, the Kazakh letters and look-alikes of the
//! other alphabet do not matter. Other ways in which the same word may have been typed (a wrong
//! keyboard layout, Latin letters for Cyrillic ones) are readings of one query.

mod filters;
mod fold;
mod highlight;
mod kinds;
mod layout;
mod letters;
mod line;
mod lines;
mod query;
mod translit;
mod vocabulary;

pub use filters::Filters;
pub use fold::{fold, words, words_and_doubles};
pub use highlight::{highlight, highlight_words};
pub use kinds::Kinds;
pub use layout::{cyrillic_keys, kazakh_keys, latin_keys};
pub use letters::{Closeness, Letters, Likeness};
pub use line::{GRAM, LONGEST_BEGINNING, Level, Line, Pattern, grams};
pub use lines::{Lines, Places};
pub use query::{DigitRun, Query, Term};
pub use translit::cyrillic_forms;
pub use vocabulary::Vocabulary;
