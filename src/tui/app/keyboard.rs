//! What a key does, by where it is pressed.

use super::App;
use super::dialog::{Dialog, Errand, Turn, is_escape};
use super::effect::Effect;
use super::layer::{HelpView, Layer, Pick, RecordView, number_pressed};
use super::pane::Move;
use crate::domain::identity::RecordNumber;
use crate::domain::values::{RecordKind, Value};
use crate::domain::view::Row;
use crate::tui::keys::{Action, KeyPress, Resolved};

impl App {
    /// One key.
    pub(super) fn press(&mut self, key: KeyPress) -> Vec<Effect> {
        self.notice = None;
        self.undoing = None;
        for kind in RecordKind::ALL {
            self.panes.of_mut(*kind).settle();
        }
        let context = self.context();
        let resolved = self.keys.feed(context, key);
        self.pending = match &resolved {
            Resolved::Pending(next) => next.clone(),
            _ => Vec::new(),
        };
        if resolved != Resolved::Action(Action::Quit) {
            self.leaving = false;
        }
        match resolved {
            Resolved::Action(action) => self.act(action, key),
            Resolved::Text(typed) => self.type_text(typed.encode_utf8(&mut [0; 4])),
            Resolved::None => self.press_unbound(key),
            Resolved::Pending(_) => Vec::new(),
        }
    }

    /// Text typed or pasted: into the field in focus, or nowhere.
    pub(super) fn type_text(&mut self, text: &str) -> Vec<Effect> {
        match self.layers.last_mut() {
            Some(Layer::Dialog(dialog)) if dialog.form.takes_text() => {
                self.in_dialog(|dialog| dialog.insert(text))
            }
            Some(Layer::Reveal(ask)) if !ask.sent => {
                ask.reason.insert(text);
                Vec::new()
            }
            Some(Layer::Saving(view)) if !view.sent => {
                view.path.insert(text);
                Vec::new()
            }
            Some(Layer::Palette(palette)) => {
                palette.look_for(|filter| filter.insert(text));
                Vec::new()
            }
            Some(Layer::Help(view)) if view.typing => {
                view.look_for(|filter| filter.insert(text));
                Vec::new()
            }
            None if self.search.focused => {
                self.search.input.insert(text);
                self.search_changed()
            }
            _ => Vec::new(),
        }
    }

    fn press_unbound(&mut self, key: KeyPress) -> Vec<Effect> {
        if let Some(Layer::Dialog(dialog)) = self.layers.last_mut() {
            dialog.stay();
        }
        let picked = match self.layers.last_mut() {
            Some(Layer::Menu(menu)) => menu.pick(key),
            Some(Layer::Sort(view)) => view.pick(key),
            _ => false,
        };
        if let Some(Layer::Pick(view)) = self.layers.last_mut()
            && let Some(at) = number_pressed(key, view.what.names().len())
        {
            view.at = at;
            return self.take_pick();
        }
        match self.layers.last() {
            Some(Layer::Menu(_)) if picked => self.take_from_menu(),
            Some(Layer::Sort(_)) if picked => self.take_sort(),
            _ => Vec::new(),
        }
    }

    /// Changes the dialog in front, and asks the workflow what it says when its content changed.
    pub(super) fn in_dialog(&mut self, change: impl FnOnce(&mut Dialog)) -> Vec<Effect> {
        let Some(Layer::Dialog(dialog)) = self.layers.last_mut() else {
            return Vec::new();
        };
        let before = dialog.edition();
        change(dialog);
        if dialog.edition() == before {
            return Vec::new();
        }
        let wanted = dialog.wants().map(Effect::LoadFile);
        let check = dialog.check(&self.office, self.today);
        wanted.into_iter().chain(check).collect()
    }

    pub(super) fn act(&mut self, action: Action, key: KeyPress) -> Vec<Effect> {
        match action {
            Action::Quit => self.quit(),
            Action::Redraw => vec![Effect::Redraw],
            Action::Suspend => vec![Effect::Suspend],
            Action::Help => {
                let from = self.context();
                let help = Box::new(HelpView::new(from));
                self.layers.push(Layer::Help(help));
                Vec::new()
            }
            Action::Palette => {
                self.open_palette();
                Vec::new()
            }
            Action::Language => {
                self.open_pick(Pick::Language);
                Vec::new()
            }
            Action::Theme => {
                self.open_pick(Pick::Theme);
                Vec::new()
            }
            _ => match self.layers.last() {
                None if self.search.focused => self.act_in_search(action),
                None => self.act_in_list(action, key),
                Some(Layer::Dialog(_)) => self.act_in_dialog(action),
                Some(Layer::Menu(_)) => self.act_in_menu(action),
                Some(Layer::Drafts(_)) => self.act_in_drafts(action),
                Some(Layer::Workload(_)) => self.act_in_workload(action),
                Some(Layer::Sort(_)) => self.act_in_sort(action),
                Some(Layer::Filter(_)) => self.act_in_filter(action),
                Some(Layer::Pick(_)) => self.act_in_pick(action),
                Some(Layer::Conflict(_)) => self.leave_conflict(action),
                Some(Layer::Reveal(_)) => self.act_in_reveal(action),
                Some(Layer::Saving(_)) => self.act_in_saving(action),
                Some(Layer::Record(_) | Layer::Why(_)) => self.act_in_record(action),
                Some(Layer::Clause(_) | Layer::Report(_)) => self.act_in_text(action),
                Some(Layer::Letter(_)) => self.act_in_letter(action),
                Some(Layer::Triage(_)) => self.act_in_triage(action),
                Some(Layer::Help(_)) => {
                    self.act_in_help(action);
                    Vec::new()
                }
                Some(Layer::Palette(_)) => self.act_in_palette(action),
            },
        }
    }

    fn quit(&mut self) -> Vec<Effect> {
        let loses = self.layers.iter().any(|layer| match layer {
            Layer::Dialog(dialog) => dialog.would_lose(),
            _ => false,
        });
        if loses && !self.leaving {
            self.leaving = true;
            let loses = self.with_key("screen-quit-loses", self.context(), Action::Quit);
            self.warn(vec![loses]);
            return Vec::new();
        }
        let mut effects = self.give_up_all();
        effects.extend(self.leave());
        effects
    }

    fn leave(&mut self) -> Vec<Effect> {
        let remember = self.remember().into_iter();
        remember.chain([Effect::Quit]).collect()
    }

    fn act_in_search(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Open => self.search.focused = false,
            Action::Back => return self.clear_search(),
            Action::NextPane if self.complete_filter() => return self.search_changed(),
            Action::NextPane => self.go_to_pane(self.neighbour(true)),
            Action::PrevPane => self.go_to_pane(self.neighbour(false)),
            _ => {
                if let Some(step) = self.step_of(action) {
                    return self.move_in_list(step);
                }
                let before = self.search.input.text();
                if self.search.input.act(action) && self.search.input.text() != before {
                    return self.search_changed();
                }
            }
        }
        Vec::new()
    }

    fn clear_search(&mut self) -> Vec<Effect> {
        self.search.focused = false;
        if self.search.input.is_empty() {
            return Vec::new();
        }
        self.leave_place();
        self.search.input.clear();
        self.search_changed()
    }

    fn step_of(&self, action: Action) -> Option<Move> {
        let page = isize::try_from(self.page()).unwrap_or(1);
        Some(match action {
            Action::Up => Move::By(-1),
            Action::Down => Move::By(1),
            Action::PageUp => Move::By(-page),
            Action::PageDown => Move::By(page),
            Action::Top => Move::First,
            Action::Bottom => Move::Last,
            _ => return None,
        })
    }

    fn act_in_list(&mut self, action: Action, key: KeyPress) -> Vec<Effect> {
        if let Some(step) = self.step_of(action) {
            return self.move_in_list(step);
        }
        if let Some(kind) = pane_of(action) {
            self.go_to_pane(kind);
            return Vec::new();
        }
        match action {
            Action::NextPane | Action::Right => self.go_to_pane(self.neighbour(true)),
            Action::PrevPane | Action::Left => self.go_to_pane(self.neighbour(false)),
            Action::Search => self.begin_search(),
            Action::Sort => self.open_sort(),
            Action::Filter => self.open_filter(),
            Action::Queue => return self.next_queue(),
            Action::GoBack => return self.go_along_trail(false),
            Action::GoForward => return self.go_along_trail(true),
            Action::Open => return self.open_selected(),
            Action::Back => return self.back_in_list(key),
            Action::NextDue => return self.go_by_date(true),
            Action::PrevDue => return self.go_by_date(false),
            Action::Drafts => return self.go_on_with_drafts(),
            Action::Workload => return self.open_workload(),
            Action::Triage => return self.open_triage(),
            Action::Mark => return self.mark(),
            Action::MarkRange => return self.mark_range(),
            _ => return self.act_on_record(action),
        }
        Vec::new()
    }

    /// A subject is followed by the other lists first, and opened when it is followed already.
    fn open_selected(&mut self) -> Vec<Effect> {
        let Some(number) = self.panes.of(self.focus).selected().map(Row::number) else {
            return Vec::new();
        };
        let followed = self.narrowed.as_ref().map(|whose| whose.subject.number);
        if self.focus == RecordKind::Subject && followed != Some(number) {
            return self.follow_subject();
        }
        self.open_record(number)
    }

    /// One level back; `q` leaves from the top, Esc never does.
    fn back_in_list(&mut self, key: KeyPress) -> Vec<Effect> {
        if !self.search.input.is_empty() {
            return self.clear_search();
        }
        if self.narrowed.is_some() {
            self.leave_place();
            return self.follow_nobody();
        }
        if self.clear_marks() {
            return Vec::new();
        }
        if !is_escape(key) {
            return self.leave();
        }
        if !self.panes.of(self.focus).filter.is_empty() {
            return self.drop_filter();
        }
        Vec::new()
    }

    fn begin_search(&mut self) {
        self.leave_place();
        self.search.focused = true;
    }

    /// Opens a record over what is there.
    pub(super) fn open_record(&mut self, number: RecordNumber) -> Vec<Effect> {
        self.leave_place();
        self.show_record(number)
    }

    /// The same without noting where the officer was.
    pub(super) fn show_record(&mut self, number: RecordNumber) -> Vec<Effect> {
        self.resuming = None;
        self.layers.push(Layer::Record(RecordView::new(number)));
        vec![Effect::LoadFile(number)]
    }

    fn act_in_dialog(&mut self, action: Action) -> Vec<Effect> {
        let (office, today) = (self.office.clone(), self.today);
        let width = self.layer_width();
        let mut turn = Turn::Stay;
        let mut effects =
            self.in_dialog(|dialog| turn = dialog.do_action(action, width, &office, today));
        effects.extend(match turn {
            Turn::Stay => Vec::new(),
            Turn::Leave => self.give_up_dialog(),
            Turn::StartOver => self.start_over(),
            Turn::Editor(text) => self.lend_to_editor(text),
            Turn::Send(command) => vec![Effect::Execute(command)],
            Turn::Save(saving) => self.save_letter(saving),
            Turn::DoToMarked(act) => self.do_to_marked(&act),
            Turn::MeetDuty(duty) => self.open_dialog(Errand::Fulfil(duty)),
            Turn::Fill(errand, name) => self.open_dialog_at(errand, name),
            Turn::GoTo(number) => self.open_record(number),
        });
        effects
    }

    fn leave_conflict(&mut self, action: Action) -> Vec<Effect> {
        if !matches!(action, Action::Open | Action::Back) {
            self.scroll(action);
            return Vec::new();
        }
        let Some(Layer::Conflict(view)) = self.layers.pop() else {
            return Vec::new();
        };
        let now = view.conflict.now;
        let (office, today) = (self.office.clone(), self.today);
        let mut effects = Vec::new();
        for layer in &mut self.layers {
            if let Layer::Dialog(dialog) = layer {
                dialog.refresh(now.clone());
                effects.extend(dialog.check(&office, today));
            }
        }
        effects
    }

    fn act_in_record(&mut self, action: Action) -> Vec<Effect> {
        if let Some(kind) = pane_of(action) {
            self.go_to_pane(kind);
            return self.leave_layers();
        }
        match action {
            Action::Back => {
                self.layers.pop();
            }
            Action::Search => {
                self.begin_search();
                return self.leave_layers();
            }
            // What is being filled in below waits for the officer to come back to it.
            Action::GoBack if self.dialogs().next().is_some() => {
                self.layers.pop();
            }
            Action::GoBack => return self.go_along_trail(false),
            Action::GoForward => return self.go_along_trail(true),
            Action::Open => {
                if let Some(Layer::Record(RecordView { at: Some(at), .. })) = self.layers.last() {
                    return self.open_record(*at);
                }
            }
            Action::Drafts => return self.go_on_with_drafts(),
            Action::Workload => return self.open_workload(),
            Action::Triage => return self.open_triage(),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown => self.scroll(action),
            Action::Top | Action::Bottom => self.scroll(action),
            _ => return self.act_on_record(action),
        }
        Vec::new()
    }

    fn act_in_text(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Back | Action::Open => {
                self.layers.pop();
            }
            _ => self.scroll(action),
        }
        Vec::new()
    }
}

pub(super) const fn pane_of(action: Action) -> Option<RecordKind> {
    Some(match action {
        Action::PaneSubjects => RecordKind::Subject,
        Action::PaneConsents => RecordKind::Consent,
        Action::PaneBlocks => RecordKind::Block,
        Action::PaneClaims => RecordKind::Claim,
        _ => return None,
    })
}
