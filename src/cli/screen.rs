//! The screen: what opens when no command is given.

use std::io::IsTerminal;
use std::panic::resume_unwind;
use std::thread;

use etcetera::BaseStrategy;

use super::context::Context;
use super::error::{CliError, Code, Exit};
use super::keymap;
use crate::desk::{Access, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::tui::keys::{Keys, Layouts};
use crate::tui::runtime::{Options, run};
use crate::tui::ui::Look;

/// Whether there is a terminal to draw on and to read keys from.
pub(super) fn can_open() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// What `TERM` says of terminals that only print lines: codes would be rubbish there.
const NO_SCREEN: [&str; 3] = ["", "dumb", "unknown"];

/// Opens the register on the screen, until the officer leaves it.
pub(super) fn open(ctx: &mut Context) -> Result<Exit, CliError> {
    if !can_open() {
        return Err(CliError::usage(Message::new("error-no-terminal")));
    }
    let (look, record) = (look(ctx)?, record(ctx)?);
    // What needs no register is read while it is opened.
    let (tr, keymap) = (ctx.tr.clone(), ctx.globals.keymap.clone());
    let reading = thread::spawn(move || {
        tr.read_now();
        let (keymap, mistakes) = keymap::asked_for(keymap.as_deref())?;
        let layouts = Layouts::shipped().map_err(keymap::refused)?;
        Ok::<_, CliError>((Keys::new(keymap, layouts), mistakes))
    });
    let desk = ctx.open(Access::Read);
    let (keys, mistakes) = reading
        .join()
        .unwrap_or_else(|panic| resume_unwind(panic))?;
    let options = Options {
        desk: desk?,
        read_only: ctx.globals.read_only,
        tr: ctx.tr.clone(),
        look,
        plain_signs: has_plain_signs(|name| std::env::var(name).ok()),
        lines: ctx.globals.linear || only_prints_lines(),
        keys,
        mistakes,
        open: record,
        memory: Some(state_file("ui.toml")?),
        incidents: state_file("incidents.log")?,
    };
    run(options).map_err(|error| match error.downcast::<DeskError>() {
        Ok(of_register) => of_register.into(),
        Err(error) => CliError::new(
            Code::Failed,
            Message::new("error-screen").text("detail", error),
        ),
    })?;
    Ok(Exit::Done)
}

fn only_prints_lines() -> bool {
    let kind = std::env::var("TERM").unwrap_or_default();
    NO_SCREEN.contains(&kind.as_str())
}

/// The kernel's own console has a font of few signs; elsewhere the locale says which there are.
/// Where it says nothing, there is no reason to do without them.
fn has_plain_signs(env: impl Fn(&str) -> Option<String>) -> bool {
    if env("TERM").as_deref() == Some("linux") {
        return true;
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter();
    let charset = locale.filter_map(env).find(|value| !value.is_empty());
    charset.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        !locale.contains("utf-8") && !locale.contains("utf8")
    })
}

/// `NO_COLOR` and `--color none` leave bold, underlined and reversed text.
fn look(ctx: &Context) -> Result<Option<Look>, CliError> {
    let colour = ctx.globals.color.as_deref().unwrap_or("auto");
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if colour == "none" || (colour == "auto" && unwanted) {
        return Ok(None);
    }
    let Some(name) = ctx.globals.theme.as_deref() else {
        return Ok(Some(Look::default()));
    };
    let look = Look::named(name).ok_or_else(|| CliError::bad_value(name, &Look::NAMES));
    look.map(Some)
}

fn record(ctx: &Context) -> Result<Option<RecordNumber>, CliError> {
    let number = ctx.globals.open.as_deref();
    number
        .map(|text| super::typed::number("--open", text))
        .transpose()
}

/// Where the program keeps what is its own: the place of a panic, never what it was handling; how
/// the lists stood, never whom they showed.
fn state_file(name: &str) -> Result<std::path::PathBuf, CliError> {
    let base = etcetera::choose_base_strategy().map_err(|error| {
        CliError::new(
            Code::Failed,
            Message::new("error-no-home").text("detail", error),
        )
    })?;
    let folder = base.state_dir().unwrap_or_else(|| base.data_dir());
    Ok(folder.join("qorgau").join(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(&[], false)]
    #[case(&[("TERM", "xterm-256color"), ("LANG", "ru_RU.UTF-8")], false)]
    #[case(&[("LANG", "kk_KZ.utf8")], false)]
    #[case(&[("TERM", "linux"), ("LANG", "ru_RU.UTF-8")], true)]
    #[case(&[("LANG", "ru_RU.KOI8-R")], true)]
    #[case(&[("LC_CTYPE", "C"), ("LANG", "ru_RU.UTF-8")], true)]
    #[case(&[("LC_ALL", ""), ("LANG", "C.UTF-8")], false)]
    fn old_consoles_have_plain_signs(#[case] set: &[(&str, &str)], #[case] plain: bool) {
        let env = |name: &str| {
            let found = set.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        assert_eq!(has_plain_signs(env), plain);
    }
}
