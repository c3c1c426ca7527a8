//! Qorgau: a terminal register for data-protection officers.

pub mod tui;
