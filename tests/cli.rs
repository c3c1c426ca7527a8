//! The command line as an officer and a script use it: the built program on registers of its own.

mod support;

use std::process::Stdio;

use rstest::rstest;
use serde_json::{Value, json};
use support::{Answer, Program};

#[test]
fn a_claim_goes_from_its_receipt_to_its_reply() {
    let office = Program::with_subject();
    let number = office.claim("pretrial_claim");
    assert_eq!(number, "П-2026-0001");
    let accepted = office.json(&["claim", "accept", "p-2026-1", "--expect-version", "1"]);
    assert_eq!(accepted["state"], "in_review");
    assert_eq!(accepted["due_on"], "2026-11-23");

    let refused = office.run(&["claim", "close", &number, "--resolution", "partial"]);
    assert_eq!(refused.code, 4);
    for missing in [
        "основание",
        "дата ответа",
        "канал ответа",
        "исходящий номер",
        "причина для заявителя",
    ] {
        assert!(refused.err.contains(missing), "{}", refused.err);
    }
    let closed = office.run(&[
        "claim",
        "close",
        &number,
        "--resolution",
        "partial",
        "--ground",
        "п. 8.2",
        "--reply-date",
        "today",
        "--reply-channel",
        "email",
        "--reply-number",
        "12",
        "--public-reason",
        "часть данных нужна",
    ]);
    assert_eq!(
        (closed.code, closed.out.as_str()),
        (0, "П-2026-0001\n"),
        "{}",
        closed.err
    );
    assert!(
        closed.err.contains("не считает письменным"),
        "{}",
        closed.err
    );

    let list = office.json(&["list", "claims"]);
    assert_eq!(list[0]["clock"], "met");
    assert_eq!(list[0]["resolution"], "partial");
    assert_eq!(list[0]["due_on"], Value::Null);
    let shown = office.json(&["show", "П-2026-1"]);
    let actions: Vec<&str> = shown["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["action"].as_str().unwrap())
        .collect();
    assert_eq!(
        actions,
        ["claim_registered", "claim_accepted", "claim_closed"]
    );
    let verified = office.json(&["journal", "verify"]);
    assert_eq!(
        (&verified["ok"], &verified["first_bad"]),
        (&json!(true), &Value::Null)
    );
}

#[test]
fn a_block_is_asked_for_approved_and_ended() {
    let office = Program::with_subject();
    let made = office.run(&[
        "block",
        "request",
        "--operator",
        "reco",
        "--subject",
        "С-1",
        "--by",
        "subject",
        "--ground",
        "inaccurate",
        "--received",
        "2026-10-26T09:00",
        "--scope",
        "phone,email",
    ]);
    assert_eq!(
        (made.code, made.out.trim()),
        (0, "Б-2026-0001"),
        "{}",
        made.err
    );
    let approved = office.json(&["block", "approve", "b-2026-1", "--verify-days", "5"]);
    assert_eq!(approved["state"], "active");
    assert_eq!(approved["verify_until"], "2026-11-02");
    assert_eq!(approved["scope"], json!(["phone", "email"]));

    let forbidden = office.typed(
        &["subject", "correct", "С-1"],
        r#"{"phones":["87019999999"]}"#,
    );
    assert_eq!(forbidden.code, 4);
    assert!(
        forbidden.err.contains("данные заблокированы: Б-2026-0001"),
        "{}",
        forbidden.err
    );
    let allowed = office.typed(
        &["subject", "correct", "С-1", "--reason", "паспорт"],
        r#"{"surname":"Сейтова"}"#,
    );
    assert_eq!(allowed.code, 0, "{}", allowed.err);

    let resolved = office.json(&[
        "block",
        "resolve",
        "Б-2026-1",
        "--outcome",
        "rectified",
        "--ground",
        "документы",
    ]);
    assert_eq!(
        (&resolved["state"], &resolved["act_by"]),
        (&json!("executing"), &json!("2026-10-27"))
    );
    let completed = office.json(&[
        "block",
        "complete",
        "Б-2026-1",
        "--on",
        "2026-10-26",
        "--evidence",
        "акт 7",
    ]);
    assert_eq!(completed["state"], "rectified");
    let subject = office.json(&["show", "С-1"]);
    assert_eq!(subject["name"], "Сейтова Айгүл");
    assert_eq!(subject["blocks"][0]["number"], "Б-2026-0001");
}

#[test]
fn a_consent_is_recorded_withdrawn_and_stopped() {
    let office = Program::with_subject();
    let recorded = office.json(&[
        "consent",
        "record",
        "--operator",
        "reco",
        "--subject",
        "С-1",
        "--given",
        "2026-01-15",
        "--method",
        "checkbox",
        "--policy-version",
        "undated",
        "--purposes",
        "заказ,рассылка",
        "--data",
        "name,phone",
        "--third-parties",
        "no",
        "--proof",
        "запись сайта",
    ]);
    assert_eq!(recorded["state"], "active");
    assert_eq!(recorded["policy_on_file"], true);
    assert_eq!(recorded["purposes"], json!(["заказ", "рассылка"]));
    assert_eq!(
        (&recorded["third_parties"], &recorded["public"]),
        (&json!(false), &Value::Null)
    );
    let withdrawn = office.json(&[
        "consent",
        "withdraw",
        "К-1",
        "--received",
        "2026-10-23",
        "--channel",
        "email",
    ]);
    assert_eq!(withdrawn["state"], "withdrawal_received");
    assert_eq!(withdrawn["stop_by"], "2026-11-16");
    let stopped = office.json(&[
        "consent",
        "stop",
        "К-1",
        "--on",
        "2026-10-26",
        "--evidence",
        "журнал",
    ]);
    assert_eq!(
        (&stopped["state"], &stopped["stopped_on"]),
        (&json!("stopped"), &json!("2026-10-26"))
    );
    let late = office.run(&[
        "consent",
        "refuse-withdrawal",
        "К-1",
        "--ground",
        "law",
        "--public-reason",
        "нет",
    ]);
    assert_eq!(late.code, 4);
}

#[rstest]
#[case("iticket", "pretrial_claim", "2026-12-07", "reply", "iticket:7.2")]
#[case("reco", "pretrial_claim", "2026-11-23", "reply", "reco:8.2")]
#[case("reco", "blocking", "2026-10-23", "act", "reco:6.3.4")]
fn a_deadline_says_when_and_why(
    #[case] operator: &str,
    #[case] kind: &str,
    #[case] due_on: &str,
    #[case] duty: &str,
    #[case] rule: &str,
) {
    let office = Program::new();
    let arguments = [
        "deadline",
        "--operator",
        operator,
        "--kind",
        kind,
        "--received",
        "23.10.2026T23:30",
    ];
    let answer = office.json(&arguments);
    assert_eq!(answer["due_on"], due_on);
    assert_eq!(answer["received"], "2026-10-23T23:30:00+05:00");
    assert_eq!(answer["first_counted_day"], "2026-10-24");
    let first = &answer["clocks"][0];
    assert_eq!(
        (&first["duty"], &first["rule"], &first["governing"]),
        (&json!(duty), &json!(rule), &json!(true))
    );
    assert_eq!(
        first["trace"][0],
        json!({"date": "2026-10-23", "counted": false, "why": "received"})
    );
    if kind == "blocking" {
        assert_eq!(answer["clocks"][1]["due_on"], "2026-10-27");
        assert_eq!(answer["clocks"][1]["origin"], "law");
    }
    let words = office.run(&arguments);
    assert!(words.out.contains("Срок: "), "{}", words.out);
}

#[test]
fn objects_have_the_keys_that_scripts_rely_on() {
    let office = Program::with_subject();
    office.claim("blocking");
    office.run(&["claim", "accept", "П-2026-1"]);
    let keys = |value: &Value| {
        value
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let claims = office.json(&["list", "claims"]);
    assert_eq!(
        keys(&claims[0]),
        "number external_id operator kind state waiting_for resolution subject received_on registered_at due_on \
         days_left working_days_left clock provisional clocks assigned_to incoming_number reply version"
    );
    assert_eq!(claims[0]["registered_at"], "2026-10-26T10:00:00+05:00");
    assert_eq!(
        claims[0]["clocks"][0]["source"],
        "политика «Reco», п. 6.3.4"
    );
    assert_eq!(
        keys(&office.json(&["list", "blocks"])[0]),
        "number external_id operator state subject requested_by ground scope received_on decide_by blocked_at \
         verify_until act_by due_on days_left working_days_left clock systems claim version"
    );
    assert_eq!(
        keys(&office.json(&["list", "subjects"])[0]),
        "number external_id operator kind name iin birth_date phones emails address state open_claims active_blocks \
         version"
    );
    assert_eq!(
        keys(&office.json(&["search", "ахмет"])[0]),
        "record number operator name matched due_on"
    );
    let lines = office.run(&["--format", "jsonl", "journal", "list"]);
    assert!(
        lines
            .out
            .lines()
            .all(|line| serde_json::from_str::<Value>(line).is_ok()),
        "{}",
        lines.out
    );
    let csv = office.run(&["list", "subjects", "--format", "csv"]);
    assert!(
        csv.out.starts_with("number,external_id,operator,"),
        "{}",
        csv.out
    );
    assert!(csv.out.contains("'+7 701 •••••78"), "{}", csv.out);
}

#[test]
fn lists_are_sorted() {
    let office = Program::with_subject();
    for received in ["2026-10-20", "2026-10-22", "2026-10-21"] {
        let register = [
            "claim",
            "register",
            "--operator",
            "reco",
            "--kind",
            "information",
            "--subject",
            "С-000001",
            "--received",
            received,
        ];
        assert_eq!(office.run(&register).code, 0);
    }
    let numbers = |arguments: &[&str]| -> String {
        let listed = office.run(&[&["--format", "json", "list", "claims"], arguments].concat());
        let listed = listed.json();
        let numbers = listed.as_array().unwrap().iter().map(|claim| {
            let number = claim["number"].as_str().unwrap();
            number.chars().last().unwrap()
        });
        numbers.collect()
    };
    for (arguments, order) in [
        (vec![], "132"),
        (vec!["--sort", "due:desc"], "231"),
        (vec!["--sort", "received"], "132"),
        (vec!["--sort", "received:desc"], "231"),
        (vec!["--sort", "number:desc", "--limit", "2"], "32"),
        (vec!["--sort", "number", "--search", "ахмет"], "123"),
    ] {
        assert_eq!(numbers(&arguments), order, "{arguments:?}");
    }
    let subjects = office.run(&[
        "list",
        "subjects",
        "--sort",
        "name:desc",
        "--search",
        "ахмет",
    ]);
    assert!(subjects.out.contains("С-000001"), "{}", subjects.err);
    let refused = office.run(&["--lang", "en", "list", "blocks", "--sort", "received"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("due, due:desc, number"),
        "{}",
        refused.err
    );
}

#[test]
fn lists_are_filtered() {
    let office = Program::with_subject();
    office.claim("information");
    office.claim("pretrial_claim");
    office.run(&["claim", "assign", "П-2026-2", "--to", "me"]);
    let count = |arguments: &[&str]| {
        office
            .json(&[&["list", "claims"], arguments].concat())
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(count(&[]), 2);
    assert_eq!(count(&["--kind", "information"]), 1);
    assert_eq!(count(&["--assigned", "me"]), 1);
    assert_eq!(count(&["--assigned", "none"]), 1);
    office.run(&["claim", "assign", "П-2026-2", "--to", "none"]);
    assert_eq!(count(&["--assigned", "none"]), 2);
    office.run(&["claim", "assign", "П-2026-2", "--to", "me"]);
    assert_eq!(count(&["--state", "registered,closed"]), 2);
    assert_eq!(count(&["--operator", "iticket"]), 0);
    assert_eq!(count(&["--overdue"]), 0);
    assert_eq!(count(&["--due-within", "5w"]), 1);
    assert_eq!(count(&["--search", "ахмет"]), 2);
    assert_eq!(count(&["--limit", "1"]), 1);
    let nothing = office.run(&["list", "blocks"]);
    assert_eq!((nothing.out.as_str(), nothing.code), ("", 0));
    let wrong = office.run(&["list", "blocks", "--state", "closed"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("review_due"), "{}", wrong.err);
}

#[rstest]
#[case::no_command(&[], 2, "usage")]
#[case::unknown_command(&["clam"], 2, "usage")]
#[case::no_action(&["claim"], 2, "usage")]
#[case::missing(&["claim", "register", "--operator", "reco"], 2, "usage")]
#[case::bad_kind(&["deadline", "--operator", "reco", "--kind", "x", "--received", "today"], 2, "usage")]
#[case::bad_operator(&["deadline", "--operator", "x", "--kind", "blocking", "--received", "today"], 2, "usage")]
#[case::bad_date(&["deadline", "--operator", "reco", "--kind", "blocking", "--received", "31.02.2026"], 2, "usage")]
#[case::bad_setting(&["office", "set", "week", "7"], 2, "usage")]
#[case::pending(&["calendar", "apply", "calendar.toml"], 3, "partial")]
#[case::refused(&["claim", "resume", "П-2026-1"], 4, "refused")]
#[case::conflict(&["claim", "note", "П-2026-1", "--text", "a", "--expect-version", "9"], 5, "conflict")]
#[case::missing_register(&["--db", "none.db", "list", "claims"], 6, "bad_register")]
#[case::foreign(&["--db", "calendar.toml", "list", "claims"], 6, "bad_register")]
#[case::not_found(&["show", "П-2026-9"], 7, "not_found")]
#[case::read_only(&["claim", "accept", "П-2026-1", "--read-only"], 8, "read_only")]
#[case::exists(&["init", "--test", "--operator", "reco"], 1, "failed")]
#[case::no_file(&["policy", "apply", "none.toml"], 1, "failed")]
fn every_failure_has_its_code(#[case] arguments: &[&str], #[case] code: i32, #[case] name: &str) {
    let office = Program::with_subject();
    office.claim("information");
    let calendar = include_str!("../data/calendars/kz.toml").replacen(
        "version = \"2026",
        "version = \"2027",
        1,
    );
    let path = office.folder.path().join("calendar.toml");
    std::fs::write(&path, calendar).unwrap();
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let answer = office.run(&[&["--format", "json"], arguments].concat());
    assert_eq!(
        answer.code, code,
        "{arguments:?}: {}{}",
        answer.out, answer.err
    );
    let error = answer.error();
    assert_eq!(error["code"], name);
    assert!(
        error["message"].is_string() && error["hint"].is_string(),
        "{error}"
    );
}

#[test]
fn a_conflict_says_what_happened_since() {
    let office = Program::with_subject();
    office.claim("information");
    office.run(&["claim", "accept", "П-2026-1"]);
    let answer = office.run(&[
        "claim",
        "note",
        "П-2026-1",
        "--text",
        "a",
        "--expect-version",
        "1",
    ]);
    assert_eq!(answer.code, 5);
    for part in [
        "версию 1",
        "версия 2",
        "26.10.2026 10:00",
        "обращение принято к рассмотрению",
    ] {
        assert!(answer.err.contains(part), "{}", answer.err);
    }
}

#[rstest]
#[case("ru", "нет записи П-2026-0009: найдите её")]
#[case("kk", "П-2026-0009 жазбасы жоқ: оны табыңыз")]
#[case("en", "no record П-2026-0009: look for it")]
fn errors_are_in_the_users_language(#[case] lang: &str, #[case] words: &str) {
    let office = Program::new();
    let answer = office.run(&["show", "P-2026-9", "--lang", lang]);
    assert_eq!(answer.code, 7);
    assert!(
        answer.err.starts_with(&format!("qorgau: {words}")),
        "{}",
        answer.err
    );
}

#[rstest]
#[case(&["block", "request", "--operator", "reco"], "--subject, --by, --ground, --received")]
#[case(&["import"], "--operator <ОПЕРАТОР>, ЗАПИСИ, ФАЙЛ")]
#[case(&["search"], "ТЕКСТ")]
#[case(&["office", "set"], "НОРМА, ЗНАЧЕНИЕ")]
fn everything_missing_is_named_at_once(#[case] arguments: &[&str], #[case] names: &str) {
    let answer = Program::new().run(arguments);
    assert_eq!(answer.code, 2);
    let named = format!("не хватает: {names}:");
    assert!(answer.err.contains(&named), "{}", answer.err);
}

#[rstest]
#[case(&["search", "900101300007"])]
#[case(&["search", "user@example.kz"])]
#[case(&["show", "900101300007"])]
#[case(&["list", "subjects", "--search", "8 (701) 234-56-78"])]
#[case(&["claim", "note", "П-2026-1", "--text", "ИИН 900101300007"])]
#[case(&["list", "subjects", "--reveal", "для 900101300007"])]
#[case(&["900101300007"])]
#[case(&["list", "claims", "--900101300007"])]
fn an_identifier_in_an_argument_is_refused_and_not_repeated(#[case] arguments: &[&str]) {
    let office = Program::with_subject();
    office.claim("information");
    let answer = office.run(arguments);
    assert_eq!(answer.code, 2, "{}", answer.err);
    let said = format!("{}{}", answer.out, answer.err);
    for secret in ["900101300007", "example", "234-56"] {
        assert!(!said.contains(secret), "{said}");
    }
}

#[test]
fn an_identifier_may_be_piped() {
    let office = Program::with_subject();
    for typed in ["900101300007\n", "8 701 234 56 78", "user@example.kz"] {
        let found = office.typed(&["search", "-", "--format", "json"], typed);
        assert_eq!(found.code, 0, "{}", found.err);
        assert_eq!(found.json()[0]["number"], "С-000001", "{typed}");
    }
    office.claim("information");
    let noted = office.typed(
        &["claim", "note", "П-2026-1", "--text", "-"],
        "звонил с 87012345678",
    );
    assert_eq!(noted.code, 0, "{}", noted.err);
}

#[test]
fn what_matched_is_told_however_it_was_typed() {
    let office = Program::with_subject();
    for typed in ["ахмктов", "akhmetov", "f[vtnjd", "user"] {
        let found = office.json(&["search", typed]);
        let matched = found[0]["matched"][0].as_str().unwrap();
        assert!(
            matched.starts_with("Ахмет") || matched.contains('@'),
            "{typed}: {matched}"
        );
        assert!(!matched.contains("user"), "masked");
    }
}

#[test]
fn filters_in_words_narrow_a_search_in_any_language() {
    let office = Program::with_subject();
    let claim = office.claim("information");
    office.claim("destruction");
    for typed in [
        "вид:сведения",
        "kind:information",
        "түрі:сұрау_салу ахм",
        "кому:никому вид:сведения",
    ] {
        let found = office.json(&["search", typed]);
        let numbers: Vec<&Value> = found
            .as_array()
            .unwrap()
            .iter()
            .map(|hit| &hit["number"])
            .collect();
        assert_eq!(numbers, [&json!(claim)], "{typed}");
        let listed = office.json(&["list", "claims", "--search", typed]);
        assert_eq!(listed[0]["number"], json!(claim), "{typed}");
        assert_eq!(listed.as_array().unwrap().len(), 1, "{typed}");
    }
    assert_eq!(office.json(&["search", "operator:iticket ахм"]), json!([]));
    assert_eq!(
        office.json(&["search", "оператор:reco ахм"])[0]["number"],
        "С-000001"
    );
    assert_eq!(
        office.json(&["list", "claims", "--search", "мерзімі өткен"]),
        json!([])
    );
    let unknown = office.run(&["search", "вид:нечто"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("сведения"), "{}", unknown.err);
}

#[test]
fn data_are_masked_until_a_reason_is_journaled() {
    let office = Program::with_subject();
    let secrets = [
        "900101300007",
        "2345678",
        "234 56",
        "user@example.kz",
        "Алматы",
    ];
    for format in ["table", "json", "jsonl", "csv"] {
        for arguments in [
            &["list", "subjects"][..],
            &["show", "С-1"],
            &["search", "Ахметова"],
        ] {
            let answer = office.run(&[arguments, &["--format", format]].concat());
            assert_eq!(answer.code, 0, "{}", answer.err);
            assert!(
                secrets.iter().all(|secret| !answer.out.contains(secret)),
                "{}",
                answer.out
            );
        }
    }
    let empty = office.run(&["show", "С-1", "--reveal", " "]);
    assert_eq!(empty.code, 2);
    let shown = office.json(&["show", "С-1", "--reveal", "ответ заявителю"]);
    assert_eq!(
        (&shown["iin"], &shown["address"]),
        (&json!("900101300007"), &json!("Алматы"))
    );
    let journal = office.json(&["journal", "list", "--limit", "1"]);
    assert_eq!(
        (&journal[0]["action"], &journal[0]["record"]),
        (&json!("revealed"), &json!("С-000001"))
    );
}

#[test]
fn a_reader_that_has_had_enough_is_no_failure() {
    let office = Program::with_subject();
    for _ in 0..3 {
        office.claim("information");
    }
    let mut child = office
        .command(&["policy", "show", "reco", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let answer: Answer = child.wait_with_output().unwrap().into();
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
}

#[test]
fn a_file_is_applied_only_when_somebody_agrees() {
    let office = Program::with_subject();
    office.claim("pretrial_claim");
    let policy = include_str!("../data/policies/reco.toml")
        .replacen(
            "version = \"undated\"",
            "version = \"2026-10-01\"\neffective_from = 2026-10-01",
            1,
        )
        .replacen("days = 30", "days = 15", 1);
    std::fs::write(office.folder.path().join("reco.toml"), &policy).unwrap();
    let pending = office.run(&["policy", "apply", "reco.toml", "--format", "json"]);
    assert_eq!(pending.code, 3, "{}", pending.err);
    assert_eq!(
        pending.json(),
        json!([{"number": "П-2026-0001", "before": "2026-11-23", "after": "2026-11-09"}])
    );
    assert_eq!(office.json(&["list", "claims"])[0]["due_on"], "2026-11-23");
    let applied = office.run(&["policy", "apply", "reco.toml", "--yes"]);
    assert_eq!(applied.code, 0, "{}", applied.err);
    assert_eq!(office.json(&["list", "claims"])[0]["due_on"], "2026-11-09");
    let again = office.run(&["policy", "apply", "reco.toml", "--yes"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("уже применена"), "{}", again.err);
    let wrong = policy.replacen("days = 15", "days = 1500", 1);
    let refused = office.typed(&["policy", "apply", "-"], &wrong);
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("файл не принят: -, строка"),
        "{}",
        refused.err
    );
}

#[test]
fn the_clock_is_replaced_on_made_up_registers_only() {
    let office = Program::empty();
    let made = office.run(&["init", "--operator", "reco"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let warned = office.run(&["doctor", "--format", "json"]);
    assert_eq!((warned.code, &warned.json()["kind"]), (0, &json!("live")));
    assert!(warned.err.contains("QORGAU_NOW не учтён"), "{}", warned.err);
    let mut quiet = Program::new();
    assert_eq!(quiet.run(&["doctor"]).err, "");
    quiet.at("2026-10-26");
    assert_eq!(quiet.run(&["doctor"]).code, 0);
    quiet.at("soon");
    assert_eq!(quiet.run(&["doctor"]).code, 2);
}

#[test]
fn a_new_register_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let office = Program::new();
    let mode = |path: &str| {
        office
            .folder
            .path()
            .join(path)
            .metadata()
            .unwrap()
            .permissions()
            .mode()
            & 0o777
    };
    assert_eq!(mode("own"), 0o700);
    assert_eq!(mode("own/register.db"), 0o600);
    let copied = office.json(&["backup", "copy.db"]);
    assert_eq!(
        (&copied["ok"], &copied["entries"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(mode("copy.db"), 0o600);
    assert_eq!(office.run(&["backup", "copy.db"]).code, 1);
}

#[test]
fn damage_behind_the_journals_back_is_found() {
    let office = Program::with_subject();
    let path = office.folder.path().join("own/register.db");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch("UPDATE subject SET surname = 'Иванова'")
        .unwrap();
    drop(connection);
    let answer = office.run(&["journal", "verify", "--format", "json"]);
    assert_eq!(answer.code, 9, "{}{}", answer.out, answer.err);
    let verdict = answer.json();
    assert_eq!(verdict["ok"], false);
    assert!(
        verdict["damage"][0].as_str().unwrap().contains("С-000001"),
        "{verdict}"
    );
    let copied = office.run(&["backup", "copy.db", "--format", "json"]);
    assert_eq!(copied.code, 9, "{}{}", copied.out, copied.err);
    let copied = copied.json();
    assert_eq!(
        (&copied["ok"], &copied["file"], &copied["damage"]),
        (&json!(false), &json!("copy.db.damaged"), &verdict["damage"])
    );
    assert!(!office.folder.path().join("copy.db").exists());
    let told = office.run(&["backup", "other.db"]);
    assert!(told.out.contains("other.db.damaged"), "{}", told.out);
    assert!(told.out.contains("С-000001"), "{}", told.out);
}

#[test]
fn representatives_settings_and_calendars() {
    let office = Program::with_subject();
    let added = office.typed(
        &["representative", "add", "С-1"],
        r#"{"name":"Ахметов Нұрлан","authority":"родитель","document":"свидетельство о рождении"}"#,
    );
    assert_eq!(added.code, 0, "{}", added.err);
    assert_eq!(
        office.json(&["show", "С-1"])["representatives"][0]["authority"],
        "родитель"
    );
    let unknown = office.typed(&["representative", "add", "С-1"], r#"{"who":"a"}"#);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("authority"), "{}", unknown.err);
    let set = office.json(&["office", "set", "verify_days", "7d"]);
    assert_eq!(
        (&set[0]["key"], &set[0]["value"]),
        (&json!("verify_days"), &json!("7d"))
    );
    let year = office.run(&["calendar", "show", "2027"]);
    assert_eq!(year.code, 0);
    assert!(
        year.err.contains("2027 года не подтверждён"),
        "{}",
        year.err
    );
    let policies = office.json(&["policy", "list"]);
    assert_eq!(policies.as_array().unwrap().len(), 5);
    for shell in ["bash", "zsh", "fish"] {
        let script = office.run(&["completions", shell]);
        assert!(
            script.code == 0 && script.out.contains("qorgau"),
            "{}",
            script.err
        );
    }
}

#[test]
fn help_and_version_are_answers_and_not_errors() {
    let office = Program::empty();
    for arguments in [&["--help"][..], &["claim", "close", "-h"], &["--version"]] {
        let answer = office.run(arguments);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""));
        assert!(!answer.out.is_empty());
    }
}

#[test]
fn one_act_is_done_to_several_records_and_each_is_told() {
    let office = Program::with_subject();
    office.claim("information");
    office.claim("pretrial_claim");
    let assign = |arguments: &[&str]| {
        office.run(&[&["claim", "assign", "--to", "dana"], arguments].concat())
    };
    let one = assign(&["П-2026-1"]);
    assert_eq!((one.code, one.out.trim()), (0, "П-2026-0001"));
    let some = assign(&["П-2026-1", "П-2026-2", "П-2026-2", "П-2026-9"]);
    assert_eq!((some.code, some.out.trim()), (3, "П-2026-0002"));
    let told: Vec<&str> = some.err.lines().collect();
    assert!(told[0].contains("П-2026-0001: "), "{}", some.err);
    assert!(told[1].contains("П-2026-0009: "), "{}", some.err);
    assert_eq!(assign(&["П-2026-1", "П-2026-2"]).code, 4, "none of them");
    assert_eq!(assign(&["П-2026-1", "Б-х"]).code, 2, "before any is done");
    let versions = assign(&["П-2026-1", "П-2026-2", "--expect-version", "2"]);
    assert_eq!(versions.code, 2, "{}", versions.err);
    let noted = ["claim", "note", "П-2026-1", "П-2026-2", "--text", "звонил"];
    let noted = office.json(&noted);
    assert_eq!(noted.as_array().unwrap().len(), 2);
    assert_eq!(noted[1]["number"], "П-2026-0002");
}

#[test]
fn the_last_act_is_undone_by_another() {
    let office = Program::with_subject();
    office.claim("pretrial_claim");
    let undo = |arguments: &[&str]| office.run(&[&["undo", "П-2026-1"], arguments].concat());
    let refused = undo(&[]);
    assert_eq!(refused.code, 4, "{}", refused.err);
    assert!(refused.err.contains("закройте"), "{}", refused.err);
    office.run(&["claim", "assign", "П-2026-1", "--to", "dana"]);
    assert_eq!(undo(&["--expect-version", "1"]).code, 5);
    let undone = undo(&["--expect-version", "2"]);
    assert_eq!((undone.code, undone.out.trim()), (0, "П-2026-0001"));
    assert_eq!(
        office.json(&["show", "П-2026-1"])["assigned_to"],
        Value::Null
    );
    office.run(&["claim", "accept", "П-2026-1"]);
    office.run(&["claim", "wait", "П-2026-1", "--for", "clarification"]);
    office.run(&["claim", "resume", "П-2026-1"]);
    assert_eq!(undo(&[]).code, 0);
    let claim = office.json(&["show", "П-2026-1"]);
    assert_eq!(claim["waiting_for"], "clarification");
    let close = ["claim", "close", "П-2026-1", "--resolution", "withdrawn"];
    office.run(&[&close[..], &["--ground", "отозвано"]].concat());
    let missing = undo(&[]);
    assert_eq!(missing.code, 2, "{}", missing.err);
    assert!(missing.err.contains("--reason"), "{}", missing.err);
    assert_eq!(undo(&["--reason", "закрыто по ошибке"]).code, 0);
    let journal = office.run(&["journal", "verify"]);
    assert_eq!(journal.code, 0, "{}", journal.err);
}

#[test]
fn a_subjects_file_tells_everything_and_leaves_only_with_a_reason() {
    let office = Program::with_subject();
    office.claim("information");
    let shown = office.json(&["subject", "show", "С-1", "--limit", "1"]);
    assert_eq!(shown["iin"], "••••••••0007");
    assert_eq!(
        shown["data_held"],
        json!(["name", "iin", "phone", "email", "address"])
    );
    let how = |source: usize| shown["sources"][source]["how"].clone();
    assert_eq!([how(0), how(1)], [Value::Null, json!("subject_registered")]);
    assert_eq!(shown["purposes"]["by_policy"][0]["clause"], "4.1");
    assert_eq!(shown["timeline"].as_array().unwrap().len(), 1);
    assert_eq!(shown["timeline"][0]["record"], "П-2026-0001");

    let answer = office.folder.path().join("answer.txt");
    let to = answer.to_str().unwrap();
    let export = ["subject", "export", "С-1", "--to", to];
    assert_eq!(office.run(&export).code, 2, "no reason");
    assert!(!answer.exists());
    let because = [&export[..], &["--reason", "запрос П-2026-0001"]].concat();
    assert_eq!(office.run(&because).code, 0);
    let text = std::fs::read_to_string(&answer).unwrap();
    for held in ["900101300007", "user@example.kz", "п. 5.2", "П-2026-0001"] {
        assert!(text.contains(held), "{held}");
    }
    assert!(
        text.lines().all(|line| line.chars().count() <= 78),
        "{text}"
    );
    let over = office.run(&because);
    assert_eq!(over.code, 1, "{}", over.err);
    let journal = office.json(&["journal", "list"]);
    let last = journal.as_array().unwrap().last().unwrap();
    assert_eq!(
        last["action"], "exported",
        "once: what failed did not leave"
    );
    assert_eq!(last["record"], "С-000001");

    let json = office.folder.path().join("answer.json");
    let to = json.to_str().unwrap();
    let reason = ["--to", to, "--reason", "запрос"];
    let export = [&["subject", "export", "С-1"], &reason[..]].concat();
    assert_eq!(office.run(&export).code, 0);
    let value: Value = serde_json::from_str(&std::fs::read_to_string(&json).unwrap()).unwrap();
    assert_eq!(value["iin"], "900101300007");
    assert_eq!(value["history"], Value::Null, "the office's own");
    assert_eq!(value["claims"][0]["number"], "П-2026-0001");
    let unknown = ["--to", "answer.pdf", "--reason", "запрос"];
    let export = [&["subject", "export", "С-1"], &unknown[..]].concat();
    assert_eq!(office.run(&export).code, 2);
}

#[test]
fn two_records_of_a_person_become_one_and_come_apart() {
    let office = Program::with_subject();
    office.claim("information");
    let other = r#"{"operator":"reco","kind":"natural","surname":"Ахметова","given_name":"А.","phones":["8 702 234 56 79"]}"#;
    assert_eq!(office.typed(&["subject", "register"], other).code, 0);
    let reason = ["--reason", "один человек"];
    let merge = |from, into| [&["subject", "merge", from, "--into", into], &reason[..]].concat();
    let done = office.run(&merge("С-1", "С-2"));
    assert_eq!(
        (done.code, done.out.trim()),
        (0, "С-000002"),
        "{}",
        done.err
    );
    assert!(done.err.contains("П-2026-0001"), "{}", done.err);
    let shown = office.json(&["show", "С-1"]);
    assert_eq!(shown["number"], "С-000002");
    assert_eq!(shown["merged"], json!(["С-000001"]));
    assert_eq!(shown["claims"][0]["number"], "П-2026-0001");
    assert_eq!(shown["phones"].as_array().unwrap().len(), 2);
    assert!(office.run(&["show", "С-1"]).err.contains("С-000002"));
    let listed = office.json(&["list", "subjects"]);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    let again = office.run(&merge("С-1", "С-2"));
    assert_eq!(again.code, 4, "{}", again.err);
    let apart = [&["subject", "unmerge", "С-1"], &reason[..]].concat();
    assert_eq!(office.run(&apart).code, 0);
    let listed = office.json(&["list", "subjects"]);
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert_eq!(office.run(&merge("С-1", "С-2")).code, 0);
    let undone = office.run(&["undo", "С-1", "--reason", "ошибка"]);
    assert_eq!(undone.code, 0, "{}", undone.err);
    assert_eq!(office.json(&["show", "С-1"])["number"], "С-000001");
    assert_eq!(office.run(&["journal", "verify"]).code, 0);
}
