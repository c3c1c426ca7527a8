//! What is missing is asked for on a terminal; elsewhere all of it is named at once.

use std::io::BufRead;

use super::context::Context;
use super::error::CliError;
use super::help::value_name;

/// Reads what was typed only to see whether it can be read.
pub(super) type Check<'a> = &'a dyn Fn(&str) -> Result<(), CliError>;

/// An argument that an action needs.
pub(super) struct Needed<'a> {
    /// Its name on the command line.
    pub name: &'static str,
    /// Whose text is the question, where the name alone does not tell: an argument's id.
    pub id: &'static str,
    /// Where it is kept.
    pub slot: &'a mut Option<String>,
    /// The values it may have; any, where there are none.
    pub choices: Vec<&'a str>,
    /// Whether it can be read.
    pub check: Check<'a>,
}

/// A needed argument of free form.
pub(super) fn needed<'a>(name: &'static str, slot: &'a mut Option<String>) -> Needed<'a> {
    Needed {
        name,
        id: name,
        slot,
        choices: Vec::new(),
        check: &|_| Ok(()),
    }
}

/// A needed argument with a closed list of values.
pub(super) fn chosen<'a, V: crate::domain::values::Value>(
    name: &'static str,
    slot: &'a mut Option<String>,
) -> Needed<'a> {
    Needed {
        name,
        id: name,
        slot,
        choices: V::ALL.iter().map(|value| value.as_str()).collect(),
        check: &|text| super::typed::value::<V>(text).map(|_| ()),
    }
}

/// A needed argument that is read in some other way.
pub(super) fn read_by<'a>(
    name: &'static str,
    slot: &'a mut Option<String>,
    check: Check<'a>,
) -> Needed<'a> {
    Needed {
        name,
        id: name,
        slot,
        choices: Vec::new(),
        check,
    }
}

impl<'a> Needed<'a> {
    /// Asks with the text of the argument of this id.
    pub(super) fn asked_as(mut self, id: &'static str) -> Self {
        self.id = id;
        self
    }

    /// Names the values that it may have.
    pub(super) fn among(mut self, choices: Vec<&'a str>) -> Self {
        self.choices = choices;
        self
    }
}

impl Context {
    /// Asks for what is missing, or says all of what is missing.
    pub(super) fn complete(&mut self, needed: &mut [Needed<'_>]) -> Result<(), CliError> {
        let missing: Vec<String> = needed
            .iter()
            .filter(|needed| needed.slot.is_none())
            .map(|needed| self.name_in_usage(needed.name))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        if !self.can_ask() {
            return Err(CliError::missing(&missing));
        }
        for needed in needed.iter_mut().filter(|needed| needed.slot.is_none()) {
            let question = self.question(needed.id, &needed.choices);
            let answer = self.answer(&question, needed.check)?;
            let answer = answer.ok_or_else(|| CliError::missing(&missing))?;
            self.heard(&answer);
            *needed.slot = Some(answer);
        }
        Ok(())
    }

    /// An argument's name as its command's help has it.
    fn name_in_usage(&self, name: &str) -> String {
        match name.starts_with("--") {
            true => name.to_owned(),
            false => value_name(name, &self.tr),
        }
    }

    /// Asks until the answer can be read; `None` when there is no answer at all.
    pub(super) fn answer(
        &mut self,
        question: &str,
        check: Check<'_>,
    ) -> Result<Option<String>, CliError> {
        loop {
            let Some(answer) = self.line(question)? else {
                return Ok(None);
            };
            if answer.is_empty() {
                continue;
            }
            match check(&answer) {
                Ok(()) => return Ok(Some(answer)),
                Err(error) => {
                    self.fail(&error);
                }
            }
        }
    }

    /// One line from the terminal, without the spaces around it; `None` at the end of input.
    pub(super) fn line(&mut self, question: &str) -> Result<Option<String>, CliError> {
        self.out.ask(&format!("{question}: "));
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line)?;
        Ok((read > 0).then(|| line.trim().to_owned()))
    }

    /// Asks for a yes; anything else, and nobody there to ask, is a no.
    pub(super) fn agreed(&mut self, question: &str) -> Result<bool, CliError> {
        if !self.can_ask() {
            return Ok(false);
        }
        let answer = self.line(question)?.unwrap_or_default().to_lowercase();
        let yes = self.tr.text("word-yes");
        let first = |word: &str| word.chars().next();
        Ok(answer == "y" || (!answer.is_empty() && first(&answer) == first(&yes)))
    }

    fn question(&self, name: &str, choices: &[&str]) -> String {
        let id = format!("cli-arg-{}", name.trim_start_matches("--"));
        let words = if self.tr.has(&id) {
            self.tr.text(&id)
        } else {
            name.to_owned()
        };
        if choices.is_empty() {
            words
        } else {
            format!("{words} ({})", choices.join(" | "))
        }
    }
}
