//! The keys.

use ratatui::layout::Rect;

use crate::tui::app::{HelpLine, HelpView};
use crate::tui::keys::Context;
use crate::tui::ui::canvas::Canvas;

/// The widest list of keys with the gap behind it.
const KEYS: usize = 22;

impl Canvas<'_, '_> {
    pub(super) fn help(&mut self, view: &HelpView, area: Rect) {
        let title = self.tr.text("screen-help-title");
        let area = self.layer_title(area, &title);
        let lines = view.lines(self.app.keys.keymap());
        let shown = lines.iter().skip(view.scroll.offset);
        for (row, line) in shown.take(usize::from(area.height)).enumerate() {
            let spans = match line {
                HelpLine::Blank => continue,
                HelpLine::Context(context) => {
                    vec![self.word(context_name(*context), self.theme.title)]
                }
                HelpLine::Keys(keys, action) => vec![
                    (format!("  {:<KEYS$}", self.key_name(keys)), self.theme.key),
                    (self.tr.text(&action.message_id()), self.theme.text),
                ],
            };
            self.line(area, row, &spans);
        }
        self.scroll_mark(area, view.scroll.offset, lines.len());
        self.cursor(area, area.x, 0);
    }
}

const fn context_name(context: Context) -> &'static str {
    match context {
        Context::Global => "screen-keys-global",
        Context::List => "screen-keys-list",
        Context::Record => "screen-keys-record",
        Context::Dialog => "screen-keys-dialog",
        Context::Field => "screen-keys-field",
        Context::Help => "screen-keys-help",
    }
}
