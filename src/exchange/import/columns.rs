//! The columns that each kind of file may have.

use super::error::ImportError;
use crate::domain::identity::SafeText;
use crate::domain::values::RecordKind;

/// A header with more columns than this is not one of these files.
const MOST_COLUMNS: usize = 64;

/// A column of a file, and whether a file without it cannot be imported.
pub(super) struct Column {
    pub name: &'static str,
    pub required: bool,
}

const fn required(name: &'static str) -> Column {
    Column {
        name,
        required: true,
    }
}

const fn optional(name: &'static str) -> Column {
    Column {
        name,
        required: false,
    }
}

const SUBJECTS: &[Column] = &[
    required("external_id"),
    required("kind"),
    optional("surname"),
    optional("given_name"),
    optional("patronymic"),
    optional("legal_name"),
    optional("iin"),
    optional("birth_date"),
    optional("phones"),
    optional("emails"),
    optional("address"),
];

const CONSENTS: &[Column] = &[
    required("external_id"),
    required("subject_external_id"),
    required("given_at"),
    optional("policy_version"),
    optional("purposes"),
    optional("data"),
    optional("valid_until"),
    optional("third_parties"),
    optional("cross_border"),
    optional("public"),
    required("method"),
    optional("proof"),
    optional("withdrawn_at"),
];

const BLOCKS: &[Column] = &[
    required("external_id"),
    required("subject_external_id"),
    required("requested_by"),
    required("ground"),
    optional("scope"),
    required("received_at"),
    optional("text"),
];

const CLAIMS: &[Column] = &[
    required("external_id"),
    required("subject_external_id"),
    required("kind"),
    required("received_at"),
    optional("channel"),
    optional("text"),
    optional("assigned_to"),
];

/// The columns of a kind of file, in the order in which they are documented.
pub(super) const fn known(what: RecordKind) -> &'static [Column] {
    match what {
        RecordKind::Subject => SUBJECTS,
        RecordKind::Consent => CONSENTS,
        RecordKind::Block => BLOCKS,
        RecordKind::Claim => CLAIMS,
    }
}

/// The names of a kind's columns.
pub(super) fn names(what: RecordKind) -> Vec<&'static str> {
    known(what).iter().map(|column| column.name).collect()
}

/// Which cell of a row belongs to which column.
#[derive(Debug, Clone)]
pub(super) struct Header {
    columns: Vec<&'static str>,
}

impl Header {
    /// Reads the first row of a file. The order of the columns is free; empty cells at its end
    /// come from delimiters too many and are left out.
    pub fn read<'c>(
        cells: impl Iterator<Item = &'c str>,
        what: RecordKind,
    ) -> Result<Self, ImportError> {
        let mut given: Vec<String> = cells
            .map(|cell| cell.trim().to_ascii_lowercase())
            .take(MOST_COLUMNS + 1)
            .collect();
        while given.last().is_some_and(String::is_empty) {
            given.pop();
        }
        if given.is_empty() {
            return Err(ImportError::Empty);
        }
        if given.len() > MOST_COLUMNS {
            return Err(ImportError::TooManyColumns(MOST_COLUMNS));
        }
        let mut columns = Vec::with_capacity(given.len());
        for name in &given {
            let Some(column) = known(what).iter().find(|column| column.name == name) else {
                return Err(unknown(name, what));
            };
            if columns.contains(&column.name) {
                return Err(ImportError::RepeatedColumn(column.name));
            }
            columns.push(column.name);
        }
        let missing = |column: &&Column| column.required && !columns.contains(&column.name);
        match known(what).iter().find(missing) {
            Some(column) => Err(ImportError::MissingColumn(column.name)),
            None => Ok(Self { columns }),
        }
    }

    /// The header of a format whose rows name their own columns: all that are known.
    pub fn all(what: RecordKind) -> Self {
        Self {
            columns: names(what),
        }
    }

    /// The names of the file's columns, in its order.
    pub fn names(&self) -> &[&'static str] {
        &self.columns
    }

    /// The place of a column in the file's rows.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| *column == name)
    }
}

/// What is said of a column that nobody knows.
pub(super) fn unknown(name: &str, what: RecordKind) -> ImportError {
    let shown: String = name.chars().take(60).collect();
    ImportError::UnknownColumn {
        name: SafeText::from_outside(&shown),
        known: names(what),
    }
}
