//! The lists, told row by row.

use super::page::{Here, Page, Typing};
use crate::domain::message::Message;
use crate::domain::record::nearest;
use crate::domain::time::Countdown;
use crate::domain::values::{ClockState, RecordKind, Unit, Value};
use crate::domain::view::Row;
use crate::tui::app::{FilterHint, Pane, pane_message, subject_said};
use crate::tui::keys::{Action, Context};
use crate::tui::ui::canvas::Reading;
use crate::tui::ui::words::left_long;

impl Reading<'_> {
    pub(super) fn list_page(&self) -> Page {
        let app = self.app;
        let pane = app.panes.of(app.focus);
        let mut title = self.tr.text(app.list_name(app.focus));
        let mut place = format!("list {}", app.focus);
        if let Some(whose) = &app.narrowed {
            let subject = &whose.subject;
            let word = self.tr.text("screen-crumb-subject");
            title = format!("{title}. {word} {} {}", subject.number, subject.name);
            place = format!("{place} {}", subject.number);
        }
        let label = self.tr.text("screen-search");
        let typing = app.search.focused;
        Page {
            place,
            title,
            unsettled: pane.is_awaiting(),
            lines: self.found_lines(pane),
            here: pane.selected().map(|row| self.row_here(row, pane)),
            typing: typing.then(|| Typing::of(label, &app.search.input)),
            ..Page::default()
        }
    }

    /// What is searched for and how much of it there is; why there is nothing.
    fn found_lines(&self, pane: &Pane) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(FilterHint::Unknown(unknown)) = self.app.filter_hint() {
            lines.push(self.unknown_filter(unknown));
        }
        let filter = self.app.filter_beside_name(pane.kind());
        if !filter.is_empty() {
            lines.push(format!("{} {filter}", self.tr.text("screen-filter-on")));
        }
        if !pane.is_loaded() {
            return lines;
        }
        if pane.rows().is_empty() {
            lines.push(self.why_empty(pane));
        } else if let (Some(text), Some(total)) = (self.app.search.text(), pane.total()) {
            let found = Message::new("linear-found")
                .text("text", text)
                .text("count", self.tr.total(total));
            lines.push(self.say(&found));
        }
        lines
    }

    fn row_here(&self, row: &Row, pane: &Pane) -> Here {
        let position = match (pane.place_in_list(), pane.total()) {
            (Some(place), Some(total)) => self.tr.with(
                "screen-place",
                &[
                    ("place", (place + 1).into()),
                    ("count", self.tr.total(total).into()),
                ],
            ),
            _ => String::new(),
        };
        Here {
            text: self.row_sentence(row),
            position,
            on_coming: true,
            while_typing: false,
        }
    }

    /// A row as a sentence: what it is, whose, by when, how it stands.
    fn row_sentence(&self, row: &Row) -> String {
        let (app, tr) = (self.app, self.tr);
        let subject = self.say(&subject_said(row));
        let mut parts = vec![row.number().to_string()];
        if app.marked.has(row.number()) {
            parts.push(tr.text("linear-marked"));
        }
        match row {
            Row::Claim(row) => {
                let claim = &row.claim;
                parts.extend([tr.text(&claim.kind_message()), subject]);
                if let Some((clock, countdown)) = row.countdown(&app.office, app.today) {
                    let unit = clock.term.map_or(Unit::Calendar, |term| term.unit);
                    parts.extend(self.due(countdown, unit));
                }
                parts.push(match claim.waiting_for {
                    Some(waiting) => tr.text(&waiting.message()),
                    None => tr.text(&claim.state.message()),
                });
                parts.extend(claim.assigned_to.clone());
            }
            Row::Block(row) => {
                let block = &row.block;
                parts.extend([tr.text(&block.ground.message()), subject]);
                let countdown = row.countdown(&app.office, app.today);
                let countdown = countdown.filter(|_| block.is_open());
                parts.extend(countdown.map_or_else(Vec::new, |c| self.due(c, Unit::Working)));
                parts.push(match row.is_past_review(app.today) {
                    true => tr.text("block-state-review_due"),
                    false => tr.text(&block.state.message()),
                });
            }
            Row::Consent(row) => {
                let unit = nearest(&row.consent.clocks).and_then(|clock| clock.term);
                let unit = unit.map_or(Unit::Working, |term| term.unit);
                parts.push(subject);
                parts.push(tr.text(&row.state(app.today).message()));
                let countdown = row.countdown(&app.office, app.today);
                parts.extend(countdown.map_or_else(Vec::new, |c| self.due(c, unit)));
            }
            Row::Subject(row) => {
                parts.push(subject);
                let counts = [
                    ("linear-claims", row.open_claims),
                    ("linear-blocks", row.active_blocks),
                ];
                let counts = counts.into_iter().filter(|(_, count)| *count > 0);
                parts.extend(counts.map(|(id, count)| tr.with(id, &[("n", count.into())])));
                let countdown = row
                    .due_on
                    .map(|due_on| app.office.countdown(due_on, app.today));
                parts.extend(countdown.map_or_else(Vec::new, |c| self.due(c, Unit::Working)));
            }
        }
        parts.push(row.record().operator().to_string());
        parts.join(", ")
    }

    /// By when, and how much is left of it.
    fn due(&self, countdown: Countdown, unit: Unit) -> Vec<String> {
        let by = Message::new("linear-due").date("date", countdown.due_on);
        let mut due = vec![self.say(&by), left_long(self.tr, countdown, unit)];
        if countdown.state == ClockState::DueSoon && countdown.days_left > 1 {
            due.push(self.tr.text(&countdown.state.message()));
        }
        due
    }

    /// How much is due in all lists: of what there is any.
    pub(super) fn due_in_all(&self) -> String {
        let counts = self.counts(true).into_iter().filter(|count| count.some);
        let counts: Vec<String> = counts.map(|count| count.span.0.trim().to_owned()).collect();
        counts.join(", ")
    }

    /// The names of the lists with their keys, for those who come in.
    pub(super) fn welcome(&self) -> Vec<String> {
        let mut lines = vec!["Qorgau".to_owned()];
        let marks = self.what_register();
        let marks = marks.iter().map(|(text, _)| text.trim().to_owned());
        lines.extend(marks.filter(|mark| !mark.is_empty()));
        let key = |action| self.shown_key(Context::List, action).unwrap_or_default();
        let welcome = Message::new("linear-welcome")
            .text("help", key(Action::Help))
            .text("palette", key(Action::Palette))
            .text("again", key(Action::Redraw))
            .text("search", key(Action::Search));
        lines.push(self.say(&welcome));
        let lists = RecordKind::ALL.iter().zip(1..).map(|(kind, number)| {
            let name = self.tr.text(pane_message(*kind));
            format!("{number} {name}")
        });
        lines.push(lists.collect::<Vec<_>>().join(", "));
        lines
    }
}
