//! A list of what can be done: what cannot be done now is dim and says why.

use ratatui::layout::Rect;

use crate::tui::app::{MenuView, wrapped};
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::signs::DOT;
use crate::tui::ui::words::sentence;

impl Canvas<'_, '_> {
    pub(super) fn menu(&mut self, view: &MenuView, area: Rect) {
        let title = self.say(&view.title);
        let area = self.layer_title(area, &title);
        let reason = view.chosen().and_then(|offer| offer.refused.clone());
        // A reason has a blank line above it.
        let for_reason = reason.as_ref().map_or(0, |reason| {
            wrapped(&sentence(&self.say(reason)), usize::from(area.width)).len() + 1
        });
        let height = usize::from(area.height).saturating_sub(for_reason).max(1);
        let offset = (view.at + 1).saturating_sub(height);
        for (row, (index, offer)) in view
            .offers
            .iter()
            .enumerate()
            .skip(offset)
            .take(height)
            .enumerate()
        {
            let here = index == view.at;
            let style = match (&offer.refused, here) {
                (_, true) => self.theme.selected,
                (Some(_), false) => self.theme.dim,
                (None, false) => self.theme.text,
            };
            let mark = if here { "> " } else { "  " };
            let mut text = format!("{mark}{} {}", index + 1, self.say(&offer.errand.label()));
            if let Some(fits) = offer.marked.filter(|fits| *fits > 0) {
                text = format!("{text} ({fits})");
            }
            if offer.refused.is_some() {
                let word = self.tr.text("screen-menu-not-now");
                text = format!("{text}{DOT}{word}");
            }
            self.line(area, row, &[(text, style)]);
            if here {
                self.cursor(area, area.x, row);
            }
        }
        if let Some(reason) = reason {
            let row = view.offers.len().min(height) + 1;
            let reason = sentence(&self.say(&reason));
            self.said(area, row, &reason, self.theme.soon);
        }
    }
}
