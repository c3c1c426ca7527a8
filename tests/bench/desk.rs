//! The program's own screen over the register of the sample journals, answered at once.

use std::fs::File;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use qorgau::clock::FixedClock;
use qorgau::desk::{Desk, RegisterKind};
use qorgau::domain::message::Message;
use qorgau::domain::record::Operator;
use qorgau::domain::values::{RecordKind, Role};
use qorgau::domain::workflow::Actor;
use qorgau::exchange::import::{Options, import};
use qorgau::i18n::{Lang, Tr};
use qorgau::tui::app::{App, Effect, Msg, Opening, update};
use qorgau::tui::keys::{Keymap, Keys, Layouts};
use qorgau::tui::term::Screen;
use qorgau::tui::ui::{Theme, draw};
use ratatui::layout::Size;
use tempfile::TempDir;

use crate::count::Count;

/// The register on Monday 2026-11-23 at noon.
pub struct Register {
    desk: Desk,
    _folder: TempDir,
}

fn noon() -> DateTime<Utc> {
    "2026-11-23T07:00:00Z".parse().unwrap()
}

fn officer() -> Actor {
    Actor {
        login: "aigul".to_owned(),
        uid: 1000,
        role: Role::Officer,
    }
}

impl Register {
    /// The journals of two operators, imported.
    pub fn of_samples() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db");
        let operators: [Operator; 2] = ["iticket", "reco"].map(|slug| slug.parse().unwrap());
        let clock = Arc::new(FixedClock(noon()));
        let mut desk = Desk::init(&path, RegisterKind::Test, &operators, clock, officer()).unwrap();
        let words = |message: &Message| message.id.clone();
        let options = Options {
            format: None,
            encoding: None,
            dry_run: false,
            rejects: None,
            words: &words,
            stop: &|| false,
        };
        for operator in &operators {
            for (kind, name) in [
                (RecordKind::Subject, "subjects.csv"),
                (RecordKind::Consent, "consents.csv"),
                (RecordKind::Block, "blocks.csv"),
                (RecordKind::Claim, "claims.jsonl"),
            ] {
                let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/samples");
                let file = File::open(format!("{samples}/{operator}/{name}")).unwrap();
                import(&mut desk, kind, operator, file, &options, &mut |_| ()).unwrap();
            }
        }
        Self {
            desk,
            _folder: folder,
        }
    }

    fn answer(&self, effect: Effect) -> Option<Msg> {
        Some(match effect {
            Effect::LoadPane {
                pane,
                query,
                generation,
            } => Msg::Rows {
                pane,
                generation,
                page: self.desk.page(pane, &query).unwrap(),
            },
            Effect::CountMatches {
                queries,
                generation,
                at_once,
            } => Msg::Totals {
                generation,
                totals: match at_once {
                    true => self.desk.totals_at_once(queries.each_ref()).unwrap(),
                    false => self.desk.totals(queries.each_ref()).unwrap(),
                },
            },
            Effect::LoadCounters => Msg::Counters(self.desk.counters().unwrap()),
            Effect::LoadFile(number) => Msg::FileLoaded(Box::new(self.desk.file(number).unwrap())),
            _ => return None,
        })
    }
}

/// An officer's screen, in Russian.
pub struct Seat<'r> {
    register: &'r Register,
    app: App,
    screen: Screen<Count>,
    count: Count,
    theme: Theme,
}

impl<'r> Seat<'r> {
    pub fn at(register: &'r Register, (width, height): (u16, u16)) -> Self {
        let count = Count::default();
        let screen = Screen::on(count.clone(), move || Size::new(width, height)).unwrap();
        let app = App::new(Opening {
            office: Arc::clone(register.desk.office()),
            actor: officer(),
            tr: Tr::new(Lang::Ru),
            demonstration: true,
            read_only: false,
            now: noon(),
            size: (width, height),
            keys: Keys::new(Keymap::shipped().unwrap(), Layouts::shipped().unwrap()),
            nonce: [0; 16],
        });
        let mut seat = Self {
            register,
            app,
            screen,
            count,
            theme: Theme::dark(),
        };
        let effects = seat.app.opening_effects(None);
        seat.settle(effects);
        seat
    }

    /// The bytes of a frame of the screen as it is.
    pub fn frame(&mut self) -> usize {
        let (app, theme) = (&self.app, &self.theme);
        let before = self.count.bytes();
        self.screen.draw(|frame| draw(frame, app, theme)).unwrap();
        self.count.bytes() - before
    }

    /// The bytes that a key costs: what it changes at once, and what is read for it.
    pub fn key(&mut self, name: &str) -> usize {
        self.told(Msg::Key(name.parse().unwrap()))
    }

    /// The bytes that a stretch of time costs.
    pub fn passes(&mut self, time: TimeDelta) -> usize {
        self.told(Msg::Tick(self.app.now + time))
    }

    /// How many rows a page of the list in focus has.
    pub fn page(&self) -> u16 {
        let layout = self.app.layout().unwrap();
        layout.rows_of(self.app.focus)
    }

    fn told(&mut self, msg: Msg) -> usize {
        let effects = update(&mut self.app, msg);
        let at_once = self.frame();
        self.settle(effects);
        at_once + self.frame()
    }

    fn settle(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(msg) = self.register.answer(effect) {
                let effects = update(&mut self.app, msg);
                self.settle(effects);
            }
        }
    }
}
