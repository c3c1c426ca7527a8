//! What an officer can ask: lists, one record's file, search, the journal.

use std::path::Path;

use super::{Desk, DeskError};
use crate::domain::identity::{Email, Iin, Phone, RecordNumber, SafeText};
use crate::domain::record::{IncomingMessage, Record, Subject, nearest};
use crate::domain::view::{Counters, File, Hit, ListQuery, Row, TimelineLine};
use crate::search::{DigitRun, Query, highlight};
use crate::store::{Backup, JournalLine, StoreError, Verdict};

/// How much of a subject's timeline comes with its file.
const LATELY: usize = 100;

impl Desk {
    /// How much is due.
    pub fn counters(&self) -> Result<Counters, DeskError> {
        let today = self.today();
        let soon = self.office().settings.soon_days;
        let soon = self.office().calendar.add(today, soon.days, soon.unit);
        Ok(self.store.counters(today, soon)?)
    }

    /// One record as a row of its list.
    pub fn row(&self, number: RecordNumber) -> Result<Row, DeskError> {
        self.store.row(number).map_err(|error| match error {
            StoreError::NoRecord(number) => DeskError::NotFound(number),
            other => other.into(),
        })
    }

    /// A record with its history, its links, and on a subject everything that hangs on it. For a
    /// merged subject it is that of the one that stands for it.
    pub fn file(&self, number: RecordNumber) -> Result<File, DeskError> {
        let number = self.store.standing(number)?;
        let row = self.row(number)?;
        let links = match row.record() {
            Record::Claim(claim) => claim.links,
            Record::Block(block) => block.claim.into_iter().collect(),
            Record::Consent(consent) => consent
                .withdrawal()
                .and_then(|withdrawal| withdrawal.claim)
                .into_iter()
                .collect(),
            Record::Subject(_) => Vec::new(),
        };
        let mut file = File {
            history: self.store.history(number)?,
            message: self.store.message(number)?.map(Box::new),
            row,
            links,
            claims: Vec::new(),
            blocks: Vec::new(),
            consents: Vec::new(),
            timeline: Vec::new(),
            merged: Vec::new(),
        };
        if matches!(file.row, Row::Subject(_)) {
            let query = ListQuery {
                subject: Some(number),
                ..ListQuery::default()
            };
            file.claims = self.claims(&query)?;
            file.blocks = self.blocks(&query)?;
            file.consents = self.consents(&query)?;
            file.timeline = self.timeline(number, LATELY)?;
            file.merged = self.store.merged_from(number)?;
        }
        Ok(file)
    }

    /// The subject into which a subject was merged, if it was.
    pub fn merged_into(&self, number: RecordNumber) -> Result<Option<RecordNumber>, DeskError> {
        Ok(self.store.merged_into(number)?)
    }

    /// What was done to a subject and to its records, newest first.
    pub fn timeline(
        &self,
        subject: RecordNumber,
        most: usize,
    ) -> Result<Vec<TimelineLine>, DeskError> {
        Ok(self.store.timeline(subject, most)?)
    }

    /// Finds records by words and numbers: an exact number first, then subjects, those with
    /// open cases before the others. Where more is asked for than subjects can answer, the
    /// records that do.
    pub fn search(&self, query: &ListQuery, limit: usize) -> Result<Vec<Hit>, DeskError> {
        let text = query.searched().unwrap_or_default();
        let asked = Query::parse(text);
        let mut numbers = match query.is_narrowed_beyond_search() {
            true => Vec::new(),
            false => self.named(&asked, text)?,
        };
        if query.is_narrowed_beyond_search() || query.searched().is_none() {
            let query = ListQuery {
                limit: Some(limit),
                ..query.clone()
            };
            for kind in query.answered_by() {
                let rows = self.page(*kind, &query)?.rows;
                numbers.extend(rows.iter().map(Row::number));
            }
        } else if asked.number.is_none() {
            let found = self.found(text, limit)?;
            let (typed, meant) = found.subjects.split_at(found.as_typed);
            let subjects = |subjects: &[u64]| {
                let numbers = subjects.iter().copied().map(RecordNumber::Subject);
                numbers.collect::<Vec<_>>()
            };
            numbers.extend(subjects(typed));
            let claims = self.claims_found(text, Some(limit))?;
            if claims.is_empty() {
                numbers.extend(subjects(meant));
            }
            numbers.extend(claims);
        }
        let query = asked;
        let mut seen = Vec::new();
        numbers.retain(|number| {
            let new = !seen.contains(number);
            seen.push(*number);
            new
        });
        numbers.truncate(limit);
        numbers
            .into_iter()
            .map(|number| self.hit(number, text, &query))
            .collect()
    }

    fn hit(&self, number: RecordNumber, text: &str, query: &Query) -> Result<Hit, DeskError> {
        let row = self.row(number)?;
        let operator = row.record().operator().clone();
        let (name, due_on) = match &row {
            Row::Subject(row) => (
                SafeText::from_outside(&row.subject.details.display_name()),
                row.due_on,
            ),
            Row::Consent(row) => (
                row.subject.name.clone(),
                nearest(&row.consent.clocks).and_then(|clock| clock.due_on),
            ),
            Row::Block(row) => (row.subject.name.clone(), row.block.due_on()),
            Row::Claim(row) => (
                row.subject
                    .as_ref()
                    .map(|subject| subject.name.clone())
                    .unwrap_or_default(),
                row.claim.due_on(),
            ),
        };
        let mut matched = match &row {
            Row::Subject(row) => matched_of(&row.subject, query),
            _ => parts(&name, query),
        };
        if matched.is_empty()
            && let Some(message) = self.store.message(number)?
        {
            matched = matched_in(&message, query);
        }
        if matched.is_empty() && !text.is_empty() && !matches!(row, Row::Subject(_)) {
            matched = vec![SafeText::from_outside(text)];
        }
        Ok(Hit {
            number,
            operator,
            name,
            matched,
            due_on,
        })
    }

    /// The logins of those who can be given a claim, as far as the register knows them: who acted
    /// lately and who has open claims, without those who only read.
    pub fn people(&self) -> Result<Vec<String>, DeskError> {
        let mut people = self.store.people()?;
        let inspectors = &self.office().settings.inspectors;
        people.retain(|login| !inspectors.contains(login));
        Ok(people)
    }

    /// The last entries of the journal, oldest first; all of them without a bound.
    pub fn journal(&self, last: Option<usize>) -> Result<Vec<JournalLine>, DeskError> {
        Ok(self.store.journal(last)?)
    }

    /// Checks the journal's chain and every record against it.
    pub fn verify(&self) -> Result<Verdict, DeskError> {
        Ok(self.store.verify()?)
    }

    /// Copies the register to a new file and checks the copy.
    pub fn backup(&self, to: &Path) -> Result<Backup, DeskError> {
        Ok(self.store.backup(to)?)
    }

    /// The safety settings of the open file, by name.
    pub fn pragmas(&self) -> Result<Vec<(&'static str, String)>, DeskError> {
        Ok(self.store.pragmas()?)
    }

    /// SQLite's own check of every page: what is wrong, if anything is.
    pub fn quick_check(&self) -> Result<Option<String>, DeskError> {
        Ok(self.store.quick_check()?)
    }
}

/// What of a subject matched: its name's words as they stand, its identifiers masked.
fn matched_of(subject: &Subject, query: &Query) -> Vec<SafeText> {
    let details = &subject.details;
    let mut matched = parts(&details.display_name(), query);
    let answers = |text: &str| !highlight(text, query).is_empty();
    let key = subject.external_id.iter();
    matched.extend(key.filter(|key| answers(key)).cloned());
    let has_digits = |digits: &str| {
        let mut parts = query.digits.iter().flat_map(DigitRun::written).flatten();
        parts.any(|part| digits.contains(&part))
    };
    let iin = details.iin.iter().filter(|iin| has_digits(iin.as_str()));
    let phones = details
        .phones
        .iter()
        .filter(|phone| has_digits(phone.digits()));
    let emails = details
        .emails
        .iter()
        .filter(|email| answers(email.as_str()));
    let masked = iin.map(Iin::masked).chain(phones.map(Phone::masked));
    let masked = masked.chain(emails.map(Email::masked));
    matched.extend(masked.map(|text| SafeText::from_outside(&text)));
    matched
}

/// What of a message matched: words of its sender's name and of its subject line, the address
/// masked.
fn matched_in(message: &IncomingMessage, query: &Query) -> Vec<SafeText> {
    let sender = &message.sender;
    let texts = sender.name.iter().chain(&message.title);
    let mut matched: Vec<SafeText> = texts.flat_map(|text| parts(text, query)).collect();
    let email = sender.email.iter();
    let email = email.filter(|email| !highlight(email.as_str(), query).is_empty());
    matched.extend(email.map(|email| SafeText::from_outside(&email.masked())));
    matched
}

/// The parts of a name that matched.
fn parts(name: &str, query: &Query) -> Vec<SafeText> {
    let letters: Vec<char> = name.chars().collect();
    let parts = highlight(name, query).into_iter().map(|range| {
        let part: String = letters.iter().skip(range.start).take(range.len()).collect();
        SafeText::from_outside(&part)
    });
    parts.collect()
}
