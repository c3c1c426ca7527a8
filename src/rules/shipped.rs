//! The files that come with the program. A register keeps its own copies: a newer program
//! moves no date until somebody applies its files.

/// The terms that the law of Kazakhstan sets.
pub const LAW: &str = include_str!("../../data/law/kz.toml");

/// The working calendar of Kazakhstan.
pub const CALENDAR: &str = include_str!("../../data/calendars/kz.toml");

/// What tells a kind of claim in a message.
pub const KINDS: &str = include_str!("../../data/triage/kinds.toml");

/// The sites' policies, each by its operator's short name.
pub const POLICIES: &[(&str, &str)] = &[
    ("benton", include_str!("../../data/policies/benton.toml")),
    (
        "concerts-tickets",
        include_str!("../../data/policies/concerts-tickets.toml"),
    ),
    ("iticket", include_str!("../../data/policies/iticket.toml")),
    (
        "neupusti",
        include_str!("../../data/policies/neupusti.toml"),
    ),
    ("reco", include_str!("../../data/policies/reco.toml")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn the_shipped_files_are_right() {
        rules::law(LAW, "law/kz.toml").unwrap();
        rules::calendar(CALENDAR, "calendars/kz.toml").unwrap();
        rules::kinds(KINDS, "triage/kinds.toml").unwrap();
        for (slug, text) in POLICIES {
            let policy = rules::policy(text, slug).unwrap();
            assert_eq!(policy.operator.as_str(), *slug);
        }
    }
}
