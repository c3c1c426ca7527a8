//! Letters: read, turned to the other language, put into other words, written into a file, and left
//! for what they lack.

use qorgau::domain::identity::RecordNumber::Subject;
use qorgau::domain::letter::{LetterLanguage, LetterTemplate};
use qorgau::domain::message::Message;
use qorgau::domain::record::Prepared;
use qorgau::domain::values::Resolution;
use qorgau::domain::view::Row;
use qorgau::domain::workflow::Act;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Errand, FieldName, Layer, Msg, NotSaved};

use crate::fixture::Desk;
use crate::full::full;
use crate::register::{claim, noon};
use crate::support::text;

fn desk() -> Desk {
    Desk::over(full(), Lang::Ru, (80, 24))
}

fn in_front(desk: &Desk) -> (Errand, Option<FieldName>) {
    match desk.app.layers.last() {
        Some(Layer::Dialog(dialog)) => (dialog.errand, dialog.form.focus()),
        _ => panic!("no dialog\n{}", desk.screen()),
    }
}

#[test]
fn enter_leads_to_what_the_letter_lacks_and_then_to_its_sending() {
    let mut desk = desk();
    desk.opened(claim(1)).keys("r");
    assert!(desk.screen().contains("не заполнено"), "{}", desk.screen());
    desk.keys("enter");
    let expected = (Errand::PrepareReply, Some(FieldName::PublicReason));
    assert_eq!(in_front(&desk), expected);

    let mut desk = self::desk();
    desk.opened(claim(8)).keys("r enter");
    let expected = (Errand::SendReply, Some(FieldName::SentOn));
    assert_eq!(in_front(&desk), expected);
}

#[test]
fn a_letter_is_turned_to_the_other_language_and_left() {
    let mut desk = desk();
    desk.opened(claim(8)).keys("r tab");
    let Some(Layer::Letter(view)) = desk.app.layers.last() else {
        panic!("no letter\n{}", desk.screen());
    };
    assert_eq!(view.language, LetterLanguage::Kk);
    assert!(view.letter.is_some());
    desk.keys("esc");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Record(_))));
}

#[test]
fn a_letter_answers_a_claim_or_a_subject_and_nothing_else() {
    let mut desk = desk();
    desk.keys("3 r");
    assert!(desk.app.layers.is_empty());
    assert!(
        desk.screen().contains("Письмо пишется"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_claim_with_a_reply_on_record_is_closed_without_asking_for_it_again() {
    let mut desk = desk();
    desk.opened(claim(7)).keys("e");
    assert!(desk.screen().contains("ответ вручён"), "{}", desk.screen());
}

#[test]
fn a_letter_is_put_into_other_words_and_back() {
    let mut desk = desk();
    desk.opened(claim(8)).keys("r e");
    let expected = |d: &Desk| match d.app.layers.last() {
        Some(Layer::Dialog(dialog)) => dialog.errand,
        _ => panic!("no dialog\n{}", d.screen()),
    };
    let (language, template) = (LetterLanguage::Ru, LetterTemplate::ReplyRefused);
    assert_eq!(expected(&desk), Errand::WordLetter(language, template));
    assert!(
        desk.screen().contains("{{ outgoing_number }}"),
        "{}",
        desk.screen()
    );
    desk.typed("Срочно. ").keys("tab enter");
    let Some(Effect::Execute(command)) = desk.asked.last() else {
        panic!("nothing is done\n{}", desk.screen());
    };
    let Act::WordLetter {
        text: Some(text), ..
    } = &command.act
    else {
        panic!("{:?}", command.act);
    };
    assert!(text.starts_with("Срочно. | Исх. № {{ outgoing_number }}"));

    let mut desk = self::desk();
    desk.opened(claim(8)).keys("r u");
    assert!(
        desk.screen().contains("и так по шаблону"),
        "{}",
        desk.screen()
    );
    desk.register.reworded = true;
    desk.keys("tab tab u");
    assert_eq!(expected(&desk), Errand::RestoreLetter(language, template));
}

#[test]
fn a_field_that_does_not_exist_keeps_the_words_from_being_kept() {
    let mut desk = desk();
    desk.opened(claim(8))
        .keys("r e")
        .typed("{{ date }} ")
        .keys("tab enter");
    assert!(
        desk.screen().contains("нет поля «date»"),
        "{}",
        desk.screen()
    );
    assert!(!matches!(desk.asked.last(), Some(Effect::Execute(_))));
}

#[test]
fn a_letter_is_written_into_a_file_that_is_not_there_yet() {
    let mut desk = desk();
    desk.opened(claim(8)).keys("r s tab tab enter");
    let saving = |desk: &Desk| match desk.asked.last() {
        Some(Effect::SaveLetter { nonce, saving }) => (*nonce, saving.clone()),
        other => panic!("{other:?}\n{}", desk.screen()),
    };
    let (nonce, first) = saving(&desk);
    assert_eq!(
        (first.path.as_str(), first.replace),
        ("П-2026-0008-ru.docx", false)
    );
    assert_eq!(first.reason, None);
    let why = Message::new("error-file-exists").text("path", "П-2026-0008-ru.docx");
    desk.tell(Msg::LetterSaved {
        nonce,
        saved: Err(NotSaved::Exists(why)),
    });
    assert!(desk.screen().contains("заменить файл"), "{}", desk.screen());
    desk.keys("left tab tab enter");
    let (nonce, second) = saving(&desk);
    assert!(second.replace, "{}", desk.screen());
    desk.tell(Msg::LetterSaved {
        nonce,
        saved: Ok("/tmp/l.docx".to_owned()),
    });
    assert!(desk.screen().contains("/tmp/l.docx"), "{}", desk.screen());
    assert!(matches!(desk.app.layers.last(), Some(Layer::Letter(_))));
}

#[test]
fn what_is_held_of_a_subject_leaves_the_register_for_a_reason_only() {
    let mut desk = desk();
    desk.opened(Subject(1)).keys("r s tab tab enter");
    assert_eq!(in_front(&desk).1, Some(FieldName::Reason));
    desk.typed("запрос П-2026-0002").keys("tab enter");
    let Some(Effect::SaveLetter { saving, .. }) = desk.asked.last() else {
        panic!("nothing is written\n{}", desk.screen());
    };
    assert_eq!(saving.number, Subject(1));
    assert_eq!(saving.reason.as_deref(), Some("запрос П-2026-0002"));
}

/// The closing leads to what its letter lacks, and takes it up when it is there.
#[test]
fn the_closing_leads_to_who_signs_the_letter() {
    let mut desk = desk();
    let Some(Row::Claim(row)) = desk.register.rows.get_mut(&claim(1)) else {
        panic!("not a claim");
    };
    row.claim.reply.prepared = Some(Prepared {
        on: noon().date_naive(),
        by: "aigul".to_owned(),
        resolution: Some(Resolution::Refused),
        ground: Some(text("п. 7.2")),
        public_reason: Some(text("срок не истёк")),
        channel: None,
        number: None,
        signatory: None,
    });
    desk.opened(claim(1)).keys("c").keys("tab").typed("сегодня");
    desk.keys("tab space tab").typed("118").keys("tab enter");
    assert_eq!(
        in_front(&desk),
        (Errand::PrepareReply, Some(FieldName::Signatory))
    );
    desk.keys("esc");
    assert!(
        desk.screen().contains("в письме: кто подписывает"),
        "{}",
        desk.screen()
    );
}
