//! The imperative shell around the screen: threads, one channel, and the effects.
//!
//! The thread that draws owns the state and nothing else. Keys, signals and the terminal's end
//! have a thread each; reading has one with a connection of its own, and writing has one with
//! the process's only connection that writes. All tell the first by one channel.

mod clipboard;
mod editor;
mod failure;
mod last_words;
mod letters;
mod memory;
mod parting;
mod place;
mod reader;
mod saving;
mod scratch;
mod show;
mod waking;
mod writer;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use crate::clock::Clock;
use crate::desk::{Desk, DeskError, RegisterKind, nonce};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::workflow::Nonce;
use crate::i18n::Tr;
use crate::tui::app::{App, Effect, Msg, Opening, Problem, update};
use crate::tui::keys::Keys;
use crate::tui::term::{
    Input, Session, TermEvent, end_if_hung_up, install_panic_hook, listen_to_input,
    listen_to_signals, watch_hangup,
};
use crate::tui::ui::Look;
use editor::Editor;
use last_words::LastWords;
use parting::Parting;
use reader::Reads;
use show::Show;
use waking::Quiet;
use writer::Writer;

/// What the screen is opened with.
pub struct Options {
    /// The officer's desk, at which the register is open for reading.
    pub desk: Desk,
    /// Whether it is not to be written to.
    pub read_only: bool,
    /// The words of the officer's language.
    pub tr: Tr,
    /// The colours; without any where there is none.
    pub look: Option<Look>,
    /// Whether the terminal has no other signs than those of ASCII.
    pub plain_signs: bool,
    /// Whether lines are said instead of a screen drawn.
    pub lines: bool,
    /// What the keys mean.
    pub keys: Keys,
    /// What is wrong with the officer's keymap file.
    pub mistakes: Vec<Message>,
    /// A record to open on.
    pub open: Option<RecordNumber>,
    /// The file in which it is kept how the lists stand; where there is none, nothing is kept.
    pub memory: Option<PathBuf>,
    /// The file in which the place of a panic is noted.
    pub incidents: PathBuf,
}

/// A frame waits so long for the lists that a key has asked for: most are there by then, and are
/// shown in one frame with what was typed.
const FOR_LISTS: Duration = Duration::from_millis(10);

/// What comes to the thread that draws.
enum Event {
    /// Something for the state.
    Told(Msg),
    /// The program was stopped and goes on.
    Continued,
    /// The register could not be opened for writing.
    Unwritable(DeskError),
}

/// Shows the screen until the officer leaves it. The terminal is given back on every way out.
///
/// # Errors
/// When the register cannot be opened, or the terminal cannot be had or is gone.
pub fn run(options: Options) -> anyhow::Result<()> {
    let (desk, tr) = (options.desk, options.tr);
    let (office, actor, clock) = (
        Arc::clone(desk.office()),
        desk.actor().clone(),
        desk.clock(),
    );
    let demonstration = desk.register_kind()? != RegisterKind::Live;
    let writing = (!options.read_only).then(|| desk.place_beside());
    let last_words = LastWords::in_language_of(&tr);
    install_panic_hook(last_words.teller(), options.incidents);
    let (tell, told) = channel();
    let reads = reader::start(desk, tell.clone())?;
    let mut app = App::new(Opening {
        office,
        actor,
        tr,
        demonstration,
        read_only: options.read_only,
        now: clock.now(),
        size: show::size(options.lines),
        keys: options.keys,
        nonce: nonce()?,
    });
    app.plain_signs = options.plain_signs;
    app.lines_only = options.lines;
    app.colours = options.look.is_some();
    app.look = options.look.unwrap_or(Look::Mono);
    app.note_mistakes(options.mistakes);
    if let Some(path) = &options.memory {
        match memory::read(path) {
            Ok(kept) => kept.into_iter().for_each(|kept| app.recall(kept)),
            Err(error) => app.note_lost_memory(&path.display().to_string(), &error.to_string()),
        }
    }
    // The lists are read while the terminal is entered.
    let opening = app.opening_effects(options.open).into_iter();
    let (lists, others): (Vec<Effect>, Vec<Effect>) = opening.partition(|effect| {
        matches!(
            effect,
            Effect::LoadPane { .. } | Effect::LoadCounters | Effect::CountMatches { .. }
        )
    });
    for list in lists {
        reads.ask(list)?;
    }

    let show = Show::by(options.lines)?;
    listen_to_signals(teller(&tell))?;
    watch_hangup()?;
    let session = Session::enter(show.purpose())?;
    let input = listen_to_input(teller(&tell))?;

    let writes = writing.map(|place| writer::start(place, tell));
    let writes = writes.transpose()?;
    // What the rows are measured against is read while they are.
    app.office.law.read_now();
    app.office.calendar.read_now();
    let shell = Shell {
        app,
        show,
        session,
        input,
        editor: Editor::new(),
        told,
        reads,
        parting: writes.as_ref().map(|writes| Parting::by(writes.asking())),
        writes,
        quiet: Quiet::begin(),
        memory: options.memory,
        lists_by: Some(Instant::now() + FOR_LISTS),
        clock,
        last_words,
    };
    shell.show(others)
}

/// Turns what the terminal tells into what the state is told.
fn teller(tell: &Sender<Event>) -> impl Fn(TermEvent) + Send + 'static {
    let tell = tell.clone();
    move |event| {
        let event = match event {
            TermEvent::Key(key) => Event::Told(Msg::Key(key)),
            TermEvent::Paste(text) => Event::Told(Msg::Paste(text)),
            TermEvent::PasteTooLong(bytes) => Event::Told(Msg::PasteTooLong(bytes)),
            TermEvent::Resize(columns, rows) => Event::Told(Msg::Resize(columns, rows)),
            TermEvent::Continued => Event::Continued,
        };
        // Nobody listens any more once the screen has been left.
        let _ = tell.send(event);
    }
}

/// The thread that draws.
struct Shell {
    app: App,
    show: Show,
    session: Session,
    input: Input,
    editor: Editor,
    told: Receiver<Event>,
    reads: Reads,
    writes: Option<Writer>,
    parting: Option<Parting>,
    quiet: Quiet,
    memory: Option<PathBuf>,
    /// Until when the next frame waits for the lists.
    lists_by: Option<Instant>,
    clock: Arc<dyn Clock>,
    last_words: LastWords,
}

/// Whether the screen stays.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stay {
    Yes,
    No,
}

impl Shell {
    fn show(mut self, opening: Vec<Effect>) -> anyhow::Result<()> {
        let shown = self.show_until_left(opening);
        if shown.is_err() {
            end_if_hung_up();
        }
        if let Some(parting) = self.parting {
            // A terminal that takes nothing any more may be noticed by drawing first.
            if shown.is_err() {
                parting.keep();
            }
            parting.over();
        }
        if let Some(writes) = self.writes.filter(|_| shown.is_ok()) {
            writes.finish();
        }
        shown
    }

    fn show_until_left(&mut self, opening: Vec<Effect>) -> anyhow::Result<()> {
        let mut stay = self.perform_all(opening)?;
        while stay == Stay::Yes {
            if !self.awaits_lists() {
                self.paint()?;
            }
            stay = self.wait()?;
        }
        self.show.end()?;
        Ok(())
    }

    fn awaits_lists(&mut self) -> bool {
        self.lists_by = self.lists_by.filter(|by| Instant::now() < *by);
        self.lists_by.is_some()
    }

    fn paint(&mut self) -> anyhow::Result<()> {
        self.show.app(&self.app)?;
        Ok(())
    }

    /// Sleeps until something happens or the text of a countdown changes, then takes in everything that has
    /// happened: one frame for all of it.
    fn wait(&mut self) -> anyhow::Result<Stay> {
        let zone = self.app.office.settings.legal_zone;
        let mut sleep = waking::sleep(self.clock.now(), zone, self.app.changes_at());
        if self.app.uses_pauses() {
            sleep = sleep.min(self.quiet.left());
        }
        if let Some(by) = self.lists_by {
            sleep = sleep.min(by.saturating_duration_since(Instant::now()));
        }
        let first = self.told.recv_timeout(sleep);
        let mut stay = self.tell(Msg::Tick(self.clock.now()))?;
        if self.app.uses_pauses() && self.quiet.left().is_zero() {
            self.quiet = Quiet::begin();
            stay = self.tell(Msg::Pause)?;
        }
        let first = match first {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => return Ok(stay),
            Err(RecvTimeoutError::Disconnected) => return Ok(Stay::No),
        };
        let mut next = Some(first);
        while let Some(event) = next.filter(|_| stay == Stay::Yes) {
            stay = self.take(event)?;
            next = self.told.try_recv().ok();
        }
        if let Some(parting) = &self.parting {
            parting.note(self.app.unsaved_drafts());
        }
        Ok(stay)
    }

    fn tell(&mut self, msg: Msg) -> anyhow::Result<Stay> {
        // The counts come last of what is asked for lists together.
        if matches!(
            msg,
            Msg::Totals { .. } | Msg::Unread { .. } | Msg::Failed { .. }
        ) {
            self.lists_by = None;
        }
        if matches!(msg, Msg::Key(_) | Msg::Paste(_)) {
            self.quiet = Quiet::begin();
            self.show.key_pressed();
        }
        let effects = update(&mut self.app, msg);
        self.perform_all(effects)
    }

    fn take(&mut self, event: Event) -> anyhow::Result<Stay> {
        match event {
            // Lines are not laid out for a size.
            Event::Told(Msg::Resize(..)) if self.app.lines_only => Ok(Stay::Yes),
            Event::Told(msg) => self.tell(msg),
            Event::Unwritable(error) => Err(error.into()),
            Event::Continued => {
                self.session.resume()?;
                self.show.again();
                Ok(Stay::Yes)
            }
        }
    }

    fn perform_all(&mut self, effects: Vec<Effect>) -> anyhow::Result<Stay> {
        let lists = |effect: &Effect| matches!(effect, Effect::LoadPane { .. });
        let counts = |effect: &Effect| matches!(effect, Effect::CountMatches { .. });
        // All lists are counted when all of them are asked for anew.
        if effects.iter().any(lists) && effects.iter().any(counts) {
            self.reads.overtake();
            self.lists_by = Some(Instant::now() + FOR_LISTS);
        }
        for effect in effects {
            if self.perform(effect)? == Stay::No {
                return Ok(Stay::No);
            }
        }
        Ok(Stay::Yes)
    }

    fn perform(&mut self, effect: Effect) -> anyhow::Result<Stay> {
        match effect {
            Effect::Quit => return Ok(Stay::No),
            Effect::Copy(number) => clipboard::copy(number)?,
            Effect::Redraw => self.show.again(),
            // A service: whoever has no room for it works without.
            Effect::Remember(memory) => {
                if let Some(path) = &self.memory {
                    let _kept = memory::write(path, &memory);
                }
            }
            Effect::Suspend => {
                self.show.end()?;
                self.session.suspend()?;
                self.show.again();
            }
            Effect::Editor { nonce, text } => return self.lend_to_editor(nonce, &text),
            Effect::Speak(_) => self.last_words.change(&self.app.tr),
            // At once, so that a second dialog never gets the first one's number.
            Effect::DrawNonce => {
                update(&mut self.app, Msg::Nonce(nonce()?));
            }
            Effect::SaveLetter { .. } => match &self.writes {
                Some(writes) => writes.ask(effect)?,
                None => self.reads.ask(effect)?,
            },
            Effect::Execute(_)
            | Effect::Reveal { .. }
            | Effect::LoadDrafts
            | Effect::SaveDraft { .. }
            | Effect::DiscardDraft(_) => {
                if let Some(writes) = &self.writes {
                    writes.ask(effect)?;
                }
            }
            Effect::LoadPane { .. }
            | Effect::CountMatches { .. }
            | Effect::LoadCounters
            | Effect::LoadWorkload(_)
            | Effect::LoadLetter { .. }
            | Effect::LoadFile(_)
            | Effect::LoadTriage { .. }
            | Effect::LoadSheet { .. }
            | Effect::LoadPeople
            | Effect::LoadDoubles(_)
            | Effect::SaveAttachment { .. }
            | Effect::Check { .. } => self.reads.ask(effect)?,
        }
        Ok(Stay::Yes)
    }

    /// The officer's own editor has the terminal, and nothing is drawn, until it is left.
    fn lend_to_editor(&mut self, nonce: Nonce, text: &str) -> anyhow::Result<Stay> {
        // The line may drop meanwhile, before the writer has kept what was typed.
        if let Some(parting) = &self.parting {
            parting.note(self.app.unsaved_drafts());
        }
        let held = self.input.hold()?;
        let (session, editor) = (&mut self.session, &self.editor);
        let edited = match Editor::command() {
            Some(command) => session.lend(|keys| editor.edit(&command, text, keys))?,
            None => Err(Message::new("screen-editor-unset")),
        };
        drop(held);
        self.show.again();
        let stay = self.tell(Msg::Edited { nonce, edited })?;
        if let Some(folder) = self.editor.left_behind() {
            let what = Message::new("screen-editor-left").text("path", folder.display());
            let problem = Problem {
                what,
                why: None,
                next: None,
            };
            let nonce = None;
            return self.tell(Msg::Failed { nonce, problem });
        }
        Ok(stay)
    }
}
