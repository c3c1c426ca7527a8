//! A term that is about to be moved: when it ends now, what allows it, when it would end then.

use super::task::{Fact, Sight};
use crate::domain::message::Message;
use crate::domain::record::{Claim, Clock};
use crate::domain::values::Duty;

/// The clock of a duty that a claim owes itself.
pub(super) struct Moving<'a> {
    pub claim: &'a Claim,
    pub clock: &'a Clock,
}

impl<'a> Moving<'a> {
    pub fn of(duty: Duty, sight: &Sight<'a>) -> Option<Self> {
        let claim = sight.about.claim()?;
        let clock = owed(claim, duty)?;
        Some(Self { claim, clock })
    }

    /// What the officer should know; `then` is the claim as it would be.
    pub fn facts(&self, citation: Option<String>, then: Option<Claim>) -> Vec<Fact> {
        let dated = |id, date| Fact::plain(Message::new(id).date("date", date));
        let now = self.clock.due_on.map(|date| dated("screen-term-now", date));
        let allowed = citation.map(|citation| {
            Fact::plain(Message::new("screen-term-allowed").text("citation", citation))
        });
        let then = then.and_then(|claim| owed(&claim, self.clock.duty)?.due_on);
        let then = then.map(|date| dated("screen-term-then", date));
        [now, allowed, then].into_iter().flatten().collect()
    }
}

fn owed(claim: &Claim, duty: Duty) -> Option<&Clock> {
    let mut clocks = claim.clocks.iter();
    clocks.find(|clock| clock.duty == duty && clock.runs())
}
