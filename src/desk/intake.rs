//! Messages that come in: each becomes a claim that nobody has looked at yet, once.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Timelike, Utc};
use sha2::{Digest, Sha256};

use super::alike::{MOST_ALIKE, Traits};
use super::{Desk, DeskError, nonce, office};
use crate::domain::identity::{Email, Iin, Phone, RecordNumber, SafeText};
use crate::domain::office::{Office, Policy};
use crate::domain::record::journal::Hash;
use crate::domain::record::{
    Attachment, Candidate, IncomingMessage, Intake, IntakeFile, MOST_ATTACHED, Operator, Record,
    Remark,
};
use crate::domain::time::Moment;
use crate::domain::workflow::{Act, Case, Command, NewArrival, decide};
use crate::store::{NewEntry, StoreError};

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// A new claim.
    New(RecordNumber),
    /// The claim that it had become before.
    Known(RecordNumber),
}

impl Desk {
    /// Takes a message into an operator's base: one transaction with an entry of its own in the
    /// journal. A message that was taken in before changes nothing.
    pub fn take_in(&mut self, intake: Intake, operator: &Operator) -> Result<Taken, DeskError> {
        let now = self.now();
        let nonce = nonce()?;
        let by = self.authorship(now, nonce);
        let (actor, mut office) = (self.actor.clone(), Arc::clone(&self.office));
        let edition = self.edition;
        let (taken, found) = self.store.write(by, |writer| {
            let found = writer.store().office_edition()?;
            if let Some(known) = writer.store().claim_of_message(operator, &intake.key)? {
                return Ok((Taken::Known(known), found));
            }
            if found != edition {
                office = Arc::new(office::read(writer.store())?);
            }
            let (message, received, text, bytes) = settled(intake, &office, now);
            let act = Act::ReceiveMessage(NewArrival {
                operator: operator.clone(),
                received,
                channel: message.source.channel(),
                text,
            });
            let command = Command {
                target: None,
                act,
                seen: None,
                nonce,
            };
            let year = office.civil_date(now).year();
            let case = Case::empty(writer.next_numbers(year)?);
            let events = decide(&case, &command, &actor, &office, now)?;
            let mut number = case.next.claim;
            for event in &events {
                number = event.record.number();
                let touched = writer.save(&event.record)?;
                let digest = writer.save_message(number, operator, &message, &bytes)?;
                writer.append(NewEntry {
                    action: event.action,
                    touched: Some(touched),
                    fields: event.fields.join(","),
                    digest: Some(digest),
                    note: event.note.clone(),
                })?;
            }
            Ok::<_, DeskError>((Taken::New(number), found))
        })?;
        if found != self.edition {
            self.refresh_office()?;
        }
        Ok(taken)
    }

    /// The operator to whose published address a message was sent: none where none of them has
    /// one, or where it was sent to several operators.
    pub fn operator_addressed(&self, intake: &Intake) -> Option<Operator> {
        let today = self.today();
        let operators = self.office().operators().into_iter();
        let mut addressed = operators.filter(|operator| {
            let policy = self.office().policy(operator, today);
            let published = policy.map(Policy::addresses).unwrap_or_default();
            let sent_to = |to: &Email| {
                let is = |address: &Email| address.as_str().eq_ignore_ascii_case(to.as_str());
                published.iter().any(is)
            };
            intake.recipients.iter().any(sent_to)
        });
        match (addressed.next(), addressed.next()) {
            (Some(only), None) => Some(only.clone()),
            _ => None,
        }
    }

    /// The message that a claim came as; nothing, where it was entered or imported.
    pub fn message(&self, claim: RecordNumber) -> Result<Option<IncomingMessage>, DeskError> {
        Ok(self.store.message(claim)?)
    }

    /// The bytes of what came with a claim's message; nothing, where they are not kept. Bytes
    /// that are not what came are an error.
    pub fn attachment_bytes(
        &self,
        claim: RecordNumber,
        n: u32,
    ) -> Result<Option<Vec<u8>>, DeskError> {
        let message = self.store.message(claim)?;
        let listed = message.into_iter().flat_map(|message| message.attachments);
        let hash = listed
            .filter(|file| file.n == n)
            .map(|file| file.hash)
            .next();
        let bytes = self.store.attachment_bytes(claim, n)?;
        let came = |bytes: &Vec<u8>| hash == Some(Sha256::digest(bytes).into());
        match bytes {
            Some(bytes) if !came(&bytes) => Err(DeskError::Store(StoreError::BadRow {
                number: claim,
                detail: format!("attachment {n} is not what came"),
            })),
            bytes => Ok(bytes),
        }
    }

    /// Subjects of the operator who may have sent a claim's message, those with the most in
    /// common first. They are offered and never linked by themselves: a sender is easily forged.
    pub fn candidates(&self, claim: RecordNumber) -> Result<Vec<Candidate>, DeskError> {
        let Some(Record::Claim(record)) = self.store.record(claim)? else {
            return Err(DeskError::NotFound(claim));
        };
        let message = self.store.message(claim)?;
        let sender = message.map(|message| message.sender).unwrap_or_default();
        let text = record.text.unwrap_or_default();
        let iins = iins_in(&text);
        let phones: Vec<Phone> = sender.phone.into_iter().chain(phones_in(&text)).collect();
        let traits = Traits {
            iins,
            emails: sender.email.into_iter().collect(),
            phones,
            name: sender.name.map(String::from),
        };
        let alike = self.alike(&traits, &record.operator)?.into_iter();
        Ok(alike.map(|(_, candidate)| candidate).collect())
    }
}

type Settled = (
    IncomingMessage,
    Moment,
    Option<SafeText>,
    Vec<Option<Vec<u8>>>,
);

/// What is kept of a message: files up to the cap, and a receipt that has come already.
fn settled(mut intake: Intake, office: &Office, now: DateTime<Utc>) -> Settled {
    let here = now.with_timezone(&office.settings.legal_zone).naive_local();
    let present = Moment {
        date: here.date(),
        time: here.time().with_nanosecond(0),
    };
    let mut received = intake.received;
    if received > present {
        received = present;
        intake.remark(Remark::FutureReceipt);
    }
    let mut room = MOST_ATTACHED;
    let files = std::mem::take(&mut intake.files);
    let (attachments, bytes): (Vec<Attachment>, Vec<Option<Vec<u8>>>) = (1..)
        .zip(files)
        .map(|(n, file)| {
            let (attachment, bytes) = attached(n, file, room);
            room -= bytes.as_ref().map_or(0, |_| attachment.size);
            (attachment, bytes)
        })
        .unzip();
    if attachments.iter().any(|file| !file.kept) {
        intake.remark(Remark::TooLarge);
    }
    let message = IncomingMessage {
        key: intake.key,
        source: intake.source,
        message_id: intake.message_id,
        sender: intake.sender,
        title: intake.title,
        sent: intake.sent,
        remarks: intake.remarks,
        attachments,
    };
    (message, received, intake.text, bytes)
}

fn attached(n: u32, file: IntakeFile, room: u64) -> (Attachment, Option<Vec<u8>>) {
    let size = file.bytes.len() as u64;
    let hash: Hash = Sha256::digest(&file.bytes).into();
    let kept = size <= room;
    let attachment = Attachment {
        n,
        name: file.name,
        media_type: file.media_type,
        size,
        hash,
        kept,
    };
    (attachment, kept.then_some(file.bytes))
}

/// The valid ИИН among the runs of digits of a text.
fn iins_in(text: &str) -> Vec<Iin> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let mut found: Vec<Iin> = runs
        .filter(|run| run.len() == 12)
        .filter_map(|run| Iin::parse(run).ok())
        .collect();
    found.dedup();
    found.truncate(MOST_ALIKE);
    found
}

/// The phones of a text: what begins with `+7` or `8` and reads as a phone.
fn phones_in(text: &str) -> Vec<Phone> {
    let stands_in_phone = |c: char| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '-' | ' ');
    let runs = text.split(|c: char| !stands_in_phone(c));
    let mut found: Vec<Phone> = runs
        .map(|run| run.trim_matches([' ', '-', '(', ')']))
        .filter(|run| (10..=24).contains(&run.len()) && run.starts_with(['+', '8', '7']))
        .filter_map(|run| Phone::parse(run).ok())
        .collect();
    found.dedup();
    found.truncate(MOST_ALIKE);
    found
}
