//! The same keys under every layout; text fields get what was typed.

use std::collections::BTreeMap;

use super::*;

fn keys() -> Keys {
    Keys::new(Keymap::shipped().unwrap(), Layouts::shipped().unwrap())
}

fn press(name: &str) -> KeyPress {
    name.parse().unwrap()
}

/// What a layout types for each Latin key, read from its file as a person would.
fn typed_by(file: &str) -> BTreeMap<char, char> {
    let table: toml::Table = toml::from_str(file).unwrap();
    let row = |name: &str| table[name].as_str().unwrap().to_owned();
    let (from, to) = (row("from"), row("to"));
    assert_eq!(from.chars().count(), to.chars().count());
    to.chars().zip(from.chars()).collect()
}

const LATIN: &str = "from = \"\"\nto = \"\"\n";
const RU: &str = include_str!("../../../../keymaps/layouts/ru.toml");
const KK: &str = include_str!("../../../../keymaps/layouts/kk.toml");

/// The press that arrives when a Latin key is pressed under a layout.
fn under(layout: &BTreeMap<char, char>, key: KeyPress) -> KeyPress {
    match key.code {
        Code::Char(c) => {
            let typed = layout.get(&c).copied().unwrap_or(c);
            KeyPress::new(Code::Char(typed), key.ctrl, key.alt, key.shift)
        }
        _ => key,
    }
}

/// What the last of some presses comes to.
fn feed_all(context: Context, presses: impl IntoIterator<Item = KeyPress>) -> Resolved {
    let mut keys = keys();
    presses
        .into_iter()
        .fold(Resolved::None, |_, key| keys.feed(context, key))
}

/// Every shipped key does the same under the three layouts. A key whose sign the
/// layouts disagree about does nothing, and its action has another key that works.
#[test]
fn every_key_works_under_every_layout() {
    let keymap = Keymap::shipped().unwrap();
    for layout in [LATIN, RU, KK] {
        let layout = typed_by(layout);
        for context in Context::ALL {
            let mut dead = Vec::new();
            let mut reached = Vec::new();
            for (sequence, action) in keymap.bindings(*context) {
                let presses = sequence.keys().iter().map(|key| under(&layout, *key));
                match feed_all(*context, presses.clone()) {
                    Resolved::Action(found) if found == action => reached.push(action),
                    Resolved::None => dead.push((sequence.to_string(), action)),
                    other => panic!("{sequence} in {} is {other:?}", context.name()),
                }
            }
            for (keys, action) in dead {
                assert!(
                    ["/", "?"].contains(&keys.as_str()),
                    "{keys} in {}",
                    context.name()
                );
                assert!(
                    reached.contains(&action),
                    "{keys} in {} has no other key",
                    context.name()
                );
            }
        }
    }
}

#[test]
fn text_fields_get_exactly_what_was_typed() {
    let mut keys = keys();
    for layout in [LATIN, RU, KK] {
        let layout = typed_by(layout);
        for c in ('!'..='~').chain([' ']) {
            let key = under(&layout, KeyPress::plain(Code::Char(c)));
            assert_eq!(
                Some(keys.feed(Context::Field, key)),
                key.text().map(Resolved::Text)
            );
        }
    }
}

#[test]
fn chords_and_named_keys_act_in_text_fields() {
    for (name, resolved) in [
        ("ctrl-z", Resolved::Action(Action::Undo)),
        ("ctrl-\u{44f}", Resolved::Action(Action::Undo)),
        ("ctrl-\u{441}", Resolved::Action(Action::Quit)),
        ("esc", Resolved::Action(Action::Back)),
        ("enter", Resolved::Action(Action::Open)),
        ("backspace", Resolved::Action(Action::DeleteBack)),
        ("alt-\u{438}", Resolved::Action(Action::WordLeft)),
        ("F9", Resolved::None),
    ] {
        assert_eq!(feed_all(Context::Field, [press(name)]), resolved, "{name}");
    }
}

#[test]
fn signs_the_layouts_disagree_about_do_nothing() {
    for name in [".", ",", ";", "'", "6", "7"] {
        assert_eq!(
            feed_all(Context::List, [press(name)]),
            Resolved::None,
            "{name}"
        );
    }
}

#[test]
fn a_sign_with_its_own_binding_is_not_translated() {
    let keymap = Keymap::parse(
        "[list]\nmark = [\"\u{444}\"]\naccept = [\"a\"]\n",
        "own.toml",
    )
    .unwrap();
    let mut keys = Keys::new(keymap, Layouts::shipped().unwrap());
    assert_eq!(
        keys.feed(Context::List, press("\u{444}")),
        Resolved::Action(Action::Mark)
    );
}

#[test]
fn layouts_that_mean_different_actions_mean_none() {
    let keymap = Keymap::parse("[list]\nmark = [\"@\"]\naccept = [\"1\"]\n", "own.toml").unwrap();
    let mut keys = Keys::new(keymap, Layouts::shipped().unwrap());
    assert_eq!(keys.feed(Context::List, press("\"")), Resolved::None);
}

#[test]
fn a_hint_is_a_key_that_every_layout_has() {
    let keys = keys();
    for (context, action, hint) in [
        (Context::List, Action::Search, "F3"),
        (Context::List, Action::Help, "F1"),
        (Context::List, Action::Palette, ":"),
        (Context::List, Action::Accept, "a"),
        (Context::List, Action::PaneSubjects, "1"),
        (Context::List, Action::NextDue, "] d"),
        (Context::Field, Action::Palette, "Ctrl-P"),
    ] {
        assert_eq!(keys.hint(context, action).as_deref(), Some(hint));
    }
    assert_eq!(keys.hint(Context::Dialog, Action::Accept), None);
}

#[test]
fn a_sequence_shows_what_may_follow() {
    let mut keys = keys();
    let next = vec![("g".parse().unwrap(), Action::Top)];
    assert_eq!(
        keys.feed(Context::List, press("g")),
        Resolved::Pending(next)
    );
    assert_eq!(
        keys.feed(Context::List, press("g")),
        Resolved::Action(Action::Top)
    );
}

#[test]
fn a_sequence_ends_with_esc_another_key_or_another_context() {
    let mut keys = keys();
    let begin = |keys: &mut Keys| {
        assert!(matches!(
            keys.feed(Context::List, press("g")),
            Resolved::Pending(_)
        ));
    };
    begin(&mut keys);
    assert_eq!(keys.feed(Context::List, press("esc")), Resolved::None);
    assert_eq!(
        keys.feed(Context::List, press("esc")),
        Resolved::Action(Action::Back)
    );
    begin(&mut keys);
    assert_eq!(keys.feed(Context::List, press("a")), Resolved::None);
    assert_eq!(
        keys.feed(Context::List, press("a")),
        Resolved::Action(Action::Accept)
    );
    begin(&mut keys);
    assert_eq!(
        keys.feed(Context::Dialog, press("esc")),
        Resolved::Action(Action::Back)
    );
}
