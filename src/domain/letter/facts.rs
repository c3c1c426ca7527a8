//! What a case has for the fields of its letter, and what of it the letter lacks.

use chrono::NaiveDate;

use super::{LetterField, LetterLanguage, LetterTemplate, names_in};
use crate::domain::office::Office;
use crate::domain::record::{Block, Claim};
use crate::domain::values::{Resolution, Value};

/// What a case has for the fields without which its letter cannot go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts<'a> {
    /// What was decided.
    pub resolution: Option<Resolution>,
    /// To whom: whether the applicant is known.
    pub addressee: bool,
    /// The outgoing number.
    pub outgoing_number: Option<&'a str>,
    /// The reason as the applicant is told it.
    pub public_reason: Option<&'a str>,
    /// Who signs: whoever was named for this letter, or for all of the office's.
    pub signatory: &'a str,
    /// The day on which the data were blocked.
    pub blocked_on: Option<NaiveDate>,
    /// The last day of the check.
    pub blocked_until: Option<NaiveDate>,
    /// The day on which the block ended.
    pub unblocked_on: Option<NaiveDate>,
}

impl<'a> Facts<'a> {
    /// As the records have them: the reply that was sent and the closing before what was prepared.
    pub fn of(claim: &'a Claim, blocks: &[Block], office: &'a Office) -> Self {
        let prepared = claim.reply.prepared.as_ref();
        let sent = claim.reply.sent.as_ref();
        let closing = claim.closing.as_ref().filter(|_| !claim.is_open());
        let number = sent.map(|sent| sent.number.as_str());
        let reason = closing.and_then(|closing| closing.public_reason.as_deref());
        let signed = prepared.and_then(|prepared| prepared.signatory.as_deref());
        let mut linked = claim.links.iter().rev();
        let block = linked.find_map(|link| blocks.iter().find(|block| block.number == *link));
        let end = block.and_then(|block| block.end.as_ref());
        Self {
            resolution: claim
                .resolution()
                .or_else(|| prepared.and_then(|prepared| prepared.resolution)),
            addressee: claim.subject.is_some(),
            outgoing_number: number
                .or_else(|| prepared.and_then(|prepared| prepared.number.as_deref())),
            public_reason: reason
                .or_else(|| prepared.and_then(|prepared| prepared.public_reason.as_deref())),
            signatory: signed.unwrap_or(&office.settings.signatory),
            blocked_on: block
                .and_then(|block| block.blocked_at)
                .map(|at| office.civil_date(at)),
            blocked_until: block.and_then(|block| block.verify_until),
            unblocked_on: end.map(|end| end.done_on.unwrap_or(end.decided_on)),
        }
    }

    /// Whether there is nothing for a field.
    pub fn lack(&self, field: LetterField) -> bool {
        let said = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
        !match field {
            LetterField::Resolution => self.resolution.is_some(),
            LetterField::Addressee => self.addressee,
            LetterField::OutgoingNumber => said(self.outgoing_number),
            LetterField::PublicReason => said(self.public_reason),
            LetterField::Signatory => said(Some(self.signatory)),
            LetterField::BlockedOn => self.blocked_on.is_some(),
            LetterField::BlockedUntil => self.blocked_until.is_some(),
            LetterField::UnblockedOn => self.unblocked_on.is_some(),
        }
    }
}

/// The fields of one of the office's templates without which its letter cannot go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// The language.
    pub language: LetterLanguage,
    /// Which letter.
    pub template: LetterTemplate,
    /// The fields.
    pub fields: Vec<LetterField>,
}

impl Needs {
    /// What the text of a template asks for.
    pub fn of(language: LetterLanguage, template: LetterTemplate, text: &str) -> Self {
        Self {
            language,
            template,
            fields: needed(text),
        }
    }
}

fn needed(text: &str) -> Vec<LetterField> {
    let names = names_in(text);
    let fields = LetterField::ALL.iter().copied();
    fields
        .filter(|field| names.contains(&field.as_str()))
        .collect()
}

/// What is empty in the letter that answers a claim with these facts; nothing, where no such
/// letter was written with this program. One in the office's own words is looked at itself, in
/// every language in which it was written; otherwise the letter may go out in the language in
/// which it lacks least.
pub fn letter_gaps(claim: &Claim, office: &Office, facts: &Facts<'_>) -> Vec<LetterField> {
    let Some(template) = facts.resolution.and_then(LetterTemplate::of) else {
        return Vec::new();
    };
    let lacking = |fields: Vec<LetterField>| -> Vec<LetterField> {
        let lacking = fields.into_iter().filter(|field| facts.lack(*field));
        lacking.collect()
    };
    let own = claim.reply.wordings.iter();
    let own: Vec<&str> = own
        .filter(|wording| wording.template == template)
        .map(|wording| wording.text.as_str())
        .collect();
    if !own.is_empty() {
        return lacking(needed(&own.join("\n")));
    }
    let prepared = claim.reply.prepared.as_ref();
    if prepared.is_none_or(|prepared| prepared.resolution != facts.resolution) {
        return Vec::new();
    }
    let needs = office.letters.iter();
    let of_template = needs.filter(|needs| needs.template == template);
    let lacks = of_template.map(|needs| lacking(needs.fields.clone()));
    lacks.min_by_key(Vec::len).unwrap_or_default()
}
