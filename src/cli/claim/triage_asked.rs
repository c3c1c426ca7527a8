//! The verdict asked for at a terminal, after the sheet has been shown.

use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::typed;
use crate::domain::record::Claim;
use crate::domain::values::{ClaimState, Value};
use crate::domain::workflow::VerdictName;

/// Asks for the verdict on a message that has none yet, by its name or its place in the list. None
/// where nobody can be asked, where nothing may be written, and where an empty line leaves it.
pub(super) fn verdict(ctx: &mut Context, claim: &Claim) -> Result<Option<String>, CliError> {
    if claim.state != ClaimState::Received || !ctx.can_ask_to_act() {
        return Ok(None);
    }
    ctx.out.finish()?;
    let names = VerdictName::ALL.iter().map(|name| name.as_str());
    let width = names.map(|name| name.chars().count()).max().unwrap_or(0);
    let lines: Vec<String> = (1..)
        .zip(VerdictName::ALL)
        .map(|(place, name)| {
            let words = ctx.tr.text(&name.message());
            format!("  {place}  {:width$}  {words}", name.as_str())
        })
        .collect();
    ctx.out.note(&format!("\n{}", lines.join("\n")));
    let question = ctx.tr.text("triage-ask-verdict");
    while let Some(answer) = ctx.line(&question)?.filter(|answer| !answer.is_empty()) {
        let place = answer.parse::<usize>().ok();
        let by_place = place.and_then(|place| VerdictName::ALL.get(place.checked_sub(1)?));
        match by_place.map_or_else(|| typed::value::<VerdictName>(&answer), |name| Ok(*name)) {
            Ok(name) => return Ok(Some(name.as_str().to_owned())),
            Err(error) => {
                ctx.fail(&error);
            }
        }
    }
    Ok(None)
}
