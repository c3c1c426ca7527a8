//! Qorgau: a terminal register for data-protection officers.

pub mod domain;
pub mod search;
