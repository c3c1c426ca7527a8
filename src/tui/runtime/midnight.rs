//! When the text of a countdown next changes.

use std::time::Duration;

use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;

/// The longest sleep: a machine that was suspended may have lost a midnight.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// The time to the next civil day in the zone, an hour at most: countdowns are counted in days,
/// and nothing else on the screen changes by itself.
pub(super) fn until(now: DateTime<Utc>, zone: Tz) -> Duration {
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
            let left = until(now.parse().unwrap(), chrono_tz::Asia::Almaty);
            assert_eq!(left, Duration::from_secs(seconds), "{now}");
        }
    }
}
