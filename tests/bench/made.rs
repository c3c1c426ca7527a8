//! Demonstration registers, made once and kept in the build folder, and files made from them.
#![allow(dead_code, reason = "every bench uses its own part")]

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use qorgau::clock::SystemClock;
use qorgau::demo::{Demo, open_or_make};
use qorgau::desk::{Access, Desk, current_actor};
use rusqlite::{Connection, OpenFlags};

/// Where registers and files are made.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

/// A demonstration register of so many subjects, the same for every bench that only reads.
pub fn register(subjects: u64) -> PathBuf {
    let path = folder().join(format!("search-{subjects}.db"));
    let demo = Demo {
        subjects,
        seed: 1,
        fresh: false,
    };
    let clock = Arc::new(SystemClock);
    open_or_make(&path, demo, &(clock as _), &current_actor(), &mut |_| {}).unwrap();
    // As the program leaves it after its first pause.
    let desk = open(&path, Access::Write);
    while desk.tidy().unwrap() {}
    desk.checkpoint().unwrap();
    path
}

/// A copy of it to write in.
pub fn copy(subjects: u64, name: &str) -> PathBuf {
    let from = register(subjects);
    let path = folder().join(format!("{name}-{subjects}.db"));
    remove(&path);
    fs::copy(from, &path).unwrap();
    path
}

/// Removes a register with its side files.
pub fn remove(path: &Path) {
    for end in ["", "-wal", "-shm", ".lock"] {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        // Where there is none, there is nothing to remove.
        let _removed = fs::remove_file(name);
    }
}

pub fn open(path: &Path, access: Access) -> Desk {
    Desk::open(path, access, Arc::new(SystemClock), current_actor()).unwrap()
}

/// Reads a file from end to end, for the system to hold it in memory.
pub fn read_through(path: &Path) {
    let mut file = File::open(path).unwrap();
    std::io::copy(&mut file, &mut std::io::sink()).unwrap();
}

/// The size of a file, in megabytes.
pub fn megabytes(path: &Path) -> f64 {
    fs::metadata(path).unwrap().len() as f64 / 1e6
}

const HEADER: [&str; 11] = [
    "external_id",
    "kind",
    "surname",
    "given_name",
    "patronymic",
    "legal_name",
    "iin",
    "birth_date",
    "phones",
    "emails",
    "address",
];

/// The subjects of the register as a journal that can be imported.
pub fn journal(subjects: u64) -> PathBuf {
    let path = folder().join(format!("subjects-{subjects}.csv"));
    let mut csv = csv::Writer::from_path(&path).unwrap();
    csv.write_record(HEADER).unwrap();
    each_subject(
        &register(subjects),
        "'S-' || id, kind, surname, given_name, patronymic, legal_name, iin, birth_date,
         (SELECT group_concat(value, '|') FROM json_each(phones)),
         (SELECT group_concat(value, '|') FROM json_each(emails)), address",
        &mut |cells| csv.write_record(cells).unwrap(),
    );
    csv.flush().unwrap();
    path
}

/// The same people as lines of name, phone, mail and ИИН: what a picker of lines is given.
pub fn lines(subjects: u64) -> PathBuf {
    let path = folder().join(format!("people-{subjects}.tsv"));
    let mut out = BufWriter::new(File::create(&path).unwrap());
    each_subject(
        &register(subjects),
        "coalesce(legal_name, concat_ws(' ', surname, given_name, patronymic)),
         json_extract(phones, '$[0]'), json_extract(emails, '$[0]'), iin",
        &mut |cells| writeln!(out, "{}", cells.join("\t")).unwrap(),
    );
    out.flush().unwrap();
    path
}

fn each_subject(register: &Path, columns: &str, take: &mut dyn FnMut(&[String])) {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let raw = Connection::open_with_flags(register, flags).unwrap();
    let query = format!("SELECT {columns} FROM subject ORDER BY id");
    let mut statement = raw.prepare(&query).unwrap();
    let count = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let cell = |at| row.get::<_, Option<String>>(at).unwrap();
        let cells: Vec<String> = (0..count).map(|at| cell(at).unwrap_or_default()).collect();
        take(&cells);
    }
}
