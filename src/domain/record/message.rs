//! A message that came in and became a claim: who sent it, what it brought along, and what an
//! officer has to know of how it was read.

use chrono::{DateTime, NaiveDateTime};
use std::fmt;

use crate::domain::identity::{Email, Phone, RecordNumber, SafeText, file_name};
use crate::domain::record::Operator;
use crate::domain::record::journal::Hash;
use crate::domain::time::Moment;
use crate::domain::values::{Channel, UnknownValue, Value};

/// A message's files may have so many bytes together; what goes beyond is noted and not kept.
pub const MOST_ATTACHED: u64 = 25 << 20;

values! {
    /// The way a message came.
    Source, "message-source" {
        /// By e-mail.
        Mail = "mail",
        /// Through a form of a site.
        WebForm = "web_form",
    }
}

impl Source {
    /// The channel of the claim that such a message makes.
    pub const fn channel(self) -> Channel {
        match self {
            Self::Mail => Channel::Email,
            Self::WebForm => Channel::WebForm,
        }
    }
}

values! {
    /// What an officer has to know of how a message was read.
    Remark, "remark" {
        /// It could not be read; its bytes are attached as they came.
        Unreadable = "unreadable",
        /// Parts of it are damaged or missing.
        Damaged = "damaged",
        /// Its letters are not in the encoding that it states; what was read is a guess.
        Charset = "charset",
        /// Its text was taken from HTML.
        Html = "html",
        /// It holds a forwarded message, whose text follows its own.
        Forwarded = "forwarded",
        /// It has no text.
        NoText = "no_text",
        /// Its text is longer than is shown; all of it is attached.
        Cut = "cut",
        /// Files are larger than is kept; their size and hash are.
        TooLarge = "too_large",
        /// A `winmail.dat` is attached: a file of Outlook, not opened here.
        Winmail = "winmail",
        /// It is encrypted and was not opened.
        Encrypted = "encrypted",
        /// It is signed; the signature was not checked.
        Signed = "signed",
        /// No server noted its receipt: the date is that of the file.
        NoReceipt = "no_receipt",
        /// The noted receipt has not come yet: the date is that of the intake.
        FutureReceipt = "future_receipt",
    }
}

/// Who sent a message, by its own word: a sender is easily forged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sender {
    /// The name.
    pub name: Option<SafeText>,
    /// The e-mail address.
    pub email: Option<Email>,
    /// The phone, where a form asks for it.
    pub phone: Option<Phone>,
}

/// A file that came with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its place in the message: 1, 2, 3 …
    pub n: u32,
    /// Its name as the sender wrote it; never a path to write to.
    pub name: Option<SafeText>,
    /// Its type as the sender stated it, for instance `image/png`.
    pub media_type: SafeText,
    /// Its size, in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes.
    pub hash: Hash,
    /// Whether the register has its bytes.
    pub kept: bool,
}

impl Attachment {
    /// The name of a file to save it under: its own, made safe, or one by its place.
    pub fn file_name(&self) -> String {
        let own = self.name.as_deref().and_then(file_name);
        own.unwrap_or_else(|| format!("attachment-{}", self.n))
    }
}

/// What is known of a message beside its claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingMessage {
    /// What tells the same message again.
    pub key: Hash,
    /// The way it came.
    pub source: Source,
    /// Its Message-ID, or the number that a form gave it.
    pub message_id: Option<SafeText>,
    /// Who sent it.
    pub sender: Sender,
    /// Its subject line.
    pub title: Option<SafeText>,
    /// When it was sent, by the sender's own word; no term is counted from it.
    pub sent: Option<SafeText>,
    /// What to know of how it was read.
    pub remarks: Vec<Remark>,
    /// What came with it.
    pub attachments: Vec<Attachment>,
}

impl IncomingMessage {
    /// When it was sent by the sender's own clock, where what the sender wrote is a date.
    pub fn sent_at(&self) -> Option<NaiveDateTime> {
        let at = DateTime::parse_from_rfc3339(self.sent.as_deref()?).ok()?;
        Some(at.naive_local())
    }
}

/// A file that came with a message, before it is in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeFile {
    /// Its name as the sender wrote it.
    pub name: Option<SafeText>,
    /// Its type as the sender stated it.
    pub media_type: SafeText,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A message that was read and is not in the register yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// What tells the same message again.
    pub key: Hash,
    /// The way it came.
    pub source: Source,
    /// Its Message-ID, or the number that a form gave it.
    pub message_id: Option<SafeText>,
    /// Who sent it.
    pub sender: Sender,
    /// Its subject line.
    pub title: Option<SafeText>,
    /// When it was sent, by the sender's own word.
    pub sent: Option<SafeText>,
    /// When it was received, in the legal zone.
    pub received: Moment,
    /// What it says.
    pub text: Option<SafeText>,
    /// To whom it was sent.
    pub recipients: Vec<Email>,
    /// The operator that a form names.
    pub operator: Option<Operator>,
    /// What to know of how it was read.
    pub remarks: Vec<Remark>,
    /// What came with it.
    pub files: Vec<IntakeFile>,
}

impl Intake {
    /// Notes something of how it was read, once.
    pub fn remark(&mut self, remark: Remark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

values! {
    /// What a subject has in common with whoever sent a message, or with another record.
    SenderMatch, "sender-match" {
        /// The ИИН.
        Iin = "iin",
        /// An e-mail address.
        Email = "email",
        /// A phone.
        Phone = "phone",
        /// The name.
        Name = "name",
    }
}

/// A subject who may have sent a message, or another record that may be of the same person: an
/// officer decides, since senders are easily forged and names repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The subject.
    pub subject: RecordNumber,
    /// Its display name.
    pub name: SafeText,
    /// What the two have in common, the strongest first; nothing, where the claim names the subject.
    pub by: Vec<SenderMatch>,
}
