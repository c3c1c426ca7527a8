//! The twenty pitfalls that other systems fell into, each a promise of this one with its test.
//!
//! The numbers, in brackets before each test, are those of the list. What stands well in
//! another file of tests is named here and not told twice; a test that is renamed or lost there
//! is missed here. What does not exist yet is no promise yet: the date in a calendar file (2), the
//! mail to an administrator when the journal fails (9), the erasure of a subject (11).
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod applied;
mod cases;
mod dates;
mod guards;
mod pauses;
mod screen;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::path::Path;

/// Pitfall, file under `tests/`, test.
const HELD: &[(u32, &str, &str)] = &[
    (
        1,
        "pitfalls/dates.rs",
        "days_left_are_the_same_all_day_long",
    ),
    (
        1,
        "deadlines/civil_dates.rs",
        "an_instant_has_the_date_of_the_legal_zone",
    ),
    (2, "pitfalls/dates.rs", "every_output_gives_the_same_date"),
    (
        3,
        "pitfalls/dates.rs",
        "overdue_begins_when_the_last_day_is_over",
    ),
    (4, "pitfalls/cases.rs", "a_note_does_not_change_lateness"),
    (
        4,
        "pitfalls/cases.rs",
        "a_closed_case_is_never_late_and_open",
    ),
    (
        5,
        "pitfalls/dates.rs",
        "a_term_starts_on_the_day_after_receipt_whatever_day_and_hour",
    ),
    (
        5,
        "deadlines/civil_dates.rs",
        "a_term_does_not_depend_on_the_hour_of_receipt",
    ),
    (5, "pitfalls/pauses.rs", "a_pause_is_days_that_do_not_count"),
    (
        5,
        "pitfalls/pauses.rs",
        "no_shipped_rule_is_paused_or_extended",
    ),
    (
        6,
        "pitfalls/dates.rs",
        "a_working_saturday_counts_and_a_holiday_on_saturday_moves_one_day",
    ),
    (
        6,
        "pitfalls/dates.rs",
        "a_term_into_a_year_without_a_confirmed_calendar_says_so",
    ),
    (
        6,
        "deadlines/days_off.rs",
        "a_six_day_week_gives_no_day_for_a_holiday_on_saturday",
    ),
    (
        7,
        "pitfalls/applied.rs",
        "a_new_file_moves_open_cases_only_and_only_when_agreed",
    ),
    (
        8,
        "pitfalls/cases.rs",
        "a_linked_duplicate_is_seen_and_its_clock_runs",
    ),
    (
        8,
        "triage.rs",
        "a_linked_message_stays_visible_with_a_clock_of_its_own",
    ),
    (
        9,
        "pitfalls/guards.rs",
        "what_the_journal_does_not_take_is_not_done",
    ),
    (
        10,
        "pitfalls/cases.rs",
        "the_same_request_again_is_a_row_of_its_own_with_a_link",
    ),
    (
        11,
        "pitfalls/guards.rs",
        "a_new_block_after_a_lifted_one_is_not_reviewed_earlier_unsaid",
    ),
    (
        11,
        "workflow.rs",
        "a_new_check_of_the_same_data_does_not_end_earlier_without_a_reason",
    ),
    (
        11,
        "register.rs",
        "the_database_itself_keeps_blocked_data_as_they_are",
    ),
    (12, "register.rs", "the_database_itself_asks_for_four_eyes"),
    (
        12,
        "workflow.rs",
        "with_two_pairs_of_eyes_nobody_approves_their_own_request",
    ),
    (13, "workflow.rs", "events_of_a_consent_are_only_added_to"),
    (13, "cli.rs", "a_consent_is_recorded_withdrawn_and_stopped"),
    (
        13,
        "register.rs",
        "the_database_itself_refuses_a_consent_to_blocked_data",
    ),
    (
        14,
        "screen/layouts.rs",
        "every_walk_does_the_same_under_every_layout",
    ),
    (
        14,
        "terminal/promises.rs",
        "keys_mean_the_same_under_every_layout",
    ),
    (14, "terminal/promises.rs", "a_claim_is_found_and_accepted"),
    (
        15,
        "pitfalls/guards.rs",
        "the_newest_entries_do_not_go_unnoticed",
    ),
    (
        16,
        "pitfalls/guards.rs",
        "what_cannot_be_read_is_not_taken_for_free",
    ),
    (
        17,
        "pitfalls/cases.rs",
        "what_nobody_has_looked_at_is_counted",
    ),
    (18, "pitfalls/guards.rs", "a_statistic_names_nobody"),
    (18, "pitfalls/guards.rs", "a_cell_is_never_a_formula"),
    (18, "journals.rs", "a_claims_text_never_becomes_a_formula"),
    (19, "pitfalls/cases.rs", "a_reply_prepared_is_not_sent"),
    (
        20,
        "terminal/promises.rs",
        "any_size_is_shown_and_no_colour_where_none_is_wanted",
    ),
    (
        20,
        "terminal/dumb.rs",
        "a_terminal_without_a_screen_is_told_everything_in_lines",
    ),
    (
        20,
        "screen/sizes.rs",
        "every_view_has_room_at_the_promised_sizes",
    ),
    (20, "screen/styles.rs", "no_urgency_is_told_by_colour_alone"),
];

#[test]
fn every_pitfall_has_its_test() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for (pitfall, file, test) in HELD {
        let text = std::fs::read_to_string(tests.join(file)).unwrap();
        assert!(
            text.contains(&format!("\nfn {test}(")),
            "pitfall {pitfall}: {file} has no {test}"
        );
    }
    let held: BTreeSet<u32> = HELD.iter().map(|(pitfall, ..)| *pitfall).collect();
    assert_eq!(held, (1..=20).collect());
}
