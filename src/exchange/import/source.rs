//! A file as a row of bytes: its encoding, its format, and how far it has been read.

use std::cell::Cell;
use std::io::{BufRead, BufReader, Cursor, Error, ErrorKind, Read};
use std::rc::Rc;

use encoding_rs::{Decoder, Encoding, UTF_8};

use super::Format;

/// The longest row that is read, in bytes. A quotation mark that is never closed would
/// otherwise draw the rest of a file into memory.
pub(super) const LONGEST_ROW: u64 = 4 << 20;

/// How much of a file is looked at to tell its format.
const HEAD: u64 = 64 << 10;

/// A file, opened far enough to know how to read it.
pub(super) struct Source {
    /// The file's text, from its beginning.
    pub text: BufReader<Box<dyn Read>>,
    /// How far it has been read.
    pub meter: Meter,
    /// How its rows are written.
    pub format: Format,
    /// The delimiter of its cells, for CSV.
    pub delimiter: u8,
    /// Whether the text was decoded: what could not be is U+FFFD in it then.
    pub decoded: bool,
}

/// Counts the bytes read, and ends a row that does not end.
#[derive(Debug, Clone, Default)]
pub(super) struct Meter {
    read: Rc<Cell<u64>>,
    row_began: Rc<Cell<u64>>,
}

impl Meter {
    /// The bytes read so far.
    pub fn read(&self) -> u64 {
        self.read.get()
    }

    /// A new row begins here.
    pub fn begin_row(&self) {
        self.row_began.set(self.read.get());
    }
}

/// A reader that a meter watches.
struct Metered<R> {
    inner: R,
    meter: Meter,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let meter = &self.meter;
        if meter.read.get() - meter.row_began.get() > LONGEST_ROW {
            return Err(Error::from(ErrorKind::FileTooLarge));
        }
        let count = self.inner.read(buffer)?;
        meter.read.set(meter.read.get() + count as u64);
        Ok(count)
    }
}

impl Source {
    /// Looks at the beginning of a file: a byte order mark says its encoding unless one is
    /// given, an opening brace says JSON, and the header says the delimiter.
    pub fn open<R: Read + 'static>(
        file: R,
        format: Option<Format>,
        encoding: Option<&'static Encoding>,
    ) -> std::io::Result<Self> {
        let meter = Meter::default();
        let metered = Metered {
            inner: file,
            meter: meter.clone(),
        };
        let mut bytes = BufReader::with_capacity(HEAD as usize, metered);
        let marked = Encoding::for_bom(bytes.fill_buf()?).map(|(encoding, _)| encoding);
        let encoding = encoding.or(marked).filter(|encoding| *encoding != UTF_8);
        let mut text: BufReader<Box<dyn Read>> = BufReader::new(match encoding {
            Some(encoding) => Box::new(Decoded::new(bytes, encoding)),
            None => Box::new(without_mark(bytes)?),
        });
        let mut head = Vec::new();
        text.by_ref().take(HEAD).read_until(b'\n', &mut head)?;
        let first = head.iter().find(|byte| !byte.is_ascii_whitespace());
        let format = format.unwrap_or(match first {
            Some(b'{') => Format::Jsonl,
            _ => Format::Csv,
        });
        let delimiter = delimiter(&head);
        Ok(Self {
            text: BufReader::new(Box::new(EvenLines {
                text: Cursor::new(head).chain(text),
                line: Vec::new(),
                given: 0,
            })),
            meter,
            format,
            delimiter,
            decoded: encoding.is_some(),
        })
    }
}

/// Leaves out the byte order mark of UTF-8.
fn without_mark<R: Read>(mut bytes: BufReader<R>) -> std::io::Result<BufReader<R>> {
    if bytes.fill_buf()?.starts_with(b"\xEF\xBB\xBF") {
        bytes.consume(3);
    }
    Ok(bytes)
}

/// Whichever of `;` and `,` stands more often in the header outside quotation marks.
fn delimiter(head: &[u8]) -> u8 {
    let mut quoted = false;
    let (mut commas, mut semicolons) = (0, 0);
    for byte in head {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => commas += 1,
            b';' if !quoted => semicolons += 1,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}

/// A text whose lines all end in one line feed, the last one too, so that they can be counted.
struct EvenLines<R> {
    text: R,
    line: Vec<u8>,
    given: usize,
}

impl<R: BufRead> Read for EvenLines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.given == self.line.len() {
            self.given = 0;
            self.line.clear();
            if self.text.read_until(b'\n', &mut self.line)? > 0 {
                while matches!(self.line.last(), Some(b'\n' | b'\r')) {
                    self.line.pop();
                }
                self.line.push(b'\n');
            }
        }
        Ok(give(&self.line, &mut self.given, buffer))
    }
}

/// Gives on as much as there is room for, and how much that was.
fn give(from: &[u8], given: &mut usize, to: &mut [u8]) -> usize {
    let rest = from.get(*given..).unwrap_or_default();
    let count = rest.len().min(to.len());
    for (place, byte) in to.iter_mut().zip(rest) {
        *place = *byte;
    }
    *given += count;
    count
}

/// A text in another encoding, read as UTF-8.
struct Decoded<R> {
    bytes: R,
    decoder: Decoder,
    text: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: BufRead> Decoded<R> {
    fn new(bytes: R, encoding: &'static Encoding) -> Self {
        Self {
            bytes,
            decoder: encoding.new_decoder_with_bom_removal(),
            text: Vec::new(),
            given: 0,
            ended: false,
        }
    }

    fn decode(&mut self) -> std::io::Result<()> {
        let bytes = self.bytes.fill_buf()?;
        self.ended = bytes.is_empty();
        let room = self.decoder.max_utf8_buffer_length(bytes.len());
        self.text.resize(room.unwrap_or(bytes.len() * 3 + 16), 0);
        let (_, read, written, _) = self
            .decoder
            .decode_to_utf8(bytes, &mut self.text, self.ended);
        self.text.truncate(written);
        self.given = 0;
        self.bytes.consume(read);
        Ok(())
    }
}

impl<R: BufRead> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        while self.given == self.text.len() && !self.ended {
            self.decode()?;
        }
        Ok(give(&self.text, &mut self.given, buffer))
    }
}
