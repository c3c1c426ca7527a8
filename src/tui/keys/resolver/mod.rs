//! From one key press after another to actions.

use crate::tui::keys::action::Action;
use crate::tui::keys::context::Context;
use crate::tui::keys::keymap::Keymap;
use crate::tui::keys::layout::Layouts;
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
    /// Nothing is bound. A text field may still edit with the key itself.
    None,
}

/// The keymap, the layouts, and what has been pressed of a sequence so far.
#[derive(Debug, Clone)]
pub struct Keys {
    keymap: Keymap,
    layouts: Layouts,
    context: Context,
    pressed: Vec<KeyPress>,
}

impl Keys {
    /// Nothing pressed yet.
    #[must_use]
    pub const fn new(keymap: Keymap, layouts: Layouts) -> Self {
        Self {
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

    /// Forgets a sequence that was begun.
    pub fn reset(&mut self) {
        self.pressed.clear();
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
        let (key, resolved) = self.look_up(key);
        match resolved {
            Resolved::Pending(_) => self.pressed.push(key),
            _ => self.reset(),
        }
        resolved
    }

    /// What the key means as it came, or else as the Latin key it may stand for. Two
    /// layouts that mean different actions by one sign mean none.
    fn look_up(&self, key: KeyPress) -> (KeyPress, Resolved) {
        let as_typed = self.step(key);
        if as_typed != Resolved::None {
            return (key, as_typed);
        }
        let mut meant = self
            .latin(key)
            .into_iter()
            .map(|latin| (latin, self.step(latin)));
        let mut meant = meant
            .by_ref()
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
    fn step(&self, key: KeyPress) -> Resolved {
        let mut pressed = self.pressed.clone();
        pressed.push(key);
        let mut next = Vec::new();
        for (keys, action) in self.keymap.bindings(self.context) {
            match keys.after(&pressed) {
                Some(rest) if rest.keys().is_empty() => return Resolved::Action(action),
                Some(rest) => next.push((rest, action)),
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
