//! A small register made of plain facts, on Monday 2026-11-23 at noon.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Utc};
use qorgau::domain::draft::Draft;
use qorgau::domain::identity::{Email, Iin, Phone, RecordNumber, SafeText};
use qorgau::domain::letter::{
    Letter, LetterField, LetterLanguage, LetterTemplate, Paragraph, Style,
};
use qorgau::domain::office::Office;
use qorgau::domain::record::{
    Attachment, Candidate, ConsentTerms, IncomingMessage, MessageSource, Record, Scope, Sender,
    SenderMatch, Subject, SubjectDetails,
};
use qorgau::domain::values::{
    BlockGround, Channel, ClaimKind, ConsentMethod, DataCategory, JournalAction, RecordKind,
    RequestedBy, SubjectKind,
};
use qorgau::domain::view::{
    BlockRow, ClaimRow, ConsentRow, File, HistoryLine, Row, SubjectName, SubjectRow, TimelineLine,
};
use qorgau::domain::workflow::{
    Act, Case, NewArrival, NewBlock, NewConsent, NextNumbers, VerifyUntil,
};

use crate::support::{act_at, moment, new_claim, office, operator, text};

/// Noon in Almaty.
pub fn noon() -> DateTime<Utc> {
    "2026-11-23T07:00:00Z".parse().unwrap()
}

pub const fn claim(n: u32) -> RecordNumber {
    RecordNumber::Claim { year: 2026, n }
}

pub const fn block(n: u32) -> RecordNumber {
    RecordNumber::Block { year: 2026, n }
}

pub fn subject(number: u64, slug: &str, name: &str) -> Subject {
    let mut parts = name.split(' ');
    let mut part = || text(parts.next().unwrap_or_default());
    Subject {
        number: RecordNumber::Subject(number),
        version: 1,
        operator: operator(slug),
        external_id: Some(text("user-17")),
        details: SubjectDetails {
            kind: SubjectKind::Natural,
            name: Some(qorgau::domain::identity::PersonName {
                surname: part(),
                given_name: part(),
                patronymic: None,
            }),
            legal_name: None,
            iin: Iin::parse("850101300005").ok(),
            birth_date: None,
            phones: vec![Phone::parse("+7 701 000 00 16").unwrap()],
            emails: Vec::new(),
            address: Some(text("Алматы")),
        },
        representatives: Vec::new(),
        registered_at: noon(),
        merged: None,
    }
}

/// Every record of the register, by number.
#[derive(Clone)]
pub struct Register {
    pub rows: BTreeMap<RecordNumber, Row>,
    /// What the officer typed at another time.
    pub drafts: Vec<Draft>,
    /// What was done last to some of them.
    pub done: BTreeMap<RecordNumber, HistoryLine>,
    /// The messages that some claims came as.
    pub messages: BTreeMap<RecordNumber, IncomingMessage>,
    /// Whether its letters are in the office's own words.
    pub reworded: bool,
}

/// A day by which something was done, at noon.
fn at(day: &str) -> DateTime<Utc> {
    format!("{day}T07:00:00Z").parse().unwrap()
}

/// Makes records of one subject.
pub struct Maker {
    pub subject: Subject,
    next: NextNumbers,
}

/// What the office goes by, read once: hundreds of screens are opened.
pub fn the_office() -> &'static Arc<Office> {
    static OFFICE: LazyLock<Arc<Office>> = LazyLock::new(|| Arc::new(office()));
    &OFFICE
}

impl Maker {
    pub fn of(subject: Subject) -> Self {
        Self {
            subject,
            next: crate::support::next_numbers(),
        }
    }

    fn case(&self, record: Option<Record>) -> Case {
        Case {
            record,
            subject: Some(self.subject.clone()),
            ..Case::empty(self.next)
        }
    }

    /// Does one act after another, the first on nothing, each on what the one before made.
    fn record(&self, acts: Vec<(&str, Act)>) -> Record {
        let made = acts.into_iter().fold(None, |record, (day, act)| {
            let events = act_at(&self.case(record), the_office(), act, at(day)).unwrap();
            events.into_iter().next().map(|event| event.record)
        });
        made.unwrap()
    }

    pub fn claim(&self, n: u32, kind: ClaimKind, received: &str) -> Row {
        self.claim_with(n, kind, received, Vec::new())
    }

    pub fn claim_with(
        &self,
        n: u32,
        kind: ClaimKind,
        received: &str,
        then: Vec<(&str, Act)>,
    ) -> Row {
        let mut new = new_claim(self.subject.operator.as_str(), kind, received);
        new.subject = self.subject.number;
        new.channel = Some(Channel::WebForm);
        new.text = Some(text("Прошу ответить по существу."));
        let maker = Self {
            next: NextNumbers {
                claim: claim(n),
                ..self.next
            },
            subject: self.subject.clone(),
        };
        let mut acts = vec![("2026-11-23", Act::RegisterClaim(new))];
        acts.extend(then);
        row(maker.record(acts), &self.subject)
    }

    /// A message to the operator of the subject, who is not known to have sent it.
    pub fn message(&self, n: u32, received: &str, then: Vec<(&str, Act)>) -> Row {
        let maker = Self {
            next: NextNumbers {
                claim: claim(n),
                ..self.next
            },
            subject: self.subject.clone(),
        };
        let arrival = NewArrival {
            operator: self.subject.operator.clone(),
            received: moment(received),
            channel: Channel::Email,
            text: Some(text("Отзываю согласие на обработку моих данных.")),
        };
        let mut acts = vec![(received, Act::ReceiveMessage(arrival))];
        acts.extend(then);
        row(maker.record(acts), &self.subject)
    }

    pub fn block(&self, n: u32, received: &str, then: Vec<(&str, Act)>) -> Row {
        let maker = Self {
            next: NextNumbers {
                block: block(n),
                ..self.next
            },
            subject: self.subject.clone(),
        };
        let new = NewBlock {
            operator: self.subject.operator.clone(),
            external_id: None,
            subject: self.subject.number,
            claim: None,
            requested_by: RequestedBy::Subject,
            ground: BlockGround::Inaccurate,
            scope: Scope::All,
            received: moment(received),
            text: None,
        };
        let mut acts = vec![(received, Act::RequestBlock(new))];
        acts.extend(then);
        row(maker.record(acts), &self.subject)
    }

    pub fn consent(&self, n: u64, then: Vec<(&str, Act)>) -> Row {
        let maker = Self {
            next: NextNumbers {
                consent: RecordNumber::Consent(n),
                ..self.next
            },
            subject: self.subject.clone(),
        };
        let new = NewConsent {
            operator: self.subject.operator.clone(),
            external_id: None,
            subject: self.subject.number,
            terms: ConsentTerms {
                given: moment("2026-01-15"),
                valid_until: None,
                third_parties: Some(false),
                cross_border: None,
                public: Some(false),
                data: vec![DataCategory::Name, DataCategory::Phone],
                purposes: vec![text("продажа билетов")],
                policy_version: Some(text("2024-01-01")),
                method: ConsentMethod::Checkbox,
                proof: Some(text("журнал сайта")),
            },
            withdrawn_on: None,
        };
        let mut acts = vec![("2026-01-15", Act::RecordConsent(new))];
        acts.extend(then);
        row(maker.record(acts), &self.subject)
    }
}

pub fn row(record: Record, subject: &Subject) -> Row {
    let name = SubjectName {
        number: subject.number,
        name: text(&subject.details.display_name()),
    };
    match record {
        Record::Subject(subject) => Row::Subject(SubjectRow {
            subject,
            open_claims: 3,
            active_blocks: 1,
            due_on: Some("2026-11-24".parse().unwrap()),
        }),
        Record::Consent(consent) => Row::Consent(ConsentRow {
            consent,
            subject: name,
            superseded: false,
        }),
        Record::Block(block) => Row::Block(BlockRow {
            block,
            subject: name,
        }),
        Record::Claim(claim) => Row::Claim(ClaimRow {
            subject: claim.subject.map(|_| name),
            claim,
        }),
    }
}

/// Two people at two operators, with claims, blocks and consents on both sides of their dates.
pub fn register() -> Register {
    static SMALL: LazyLock<Register> = LazyLock::new(small);
    SMALL.clone()
}

fn small() -> Register {
    let aigul = Maker::of(subject(1, "iticket", "Ахметова Айгүл"));
    let ivan = Maker::of(subject(2, "reco", "Иванов Иван"));
    let accept = Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: BlockGround::Inaccurate,
        scope: Scope::All,
    };
    let approve = || Act::ApproveBlock {
        until: VerifyUntil::Norm,
        note: None,
    };
    let rows = vec![
        row(Record::Subject(aigul.subject.clone()), &aigul.subject),
        row(Record::Subject(ivan.subject.clone()), &ivan.subject),
        aigul.claim_with(
            1,
            ClaimKind::PretrialClaim,
            "2026-10-23",
            vec![("2026-11-23", accept)],
        ),
        aigul.claim(2, ClaimKind::Information, "2026-11-20"),
        ivan.claim(3, ClaimKind::Rectification, "2026-11-18"),
        ivan.claim(4, ClaimKind::Blocking, "2026-11-23"),
        ivan.claim(5, ClaimKind::PretrialClaim, "2026-11-02"),
        aigul.block(1, "2026-11-20", Vec::new()),
        ivan.block(2, "2026-10-27", vec![("2026-10-27", approve())]),
        aigul.block(3, "2026-11-18", vec![("2026-11-19", approve())]),
        aigul.consent(
            1,
            vec![(
                "2026-11-10",
                Act::WithdrawConsent {
                    received: "2026-11-10".parse().unwrap(),
                    channel: Channel::Paper,
                    reference: None,
                },
            )],
        ),
        ivan.consent(2, Vec::new()),
    ];
    let rows = rows.into_iter().map(|row| (row.number(), row)).collect();
    Register {
        rows,
        drafts: Vec::new(),
        reworded: false,
        done: BTreeMap::new(),
        messages: BTreeMap::new(),
    }
}

impl Register {
    /// The rows of a pane, by their nearest date.
    pub fn list(&self, kind: RecordKind) -> Vec<Row> {
        let of_kind = self.rows.values().filter(|row| row.record().kind() == kind);
        let mut rows: Vec<Row> = of_kind.cloned().collect();
        rows.sort_by_key(|row| {
            let due_on = match row {
                Row::Subject(_) => None,
                Row::Consent(row) => row.consent.clocks.first().and_then(|clock| clock.due_on),
                Row::Block(row) => row.block.due_on(),
                Row::Claim(row) => row.claim.due_on(),
            };
            (due_on.is_none(), due_on)
        });
        rows
    }

    /// A letter as the desk fills it in: a claim whose reply nobody has prepared lacks the reason
    /// and the number.
    pub fn letter(&self, number: RecordNumber, language: LetterLanguage) -> Letter {
        let row = match self.rows.get(&number) {
            Some(Row::Claim(row)) => row,
            Some(Row::Subject(row)) => return answer(&row.subject, language),
            _ => panic!("there is no letter on {number}"),
        };
        let prepared = row.claim.reply.prepared.is_some() || row.claim.reply.sent.is_some();
        let (number_line, reason, missing) = if prepared {
            ("Исх. № 118", "Срок хранения не истёк.", Vec::new())
        } else {
            (
                "Исх. № [исходящий номер: не заполнено]",
                "[причина для заявителя: не заполнено]",
                vec![LetterField::PublicReason, LetterField::OutgoingNumber],
            )
        };
        let paragraph = |style, said: &str| Paragraph {
            style,
            text: text(said),
        };
        let about = match language {
            LetterLanguage::Ru => "О рассмотрении обращения от 23 ноября 2026 г. № 7",
            LetterLanguage::Kk => "№ 7 өтінішті қарау туралы (2026 жылғы 23 қараша)",
        };
        Letter {
            number,
            language,
            template: Some(LetterTemplate::ReplyRefused),
            paragraphs: vec![
                paragraph(Style::Line, number_line),
                paragraph(Style::Line, "от 23 ноября 2026 г."),
                paragraph(Style::Addressee, &row.subject.as_ref().unwrap().name),
                paragraph(Style::Title, about),
                paragraph(
                    Style::Body,
                    "В удовлетворении требования отказано по следующей причине.",
                ),
                paragraph(Style::Body, reason),
                paragraph(
                    Style::Item,
                    "— Закон № 94-V, ст. 25(2)(8): Изменить или дополнить персональные данные по \
                     подтверждающим документам в течение одного рабочего дня.",
                ),
                paragraph(Style::Line, "А. Сейтова ____________________"),
            ],
            missing,
            address_masked: true,
            wording: SafeText::multiline(
                "| Исх. № {{ outgoing_number }}\n| от {{ outgoing_date }}\n\n> Ахметова Айгүл\n\n\
                 = О рассмотрении обращения № 7\n\nВ удовлетворении требования отказано по \
                 следующей причине.\n\nСрок хранения не истёк.\n\n\
                 | {{ signatory }} ____________________",
            ),
            own: self.reworded,
        }
    }

    /// Somebody may be the first subject again.
    pub fn doubles(&self, of: RecordNumber) -> Vec<Candidate> {
        let other = self.rows.get(&RecordNumber::Subject(10));
        let Some(Row::Subject(row)) = other.filter(|_| of == RecordNumber::Subject(1)) else {
            return Vec::new();
        };
        vec![Candidate {
            subject: row.subject.number,
            name: text(&row.subject.details.display_name()),
            by: vec![SenderMatch::Email, SenderMatch::Phone],
        }]
    }

    fn message_of(&self, row: &Row) -> Option<IncomingMessage> {
        self.messages
            .get(&row.number())
            .cloned()
            .or_else(|| came_as(row))
    }

    /// A record with all that hangs on it, as the desk reads it.
    pub fn file(&self, number: RecordNumber) -> File {
        // The double that was merged is read as the record that stays.
        let number = match number {
            RecordNumber::Subject(9) => RecordNumber::Subject(2),
            number => number,
        };
        let row = self.rows.get(&number).unwrap().clone();
        let of_subject = self.rows.values().filter(|other| {
            other.number() != number && other.record().subject() == Some(row.number())
        });
        let (links, actions) = match &row {
            Row::Subject(_) => (Vec::new(), &[JournalAction::SubjectRegistered][..]),
            Row::Consent(_) => (Vec::new(), &[JournalAction::ConsentRecorded][..]),
            Row::Block(row) => (
                row.block.claim.into_iter().collect(),
                &[JournalAction::BlockRequested, JournalAction::BlockApproved][..],
            ),
            Row::Claim(row) => (
                row.claim.links.clone(),
                &[JournalAction::ClaimRegistered, JournalAction::ClaimNoted][..],
            ),
        };
        let mut file = File {
            history: actions
                .iter()
                .map(|action| told(*action))
                .chain(self.done.get(&number).cloned())
                .collect(),
            row: row.clone(),
            links,
            claims: Vec::new(),
            blocks: Vec::new(),
            consents: Vec::new(),
            message: self.message_of(&row).map(Box::new),
            timeline: Vec::new(),
            merged: Vec::new(),
        };
        if let Row::Subject(_) = row {
            let newest_first = file.history.iter().rev();
            file.timeline = newest_first
                .map(|line| TimelineLine {
                    record: number,
                    line: line.clone(),
                })
                .collect();
            // A double of the second subject was found and merged.
            if number == RecordNumber::Subject(2) {
                file.merged = vec![RecordNumber::Subject(9)];
            }
        }
        for other in of_subject.cloned() {
            match other {
                Row::Claim(row) => file.claims.push(row),
                Row::Block(row) => file.blocks.push(row),
                Row::Consent(row) => file.consents.push(row),
                Row::Subject(_) => {}
            }
        }
        file
    }
}

/// What came by mail came from one sender.
fn came_as(row: &Row) -> Option<IncomingMessage> {
    let Row::Claim(row) = row else {
        return None;
    };
    let by_mail = row.claim.channel == Some(Channel::Email);
    by_mail.then(|| IncomingMessage {
        key: [0; 32],
        source: MessageSource::Mail,
        message_id: None,
        sender: Sender {
            name: Some(text("Айгерим Тестова")),
            email: Email::parse("aigerim@example.kz").ok(),
            phone: None,
        },
        title: Some(text("Отзыв согласия")),
        sent: None,
        remarks: Vec::new(),
        attachments: Vec::new(),
    })
}

/// A message with three attachments: one with a name that leads elsewhere, one without a name, one
/// that was too large to be kept.
pub fn message() -> IncomingMessage {
    let attachment = |n, name: Option<&str>, media_type: &str, size, kept| Attachment {
        n,
        name: name.map(text),
        media_type: text(media_type),
        size,
        hash: [7; 32],
        kept,
    };
    IncomingMessage {
        key: [1; 32],
        source: MessageSource::Mail,
        message_id: None,
        sender: Sender {
            name: Some(text("Ахметова Айгүл")),
            ..Sender::default()
        },
        title: Some(text("Копия удостоверения")),
        sent: None,
        remarks: Vec::new(),
        attachments: vec![
            attachment(
                1,
                Some("../../.ssh/Удостоверение.pdf"),
                "application/pdf",
                48_213,
                true,
            ),
            attachment(2, None, "image/jpeg", 1_204, true),
            attachment(3, Some("видео.mp4"), "video/mp4", 41_943_040, false),
        ],
    }
}

pub fn told(action: JournalAction) -> HistoryLine {
    HistoryLine {
        at: noon(),
        actor: "aigul".to_owned(),
        action,
        note: (action == JournalAction::ClaimNoted).then(|| text("по телефону")),
    }
}

/// Whether anything is still to be done about a record.
pub fn is_open(row: &Row) -> bool {
    match row {
        Row::Claim(row) => row.claim.is_open(),
        Row::Block(row) => row.block.is_open(),
        Row::Subject(_) | Row::Consent(_) => true,
    }
}

/// What a subject is told of the data held, as the screen has it.
fn answer(subject: &Subject, language: LetterLanguage) -> Letter {
    let paragraph = |style, said: &str| Paragraph {
        style,
        text: text(said),
    };
    Letter {
        number: subject.number,
        language,
        template: None,
        paragraphs: vec![
            paragraph(Style::Line, "Дата: 23 ноября 2026 г."),
            paragraph(Style::Addressee, &subject.details.display_name()),
            paragraph(Style::Title, "Сведения о персональных данных"),
            paragraph(
                Style::Body,
                "Подтверждаем, что обрабатываем ваши персональные данные.",
            ),
            paragraph(Style::Heading, "1. Какие данные мы храним"),
            paragraph(Style::Item, "— ИИН: ••••••••7153"),
        ],
        missing: Vec::new(),
        address_masked: true,
        wording: text(""),
        own: false,
    }
}
