//! The keys.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::tui::app::{HelpLine, HelpView};
use crate::tui::ui::canvas::Canvas;

/// The columns of the keys with the gap behind them, and those where there is room for all keys.
const KEYS: usize = 22;
const ALL_KEYS: usize = 40;
const ROOM_FOR_ALL: u16 = 110;
const GAP: usize = 2;

impl Canvas<'_, '_> {
    pub(super) fn help(&mut self, view: &HelpView, area: Rect) {
        let title = self.tr.text("screen-help-title");
        let mut area = self.layer_title(area, &title);
        if view.is_filtered() {
            area = self.filter(area, &view.filter, view.typing);
        }
        let columns = match area.width < ROOM_FOR_ALL {
            true => KEYS,
            false => ALL_KEYS,
        };
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
                HelpLine::Keys(keys, action) => {
                    let keys = first_keys(&self.key_name(keys), columns - GAP);
                    vec![
                        (format!("  {keys:<columns$}"), self.theme.key),
                        (self.tr.text(&action.message_id()), self.theme.text),
                    ]
                }
            };
            self.line(area, row, &spans);
        }
        self.scroll_mark(area, view.scroll.offset, lines.len());
        if !view.typing {
            self.cursor(area, area.x, 0);
        }
    }
}

/// As many of the keys as have room: the first ones are those to learn.
fn first_keys(keys: &str, room: usize) -> String {
    let mut shown = String::new();
    for key in keys.split("  ") {
        let gap = if shown.is_empty() { 0 } else { GAP };
        if shown.width() + gap + key.width() > room && !shown.is_empty() {
            break;
        }
        shown.push_str(&" ".repeat(gap));
        shown.push_str(key);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_shown_whole_or_not_at_all() {
        let keys = "Ctrl-W  Ctrl-Backspace  Alt-Backspace";
        assert_eq!(first_keys(keys, 22), "Ctrl-W  Ctrl-Backspace");
        assert_eq!(first_keys(keys, 20), "Ctrl-W");
        assert_eq!(first_keys(keys, 40), keys);
        assert_eq!(first_keys("q", 20), "q");
    }
}
