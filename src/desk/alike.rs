//! Subjects who have something in common with somebody: with the sender of a message, or with
//! another record that may be of the same person. They are offered to an officer and never taken
//! by themselves: names repeat, and a sender is easily forged.

use super::{Desk, DeskError};
use crate::domain::identity::{Email, Iin, Phone, RecordNumber, SafeText};
use crate::domain::record::{Candidate, Operator, Record, SenderMatch, Subject, SubjectDetails};
use crate::search::words;

/// Of so many subjects who have one thing in common, nobody is meant in particular.
pub(super) const MOST_ALIKE: usize = 20;

/// By what somebody is known.
#[derive(Debug, Default)]
pub(super) struct Traits {
    pub iins: Vec<Iin>,
    pub emails: Vec<Email>,
    pub phones: Vec<Phone>,
    /// A surname and a given name, or the name of an organisation.
    pub name: Option<String>,
}

impl Traits {
    fn of(details: &SubjectDetails) -> Self {
        let person = details.name.as_ref();
        // Without the patronymic, which one of two records of a person often lacks.
        let person = person.map(|name| format!("{} {}", name.surname, name.given_name));
        let organisation = details.legal_name.as_ref().map(ToString::to_string);
        Self {
            iins: details.iin.clone().into_iter().collect(),
            emails: details.emails.clone(),
            phones: details.phones.clone(),
            name: organisation.or(person),
        }
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        let iins = self.iins.iter().map(Iin::as_str);
        let emails = self.emails.iter().map(Email::as_str);
        let phones = self.phones.iter().map(Phone::digits);
        iins.chain(emails).chain(phones).chain(self.name.as_deref())
    }

    fn in_common(&self, subject: &Subject) -> Vec<SenderMatch> {
        let details = &subject.details;
        let by_iin = details.iin.iter().any(|iin| self.iins.contains(iin));
        let known = |known: &Email| {
            let same = |email: &Email| known.as_str().eq_ignore_ascii_case(email.as_str());
            self.emails.iter().any(same)
        };
        let by_email = details.emails.iter().any(known);
        let by_phone = details
            .phones
            .iter()
            .any(|phone| self.phones.contains(phone));
        let name = self.name.as_deref();
        let by_name = name.is_some_and(|name| same_name(name, &details.display_name()));
        [
            (by_iin, SenderMatch::Iin),
            (by_email, SenderMatch::Email),
            (by_phone, SenderMatch::Phone),
            (by_name, SenderMatch::Name),
        ]
        .into_iter()
        .filter_map(|(is, by)| is.then_some(by))
        .collect()
    }
}

/// Whether a name, a surname and more, is all in a subject's: one word is too little.
fn same_name(name: &str, subject: &str) -> bool {
    let known: Vec<String> = words(subject).collect();
    let said: Vec<String> = words(name).collect();
    said.len() > 1 && said.iter().all(|word| known.contains(word))
}

impl Desk {
    /// Subjects of the operator who have these traits, those with the most in common first.
    pub(super) fn alike(
        &self,
        traits: &Traits,
        operator: &Operator,
    ) -> Result<Vec<(Subject, Candidate)>, DeskError> {
        let mut found: Vec<(Subject, Candidate)> = Vec::new();
        for text in traits.texts() {
            for id in self.found(text, MOST_ALIKE)?.subjects {
                let number = RecordNumber::Subject(id);
                if found.iter().any(|(known, _)| known.number == number) {
                    continue;
                }
                let Some(Record::Subject(subject)) = self.store.record(number)? else {
                    continue;
                };
                let by = traits.in_common(&subject);
                if subject.operator != *operator || by.is_empty() {
                    continue;
                }
                let name = SafeText::from_outside(&subject.details.display_name());
                let candidate = Candidate {
                    subject: number,
                    name,
                    by,
                };
                found.push((subject, candidate));
            }
        }
        found.sort_by_key(|(_, candidate)| {
            let first = candidate.by.first().copied();
            (usize::MAX - candidate.by.len(), first, candidate.subject)
        });
        Ok(found)
    }

    /// Other records of the operator that may be of the same person; none that another ИИН or
    /// another kind of person rules out.
    pub fn likely_doubles(&self, of: RecordNumber) -> Result<Vec<Candidate>, DeskError> {
        let Some(Record::Subject(own)) = self.store.record(of)? else {
            return Err(DeskError::NotFound(of));
        };
        let mut alike = self.alike(&Traits::of(&own.details), &own.operator)?;
        alike.retain(|(other, _)| {
            let iins = own.details.iin.as_ref().zip(other.details.iin.as_ref());
            other.number != of
                && other.details.kind == own.details.kind
                && iins.is_none_or(|(own, other)| own == other)
        });
        Ok(alike.into_iter().map(|(_, candidate)| candidate).collect())
    }
}
