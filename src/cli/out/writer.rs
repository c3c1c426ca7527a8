//! The only way to standard output: nothing that a terminal obeys goes through it, and a reader
//! that has gone away is no failure.

use std::io::{ErrorKind, Write};

use crate::domain::identity::SafeText;

/// Writes lines of text to standard output, and notes to standard error.
pub struct SafeWriter {
    out: Box<dyn Write>,
    notes: Box<dyn Write>,
    closed: bool,
    failed: Option<std::io::Error>,
}

impl SafeWriter {
    /// Writes to `out`, with notes for the person at the terminal on `notes`.
    pub fn new(out: Box<dyn Write>, notes: Box<dyn Write>) -> Self {
        Self {
            out,
            notes,
            closed: false,
            failed: None,
        }
    }

    /// Writes text and a line feed.
    pub fn line(&mut self, text: &str) {
        let safe = SafeText::multiline(text);
        self.write(safe.as_bytes());
        self.write(b"\n");
    }

    /// Writes a text that was made by this program alone, byte by byte, such as a completion
    /// script.
    pub fn script(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }

    /// Writes one record of CSV, whose cells are safe already.
    pub(super) fn csv(&mut self, record: &str) {
        self.write(record.as_bytes());
    }

    /// Whether the reader has had enough, or nothing can be written.
    pub const fn is_closed(&self) -> bool {
        self.closed || self.failed.is_some()
    }

    /// Writes a line beside the output, where a script does not read it.
    pub fn note(&mut self, text: &str) {
        let safe = SafeText::multiline(text);
        // Where standard error is gone there is nobody left to tell.
        let _told = writeln!(self.notes, "{safe}").and_then(|()| self.notes.flush());
    }

    /// Asks on standard error, staying on the line.
    pub fn ask(&mut self, text: &str) {
        let safe = SafeText::multiline(text);
        let _told = write!(self.notes, "{safe}").and_then(|()| self.notes.flush());
    }

    /// Hands everything over; says what went wrong, unless the reader had enough.
    pub fn finish(&mut self) -> Result<(), std::io::Error> {
        if !self.closed && self.failed.is_none() {
            let flushed = self.out.flush();
            self.keep(flushed);
        }
        self.failed.take().map_or(Ok(()), Err)
    }

    fn write(&mut self, bytes: &[u8]) {
        if self.is_closed() {
            return;
        }
        let written = self.out.write_all(bytes);
        self.keep(written);
    }

    fn keep(&mut self, result: Result<(), std::io::Error>) {
        match result {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::BrokenPipe => self.closed = true,
            Err(error) => self.failed = Some(error),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::io;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    pub struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Paper {
        pub fn writer(&self) -> SafeWriter {
            SafeWriter::new(Box::new(self.clone()), Box::new(io::sink()))
        }

        pub fn written(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    struct Gone;

    impl Write for Gone {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(ErrorKind::BrokenPipe.into())
        }
    }

    struct Full;

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(ErrorKind::StorageFull.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_a_terminal_obeys_is_shown_and_not_sent() {
        let paper = Paper::default();
        let mut out = paper.writer();
        out.line("a\u{1b}[2J\u{202e}b\nc");
        out.finish().unwrap();
        assert_eq!(paper.written(), "a<U+001B>[2J<U+202E>b\nc\n");
    }

    #[test]
    fn a_reader_that_has_gone_is_no_failure_but_a_full_disk_is() {
        let mut gone = SafeWriter::new(Box::new(Gone), Box::new(Gone));
        gone.line("a");
        gone.note("b");
        assert!(gone.finish().is_ok());
        let mut full = SafeWriter::new(Box::new(Full), Box::new(io::sink()));
        full.line("a");
        assert!(full.finish().is_err());
    }
}
