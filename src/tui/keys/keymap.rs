//! Which keys mean what, where.

use std::collections::BTreeMap;

use super::action::Action;
use super::context::Context;
use super::error::{KeymapError, KeymapProblem, refuse};
use super::file::{self, Listing, Mistake};
use super::label::label;
use super::sequence::Sequence;

/// The keymap that everything else is laid over.
const DEFAULT: &str = include_str!("../../../keymaps/default.toml");

/// For those who have the other editor's keys in their fingers.
const VIM: &str = include_str!("../../../keymaps/vim.toml");

/// Which keys mean what in which context. An action that a context lists has exactly
/// the keys listed there; one that it does not list has the keys of [`Context::Global`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    tables: BTreeMap<Context, BTreeMap<Action, Vec<Sequence>>>,
}

impl Keymap {
    /// The names of the keymaps that are shipped, the one for everybody first.
    pub const NAMES: [&'static str; 2] = ["default", "vim"];

    /// The keymap for everybody.
    ///
    /// # Errors
    /// Never for a released program: a test reads the same file.
    pub fn shipped() -> Result<Self, KeymapError> {
        Self::parse(DEFAULT, "keymaps/default.toml")
    }

    /// The shipped keymap of this name.
    ///
    /// # Errors
    /// Never for a released program: a test reads the same files.
    #[must_use]
    pub fn named(name: &str) -> Option<Result<Self, KeymapError>> {
        match name {
            "default" => Some(Self::shipped()),
            "vim" => Some(Self::shipped().and_then(|base| base.with(VIM, "keymaps/vim.toml"))),
            _ => None,
        }
    }

    /// A keymap that is only what this text lists.
    ///
    /// # Errors
    /// The first mistake, with its place; see [`KeymapProblem`].
    pub fn parse(text: &str, file_name: &str) -> Result<Self, KeymapError> {
        Self::default().with(text, file_name)
    }

    /// This keymap with a file over it that has to be without mistakes; [`Keymap::own`] is
    /// for those that may have some.
    ///
    /// # Errors
    /// The first mistake, with its place. Keys that another action of the same context
    /// has are a mistake, so that nothing is taken away unsaid.
    pub fn with(self, text: &str, file_name: &str) -> Result<Self, KeymapError> {
        let mut read = file::read(text);
        let keymap = self.with_lines(&mut read.lines, &mut read.mistakes);
        match read.mistakes.into_iter().min_by_key(|(byte, _)| *byte) {
            None => Ok(keymap),
            Some((byte, problem)) => Err(refuse(file_name, text, byte, problem)),
        }
    }

    /// This keymap with the lines of a file over it: each action listed there gets exactly the
    /// keys listed, or keeps its own and gets them too. A line that cannot stand beside the
    /// others is taken out of them, and said to be a mistake.
    pub(super) fn with_lines(&self, lines: &mut Vec<Listing>, mistakes: &mut Vec<Mistake>) -> Self {
        loop {
            match self.overlaid(lines) {
                Ok(keymap) => return keymap,
                Err((index, mistake)) => {
                    lines.remove(index);
                    mistakes.push(mistake);
                }
            }
        }
    }

    fn overlaid(&self, lines: &[Listing]) -> Result<Self, (usize, Mistake)> {
        let mut keymap = self.clone();
        // All old keys go first, so that a file may swap those of two actions.
        for line in lines {
            let kept = if line.adds {
                let bound = self.bindings(line.context).into_iter();
                let own = bound.filter(|(_, action)| *action == line.action);
                own.map(|(keys, _)| keys.clone()).collect()
            } else {
                Vec::new()
            };
            let table = keymap.tables.entry(line.context).or_default();
            table.insert(line.action, kept);
        }
        for (index, line) in lines.iter().enumerate() {
            let table = keymap.tables.entry(line.context).or_default();
            for (keys, byte) in &line.keys {
                if let Some(problem) = collision(table, line.context, keys) {
                    return Err((index, (*byte, problem)));
                }
                table.entry(line.action).or_default().push(keys.clone());
            }
        }
        Ok(keymap)
    }

    /// What a context lists itself, in the order of the help, with the keys as they are shown;
    /// what works everywhere stands in [`Context::Global`] only.
    #[must_use]
    pub fn table(&self, context: Context) -> Vec<(Action, Vec<String>)> {
        let table = self.tables.get(&context).into_iter().flatten();
        table
            .filter(|(_, keys)| !keys.is_empty())
            .map(|(action, keys)| (*action, keys.iter().map(label).collect()))
            .collect()
    }

    /// Everything that can be pressed in a context, in the order of the help; what the
    /// context binds itself hides what is bound everywhere.
    #[must_use]
    pub fn bindings(&self, context: Context) -> Vec<(&Sequence, Action)> {
        let mut bound: Vec<_> = self.listed(context).collect();
        if context != Context::Global {
            let here = self.tables.get(&context);
            let inherited = self.listed(Context::Global).filter(|(keys, action)| {
                let listed = here.is_some_and(|table| table.contains_key(action));
                let hidden = self.listed(context).any(|(own, _)| own.overlaps(keys));
                let text = context.takes_text() && keys.has_text();
                !listed && !hidden && !text
            });
            bound.extend(inherited);
        }
        bound.sort_by_key(|(_, action)| *action);
        bound
    }

    /// The keys of an action in a context, as they are shown in the hint bar and the help.
    #[must_use]
    pub fn keys_for(&self, context: Context, action: Action) -> Vec<String> {
        let bound = self.bindings(context).into_iter();
        bound
            .filter(|(_, a)| *a == action)
            .map(|(keys, _)| label(keys))
            .collect()
    }

    fn listed(&self, context: Context) -> impl Iterator<Item = (&Sequence, Action)> {
        let table = self.tables.get(&context).into_iter().flatten();
        table.flat_map(|(action, keys)| keys.iter().map(|keys| (keys, *action)))
    }
}

/// What is wrong with binding `keys` beside what the table already has.
fn collision(
    table: &BTreeMap<Action, Vec<Sequence>>,
    context: Context,
    keys: &Sequence,
) -> Option<KeymapProblem> {
    let mut bound = table
        .iter()
        .flat_map(|(action, bound)| bound.iter().map(|b| (*action, b)));
    let (other, others) = bound.find(|(_, bound)| bound.overlaps(keys))?;
    let (keys, others) = (keys.clone(), others.clone());
    Some(if keys == others {
        KeymapProblem::Duplicate {
            keys,
            other,
            context,
        }
    } else {
        KeymapProblem::Shadowed {
            keys,
            others,
            other,
            context,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_keymap_reads_and_binds_every_action() {
        let keymap = Keymap::shipped().unwrap();
        for action in Action::ALL {
            let bound = Context::ALL
                .iter()
                .any(|c| !keymap.keys_for(*c, *action).is_empty());
            assert!(bound, "{}", action.name());
        }
    }

    #[test]
    fn nothing_is_bound_to_keys_that_layouts_disagree_about() {
        let keymap = Keymap::shipped().unwrap();
        for context in Context::ALL {
            for (keys, action) in keymap.bindings(*context) {
                let texts: Vec<char> = keys.keys().iter().filter_map(|key| key.text()).collect();
                let clear = texts.iter().all(|c| !".,;'67".contains(*c));
                assert!(clear, "{keys} {} {}", context.name(), action.name());
            }
        }
    }

    #[test]
    fn keys_are_given_as_they_are_written() {
        let keymap = Keymap::shipped().unwrap();
        for (context, action, keys) in [
            (Context::List, Action::Search, vec!["/", "Ctrl-F", "F3"]),
            (Context::List, Action::Top, vec!["g g", "Home"]),
            (Context::List, Action::Back, vec!["q", "Esc"]),
            (Context::List, Action::Suspend, vec!["Ctrl-Z"]),
            (Context::Field, Action::Back, vec!["Esc"]),
            (Context::Field, Action::Undo, vec!["Ctrl-Z"]),
            (Context::Field, Action::Suspend, vec![]),
            (Context::Field, Action::Help, vec!["F1"]),
            (Context::Dialog, Action::Accept, vec![]),
        ] {
            assert_eq!(
                keymap.keys_for(context, action),
                keys,
                "{} {}",
                context.name(),
                action.name()
            );
        }
    }

    #[test]
    fn a_file_of_ones_own_replaces_adds_and_unbinds() {
        let own = "[list]\naccept = [\"F9\"]\nrefuse = []\nwhy = [\"x\"]\nhelp = [\"H\"]\n";
        let keymap = Keymap::shipped().unwrap().with(own, "own.toml").unwrap();
        for (action, keys) in [
            (Action::Accept, vec!["F9"]),
            (Action::Refuse, vec![]),
            (Action::Why, vec!["x"]),
            (Action::Help, vec!["H"]),
            (Action::Close, vec!["c"]),
        ] {
            assert_eq!(
                keymap.keys_for(Context::List, action),
                keys,
                "{}",
                action.name()
            );
        }
        assert_eq!(keymap.keys_for(Context::Record, Action::Help), ["?", "F1"]);
    }

    #[test]
    fn a_wrong_file_is_refused_with_its_place() {
        for (text, error) in [
            (
                "[list]\naprove = [\"a\"]\n",
                "k.toml:2:1: unknown action `aprove`; did you mean `close`?",
            ),
            (
                "[list]\nacept = [\"a\"]\n",
                "k.toml:2:1: unknown action `acept`; did you mean `accept`?",
            ),
            (
                "[lits]\n",
                "k.toml:1:2: unknown context `lits`; did you mean `list`?",
            ),
            (
                "[list]\nmark = [\"e\", \"crtl-e\"]\n",
                "k.toml:2:14: unknown key `crtl-e`; did you mean `ctrl-e`?",
            ),
            (
                "[list]\nmark = [\"\"]\n",
                "k.toml:2:9: unknown key ``; did you mean `space`?",
            ),
            (
                "[list]\nmark = \"e\"\n",
                "k.toml:2:8: expected a list of keys, as in [\"a\", \"ctrl-f\"]",
            ),
            (
                "[list]\nmark = [1]\n",
                "k.toml:2:9: expected a list of keys, as in [\"a\", \"ctrl-f\"]",
            ),
            (
                "list = 1\n",
                "k.toml:1:8: expected a list of keys, as in [\"a\", \"ctrl-f\"]",
            ),
            (
                "[list]\nwhy = [\"e\"]\nmark = [\"e\"]\n",
                "k.toml:3:9: `e` is already `why` in `list`",
            ),
            (
                "[list]\nwhy = [\"e\", \"e\"]\n",
                "k.toml:2:13: `e` is already `why` in `list`",
            ),
            (
                "[list]\ntop = [\"g g\"]\nmark = [\"g\"]\n",
                "k.toml:3:9: `g` and `g g` (`top` in `list`) hide each other",
            ),
            (
                "[field]\nundo = [\"u\"]\n",
                "k.toml:2:9: `u` is text in a text field; bind a named key or a chord",
            ),
        ] {
            assert_eq!(
                Keymap::parse(text, "k.toml").unwrap_err().to_string(),
                error
            );
        }
        let error = Keymap::parse("[list]\nmark = [\"\u{44f}\"] [\n", "k.toml").unwrap_err();
        assert_eq!((error.line, error.column), (2, 14));
        assert!(matches!(error.problem, KeymapProblem::Syntax(_)));
    }

    #[test]
    fn a_key_is_not_taken_from_a_shipped_action_unsaid() {
        let error = Keymap::shipped()
            .unwrap()
            .with("[list]\naccept = [\"w\"]\n", "own.toml");
        assert_eq!(
            error.unwrap_err().to_string(),
            "own.toml:2:11: `w` is already `why` in `list`"
        );
        let swapped = "[list]\naccept = [\"x\"]\nrefuse = [\"a\"]\n";
        assert!(Keymap::shipped().unwrap().with(swapped, "own.toml").is_ok());
    }
}
