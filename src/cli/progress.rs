//! A bar that shows how far a long command has come, on a terminal and nowhere else.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::i18n::Tr;

/// How often the bar is drawn.
const EVERY: Duration = Duration::from_millis(200);

/// How wide the bar is, in columns.
const WIDTH: u64 = 20;

/// What a bar counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// Rows of a file, or of a register that is being made.
    Rows,
    /// Messages that came in.
    Messages,
}

impl Counted {
    const fn so_far(self) -> &'static str {
        match self {
            Self::Rows => "cli-progress",
            Self::Messages => "cli-progress-messages",
        }
    }

    const fn stopping(self) -> &'static str {
        match self {
            Self::Rows => "cli-progress-stopping",
            Self::Messages => "cli-progress-stopping-messages",
        }
    }
}

/// A bar in progress. It draws on a thread of its own, so that a slow terminal holds up no
/// transaction, and is gone when it is dropped.
pub(super) struct ProgressBar {
    counts: Arc<Counts>,
    drawing: Option<(Sender<()>, JoinHandle<()>)>,
}

#[derive(Default)]
struct Counts {
    count: AtomicU64,
    done: AtomicU64,
    stopping: AtomicBool,
}

impl ProgressBar {
    /// A bar that is full at `total`, where that is known.
    pub fn start(counted: Counted, total: Option<u64>, tr: &Tr) -> Self {
        let counts = Arc::new(Counts::default());
        let drawing = std::io::stderr().is_terminal().then(|| {
            let (stop, stopped) = channel();
            let (counts, tr) = (Arc::clone(&counts), tr.clone());
            let began = Instant::now();
            let draw = move || {
                while stopped.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                    show(&format!(
                        "\r{}\u{1b}[K",
                        line(&counts, counted, total, began.elapsed(), &tr)
                    ));
                }
                show("\r\u{1b}[K");
            };
            (stop, std::thread::spawn(draw))
        });
        Self { counts, drawing }
    }

    /// Notes how many there are, and how much of the total is done.
    pub fn set(&self, count: u64, done: u64) {
        self.counts.count.store(count, Ordering::Relaxed);
        self.counts.done.store(done, Ordering::Relaxed);
    }

    /// Says from here on that what was begun is being finished.
    pub fn stopping(&self) {
        self.counts.stopping.store(true, Ordering::Relaxed);
    }
}

impl Drop for ProgressBar {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.drawing.take() {
            drop(stop);
            let _ended = thread.join();
        }
    }
}

fn show(text: &str) {
    let mut terminal = std::io::stderr();
    // Where standard error is gone there is nobody left to show anything to.
    let _shown = terminal
        .write_all(text.as_bytes())
        .and_then(|()| terminal.flush());
}

fn line(
    counts: &Counts,
    counted: Counted,
    total: Option<u64>,
    elapsed: Duration,
    tr: &Tr,
) -> String {
    let count = counts.count.load(Ordering::Relaxed);
    let done = counts.done.load(Ordering::Relaxed);
    if counts.stopping.load(Ordering::Relaxed) {
        return tr.with(counted.stopping(), &[("n", count.into())]);
    }
    let millis = u64::try_from(elapsed.as_millis())
        .unwrap_or(u64::MAX)
        .max(1);
    let rate = count.saturating_mul(1000) / millis;
    let so_far = tr.with(
        counted.so_far(),
        &[("n", count.into()), ("rate", rate.into())],
    );
    let Some(total) = total.filter(|total| *total > 0 && done > 0) else {
        return so_far;
    };
    let done = done.min(total);
    let full = done * WIDTH / total;
    let bar: String = (0..WIDTH)
        .map(|at| if at < full { '█' } else { '░' })
        .collect();
    let left = millis.saturating_mul(total - done) / done / 1000;
    let left = format!("{}:{:02}", left / 60, left % 60);
    let left = tr.with("cli-progress-left", &[("left", left.into())]);
    format!("{bar} {}%  {so_far}  {left}", done * 100 / total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_bar_says_how_far_how_fast_and_how_long() {
        let counts = Counts::default();
        counts.count.store(5_000, Ordering::Relaxed);
        counts.done.store(50, Ordering::Relaxed);
        let tr = Tr::new(Lang::En);
        let line = |counted, total| line(&counts, counted, total, Duration::from_secs(2), &tr);
        assert_eq!(
            line(Counted::Rows, Some(200)),
            "█████░░░░░░░░░░░░░░░ 25%  5,000 rows, 2,500/s  0:06 left"
        );
        assert_eq!(line(Counted::Rows, None), "5,000 rows, 2,500/s");
        assert_eq!(line(Counted::Messages, None), "5,000 messages, 2,500/s");
    }
}
