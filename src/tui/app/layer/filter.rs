//! What a list can be narrowed by, to choose from: the same filters that can be typed.

use crate::domain::filter::{FilterName, states_of};
use crate::domain::message::Message;
use crate::domain::record::Operator;
use crate::domain::values::{BlockState, ClaimKind, ClaimState, ConsentState, RecordKind, Value};
use crate::domain::view::{Assigned, ListQuery};
use crate::tui::app::form::{Choice, Input, Marks};

/// Nothing chosen.
const ANY: &str = "";

/// What is past its date.
const OVERDUE: &str = "overdue";

/// The times within which something is due, as they are offered.
const TERMS: [&str; 4] = ["0d", "3d", "5w", "15w"];

/// Nobody works on it; the officer does.
const NOBODY: &str = "none";
const ME: &str = "me";

/// The filters of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterView {
    /// Which list.
    pub kind: RecordKind,
    /// Each filter with what is chosen.
    pub rows: Vec<(FilterName, Input)>,
    /// Which one the officer is on.
    pub at: usize,
}

impl FilterView {
    /// The filters as a query has them.
    pub fn of(kind: RecordKind, query: &ListQuery, operators: &[&Operator], me: &str) -> Self {
        let mut rows = vec![(FilterName::Due, Input::Choice(due(query)))];
        if kind == RecordKind::Claim {
            rows.push((FilterName::Kind, Input::Choice(kinds(query))));
        }
        rows.push((FilterName::State, Input::Marks(states(kind, query))));
        if kind == RecordKind::Claim {
            rows.push((FilterName::Assigned, Input::Choice(assigned(query, me))));
        }
        let operator = query.operator.as_ref().map(Operator::as_str);
        let operators = operators.iter().map(|operator| plain(operator.as_str()));
        let operators = offered("filter-any-operator", operators, operator);
        rows.push((FilterName::Operator, Input::Choice(operators)));
        Self { kind, rows, at: 0 }
    }

    /// What is asked for now.
    pub fn asked(&self, me: &str) -> ListQuery {
        let mut query = ListQuery::default();
        for (name, input) in &self.rows {
            let chosen = match input {
                Input::Marks(marks) => {
                    query.states = marks.texts().map(str::to_owned).collect();
                    continue;
                }
                Input::Choice(choice) => choice.text().filter(|text| *text != ANY),
                Input::Text(_) | Input::Offered(_) => None,
            };
            let Some(chosen) = chosen else { continue };
            match name {
                FilterName::Due | FilterName::Overdue if chosen == OVERDUE => query.overdue = true,
                FilterName::Due | FilterName::Overdue => {
                    query.due_within = chosen.parse().ok();
                    query.due_on = chosen.parse().ok();
                }
                FilterName::Kind => query.kind = ClaimKind::parse(chosen).ok(),
                FilterName::Operator => query.operator = chosen.parse().ok(),
                FilterName::Assigned => {
                    query.assigned = Some(match chosen {
                        NOBODY => Assigned::Nobody,
                        ME => Assigned::To(me.to_owned()),
                        who => Assigned::To(who.to_owned()),
                    });
                }
                FilterName::State => {}
            }
        }
        query
    }

    /// To the next filter, or the one before; round at the ends.
    pub fn turn(&mut self, forward: bool) {
        let count = self.rows.len().max(1);
        let step = if forward { 1 } else { count - 1 };
        self.at = (self.at + step) % count;
    }

    /// The next value of the filter that the officer is on, or the one before.
    pub fn turn_value(&mut self, forward: bool) {
        match self.rows.get_mut(self.at) {
            Some((_, Input::Choice(choice))) => choice.turn(forward),
            Some((_, Input::Marks(marks))) => marks.turn(forward),
            _ => {}
        }
    }

    /// Marks a value; where only one can be chosen, chooses the next.
    pub fn mark(&mut self) {
        match self.rows.get_mut(self.at) {
            Some((_, Input::Choice(choice))) => choice.turn(true),
            Some((_, Input::Marks(marks))) => marks.toggle(),
            _ => {}
        }
    }
}

/// A list to choose one of, or none; what was typed is in it whatever it is.
fn offered(
    any: &'static str,
    values: impl Iterator<Item = (String, Message)>,
    typed: Option<&str>,
) -> Choice {
    let mut values: Vec<(String, Message)> = values.collect();
    if let Some(typed) = typed
        && values.iter().all(|(text, _)| text != typed)
    {
        values.push(plain(typed));
    }
    let none = (ANY.to_owned(), Message::new(any));
    Choice::from(std::iter::once(none).chain(values)).with_text(typed.unwrap_or(ANY))
}

fn plain(text: &str) -> (String, Message) {
    let label = Message::new("screen-plain").text("text", text);
    (text.to_owned(), label)
}

fn due(query: &ListQuery) -> Choice {
    let typed = match (query.overdue, query.due_on) {
        (true, _) => Some(OVERDUE.to_owned()),
        (false, Some(day)) => Some(day.to_string()),
        (false, None) => query.due_within.map(|term| term.to_string()),
    };
    let overdue = (OVERDUE.to_owned(), Message::new("filter-due-overdue"));
    let terms = TERMS.iter().map(|term| {
        let id = format!("filter-due-{term}");
        ((*term).to_owned(), Message::new(id))
    });
    let all = std::iter::once(overdue).chain(terms);
    offered("filter-any-due", all, typed.as_deref())
}

fn kinds(query: &ListQuery) -> Choice {
    let kinds = ClaimKind::ALL.iter();
    let kinds = kinds.map(|kind| (kind.as_str().to_owned(), Message::new(kind.message())));
    offered("filter-any-kind", kinds, query.kind.map(ClaimKind::as_str))
}

fn assigned(query: &ListQuery, me: &str) -> Choice {
    let typed = query.assigned.as_ref().map(|who| match who {
        Assigned::Nobody => NOBODY,
        Assigned::To(who) if who == me => ME,
        Assigned::To(who) => who,
    });
    let known = [(ME, "filter-to-me"), (NOBODY, "filter-to-nobody")];
    let known = known.map(|(text, id)| (text.to_owned(), Message::new(id)));
    offered("filter-any-assigned", known.into_iter(), typed)
}

fn states(kind: RecordKind, query: &ListQuery) -> Marks {
    let family = match kind {
        RecordKind::Subject => "subject-state",
        RecordKind::Consent => ConsentState::FAMILY,
        RecordKind::Block => BlockState::FAMILY,
        RecordKind::Claim => ClaimState::FAMILY,
    };
    let mut marks = Marks::of(family, &states_of(kind), "filter-any-state");
    let asked: Vec<&str> = query.states.iter().map(String::as_str).collect();
    marks.mark_only(&asked);
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operators() -> [Operator; 2] {
        ["iticket", "reco"].map(|slug| slug.parse().unwrap())
    }

    fn view(kind: RecordKind, query: &ListQuery) -> FilterView {
        let known = operators();
        FilterView::of(kind, query, &known.iter().collect::<Vec<_>>(), "aigul")
    }

    #[test]
    fn what_was_asked_for_is_chosen_and_asked_for_again() {
        let asked = ListQuery {
            overdue: true,
            kind: Some(ClaimKind::Blocking),
            states: vec!["waiting".to_owned(), "closed".to_owned()],
            assigned: Some(Assigned::To("daniyar".to_owned())),
            operator: "reco".parse().ok(),
            ..ListQuery::default()
        };
        assert_eq!(view(RecordKind::Claim, &asked).asked("aigul"), asked);
        let typed = ListQuery {
            due_within: "20d".parse().ok(),
            assigned: Some(Assigned::Nobody),
            ..ListQuery::default()
        };
        assert_eq!(view(RecordKind::Claim, &typed).asked("aigul"), typed);
        for kind in RecordKind::ALL {
            let nothing = ListQuery::default();
            assert_eq!(view(*kind, &nothing).asked("aigul"), nothing);
        }
    }

    #[test]
    fn values_are_chosen_one_by_one() {
        let mut view = view(RecordKind::Claim, &ListQuery::default());
        view.mark();
        view.turn(true);
        view.turn(true);
        view.turn_value(true);
        view.mark();
        view.turn(true);
        view.turn_value(true);
        let asked = view.asked("aigul");
        assert!(asked.overdue);
        assert_eq!(asked.states, ["registered"]);
        assert_eq!(asked.assigned, Some(Assigned::To("aigul".to_owned())));
    }
}
