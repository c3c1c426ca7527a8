//! The bytes of one frame.

use std::io;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// Frames longer than this are shown by the terminal in one go (DEC mode 2026); on a
/// shorter one the 16 bytes for it would weigh more than the flicker.
const SHORT_FRAME: usize = 200;

const BEGIN_SYNCHRONIZED: &[u8] = b"\x1b[?2026h";
const END_SYNCHRONIZED: &[u8] = b"\x1b[?2026l";

/// Where the cursor is, when it is shown.
type Cursor = Option<Position>;

/// A backend that gathers a frame's bytes. Cells are written by [`CrosstermBackend`];
/// the cursor is compared with where it was left, so that an unchanged frame is empty.
pub(super) struct FrameBytes {
    bytes: Vec<u8>,
    measure: Box<dyn Fn() -> Size>,
    /// The cursor of this frame.
    cursor: Cursor,
    /// The cursor as the terminal shows it; unknown before the first frame.
    shown: Option<Cursor>,
}

impl FrameBytes {
    pub(super) fn new(measure: Box<dyn Fn() -> Size>) -> Self {
        Self {
            bytes: Vec::new(),
            measure,
            cursor: None,
            shown: None,
        }
    }

    /// Takes nothing for granted about the cursor any more.
    pub(super) fn forget_cursor(&mut self) {
        self.shown = None;
    }

    fn crossterm(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.bytes)
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
        // Even with no cell to draw, crossterm's backend sends 25 bytes of resets.
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.crossterm().draw(content)
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

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.crossterm().clear_region(clear_type)
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

    /// The end of a frame: the cursor, when drawing has moved it or it shall move.
    fn flush(&mut self) -> io::Result<()> {
        if self.bytes.is_empty() && self.shown == Some(self.cursor) {
            return Ok(());
        }
        let (cursor, visible) = (self.cursor, self.shown.flatten().is_some());
        let known = self.shown.is_some();
        let mut crossterm = self.crossterm();
        match cursor {
            Some(position) => {
                crossterm.set_cursor_position(position)?;
                if !visible {
                    crossterm.show_cursor()?;
                }
            }
            None if visible || !known => crossterm.hide_cursor()?,
            None => {}
        }
        self.shown = Some(cursor);
        Ok(())
    }
}
