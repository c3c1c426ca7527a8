//! When a zone's clocks were put forward and back, as a file of RFC 9636 ("TZif") has it.

use super::rule;

/// What a file says of a zone.
#[derive(Clone, Copy)]
pub(super) struct Record<'f> {
    /// The instants at which clocks were put, in seconds since 1970, big end first.
    put: &'f [[u8; 8]],
    /// Which of the times began at each of them.
    began: &'f [u8],
    /// The times: seconds ahead of UTC, then what is not needed here.
    times: &'f [[u8; 6]],
    /// How it goes on after the last of them.
    rule: &'f str,
}

impl Record<'static> {
    /// The record of UTC.
    pub const UTC: Self = Self {
        put: &[],
        began: &[],
        times: &[],
        rule: "UTC0",
    };
}

impl<'f> Record<'f> {
    /// Finds its way through a file; nothing, where it is not one.
    pub fn of_file(file: &'f [u8]) -> Option<Self> {
        // The first part has numbers of four bytes, for programs that know no others.
        let (counts, rest) = Counts::of_part(file)?;
        let first_part = counts.put * 5 + counts.behind_put(4);
        let (counts, rest) = Counts::of_part(rest.get(first_part..)?)?;
        let (put, rest) = rest.split_at_checked(counts.put * 8)?;
        let (began, rest) = rest.split_at_checked(counts.put)?;
        let (times, _) = rest.split_at_checked(counts.times * 6)?;
        let rule = rest.get(counts.behind_put(8)..)?;
        Some(Self {
            put: put.as_chunks().0,
            began,
            times: times.as_chunks().0,
            rule: str::from_utf8(rule).ok()?.trim(),
        })
    }

    /// How many seconds the zone is ahead of UTC at an instant, in seconds since 1970.
    pub fn seconds_ahead_at(&self, instant: i64) -> i32 {
        let passed = self
            .put
            .partition_point(|put| i64::from_be_bytes(*put) <= instant);
        if passed == self.put.len()
            && let Some(seconds) = rule::seconds_ahead(self.rule, instant)
        {
            return seconds;
        }
        let began = passed.checked_sub(1).and_then(|last| self.began.get(last));
        // Before clocks were first put, the first of the times was in force.
        let time = self.times.get(usize::from(began.copied().unwrap_or(0)));
        time.and_then(|time| time.first_chunk())
            .map_or(0, |seconds| i32::from_be_bytes(*seconds))
    }
}

/// How much of everything a part of the file has.
struct Counts {
    put: usize,
    times: usize,
    letters: usize,
    leaps: usize,
    flags: usize,
}

impl Counts {
    fn of_part(part: &[u8]) -> Option<(Self, &[u8])> {
        let (head, rest) = part.split_at_checked(44)?;
        let numbers = head.strip_prefix(b"TZif")?.get(16..)?.as_chunks().0;
        let [in_utc, standard, leaps, put, times, letters] = numbers else {
            return None;
        };
        let number = |bytes: &[u8; 4]| u32::from_be_bytes(*bytes) as usize;
        let counts = Self {
            put: number(put),
            times: number(times),
            letters: number(letters),
            leaps: number(leaps),
            flags: number(in_utc) + number(standard),
        };
        Some((counts, rest))
    }

    /// The bytes behind the instants and what began there, if an instant has so many bytes.
    const fn behind_put(&self, instant: usize) -> usize {
        self.times * 6 + self.letters + self.leaps * (instant + 4) + self.flags
    }
}
