//! The languages of the program: every word a person sees, its plurals, its dates.
//!
//! The words themselves stand in `data/i18n/{ru,kk,en}.ftl` and are built into the binary. A
//! message is asked for by its id; a value of the register by its family, `kind-pretrial_claim`,
//! where the part after the dash is the value as scripts see it.
//!
//! `tests/i18n.rs` holds the three catalogues to each other and to the source.

mod countdown;
mod dates;
mod filters;
mod history;
mod lang;
mod message;
mod numbers;
mod translator;

pub use countdown::DayUnit;
pub use lang::Lang;
pub use translator::{Arg, Tr};
