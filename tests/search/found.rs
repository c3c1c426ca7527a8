//! Whoever is looked for is found, however they are typed.

use std::collections::BTreeMap;

use qorgau::domain::values::RecordKind;
use qorgau::search::fold;

use super::crowd::{Crowd, Person};
use super::spellings::{Latin, Typo, latin, mistyped, with_kazakh_letters, wrong_layout};
use super::{first_ten, searched};

/// So many others as a test of every day has time for.
const OTHERS: u64 = 8_000;

#[test]
fn everybody_is_found_in_every_way_among_some_thousands() {
    everybody_is_found_in_every_way(&Crowd::of(OTHERS));
}

#[test]
#[ignore = "takes minutes: `cargo test --release --test search -- --ignored --nocapture`"]
fn everybody_is_found_in_every_way_among_a_hundred_thousand() {
    everybody_is_found_in_every_way(&Crowd::of(100_000));
}

fn everybody_is_found_in_every_way(crowd: &Crowd) {
    let desk = crowd.desk();
    let mut found: BTreeMap<&str, (usize, Vec<String>)> = BTreeMap::new();
    for person in &crowd.people {
        for (way, typed) in ways(person) {
            let (count, missed) = found.entry(way).or_default();
            if first_ten(&desk, &typed).contains(&person.number) {
                *count += 1;
            } else {
                missed.push(typed);
            }
        }
        if let Some((claim, _)) = &person.claim {
            let page = desk.page(RecordKind::Claim, &searched(&claim.to_string(), 10));
            assert_eq!(page.unwrap().rows[0].number(), *claim);
        }
    }
    for (way, (count, missed)) in &found {
        println!(
            "{way:<34} {count:>4} of {}  {missed:?}",
            count + missed.len()
        );
    }
    for (way, (count, missed)) in found {
        let all = count + missed.len();
        let enough = if way.starts_with("typo") {
            all * 98 / 100
        } else {
            all
        };
        assert!(count >= enough, "{way}: {count} of {all}, not {missed:?}");
    }
}

/// The ways in which a person is looked for, and what is typed.
fn ways(person: &Person) -> Vec<(&'static str, String)> {
    let Person {
        surname,
        given,
        patronymic,
        iin,
        email,
        account,
        ..
    } = person;
    let russian = |name: &str| name.replace('ё', "е").replace('Ё', "Е");
    let part = |text: &str, from: usize, count: usize| -> String {
        text.chars().skip(from).take(count).collect()
    };
    let mailbox = email.split('@').next().unwrap();
    let mut ways = vec![
        ("words: surname", surname.clone()),
        (
            "words: surname and given name",
            format!("{surname} {given}"),
        ),
        (
            "words: in any order",
            format!("{patronymic} {surname} {given}"),
        ),
        (
            "words: in capitals",
            format!("{given} {surname}").to_uppercase(),
        ),
        (
            "beginnings",
            format!("{} {}", part(given, 0, 3), part(surname, 0, 4)),
        ),
        (
            "beginnings of all",
            format!(
                "{} {} {}",
                part(surname, 0, 3),
                part(given, 0, 2),
                part(patronymic, 0, 3)
            ),
        ),
        ("iin: whole", iin.clone()),
        ("iin: end", part(iin, 5, 7)),
        ("iin: middle", part(iin, 3, 7)),
        (
            "iin: end, with the surname",
            format!("{} {}", part(surname, 0, 4), part(iin, 8, 4)),
        ),
        ("e-mail: whole", email.clone()),
        ("e-mail: before the at", mailbox.to_owned()),
        (
            "e-mail: the domain with the name",
            format!("{} pochta.exam", part(surname, 0, 4)),
        ),
        ("e-mail: on the wrong layout", in_russian_layout(email)),
        ("account: whole", account.clone()),
        ("account: small letters", account.to_lowercase()),
        ("account: as it is read out", account.replace('-', " ")),
        (
            "account: its digits, with the surname",
            format!("{} {}", part(surname, 0, 4), part(account, 4, 5)),
        ),
        (
            "account: beginning, with the name",
            format!("{} {}", part(given, 0, 3), part(account, 0, 7)),
        ),
        (
            "alphabet: by base letters",
            fold(&format!("{surname} {given}")),
        ),
        (
            "alphabet: by Kazakh letters",
            with_kazakh_letters(&fold(&format!("{given} {surname}"))),
        ),
        (
            "alphabet: without signs",
            format!("{surname} {given}").replace(['ь', 'ъ'], ""),
        ),
        (
            "alphabet: Kazakh l as Russian soft l",
            fold(&format!("{given} {surname}")).replace("ул", "уль"),
        ),
        (
            "alphabet: without ё",
            russian(&format!("{surname} {given}")),
        ),
        (
            "layout: letters",
            wrong_layout(&fold(&format!("{surname} {given}"))),
        ),
        (
            "layout: letters and Kazakh row",
            wrong_layout(&format!("{given} {surname}")),
        ),
        (
            "layout: beginnings",
            wrong_layout(&fold(&format!(
                "{} {}",
                part(surname, 0, 6),
                part(given, 0, 3)
            ))),
        ),
        ("number: subject", person.number.to_string()),
        (
            "number: subject, Latin",
            person.number.to_string().replace("С-0", "s "),
        ),
    ];
    for (way, form) in [
        ("Latin: as in passports", Latin::Passport),
        ("Latin: short", Latin::Short),
        ("Latin: the alphabet of 2021", Latin::State),
    ] {
        ways.push((way, latin(surname, form)));
        let name = format!("{} {}", latin(given, form), latin(surname, form));
        ways.push((way, name));
        let begun = part(surname, 0, 5);
        ways.push((
            way,
            format!("{} {}", latin(&begun, form), latin(given, form)),
        ));
    }
    for phone in &person.phones {
        ways.extend([
            ("phone: whole", format!("+7 {phone}")),
            (
                "phone: with eight and gaps",
                format!(
                    "8 ({}) {}-{}",
                    part(phone, 0, 3),
                    part(phone, 3, 3),
                    part(phone, 6, 4)
                ),
            ),
            ("phone: end", part(phone, 3, 7)),
            ("phone: middle", part(phone, 2, 7)),
            (
                "phone: end, with the surname",
                format!("{} {}", part(surname, 0, 4), part(phone, 6, 4)),
            ),
        ]);
    }
    if let Some((claim, incoming)) = &person.claim {
        ways.push(("number: claim", claim.to_string()));
        ways.push(("number: claim, Latin", claim.to_string().replace('П', "p")));
        ways.push(("number: incoming", incoming.clone()));
    }
    if let Some(block) = person.block {
        ways.push(("number: block", block.to_string()));
        ways.push(("number: block, Latin", block.to_string().replace('Б', "b")));
    }
    for (way, typo) in [
        ("typo: a missing letter", Typo::Missing),
        ("typo: an extra letter", Typo::Extra),
        ("typo: two swapped", Typo::Swapped),
        ("typo: a wrong letter", Typo::Wrong),
    ] {
        let surname = mistyped(&surname.to_lowercase(), typo, person.n);
        ways.push((way, format!("{surname} {}", part(given, 0, 3))));
    }
    ways
}

fn in_russian_layout(email: &str) -> String {
    qorgau::search::cyrillic_keys(email)
        .unwrap()
        .replace('@', "\"")
}
