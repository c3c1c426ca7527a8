//! The same screen for terminals, and ears, that take one line after the other: nothing is drawn,
//! what is new is said.
//!
//! A [`page::Page`] is what there is to be told of where the officer is; the [`Speaker`] remembers
//! what was told, and says what is not known yet.

mod dialogs;
mod layers;
mod lists;
mod page;
mod paper;
mod speaker;
mod standing;
mod workload;

pub use speaker::Speaker;
