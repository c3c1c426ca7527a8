//! Frames: drawn with ratatui, written in one piece, and only when something changed.

use std::io::{self, Write};

use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use rustix::stdio::stdout;
use rustix::termios::tcgetwinsize;

use super::frame_bytes::FrameBytes;
use super::output::Tty;
use super::scrub::scrub;
use super::stage::Stage;

/// What a terminal is taken to be that does not know its own size.
const USUAL_SIZE: Size = Size {
    width: 80,
    height: 24,
};

/// The frames that are shown.
pub struct Screen<W = Tty> {
    terminal: Terminal<Stage>,
    frame: FrameBytes,
    out: W,
}

impl Screen {
    /// The screen of the terminal that [`Session`](super::Session) entered.
    ///
    /// # Errors
    /// None in practice; ratatui's form asks for them.
    pub fn new() -> io::Result<Self> {
        Self::on(Tty, tty_size)
    }
}

impl<W: Write> Screen<W> {
    /// A screen written to `out`, of the size that `measure` finds at each frame.
    ///
    /// # Errors
    /// None in practice; ratatui's form asks for them.
    pub fn on(out: W, measure: impl Fn() -> Size + 'static) -> io::Result<Self> {
        let frame = FrameBytes::new(measure());
        let terminal = Terminal::new(Stage::new(Box::new(measure))).map_err(io::Error::other)?;
        Ok(Self {
            terminal,
            frame,
            out,
        })
    }

    /// Draws a frame and writes what differs from the last one: in one piece, scrubbed,
    /// and nothing at all when nothing differs. The cursor is shown where the drawing
    /// puts it with [`Frame::set_cursor_position`], and hidden otherwise.
    ///
    /// # Errors
    /// When the terminal takes no output: it is gone.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let Self {
            terminal, frame, ..
        } = self;
        let drawn = terminal.draw(|drawing| {
            render(drawing);
            let cells = drawing.buffer_mut();
            scrub(cells);
            frame.cells(cells);
        });
        drawn.map_err(io::Error::other)?;
        frame.cursor(terminal.backend().cursor);
        let frame = frame.take();
        if frame.is_empty() {
            return Ok(());
        }
        self.out.write_all(&frame)?;
        self.out.flush()
    }

    /// Makes the next frame a whole one: after a suspension, or when another program has
    /// written on the terminal.
    pub const fn force_redraw(&mut self) {
        self.frame.forget();
    }
}

/// The terminal's size; 80×24 when it does not know (0×0 on a line just opened or gone).
pub fn tty_size() -> Size {
    match tcgetwinsize(stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size {
            width: size.ws_col,
            height: size.ws_row,
        },
        _ => USUAL_SIZE,
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use ratatui::widgets::Paragraph;

    use super::*;

    /// Every write, apart.
    #[derive(Clone, Default)]
    struct Writes(Rc<RefCell<Vec<String>>>);

    impl Write for Writes {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0
                .borrow_mut()
                .push(String::from_utf8(bytes.to_vec()).unwrap());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Writes {
        fn last(&self) -> String {
            let writes = self.0.take();
            assert!(writes.len() <= 1, "a frame in {} writes", writes.len());
            writes.concat()
        }
    }

    fn screen() -> (Screen<Writes>, Writes, Rc<Cell<Size>>) {
        let writes = Writes::default();
        let size = Rc::new(Cell::new(Size::new(40, 10)));
        let measured = Rc::clone(&size);
        (
            Screen::on(writes.clone(), move || measured.get()).unwrap(),
            writes,
            size,
        )
    }

    fn show(screen: &mut Screen<Writes>, text: &str, cursor: Option<(u16, u16)>) {
        let draw = |frame: &mut Frame<'_>| {
            frame.render_widget(Paragraph::new(text), frame.area());
            if let Some(cursor) = cursor {
                frame.set_cursor_position(cursor);
            }
        };
        screen.draw(draw).unwrap();
    }

    #[test]
    fn nothing_is_written_when_nothing_changed() {
        let (mut screen, writes, _) = screen();
        for cursor in [None, Some((3, 0))] {
            show(&mut screen, "same", cursor);
            assert!(!writes.last().is_empty());
            show(&mut screen, "same", cursor);
            assert_eq!(writes.last(), "");
        }
    }

    #[test]
    fn a_cursor_that_moves_is_all_that_is_written() {
        let (mut screen, writes, _) = screen();
        show(&mut screen, "same", None);
        assert!(writes.last().contains("\x1b[?25l"));
        for (cursor, written) in [
            (Some((0, 1)), "\r\n\x1b[?25h"),
            (Some((0, 2)), "\n"),
            (None, "\x1b[?25l"),
        ] {
            show(&mut screen, "same", cursor);
            assert_eq!(writes.last(), written);
        }
    }

    #[test]
    fn drawing_puts_the_cursor_back() {
        let (mut screen, writes, _) = screen();
        show(&mut screen, "a", Some((5, 5)));
        writes.last();
        show(&mut screen, "b", Some((5, 5)));
        assert!(writes.last().ends_with("\x1b[6;6H"));
    }

    #[test]
    fn only_long_frames_are_synchronized_and_each_is_one_write() {
        let (mut screen, writes, _) = screen();
        show(&mut screen, "short", None);
        assert!(!writes.last().contains("2026"));
        show(&mut screen, &"a row that is long enough\n".repeat(10), None);
        let frame = writes.last();
        assert!(frame.starts_with("\x1b[?2026h") && frame.ends_with("\x1b[?2026l"));
    }

    #[test]
    fn a_forced_redraw_and_a_new_size_show_everything() {
        let (mut screen, writes, size) = screen();
        show(&mut screen, "all of it", None);
        writes.last();
        screen.force_redraw();
        show(&mut screen, "all of it", None);
        let frame = writes.last();
        assert!(frame.contains("\x1b[2J") && frame.contains("all") && frame.contains("\x1b[?25l"));
        size.set(Size::new(20, 5));
        show(&mut screen, "all of it", None);
        assert!(writes.last().contains("all"));
        assert_eq!(screen.terminal.size().unwrap(), Size::new(20, 5));
    }

    #[test]
    fn no_size_is_too_small() {
        for (width, height) in [(0, 0), (1, 1), (2, 3), (500, 500)] {
            let (mut screen, _, size) = screen();
            size.set(Size::new(width, height));
            show(&mut screen, "text\u{1b}[2J", None);
        }
    }

    #[test]
    fn a_frame_is_scrubbed() {
        let (mut screen, writes, _) = screen();
        let draw = |frame: &mut Frame<'_>| {
            frame.buffer_mut()[(0, 0)].set_symbol("\x1b]0;x\x07");
        };
        screen.draw(draw).unwrap();
        let frame = writes.last();
        assert!(frame.contains('\u{fffd}') && !frame.contains("\x1b]"));
    }
}
