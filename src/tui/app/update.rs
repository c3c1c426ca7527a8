//! From what happened to what is to be done.

use chrono::{DateTime, Utc};

use super::App;
use super::cursor::Scroll;
use super::dialog::{Answer, Dialog};
use super::effect::Effect;
use super::layer::{ConflictView, Layer};
use super::letter;
use super::msg::{Conflict, Msg, Problem};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::record::Record;
use crate::domain::values::Value;
use crate::domain::view::{File, Row};
use crate::domain::workflow::{Nonce, Refusal, Warning};
use crate::tui::keys::Context;

/// Takes one thing that happened in, and answers with what is to be done.
pub fn update(app: &mut App, msg: Msg) -> Vec<Effect> {
    let effects = match msg {
        Msg::Key(key) => app.press(key),
        Msg::Paste(text) => app.paste(&text),
        Msg::PasteTooLong(bytes) => {
            app.warn(vec![paste_too_long(bytes)]);
            Vec::new()
        }
        Msg::Resize(columns, rows) => app.resize((columns, rows)),
        Msg::Tick(now) => app.tick(now),
        Msg::Nonce(nonce) => {
            app.nonce = Some(nonce);
            Vec::new()
        }
        Msg::Edited { nonce, edited } => app.take_from_editor(nonce, edited),
        Msg::Pause => {
            let count = app.count_in_pause();
            app.save_drafts().into_iter().chain(count).collect()
        }
        Msg::Drafts(drafts) => {
            app.take_drafts(drafts);
            Vec::new()
        }
        Msg::DraftNotKept { nonce, edition } => {
            app.with_dialog(nonce, |dialog| dialog.note_not_kept(edition));
            Vec::new()
        }
        Msg::StoreChanged => app.refresh(),
        Msg::Office(office) => {
            app.today = office.civil_date(app.now);
            app.office = office;
            app.refresh()
        }
        Msg::Rows {
            pane,
            generation,
            page,
        } => {
            app.panes.of_mut(pane).take(generation, page);
            app.see_marked(pane);
            Vec::new()
        }
        Msg::Unread {
            pane,
            generation,
            problem,
        } => {
            app.panes.of_mut(pane).not_read(generation);
            app.warn_of(problem);
            Vec::new()
        }
        Msg::Totals { generation, totals } => {
            app.count(generation, totals);
            Vec::new()
        }
        Msg::Counters(counters) => {
            app.counters = Some(counters);
            Vec::new()
        }
        Msg::Workload(load) => {
            app.take_workload(&load);
            Vec::new()
        }
        Msg::FileLoaded(file) => app.take_file(*file),
        Msg::Letter {
            number,
            language,
            letter,
        } => {
            app.take_letter(number, language, &letter);
            Vec::new()
        }
        Msg::Untriaged {
            generation,
            untriaged,
        } => app.take_untriaged(generation, &untriaged),
        Msg::Sheet { generation, sheet } => app.take_sheet(generation, *sheet),
        Msg::Doubles { of, doubles } => {
            app.learn(Answer::Doubles(of, &doubles));
            Vec::new()
        }
        Msg::AttachmentSaved { claim, written } => {
            app.saved(claim, written);
            Vec::new()
        }
        Msg::LetterSaved { nonce, saved } => app.letter_saved(nonce, saved),
        Msg::People(people) => {
            app.learn(Answer::People(&people));
            Vec::new()
        }
        Msg::Checked {
            nonce,
            edition,
            verdict,
        } => {
            app.with_dialog(nonce, |dialog| dialog.checked(edition, verdict));
            Vec::new()
        }
        Msg::Done {
            nonce,
            row,
            made,
            warnings,
        } => app.done(nonce, *row, &made, &warnings),
        Msg::Revealed(subject) => app.show_revealed(*subject),
        Msg::Refused { nonce, refusal } => app.refused(nonce, &refusal),
        Msg::Conflict { nonce, conflict } => app.conflict(nonce, *conflict),
        Msg::Failed { nonce, problem } => app.failed(nonce, problem),
    };
    app.mask();
    app.scroll_lists();
    effects
}

fn paste_too_long(bytes: usize) -> Message {
    let kilobytes = i64::try_from(bytes / 1024).unwrap_or(i64::MAX);
    Message::new("screen-paste-too-long").number("size", kilobytes)
}

impl App {
    /// Whether anything is left for a pause: to save what was typed, or to count to the end.
    pub fn uses_pauses(&self) -> bool {
        self.has_unsaved() || self.counts_in_pause()
    }

    fn paste(&mut self, text: &str) -> Vec<Effect> {
        if self.context() != Context::Field {
            self.warn(vec![Message::new("screen-paste-nowhere")]);
            return Vec::new();
        }
        self.type_text(text)
    }

    /// A new day moves every countdown, and with them what is due.
    fn tick(&mut self, now: DateTime<Utc>) -> Vec<Effect> {
        let today = self.office.civil_date(now);
        self.now = now;
        if today == self.today {
            return Vec::new();
        }
        self.today = today;
        self.refresh()
    }

    /// Reads everything shown anew.
    pub(super) fn refresh(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        for layer in &self.layers {
            match layer {
                Layer::Record(view) => effects.push(Effect::LoadFile(view.number)),
                Layer::Workload(view) => effects.push(Effect::LoadWorkload(view.month())),
                Layer::Letter(view) => effects.push(letter::load(view)),
                Layer::Triage(view) => effects.extend(Self::triage_to_refresh(view)),
                _ => {}
            }
        }
        effects.extend(self.reload());
        effects.push(Effect::LoadCounters);
        effects
    }

    pub(super) fn learn(&mut self, answer: Answer<'_>) {
        for layer in &mut self.layers {
            if let Layer::Dialog(dialog) = layer {
                dialog.learn(answer);
            }
        }
    }

    fn take_file(&mut self, file: File) -> Vec<Effect> {
        self.learn(Answer::File(&file));
        let mut effects = Vec::new();
        let (office, today) = (self.office.clone(), self.today);
        for layer in &mut self.layers {
            match layer {
                Layer::Record(view) if view.is_answered_by(&file) => {
                    view.take(file.clone());
                }
                // A dialog's own record stays as the officer saw it until it is sent.
                Layer::Dialog(dialog) if dialog.about.number() != Some(file.row.number()) => {
                    let before = dialog.linked.len();
                    dialog.refresh(file.row.clone());
                    if dialog.linked.len() > before {
                        effects.extend(dialog.check(&office, today));
                    }
                }
                _ => {}
            }
        }
        effects.extend(self.undo_once_read(&file));
        effects.extend(self.resume_on(file.row.number()));
        effects
    }

    pub(super) fn with_dialog(&mut self, nonce: Nonce, change: impl FnOnce(&mut Dialog)) {
        let dialogs = self.layers.iter_mut().filter_map(|layer| match layer {
            Layer::Dialog(dialog) => Some(dialog),
            _ => None,
        });
        if let Some(dialog) = dialogs.into_iter().find(|dialog| dialog.nonce() == nonce) {
            change(dialog);
        }
    }

    /// An act was done: its dialog goes, what lies below it sees the record as it is now.
    fn done(
        &mut self,
        nonce: Nonce,
        row: Row,
        made: &[RecordNumber],
        warnings: &[Warning],
    ) -> Vec<Effect> {
        if self.is_part(nonce) {
            return self.part_done(nonce, &row, made, warnings);
        }
        self.marked.see(&row);
        let mut messages = vec![done_message(&row, self)];
        let mut errand = None;
        self.with_dialog(nonce, |dialog| {
            errand = Some(dialog.errand);
            // Where the state says nothing new, what was done has to be said itself.
            let before = dialog.about.row().map(Row::record);
            if before.is_some_and(|before| same_state(&before, &row.record())) {
                messages = vec![Message::new("screen-done-act").list("what", vec![dialog.title()])];
            }
        });
        self.layers.retain(|layer| match layer {
            Layer::Dialog(dialog) => dialog.nonce() != nonce,
            _ => true,
        });
        for layer in &mut self.layers {
            match layer {
                Layer::Dialog(dialog) => dialog.refresh(row.clone()),
                Layer::Letter(view) if view.number() == row.number() => view.row = row.clone(),
                // The next act may be taken up before the record is read again.
                Layer::Record(view) => view.see(&row),
                _ => {}
            }
        }
        let others = made.iter().filter(|number| **number != row.number());
        let numbers: Vec<String> = others.map(ToString::to_string).collect();
        if !numbers.is_empty() {
            messages.push(Message::new("screen-made").text("numbers", numbers.join(", ")));
        }
        messages.extend(warnings.iter().map(Warning::message));
        self.tell(messages);
        let kind = row.record().kind();
        // The next act may be typed before the list is read again, and shall not meet the
        // version before this one.
        self.panes.of_mut(kind).acted_on(&row);
        let mut effects = self.triage_goes_on(&row, errand);
        effects.extend(self.refresh());
        effects
    }

    fn refused(&mut self, nonce: Nonce, refusal: &Refusal) -> Vec<Effect> {
        if self.is_part(nonce) {
            return self.part_refused(nonce, refusal);
        }
        self.verdict_failed(nonce);
        let problem = refusal.message();
        let mut found = false;
        self.with_dialog(nonce, |dialog| {
            dialog.reopen(Some(problem.clone()));
            found = true;
        });
        if !found {
            self.warn(vec![problem]);
        }
        Vec::new()
    }

    fn conflict(&mut self, nonce: Nonce, conflict: Conflict) -> Vec<Effect> {
        if self.is_part(nonce) {
            return self.part_moved_on(nonce, &conflict);
        }
        if self.verdict_failed(nonce) {
            let deeds = conflict.since.iter().map(|line| self.deed(line)).collect();
            let moved_on = Message::new("screen-triage-moved-on")
                .text("number", conflict.now.number())
                .list("deeds", deeds);
            self.warn(vec![moved_on]);
        }
        let mut seen = None;
        self.with_dialog(nonce, |dialog| {
            dialog.reopen(None);
            seen = dialog.about.row().cloned();
        });
        if let Some(seen) = seen {
            self.layers.push(Layer::Conflict(Box::new(ConflictView {
                dialog: nonce,
                seen,
                conflict,
                scroll: Scroll::default(),
            })));
        }
        self.refresh()
    }

    fn failed(&mut self, nonce: Option<Nonce>, problem: Problem) -> Vec<Effect> {
        if let Some(nonce) = nonce
            && self.is_part(nonce)
        {
            return self.part_failed(nonce, problem);
        }
        if let Some(nonce) = nonce {
            self.verdict_failed(nonce);
            self.with_dialog(nonce, |dialog| dialog.reopen(None));
        } else if let Some(Layer::Reveal(ask)) = self.layers.last_mut() {
            ask.sent = false;
        }
        self.warn_of(problem);
        Vec::new()
    }

    fn warn_of(&mut self, problem: Problem) {
        let messages = [Some(problem.what), problem.why, problem.next];
        self.warn(messages.into_iter().flatten().collect());
    }
}

fn same_state(before: &Record, now: &Record) -> bool {
    match (before, now) {
        (Record::Claim(before), Record::Claim(now)) => before.state == now.state,
        (Record::Block(before), Record::Block(now)) => before.state == now.state,
        (Record::Subject(_), Record::Subject(_)) => true,
        _ => false,
    }
}

/// What was done, by the state the record is in now.
fn done_message(row: &Row, app: &App) -> Message {
    let state = match row {
        Row::Subject(_) => "record-subject".to_owned(),
        Row::Consent(row) => row.state(app.today).message(),
        Row::Block(row) => row.block.state.message(),
        Row::Claim(row) => row.claim.state.message(),
    };
    Message::new("screen-done")
        .text("number", row.number())
        .word("state", state)
}
