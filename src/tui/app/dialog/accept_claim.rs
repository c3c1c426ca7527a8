//! Taking a claim into work. A demand to block becomes a block request at once.

use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::{Scope, nearest};
use crate::domain::values::{BlockGround, ClaimKind, DataCategory, RequestedBy};
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::{Choice, FieldName, Form, Input, Marks};

#[derive(Debug)]
pub(super) struct AcceptClaim;

impl Task for AcceptClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-accept-title")
    }

    fn button(&self) -> &'static str {
        "screen-accept-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        if !sight.about.row().is_some_and(asks_for_block) {
            return Form::default();
        }
        Form::new(vec![
            (
                FieldName::BlockGround,
                Input::Choice(Choice::among::<BlockGround>()),
            ),
            (
                FieldName::RequestedBy,
                Input::Choice(Choice::among::<RequestedBy>().with(RequestedBy::Subject)),
            ),
            (
                FieldName::Scope,
                Input::Marks(Marks::among::<DataCategory>()),
            ),
        ])
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(Row::Claim(row)) = sight.about.row() else {
            return Vec::new();
        };
        let claim = &row.claim;
        let mut facts = vec![Fact::plain(
            Message::new("screen-accept-what").word("kind", claim.kind_message()),
        )];
        if let Some(due_on) = nearest(&claim.clocks).and_then(|clock| clock.due_on) {
            facts.push(Fact::plain(
                Message::new("screen-accept-due").date("date", due_on),
            ));
        }
        let follows = match claim.kind {
            Some(ClaimKind::Blocking) => Some("screen-accept-makes-block"),
            Some(ClaimKind::ConsentWithdrawal) => Some("screen-accept-makes-withdrawal"),
            _ => None,
        };
        facts.extend(follows.map(|id| Fact::plain(Message::new(id))));
        facts
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let ground = form.chosen(FieldName::BlockGround);
        if sight.about.row().is_some_and(asks_for_block) && ground.is_none() {
            return Err(vec![Gap::empty(FieldName::BlockGround)]);
        }
        let categories = form.marked(FieldName::Scope);
        Ok(Act::AcceptClaim {
            requested_by: form
                .chosen(FieldName::RequestedBy)
                .unwrap_or(RequestedBy::Subject),
            ground: ground.unwrap_or(BlockGround::Inaccurate),
            scope: if categories.is_empty() {
                Scope::All
            } else {
                Scope::Categories(categories)
            },
        })
    }
}

/// A demand to block whose block has not been made yet.
pub(super) fn asks_for_block(row: &Row) -> bool {
    let Row::Claim(row) = row else {
        return false;
    };
    let carried = row
        .claim
        .clocks
        .iter()
        .any(|clock| !clock.carried_by.is_empty());
    row.claim.kind == Some(ClaimKind::Blocking) && !carried
}
