//! Parts of numbers that are longer than the groups in the index.

use qorgau::desk::Access;
use qorgau::domain::identity::{Email, Phone, RecordNumber};
use qorgau::domain::record::SubjectDetails;
use qorgau::domain::view::Total;
use qorgau::domain::workflow::Act;

use super::support::*;
use super::{first_ten, searched};

fn with_phones(phones: &[&str]) -> SubjectDetails {
    SubjectDetails {
        phones: phones
            .iter()
            .map(|phone| Phone::parse(phone).unwrap())
            .collect(),
        ..details("Сейтова")
    }
}

/// The groups of «54321» are «5432» and «4321»: in two numbers they are not the part.
#[test]
fn whoever_has_the_groups_of_a_part_but_not_the_part_is_neither_shown_nor_counted() {
    let mut register = Register::new();
    let has = register.enter("reco", with_phones(&["+77015432199"]));
    register.enter("reco", with_phones(&["+77010005432", "+77014321000"]));
    assert_eq!(first_ten(&register.desk, "54321"), [has]);
    let [total, ..] = register.desk.totals([&searched("54321", 10); 4]).unwrap();
    assert_eq!(total, Total::Exactly(1));
}

/// A part of a number may be the beginning of an address just as well.
#[test]
fn whoever_has_the_part_in_a_word_is_found_beside_whoever_has_it_in_a_number() {
    let mut register = Register::new();
    let in_number = register.enter("reco", with_phones(&["+77015432199"]));
    register.enter("reco", with_phones(&["+77010005432", "+77014321000"]));
    let with_address = SubjectDetails {
        emails: vec![Email::parse("54321@example.kz").unwrap()],
        ..details("Тлеуова")
    };
    assert_eq!(first_ten(&register.desk, "54321"), [in_number]);
    let in_word = register.enter("reco", with_address);
    assert_eq!(first_ten(&register.desk, "54321"), [in_number, in_word]);
    let [total, ..] = register.desk.totals([&searched("54321", 10); 4]).unwrap();
    assert_eq!(total, Total::Exactly(2));
}

/// All numbers that stand in the register, with whom they are of.
fn written(register: &Register) -> Vec<(RecordNumber, String)> {
    let raw = register.raw();
    let query = "SELECT subject, numbers FROM subject_numbers JOIN name_place USING (place)
                 ORDER BY subject";
    let mut statement = raw.prepare(query).unwrap();
    let rows = statement.query_map([], |row| {
        Ok((RecordNumber::Subject(row.get(0)?), row.get(1)?))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn numbers_follow_whoever_is_corrected_renamed_moved_or_merged() {
    let mut register = Register::new();
    let phone = |n: u32| format!("+7701{n:07}");
    let all: Vec<_> = (0..40)
        .map(|n| register.enter("reco", with_phones(&[&phone(5_000_000 + n * 1_111)])))
        .collect();
    let correct = |details| Act::CorrectSubject {
        details,
        reason: Some(text("ошибка")),
    };
    register.done(all[3], correct(with_phones(&["+77770001122"])));
    let renamed = SubjectDetails {
        phones: with_phones(&["+77770003344"]).phones,
        ..details("Абаева")
    };
    register.done(all[4], correct(renamed));
    let merge = Act::MergeSubject {
        merged: all[6],
        seen: None,
        reason: text("один человек"),
    };
    register.done(all[5], merge);
    let now = written(&register);
    assert_eq!(now.len(), 39);
    assert!(now.contains(&(all[3], "b7770001122e".to_owned())));
    assert!(now.contains(&(all[4], "b7770003344e".to_owned())));
    for (part, of) in [
        ("0001122", all[3]),
        ("0003344", all[4]),
        ("5043329", all[39]),
    ] {
        assert_eq!(first_ten(&register.desk, part), [of], "{part}");
    }

    // An older program had none: they are written from the rows.
    make_older(&register.raw(), 16);
    register.open(Access::Write).unwrap();
    assert_eq!(written(&register), now);
}
