//! Every view of the screen, each led to by keys: what is snapshotted, drawn at every size and
//! looked at for its styles.

use qorgau::domain::identity::RecordNumber::{Consent, Subject};
use qorgau::domain::letter::LetterLanguage;
use qorgau::domain::message::Message;
use qorgau::domain::values::{JournalAction, RecordKind};
use qorgau::domain::view::{Counters, HistoryLine, Row};
use qorgau::domain::workflow::{Refusal, Warning};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Conflict, Effect, Errand, Msg, NotSaved, Problem};

use crate::fixture::Desk;
use crate::full::{ORGANISATION, full};
use crate::register::{block, claim, noon, told};
use crate::support::date;
use crate::triage::three_messages;

/// A view by name.
#[derive(Clone, Copy)]
pub struct Scene {
    pub name: &'static str,
    /// Leads to it from the lists of the full register.
    pub lead: fn(&mut Desk),
}

impl Scene {
    /// The screen in that view.
    pub fn shown(&self, lang: Lang, size: (u16, u16)) -> Desk {
        let mut desk = Desk::over(full(), lang, size);
        (self.lead)(&mut desk);
        desk
    }
}

macro_rules! scenes {
    ($($name:literal: $lead:expr,)*) => {
        &[$(Scene { name: $name, lead: |desk| { let lead: fn(&mut Desk) = $lead; lead(desk); } }),*]
    };
}

/// The views that are not dialogs of an act.
pub const SCENES: &[Scene] = scenes! {
    "list-claims": |desk| { desk.keys("4"); },
    "list-claims-end": |desk| { desk.keys("4 G"); },
    "list-claims-busy": |desk| { busy(desk); },
    "list-blocks": |desk| { desk.keys("3 j"); },
    "list-consents": |desk| { desk.keys("2"); },
    "list-subjects": |desk| { desk.keys("1"); },
    "list-claims-empty": |desk| { empty(desk); desk.keys("4"); },
    "list-blocks-empty": |desk| { empty(desk); desk.keys("3"); },
    "list-consents-empty": |desk| { empty(desk); desk.keys("2"); },
    "list-subjects-empty": |desk| { empty(desk); desk.keys("1"); },
    "search": |desk| { desk.keys("1 F3").typed("ахметова"); },
    "search-left": |desk| { desk.keys("1 F3").typed("ахметова").keys("enter"); },
    "search-nothing": |desk| { desk.keys("4 F3").typed("ыыыы"); },
    "search-filters": |desk| { desk.keys("4 F3").typed("ахм вид:"); },
    "search-filter-unknown": |desk| { desk.keys("4 F3").typed("ахм вид:нечто").keys("enter"); },
    "sort-claims": |desk| { desk.keys("4 s"); },
    "sort-subjects-searched": |desk| { desk.keys("1 F3").typed("ахметова").keys("enter s down"); },
    "list-claims-by-received": |desk| { desk.keys("4 s 2"); },
    "filter-claims": |desk| { desk.keys("4 f space down down space"); },
    "filter-blocks": |desk| { desk.keys("3 f down"); },
    "filtered-claims": |desk| { desk.keys("4 f space enter"); },
    "filtered-nothing": |desk| { desk.register.rows.retain(|_, row| matches!(row, Row::Subject(_))); desk.keys("3 f space enter"); },
    "filtered-not-here": |desk| { desk.keys("3 F3").typed("кому:я").keys("enter"); },
    "narrowed": |desk| { narrowed(desk); },
    "queue-mine": |desk| { crate::queues::hand_out(desk); desk.keys("o"); },
    "queue-unassigned": |desk| { crate::queues::hand_out(desk); desk.keys("o o"); },
    "queue-empty": |desk| { desk.register.rows.retain(|_, row| !matches!(row, Row::Claim(_))); desk.tell(Msg::StoreChanged).keys("4 o"); },
    "narrowed-nothing": |desk| { narrowed(desk); desk.register.rows.retain(|_, row| matches!(row, Row::Subject(_))); desk.tell(Msg::StoreChanged); },
    "read-only": |desk| { desk.app.read_only = true; desk.keys("3 j a"); },
    "pending-keys": |desk| { desk.keys("4 g"); },
    "done": |desk| { desk.keys("4"); done(desk); },
    "failed": |desk| { desk.keys("4"); failed(desk); },
    "not-now": |desk| { desk.keys("3 g g a"); },
    "paste-nowhere": |desk| { desk.tell(Msg::Paste("строка".to_owned())); },
    "record-claim": |desk| { desk.opened(claim(1)); },
    "record-claim-message": |desk| { crate::attachments::opened(desk); },
    "attachment": |desk| { crate::attachments::opened(desk).keys("s"); },
    "attachment-not-kept": |desk| { crate::attachments::opened(desk).keys("s up enter"); },
    "record-claim-waiting": |desk| { desk.opened(claim(6)); },
    "record-claim-closed": |desk| { desk.opened(claim(7)); },
    "record-claim-end": |desk| { desk.opened(claim(7)).keys("G"); },
    "record-block": |desk| { desk.opened(block(2)); },
    "record-block-executing": |desk| { desk.opened(block(4)); },
    "record-block-refused": |desk| { desk.opened(block(6)); },
    "record-consent": |desk| { desk.opened(Consent(3)); },
    "record-consent-withdrawn": |desk| { desk.opened(Consent(1)); },
    "record-subject": |desk| { desk.opened(Subject(1)); },
    "record-organisation": |desk| { desk.opened(ORGANISATION); },
    "why-claim": |desk| { desk.opened(claim(1)).keys("w"); },
    "why-block": |desk| { desk.opened(block(3)).keys("w"); },
    "why-consent": |desk| { desk.opened(Consent(1)).keys("w"); },
    "letter": |desk| { desk.opened(claim(8)).keys("r"); },
    "letter-lacks": |desk| { desk.opened(claim(1)).keys("r"); },
    "letter-words": |desk| { desk.opened(claim(8)).keys("r e"); },
    "letter-own": |desk| { desk.register.reworded = true; desk.opened(claim(8)).keys("r"); },
    "letter-restore": |desk| { desk.register.reworded = true; desk.opened(claim(8)).keys("r u"); },
    "letter-save": |desk| { desk.opened(claim(8)).keys("r s"); },
    "letter-save-exists": |desk| { desk.opened(claim(8)).keys("r s tab tab enter"); exists(desk); },
    "letter-answer": |desk| { desk.opened(Subject(1)).keys("r"); },
    "letter-answer-save": |desk| { desk.opened(Subject(1)).keys("r s enter"); },
    "letter-refused": |desk| { desk.opened(claim(8)).keys("r"); refused_letter(desk); },
    "clause-policy": |desk| { desk.opened(claim(1)).keys("p"); },
    "clause-law": |desk| { desk.opened(claim(2)).keys("p"); },
    "help": |desk| { desk.keys("F1"); },
    "help-end": |desk| { desk.keys("F1 G"); },
    "help-found": |desk| { desk.keys("F1 F3").typed("due"); },
    "help-mistakes": |desk| { mistakes(desk); },
    "palette": |desk| { desk.keys("4 ctrl-p"); },
    "palette-found": |desk| { desk.keys("4 ctrl-p").typed("срок"); },
    "palette-not-now": |desk| { desk.opened(claim(7)).keys("ctrl-p pgdn"); },
    "palette-nothing": |desk| { desk.keys("4 ctrl-p").typed("ыыыы"); },
    "palette-letters": |desk| { desk.keys("4 ctrl-p").typed("обрщ"); },
    "language": |desk| { desk.opened(claim(1)).keys("L down"); },
    "theme": |desk| { desk.keys("4 T"); },
    "help-in-a-record": |desk| { desk.opened(claim(1)).keys("F1"); },
    "menu-claim": |desk| { desk.opened(claim(6)).keys("e"); },
    "menu-not-now": |desk| { desk.opened(claim(7)).keys("e down down"); },
    "menu-subject-new": |desk| { desk.opened(Subject(1)).keys("n"); },
    "menu-consent": |desk| { desk.opened(Consent(1)).keys("e"); },
    "reveal": |desk| { desk.opened(claim(1)).keys("M").typed("сверка с удостоверением"); },
    "reveal-no-reason": |desk| { desk.opened(claim(1)).keys("M enter"); },
    "revealed": |desk| { desk.opened(Subject(1)).keys("M").typed("сверка").keys("enter").reveal(); },
    "triage": |desk| { mail(desk); desk.keys("1 t"); },
    "triage-name-alone": |desk| { mail(desk); desk.keys("1 t tab down"); },
    "triage-unclear": |desk| { mail(desk); desk.keys("1 t tab tab"); },
    "triage-link": |desk| { mail(desk); desk.keys("1 t l"); },
    "triage-over": |desk| { desk.keys("1 t"); },
    "load": |desk| { desk.keys("b"); },
    "load-late": |desk| { desk.keys("b [ d tab"); },
    "load-next-month": |desk| { desk.keys("b pgdn tab tab"); },
    "conflict": |desk| { conflict(desk); },
    "dialog-refused": |desk| { refused(desk); },
    "dialog-warned": |desk| { warned(desk); },
    "dialog-sent": |desk| { desk.opened(block(1)).keys("a enter"); },
    "dialog-left": |desk| { desk.opened(block(1)).keys("a").typed("5").keys("esc"); },
    "marked": |desk| { desk.keys("4 g g space space j j V"); },
    "marked-hidden": |desk| { desk.keys("4 g g space G V F3").typed("ахметова").keys("enter"); },
    "marked-menu": |desk| { desk.keys("4 g g space j j j V e"); },
    "marked-alone": |desk| { desk.keys("4 g g space space c"); },
    "marked-assign": |desk| { desk.keys("4 g g space j j j V m"); },
    "marked-approve": |desk| { desk.keys("3 g g space j j j V a"); },
    "marked-accept-all": |desk| { desk.keys("4 g g space G V a"); },
    "report-running": |desk| { report(desk, 1); },
    "report": |desk| { report(desk, 4); },
    "undo-assigned": |desk| { assigned(desk); },
    "undo-refused": |desk| { desk.opened(block(2)).keys("u"); },
    "dialog-quit": |desk| { desk.opened(block(1)).keys("a").typed("5").keys("ctrl-c"); },
};

/// Three messages have come that nobody has looked at.
fn mail(desk: &mut Desk) {
    desk.register = three_messages();
    desk.tell(Msg::StoreChanged);
}

/// The officer's own keymap file has two mistakes.
fn mistakes(desk: &mut Desk) {
    let mistake = |place: &str, what: Message| {
        Message::new("keymap-mistake")
            .text("place", place)
            .list("what", vec![what])
    };
    desk.app.note_mistakes(vec![
        mistake(
            "keymap.toml:2:1",
            Message::new("keymap-unknown-action")
                .text("written", "aprove")
                .text("nearest", "close"),
        ),
        mistake(
            "keymap.toml:5:12",
            Message::new("keymap-duplicate")
                .text("keys", "w")
                .text("other", "why")
                .text("context", "list"),
        ),
    ]);
    desk.keys("F1");
}

/// The first of four claims are answered: two are done, one is refused, one was changed meanwhile.
fn report(desk: &mut Desk, answered: usize) {
    desk.keys("4 g g space j j j V m")
        .typed("marat")
        .keys("enter");
    let commands = crate::marks::sent(desk);
    for (at, command) in commands.iter().take(answered).enumerate() {
        let nonce = command.nonce;
        match at {
            0 | 3 => crate::marks::done(desk, command),
            1 => {
                let refusal = Refusal::NothingToChange;
                desk.tell(Msg::Refused { nonce, refusal });
            }
            _ => {
                let now = desk.register.rows[&command.target.unwrap()].clone();
                let since = vec![HistoryLine {
                    actor: "daniyar".to_owned(),
                    ..told(JournalAction::ClaimNoted)
                }];
                let conflict = Box::new(Conflict {
                    seen: 1,
                    now,
                    since,
                });
                desk.tell(Msg::Conflict { nonce, conflict });
            }
        }
    }
}

fn assigned(desk: &mut Desk) {
    let Some(Row::Claim(row)) = desk.register.rows.get_mut(&claim(1)) else {
        panic!("no claim");
    };
    row.claim.assigned_to = Some("marat".to_owned());
    let line = HistoryLine {
        note: Some(crate::support::text("aigul → marat")),
        ..told(JournalAction::ClaimAssigned)
    };
    desk.register.done.insert(claim(1), line);
    desk.opened(claim(1)).keys("u");
}

fn empty(desk: &mut Desk) {
    desk.register.rows.clear();
    desk.tell(Msg::StoreChanged);
    desk.tell(Msg::Counters(Counters::default()));
}

/// So much is due that the upper line has no room for all of it.
fn busy(desk: &mut Desk) {
    desk.keys("4").tell(Msg::Counters(Counters {
        overdue: 213,
        due_today: 12,
        due_soon: 34,
        untriaged: 232,
        ..Counters::default()
    }));
}

fn narrowed(desk: &mut Desk) {
    desk.keys("1 g g");
    while desk.app.record_in_hand().map(Row::number) != Some(Subject(1)) {
        desk.keys("j");
    }
    desk.keys("enter 4");
}

fn done(desk: &mut Desk) {
    let row = desk.register.rows[&claim(4)].clone();
    desk.tell(Msg::Done {
        nonce: [9; 16],
        row: Box::new(row),
        made: vec![claim(4), block(7)],
        warnings: vec![Warning::NoClockStops],
    });
}

fn failed(desk: &mut Desk) {
    let what = Message::new("screen-failed").text("detail", "disk I/O error");
    desk.tell(Msg::Failed {
        nonce: None,
        problem: Problem {
            what,
            why: None,
            next: Some(Message::new("screen-failed-next")),
        },
    });
}

fn refused(desk: &mut Desk) {
    desk.opened(block(1)).keys("a enter");
    desk.tell(Msg::Refused {
        nonce: [1; 16],
        refusal: Refusal::SameOfficer {
            login: "aigul".to_owned(),
        },
    });
}

fn warned(desk: &mut Desk) {
    desk.opened(claim(1)).take(Errand::WaitClaim).keys("space");
    let edition = desk.asked.iter().rev().find_map(|effect| match effect {
        Effect::Check { edition, .. } => Some(*edition),
        _ => None,
    });
    desk.tell(Msg::Checked {
        nonce: [1; 16],
        edition: edition.unwrap(),
        verdict: Ok(vec![Warning::NoClockStops]),
    });
}

/// The officer decides on a block whose check a colleague has extended meanwhile.
fn conflict(desk: &mut Desk) {
    desk.opened(block(2)).keys("c space tab");
    desk.typed("нарушений нет").keys("enter");
    let Some(Row::Block(mut now)) = desk.register.rows.get(&block(2)).cloned() else {
        panic!("no block");
    };
    now.block.version = 3;
    now.block.verify_until = Some(date("2026-12-31"));
    let extended = HistoryLine {
        at: noon(),
        actor: "daniyar".to_owned(),
        action: JournalAction::BlockExtended,
        note: Some(crate::support::text("ждём ответа банка")),
    };
    let conflict = Conflict {
        seen: 2,
        now: Row::Block(now),
        since: vec![extended],
    };
    desk.tell(Msg::Conflict {
        nonce: [1; 16],
        conflict: Box::new(conflict),
    });
}

/// All kinds of records are there to be looked at.
#[test]
fn the_register_has_every_kind() {
    use qorgau::domain::values::Value;
    let full = full();
    for kind in RecordKind::ALL {
        let of_kind = full
            .rows
            .values()
            .filter(|row| row.record().kind() == *kind);
        assert!(of_kind.count() > 12, "{kind}");
    }
}

/// The office's own template has a field that there is not.
/// The file of the letter is there already.
fn exists(desk: &mut Desk) {
    let Some(Effect::SaveLetter { nonce, .. }) = desk.asked.last().cloned() else {
        panic!("no file was asked for\n{}", desk.screen());
    };
    let why = Message::new("error-file-exists").text("path", "/home/aigul/П-2026-0008-ru.docx");
    let saved = Err(NotSaved::Exists(why));
    desk.tell(Msg::LetterSaved { nonce, saved });
}

fn refused_letter(desk: &mut Desk) {
    let why = Message::new("letter-refused")
        .text("file", "/srv/qorgau/letters/ru/reply-refused.txt")
        .text("line", 12)
        .list(
            "reason",
            vec![
                Message::new("letter-unknown-field")
                    .text("name", "adress")
                    .text("known", "addressee, address"),
            ],
        );
    for language in [LetterLanguage::Ru, LetterLanguage::Kk] {
        desk.tell(Msg::Letter {
            number: claim(8),
            language,
            letter: Box::new(Err(why.clone())),
        });
    }
}
