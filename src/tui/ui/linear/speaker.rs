//! Who says what is new, and remembers what was said.

use std::collections::BTreeMap;

use super::page::{Here, Page, Typing};
use super::paper::Paper;
use crate::tui::app::App;
use crate::tui::ui::canvas::Reading;
use crate::tui::ui::theme::Theme;

/// Says what has changed since it last spoke, in lines.
#[derive(Debug)]
pub struct Speaker {
    // Lines have no styles, but what they are made of has.
    theme: Theme,
    told: Option<Told>,
    /// Whether the terminal's line is open behind what was typed.
    open: bool,
    /// Whether a key was pressed since it last spoke.
    pressed: bool,
    /// What there is to say waits until another key than a letter is pressed: nobody hears two
    /// things at once.
    waits: bool,
}

/// What the officer knows of a place.
#[derive(Debug, Default)]
struct Place {
    name: String,
    title: String,
    lines: Vec<String>,
    fields: BTreeMap<String, String>,
}

/// What the officer knows.
#[derive(Debug, Default)]
struct Told {
    /// The place, and those below it.
    places: Vec<Place>,
    /// Whether all of the place is to be told, as if the officer had just come.
    again: bool,
    here: Option<String>,
    typing: Option<(String, String)>,
    due: String,
    notice: String,
    awaited: String,
}

impl Default for Speaker {
    fn default() -> Self {
        Self {
            theme: Theme::mono(),
            told: None,
            open: false,
            pressed: false,
            waits: false,
        }
    }
}

impl Speaker {
    /// Notes that a key was pressed: what it leads to is said, even if it was said before.
    pub const fn key_pressed(&mut self) {
        self.pressed = true;
    }

    /// Forgets where the officer is: the place is told once more, with all of its fields.
    pub fn tell_again(&mut self) {
        if let Some(told) = &mut self.told {
            told.again = true;
            told.due.clear();
        }
    }

    /// What is new, as the terminal shall show it.
    pub fn say(&mut self, app: &App) -> String {
        let reading = Reading {
            app,
            theme: &self.theme,
            tr: &app.tr,
        };
        let page = reading.page();
        let mut paper = Paper::beginning(self.open);
        let first = self.told.is_none();
        let told = self.told.get_or_insert_default();
        if first {
            reading.welcome().iter().for_each(|line| paper.line(line));
        }
        let arrived = told.arrives_at(&page);
        let typed = told.note_typing(page.typing.as_ref(), &mut paper);
        self.waits = !arrived && (typed || (self.waits && !self.pressed));
        if arrived {
            told.come_to(&page, &mut paper);
        } else if !self.waits && !page.unsettled {
            told.changes_of(&page, &mut paper);
        }
        // What was found is what the officer looked for, also where they were on it before.
        if told.typing.is_some() && page.typing.is_none() {
            told.here = None;
        }
        let here = page.here.as_ref();
        let settled = arrived || !page.unsettled;
        if (!self.waits && settled) || here.is_some_and(|here| here.while_typing) {
            told.on(here, arrived, &mut paper);
        }
        if !self.waits {
            let due = reading.due_in_all();
            say_if_new(&mut told.due, due, &mut paper);
        }
        if self.pressed {
            told.notice.clear();
        }
        say_if_new(&mut told.notice, reading.said_of_it(), &mut paper);
        say_if_new(&mut told.awaited, reading.awaited_keys(), &mut paper);
        told.ask(page.typing.as_ref(), &mut paper);
        self.pressed = false;
        let (text, open) = paper.finish();
        self.open = open;
        reading.signs(text.into()).into_owned()
    }

    /// The last that is said: the shell's prompt begins on a line of its own.
    pub fn end(&mut self) -> String {
        let mut paper = Paper::beginning(std::mem::take(&mut self.open));
        paper.end();
        paper.finish().0
    }
}

impl Told {
    /// Whether the officer is somewhere else than last time.
    fn arrives_at(&self, page: &Page) -> bool {
        let known = self.places.get(page.depth);
        let same = known.is_some_and(|place| place.name == page.place);
        self.again || !same || self.places.len() > page.depth + 1
    }

    /// What there is to know where the officer has come; what is new there, where they come back.
    fn come_to(&mut self, page: &Page, paper: &mut Paper) {
        let comes_back = self.places.len() > page.depth + 1 && !self.again;
        self.places.truncate(page.depth + 1);
        let known = self.places.get_mut(page.depth);
        let known = known.filter(|place| comes_back && place.name == page.place);
        if let Some(place) = known {
            paper.line(&page.title);
            place.title.clone_from(&page.title);
            place.changes_of(page, paper);
        } else {
            say_if_new(&mut String::new(), page.title.clone(), paper);
            page.lines.iter().for_each(|line| paper.line(line));
            if self.again {
                let fields = page.fields.iter();
                fields.for_each(|(_, sentence)| paper.line(sentence));
            }
            self.places.truncate(page.depth);
            // A place may be come to by way of another that was never told.
            self.places.resize_with(page.depth, Place::default);
            self.places.push(Place {
                name: page.place.clone(),
                title: page.title.clone(),
                lines: page.lines.clone(),
                fields: page.fields.iter().cloned().collect(),
            });
        }
        self.again = false;
        self.here = None;
        self.typing = None;
    }

    /// What is new in the place where the officer is.
    fn changes_of(&mut self, page: &Page, paper: &mut Paper) {
        if let Some(place) = self.places.get_mut(page.depth) {
            place.changes_of(page, paper);
        }
    }

    /// What the officer is on, if it is another one.
    fn on(&mut self, here: Option<&Here>, arrived: bool, paper: &mut Paper) {
        let text = here.map(|here| here.text.clone());
        let known = self.here == text;
        let was_somewhere = self.here.is_some();
        self.here = text;
        let Some(here) = here.filter(|_| !known) else {
            return;
        };
        if here.on_coming || (was_somewhere && !arrived) {
            match here.position.as_str() {
                "" => paper.line(&here.text),
                position => paper.line(&format!("{}; {position}", here.text)),
            }
        }
    }

    /// Echoes what was typed into the field in hand. Whether something was.
    fn note_typing(&mut self, typing: Option<&Typing>, paper: &mut Paper) -> bool {
        let (Some((label, before)), Some(typing)) = (&mut self.typing, typing) else {
            return false;
        };
        if *label != typing.label || *before == typing.text {
            return false;
        }
        match typing.text.strip_prefix(before.as_str()) {
            Some(added) if typing.at_end => paper.echo(added),
            _ => paper.prompt(&typing.label, &typing.text),
        }
        before.clone_from(&typing.text);
        true
    }

    /// Asks for the field in hand, if it is another one.
    fn ask(&mut self, typing: Option<&Typing>, paper: &mut Paper) {
        let label = self.typing.as_ref().map(|(label, _)| label);
        if label == typing.map(|typing| &typing.label) {
            return;
        }
        self.typing = typing.map(|typing| (typing.label.clone(), typing.text.clone()));
        if let Some(typing) = typing {
            typing.note.iter().for_each(|note| paper.line(note));
            paper.prompt(&typing.label, &typing.text);
        }
    }
}

impl Place {
    /// What is new in it.
    fn changes_of(&mut self, page: &Page, paper: &mut Paper) {
        say_if_new(&mut self.title, page.title.clone(), paper);
        let new = page.lines.iter().filter(|line| !self.lines.contains(line));
        new.for_each(|line| paper.line(line));
        self.lines.clone_from(&page.lines);
        let typing = page.typing.as_ref().map(|typing| typing.label.as_str());
        let here = page.here.as_ref().map(|here| &here.text);
        for (label, sentence) in &page.fields {
            if typing == Some(label) || self.fields.get(label) == Some(sentence) {
                continue;
            }
            // What the officer is on is said as that.
            if here != Some(sentence) {
                paper.line(sentence);
            }
            self.fields.insert(label.clone(), sentence.clone());
        }
    }
}

/// Says a sentence that was not said before; an empty one says nothing.
fn say_if_new(told: &mut String, sentence: String, paper: &mut Paper) {
    if *told != sentence && !sentence.is_empty() {
        paper.line(&sentence);
    }
    *told = sentence;
}
