//! The load, told: what is late, and day by day what is due.

use super::page::{Here, Page, spoken};
use crate::domain::workload::Workload;
use crate::tui::app::WorkloadView;
use crate::tui::ui::canvas::Reading;
use crate::tui::ui::words::day as day_words;

impl Reading<'_> {
    pub(super) fn workload_page(&self, view: &WorkloadView) -> Page {
        let day = view.day(view.at, &self.app.office.calendar);
        let today = (day.date == self.app.today).then(|| self.tr.text("word-today"));
        let due = view.known().map(|_| spoken(&self.due_on(&day)));
        let words = std::iter::once(day_words(self.tr, day.date));
        let words = words.chain(today).chain(self.what_day(&day)).chain(due);
        Page {
            place: "workload".to_owned(),
            title: self.tr.text("screen-load-title"),
            unsettled: view.known().is_none(),
            lines: view
                .load
                .as_ref()
                .map_or_else(Vec::new, |load| self.load_lines(load)),
            here: Some(Here {
                text: words.collect::<Vec<_>>().join(", "),
                on_coming: true,
                ..Here::default()
            }),
            ..Page::default()
        }
    }

    fn load_lines(&self, load: &Workload) -> Vec<String> {
        let coming = [("n", load.coming_total().into())];
        let coming = self.tr.with("screen-load-coming", &coming);
        let busiest = load.busiest().map(|day| {
            let day_and_count = [
                ("day", day_words(self.tr, day.date).into()),
                ("n", day.load.total().into()),
            ];
            self.tr.with("screen-load-busiest", &day_and_count)
        });
        let late = spoken(&self.late(load));
        [late, coming].into_iter().chain(busiest).collect()
    }
}
