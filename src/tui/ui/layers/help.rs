//! The keys.

use ratatui::layout::Rect;

use crate::tui::app::{HelpLine, HelpView};
use crate::tui::ui::canvas::Canvas;

/// The widest list of keys with the gap behind it.
const KEYS: usize = 22;

impl Canvas<'_, '_> {
    pub(super) fn help(&mut self, view: &HelpView, area: Rect) {
        let title = self.tr.text("screen-help-title");
        let mut area = self.layer_title(area, &title);
        if view.is_filtered() {
            area = self.filter(area, &view.filter, view.typing);
        }
        let lines = self.app.help_lines(view);
        let shown = lines.iter().skip(view.scroll.offset);
        for (row, line) in shown.take(usize::from(area.height)).enumerate() {
            let spans = match line {
                HelpLine::Blank => continue,
                HelpLine::Mistake(said) => vec![(said.clone(), self.theme.grave)],
                HelpLine::Nothing => vec![self.word("screen-filter-nothing", self.theme.dim)],
                HelpLine::Context(context) => {
                    vec![self.word(context.message_id(), self.theme.title)]
                }
                HelpLine::Keys(keys, action) => vec![
                    (format!("  {:<KEYS$}", self.key_name(keys)), self.theme.key),
                    (self.tr.text(&action.message_id()), self.theme.text),
                ],
            };
            self.line(area, row, &spans);
        }
        self.scroll_mark(area, view.scroll.offset, lines.len());
        if !view.typing {
            self.cursor(area, area.x, 0);
        }
    }
}
