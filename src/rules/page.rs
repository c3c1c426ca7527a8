//! A file being read: its text, its name, and what every kind of rule file is checked for.

use std::fmt::Display;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::value::Datetime;

use super::error::{Reason, RuleFileError};
use crate::domain::time::{Calendar, Term};
use crate::domain::values::Unit;
use crate::domain::words::Words;

/// The longest term a file may set: a misprint of one digit must not pass for a term.
const LONGEST_TERM: u32 = 366;

/// A text in three languages, as a file states it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordsEntry {
    ru: Spanned<String>,
    kk: Spanned<String>,
    en: Spanned<String>,
}

/// A file's text with its name, for saying where something is wrong.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    text: &'a str,
    file: &'a str,
}

impl<'a> Page<'a> {
    pub(super) const fn new(text: &'a str, file: &'a str) -> Self {
        Self { text, file }
    }

    /// The file as its serde shape.
    pub(super) fn read<T: DeserializeOwned>(self) -> Result<T, RuleFileError> {
        toml::from_str(self.text).map_err(|error| {
            let reason = Reason::Toml(error.message().trim().to_owned());
            self.refused(error.span().unwrap_or_default(), reason)
        })
    }

    pub(super) fn refused(self, at: Range<usize>, reason: Reason) -> RuleFileError {
        let before = self.text.get(..at.start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        RuleFileError {
            file: self.file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before
                .get(line_start..)
                .map_or(1, |line| line.chars().count() + 1),
            reason,
        }
    }

    /// A text that says something.
    pub(super) fn text(
        self,
        key: &'static str,
        entry: Spanned<String>,
    ) -> Result<String, RuleFileError> {
        if entry.get_ref().trim().is_empty() {
            return Err(self.refused(entry.span(), Reason::Empty { key }));
        }
        Ok(entry.into_inner())
    }

    /// The same, where it may be left out.
    pub(super) fn optional_text(
        self,
        key: &'static str,
        entry: Option<Spanned<String>>,
    ) -> Result<Option<String>, RuleFileError> {
        entry.map(|entry| self.text(key, entry)).transpose()
    }

    /// A text in all three languages.
    pub(super) fn words(
        self,
        key: &'static str,
        entry: WordsEntry,
    ) -> Result<Words, RuleFileError> {
        Ok(Words {
            ru: self.text(key, entry.ru)?,
            kk: self.text(key, entry.kk)?,
            en: self.text(key, entry.en)?,
        })
    }

    /// An id, a code or a version: Latin letters, digits, hyphens and dots.
    pub(super) fn id(self, entry: Spanned<String>) -> Result<String, RuleFileError> {
        let valid = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        let value = entry.get_ref();
        if value.is_empty() || !value.chars().all(valid) {
            let reason = Reason::BadId {
                value: value.clone(),
            };
            return Err(self.refused(entry.span(), reason));
        }
        Ok(entry.into_inner())
    }

    /// A date without a time of day, within the years of the calendar.
    pub(super) fn date(self, entry: &Spanned<Datetime>) -> Result<NaiveDate, RuleFileError> {
        let Datetime { date, time, .. } = entry.get_ref();
        date.filter(|_| time.is_none())
            .and_then(|date| {
                NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            })
            .filter(|date| Calendar::YEARS.contains(&date.year()))
            .ok_or_else(|| {
                let reason = Reason::BadDate {
                    value: entry.get_ref().to_string(),
                    first: *Calendar::YEARS.start(),
                    last: *Calendar::YEARS.end(),
                };
                self.refused(entry.span(), reason)
            })
    }

    /// The last day of something that begins on `from`.
    pub(super) fn until(
        self,
        from: Option<NaiveDate>,
        entry: Option<&Spanned<Datetime>>,
    ) -> Result<Option<NaiveDate>, RuleFileError> {
        let Some(entry) = entry else { return Ok(None) };
        let until = self.date(entry)?;
        match from.filter(|from| *from > until) {
            Some(from) => {
                Err(self.refused(entry.span(), Reason::EndsBeforeItBegins { from, until }))
            }
            None => Ok(Some(until)),
        }
    }

    /// A term of sane length.
    pub(super) fn term(self, days: &Spanned<u32>, unit: Unit) -> Result<Term, RuleFileError> {
        let reason = match (*days.get_ref(), unit) {
            (0, Unit::Working) => Reason::AtOnceInWorkingDays,
            (days, _) if days > LONGEST_TERM => Reason::TermTooLong {
                days,
                most: LONGEST_TERM,
            },
            (days, unit) => return Ok(Term { days, unit }),
        };
        Err(self.refused(days.span(), reason))
    }

    /// A list in which nothing stands twice.
    pub(super) fn list<T: PartialEq + Display>(
        self,
        entries: Vec<Spanned<T>>,
    ) -> Result<Vec<T>, RuleFileError> {
        let mut list = Vec::with_capacity(entries.len());
        for entry in entries {
            if list.contains(entry.get_ref()) {
                let value = entry.get_ref().to_string();
                return Err(self.refused(entry.span(), Reason::Repeated { value }));
            }
            list.push(entry.into_inner());
        }
        Ok(list)
    }
}

/// The first day that both windows hold, if they meet at all.
pub(super) fn first_shared_day(
    one: (Option<NaiveDate>, Option<NaiveDate>),
    other: (Option<NaiveDate>, Option<NaiveDate>),
) -> Option<NaiveDate> {
    let from = |window: (Option<NaiveDate>, _)| window.0.unwrap_or(NaiveDate::MIN);
    let until = |window: (_, Option<NaiveDate>)| window.1.unwrap_or(NaiveDate::MAX);
    let first = from(one).max(from(other));
    (first <= until(one).min(until(other))).then_some(first)
}
