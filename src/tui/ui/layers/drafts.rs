//! The list of what was typed and not done.

use ratatui::layout::Rect;

use crate::tui::app::{DraftsView, draft_name, when};
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::signs::DOT;

impl Canvas<'_, '_> {
    pub(super) fn drafts(&mut self, view: &DraftsView, area: Rect) {
        let title = self.tr.text("screen-drafts-title");
        let area = self.layer_title(area, &title);
        let height = usize::from(area.height).max(1);
        let top = (view.at + 1).saturating_sub(height);
        let drafts = self.app.drafts.iter().enumerate().skip(top);
        for (row, (index, draft)) in drafts.take(height).enumerate() {
            let here = index == view.at;
            let (mark, style) = match here {
                true => ("> ", self.theme.selected),
                false => ("  ", self.theme.text),
            };
            let what = self.say(&draft_name(&draft.key));
            let typed = when(draft.typed_at, self.app.now, &self.app.office);
            let typed = format!("{DOT}{}", self.say(&typed));
            let spans = [(format!("{mark}{what}"), style), (typed, self.theme.dim)];
            self.line(area, row, &spans);
            if here {
                self.cursor(area, area.x, row);
            }
        }
        self.scroll_mark(area, top, self.app.drafts.len());
    }
}
