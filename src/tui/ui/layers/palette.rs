//! Everything that can be done: its name, its key, and why it cannot be done now.

use ratatui::layout::Rect;

use crate::tui::app::{Found, PaletteView, wrapped};
use crate::tui::ui::canvas::{Canvas, Span};
use crate::tui::ui::signs::DOT;
use crate::tui::ui::words::sentence;

/// The longest key shown with the gap behind it.
const KEY: usize = 10;

impl Canvas<'_, '_> {
    pub(super) fn palette(&mut self, view: &PaletteView, area: Rect) {
        let title = self.tr.text("screen-palette-title");
        let area = self.layer_title(area, &title);
        // Once the officer goes through the list, the cursor goes with them.
        let area = self.filter(area, &view.filter, view.at == 0);
        let found = view.found(self.tr);
        if found.is_empty() {
            let nothing = self.word("screen-filter-nothing", self.theme.dim);
            self.line(area, 0, &[nothing]);
        }
        let reason = found
            .get(view.at)
            .and_then(|found| found.entry.refused.clone());
        let reason = reason.map(|reason| sentence(&self.say(&reason)));
        // A reason has a blank line above it.
        let for_reason = reason.as_ref().map_or(0, |reason| {
            wrapped(reason, usize::from(area.width)).len() + 1
        });
        let height = usize::from(area.height).saturating_sub(for_reason).max(1);
        let offset = (view.at + 1).saturating_sub(height);
        for (row, (index, entry)) in found
            .iter()
            .enumerate()
            .skip(offset)
            .take(height)
            .enumerate()
        {
            let here = index == view.at;
            let spans = self.entry(entry, here);
            self.line(area, row, &spans);
            if here && view.at > 0 {
                self.cursor(area, area.x, row);
            }
        }
        if let Some(reason) = reason {
            let row = found.len().min(height) + 1;
            self.said(area, row, &reason, self.theme.soon);
        }
        self.scroll_mark(
            Rect {
                height: u16::try_from(height).unwrap_or(area.height),
                ..area
            },
            offset,
            found.len(),
        );
    }

    fn entry(&self, found: &Found<'_>, here: bool) -> Vec<Span> {
        let entry = found.entry;
        let (key_style, style) = match (here, &entry.refused) {
            (true, _) => (self.theme.selected, self.theme.selected),
            (false, Some(_)) => (self.theme.dim, self.theme.dim),
            (false, None) => (self.theme.key, self.theme.text),
        };
        let mark = if here { "> " } else { "  " };
        let key = self.key_name(entry.key.as_deref().unwrap_or_default());
        let mut spans = vec![(format!("{mark}{key:<KEY$}"), key_style)];
        spans.extend(self.marked(&sentence(&found.name), style, &found.marks));
        if let Some(reason) = &entry.refused {
            spans.push((format!("{DOT}{}", self.say(reason)), style));
        }
        spans
    }
}
