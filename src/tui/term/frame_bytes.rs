//! The bytes of one frame.

use std::io;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use unicode_width::UnicodeWidthStr;

use super::lean::Lean;

/// Frames longer than this are shown by the terminal in one go (DEC mode 2026); on a
/// shorter one the 16 bytes for it would weigh more than the flicker.
const SHORT_FRAME: usize = 200;

const BEGIN_SYNCHRONIZED: &[u8] = b"\x1b[?2026h";
const END_SYNCHRONIZED: &[u8] = b"\x1b[?2026l";

const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";

/// Where the cursor is, when it is shown.
type Cursor = Option<Position>;

/// A backend that gathers a frame's bytes. It knows what the terminal shows, so that an
/// unchanged frame is empty and a changed one short.
pub(super) struct FrameBytes {
    bytes: Vec<u8>,
    measure: Box<dyn Fn() -> Size>,
    lean: Lean,
    /// The cells as the terminal shows them.
    cells: Buffer,
    /// The cells of this frame.
    wanted: Buffer,
    /// The cursor of this frame.
    cursor: Cursor,
    /// The cursor as the terminal shows it; unknown before the first frame.
    shown: Option<Cursor>,
}

impl FrameBytes {
    pub(super) fn new(measure: Box<dyn Fn() -> Size>) -> Self {
        let cells = Buffer::empty(Rect::from(measure()));
        Self {
            bytes: Vec::new(),
            measure,
            lean: Lean::default(),
            wanted: cells.clone(),
            cells,
            cursor: None,
            shown: None,
        }
    }

    /// Takes nothing for granted about the cursor any more.
    pub(super) fn forget_cursor(&mut self) {
        self.shown = None;
        self.lean.forget();
    }

    /// The bytes of the frame, ready to be written.
    pub(super) fn take(&mut self) -> Vec<u8> {
        let frame = std::mem::take(&mut self.bytes);
        if frame.len() <= SHORT_FRAME {
            return frame;
        }
        [BEGIN_SYNCHRONIZED, &frame, END_SYNCHRONIZED].concat()
    }
}

impl Backend for FrameBytes {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            if let Some(place) = self.wanted.cell_mut((x, y)) {
                place.clone_from(cell);
            }
            let width = u16::try_from(cell.symbol().width()).unwrap_or(1);
            for covered in 1..width {
                if let Some(place) = self.wanted.cell_mut((x + covered, y)) {
                    place.clone_from(cell);
                    place.set_symbol("");
                }
            }
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    /// Always the whole: a screen of its own has no other regions to clear.
    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.lean.clear(&mut self.bytes);
        self.cells = Buffer::empty(Rect::from(self.size()?));
        self.wanted = self.cells.clone();
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok((self.measure)())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size()?,
            pixels: Size::ZERO,
        })
    }

    /// The end of a frame: its cells, and the cursor when it shall be elsewhere.
    fn flush(&mut self) -> io::Result<()> {
        self.lean
            .frame(&mut self.cells, &self.wanted, &mut self.bytes);
        if self.bytes.is_empty() && self.shown == Some(self.cursor) {
            return Ok(());
        }
        let (visible, known) = (self.shown.flatten().is_some(), self.shown.is_some());
        match self.cursor {
            Some(position) => {
                self.lean.go(position, &mut self.bytes);
                if !visible {
                    self.bytes.extend_from_slice(SHOW_CURSOR);
                }
            }
            None if visible || !known => self.bytes.extend_from_slice(HIDE_CURSOR),
            None => {}
        }
        self.shown = Some(self.cursor);
        Ok(())
    }
}
