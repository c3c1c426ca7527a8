//! Keymap files: from text to listings, with the place of every mistake.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::action::Action;
use super::context::Context;
use super::error::KeymapProblem;
use super::nearest::nearest;
use super::sequence::Sequence;

/// The line that names the keymap a file is laid over.
const BASE: &str = "base";

/// The line of a listing that adds keys and takes none away.
const ADD: &str = "add";

/// A keymap file as it was read.
#[derive(Default)]
pub(super) struct Listings {
    /// The name of the keymap it is laid over, with the byte it stands at.
    pub base: Option<(String, usize)>,
    /// Its lines that could be read, in the order of the file.
    pub lines: Vec<Listing>,
    /// What could not be read.
    pub mistakes: Vec<Mistake>,
}

/// One line of a keymap file: what an action's keys are in a context.
pub(super) struct Listing {
    pub context: Context,
    pub action: Action,
    /// The byte the action's name stands at.
    pub at: usize,
    /// Whether the action keeps the keys it has.
    pub adds: bool,
    /// The keys, each with the byte it stands at.
    pub keys: Vec<(Sequence, usize)>,
}

/// A mistake and the byte it stands at.
pub(super) type Mistake = (usize, KeymapProblem);

/// Reads a keymap file. A line with a mistake is left out; a text that is not TOML has no
/// lines at all.
pub(super) fn read(text: &str) -> Listings {
    let mut found = Listings::default();
    let document = match DeTable::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let byte = error.span().map_or(0, |span| span.start);
            let problem = KeymapProblem::Syntax(error.message().to_owned());
            found.mistakes.push((byte, problem));
            return found;
        }
    };
    for (name, value) in in_file_order(document.get_ref()) {
        if let (BASE, DeValue::String(base)) = (name.get_ref().as_ref(), value.get_ref()) {
            found.base = Some((base.as_ref().to_owned(), value.span().start));
        } else {
            read_table(name, value, &mut found);
        }
    }
    found
}

fn read_table(name: &Spanned<impl AsRef<str>>, table: &Spanned<DeValue<'_>>, found: &mut Listings) {
    let written = name.get_ref().as_ref();
    let Some(context) = Context::named(written) else {
        let known = Context::ALL.iter().map(|context| context.name());
        let nearest = nearest(written, known.chain([BASE])).to_owned();
        let written = written.to_owned();
        let problem = KeymapProblem::UnknownContext { written, nearest };
        return found.mistakes.push((name.span().start, problem));
    };
    let DeValue::Table(lines) = table.get_ref() else {
        let mistake = (table.span().start, KeymapProblem::NotAList);
        return found.mistakes.push(mistake);
    };
    for (name, keys) in in_file_order(lines) {
        match read_line(context, name, keys) {
            Ok(listing) => found.lines.push(listing),
            Err(mistake) => found.mistakes.push(mistake),
        }
    }
}

fn read_line(
    context: Context,
    name: &Spanned<impl AsRef<str>>,
    keys: &Spanned<DeValue<'_>>,
) -> Result<Listing, Mistake> {
    let action = read_action(name.get_ref().as_ref(), name.span())?;
    let (adds, keys) = match keys.get_ref() {
        DeValue::Table(table) => match in_file_order(table).as_slice() {
            [(word, keys)] if word.get_ref().as_ref() == ADD => (true, *keys),
            _ => return Err((keys.span().start, KeymapProblem::NotAList)),
        },
        _ => (false, keys),
    };
    Ok(Listing {
        context,
        action,
        at: name.span().start,
        adds,
        keys: read_keys(context, keys)?,
    })
}

fn read_action(written: &str, span: Range<usize>) -> Result<Action, Mistake> {
    Action::named(written).ok_or_else(|| {
        let nearest = nearest(written, Action::ALL.iter().map(|action| action.name()));
        let (written, nearest) = (written.to_owned(), nearest.to_owned());
        (
            span.start,
            KeymapProblem::UnknownAction { written, nearest },
        )
    })
}

fn read_keys(
    context: Context,
    list: &Spanned<DeValue<'_>>,
) -> Result<Vec<(Sequence, usize)>, Mistake> {
    let DeValue::Array(list) = list.get_ref() else {
        return Err((list.span().start, KeymapProblem::NotAList));
    };
    let mut sequences = Vec::new();
    for value in list.iter() {
        let at = value.span().start;
        let DeValue::String(written) = value.get_ref() else {
            return Err((at, KeymapProblem::NotAList));
        };
        let keys: Sequence = written
            .parse()
            .map_err(|unknown| (at, KeymapProblem::from(unknown)))?;
        if context.takes_text() && keys.has_text() {
            return Err((at, KeymapProblem::Text { keys }));
        }
        sequences.push((keys, at));
    }
    Ok(sequences)
}

/// The reader sorts by name; mistakes are told from top to bottom.
fn in_file_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(
    &'t Spanned<toml::de::DeString<'i>>,
    &'t Spanned<DeValue<'i>>,
)> {
    let mut lines: Vec<_> = table.iter().collect();
    lines.sort_by_key(|(name, _)| name.span().start);
    lines
}
