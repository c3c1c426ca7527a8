//! How a list stands, told: its order, and what it is narrowed to.

use super::layers::chosen;
use super::page::{Here, Page};
use crate::domain::values::Value;
use crate::tui::app::{FilterView, SortView, pane_message};
use crate::tui::ui::canvas::Reading;
use crate::tui::ui::layers::filter_label;
use crate::tui::ui::words::sentence;

impl Reading<'_> {
    pub(super) fn sort_page(&self, view: &SortView) -> Page {
        let list = self.tr.text(pane_message(view.kind));
        let here = chosen(view.at, view.orders().count(), || {
            let (by, order) = view.orders().nth(view.at)?;
            let now = by == view.now.by;
            let end = if now { view.now } else { order };
            let mut said = vec![
                self.tr.text(&by.message()),
                self.tr.text(&end.end_message()),
            ];
            if now {
                said.push(self.tr.text("screen-sort-now"));
                let turned = self.tr.text(&order.end_message());
                said.push(self.tr.with("screen-sort-turn", &[("end", turned.into())]));
            }
            Some(sentence(&said.join(", ")))
        });
        let by_search = self.app.stands_by_search(view.kind);
        Page {
            place: format!("sort {}", view.kind),
            title: self.tr.with("screen-sort-title", &[("list", list.into())]),
            lines: Vec::from_iter(by_search.then(|| self.tr.text("screen-sort-search"))),
            here,
            ..Page::default()
        }
    }

    pub(super) fn filter_page(&self, view: &FilterView) -> Page {
        let list = self.tr.text(pane_message(view.kind));
        let fields = view.rows.iter().map(|(name, input)| {
            let label = self.tr.text(filter_label(*name));
            (label, self.input_said(input))
        });
        let fields: Vec<(String, String)> = fields.collect();
        let here = fields.get(view.at).map(|(label, value)| Here {
            text: format!("{label}: {value}"),
            position: format!("{}/{}", view.at + 1, fields.len()),
            on_coming: true,
            while_typing: false,
        });
        let words = self.app.filter_in_words(view);
        let said = match words.is_empty() {
            true => self.tr.text("screen-filter-all"),
            false => self
                .tr
                .with("screen-filter-words", &[("words", words.into())]),
        };
        Page {
            place: format!("filter {}", view.kind),
            title: self
                .tr
                .with("screen-filter-title", &[("list", list.into())]),
            lines: vec![said],
            fields,
            here,
            ..Page::default()
        }
    }
}
