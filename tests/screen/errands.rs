//! Every dialog of an act: fresh, filled in, and with what is missing or wrong.

use std::collections::BTreeSet;

use qorgau::domain::identity::RecordNumber::{self, Consent, Subject};
use qorgau::domain::values::Duty;
use qorgau::domain::view::Row;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Errand, Layer, offers};

use crate::fixture::Desk;
use crate::full::{MESSAGE, UNPROVED, full, with_messages};
use crate::register::{Register, block, claim};

/// A dialog: the record it is opened from and what is done in it.
#[derive(Clone, Copy)]
pub struct Act {
    pub name: &'static str,
    pub errand: Errand,
    pub from: RecordNumber,
    /// Fills it in.
    pub filled: fn(&mut Desk),
    /// Leaves something out, or gets something wrong.
    pub wrong: fn(&mut Desk),
}

impl Act {
    /// The dialog as it opens.
    pub fn fresh(&self, lang: Lang, size: (u16, u16)) -> Desk {
        let mut desk = Desk::over(self.register(), lang, size);
        desk.opened(self.from).take(self.errand);
        desk
    }

    /// Only what is done to a message needs messages beside what the other scenes stand on.
    fn register(&self) -> Register {
        match self.from {
            MESSAGE | UNPROVED => with_messages(),
            _ => full(),
        }
    }
}

macro_rules! acts {
    ($($name:literal, $errand:expr, $from:expr, $filled:expr, $wrong:expr;)*) => {
        &[$(Act {
            name: $name,
            errand: $errand,
            from: $from,
            filled: |desk| { let go: fn(&mut Desk) = $filled; go(desk); },
            wrong: |desk| { let go: fn(&mut Desk) = $wrong; go(desk); },
        }),*]
    };
}

pub const ACTS: &[Act] = acts! {
    "register-subject", Errand::RegisterSubject, Subject(1),
        |d| { d.keys("tab tab").typed("Сейтқазы").keys("tab").typed("Бауыржан").keys("tab tab").typed("850101300005").keys("tab").typed("01.01.1985").keys("tab").typed("8 701 000 00 16; 8 701 000 00 17"); },
        |d| { d.keys("tab tab").typed("Сейтқазы").keys("tab tab tab").typed("850101300006").keys("tab").typed("31.02").keys("tab").typed("12").keys("tab").typed("почта"); };
    "correct-subject", Errand::CorrectSubject, Subject(1),
        |d| { d.keys("tab ctrl-u").typed("Сейтова").keys("up up up").typed("паспорт"); },
        |d| { d.keys("enter"); };
    "add-representative", Errand::AddRepresentative, Subject(1),
        |d| { d.typed("Ахметова Сәуле").keys("tab").typed("мать").keys("tab").typed("свидетельство о рождении № 4").keys("tab").typed("01.09.2027"); },
        |d| { d.typed("Ахметова Сәуле").keys("enter tab tab").typed("31.13"); };
    "merge-subject", Errand::MergeSubject, Subject(1),
        |d| { d.keys("right tab").typed("один человек"); },
        |d| { d.typed("п-2026-1").keys("enter"); };
    "unmerge-subject", Errand::UnmergeSubject, Subject(2),
        |d| { d.keys("tab").typed("два человека"); },
        |d| { d.keys("tab enter"); };
    "record-consent", Errand::RecordConsent, Subject(1),
        |d| { d.typed("вчера").keys("tab space tab tab").typed("31.12.2027").keys("tab right tab right tab right right tab space right space tab").typed("билеты, рассылка").keys("tab").typed("журнал сайта"); },
        |d| { d.typed("завтра").keys("enter"); };
    "withdraw-consent", Errand::WithdrawConsent, Consent(3),
        |d| { d.typed("20.11").keys("tab space tab").typed("вх. 12"); },
        |d| { d.typed("2025").keys("enter"); };
    "stop-consent", Errand::StopConsent, Consent(1),
        |d| { d.typed("сегодня").keys("tab").typed("акт № 4"); },
        |d| { d.typed("01.11.2026").keys("enter"); };
    "refuse-withdrawal", Errand::RefuseWithdrawal, Consent(1),
        |d| { d.keys("space tab").typed("Договор не исполнен: билеты ещё не возвращены"); },
        |d| { d.keys("enter"); };
    "request-block", Errand::RequestBlock, claim(1),
        |d| { d.keys("tab space tab right space tab").typed("20.11 9:30").keys("tab tab").typed("Прошу заблокировать"); },
        |d| { d.keys("enter tab tab tab"); };
    "approve-block", Errand::ApproveBlock, block(1),
        |d| { d.typed("10w").keys("tab").typed("по телефону"); },
        |d| { d.typed("01.11.2026").keys("enter"); };
    "refuse-block", Errand::RefuseBlock, block(1),
        |d| { d.typed("Сведения совпадают с документом,").keys("enter").typed("который вы прислали"); },
        |d| { d.keys("tab enter"); };
    "extend-block", Errand::ExtendBlock, block(3),
        |d| { d.typed("+20w").keys("tab").typed("ждём документы"); },
        |d| { d.typed("24.11").keys("enter"); };
    "resolve-block", Errand::ResolveBlock, block(2),
        |d| { d.keys("right right tab").typed("нарушение подтвердилось"); },
        |d| { d.keys("enter"); };
    "complete-block", Errand::CompleteBlock, block(4),
        |d| { d.typed("сегодня").keys("tab").typed("акт № 5"); },
        |d| { d.typed("01.11.2026").keys("enter"); };
    "register-claim", Errand::RegisterClaim, Subject(1),
        |d| { d.keys("space tab").typed("20.11 14:05").keys("tab space tab").typed("вх. 7").keys("tab").typed("Прошу ответить"); },
        |d| { d.keys("left tab").typed("30.11").keys("tab").typed("потом").keys("enter"); };
    "accept-message", Errand::AcceptMessage, MESSAGE,
        |d| { d.keys("left tab").typed("+10w").keys("tab").typed("с1"); },
        |d| { d.keys("space tab").typed("п-2026-1").keys("enter"); };
    "enter-sender", Errand::EnterSender, MESSAGE,
        |d| { d.keys("space tab tab tab tab").typed("Ерланқызы").keys("tab").typed("850101300005"); },
        |d| { d.keys("tab tab ctrl-u tab ctrl-u tab tab tab").typed("31.02").keys("enter"); };
    "ask-identity", Errand::AskIdentity, MESSAGE,
        |d| { d.keys("space space space"); },
        |d| { d.keys("enter"); };
    "link-message", Errand::LinkMessage, MESSAGE,
        |d| { d.typed("п-2026-2"); },
        |d| { d.typed("с1").keys("enter"); };
    "redirect-message", Errand::RedirectMessage, MESSAGE,
        |d| { d.typed("Организатор концерта").keys("tab").typed("билет продал он").keys("tab").typed("сегодня").keys("tab space tab").typed("исх. 12").keys("tab").typed("Обратитесь к организатору"); },
        |d| { d.keys("tab tab").typed("завтра").keys("enter"); };
    "set-aside", Errand::SetAside, MESSAGE,
        |d| { d.keys("tab").typed("ждём номер заказа"); },
        |d| { d.keys("ctrl-u").typed("20.11").keys("enter"); };
    "not-ours", Errand::NotOurs, MESSAGE,
        |d| { d.typed("реклама"); },
        |d| { d.keys("enter"); };
    "check-identity", Errand::CheckIdentity, UNPROVED,
        |d| { d.keys("space tab space tab tab tab tab").typed("с1").keys("tab").typed("удостоверение личности"); },
        |d| { d.keys("space tab space tab ctrl-u").typed("завтра").keys("enter"); };
    "accept-claim", Errand::AcceptClaim, claim(4),
        |d| { d.keys("space tab tab right space"); },
        |d| { d.keys("enter"); };
    "assign-claim", Errand::AssignClaim, claim(3),
        |d| { d.keys("right"); },
        |d| { d.keys("right").typed("olzhas"); };
    "note-claim", Errand::NoteClaim, claim(1),
        |d| { d.typed("Звонил, просит ответ на почту").keys("enter").typed("Перезвонить в среду"); },
        |d| { d.keys("tab enter"); };
    "wait-claim", Errand::WaitClaim, claim(1),
        |d| { d.keys("space"); },
        |d| { d.keys("enter"); };
    "resume-claim", Errand::ResumeClaim, claim(6),
        |_| {},
        |d| { d.keys("enter"); };
    "prepare-reply", Errand::PrepareReply, claim(1),
        |d| { d.keys("space space tab").typed("п. 7.2 политики").keys("tab").typed("Возвращена часть стоимости").keys("tab space tab").typed("исх. 12").keys("tab").typed("Юрист А. Сейтова").keys("tab").typed("на подписи"); },
        |d| { d.keys("enter"); };
    "send-reply", Errand::SendReply, claim(1),
        |d| { d.typed("сегодня").keys("tab space space tab").typed("исх. 12").keys("tab").typed("квитанция № 050"); },
        |d| { d.typed("01.01.2026").keys("enter"); };
    "deliver-reply", Errand::DeliverReply, claim(7),
        |d| { d.typed("сегодня").keys("tab tab").typed("уведомление № 050"); },
        |d| { d.typed("01.01.2026").keys("enter"); };
    "fulfil", Errand::Fulfil(Duty::Inform), claim(2),
        |d| { d.typed("вчера").keys("tab").typed("письмо, исх. 118"); },
        |d| { d.typed("завтра").keys("enter"); };
    "link-claim", Errand::LinkClaim, claim(1),
        |d| { d.typed("p-2026-2"); },
        |d| { d.typed("2026").keys("enter"); };
    "correct-claim", Errand::CorrectClaim, claim(1),
        |d| { d.keys("space tab").typed("19.10").keys("tab").typed("с2").keys("tab").typed("ошибка приёмной"); },
        |d| { d.keys("tab tab").typed("п-2026-1").keys("enter"); };
    "close-claim", Errand::CloseClaim, claim(1),
        |d| { d.keys("space right right tab").typed("п. 7.2 политики").keys("tab").typed("сегодня").keys("tab space tab").typed("исх. 12").keys("tab").typed("Билет возвращает организатор"); },
        |d| { d.keys("space enter"); };
    "reopen-claim", Errand::ReopenClaim, claim(7),
        |d| { d.typed("пришло новое письмо"); },
        |d| { d.keys("enter"); };
    "undo", Errand::Undo, claim(7),
        |d| { d.typed("закрыто по ошибке"); },
        |d| { d.keys("enter"); };
};

/// The name of an errand's scenes. Whoever adds an errand adds its act above.
const fn name_of(errand: Errand) -> &'static str {
    match errand {
        Errand::RegisterSubject => "register-subject",
        Errand::CorrectSubject => "correct-subject",
        Errand::AddRepresentative => "add-representative",
        Errand::MergeSubject => "merge-subject",
        Errand::UnmergeSubject => "unmerge-subject",
        Errand::RecordConsent => "record-consent",
        Errand::WithdrawConsent => "withdraw-consent",
        Errand::StopConsent => "stop-consent",
        Errand::RefuseWithdrawal => "refuse-withdrawal",
        Errand::RequestBlock => "request-block",
        Errand::ApproveBlock => "approve-block",
        Errand::RefuseBlock => "refuse-block",
        Errand::ExtendBlock => "extend-block",
        Errand::ResolveBlock => "resolve-block",
        Errand::CompleteBlock => "complete-block",
        Errand::RegisterClaim => "register-claim",
        Errand::AcceptMessage => "accept-message",
        Errand::EnterSender => "enter-sender",
        Errand::AskIdentity => "ask-identity",
        Errand::LinkMessage => "link-message",
        Errand::RedirectMessage => "redirect-message",
        Errand::SetAside => "set-aside",
        Errand::NotOurs => "not-ours",
        Errand::CheckIdentity => "check-identity",
        Errand::AcceptClaim => "accept-claim",
        Errand::AssignClaim => "assign-claim",
        Errand::NoteClaim => "note-claim",
        Errand::WaitClaim => "wait-claim",
        Errand::ResumeClaim => "resume-claim",
        Errand::PrepareReply => "prepare-reply",
        Errand::SendReply => "send-reply",
        Errand::DeliverReply => "deliver-reply",
        Errand::WordLetter(..) => "word-letter",
        Errand::RestoreLetter(..) => "restore-letter",
        Errand::SaveLetter(_) => "save-letter",
        Errand::Fulfil(_) => "fulfil",
        Errand::PauseTerm(_) => "pause-term",
        Errand::ExtendTerm(_) => "extend-term",
        Errand::LinkClaim => "link-claim",
        Errand::CorrectClaim => "correct-claim",
        Errand::CloseClaim => "close-claim",
        Errand::ReopenClaim => "reopen-claim",
        Errand::Undo => "undo",
    }
}

/// Whatever is offered on any record of the full register has its act above, and each act opens
/// its own dialog: none is looked at by a list that somebody forgot to keep.
#[test]
fn every_errand_is_looked_at() {
    let mut offered = BTreeSet::new();
    for number in with_messages().rows.keys() {
        let mut desk = Desk::over(with_messages(), Lang::Ru, (80, 24));
        desk.opened(*number);
        let offers = offers(&desk.app);
        let possible = offers.iter().filter(|offer| offer.refused.is_none());
        offered.extend(possible.map(|offer| name_of(offer.errand)));
    }
    let listed: BTreeSet<_> = ACTS.iter().map(|act| act.name).collect();
    assert_eq!(offered, listed);
    for act in ACTS {
        assert_eq!(name_of(act.errand), act.name);
        let desk = act.fresh(Lang::Ru, (80, 24));
        let Some(Layer::Dialog(dialog)) = desk.app.layers.last() else {
            panic!("{} opens no dialog\n{}", act.name, desk.screen());
        };
        let makes = act.errand.makes().is_some();
        assert_eq!(
            dialog.about.row().map(Row::number),
            (!makes).then_some(act.from)
        );
    }
}
