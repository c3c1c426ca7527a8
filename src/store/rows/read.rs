//! Reading records back from their rows; a cell that this program cannot have written is an
//! error that names the record.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;
use serde::de::DeserializeOwned;

use super::number_of;
use crate::domain::identity::{Email, Iin, PersonName, Phone, RecordNumber, SafeText};
use crate::domain::record::{
    Block, Claim, Consent, ConsentTerms, Operator, Record, Subject, SubjectDetails,
};
use crate::domain::time::Moment;
use crate::domain::values::{RecordKind, Value};
use crate::store::StoreError;

/// Reads a record from a row that holds `id` and then the table's columns from `at` on.
pub(in crate::store) fn read(
    kind: RecordKind,
    row: &Row<'_>,
    at: usize,
) -> Result<Record, StoreError> {
    let id: i64 = row.get(at)?;
    let cells = Cells {
        row,
        next: at + 1,
        number: number_of(kind, id),
    };
    match kind {
        RecordKind::Subject => read_subject(cells).map(Record::Subject),
        RecordKind::Consent => read_consent(cells).map(Record::Consent),
        RecordKind::Block => read_block(cells).map(Record::Block),
        RecordKind::Claim => read_claim(cells).map(Record::Claim),
    }
}

fn read_subject(mut cells: Cells<'_>) -> Result<Subject, StoreError> {
    let number = cells.number;
    let version = cells.version()?;
    let operator = cells.operator()?;
    let external_id = cells.safe()?;
    let kind = cells.value()?;
    let surname = cells.safe()?;
    let given_name = cells.safe()?;
    let patronymic = cells.safe()?;
    let legal_name = cells.safe()?;
    let iin = cells.parsed(|text| Iin::parse(text).ok())?;
    let birth_date = cells.date()?;
    let phones: Vec<Phone> = cells.json()?;
    let emails: Vec<Email> = cells.json()?;
    let address = cells.safe()?;
    let representatives = cells.json()?;
    let registered_at = cells.instant()?;
    cells.skip(2);
    let merged = cells.json_opt()?;
    let name = (surname.is_some() || given_name.is_some()).then(|| PersonName {
        surname: surname.unwrap_or_default(),
        given_name: given_name.unwrap_or_default(),
        patronymic,
    });
    let details = SubjectDetails {
        kind,
        name,
        legal_name,
        iin,
        birth_date,
        phones,
        emails,
        address,
    };
    Ok(Subject {
        number,
        version,
        operator,
        external_id,
        details,
        representatives,
        registered_at,
        merged,
    })
}

fn read_consent(mut cells: Cells<'_>) -> Result<Consent, StoreError> {
    let number = cells.number;
    let version = cells.version()?;
    let operator = cells.operator()?;
    let external_id = cells.safe()?;
    let subject = cells.number_of(RecordKind::Subject)?;
    let given = cells.moment()?;
    let valid_until = cells.date()?;
    let third_parties = cells.truth()?;
    let cross_border = cells.truth()?;
    let public = cells.truth()?;
    let data = cells.json()?;
    let purposes = cells.json()?;
    let policy_version = cells.safe()?;
    let method = cells.value()?;
    let proof = cells.safe()?;
    let events = cells.json()?;
    let clocks = cells.json()?;
    cells.skip(2);
    let registered_at = cells.instant()?;
    let terms = ConsentTerms {
        given,
        valid_until,
        third_parties,
        cross_border,
        public,
        data,
        purposes,
        policy_version,
        method,
        proof,
    };
    Ok(Consent {
        number,
        version,
        operator,
        external_id,
        subject,
        terms,
        events,
        clocks,
        registered_at,
    })
}

fn read_block(mut cells: Cells<'_>) -> Result<Block, StoreError> {
    Ok(Block {
        number: cells.number,
        version: cells.version()?,
        operator: cells.operator()?,
        external_id: cells.safe()?,
        subject: cells.number_of(RecordKind::Subject)?,
        claim: cells.opt_number_of(RecordKind::Claim)?,
        requested_by: cells.value()?,
        ground: cells.value()?,
        scope: cells.json()?,
        received: cells.moment()?,
        text: cells.safe()?,
        state: cells.value()?,
        clocks: cells.json()?,
        registered_by: cells.string()?,
        registered_at: cells.instant()?,
        decided_by: cells.opt_string()?,
        blocked_at: cells.opt_instant()?,
        verify_until: cells.date()?,
        public_reason: cells.safe()?,
        end: cells.json_opt()?,
    })
}

fn read_claim(mut cells: Cells<'_>) -> Result<Claim, StoreError> {
    let number = cells.number;
    let claim = Claim {
        number,
        version: cells.version()?,
        operator: cells.operator()?,
        external_id: cells.safe()?,
        kind: cells.opt_value()?,
        state: cells.value()?,
        waiting_for: cells.opt_value()?,
        subject: cells.opt_number_of(RecordKind::Subject)?,
        received: cells.moment()?,
        registered_at: cells.instant()?,
        registered_by: cells.string()?,
        channel: cells.opt_value()?,
        incoming_number: cells.safe()?,
        text: cells.safe()?,
        demanded_by: cells.date()?,
        clocks: cells.json()?,
        assigned_to: cells.opt_string()?,
        links: cells.numbers()?,
        closing: cells.json_opt()?,
        reply: Box::default(),
    };
    cells.skip(1);
    let reply = cells.json_opt()?.unwrap_or_default();
    Ok(Claim { reply, ..claim })
}

/// The cells of a row, taken one after the other.
struct Cells<'r> {
    row: &'r Row<'r>,
    next: usize,
    number: RecordNumber,
}

impl<'r> Cells<'r> {
    fn at(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }

    fn skip(&mut self, count: usize) {
        self.next += count;
    }

    fn bad(&self, detail: impl ToString) -> StoreError {
        StoreError::BadRow {
            number: self.number,
            detail: detail.to_string(),
        }
    }

    fn opt_text(&mut self) -> Result<Option<&'r str>, StoreError> {
        let at = self.at();
        let value = self.row.get_ref(at).map_err(|error| self.bad(error))?;
        value.as_str_or_null().map_err(|error| self.bad(error))
    }

    fn opt_string(&mut self) -> Result<Option<String>, StoreError> {
        Ok(self.opt_text()?.map(str::to_owned))
    }

    fn string(&mut self) -> Result<String, StoreError> {
        self.opt_string()?
            .ok_or_else(|| self.bad("a text is missing"))
    }

    fn integer(&mut self) -> Result<Option<i64>, StoreError> {
        let at = self.at();
        self.row.get(at).map_err(|error| self.bad(error))
    }

    fn parsed<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        match self.opt_text()? {
            None => Ok(None),
            Some(text) => match parse(text) {
                Some(value) => Ok(Some(value)),
                None => Err(self.bad("a value is not readable")),
            },
        }
    }

    fn version(&mut self) -> Result<u32, StoreError> {
        let version = self
            .integer()?
            .and_then(|version| u32::try_from(version).ok());
        version.ok_or_else(|| self.bad("no version"))
    }

    fn operator(&mut self) -> Result<Operator, StoreError> {
        self.parsed(|text| text.parse().ok())?
            .ok_or_else(|| self.bad("no operator"))
    }

    fn safe(&mut self) -> Result<Option<SafeText>, StoreError> {
        Ok(self.opt_text()?.map(SafeText::multiline))
    }

    fn opt_value<V: Value>(&mut self) -> Result<Option<V>, StoreError> {
        self.parsed(|text| V::parse(text).ok())
    }

    fn value<V: Value>(&mut self) -> Result<V, StoreError> {
        self.opt_value()?.ok_or_else(|| self.bad(V::FAMILY))
    }

    fn date(&mut self) -> Result<Option<NaiveDate>, StoreError> {
        self.parsed(|text| text.parse().ok())
    }

    fn moment(&mut self) -> Result<Moment, StoreError> {
        self.parsed(|text| text.parse().ok())?
            .ok_or_else(|| self.bad("no date"))
    }

    fn opt_instant(&mut self) -> Result<Option<DateTime<Utc>>, StoreError> {
        Ok(self.integer()?.and_then(DateTime::from_timestamp_millis))
    }

    fn instant(&mut self) -> Result<DateTime<Utc>, StoreError> {
        self.opt_instant()?.ok_or_else(|| self.bad("no instant"))
    }

    fn truth(&mut self) -> Result<Option<bool>, StoreError> {
        Ok(self.integer()?.map(|truth| truth != 0))
    }

    fn opt_number_of(&mut self, kind: RecordKind) -> Result<Option<RecordNumber>, StoreError> {
        Ok(self.integer()?.map(|id| number_of(kind, id)))
    }

    fn number_of(&mut self, kind: RecordKind) -> Result<RecordNumber, StoreError> {
        self.opt_number_of(kind)?
            .ok_or_else(|| self.bad("no subject"))
    }

    fn json_opt<T: DeserializeOwned>(&mut self) -> Result<Option<T>, StoreError> {
        match self.opt_text()? {
            None => Ok(None),
            Some(text) => serde_json::from_str(text)
                .map(Some)
                .map_err(|error| self.bad(error)),
        }
    }

    fn json<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        self.json_opt()?
            .ok_or_else(|| self.bad("a list is missing"))
    }

    fn numbers(&mut self) -> Result<Vec<RecordNumber>, StoreError> {
        let texts: Vec<String> = self.json()?;
        texts
            .iter()
            .map(|text| text.parse().map_err(|_| self.bad("a link")))
            .collect()
    }
}
