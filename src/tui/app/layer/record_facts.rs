//! What is known of a record, line by line; personal data masked.

use chrono::{DateTime, NaiveDate, Utc};

use super::record::RecordLine;
use crate::domain::identity::SafeText;
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::record::{
    Attachment, Block, Claim, IncomingMessage, Reply, ReplyFacts, Scope, Subject,
};
use crate::domain::time::Moment;
use crate::domain::values::{ClaimState, Value};
use crate::domain::view::{ConsentRow, Row};
use crate::tui::app::policy_version::version_message;
use crate::tui::app::reveal::Revealed;
use crate::tui::app::text::wrapped;

/// The lines of a record.
pub(super) fn facts(
    row: &Row,
    office: &Office,
    today: NaiveDate,
    width: usize,
    revealed: bool,
    message: Option<&IncomingMessage>,
) -> Vec<RecordLine> {
    let mut page = Page {
        lines: Vec::new(),
        office,
        width,
    };
    match row {
        Row::Subject(row) => page.subject(&row.subject, !revealed),
        Row::Consent(row) => page.consent(row, today),
        Row::Block(row) => page.block(&row.block, row.is_past_review(today)),
        Row::Claim(row) => page.claim(&row.claim, message, revealed),
    }
    page.lines
}

/// The lines of a subject's data while they are shown, with the time left.
pub(super) fn open_facts(shown: &Revealed, office: &Office, width: usize) -> Vec<RecordLine> {
    let mut page = Page {
        lines: vec![RecordLine::Revealed(shown.left)],
        office,
        width,
    };
    let details = &shown.subject.details;
    match &details.iin {
        Some(iin) => page.text("screen-label-iin", iin.as_str()),
        None => page.word("screen-label-iin", "word-none"),
    }
    for phone in &details.phones {
        page.text("screen-label-phone", phone.display());
    }
    for email in &details.emails {
        page.text("screen-label-email", email.as_str());
    }
    page.maybe("screen-label-address", details.address.as_ref());
    page.lines.push(RecordLine::Blank);
    page.lines
}

/// An attachment's number, its name as the sender wrote it, its type, its size and whether it is
/// kept.
pub fn attachment_said(file: &Attachment) -> Message {
    let id = match file.kept {
        true => "size-bytes",
        false => "size-not-kept",
    };
    let size = Message::new(id).number("n", file.size.cast_signed());
    Message::new("screen-attachment")
        .text("n", file.n)
        .text("name", file.name.as_deref().unwrap_or("—"))
        .text("type", &file.media_type)
        .list("size", vec![size])
}

fn sent_message(reply: &Reply) -> Message {
    Message::new("screen-reply")
        .date("date", reply.on)
        .word("channel", reply.channel.message())
        .text("number", &reply.number)
}

struct Page<'a> {
    lines: Vec<RecordLine>,
    office: &'a Office,
    width: usize,
}

impl Page<'_> {
    fn fact(&mut self, label: &'static str, value: Message) {
        self.lines.push(RecordLine::Fact(label, value));
    }

    fn word(&mut self, label: &'static str, id: impl Into<String>) {
        self.fact(label, Message::new(id));
    }

    fn text(&mut self, label: &'static str, text: impl ToString) {
        self.fact(label, Message::new("screen-plain").text("text", text));
    }

    fn date(&mut self, label: &'static str, date: Option<NaiveDate>) {
        if let Some(date) = date {
            self.fact(label, Message::new("screen-date").date("date", date));
        }
    }

    fn moment(&mut self, label: &'static str, moment: Moment) {
        let message = match moment.time {
            Some(time) => Message::new("screen-moment")
                .date("date", moment.date)
                .text("time", time.format("%H:%M")),
            None => Message::new("screen-date").date("date", moment.date),
        };
        self.fact(label, message);
    }

    fn instant(&mut self, label: &'static str, at: DateTime<Utc>, by: &str) {
        let at = at.with_timezone(&self.office.settings.legal_zone);
        let message = Message::new("screen-moment-by")
            .date("date", at.date_naive())
            .text("time", at.format("%H:%M"))
            .text("by", SafeText::from_outside(by));
        self.fact(label, message);
    }

    /// A text of any length: on the label's line if it fits there, else below it.
    fn long(&mut self, label: &'static str, text: Option<&SafeText>) {
        let Some(text) = text else { return };
        self.lines
            .extend([RecordLine::Blank, RecordLine::Heading(label)]);
        let lines = wrapped(text, self.width);
        self.lines.extend(lines.into_iter().map(RecordLine::Words));
    }

    fn maybe(&mut self, label: &'static str, text: Option<&impl ToString>) {
        if let Some(text) = text {
            self.text(label, text.to_string());
        }
    }

    /// Who sent a message and how it was read: before its text.
    fn message(&mut self, message: &IncomingMessage, revealed: bool) {
        let sender = &message.sender;
        let email = sender.email.as_ref().map(|email| match revealed {
            true => email.as_str().to_owned(),
            false => email.masked(),
        });
        let phone = sender.phone.as_ref().map(|phone| match revealed {
            true => phone.display(),
            false => phone.masked(),
        });
        let name = sender.name.iter().map(ToString::to_string);
        let from: Vec<String> = name.chain(email).chain(phone).collect();
        if !from.is_empty() {
            self.text("screen-label-from", from.join(", "));
        }
        self.maybe("screen-label-title", message.title.as_ref());
        match message.sent_at() {
            Some(at) => {
                let sent = Message::new("screen-when-date")
                    .date("date", at.date())
                    .text("time", at.format("%H:%M"));
                self.fact("screen-label-sent", sent);
            }
            None => self.maybe("screen-label-sent", message.sent.as_ref()),
        }
        for remark in &message.remarks {
            self.word("screen-label-remark", remark.message());
        }
        for file in &message.attachments {
            self.fact("screen-label-attachment", attachment_said(file));
        }
    }

    fn claim(&mut self, claim: &Claim, message: Option<&IncomingMessage>, revealed: bool) {
        self.word("screen-label-kind", claim.kind_message());
        match claim
            .waiting_for
            .filter(|_| claim.state == ClaimState::Waiting)
        {
            Some(waiting) => self.fact(
                "screen-label-state",
                Message::new("screen-waiting").word("for", waiting.message()),
            ),
            None => self.word("screen-label-state", claim.state.message()),
        }
        self.text("screen-label-operator", &claim.operator);
        self.moment("screen-label-received", claim.received);
        self.instant(
            "screen-label-registered",
            claim.registered_at,
            &claim.registered_by,
        );
        if let Some(channel) = claim.channel {
            self.word("screen-label-channel", channel.message());
        }
        self.maybe("screen-label-incoming", claim.incoming_number.as_ref());
        match &claim.assigned_to {
            Some(login) => self.text("screen-label-assigned", SafeText::from_outside(login)),
            None => self.word("screen-label-assigned", "screen-nobody"),
        }
        self.reply(&claim.reply);
        if let Some(closing) = claim.closing.as_ref().filter(|_| !claim.is_open()) {
            self.word("screen-label-resolution", closing.resolution.message());
            self.instant("screen-label-closed", closing.at, &closing.by);
            let recorded = claim.reply.sent.is_some();
            if let Some(reply) = closing.reply.as_ref().filter(|_| !recorded) {
                self.fact("screen-label-reply", sent_message(reply));
            }
            self.long("screen-label-ground", Some(&closing.ground));
            self.long("screen-label-public-reason", closing.public_reason.as_ref());
        }
        if let Some(message) = message {
            self.message(message, revealed);
        }
        self.long("screen-label-text", claim.text.as_ref());
    }

    /// Prepared, sent, delivered: three facts.
    fn reply(&mut self, reply: &ReplyFacts) {
        if let Some(prepared) = &reply.prepared {
            let message = Message::new("screen-day-by")
                .date("date", prepared.on)
                .text("by", SafeText::from_outside(&prepared.by));
            self.fact("screen-label-reply-prepared", message);
            if let Some(channel) = prepared.channel.filter(|_| reply.sent.is_none()) {
                self.word("screen-label-reply-channel", channel.message());
            }
        }
        if let Some(sent) = &reply.sent {
            self.fact("screen-label-reply", sent_message(sent));
            self.maybe("screen-label-reply-evidence", sent.evidence.as_ref());
        }
        if let Some(delivered) = &reply.delivered {
            let message = Message::new("screen-delivered")
                .date("date", delivered.on)
                .text("evidence", &delivered.evidence);
            self.fact("screen-label-reply-delivered", message);
        }
    }

    fn block(&mut self, block: &Block, past_review: bool) {
        if past_review {
            self.word("screen-label-state", "block-state-review_due");
        } else {
            self.word("screen-label-state", block.state.message());
        }
        self.word("screen-label-block-ground", block.ground.message());
        self.word("screen-label-requested-by", block.requested_by.message());
        match &block.scope {
            Scope::All => self.word("screen-label-scope", "scope-all"),
            Scope::Categories(categories) => {
                let words = categories.iter().map(|c| Message::new(c.message()));
                let list = Message::new("screen-list").list("list", words.collect());
                self.fact("screen-label-scope", list);
            }
        }
        self.text("screen-label-operator", &block.operator);
        self.moment("screen-label-received", block.received);
        self.instant(
            "screen-label-registered",
            block.registered_at,
            &block.registered_by,
        );
        if let Some(at) = block.blocked_at {
            let by = block.decided_by.as_deref().unwrap_or_default();
            self.instant("screen-label-blocked", at, by);
        }
        self.date("screen-label-verify-until", block.verify_until);
        if let Some(end) = &block.end {
            self.word("screen-label-outcome", end.outcome.message());
            self.date("screen-label-decided", Some(end.decided_on));
            self.date("screen-label-done", end.done_on);
            self.long("screen-label-ground", Some(&end.ground));
            self.long("screen-label-evidence", end.evidence.as_ref());
        }
        self.long("screen-label-public-reason", block.public_reason.as_ref());
        self.long("screen-label-text", block.text.as_ref());
    }

    fn consent(&mut self, row: &ConsentRow, today: NaiveDate) {
        let consent = &row.consent;
        let terms = &consent.terms;
        self.word("screen-label-state", row.state(today).message());
        self.text("screen-label-operator", &consent.operator);
        self.moment("screen-label-given", terms.given);
        match terms.valid_until {
            Some(_) => self.date("screen-label-valid-until", terms.valid_until),
            None => self.word("screen-label-valid-until", "screen-until-purpose"),
        }
        self.word("screen-label-method", terms.method.message());
        if let Some(version) = &terms.policy_version {
            self.fact("screen-label-policy-version", version_message(version));
        }
        let purposes: Vec<&str> = terms.purposes.iter().map(SafeText::as_str).collect();
        self.text("screen-label-purposes", purposes.join(", "));
        let data = terms.data.iter().map(|c| Message::new(c.message()));
        let data = Message::new("screen-list").list("list", data.collect());
        self.fact("screen-label-data", data);
        for (label, answer) in [
            ("screen-label-third-parties", terms.third_parties),
            ("screen-label-cross-border", terms.cross_border),
            ("screen-label-public", terms.public),
        ] {
            self.word(
                label,
                match answer {
                    Some(true) => "word-yes",
                    Some(false) => "word-no",
                    None => "word-unknown",
                },
            );
        }
        if let Some(withdrawal) = consent.withdrawal() {
            self.date("screen-label-withdrawn", Some(withdrawal.received_on));
        }
        self.date("screen-label-stopped", consent.stopped_on());
        self.long("screen-label-proof", terms.proof.as_ref());
    }

    fn masked(&mut self, subject: &Subject) {
        let details = &subject.details;
        if let Some(iin) = &details.iin {
            self.text("screen-label-iin", iin.masked());
        }
        for phone in &details.phones {
            self.text("screen-label-phone", phone.masked());
        }
        for email in &details.emails {
            self.text("screen-label-email", email.masked());
        }
        if details.address.is_some() {
            self.word("screen-label-address", "word-masked");
        }
    }

    fn subject(&mut self, subject: &Subject, masked: bool) {
        let details = &subject.details;
        self.word("screen-label-subject-kind", details.kind.message());
        self.text("screen-label-operator", &subject.operator);
        self.maybe("screen-label-external", subject.external_id.as_ref());
        if masked {
            self.masked(subject);
        }
        self.date("screen-label-birth-date", details.birth_date);
        for representative in &subject.representatives {
            let message = |id| {
                Message::new(id)
                    .text("name", &representative.name)
                    .text("authority", &representative.authority)
            };
            let message = match representative.until {
                Some(until) => message("screen-representative-until").date("until", until),
                None => message("screen-representative"),
            };
            self.fact("screen-label-representative", message);
        }
    }
}
