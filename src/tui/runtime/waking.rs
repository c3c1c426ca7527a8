//! When the thread that draws next wakes by itself: the text of a countdown changes, or the
//! officer has stopped typing for a moment.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeZone, Utc};

use crate::domain::time::Zone;

/// The longest sleep: a machine that was suspended may have lost a midnight.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// How long no key is pressed before what was typed is saved and what is found is counted.
const PAUSE: Duration = Duration::from_secs(1);

/// How long no key has been pressed: counted on the machine's own clock, since the clock of the
/// register may stand still or be set.
pub(super) struct Quiet {
    since: Instant,
}

impl Quiet {
    /// From now on.
    pub fn begin() -> Self {
        Self {
            since: Instant::now(),
        }
    }

    /// What is left of the pause.
    pub fn left(&self) -> Duration {
        PAUSE.saturating_sub(self.since.elapsed())
    }
}

/// The time to the next civil day in the zone, or to the instant at which the screen changes
/// before that; an hour at most. Countdowns are counted in days, and nothing else on the screen
/// changes by itself but data that are shown for a while.
pub(super) fn sleep(now: DateTime<Utc>, zone: Zone, changes_at: Option<DateTime<Utc>>) -> Duration {
    let to_midnight = to_midnight(now, zone);
    match changes_at {
        // A time that has passed is no time to sleep.
        Some(at) => (at - now).to_std().unwrap_or_default().min(to_midnight),
        None => to_midnight,
    }
}

fn to_midnight(now: DateTime<Utc>, zone: Zone) -> Duration {
    let tomorrow = now.with_timezone(&zone).date_naive().succ_opt();
    let midnight = tomorrow
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .and_then(|midnight| zone.from_local_datetime(&midnight).earliest());
    midnight
        .and_then(|midnight| (midnight.to_utc() - now).to_std().ok())
        .map_or(LONGEST, |left| left.min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sleeps_to_the_local_midnight_and_never_longer_than_an_hour() {
        for (now, seconds) in [
            ("2026-11-22T18:59:30Z", 30),
            ("2026-11-22T19:00:00Z", 3600),
            ("2026-11-22T10:00:00Z", 3600),
            ("2026-11-22T18:30:00Z", 1800),
        ] {
            let left = sleep(now.parse().unwrap(), Zone::almaty(), None);
            assert_eq!(left, Duration::from_secs(seconds), "{now}");
        }
    }

    #[test]
    fn wakes_for_what_changes_before_midnight() {
        let now: DateTime<Utc> = "2026-11-22T18:59:30Z".parse().unwrap();
        for (after, seconds) in [(10, 10), (60, 30), (0, 0), (-5, 0)] {
            let at = now + chrono::TimeDelta::seconds(after);
            let left = sleep(now, Zone::almaty(), Some(at));
            assert_eq!(left, Duration::from_secs(seconds), "{after}");
        }
    }

    #[test]
    fn each_sleep_of_a_day_and_a_half_ends_by_the_next_local_day() {
        let zone = Zone::almaty();
        let mut now: DateTime<Utc> = "2026-11-22T10:17:03Z".parse().unwrap();
        let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
        let mut mornings = Vec::new();
        for _ in 0..36 {
            let next = now + sleep(now, zone, None);
            assert!(next > now);
            if day(next) != day(now) {
                mornings.push(next.to_string());
            }
            now = next;
        }
        assert_eq!(
            mornings,
            ["2026-11-22 19:00:00 UTC", "2026-11-23 19:00:00 UTC"]
        );
    }
}
