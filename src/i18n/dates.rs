//! Days and hours as each language writes them.
//!
//! All of them are civil days and hours of the legal time zone: the caller has converted.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::{Lang, Tr};

impl Tr {
    /// The day in a list or a field: `23.11.2026`, in English `23 Nov 2026`.
    pub fn date(&self, day: NaiveDate) -> String {
        match self.lang() {
            Lang::Ru | Lang::Kk => day.format("%d.%m.%Y").to_string(),
            Lang::En => {
                format!(
                    "{} {} {}",
                    day.day(),
                    self.month_short(day.month()),
                    day.year()
                )
            }
        }
    }

    /// The day in a sentence or a letter: `23 ноября 2026 г.`, `2026 жылғы 23 қараша`.
    pub fn date_long(&self, day: NaiveDate) -> String {
        let month = self.text(&format!("month-of-{}", day.month()));
        self.with(
            "date-long",
            &[
                ("day", day.day().into()),
                ("month", month.into()),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// The day as in [`Tr::date`] and the minute of the day: `23.11.2026 09:05`.
    pub fn datetime(&self, moment: NaiveDateTime) -> String {
        format!("{} {}", self.date(moment.date()), moment.format("%H:%M"))
    }

    /// The day of the week over a column: `пн`, `дс`, `Mon`.
    pub fn weekday_short(&self, weekday: Weekday) -> String {
        self.text(&format!("weekday-short-{}", weekday.number_from_monday()))
    }

    /// The month (1 to 12) over a month grid: `Ноябрь`, `Қараша`, `November`.
    pub fn month(&self, month: u32) -> String {
        self.text(&format!("month-{month}"))
    }

    /// The month (1 to 12) in three letters: `ноя`, `қар`, `Nov`.
    pub fn month_short(&self, month: u32) -> String {
        self.text(&format!("month-short-{month}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[rstest]
    #[case(
        Lang::Ru,
        "03.11.2026",
        "3 ноября 2026 г.",
        "03.11.2026 09:05",
        "вт",
        "Ноябрь",
        "ноя"
    )]
    #[case(
        Lang::Kk,
        "03.11.2026",
        "2026 жылғы 3 қараша",
        "03.11.2026 09:05",
        "сс",
        "Қараша",
        "қар"
    )]
    #[case(
        Lang::En,
        "3 Nov 2026",
        "3 November 2026",
        "3 Nov 2026 09:05",
        "Tue",
        "November",
        "Nov"
    )]
    fn writes_the_day(
        #[case] lang: Lang,
        #[case] date: &str,
        #[case] long: &str,
        #[case] datetime: &str,
        #[case] weekday: &str,
        #[case] month: &str,
        #[case] month_short: &str,
    ) {
        let tr = Tr::new(lang);
        let third = day(2026, 11, 3);
        assert_eq!(tr.date(third), date);
        assert_eq!(tr.date_long(third), long);
        assert_eq!(tr.datetime(third.and_hms_opt(9, 5, 59).unwrap()), datetime);
        assert_eq!(tr.weekday_short(third.weekday()), weekday);
        assert_eq!(tr.month(11), month);
        assert_eq!(tr.month_short(11), month_short);
        assert!(tr.faults().is_empty(), "{:?}", tr.faults());
    }
}
