//! A message that has come in, with a file.

use qorgau::desk::Taken;
use qorgau::domain::identity::{Email, RecordNumber};
use qorgau::domain::record::{Intake, IntakeFile, MessageSource, Sender};

use crate::register::Register;
use crate::support::{moment, operator, text};

/// What the file holds.
pub const SCAN: &[u8] = b"%PDF-1.7\x00\xff";

pub fn message(register: &Register) -> RecordNumber {
    let intake = Intake {
        key: [1; 32],
        source: MessageSource::Mail,
        message_id: None,
        sender: Sender {
            name: Some(text("Ахметова Айгүл")),
            email: Some(Email::parse("aigul@example.kz").unwrap()),
            phone: None,
        },
        title: Some(text("Сведения обо мне")),
        sent: None,
        received: moment("2026-11-20"),
        text: Some(text("Какие данные обо мне вы храните?")),
        recipients: Vec::new(),
        operator: None,
        remarks: Vec::new(),
        files: vec![IntakeFile {
            name: Some(text("../../.ssh/Удостоверение.pdf")),
            media_type: text("application/pdf"),
            bytes: SCAN.to_vec(),
        }],
    };
    let taken = register.desk().take_in(intake, &operator("reco")).unwrap();
    match taken {
        Taken::New(number) | Taken::Known(number) => number,
    }
}
