//! The deadlines that would follow from what is in a dialog, as sentences.

use super::task::Fact;
use crate::domain::message::Message;
use crate::domain::record::Clock;
use crate::domain::values::Value;
use crate::tui::app::form::term_message;

/// One sentence a clock; one that says so, where there is none.
pub(super) fn deadlines(clocks: &[Clock]) -> Vec<Fact> {
    if clocks.is_empty() {
        return vec![Fact::plain(Message::new("screen-deadline-none"))];
    }
    let provisional = clocks.iter().any(|clock| clock.provisional);
    let provisional = provisional.then(|| Fact::plain(Message::new("screen-provisional")));
    let clocks = clocks.iter().map(|clock| Fact::plain(deadline(clock)));
    clocks.chain(provisional).collect()
}

fn deadline(clock: &Clock) -> Message {
    let message = |id| {
        Message::new(id)
            .word("duty", clock.duty.message())
            .word("origin", clock.origin.message())
    };
    let term = clock.term.map(|term| match term.days {
        0 => Message::new("screen-at-once"),
        _ => term_message(term),
    });
    match (clock.due_on, term) {
        (Some(date), Some(term)) => {
            let id = if clock.governing {
                "screen-deadline"
            } else {
                "screen-deadline-beside"
            };
            message(id).date("date", date).list("term", vec![term])
        }
        (Some(date), None) => message("screen-deadline-stated").date("date", date),
        (None, _) => message("screen-deadline-later"),
    }
}
