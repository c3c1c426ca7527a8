//! The message that a claim came as.

use serde_json::{Value as Json, json};

use super::Frame;
use crate::cli::claim::attachment::json_of as json_of_file;
use crate::domain::identity::{Email, Phone};
use crate::domain::record::IncomingMessage;
use crate::domain::values::Value;

/// What a claim's message is beside its text.
pub(in crate::cli) fn message_json(message: &IncomingMessage, frame: &Frame<'_>) -> Json {
    let sender = &message.sender;
    let email = sender.email.as_ref().map(|email| shown_email(email, frame));
    let phone = sender.phone.as_ref().map(|phone| shown_phone(phone, frame));
    let remarks: Vec<&str> = message.remarks.iter().map(|r| r.as_str()).collect();
    let files: Vec<Json> = message.attachments.iter().map(json_of_file).collect();
    json!({
        "source": message.source,
        "id": message.message_id,
        "from": {"name": sender.name, "email": email, "phone": phone},
        "subject": message.title,
        "sent": message.sent,
        "remarks": remarks,
        "attachments": files,
    })
}

fn shown_email(email: &Email, frame: &Frame<'_>) -> String {
    if frame.revealed {
        email.as_str().to_owned()
    } else {
        email.masked()
    }
}

fn shown_phone(phone: &Phone, frame: &Frame<'_>) -> String {
    if frame.revealed {
        phone.display()
    } else {
        phone.masked()
    }
}

/// Who sent a message and how it was read.
pub(in crate::cli) fn message_words(message: &IncomingMessage, frame: &Frame<'_>) -> Vec<String> {
    let tr = frame.tr;
    let sender = &message.sender;
    let email = sender.email.as_ref().map(|email| shown_email(email, frame));
    let phone = sender.phone.as_ref().map(|phone| shown_phone(phone, frame));
    let from: Vec<String> = sender.name.iter().map(ToString::to_string).collect();
    let from: Vec<String> = from.into_iter().chain(email).chain(phone).collect();
    let fact = |label: &str, value: String| format!("{}: {value}", frame.label(label));
    let mut lines = Vec::new();
    if !from.is_empty() {
        lines.push(fact("from", from.join(", ")));
    }
    lines.extend(
        message
            .title
            .iter()
            .map(|title| fact("title", title.to_string())),
    );
    lines.extend(message.sent.iter().map(|sent| {
        let at = message.sent_at().map(|at| tr.datetime(at));
        fact("sent", at.unwrap_or_else(|| sent.to_string()))
    }));
    lines.extend(message.remarks.iter().map(|remark| frame.word(*remark)));
    for file in &message.attachments {
        let name = file.name.as_deref().unwrap_or("—");
        let size = tr.with("size-bytes", &[("n", file.size.into())]);
        lines.push(format!("{}. {name} · {} · {size}", file.n, file.media_type));
    }
    lines
}
