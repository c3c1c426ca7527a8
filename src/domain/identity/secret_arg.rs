//! Arguments that would leave a person's identifier in the shell's history and the process list.

use super::RecordNumber;

/// How many digits in a row could be a whole ИИН or phone.
const DIGITS: usize = 10;

/// Whether a free-text argument seems to hold an identifier: an `@`, or ten digits or more with
/// nothing but separators between them. Letters end a row of digits; a record's own number is not
/// an identifier of a person.
pub fn looks_personal(argument: &str) -> bool {
    if argument.contains('@') {
        return true;
    }
    if let Ok(RecordNumber::Claim { .. } | RecordNumber::Block { .. }) = argument.parse() {
        return false;
    }
    let mut row = 0;
    argument.chars().any(|c| {
        if c.is_numeric() {
            row += 1;
        } else if c.is_alphabetic() {
            row = 0;
        }
        row >= DIGITS
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("900101300007", true)]
    #[case("ИИН 900101 300007", true)]
    #[case("8 (701) 234-56-78", true)]
    #[case("7012345678", true)]
    #[case("+7.701/234_56 78", true)]
    #[case("С 8701234567", true)]
    #[case("П 8701 234567", true)]
    #[case("написал user@example.kz", true)]
    #[case("", false)]
    #[case("ахметов 4567", false)]
    #[case("ахметов 701234567", false)]
    #[case("П-2026-0042", false)]
    #[case("P-2026-1000000", false)]
    #[case("П-2026-0042 и Б-2026-0007", false)]
    #[case("ответ 123 от 12.10.2026", false)]
    #[case("ответ 12.10.2026 в 14:05", false)]
    fn sees_identifiers(#[case] argument: &str, #[case] personal: bool) {
        assert_eq!(looks_personal(argument), personal);
    }
}
