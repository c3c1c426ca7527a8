//! Keymap files: from text to listings, with the place of every mistake.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::action::Action;
use super::context::Context;
use super::error::{KeymapError, KeymapProblem, refuse, refuse_syntax};
use super::nearest::nearest;
use super::sequence::Sequence;

/// One line of a keymap file: what an action's keys are in a context.
pub(super) struct Listing {
    pub context: Context,
    pub action: Action,
    /// The keys, each with the byte it stands at.
    pub keys: Vec<(Sequence, usize)>,
}

/// A mistake and the byte it stands at.
pub(super) type Mistake = (usize, KeymapProblem);

/// Reads a keymap file; the listings come in the order of the file.
pub(super) fn read(text: &str, file: &str) -> Result<Vec<Listing>, KeymapError> {
    let document = DeTable::parse(text).map_err(|error| refuse_syntax(file, text, &error))?;
    let mut listings = Vec::new();
    for (name, table) in in_file_order(document.get_ref()) {
        read_table(name, table, &mut listings)
            .map_err(|(byte, problem)| refuse(file, text, byte, problem))?;
    }
    Ok(listings)
}

fn read_table(
    name: &Spanned<impl AsRef<str>>,
    table: &Spanned<DeValue<'_>>,
    listings: &mut Vec<Listing>,
) -> Result<(), Mistake> {
    let written = name.get_ref().as_ref();
    let context = Context::named(written).ok_or_else(|| {
        let nearest = nearest(written, Context::ALL.iter().map(|context| context.name()));
        let (written, nearest) = (written.to_owned(), nearest.to_owned());
        (
            name.span().start,
            KeymapProblem::UnknownContext { written, nearest },
        )
    })?;
    let DeValue::Table(lines) = table.get_ref() else {
        return Err((table.span().start, KeymapProblem::NotAList));
    };
    for (name, keys) in in_file_order(lines) {
        let action = read_action(name.get_ref(), name.span())?;
        let keys = read_keys(context, keys)?;
        listings.push(Listing {
            context,
            action,
            keys,
        });
    }
    Ok(())
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
