//! Which keymap the officer works with: one that ships, or a file of their own.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::error::CliError;
use crate::domain::message::Message;
use crate::tui::keys::{Keymap, KeymapError, Layouts};

/// The keymap that is asked for by `--keymap`, or else the officer's own file where it usually
/// lies; with every mistake in it. A keymap with mistakes works as far as it is right.
pub(super) fn asked_for(asked: Option<&str>) -> Result<(Keymap, Vec<Message>), CliError> {
    if let Some(asked) = asked {
        if let Some(keymap) = Keymap::named(asked) {
            return Ok((keymap.map_err(refused)?, Vec::new()));
        }
        return from_file(Path::new(asked));
    }
    match usual_file().filter(|path| path.exists()) {
        Some(path) => from_file(&path),
        None => Ok((Keymap::shipped().map_err(refused)?, Vec::new())),
    }
}

/// The keymap of a file, with every mistake in it.
pub(super) fn from_file(path: &Path) -> Result<(Keymap, Vec<Message>), CliError> {
    let text = std::fs::read_to_string(path).map_err(|error| CliError::file(path, error))?;
    let layouts = Layouts::shipped().map_err(refused)?;
    let name = path.display().to_string();
    let (keymap, mistakes) = Keymap::own(&text, &name, &layouts).map_err(refused)?;
    Ok((keymap, mistakes.iter().map(in_words).collect()))
}

/// Where an officer's own keymap usually lies.
fn usual_file() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("qorgau").join("keymap.toml"))
}

pub(super) fn refused(error: KeymapError) -> CliError {
    CliError::usage(Message::new("error-keymap").text("detail", error))
}

/// `keymap.toml:2:1: …`.
fn in_words(mistake: &KeymapError) -> Message {
    let place = format!("{}:{}:{}", mistake.file, mistake.line, mistake.column);
    let what = Message::new(mistake.problem.message_id());
    let arguments = mistake.problem.args().into_iter();
    let what = arguments.fold(what, |what, (name, value)| what.text(name, value));
    Message::new("keymap-mistake")
        .text("place", place)
        .list("what", vec![what])
}
