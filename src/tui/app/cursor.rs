//! Where a long text has been scrolled to.

/// The first line of a text that is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    /// Counted from 0.
    pub offset: usize,
}

impl Scroll {
    /// Moves by lines, up where negative; never past the last page of `total` lines.
    pub fn by(&mut self, lines: isize, total: usize, height: usize) {
        let last = total.saturating_sub(height);
        self.offset = self.offset.saturating_add_signed(lines).min(last);
    }

    /// Moves as little as shows the line.
    pub fn show(&mut self, line: usize, height: usize) {
        let height = height.max(1);
        self.offset = self.offset.clamp((line + 1).saturating_sub(height), line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scrolls_within_the_text() {
        let mut scroll = Scroll::default();
        scroll.by(100, 30, 10);
        assert_eq!(scroll.offset, 20);
        scroll.by(-5, 30, 10);
        scroll.show(3, 10);
        assert_eq!(scroll.offset, 3);
        scroll.show(29, 10);
        assert_eq!(scroll.offset, 20);
        scroll.by(1, 5, 10);
        assert_eq!(scroll.offset, 0);
    }
}
