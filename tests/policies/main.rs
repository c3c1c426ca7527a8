//! The five policies, each walked by commands from the claim to the answer. What is expected was
//! read in the policies' own texts and counted by hand in the calendar of 2026.
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod blocking;
mod claims;
mod promises;
#[path = "../support/mod.rs"]
mod support;

/// The claims come on Friday 23 October 2026 after office hours, and are worked on the Monday
/// after it, which is a day off for the Sunday holiday.
const RECEIVED: &str = "2026-10-23T18:01";

/// How a claim came to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Typed in from paper.
    Registered,
    /// In a journal of another program.
    Imported,
    /// As a letter of a mailbox.
    Mailed,
}
