//! Who sent a message, as the message itself says: what somebody who is entered starts from.

use super::person;
use super::task::{About, Answer, Note, Sight};
use crate::domain::identity::PersonName;
use crate::domain::message::Message;
use crate::domain::record::SubjectDetails;
use crate::tui::app::form::{FieldName, Form};

/// Puts the name in its fields; addresses and phones are shown masked, as everywhere.
pub(super) fn learn(form: &mut Form, about: &About, answer: Answer<'_>) {
    let Answer::File(file) = answer else {
        return;
    };
    if about.number() != Some(file.row.number()) {
        return;
    }
    let sender = file.message.as_ref().map(|message| &message.sender);
    let Some(signed) = sender.and_then(|sender| sender.name.as_deref()) else {
        return;
    };
    let name = PersonName::signed(signed);
    form.hold(FieldName::LegalName, signed);
    form.hold(FieldName::Surname, &name.surname);
    form.hold(FieldName::GivenName, &name.given_name);
    form.hold(
        FieldName::Patronymic,
        name.patronymic.as_deref().unwrap_or_default(),
    );
}

/// What is said under a field of the sender.
pub(super) fn note(name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
    let known = known(sight);
    if form.text(name).is_empty() {
        let now = person::on_file(name, &known)?;
        let known = Message::new("screen-sender-known").text("now", now);
        return Some(Note::understood(known));
    }
    person::note(name, form, &known, sight)
}

/// How to reach the sender, by the message's own word.
pub(super) fn known(sight: &Sight<'_>) -> SubjectDetails {
    let sender = sight.message.map(|message| &message.sender);
    let email = sender.and_then(|sender| sender.email.clone());
    let phone = sender.and_then(|sender| sender.phone.clone());
    SubjectDetails {
        emails: email.into_iter().collect(),
        phones: phone.into_iter().collect(),
        ..person::UNKNOWN
    }
}
