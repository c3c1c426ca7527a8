//! A short list of which one is in force: the languages, the themes.

use ratatui::layout::Rect;

use crate::tui::app::PickView;
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::signs::DOT;

impl Canvas<'_, '_> {
    pub(super) fn pick(&mut self, view: PickView, area: Rect) {
        let title = self.tr.text(view.what.title());
        let area = self.layer_title(area, &title);
        let in_force = self.app.in_force(view.what);
        for (row, name) in view.what.names().iter().enumerate() {
            let here = row == view.at;
            let (mark, style) = match here {
                true => ("> ", self.theme.selected),
                false => ("  ", self.theme.text),
            };
            let name = format!("{mark}{} {}", row + 1, self.say(name));
            let mut spans = vec![(name, style)];
            if row == in_force {
                let (word, style) = self.word("screen-in-force", self.theme.dim);
                spans.push((format!("{DOT}{word}"), style));
            }
            self.line(area, row, &spans);
            if here {
                self.cursor(area, area.x, row);
            }
        }
    }
}
