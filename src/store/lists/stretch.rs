//! The stretches that a list is made of, one after the other.

use super::Asked;
use super::conditions::Where;
use super::order::Order;
use crate::domain::sort::Sort;
use crate::domain::values::{RecordKind, SortBy};

/// Rows of a list that one index has in their order.
#[derive(Debug, Clone)]
pub(super) struct Stretch<'q> {
    /// Which rows of the table are in it.
    pub conditions: Where<'q>,
    /// How they are ordered.
    pub order: Order,
}

/// Where a record stands in a list: in which stretch, and there at which key and number.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub stretch: usize,
    pub key: String,
    pub id: i64,
}

impl<'q> Stretch<'q> {
    /// The stretches of a list, from its start. Claims by their dates are two: a closed one has no
    /// date, and stands by its number after all that are open. No index has to hold it for that,
    /// and none is written to when it is closed.
    pub fn all(kind: RecordKind, asked: &Asked<'q>) -> Vec<Self> {
        let order = Order::of(kind, asked.query.sort);
        let conditions = Where::asked(kind, asked);
        let sort = asked.query.sort.unwrap_or_else(|| Sort::usual(kind));
        let by_date = (kind, sort.by) == (RecordKind::Claim, SortBy::Due);
        let (open, closed) = (asked.admits_open_claims(), asked.admits_closed_claims());
        if !(by_date && open && closed) {
            let undated = by_date && closed;
            let order = if undated { order.without_key() } else { order };
            return vec![Self { conditions, order }];
        }
        let stretch = |of: &str, order: Order| {
            let mut conditions = conditions.clone();
            conditions.and(of);
            Self { conditions, order }
        };
        let mut stretches = vec![
            stretch("claim.state <> 'closed'", order),
            stretch("claim.state = 'closed'", order.without_key()),
        ];
        if order.keys_down {
            stretches.reverse();
        }
        stretches
    }
}
