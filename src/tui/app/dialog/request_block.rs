//! Asking for a block of a subject's data, and by when it has to be decided.

use super::deadlines::deadlines;
use super::fields::{past_moment, past_moment_note};
use super::task::{About, Answer, Fact, Gap, Note, Question, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::{Claim, Scope};
use crate::domain::values::{BlockGround, ClaimKind, DataCategory, RequestedBy};
use crate::domain::workflow::{Act, NewBlock, Trigger, claim_clocks};
use crate::tui::app::form::{Choice, FieldName, Form, Input, Marks, TextInput};

/// The text of no claim in the list: no number is empty.
const NO_CLAIM: &str = "";

#[derive(Debug)]
pub(super) struct RequestBlock;

impl Task for RequestBlock {
    fn title(&self, _about: &About) -> Message {
        Message::new("screen-request-block-title")
    }

    fn button(&self) -> &'static str {
        "screen-register-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let whose = sight.about.whose();
        let claim = whose.and_then(|whose| whose.claim);
        let claims = offered(claim.as_deref());
        let claims = match &claim {
            Some(claim) => claims.with_text(&claim.number.to_string()),
            None => claims,
        };
        Form::new(vec![
            (
                FieldName::RequestedBy,
                Input::Choice(Choice::among::<RequestedBy>().with(RequestedBy::Subject)),
            ),
            (
                FieldName::BlockGround,
                Input::Choice(Choice::among::<BlockGround>()),
            ),
            (
                FieldName::Scope,
                Input::Marks(Marks::among::<DataCategory>()),
            ),
            (FieldName::Received, Input::Text(TextInput::line())),
            (FieldName::Claim, Input::Choice(claims)),
            (FieldName::Text, Input::Text(TextInput::lines())),
        ])
    }

    fn asks(&self, about: &About) -> Option<Question> {
        Some(Question::File(about.whose()?.subject.number))
    }

    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        let whose = about.whose().map(|whose| whose.subject.number);
        if let Answer::File(file) = answer
            && whose == Some(file.row.number())
        {
            let claims = file.claims.iter().map(|row| &row.claim);
            let open = claims.filter(|claim| claim.is_open());
            form.offer(FieldName::Claim, offered(open));
        }
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(whose) = sight.about.whose() else {
            return Vec::new();
        };
        let Ok(received) = past_moment(form, FieldName::Received, sight) else {
            return Vec::new();
        };
        let by = form.chosen(FieldName::RequestedBy);
        let trigger = Trigger {
            block: by.zip(form.chosen(FieldName::BlockGround)),
            ..Trigger::received(received.date)
        };
        let clocks = claim_clocks(ClaimKind::Blocking, &whose.operator, trigger, sight.office);
        deadlines(&clocks)
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::Received => past_moment_note(form, name, sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let requested_by = form.chosen(FieldName::RequestedBy);
        let missing = requested_by.is_none();
        gaps.extend(missing.then(|| Gap::empty(FieldName::RequestedBy)));
        let ground = form.chosen(FieldName::BlockGround);
        gaps.extend(ground.is_none().then(|| Gap::empty(FieldName::BlockGround)));
        let received = past_moment(form, FieldName::Received, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::Received, why)))
            .ok();
        let categories = form.marked(FieldName::Scope);
        match (requested_by, ground, received, sight.about.whose()) {
            (Some(requested_by), Some(ground), Some(received), Some(whose)) => {
                Ok(Act::RequestBlock(NewBlock {
                    operator: whose.operator,
                    external_id: None,
                    subject: whose.subject.number,
                    claim: form
                        .picked(FieldName::Claim)
                        .and_then(|number| number.parse().ok()),
                    requested_by,
                    ground,
                    scope: if categories.is_empty() {
                        Scope::All
                    } else {
                        Scope::Categories(categories)
                    },
                    received,
                    text: form.said(FieldName::Text),
                }))
            }
            _ => Err(gaps),
        }
    }
}

/// No claim at all first, then those that the block can belong to.
fn offered<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Choice {
    let none = (NO_CLAIM.to_owned(), Message::new("screen-claim-none"));
    let claims = claims.into_iter().map(|claim| {
        let words = Message::new("screen-claim-offered")
            .text("number", claim.number)
            .word("kind", claim.kind_short())
            .date("date", claim.received.date);
        (claim.number.to_string(), words)
    });
    Choice::from(std::iter::once(none).chain(claims)).with_text(NO_CLAIM)
}
