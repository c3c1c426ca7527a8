//! The days one below the other, where a month has no room.

use ratatui::layout::Rect;

use crate::tui::app::WorkloadView;
use crate::tui::ui::canvas::{Canvas, Span};
use crate::tui::ui::words::day as day_words;

impl Canvas<'_, '_> {
    /// The day before the one in hand, that day, and those after it.
    pub(super) fn day_list(&mut self, view: &WorkloadView, area: Rect) {
        let theme = self.theme;
        let first = view.at.pred_opt().filter(|_| area.height > 1);
        let days = first.unwrap_or(view.at).iter_days();
        for (row, date) in days.take(usize::from(area.height)).enumerate() {
            let day = view.day(date, &self.app.office.calendar);
            let here = date == view.at;
            let (mark, style) = match here {
                true => ("> ", theme.selected),
                false if self.is_day_off(&day) => ("  ", theme.dim),
                false => ("  ", theme.text),
            };
            let mut spans: Vec<Span> = vec![(format!("{mark}{}", day_words(self.tr, date)), style)];
            let (count, count_style) = self.day_count(&day, 6);
            spans.push((format!(" {count:>6} "), count_style));
            let today = (date == self.app.today).then(|| self.tr.text("word-today"));
            let what: Vec<String> = today.into_iter().chain(self.what_day(&day)).collect();
            spans.push((what.join(", "), theme.dim));
            self.line(area, row, &spans);
            if here {
                self.cursor(area, area.x, row);
            }
        }
    }
}
