//! The small register grown: records in every state, and more of them than a screen has lines.

use qorgau::domain::identity::{Email, PersonName, RecordNumber};
use qorgau::domain::record::{Record, Representative, Scope, Subject};
use qorgau::domain::values::{
    BlockGround, Channel, ClaimKind, Duty, JournalAction, Outcome, RequestedBy, Resolution,
    SubjectKind, Value, WaitingFor, WithdrawalGround,
};
use qorgau::domain::workflow::{Act, NewClosing, NewReply, Verdict, VerifyUntil};

use crate::register::{Maker, Register, claim, register, row, subject, told};
use crate::support::{date, text};

pub const ORGANISATION: RecordNumber = RecordNumber::Subject(3);

/// What happens on the Monday of the register.
const TODAY: &str = "2026-11-23";

/// Surnames and names of people who have nothing but a claim each.
const OTHERS: [(&str, &str, &str); 12] = [
    ("Абдрахманова", "Гүлнұр", "Серікқызы"),
    ("Бекмұхамбетов", "Әділет", "Ерланұлы"),
    ("Вишневская", "Анна", "Юрьевна"),
    ("Григорьев", "Пётр", "Алексеевич"),
    ("Досмағамбетова", "Ұлжан", "Қанатқызы"),
    ("Ким", "Виктория", "Сергеевна"),
    ("Қасымов", "Нұрлан", "Бақытұлы"),
    ("Ли", "Олег", "Иннокентьевич"),
    ("Мұхамеджанова", "Жансая", "Төлегенқызы"),
    ("Оспанова", "Дина", "Маратовна"),
    ("Сейтқазы", "Бауыржан", "Орынбасарұлы"),
    ("Цой", "Лев", "Андреевич"),
];

fn accept() -> (&'static str, Act) {
    let act = Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: BlockGround::Inaccurate,
        scope: Scope::All,
    };
    (TODAY, act)
}

fn approve(on: &str) -> (&str, Act) {
    let until = VerifyUntil::Norm;
    (on, Act::ApproveBlock { until, note: None })
}

fn resolve(outcome: Outcome) -> (&'static str, Act) {
    let ground = text("Сверено с удостоверением, ошибка в отчестве подтвердилась");
    ("2026-11-16", Act::ResolveBlock { outcome, ground })
}

fn refused_with_a_reply() -> Act {
    Act::CloseClaim(NewClosing {
        resolution: Resolution::Refused,
        ground: Some(text("п. 7.2 политики: деньги возвращает организатор")),
        withdrawal_ground: None,
        reply_on: Some(date(TODAY)),
        reply_channel: Some(Channel::RegisteredPost),
        reply_number: Some(text("исх. 118/2026")),
        public_reason: Some(text("Билет возвращает организатор мероприятия")),
    })
}

/// Айгүл, of whom all is known and for whom somebody acts.
fn aigul() -> Subject {
    let mut aigul = subject(1, "iticket", "Ахметова Айгүл");
    aigul.details.name = Some(PersonName {
        surname: text("Ахметова"),
        given_name: text("Айгүл"),
        patronymic: Some(text("Серікқызы")),
    });
    aigul.details.birth_date = Some(date("1985-01-01"));
    aigul.details.emails = vec![Email::parse("aigul.akhmetova@example.kz").unwrap()];
    aigul.representatives = vec![Representative {
        name: text("Ахметов Серік"),
        authority: text("доверенность"),
        document: text("№ 17 от 01.09.2026, нотариус"),
        until: Some(date("2027-09-01")),
    }];
    aigul
}

/// An organisation with a name that no column has room for.
fn organisation() -> Subject {
    let mut theatre = subject(3, "concerts-tickets", "");
    theatre.details.kind = SubjectKind::Legal;
    theatre.details.name = None;
    let name = "ТОО «Казахстанские театральные кассы и концертные площадки»";
    theatre.details.legal_name = Some(text(name));
    theatre.external_id = None;
    theatre
}

fn of_aigul(aigul: &Maker) -> Vec<qorgau::domain::view::Row> {
    let wait = Act::Wait {
        waiting_for: WaitingFor::Clarification,
    };
    let told = Act::Fulfil {
        duty: Duty::Inform,
        on: date(TODAY),
        evidence: text("письмо, исх. 117/2026"),
    };
    vec![
        row(Record::Subject(aigul.subject.clone()), &aigul.subject),
        aigul.claim_with(
            6,
            ClaimKind::Rectification,
            "2026-11-16",
            vec![accept(), (TODAY, wait)],
        ),
        aigul.claim_with(
            7,
            ClaimKind::PretrialClaim,
            "2026-11-09",
            vec![accept(), (TODAY, refused_with_a_reply())],
        ),
        aigul.claim_with(
            8,
            ClaimKind::Information,
            "2026-11-20",
            vec![
                accept(),
                (TODAY, told),
                (TODAY, Act::PrepareReply(NewReply::default())),
            ],
        ),
        aigul.block(
            4,
            "2026-11-02",
            vec![approve("2026-11-02"), resolve(Outcome::Rectified)],
        ),
        aigul.block(
            5,
            "2026-11-03",
            vec![approve("2026-11-03"), resolve(Outcome::Lifted)],
        ),
        aigul.block(
            6,
            "2026-11-19",
            vec![(
                "2026-11-20",
                Act::RefuseBlock {
                    public_reason: text("Сведения совпадают с документом, который вы прислали"),
                },
            )],
        ),
    ]
}

fn of_organisation(theatre: &Maker) -> Vec<qorgau::domain::view::Row> {
    let withdraw = Act::WithdrawConsent {
        received: date("2026-11-16"),
        channel: Channel::Cabinet,
        reference: Some(text("обращение в кабинете № 5512")),
    };
    let stop = Act::StopConsent {
        on: date("2026-11-18"),
        evidence: text("акт № 4"),
    };
    let keep = Act::RefuseWithdrawal {
        ground: WithdrawalGround::Obligation,
        public_reason: text("Договор не исполнен: билеты ещё не возвращены"),
    };
    let withdraw = || ("2026-11-16", withdraw.clone());
    vec![
        row(Record::Subject(theatre.subject.clone()), &theatre.subject),
        theatre.claim(9, ClaimKind::ConsentWithdrawal, "2026-11-23"),
        theatre.claim(10, ClaimKind::AuthorityDemand, "2026-11-21"),
        theatre.consent(3, Vec::new()),
        theatre.consent(4, vec![withdraw(), ("2026-11-18", stop)]),
        theatre.consent(5, vec![withdraw(), ("2026-11-18", keep)]),
    ]
}

/// More claims than there are lines, of every kind and on both sides of their dates.
fn of_others() -> Vec<qorgau::domain::view::Row> {
    let slugs = ["iticket", "reco", "neupusti", "benton", "concerts-tickets"];
    let mut rows = Vec::new();
    for (n, (surname, given, patronymic)) in (0_u32..).zip(OTHERS) {
        let slug = slugs[n as usize % slugs.len()];
        let mut person = subject(u64::from(n) + 10, slug, "");
        person.details.name = Some(PersonName {
            surname: text(surname),
            given_name: text(given),
            patronymic: Some(text(patronymic)),
        });
        let maker = Maker::of(person);
        rows.push(row(Record::Subject(maker.subject.clone()), &maker.subject));
        for again in 0..3 {
            let n = n * 3 + again;
            let kind = ClaimKind::ALL[n as usize % ClaimKind::ALL.len()];
            let received = format!("2026-11-{:02}", 2 + n % 20);
            rows.push(maker.claim(n + 11, kind, &received));
        }
        rows.push(maker.block(n + 7, "2026-11-21", Vec::new()));
        rows.push(maker.consent(u64::from(n) + 6, Vec::new()));
    }
    rows
}

/// Every kind of record in every state, and crowds of the usual ones.
pub fn full() -> Register {
    static FULL: std::sync::LazyLock<Register> = std::sync::LazyLock::new(|| {
        let mut full = register();
        let aigul = Maker::of(aigul());
        let theatre = Maker::of(organisation());
        let rows = [of_aigul(&aigul), of_organisation(&theatre), of_others()];
        let rows = rows.into_iter().flatten();
        full.rows.extend(rows.map(|row| (row.number(), row)));
        full.done.insert(claim(7), told(JournalAction::ClaimClosed));
        full
    });
    FULL.clone()
}

/// A message that nobody has looked at yet.
pub const MESSAGE: RecordNumber = claim(60);
/// One whose sender has to show first who it is.
pub const UNPROVED: RecordNumber = claim(61);

/// The same with what came in by mail.
pub fn with_messages() -> Register {
    let mut full = full();
    let known = Maker::of(subject(1, "iticket", "Ахметова Айгүл"));
    let asked = Act::Triage(Verdict::AskIdentity {
        kind: ClaimKind::Information,
    });
    let rows = [
        known.message(60, TODAY, Vec::new()),
        known.message(61, "2026-11-20", vec![(TODAY, asked)]),
    ];
    full.rows
        .extend(rows.into_iter().map(|row| (row.number(), row)));
    full
}
