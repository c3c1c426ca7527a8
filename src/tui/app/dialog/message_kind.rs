//! The kind that a message is said to be of, with the deadlines that follow as it is chosen.

use chrono::NaiveDate;

use super::deadlines::deadlines;
use super::fields::{demanded, demanded_note};
use super::gate::received;
use super::task::{Fact, Gap, Note, Sight};
use crate::domain::values::ClaimKind;
use crate::domain::workflow::{Trigger, claim_clocks};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput, typed_day};

/// The kind, that of the claim chosen where it has one.
pub(super) fn kind_field(sight: &Sight<'_>) -> (FieldName, Input) {
    let kinds = Choice::among::<ClaimKind>();
    let kinds = match sight.about.claim().and_then(|claim| claim.kind) {
        Some(kind) => kinds.with(kind),
        None => kinds,
    };
    (FieldName::Kind, Input::Choice(kinds))
}

/// The date that an authority's demand states.
pub(super) fn date_field(sight: &Sight<'_>) -> (FieldName, Input) {
    let stated = sight.about.claim().and_then(|claim| claim.demanded_by);
    let stated = stated.map(typed_day).unwrap_or_default();
    let line = TextInput::line().holding(&stated);
    (FieldName::DueDate, Input::Text(line))
}

/// Only an authority's demand states its own date.
pub(super) fn arrange(form: &mut Form) {
    let demand = form.chosen(FieldName::Kind) == Some(ClaimKind::AuthorityDemand);
    form.ask(FieldName::DueDate, demand);
}

/// The deadlines that a claim of the chosen kind would have.
pub(super) fn facts(form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
    let Some(kind) = form.chosen(FieldName::Kind) else {
        return Vec::new();
    };
    let stated = demanded(form, received(sight), sight);
    would_set(kind, stated.ok().flatten(), sight)
}

/// The deadlines that the message would have as a claim of this kind.
pub(super) fn would_set(
    kind: ClaimKind,
    demanded: Option<NaiveDate>,
    sight: &Sight<'_>,
) -> Vec<Fact> {
    let Some(claim) = sight.about.claim() else {
        return Vec::new();
    };
    let trigger = Trigger {
        demanded,
        ..Trigger::received(claim.received.date)
    };
    deadlines(&claim_clocks(kind, &claim.operator, trigger, sight.office))
}

/// What is said under the field of the date.
pub(super) fn date_note(form: &Form, sight: &Sight<'_>) -> Option<Note> {
    demanded_note(form, received(sight), sight)
}

/// The kind; what is missing goes into `gaps`.
pub(super) fn kind(form: &Form, gaps: &mut Vec<Gap>) -> Option<ClaimKind> {
    let kind = form.chosen(FieldName::Kind);
    gaps.extend(kind.is_none().then(|| Gap::empty(FieldName::Kind)));
    kind
}

/// The date; what is wrong with it goes into `gaps`.
pub(super) fn date(form: &Form, sight: &Sight<'_>, gaps: &mut Vec<Gap>) -> Option<NaiveDate> {
    demanded(form, received(sight), sight)
        .map_err(|why| gaps.push(Gap::typed(form, FieldName::DueDate, why)))
        .ok()
        .flatten()
}
