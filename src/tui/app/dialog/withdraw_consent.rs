//! Entering the withdrawal of a consent, and by when processing must stop.

use chrono::NaiveDate;

use super::deadlines::deadlines;
use super::fields::{past_day, past_day_note};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::Consent;
use crate::domain::values::{Channel, ClaimKind};
use crate::domain::view::Row;
use crate::domain::workflow::{Act, Trigger, claim_clocks};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct WithdrawConsent;

impl Task for WithdrawConsent {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-withdraw-title")
    }

    fn button(&self) -> &'static str {
        "screen-withdraw-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        let line = || Input::Text(TextInput::line());
        Form::new(vec![
            (FieldName::Received, line()),
            (
                FieldName::Channel,
                Input::Choice(Choice::among::<Channel>()),
            ),
            (FieldName::Reference, line()),
        ])
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let (Some(consent), Ok(received)) = (consent_of(sight), received(form, sight)) else {
            return Vec::new();
        };
        let trigger = Trigger::received(received);
        let kind = ClaimKind::ConsentWithdrawal;
        deadlines(&claim_clocks(
            kind,
            &consent.operator,
            trigger,
            sight.office,
        ))
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::Received => past_day_note(form, name, given(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let received = received(form, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::Received, why)))
            .ok();
        let channel = form.chosen(FieldName::Channel);
        gaps.extend(channel.is_none().then(|| Gap::empty(FieldName::Channel)));
        match (received, channel) {
            (Some(received), Some(channel)) => Ok(Act::WithdrawConsent {
                received,
                channel,
                reference: form.said(FieldName::Reference),
            }),
            _ => Err(gaps),
        }
    }
}

fn consent_of<'a>(sight: &Sight<'a>) -> Option<&'a Consent> {
    match sight.about.row() {
        Some(Row::Consent(row)) => Some(&row.consent),
        _ => None,
    }
}

fn given(sight: &Sight<'_>) -> Option<NaiveDate> {
    consent_of(sight).map(|consent| consent.terms.given.date)
}

fn received(form: &Form, sight: &Sight<'_>) -> Result<NaiveDate, Message> {
    past_day(form, FieldName::Received, given(sight), sight)
}
