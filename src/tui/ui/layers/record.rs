//! A record opened.

use ratatui::layout::Rect;

use crate::domain::dossier::{How, Source};
use crate::domain::identity::RecordNumber;
use crate::domain::record::Clock;
use crate::domain::values::{ClockState, RecordKind, Unit, Value};
use crate::domain::view::{HistoryLine, Row};
use crate::tui::app::{RecordLine, RecordView, kind_of, subject_of};
use crate::tui::ui::canvas::{Canvas, Reading, Span};
use crate::tui::ui::signs::DOT;
use crate::tui::ui::words::{day, left};

/// The widest label with the gap behind it.
const LABEL: usize = 26;

/// The fewest columns in which values stand below each other, behind the widest label.
const ROOM_FOR_LABELS: u16 = 56;

impl Canvas<'_, '_> {
    pub(super) fn record(&mut self, view: &RecordView, area: Rect) {
        let Some(file) = &view.file else {
            let title = view.number.to_string();
            let area = self.layer_title(area, &title);
            let loading = self.word("screen-loading", self.theme.dim);
            self.line(area, 0, &[loading]);
            return self.cursor(area, area.x, 0);
        };
        let subject = subject_of(&file.row);
        let kind = self.tr.text(&kind_of(view.number).message());
        let name = match &subject {
            Some(subject) => subject.name.to_string(),
            None => self.tr.text("word-undetermined"),
        };
        let title = format!("{}{DOT}{kind}{DOT}{name}", view.number);
        let area = self.layer_title(area, &title);
        let (office, today) = (&self.app.office, self.app.today);
        let lines = view.lines(office, self.tr, today, usize::from(area.width));
        let mut cursor = 0;
        let shown = lines.iter().skip(view.scroll.offset);
        for (row, line) in shown.take(usize::from(area.height)).enumerate() {
            if matches!(line, RecordLine::Link(number) if Some(*number) == view.at) {
                cursor = row;
            }
            let spans = self.record_line(view, &file.history, line);
            self.line(area, row, &spans);
        }
        self.scroll_mark(area, view.scroll.offset, lines.len());
        self.cursor(area, area.x, cursor);
    }
}

impl Reading<'_> {
    pub(in crate::tui::ui) fn record_line(
        &self,
        view: &RecordView,
        history: &[HistoryLine],
        line: &RecordLine,
    ) -> Vec<Span> {
        let theme = self.theme;
        match line {
            RecordLine::Blank => Vec::new(),
            RecordLine::Revealed(seconds) => {
                let left = format!("{}:{:02}", seconds / 60, seconds % 60);
                let text = self.tr.with("screen-revealed", &[("left", left.into())]);
                vec![(text, theme.grave)]
            }
            RecordLine::Heading(id) => vec![self.word(id, theme.title)],
            RecordLine::Fact(label, value) => {
                vec![
                    (self.label(label), theme.dim),
                    (self.say(value), theme.text),
                ]
            }
            RecordLine::Words(text) => vec![(text.clone(), theme.text)],
            RecordLine::Clock(clock) => self.clock(clock),
            RecordLine::ClockSource(source) => vec![(format!("  {source}"), theme.dim)],
            RecordLine::Link(number) => self.link(view, *number),
            RecordLine::History(index) => history
                .get(*index)
                .map_or_else(Vec::new, |line| self.history(line)),
            RecordLine::Timeline(index) => self.timeline(view, *index),
            RecordLine::Source(source) => self.source(source),
            RecordLine::HistoryNote(note) => vec![(format!("    {note}"), theme.dim)],
        }
    }

    /// A label, as wide as all of them where there is room.
    fn label(&self, id: &str) -> String {
        let label = self.tr.text(id);
        if self.app.size.0 < ROOM_FOR_LABELS {
            return format!("{label}  ");
        }
        format!("{label:<LABEL$}")
    }

    /// What is owed, by when, how it stands.
    fn clock(&self, clock: &Clock) -> Vec<Span> {
        let theme = self.theme;
        let style = if clock.governing {
            theme.text
        } else {
            theme.dim
        };
        let mut spans = vec![(self.label(&clock.duty.message()), style)];
        let Some(due_on) = clock.due_on else {
            spans.push(self.word("screen-clock-not-started", theme.dim));
            return spans;
        };
        spans.push((format!("{}  ", day(self.tr, due_on)), style));
        if let Some(met_on) = clock.met_on {
            let state = if clock.met_late() {
                ClockState::MetLate
            } else {
                ClockState::Met
            };
            let met = format!(
                "{} {}",
                self.tr.text(&state.message()),
                self.tr.date(met_on)
            );
            spans.push((met, theme.of_clock(state)));
        } else if !clock.carried_by.is_empty() {
            let by: Vec<String> = clock.carried_by.iter().map(ToString::to_string).collect();
            let text = self
                .tr
                .with("screen-clock-carried", &[("by", by.join(", ").into())]);
            spans.push((text, theme.dim));
        } else if clock.governing {
            let countdown = self.app.office.clock_countdown(clock, self.app.today);
            let unit = clock.term.map_or(Unit::Calendar, |term| term.unit);
            spans.extend(countdown.map(|countdown| {
                let style = theme.of_clock(countdown.state);
                (left(self.tr, countdown, unit), style)
            }));
        } else {
            spans.push(self.word("screen-clock-beside", theme.dim));
        }
        if clock.provisional {
            let (word, style) = self.word("clock-state-provisional", theme.dim);
            spans.push((format!("{DOT}{word}"), style));
        }
        spans
    }

    /// A term in words; at once, where it has no days.
    pub(super) fn term(&self, term: crate::domain::time::Term) -> String {
        let id = match term.unit {
            _ if term.days == 0 => return self.tr.text("screen-at-once"),
            Unit::Working => "days-working-long",
            Unit::Calendar => "days-calendar-long",
        };
        self.tr.with(id, &[("n", term.days.into())])
    }

    /// A record that hangs on this one.
    pub(in crate::tui::ui) fn link(&self, view: &RecordView, number: RecordNumber) -> Vec<Span> {
        let theme = self.theme;
        let here = view.at == Some(number);
        let (mark, style) = if here {
            ("> ", theme.selected)
        } else {
            ("  ", theme.text)
        };
        let kind = kind_of(number);
        let mut spans = vec![(format!("{mark}{number:<13}"), style)];
        let row = view.linked_row(number);
        let what = match &row {
            Some(Row::Claim(row)) => self.tr.text(&row.claim.kind_message()),
            _ if kind == RecordKind::Subject => view
                .file
                .as_ref()
                .and_then(|file| Some(subject_of(&file.row)?.name.to_string()))
                .unwrap_or_default(),
            _ => self.tr.text(&kind.message()),
        };
        spans.push((what, style));
        let state = row.and_then(|row| match row {
            Row::Claim(row) => Some(row.claim.state.message()),
            Row::Block(row) => Some(row.block.state.message()),
            Row::Consent(row) => Some(row.state(self.app.today).message()),
            Row::Subject(_) => None,
        });
        if let Some(state) = state {
            spans.push((format!("{DOT}{}", self.tr.text(&state)), theme.dim));
        }
        spans
    }

    /// One thing that was done to a subject or to a record of it.
    fn timeline(&self, view: &RecordView, index: usize) -> Vec<Span> {
        let file = view.file.as_ref();
        let Some(line) = file.and_then(|file| file.timeline.get(index)) else {
            return Vec::new();
        };
        let mut spans = self.history(&line.line);
        spans.insert(
            1,
            (format!("{:<13}", line.record.to_string()), self.theme.dim),
        );
        spans
    }

    /// Where data of a subject came from, and when.
    fn source(&self, source: &Source) -> Vec<Span> {
        let day = self.tr.date(source.on);
        let how = self.tr.text(&source.how.message());
        let how = match source.how {
            How::Act(_) => how,
            How::Consent(_) | How::Claim(_) => {
                let kind = self.tr.text(&kind_of(source.record).message());
                format!("{kind}{DOT}{how}")
            }
        };
        vec![
            (
                format!("{day}  {:<13}", source.record.to_string()),
                self.theme.dim,
            ),
            (how, self.theme.text),
        ]
    }

    /// One thing that was done, when and by whom.
    fn history(&self, line: &HistoryLine) -> Vec<Span> {
        let at = line.at.with_timezone(&self.app.office.settings.legal_zone);
        let when = self.tr.datetime(at.naive_local());
        let actor = crate::domain::identity::SafeText::from_outside(&line.actor);
        vec![
            (format!("{when}  "), self.theme.dim),
            (self.tr.text(&line.action.message()), self.theme.text),
            (format!("{DOT}{actor}"), self.theme.dim),
        ]
    }
}
