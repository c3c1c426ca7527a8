//! The field's own terms and rules: pure values, no files, no clock, no terminal.

pub mod identity;
