//! Noting how it was checked who asks; nothing of a document is kept.

use super::fields::{past_day, past_day_note, subject_note, subject_number};
use super::task::{About, Answer, Fact, Gap, Note, Question, Sight, Task};
use super::{person, sender};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::record::{Claim, IdentityCheck, IdentityMethod, IdentityResult};
use crate::domain::values::{ClaimState, RequestedBy, Value};
use crate::domain::workflow::{Act, Identified};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput, typed_day};

#[derive(Debug)]
pub(super) struct CheckIdentity;

impl Task for CheckIdentity {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-identity-title")
    }

    fn button(&self) -> &'static str {
        "screen-identity-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let line = TextInput::line;
        let of = Choice::among::<RequestedBy>().with(RequestedBy::Subject);
        let mut fields = vec![
            (
                FieldName::IdentityMethod,
                Input::Choice(Choice::among::<IdentityMethod>()),
            ),
            (
                FieldName::IdentityResult,
                Input::Choice(Choice::among::<IdentityResult>()),
            ),
            (
                FieldName::DoneOn,
                Input::Text(line().holding(&typed_day(sight.today))),
            ),
            (FieldName::IdentityOf, Input::Choice(of)),
            (
                FieldName::NewSubject,
                Input::Choice(Choice::yes_no().with_text("no")),
            ),
            (FieldName::SubjectNumber, Input::Text(line())),
        ];
        fields.extend(person::fields(&person::UNKNOWN));
        fields.push((FieldName::Note, Input::Text(line())));
        Form::new(fields)
    }

    /// Whose data it is about is asked for once it is shown who asks, unless it is known: a subject
    /// of the register, or one who is entered now.
    fn arrange(&self, form: &mut Form, about: &About) {
        let known = about.claim().is_some_and(|claim| claim.subject.is_some());
        let asked = confirmed(form) && !known;
        form.ask(FieldName::NewSubject, asked);
        let new = form.agreed(FieldName::NewSubject) == Some(true);
        form.ask(FieldName::SubjectNumber, asked && !new);
        for (name, _) in person::fields(&person::UNKNOWN) {
            form.ask(name, new);
        }
        if new {
            person::arrange(form);
        }
    }

    fn asks(&self, about: &About) -> Option<Question> {
        about.number().map(Question::File)
    }

    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        sender::learn(form, about, answer);
    }

    fn beside(&self, form: &Form) -> Option<RecordNumber> {
        subject_number(form).ok().flatten()
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = Vec::new();
        let result: Option<IdentityResult> = form.chosen(FieldName::IdentityResult);
        facts.extend(result.map(|_| {
            let claim = sight.about.claim();
            Fact::plain(match claim.filter(|_| confirmed(form)).map(goes_on_to) {
                Some(state) => {
                    Message::new("screen-identity-goes-on").word("state", state.message())
                }
                None => Message::new("screen-identity-waits"),
            })
        }));
        let new = form.agreed(FieldName::NewSubject) == Some(true);
        if new && sight.message.is_some() {
            facts.push(Fact::plain(Message::new("screen-sender-forged")));
        }
        facts.push(Fact::plain(Message::new("screen-identity-no-copy")));
        facts
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::DoneOn => past_day_note(form, name, None, sight),
            FieldName::SubjectNumber => subject_note(form, sight),
            _ => sender::note(name, form, sight),
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let method = form.chosen(FieldName::IdentityMethod);
        let result = form.chosen(FieldName::IdentityResult);
        for (name, missing) in [
            (FieldName::IdentityMethod, method.is_none()),
            (FieldName::IdentityResult, result.is_none()),
        ] {
            gaps.extend(missing.then(|| Gap::empty(name)));
        }
        let on = past_day(form, FieldName::DoneOn, None, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::DoneOn, why)))
            .ok();
        let subject = identified(form, sight, &mut gaps);
        match (method, result, on, form.chosen(FieldName::IdentityOf)) {
            (Some(method), Some(result), Some(on), Some(of)) if gaps.is_empty() => {
                Ok(Act::CheckIdentity {
                    check: IdentityCheck {
                        method,
                        result,
                        on,
                        of,
                        note: form.said(FieldName::Note),
                    },
                    subject,
                })
            }
            _ => Err(gaps),
        }
    }
}

/// Whose data it is about, as the form says; what is missing goes into `gaps`.
fn identified(form: &Form, sight: &Sight<'_>, gaps: &mut Vec<Gap>) -> Option<Identified> {
    if form.agreed(FieldName::NewSubject) == Some(true) {
        let details = person::details(form, &sender::known(sight), sight);
        let details = details.map_err(|wrong| gaps.extend(wrong)).ok()?;
        return Some(Identified::Entered {
            external_id: None,
            details: Box::new(details),
        });
    }
    let known = sight.about.claim().and_then(|claim| claim.subject);
    match subject_number(form) {
        Ok(None) if confirmed(form) && known.is_none() => {
            gaps.push(Gap::empty(FieldName::SubjectNumber));
            None
        }
        Ok(subject) => subject.map(Identified::OnFile),
        Err(why) => {
            gaps.push(Gap::typed(form, FieldName::SubjectNumber, why));
            None
        }
    }
}

fn confirmed(form: &Form) -> bool {
    form.chosen(FieldName::IdentityResult) == Some(IdentityResult::Confirmed)
}

/// Where a claim that waited for it goes: one that had been taken into work back to its review.
const fn goes_on_to(claim: &Claim) -> ClaimState {
    match claim.subject {
        Some(_) => ClaimState::InReview,
        None => ClaimState::Registered,
    }
}
