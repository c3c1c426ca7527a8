//! The bytes of one frame.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::lean::Lean;
use super::stage::Cursor;

/// Frames longer than this are shown by the terminal in one go (DEC mode 2026); on a
/// shorter one the 16 bytes for it would weigh more than the flicker.
const SHORT_FRAME: usize = 200;

const BEGIN_SYNCHRONIZED: &[u8] = b"\x1b[?2026h";
const END_SYNCHRONIZED: &[u8] = b"\x1b[?2026l";

const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";

/// Gathers a frame's bytes. It knows what the terminal shows, so that an unchanged frame is empty
/// and a changed one short.
pub(super) struct FrameBytes {
    bytes: Vec<u8>,
    lean: Lean,
    /// The cells as the terminal shows them.
    cells: Buffer,
    /// Whether the terminal may show anything else instead.
    forgotten: bool,
    /// The cursor as the terminal shows it; unknown before the first frame.
    shown: Option<Cursor>,
}

impl FrameBytes {
    /// Frames of a terminal that is empty.
    pub(super) fn new(size: Size) -> Self {
        Self {
            bytes: Vec::new(),
            lean: Lean::default(),
            cells: Buffer::empty(Rect::from(size)),
            forgotten: false,
            shown: None,
        }
    }

    /// Takes nothing for granted about the terminal any more.
    pub(super) const fn forget(&mut self) {
        self.forgotten = true;
        self.shown = None;
        self.lean.forget();
    }

    /// What turns the cells that are shown into these. They are kept as shown, and those that were
    /// are left in their place.
    pub(super) fn cells(&mut self, wanted: &mut Buffer) {
        if self.forgotten || self.cells.area != wanted.area {
            self.forgotten = false;
            self.lean.clear(&mut self.bytes);
            self.cells = Buffer::empty(wanted.area);
        }
        self.lean.frame(&mut self.cells, wanted, &mut self.bytes);
        std::mem::swap(&mut self.cells, wanted);
    }

    /// What puts the cursor there, when it shall be elsewhere.
    pub(super) fn cursor(&mut self, wanted: Cursor) {
        if self.bytes.is_empty() && self.shown == Some(wanted) {
            return;
        }
        let (visible, known) = (self.shown.flatten().is_some(), self.shown.is_some());
        match wanted {
            Some(position) => {
                self.lean.go(position, &mut self.bytes);
                if !visible {
                    self.bytes.extend_from_slice(SHOW_CURSOR);
                }
            }
            None if visible || !known => self.bytes.extend_from_slice(HIDE_CURSOR),
            None => {}
        }
        self.shown = Some(wanted);
    }

    /// The bytes of the frame, ready to be written.
    pub(super) fn take(&mut self) -> Vec<u8> {
        // The next frame will be about as long.
        let next = Vec::with_capacity(self.bytes.capacity());
        let frame = std::mem::replace(&mut self.bytes, next);
        if frame.len() <= SHORT_FRAME {
            return frame;
        }
        [BEGIN_SYNCHRONIZED, &frame, END_SYNCHRONIZED].concat()
    }
}
