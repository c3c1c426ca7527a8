//! Both versions of a record that somebody changed while a dialog was open on it.

use chrono::NaiveDate;

use super::record::RecordLine;
use super::record_facts::facts;
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::view::Row;
use crate::domain::workflow::Nonce;
use crate::tui::app::cursor::Scroll;
use crate::tui::app::msg::Conflict;

/// So wide that no text of a record is folded before it is compared.
const UNFOLDED: usize = 1 << 16;

/// A conflict, until the officer has seen it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictView {
    /// The dialog it belongs to.
    pub dialog: Nonce,
    /// The record as the officer saw it.
    pub seen: Row,
    /// The record as it is, and what was done to it.
    pub conflict: Conflict,
    /// How far it has been scrolled.
    pub scroll: Scroll,
}

/// What is known of one thing in both versions; empty where nothing was or is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The message that names it.
    pub label: &'static str,
    /// What the officer saw.
    pub seen: Vec<Message>,
    /// What it is now.
    pub now: Vec<Message>,
}

impl ConflictView {
    /// Everything in which the versions differ, in the order of an opened record. Personal data
    /// are compared and shown as they are masked.
    pub fn differences(&self, office: &Office, today: NaiveDate) -> Vec<Difference> {
        let known = |row| known(facts(row, office, today, UNFOLDED, false, None));
        let (seen, now) = (known(&self.seen), known(&self.conflict.now));
        let mut labels: Vec<&'static str> = Vec::new();
        for (label, _) in now.iter().chain(&seen) {
            if !labels.contains(label) {
                labels.push(label);
            }
        }
        let of = |version: &[(&'static str, Message)], label| -> Vec<Message> {
            let same = version.iter().filter(|(name, _)| *name == label);
            same.map(|(_, value)| value.clone()).collect()
        };
        labels
            .into_iter()
            .map(|label| Difference {
                label,
                seen: of(&seen, label),
                now: of(&now, label),
            })
            .filter(|difference| difference.seen != difference.now)
            .collect()
    }
}

/// The values by their labels; a long text is a value of its heading.
fn known(lines: Vec<RecordLine>) -> Vec<(&'static str, Message)> {
    let mut heading = None;
    let mut known = Vec::new();
    for line in lines {
        match line {
            RecordLine::Fact(label, value) => known.push((label, value)),
            RecordLine::Heading(label) => heading = Some(label),
            RecordLine::Words(text) => known.extend(
                heading.map(|label| (label, Message::new("screen-plain").text("text", text))),
            ),
            _ => {}
        }
    }
    known
}
