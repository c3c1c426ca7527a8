//! How a zone's clocks are put from now on: the last line of its file, in the words of POSIX.

use chrono::{DateTime, Datelike, NaiveDate, Weekday};

/// How many seconds the zone is ahead of UTC at an instant, in seconds since 1970; nothing, where
/// the rule says nothing or cannot be read.
///
/// `<+05>-5`, or with the summer's time and when it begins and ends: `EET-2EEST,M3.4.4/50,M10.4.4/50`.
pub(super) fn seconds_ahead(rule: &str, instant: i64) -> Option<i32> {
    let mut rest = Rest(rule);
    rest.name()?;
    let standard = -rest.span()?;
    if rest.0.is_empty() {
        return Some(standard);
    }
    rest.name()?;
    let summer = match rest.0.starts_with(',') {
        true => standard + HOUR,
        false => -rest.span()?,
    };
    let year = DateTime::from_timestamp_secs(instant + i64::from(standard))?.year();
    let begins = rest.turn(year)? - i64::from(standard);
    let ends = rest.turn(year)? - i64::from(summer);
    // In the south, a year begins and ends in summer.
    let in_summer = match begins < ends {
        true => (begins..ends).contains(&instant),
        false => !(ends..begins).contains(&instant),
    };
    Some(if in_summer { summer } else { standard })
}

const HOUR: i32 = 3_600;

/// What is still to be read of a rule.
struct Rest<'r>(&'r str);

impl Rest<'_> {
    /// `EET`, or `<+05>`.
    fn name(&mut self) -> Option<()> {
        self.0 = match self.0.strip_prefix('<') {
            Some(quoted) => quoted.split_once('>')?.1,
            None => self.0.trim_start_matches(|c: char| c.is_ascii_alphabetic()),
        };
        Some(())
    }

    /// Hours, perhaps with minutes and seconds behind colons, in seconds.
    fn span(&mut self) -> Option<i32> {
        let sign = match (self.skip('-'), self.skip('+')) {
            (true, _) => -1,
            _ => 1,
        };
        let mut seconds = self.number()? * HOUR;
        let mut unit = 60;
        while self.skip(':') {
            seconds += self.number()? * unit;
            unit /= 60;
        }
        Some(sign * seconds)
    }

    /// `,M10.5.0/3`: the last Sunday of October at three, in seconds since 1970 by the zone's clocks.
    fn turn(&mut self, year: i32) -> Option<i64> {
        self.skip(',').then_some(())?;
        let mut part = |before| self.skip(before).then(|| self.number()).flatten();
        let (month, week, day) = (part('M')?, part('.')?, part('.')?);
        let at = if self.skip('/') {
            self.span()?
        } else {
            2 * HOUR
        };
        let (month, week) = (u32::try_from(month).ok()?, u8::try_from(week).ok()?);
        let weekday = Weekday::try_from(u8::try_from((day + 6) % 7).ok()?).ok()?;
        let nth = |week| NaiveDate::from_weekday_of_month_opt(year, month, weekday, week);
        // The fifth is the last, where there are only four.
        let date = nth(week).or_else(|| nth(week.saturating_sub(1)))?;
        Some(date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() + i64::from(at))
    }

    fn number(&mut self) -> Option<i32> {
        let rest = self.0.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = self.0.strip_suffix(rest)?;
        self.0 = rest;
        digits.parse().ok()
    }

    fn skip(&mut self, c: char) -> bool {
        let rest = self.0.strip_prefix(c);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }
}
