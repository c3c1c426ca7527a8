//! Times, and how a figure is told beside its peer's.
#![allow(dead_code, reason = "every bench uses its own part")]

use std::time::{Duration, Instant};

/// The numbers among the program's arguments: how large the registers shall be.
pub fn sizes() -> Vec<u64> {
    std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .collect()
}

/// The first of them, or `usual`.
pub fn size_or(usual: u64) -> u64 {
    sizes().first().copied().unwrap_or(usual)
}

/// What some work gives, and how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed())
}

/// Times of the same thing, the shortest first.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn of(times: impl IntoIterator<Item = Duration>) -> Self {
        let mut times: Vec<Duration> = times.into_iter().collect();
        times.sort_unstable();
        Self(times)
    }

    /// The time that this part of them does not exceed.
    pub fn at(&self, part: f64) -> Duration {
        let last = self.0.len().saturating_sub(1);
        let place = (last as f64 * part).round() as usize;
        self.0.get(place).copied().unwrap_or_default()
    }

    pub fn median(&self) -> Duration {
        self.at(0.5)
    }

    pub fn p99(&self) -> Duration {
        self.at(0.99)
    }

    pub fn longest(&self) -> Duration {
        self.at(1.0)
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// A figure, its peer's, their ratio and what was aimed at, in one line.
pub fn beside(what: &str, ours: Duration, peer: &str, theirs: Duration, aim: &str) {
    println!(
        "{what:<36} {:>10}   {peer:<36} {:>10}   {:>8}  {aim}",
        shown(ours),
        shown(theirs),
        format!("{:.2}x", ours.as_secs_f64() / theirs.as_secs_f64()),
    );
}

/// A figure and its limit, in one line.
pub fn within(what: &str, ours: f64, unit: &str, limit: f64) {
    println!(
        "{what:<36} {ours:>7.1} {unit}   limit {limit:.0} {unit}   {:.2}x",
        ours / limit
    );
}

/// A time in the unit that suits it.
pub fn shown(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    match seconds {
        1.0.. => format!("{seconds:.2} s"),
        0.001.. => format!("{:.2} ms", seconds * 1e3),
        _ => format!("{:.1} us", seconds * 1e6),
    }
}
