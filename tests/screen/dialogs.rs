//! Walks through the dialogs that make records and change them: what they ask for is compared.

use qorgau::domain::identity::{Iin, Phone, RecordNumber, SafeText};
use qorgau::domain::record::{Representative, Scope};
use qorgau::domain::values::{
    BlockGround, Channel, ClaimKind, ConsentMethod, DataCategory, Duty, RequestedBy, WaitingFor,
};
use qorgau::domain::view::Row;
use qorgau::domain::workflow::{Act, NewReply};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Errand, Layer};
use rstest::rstest;

use crate::fixture::Desk;
use crate::full::full;
use crate::register::{block, claim};
use crate::support::{moment, text};

pub const LATIN: &str = "from = \"\"\nto = \"\"\n";
const RU: &str = include_str!("../../keymaps/layouts/ru.toml");
const KK: &str = include_str!("../../keymaps/layouts/kk.toml");

fn desk(layout: &str) -> Desk {
    Desk::open(Lang::Ru, (80, 24)).under(layout)
}

/// The screen with the caret on a record of its pane.
fn on(layout: &str, pane: &str, number: RecordNumber) -> Desk {
    let mut desk = desk(layout);
    desk.keys(pane).keys("home");
    while desk.app.record_in_hand().map(Row::number) != Some(number) {
        desk.keys("down");
    }
    desk
}

/// The one act that was sent, with the record and the version it is for.
pub fn sent(desk: &Desk) -> (Option<RecordNumber>, Act, Option<u32>) {
    let commands = desk.asked.iter().filter_map(|effect| match effect {
        Effect::Execute(command) => Some(command),
        _ => None,
    });
    let sent: Vec<_> = commands.collect();
    let [command] = sent.as_slice() else {
        panic!("{sent:?}\n{}", desk.screen());
    };
    (command.target, command.act.clone(), command.seen)
}

#[rstest]
fn a_claim_is_registered_with_its_deadline_in_sight(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = desk(layout);
    desk.keys("F5 home enter F8 n space tab")
        .typed("20.11 14:05");
    let shown = desk.screen();
    assert!(shown.contains("06.01.2027"), "{shown}");
    desk.keys("tab space tab").typed("вх. 7").keys("tab");
    desk.typed("Прошу ответить").keys("tab enter enter");
    let (target, act, seen) = sent(&desk);
    let Act::RegisterClaim(new) = act else {
        panic!("{act:?}")
    };
    assert_eq!((target, seen), (None, None));
    assert_eq!(new.operator.as_str(), "iticket");
    assert_eq!(new.subject, RecordNumber::Subject(1));
    assert_eq!(new.kind, ClaimKind::PretrialClaim);
    assert_eq!(new.received, moment("2026-11-20T14:05"));
    assert_eq!(new.channel, Some(Channel::Paper));
    assert_eq!(new.incoming_number, Some(text("вх. 7")));
    assert_eq!(new.text, Some(text("Прошу ответить")));
}

#[test]
fn only_a_demand_states_its_own_date() {
    let mut desk = on(LATIN, "4", claim(1));
    desk.keys("n left tab").typed("вчера").keys("tab");
    desk.typed("+10w").keys("enter");
    let Act::RegisterClaim(new) = sent(&desk).1 else {
        panic!("no claim")
    };
    assert_eq!(new.kind, ClaimKind::AuthorityDemand);
    assert_eq!(new.demanded_by, Some("2026-12-07".parse().unwrap()));
}

#[rstest]
fn a_block_is_requested(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = on(layout, "F7", block(2));
    desk.keys("n tab space tab space right space tab");
    desk.typed("сегодня").keys("enter");
    let Act::RequestBlock(new) = sent(&desk).1 else {
        panic!("no block")
    };
    assert_eq!(new.subject, RecordNumber::Subject(2));
    assert_eq!(new.requested_by, RequestedBy::Subject);
    assert_eq!(new.ground, BlockGround::Inaccurate);
    assert_eq!(
        new.scope,
        Scope::Categories(vec![DataCategory::Name, DataCategory::Iin])
    );
    assert_eq!(new.received, moment("2026-11-23"));
}

#[test]
fn a_consent_has_its_eight_items() {
    let mut desk = desk(LATIN);
    desk.keys("2 n")
        .typed("вчера")
        .keys("tab space tab tab tab");
    desk.keys("right tab tab right right tab space tab");
    desk.typed("билеты, рассылка").keys("enter");
    desk.typed("журнал сайта").keys("enter");
    let Act::RecordConsent(new) = sent(&desk).1 else {
        panic!("no consent")
    };
    let terms = new.terms;
    assert_eq!(terms.given, moment("2026-11-22"));
    assert_eq!(terms.method, ConsentMethod::Checkbox);
    assert!(terms.policy_version.is_some(), "the one in force");
    assert_eq!(terms.valid_until, None);
    assert_eq!(terms.third_parties, Some(true));
    assert_eq!(terms.cross_border, None);
    assert_eq!(terms.public, Some(false));
    assert_eq!(terms.data, [DataCategory::Name]);
    assert_eq!(terms.purposes, [text("билеты"), text("рассылка")]);
    assert_eq!(terms.proof, Some(text("журнал сайта")));
}

#[rstest]
#[case("04.08.2022", "2022-08-04")]
#[case("2022-08-04", "2022-08-04")]
#[case("01.02.2020", "01.02.2020")]
#[case("редакция 2", "редакция 2")]
fn a_policy_version_on_file_is_found_by_its_date(#[case] typed: &str, #[case] version: &str) {
    let mut desk = opened(LATIN, RecordNumber::Subject(12));
    desk.take(Errand::RecordConsent).typed("вчера");
    desk.keys("tab space tab").typed(typed);
    let known = desk.screen().contains("04.08.2022 есть в реестре");
    assert_eq!(known, version == "2022-08-04", "{}", desk.screen());
    desk.keys("tab tab tab tab tab space tab").typed("билеты");
    desk.keys("tab").typed("журнал сайта").keys("enter");
    let Act::RecordConsent(new) = sent(&desk).1 else {
        panic!("no consent")
    };
    assert_eq!(new.terms.policy_version, Some(text(version)));
}

#[rstest]
#[case("850101300005", "8 701 000 00 16; 87010000017")]
#[case("ү5\"қ\"ң", "")]
#[case("ұққ\"қ\"ңққққү", "")]
fn a_subject_is_checked_as_it_is_typed(#[case] iin: &str, #[case] phones: &str) {
    let mut desk = desk(LATIN);
    desk.keys("1 n tab tab").typed("Сейтова").keys("tab");
    desk.typed("Дана").keys("tab tab").typed(iin);
    let fits = Iin::parse(iin).is_ok();
    assert_eq!(desk.screen().contains("Ещё нужно"), !fits);
    desk.keys("tab")
        .typed("12.03.1990")
        .keys("tab")
        .typed(phones);
    desk.keys("enter");
    if !fits {
        assert!(desk.asked.iter().all(|e| !matches!(e, Effect::Execute(_))));
        return;
    }
    let Act::RegisterSubject(new) = sent(&desk).1 else {
        panic!("no subject")
    };
    assert_eq!(new.operator.as_str(), "iticket", "that of the row in hand");
    assert_eq!(new.details.display_name(), "Сейтова Дана");
    assert_eq!(new.details.iin, Iin::parse(iin).ok());
    let phones = phones.split(';').filter(|text| !text.is_empty());
    let phones: Vec<Phone> = phones.map(|text| Phone::parse(text).unwrap()).collect();
    assert_eq!(new.details.phones, phones);
}

#[test]
fn an_organisation_has_one_name() {
    let mut desk = desk(LATIN);
    desk.keys("1 n tab right tab")
        .typed("ТОО Ромашка")
        .keys("enter");
    let Act::RegisterSubject(new) = sent(&desk).1 else {
        panic!("no subject")
    };
    assert_eq!(new.details.legal_name, Some(text("ТОО Ромашка")));
    assert_eq!(new.details.name, None);
}

#[rstest]
#[case("e 1", "звонил", "tab enter", Act::NoteClaim { text: SafeText::multiline("звонил") })]
#[case("e F2 space enter", "", "", Act::Wait { waiting_for: WaitingFor::Identity })]
#[case("e 4 enter", "", "", Act::PrepareReply(NewReply::default()))]
#[case("m", "daniyar", "enter", Act::AssignClaim { to: Some("daniyar".to_owned()) })]
#[case("e down down down down enter", "П-2026-0002", "enter", Act::Link { to: claim(2) })]
#[case("e 5", "p-2026-2", "enter", Act::Link { to: claim(2) })]
fn a_claim_is_worked_on(
    #[case] opened: &str,
    #[case] typed: &str,
    #[case] then: &str,
    #[case] act: Act,
    #[values(LATIN, RU, KK)] layout: &str,
) {
    let mut desk = on(layout, "F8", claim(1));
    if act == (Act::Link { to: claim(2) }) {
        // The duty to reply stands before the link.
        desk.keys("e up up up enter");
    } else {
        desk.keys(opened);
    }
    desk.typed(typed).keys(then);
    assert_eq!(sent(&desk), (Some(claim(1)), act, Some(2)));
}

/// From the register that has a claim that waits and one that is closed.
pub fn opened(layout: &str, number: RecordNumber) -> Desk {
    let mut desk = Desk::over(full(), Lang::Ru, (80, 24)).under(layout);
    desk.opened(number);
    desk
}

#[rstest]
fn a_claim_that_waited_goes_on(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = opened(layout, claim(6));
    desk.keys("e 3 enter");
    assert_eq!(sent(&desk), (Some(claim(6)), Act::Resume, Some(3)));
}

#[rstest]
fn a_closed_claim_is_reopened_with_a_reason(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = opened(layout, claim(7));
    desk.keys("e up enter").keys("enter");
    assert!(desk.asked.iter().all(|e| !matches!(e, Effect::Execute(_))));
    desk.typed("пришло новое письмо").keys("enter");
    let reason = text("пришло новое письмо");
    let act = Act::ReopenClaim { reason };
    assert_eq!(sent(&desk), (Some(claim(7)), act, Some(3)));
}

#[rstest]
fn a_representative_is_added_with_a_document(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = opened(layout, RecordNumber::Subject(1));
    desk.keys("e 2").typed("Ахметова Сәуле").keys("enter");
    desk.typed("мать").keys("enter");
    desk.typed("свидетельство № 4").keys("tab").typed("+365d");
    desk.keys("enter");
    let act = Act::AddRepresentative(Representative {
        name: text("Ахметова Сәуле"),
        authority: text("мать"),
        document: text("свидетельство № 4"),
        until: Some("2027-11-23".parse().unwrap()),
    });
    assert_eq!(sent(&desk), (Some(RecordNumber::Subject(1)), act, Some(1)));
}

#[test]
fn a_duty_is_noted_from_the_list_of_acts() {
    let mut desk = on(LATIN, "4", claim(2));
    desk.keys("e 7").typed("вчера").keys("tab");
    desk.typed("письмо").keys("enter");
    let act = Act::Fulfil {
        duty: Duty::Inform,
        on: "2026-11-22".parse().unwrap(),
        evidence: text("письмо"),
    };
    assert_eq!(sent(&desk), (Some(claim(2)), act, Some(1)));
}

#[test]
fn facts_are_corrected_with_a_reason() {
    let mut desk = on(LATIN, "4", claim(1));
    desk.keys("e up up enter space tab")
        .typed("19.10")
        .keys("enter");
    desk.typed("ошибка приёмной").keys("enter");
    let act = Act::CorrectClaim {
        reason: text("ошибка приёмной"),
        received: Some(moment("2026-10-19")),
        kind: Some(ClaimKind::ConsumerClaim),
        subject: None,
    };
    assert_eq!(sent(&desk), (Some(claim(1)), act, Some(2)));
}

#[rstest]
fn a_check_is_extended(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = on(layout, "F7", block(3));
    desk.keys("e").typed("+20w").keys("tab");
    desk.typed("ждём документы").keys("enter");
    let (target, act, _) = sent(&desk);
    assert_eq!(target, Some(block(3)));
    assert!(matches!(act, Act::ExtendBlock { .. }), "{act:?}");
}

#[test]
fn a_withdrawal_is_entered() {
    let mut desk = on(LATIN, "2", RecordNumber::Consent(2));
    desk.keys("e 1").typed("20.11").keys("tab space");
    let shown = desk.screen();
    assert!(shown.contains("2026"), "{shown}");
    desk.keys("enter");
    let act = Act::WithdrawConsent {
        received: "2026-11-20".parse().unwrap(),
        channel: Channel::Paper,
        reference: None,
    };
    assert_eq!(sent(&desk), (Some(RecordNumber::Consent(2)), act, Some(1)));
}

#[test]
fn a_correction_keeps_what_is_not_typed_and_shows_nothing_masked() {
    let mut desk = on(LATIN, "1", RecordNumber::Subject(1));
    desk.keys("e 1");
    assert!(!desk.screen().contains("850101300005"));
    desk.keys("tab ctrl-u").typed("Сейтова").keys("up up up");
    desk.typed("паспорт").keys("enter");
    let Act::CorrectSubject { details, reason } = sent(&desk).1 else {
        panic!("no correction")
    };
    assert_eq!(details.display_name(), "Сейтова Айгүл");
    assert_eq!(details.iin, Iin::parse("850101300005").ok());
    assert_eq!(details.phones.len(), 1);
    assert_eq!(reason, Some(text("паспорт")));
}

#[test]
fn what_cannot_be_done_stays_in_the_list_and_says_why() {
    let mut desk = on(LATIN, "4", claim(1));
    desk.keys("e 3");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Menu(_))));
    assert!(desk.app.notice.as_ref().is_some_and(|n| n.failure));
    desk.keys("esc");
    assert!(desk.app.layers.is_empty());
}

#[test]
fn without_a_subject_nothing_new_is_made_of_one() {
    let mut desk = desk(LATIN);
    desk.register.rows.clear();
    desk.keys("4").tell(qorgau::tui::app::Msg::StoreChanged);
    desk.keys("n");
    assert!(desk.app.layers.is_empty());
    assert!(desk.app.notice.as_ref().is_some_and(|n| n.failure));
    desk.keys("1 n");
    assert_eq!(desk.app.layers.len(), 1, "a subject can always be entered");
}
