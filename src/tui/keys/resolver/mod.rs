//! From one key press after another to actions.

use std::collections::{BTreeMap, BTreeSet};

use crate::tui::keys::action::Action;
use crate::tui::keys::context::Context;
use crate::tui::keys::keymap::Keymap;
use crate::tui::keys::label::{label, label_of};
use crate::tui::keys::layout::{Layout, Layouts};
use crate::tui::keys::press::{Code, KeyPress};
use crate::tui::keys::sequence::Sequence;

/// What a key press came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// Do this.
    Action(Action),
    /// A sequence has begun: what may be pressed next, and what it will do.
    Pending(Vec<(Sequence, Action)>),
    /// A character for the text field, exactly as it was typed.
    Text(char),
    /// Nothing is bound.
    None,
}

/// The keymap, the layouts, and what has been pressed of a sequence so far.
#[derive(Debug, Clone)]
pub struct Keys {
    keymap: Keymap,
    layouts: Layouts,
    bound: BTreeMap<Context, Vec<(Sequence, Action)>>,
    context: Context,
    pressed: Vec<KeyPress>,
}

impl Keys {
    /// Nothing pressed yet.
    #[must_use]
    pub fn new(keymap: Keymap, layouts: Layouts) -> Self {
        let bindings = |context| {
            let bound = keymap.bindings(context).into_iter();
            bound.map(|(keys, action)| (keys.clone(), action)).collect()
        };
        let contexts = Context::ALL.iter();
        let bound = contexts.map(|context| (*context, bindings(*context)));
        Self {
            bound: bound.collect(),
            keymap,
            layouts,
            context: Context::Global,
            pressed: Vec::new(),
        }
    }

    /// The keymap in force.
    #[must_use]
    pub const fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The keys pressed of a sequence that is not complete, as they are shown.
    #[must_use]
    pub fn begun(&self) -> String {
        label_of(&self.pressed)
    }

    /// Forgets a sequence that was begun.
    pub fn reset(&mut self) {
        self.pressed.clear();
    }

    /// The key to show for an action: its first, unless some layout types something else there;
    /// then the first of the others that works under every layout, one without Ctrl or Alt
    /// before one with.
    #[must_use]
    pub fn hint(&self, context: Context, action: Action) -> Option<String> {
        let bound = self.bound(context);
        let own: Vec<&Sequence> = bound
            .filter(|(_, bound)| *bound == action)
            .map(|(keys, _)| keys)
            .collect();
        let works = |keys: &&&Sequence| {
            let mut layouts = self.layouts.iter();
            layouts.all(|layout| self.reached(layout, context, keys) == Some(action))
        };
        let plain = |keys: &&&Sequence| keys.keys().iter().all(|key| !key.ctrl && !key.alt);
        let shown = own
            .first()
            .filter(works)
            .or_else(|| own.iter().filter(works).find(plain))
            .or_else(|| own.iter().find(works))
            .or(own.first())?;
        Some(label(shown))
    }

    /// The actions of a context that no key reaches under some layout: the layout's name, the
    /// first key, the action.
    #[must_use]
    pub fn out_of_reach(&self, context: Context) -> Vec<(String, Sequence, Action)> {
        let mut found = Vec::new();
        for layout in self.layouts.iter() {
            let reached: BTreeSet<Action> = self
                .bound(context)
                .filter(|(keys, action)| self.reached(layout, context, keys) == Some(*action))
                .map(|(_, action)| *action)
                .collect();
            let mut told = BTreeSet::new();
            for (keys, action) in self.bound(context) {
                if !reached.contains(action) && told.insert(*action) {
                    found.push((layout.name().to_owned(), keys.clone(), *action));
                }
            }
        }
        found
    }

    /// What the keys of a Latin keyboard do when they are pressed under a layout.
    fn reached(&self, layout: &Layout, context: Context, keys: &Sequence) -> Option<Action> {
        let mut pressed = Vec::new();
        for key in keys.keys() {
            match self.look_up(context, &pressed, layout.types(*key)) {
                (_, Resolved::Action(action)) => return Some(action),
                (key, Resolved::Pending(_)) => pressed.push(key),
                _ => return None,
            }
        }
        None
    }

    fn bound(&self, context: Context) -> impl Iterator<Item = &(Sequence, Action)> {
        self.bound.get(&context).into_iter().flatten()
    }

    /// What this press means here. A sequence ends with an action, with a key that does
    /// not continue it, with Esc, or with a change of context.
    pub fn feed(&mut self, context: Context, key: KeyPress) -> Resolved {
        if self.context != context {
            self.context = context;
            self.reset();
        }
        if let Some(typed) = key.text()
            && context.takes_text()
        {
            self.reset();
            return Resolved::Text(typed);
        }
        if key == KeyPress::plain(Code::Esc) && !self.pressed.is_empty() {
            self.reset();
            return Resolved::None;
        }
        let (key, resolved) = self.look_up(context, &self.pressed, key);
        match resolved {
            Resolved::Pending(_) => self.pressed.push(key),
            _ => self.reset(),
        }
        resolved
    }

    /// What the key means as it came, or else as the Latin key it may stand for. Two
    /// layouts that mean different actions by one sign mean none.
    fn look_up(
        &self,
        context: Context,
        pressed: &[KeyPress],
        key: KeyPress,
    ) -> (KeyPress, Resolved) {
        let as_typed = self.step(context, pressed, key);
        if as_typed != Resolved::None {
            return (key, as_typed);
        }
        let mut meant = self
            .latin(key)
            .into_iter()
            .map(|latin| (latin, self.step(context, pressed, latin)))
            .filter(|(_, resolved)| *resolved != Resolved::None);
        match (meant.next(), meant.next()) {
            (Some(only), None) => only,
            _ => (key, Resolved::None),
        }
    }

    /// The Latin presses a press may stand for. Signs of ASCII are translated only
    /// without modifiers: Ctrl and Alt with them arrive alike under every layout.
    fn latin(&self, key: KeyPress) -> Vec<KeyPress> {
        let Code::Char(typed) = key.code else {
            return Vec::new();
        };
        if typed.is_ascii() && key.text().is_none() {
            return Vec::new();
        }
        let latin = self.layouts.latin(typed).into_iter();
        latin
            .map(|c| KeyPress::new(Code::Char(c), key.ctrl, key.alt, key.shift))
            .collect()
    }

    /// What has been pressed, with one key more.
    fn step(&self, context: Context, pressed: &[KeyPress], key: KeyPress) -> Resolved {
        let mut pressed = pressed.to_vec();
        pressed.push(key);
        let mut next = Vec::new();
        for (keys, action) in self.bound(context) {
            match keys.after(&pressed) {
                Some(rest) if rest.keys().is_empty() => return Resolved::Action(*action),
                Some(rest) => next.push((rest, *action)),
                None => {}
            }
        }
        if next.is_empty() {
            Resolved::None
        } else {
            Resolved::Pending(next)
        }
    }
}

#[cfg(test)]
mod tests;
