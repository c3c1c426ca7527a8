//! The screen over the small register, driven by keys and read as text.

use std::collections::BTreeMap;
use std::sync::Arc;

use qorgau::domain::identity::RecordNumber;
use qorgau::domain::values::{RecordKind, SortBy, Value};
use qorgau::domain::view::{Assigned, Counters, ListQuery, Page, Row, Total};
use qorgau::i18n::{Lang, Tr};
use qorgau::tui::app::{App, Effect, Errand, Layer, Memory, Msg, Opening, offers, update};
use qorgau::tui::keys::{Code, KeyPress, Keymap, Keys, Layouts};
use qorgau::tui::ui::{Theme, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;

use crate::register::{Register, is_open, noon, register, the_office};
use crate::support::officer;

/// The variable that names the layout under which every walk of this binary presses its keys.
pub const LAYOUT: &str = "QORGAU_WALKS_UNDER";

/// The layouts under which every walk is repeated, with their files.
pub const LAYOUTS: [(&str, &str); 2] = [
    ("ru", include_str!("../../keymaps/layouts/ru.toml")),
    ("kk", include_str!("../../keymaps/layouts/kk.toml")),
];

/// What the keys of a Latin keyboard type under the layout of this name.
fn typed_under(name: &str) -> BTreeMap<char, char> {
    let layout = LAYOUTS.iter().find(|(known, _)| *known == name);
    layout.map_or_else(BTreeMap::new, |(_, file)| read(file))
}

/// The same, read from a layout's file as a person would.
fn read(file: &str) -> BTreeMap<char, char> {
    let table: toml::Table = toml::from_str(file).unwrap();
    let row = |name: &str| table[name].as_str().unwrap().to_owned();
    row("to").chars().zip(row("from").chars()).collect()
}

/// The screen with the register behind it: loads are answered, acts are only noted.
pub struct Desk {
    pub app: App,
    pub register: Register,
    /// What was asked that a test may want to see: everything but loads.
    pub asked: Vec<Effect>,
    /// What each list was asked for last.
    pub queries: BTreeMap<RecordKind, ListQuery>,
    layout: BTreeMap<char, char>,
    nonce: u8,
}

impl Desk {
    pub fn open(lang: Lang, size: (u16, u16)) -> Self {
        Self::over(register(), lang, size)
    }

    /// The screen over a register.
    pub fn over(register: Register, lang: Lang, size: (u16, u16)) -> Self {
        Self::recalling(register, lang, size, Memory::default())
    }

    /// The same where it was kept how the lists stood.
    pub fn recalling(register: Register, lang: Lang, size: (u16, u16), memory: Memory) -> Self {
        let mut app = App::new(Opening {
            office: Arc::clone(the_office()),
            actor: officer(),
            tr: Tr::new(lang),
            demonstration: true,
            read_only: false,
            now: noon(),
            size,
            keys: Keys::new(Keymap::shipped().unwrap(), Layouts::shipped().unwrap()),
            nonce: [1; 16],
        });
        app.recall(memory);
        let mut desk = Self {
            app,
            register,
            asked: Vec::new(),
            queries: BTreeMap::new(),
            layout: typed_under(&std::env::var(LAYOUT).unwrap_or_default()),
            nonce: 1,
        };
        let effects = desk.app.opening_effects(None);
        desk.answer(effects);
        desk
    }

    /// Types under a layout from here on: its file's text, as a person would read it.
    pub fn under(mut self, layout: &str) -> Self {
        self.layout = read(layout);
        self
    }

    /// Presses keys, by name, one after the other.
    pub fn keys(&mut self, names: &str) -> &mut Self {
        for name in names.split_whitespace() {
            let key: KeyPress = name.parse().unwrap();
            let key = match key.code {
                Code::Char(c) => {
                    let typed = self.layout.get(&c).copied().unwrap_or(c);
                    KeyPress::new(Code::Char(typed), key.ctrl, key.alt, key.shift)
                }
                _ => key,
            };
            self.tell(Msg::Key(key));
        }
        self
    }

    /// Types a text, whatever the layout.
    pub fn typed(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.tell(Msg::Key(KeyPress::plain(Code::Char(c))));
        }
        self
    }

    /// Opens a record over what is there.
    pub fn opened(&mut self, number: RecordNumber) -> &mut Self {
        let effects = self.app.opening_effects(Some(number));
        self.answer(effects);
        self
    }

    /// Takes up an act on the record in hand by its key and, where several share the key, by
    /// its place in the list.
    pub fn take(&mut self, errand: Errand) -> &mut Self {
        let offers = offers(&self.app);
        let offer = offers.iter().find(|offer| offer.errand == errand);
        let Some(offer) = offer else {
            panic!("{errand:?} is not offered\n{}", self.screen());
        };
        let keymap = self.app.keys.keymap();
        let key = keymap.keys_for(self.app.context(), offer.action);
        self.keys(&key[0]);
        let chosen = |desk: &Self| match desk.app.layers.last() {
            Some(Layer::Menu(menu)) => Some(menu.chosen().unwrap().errand),
            _ => None,
        };
        if chosen(self).is_some() {
            while chosen(self) != Some(errand) {
                self.keys("down");
            }
            self.keys("enter");
        }
        self
    }

    pub fn tell(&mut self, msg: Msg) -> &mut Self {
        let effects = update(&mut self.app, msg);
        self.answer(effects);
        self
    }

    fn answer(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::LoadPane {
                    pane,
                    query,
                    generation,
                } => {
                    let mut rows = self.register.list(pane);
                    rows.retain(|row| {
                        let of_subject = query
                            .subject
                            .is_none_or(|subject| row.record().subject() == Some(subject));
                        let whose = qorgau::tui::app::subject_of(row);
                        let name = whose.map_or_else(String::new, |w| w.name.to_lowercase());
                        let found = query
                            .search
                            .as_ref()
                            .is_none_or(|text| name.contains(&text.to_lowercase()));
                        let wanted = !query.open_only || is_open(row);
                        let late = row.due_on().is_some_and(|due| due < self.app.today);
                        let whose = query.assigned.as_ref().is_none_or(|assigned| {
                            matches!(row, Row::Claim(row) if match assigned {
                                Assigned::To(who) => row.claim.assigned_to.as_ref() == Some(who),
                                Assigned::Nobody => row.claim.assigned_to.is_none(),
                            })
                        });
                        of_subject && found && wanted && whose && (!query.overdue || late)
                    });
                    if let Some(sort) = query.sort {
                        rows.sort_by_key(|row| key(row, sort.by));
                        if sort.down {
                            rows.reverse();
                        }
                    }
                    self.queries.insert(pane, query);
                    self.tell(Msg::Rows {
                        pane,
                        generation,
                        page: Page {
                            rows,
                            ..Page::default()
                        },
                    });
                }
                Effect::CountMatches { generation, .. } => {
                    let totals = RecordKind::ALL
                        .iter()
                        .map(|kind| self.app.panes.of(*kind).rows().len() as u64)
                        .map(Total::Exactly);
                    let totals = totals.collect::<Vec<_>>().try_into().unwrap();
                    self.tell(Msg::Totals { generation, totals });
                }
                Effect::LoadCounters => {
                    self.tell(Msg::Counters(Counters {
                        overdue: 2,
                        due_today: 2,
                        due_soon: 3,
                        untriaged: u32::try_from(self.register.untriaged().len()).unwrap(),
                        untriaged_due_on: None,
                    }));
                }
                Effect::LoadFile(number) => {
                    let file = Box::new(self.register.file(number));
                    self.tell(Msg::FileLoaded(file));
                }
                Effect::LoadWorkload(month) => {
                    let load = self.register.workload(month);
                    self.tell(Msg::Workload(Box::new(load)));
                }
                Effect::LoadLetter { number, language } => {
                    let letter = Box::new(Ok(self.register.letter(number, language)));
                    self.tell(Msg::Letter {
                        number,
                        language,
                        letter,
                    });
                }
                Effect::LoadTriage { generation } => {
                    let untriaged = self.register.untriaged();
                    self.tell(Msg::Untriaged {
                        generation,
                        untriaged,
                    });
                }
                Effect::LoadSheet { number, generation } => {
                    let sheet = Box::new(self.register.sheet(number));
                    self.tell(Msg::Sheet { generation, sheet });
                }
                Effect::LoadPeople => {
                    let people = ["aigul", "daniyar", "marat"];
                    self.tell(Msg::People(people.map(str::to_owned).to_vec()));
                }
                Effect::LoadDoubles(of) => {
                    let doubles = self.register.doubles(of);
                    self.tell(Msg::Doubles { of, doubles });
                }
                Effect::DrawNonce => {
                    self.nonce += 1;
                    self.tell(Msg::Nonce([self.nonce; 16]));
                }
                Effect::LoadDrafts => {
                    let drafts = self.register.drafts.clone();
                    self.tell(Msg::Drafts(drafts));
                }
                other => self.asked.push(other),
            }
        }
    }

    /// The journal takes the last reveal that was asked for.
    pub fn reveal(&mut self) -> &mut Self {
        let Some(Effect::Reveal { subject, .. }) = self.asked.last() else {
            panic!("no reveal was asked for");
        };
        let Some(Row::Subject(row)) = self.register.rows.get(subject).cloned() else {
            panic!("not a subject");
        };
        self.tell(Msg::Revealed(Box::new(row.subject)))
    }

    /// The screen as text, and where the cursor is.
    pub fn screen(&self) -> String {
        screen(&self.app)
    }
}

/// What a row is put in order by.
fn key(row: &Row, by: SortBy) -> (String, RecordNumber) {
    let key = match (by, row) {
        (SortBy::Received, Row::Claim(row)) => row.claim.received.to_string(),
        (SortBy::Due, row) => row.due_on().map_or_else(String::new, |due| due.to_string()),
        (SortBy::Name, row) => {
            qorgau::tui::app::subject_of(row).map_or_else(String::new, |of| of.name.to_string())
        }
        _ => String::new(),
    };
    (key, row.number())
}

pub fn screen(app: &App) -> String {
    let (buffer, cursor) = drawn(app, &Theme::dark());
    assert_eq!(app.tr.faults(), Vec::<String>::new());
    let lines = buffer.content.chunks(usize::from(buffer.area.width).max(1));
    let lines = lines.map(|line| {
        let text: String = line.iter().map(Cell::symbol).collect();
        text.trim_end().to_owned()
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    format!("{text}\n-- cursor {},{}", cursor.x, cursor.y)
}

/// What is drawn, and where the cursor is.
pub fn drawn(app: &App, theme: &Theme) -> (Buffer, Position) {
    let (width, height) = app.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| draw(frame, app, theme)).unwrap();
    let cursor = terminal.backend_mut().cursor_position();
    (terminal.backend().buffer().clone(), cursor)
}
