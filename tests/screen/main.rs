//! The screen: walks by keys, what it looks like, that it never falls over.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod attachments;
mod choices;
mod comfort;
mod complaints;
mod conflicts;
mod cursor;
mod dialogs;
mod discovery;
mod drafts;
mod errands;
mod fixture;
mod full;
mod layouts;
mod letters;
mod linear;
mod long_lists;
mod looks;
mod looks_change;
mod marks;
mod queues;
mod register;
mod reveals;
mod scenes;
mod signs;
mod sizes;
mod styles;
#[path = "../support/mod.rs"]
mod support;
mod terms;
mod triage;
mod typing;
mod verdicts;
mod walks;
mod workload;
