//! `claim close`: through the gate, which names all that is missing at once.

use crate::cli::action::{Target, act_on};
use crate::cli::ask::chosen;
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
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
    #[arg(long = "reply-date", id = "reply-date", value_name = "date")]
    reply_date: Option<String>,
    #[arg(long = "reply-channel", id = "reply-channel", value_name = "channel", value_parser = typed::known::<Channel>())]
    reply_channel: Option<String>,
    #[arg(long = "reply-number", id = "reply-number", value_name = "text")]
    reply_number: Option<String>,
    #[arg(long = "public-reason", id = "public-reason", value_name = "text")]
    public_reason: Option<String>,
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    ctx.complete(&mut [chosen::<Resolution>("--resolution", &mut args.resolution)])?;
    let mut desk = ctx.writer()?;
    let ground = ctx.optional_text("--ground", args.ground.as_deref())?;
    let closing = NewClosing {
        resolution: typed::value(&args.resolution.unwrap_or_default())?,
        withdrawal_ground: ground.as_deref().and_then(withdrawal_ground),
        ground,
        reply_on: args
            .reply_date
            .as_deref()
            .map(|text| typed::date(text, &desk))
            .transpose()?,
        reply_channel: args
            .reply_channel
            .as_deref()
            .map(typed::value)
            .transpose()?,
        reply_number: ctx.optional_text("--reply-number", args.reply_number.as_deref())?,
        public_reason: ctx.optional_text("--public-reason", args.public_reason.as_deref())?,
    };
    act_on(ctx, &mut desk, &args.target, Act::CloseClaim(closing))
}

/// `law` or `obligation` (art. 8(2)), alone or before a colon and the particulars.
fn withdrawal_ground(ground: &str) -> Option<WithdrawalGround> {
    let first = ground.split(':').next().unwrap_or_default();
    WithdrawalGround::parse(first).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("law", Some(WithdrawalGround::Law))]
    #[case("obligation: договор № 7", Some(WithdrawalGround::Obligation))]
    #[case("lawful", None)]
    #[case("", None)]
    fn the_ground_of_a_refused_withdrawal_comes_first(
        #[case] ground: &str,
        #[case] read: Option<WithdrawalGround>,
    ) {
        assert_eq!(withdrawal_ground(ground), read);
    }
}
