//! Which actions there are for the record in hand, and why one is not available.

use chrono::Datelike;

use super::App;
use super::bulk::why_not;
use super::dialog::Errand;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::message::Message;
use crate::domain::record::{
    Claim, Clock, IdentityCheck, IdentityMethod, IdentityResult, Record, Reply, Representative,
    Scope,
};
use crate::domain::time::Interval;
use crate::domain::values::{
    BlockGround, BlockState, Channel, ClaimKind, ClaimState, Outcome, RecordKind, RequestedBy,
    Resolution, Value, WaitingFor, WithdrawalGround,
};
use crate::domain::view::Row;
use crate::domain::workflow::{
    Act, Case, Command, NewClosing, NewReply, NextNumbers, Refusal, Verdict, VerifyUntil, decide,
    extension_allowed_by, pause_allowed_by,
};
use crate::tui::keys::{Action, Context};

/// An action on the record in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The action.
    pub action: Action,
    /// The dialog that it opens.
    pub errand: Errand,
    /// Why it cannot be done now.
    pub refused: Option<Message>,
    /// To how many of the marked records it applies, where some are marked.
    pub marked: Option<usize>,
}

/// What can be done to the record in hand, then what can be entered anew.
pub fn offers(app: &App) -> Vec<Offer> {
    let marked = app.marked_in_hand();
    let mut offers = for_marked(app, &marked);
    let errands = errands_in_hand(app, marked.is_empty()).into_iter();
    offers.extend(errands.map(|(action, errand)| offer(app, action, errand)));
    offers
}

/// One offer a key: the first behind it, refused where nothing behind the key can be done now.
/// Whether something can be undone is known only once it is asked for.
pub fn acts(app: &App) -> Vec<Offer> {
    let marked = app.marked_in_hand();
    let mut acts: Vec<Offer> = Vec::new();
    for offer in for_marked(app, &marked) {
        match acts.iter_mut().find(|act| act.action == offer.action) {
            Some(act) => act.refused = act.refused.take().filter(|_| offer.refused.is_some()),
            None => acts.push(offer),
        }
    }
    for (action, errand) in errands_in_hand(app, marked.is_empty()) {
        match acts.iter_mut().find(|act| act.action == action) {
            // One that can be done is enough: the others are not weighed.
            Some(act) if act.refused.is_none() => {}
            Some(act) => act.refused = act.refused.take().and(offer(app, action, errand).refused),
            None => acts.push(offer(app, action, errand)),
        }
    }
    acts.retain(|act| act.action != Action::Undo);
    acts
}

/// What may be done to the record in hand, unless it is for those that are marked, then what can
/// be entered anew.
fn errands_in_hand(app: &App, for_one: bool) -> Vec<(Action, Errand)> {
    let row = app.record_in_hand().filter(|_| for_one);
    let mut in_hand = row.map_or_else(Vec::new, |row| errands(app, row));
    if row.is_some() && !app.merged_in_hand().is_empty() {
        in_hand.push((Action::Edit, Errand::UnmergeSubject));
    }
    let anew = new_records(app).iter();
    in_hand.extend(anew.map(|errand| (Action::New, *errand)));
    in_hand
}

fn offer(app: &App, action: Action, errand: Errand) -> Offer {
    Offer {
        action,
        errand,
        refused: refused(app, app.record_in_hand(), errand),
        marked: None,
    }
}

/// What can be done to at least one of the marked records, with how many it applies to.
fn for_marked(app: &App, rows: &[&Row]) -> Vec<Offer> {
    let mut acts: Vec<(Action, Errand)> = Vec::new();
    for act in rows.iter().flat_map(|row| errands(app, row)) {
        if !acts.contains(&act) {
            acts.push(act);
        }
    }
    let offers = acts.into_iter().map(|(action, errand)| {
        let refusals = rows.iter().filter_map(|row| why_not(app, row, errand));
        let mut refusals: Vec<Message> = refusals.collect();
        let fits = rows.len() - refusals.len();
        refusals.dedup();
        let refused = match refusals.as_slice() {
            [why] => why.clone(),
            _ => Message::new("screen-bulk-none"),
        };
        Offer {
            action,
            errand,
            refused: (fits == 0).then_some(refused),
            marked: Some(fits),
        }
    });
    offers.collect()
}

/// A new record of the list in focus; of a subject that is opened, whatever it can have; of a
/// claim that is opened, the block that it may need too.
fn new_records(app: &App) -> &'static [Errand] {
    let opened = app.layers.last().and_then(|_| app.record_in_hand());
    let kind = opened.map_or(app.focus, |row| row.record().kind());
    match kind {
        RecordKind::Subject if opened.is_some() => &[
            Errand::RegisterClaim,
            Errand::RequestBlock,
            Errand::RecordConsent,
            Errand::RegisterSubject,
        ],
        RecordKind::Subject => &[Errand::RegisterSubject],
        RecordKind::Consent => &[Errand::RecordConsent],
        RecordKind::Block => &[Errand::RequestBlock],
        RecordKind::Claim if opened.is_some() => &[Errand::RegisterClaim, Errand::RequestBlock],
        RecordKind::Claim => &[Errand::RegisterClaim],
    }
}

fn errands(app: &App, row: &Row) -> Vec<(Action, Errand)> {
    match row {
        Row::Subject(_) => vec![
            (Action::Edit, Errand::CorrectSubject),
            (Action::Edit, Errand::AddRepresentative),
            (Action::Edit, Errand::MergeSubject),
            (Action::Undo, Errand::Undo),
        ],
        Row::Consent(_) => vec![
            (Action::Close, Errand::StopConsent),
            (Action::Refuse, Errand::RefuseWithdrawal),
            (Action::Edit, Errand::WithdrawConsent),
            (Action::Edit, Errand::StopConsent),
            (Action::Edit, Errand::RefuseWithdrawal),
            (Action::Undo, Errand::Undo),
        ],
        Row::Block(row) => {
            let end = match row.block.state {
                BlockState::Executing => Errand::CompleteBlock,
                _ => Errand::ResolveBlock,
            };
            vec![
                (Action::Accept, Errand::ApproveBlock),
                (Action::Refuse, Errand::RefuseBlock),
                (Action::Close, end),
                (Action::Edit, Errand::ExtendBlock),
                (Action::Undo, Errand::Undo),
            ]
        }
        Row::Claim(row) if row.claim.state == ClaimState::Received => of_message(&row.claim),
        Row::Claim(row) => {
            let mut errands = vec![
                (Action::Accept, Errand::AcceptClaim),
                (Action::Close, Errand::CloseClaim),
                (Action::Assign, Errand::AssignClaim),
                (Action::Edit, Errand::NoteClaim),
                (Action::Edit, Errand::WaitClaim),
                (Action::Edit, Errand::ResumeClaim),
                (Action::Edit, Errand::PrepareReply),
                (Action::Edit, Errand::SendReply),
                (Action::Edit, Errand::DeliverReply),
            ];
            if row.claim.waiting_for == Some(WaitingFor::Identity) {
                errands.insert(0, (Action::Edit, Errand::CheckIdentity));
            }
            let unmet = row.claim.clocks.iter().filter(|clock| {
                clock.governing && clock.met_on.is_none() && clock.carried_by.is_empty()
            });
            errands.extend(
                unmet
                    .clone()
                    .map(|clock| (Action::Edit, Errand::Fulfil(clock.duty))),
            );
            errands.extend(unmet.flat_map(|clock| moves_of_term(app, &row.claim, clock)));
            errands.extend([
                (Action::Edit, Errand::LinkClaim),
                (Action::Edit, Errand::CorrectClaim),
                (Action::Edit, Errand::ReopenClaim),
                (Action::Undo, Errand::Undo),
            ]);
            errands
        }
    }
}

/// A term is moved only where its rule carries the citation that allows it.
fn moves_of_term(app: &App, claim: &Claim, clock: &Clock) -> Vec<(Action, Errand)> {
    let pause = pause_allowed_by(claim, clock, &app.office);
    let pause = pause.map(|_| (Action::Edit, Errand::PauseTerm(clock.duty)));
    let extend = extension_allowed_by(claim, clock, &app.office);
    let extend = extend.map(|_| (Action::Edit, Errand::ExtendTerm(clock.duty)));
    let both = [pause, extend].into_iter().flatten();
    both.filter(|_| clock.starts_on.is_some()).collect()
}

/// What can be said of a message that nobody has looked at yet comes first; what is done only to a
/// claim in work is left out.
fn of_message(claim: &Claim) -> Vec<(Action, Errand)> {
    let verdicts = [
        Errand::AcceptMessage,
        Errand::EnterSender,
        Errand::AskIdentity,
        Errand::LinkMessage,
        Errand::RedirectMessage,
        Errand::SetAside,
        Errand::NotOurs,
    ];
    let edits = [Errand::NoteClaim, Errand::LinkClaim, Errand::CorrectClaim];
    // Of what was imported kind and subject are known: it can go to work at once.
    let (accept, errands) = match claim.is_triaged() {
        true => (
            Errand::AcceptClaim,
            edits.into_iter().chain(verdicts).collect(),
        ),
        false => (
            Errand::AcceptMessage,
            verdicts.into_iter().chain(edits).collect::<Vec<_>>(),
        ),
    };
    let mut offered = vec![
        (Action::Accept, accept),
        (Action::Close, Errand::CloseClaim),
        (Action::Assign, Errand::AssignClaim),
    ];
    offered.extend(errands.into_iter().map(|errand| (Action::Edit, errand)));
    offered.push((Action::Undo, Errand::Undo));
    offered
}

/// Why an act cannot be done to a record now, or none be made.
pub(super) fn refused(app: &App, row: Option<&Row>, errand: Errand) -> Option<Message> {
    if app.read_only {
        return Some(Message::new("error-read-only"));
    }
    if errand == Errand::Undo {
        return app.not_undone();
    }
    let needs_subject = errand
        .makes()
        .is_some_and(|kind| kind != RecordKind::Subject);
    if needs_subject && app.whose().is_none() {
        let key = |action| app.shown_key(Context::List, action).unwrap_or_default();
        let choose = Message::new("screen-choose-subject")
            .text("subjects", key(Action::PaneSubjects))
            .text("open", key(Action::Open));
        return Some(choose);
    }
    let record = row.filter(|_| errand.makes().is_none()).map(Row::record);
    refusal(app, record, errand).map(|refusal| refusal.message())
}

/// Why the state of a record forbids an act, whatever will be filled in.
pub(super) fn refused_now(app: &App, row: &Row, errand: Errand) -> Option<Refusal> {
    refusal(app, Some(row.record()), errand)
}

/// Why an act that is filled in does not apply to a record, as far as the record itself tells.
pub(super) fn refused_act(app: &App, row: &Row, act: Act) -> Option<Refusal> {
    asked(app, Some(row.record()), act)
}

/// Asks the workflow itself, with an act that lacks nothing but what only its state can forbid.
fn refusal(app: &App, record: Option<Record>, errand: Errand) -> Option<Refusal> {
    let act = attempt(errand, app, record.as_ref());
    asked(app, record, act).filter(|refusal| {
        matches!(
            refusal,
            Refusal::ReadsOnly
                | Refusal::WrongState { .. }
                | Refusal::NotAccepted { .. }
                | Refusal::NotTriaged { .. }
                | Refusal::NotSent { .. }
                | Refusal::WhoseUnknown { .. }
                | Refusal::CarriedElsewhere { .. }
                | Refusal::SameOfficer { .. }
        )
    })
}

fn asked(app: &App, record: Option<Record>, act: Act) -> Option<Refusal> {
    let year = app.today.year();
    let case = Case {
        record: record.clone(),
        ..Case::empty(NextNumbers {
            claim: RecordNumber::Claim { year, n: 1 },
            block: RecordNumber::Block { year, n: 1 },
            subject: RecordNumber::Subject(1),
            consent: RecordNumber::Consent(1),
        })
    };
    let command = Command {
        target: record.as_ref().map(Record::number),
        act,
        seen: None,
        nonce: [0; 16],
    };
    decide(&case, &command, &app.actor, &app.office, app.now).err()
}

fn attempt(errand: Errand, app: &App, record: Option<&Record>) -> Act {
    let said = || SafeText::from_outside("-");
    match errand {
        Errand::AcceptClaim => Act::AcceptClaim {
            requested_by: RequestedBy::Subject,
            ground: BlockGround::Inaccurate,
            scope: Scope::All,
        },
        Errand::Fulfil(duty) => Act::Fulfil {
            duty,
            on: app.today,
            evidence: said(),
        },
        Errand::PauseTerm(duty) => Act::PauseTerm {
            duty,
            over: Interval {
                from: app.today,
                until: app.today,
            },
            reason: said(),
        },
        Errand::ExtendTerm(duty) => Act::ExtendTerm {
            duty,
            until: app.today,
            reason: said(),
        },
        Errand::CloseClaim => Act::CloseClaim(NewClosing {
            resolution: Resolution::Withdrawn,
            ground: None,
            withdrawal_ground: None,
            reply_on: None,
            reply_channel: None,
            reply_number: None,
            public_reason: None,
        }),
        Errand::ApproveBlock => Act::ApproveBlock {
            until: VerifyUntil::Norm,
            note: None,
        },
        Errand::RefuseBlock => Act::RefuseBlock {
            public_reason: said(),
        },
        Errand::ResolveBlock => Act::ResolveBlock {
            outcome: Outcome::Lifted,
            ground: said(),
        },
        Errand::CompleteBlock => Act::CompleteBlock {
            on: app.today,
            evidence: said(),
        },
        Errand::StopConsent => Act::StopConsent {
            on: app.today,
            evidence: said(),
        },
        Errand::RefuseWithdrawal => Act::RefuseWithdrawal {
            ground: WithdrawalGround::Law,
            public_reason: said(),
        },
        Errand::WithdrawConsent => Act::WithdrawConsent {
            received: app.today,
            channel: Channel::Paper,
            reference: None,
        },
        Errand::ExtendBlock => Act::ExtendBlock {
            until: app.today,
            reason: said(),
        },
        Errand::AssignClaim => Act::AssignClaim {
            to: Some(app.actor.login.clone()),
        },
        Errand::WaitClaim => Act::Wait {
            waiting_for: WaitingFor::Identity,
        },
        Errand::ResumeClaim => Act::Resume,
        Errand::PrepareReply => Act::PrepareReply(NewReply {
            note: Some(said()),
            ..NewReply::default()
        }),
        Errand::SendReply => Act::SendReply(Reply {
            on: app.today,
            channel: Channel::Paper,
            number: said(),
            evidence: None,
            sha256: None,
        }),
        Errand::DeliverReply => Act::DeliverReply {
            on: app.today,
            channel: None,
            evidence: said(),
        },
        Errand::WordLetter(language, template) | Errand::RestoreLetter(language, template) => {
            Act::WordLetter {
                language,
                template,
                text: Some(said()),
            }
        }
        Errand::CorrectClaim => Act::CorrectClaim {
            reason: said(),
            received: None,
            kind: another_kind(record),
            subject: None,
        },
        Errand::ReopenClaim => Act::ReopenClaim { reason: said() },
        // Any verdict is refused alike by the state.
        Errand::AcceptMessage
        | Errand::EnterSender
        | Errand::AskIdentity
        | Errand::LinkMessage
        | Errand::RedirectMessage
        | Errand::SetAside
        | Errand::NotOurs => Act::Triage(Verdict::AskIdentity {
            kind: ClaimKind::Information,
        }),
        Errand::CheckIdentity => Act::CheckIdentity {
            check: IdentityCheck {
                method: IdentityMethod::Other,
                result: IdentityResult::NotConfirmed,
                on: app.today,
                of: RequestedBy::Subject,
                note: None,
            },
            subject: None,
        },
        Errand::LinkClaim | Errand::NoteClaim | Errand::SaveLetter(_) | Errand::Undo => {
            Act::NoteClaim { text: said() }
        }
        Errand::AddRepresentative
        | Errand::CorrectSubject
        | Errand::MergeSubject
        | Errand::UnmergeSubject => Act::AddRepresentative(Representative {
            name: said(),
            authority: said(),
            document: said(),
            until: None,
        }),
        // No state can forbid a record that is not there yet: only who asks for it can.
        Errand::RegisterSubject
        | Errand::RecordConsent
        | Errand::RequestBlock
        | Errand::RegisterClaim => Act::NoteClaim { text: said() },
    }
}

/// A kind that the claim is not of, so that correcting it would change something.
fn another_kind(record: Option<&Record>) -> Option<ClaimKind> {
    match record {
        Some(Record::Claim(claim)) => ClaimKind::ALL
            .iter()
            .copied()
            .find(|k| Some(*k) != claim.kind),
        _ => None,
    }
}
