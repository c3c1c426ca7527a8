//! Walks through the dialogs of triage: what each verdict that is sent says.

use qorgau::domain::identity::{Email, RecordNumber};
use qorgau::domain::record::{IdentityCheck, IdentityMethod, IdentityResult};
use qorgau::domain::values::{Channel, ClaimKind, RequestedBy, Resolution};
use qorgau::domain::view::Row;
use qorgau::domain::workflow::{Act, Identified, NewClosing, Verdict};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Errand, Layer};
use rstest::rstest;

use crate::dialogs::{LATIN, sent};
use crate::fixture::Desk;
use crate::full::{MESSAGE, UNPROVED, with_messages};
use crate::looks::snapshot;
use crate::register::claim;
use crate::support::{date, text};

/// A dialog on a message that is opened.
fn on(number: RecordNumber, errand: Errand) -> Desk {
    let mut desk = Desk::over(with_messages(), Lang::Ru, (80, 24)).under(LATIN);
    desk.opened(number).take(errand);
    desk
}

/// The verdict that was sent on the message.
fn verdict(desk: &Desk) -> Verdict {
    let (target, act, _) = sent(desk);
    assert_eq!(target, Some(MESSAGE));
    match act {
        Act::Triage(verdict) => verdict,
        other => panic!("{other:?}"),
    }
}

fn nothing_sent(desk: &Desk) {
    let executes = |effect: &Effect| matches!(effect, Effect::Execute(_));
    assert!(!desk.asked.iter().any(executes), "{}", desk.screen());
}

/// What can be done now, as it stands in the list.
fn menu(number: RecordNumber) -> Vec<Errand> {
    let mut desk = Desk::over(with_messages(), Lang::Ru, (80, 24)).under(LATIN);
    desk.opened(number).keys("e");
    let Some(Layer::Menu(menu)) = desk.app.layers.last() else {
        panic!("{}", desk.screen());
    };
    let possible = menu.offers.iter().filter(|offer| offer.refused.is_none());
    possible.map(|offer| offer.errand).collect()
}

#[test]
fn the_verdicts_lead_the_list_of_a_message_and_of_no_other_claim() {
    let verdicts = [
        Errand::AcceptMessage,
        Errand::EnterSender,
        Errand::AskIdentity,
        Errand::LinkMessage,
        Errand::RedirectMessage,
        Errand::SetAside,
        Errand::NotOurs,
    ];
    let offered = menu(MESSAGE);
    assert!(offered.starts_with(&verdicts), "{offered:?}");
    assert_eq!(menu(UNPROVED).first(), Some(&Errand::CheckIdentity));
    for number in [UNPROVED, claim(1)] {
        let offered = menu(number);
        assert!(verdicts.iter().all(|v| !offered.contains(v)), "{offered:?}");
    }
    assert!(!menu(claim(1)).contains(&Errand::CheckIdentity));
}

#[test]
fn a_message_is_accepted_with_its_deadlines_in_sight() {
    let mut desk = on(MESSAGE, Errand::AcceptMessage);
    desk.keys("enter");
    nothing_sent(&desk);
    desk.keys("space space space");
    let shown = desk.screen();
    assert!(shown.contains("26.11.2026"), "{shown}");
    desk.keys("tab").typed("с1");
    let shown = desk.screen();
    assert!(shown.contains("Ахметова Айгүл"), "{shown}");
    desk.keys("enter");
    let accepted = Verdict::Accept {
        kind: ClaimKind::Information,
        subject: RecordNumber::Subject(1),
        demanded_by: None,
    };
    assert_eq!(verdict(&desk), accepted);
}

#[test]
fn only_a_demand_that_came_in_states_its_date() {
    let mut desk = on(MESSAGE, Errand::AcceptMessage);
    desk.keys("left tab").typed("20.11").keys("tab").typed("с1");
    desk.keys("enter");
    nothing_sent(&desk);
    desk.keys("ctrl-u").typed("30.11").keys("enter");
    let Verdict::Accept { demanded_by, .. } = verdict(&desk) else {
        panic!("not accepted")
    };
    assert_eq!(demanded_by, Some(date("2026-11-30")));
}

#[test]
fn the_sender_is_entered_as_the_message_names_them() {
    let mut desk = on(MESSAGE, Errand::EnterSender);
    desk.keys("space");
    let shown = desk.screen();
    assert!(shown.contains("Тестова"), "{shown}");
    assert!(!shown.contains("aigerim@"), "{shown}");
    desk.keys("enter");
    let Verdict::NewSubject { kind, details, .. } = verdict(&desk) else {
        panic!("nobody entered")
    };
    assert_eq!(kind, ClaimKind::PretrialClaim);
    assert_eq!(details.display_name(), "Тестова Айгерим");
    let email = Email::parse("aigerim@example.kz").unwrap();
    assert_eq!(details.emails, [email]);
}

#[test]
fn what_the_message_says_of_its_sender_can_be_left_out() {
    let mut desk = on(MESSAGE, Errand::EnterSender);
    desk.keys("space tab tab ctrl-u").typed("Иванова");
    desk.keys("tab tab tab tab tab tab").typed("-");
    let shown = desk.screen();
    assert!(shown.contains("почта"), "{shown}");
    desk.keys("enter");
    let Verdict::NewSubject { details, .. } = verdict(&desk) else {
        panic!("nobody entered")
    };
    assert_eq!(details.display_name(), "Иванова Айгерим");
    assert_eq!(details.emails, []);
}

#[test]
fn identity_is_asked_for_with_the_deadlines_in_sight() {
    let mut desk = on(MESSAGE, Errand::AskIdentity);
    desk.keys("space space space");
    let shown = desk.screen();
    assert!(shown.contains("26.11.2026"), "{shown}");
    desk.keys("enter");
    let kind = ClaimKind::Information;
    assert_eq!(verdict(&desk), Verdict::AskIdentity { kind });
}

#[test]
fn a_message_is_linked_to_a_claim_that_is_told() {
    let mut desk = on(MESSAGE, Errand::LinkMessage);
    desk.typed("п-2026-2");
    let shown = desk.screen();
    assert!(shown.contains("Ахметова Айгүл"), "{shown}");
    desk.keys("enter");
    assert_eq!(verdict(&desk), Verdict::Link { to: claim(2) });
}

#[rstest]
#[case("с1", "не обращение")]
#[case("п-2026-60", "с самой собой")]
#[case("п-2026-61", "ещё не разобрано")]
fn a_message_is_linked_to_nothing_else(#[case] number: &str, #[case] why: &str) {
    let mut desk = on(MESSAGE, Errand::LinkMessage);
    desk.typed(number).keys("enter");
    nothing_sent(&desk);
    assert!(desk.screen().contains(why), "{}", desk.screen());
}

#[test]
fn to_whom_a_message_is_passed_on_is_part_of_the_ground() {
    let mut desk = on(MESSAGE, Errand::RedirectMessage);
    desk.typed("Организатор")
        .keys("enter")
        .typed("билет продал он");
    desk.keys("enter").typed("сегодня").keys("enter");
    desk.keys("space space tab").typed("исх. 12").keys("tab");
    desk.typed("Обратитесь к организатору").keys("tab enter");
    let closing = NewClosing {
        resolution: Resolution::Redirected,
        ground: Some(text("Организатор: билет продал он")),
        withdrawal_ground: None,
        reply_on: Some(date("2026-11-23")),
        reply_channel: Some(Channel::RegisteredPost),
        reply_number: Some(text("исх. 12")),
        public_reason: Some(text("Обратитесь к организатору")),
    };
    assert_eq!(verdict(&desk), Verdict::Redirect(closing));
}

#[test]
fn a_message_is_set_aside_until_the_next_working_day_unless_another_is_named() {
    let mut desk = on(MESSAGE, Errand::SetAside);
    desk.keys("tab").typed("ждём номер заказа").keys("enter");
    let later = Verdict::Later {
        until: date("2026-11-24"),
        note: Some(text("ждём номер заказа")),
    };
    assert_eq!(verdict(&desk), later);
    let mut desk = on(MESSAGE, Errand::SetAside);
    desk.keys("ctrl-u").typed("сегодня").keys("enter");
    nothing_sent(&desk);
}

/// It is looked at too late on the day of its nearest date already.
#[rstest]
#[case("24.11", true)]
#[case("+1d", true)]
#[case("23.12", true)]
fn setting_aside_to_the_nearest_date_warns(#[case] until: &str, #[case] grave: bool) {
    let mut desk = on(MESSAGE, Errand::SetAside);
    desk.keys("ctrl-u").typed(until);
    let Some(Layer::Dialog(dialog)) = desk.app.layers.last() else {
        panic!("no dialog")
    };
    let facts = dialog.facts(&desk.app.office, desk.app.today);
    assert_eq!(facts.iter().any(|fact| fact.grave), grave, "{facts:?}");
}

#[test]
fn nobody_knows_whom_to_answer_that_a_message_is_not_ours() {
    let mut desk = on(MESSAGE, Errand::NotOurs);
    desk.keys("enter");
    nothing_sent(&desk);
    desk.typed("реклама").keys("enter");
    let Verdict::NotOurs(closing) = verdict(&desk) else {
        panic!("not closed")
    };
    assert_eq!(closing.resolution, Resolution::NotConsidered);
    assert_eq!(closing.ground, Some(text("реклама")));
    assert_eq!(closing.public_reason, Some(text("реклама")));
    assert_eq!((closing.reply_on, closing.reply_number), (None, None));
}

#[test]
fn whoever_is_known_is_answered_that_a_message_is_not_ours() {
    let mut register = with_messages();
    let known = register.rows.get_mut(&MESSAGE);
    if let Some(Row::Claim(row)) = known {
        row.claim.subject = Some(RecordNumber::Subject(1));
    }
    let mut desk = Desk::over(register, Lang::Ru, (80, 24)).under(LATIN);
    desk.opened(MESSAGE).take(Errand::NotOurs);
    desk.typed("не наш концерт").keys("enter");
    nothing_sent(&desk);
    desk.typed("сегодня").keys("tab space tab").typed("исх. 12");
    desk.keys("enter");
    let Verdict::NotOurs(closing) = verdict(&desk) else {
        panic!("not closed")
    };
    assert_eq!(closing.reply_on, Some(date("2026-11-23")));
    assert_eq!(closing.reply_channel, Some(Channel::Paper));
}

#[test]
fn a_check_of_identity_says_whose_data_it_is() {
    let mut desk = on(UNPROVED, Errand::CheckIdentity);
    desk.keys("space tab space enter");
    nothing_sent(&desk);
    desk.typed("с1").keys("tab").typed("паспорт").keys("enter");
    let act = Act::CheckIdentity {
        check: IdentityCheck {
            method: IdentityMethod::DocumentSeen,
            result: IdentityResult::Confirmed,
            on: date("2026-11-23"),
            of: RequestedBy::Subject,
            note: Some(text("паспорт")),
        },
        subject: Some(Identified::OnFile(RecordNumber::Subject(1))),
    };
    let (target, done, _) = sent(&desk);
    assert_eq!((target, done), (Some(UNPROVED), act));
}

#[test]
fn a_check_that_shows_nothing_asks_for_no_subject() {
    let mut desk = on(UNPROVED, Errand::CheckIdentity);
    desk.keys("space tab space space");
    let shown = desk.screen();
    assert!(shown.contains("сроки идут"), "{shown}");
    desk.keys("enter");
    let Act::CheckIdentity { check, subject } = sent(&desk).1 else {
        panic!("not checked")
    };
    assert_eq!(check.result, IdentityResult::NotConfirmed);
    assert_eq!(subject, None);
}

/// Somebody whom the register does not know is entered with the check, from what the message says.
#[test]
fn a_check_of_identity_enters_whoever_is_not_known() {
    let mut desk = on(UNPROVED, Errand::CheckIdentity);
    desk.keys("space tab space tab tab tab space");
    let shown = desk.screen();
    assert!(
        shown.contains("фамилия") && shown.contains("новый субъект"),
        "{shown}"
    );
    desk.keys("tab tab ctrl-u")
        .typed("Тестова")
        .keys("tab ctrl-u");
    desk.typed("Айгерім");
    snapshot("check-identity-new-subject", &desk);
    desk.keys("enter");
    let (target, act, _) = sent(&desk);
    let Act::CheckIdentity {
        check,
        subject: Some(Identified::Entered { details, .. }),
    } = act
    else {
        panic!("nobody entered")
    };
    assert_eq!(
        (target, check.result),
        (Some(UNPROVED), IdentityResult::Confirmed)
    );
    assert!(
        details.display_name().starts_with("Тестова Айгерім"),
        "{details:?}"
    );
}
