//! The flags that every command takes, before it or after it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::out::Format;
use crate::i18n::Lang;

/// The flags that every command takes.
#[derive(Debug, Clone, Default, Args)]
pub struct Globals {
    /// The register file.
    #[arg(long, global = true, value_name = "file")]
    pub db: Option<PathBuf>,
    /// Whether to open without write access.
    #[arg(long, global = true)]
    pub read_only: bool,
    /// The language, by its code.
    #[arg(long, global = true, value_name = "lang", value_parser = langs())]
    pub lang: Option<String>,
    /// The form of the output.
    #[arg(long, global = true, value_name = "format", value_parser = PossibleValuesParser::new(Format::NAMES))]
    pub format: Option<String>,
    /// Why masked data are to be shown.
    #[arg(long, global = true, value_name = "text")]
    pub reveal: Option<String>,
    /// How many colours the screen uses.
    #[arg(long, global = true, value_name = "color", value_parser = PossibleValuesParser::new(["auto", "16", "256", "none"]))]
    pub color: Option<String>,
    /// The keymap of the screen, by name or file.
    #[arg(long, global = true, value_name = "keymap")]
    pub keymap: Option<String>,
    /// The colour theme of the screen.
    #[arg(long, global = true, value_name = "theme")]
    pub theme: Option<String>,
    /// Whether the screen is told in lines instead of drawn.
    #[arg(long, global = true)]
    pub linear: bool,
    /// The record that the screen opens with.
    #[arg(long, global = true, value_name = "number")]
    pub open: Option<String>,
}

impl Globals {
    /// No flags but the form of the output: for errors in the flags themselves.
    pub(super) fn in_format(format: Option<String>) -> Self {
        Self {
            format,
            ..Self::default()
        }
    }

    /// The form of the output.
    pub fn output(&self) -> Format {
        self.format
            .as_deref()
            .and_then(Format::parse)
            .unwrap_or_default()
    }
}

fn langs() -> PossibleValuesParser {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code))
}

/// The language asked for, before the arguments are understood: their errors need it.
pub(super) fn early_lang(arguments: &[OsString]) -> Lang {
    let env = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let asked = early(arguments, "--lang").or_else(|| env("QORGAU_LANG"));
    Lang::from_env(asked.as_deref(), env)
}

/// The form asked for, before the arguments are understood.
pub(super) fn early_format(arguments: &[OsString]) -> Option<String> {
    early(arguments, "--format").filter(|name| Format::parse(name).is_some())
}

fn early(arguments: &[OsString], flag: &str) -> Option<String> {
    let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let joined = |text: &&str| {
        let value = text.strip_prefix(flag)?.strip_prefix('=')?;
        Some(value.to_owned())
    };
    let apart = texts.windows(2).find_map(|pair| match pair {
        [name, value] if *name == flag => Some((*value).to_owned()),
        _ => None,
    });
    apart.or_else(|| texts.iter().find_map(joined))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(&["qorgau", "--format", "json", "x"], Some("json"))]
    #[case(&["qorgau", "x", "--format=csv"], Some("csv"))]
    #[case(&["qorgau", "--format"], None)]
    #[case(&["qorgau", "--format", "xml"], None)]
    #[case(&["qorgau", "--formatting=json"], None)]
    fn the_form_is_known_before_the_rest(#[case] arguments: &[&str], #[case] format: Option<&str>) {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        assert_eq!(early_format(&arguments).as_deref(), format);
    }
}
