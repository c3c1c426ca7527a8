//! The file in which it is kept how the lists stand. It is the officer's own and one for all
//! registers: an order and a filter are habits, and no register is named in it.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::domain::sort::Sort;
use crate::domain::values::{RecordKind, Value};
use crate::tui::app::Memory;

/// A file with more bytes is not one of ours.
const LONGEST: u64 = 64 * 1024;

/// The file.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    list: RecordKind,
    subject: KeptList,
    consent: KeptList,
    block: KeptList,
    claim: KeptList,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptList {
    sort: String,
    #[serde(default)]
    filter: String,
}

/// What is kept; nothing, where there is no file.
pub(super) fn read(path: &Path) -> io::Result<Option<Memory>> {
    let mut text = String::new();
    match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        opened => opened?.take(LONGEST).read_to_string(&mut text)?,
    };
    let broken = |why: String| io::Error::new(ErrorKind::InvalidData, why);
    let kept: Kept = toml::from_str(&text).map_err(|error| broken(error.message().to_owned()))?;
    let mut memory = Memory {
        list: kept.list,
        ..Memory::default()
    };
    for list in &mut memory.lists {
        let was = match list.kind {
            RecordKind::Subject => &kept.subject,
            RecordKind::Consent => &kept.consent,
            RecordKind::Block => &kept.block,
            RecordKind::Claim => &kept.claim,
        };
        list.sort = Sort::parse(&was.sort, list.kind)
            .ok_or_else(|| broken(format!("{}: {}", list.kind.as_str(), was.sort)))?;
        list.filter.clone_from(&was.filter);
    }
    Ok(Some(memory))
}

/// Keeps it: whoever reads meanwhile reads the old file or the new one.
pub(super) fn write(path: &Path, memory: &Memory) -> io::Result<()> {
    let [subject, consent, block, claim] = memory.lists.each_ref().map(|list| KeptList {
        sort: list.sort.to_string(),
        filter: list.filter.clone(),
    });
    let kept = Kept {
        list: memory.list,
        subject,
        consent,
        block,
        claim,
    };
    let text = toml::to_string(&kept).map_err(io::Error::other)?;
    if let Some(folder) = path.parent() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
    }
    let new = path.with_extension(format!("{}.new", std::process::id()));
    // What an ended process of this number has left.
    let _removed = fs::remove_file(&new);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&new)?;
    file.write_all(text.as_bytes())?;
    fs::rename(&new, path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn it_is_read_as_it_was_written_and_by_nobody_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state").join("ui.toml");
        assert_eq!(read(&path).unwrap(), None);
        let mut memory = Memory::default();
        for list in &mut memory.lists {
            list.sort = Sort::usual(list.kind).turned();
        }
        memory.lists[3].filter = "overdue assigned:me".to_owned();
        memory.list = RecordKind::Block;
        write(&path, &memory).unwrap();
        write(&path, &memory).unwrap();
        assert_eq!(read(&path).unwrap(), Some(memory));
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let others = fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(others, 1, "nothing else is left");
    }

    #[test]
    fn a_file_that_is_not_ours_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ui.toml");
        write(&path, &Memory::default()).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let broken = [
            String::new(),
            text.replace("claim", "clam"),
            text.replacen("name", "size", 1),
            text.replacen("due", "name", 1),
            "\u{0}".repeat(100),
        ];
        for text in broken {
            fs::write(&path, &text).unwrap();
            assert!(read(&path).is_err(), "{text}");
        }
    }
}
