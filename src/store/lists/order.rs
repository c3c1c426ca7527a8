//! What a list is ordered by, as the database sees it.

use crate::domain::sort::Sort;
use crate::domain::values::{RecordKind, SortBy};
use crate::store::rows::table;

/// Keys up or down, and the numbers among equal keys up or down. An index serves each of them from
/// either end (`data/migrations`), so that any page of a list is as near as the first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Order {
    /// An expression of the list's table; none where the number alone decides.
    pub key: Option<&'static str>,
    /// Whether the greatest key stands first.
    pub keys_down: bool,
    /// Whether of equal keys the greatest number stands first.
    pub numbers_down: bool,
}

impl Order {
    /// The order asked for, or the usual one. Consents are usually read as withdrawals to be
    /// carried out, by their date, then the latest entered.
    pub fn of(kind: RecordKind, sort: Option<Sort>) -> Self {
        let sort = sort.unwrap_or_else(|| Sort::usual(kind));
        let key = match (kind, sort.by) {
            (_, SortBy::Number) => None,
            (RecordKind::Subject, _) => Some("subject.sort_name"),
            (RecordKind::Claim, SortBy::Received) => Some("claim.received"),
            (RecordKind::Consent, _) => Some("ifnull(consent.due_on, '9999')"),
            (RecordKind::Block, _) => Some("ifnull(block.due_on, '9999')"),
            (RecordKind::Claim, _) => Some("ifnull(claim.due_on, '9999')"),
        };
        let latest_first = kind == RecordKind::Consent && key.is_some();
        Self {
            key,
            keys_down: sort.down,
            numbers_down: sort.down != latest_first,
        }
    }

    /// Of records that have no date: by their numbers alone.
    pub const fn without_key(self) -> Self {
        Self { key: None, ..self }
    }

    /// The same from its end upwards.
    pub const fn seen(self, backward: bool) -> Self {
        Self {
            key: self.key,
            keys_down: self.keys_down != backward,
            numbers_down: self.numbers_down != backward,
        }
    }

    /// What a statement is ordered by. A plus before a column keeps its index out of it.
    pub fn by_key(self, kind: RecordKind, plus: &str) -> String {
        let by_number = self.by_number(kind, plus);
        match self.key {
            Some(key) => format!("{plus}{key} {}, {by_number}", way(self.keys_down)),
            None => by_number,
        }
    }

    /// The same for rows of one key.
    pub fn by_number(self, kind: RecordKind, plus: &str) -> String {
        format!("{plus}{}.id {}", table(kind), way(self.numbers_down))
    }
}

const fn way(down: bool) -> &'static str {
    if down { "DESC" } else { "ASC" }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::super::conditions::Where;
    use super::super::statement::{counted, numbered, select};
    use super::super::stretch::Stretch;
    use super::super::{Asked, Whose};
    use super::*;
    use crate::domain::values::Value;
    use crate::domain::view::ListQuery;

    fn asked(query: &ListQuery) -> Asked<'_> {
        Asked {
            query,
            today: chrono::NaiveDate::default(),
            due_until: None,
            whose: Whose::Anybody,
            claims: &[],
        }
    }

    fn plan(connection: &Connection, statement: &str) -> String {
        let mut plan = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {statement}"))
            .unwrap();
        let marks = vec![64; plan.parameter_count()];
        let steps = plan.query_map(rusqlite::params_from_iter(marks), |row| {
            row.get::<_, String>(3)
        });
        let steps = steps.unwrap();
        steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn an_index_serves_every_order_from_both_ends() {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::migrate::migrate(&mut connection).unwrap();
        for kind in RecordKind::ALL {
            for by in Sort::all(*kind) {
                for (down, open_only) in
                    [(false, false), (true, false), (false, true), (true, true)]
                {
                    let query = ListQuery {
                        open_only,
                        sort: Some(Sort { by: *by, down }),
                        ..ListQuery::default()
                    };
                    let asked = asked(&query);
                    for stretch in Stretch::all(*kind, &asked) {
                        let Stretch { conditions, order } = stretch;
                        let statement = select(*kind, &conditions, &order.by_key(*kind, ""));
                        let plan = plan(&connection, &statement);
                        assert!(!plan.contains("TEMP B-TREE"), "{kind} {by}: {plan}");
                        let has_open = matches!(kind, RecordKind::Block | RecordKind::Claim);
                        let few = plan.contains(&format!("{kind}_open"));
                        let open = open_only || conditions.text().contains("<> 'closed'");
                        assert_eq!(few, open && has_open, "{kind} {by}: {plan}");
                    }
                }
            }
        }
    }

    /// What is due is a little of what there is.
    #[test]
    fn what_is_due_is_found_by_its_date_whatever_the_order() {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::migrate::migrate(&mut connection).unwrap();
        let day = chrono::NaiveDate::default();
        let asks = [
            (true, None, None),
            (false, Some(day), None),
            (false, None, Some(day)),
        ];
        for kind in RecordKind::ALL {
            for by in Sort::all(*kind) {
                for (overdue, due_until, due_on) in asks {
                    let query = ListQuery {
                        overdue,
                        due_on,
                        sort: Some(Sort {
                            by: *by,
                            down: false,
                        }),
                        ..ListQuery::default()
                    };
                    let asked = Asked {
                        due_until,
                        ..asked(&query)
                    };
                    let conditions = Where::asked(*kind, &asked);
                    let plus = if conditions.few { "+" } else { "" };
                    let order = Order::of(*kind, query.sort).by_key(*kind, plus);
                    for statement in [
                        select(*kind, &conditions, &order),
                        counted(*kind, &conditions),
                    ] {
                        let plan = plan(&connection, &statement);
                        for all in RecordKind::ALL {
                            let all = format!("SCAN {}", table(*all));
                            assert!(!plan.contains(&all), "{kind} {by} {asks:?}: {plan}");
                        }
                    }
                }
            }
        }
    }

    /// Whose a row is stands in the index; closed claims are in the order of their table.
    #[test]
    fn a_list_that_is_gone_along_is_read_from_its_index() {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::migrate::migrate(&mut connection).unwrap();
        let query = ListQuery::default();
        let asked = asked(&query);
        for kind in [RecordKind::Consent, RecordKind::Block, RecordKind::Claim] {
            for Stretch { conditions, order } in Stretch::all(kind, &asked) {
                let statement = numbered(kind, &conditions, &order.by_key(kind, ""));
                let plan = plan(&connection, &statement);
                let of_closed = conditions.text().contains("= 'closed'");
                assert_eq!(
                    plan.contains("COVERING INDEX"),
                    !of_closed,
                    "{kind}: {plan}"
                );
                assert!(!plan.contains("TEMP B-TREE"), "{kind}: {plan}");
            }
        }
    }

    #[test]
    fn the_consents_of_a_few_are_put_in_order_by_their_index() {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::migrate::migrate(&mut connection).unwrap();
        let query = ListQuery::default();
        let asked = Asked {
            whose: Whose::These(&[1, 2, 3]),
            ..asked(&query)
        };
        let kind = RecordKind::Consent;
        for Stretch { conditions, order } in Stretch::all(kind, &asked) {
            let statement = select(kind, &conditions, &order.by_key(kind, "+"));
            let plan = plan(&connection, &statement.replacen('?', "'[1,2,3]'", 1));
            assert!(plan.contains("COVERING INDEX consent_of_subject"), "{plan}");
        }
    }
}
