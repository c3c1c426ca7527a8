//! JSON as scripts read it: one object a line, instants in the legal zone, and no character that
//! a terminal would obey.

use chrono::{DateTime, SecondsFormat, TimeZone, Utc};
use serde_json::{Value, json};

use crate::domain::identity::is_hostile;
use crate::domain::time::{Moment, Zone};

/// A value on one line. Outside of strings JSON has no such characters, so that the whole text
/// may be escaped.
pub(super) fn compact(value: &Value) -> String {
    let text = value.to_string();
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hostile(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                escaped.push_str("\\u");
                escaped.extend([12, 8, 4, 0].map(|shift| hex_digit(*unit >> shift)));
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// The hexadecimal digit of the last four bits.
fn hex_digit(bits: u16) -> char {
    char::from_digit(u32::from(bits & 0xF), 16).unwrap_or('0')
}

/// An instant, with the offset that the legal zone had then.
pub fn instant(at: DateTime<Utc>, zone: Zone) -> Value {
    json!(
        at.with_timezone(&zone)
            .to_rfc3339_opts(SecondsFormat::Secs, true)
    )
}

/// A day, or an instant where the time of day is known.
pub fn moment(moment: Moment, zone: Zone) -> Value {
    let local = moment.time.map(|time| moment.date.and_time(time));
    match local.and_then(|local| zone.from_local_datetime(&local).earliest()) {
        Some(at) => instant(at.with_timezone(&Utc), zone),
        None => json!(moment.date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("a\u{202e}b", r#""a\u202eb""#)]
    #[case("a\u{1b}b\n", r#""a\u001bb\n""#)]
    #[case("a\u{7f}\u{9b}", r#""a\u007f\u009b""#)]
    #[case("\u{e0041}", r#""\udb40\udc41""#)]
    #[case("Әсел", r#""Әсел""#)]
    fn what_a_terminal_obeys_is_escaped(#[case] text: &str, #[case] written: &str) {
        let value = json!(text);
        assert_eq!(compact(&value), written);
        let read: Value = serde_json::from_str(written).unwrap();
        assert_eq!(read, value);
    }

    #[test]
    fn instants_carry_the_offset_of_their_day() {
        let before = Utc.with_ymd_and_hms(2024, 2, 1, 0, 0, 0).unwrap();
        let after = Utc.with_ymd_and_hms(2026, 10, 23, 9, 5, 7).unwrap();
        assert_eq!(instant(before, Zone::almaty()), "2024-02-01T06:00:00+06:00");
        assert_eq!(instant(after, Zone::almaty()), "2026-10-23T14:05:07+05:00");
        let received: Moment = "2026-10-23T14:05".parse().unwrap();
        assert_eq!(
            moment(received, Zone::almaty()),
            "2026-10-23T14:05:00+05:00"
        );
        let day: Moment = "2026-10-23".parse().unwrap();
        assert_eq!(moment(day, Zone::almaty()), "2026-10-23");
    }
}
