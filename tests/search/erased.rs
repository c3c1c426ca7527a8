//! A corrected word is gone from the bytes of the register's files.

use qorgau::domain::identity::{Email, Iin, Phone};
use qorgau::domain::record::SubjectDetails;
use qorgau::domain::workflow::Act;
use rusqlite::Connection;

use super::support::*;

/// What nobody else has: a surname, and numbers of high digits.
fn before() -> SubjectDetails {
    SubjectDetails {
        iin: Some(Iin::parse(&valid("98898948989")).unwrap()),
        phones: vec![Phone::parse("+77789899498").unwrap()],
        emails: vec![Email::parse("zqxwjk@vfhgpq.example.kz").unwrap()],
        ..details("Щъёфщүев")
    }
}

fn valid(body: &str) -> String {
    let digits: Vec<u8> = body.bytes().map(|digit| digit - b'0').collect();
    let check = qorgau::domain::identity::check_digit(&digits.try_into().unwrap()).unwrap();
    format!("{body}{check}")
}

fn others(n: u32) -> SubjectDetails {
    let phone = format!("+7701{:07}", 1_111_111 + n * 1_213 % 1_000);
    SubjectDetails {
        phones: vec![Phone::parse(&phone).unwrap()],
        emails: vec![Email::parse(&format!("box{n}@example.kz")).unwrap()],
        ..details(["Ахметова", "Омарова", "Сериков", "Шаяхметов", "Щукин"][n as usize % 5])
    }
}

#[test]
fn a_corrected_word_is_gone_from_the_bytes() {
    let mut register = Register::new();
    for n in 0..60 {
        register.enter("reco", others(n));
    }
    let subject = register.enter("reco", before());
    for n in 60..90 {
        register.enter("reco", others(n));
    }
    let words = [
        "Щъёфщүев",
        "щъефщуев",
        "щефщуев",
        "ефщуев",
        "фщуев",
        "zqxwjk",
        "qxwjk",
        "vfhgpq",
        "fhgpq",
        "7789899498",
        "789899498",
        "988989489",
    ];
    let held = |register: &Register| -> Vec<&str> {
        words
            .into_iter()
            .filter(|word| holds(register, word))
            .collect()
    };
    assert!(held(&register).len() > 6, "{:?}", held(&register));
    let details = SubjectDetails {
        phones: vec![Phone::parse("+77011111111").unwrap()],
        ..details("Ахметова")
    };
    let correct = Act::CorrectSubject {
        details,
        reason: Some(text("данные другого человека")),
    };
    register.done(subject, correct);
    let Register { folder, desk } = register;
    let path = folder.path().join("register.db");
    drop(desk);
    let raw = Connection::open(&path).unwrap();
    raw.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();

    let in_files: Vec<&str> = words
        .into_iter()
        .filter(|word| folder_holds(folder.path(), word))
        .collect();
    assert!(in_files.is_empty(), "{in_files:?}");
    // Groups of digits are too short to be looked for in a whole file: in the indexes alone.
    let groups = [
        "b778", "7789", "7898", "8989", "9899", "8994", "9949", "9498", "498e", "b988", "98e",
        "898", "989", "949",
    ];
    for table in ["subject_digits_data", "subject_words_data"] {
        let mut blocks = raw.prepare(&format!("SELECT block FROM {table}")).unwrap();
        let blocks: Vec<Vec<u8>> = blocks
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for group in groups {
            assert!(
                !blocks.iter().any(|block| has(block, group)),
                "{group} in {table}"
            );
        }
    }
    let words: Vec<String> = raw
        .prepare("SELECT text FROM name_word WHERE text LIKE '%щуев%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(words.is_empty(), "{words:?}");
}

fn holds(register: &Register, word: &str) -> bool {
    folder_holds(register.folder.path(), word)
}

fn folder_holds(folder: &std::path::Path, word: &str) -> bool {
    let mut files = std::fs::read_dir(folder).unwrap();
    files.any(|file| has(&std::fs::read(file.unwrap().path()).unwrap(), word))
}

fn has(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|part| part == word.as_bytes())
}
