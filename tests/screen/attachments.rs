//! Saving what came with a claim's message: which of it, where, and what is said when it fails.

use qorgau::domain::message::Message;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Layer, Msg, Problem};

use crate::fixture::Desk;
use crate::register::{claim, message};

/// The first claim came as a message and is opened.
pub fn opened(desk: &mut Desk) -> &mut Desk {
    desk.register.messages.insert(claim(1), message());
    desk.opened(claim(1))
}

fn desk() -> Desk {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    opened(&mut desk);
    desk
}

fn asked(desk: &Desk) -> Option<(u32, &str)> {
    match desk.asked.last() {
        Some(Effect::SaveAttachment { claim: of, n, path }) if *of == claim(1) => {
            Some((*n, path.as_str()))
        }
        _ => None,
    }
}

fn is_asking(desk: &Desk) -> bool {
    matches!(desk.app.layers.last(), Some(Layer::Saving(_)))
}

#[test]
fn a_name_from_outside_is_made_safe_and_each_attachment_has_its_own() {
    let mut desk = desk();
    desk.keys("s enter");
    assert_eq!(asked(&desk), Some((1, "./Удостоверение.pdf")));
    desk.tell(Msg::AttachmentSaved {
        claim: claim(1),
        written: Ok("/home/aigul/Удостоверение.pdf".to_owned()),
    });
    assert!(!is_asking(&desk));
    assert!(
        desk.screen()
            .contains("Вложение сохранено: /home/aigul/Удостоверение.pdf")
    );
    desk.keys("s down enter");
    assert_eq!(asked(&desk), Some((2, "./attachment-2")));
}

#[test]
fn another_file_is_named() {
    let mut desk = desk();
    desk.keys("s ctrl-u")
        .typed("/tmp/копия.pdf")
        .keys("down enter");
    assert_eq!(
        asked(&desk),
        Some((2, "/tmp/копия.pdf")),
        "what was typed stays"
    );
    let mut desk = self::desk();
    desk.keys("s ctrl-u enter");
    assert_eq!(asked(&desk), None);
    assert!(is_asking(&desk) && desk.screen().contains("Назовите файл"));
    desk.keys("esc");
    assert!(!is_asking(&desk));
}

#[test]
fn what_is_not_kept_is_not_saved() {
    let mut desk = desk();
    desk.keys("s up enter");
    assert_eq!(asked(&desk), None);
    assert!(desk.screen().contains("оно больше допустимого"));
}

#[test]
fn what_failed_can_be_done_otherwise() {
    let mut desk = desk();
    desk.keys("s enter");
    let what = Message::new("error-file-exists").text("path", "./Удостоверение.pdf");
    let next = Some(Message::new("error-file-exists-next"));
    desk.tell(Msg::AttachmentSaved {
        claim: claim(1),
        written: Err(Problem {
            what,
            why: None,
            next,
        }),
    });
    assert!(is_asking(&desk));
    let screen = desk.screen();
    assert!(
        screen.contains("Файл уже есть: ./Удостоверение.pdf"),
        "{screen}"
    );
    desk.keys("ctrl-u").typed("./копия.pdf").keys("enter");
    assert_eq!(asked(&desk), Some((1, "./копия.pdf")));
}

#[test]
fn a_claim_without_attachments_says_so() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    desk.opened(claim(1)).keys("s");
    assert!(!is_asking(&desk));
    assert!(desk.screen().contains("У этого обращения нет вложений"));
}
