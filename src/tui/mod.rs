//! The screen an officer works at.

pub mod keys;
pub mod term;
