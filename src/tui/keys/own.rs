//! An officer's own keymap file, laid over one that ships: what is wrong with it is said,
//! and what is right with it counts.

use super::action::Action;
use super::context::Context;
use super::error::{KeymapError, KeymapProblem, refuse};
use super::file::{self, Listing, Mistake};
use super::keymap::Keymap;
use super::layout::Layouts;
use super::nearest::nearest;
use super::press::KeyPress;
use super::resolver::Keys;
use super::sequence::Sequence;

/// What nobody can work without: where it has no key, the officer cannot move, act, get help,
/// or get out.
const REQUIRED: &[(Context, &[Action])] = &[
    (
        Context::List,
        &[
            Action::NextPane,
            Action::Up,
            Action::Down,
            Action::Open,
            Action::Help,
            Action::Palette,
            Action::Back,
            Action::Quit,
        ],
    ),
    (
        Context::Record,
        &[Action::Up, Action::Down, Action::Back, Action::Quit],
    ),
    (
        Context::Letter,
        &[Action::Up, Action::Down, Action::Back, Action::Quit],
    ),
    (
        Context::Dialog,
        &[
            Action::NextPane,
            Action::Right,
            Action::Open,
            Action::Mark,
            Action::Back,
            Action::Quit,
        ],
    ),
    (
        Context::Field,
        &[Action::NextPane, Action::Open, Action::Back, Action::Quit],
    ),
    (
        Context::Help,
        &[Action::Up, Action::Down, Action::Back, Action::Quit],
    ),
];

impl Keymap {
    /// The keymap of an officer's own file, and every mistake in it in the order of the file.
    /// A line with a mistake counts as if it were not there; a key that only does not work
    /// under some layout stays.
    ///
    /// # Errors
    /// Never for a released program: only when a shipped keymap cannot be read.
    pub fn own(
        text: &str,
        file_name: &str,
        layouts: &Layouts,
    ) -> Result<(Self, Vec<KeymapError>), KeymapError> {
        let mut read = file::read(text);
        let base = match &read.base {
            None => Self::shipped()?,
            Some((name, at)) => match Self::named(name) {
                Some(base) => base?,
                None => {
                    let nearest = nearest(name, Self::NAMES.iter().copied()).to_owned();
                    let written = name.clone();
                    let problem = KeymapProblem::UnknownBase { written, nearest };
                    read.mistakes.push((*at, problem));
                    Self::shipped()?
                }
            },
        };
        let (mut lines, mut mistakes) = (read.lines, read.mistakes);
        let mut keymap = base.with_lines(&mut lines, &mut mistakes);
        while let Some((index, mistake)) = keymap.lacking(&base, &lines) {
            lines.remove(index);
            mistakes.push(mistake);
            keymap = base.with_lines(&mut lines, &mut mistakes);
        }
        mistakes.extend(unreachable(&keymap, &lines, layouts));
        mistakes.sort_by_key(|(byte, _)| *byte);
        let mistakes = mistakes.into_iter();
        let told = mistakes.map(|(byte, problem)| refuse(file_name, text, byte, problem));
        Ok((keymap, told.collect()))
    }

    /// A line that leaves a required action without a key.
    fn lacking(&self, base: &Self, lines: &[Listing]) -> Option<(usize, Mistake)> {
        let required = REQUIRED
            .iter()
            .flat_map(|(context, actions)| actions.iter().map(|action| (*context, *action)));
        let mut missing =
            required.filter(|(context, action)| self.keys_for(*context, *action).is_empty());
        missing.find_map(|(context, action)| {
            let here = |line: &Listing| [context, Context::Global].contains(&line.context);
            let lists = |line: &Listing| here(line) && line.action == action;
            let hides = |line: &Listing| {
                let takes = |keys| line.keys.iter().any(|(own, _)| own.overlaps(keys));
                let had = base.bindings(context).into_iter();
                here(line)
                    && had
                        .filter(|(_, a)| *a == action)
                        .any(|(keys, _)| takes(keys))
            };
            let index = lines.iter().position(lists);
            let index = index.or_else(|| lines.iter().position(hides))?;
            let at = lines.get(index)?.at;
            Some((index, (at, KeymapProblem::Keyless { action, context })))
        })
    }
}

/// The actions that no key reaches under some layout, each at the line that made it so.
fn unreachable(keymap: &Keymap, lines: &[Listing], layouts: &Layouts) -> Vec<Mistake> {
    let keys = Keys::new(keymap.clone(), layouts.clone());
    let mut found: Vec<Mistake> = Vec::new();
    for context in Context::ALL {
        for (layout, sequence, action) in keys.out_of_reach(*context) {
            let here = |line: &&Listing| [*context, Context::Global].contains(&line.context);
            let lists = |line: &&Listing| here(line) && line.action == action;
            let typed = typed_under(layouts, &layout, &sequence);
            let hides = |line: &&Listing| {
                let mut own = line.keys.iter().map(|(keys, _)| keys.keys());
                here(line) && own.any(|own| own.starts_with(&typed) || typed.starts_with(own))
            };
            let line = lines.iter().find(lists);
            let at = line
                .or_else(|| lines.iter().find(hides))
                .map(|line| line.at);
            let Some(at) = at.filter(|at| found.iter().all(|(told, _)| told != at)) else {
                continue;
            };
            let problem = KeymapProblem::Unreachable {
                keys: sequence,
                action,
                layout,
            };
            found.push((at, problem));
        }
    }
    found
}

/// What arrives when keys of a Latin keyboard are pressed under the layout of this name.
fn typed_under(layouts: &Layouts, name: &str, keys: &Sequence) -> Vec<KeyPress> {
    let layout = layouts.iter().find(|layout| layout.name() == name);
    let keys = keys.keys().iter();
    keys.map(|key| layout.map_or(*key, |layout| layout.types(*key)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> (Keymap, Vec<String>) {
        let (keymap, mistakes) = Keymap::own(text, "k.toml", &Layouts::shipped().unwrap()).unwrap();
        (keymap, mistakes.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_shipped_keymaps_have_no_mistakes() {
        for name in Keymap::NAMES {
            let (keymap, mistakes) = own(&format!("base = \"{name}\"\n"));
            assert_eq!(mistakes, Vec::<String>::new(), "{name}");
            assert_eq!(Some(Ok(keymap)), Keymap::named(name));
        }
    }

    #[test]
    fn every_mistake_is_told_and_the_rest_counts() {
        let (keymap, mistakes) = own(
            "base = \"vmi\"\n\n[list]\naprove = [\"F9\"]\nclose = [\"F9\"]\nwhy = [\"f99\"]\naccept = [\"m\"]\n\n[lits]\n",
        );
        assert_eq!(
            mistakes,
            [
                "k.toml:1:8: unknown keymap `vmi`; did you mean `vim`?",
                "k.toml:4:1: unknown action `aprove`; did you mean `close`?",
                "k.toml:6:8: unknown key `f99`; did you mean `F9`?",
                "k.toml:7:11: `m` is already `assign` in `list`",
                "k.toml:9:2: unknown context `lits`; did you mean `list`?",
            ]
        );
        for (action, keys) in [
            (Action::Close, vec!["F9"]),
            (Action::Why, vec!["w"]),
            (Action::Accept, vec!["a"]),
            (Action::Assign, vec!["m"]),
        ] {
            assert_eq!(keymap.keys_for(Context::List, action), keys);
        }
    }

    #[test]
    fn keys_are_added_to_those_that_are_there() {
        let (keymap, mistakes) =
            own("[list]\naccept = { add = [\"F9\"] }\nhelp = { add = [\"H\"] }\n");
        assert_eq!(mistakes, Vec::<String>::new());
        assert_eq!(keymap.keys_for(Context::List, Action::Accept), ["a", "F9"]);
        assert_eq!(
            keymap.keys_for(Context::List, Action::Help),
            ["?", "F1", "H"]
        );
    }

    #[test]
    fn a_text_that_is_no_toml_leaves_the_default() {
        let (keymap, mistakes) = own("[list\n");
        assert_eq!(keymap, Keymap::shipped().unwrap());
        assert_eq!(mistakes.len(), 1);
        assert!(mistakes[0].starts_with("k.toml:1:"), "{mistakes:?}");
    }

    #[test]
    fn nobody_is_locked_in() {
        for (text, mistake) in [
            (
                "[global]\nback = []\n",
                "k.toml:2:1: `back` has no key left in `list`",
            ),
            (
                "[list]\nnew = [\"enter\"]\nopen = []\n",
                "k.toml:3:1: `open` has no key left in `list`",
            ),
            (
                "[record]\nedit = [\"ctrl-c\"]\n",
                "k.toml:2:1: `quit` has no key left in `record`",
            ),
        ] {
            let (keymap, mistakes) = own(text);
            assert!(mistakes.contains(&mistake.to_owned()), "{mistakes:?}");
            for (context, actions) in REQUIRED {
                for action in *actions {
                    assert!(!keymap.keys_for(*context, *action).is_empty());
                }
            }
        }
    }

    #[test]
    fn keys_that_a_layout_does_not_type_are_found() {
        for (text, mistake) in [
            (
                "[list]\nsearch = [\"/\"]\n",
                "k.toml:2:1: `/` does not reach `search` under the `ru` layout",
            ),
            (
                "[list]\ncopy = [\"7\"]\n",
                "k.toml:2:1: `7` does not reach `copy` under the `kk` layout",
            ),
            (
                "[list]\nwhy = [\"F9\"]\ncopy = [\"\u{444}\"]\n",
                "k.toml:3:1: `a` does not reach `accept` under the `ru` layout",
            ),
        ] {
            assert_eq!(own(text).1, [mistake], "{text}");
        }
        assert_eq!(own("[list]\nsearch = [\"/\", \"F3\"]\n").1.len(), 0);
    }
}
