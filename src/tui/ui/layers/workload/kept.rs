//! How many claims were closed in time: a table, with a bar behind each line where it has room.

use chrono::Datelike;
use ratatui::layout::{Direction, Rect};
use ratatui::widgets::{Bar, BarChart};
use unicode_width::UnicodeWidthStr;

use crate::domain::time::Month;
use crate::domain::workload::{Score, Workload};
use crate::tui::app::{By, clipped};
use crate::tui::ui::canvas::{Canvas, Span};
use crate::tui::ui::signs::{NOTHING, TO, bars};

/// The columns behind the label: `52/55`, and `! 94 %` where some were late.
const IN_TIME: usize = 8;
const PERCENT: usize = 7;

/// The label's columns, at least and at most.
const LABEL: (usize, usize) = (9, 17);

/// From so many columns on the claims closed without a term are told too.
const ROOM_FOR_ALL: usize = 50;
const WITHOUT_TERM: usize = 10;

/// The shortest bar.
const SHORTEST_BAR: u16 = 6;

impl Canvas<'_, '_> {
    /// Draws what was closed, told apart by month, kind or operator.
    pub(super) fn kept(&mut self, load: &Workload, by: By, area: Rect) {
        let (id, mut lines) = match by {
            By::Month => {
                let months = load.by_month().into_iter();
                let lines = months.map(|(month, score)| (self.month_name(month), score));
                ("screen-load-by-month", lines.collect::<Vec<_>>())
            }
            By::Kind => {
                let kinds = load.by_kind().into_iter();
                let lines = kinds.map(|(kind, score)| {
                    let name = self.tr.text(&format!("kind-short-{kind}"));
                    (name, score)
                });
                ("screen-load-by-kind", lines.collect())
            }
            By::Operator => {
                let operators = load.by_operator().into_iter();
                let lines = operators.map(|(operator, score)| (operator.to_string(), score));
                ("screen-load-by-operator", lines.collect())
            }
        };
        let head = self.tr.text(id);
        let months = load.by_month();
        let period = months
            .last()
            .zip(months.first())
            .map(|((from, _), (to, _))| {
                format!("{}{TO}{}", self.month_name(*from), self.month_name(*to))
            });
        let period = period.filter(|period| {
            by != By::Month && head.width() + period.width() + 2 <= usize::from(area.width)
        });
        let area = self.heading(area, &head, period);
        // The sum is always the last line.
        lines.truncate(usize::from(area.height.saturating_sub(1)));
        lines.push((self.tr.text("screen-load-all"), load.score(|_| true)));
        let width = usize::from(area.width);
        let told = width >= ROOM_FOR_ALL;
        let fixed = IN_TIME + PERCENT + if told { WITHOUT_TERM } else { 0 };
        let label = width.saturating_sub(fixed).clamp(LABEL.0, LABEL.1);
        for (row, (name, score)) in lines.iter().enumerate() {
            let name = clipped(name, label);
            let mut spans: Vec<Span> = vec![(format!("{name:<label$}"), self.theme.text)];
            spans.extend(self.score(*score));
            if told && score.without_term > 0 {
                let blank = if score.percent().is_none() {
                    PERCENT
                } else {
                    0
                };
                let text = format!("{:blank$}  +{}", "", score.without_term);
                spans.push((text, self.theme.dim));
            }
            self.line(area, row, &spans);
        }
        let used = u16::try_from(label + fixed + 1).unwrap_or(u16::MAX);
        let place = Rect {
            x: area.x.saturating_add(used),
            width: area.width.saturating_sub(used),
            ..area
        };
        if place.width >= SHORTEST_BAR {
            self.shares(&lines, place);
        }
        if told && by == By::Month {
            let note = self.word("screen-load-without-term", self.theme.dim);
            self.line(area, lines.len() + 1, &[note]);
        }
    }

    /// How many were in time of how many with a term, and in percent.
    fn score(&self, score: Score) -> Vec<Span> {
        let theme = self.theme;
        let Some(percent) = score.percent() else {
            return vec![(format!("{NOTHING:>IN_TIME$}"), theme.dim)];
        };
        let in_time = format!("{}/{}", score.in_time, score.judged());
        let (percent, style) = match score.late {
            0 => (format!("{percent}%"), theme.text),
            _ => (format!("!{percent}%"), theme.overdue),
        };
        let blank = " ".repeat(PERCENT.saturating_sub(percent.len()));
        vec![
            (format!("{in_time:>IN_TIME$}{blank}"), theme.text),
            (percent, style),
        ]
    }

    fn shares(&mut self, lines: &[(String, Score)], area: Rect) {
        let shares = lines.iter().map(|(_, score)| {
            let style = match score.late {
                0 => self.theme.text,
                _ => self.theme.soon,
            };
            Bar::default()
                .value(u64::from(score.percent().unwrap_or(0)))
                .text_value(String::new())
                .style(self.bar(style))
        });
        let chart = BarChart::new(shares.collect::<Vec<_>>())
            .direction(Direction::Horizontal)
            .max(100)
            .bar_set(bars(self.app.plain_signs))
            .bar_width(1)
            .bar_gap(0);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let area = Rect {
            height: area.height.min(height),
            ..area
        };
        let area = area.intersection(self.frame.area());
        self.frame.render_widget(chart, area);
    }

    fn month_name(&self, month: Month) -> String {
        let first = month.first();
        format!("{} {}", self.tr.month_short(first.month()), first.year())
    }
}
