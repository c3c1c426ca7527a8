//! What was typed is kept, offered again, and given up only by the officer's own word.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use qorgau::domain::draft::{Draft, DraftKey};
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::values::{Channel, Resolution};
use qorgau::domain::view::Row;
use qorgau::domain::workflow::Act;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Dialog, Effect, Layer, Msg, update};
use rstest::rstest;

use crate::fixture::Desk;
use crate::looks::snapshot;
use crate::register::{claim, noon, register};
use crate::support::text;

const IVAN: RecordNumber = RecordNumber::Subject(2);

fn draft(errand: &str, record: Option<RecordNumber>, typed: &[(&str, &str)]) -> Draft {
    let fields = typed.iter();
    let fields = fields.map(|(name, raw)| ((*name).to_owned(), (*raw).to_owned()));
    Draft {
        key: DraftKey {
            errand: errand.to_owned(),
            record,
        },
        version: record.filter(|number| *number != IVAN).map(|_| 2),
        fields: fields.collect::<BTreeMap<_, _>>(),
        // 18:40 of the day before in Almaty.
        typed_at: noon() - TimeDelta::minutes(17 * 60 + 20),
        nonce: [77; 16],
    }
}

fn closing() -> Draft {
    let typed = [
        ("resolution", "satisfied"),
        ("ground", "п. 7.2 политики"),
        ("reply-date", "сегодня"),
        ("reply-channel", "paper"),
        ("reply-number", "исх. 12"),
        ("colour", "of another version"),
    ];
    draft("close-claim", Some(claim(1)), &typed)
}

fn desk_with(drafts: Vec<Draft>) -> Desk {
    let mut register = register();
    register.drafts = drafts;
    Desk::over(register, Lang::Ru, (80, 24))
}

fn dialog(desk: &Desk) -> &Dialog {
    match desk.app.layers.last() {
        Some(Layer::Dialog(dialog)) => dialog,
        other => panic!("no dialog in front: {other:?}"),
    }
}

/// What was asked about drafts.
fn asked(desk: &mut Desk) -> Vec<Effect> {
    let asked = std::mem::take(&mut desk.asked).into_iter();
    asked
        .filter(|effect| matches!(effect, Effect::SaveDraft { .. } | Effect::DiscardDraft(_)))
        .collect()
}

fn noting() -> Desk {
    let mut desk = desk_with(Vec::new());
    on(&mut desk, claim(1));
    desk.keys("e 1").typed("звонил");
    desk
}

/// Puts the caret on a claim.
fn on(desk: &mut Desk, number: RecordNumber) {
    desk.keys("4 g g");
    while desk.app.record_in_hand().map(Row::number) != Some(number) {
        desk.keys("j");
    }
}

#[test]
fn a_pause_keeps_what_was_typed_once() {
    let mut desk = noting();
    assert_eq!(asked(&mut desk), [], "not at every key");
    assert!(desk.app.has_unsaved());
    desk.tell(Msg::Pause);
    let [Effect::SaveDraft { draft: kept, .. }] = &asked(&mut desk)[..] else {
        panic!("nothing is kept");
    };
    let expected = Draft {
        typed_at: noon(),
        nonce: [1; 16],
        ..draft("note-claim", Some(claim(1)), &[("note", "звонил")])
    };
    assert_eq!(**kept, expected);
    assert!(!desk.app.has_unsaved());
    desk.tell(Msg::Pause);
    assert_eq!(asked(&mut desk), [], "what is kept is not kept again");
    desk.typed("!");
    assert!(desk.app.has_unsaved());
}

#[test]
fn a_busy_register_is_tried_again_at_the_next_pause() {
    let mut desk = noting();
    desk.tell(Msg::Pause);
    let [Effect::SaveDraft { edition, .. }] = asked(&mut desk)[..] else {
        panic!("nothing is kept");
    };
    let nonce = [1; 16];
    desk.tell(Msg::DraftNotKept { nonce, edition });
    assert!(desk.app.has_unsaved());
    desk.tell(Msg::Pause);
    assert_eq!(asked(&mut desk).len(), 1);
    // An answer that comes late says nothing of what was typed since.
    desk.typed("!").tell(Msg::Pause);
    desk.tell(Msg::DraftNotKept { nonce, edition });
    assert!(!desk.app.has_unsaved());
}

#[test]
fn what_the_line_took_with_it_is_all_that_the_register_does_not_have() {
    let mut desk = noting();
    assert_eq!(desk.app.unsaved_drafts().len(), 1);
    desk.tell(Msg::Pause);
    assert_eq!(desk.app.unsaved_drafts(), []);
    desk.typed("!");
    let fields = &desk.app.unsaved_drafts()[0].fields;
    assert_eq!(fields.get("note").map(String::as_str), Some("звонил!"));
}

#[test]
fn a_confirmed_esc_gives_the_draft_up_and_an_unkept_one_needs_no_word() {
    let mut desk = noting();
    desk.keys("esc esc");
    assert_eq!(asked(&mut desk), []);
    let mut desk = noting();
    desk.tell(Msg::Pause).keys("esc");
    assert_eq!(asked(&mut desk).len(), 1, "only kept so far");
    desk.keys("esc");
    let key = draft("note-claim", Some(claim(1)), &[]).key;
    assert_eq!(asked(&mut desk), [Effect::DiscardDraft(key.clone())]);

    let mut desk = noting();
    desk.tell(Msg::Pause).keys("ctrl-c ctrl-c");
    assert_eq!(asked(&mut desk)[1..], [Effect::DiscardDraft(key)]);
}

#[test]
fn what_was_emptied_again_has_no_draft() {
    let mut desk = noting();
    desk.tell(Msg::Pause).keys("ctrl-u").tell(Msg::Pause);
    let [_, Effect::DiscardDraft(_)] = asked(&mut desk)[..] else {
        panic!("an empty draft is kept");
    };
    assert!(!desk.app.has_unsaved());
}

#[rstest]
#[case("d", "")]
#[case("4 enter d", "from an opened record too")]
#[case("4 g g j j j j c", "the same dialog, opened by its own key")]
fn a_draft_is_offered_and_completed(#[case] keys: &str, #[case] _why: &str) {
    let mut desk = desk_with(vec![closing()]);
    let said = desk.screen();
    let notice = "Есть незавершённое: закрыть П-2026-0001, вчера в 18:40. d: продолжить";
    assert!(said.contains(notice), "{said}");
    desk.keys(keys);
    let said = desk.screen();
    assert!(said.contains("Черновик: набрано вчера в 18:40"), "{said}");
    assert!(!said.contains("изменилась"), "{said}");
    assert_eq!(desk.app.drafts, [], "what is in a dialog is not offered");
    desk.keys("enter");
    let sent = desk.asked.iter().find_map(|effect| match effect {
        Effect::Execute(command) => Some(command.clone()),
        _ => None,
    });
    let command = sent.unwrap_or_else(|| panic!("{}", desk.screen()));
    assert_eq!(
        command.nonce, [77; 16],
        "it is done once, wherever it is done"
    );
    let Act::CloseClaim(closing) = &command.act else {
        panic!("{command:?}");
    };
    assert_eq!(closing.resolution, Resolution::Satisfied);
    assert_eq!(closing.reply_channel, Some(Channel::Paper));
    assert_eq!(closing.reply_number, Some(text("исх. 12")));
}

#[test]
fn the_record_that_changed_since_is_worked_on_as_it_is() {
    let mut desk = desk_with(vec![Draft {
        version: Some(1),
        ..closing()
    }]);
    desk.keys("d");
    let said = desk.screen();
    assert!(said.contains("Запись с тех пор изменилась"), "{said}");
    assert_eq!(dialog(&desk).about.row().unwrap().version(), 2);
    snapshot("draft-ru-80x24", &desk);
}

#[test]
fn a_new_claim_is_taken_up_for_its_subject() {
    let typed = [("kind", "information"), ("text", "прошу сведения")];
    let mut desk = desk_with(vec![draft("register-claim", Some(IVAN), &typed)]);
    desk.keys("d");
    let whose = dialog(&desk).about.whose().unwrap();
    assert_eq!(whose.subject.number, IVAN);
    assert!(desk.screen().contains("прошу сведения"));
}

#[test]
fn a_subject_being_entered_is_taken_up_without_any_record() {
    let typed = [("surname", "Сейтова"), ("operator", "reco")];
    let mut desk = desk_with(vec![draft("register-subject", None, &typed)]);
    assert!(desk.screen().contains("новый субъект, вчера"));
    desk.keys("d");
    assert!(desk.screen().contains("Сейтова"));
}

#[test]
fn starting_over_empties_the_dialog_and_gives_the_draft_up() {
    let mut desk = desk_with(vec![closing()]);
    desk.keys("d ctrl-r");
    assert_eq!(
        asked(&mut desk),
        [Effect::DiscardDraft(closing().key.clone())]
    );
    assert!(!dialog(&desk).would_lose());
    assert_ne!(dialog(&desk).nonce(), [77; 16]);
    desk.keys("ctrl-r");
    assert_eq!(asked(&mut desk), [], "nothing to start over");
    desk.keys("esc");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Record(_))));
}

#[test]
fn of_several_drafts_one_is_chosen() {
    let note = draft("note-claim", Some(claim(3)), &[("note", "звонил")]);
    let note = Draft {
        typed_at: noon() - TimeDelta::days(3),
        nonce: [78; 16],
        ..note
    };
    let unknown = draft("foretell", Some(claim(2)), &[]);
    let mut desk = desk_with(vec![closing(), unknown, note]);
    let said = desk.screen();
    assert!(
        said.contains("черновиков 2, последний вчера в 18:40. d: показать"),
        "{said}"
    );
    desk.keys("d down");
    snapshot("drafts-ru-80x24", &desk);
    desk.keys("enter");
    assert_eq!(dialog(&desk).about.number(), Some(claim(3)));
    assert!(desk.screen().contains("звонил"));
    desk.keys("esc esc esc d");
    assert_eq!(dialog(&desk).about.number(), Some(claim(1)));
}

#[test]
fn an_officer_who_goes_elsewhere_meanwhile_is_not_interrupted() {
    let mut desk = desk_with(vec![closing()]);
    let effects = update(&mut desk.app, Msg::Key("d".parse().unwrap()));
    assert_eq!(effects, [Effect::LoadFile(claim(1))]);
    desk.keys("esc");
    let file = Box::new(desk.register.file(claim(1)));
    desk.tell(Msg::FileLoaded(file));
    assert!(desk.app.layers.is_empty());
    assert_eq!(desk.app.drafts.len(), 1, "it is still there");
}

#[test]
fn leaving_by_way_of_another_record_keeps_what_was_typed() {
    let mut desk = desk_with(Vec::new());
    let mut record = claim(2);
    record = desk.app.record_in_hand().map_or(record, Row::number);
    desk.keys("e 1").typed("звонил");
    desk.app
        .layers
        .push(Layer::Record(qorgau::tui::app::RecordView::new(record)));
    desk.keys("3");
    assert!(desk.app.layers.is_empty());
    assert_eq!(asked(&mut desk).len(), 1);
    let said = desk.screen();
    assert!(said.contains("Есть незавершённое: заметка"), "{said}");
    desk.keys("d");
    assert!(desk.screen().contains("звонил"));
}

#[test]
fn without_drafts_nothing_is_said_and_the_key_says_so() {
    let mut desk = desk_with(Vec::new());
    assert!(desk.app.notice.is_none());
    desk.keys("d");
    assert!(desk.screen().contains("Незавершённого нет"));
}

#[rstest]
#[case(
    Lang::Kk,
    "Аяқталмағаны бар: жабу П-2026-0001, кеше 18:40. d: жалғастыру"
)]
#[case(
    Lang::En,
    "Unfinished: close П-2026-0001, yesterday at 18:40. d: go on"
)]
fn it_is_said_in_the_officers_language(#[case] lang: Lang, #[case] notice: &str) {
    let mut register = register();
    register.drafts = vec![closing()];
    let desk = Desk::over(register, lang, (80, 24));
    let said = desk.screen();
    assert!(said.contains(notice), "{said}");
}

#[test]
fn no_size_makes_a_draft_fall_over() {
    let other = draft("note-claim", Some(claim(3)), &[("note", "звонил")]);
    let changed = Draft {
        version: None,
        nonce: [78; 16],
        ..closing()
    };
    for size in [(1, 1), (40, 12), (60, 16), (120, 30)] {
        let mut register = register();
        register.drafts = vec![changed.clone(), other.clone()];
        let mut desk = Desk::over(register, Lang::Kk, size);
        for keys in ["", "d", "down", "up", "enter", "tab", "down"] {
            desk.keys(keys).screen();
        }
    }
}

/// The key is named only where it does something.
#[test]
fn what_is_unfinished_is_not_offered_over_a_view_that_does_not_take_it_up() {
    let mut desk = desk_with(vec![closing()]);
    assert!(desk.screen().contains("d незавершённое"));
    for view in ["4 enter r", "b"] {
        desk.keys(view);
        assert!(
            !desk.screen().contains("незавершённое"),
            "{}",
            desk.screen()
        );
        let before = desk.screen();
        assert_eq!(desk.keys("d").screen(), before, "{view}");
        desk.keys("esc esc");
    }
}
