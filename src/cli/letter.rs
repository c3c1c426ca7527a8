//! `letter`: replies and notices filled in from a case, shown and saved.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::action::{Target, act_on};
use super::ask::needed;
use super::context::Context;
use super::error::{CliError, Code, Exit};
use super::typed;
use crate::domain::identity::SafeText;
use crate::domain::letter::{Letter, LetterLanguage, LetterTemplate};
use crate::domain::message::Message;
use crate::domain::values::Resolution;
use crate::domain::workflow::Act;
use crate::exchange::letters::{
    Form, Given, LetterError, letter, save, shipped_letter, with_fields,
};
use crate::i18n::Lang;

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Preview(Previewed),
    Edit(Edit),
    Save(Save),
    Template(Shown),
}

/// Which letter on which claim, and what is said of it that the record does not have.
#[derive(Debug, clap::Args)]
pub(super) struct Preview {
    #[arg(value_name = "number")]
    number: String,
    #[arg(long, value_name = "lang", value_parser = typed::known::<LetterLanguage>())]
    language: Option<String>,
    #[arg(long, value_name = "text", value_parser = typed::known::<LetterTemplate>())]
    template: Option<String>,
    #[arg(long, value_name = "resolution", value_parser = typed::known::<Resolution>())]
    resolution: Option<String>,
    #[arg(long = "public-reason", id = "public-reason", value_name = "text")]
    public_reason: Option<String>,
    #[arg(long = "number", id = "reply-number", value_name = "text")]
    outgoing_number: Option<String>,
    #[arg(long = "signed-by", id = "signed-by", value_name = "text")]
    signed_by: Option<String>,
    #[arg(long = "text", id = "letter-text", value_name = "file")]
    text: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Previewed {
    #[command(flatten)]
    letter: Preview,
    #[arg(long)]
    marked: bool,
}

/// A letter in the office's own words, kept with its claim.
#[derive(Debug, clap::Args)]
pub(super) struct Edit {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "lang", value_parser = typed::known::<LetterLanguage>())]
    language: Option<String>,
    #[arg(long, value_name = "text", value_parser = typed::known::<LetterTemplate>())]
    template: Option<String>,
    #[arg(long = "text", id = "wording", value_name = "text")]
    text: Option<String>,
    #[arg(long, conflicts_with = "wording")]
    restore: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Save {
    #[command(flatten)]
    letter: Preview,
    #[arg(long)]
    replace: bool,
    #[arg(id = "save-file", value_name = "file")]
    file: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct Shown {
    #[arg(id = "template-name", value_name = "text", value_parser = typed::known::<LetterTemplate>())]
    name: String,
    #[arg(long, value_name = "lang", value_parser = typed::known::<LetterLanguage>())]
    language: Option<String>,
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::Preview(args) => preview(ctx, &args),
        Args::Edit(args) => edit(ctx, args),
        Args::Save(args) => write(ctx, &args),
        Args::Template(args) => {
            let language = language(ctx, args.language.as_deref())?;
            let template = shipped_letter(language, typed::value(&args.name)?);
            ctx.out.line(template.text.trim_end());
            Ok(Exit::Done)
        }
    }
}

fn preview(ctx: &mut Context, args: &Previewed) -> Result<Exit, CliError> {
    let letter = filled(ctx, &args.letter)?.0;
    let text = if args.marked {
        letter.wording.to_string()
    } else {
        letter.text()
    };
    let value = json!({
        "number": letter.number,
        "language": letter.language,
        "template": letter.template,
        "own": letter.own,
        "text": text,
        "missing": letter.missing,
    });
    ctx.out.object(&value, text.trim_end(), ctx.format);
    if letter.missing.is_empty() {
        return Ok(Exit::Done);
    }
    let missing = LetterError::Missing(letter.missing).message();
    missing.iter().for_each(|missing| ctx.warn(missing));
    Ok(Exit::Partial)
}

/// A field is left in the text where it was empty in the letter that was copied.
fn edit(ctx: &mut Context, mut args: Edit) -> Result<Exit, CliError> {
    let language = language(ctx, args.language.as_deref())?;
    let (number, _) = args.target.read()?;
    if !args.restore {
        ctx.complete(&mut [needed("--text", &mut args.text)])?;
    }
    let mut desk = ctx.writer()?;
    let given = Given {
        template: args.template.as_deref().map(typed::value).transpose()?,
        ..Given::default()
    };
    let letter = letter(&desk, number, language, &given)?;
    let Some(template) = letter.template else {
        return Err(LetterError::Missing(letter.missing).into());
    };
    let text = ctx.optional_text("--text", args.text.as_deref())?;
    let text = text.map(|text| SafeText::multiline(&with_fields(&text, language)));
    let act = Act::WordLetter {
        language,
        template,
        text,
    };
    act_on(ctx, &mut desk, &args.target, act)
}

fn write(ctx: &mut Context, args: &Save) -> Result<Exit, CliError> {
    let Some(form) = Form::of(&args.file) else {
        let what = Message::new("letter-bad-form").text("path", args.file.display());
        return Err(CliError::usage(what));
    };
    let (letter, now) = filled(ctx, &args.letter)?;
    save(&letter, &args.file, form, now, args.replace)?;
    let said = Message::new("letter-saved").text("path", args.file.display());
    let said = ctx.tr.say(&said);
    ctx.out.note(&said);
    Ok(Exit::Done)
}

/// The letter, and the instant at which it was filled in.
fn filled(
    ctx: &mut Context,
    args: &Preview,
) -> Result<(Letter, chrono::DateTime<chrono::Utc>), CliError> {
    let number = typed::number("NUMBER", &args.number)?;
    let language = language(ctx, args.language.as_deref())?;
    let mut desk = ctx.reader()?;
    let mut given = Given {
        template: args.template.as_deref().map(typed::value).transpose()?,
        resolution: args.resolution.as_deref().map(typed::value).transpose()?,
        public_reason: ctx.optional_text("--public-reason", args.public_reason.as_deref())?,
        outgoing_number: ctx.optional_text("--number", args.outgoing_number.as_deref())?,
        signatory: ctx.optional_text("--signed-by", args.signed_by.as_deref())?,
        text: None,
        revealed: false,
    };
    if let Some(path) = &args.text {
        given.text = Some((path.display().to_string(), ctx.file(path)?));
    }
    given.revealed = ctx.revealed(&mut desk, Some(number))?;
    let letter = letter(&desk, number, language, &given)?;
    if letter.address_masked {
        ctx.warn(&Message::new("letter-address-masked"));
    }
    Ok((letter, desk.now()))
}

/// The language asked for, or the officer's own; a letter in English is not written.
fn language(ctx: &Context, asked: Option<&str>) -> Result<LetterLanguage, CliError> {
    match (asked, ctx.tr.lang()) {
        (Some(asked), _) => typed::value(asked),
        (None, Lang::Kk) => Ok(LetterLanguage::Kk),
        (None, Lang::Ru | Lang::En) => Ok(LetterLanguage::Ru),
    }
}

impl From<LetterError> for CliError {
    fn from(error: LetterError) -> Self {
        let message = error.message();
        match (error, message) {
            (LetterError::Desk(error), _) => error.into(),
            (LetterError::Missing(_), Some(what)) => Self::new(Code::Refused, what),
            (LetterError::NotOwed { .. }, Some(what)) => Self::usage(what),
            (_, Some(what)) => Self::new(Code::Failed, what),
            (other, None) => Self::new(
                Code::Failed,
                Message::new("error-storage").text("detail", other),
            ),
        }
    }
}
