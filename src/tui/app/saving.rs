//! Saving what came with a claim's message: which of it, and where.

use super::App;
use super::effect::Effect;
use super::form::TextInput;
use super::layer::{Layer, RecordView};
use super::msg::Problem;
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::record::Attachment;
use crate::tui::keys::Action;

/// The question which attachment goes where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavingView {
    /// The claim.
    pub claim: RecordNumber,
    /// What came with it.
    pub files: Vec<Attachment>,
    /// Which of it the officer is on.
    pub at: usize,
    /// Where it goes.
    pub path: TextInput,
    /// Whether it is being written.
    pub sent: bool,
}

impl SavingView {
    fn of(view: &RecordView) -> Option<Self> {
        let files = attachments(view).to_vec();
        let first = files.iter().position(|file| file.kept).unwrap_or(0);
        let offered = files.get(first).map(offered)?;
        Some(Self {
            claim: view.number,
            at: first,
            files,
            path: TextInput::line().holding(&offered),
            sent: false,
        })
    }

    /// The attachment that the officer is on.
    pub fn chosen(&self) -> Option<&Attachment> {
        self.files.get(self.at)
    }

    /// To the next attachment, or the one before; round at the ends. Where something else was typed,
    /// the path stays.
    fn turn(&mut self, forward: bool) {
        let count = self.files.len().max(1);
        let step = if forward { 1 } else { count - 1 };
        let untouched = self.chosen().map(offered) == Some(self.path.text());
        self.at = (self.at + step) % count;
        if let Some(offered) = self.chosen().map(offered).filter(|_| untouched) {
            self.path = TextInput::line().holding(&offered);
        }
    }
}

/// Where it goes unless the officer says otherwise: under its own name, made safe, in the folder
/// that the program was started in.
fn offered(file: &Attachment) -> String {
    format!("./{}", file.file_name())
}

/// What came with an opened claim.
pub(super) fn attachments(view: &RecordView) -> &[Attachment] {
    let message = view.file.as_ref().and_then(|file| file.message.as_ref());
    message.map_or(&[], |message| &message.attachments)
}

impl App {
    /// What came with the claim that is opened in front.
    pub(super) fn attachments_in_hand(&self) -> &[Attachment] {
        match self.layers.last() {
            Some(Layer::Record(view)) => attachments(view),
            _ => &[],
        }
    }

    /// Whether there is something to be saved.
    pub fn has_attachments(&self) -> bool {
        !self.attachments_in_hand().is_empty()
    }

    /// Asks which attachment goes where.
    pub(super) fn open_saving(&mut self) {
        let view = match self.layers.last() {
            Some(Layer::Record(view)) => SavingView::of(view),
            _ => None,
        };
        match view {
            Some(view) => self.layers.push(Layer::Saving(Box::new(view))),
            None => self.warn(vec![Message::new("screen-attachments-none")]),
        }
    }

    /// An action while it is asked.
    pub(super) fn act_in_saving(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Saving(view)) = self.layers.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::Back => {
                self.layers.pop();
            }
            _ if view.sent => {}
            Action::Up | Action::PrevPane => view.turn(false),
            Action::Down | Action::NextPane => view.turn(true),
            Action::Open => return self.save_attachment(),
            _ => {
                view.path.act(action);
            }
        }
        Vec::new()
    }

    fn save_attachment(&mut self) -> Vec<Effect> {
        let Some(Layer::Saving(view)) = self.layers.last_mut() else {
            return Vec::new();
        };
        let path = view.path.text().trim().to_owned();
        let Some(file) = view.chosen() else {
            return Vec::new();
        };
        let (claim, n, kept) = (view.claim, file.n, file.kept);
        if !kept || path.is_empty() {
            let why = match kept {
                true => Message::new("screen-saving-nowhere"),
                false => Message::new("error-attachment-not-kept").text("n", n),
            };
            self.warn(vec![why]);
            return Vec::new();
        }
        view.sent = true;
        vec![Effect::SaveAttachment { claim, n, path }]
    }

    /// It is written, or it is not: then the question stays with what was typed.
    pub(super) fn saved(&mut self, claim: RecordNumber, written: Result<String, Problem>) {
        let asked = self.layers.iter().position(
            |layer| matches!(layer, Layer::Saving(view) if view.sent && view.claim == claim),
        );
        match written {
            Ok(path) => {
                if let Some(place) = asked {
                    self.layers.remove(place);
                }
                self.tell(vec![Message::new("screen-saved").text("path", path)]);
            }
            Err(problem) => {
                if let Some(Layer::Saving(view)) = asked.and_then(|at| self.layers.get_mut(at)) {
                    view.sent = false;
                }
                let said = [Some(problem.what), problem.why, problem.next];
                self.warn(said.into_iter().flatten().collect());
            }
        }
    }
}
