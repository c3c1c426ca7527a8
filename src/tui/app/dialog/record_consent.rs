//! Entering a consent with the eight items of article 8(4).

use chrono::NaiveDate;

use super::fields::{past_moment, past_moment_note, required};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::identity::SafeText;
use crate::domain::message::Message;
use crate::domain::record::ConsentTerms;
use crate::domain::values::{ConsentMethod, DataCategory};
use crate::domain::workflow::{Act, NewConsent, Refusal};
use crate::tui::app::form::{
    Choice, FieldName, Form, Input, Marks, TextInput, day_message, read_day,
};
use crate::tui::app::policy_version::version_message;

#[derive(Debug)]
pub(super) struct RecordConsent;

impl Task for RecordConsent {
    fn title(&self, _about: &About) -> Message {
        Message::new("screen-record-consent-title")
    }

    fn button(&self) -> &'static str {
        "screen-register-button"
    }

    /// The operator and the subject, items 1 and 2, stand above the form; items 3 to 8 follow
    /// what proves that consent was given.
    fn form(&self, _sight: &Sight<'_>) -> Form {
        let line = || Input::Text(TextInput::line());
        let yes_no = || Input::Choice(Choice::yes_no().optional());
        Form::new(vec![
            (FieldName::Given, line()),
            (
                FieldName::Method,
                Input::Choice(Choice::among::<ConsentMethod>()),
            ),
            (FieldName::PolicyVersion, line()),
            (FieldName::ValidUntil, line()),
            (FieldName::ThirdParties, yes_no()),
            (FieldName::CrossBorder, yes_no()),
            (FieldName::Public, yes_no()),
            (
                FieldName::Data,
                Input::Marks(Marks::among::<DataCategory>().some_needed()),
            ),
            (FieldName::Purposes, line()),
            (FieldName::Proof, line()),
        ])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        Vec::new()
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::Given => past_moment_note(form, name, sight),
            FieldName::PolicyVersion => {
                let version = version(form, sight)?;
                let words = vec![version_message(&version)];
                Some(Note::understood(if form.text(name).is_empty() {
                    Message::new("screen-version-current").list("version", words)
                } else if is_on_file(&version, sight) {
                    Message::new("screen-version-on-file").list("version", words)
                } else {
                    Message::new("screen-version-unknown")
                }))
            }
            FieldName::ValidUntil => Some(match valid_until(form, sight) {
                Ok(None) => Note::understood(Message::new("screen-until-purpose")),
                Ok(Some(day)) => Note::understood(day_message(day)),
                Err(message) => Note::wrong(message),
            }),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let given = past_moment(form, FieldName::Given, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::Given, why)))
            .ok();
        let method = form.chosen(FieldName::Method);
        gaps.extend(method.is_none().then(|| Gap::empty(FieldName::Method)));
        let policy_version = version(form, sight);
        let unknown = policy_version.is_none();
        gaps.extend(unknown.then(|| Gap::empty(FieldName::PolicyVersion)));
        let valid_until = valid_until(form, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::ValidUntil, why)))
            .ok()
            .flatten();
        let data: Vec<DataCategory> = form.marked(FieldName::Data);
        gaps.extend(data.is_empty().then(|| Gap::empty(FieldName::Data)));
        let purposes = required(form, FieldName::Purposes, &mut gaps);
        let proof = required(form, FieldName::Proof, &mut gaps);
        match (given, method, purposes, sight.about.whose()) {
            (Some(given), Some(method), Some(purposes), Some(whose)) if gaps.is_empty() => {
                Ok(Act::RecordConsent(NewConsent {
                    operator: whose.operator,
                    external_id: None,
                    subject: whose.subject.number,
                    terms: ConsentTerms {
                        given,
                        valid_until,
                        third_parties: form.agreed(FieldName::ThirdParties),
                        cross_border: form.agreed(FieldName::CrossBorder),
                        public: form.agreed(FieldName::Public),
                        data,
                        purposes: listed(&purposes),
                        policy_version,
                        method,
                        proof,
                    },
                    withdrawn_on: None,
                }))
            }
            _ => Err(gaps),
        }
    }
}

/// The version of the policy as it was typed; the one in force, where nothing was. A version on
/// file is a date and is read as dates are typed.
fn version(form: &Form, sight: &Sight<'_>) -> Option<SafeText> {
    let Some(typed) = form.said(FieldName::PolicyVersion) else {
        let given = past_moment(form, FieldName::Given, sight);
        let on = given.map_or(sight.today, |given| given.date);
        let policy = sight.office.policy(&sight.about.whose()?.operator, on)?;
        return Some(SafeText::from_outside(&policy.version));
    };
    let dated = read_day(&typed, sight.office, sight.today);
    let dated = dated
        .ok()
        .map(|day| SafeText::from_outside(&day.to_string()));
    Some(dated.filter(|v| is_on_file(v, sight)).unwrap_or(typed))
}

fn is_on_file(version: &SafeText, sight: &Sight<'_>) -> bool {
    let whose = sight.about.whose();
    whose.is_some_and(|whose| sight.office.has_policy_version(&whose.operator, version))
}

/// The last day, not before the first; none stands for the time the purposes need.
fn valid_until(form: &Form, sight: &Sight<'_>) -> Result<Option<NaiveDate>, Message> {
    let typed = form.text(FieldName::ValidUntil);
    if typed.is_empty() {
        return Ok(None);
    }
    let end = read_day(&typed, sight.office, sight.today)?;
    match past_moment(form, FieldName::Given, sight) {
        Ok(given) if end < given.date => Err(Refusal::EndsBeforeStart {
            start: given.date,
            end,
        }
        .message()),
        _ => Ok(Some(end)),
    }
}

fn listed(purposes: &SafeText) -> Vec<SafeText> {
    let items = purposes.as_str().split([',', ';']).map(str::trim);
    items
        .filter(|item| !item.is_empty())
        .map(SafeText::from_outside)
        .collect()
}
