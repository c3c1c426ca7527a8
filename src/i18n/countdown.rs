//! How much time is left until a due day, in words and always with the unit.

use super::Tr;

/// What the days of a term are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayUnit {
    /// Working days of the Kazakh calendar.
    Working,
    /// Calendar days.
    Calendar,
}

/// The messages of one way to say it.
struct Wording {
    today: &'static str,
    tomorrow: &'static str,
    left_working: &'static str,
    left_calendar: &'static str,
    overdue_working: &'static str,
    overdue_calendar: &'static str,
}

const PHRASE: Wording = Wording {
    today: "countdown-today",
    tomorrow: "countdown-tomorrow",
    left_working: "countdown-left-working",
    left_calendar: "countdown-left-calendar",
    overdue_working: "countdown-overdue-working",
    overdue_calendar: "countdown-overdue-calendar",
};

const COLUMN: Wording = Wording {
    today: "countdown-today",
    tomorrow: "countdown-tomorrow",
    left_working: "countdown-column-working",
    left_calendar: "countdown-column-calendar",
    overdue_working: "countdown-column-overdue-working",
    overdue_calendar: "countdown-column-overdue-calendar",
};

const SENTENCE: Wording = Wording {
    today: "countdown-long-today",
    tomorrow: "countdown-long-tomorrow",
    left_working: "countdown-long-left-working",
    left_calendar: "countdown-long-left-calendar",
    overdue_working: "countdown-long-overdue-working",
    overdue_calendar: "countdown-long-overdue-calendar",
};

impl Tr {
    /// The countdown in a phrase: `осталось 3 раб. дн.`, `сегодня`, `просрочено на 2 кал. дн.`.
    ///
    /// `days_left` are calendar days to the due day, negative after it; `working_days_left` are the
    /// working days in (today, due], negative after it, `None` where they could not be counted;
    /// `unit` is the unit of the term. The due day and the day before it are named whatever the
    /// unit. Working days that come to none, as on the Saturday after a Friday, are given in
    /// calendar days, so that nothing is ever overdue by zero.
    pub fn countdown(
        &self,
        days_left: i64,
        working_days_left: Option<i64>,
        unit: DayUnit,
    ) -> String {
        self.left(&PHRASE, Left::of(days_left, working_days_left, unit))
    }

    /// The countdown in a column headed "left": `3 раб. дн.`, `сегодня`, `−2 кал. дн.`.
    ///
    /// At most 13 columns wide below a hundred days. Arguments as in [`Tr::countdown`].
    pub fn countdown_column(
        &self,
        days_left: i64,
        working_days_left: Option<i64>,
        unit: DayUnit,
    ) -> String {
        self.left(&COLUMN, Left::of(days_left, working_days_left, unit))
    }

    /// The countdown in a sentence: `осталось 3 рабочих дня`, `срок истекает сегодня`.
    ///
    /// Arguments as in [`Tr::countdown`].
    pub fn countdown_long(
        &self,
        days_left: i64,
        working_days_left: Option<i64>,
        unit: DayUnit,
    ) -> String {
        self.left(&SENTENCE, Left::of(days_left, working_days_left, unit))
    }

    fn left(&self, wording: &Wording, left: Left) -> String {
        let (id, n) = match left {
            Left::Today => return self.text(wording.today),
            Left::Tomorrow => return self.text(wording.tomorrow),
            Left::Ahead(n, DayUnit::Working) => (wording.left_working, n),
            Left::Ahead(n, DayUnit::Calendar) => (wording.left_calendar, n),
            Left::Overdue(n, DayUnit::Working) => (wording.overdue_working, n),
            Left::Overdue(n, DayUnit::Calendar) => (wording.overdue_calendar, n),
        };
        self.with(id, &[("n", n.into())])
    }
}

enum Left {
    Today,
    Tomorrow,
    Ahead(i64, DayUnit),
    Overdue(i64, DayUnit),
}

impl Left {
    fn of(days_left: i64, working_days_left: Option<i64>, unit: DayUnit) -> Self {
        let working = working_days_left.filter(|_| unit == DayUnit::Working);
        match (days_left, working) {
            (0, _) => Self::Today,
            (1, _) => Self::Tomorrow,
            (2.., Some(n @ 1..)) => Self::Ahead(n, DayUnit::Working),
            (2.., _) => Self::Ahead(days_left, DayUnit::Calendar),
            (..0, Some(n @ ..=-1)) => Self::Overdue(n.saturating_neg(), DayUnit::Working),
            _ => Self::Overdue(days_left.saturating_neg(), DayUnit::Calendar),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DayUnit::{Calendar, Working};
    use super::*;
    use crate::i18n::Lang;
    use rstest::rstest;
    use unicode_width::UnicodeWidthStr;

    #[rstest]
    #[case(Lang::Ru, 5, Some(3), Working, "осталось 3 раб. дн.")]
    #[case(Lang::Ru, 5, None, Working, "осталось 5 кал. дн.")]
    #[case(Lang::Ru, 5, Some(3), Calendar, "осталось 5 кал. дн.")]
    #[case(Lang::Ru, 3, Some(1), Working, "остался 1 раб. дн.")]
    #[case(Lang::Ru, 0, Some(0), Working, "сегодня")]
    #[case(Lang::Ru, 1, Some(1), Working, "завтра")]
    #[case(Lang::Ru, 1, Some(0), Working, "завтра")]
    #[case(Lang::Ru, -4, Some(-2), Working, "просрочено на 2 раб. дн.")]
    #[case(Lang::Ru, -1, Some(0), Working, "просрочено на 1 кал. дн.")]
    #[case(Lang::Kk, 5, Some(3), Working, "3 жұм. күн қалды")]
    #[case(Lang::Kk, 1, None, Calendar, "ертең")]
    #[case(Lang::Kk, -2, None, Calendar, "2 күнт. күнге кешікті")]
    #[case(Lang::En, 5, Some(3), Working, "3 working days left")]
    #[case(Lang::En, 3, Some(1), Working, "1 working day left")]
    #[case(Lang::En, -2, None, Calendar, "2 calendar days overdue")]
    fn a_phrase(
        #[case] lang: Lang,
        #[case] days: i64,
        #[case] working: Option<i64>,
        #[case] unit: DayUnit,
        #[case] words: &str,
    ) {
        assert_eq!(Tr::new(lang).countdown(days, working, unit), words);
    }

    #[rstest]
    #[case(1, "остался 1 рабочий день")]
    #[case(2, "осталось 2 рабочих дня")]
    #[case(5, "осталось 5 рабочих дней")]
    #[case(11, "осталось 11 рабочих дней")]
    #[case(21, "остался 21 рабочий день")]
    #[case(-1, "просрочено на 1 рабочий день")]
    #[case(-3, "просрочено на 3 рабочих дня")]
    #[case(-15, "просрочено на 15 рабочих дней")]
    fn a_russian_sentence_declines(#[case] working: i64, #[case] words: &str) {
        let tr = Tr::new(Lang::Ru);
        assert_eq!(
            tr.countdown_long(working * 2, Some(working), Working),
            words
        );
    }

    #[rstest]
    #[case(Lang::Ru, 3, "3 раб. дн.", "−3 раб. дн.")]
    #[case(Lang::Kk, 3, "3 жұм. күн", "−3 жұм. күн")]
    #[case(Lang::En, 3, "3 work. d.", "−3 work. d.")]
    fn a_column_is_signed(
        #[case] lang: Lang,
        #[case] n: i64,
        #[case] ahead: &str,
        #[case] overdue: &str,
    ) {
        let tr = Tr::new(lang);
        assert_eq!(tr.countdown_column(n + 2, Some(n), Working), ahead);
        assert_eq!(tr.countdown_column(-n - 2, Some(-n), Working), overdue);
    }

    #[test]
    fn a_column_stays_narrow_and_every_message_is_there() {
        for lang in Lang::ALL {
            let tr = Tr::new(lang);
            for days in -99..=99 {
                for unit in [Working, Calendar] {
                    let column = tr.countdown_column(days, Some(days), unit);
                    assert!(column.width() <= 13, "{column}");
                    tr.countdown(days, Some(days), unit);
                    tr.countdown_long(days, Some(days), unit);
                }
            }
            assert!(tr.faults().is_empty(), "{:?}", tr.faults());
        }
    }
}
