//! What is said, as it goes to the terminal: lines, and letters echoed as they are typed.

/// Ends a line where the terminal takes every byte as it is.
const END: &str = "\r\n";

/// A row of lines; the last may still be open.
#[derive(Debug, Default)]
pub(super) struct Paper {
    text: String,
    /// Whether the last line, here or on the terminal, has not been ended.
    open: bool,
}

impl Paper {
    /// Goes on where the terminal is.
    pub fn beginning(open: bool) -> Self {
        Self {
            text: String::new(),
            open,
        }
    }

    /// A line of its own.
    pub fn line(&mut self, text: &str) {
        self.end();
        self.push(text);
        self.text.push_str(END);
    }

    /// A label with what stands there already: what is typed is echoed behind it.
    pub fn prompt(&mut self, label: &str, text: &str) {
        self.end();
        self.push(label.trim_end_matches(':'));
        self.text.push_str(": ");
        self.echo(text);
    }

    /// What was typed.
    pub fn echo(&mut self, text: &str) {
        self.push(text);
        self.open = true;
    }

    /// Ends the line that is open.
    pub fn end(&mut self) {
        if std::mem::take(&mut self.open) {
            self.text.push_str(END);
        }
    }

    /// All of it, and whether its last line is open.
    pub fn finish(self) -> (String, bool) {
        (self.text, self.open)
    }

    /// No control character reaches the terminal, whoever wrote it into a record.
    fn push(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '\n' => self.text.push_str(END),
                letter if letter.is_control() => self.text.push(char::REPLACEMENT_CHARACTER),
                letter => self.text.push(letter),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_never_begins_behind_letters_and_no_code_gets_through() {
        let mut paper = Paper::default();
        paper.prompt("Search:", "iv");
        paper.echo("a");
        paper.line("\u{1b}[2Jfound");
        paper.line("two\nlines");
        let (text, open) = paper.finish();
        assert_eq!(text, "Search: iva\r\n\u{fffd}[2Jfound\r\ntwo\r\nlines\r\n");
        assert!(!open);
        let mut paper = Paper::beginning(true);
        paper.end();
        assert_eq!(paper.finish(), ("\r\n".to_owned(), false));
    }
}
