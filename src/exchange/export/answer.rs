//! The answer to a person who asks what is held of them: a letter of plain text.
//!
//! It says what art. 24(1)(1) asks for - that data are held, which, for what, from where, to whom
//! they pass, how long they are kept - and nothing that is the office's own: no notes, no logins.

use chrono::NaiveDate;

use crate::domain::dossier::{self, How, purposes, sources, stands};
use crate::domain::identity::{Email, Phone};
use crate::domain::office::{Office, Policy, Topic};
use crate::domain::record::{Representative, Scope, Source, Subject};
use crate::domain::time::Moment;
use crate::domain::values::{DataCategory, JournalAction, Value};
use crate::domain::view::{BlockRow, ClaimRow, ConsentRow, File, Row};
use crate::i18n::{Arg, Tr};

/// A line of the letter is as wide as a sheet of paper.
const WIDTH: usize = 78;

/// The letter, in the language of `tr`; empty where the file is not a subject's.
pub fn answer(file: &File, office: &Office, tr: &Tr, today: NaiveDate) -> String {
    let Row::Subject(row) = &file.row else {
        return String::new();
    };
    let subject = &row.subject;
    let policy = office.policy(&subject.operator, today);
    let mut letter = Letter {
        text: String::new(),
        tr,
        today,
        office,
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
    letter.text
}

struct Letter<'a> {
    text: String,
    tr: &'a Tr,
    today: NaiveDate,
    office: &'a Office,
}

impl Letter<'_> {
    fn head(&mut self, subject: &Subject, policy: Option<&Policy>) {
        let title = self.tr.text("export-title").to_uppercase();
        self.line(&title);
        self.say("export-law", &[]);
        self.blank();
        let operator = policy.map_or_else(
            || subject.operator.to_string(),
            |policy| match &policy.site {
                Some(site) => format!("{} ({site})", policy.controller),
                None => policy.controller.clone(),
            },
        );
        let name = subject.details.display_name();
        self.say("export-operator", &[("operator", operator.into())]);
        self.say("export-to", &[("name", name.into())]);
        let today = self.tr.date_long(self.today);
        self.say("export-date", &[("date", today.into())]);
        let number = subject.number.to_string();
        self.say("export-record", &[("number", number.into())]);
        self.blank();
        self.say("export-opening", &[]);
    }

    fn data(&mut self, subject: &Subject, consents: &[ConsentRow]) {
        self.heading("export-heading-data");
        let details = &subject.details;
        let name = match (&details.legal_name, &details.name) {
            (Some(legal_name), Some(name)) => Some(format!("{legal_name}; {name}")),
            _ => Some(details.display_name()).filter(|name| !name.is_empty()),
        };
        let phones: Vec<String> = details.phones.iter().map(Phone::display).collect();
        let emails: Vec<&str> = details.emails.iter().map(Email::as_str).collect();
        let iin = details.iin.as_ref().map(|iin| iin.as_str().to_owned());
        let address = details.address.as_ref().map(ToString::to_string);
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
            self.blank();
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
        self.blank();
        self.say("export-closing", &[]);
    }

    /// What the operator's policy says on a topic, clause by clause.
    fn promised(&mut self, policy: Option<&Policy>, topic: Topic) {
        let Some(policy) = policy.filter(|policy| policy.on(topic).next().is_some()) else {
            return;
        };
        self.blank();
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
        self.blank();
    }

    fn word(&self, value: impl Value) -> String {
        self.tr.text(&value.message())
    }

    fn moment(&self, moment: Moment) -> String {
        self.tr.date(moment.date)
    }

    fn heading(&mut self, id: &str) {
        self.blank();
        let heading = self.tr.text(id);
        self.line(&heading);
        self.blank();
    }

    fn say(&mut self, id: &str, arguments: &[(&str, Arg<'_>)]) {
        let text = self.tr.with(id, arguments);
        self.paragraph(&text, "", "");
    }

    fn item(&mut self, text: &str) {
        self.paragraph(text, "- ", "  ");
    }

    /// Text broken at blanks, the first line and the others each behind their mark.
    fn paragraph(&mut self, text: &str, first: &str, others: &str) {
        let mut line = String::from(first);
        let mut empty = true;
        for word in text.split_whitespace() {
            if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.line(&line);
                line = String::from(others);
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.line(&line);
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// One empty line, never two.
    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}
