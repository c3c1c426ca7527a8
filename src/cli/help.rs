//! Help in the user's language: every text of the command tree comes from `data/i18n`, by ids
//! made of the commands' names (`cli-claim-close`), of the arguments' (`cli-arg-resolution`) and
//! of what stands for their values (`cli-value-date`).

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::command::Cli;
use crate::i18n::Tr;

/// The command tree with its texts in a language.
pub(super) fn localized(tr: &Tr) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let command = Cli::command().arg(help).arg(version);
    dressed(command, tr, "cli", "qorgau")
}

fn dressed(command: Command, tr: &Tr, id: &str, path: &str) -> Command {
    let about = if id == "cli" {
        tr.text("cli-about")
    } else {
        tr.text(id)
    };
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}",
        tr.text("cli-heading-usage")
    );
    let usage = usage_line(&command, tr, path);
    command
        .about(about)
        .help_template(template)
        .override_usage(usage)
        .arg_required_else_help(false)
        .subcommand_help_heading(tr.text("cli-heading-commands"))
        .mut_args(|arg| labelled(arg, tr))
        .mut_subcommands(|sub| {
            let name = sub.get_name().to_owned();
            dressed(sub, tr, &format!("{id}-{name}"), &format!("{path} {name}"))
        })
}

/// `qorgau claim close НОМЕР [ПАРАМЕТРЫ]`.
fn usage_line(command: &Command, tr: &Tr, path: &str) -> String {
    let mut parts = vec![path.to_owned()];
    let positionals = command.get_positionals();
    parts.extend(positionals.map(|arg| value_names(arg, tr).join(" ")));
    if command.get_opts().next().is_some() {
        parts.push(format!("[{}]", tr.text("cli-value-options")));
    }
    if command.has_subcommands() {
        let name = tr.text("cli-value-command");
        parts.push(if command.is_subcommand_required_set() {
            name
        } else {
            format!("[{name}]")
        });
    }
    parts.join(" ")
}

fn labelled(arg: Arg, tr: &Tr) -> Arg {
    let mut help = tr.text(&format!("cli-arg-{}", arg.get_id()));
    let values = arg.get_possible_values();
    if arg.get_action().takes_values() && !values.is_empty() {
        let names: Vec<&str> = values
            .iter()
            .map(clap::builder::PossibleValue::get_name)
            .collect();
        help = format!("{help}: {}", names.join(" | "));
    }
    let heading = if arg.is_global_set() || arg.get_id() == "version" {
        "cli-heading-globals"
    } else if arg.is_positional() {
        "cli-heading-arguments"
    } else {
        "cli-heading-options"
    };
    let names = value_names(&arg, tr);
    let arg = arg.help(help).help_heading(tr.text(heading));
    if names.is_empty() {
        arg
    } else {
        arg.value_names(names).hide_possible_values(true)
    }
}

/// What stands for an argument's value, translated.
fn value_names(arg: &Arg, tr: &Tr) -> Vec<String> {
    if !arg.get_action().takes_values() {
        return Vec::new();
    }
    let named = arg.get_value_names().unwrap_or_default();
    named.iter().map(|name| value_name(name, tr)).collect()
}

/// What stands for one value, translated.
pub(super) fn value_name(name: &str, tr: &Tr) -> String {
    tr.text(&format!("cli-value-{}", name.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn walk(command: &Command, seen: &mut dyn FnMut(&Command)) {
        seen(command);
        for sub in command.get_subcommands() {
            walk(sub, seen);
        }
    }

    #[test]
    fn every_command_and_argument_has_its_text_in_every_language() {
        for lang in Lang::ALL {
            let tr = Tr::new(lang);
            let command = localized(&tr);
            let mut arguments = 0;
            walk(&command, &mut |command| {
                assert!(command.get_about().is_some(), "{}", command.get_name());
                for arg in command.get_arguments() {
                    arguments += 1;
                    assert!(
                        arg.get_help().is_some(),
                        "{} {}",
                        command.get_name(),
                        arg.get_id()
                    );
                }
            });
            assert!(arguments > 100, "{arguments}");
            assert!(tr.faults().is_empty(), "{lang:?}: {:#?}", tr.faults());
        }
    }

    #[test]
    fn the_tree_is_sound() {
        localized(&Tr::new(Lang::Ru)).debug_assert();
    }

    #[test]
    fn help_has_no_english_of_the_parser_in_it() {
        let mut command = localized(&Tr::new(Lang::Ru));
        command.build();
        let close = command
            .find_subcommand_mut("claim")
            .and_then(|claim| claim.find_subcommand_mut("close"))
            .unwrap();
        let help = close.render_help().to_string();
        assert!(
            help.contains("qorgau claim close НОМЕР [ПАРАМЕТРЫ]"),
            "{help}"
        );
        for english in [
            "Usage",
            "Options",
            "Arguments",
            "possible values",
            "Print help",
        ] {
            assert!(!help.contains(english), "{help}");
        }
    }
}
