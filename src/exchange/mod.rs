//! Formats: what comes into the register from files, and what goes out of it.

pub mod export;
pub mod import;
pub mod letters;
pub mod mail;
