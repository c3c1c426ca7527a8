//! Letters: every template in both languages, what blocks one, the office's own templates, and
//! the command line that shows and saves them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output};

use qorgau::desk::Access;
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::letter::{Letter, LetterField, LetterLanguage, LetterTemplate, Style};
use qorgau::domain::record::Scope;
use qorgau::domain::values::{
    BlockGround, ClaimKind, Duty, Outcome, RequestedBy, Resolution, Value,
};
use qorgau::domain::workflow::{Act, NewReply, VerifyUntil};
use qorgau::exchange::letters::{Given, LetterError, Reason, letter};
use rstest::rstest;
use support::*;

/// A register with one person of Reco.
fn register() -> Register {
    let mut register = Register::new();
    let mut details = details("Ахметова");
    details.address = Some(text("Алматы, ул. Абая, 1"));
    register.enter("reco", details);
    register
}

/// A claim of that person, accepted.
fn claim(register: &mut Register, kind: ClaimKind) -> RecordNumber {
    let mut new = new_claim("reco", kind, "2026-10-23");
    new.incoming_number = Some(text("вх. 7"));
    let claim = register.make(Act::RegisterClaim(new));
    let accept = Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: BlockGround::UnlawfulActions,
        scope: Scope::All,
    };
    register.done(claim, accept);
    claim
}

fn letter_of(
    register: &Register,
    claim: RecordNumber,
    language: LetterLanguage,
    given: &Given,
) -> Letter {
    letter(&register.desk, claim, language, given).unwrap()
}

fn own_template(register: &Register, name: &str, text: &str) -> PathBuf {
    let folder = register.folder.path().join("letters/ru");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.txt"));
    fs::write(&path, text).unwrap();
    path
}

fn given() -> Given {
    Given {
        resolution: Some(Resolution::Refused),
        public_reason: Some(text("срок хранения не истёк")),
        outgoing_number: Some(text("118")),
        signatory: Some(text("Ответственное лицо А. Сейтова")),
        ..Given::default()
    }
}

#[rstest]
fn every_template_is_filled_in_from_every_kind_of_case(
    #[values(LetterLanguage::Ru, LetterLanguage::Kk)] language: LetterLanguage,
) {
    let mut register = register();
    let mut claims: Vec<RecordNumber> = Vec::new();
    for kind in ClaimKind::ALL {
        claims.push(claim(&mut register, *kind));
    }
    let block = RecordNumber::Block { year: 2026, n: 1 };
    let approve = Act::ApproveBlock {
        until: VerifyUntil::Norm,
        note: None,
    };
    register.done(block, approve);
    let resolve = Act::ResolveBlock {
        outcome: Outcome::Lifted,
        ground: text("нарушения нет"),
    };
    register.done(block, resolve);
    for (kind, claim) in ClaimKind::ALL.iter().zip(claims) {
        for template in LetterTemplate::ALL {
            let about_a_block = matches!(
                template,
                LetterTemplate::NoticeBlock | LetterTemplate::NoticeUnblocked
            );
            let given = Given {
                template: Some(*template),
                ..given()
            };
            let letter = letter_of(&register, claim, language, &given);
            let said = letter.text();
            let whole = !about_a_block || *kind == ClaimKind::Blocking;
            assert_eq!(
                letter.missing.is_empty(),
                whole,
                "{template} {kind}: {said}"
            );
            for part in ["118", "Ахметова Айгүл", "7", "2026", "А. Сейтова"] {
                assert!(said.contains(part), "{template} {kind}: {part}\n{said}");
            }
            for odd in [
                "{",
                "}",
                "undefined",
                "letter-",
                "..",
                "вх. 7",
                " ,",
                " .",
                "Алматы",
            ] {
                assert!(!said.contains(odd), "{template} {kind}: {odd}\n{said}");
            }
            let titles = letter.paragraphs.iter().filter(|p| p.style == Style::Title);
            assert_eq!(titles.count(), 1, "{said}");
        }
    }
}

#[test]
fn a_letter_tells_the_ground_the_term_and_what_was_done() {
    let mut register = register();
    let claim = claim(&mut register, ClaimKind::Rectification);
    let fulfil = Act::Fulfil {
        duty: Duty::Act,
        on: date("2026-10-26"),
        evidence: text("внутренний акт № 5"),
    };
    register.done(claim, fulfil);
    let given = Given {
        resolution: Some(Resolution::Satisfied),
        ..given()
    };
    let said = letter_of(&register, claim, LetterLanguage::Ru, &given).text();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "О рассмотрении обращения от 23 октября 2026 г. № 7",
        "персональные данные изменены и дополнены — 26 октября 2026 г.",
        "Закон № 94-V, ст. 25(2)(8): Изменить или дополнить персональные данные",
        "Последний день срока: 27 октября 2026 г.",
        "п. 8.3: Если договориться не удалось",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(!said.contains("внутренний акт"), "{said}");
    let refused = Given {
        resolution: Some(Resolution::Refused),
        ..given
    };
    let said = letter_of(&register, claim, LetterLanguage::Ru, &refused).text();
    assert!(!said.contains("изменены"), "{said}");
}

#[test]
fn what_is_empty_is_listed_and_marked_and_blocks_the_saving() {
    let mut register = register();
    let claim = claim(&mut register, ClaimKind::PretrialClaim);
    let nothing = letter_of(&register, claim, LetterLanguage::Ru, &Given::default());
    assert_eq!(nothing.missing, [LetterField::Resolution]);

    let prepared = NewReply {
        resolution: Some(Resolution::Refused),
        number: Some(text("118")),
        ..NewReply::default()
    };
    register.done(claim, Act::PrepareReply(prepared));
    let letter = letter_of(&register, claim, LetterLanguage::Kk, &Given::default());
    assert_eq!(
        letter.missing,
        [LetterField::PublicReason, LetterField::Signatory]
    );
    let said = letter.text();
    assert!(
        said.contains("[өтініш берушіге себебі: толтырылмаған]"),
        "{said}"
    );
    let path = register.folder.path().join("l.docx");
    let form = qorgau::exchange::letters::Form::of(&path).unwrap();
    let saved = qorgau::exchange::letters::save(&letter, &path, form, now(), false);
    assert!(matches!(saved, Err(LetterError::Missing(missing)) if missing.len() == 2));
    assert!(!path.exists());
}

#[test]
fn the_applicants_words_are_never_a_mark_or_a_field() {
    let mut register = register();
    let claim = claim(&mut register, ClaimKind::PretrialClaim);
    let reason = "= Заголовок\n> адресат\n{{ signatory }} {% if %}\n\u{e001}знак";
    let given = Given {
        public_reason: Some(qorgau::domain::identity::SafeText::multiline(reason)),
        ..given()
    };
    let letter = letter_of(&register, claim, LetterLanguage::Ru, &given);
    let body: Vec<&str> = letter
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.style == Style::Body)
        .map(|paragraph| paragraph.text.as_str())
        .collect();
    for said in ["= Заголовок", "> адресат", "{{ signatory }} {% if %}"] {
        assert!(body.contains(&said), "{body:#?}");
    }
    assert!(body.iter().any(|said| said.ends_with("знак")), "{body:#?}");
}

#[test]
fn the_offices_own_template_goes_out_or_is_refused_with_its_line() {
    let mut register = register();
    let claim = claim(&mut register, ClaimKind::PretrialClaim);
    let path = own_template(
        &register,
        "reply-refused",
        "= Отказ\n\n{{ public_reason }}\n",
    );
    let letter_of =
        |register: &Register| letter(&register.desk, claim, LetterLanguage::Ru, &given());
    let said = letter_of(&register).unwrap().text();
    assert!(
        said.contains("Отказ") && said.contains("срок хранения"),
        "{said}"
    );
    assert!(!said.contains("118"), "{said}");

    for (wrong, line, unknown) in [
        ("= Отказ\n\n{{ reason }}\n", 3, Some("reason")),
        (
            "= Отказ\n{% if address %}\n{{ adress }}\n{% endif %}",
            3,
            Some("adress"),
        ),
        (
            "= Отказ\n\n{% for item in terms %}\n{{ item.cause }}\n{% endfor %}",
            4,
            None,
        ),
        ("= Отказ\n\n{{ public_reason }\n", 3, None),
        ("\n  \n", 1, None),
    ] {
        fs::write(&path, wrong).unwrap();
        let Err(LetterError::Template(error)) = letter_of(&register) else {
            panic!("{wrong} is taken");
        };
        assert_eq!(error.line, line, "{wrong}: {error}");
        assert_eq!(error.file, path.display().to_string());
        let named = match &error.reason {
            Reason::UnknownField { name, .. } => Some(name.as_str()),
            _ => None,
        };
        assert_eq!(named, unknown, "{error}");
    }
}

/// A register of this program before replies had facts of their own: its rows keep their seals.
#[test]
fn rows_sealed_before_replies_had_facts_are_as_their_entries_left_them() {
    let mut register = register();
    claim(&mut register, ClaimKind::PretrialClaim);
    make_older(&register.raw(), 6);
    register.desk = register.open(Access::Write).unwrap();
    assert_eq!(register.damage(), []);
    let claim = RecordNumber::Claim { year: 2026, n: 1 };
    register.done(claim, Act::PrepareReply(NewReply::default()));
    assert_eq!(register.damage(), []);
}

fn run(register: &Register, arguments: &[&str]) -> (i32, String, String) {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_qorgau"))
        .args(arguments)
        .env_clear()
        .env("QORGAU_DB", register.folder.path().join("register.db"))
        .env("QORGAU_NOW", "2026-10-26T10:00:00+05:00")
        .env("QORGAU_LANG", "ru")
        .current_dir(register.folder.path())
        .output()
        .unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn the_command_line_prepares_shows_saves_sends_delivers_and_closes() {
    let mut register = register();
    claim(&mut register, ClaimKind::PretrialClaim);
    let claim = "П-2026-1";
    let (code, out, err) = run(&register, &["letter", "preview", claim]);
    assert_eq!(code, 3, "{out}{err}");
    assert!(err.contains("решение"), "{err}");

    let reply = [
        "claim",
        "reply",
        claim,
        "--resolution",
        "refused",
        "--ground",
        "п. 8.2",
        "--public-reason",
        "билет использован",
    ];
    assert_eq!(run(&register, &reply).0, 0);
    let (code, out, err) = run(&register, &["letter", "preview", claim]);
    assert_eq!(code, 3, "{out}{err}");
    assert!(out.contains("[исходящий номер: не заполнено]"), "{out}");
    assert!(err.contains("исходящий номер, кто подписывает"), "{err}");
    let (code, _, err) = run(&register, &["letter", "save", claim, "l.txt"]);
    assert_eq!(code, 4, "{err}");
    assert!(err.contains("исходящий номер, кто подписывает"), "{err}");
    let (code, out, _) = run(&register, &["letter", "preview", claim, "--marked"]);
    assert_eq!(code, 3);
    assert!(out.contains("{{ outgoing_number }}"), "{out}");

    let signed = [
        "office",
        "set",
        "signatory",
        "Ответственное лицо А. Сейтова",
    ];
    assert_eq!(run(&register, &signed).0, 0);
    assert_eq!(
        run(&register, &["claim", "reply", claim, "--number", "118"]).0,
        0
    );
    let (code, out, err) = run(&register, &["letter", "preview", claim]);
    assert_eq!(code, 0, "{out}{err}");
    assert!(
        !out.contains("ул. Абая") && err.contains("--reveal"),
        "{out}{err}"
    );
    let shown = ["letter", "preview", claim, "--reveal", "письмо по почте"];
    let (_, out, _) = run(&register, &shown);
    assert!(out.contains("ул. Абая"), "{out}");

    for file in ["l.txt", "l.docx"] {
        let (code, _, err) = run(
            &register,
            &["letter", "save", claim, file, "--language", "kk"],
        );
        assert_eq!(code, 0, "{err}");
        let path = register.folder.path().join(file);
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let before = fs::read(&path).unwrap();
        let (code, _, err) = run(&register, &["letter", "save", claim, file]);
        assert_eq!(code, 1, "{err}");
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    assert_eq!(run(&register, &["letter", "save", claim, "l.pdf"]).0, 2);

    let early = [
        "claim",
        "delivered",
        claim,
        "--on",
        "26.10.2026",
        "--evidence",
        "x",
    ];
    assert_eq!(run(&register, &early).0, 4);
    let sent = [
        "claim",
        "sent",
        claim,
        "--on",
        "26.10.2026",
        "--channel",
        "email",
        "--evidence",
        "сообщение 7",
        "--letter",
        "l.docx",
    ];
    let (code, _, err) = run(&register, &sent);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("не считает письменным"), "{err}");
    assert_eq!(run(&register, &early).0, 0);
    let close = [
        "--format",
        "json",
        "claim",
        "close",
        claim,
        "--resolution",
        "refused",
    ];
    let (code, out, err) = run(&register, &close);
    assert_eq!(code, 0, "{err}");
    let closed: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(closed["state"], "closed");
    assert_eq!(closed["clock"], "met");
    assert_eq!(closed["reply"]["sent"]["number"], "118");
    assert_eq!(
        closed["reply"]["sent"]["sha256"].as_str().unwrap().len(),
        64
    );
    assert_eq!(closed["reply"]["delivered"]["channel"], "email");
}

#[test]
fn a_shipped_template_is_shown_to_make_an_own_one_of() {
    let register = register();
    let (code, out, _) = run(&register, &["letter", "template", "reply-refused"]);
    assert_eq!(code, 0);
    let path = own_template(&register, "reply-refused", &out);
    assert!(
        fs::read_to_string(path)
            .unwrap()
            .contains("{{ public_reason }}")
    );
}

/// A letter put into other words says the same until a word is changed, whatever signs are in it.
#[rstest]
fn a_letter_edited_as_text_is_the_same_letter(
    #[values(LetterLanguage::Ru, LetterLanguage::Kk)] language: LetterLanguage,
    #[values(true, false)] revealed: bool,
) {
    let mut register = register();
    let claim = claim(&mut register, ClaimKind::PretrialClaim);
    let reason = "= Заголовок\n— не пункт\n{ signatory } {% if %} {# нет #}";
    for template in LetterTemplate::ALL {
        let given = Given {
            public_reason: Some(qorgau::domain::identity::SafeText::multiline(reason)),
            template: Some(*template),
            revealed,
            ..given()
        };
        let before = letter_of(&register, claim, language, &given);
        let edited = Given {
            text: Some(("l.txt".to_owned(), before.wording.to_string())),
            ..given
        };
        let after = letter_of(&register, claim, language, &edited);
        assert_eq!(after.paragraphs, before.paragraphs, "{}", before.wording);
        assert_eq!(after.missing, before.missing);
    }
}

fn reworded(register: &mut Register, claim: RecordNumber, text: Option<&str>) {
    let act = Act::WordLetter {
        language: LetterLanguage::Ru,
        template: LetterTemplate::ReplyRefused,
        text: text.map(qorgau::domain::identity::SafeText::multiline),
    };
    register.done(claim, act);
}

#[test]
fn the_offices_own_words_go_out_for_that_letter_only_and_the_template_comes_back() {
    let mut register = register();
    let claim = claim(&mut register, ClaimKind::PretrialClaim);
    let as_template = letter_of(&register, claim, LetterLanguage::Ru, &given());
    reworded(
        &mut register,
        claim,
        Some(
            "| Исх. № {{ outgoing_number }}\n= Отказ\nНет, {{ public_reason }}.\n| {{ signatory }}",
        ),
    );
    let own = letter_of(&register, claim, LetterLanguage::Ru, &given());
    assert!(own.own && own.missing.is_empty());
    let said = own.text();
    assert!(said.contains("Нет, срок хранения не истёк."), "{said}");
    assert!(said.contains("Исх. № 118"), "{said}");

    let nothing_known = Given {
        resolution: Some(Resolution::Refused),
        ..Given::default()
    };
    let gaps = letter_of(&register, claim, LetterLanguage::Ru, &nothing_known);
    let expected = [
        LetterField::OutgoingNumber,
        LetterField::PublicReason,
        LetterField::Signatory,
    ];
    assert_eq!(gaps.missing, expected);
    assert!(gaps.text().contains("[исходящий номер: не заполнено]"));

    for (language, resolution) in [
        (LetterLanguage::Kk, Resolution::Refused),
        (LetterLanguage::Ru, Resolution::Satisfied),
    ] {
        let other = Given {
            resolution: Some(resolution),
            ..given()
        };
        assert!(!letter_of(&register, claim, language, &other).own);
    }
    reworded(&mut register, claim, None);
    let back = letter_of(&register, claim, LetterLanguage::Ru, &given());
    assert_eq!(back, as_template);
}

/// The journal tells that a letter was changed, and its seal commits to it; not a word is in it.
#[test]
fn the_words_of_a_letter_are_sealed_and_not_in_the_journal() {
    let mut register = register();
    let claim = claim(&mut register, ClaimKind::PretrialClaim);
    reworded(&mut register, claim, Some("Уважаемая Ахметова!"));
    assert!(register.desk.verify().unwrap().ok());
    let connection = register.raw();
    let told: String = connection
        .query_row(
            "SELECT group_concat(fields || coalesce(text, '')) FROM journal
             LEFT JOIN note ON note.seq = journal.seq",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(told.contains("reply-refused") && !told.contains("Уважаемая"));
    connection
        .execute(
            "UPDATE claim SET reply = replace(reply, 'Уважаемая', 'Дорогая')",
            [],
        )
        .unwrap();
    assert_ne!(register.damage(), []);
}

#[test]
fn the_command_line_puts_a_letter_into_other_words_and_back() {
    let mut register = register();
    claim(&mut register, ClaimKind::PretrialClaim);
    let claim = "П-2026-1";
    let edit = ["letter", "edit", claim, "--language", "ru", "--text"];
    let with = |text: &'static str| [&edit[..], &[text]].concat();
    assert_eq!(run(&register, &with("Нет.")).0, 4, "nothing is decided yet");
    let reply = ["claim", "reply", claim, "--resolution", "refused"];
    assert_eq!(run(&register, &reply).0, 0);
    let (code, _, err) = run(&register, &with("№ {{ outgoing_nmber }}"));
    assert_eq!(code, 4, "{err}");
    assert!(
        err.contains("outgoing_nmber") && err.contains("outgoing_number"),
        "{err}"
    );
    let copied = "Нет. [кто подписывает: не заполнено]";
    let (code, _, err) = run(&register, &with(copied));
    assert_eq!(code, 0, "{err}");
    let (code, out, err) = run(&register, &["letter", "preview", claim]);
    assert_eq!(code, 3, "{out}");
    assert!(
        out.contains("Нет.") && err.contains("кто подписывает"),
        "{out}{err}"
    );
    let (_, out, _) = run(&register, &["letter", "preview", claim, "--marked"]);
    assert_eq!(out.trim(), "Нет. {{ signatory }}");
    let (_, out, _) = run(&register, &["--format", "json", "show", claim]);
    assert!(
        out.contains("\"reply-refused\"") && !out.contains("Нет."),
        "{out}"
    );
    let sign = ["claim", "reply", claim, "--signed-by", "Юрист А. Сейтова"];
    assert_eq!(run(&register, &sign).0, 0);
    let (code, out, _) = run(&register, &["letter", "preview", claim]);
    assert_eq!((code, out.trim()), (0, "Нет. Юрист А. Сейтова"));
    for replace in [&[][..], &["--replace"]] {
        let save = [&["letter", "save", claim, "l.txt"], replace].concat();
        assert_eq!(run(&register, &save).0, 0);
    }
    let saved = fs::read_to_string(register.folder.path().join("l.txt")).unwrap();
    assert_eq!(saved, "Нет. Юрист А. Сейтова\n");
    assert_eq!(run(&register, &["letter", "edit", claim, "--restore"]).0, 0);
    assert_eq!(run(&register, &["letter", "edit", claim, "--restore"]).0, 4);
    let (_, out, _) = run(&register, &["letter", "preview", claim]);
    assert!(
        out.contains("В удовлетворении требования отказано"),
        "{out}"
    );
}

/// Whoever closes a claim with a letter of this program closes it with a whole one.
#[test]
fn a_letter_that_lacks_something_keeps_the_claim_open() {
    let mut register = register();
    claim(&mut register, ClaimKind::PretrialClaim);
    let claim = "П-2026-1";
    let reply = [
        "claim",
        "reply",
        claim,
        "--resolution",
        "refused",
        "--ground",
        "п. 8.2",
        "--public-reason",
        "билет использован",
        "--number",
        "118",
    ];
    assert_eq!(run(&register, &reply).0, 0);
    let close = [
        "claim",
        "close",
        claim,
        "--resolution",
        "refused",
        "--reply-date",
        "26.10.2026",
        "--reply-channel",
        "paper",
        "--reply-number",
        "118",
    ];
    let (code, _, err) = run(&register, &close);
    assert_eq!(code, 4, "{err}");
    assert!(err.contains("в письме: кто подписывает"), "{err}");
    let sign = ["claim", "reply", claim, "--signed-by", "Юрист А. Сейтова"];
    assert_eq!(run(&register, &sign).0, 0);
    let (code, _, err) = run(&register, &close);
    assert_eq!(code, 0, "{err}");
}
