//! A letter of a mailbox, from its bytes.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, Timelike, Utc};
use mail_parser::{HeaderName, HeaderValue, Message, MessageParser};

use super::charset;
use super::key;
use super::parts::{Contents, gather};
use crate::domain::identity::{Email, SafeText};
use crate::domain::record::{Intake, IntakeFile, MessageSource, Remark, Sender};
use crate::domain::time::{Moment, Zone};

/// Letters forwarded in letters: more of them are an attack on whoever unfolds them.
const MOST_NESTED: usize = 32;

/// A text longer than this is attached whole and shown in part, in characters.
const LONGEST_TEXT: usize = 50_000;

/// Lines of a header longer than this are cut, in characters.
const LONGEST_LINE: usize = 500;

/// Reads a letter. `arrived` is when its file came: the receipt where no server noted one.
pub fn read_letter(bytes: &[u8], arrived: DateTime<Utc>, zone: Zone) -> Intake {
    let at_arrival = moment(arrived, zone);
    // A fault of the parser costs the reading of this letter, not the letter.
    let read = || {
        (nested(bytes) <= MOST_NESTED)
            .then(|| MessageParser::default().parse(bytes))
            .flatten()
            .filter(is_letter)
            .map(|message| of_message(&message, bytes, at_arrival, zone))
    };
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(Some(intake)) => intake,
        Ok(None) | Err(_) => unreadable(bytes, at_arrival),
    }
}

/// How often a letter says that a letter follows: as many may be within each other.
fn nested(bytes: &[u8]) -> usize {
    let lower = bytes.to_ascii_lowercase();
    // The parts of a digest are letters without saying so.
    let count = |word: &[u8]| {
        lower
            .windows(word.len())
            .filter(|part| *part == word)
            .count()
    };
    count(b"message/") + count(b"/digest")
}

/// Whether anything of it is a letter's: bytes of any kind can be read as a header somehow.
fn is_letter(message: &Message<'_>) -> bool {
    let known = |header: &mail_parser::Header<'_>| {
        matches!(
            header.name,
            HeaderName::From
                | HeaderName::To
                | HeaderName::Subject
                | HeaderName::Date
                | HeaderName::Received
                | HeaderName::MessageId
                | HeaderName::MimeVersion
                | HeaderName::ContentType
        ) && !header.value.is_empty()
    };
    message.headers().iter().any(known)
}

fn unreadable(bytes: &[u8], received: Moment) -> Intake {
    let file = IntakeFile {
        name: Some(SafeText::from_outside("message.eml")),
        media_type: SafeText::from_outside("message/rfc822"),
        bytes: bytes.to_vec(),
    };
    Intake {
        key: key::of_letter(None, bytes),
        source: MessageSource::Mail,
        message_id: None,
        sender: Sender::default(),
        title: None,
        sent: None,
        received,
        text: None,
        recipients: Vec::new(),
        operator: None,
        remarks: vec![Remark::Unreadable, Remark::NoReceipt],
        files: vec![file],
    }
}

fn of_message(message: &Message<'_>, bytes: &[u8], at_arrival: Moment, zone: Zone) -> Intake {
    let mut contents = Contents::default();
    gather(message, bytes, &mut contents);
    let id = message.message_id().map(str::trim);
    let id = id.filter(|id| !id.is_empty());
    let receipt = receipt(message).map(|at| moment(at, zone));
    let mut intake = Intake {
        key: key::of_letter(id, bytes),
        source: MessageSource::Mail,
        message_id: id.map(line),
        sender: sender(message, bytes),
        title: header_text(message, bytes, &HeaderName::Subject),
        sent: message.date().map(|date| line(&date.to_rfc3339())),
        received: receipt.unwrap_or(at_arrival),
        text: None,
        recipients: recipients(message, bytes),
        operator: None,
        remarks: contents.remarks,
        files: contents.files,
    };
    if receipt.is_none() {
        intake.remark(Remark::NoReceipt);
    }
    shown(&mut intake, &contents.text);
    intake
}

/// Puts the text in, as much of it as an officer reads; what is longer is attached as well.
pub(super) fn shown(intake: &mut Intake, text: &str) {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        intake.remark(Remark::NoText);
        return;
    }
    let mut characters = text.char_indices();
    let Some((end, _)) = characters.nth(LONGEST_TEXT) else {
        intake.text = Some(SafeText::multiline(text));
        return;
    };
    let beginning = text.get(..end).unwrap_or(text);
    intake.text = Some(SafeText::multiline(beginning));
    intake.remark(Remark::Cut);
    intake.files.push(IntakeFile {
        name: Some(SafeText::from_outside("text.txt")),
        media_type: SafeText::from_outside("text/plain"),
        bytes: text.as_bytes().to_vec(),
    });
}

/// The receipt that the last server noted: the topmost `Received:`, never the sender's `Date:`.
fn receipt(message: &Message<'_>) -> Option<DateTime<Utc>> {
    let headers = message.headers().iter();
    let mut noted = headers.filter(|header| header.name == HeaderName::Received);
    let date = noted.next()?.value.as_received()?.date?;
    DateTime::from_timestamp(date.to_timestamp(), 0)
}

/// An instant as a moment of the legal zone.
pub(super) fn moment(at: DateTime<Utc>, zone: Zone) -> Moment {
    let local = at.with_timezone(&zone).naive_local();
    Moment {
        date: local.date(),
        time: local.time().with_nanosecond(0),
    }
}

/// The first sender named, so that a second `From:` hides nobody.
fn sender(message: &Message<'_>, bytes: &[u8]) -> Sender {
    let headers = message.headers().iter();
    let mut from = headers.filter(|header| header.name == HeaderName::From);
    let Some(header) = from.next() else {
        return Sender::default();
    };
    let first = header.value.as_address().and_then(|list| list.first());
    let address = first.and_then(|first| first.address.as_deref());
    let email = address.and_then(|address| Email::parse(address).ok());
    let named = first.and_then(|first| first.name.as_deref());
    let name = match named {
        Some(name) if is_broken(name) => {
            let (raw, _) = charset::text(raw_of(header, bytes), None);
            let name = raw.rsplit_once('<').map_or(raw.as_str(), |(name, _)| name);
            Some(line(name.trim().trim_matches('"')))
        }
        Some(name) => Some(line(name)),
        // An address that is none is shown as it stands.
        None if email.is_none() => address.map(line),
        None => None,
    };
    Sender {
        name: name.filter(|name| !name.trim().is_empty()),
        email,
        phone: None,
    }
}

/// The text of a header, whose letters may stand in it as bare bytes.
fn header_text(
    message: &Message<'_>,
    bytes: &[u8],
    name: &HeaderName<'static>,
) -> Option<SafeText> {
    let header = message
        .headers()
        .iter()
        .find(|header| header.name == *name)?;
    let text = header.value.as_text()?;
    let read = if is_broken(text) {
        charset::text(raw_of(header, bytes), None).0
    } else {
        text.to_owned()
    };
    Some(line(&read)).filter(|text| !text.trim().is_empty())
}

fn is_broken(text: &str) -> bool {
    text.contains(char::REPLACEMENT_CHARACTER)
}

fn raw_of<'b>(header: &mail_parser::Header<'_>, bytes: &'b [u8]) -> &'b [u8] {
    bytes
        .get(header.offset_start as usize..header.offset_end as usize)
        .unwrap_or_default()
        .trim_ascii()
}

/// To whom it was sent, by the letter and by the servers.
fn recipients(message: &Message<'_>, bytes: &[u8]) -> Vec<Email> {
    let mut found = Vec::new();
    let noted_by_servers = ["delivered-to", "x-original-to", "envelope-to"];
    for header in message.headers() {
        let is_noted = |known: &&str| header.name().eq_ignore_ascii_case(known);
        let raw = charset::text(raw_of(header, bytes), None).0;
        let named: Vec<&str> = match &header.value {
            HeaderValue::Address(list)
                if [HeaderName::To, HeaderName::Cc].contains(&header.name) =>
            {
                let addresses = list.iter().filter_map(|address| address.address.as_deref());
                addresses.collect()
            }
            _ if noted_by_servers.iter().any(is_noted) => vec![raw.trim_matches(['<', '>'])],
            _ => Vec::new(),
        };
        for email in named.into_iter().filter_map(|text| Email::parse(text).ok()) {
            if !found.contains(&email) {
                found.push(email);
            }
        }
    }
    found
}

/// One line of bounded length.
pub(super) fn line(text: &str) -> SafeText {
    let mut cut: String = text.chars().take(LONGEST_LINE).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    SafeText::from_outside(cut.trim())
}
