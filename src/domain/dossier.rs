//! What a subject's file tells beyond its records: which data are held, for what, where they came
//! from. It is what a person may ask for (art. 24(1)(1)).

use chrono::NaiveDate;

use super::identity::{RecordNumber, SafeText};
use super::office::Office;
use super::record::SubjectDetails;
use super::values::{
    Channel, ConsentMethod, ConsentState, DataCategory, JournalAction, RecordKind, Value,
};
use super::view::{ConsentRow, File};

/// How data of a subject came into the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By an act that the journal tells of.
    Act(JournalAction),
    /// With a consent, given in this way.
    Consent(ConsentMethod),
    /// With a claim that came through this channel, if that is known.
    Claim(Option<Channel>),
}

impl How {
    /// The message that says so.
    pub fn message(self) -> String {
        match self {
            Self::Act(action) => action.message(),
            Self::Consent(method) => method.message(),
            Self::Claim(Some(channel)) => channel.message(),
            Self::Claim(None) => "word-unknown".to_owned(),
        }
    }

    /// The value as scripts see it.
    pub fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Act(action) => Some(action.as_str()),
            Self::Consent(method) => Some(method.as_str()),
            Self::Claim(channel) => channel.map(Channel::as_str),
        }
    }
}

/// Where data of a subject came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The record that holds them.
    pub record: RecordNumber,
    /// The day on which they came.
    pub on: NaiveDate,
    /// How.
    pub how: How,
    /// Who entered them, where the journal says.
    pub by: Option<String>,
}

/// A purpose that the subject consented to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    /// The purpose, as the consents have it.
    pub purpose: SafeText,
    /// The consents to it.
    pub consents: Vec<RecordNumber>,
    /// Whether one of them still stands.
    pub in_force: bool,
}

/// The categories of which something is held.
pub fn held(details: &SubjectDetails) -> Vec<DataCategory> {
    let nothing = SubjectDetails {
        kind: details.kind,
        name: None,
        legal_name: None,
        iin: None,
        birth_date: None,
        phones: Vec::new(),
        emails: Vec::new(),
        address: None,
    };
    details.differences(&nothing)
}

/// Where a subject's data came from, oldest first.
pub fn sources(file: &File, office: &Office) -> Vec<Source> {
    let number = file.row.number();
    let entered = file.history.iter().filter(|line| {
        matches!(
            line.action,
            JournalAction::SubjectRegistered
                | JournalAction::SubjectCorrected
                | JournalAction::SubjectMerged
                | JournalAction::RepresentativeAdded
                | JournalAction::Imported
                | JournalAction::DemoFilled
        )
    });
    let entered = entered.map(|line| Source {
        record: number,
        on: office.civil_date(line.at),
        how: How::Act(line.action),
        by: Some(line.actor.clone()),
    });
    let consents = file.consents.iter().map(|row| Source {
        record: row.consent.number,
        on: row.consent.terms.given.date,
        how: How::Consent(row.consent.terms.method),
        by: None,
    });
    let claims = file.claims.iter().map(|row| Source {
        record: row.claim.number,
        on: row.claim.received.date,
        how: How::Claim(row.claim.channel),
        by: None,
    });
    let mut sources: Vec<Source> = entered.chain(consents).chain(claims).collect();
    sources.sort_by_key(|source| source.on);
    sources
}

/// What the subject consented to, purpose by purpose, in the order of the consents.
pub fn purposes(consents: &[ConsentRow], today: NaiveDate) -> Vec<Purpose> {
    let mut purposes: Vec<Purpose> = Vec::new();
    for row in consents {
        for purpose in &row.consent.terms.purposes {
            let at = purposes.iter().position(|known| known.purpose == *purpose);
            let at = at.unwrap_or_else(|| {
                purposes.push(Purpose {
                    purpose: purpose.clone(),
                    consents: Vec::new(),
                    in_force: false,
                });
                purposes.len() - 1
            });
            if let Some(known) = purposes.get_mut(at) {
                known.consents.push(row.consent.number);
                known.in_force |= stands(row.state(today));
            }
        }
    }
    purposes
}

/// Whether data are still processed on a consent of this state: a withdrawal ends that only when
/// it is carried out.
pub const fn stands(state: ConsentState) -> bool {
    matches!(
        state,
        ConsentState::Active | ConsentState::WithdrawalReceived | ConsentState::WithdrawalRefused
    )
}

/// The kind of record that a source names.
pub const fn kind_of(source: &Source) -> RecordKind {
    match source.record {
        RecordNumber::Claim { .. } => RecordKind::Claim,
        RecordNumber::Block { .. } => RecordKind::Block,
        RecordNumber::Subject(_) => RecordKind::Subject,
        RecordNumber::Consent(_) => RecordKind::Consent,
    }
}
