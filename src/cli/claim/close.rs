//! `claim close`: through the gate, which names all that is missing at once.

use crate::cli::action::{Target, act_on};
use crate::cli::ask::{chosen, needed, read_by};
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
use crate::desk::Desk;
use crate::domain::identity::SafeText;
use crate::domain::values::{Channel, Resolution, Value, WithdrawalGround};
use crate::domain::workflow::{Act, NewClosing};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "resolution", value_parser = typed::known::<Resolution>())]
    resolution: Option<String>,
    #[arg(long, value_name = "text")]
    ground: Option<String>,
    #[command(flatten)]
    answer: Answer,
}

/// What the applicant was answered.
#[derive(Debug, clap::Args)]
pub(super) struct Answer {
    #[arg(long = "reply-date", id = "reply-date", value_name = "date")]
    reply_date: Option<String>,
    #[arg(long = "reply-channel", id = "reply-channel", value_name = "channel", value_parser = typed::known::<Channel>())]
    reply_channel: Option<String>,
    #[arg(long = "reply-number", id = "reply-number", value_name = "text")]
    reply_number: Option<String>,
    #[arg(long = "public-reason", id = "public-reason", value_name = "text")]
    public_reason: Option<String>,
}

impl Answer {
    /// Asks for what of it is missing.
    pub(super) fn ask(&mut self, ctx: &mut Context, desk: &Desk) -> Result<(), CliError> {
        ctx.complete(&mut [
            read_by("--reply-date", &mut self.reply_date, &|text| {
                typed::date(text, desk).map(|_| ())
            }),
            chosen::<Channel>("--reply-channel", &mut self.reply_channel),
            needed("--reply-number", &mut self.reply_number),
            needed("--public-reason", &mut self.public_reason),
        ])
    }

    /// A closing with it.
    pub(super) fn closing(
        &self,
        ctx: &mut Context,
        desk: &Desk,
        resolution: Resolution,
    ) -> Result<NewClosing, CliError> {
        let on = self.reply_date.as_deref();
        let channel = self.reply_channel.as_deref();
        Ok(NewClosing {
            resolution,
            withdrawal_ground: None,
            ground: None,
            reply_on: on.map(|text| typed::date(text, desk)).transpose()?,
            reply_channel: channel.map(typed::value).transpose()?,
            reply_number: ctx.optional_text("--reply-number", self.reply_number.as_deref())?,
            public_reason: ctx.optional_text("--public-reason", self.public_reason.as_deref())?,
        })
    }
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    ctx.complete(&mut [chosen::<Resolution>("--resolution", &mut args.resolution)])?;
    let mut desk = ctx.writer()?;
    let given = ctx.optional_text("--ground", args.ground.as_deref())?;
    let resolution = typed::value(&args.resolution.unwrap_or_default())?;
    let refused = given
        .as_deref()
        .filter(|_| resolution == Resolution::Refused);
    let (withdrawal_ground, ground) = match refused.and_then(withdrawal_ground) {
        Some((ground, "")) => (Some(ground), Some(ctx.tr.text(&ground.message()))),
        Some((ground, particulars)) => (Some(ground), Some(particulars.to_owned())),
        None => (None, given.map(String::from)),
    };
    let closing = NewClosing {
        withdrawal_ground,
        ground: ground.map(|text| SafeText::multiline(&text)),
        ..args.answer.closing(ctx, &desk, resolution)?
    };
    act_on(ctx, &mut desk, &args.target, Act::CloseClaim(closing))
}

/// `law` or `obligation` (art. 8(2)), and the particulars after a colon.
fn withdrawal_ground(ground: &str) -> Option<(WithdrawalGround, &str)> {
    let (first, particulars) = ground.split_once(':').unwrap_or((ground, ""));
    Some((WithdrawalGround::parse(first).ok()?, particulars.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("law", Some((WithdrawalGround::Law, "")))]
    #[case("obligation: договор № 7", Some((WithdrawalGround::Obligation, "договор № 7")))]
    #[case("lawful", None)]
    #[case("", None)]
    fn the_ground_of_a_refused_withdrawal_comes_first(
        #[case] ground: &str,
        #[case] read: Option<(WithdrawalGround, &str)>,
    ) {
        assert_eq!(withdrawal_ground(ground), read);
    }
}
