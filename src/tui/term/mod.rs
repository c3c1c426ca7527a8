//! The terminal itself: entering and leaving it, its input, its signals, its end, and
//! the frames written to it.
//!
//! Three things can want the terminal back at any moment: the program's own thread, a
//! signal, and a panic. All go through [`restore`], which does it once. Nothing is
//! asked of the terminal (no cursor query, no capability query), no keyboard flags are
//! pushed and no title is set, so that nothing is left behind when the line drops.
//!
//! Crossterm sets the terminal's mode; what comes from the terminal is read and what goes to it
//! is written here, because bad lines need more patience, and slow ones fewer bytes.
//!
//! The order of a start: [`install_panic_hook`], [`listen_to_signals`],
//! [`watch_hangup`], [`Session::enter`], [`Screen::new`], [`listen_to_input`].

mod answer;
mod csi;
mod decode;
mod ending;
mod event;
mod frame_bytes;
mod hangup;
mod input;
mod lean;
mod output;
mod panic;
mod pen;
mod screen;
mod scrub;
mod session;
mod shift;
mod signals;
mod stage;

pub use ending::before_the_end;
pub use event::TermEvent;
pub use hangup::{end_if_hung_up, watch_hangup};
pub use input::{Held, Input, listen_to_input};
pub use output::Tty;
pub use panic::install_panic_hook;
pub use screen::{Screen, tty_size};
pub use scrub::scrub;
pub use session::{Session, Use, restore};
pub use signals::listen_to_signals;

#[cfg(test)]
mod tests;
