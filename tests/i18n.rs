//! The three catalogues agree with each other and with the source.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first file that it cannot read"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use qorgau::i18n::{Lang, Tr};
use unicode_width::UnicodeWidthStr;

/// Messages whose ids the source puts together from a family and a value: the families before the
/// colon, their values after it. A message that is neither here nor a literal of the source is
/// unused. Whoever adds a family adds its line.
const FAMILIES: &str = "
kind kind-short: pretrial_claim consumer_claim information rectification blocking destruction \
    consent_withdrawal automated_objection public_removal authority_demand unknown
claim-state: received registered in_review waiting reply_ready closed
waiting waiting-short: identity clarification execution
resolution: satisfied partial refused withdrawn not_considered redirected
block-state: requested active refused lifted executing rectified destroyed review_due
ground: inaccurate incomplete outdated unlawfully_obtained unlawful_actions not_necessary
requested-by: subject representative authority
scope: all
consent-state: active expired superseded withdrawal_received stopped withdrawal_refused
method: checkbox paper edoc state_service non_state_service other
subject-state: active blocked
subject-kind: natural legal
operator-kind: owner operator third_party
role: officer inspector
data: name iin birth_date phone email address photo account purchases ip cookies other
channel: paper registered_post email edoc web_form cabinet state_service in_person
clock-state: met met_late on_track due_soon due_today overdue paused provisional
duty duty-short: reply inform act decide stop notify
origin: law policy office
status: confirmed secondary provisional
trace-why: received weekend holiday moved_day_off moved_working_day counted rolled paused extended
days: working calendar working-long calendar-long
month month-of month-short: 1 2 3 4 5 6 7 8 9 10 11 12
weekday-short: 1 2 3 4 5 6 7
sort: due due-up due-down received received-up received-down number number-up number-down name \
    name-up name-down
filter-due: 0d 3d 5w 15w
record record-count: subject consent block claim
pane: subjects consents blocks claims claims-mine claims-unassigned
journal: exported claim_letter_worded subject_merged subject_unmerged record_moved claim_registered claim_accepted claim_assigned claim_noted claim_waiting claim_resumed \
    claim_reply_prepared claim_reply_sent claim_reply_delivered claim_fulfilled claim_paused claim_term_extended claim_linked claim_corrected claim_closed claim_reopened \
    block_requested block_approved block_refused block_extended block_resolved block_completed \
    consent_recorded consent_withdrawn consent_stopped consent_withdrawal_refused \
    subject_registered subject_corrected representative_added imported register_created \
    office_set law_applied policy_applied calendar_applied revealed demo_filled claim_received \
    recomputed claim_triaged triage_undone claim_set_aside identity_checked
word: yes no unknown masked none today
action: new assign edit pane-subjects pane-consents pane-blocks pane-claims next-pane prev-pane up down left right \
    page-up page-down top bottom search open accept refuse close why clause letter save reveal copy next-due prev-due sort filter queue go-back go-forward workload drafts mark mark-range undo start-over redo word-left word-right \
    line-start line-end delete-back delete-ahead delete-word-back delete-word-ahead delete-to-start \
    delete-to-end editor triage accept-message enter-sender ask-identity link-message redirect-message set-aside not-ours palette help language theme redraw \
    suspend back quit
error: register-missing register-foreign register-newer register-damaged register-symlink \
    register-exposed register-network read-only record-missing conflict identifier-in-argument \
    bad-date bad-month bad-number bad-count bad-value missing-argument file-unreadable
warning: calendar-unconfirmed now-ignored
cli: init demo import intake list show search workload undo claim block consent subject representative deadline office policy \
    law letter calendar journal keys doctor backup completions
cli-list: subjects consents blocks claims
cli-claim: register triage identity attachments attachment accept assign note wait resume reply sent delivered fulfil pause extend link correct close reopen
cli-block: request approve refuse extend resolve complete
cli-consent: record withdraw stop refuse-withdrawal
cli-subject: register correct show export merge unmerge
cli-representative: add
cli-office: show set
cli-policy: list show apply
cli-law: apply
cli-letter: preview edit save template
letter-asked letter-done: pretrial_claim consumer_claim information rectification blocking destruction \
    consent_withdrawal automated_objection public_removal authority_demand
letter-language: ru kk
letter-field: resolution addressee address outgoing_number outgoing_date public_reason signatory blocked_on blocked_until unblocked_on
cli-calendar: show check apply
cli-journal: list verify
cli-arg: db read_only lang format reveal color keymap theme linear open help version number \
    expect-version operator operators test kind received subject channel incoming-number due \
    text external-id by block-ground scope assignee note waiting-for duty on evidence link-to \
    reason resolution ground reply-date reply-channel reply-number letter-file language template template-name signed-by save-file letter-text wording restore replace marked public-reason claim \
    verify-days until outcome given method policy-version valid-until purposes data \
    third-parties cross-border public proof reference withdrawal-ground setting setting-value \
    records verdict triage-to to-whom aside-until paused-from paused-until extended-until identity-method identity-result checked-on \
    identity-of new-subject intake-files attachment save import-file dry-run encoding rejects demo-subjects seed fresh no-tui file yes check search state overdue due-within due-on sort limit assigned query month year backup-file shell export-to into
cli-value: records encoding file lang format text color keymap theme number count slug kind moment channel date \
    by ground scope login waiting duty resolution term outcome method list yes setting month year \
    shell options command order verdict result query setting-value
cli-field: operator external_id kind surname given_name patronymic legal_name iin birth_date \
    phones emails address name authority document until
office: verify_days soon_days destruction_decide_days week dual_approval legal_zone inspectors signatory
register-kind: live demo test
label: attachment type size hash from title sent context keys key-action number due left kind kind-long state subject operator assigned ground scope stop-by \
    given valid-until purposes name iin phone open-claims setting value meaning version since \
    promises departures due-before due-after record matched date weekday day-kind year status \
    open-cases seq at actor action fields received channel incoming waiting-for closed \
    closing-ground reply reply-prepared reply-sent reply-delivered public-reason requested-by blocked decided-by outcome evidence data \
    method policy-version third-parties cross-border public proof birth-date phones emails \
    address representative duty term origin source governing section what due-count overdue-count late-since
purpose: access account ads any contact identification location notices offers orders payments quality services statistics support technical verification
section: late day coming closed_by_month closed_by_kind closed_by_operator
message-source: mail web_form
remark: unreadable damaged charset html forwarded no_text cut too_large winmail encrypted signed \
    no_receipt future_receipt
sender-match: iin email phone name
verdict: accept new-subject ask-identity link redirect later not-ours
identity-method: document_seen edoc cabinet known_contact state_service representation other
identity-result: confirmed not-confirmed
note: kind kind-changed kind-unknown subject subject-changed subject-unknown
kept: in_time late without_term
outcome: lifted rectified destroyed
language: ru kk en
theme: dark light high-contrast mono
withdrawal-ground: law obligation
controller: legal_entity sole_proprietor
severity: serious notable
topic: claim_reply claim_order blocking withdrawal breach data representation purposes recipients retention \
    editing deletion information rectification_right confidentiality security policy_change \
    venue contact consent_by_use cookies liability
";

/// What comes after an error's own id: why it happened and what to do next.
const COMPANIONS: [&str; 2] = ["-why", "-next"];

#[derive(Debug)]
struct Message {
    id: String,
    body: String,
}

impl Message {
    fn arguments(&self) -> BTreeSet<&str> {
        self.body
            .split('$')
            .skip(1)
            .filter_map(|rest| {
                rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
            })
            .collect()
    }
}

fn catalogue(lang: Lang) -> String {
    let path = root().join(format!("data/i18n/{}.ftl", lang.code()));
    fs::read_to_string(path).unwrap()
}

/// The messages of a catalogue in their order. A message begins at the left edge and goes on over
/// the indented lines below it.
fn messages(source: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (id, body) = line.split_once('=').unwrap();
            messages.push(Message {
                id: id.trim().to_owned(),
                body: body.trim().to_owned(),
            });
        } else if let Some(message) = messages.last_mut() {
            message.body.push('\n');
            message.body.push_str(line);
        }
    }
    messages
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text in which an id may be named: the source, the data but for the catalogues, the keymaps.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![
        root().join("src"),
        root().join("data"),
        root().join("keymaps"),
    ];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|end| end == "rs" || end == "toml")
            {
                let name = path.strip_prefix(root()).unwrap().display().to_string();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// Each family with its values.
fn families() -> impl Iterator<Item = (&'static str, &'static str)> {
    FAMILIES
        .lines()
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(families, values)| {
            families
                .split_whitespace()
                .map(move |family| (family, values))
        })
}

fn family_ids() -> BTreeSet<String> {
    families()
        .flat_map(|(family, values)| {
            values
                .split_whitespace()
                .map(move |value| format!("{family}-{value}"))
        })
        .collect()
}

#[test]
fn every_catalogue_is_read_whole() {
    for lang in Lang::ALL {
        let tr = Tr::new(lang);
        assert_eq!(tr.faults(), Vec::<String>::new(), "{lang:?}");
        for message in messages(&catalogue(lang)) {
            assert!(tr.has(&message.id), "{lang:?}: {message:?}");
        }
    }
}

#[test]
fn the_languages_have_the_same_messages_in_the_same_order() {
    let outline = |lang| -> Vec<String> {
        let source = catalogue(lang);
        let sections = source
            .lines()
            .filter(|line| line.starts_with("## "))
            .map(str::to_owned);
        messages(&source)
            .into_iter()
            .map(|message| message.id)
            .chain(sections)
            .collect()
    };
    let russian = outline(Lang::Ru);
    for lang in [Lang::Kk, Lang::En] {
        let other = outline(lang);
        let missing: Vec<_> = russian.iter().filter(|id| !other.contains(id)).collect();
        let extra: Vec<_> = other.iter().filter(|id| !russian.contains(id)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{lang:?}: -{missing:?} +{extra:?}"
        );
        let astray = russian
            .iter()
            .zip(&other)
            .find(|(here, there)| here != there);
        assert_eq!(astray, None, "{lang:?}: another order");
    }
}

#[test]
fn the_languages_take_the_same_arguments() {
    let russian = messages(&catalogue(Lang::Ru));
    for lang in [Lang::Kk, Lang::En] {
        for (here, there) in russian.iter().zip(&messages(&catalogue(lang))) {
            assert_eq!(
                here.arguments(),
                there.arguments(),
                "{lang:?}: {}",
                there.id
            );
        }
    }
}

#[test]
fn every_message_is_used() {
    let sources = sources();
    let families = family_ids();
    let used = |id: &str| {
        let literal = format!("\"{id}\"");
        families.contains(id) || sources.iter().any(|(_, text)| text.contains(&literal))
    };
    let unused: Vec<_> = messages(&catalogue(Lang::Ru))
        .into_iter()
        .map(|message| message.id)
        .filter(|id| {
            let main = COMPANIONS
                .iter()
                .find_map(|end| id.strip_suffix(end))
                .unwrap_or(id);
            !used(id) && !used(main)
        })
        .collect();
    assert!(
        unused.is_empty(),
        "named nowhere in src, data or keymaps: {unused:?}"
    );
}

#[test]
fn every_value_of_a_family_has_its_word() {
    let tr = Tr::new(Lang::Ru);
    let wordless: Vec<_> = family_ids().into_iter().filter(|id| !tr.has(id)).collect();
    assert!(wordless.is_empty(), "{wordless:?}");
}

#[test]
fn every_error_says_what_to_do_next() {
    let tr = Tr::new(Lang::Ru);
    for message in messages(&catalogue(Lang::Ru)) {
        let main = COMPANIONS
            .iter()
            .find_map(|end| message.id.strip_suffix(end));
        let main = main.unwrap_or(&message.id);
        if main.starts_with("error-") || main.starts_with("warning-") {
            assert!(tr.has(main), "{main} is missing");
            assert!(tr.has(&format!("{main}-next")), "{main}-next is missing");
        }
    }
}

/// Which key does it the officer's keymap says; the sentence gets it as an argument. English says
/// "enter" of other things too, and takes the same arguments.
#[test]
fn no_sentence_of_the_screen_names_a_key() {
    let named = ["Ctrl", "Shift", "Enter", "Esc", "Tab", "PgDn"];
    for lang in [Lang::Ru, Lang::Kk] {
        let sentences = messages(&catalogue(lang)).into_iter();
        let naming: Vec<String> = sentences
            .filter(|message| message.id.starts_with("screen-"))
            .filter(|message| named.iter().any(|key| message.body.contains(key)))
            .map(|message| message.id)
            .collect();
        assert_eq!(naming, Vec::<String>::new(), "{lang:?}");
    }
}

/// `tr.text("…")` and `tr.with("…", …)` name messages that exist. The i18n room itself is left out:
/// its tests ask for what is not there.
#[test]
fn every_message_asked_for_exists() {
    let tr = Tr::new(Lang::Ru);
    let mut unknown = Vec::new();
    for (name, text) in sources() {
        if name.starts_with("src/i18n/") {
            continue;
        }
        for call in ["tr.text(", "tr.with("] {
            for rest in text.split(call).skip(1) {
                let Some(literal) = rest.trim_start().strip_prefix('"') else {
                    continue;
                };
                let Some((id, _)) = literal.split_once('"') else {
                    continue;
                };
                if !tr.has(id) {
                    unknown.push(format!("{name}: {id}"));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn a_plural_has_every_form_of_its_language() {
    for (lang, forms) in [
        (Lang::Ru, ["[one]", "[few]", "*[many]"].as_slice()),
        (Lang::Kk, ["*[other]"].as_slice()),
        (Lang::En, ["[one]", "*[other]"].as_slice()),
    ] {
        for message in messages(&catalogue(lang)) {
            let plural = ["[one]", "[few]", "[many]"]
                .iter()
                .any(|form| message.body.contains(form));
            for form in forms.iter().filter(|_| plural) {
                assert!(
                    message.body.contains(form),
                    "{lang:?}: {} lacks {form}",
                    message.id
                );
            }
        }
    }
}

/// A list column for short words is 12 wide (the longest Russian one is «блокирование»).
#[test]
fn short_words_fit_their_column() {
    for lang in Lang::ALL {
        let tr = Tr::new(lang);
        for id in family_ids() {
            if id.starts_with("kind-short-") || id.starts_with("duty-short-") {
                let word = tr.text(&id);
                assert!(word.width() <= 12, "{lang:?}: {id}: {word}");
            }
        }
    }
}

/// A Latin letter inside a Cyrillic word looks right and is found by no search.
#[test]
fn no_word_mixes_two_alphabets() {
    for lang in Lang::ALL {
        let source = catalogue(lang);
        let mixed: Vec<_> = source
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| {
                word.chars().any(|c| c.is_ascii_alphabetic())
                    && word.chars().any(|c| matches!(c, '\u{400}'..='\u{4ff}'))
            })
            .collect();
        assert!(mixed.is_empty(), "{lang:?}: {mixed:?}");
    }
}
