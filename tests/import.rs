//! Operators' journals: what comes in, what is rejected and named, and that nothing comes twice.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

use std::fs;
use std::io::Cursor;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{TimeZone, Utc};
use qorgau::clock::FixedClock;
use qorgau::desk::{Damage, Desk, RegisterKind, nonce};
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::message::Message;
use qorgau::domain::record::Operator;
use qorgau::domain::values::{BlockState, ClaimState, RecordKind, Role};
use qorgau::domain::view::{ListQuery, Row};
use qorgau::domain::workflow::{Act, Actor, Command, VerifyUntil};
use qorgau::exchange::import::{Format, ImportError, Options, Report, encoding, import};
use rstest::rstest;

/// A register of both operators on 22 November 2026, in a folder of its own.
struct Office {
    desk: Desk,
    folder: tempfile::TempDir,
}

fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let clock = FixedClock(Utc.with_ymd_and_hms(2026, 11, 22, 6, 0, 0).unwrap());
    let desk = Desk::init(
        &folder.path().join("register.db"),
        RegisterKind::Test,
        &[operator("iticket"), operator("reco")],
        Arc::new(clock),
        Actor {
            login: "aigul".into(),
            uid: 1000,
            role: Role::Officer,
        },
    )
    .unwrap();
    Office { desk, folder }
}

fn operator(slug: &str) -> Operator {
    slug.parse().unwrap()
}

fn words(message: &Message) -> String {
    message.id.clone()
}

fn plain() -> Options<'static> {
    Options {
        format: None,
        encoding: None,
        dry_run: false,
        rejects: None,
        words: &words,
        stop: &|| false,
    }
}

impl Office {
    fn take(
        &mut self,
        what: RecordKind,
        text: impl Into<Vec<u8>>,
        options: &Options<'_>,
    ) -> Result<Report, ImportError> {
        let operator = operator("iticket");
        let file = Cursor::new(text.into());
        import(&mut self.desk, what, &operator, file, options, &mut |_| ())
    }

    fn subjects(&mut self, text: impl Into<Vec<u8>>) -> Report {
        self.take(RecordKind::Subject, text, &plain()).unwrap()
    }

    fn entries(&self) -> usize {
        self.desk.journal(None).unwrap().len()
    }

    fn rejects(&self) -> PathBuf {
        self.folder.path().join("subjects.csv.rejected.csv")
    }

    fn run(&mut self, number: &str, act: Act) {
        let command = Command {
            target: Some(number.parse().unwrap()),
            act,
            seen: None,
            nonce: nonce().unwrap(),
        };
        self.desk.execute(&command).unwrap();
    }
}

fn counts(report: &Report) -> [u64; 5] {
    let sum = report.accepted + report.updated + report.unchanged + report.rejected;
    assert_eq!(report.rows, sum);
    [
        report.rows,
        report.accepted,
        report.updated,
        report.unchanged,
        report.rejected,
    ]
}

/// The rejected rows as `line field reason`.
fn reasons(report: &Report) -> Vec<String> {
    let rejects = report.rejects.iter();
    rejects
        .map(|reject| {
            let field = reject.field.unwrap_or("-");
            format!("{} {} {}", reject.line, field, reject.reason.id)
        })
        .collect()
}

const SAMPLES: [(RecordKind, &str, [u64; 5]); 4] = [
    (RecordKind::Subject, "subjects.csv", [501, 479, 0, 1, 21]),
    (RecordKind::Consent, "consents.csv", [700, 686, 0, 0, 14]),
    (RecordKind::Block, "blocks.csv", [40, 38, 0, 0, 2]),
    (RecordKind::Claim, "claims.jsonl", [120, 116, 0, 0, 4]),
];

fn sample(operator: &str, name: &str) -> fs::File {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/samples");
    fs::File::open(folder.join(operator).join(name)).unwrap()
}

#[test]
fn the_sample_journals_come_out_as_expected_and_only_once() {
    let mut office = office();
    for slug in ["iticket", "reco"] {
        for (what, name, expected) in SAMPLES {
            let file = sample(slug, name);
            let desk = &mut office.desk;
            let report = import(desk, what, &operator(slug), file, &plain(), &mut |_| ()).unwrap();
            assert_eq!(counts(&report), expected, "{slug}/{name}");
        }
    }
    let entries = office.entries();
    for slug in ["iticket", "reco"] {
        for (what, name, [rows, accepted, _, same, rejected]) in SAMPLES {
            let file = sample(slug, name);
            let desk = &mut office.desk;
            let report = import(desk, what, &operator(slug), file, &plain(), &mut |_| ()).unwrap();
            let again = [rows, 0, 0, accepted + same, rejected];
            assert_eq!(counts(&report), again, "{slug}/{name}");
        }
    }
    assert_eq!(office.entries(), entries);
    assert!(office.desk.verify().unwrap().ok());
    let all = ListQuery::default();
    let claims = office.desk.claims(&all).unwrap();
    assert!(
        claims
            .iter()
            .all(|row| row.claim.state == ClaimState::Received)
    );
    let totals = office.desk.sizes().unwrap();
    assert_eq!(totals, [958, 1372, 76, 232]);
}

#[test]
fn a_row_is_known_again_after_officers_have_worked_on_its_record() {
    let mut office = office();
    for (what, name, _) in SAMPLES {
        let file = sample("iticket", name);
        let to = operator("iticket");
        import(&mut office.desk, what, &to, file, &plain(), &mut |_| ()).unwrap();
    }
    let until = VerifyUntil::Norm;
    office.run("Б-2026-0001", Act::ApproveBlock { until, note: None });
    let assigned = Act::AssignClaim {
        to: Some("marat".into()),
    };
    office.run("П-2026-0001", assigned);
    let entries = office.entries();
    for (what, name, [rows, accepted, _, same, rejected]) in SAMPLES {
        let file = sample("iticket", name);
        let to = operator("iticket");
        let report = import(&mut office.desk, what, &to, file, &plain(), &mut |_| ()).unwrap();
        let again = [rows, 0, 0, accepted + same, rejected];
        assert_eq!(counts(&report), again, "{name}");
    }
    assert_eq!(office.entries(), entries);
    let Row::Block(row) = office.desk.row("Б-2026-0001".parse().unwrap()).unwrap() else {
        panic!("not a block")
    };
    assert_eq!(row.block.state, BlockState::Active);
    assert!(office.desk.verify().unwrap().ok());
}

const HEADER: &str = "external_id,kind,surname,given_name,iin,phones,emails";

/// Ten thousand rows, of which every hundredth is bad in one of five ways and every hundredth
/// stands twice.
fn large_file() -> (Vec<u8>, Vec<(u64, &'static str)>, u64) {
    let mut file = format!("{HEADER}\r\n").into_bytes();
    let mut bad = Vec::new();
    let mut twice = 0;
    let mut line = 1;
    for n in 0..10_000_u64 {
        line += 1;
        let whole = format!(
            "S-{n},natural,Ахметов,Нұрлан {n},,8 701 {:07},u{n}@example.kz",
            n
        );
        let row: Vec<u8> = match n % 500 {
            100 => {
                bad.push((line, "import-not-utf8"));
                [
                    format!("S-{n},natural,").as_bytes(),
                    b"\xd0\x90\xff\xfe",
                    b",x,,,",
                ]
                .concat()
            }
            200 => {
                bad.push((line, "import-cells"));
                format!("S-{n},natural,Ахметов").into_bytes()
            }
            300 => {
                bad.push((line, "import-bad-iin"));
                format!("S-{n},natural,Ахметов,Нұрлан,900101300008,,").into_bytes()
            }
            400 => {
                bad.push((line, "import-missing"));
                ",natural,Ахметов,Нұрлан,,,".into()
            }
            0 => {
                twice += 1;
                line += 1;
                format!("{whole}\r\n{whole}").into_bytes()
            }
            _ => whole.into_bytes(),
        };
        file.extend(row);
        file.extend(b"\r\n");
    }
    (file, bad, twice)
}

#[test]
fn of_a_large_bad_file_the_good_rows_come_in_and_the_bad_ones_are_named() {
    let mut office = office();
    let (file, bad, twice) = large_file();
    let report = office.subjects(file.clone());
    let rejected = bad.len() as u64;
    assert_eq!(
        counts(&report),
        [10_000 + twice, 10_000 - rejected, 0, twice, rejected]
    );
    let named: Vec<(u64, String)> = report
        .rejects
        .iter()
        .map(|reject| (reject.line, reject.reason.id.clone()))
        .collect();
    let expected: Vec<(u64, String)> = bad.iter().map(|(l, id)| (*l, (*id).to_owned())).collect();
    assert_eq!(named, expected);

    let entries = office.entries();
    let again = office.subjects(file);
    assert_eq!(
        counts(&again),
        [10_000 + twice, 0, 0, 10_000 - rejected + twice, rejected]
    );
    assert_eq!(office.entries(), entries);
    assert!(office.desk.verify().unwrap().ok());
}

/// The pieces of an index are joined in another way while very many come in.
#[test]
fn after_a_large_file_the_indexes_of_subjects_are_of_few_pieces_and_grow_as_before() {
    let mut office = office();
    office.subjects(large_file().0);
    let raw = rusqlite::Connection::open(office.folder.path().join("register.db")).unwrap();
    let number = |query: String| -> i64 { raw.query_row(&query, [], |row| row.get(0)).unwrap() };
    for index in ["subject_words", "subject_digits"] {
        let pieces = number(format!("SELECT count(DISTINCT segid) FROM {index}_idx"));
        assert!(pieces < 4, "{index}: {pieces}");
        let settings = "('automerge', 4), ('crisismerge', 16), ('usermerge', 2)";
        let as_before = number(format!(
            "SELECT count(*) FROM {index}_config WHERE (k, v) IN (VALUES {settings})"
        ));
        assert_eq!(as_before, 3, "{index}");
    }
}

#[test]
fn a_dry_run_reports_the_same_and_writes_nothing() {
    let mut office = office();
    let (file, ..) = large_file();
    let dry = Options {
        dry_run: true,
        rejects: Some(office.rejects()),
        ..plain()
    };
    let rehearsed = office
        .take(RecordKind::Subject, file.clone(), &dry)
        .unwrap();
    assert_eq!(office.desk.sizes().unwrap()[0], 0);
    assert_eq!(office.entries(), 1);
    assert!(!office.rejects().exists());
    assert_eq!(rehearsed, office.subjects(file));
}

#[test]
fn how_far_it_has_come_is_told_to_the_end() {
    let (file, ..) = large_file();
    let whole = file.len() as u64;
    for dry_run in [true, false] {
        let mut office = office();
        let options = Options { dry_run, ..plain() };
        let mut told = Vec::new();
        let (what, of) = (RecordKind::Subject, operator("iticket"));
        let source = Cursor::new(file.clone());
        let report = import(&mut office.desk, what, &of, source, &options, &mut |come| {
            told.push((come.rows, come.bytes));
        })
        .unwrap();
        assert_eq!(told.last(), Some(&(report.rows, whole)));
        assert!(told.is_sorted());
        let late = |(_, bytes): &(u64, u64)| (whole * 9 / 10..whole).contains(bytes);
        // What takes the other half of the time is not done at all.
        assert_eq!(told.iter().any(late), dry_run);
    }
}

#[test]
fn a_changed_subject_is_corrected_and_a_row_that_changes_twice_in_one_file_too() {
    let mut office = office();
    let first = "external_id,kind,surname,given_name\nS-1,natural,Ким,Ольга\n";
    assert_eq!(counts(&office.subjects(first)), [1, 1, 0, 0, 0]);
    let next = "external_id,kind,surname,given_name\nS-1,natural,Цой,Ольга\nS-1,natural,Ли,Ольга\n";
    assert_eq!(counts(&office.subjects(next)), [2, 0, 2, 0, 0]);
    let rows = office.desk.subjects(&ListQuery::default()).unwrap();
    assert_eq!(rows[0].subject.details.display_name(), "Ли Ольга");
    assert_eq!(rows[0].subject.version, 3);
    assert!(office.desk.verify().unwrap().ok());
}

#[test]
fn an_update_of_blocked_data_is_refused_and_the_others_come_in() {
    let mut office = office();
    office.subjects("external_id,kind,surname\nS-1,natural,Ким\nS-2,natural,Цой\n");
    let block = "external_id,subject_external_id,requested_by,ground,received_at\n\
                 b1,S-1,subject,unlawful,2026-11-20\n";
    office.take(RecordKind::Block, block, &plain()).unwrap();
    let until = VerifyUntil::Norm;
    office.run("Б-2026-0001", Act::ApproveBlock { until, note: None });
    let report = office.subjects("external_id,kind,surname\nS-1,natural,Ли\nS-2,natural,Ли\n");
    assert_eq!(counts(&report), [2, 0, 1, 0, 1]);
    assert_eq!(reasons(&report), ["2 - refusal-blocked-until"]);
}

#[test]
fn a_changed_claim_is_rejected() {
    let mut office = office();
    office.subjects("external_id,kind,surname\nS-1,natural,Ким\n");
    let header = "external_id,subject_external_id,kind,received_at,text";
    let first = format!("{header}\nq1,S-1,information,20.11.2026,=1+1\n");
    let report = office.take(RecordKind::Claim, first, &plain()).unwrap();
    assert_eq!(counts(&report), [1, 1, 0, 0, 0]);
    let same = format!("{header}\nq1, S-1 ,information,2026-11-20,=1+1\n");
    let report = office.take(RecordKind::Claim, same, &plain()).unwrap();
    assert_eq!(counts(&report), [1, 0, 0, 1, 0]);
    let other = format!("{header}\nq1,S-1,information,2026-11-19,=1+1\n");
    let report = office.take(RecordKind::Claim, other, &plain()).unwrap();
    assert_eq!(reasons(&report), ["2 external_id import-changed"]);
    let claims = office.desk.claims(&ListQuery::default()).unwrap();
    assert_eq!(claims[0].claim.text.as_deref(), Some("=1+1"));
}

fn russian() -> &'static str {
    "external_id;kind;surname;address\r\nS-1;natural;Алёна;\"ул. Абая, 1;\r\nкв. 5\"\r\nS-2;natural;Цой;\r\n"
}

fn with_commas() -> &'static str {
    "external_id,kind,surname,address\r\nS-1,natural,Алёна,\"ул. Абая, 1;\r\nкв. 5\"\r\nS-2,natural,Цой,\r\n"
}

#[rstest]
#[case::semicolons(russian().into(), None)]
#[case::commas(with_commas().into(), None)]
#[case::bom([b"\xef\xbb\xbf", russian().as_bytes()].concat(), None)]
#[case::line_feeds(russian().replace("\r\n", "\n").into(), None)]
#[case::windows_1251(encoding("windows-1251").unwrap().encode(russian()).0.into(), Some("windows-1251"))]
#[case::koi8(encoding("koi8-r").unwrap().encode(russian()).0.into(), Some("koi8-r"))]
#[case::utf16([b"\xff\xfe".to_vec(), russian().encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(), None)]
fn one_table_in_many_dresses(#[case] file: Vec<u8>, #[case] named: Option<&str>) {
    let mut office = office();
    let options = Options {
        encoding: named.map(|name| encoding(name).unwrap()),
        ..plain()
    };
    let report = office.take(RecordKind::Subject, file, &options).unwrap();
    assert_eq!(counts(&report), [2, 2, 0, 0, 0], "{:?}", reasons(&report));
    let rows = office.desk.subjects(&ListQuery::default()).unwrap();
    assert_eq!(rows[0].subject.details.display_name(), "Алёна");
    assert_eq!(
        rows[0].subject.details.address.as_deref(),
        Some("ул. Абая, 1;\nкв. 5")
    );
}

#[rstest]
#[case("S-1,natural,\u{202e}Ким,,,", "surname import-hostile-character")]
#[case("S-1,natural,К\u{7}им,,,", "surname import-hostile-character")]
#[case("S-1,natural,К\u{1b}[2Jим,,,", "surname import-hostile-character")]
#[case("S\u{200b}-1,natural,Ким,,,", "external_id import-hostile-character")]
#[case("S-1,person,Ким,,,", "kind import-unknown-value")]
#[case("S-1,,Ким,,,", "kind import-missing")]
#[case("S-1,natural,,,,", "- refusal-name-missing")]
#[case("S-1,natural,Ким,31.02.1990,,", "birth_date import-no-such-day")]
#[case("S-1,natural,Ким,1990,,", "birth_date import-date-unreadable")]
#[case("S-1,natural,Ким,,8 701,", "phones import-bad-phone")]
#[case("S-1,natural,Ким,,,a@b@c", "emails import-bad-email")]
#[case("S-1,natural,Ким,,,,,=1", "- import-cells")]
#[case("S-1,natural,Ким,,", "- import-cells")]
fn a_bad_row_says_where_and_why(#[case] row: &str, #[case] reason: &str) {
    let mut office = office();
    let header = "external_id,kind,surname,birth_date,phones,emails";
    let report = office.subjects(format!("{header}\nS-0,natural,Цой,,,\n{row}\n"));
    assert_eq!(counts(&report), [2, 1, 0, 0, 1]);
    assert_eq!(reasons(&report), [format!("3 {reason}")]);
}

#[rstest]
#[case("", "error-import-empty")]
#[case("external_id,kind,colour\n", "error-import-unknown-column")]
#[case("kind,surname\n", "error-import-missing-column")]
#[case("external_id,kind,kind\n", "error-import-repeated-column")]
#[case(
    "{\"external_id\":\"1\",\"colour\":\"red\"}\n",
    "error-import-unknown-column"
)]
fn a_wrong_header_stops_everything(#[case] file: &str, #[case] error: &str) {
    let mut office = office();
    let stopped = office
        .take(RecordKind::Subject, file, &plain())
        .unwrap_err();
    assert_eq!(stopped.message().unwrap().id, error);
    assert_eq!(office.entries(), 1);
}

#[test]
fn a_header_in_another_encoding_asks_for_it() {
    let mut office = office();
    let stopped = office.take(RecordKind::Subject, b"\xea\xeb\xfe\xf7;kind\n", &plain());
    assert!(matches!(stopped, Err(ImportError::Encoding)));
}

#[test]
fn a_quotation_mark_never_closed_does_not_fill_the_memory() {
    let mut office = office();
    let mut file = b"external_id,kind,surname\nS-1,natural,\"".to_vec();
    file.extend(std::iter::repeat_n(b'x', 9 << 20));
    let stopped = office.take(RecordKind::Subject, file, &plain());
    assert!(matches!(
        stopped,
        Err(ImportError::RowTooLong { line: 2, .. })
    ));
    let mut file = b"external_id,kind,surname\nS-1,natural,\"".to_vec();
    file.extend(std::iter::repeat_n(b'x', 1 << 20));
    assert_eq!(
        reasons(&office.subjects(file)),
        ["2 - import-cell-too-long"]
    );
}

#[test]
fn lines_of_json_are_rows_with_lists_and_nothing_unknown() {
    let mut office = office();
    let file = "{\"external_id\":1,\"kind\":\"natural\",\"surname\":\"Ким\",\"phones\":[\"87012345678\",\"8 (701) 234-56-78\"]}\n\
                \n\
                {\"external_id\":\"2\",\"kind\":\"natural\",\"surname\":{}}\n\
                {\"external_id\":\"3\",\"kind\":\"natural\",\"colour\":1}\n\
                [1]\n";
    let options = Options {
        format: Some(Format::Jsonl),
        ..plain()
    };
    let report = office.take(RecordKind::Subject, file, &options).unwrap();
    assert_eq!(
        reasons(&report),
        [
            "3 surname import-not-a-cell",
            "4 - import-unknown-column",
            "5 - import-not-json"
        ]
    );
    let rows = office.desk.subjects(&ListQuery::default()).unwrap();
    assert_eq!(rows[0].subject.details.phones.len(), 1);
}

#[test]
fn rejected_rows_are_kept_in_a_file_that_runs_no_formula_and_only_its_owner_reads() {
    let mut office = office();
    let path = office.rejects();
    let elsewhere = office.folder.path().join("elsewhere");
    fs::write(&elsewhere, "mine").unwrap();
    std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
    let file = "external_id,kind,surname,phones\nS-1,=cmd|' /C calc'!A0,\u{1b}[31mКим,+7 701\n";
    let options = Options {
        rejects: Some(path.clone()),
        ..plain()
    };
    let report = office.take(RecordKind::Subject, file, &options).unwrap();
    assert_eq!(report.rejects_file.as_deref(), Some(path.as_path()));
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "line,field,reason,external_id,kind,surname,phones\n\
         2,kind,import-unknown-value,S-1,'=cmd|' /C calc'!A0,<U+001B>[31mКим,'+7 701\n"
    );
    let meta = fs::symlink_metadata(&path).unwrap();
    assert!(meta.is_file());
    assert_eq!(meta.permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "mine");
    let left: Vec<_> = fs::read_dir(office.folder.path()).unwrap().collect();
    assert!(
        left.iter()
            .flatten()
            .all(|entry| !entry.file_name().to_string_lossy().contains("csv.csv."))
    );
}

const REJECTED: &str = "external_id,kind,surname\nS-1,nobody,Ким\n";
const CLEAN: &str = "external_id,kind,surname\nS-1,natural,Ким\n";

/// What a run that was killed has left of its rejected rows is found by the next.
#[rstest]
#[case(REJECTED, true)]
#[case(CLEAN, false)]
fn no_draft_of_rejected_rows_stays(#[case] file: &str, #[case] rejected: bool) {
    let mut office = office();
    let path = office.rejects();
    let draft = path.with_extension("csv.qorgau-draft");
    fs::write(&draft, "long,and,personal\n".repeat(99)).unwrap();
    let options = Options {
        rejects: Some(path.clone()),
        ..plain()
    };
    let report = office.take(RecordKind::Subject, file, &options).unwrap();
    assert!(!draft.exists());
    assert_eq!(report.rejects_file.is_some(), rejected);
    assert_eq!(path.exists(), rejected);
    if rejected {
        let kept = fs::read_to_string(&path).unwrap();
        assert_eq!(kept.lines().count(), 2, "{kept}");
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

/// What lies in the draft's place and is none, or is still being written, is left as it is.
#[test]
fn a_draft_of_rejected_rows_is_taken_over_only_where_it_is_one() {
    for case in ["a link", "named twice", "being written"] {
        for file in [REJECTED, CLEAN] {
            let mut office = office();
            let path = office.rejects();
            let draft = path.with_extension("csv.qorgau-draft");
            let mine = office.folder.path().join("mine");
            fs::write(&mine, "mine").unwrap();
            match case {
                "a link" => std::os::unix::fs::symlink(&mine, &draft).unwrap(),
                "named twice" => fs::hard_link(&mine, &draft).unwrap(),
                _ => fs::write(&draft, "mine").unwrap(),
            }
            let other = fs::File::open(&draft).unwrap();
            if case == "being written" {
                other.lock().unwrap();
            }
            let options = Options {
                rejects: Some(path.clone()),
                ..plain()
            };
            let report = office.take(RecordKind::Subject, file, &options);
            assert_eq!(report.is_ok(), file == CLEAN, "{case}");
            assert_eq!(fs::read_to_string(&draft).unwrap(), "mine", "{case}");
            assert_eq!(fs::read_to_string(&mine).unwrap(), "mine", "{case}");
            assert!(!path.exists(), "{case}");
        }
    }
}

#[test]
fn an_earlier_file_of_rejected_rows_is_named_and_left() {
    let mut office = office();
    let path = office.rejects();
    let options = Options {
        rejects: Some(path.clone()),
        ..plain()
    };
    let mut take = |file| office.take(RecordKind::Subject, file, &options).unwrap();
    assert_eq!(take(CLEAN).earlier_rejects_file, None);
    let report = take(REJECTED);
    assert_eq!(
        (report.rejects_file, report.earlier_rejects_file),
        (Some(path.clone()), None)
    );
    let kept = fs::read(&path).unwrap();
    let report = take(CLEAN);
    assert_eq!(
        (report.rejects_file, report.earlier_rejects_file),
        (None, Some(path.clone()))
    );
    assert_eq!(fs::read(&path).unwrap(), kept);
}

#[rstest]
#[case("\n")]
#[case("\r\n")]
fn lines_are_counted_as_an_editor_counts_them(#[case] end: &str) {
    let mut office = office();
    let lines = [
        "external_id,kind,surname,address",
        "S-1,natural,,",
        "",
        "",
        "S-2,natural,,\"in",
        "two\"",
        "S-3,natural,,",
    ];
    let report = office.subjects(lines.join(end));
    let lines: Vec<u64> = report.rejects.iter().map(|reject| reject.line).collect();
    assert_eq!(lines, [2, 5, 7]);
}

#[test]
fn an_operator_that_is_not_of_this_register_is_refused() {
    let mut office = office();
    let file = Cursor::new("external_id,kind\n");
    let to = operator("benton");
    let what = RecordKind::Subject;
    let refused = import(&mut office.desk, what, &to, file, &plain(), &mut |_| ());
    assert!(matches!(refused, Err(ImportError::Desk(_))));
}

#[test]
fn every_batch_is_held_against_its_entry() {
    let mut office = office();
    let header = "external_id,kind,surname\n";
    office.subjects(format!("{header}S-2,natural,Ким\nS-1,natural,Ли\n"));
    let second = office.subjects(format!("{header}S-2,natural,Кан\nS-3,natural,Ли\n"));
    assert_eq!(counts(&second), [2, 1, 1, 0, 0]);
    assert!(office.desk.verify().unwrap().ok());
    let last = office.entries() as u64;
    let raw = rusqlite::Connection::open(office.folder.path().join("register.db")).unwrap();
    raw.execute_batch("DROP TRIGGER batch_row_no_update; DROP TRIGGER batch_row_no_delete;")
        .unwrap();
    let entry_of_two = "version = 2 AND seq = (SELECT max(seq) FROM journal)";
    let said = |sql: &str| {
        assert_eq!(raw.execute(sql, []).unwrap(), 1, "{sql}");
        office.desk.verify().unwrap().damage
    };
    let seal = format!("UPDATE batch_row SET seal = zeroblob(32) WHERE {entry_of_two}");
    let changed = Damage::Changed(RecordNumber::Subject(1));
    assert_eq!(said(&seal), [Damage::Batch(last), changed]);
    let gone = said(&format!("DELETE FROM batch_row WHERE {entry_of_two}"));
    assert!(gone.contains(&Damage::Batch(last)), "{gone:?}");
}

#[test]
fn a_stopped_import_keeps_its_rows_and_goes_on() {
    let mut office = office();
    let rows: String = (1..=9).map(|n| format!("S-{n},natural,Ким\n")).collect();
    let file = format!("external_id,kind,surname\n{rows}");
    let asked = std::cell::Cell::new(0);
    let options = Options {
        stop: &|| asked.replace(asked.get() + 1) == 4,
        ..plain()
    };
    let report = office
        .take(RecordKind::Subject, file.clone(), &options)
        .unwrap();
    assert!(report.stopped);
    assert_eq!(counts(&report), [4, 4, 0, 0, 0]);
    assert!(office.desk.verify().unwrap().ok());
    let rest = office.subjects(file);
    assert!(!rest.stopped);
    assert_eq!(counts(&rest), [9, 5, 0, 4, 0]);
}
