//! The numbers that a batch gives to new records.

use std::collections::BTreeMap;

use crate::domain::identity::RecordNumber;
use crate::domain::record::Record;
use crate::domain::workflow::NextNumbers;
use crate::store::{StoreError, Writer};

/// The next numbers, kept while one transaction makes many records: nobody else can take one
/// meanwhile, so the register is asked once a year of the records.
#[derive(Debug)]
pub(super) struct Numbers {
    subject: RecordNumber,
    consent: RecordNumber,
    by_year: BTreeMap<i32, (RecordNumber, RecordNumber)>,
}

impl Numbers {
    pub(super) fn new(writer: &Writer<'_>, year: i32) -> Result<Self, StoreError> {
        let next = writer.next_numbers(year)?;
        Ok(Self {
            subject: next.subject,
            consent: next.consent,
            by_year: BTreeMap::from([(year, (next.claim, next.block))]),
        })
    }

    /// The numbers that records made in that year would get.
    pub(super) fn of(&mut self, writer: &Writer<'_>, year: i32) -> Result<NextNumbers, StoreError> {
        let (claim, block) = match self.by_year.get(&year) {
            Some(known) => *known,
            None => {
                let next = writer.next_numbers(year)?;
                self.by_year.insert(year, (next.claim, next.block));
                (next.claim, next.block)
            }
        };
        Ok(NextNumbers {
            claim,
            block,
            subject: self.subject,
            consent: self.consent,
        })
    }

    /// Moves past the number of a record that was made.
    pub(super) fn take(&mut self, record: &Record) {
        let number = record.number();
        let by_year = self.by_year.values_mut();
        let next = match number {
            RecordNumber::Subject(_) => Some(&mut self.subject),
            RecordNumber::Consent(_) => Some(&mut self.consent),
            RecordNumber::Claim { .. } => by_year
                .map(|(claim, _)| claim)
                .find(|claim| **claim == number),
            RecordNumber::Block { .. } => by_year
                .map(|(_, block)| block)
                .find(|block| **block == number),
        };
        if let Some(next) = next.filter(|next| **next == number) {
            *next = following(number);
        }
    }
}

/// The number after a number.
const fn following(number: RecordNumber) -> RecordNumber {
    match number {
        RecordNumber::Claim { year, n } => RecordNumber::Claim { year, n: n + 1 },
        RecordNumber::Block { year, n } => RecordNumber::Block { year, n: n + 1 },
        RecordNumber::Subject(n) => RecordNumber::Subject(n + 1),
        RecordNumber::Consent(n) => RecordNumber::Consent(n + 1),
    }
}
