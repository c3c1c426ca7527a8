//! A terminal that counts.

use std::cell::Cell;
use std::io::{self, Write};
use std::rc::Rc;

/// Counts what is written.
#[derive(Clone, Default)]
pub struct Count(Rc<Cell<usize>>);

impl Count {
    /// The bytes written until now.
    pub fn bytes(&self) -> usize {
        self.0.get()
    }
}

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
