//! A second opinion on the reading of letters: the collection that the parser's own package
//! publishes (Dovecot's, Hunny Software's and the examples of the RFCs), with what its authors say
//! stands in each. Who wrote, about what, the text and every file must be in what we take in.
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, Utc};
use qorgau::domain::identity::{Email, SafeText};
use qorgau::domain::record::{Intake, Remark};
use qorgau::domain::time::Zone;
use qorgau::exchange::mail::{inputs, read_letter};
use serde_json::Value;

fn arrived() -> DateTime<Utc> {
    "2026-11-20T04:00:00Z".parse().unwrap()
}

/// The folder of the package whose collection it is: cargo knows where it lies.
fn collection() -> PathBuf {
    let version = cargo(&["-vV"]);
    let version = String::from_utf8(version).unwrap();
    let platform = version.lines().find_map(|line| line.strip_prefix("host: "));
    // Of other platforms nothing was downloaded.
    let told = cargo(&[
        "metadata",
        "--format-version=1",
        "--offline",
        "--locked",
        "--filter-platform",
        platform.unwrap(),
    ]);
    let told: Value = serde_json::from_slice(&told).unwrap();
    let packages = told["packages"].as_array().unwrap();
    let package = packages
        .iter()
        .find(|package| package["name"] == "mail-parser")
        .unwrap();
    let manifest = Path::new(package["manifest_path"].as_str().unwrap());
    manifest.parent().unwrap().join("resources")
}

fn cargo(asked: &[&str]) -> Vec<u8> {
    let told = Command::new(env!("CARGO"))
        .args(asked)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(told.status.success(), "{asked:?}: {told:?}");
    told.stdout
}

fn letters(collection: &Path) -> Vec<PathBuf> {
    let mut letters = Vec::new();
    for folder in fs::read_dir(collection.join("eml")).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|end| end == "eml") {
                letters.push(path);
            }
        }
    }
    letters.sort();
    letters
}

/// What the authors of the collection say of a letter.
struct Said {
    subject: Option<String>,
    name: Option<String>,
    address: Option<String>,
    texts: Vec<String>,
    files: Vec<Vec<u8>>,
}

impl Said {
    fn of(file: &Path) -> Self {
        let message: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
        let header = |name: &str| {
            let headers = message["parts"][0]["headers"].as_array().unwrap();
            headers
                .iter()
                .find(|header| header["name"] == name)
                .map_or(&Value::Null, |header| &header["value"])
        };
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let from = &header("from")["Address"]["List"][0];
        let mut said = Self {
            subject: text(&header("subject")["Text"]),
            name: text(&from["name"]),
            address: text(&from["address"]),
            texts: Vec::new(),
            files: Vec::new(),
        };
        said.gather(&message);
        said
    }

    /// Every text and every file, of the letters within the letter too.
    fn gather(&mut self, message: &Value) {
        for (place, part) in message["parts"].as_array().unwrap().iter().enumerate() {
            let body = &part["body"];
            let in_text = message["text_body"].as_array().unwrap();
            if in_text.contains(&place.into()) {
                self.texts.extend(body["Text"].as_str().map(str::to_owned));
            }
            for kind in ["Binary", "InlineBinary"] {
                if let Some(bytes) = body[kind].as_array() {
                    let bytes = bytes.iter().map(|byte| byte.as_u64().unwrap() as u8);
                    self.files.push(bytes.collect());
                }
            }
            if body["Message"].is_object() {
                self.gather(&body["Message"]);
            }
        }
    }
}

/// Words as an officer is shown them, however the lines are broken.
fn words(text: &str) -> String {
    let safe = SafeText::multiline(text.trim());
    safe.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether ours is what they say. Bytes that are in no encoding stand as a sign of replacement in
/// theirs and are guessed at in ours: there what is left of ASCII is compared.
fn agree(ours: &str, theirs: &str, whole: bool) -> bool {
    let ascii = |text: &str| text.chars().filter(char::is_ascii).collect::<String>();
    let (ours, theirs) = match theirs.contains(char::REPLACEMENT_CHARACTER) {
        true => (ascii(ours), ascii(theirs)),
        false => (ours.to_owned(), theirs.to_owned()),
    };
    if whole {
        ours == theirs
    } else {
        ours.contains(&theirs)
    }
}

/// Where what we read differs from what is said.
fn differences(read: &Intake, said: &Said) -> Vec<String> {
    let mut differences = Vec::new();
    let mut same = |what: &str, ours: Option<&str>, theirs: Option<&str>| {
        let (ours, theirs) = (ours.map(words), theirs.map(words));
        let (ours, theirs) = (ours.unwrap_or_default(), theirs.unwrap_or_default());
        if !agree(&ours, &theirs, true) {
            differences.push(format!("{what}: {ours:?}, not {theirs:?}"));
        }
    };
    same("subject", read.title.as_deref(), said.subject.as_deref());
    let address = said.address.as_deref().and_then(|a| Email::parse(a).ok());
    let email = read.sender.email.as_ref();
    same(
        "address",
        email.map(Email::as_str),
        address.as_ref().map(Email::as_str),
    );
    // An address that is none stands in the place of the name.
    let stands_in = said.address.as_deref().filter(|_| address.is_none());
    let shown = said.name.as_deref().or(stands_in);
    same("name", read.sender.name.as_deref(), shown);
    // A text too long for the screen is attached whole.
    let long = read
        .files
        .last()
        .filter(|_| read.remarks.contains(&Remark::Cut));
    let ours = match long {
        Some(file) => words(&String::from_utf8_lossy(&file.bytes)),
        None => words(read.text.as_deref().unwrap_or_default()),
    };
    for text in said.texts.iter().map(|text| words(text)) {
        if !agree(&ours, &text, false) {
            differences.push(format!("text: {ours:?} lacks {text:?}"));
        }
    }
    for file in &said.files {
        if !read.files.iter().any(|kept| kept.bytes == *file) {
            differences.push(format!("file: one of {} bytes is lost", file.len()));
        }
    }
    differences
}

/// Both ways to end a line, as the authors of the collection read it.
fn readings(letter: &Path) -> [(Intake, Said); 2] {
    let bytes = fs::read(letter).unwrap();
    let unix: Vec<u8> = bytes
        .iter()
        .copied()
        .filter(|byte| *byte != b'\r')
        .collect();
    let mut mail = Vec::new();
    for (at, byte) in bytes.iter().enumerate() {
        let bare = *byte == b'\n' && (at == 0 || bytes[at - 1] != b'\r');
        mail.extend(bare.then_some(b'\r'));
        mail.push(*byte);
    }
    [(unix, "json"), (mail, "crlf.json")].map(|(bytes, said)| {
        let read = read_letter(&bytes, arrived(), Zone::almaty());
        (read, Said::of(&letter.with_extension(said)))
    })
}

#[test]
fn who_wrote_about_what_and_every_word_and_file_are_as_the_collection_says() {
    let collection = collection();
    let letters = letters(&collection);
    let count = letters.len();
    assert!(count >= 100, "the collection has {count} letters");
    let mut differ = Vec::new();
    for path in &letters {
        let file = path
            .strip_prefix(&collection)
            .unwrap()
            .display()
            .to_string();
        for (read, said) in readings(path) {
            for difference in differences(&read, &said) {
                differ.push(format!("{file}: {difference}"));
            }
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// Nothing is passed over: what can't be read comes in whole as a file, and what has nothing in it
/// says so. Of the mailbox too, whose letters nobody describes.
#[test]
fn no_letter_of_the_collection_is_lost() {
    let collection = collection();
    let mut letters = letters(&collection);
    let mailbox = inputs(&collection.join("maildir")).unwrap();
    letters.extend(mailbox.into_iter().map(|letter| letter.path));
    for path in &letters {
        let bytes = fs::read(path).unwrap();
        let read = read_letter(&bytes, arrived(), Zone::almaty());
        if read.remarks.contains(&Remark::Unreadable) {
            assert_eq!(read.files[0].bytes, bytes, "{}", path.display());
        }
        let empty = read.text.is_none() && read.files.is_empty();
        let said = read.remarks.contains(&Remark::NoText);
        assert!(!empty || said, "{}", path.display());
    }
}
