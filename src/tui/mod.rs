//! The screen an officer works at.

pub mod app;
pub mod keys;
pub mod runtime;
pub mod term;
pub mod ui;
