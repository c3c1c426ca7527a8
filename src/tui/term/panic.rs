//! What is left of a panic: a line on the terminal, a line in a file, no personal data.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write, stderr};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::panic::{PanicHookInfo, set_hook};
use std::path::{Path, PathBuf};
use std::{process, thread};

use rustix::fs::OFlags;
use signal_hook::low_level::exit;

use super::session::restore;

/// The exit code of a program that panicked, as Rust has it.
const PANICKED: i32 = 101;

/// Replaces the panic hook by one that restores the terminal, writes where it happened
/// to the file `incidents` (mode 0600), and prints what `message` says with the incident's
/// number.
///
/// The panic's own words go nowhere: they may quote a record. A panic on another thread
/// than the main one ends the program, for the screen would wait for that thread for
/// ever; the main thread unwinds and ends by itself.
pub fn install_panic_hook(
    message: impl Fn() -> String + Send + Sync + 'static,
    incidents: PathBuf,
) {
    set_hook(Box::new(move |info| {
        restore();
        let incident = incident_number();
        let _ = record(&incidents, &incident, info);
        let _ = writeln!(stderr(), "{} {incident}", message());
        if thread::current().name() != Some("main") {
            exit(PANICKED);
        }
    }));
}

/// Eight digits to ask about; not a clock's, so that two at once differ.
fn incident_number() -> String {
    let mut random = [0; 4];
    match getrandom::fill(&mut random) {
        Ok(()) => format!("{:08x}", u32::from_be_bytes(random)),
        Err(_) => format!("{:08x}", process::id()),
    }
}

/// Adds the place of the panic to the file, and nothing that was said about it.
fn record(incidents: &Path, incident: &str, info: &PanicHookInfo<'_>) -> io::Result<()> {
    let place = info
        .location()
        .map_or_else(String::new, ToString::to_string);
    let thread = thread::current();
    let version = env!("CARGO_PKG_VERSION");
    let name = thread.name().unwrap_or_default();
    writeln!(
        open(incidents)?,
        "{incident} qorgau {version} thread={name} at={place}"
    )
}

/// Opens the file to add to, for its owner alone, whatever the umask; never through a
/// symbolic link.
fn open(incidents: &Path) -> io::Result<File> {
    if let Some(folder) = incidents.parent() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
    }
    let nofollow = i32::try_from(OFlags::NOFOLLOW.bits()).unwrap_or_default();
    let mut options = OpenOptions::new();
    let file = options
        .append(true)
        .create(true)
        .mode(0o600)
        .custom_flags(nofollow)
        .open(incidents)?;
    file.set_permissions(Permissions::from_mode(0o600))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn incidents_are_for_the_owner_alone_and_never_behind_a_link() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("qorgau/incidents.log");
        open(&path).unwrap();
        std::fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        writeln!(open(&path).unwrap(), "x").unwrap();
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        let link = home.path().join("link.log");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(open(&link).is_err());
    }

    #[test]
    fn incident_numbers_have_eight_digits() {
        assert_eq!(
            incident_number()
                .chars()
                .filter(char::is_ascii_hexdigit)
                .count(),
            8
        );
    }
}
