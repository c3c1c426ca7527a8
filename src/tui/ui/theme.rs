//! Colours and modifiers by what they mean, in the 16 colours whose shades the officer's own
//! terminal decides. Colour is only for urgency and focus, and never says anything alone.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::values::ClockState;
pub use crate::tui::app::Look;

/// The style of everything on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Ordinary text.
    pub text: Style,
    /// What matters less: heads of columns, labels, sources.
    pub dim: Style,
    /// Titles.
    pub title: Style,
    /// What has the keyboard: the title of a pane, a tab, a field.
    pub focus: Style,
    /// The selected row, beside its mark in the gutter.
    pub selected: Style,
    /// What of a name was searched for.
    pub found: Style,
    /// Past its date.
    pub overdue: Style,
    /// Due today.
    pub today: Style,
    /// Due soon.
    pub soon: Style,
    /// A key in a hint.
    pub key: Style,
    /// What went wrong, or must be heeded.
    pub grave: Style,
    /// That the register is not a real one.
    pub demonstration: Style,
}

impl Theme {
    /// The names of the themes, the usual one first.
    pub const NAMES: [&'static str; 4] = Look::NAMES;

    /// The theme of a name.
    pub fn named(name: &str) -> Option<Self> {
        Look::named(name).map(Self::of)
    }

    /// The styles of a theme.
    pub fn of(look: Look) -> Self {
        match look {
            Look::Dark => Self::dark(),
            Look::Light => Self::light(),
            Look::HighContrast => Self::high_contrast(),
            Look::Mono => Self::mono(),
        }
    }

    /// For dark backgrounds.
    pub fn dark() -> Self {
        Self::coloured(Color::LightRed, Color::Yellow, Color::LightCyan)
    }

    /// For light backgrounds, on which the bright colours are too faint.
    pub fn light() -> Self {
        Self::coloured(Color::Red, Color::Magenta, Color::Blue)
    }

    /// White, yellow and blue on black, which all eyes tell apart, and every meaning with a shape
    /// of its own beside its colour. Nothing is dim. The only theme with a background of its own:
    /// it is as strong on a light terminal.
    pub fn high_contrast() -> Self {
        let plain = Style::reset().bg(Color::Black);
        let white = plain.fg(Color::White);
        let bold = white.add_modifier(Modifier::BOLD);
        let yellow = plain.fg(Color::LightYellow);
        let blue = plain.fg(Color::LightBlue);
        Self {
            text: white,
            dim: plain,
            title: bold,
            focus: blue.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            selected: blue.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            found: white.add_modifier(Modifier::UNDERLINED),
            overdue: yellow.add_modifier(Modifier::BOLD | Modifier::REVERSED),
            today: yellow.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            soon: yellow,
            key: bold,
            grave: yellow.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            demonstration: white.add_modifier(Modifier::REVERSED),
        }
    }

    /// Without colours, for `NO_COLOR` and `--color none`.
    pub fn mono() -> Self {
        let plain = Style::reset();
        let bold = plain.add_modifier(Modifier::BOLD);
        let underlined = plain.add_modifier(Modifier::UNDERLINED);
        Self {
            text: plain,
            dim: plain.add_modifier(Modifier::DIM),
            title: bold,
            focus: plain.add_modifier(Modifier::REVERSED),
            selected: bold,
            found: underlined,
            overdue: bold.add_modifier(Modifier::UNDERLINED),
            today: bold,
            soon: underlined,
            key: bold,
            grave: bold.add_modifier(Modifier::UNDERLINED),
            demonstration: plain.add_modifier(Modifier::REVERSED),
        }
    }

    fn coloured(urgent: Color, near: Color, focus: Color) -> Self {
        let plain = Style::reset();
        let bold = plain.add_modifier(Modifier::BOLD);
        Self {
            text: plain,
            dim: plain.add_modifier(Modifier::DIM),
            title: bold,
            focus: plain.fg(focus).add_modifier(Modifier::REVERSED),
            selected: bold.fg(focus),
            found: plain.add_modifier(Modifier::UNDERLINED),
            overdue: bold.fg(urgent),
            today: plain.fg(urgent),
            soon: plain.fg(near),
            key: bold,
            grave: plain.fg(urgent),
            demonstration: plain.fg(near).add_modifier(Modifier::REVERSED),
        }
    }

    /// The style of a clock by how it stands.
    pub const fn of_clock(&self, state: ClockState) -> Style {
        match state {
            ClockState::Overdue | ClockState::MetLate => self.overdue,
            ClockState::DueToday => self.today,
            ClockState::DueSoon => self.soon,
            ClockState::OnTrack | ClockState::Met => self.text,
            ClockState::Paused => self.dim,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_theme_and_nothing_else_does() {
        for name in Theme::NAMES {
            assert!(Theme::named(name).is_some(), "{name}");
        }
        assert_eq!(Theme::named("pink"), None);
    }
}
