//! The triage: one message after the other, what each looks like and what each choice would set,
//! a verdict by one key, back and undone.

use qorgau::domain::identity::{Email, RecordNumber, SafeText};
use qorgau::domain::record::{
    Attachment, Candidate, Claim, IncomingMessage, MessageSource, Remark, Sender, SenderMatch,
};
use qorgau::domain::triage::{Choice, KnownCandidate, TriageSheet, Untriaged};
use qorgau::domain::values::{Channel, ClaimKind, ClaimState, JournalAction};
use qorgau::domain::view::{ClaimRow, HistoryLine, Row};
use qorgau::domain::workflow::{
    Act, Case, Command, NewArrival, Refusal, Trigger, Verdict, claim_clocks,
};
use qorgau::i18n::Lang;
use qorgau::rules::{kinds, shipped};
use qorgau::search::Kinds;
use qorgau::tui::app::{Conflict, Effect, Errand, Layer, Msg, TriageView};
use rstest::rstest;

use crate::fixture::Desk;
use crate::register::{Register, claim, noon, register, the_office, told};
use crate::support::{act_at, moment, next_numbers, operator, text};

/// From a customer, from a stranger, and what nobody can make anything of.
const MESSAGES: [(u32, &str, &str, &str); 3] = [
    (
        31,
        "2026-11-20T18:40",
        "Отзыв согласия",
        "Здравствуйте!\n\nОтзываю согласие на обработку персональных данных и прошу удалить мои \
         данные. Билеты я больше не покупаю, писем не читаю, а звонки по вечерам мешают.",
    ),
    (
        32,
        "2026-11-22T09:05",
        "",
        "Деректерімді бұғаттап қойыңыздар, тексеру біткенше.",
    ),
    (33, "2026-11-23T08:00", "Вопрос", "Во сколько начало?"),
];

fn arrival(n: u32, received: &str, said: &str) -> Row {
    let mut next = next_numbers();
    next.claim = claim(n);
    let new = NewArrival {
        operator: operator("iticket"),
        received: moment(received),
        channel: Channel::Email,
        text: Some(SafeText::multiline(said)),
    };
    let act = Act::ReceiveMessage(new);
    let events = act_at(&Case::empty(next), the_office(), act, noon()).unwrap();
    let claim = match events.into_iter().next().map(|event| event.record) {
        Some(qorgau::domain::record::Record::Claim(claim)) => claim,
        other => panic!("{other:?}"),
    };
    Row::Claim(ClaimRow {
        claim,
        subject: None,
    })
}

/// The small register with three messages that nobody has looked at.
pub fn three_messages() -> Register {
    let mut register = register();
    for (n, received, _, said) in MESSAGES {
        let said = said.replace("         ", "");
        register.rows.insert(claim(n), arrival(n, received, &said));
    }
    register
}

impl Register {
    /// What waits for its triage, as the desk reads it.
    pub fn untriaged(&self) -> Vec<Untriaged> {
        let claims = self.list(qorgau::domain::values::RecordKind::Claim);
        let received = claims.iter().filter(|row| is_received(row));
        let untriaged = received.map(|row| Untriaged {
            number: row.number(),
            set_aside_until: None,
        });
        untriaged.collect()
    }

    /// What is known of one of them.
    pub fn sheet(&self, number: RecordNumber) -> TriageSheet {
        let mut file = self.file(number);
        let Row::Claim(row) = &file.row else {
            panic!("{number} is no claim");
        };
        let place = MESSAGES.iter().position(|(n, ..)| claim(*n) == number);
        let (_, _, title, said) = MESSAGES[place.unwrap()];
        let phrases = kinds(shipped::KINDS, "kinds.toml").unwrap();
        let looks_like = Kinds::new(&phrases).of(&format!("{title}\n{said}"));
        let mut order: Vec<ClaimKind> = looks_like.iter().map(|looks| looks.kind).collect();
        let likely = order.len();
        for kind in [
            ClaimKind::PretrialClaim,
            ClaimKind::Information,
            ClaimKind::AuthorityDemand,
        ] {
            if !order.contains(&kind) {
                order.push(kind);
            }
        }
        let received = Trigger::received(row.claim.received.date);
        let choices = order.into_iter().map(|kind| Choice {
            kind,
            clocks: claim_clocks(kind, &row.claim.operator, received, the_office()),
        });
        let choices = choices.collect();
        let candidates = match place {
            Some(0) => vec![known(SenderMatch::Email)],
            Some(1) => vec![known(SenderMatch::Name)],
            _ => Vec::new(),
        };
        file.message = Some(Box::new(message(title, place == Some(0))));
        TriageSheet {
            file,
            looks_like,
            candidates,
            choices,
            likely,
            set_aside_until: None,
        }
    }
}

fn is_received(row: &Row) -> bool {
    matches!(row, Row::Claim(row) if row.claim.state == ClaimState::Received)
}

fn known(by: SenderMatch) -> KnownCandidate {
    KnownCandidate {
        candidate: Candidate {
            subject: RecordNumber::Subject(1),
            name: text("Ахметова Айгүл"),
            by: vec![by],
        },
        claims: vec![claim(1), claim(2)],
        blocks: Vec::new(),
        consents: vec![RecordNumber::Consent(1)],
    }
}

fn message(title: &str, with_file: bool) -> IncomingMessage {
    let file = Attachment {
        n: 1,
        name: Some(text("паспорт.jpg")),
        media_type: text("image/jpeg"),
        size: 48_000,
        hash: [0; 32],
        kept: true,
    };
    IncomingMessage {
        key: [7; 32],
        source: MessageSource::Mail,
        message_id: None,
        sender: Sender {
            name: Some(text("Айгүл Ахметова")),
            email: Email::parse("aigul@example.kz").ok(),
            phone: None,
        },
        title: (!title.is_empty()).then(|| text(title)),
        sent: None,
        remarks: if with_file {
            vec![Remark::Html]
        } else {
            Vec::new()
        },
        attachments: if with_file { vec![file] } else { Vec::new() },
    }
}

fn desk() -> Desk {
    let mut desk = Desk::over(three_messages(), Lang::Ru, (80, 24));
    desk.keys("1 t");
    desk
}

fn view(desk: &Desk) -> &TriageView {
    match desk.app.layers.last() {
        Some(Layer::Triage(view)) => view,
        _ => panic!("no triage in front\n{}", desk.screen()),
    }
}

fn in_front(desk: &Desk) -> Option<RecordNumber> {
    view(desk).in_front().map(|message| message.number)
}

fn sent(desk: &Desk) -> &Command {
    match desk.asked.last() {
        Some(Effect::Execute(command)) => command,
        other => panic!("{other:?}\n{}", desk.screen()),
    }
}

/// The desk carries out what was sent, for a claim that has this state from now on.
fn carried_out(desk: &mut Desk, state: ClaimState) {
    let command = sent(desk).clone();
    let number = command.target.unwrap();
    let mut row = desk.register.rows[&number].clone();
    let done = match (&mut row, &command.act) {
        (Row::Claim(row), Act::Untriage { .. }) => set(&mut row.claim, state, None),
        (Row::Claim(row), _) => set(&mut row.claim, state, Some(ClaimKind::ConsentWithdrawal)),
        _ => panic!("{number} is no claim"),
    };
    desk.register.rows.insert(number, row.clone());
    desk.register.done.insert(number, done);
    desk.tell(Msg::Done {
        nonce: command.nonce,
        row: Box::new(row),
        made: vec![number],
        warnings: Vec::new(),
    });
}

fn set(claim: &mut Claim, state: ClaimState, kind: Option<ClaimKind>) -> HistoryLine {
    claim.state = state;
    claim.kind = kind;
    claim.version += 1;
    HistoryLine {
        note: Some(text("kind — → consent_withdrawal; subject — → С-000001")),
        ..told(match kind {
            Some(_) => JournalAction::ClaimTriaged,
            None => JournalAction::TriageUndone,
        })
    }
}

#[test]
fn shows_what_came_who_it_may_be_and_what_each_kind_would_set() {
    let desk = desk();
    assert_eq!(in_front(&desk), Some(claim(31)));
    let screen = desk.screen();
    for said in [
        "Разбор · 1 из 3 · П-2026-0031 · осталось 3",
        "Отзыв согласия",
        "a•••@example.kz",
        "вложения: 1",
        "> отзыв согл. · до пт 11.12.2026",
        "уничтожение · до ср 25.11.2026",
        "> С-000001 Ахметова Айгүл · ",
    ] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    assert!(!screen.contains("aigul@"), "{screen}");
}

#[test]
fn one_key_accepts_and_the_next_message_comes() {
    let mut desk = desk();
    desk.keys("a");
    let command = sent(&desk).clone();
    let expected = Verdict::Accept {
        kind: ClaimKind::ConsentWithdrawal,
        subject: RecordNumber::Subject(1),
        demanded_by: None,
    };
    assert_eq!(command.act, Act::Triage(expected));
    assert_eq!((command.target, command.seen), (Some(claim(31)), Some(1)));
    // Until the answer is there the key means nothing: the next message has not been seen.
    let asked = desk.asked.len();
    desk.keys("a x");
    assert_eq!(desk.asked.len(), asked);
    carried_out(&mut desk, ClaimState::Registered);
    assert_eq!(in_front(&desk), Some(claim(32)));
    assert!(
        desk.screen().contains("2 из 3 · П-2026-0032 · осталось 2"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_name_alone_chooses_nobody_and_then_a_dialog_asks_whose_it_is() {
    let mut desk = desk();
    desk.keys("tab");
    assert_eq!(
        (in_front(&desk), view(&desk).whose),
        (Some(claim(32)), None)
    );
    desk.keys("a");
    let Some(Layer::Dialog(dialog)) = desk.app.layers.last() else {
        panic!("{}", desk.screen());
    };
    assert_eq!(dialog.errand, Errand::AcceptMessage);
    desk.keys("esc down a");
    let Act::Triage(Verdict::Accept { subject, kind, .. }) = &sent(&desk).act else {
        panic!("{}", desk.screen());
    };
    assert_eq!(*subject, RecordNumber::Subject(1));
    assert_eq!(*kind, ClaimKind::Blocking);
}

#[test]
fn the_kind_is_changed_by_arrows_and_explained_before_it_is_chosen() {
    let mut desk = desk();
    desk.keys("right w");
    let screen = desk.screen();
    assert!(screen.contains("25.11.2026"), "{screen}");
    desk.keys("esc i");
    let kind = ClaimKind::Destruction;
    assert_eq!(sent(&desk).act, Act::Triage(Verdict::AskIdentity { kind }));
}

#[rstest]
#[case("n", Errand::EnterSender)]
#[case("l", Errand::LinkMessage)]
#[case("r", Errand::RedirectMessage)]
#[case("s", Errand::SetAside)]
#[case("x", Errand::NotOurs)]
fn what_needs_words_opens_its_dialog(#[case] key: &str, #[case] errand: Errand) {
    let mut desk = desk();
    desk.keys(key);
    let Some(Layer::Dialog(dialog)) = desk.app.layers.last() else {
        panic!("{key}\n{}", desk.screen());
    };
    assert_eq!(dialog.errand, errand);
    assert_eq!(dialog.about.number(), Some(claim(31)));
    if errand == Errand::LinkMessage {
        assert!(desk.screen().contains("П-2026-0001"), "{}", desk.screen());
    }
}

#[test]
fn the_last_verdict_is_taken_back_by_one_key() {
    let mut desk = desk();
    desk.keys("u");
    assert!(
        desk.asked
            .iter()
            .all(|asked| !matches!(asked, Effect::Execute(_)))
    );
    desk.keys("a");
    carried_out(&mut desk, ClaimState::Registered);
    desk.keys("u");
    assert_eq!(in_front(&desk), Some(claim(31)));
    let expected = Act::Untriage {
        kind: None,
        subject: None,
    };
    assert_eq!(sent(&desk).act, expected);
    carried_out(&mut desk, ClaimState::Received);
    assert_eq!((in_front(&desk), view(&desk).left()), (Some(claim(31)), 3));
    desk.keys("a");
    assert_eq!(sent(&desk).seen, Some(3), "as it is since");
}

/// What was read before a verdict and comes after it is not true any more.
#[test]
fn an_answer_that_comes_late_changes_nothing() {
    let mut desk = desk();
    let (untriaged, sheet) = (desk.register.untriaged(), desk.register.sheet(claim(31)));
    desk.keys("a");
    // The queue without the message comes before the answer to the verdict.
    let generation = view(&desk).generation;
    let without = untriaged.get(1..).unwrap().to_vec();
    desk.tell(Msg::Untriaged {
        generation,
        untriaged: without,
    });
    assert_eq!(in_front(&desk), Some(claim(31)));
    carried_out(&mut desk, ClaimState::Registered);
    desk.tell(Msg::Untriaged {
        generation,
        untriaged,
    });
    let sheet = Box::new(sheet);
    desk.tell(Msg::Sheet { generation, sheet });
    assert_eq!((in_front(&desk), view(&desk).left()), (Some(claim(32)), 2));
    desk.keys("shift-tab");
    assert!(
        desk.screen().contains("зарегистрировано"),
        "{}",
        desk.screen()
    );
}

#[test]
fn what_has_its_verdict_gets_no_second_one() {
    let mut desk = desk();
    desk.keys("a");
    carried_out(&mut desk, ClaimState::Registered);
    let asked = desk.asked.len();
    desk.keys("shift-tab").keys("a");
    assert_eq!(
        (in_front(&desk), desk.asked.len()),
        (Some(claim(31)), asked)
    );
    assert!(desk.screen().contains("u возвращает"), "{}", desk.screen());
}

#[test]
fn a_refusal_and_a_faster_colleague_leave_the_message_where_it_is() {
    let mut desk = desk();
    desk.keys("a");
    let nonce = sent(&desk).nonce;
    let refusal = Refusal::WhoseUnknown { number: claim(31) };
    desk.tell(Msg::Refused { nonce, refusal });
    assert!(desk.screen().contains("Не указано"), "{}", desk.screen());
    desk.keys("a");
    let nonce = sent(&desk).nonce;
    let mut now = desk.register.rows[&claim(31)].clone();
    if let Row::Claim(row) = &mut now {
        set(
            &mut row.claim,
            ClaimState::Registered,
            Some(ClaimKind::Information),
        );
    }
    desk.register.rows.insert(claim(31), now.clone());
    let since = vec![HistoryLine {
        actor: "daniyar".to_owned(),
        ..told(JournalAction::ClaimTriaged)
    }];
    let conflict = Box::new(Conflict {
        seen: 1,
        now,
        since,
    });
    desk.tell(Msg::Conflict { nonce, conflict });
    let screen = desk.screen();
    assert!(screen.contains("daniyar"), "{screen}");
    assert!(screen.contains("разобрал коллега"), "{screen}");
    assert_eq!(in_front(&desk), Some(claim(31)));
}

#[test]
fn at_its_end_it_says_what_was_done_and_leads_back() {
    let mut desk = desk();
    for kind in ["a", "down a"] {
        desk.keys(kind);
        carried_out(&mut desk, ClaimState::Registered);
    }
    desk.keys("right i");
    carried_out(&mut desk, ClaimState::Waiting);
    let screen = desk.screen();
    assert!(screen.contains("Разобрано Вами: 3"), "{screen}");
    desk.keys("esc");
    assert!(desk.app.layers.is_empty());
    desk.keys("4 t");
    assert!(desk.screen().contains("больше нечего"), "{}", desk.screen());
}

#[test]
fn begins_with_the_message_that_the_officer_is_on() {
    let mut desk = Desk::over(three_messages(), Lang::Ru, (80, 24));
    desk.opened(claim(33)).keys("t");
    assert_eq!(in_front(&desk), Some(claim(33)));
    assert_eq!(view(&desk).kind, None, "nothing tells its kind");
    desk.keys("i");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Dialog(_))));
}

#[test]
fn a_long_text_is_scrolled_and_the_choices_stay() {
    let mut register = three_messages();
    let lines: Vec<String> = (1..60).map(|n| format!("строка {n}")).collect();
    let row = arrival(31, "2026-11-20T18:40", &lines.join("\n"));
    register.rows.insert(claim(31), row);
    let mut desk = Desk::over(register, Lang::Ru, (80, 24));
    desk.keys("1 t G");
    let screen = desk.screen();
    assert!(screen.contains("строка 59"), "{screen}");
    assert!(screen.contains("> отзыв согл."), "{screen}");
    desk.keys("g g");
    assert!(desk.screen().contains("строка 1\n"), "{}", desk.screen());
}

/// Where a set date is wanted, whatever else is chosen.
#[test]
fn a_demand_is_asked_for_its_date() {
    let mut desk = desk();
    let demand = view(&desk).known().unwrap().choices.len() - 1;
    for _ in 0..demand {
        desk.keys("right");
    }
    desk.keys("a");
    let Some(Layer::Dialog(dialog)) = desk.app.layers.last() else {
        panic!("{}", desk.screen());
    };
    assert_eq!(dialog.errand, Errand::AcceptMessage);
}

#[test]
fn help_tells_the_keys_of_the_triage_first() {
    let mut desk = desk();
    desk.keys("F1");
    let screen = desk.screen();
    assert!(screen.contains("При разборе поступившего"), "{screen}");
    assert!(!screen.contains("В списках"), "{screen}");
}
