//! The built program in a real pseudo-terminal: what an officer sees, and how it leaves.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod asks;
mod attachments;
mod came;
mod drafts;
mod dumb;
mod editor;
mod hangup;
mod keymap;
mod line;
mod marks;
mod memory;
mod monday;
mod pastes;
mod promises;
mod readme;
mod register;
mod room;
mod samples;
mod seat;
mod storm;
#[path = "../support/mod.rs"]
mod support;
mod together;
mod walk;
mod ways_out;
