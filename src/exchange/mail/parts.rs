//! The parts of a letter: its text, its files, and the letters forwarded in it.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::html::html_to_text;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders, PartType};

use super::charset;
use super::letter::line;
use crate::domain::record::{IntakeFile, Remark};

/// A message has no more files than this: what comes after them is left out, and the message is
/// said to be incomplete.
const MOST_FILES: usize = 200;

/// Stands before a letter that was forwarded.
const FORWARDED: &str = "-------- ✉ --------";

/// What was found in a letter.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub text: String,
    pub files: Vec<IntakeFile>,
    pub remarks: Vec<Remark>,
}

impl Contents {
    fn remark(&mut self, remark: Remark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    fn add_text(&mut self, text: &str) {
        let text = text.trim_matches(['\r', '\n']).trim_end();
        if text.trim().is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.text.push_str(text);
    }

    fn add_file(&mut self, name: Option<&str>, media_type: String, bytes: Vec<u8>) {
        if self.files.len() >= MOST_FILES {
            return self.remark(Remark::Damaged);
        }
        let winmail = name.is_some_and(|name| name.eq_ignore_ascii_case("winmail.dat"));
        if winmail || media_type.eq_ignore_ascii_case("application/ms-tnef") {
            self.remark(Remark::Winmail);
        }
        self.files.push(IntakeFile {
            name: name.map(line).filter(|name| !name.is_empty()),
            media_type: line(&media_type),
            bytes,
        });
    }
}

/// Takes everything out of a letter: the plain part of what comes in several forms, each part of
/// what has several, then the letters that are forwarded in it.
pub(super) fn gather(message: &Message<'_>, bytes: &[u8], contents: &mut Contents) {
    for (place, part) in message.parts.iter().enumerate() {
        let place = place as u32;
        note_protection(part, contents);
        if part.is_encoding_problem {
            contents.remark(Remark::Damaged);
        }
        let is_body = message.text_body.contains(&place);
        match &part.body {
            PartType::Text(text) if is_body && is_text(part, "plain") => {
                let read = plain(part, text, bytes, contents);
                contents.add_text(&read);
            }
            PartType::Html(html) if is_body => {
                contents.remark(Remark::Html);
                let read = plain(part, html, bytes, contents);
                contents.add_text(&without_gaps(&html_to_text(&apart(&read))));
            }
            PartType::Text(text) => {
                let is_shown = message.html_body.contains(&place) && is_text(part, "plain");
                if !is_shown {
                    let kept = plain(part, text, bytes, contents).into_bytes();
                    contents.add_file(part.attachment_name(), media_type(part), kept);
                }
            }
            PartType::Html(html) => {
                // The other form of a text that was taken already.
                if !message.html_body.contains(&place) {
                    let kept = html.as_bytes().to_vec();
                    contents.add_file(part.attachment_name(), media_type(part), kept);
                }
            }
            PartType::Binary(kept) | PartType::InlineBinary(kept) => {
                contents.add_file(part.attachment_name(), media_type(part), kept.to_vec());
            }
            PartType::Message(inner) => {
                contents.remark(Remark::Forwarded);
                let heading = heading(inner);
                contents.add_text(&format!("{FORWARDED}\n{heading}"));
                gather(inner, &inner.raw_message, contents);
            }
            PartType::Multipart(_) => {}
        }
    }
}

/// A text in the letters that its bytes are, whatever they are called.
fn plain(part: &MessagePart<'_>, read: &str, bytes: &[u8], contents: &mut Contents) -> String {
    let label = part
        .content_type()
        .and_then(|kind| kind.attribute("charset"));
    let raw = bytes
        .get(part.offset_body as usize..part.offset_end as usize)
        .filter(|_| part.offset_end > part.offset_body);
    let decoded: Option<Cow<'_, [u8]>> = raw.and_then(|raw| match part.encoding {
        Encoding::None => Some(raw.into()),
        Encoding::QuotedPrintable => quoted_printable_decode(raw).map(Into::into),
        Encoding::Base64 => base64_decode(raw).map(Into::into),
    });
    let suspicious = read.contains(char::REPLACEMENT_CHARACTER)
        || label.is_some_and(|label| !label.eq_ignore_ascii_case("utf-8") && !read.is_ascii());
    let Some(decoded) = decoded.filter(|_| suspicious) else {
        return read.to_owned();
    };
    let unknown = label
        .is_some_and(|label| encoding_rs::Encoding::for_label(label.trim().as_bytes()).is_none());
    if unknown && !read.contains(char::REPLACEMENT_CHARACTER) {
        return read.to_owned();
    }
    let (text, guessed) = charset::text(&decoded, label);
    if guessed {
        contents.remark(Remark::Charset);
    }
    text
}

/// Who forwarded what, in the words of the letter's own headers.
fn heading(inner: &Message<'_>) -> String {
    let from = inner.from().and_then(|from| from.first());
    let from = from.map(|from| {
        let name = from.name.as_deref().unwrap_or_default();
        let address = from.address.as_deref().unwrap_or_default();
        format!("From: {name} <{address}>").replace(":  <", ": <")
    });
    let title = inner.subject().map(|title| format!("Subject: {title}"));
    let date = inner
        .date()
        .map(|date| format!("Date: {}", date.to_rfc3339()));
    let lines = [from, title, date].into_iter().flatten();
    let lines: Vec<String> = lines.map(|text| line(&text).to_string()).collect();
    lines.join("\n")
}

fn note_protection(part: &MessagePart<'_>, contents: &mut Contents) {
    let is = |kind: &str, subtype: &str| part.is_content_type(kind, subtype);
    let opaque = is("application", "pkcs7-mime") || is("application", "x-pkcs7-mime");
    if opaque || is("multipart", "encrypted") {
        contents.remark(Remark::Encrypted);
    }
    if is("multipart", "signed") {
        contents.remark(Remark::Signed);
    }
    if let PartType::Text(text) = &part.body {
        if text.starts_with("-----BEGIN PGP SIGNED MESSAGE") {
            contents.remark(Remark::Signed);
        }
        if text.starts_with("-----BEGIN PGP MESSAGE") {
            contents.remark(Remark::Encrypted);
        }
    }
}

/// A part without a type is plain text.
fn is_text(part: &MessagePart<'_>, subtype: &str) -> bool {
    match part.content_type() {
        Some(_) => part.is_content_type("text", subtype),
        None => true,
    }
}

fn media_type(part: &MessagePart<'_>) -> String {
    match part.content_type() {
        Some(kind) => {
            let subtype = kind.subtype().unwrap_or("octet-stream");
            format!("{}/{subtype}", kind.ctype()).to_lowercase()
        }
        None => "application/octet-stream".to_owned(),
    }
}

/// The cells of a table stand apart in its text too.
fn apart(html: &str) -> String {
    let cells = ["</td>", "</TD>", "</th>", "</TH>"];
    cells.iter().fold(html.to_owned(), |html, cell| {
        html.replace(cell, &format!(" {cell}"))
    })
}

/// Text from HTML without the room that its layout left: no blanks at the ends of lines, no two
/// blank lines in a row.
fn without_gaps(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n")
}
