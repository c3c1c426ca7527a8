//! The keys, from the keymap itself.

use crate::domain::message::Message;
use crate::tui::app::App;
use crate::tui::app::cursor::Scroll;
use crate::tui::app::form::TextInput;
use crate::tui::app::text::wrapped;
use crate::tui::app::wanted::Wanted;
use crate::tui::keys::{Action, Context};

/// The list of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpView {
    /// Where the officer came from: its keys stand first.
    pub from: Context,
    /// How far it has been scrolled.
    pub scroll: Scroll,
    /// What is looked for.
    pub filter: TextInput,
    /// Whether it is being typed.
    pub typing: bool,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpLine {
    /// What is wrong with the officer's own keys.
    Mistake(String),
    /// Where the keys below it work.
    Context(Context),
    /// An action with its keys.
    Keys(String, Action),
    /// Nothing is found.
    Nothing,
    /// Nothing.
    Blank,
}

impl HelpView {
    /// The list, read from a context.
    pub fn new(from: Context) -> Self {
        Self {
            from,
            scroll: Scroll::default(),
            filter: TextInput::line(),
            typing: false,
        }
    }

    /// Whether the line with what is looked for is shown.
    pub fn is_filtered(&self) -> bool {
        self.typing || !self.filter.is_empty()
    }

    /// Changes what is looked for; the list is read from its beginning.
    pub fn look_for(&mut self, change: impl FnOnce(&mut TextInput)) {
        change(&mut self.filter);
        self.scroll = Scroll::default();
    }
}

impl App {
    /// The lines of the list: what is wrong with the officer's own keys, where the officer is,
    /// then the rest.
    pub fn help_lines(&self, view: &HelpView) -> Vec<HelpLine> {
        let wanted = Wanted::of(&view.filter.text());
        let mut lines = Vec::new();
        if view.filter.is_empty() {
            lines = self.mistake_lines();
        }
        let shown = [
            Context::List,
            Context::Record,
            Context::Triage,
            Context::Letter,
            Context::Dialog,
            Context::Field,
        ];
        let here = shown.iter().filter(|context| **context == view.from);
        let rest = shown.iter().filter(|context| **context != view.from);
        for context in here.chain(rest) {
            let found: Vec<HelpLine> = Action::ALL
                .iter()
                .map(|action| (self.keys.keymap().keys_for(*context, *action), *action))
                .map(|(keys, action)| (keys.join("  "), action))
                .filter(|(keys, action)| {
                    let words = self.tr.text(&action.message_id());
                    !keys.is_empty() && wanted.is_in(&[keys, &words, action.name()])
                })
                .map(|(keys, action)| HelpLine::Keys(keys, action))
                .collect();
            if found.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(HelpLine::Blank);
            }
            lines.push(HelpLine::Context(*context));
            lines.extend(found);
        }
        if lines.is_empty() {
            lines.push(HelpLine::Nothing);
        }
        lines
    }

    fn mistake_lines(&self) -> Vec<HelpLine> {
        let width = self.layer_width();
        let said = self
            .mistakes
            .iter()
            .map(|mistake: &Message| self.tr.say(mistake));
        let lines = said.flat_map(|said| wrapped(&said, width));
        lines.map(HelpLine::Mistake).collect()
    }

    /// An action in the list of keys.
    pub(in crate::tui::app) fn act_in_help(&mut self, action: Action) {
        let Some(super::Layer::Help(view)) = self.layers.last_mut() else {
            return;
        };
        match action {
            Action::Search => view.typing = true,
            Action::Open if view.typing => view.typing = false,
            Action::Back if view.is_filtered() => {
                view.typing = false;
                view.look_for(TextInput::clear);
            }
            Action::Back | Action::Open => {
                self.layers.pop();
            }
            _ if view.typing && view.filter.act(action) => view.scroll = Scroll::default(),
            _ => self.scroll(action),
        }
    }
}
