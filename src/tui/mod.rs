//! The screen an officer works at.

pub mod keys;
