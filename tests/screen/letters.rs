//! The letter on a claim: read, turned to the other language, and left for what it lacks.

use qorgau::domain::letter::LetterLanguage;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Errand, FieldName, Layer};

use crate::fixture::Desk;
use crate::full::full;
use crate::register::claim;

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
fn a_letter_answers_a_claim_and_nothing_else() {
    let mut desk = desk();
    desk.keys("1 r");
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
