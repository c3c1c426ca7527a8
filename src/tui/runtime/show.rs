//! How the state reaches the officer: as frames that are drawn, or as lines that are said.

use std::io::{self, Write};

use crate::tui::app::App;
use crate::tui::term::{Screen, Tty, Use, tty_size};
use crate::tui::ui::{Speaker, Theme, draw};

/// The size that lines are laid out for: one page of them is a step of the page keys.
const PAGE: (u16, u16) = (80, 24);

/// The columns and rows that frames, or lines, are laid out for.
pub(super) fn size(lines: bool) -> (u16, u16) {
    if lines {
        return PAGE;
    }
    let size = tty_size();
    (size.width, size.height)
}

/// One of the two ways.
pub(super) enum Show {
    /// Frames.
    Frames(Screen),
    /// Lines.
    Lines(Speaker),
}

impl Show {
    /// Lines, or frames.
    pub fn by(lines: bool) -> io::Result<Self> {
        Ok(match lines {
            true => Self::Lines(Speaker::default()),
            false => Self::Frames(Screen::new()?),
        })
    }

    /// What the terminal is used for.
    pub const fn purpose(&self) -> Use {
        match self {
            Self::Frames(_) => Use::Screen,
            Self::Lines(_) => Use::Lines,
        }
    }

    /// Notes that a key was pressed.
    pub const fn key_pressed(&mut self) {
        if let Self::Lines(speaker) = self {
            speaker.key_pressed();
        }
    }

    /// Shows the state as it is now, as far as it has changed.
    pub fn app(&mut self, app: &App) -> io::Result<()> {
        match self {
            Self::Frames(screen) => {
                let theme = Theme::of(app.look);
                screen.draw(|frame| draw(frame, app, &theme))
            }
            Self::Lines(speaker) => write(&speaker.say(app)),
        }
    }

    /// Shows all of it the next time.
    pub fn again(&mut self) {
        match self {
            Self::Frames(screen) => screen.force_redraw(),
            Self::Lines(speaker) => speaker.tell_again(),
        }
    }

    /// Leaves the terminal so that another program can go on behind what was written.
    pub fn end(&mut self) -> io::Result<()> {
        match self {
            Self::Frames(_) => Ok(()),
            Self::Lines(speaker) => write(&speaker.end()),
        }
    }
}

/// In one piece, and nothing at all where nothing is said.
fn write(text: &str) -> io::Result<()> {
    match text {
        "" => Ok(()),
        text => Tty.write_all(text.as_bytes()),
    }
}
