//! `consent`: given, withdrawn, and what came of the withdrawal.

use clap::Subcommand;

use super::action::{Proof, Target, act_on, make};
use super::ask::{chosen, needed, read_by};
use super::context::{Context, known_operators};
use super::error::{CliError, Exit};
use super::typed;
use crate::domain::identity::SafeText;
use crate::domain::record::ConsentTerms;
use crate::domain::values::{Channel, ConsentMethod, DataCategory, WithdrawalGround};
use crate::domain::workflow::{Act, NewConsent};

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Record(Box<Record>),
    Withdraw(Withdraw),
    Stop(Stop),
    RefuseWithdrawal(RefuseWithdrawal),
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::Record(args) => record(ctx, *args),
        Args::Withdraw(args) => withdraw(ctx, args),
        Args::Stop(args) => stop(ctx, args),
        Args::RefuseWithdrawal(args) => refuse_withdrawal(ctx, args),
    }
}

#[derive(Debug, clap::Args)]
pub(super) struct Record {
    #[arg(long, value_name = "slug")]
    operator: Option<String>,
    #[arg(long, value_name = "number")]
    subject: Option<String>,
    #[arg(long, value_name = "moment")]
    given: Option<String>,
    #[arg(long, value_name = "method", value_parser = typed::known::<ConsentMethod>())]
    method: Option<String>,
    #[arg(long = "policy-version", id = "policy-version", value_name = "text")]
    policy_version: Option<String>,
    #[arg(long = "until", id = "valid-until", value_name = "date")]
    until: Option<String>,
    #[arg(long, value_name = "list")]
    purposes: Option<String>,
    #[arg(long, value_name = "list")]
    data: Option<String>,
    #[arg(long = "third-parties", id = "third-parties", value_name = "yes", value_parser = ["yes", "no"])]
    third_parties: Option<String>,
    #[arg(long = "cross-border", id = "cross-border", value_name = "yes", value_parser = ["yes", "no"])]
    cross_border: Option<String>,
    #[arg(long, value_name = "yes", value_parser = ["yes", "no"])]
    public: Option<String>,
    #[arg(long, value_name = "text")]
    proof: Option<String>,
    #[arg(long = "external-id", id = "external-id", value_name = "text")]
    external_id: Option<String>,
}

fn record(ctx: &mut Context, mut args: Record) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    ctx.complete(&mut [
        read_by("--operator", &mut args.operator, &|text| {
            typed::operator(text, &desk).map(|_| ())
        })
        .among(known_operators(desk.office())),
        read_by("--subject", &mut args.subject, &|text| {
            typed::number("--subject", text).map(|_| ())
        }),
        read_by("--given", &mut args.given, &|text| {
            typed::moment(text, &desk).map(|_| ())
        }),
        chosen::<ConsentMethod>("--method", &mut args.method),
        needed("--policy-version", &mut args.policy_version),
        needed("--purposes", &mut args.purposes),
        read_by("--data", &mut args.data, &|text| {
            typed::values::<DataCategory>(text).map(|_| ())
        }),
        needed("--proof", &mut args.proof),
    ])?;
    let given = |slot: Option<String>| slot.unwrap_or_default();
    let flag = |slot: Option<String>| slot.as_deref().map(typed::yes_no).transpose();
    let purposes = ctx.text("--purposes", &given(args.purposes))?;
    let terms = ConsentTerms {
        given: typed::moment(&given(args.given), &desk)?,
        valid_until: args
            .until
            .as_deref()
            .map(|text| typed::date(text, &desk))
            .transpose()?,
        third_parties: flag(args.third_parties)?,
        cross_border: flag(args.cross_border)?,
        public: flag(args.public)?,
        data: typed::values(&given(args.data))?,
        purposes: typed::items(&purposes)
            .map(SafeText::from_outside)
            .collect(),
        policy_version: Some(ctx.text("--policy-version", &given(args.policy_version))?),
        method: typed::value(&given(args.method))?,
        proof: Some(ctx.text("--proof", &given(args.proof))?),
    };
    let new = NewConsent {
        operator: typed::operator(&given(args.operator), &desk)?,
        external_id: ctx.optional_text("--external-id", args.external_id.as_deref())?,
        subject: typed::number("--subject", &given(args.subject))?,
        terms,
        withdrawn_on: None,
    };
    make(ctx, &mut desk, Act::RecordConsent(new))
}

#[derive(Debug, clap::Args)]
pub(super) struct Withdraw {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "moment")]
    received: Option<String>,
    #[arg(long, value_name = "channel", value_parser = typed::known::<Channel>())]
    channel: Option<String>,
    #[arg(long, value_name = "text")]
    reference: Option<String>,
}

fn withdraw(ctx: &mut Context, mut args: Withdraw) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    ctx.complete(&mut [
        read_by("--received", &mut args.received, &|text| {
            typed::moment(text, &desk).map(|_| ())
        }),
        chosen::<Channel>("--channel", &mut args.channel),
    ])?;
    let act = Act::WithdrawConsent {
        received: typed::moment(&args.received.unwrap_or_default(), &desk)?.date,
        channel: typed::value(&args.channel.unwrap_or_default())?,
        reference: ctx.optional_text("--reference", args.reference.as_deref())?,
    };
    act_on(ctx, &mut desk, &args.target, act)
}

#[derive(Debug, clap::Args)]
pub(super) struct Stop {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    proof: Proof,
}

fn stop(ctx: &mut Context, args: Stop) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let (on, evidence) = args.proof.read(ctx, &desk)?;
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::StopConsent { on, evidence },
    )
}

#[derive(Debug, clap::Args)]
pub(super) struct RefuseWithdrawal {
    #[command(flatten)]
    target: Target,
    #[arg(long = "ground", id = "withdrawal-ground", value_name = "ground", value_parser = typed::known::<WithdrawalGround>())]
    ground: Option<String>,
    #[arg(long = "public-reason", id = "public-reason", value_name = "text")]
    public_reason: Option<String>,
}

fn refuse_withdrawal(ctx: &mut Context, mut args: RefuseWithdrawal) -> Result<Exit, CliError> {
    ctx.complete(&mut [
        chosen::<WithdrawalGround>("--ground", &mut args.ground),
        needed("--public-reason", &mut args.public_reason),
    ])?;
    let mut desk = ctx.writer()?;
    let ground = typed::value(&args.ground.unwrap_or_default())?;
    let public_reason = ctx.text("--public-reason", &args.public_reason.unwrap_or_default())?;
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::RefuseWithdrawal {
            ground,
            public_reason,
        },
    )
}
