//! Colours and weight, and the shortest way from one to another.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// How signs are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    line: Color,
    modifier: Modifier,
}

/// What turns each modifier on and off.
const MODIFIERS: [(Modifier, &str, &str); 9] = [
    (Modifier::BOLD, "1", "22"),
    (Modifier::DIM, "2", "22"),
    (Modifier::ITALIC, "3", "23"),
    (Modifier::UNDERLINED, "4", "24"),
    (Modifier::SLOW_BLINK, "5", "25"),
    (Modifier::RAPID_BLINK, "6", "25"),
    (Modifier::REVERSED, "7", "27"),
    (Modifier::HIDDEN, "8", "28"),
    (Modifier::CROSSED_OUT, "9", "29"),
];

impl Pen {
    /// Whether a blank written with it is like any other: no ground, no line, not reversed.
    pub(super) fn leaves_blanks_blank(self) -> bool {
        let visible = Modifier::UNDERLINED | Modifier::REVERSED | Modifier::CROSSED_OUT;
        self.bg == Color::Reset && !self.modifier.intersects(visible)
    }

    pub(super) const fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            line: cell.underline_color,
            modifier: cell.modifier,
        }
    }

    /// The command that makes this pen of another, or of an unknown one.
    pub(super) fn after(self, before: Option<Self>) -> String {
        let anew = self.codes_from(Self::default());
        let zero = if anew.is_empty() { "" } else { "0;" };
        let changed = before.map(|before| self.codes_from(before));
        match changed.filter(|changed| !changed.is_empty()) {
            Some(changed) if changed.len() <= zero.len() + anew.len() => {
                format!("\x1b[{changed}m")
            }
            _ => format!("\x1b[{zero}{anew}m"),
        }
    }

    fn codes_from(self, before: Self) -> String {
        let mut codes = String::new();
        let mut say = |code: &str| {
            if !codes.is_empty() {
                codes.push(';');
            }
            codes.push_str(code);
        };
        let gone = before.modifier - self.modifier;
        let mut kept = before.modifier & self.modifier;
        let mut said_last = "";
        for (modifier, _, off) in MODIFIERS {
            if gone.contains(modifier) {
                // Some are turned off in pairs: what shall stay is turned on again.
                for (other, _, other_off) in MODIFIERS {
                    if other_off == off {
                        kept.remove(other);
                    }
                }
                if off != said_last {
                    say(off);
                }
                said_last = off;
            }
        }
        let added = self.modifier - kept;
        for (modifier, on, _) in MODIFIERS {
            if added.contains(modifier) {
                say(on);
            }
        }
        for (now, was, base) in [
            (self.fg, before.fg, 30),
            (self.bg, before.bg, 40),
            (self.line, before.line, 50),
        ] {
            if now != was {
                say(&colour(now, base));
            }
        }
        codes
    }
}

/// What erasing leaves, as far as it can be seen.
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && Pen::of(cell).leaves_blanks_blank()
}

/// Whether two cells have the same sign, written with the same pen.
pub(super) fn same(one: &Cell, other: &Cell) -> bool {
    // Nearly every sign is of one byte or two, and a screen has ten thousand.
    let same_sign = match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        ([first, second], [third, fourth]) => (first, second) == (third, fourth),
        (one, other) => one == other,
    };
    same_sign && Pen::of(one) == Pen::of(other)
}

/// Whether two cells look the same: the colour and the weight of a blank cannot be seen.
pub(super) fn look_alike(one: &Cell, other: &Cell) -> bool {
    same(one, other) || (is_blank(one) && is_blank(other))
}

/// A colour of the text (30), the ground (40) or the line below the text (50).
fn colour(colour: Color, base: u8) -> String {
    let palette = match colour {
        Color::Reset => return (base + 9).to_string(),
        Color::Rgb(r, g, b) => return format!("{};2;{r};{g};{b}", base + 8),
        Color::Indexed(index) => return format!("{};5;{index}", base + 8),
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    match (base, palette) {
        // The line knows no short form.
        (50, _) => format!("58;5;{palette}"),
        (_, 0..8) => (base + palette).to_string(),
        _ => (base + 60 + palette - 8).to_string(),
    }
}
