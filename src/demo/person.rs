//! Made-up people and organisations.

use chrono::{Datelike, Days, NaiveDate};

use super::chance::Chance;
use super::names;
use crate::domain::identity::{Email, Iin, PersonName, Phone, SafeText, check_digit};
use crate::domain::record::SubjectDetails;
use crate::domain::values::SubjectKind;

/// The first birthday of the demonstration's people, and how many days of birth there are.
const FIRST_BIRTHDAY: (i32, u32, u32) = (1951, 1, 1);
const BIRTHDAYS: u64 = 20_011;

/// Codes of mobile networks.
const MOBILE: [&str; 10] = [
    "701", "702", "705", "707", "708", "747", "771", "775", "777", "778",
];

/// All the names there are to choose from.
pub(super) struct People {
    kazakh: [Vec<String>; 2],
    other: [Vec<String>; 2],
}

impl People {
    pub fn new() -> Self {
        let apart = |pairs: Vec<(String, String)>| {
            let (men, women) = pairs.into_iter().unzip();
            [men, women]
        };
        Self {
            kazakh: apart(names::kazakh_surnames()),
            other: apart(names::other_surnames()),
        }
    }

    /// The subject of that index: the same for the same seed.
    pub fn subject(&self, index: u64, chance: &mut Chance) -> SubjectDetails {
        if chance.percent(3) {
            self.organisation(index, chance)
        } else {
            self.person(index, chance)
        }
    }

    fn person(&self, index: u64, chance: &mut Chance) -> SubjectDetails {
        let is_man = chance.percent(48);
        let name = self.name(is_man, chance);
        let born = birthday(index);
        let iin = chance
            .percent(72)
            .then(|| personal_number(index, born, is_man))
            .flatten();
        let birth_date = (iin.is_none() || chance.percent(40))
            .then_some(born)
            .flatten();
        let emails = chance
            .percent(65)
            .then(|| address_of(&name, index))
            .flatten();
        SubjectDetails {
            kind: SubjectKind::Natural,
            name: Some(name),
            legal_name: None,
            iin,
            birth_date: birth_date.filter(|_| chance.percent(85)),
            phones: phones(chance),
            emails: emails.into_iter().collect(),
            address: chance.percent(55).then(|| place(chance)),
        }
    }

    fn organisation(&self, index: u64, chance: &mut Chance) -> SubjectDetails {
        let form = chance.text(&names::FORMS);
        let title = chance.text(&names::ORGANISATIONS);
        let legal_name = format!("{form} «{title} {}»", 1 + index % 97);
        let is_man = chance.percent(50);
        let contact = chance.percent(40).then(|| self.name(is_man, chance));
        let email = Email::parse(&format!("office{index}@example.kz")).ok();
        SubjectDetails {
            kind: SubjectKind::Legal,
            name: contact,
            legal_name: Some(SafeText::from_outside(&legal_name)),
            iin: business_number(index, chance),
            birth_date: None,
            phones: phones(chance),
            emails: email.into_iter().collect(),
            address: Some(place(chance)),
        }
    }

    /// A name whose parts agree: surname, given name and patronymic of one sex.
    pub fn name(&self, is_man: bool, chance: &mut Chance) -> PersonName {
        let is_kazakh = chance.percent(70);
        let [men, women] = if is_kazakh { &self.kazakh } else { &self.other };
        let surname = chance.common(if is_man { men } else { women }).to_owned();
        let given_name = chance.text(match (is_kazakh, is_man) {
            (true, true) => &names::KAZAKH_MEN,
            (true, false) => &names::KAZAKH_WOMEN,
            (false, true) => &names::OTHER_MEN,
            (false, false) => &names::OTHER_WOMEN,
        });
        let patronymic = if chance.percent(18) {
            None
        } else if is_kazakh && chance.percent(65) {
            let father = chance.text(&names::KAZAKH_MEN);
            Some(names::kazakh_patronymic(father, is_man))
        } else {
            let pair = chance.any(&names::PATRONYMICS);
            pair.map(|(man, woman)| if is_man { man } else { woman }.to_owned())
        };
        PersonName {
            surname: SafeText::from_outside(&surname),
            given_name: SafeText::from_outside(given_name),
            patronymic: patronymic.as_deref().map(SafeText::from_outside),
        }
    }
}

/// Spread over the days so that no two people of one day get one number.
fn birthday(index: u64) -> Option<NaiveDate> {
    let (year, month, day) = FIRST_BIRTHDAY;
    let nth = index.wrapping_mul(7_919) % BIRTHDAYS;
    NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(nth))
}

/// A valid ИИН that was never issued: its serial counts the demonstration's own people, from
/// 8000 on.
fn personal_number(index: u64, born: Option<NaiveDate>, is_man: bool) -> Option<Iin> {
    let born = born?;
    let century = match (born.year() >= 2000, is_man) {
        (false, true) => 3,
        (false, false) => 4,
        (true, true) => 5,
        (true, false) => 6,
    };
    let nth = index / BIRTHDAYS % 1000;
    let date = born.format("%y%m%d");
    // A serial without a check digit is never issued: the next thousand serves then.
    numbered(&format!("{date}{century}{}", 8000 + nth))
        .or_else(|| numbered(&format!("{date}{century}{}", 9000 + nth)))
}

/// A valid БИН of a resident organisation that was never registered.
fn business_number(index: u64, chance: &mut Chance) -> Option<Iin> {
    let year = chance.days(10, 26);
    let month = chance.days(1, 12);
    numbered(&format!("{year:02}{month:02}40{:05}", index % 100_000))
}

/// Eleven digits with the twelfth that follows from them.
fn numbered(body: &str) -> Option<Iin> {
    let digits: Vec<u8> = body
        .chars()
        .filter_map(|c| c.to_digit(10))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    let check = check_digit(&<[u8; 11]>::try_from(digits).ok()?)?;
    Iin::parse(&format!("{body}{check}")).ok()
}

fn phones(chance: &mut Chance) -> Vec<Phone> {
    let count = if chance.percent(22) { 2 } else { 1 };
    (0..count)
        .filter_map(|_| {
            let network = chance.text(&MOBILE);
            Phone::parse(&format!("+7{network}{:07}", chance.below(10_000_000))).ok()
        })
        .collect()
}

fn address_of(name: &PersonName, index: u64) -> Option<Email> {
    let given_name = names::in_latin(&name.given_name);
    let surname = names::in_latin(&name.surname);
    Email::parse(&format!("{given_name}.{surname}{index}@example.kz")).ok()
}

fn place(chance: &mut Chance) -> SafeText {
    let city = chance.text(&names::CITIES);
    let street = chance.text(&names::STREETS);
    let house = 1 + chance.below(180);
    let flat = 1 + chance.below(240);
    SafeText::from_outside(&format!("{city}, {street}, {house}-{flat}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn everybody_has_a_number_of_their_own() {
        let people = People::new();
        let mut seen = HashSet::new();
        let mut legal = 0;
        for index in 0..50_000 {
            let details = people.subject(index, &mut Chance::of(1, index));
            legal += u32::from(details.kind == SubjectKind::Legal);
            if let Some(iin) = details.iin.filter(|_| details.kind == SubjectKind::Natural) {
                assert!(seen.insert(iin.as_str().to_owned()), "{index}");
            }
            assert!(!details.phones.is_empty());
        }
        assert!((1_000..2_000).contains(&legal), "{legal}");
        assert!(seen.len() > 30_000);
    }

    #[test]
    fn names_agree() {
        let people = People::new();
        for index in 0..500 {
            let name = people.name(false, &mut Chance::of(3, index));
            let patronymic = name.patronymic.unwrap_or_default();
            assert!(!patronymic.ends_with("ұлы") && !patronymic.ends_with("ич"));
            assert!(!name.surname.ends_with("ов") && !name.surname.ends_with("ев"));
        }
    }
}
