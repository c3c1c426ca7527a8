//! What comes in is looked at: what it is about, whose it is, what is owed.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

mod support;

use std::path::Path;

use qorgau::desk::{DeskError, Outcome, Taken};
use qorgau::domain::identity::{Email, RecordNumber};
use qorgau::domain::record::{IdentityCheck, IdentityMethod, IdentityResult, SenderMatch};
use qorgau::domain::values::ClaimKind::{self, *};
use qorgau::domain::values::{
    Channel, ClaimState, JournalAction, RequestedBy, Resolution, WaitingFor,
};
use qorgau::domain::view::{HistoryLine, ListQuery};
use qorgau::domain::workflow::{Act, Identified, Missing, NewClosing, Refusal, Verdict, Warning};
use qorgau::exchange::mail::read_letter;
use qorgau::rules::{kinds, shipped};
use qorgau::search::Kinds;
use rstest::rstest;
use serde_json::Value as Json;
use support::{Program, Register, date, details, operator, text};

/// The words of applicants, as they come to the sites.
#[rstest]
#[case(
    ConsentWithdrawal,
    "Здравствуйте! Отзываю своё согласие на обработку персональных данных."
)]
#[case(
    ConsentWithdrawal,
    "прошу прекратить обработку моих данных и не присылать рекламу"
)]
#[case(
    ConsentWithdrawal,
    "Дербес деректерімді өңдеуге берген келісімімді кері қайтарып аламын"
)]
#[case(ConsentWithdrawal, "I withdraw my consent to marketing e-mails")]
#[case(
    Blocking,
    "Прошу заблокировать мои персональные данные на период проверки"
)]
#[case(Blocking, "Тексеру біткенше деректерімді бұғаттап қойыңыздар")]
#[case(
    Rectification,
    "У вас ошибка в фамилии, исправьте, пожалуйста, данные в билете"
)]
#[case(Rectification, "Я сменила номер телефона, обновите данные")]
#[case(Rectification, "Тегім қате жазылған, деректерімді түзетіңіздер")]
#[case(Destruction, "Удалите мой аккаунт и все данные")]
#[case(Destruction, "Деректерімді жойыңыз, аккаунтты өшіріңіз")]
#[case(Destruction, "please delete my account")]
#[case(
    Information,
    "Сообщите, какие данные обо мне вы храните и кому передавали"
)]
#[case(Information, "Мен туралы қандай деректер бар, қайдан алдыңыздар?")]
#[case(
    PublicRemoval,
    "Уберите с сайта мою фотографию, она в открытом доступе"
)]
#[case(
    AutomatedObjection,
    "Не согласен с решением, принятым автоматически, без участия человека: возражаю против автоматической обработки"
)]
#[case(
    ConsumerClaim,
    "Концерт отменили, верните деньги за билет как потребителю"
)]
#[case(ConsumerClaim, "Концерт болмады, ақшамды қайтарыңыздар")]
#[case(PretrialClaim, "Досудебная претензия. В случае отказа обращусь в суд.")]
#[case(PretrialClaim, "Сотқа дейінгі талап-арыз")]
#[case(
    AuthorityDemand,
    "Прокуратура города направляет запрос в рамках проверки"
)]
fn the_first_kind_is_the_one_that_is_meant(#[case] meant: ClaimKind, #[case] text: &str) {
    let phrases = kinds(shipped::KINDS, "kinds.toml").unwrap();
    let found = Kinds::new(&phrases).of(text);
    let first = found.first().map(|looks| looks.kind);
    assert_eq!(first, Some(meant), "{found:?}");
}

#[rstest]
#[case("Скажите, во сколько начало концерта?")]
#[case("Сәлеметсіз бе, рақмет!")]
#[case("WIN A PRIZE click here")]
#[case("")]
fn what_is_about_something_else_looks_like_nothing(#[case] text: &str) {
    let phrases = kinds(shipped::KINDS, "kinds.toml").unwrap();
    assert_eq!(Kinds::new(&phrases).of(text), []);
}

/// A register on the day after the letters came.
fn triage() -> Register {
    Register::at("2026-11-20T04:00:00Z".parse().unwrap())
}

/// What this file does to such a register and reads of it.
trait Triaging {
    /// A message of these words, from this address.
    fn message(&mut self, slug: &str, from: &str, words: &str) -> RecordNumber;
    fn person(&mut self, slug: &str, email: &str) -> RecordNumber;
    fn verdict(&mut self, number: RecordNumber, verdict: Verdict) -> Outcome;
    fn open_claims(&self) -> Vec<RecordNumber>;
    fn undo(&mut self, number: RecordNumber);
    fn last(&self, number: RecordNumber) -> JournalAction;
}

impl Triaging for Register {
    fn message(&mut self, slug: &str, from: &str, words: &str) -> RecordNumber {
        let letter = format!(
            "Received: from a by b; Thu, 19 Nov 2026 10:00:00 +0500\nFrom: {from}\n\
             Message-ID: <{words}@example.kz>\nContent-Type: text/plain; charset=utf-8\n\n{words}\n"
        );
        let zone = self.desk.office().settings.legal_zone;
        let intake = read_letter(letter.as_bytes(), self.desk.now(), zone);
        match self.desk.take_in(intake, &operator(slug)).unwrap() {
            Taken::New(number) => number,
            Taken::Known(known) => panic!("{known} is known"),
        }
    }

    fn person(&mut self, slug: &str, email: &str) -> RecordNumber {
        let mut details = details("Тестова");
        details.emails = vec![Email::parse(email).unwrap()];
        self.enter(slug, details)
    }

    fn verdict(&mut self, number: RecordNumber, verdict: Verdict) -> Outcome {
        self.done(number, Act::Triage(verdict))
    }

    fn open_claims(&self) -> Vec<RecordNumber> {
        let query = ListQuery {
            open_only: true,
            ..ListQuery::default()
        };
        let rows = self.desk.claims(&query).unwrap();
        rows.iter().map(|row| row.claim.number).collect()
    }

    fn undo(&mut self, number: RecordNumber) {
        let (way, _) = self.desk.way_back(number, None).unwrap();
        self.done(number, way.act(Some(text("ошибка"))));
    }

    fn last(&self, number: RecordNumber) -> JournalAction {
        self.desk
            .file(number)
            .unwrap()
            .history
            .last()
            .unwrap()
            .action
    }
}

const WITHDRAWAL: &str = "Отзываю согласие на обработку персональных данных";

fn accept(kind: ClaimKind, subject: RecordNumber) -> Verdict {
    Verdict::Accept {
        kind,
        subject,
        demanded_by: None,
    }
}

fn closing(resolution: Resolution) -> NewClosing {
    NewClosing {
        resolution,
        ground: Some(text("не относится к персональным данным")),
        withdrawal_ground: None,
        reply_on: None,
        reply_channel: None,
        reply_number: None,
        public_reason: Some(text("не относится к персональным данным")),
    }
}

fn check(result: IdentityResult, of: RequestedBy) -> IdentityCheck {
    IdentityCheck {
        method: IdentityMethod::Edoc,
        result,
        on: date("2026-11-20"),
        of,
        note: Some(text("подпись действительна")),
    }
}

#[test]
fn a_sheet_tells_what_it_looks_like_who_it_may_be_and_what_each_kind_would_set() {
    let mut triage = triage();
    let subject = triage.person("reco", "a@example.kz");
    let number = triage.message("reco", "a@example.kz", WITHDRAWAL);
    let other = triage.message("reco", "b@example.kz", "Отзываю согласие");
    triage.verdict(other, accept(ConsentWithdrawal, subject));
    let sheet = triage.desk.triage_sheet(number).unwrap();
    assert_eq!(sheet.looks_like[0].kind, ConsentWithdrawal);
    assert!(sheet.looks_like[0].said.contains(&"Отзываю".to_owned()));
    let (offered, all) = (sheet.offered().len(), sheet.choices.len());
    assert_eq!(
        (offered, all),
        (1, 10),
        "the likely one first, then the others"
    );
    let known = &sheet.candidates[0];
    assert_eq!(known.candidate.subject, subject);
    assert_eq!(known.candidate.by, [SenderMatch::Email]);
    assert_eq!(known.claims, [other]);
    let would_set = sheet.choices[0].due_on();
    triage.verdict(number, accept(ConsentWithdrawal, subject));
    assert_eq!(triage.read_claim(number).due_on(), would_set);
    let named = triage.message("reco", "Айгүл <z@example.kz>", "Добрый день!");
    assert_eq!(
        triage.desk.candidates(named).unwrap(),
        [],
        "one word is too little"
    );
    let named = triage.message("reco", "Айгүл Тестова <z@example.kz>", "Добрый вечер");
    let offered = triage.desk.candidates(named).unwrap();
    assert_eq!(offered[0].by, [SenderMatch::Name]);
    let nothing = triage.message("reco", "c@example.kz", "Добрый день");
    let sheet = triage.desk.triage_sheet(nothing).unwrap();
    assert_eq!((sheet.looks_like.len(), sheet.candidates.len()), (0, 0));
    assert_eq!(sheet.offered().len(), 10, "any kind may be meant");
}

/// Of an imported claim the subject is known: it stands first, whatever else is alike.
#[test]
fn the_subject_that_a_claim_names_is_the_first_candidate() {
    let mut triage = triage();
    let subject = triage.person("reco", "a@example.kz");
    let number = triage.message("reco", "a@example.kz", WITHDRAWAL);
    triage.verdict(number, accept(Information, subject));
    let sheet = triage.desk.triage_sheet(number).unwrap();
    let candidates = sheet.candidates.iter();
    let told: Vec<_> = candidates
        .map(|known| (known.candidate.subject, known.candidate.by.len()))
        .collect();
    assert_eq!(told, [(subject, 0)]);
}

#[test]
fn the_queue_stands_by_the_nearest_dates_and_what_is_set_aside_comes_last() {
    let mut triage = triage();
    let numbers: Vec<_> = ["1", "2", "3"]
        .map(|n| triage.message("reco", "a@example.kz", n))
        .to_vec();
    let queue = |triage: &Register| -> Vec<_> {
        let queue = triage.desk.untriaged().unwrap();
        queue.iter().map(|claim| claim.number).collect()
    };
    assert_eq!(queue(&triage), numbers);
    let later = |until: &str| Verdict::Later {
        until: date(until),
        note: Some(text("ждём отдел продаж: ответят во вторник")),
    };
    triage.verdict(numbers[0], later("2026-11-24"));
    triage.verdict(numbers[0], later("2026-11-25"));
    let subject = triage.person("reco", "a@example.kz");
    triage.verdict(numbers[1], accept(Information, subject));
    assert_eq!(queue(&triage), [numbers[2], numbers[0]]);
    let aside = triage.desk.untriaged().unwrap()[1];
    assert_eq!(aside.set_aside_until, Some(date("2026-11-25")));
    assert!(aside.is_aside(date("2026-11-24")));
    assert!(
        !aside.is_aside(date("2026-11-25")),
        "on the day it is looked at again"
    );
}

#[test]
fn an_accepted_message_is_registered_counted_from_its_receipt_and_can_be_taken_back() {
    let mut triage = triage();
    let subject = triage.person("reco", "a@example.kz");
    let number = triage.message("reco", "a@example.kz", WITHDRAWAL);
    let before = triage.read_claim(number);
    let stranger = triage.person("iticket", "a@example.kz");
    let refused = triage.refused(number, Act::Triage(accept(Information, stranger)));
    assert!(matches!(refused, Refusal::OtherOperator { .. }));
    triage.verdict(number, accept(Information, subject));
    let claim = triage.read_claim(number);
    assert_eq!(claim.state, ClaimState::Registered);
    assert_eq!(
        (claim.kind, claim.subject),
        (Some(Information), Some(subject))
    );
    assert_eq!(
        claim.due_on(),
        Some(date("2026-11-24")),
        "3 working days from the 19th"
    );
    assert_eq!(triage.last(number), JournalAction::ClaimTriaged);
    let again = triage.refused(number, Act::Triage(accept(Blocking, subject)));
    assert!(matches!(again, Refusal::WrongState { .. }));
    triage.undo(number);
    let after = triage.read_claim(number);
    assert_eq!((after.kind, after.subject), (None, None));
    assert_eq!((after.state, after.clocks), (before.state, before.clocks));
    assert!(triage.desk.verify().unwrap().ok());
}

#[test]
fn what_has_gone_on_is_not_taken_back() {
    let mut triage = triage();
    let subject = triage.person("reco", "a@example.kz");
    let number = triage.message("reco", "a@example.kz", WITHDRAWAL);
    triage.verdict(number, accept(Information, subject));
    let note = Act::NoteClaim {
        text: text("звонил"),
    };
    triage.done(number, note);
    let way = triage.desk.way_back(number, None);
    assert!(matches!(
        way,
        Err(DeskError::Refused(Refusal::NotUndone { .. }))
    ));
}

#[test]
fn a_new_subject_comes_with_its_claim_or_not_at_all() {
    let mut triage = triage();
    let number = triage.message("reco", "a@example.kz", WITHDRAWAL);
    let new = |details| Verdict::NewSubject {
        kind: ConsentWithdrawal,
        external_id: None,
        details: Box::new(details),
        demanded_by: None,
    };
    let mut nameless = details("");
    nameless.name = None;
    let refused = triage.refused(number, Act::Triage(new(nameless)));
    assert_eq!(refused, Refusal::NameMissing);
    assert!(triage.desk.row(RecordNumber::Subject(1)).is_err());
    let outcome = triage.verdict(number, new(details("Новая")));
    assert_eq!(outcome.row.number(), number);
    assert_eq!(outcome.made, [RecordNumber::Subject(1), number]);
    let claim = triage.read_claim(number);
    assert_eq!(claim.subject, Some(RecordNumber::Subject(1)));
    assert_eq!(claim.state, ClaimState::Registered);
}

/// An unproved applicant hides nothing: the clock runs and is counted.
#[test]
fn who_asks_is_shown_first_while_the_clock_runs() {
    let mut triage = triage();
    let subject = triage.person("reco", "a@example.kz");
    let number = triage.message("reco", "a@example.kz", WITHDRAWAL);
    let outcome = triage.verdict(number, Verdict::AskIdentity { kind: Information });
    assert_eq!(outcome.warnings, [Warning::NoClockStops]);
    let claim = triage.read_claim(number);
    assert_eq!(claim.waiting_for, Some(WaitingFor::Identity));
    assert_eq!(claim.due_on(), Some(date("2026-11-24")));
    assert_eq!(triage.desk.counters().unwrap().due_soon, 1);
    assert_eq!(
        triage.refused(number, Act::Resume),
        Refusal::WhoseUnknown { number }
    );
    let noted = |result, subject: Option<RecordNumber>| Act::CheckIdentity {
        check: check(result, RequestedBy::Subject),
        subject: subject.map(Identified::OnFile),
    };
    triage.done(number, noted(IdentityResult::NotConfirmed, None));
    assert_eq!(triage.read_claim(number).state, ClaimState::Waiting);
    let refused = triage.refused(number, noted(IdentityResult::Confirmed, None));
    assert_eq!(refused, Refusal::WhoseUnknown { number });
    triage.done(number, noted(IdentityResult::Confirmed, Some(subject)));
    let claim = triage.read_claim(number);
    assert_eq!(
        (claim.state, claim.subject),
        (ClaimState::Registered, Some(subject))
    );
    let history = triage.desk.file(number).unwrap().history;
    let checks = history.iter().filter_map(HistoryLine::identity_check);
    let checks: Vec<IdentityCheck> = checks.collect();
    assert_eq!(checks.len(), 2);
    assert_eq!(
        checks[1],
        check(IdentityResult::Confirmed, RequestedBy::Subject)
    );
}

/// One act, journaled: who is shown to ask is entered with the check, or nothing is.
#[test]
fn whoever_is_not_known_is_entered_with_the_check() {
    let mut triage = triage();
    let number = triage.message("reco", "a@example.kz", WITHDRAWAL);
    triage.verdict(number, Verdict::AskIdentity { kind: Information });
    let noted = |result| Act::CheckIdentity {
        check: check(result, RequestedBy::Subject),
        subject: Some(Identified::Entered {
            external_id: None,
            details: Box::new(details("Новая")),
        }),
    };
    let nobody = Refusal::NobodyToEnter { number };
    let not_shown = noted(IdentityResult::NotConfirmed);
    assert_eq!(triage.refused(number, not_shown), nobody);
    let outcome = triage.done(number, noted(IdentityResult::Confirmed));
    assert_eq!(outcome.row.number(), number);
    assert_eq!(outcome.made, [RecordNumber::Subject(1), number]);
    let claim = triage.read_claim(number);
    assert_eq!(
        (claim.state, claim.subject),
        (ClaimState::Registered, Some(RecordNumber::Subject(1)))
    );
    let again = noted(IdentityResult::Confirmed);
    assert_eq!(triage.refused(number, again), nobody);
    assert!(triage.desk.row(RecordNumber::Subject(2)).is_err());
}

/// Nobody has accepted it yet, so that accepting it can still make the block it asks for.
#[test]
fn a_message_of_which_it_is_said_whose_it_is_waits_for_its_acceptance() {
    let mut triage = triage();
    let subject = triage.person("reco", "a@example.kz");
    let number = triage.message("reco", "a@example.kz", "Заблокируйте мои данные");
    triage.verdict(number, Verdict::AskIdentity { kind: Blocking });
    let correct = Act::CorrectClaim {
        reason: text("пришёл лично"),
        received: None,
        kind: None,
        subject: Some(subject),
    };
    triage.done(number, correct);
    let claim = triage.read_claim(number);
    assert_eq!(
        (claim.state, claim.waiting_for),
        (ClaimState::Registered, None)
    );
}

#[test]
fn a_claim_in_review_that_waits_for_proof_goes_on_with_it() {
    let mut triage = triage();
    let subject = triage.person("iticket", "a@example.kz");
    let other = triage.person("iticket", "b@example.kz");
    let number = triage.message("iticket", "a@example.kz", WITHDRAWAL);
    triage.verdict(number, accept(Information, subject));
    let take = Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: qorgau::domain::values::BlockGround::Inaccurate,
        scope: qorgau::domain::record::Scope::All,
    };
    triage.done(number, take);
    let waiting_for = WaitingFor::Identity;
    triage.done(number, Act::Wait { waiting_for });
    let by_representative = |subject: Option<RecordNumber>| Act::CheckIdentity {
        check: check(IdentityResult::Confirmed, RequestedBy::Representative),
        subject: subject.map(Identified::OnFile),
    };
    let refused = triage.refused(number, by_representative(Some(other)));
    assert_eq!(refused, Refusal::OtherSubject { claim: number });
    let outcome = triage.done(number, by_representative(None));
    let clause = "4.3".to_owned();
    assert_eq!(
        outcome.warnings,
        [Warning::RepresentationUnproved { clause }]
    );
    assert_eq!(triage.read_claim(number).state, ClaimState::InReview);
}

/// The same matter twice: neither hides the other, and neither clock stops.
#[test]
fn a_linked_message_stays_visible_with_a_clock_of_its_own() {
    let mut triage = triage();
    let subject = triage.person("reco", "a@example.kz");
    let first = triage.message("reco", "a@example.kz", WITHDRAWAL);
    let second = triage.message("reco", "a@example.kz", "Отзываю согласие, повторно");
    let link = || Act::Triage(Verdict::Link { to: first });
    assert_eq!(
        triage.refused(second, link()),
        Refusal::NotTriaged { number: first }
    );
    triage.verdict(first, accept(ConsentWithdrawal, subject));
    let itself = triage.refused(second, Act::Triage(Verdict::Link { to: second }));
    assert_eq!(itself, Refusal::LinkToItself);
    triage.done(second, link());
    let (one, two) = (triage.read_claim(first), triage.read_claim(second));
    assert_eq!((two.kind, two.subject), (one.kind, one.subject));
    assert_eq!((one.links, two.links), (vec![second], vec![first]));
    assert_eq!(two.state, ClaimState::Registered);
    assert!(one.clocks[0].due_on.is_some() && one.clocks[0].due_on == two.clocks[0].due_on);
    assert_eq!(triage.open_claims().len(), 2);
}

#[test]
fn what_is_redirected_goes_through_the_gate_or_stays() {
    let mut triage = triage();
    let number = triage.message("reco", "a@example.kz", "Верните деньги за билет");
    let verdict = |closing| Act::Triage(Verdict::Redirect(closing));
    let refused = triage.refused(number, verdict(closing(Resolution::Redirected)));
    let missing = vec![
        Missing::ReplyDate,
        Missing::ReplyChannel,
        Missing::ReplyNumber,
    ];
    assert_eq!(refused, Refusal::Gate(missing));
    assert_eq!(triage.read_claim(number).state, ClaimState::Received);
    let replied = NewClosing {
        reply_on: Some(date("2026-11-20")),
        reply_channel: Some(Channel::Email),
        reply_number: Some(text("исх. 3")),
        ..closing(Resolution::Redirected)
    };
    triage.done(number, verdict(replied));
    let closed = triage.read_claim(number);
    assert_eq!(closed.resolution(), Some(Resolution::Redirected));
}

#[test]
fn what_is_set_aside_stays_in_the_list_with_its_date() {
    let mut triage = triage();
    let number = triage.message("reco", "a@example.kz", WITHDRAWAL);
    let due = triage.read_claim(number).due_on();
    let later = |day: &str| Verdict::Later {
        until: date(day),
        note: Some(text("жду ответа: отдел продаж")),
    };
    let until = date("2026-11-20");
    let refused = triage.refused(number, Act::Triage(later("2026-11-20")));
    assert_eq!(refused, Refusal::SetAsideInPast { until });
    let outcome = triage.verdict(number, later("2026-12-01"));
    let warned = [Warning::SetAsidePastDue { due: due.unwrap() }];
    assert_eq!(outcome.warnings, warned);
    let claim = triage.read_claim(number);
    assert_eq!((claim.state, claim.due_on()), (ClaimState::Received, due));
    assert_eq!(triage.open_claims(), [number]);
    let sheet = triage.desk.triage_sheet(number).unwrap();
    assert_eq!(sheet.set_aside_until, Some(date("2026-12-01")));
}

#[test]
fn what_is_not_ours_is_closed_for_an_unknown_applicant_and_can_be_looked_at_again() {
    let mut triage = triage();
    let number = triage.message("reco", "a@example.kz", "WIN A PRIZE");
    let due = triage.read_claim(number).due_on();
    let groundless = NewClosing {
        ground: None,
        public_reason: None,
        ..closing(Resolution::NotConsidered)
    };
    let refused = triage.refused(number, Act::Triage(Verdict::NotOurs(groundless)));
    let missing = vec![Missing::Ground, Missing::PublicReason];
    assert_eq!(refused, Refusal::Gate(missing));
    triage.verdict(number, Verdict::NotOurs(closing(Resolution::NotConsidered)));
    let closed = triage.read_claim(number);
    assert_eq!(closed.resolution(), Some(Resolution::NotConsidered));
    assert!(closed.clocks.is_empty(), "nothing was owed");
    triage.undo(number);
    let again = triage.read_claim(number);
    assert_eq!((again.state, again.due_on()), (ClaimState::Received, due));
}

/// The command line from a folder of letters to a claim that is closed.
#[test]
fn letters_are_triaged_on_the_command_line_and_one_is_closed() {
    let mut program = Program::new();
    program.at("2026-11-20T10:00:00+05:00").lang = "en";
    let mail = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/mail");
    let typed = |arguments: &[&str], input: &str| {
        let done = program.typed(&[&["--format", "json"], arguments].concat(), input);
        let out: Json = serde_json::from_str(&done.out).unwrap_or_default();
        (done.code, out, done.err)
    };
    let run = |arguments: &[&str]| typed(arguments, "");
    let letters = [
        "01-quoted-printable",
        "02-base64-kazakh",
        "13-spam",
        "08-no-subject",
    ];
    let letters = letters.map(|name| mail.join(format!("{name}.eml")));
    let files = letters.iter().map(|letter| letter.to_str().unwrap());
    let intake: Vec<&str> = ["intake", "--operator", "reco"]
        .into_iter()
        .chain(files)
        .collect();
    let (code, report, notes) = run(&intake);
    assert_eq!(code, 0, "{notes}");
    let claims: Vec<&str> = report["claims"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Json::as_str)
        .collect();
    let [first, second, spam, fourth] = claims[..] else {
        panic!("{report}")
    };

    let (_, sheet, _) = run(&["claim", "triage", first]);
    for key in [
        "claim",
        "message",
        "text",
        "looks_like",
        "candidates",
        "choices",
        "set_aside_until",
    ] {
        assert!(sheet.get(key).is_some(), "{key}: {sheet}");
    }
    let person = r#"{"surname":"Тестова","given_name":"Айгерім","emails":["aigerim@example.kz"]}"#;
    let new = [
        "claim",
        "triage",
        first,
        "--verdict",
        "new-subject",
        "--kind",
        "information",
    ];
    let (code, claim, notes) = typed(&new, person);
    assert_eq!(
        (code, claim["state"].as_str()),
        (0, Some("registered")),
        "{notes}"
    );
    let (_, _, notes) = run(&["claim", "triage", second, "--verdict", "accept"]);
    assert!(
        notes.contains("--kind") && notes.contains("--subject"),
        "{notes}"
    );
    let link = [
        "claim",
        "triage",
        second,
        "--verdict",
        "link",
        "--to",
        first,
    ];
    assert_eq!(run(&link).1["kind"], "information");
    let junk = [
        "claim",
        "triage",
        spam,
        "--verdict",
        "not-ours",
        "--ground",
        "реклама",
    ];
    assert_eq!(run(&junk).1["state"], "closed");
    let ask = [
        "claim",
        "triage",
        fourth,
        "--verdict",
        "ask-identity",
        "--kind",
        "blocking",
    ];
    assert_eq!(run(&ask).1["state"], "waiting");
    let checked = [
        "claim",
        "identity",
        fourth,
        "--method",
        "edoc",
        "--result",
        "confirmed",
        "--subject",
        "С-1",
    ];
    assert_eq!(run(&checked).1["state"], "registered");
    let (_, shown, _) = run(&["show", fourth]);
    assert_eq!(shown["identity"][0]["result"], "confirmed", "{shown}");

    assert_eq!(run(&["claim", "accept", first]).0, 0);
    let inform = [
        "claim",
        "fulfil",
        first,
        "--duty",
        "inform",
        "--on",
        "2026-11-20",
        "--evidence",
        "исх. 7",
    ];
    assert_eq!(run(&inform).0, 0);
    let close = [
        "claim",
        "close",
        first,
        "--resolution",
        "satisfied",
        "--ground",
        "п. 6.1",
        "--reply-date",
        "2026-11-20",
        "--reply-channel",
        "email",
        "--reply-number",
        "исх. 7",
    ];
    let (code, closed, notes) = run(&close);
    assert_eq!(
        (code, closed["state"].as_str()),
        (0, Some("closed")),
        "{notes}"
    );
    assert_eq!(run(&["journal", "verify"]).0, 0);
}
