//! The triage: what came, what it looks like, who it may be, what each choice would set.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::domain::identity::{Email, Phone, RecordNumber};
use crate::domain::message::Message;
use crate::domain::record::{Clock, IncomingMessage};
use crate::domain::triage::{Choice, KnownCandidate};
use crate::domain::values::{Unit, Value};
use crate::domain::view::Row;
use crate::tui::app::{MOST_PEOPLE, Settled, TriageView, wrapped};
use crate::tui::keys::{Action, Context};
use crate::tui::ui::canvas::{Canvas, Reading, Span, below};
use crate::tui::ui::signs::{DOT, SIDEWAYS, UP_AND_DOWN};
use crate::tui::ui::words::{day, left_column};

/// The widest of the two headings, with the gap behind it.
const HEADING: usize = 10;

/// The fewest columns in which the names of the kinds stand in full.
const ROOM_FOR_KINDS: usize = 100;

/// The fewest rows in which parts stand apart.
const ROOM_FOR_GAPS: u16 = 14;

/// A text of so many lines is shown whole, however much room there is below it.
const USUAL_TEXT: usize = 12;

/// The verdicts by their keys, in the order in which they are told.
const VERDICTS: [(Action, &str); 7] = [
    (Action::AcceptMessage, "screen-hint-accept-message"),
    (Action::EnterSender, "screen-hint-enter-sender"),
    (Action::AskIdentity, "screen-hint-ask-identity"),
    (Action::LinkMessage, "screen-hint-link-message"),
    (Action::RedirectMessage, "screen-hint-redirect"),
    (Action::SetAside, "screen-hint-set-aside"),
    (Action::NotOurs, "screen-hint-not-ours"),
];

impl Canvas<'_, '_> {
    pub(super) fn triage(&mut self, view: &TriageView, area: Rect) {
        let title = self.triage_title(view);
        let area = self.layer_title(area, &title);
        let width = usize::from(area.width);
        if view.claim().is_none() {
            for (row, line) in self.nothing_to_triage(view, width).iter().enumerate() {
                self.line(area, row, std::slice::from_ref(line));
            }
            return self.cursor(area, area.x, 0);
        }
        let low = area.height < ROOM_FOR_GAPS;
        let gap = usize::from(!low);
        let mut head = self.triage_head(view, width);
        let mut foot = self.triage_choices(view, width);
        foot.extend(vec![Vec::new(); gap]);
        foot.extend(self.verdicts(view, width));
        // A notice of two lines shall not lie over the keys.
        foot.extend(vec![Vec::new(); gap]);
        let height = usize::from(area.height);
        foot.truncate(height.saturating_sub(2));
        head.truncate(height.saturating_sub(foot.len() + 1));
        let text = view.text(width);
        // What is decided stays in its place from message to message, unless a text is long.
        let room = height.saturating_sub(head.len() + foot.len() + 2 * gap);
        let room = room.min(text.len().max(USUAL_TEXT)).max(1);
        for (row, line) in head.iter().enumerate() {
            self.line(area, row, line);
        }
        let text_area = Rect {
            height: u16::try_from(room).unwrap_or(u16::MAX),
            ..below(area, rows(head.len() + gap))
        };
        let offset = view.scroll.offset.min(text.len().saturating_sub(room));
        for (row, line) in text.iter().skip(offset).take(room).enumerate() {
            self.line(text_area, row, &[(line.clone(), self.theme.text)]);
        }
        if text.is_empty() {
            let nothing = self.word("remark-no_text", self.theme.dim);
            self.line(text_area, 0, &[nothing]);
        }
        self.scroll_mark(text_area, offset, text.len());
        let area = below(area, rows(head.len() + room + 2 * gap));
        for (row, line) in foot.iter().enumerate() {
            self.line(area, row, line);
        }
        self.cursor(area, area.x, 0);
    }
}

fn rows(lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX)
}

impl Reading<'_> {
    /// `Разбор · 3 из 17 · П-2026-0042 · осталось 14`.
    pub(in crate::tui::ui) fn triage_title(&self, view: &TriageView) -> String {
        let mut parts = vec![self.tr.text("screen-triage-title")];
        if let Some(message) = view.in_front() {
            let place = [
                ("n", (view.at + 1).into()),
                ("all", view.messages().len().into()),
            ];
            parts.push(self.tr.with("screen-triage-place", &place));
            parts.push(message.number.to_string());
            parts.push(match &message.settled {
                Some(settled) => self.settled(settled),
                None => self
                    .tr
                    .with("screen-triage-left", &[("n", view.left().into())]),
            });
        }
        parts.join(DOT)
    }

    fn settled(&self, settled: &Settled) -> String {
        match settled {
            Settled::Here(row) => match &**row {
                Row::Claim(row) => self.tr.text(&row.claim.state.message()),
                _ => String::new(),
            },
            Settled::Aside(Some(until)) => {
                let date = self.tr.date(*until);
                self.tr.with("triage-aside-until", &[("date", date.into())])
            }
            Settled::Aside(None) => self.tr.text("screen-triage-aside"),
            Settled::Elsewhere => self.tr.text("screen-triage-elsewhere"),
        }
    }

    /// What is said where no message is in front: that it is being read, that nothing waits, or
    /// what was done.
    pub(in crate::tui::ui) fn nothing_to_triage(
        &self,
        view: &TriageView,
        width: usize,
    ) -> Vec<Span> {
        let theme = self.theme;
        if view.queue.is_none() || view.in_front().is_some() {
            return vec![self.word("screen-loading", theme.dim)];
        }
        let count = |wanted: fn(&Settled) -> bool| {
            let settled = view.messages().iter().filter_map(|m| m.settled.as_ref());
            settled.filter(|settled| wanted(settled)).count()
        };
        let here = count(|settled| matches!(settled, Settled::Here(_)));
        let aside = count(|settled| matches!(settled, Settled::Aside(_)));
        let elsewhere = count(|settled| matches!(settled, Settled::Elsewhere));
        let mut lines = vec![self.word("screen-triage-over", theme.title)];
        let counts = [
            ("screen-triage-over-here", here),
            ("screen-triage-over-aside", aside),
            ("screen-triage-over-elsewhere", elsewhere),
        ];
        for (id, n) in counts.into_iter().filter(|(_, n)| *n > 0) {
            let said = self.tr.with(id, &[("n", n.into())]);
            lines.extend(wrapped(&said, width).into_iter().map(|l| (l, theme.text)));
        }
        if !view.messages().is_empty() {
            let key = |action| {
                let key = self.app.shown_key(Context::Triage, action);
                key.unwrap_or_default()
            };
            let how = Message::new("screen-triage-over-how")
                .text("undo", key(Action::Undo))
                .text("before", key(Action::PrevPane))
                .text("back", key(Action::Back));
            let how = wrapped(&self.tr.say(&how), width);
            lines.extend(how.into_iter().map(|line| (line, theme.dim)));
        }
        lines
    }

    /// When it came and how, from whom, what it is called, what to know of how it was read.
    pub(in crate::tui::ui) fn triage_head(
        &self,
        view: &TriageView,
        width: usize,
    ) -> Vec<Vec<Span>> {
        let theme = self.theme;
        let Some(claim) = view.claim() else {
            return Vec::new();
        };
        let came = match claim.received.time {
            Some(time) => self.tr.datetime(claim.received.date.and_time(time)),
            None => day(self.tr, claim.received.date),
        };
        let channel = claim
            .channel
            .map(|channel| self.tr.text(&channel.message()));
        let policy = self.app.office.policy(&claim.operator, claim.received.date);
        let operator =
            policy.map_or_else(|| claim.operator.to_string(), |policy| policy.name.clone());
        let came = [Some(came), channel, Some(operator)];
        let came: Vec<String> = came.into_iter().flatten().collect();
        let mut lines = vec![vec![(came.join(DOT), theme.dim)]];
        let file = view.known().map(|sheet| &sheet.file);
        let Some(message) = file.and_then(|file| file.message.as_deref()) else {
            return lines;
        };
        let from = sender(message);
        if !from.is_empty() {
            let label = self.tr.text("screen-label-from");
            lines.push(vec![
                (format!("{label}: "), theme.dim),
                (from.join(DOT), theme.text),
            ]);
        }
        if let Some(title) = &message.title {
            lines.push(vec![(title.to_string(), theme.title)]);
        }
        let remarks = message.remarks.iter();
        let remarks = remarks.map(|remark| self.tr.text(&remark.message()));
        let files = message.attachments.len();
        let files =
            (files > 0).then(|| self.tr.with("screen-triage-files", &[("n", files.into())]));
        let remarks: Vec<String> = remarks.chain(files).collect();
        let remarks = wrapped(&remarks.join(DOT), width);
        let remarks = remarks.into_iter().filter(|line| !line.is_empty());
        lines.extend(remarks.take(2).map(|line| vec![(line, theme.dim)]));
        lines
    }

    /// The kinds that it may be of with what each would set, then the subjects it may be about.
    pub(in crate::tui::ui) fn triage_choices(
        &self,
        view: &TriageView,
        width: usize,
    ) -> Vec<Vec<Span>> {
        let mut kinds: Vec<Vec<Span>> = view
            .shown_kinds()
            .map(|(place, choice)| self.kind_line(view, place, choice, width))
            .collect();
        if kinds.is_empty() {
            kinds.push(vec![self.word("screen-triage-no-kind", self.theme.dim)]);
        }
        let first = view
            .whose
            .map_or(0, |at| (at + 1).saturating_sub(MOST_PEOPLE));
        let candidates = view.known().map_or(&[][..], |sheet| &sheet.candidates);
        let shown = candidates.iter().enumerate().skip(first).take(MOST_PEOPLE);
        let mut people: Vec<Vec<Span>> = shown
            .map(|(place, known)| self.person_line(view, known, view.whose == Some(place)))
            .collect();
        match candidates.len() {
            0 => people.push(vec![self.word("screen-triage-nobody", self.theme.dim)]),
            all if all > MOST_PEOPLE => {
                let more = self
                    .tr
                    .with("screen-triage-more-people", &[("n", all.into())]);
                people.push(vec![(format!("  {more}"), self.theme.dim)]);
            }
            _ => {}
        }
        let kinds = self.under_heading("screen-triage-kind", SIDEWAYS, kinds);
        let people = self.under_heading("screen-triage-who", UP_AND_DOWN, people);
        kinds.into_iter().chain(people).collect()
    }

    /// Lines with a heading before the first, and as much room before the others.
    fn under_heading(&self, id: &str, arrows: &str, lines: Vec<Vec<Span>>) -> Vec<Vec<Span>> {
        let heading = format!("{} {arrows}", self.tr.text(id));
        let lines = lines.into_iter().enumerate();
        let lines = lines.map(|(at, mut line)| {
            let before = if at == 0 { heading.as_str() } else { "" };
            line.insert(0, (format!("{before:<HEADING$}"), self.theme.dim));
            line
        });
        lines.collect()
    }

    /// `> отзыв согласия · до пн 14.12.2026, 15 р. д. · «отзываю»`.
    fn kind_line(
        &self,
        view: &TriageView,
        place: usize,
        choice: &Choice,
        width: usize,
    ) -> Vec<Span> {
        let theme = self.theme;
        let kind = choice.kind;
        let kind = match width < ROOM_FOR_KINDS {
            true => format!("kind-short-{}", kind.as_str()),
            false => kind.message(),
        };
        let mut line = self.chosen(view.kind == Some(place), self.tr.text(&kind));
        let governing = choice.clocks.iter().filter(|clock| clock.governing);
        let dated = governing.filter(|clock| clock.due_on.is_some());
        match dated.min_by_key(|clock| clock.due_on) {
            Some(clock) => line.extend(self.would_be_due(clock)),
            None => {
                let nothing = self.tr.text("screen-triage-no-date");
                line.push((format!("{DOT}{nothing}"), theme.dim));
            }
        }
        let said = view.said(choice.kind).iter();
        let said = said.map(|word| {
            self.tr
                .with("screen-quoted", &[("text", word.as_str().into())])
        });
        let said: Vec<String> = said.collect();
        if !said.is_empty() {
            line.push((format!("{DOT}{}", said.join(", ")), theme.dim));
        }
        line
    }

    fn would_be_due(&self, clock: &Clock) -> Vec<Span> {
        let theme = self.theme;
        let Some(due_on) = clock.due_on else {
            return Vec::new();
        };
        let countdown = self.app.office.countdown(due_on, self.app.today);
        let unit = clock.term.map_or(Unit::Calendar, |term| term.unit);
        let by = self
            .tr
            .with("screen-triage-by", &[("date", day(self.tr, due_on).into())]);
        vec![
            (format!("{DOT}{by}, "), theme.text),
            (
                left_column(self.tr, countdown, unit),
                theme.of_clock(countdown.state),
            ),
        ]
    }

    /// Each verdict with its key, on as many lines as they need; faint, where none can be given.
    pub(in crate::tui::ui) fn verdicts(&self, view: &TriageView, width: usize) -> Vec<Vec<Span>> {
        let context = Context::Triage;
        let mut lines: Vec<Vec<Span>> = Vec::new();
        let mut room = 0;
        let faint = self.app.why_no_verdict(view).is_some();
        for (action, id) in VERDICTS {
            let Some(key) = self.shown_key(context, action) else {
                continue;
            };
            let hint = self.hint(&key, &self.tr.text(id), faint);
            let columns: usize = hint.iter().map(|(text, _)| text.width()).sum();
            if columns > room {
                lines.push(Vec::new());
                room = width;
            }
            room = room.saturating_sub(columns);
            if let Some(line) = lines.last_mut() {
                line.extend(hint);
            }
        }
        lines
    }

    /// `> С-000123 Ахметова Айгүл · e-mail, имя · требования: 1, согласия: 2`.
    fn person_line(&self, view: &TriageView, known: &KnownCandidate, chosen: bool) -> Vec<Span> {
        let theme = self.theme;
        let candidate = &known.candidate;
        let who = format!("{} {}", candidate.subject, candidate.name);
        let mut line = self.chosen(chosen, who);
        let by = candidate.by.iter().map(|by| self.tr.text(&by.message()));
        let mut by: Vec<String> = by.collect();
        if by.is_empty() {
            by.push(self.tr.text("triage-stated"));
        }
        line.push((format!("{DOT}{}", by.join(", ")), theme.text));
        let in_front = view.in_front().map(|message| message.number);
        let others = |numbers: &[RecordNumber]| {
            let others = numbers.iter().filter(|number| Some(**number) != in_front);
            others.count()
        };
        let known = [
            ("screen-triage-claims", others(&known.claims)),
            ("screen-triage-blocks", others(&known.blocks)),
            ("screen-triage-consents", others(&known.consents)),
        ];
        let known = known.into_iter().filter(|(_, n)| *n > 0);
        let known: Vec<String> = known
            .map(|(id, n)| self.tr.with(id, &[("n", n.into())]))
            .collect();
        if !known.is_empty() {
            line.push((format!("{DOT}{}", known.join(", ")), theme.dim));
        }
        line
    }

    fn chosen(&self, chosen: bool, text: String) -> Vec<Span> {
        vec![match chosen {
            true => (format!("> {text}"), self.theme.selected),
            false => (format!("  {text}"), self.theme.text),
        }]
    }
}

/// Who sent it, by its own word; personal data masked.
fn sender(message: &IncomingMessage) -> Vec<String> {
    let sender = &message.sender;
    let name = sender.name.iter().map(ToString::to_string);
    let email = sender.email.iter().map(Email::masked);
    let phone = sender.phone.iter().map(Phone::masked);
    name.chain(email).chain(phone).collect()
}
