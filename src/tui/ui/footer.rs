//! The lower lines: what was done or went wrong, and the keys that matter now.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::canvas::{Canvas, Reading, Span, rect};
use super::signs::{MORE, SIDEWAYS};
use super::words::say_all;
use crate::domain::values::RecordKind;
use crate::tui::app::{
    ConflictView, Dialog, Errand, Input, Layer, Layout, LetterView, Offer, Phase, acts, wrapped,
};
use crate::tui::keys::{Action, Context, label};

/// The most lines a notice takes; it grows upwards over what is there.
const NOTICE_LINES: usize = 4;

/// A key and what it does.
pub(super) type Hint = [Span; 2];

impl Canvas<'_, '_> {
    /// Draws the lower lines.
    pub fn footer(&mut self, layout: Layout) {
        self.notice(layout);
        let hints = if self.app.pending.is_empty() {
            self.hints()
        } else {
            self.sequences(layout);
            vec![self.hint("Esc", &self.tr.text("screen-hint-cancel"), false)]
        };
        let spans = fitting(hints, usize::from(layout.hints.width));
        self.line(rect(layout.hints), 0, &spans);
    }

    fn notice(&mut self, layout: Layout) {
        let Some(notice) = &self.app.notice else {
            return;
        };
        let style = if notice.failure {
            self.theme.grave
        } else {
            self.theme.title
        };
        let width = usize::from(layout.notice.width.saturating_sub(2));
        let mut lines = wrapped(&say_all(self.tr, &notice.messages), width);
        lines.truncate(NOTICE_LINES);
        let height = u16::try_from(lines.len()).unwrap_or(1);
        let area = Rect {
            y: (layout.notice.y + 1).saturating_sub(height),
            height,
            ..rect(layout.notice)
        };
        self.clear(area);
        for (row, line) in lines.into_iter().enumerate() {
            self.line(area, row, &[(format!(" {line}"), style)]);
        }
    }

    /// What may follow the keys pressed so far, from one side to the other: half a line of a list
    /// beside it would read as a part of it.
    fn sequences(&mut self, layout: Layout) {
        let pending = self.app.pending.iter();
        let lines: Vec<Hint> = pending
            .map(|(keys, action)| {
                let what = self.tr.text(&action.message_id());
                self.hint(&label(keys), &what, false)
            })
            .collect();
        let title = format!(" {} {MORE}", self.key_name(&self.app.keys.begun()));
        let whole = rect(layout.hints);
        let height = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX);
        let height = height.min(whole.y);
        let area = Rect {
            y: whole.y - height,
            height,
            ..whole
        };
        self.clear(area);
        let head = Rect {
            height: height.min(1),
            ..area
        };
        self.fill(head, self.theme.focus);
        self.line(head, 0, &[(title, self.theme.focus)]);
        for (row, line) in lines.iter().enumerate() {
            self.line(area, row + 1, line);
        }
    }

    /// What matters most first, since a narrow line keeps only its beginning: the two foremost
    /// acts, the first steps around, the other acts, the rest, and then what cannot be done now.
    /// The list of keys is always last.
    fn hints(&self) -> Vec<Hint> {
        let context = self.app.context();
        let on_record = matches!(
            self.app.layers.last(),
            None | Some(Layer::Record(_) | Layer::Why(_))
        ) && !self.app.search.focused;
        let acts = if on_record {
            acts(self.app)
        } else {
            Vec::new()
        };
        let (refused, possible): (Vec<_>, Vec<_>) =
            acts.into_iter().partition(|act| act.refused.is_some());
        let shown = |acts: Vec<Offer>| -> Vec<Hint> {
            acts.iter()
                .filter_map(|act| {
                    let refused = act.refused.is_some();
                    let hint = self.hint_for(context, act.action, act_hint(act), refused)?;
                    Some(counted(hint, act.marked))
                })
                .collect()
        };
        let (possible, refused) = (shown(possible), shown(refused));
        let drafts = !self.app.drafts.is_empty() && self.app.acts_here(Action::Drafts);
        let drafts = drafts
            .then(|| self.hint_for(context, Action::Drafts, "screen-hint-drafts", false))
            .flatten();
        let around = drafts.into_iter().chain(self.hints_around(context));
        let around: Vec<Hint> = around.collect();
        let help = self.hint_for(context, Action::Help, "screen-hint-help", false);
        let (first_acts, other_acts) = possible.split_at(possible.len().min(2));
        let opened = matches!(
            self.app.layers.last(),
            Some(Layer::Record(_) | Layer::Why(_))
        );
        let first_steps = around.len().min(if opened { 2 } else { 1 });
        let (first_steps, other_steps) = around.split_at(first_steps);
        let palette = on_record
            .then(|| self.hint_for(context, Action::Palette, "screen-hint-palette", false))
            .flatten();
        let mut hints = [first_acts, first_steps, other_acts, other_steps].concat();
        hints.extend(refused);
        hints.extend(palette);
        hints.extend(help);
        hints
    }

    /// What a key does in the field in focus, and then in any.
    fn dialog_hints(&self, context: Context, dialog: &Dialog) -> Vec<Hint> {
        if dialog.phase == Phase::Sent {
            return Vec::new();
        }
        let focus = dialog.form.focus();
        let field = dialog.form.fields().find(|f| Some(f.name) == focus);
        let arrows = |what| {
            let left = self.shown_key(context, Action::Left)?;
            let right = self.shown_key(context, Action::Right)?;
            Some(self.hint(&format!("{left} {right}"), &self.tr.text(what), false))
        };
        let hint = |action, what| self.hint_for(context, action, what, false);
        let lines = matches!(field.map(|f| &f.input), Some(Input::Text(t)) if t.is_many_lines());
        let enter = if lines {
            "screen-hint-new-line"
        } else {
            "screen-hint-do"
        };
        // Where Enter goes on typing, the way to the button is told with it.
        let done = || {
            let next = self.shown_key(context, Action::NextPane)?;
            let open = self.shown_key(context, Action::Open)?;
            let done = self.tr.text("screen-hint-do");
            Some(self.hint(&format!("{next} {open}"), &done, false))
        };
        let own = match field.map(|field| &field.input) {
            Some(Input::Text(_)) if lines => [done(), None],
            Some(Input::Choice(_)) => [arrows("screen-hint-choose"), None],
            Some(Input::Offered(offered)) if offered.list().is_some() => {
                [arrows("screen-hint-choose"), None]
            }
            Some(Input::Marks(_)) => [
                hint(Action::Mark, "screen-hint-mark"),
                arrows("screen-hint-next-value"),
            ],
            _ => [None, None],
        };
        let next = match field {
            Some(_) if lines => hint(Action::Editor, "screen-hint-editor"),
            Some(_) => hint(Action::NextPane, "screen-hint-next"),
            None => None,
        };
        let back = hint(Action::Back, "screen-hint-cancel");
        let hints = [hint(Action::Open, enter)].into_iter().chain(own);
        hints.chain([back, next]).flatten().collect()
    }

    /// What can be done with a letter: what leads on first.
    fn letter_hints(&self, context: Context, view: &LetterView) -> Vec<Hint> {
        let is_answer = view.is_answer();
        let on = match view.missing().is_empty() {
            _ if is_answer => None,
            false => Some("screen-hint-letter-fill"),
            true if view.is_sent() => Some("screen-hint-letter-delivered"),
            true => Some("screen-hint-letter-go-on"),
        };
        let hint = |action, what| self.hint_for(context, action, what, false);
        let hints = [
            on.and_then(|what| hint(Action::Open, what)),
            hint(Action::Save, "screen-hint-letter-save"),
            (!is_answer)
                .then(|| hint(Action::Edit, "screen-hint-letter-edit"))
                .flatten(),
            view.is_own()
                .then(|| hint(Action::Undo, "screen-hint-letter-restore"))
                .flatten(),
            hint(Action::NextPane, "screen-hint-letter-language"),
            hint(Action::Back, "screen-hint-back"),
            hint(Action::PageDown, "screen-hint-page"),
        ];
        hints.into_iter().flatten().collect()
    }

    /// Where one can go from here.
    fn hints_around(&self, context: Context) -> Vec<Hint> {
        let on_subjects = self.app.focus == RecordKind::Subject;
        let body = self
            .app
            .layout()
            .map_or(Rect::ZERO, |layout| rect(layout.body));
        let hints: &[(Action, &str)] = match self.app.layers.last() {
            Some(Layer::Dialog(dialog)) => return self.dialog_hints(context, dialog),
            Some(Layer::Reveal(_)) => &[
                (Action::Open, "screen-hint-reveal"),
                (Action::Back, "screen-hint-cancel"),
            ],
            Some(Layer::Saving(_)) => &[
                (Action::Open, "screen-hint-attachment"),
                (Action::Down, "screen-hint-choose"),
                (Action::Back, "screen-hint-cancel"),
            ],
            Some(Layer::Menu(_) | Layer::Drafts(_) | Layer::Pick(_) | Layer::Sort(_)) => &[
                (Action::Open, "screen-hint-choose"),
                (Action::Back, "screen-hint-cancel"),
            ],
            Some(Layer::Filter(_)) => return self.filter_hints(context),
            Some(Layer::Conflict(view)) if self.is_longer_than_its_room(view) => &[
                (Action::Open, "screen-hint-go-on"),
                (Action::PageDown, "screen-hint-page"),
            ],
            Some(Layer::Conflict(_)) => &[(Action::Open, "screen-hint-go-on")],
            Some(Layer::Record(_)) if self.app.has_attachments() => &[
                (Action::Save, "screen-hint-attachment"),
                (Action::Open, "screen-hint-link"),
                (Action::Why, "screen-hint-why"),
                (Action::Clause, "screen-hint-clause"),
                (Action::Back, "screen-hint-back"),
            ],
            Some(Layer::Record(_)) => &[
                (Action::Open, "screen-hint-link"),
                (Action::Why, "screen-hint-why"),
                (Action::Clause, "screen-hint-clause"),
                (Action::Back, "screen-hint-back"),
            ],
            Some(Layer::Why(_)) => &[
                (Action::Down, "screen-hint-next-date"),
                (Action::Clause, "screen-hint-clause"),
                (Action::Back, "screen-hint-back"),
            ],
            Some(Layer::Workload(_)) if self.turns_tables(body) => &[
                (Action::Open, "screen-hint-due-records"),
                (Action::PageDown, "screen-hint-month"),
                (Action::Back, "screen-hint-back"),
                (Action::NextPane, "screen-hint-by"),
                (Action::NextDue, "screen-hint-next-due"),
            ],
            Some(Layer::Workload(_)) => &[
                (Action::Open, "screen-hint-due-records"),
                (Action::PageDown, "screen-hint-month"),
                (Action::Back, "screen-hint-back"),
                (Action::NextDue, "screen-hint-next-due"),
            ],
            Some(Layer::Triage(view)) if view.in_front().is_none() => &[
                (Action::Back, "screen-hint-back"),
                (Action::Undo, "screen-hint-undo"),
                (Action::PrevPane, "screen-hint-before"),
            ],
            Some(Layer::Triage(_)) => &[
                (Action::NextPane, "screen-hint-skip"),
                (Action::Undo, "screen-hint-undo"),
                (Action::Back, "screen-hint-back"),
                (Action::Open, "screen-hint-whole"),
                (Action::Why, "screen-hint-why"),
            ],
            Some(Layer::Letter(view)) => return self.letter_hints(context, view),
            Some(Layer::Palette(_)) => &[
                (Action::Open, "screen-hint-do"),
                (Action::Down, "screen-hint-choose"),
                (Action::Back, "screen-hint-cancel"),
            ],
            Some(Layer::Help(view)) if view.typing => &[
                (Action::Open, "screen-hint-to-list"),
                (Action::Back, "screen-hint-clear"),
            ],
            Some(Layer::Help(_)) => &[
                (Action::PageDown, "screen-hint-page"),
                (Action::Search, "screen-hint-filter"),
                (Action::Back, "screen-hint-back"),
            ],
            Some(Layer::Clause(_) | Layer::Report(_)) => &[
                (Action::PageDown, "screen-hint-page"),
                (Action::Back, "screen-hint-back"),
            ],
            None if self.app.search.focused => &[
                (Action::Open, "screen-hint-to-list"),
                (Action::Back, "screen-hint-clear"),
                (Action::NextPane, "screen-hint-next-pane"),
            ],
            None if !self.app.marked_in_hand().is_empty() => &[
                (Action::Back, self.what_goes_first()),
                (Action::MarkRange, "screen-hint-mark-range"),
                (Action::Search, "screen-hint-search"),
            ],
            None if self.app.record_in_hand().is_none() && self.app.focus == RecordKind::Claim => {
                &[
                    (Action::Search, "screen-hint-search"),
                    (Action::NextPane, "screen-hint-next-pane"),
                    (Action::Queue, self.app.queue_hint()),
                ]
            }
            None if self.app.record_in_hand().is_none() => &[
                (Action::Search, "screen-hint-search"),
                (Action::NextPane, "screen-hint-next-pane"),
            ],
            None if on_subjects => &[
                (Action::Open, "screen-hint-follow"),
                (Action::Search, "screen-hint-search"),
                (Action::NextPane, "screen-hint-next-pane"),
                (Action::Sort, "screen-hint-sort"),
                (Action::Filter, "screen-hint-narrow"),
            ],
            None if self.app.focus == RecordKind::Claim => &[
                (Action::Triage, "screen-hint-triage"),
                (Action::Why, "screen-hint-why"),
                (Action::Open, "screen-hint-open"),
                (Action::Search, "screen-hint-search"),
                (Action::NextPane, "screen-hint-next-pane"),
                (Action::Queue, self.app.queue_hint()),
                (Action::Sort, "screen-hint-sort"),
                (Action::Filter, "screen-hint-narrow"),
            ],
            None => &[
                (Action::Why, "screen-hint-why"),
                (Action::Open, "screen-hint-open"),
                (Action::Search, "screen-hint-search"),
                (Action::NextPane, "screen-hint-next-pane"),
                (Action::Sort, "screen-hint-sort"),
                (Action::Filter, "screen-hint-narrow"),
            ],
        };
        // Nobody is led to a triage of nothing.
        let waits = self.app.counters.is_some_and(|due| due.untriaged > 0);
        let hints = hints.iter();
        hints
            .filter(|(action, _)| *action != Action::Triage || waits)
            .filter_map(|(action, id)| self.hint_for(context, *action, id, false))
            .collect()
    }

    /// What keys do among the filters of a list.
    fn filter_hints(&self, context: Context) -> Vec<Hint> {
        let hint = |action, what| self.hint_for(context, action, what, false);
        let arrows = self.hint(SIDEWAYS, &self.tr.text("screen-hint-choose"), false);
        let hints = [
            hint(Action::Open, "screen-hint-narrow-to"),
            Some(arrows),
            hint(Action::Mark, "screen-hint-mark"),
            hint(Action::StartOver, "screen-hint-narrow-not"),
            hint(Action::Back, "screen-hint-cancel"),
        ];
        hints.into_iter().flatten().collect()
    }

    /// What going back takes away first, where records are marked.
    fn what_goes_first(&self) -> &'static str {
        match self.app.search.input.is_empty() && self.app.narrowed.is_none() {
            true => "screen-hint-unmark",
            false => "screen-hint-clear",
        }
    }

    fn is_longer_than_its_room(&self, view: &ConflictView) -> bool {
        self.app.conflict_lines(view).len() > self.app.conflict_room()
    }

    fn hint_for(&self, context: Context, action: Action, id: &str, dim: bool) -> Option<Hint> {
        let key = self.shown_key(context, action)?;
        Some(self.hint(&key, &self.tr.text(id), dim))
    }
}

impl Reading<'_> {
    /// The key of an action that works whatever the layout.
    pub fn shown_key(&self, context: Context, action: Action) -> Option<String> {
        self.app.shown_key(context, action)
    }

    /// A remark with the key of an action here.
    pub fn with_key(&self, id: &str, action: Action) -> Span {
        let said = self.app.with_key(id, self.app.context(), action);
        (self.key_name(&self.say(&said)), self.theme.dim)
    }

    pub(super) fn hint(&self, key: &str, what: &str, dim: bool) -> Hint {
        let (key_style, style) = if dim {
            (self.theme.dim, self.theme.dim)
        } else {
            (self.theme.key, self.theme.text)
        };
        let key = self.key_name(key);
        [(format!(" {key}"), key_style), (format!(" {what} "), style)]
    }

    /// A key as the officer knows it: of those with a name only the space bar has it nowhere
    /// printed.
    pub fn key_name(&self, label: &str) -> String {
        label.replace("Space", &self.tr.text("screen-key-space"))
    }

    /// A sentence of the domain or the screen in words.
    pub fn say(&self, message: &crate::domain::message::Message) -> String {
        self.tr.say(message)
    }
}

fn columns(hint: &Hint) -> usize {
    hint.iter().map(|(text, _)| text.width()).sum()
}

/// As many hints as there is room for, the last of them always: it leads to all the others.
fn fitting(mut hints: Vec<Hint>, width: usize) -> Vec<Span> {
    while hints.iter().map(columns).sum::<usize>() > width && hints.len() > 1 {
        hints.remove(hints.len() - 2);
    }
    hints.into_iter().flatten().collect()
}

/// A hint with to how many of the marked records its act applies.
fn counted(hint: Hint, marked: Option<usize>) -> Hint {
    let [key, (what, style)] = hint;
    match marked.filter(|fits| *fits > 0) {
        Some(fits) => [key, (format!("{}({fits}) ", what), style)],
        None => [key, (what, style)],
    }
}

const fn act_hint(offer: &Offer) -> &'static str {
    match (offer.action, offer.errand) {
        (Action::New, _) => "screen-hint-new",
        (Action::Assign, _) => "screen-hint-assign",
        (Action::Edit, Errand::ExtendBlock) => "screen-hint-extend",
        (Action::Edit, _) => "screen-hint-edit",
        (Action::Refuse, _) => "screen-hint-refuse",
        (Action::Accept, Errand::ApproveBlock) => "screen-hint-approve",
        (Action::Accept, _) => "screen-hint-accept",
        (_, Errand::ResolveBlock) => "screen-hint-resolve",
        (_, Errand::CompleteBlock) => "screen-hint-complete",
        (_, Errand::StopConsent) => "screen-hint-stop",
        _ => "screen-hint-close",
    }
}
