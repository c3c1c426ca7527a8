//! The line under the search: what the word being typed may become, or that it says nothing.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::canvas::{Canvas, Reading, Span, rect};
use super::signs::MORE;
use crate::domain::filter::UnknownFilter;
use crate::tui::app::{FilterHint, Layout};
use crate::tui::keys::Action;

/// Between two words, and before the first.
const GAP: &str = "  ";

impl Canvas<'_, '_> {
    /// Draws the line, where there is something to say, over the first line of the lists.
    pub fn filter_hint(&mut self, layout: Layout) {
        let Some(hint) = self.app.filter_hint() else {
            return;
        };
        let area = Rect {
            height: 1,
            ..rect(layout.body)
        };
        self.clear(area);
        match hint {
            FilterHint::Completions(words) => self.completions(&words, area),
            FilterHint::Unknown(unknown) => {
                let text = self.unknown_filter(unknown);
                self.line(area, 0, &[(format!(" {text}"), self.theme.dim)]);
            }
        }
    }

    /// As many words as have room, the one that a key completes first.
    fn completions(&mut self, words: &[String], area: Rect) {
        let key = [
            self.with_key("screen-search-complete", Action::NextPane),
            self.word_gap(),
        ];
        let width = |spans: &[Span]| spans.iter().map(|(text, _)| text.width()).sum::<usize>();
        let room = usize::from(area.width).saturating_sub(width(&key) + GAP.len() + MORE.width());
        let mut spans: Vec<Span> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            // Each value stands under the name of its filter already.
            let shown = match word.split_once(':') {
                Some((_, value)) if at > 0 && !value.is_empty() => value,
                _ => word,
            };
            let style = if at == 0 {
                self.theme.title
            } else {
                self.theme.dim
            };
            let next = [(GAP.to_owned(), self.theme.text), (shown.to_owned(), style)];
            if at > 0 && width(&spans) + width(&next) > room {
                spans.push((format!("{GAP}{MORE}"), self.theme.dim));
                break;
            }
            spans.extend(next);
        }
        let end = self.line(area, 0, &spans);
        self.line_right(area, end, &key);
    }
}

impl Reading<'_> {
    /// That a value of a filter says nothing, and which ones do.
    pub(super) fn unknown_filter(&self, unknown: UnknownFilter) -> String {
        let arguments = [
            ("name", unknown.name.into()),
            ("value", unknown.value.into()),
            ("known", unknown.known.join(", ").into()),
        ];
        self.tr.with("filter-unknown", &arguments)
    }

    fn word_gap(&self) -> Span {
        (" ".to_owned(), self.theme.text)
    }
}
