//! The answer to a person who asks what is held of them: a letter.
//!
//! It says what art. 24(1)(1) asks for - that data are held, which, for what, from where, to whom
//! they pass, how long they are kept - and nothing that is the office's own: no notes, no logins.

use chrono::NaiveDate;

use crate::domain::dossier::{self, How, purposes, sources, stands};
use crate::domain::identity::SafeText;
use crate::domain::letter::{Paragraph, Style};
use crate::domain::office::{Office, Policy, Topic};
use crate::domain::record::{Representative, Scope, Source, Subject};
use crate::domain::time::Moment;
use crate::domain::values::{DataCategory, JournalAction, Value};
use crate::domain::view::{BlockRow, ClaimRow, ConsentRow, File, Row};
use crate::i18n::{Arg, Tr};

/// Whether data stand in the answer as they are, or masked: it is read on a screen masked, and
/// leaves the register as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As they are.
    Open,
    /// Masked.
    Masked,
}

/// The answer in the language of `tr`; empty where the file is not a subject's.
pub fn answer(
    file: &File,
    office: &Office,
    tr: &Tr,
    today: NaiveDate,
    shown: Shown,
) -> Vec<Paragraph> {
    let Row::Subject(row) = &file.row else {
        return Vec::new();
    };
    let subject = &row.subject;
    let policy = office.policy(&subject.operator, today);
    let mut letter = Letter {
        paragraphs: Vec::new(),
        tr,
        today,
        office,
        shown,
    };
    letter.head(subject, policy);
    letter.data(subject, &file.consents);
    letter.purposes(&file.consents, policy);
    letter.sources(file);
    letter.recipients(&file.consents, policy);
    letter.consents(&file.consents);
    letter.cases(&file.blocks, &file.claims);
    letter.representatives(&subject.representatives);
    letter.retention(policy);
    letter.rights();
    letter.signature();
    letter.paragraphs
}

struct Letter<'a> {
    paragraphs: Vec<Paragraph>,
    tr: &'a Tr,
    today: NaiveDate,
    office: &'a Office,
    shown: Shown,
}

impl Letter<'_> {
    fn head(&mut self, subject: &Subject, policy: Option<&Policy>) {
        let today = self.tr.date_long(self.today);
        let date = self.tr.with("export-date", &[("date", today.into())]);
        self.put(Style::Line, &date);
        let number = subject.number.to_string();
        let number = self.tr.with("export-record", &[("number", number.into())]);
        self.put(Style::Line, &number);
        self.put(Style::Addressee, &subject.details.display_name());
        let address = subject.details.address.as_ref();
        if let Some(address) = address.filter(|_| self.shown == Shown::Open) {
            self.put(Style::Addressee, address);
        }
        let title = self.tr.text("export-title");
        self.put(Style::Title, &title);
        self.say("export-law", &[]);
        let operator = policy.map_or_else(
            || subject.operator.to_string(),
            |policy| match &policy.site {
                Some(site) => format!("{} ({site})", policy.controller),
                None => policy.controller.clone(),
            },
        );
        self.say("export-operator", &[("operator", operator.into())]);
        self.say("export-opening", &[]);
    }

    fn data(&mut self, subject: &Subject, consents: &[ConsentRow]) {
        self.heading("export-heading-data");
        let details = &subject.details;
        let name = match (&details.legal_name, &details.name) {
            (Some(legal_name), Some(name)) => Some(format!("{legal_name}; {name}")),
            _ => Some(details.display_name()).filter(|name| !name.is_empty()),
        };
        let open = self.shown == Shown::Open;
        let phones = details.phones.iter().map(|phone| match open {
            true => phone.display(),
            false => phone.masked(),
        });
        let emails = details.emails.iter().map(|email| match open {
            true => email.as_str().to_owned(),
            false => email.masked(),
        });
        let (phones, emails): (Vec<String>, Vec<String>) = (phones.collect(), emails.collect());
        let iin = details.iin.as_ref().map(|iin| match open {
            true => iin.as_str().to_owned(),
            false => iin.masked(),
        });
        let address = details.address.as_ref().map(|address| match open {
            true => address.to_string(),
            false => self.tr.text("word-masked"),
        });
        for (category, value) in [
            (DataCategory::Name, name),
            (DataCategory::Iin, iin),
            (
                DataCategory::BirthDate,
                details.birth_date.map(|day| self.tr.date(day)),
            ),
            (DataCategory::Phone, Some(phones.join(", "))),
            (DataCategory::Email, Some(emails.join(", "))),
            (DataCategory::Address, address),
        ] {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                let what = self.word(category);
                self.item(&format!("{what}: {value}"));
            }
        }
        let stand = consents.iter().filter(|row| stands(row.state(self.today)));
        let mut agreed: Vec<DataCategory> = stand
            .flat_map(|row| row.consent.terms.data.iter().copied())
            .collect();
        agreed.sort_unstable();
        agreed.dedup();
        if !agreed.is_empty() {
            let agreed: Vec<String> = agreed.into_iter().map(|one| self.word(one)).collect();
            self.say("export-data-agreed", &[("data", agreed.join(", ").into())]);
        }
    }

    fn purposes(&mut self, consents: &[ConsentRow], policy: Option<&Policy>) {
        self.heading("export-heading-purposes");
        let purposes = purposes(consents, self.today);
        if purposes.is_empty() {
            self.say("export-purposes-none", &[]);
        }
        for purpose in purposes {
            let by: Vec<String> = purpose.consents.iter().map(ToString::to_string).collect();
            let id = match purpose.in_force {
                true => "export-purpose",
                false => "export-purpose-ended",
            };
            let what = self.tr.purpose(&purpose.purpose).into();
            let line = self
                .tr
                .with(id, &[("purpose", what), ("by", by.join(", ").into())]);
            self.item(&line);
        }
        self.promised(policy, Topic::Purposes);
    }

    fn sources(&mut self, file: &File) {
        self.heading("export-heading-sources");
        for source in sources(file, self.office) {
            let line = self.source(&source);
            self.item(&line);
        }
    }

    fn source(&self, source: &dossier::Source) -> String {
        let number = source.record.to_string();
        let date = self.tr.date(source.on);
        let arguments = |how: String| {
            [
                ("date", Arg::from(date.clone())),
                ("number", Arg::from(number.clone())),
                ("how", Arg::from(how)),
            ]
        };
        match source.how {
            How::Consent(method) => {
                let how = self.word(method);
                self.tr.with("export-source-consent", &arguments(how))
            }
            How::Claim(channel) => {
                let how = channel.map_or_else(
                    || self.tr.text("word-unknown"),
                    |channel| self.word(channel),
                );
                self.tr.with("export-source-claim", &arguments(how))
            }
            How::Act(action) => {
                let id = match action {
                    JournalAction::SubjectRegistered => "export-source-entered",
                    JournalAction::SubjectCorrected => "export-source-corrected",
                    JournalAction::SubjectMerged => "export-source-merged",
                    JournalAction::RepresentativeAdded => "export-source-representative",
                    _ => "export-source-file",
                };
                self.tr.with(id, &[("date", date.into())])
            }
        }
    }

    fn recipients(&mut self, consents: &[ConsentRow], policy: Option<&Policy>) {
        self.heading("export-heading-recipients");
        let today = self.today;
        for row in consents.iter().filter(|row| stands(row.state(today))) {
            let terms = &row.consent.terms;
            for (id, answer) in [
                ("export-third-parties", terms.third_parties),
                ("export-cross-border", terms.cross_border),
                ("export-public", terms.public),
            ] {
                let answer = self.tr.text(match answer {
                    Some(true) => "export-agreed",
                    Some(false) => "export-not-agreed",
                    None => "export-not-said",
                });
                let number = row.consent.number.to_string();
                let line = self
                    .tr
                    .with(id, &[("number", number.into()), ("answer", answer.into())]);
                self.item(&line);
            }
        }
        self.promised(policy, Topic::Recipients);
        self.say("export-recipients-law", &[]);
    }

    fn consents(&mut self, consents: &[ConsentRow]) {
        self.heading("export-heading-consents");
        if consents.is_empty() {
            self.say("export-consents-none", &[]);
        }
        for row in consents {
            let terms = &row.consent.terms;
            let until = match terms.valid_until {
                Some(until) => {
                    let date = self.tr.date(until);
                    self.tr.with("export-until", &[("date", date.into())])
                }
                None => self.tr.text("export-until-purpose"),
            };
            let state = self.tr.text(&row.state(self.today).message());
            let line = self.tr.with(
                "export-consent",
                &[
                    ("number", row.consent.number.to_string().into()),
                    ("given", self.moment(terms.given).into()),
                    ("method", self.word(terms.method).into()),
                    ("until", until.into()),
                    ("state", state.into()),
                ],
            );
            self.item(&line);
            if let Some(withdrawal) = row.consent.withdrawal() {
                let date = self.tr.date(withdrawal.received_on);
                let line = self.tr.with("export-withdrawn", &[("date", date.into())]);
                self.item(&line);
            }
        }
    }

    fn cases(&mut self, blocks: &[BlockRow], claims: &[ClaimRow]) {
        self.heading("export-heading-cases");
        if blocks.is_empty() && claims.is_empty() {
            self.say("export-cases-none", &[]);
        }
        for row in blocks {
            let block = &row.block;
            let scope = match &block.scope {
                Scope::All => self.tr.text("scope-all"),
                Scope::Categories(categories) => {
                    let words: Vec<String> = categories.iter().map(|c| self.word(*c)).collect();
                    words.join(", ")
                }
            };
            let line = self.tr.with(
                "export-block",
                &[
                    ("number", block.number.to_string().into()),
                    ("received", self.moment(block.received).into()),
                    ("scope", scope.into()),
                    ("state", self.word(block.state).into()),
                ],
            );
            self.item(&line);
        }
        for row in claims {
            let claim = &row.claim;
            let state = match claim.closing.as_ref().filter(|_| !claim.is_open()) {
                Some(closing) => self.word(closing.resolution),
                None => self.word(claim.state),
            };
            let line = self.tr.with(
                "export-claim",
                &[
                    ("number", claim.number.to_string().into()),
                    ("kind", self.tr.text(&claim.kind_message()).into()),
                    ("received", self.moment(claim.received).into()),
                    ("state", state.into()),
                ],
            );
            self.item(&line);
        }
    }

    fn representatives(&mut self, representatives: &[Representative]) {
        if representatives.is_empty() {
            return;
        }
        self.heading("export-heading-representatives");
        for one in representatives {
            let mut line = format!("{}, {}, {}", one.name, one.authority, one.document);
            if let Some(until) = one.until {
                let date = self.tr.date(until);
                let until = self.tr.with("export-until", &[("date", date.into())]);
                line = format!("{line}; {until}");
            }
            self.item(&line);
        }
    }

    fn retention(&mut self, policy: Option<&Policy>) {
        self.heading("export-heading-retention");
        self.say("export-retention-law", &[]);
        self.promised(policy, Topic::Retention);
    }

    fn rights(&mut self) {
        self.heading("export-heading-rights");
        for id in [
            "export-right-change",
            "export-right-block",
            "export-right-destroy",
            "export-right-withdraw",
            "export-right-publication",
            "export-right-protection",
        ] {
            let right = self.tr.text(id);
            self.item(&right);
        }
        self.say("export-closing", &[]);
    }

    /// What the operator's policy says on a topic, clause by clause.
    fn promised(&mut self, policy: Option<&Policy>, topic: Topic) {
        let Some(policy) = policy.filter(|policy| policy.on(topic).next().is_some()) else {
            return;
        };
        self.say("export-by-policy", &[]);
        for promise in policy.on(topic) {
            let source = Source::Clause {
                policy: policy.name.clone(),
                clause: promise.clause.clone(),
            };
            let text = self.tr.words(&promise.summary);
            let line = format!("{}: {text}", self.tr.source(&source));
            self.item(&line);
        }
    }

    fn word(&self, value: impl Value) -> String {
        self.tr.text(&value.message())
    }

    fn moment(&self, moment: Moment) -> String {
        self.tr.date(moment.date)
    }

    /// Whoever signs the office's letters signs this one.
    fn signature(&mut self) {
        let line = format!("{} ____________________", self.office.settings.signatory);
        self.put(Style::Line, line.trim_start());
    }

    fn heading(&mut self, id: &str) {
        let heading = self.tr.text(id);
        self.put(Style::Heading, &heading);
    }

    fn say(&mut self, id: &str, arguments: &[(&str, Arg<'_>)]) {
        let text = self.tr.with(id, arguments);
        self.put(Style::Body, &text);
    }

    fn item(&mut self, text: &str) {
        self.put(Style::Item, &format!("— {text}"));
    }

    fn put(&mut self, style: Style, text: &str) {
        self.paragraphs.push(Paragraph {
            style,
            text: SafeText::from_outside(text),
        });
    }
}
