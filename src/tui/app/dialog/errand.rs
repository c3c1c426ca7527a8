//! Which dialogs there are.

use super::task::Task;
use super::{
    accept_claim, accept_message, add_representative, approve_block, ask_identity, assign_claim,
    check_identity, close_claim, complete_block, correct_claim, correct_subject, deliver_reply,
    enter_sender, extend_block, extend_term, fulfil, link_claim, link_message, merge_subject,
    not_ours, note_claim, pause_term, prepare_reply, record_consent, redirect_message,
    refuse_block, refuse_withdrawal, register_claim, register_subject, reopen_claim, request_block,
    resolve_block, restore_letter, resume_claim, save_letter, send_reply, set_aside, stop_consent,
    undo, unmerge_subject, wait_claim, withdraw_consent, word_letter,
};
use crate::domain::letter::{LetterLanguage, LetterTemplate};
use crate::domain::message::Message;
use crate::domain::values::{Duty, RecordKind, Value};
use crate::domain::view::Row;

/// Which dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the acts'")]
pub enum Errand {
    RegisterSubject,
    CorrectSubject,
    AddRepresentative,
    MergeSubject,
    UnmergeSubject,
    RecordConsent,
    WithdrawConsent,
    StopConsent,
    RefuseWithdrawal,
    RequestBlock,
    ApproveBlock,
    RefuseBlock,
    ExtendBlock,
    ResolveBlock,
    CompleteBlock,
    RegisterClaim,
    AcceptMessage,
    EnterSender,
    AskIdentity,
    LinkMessage,
    RedirectMessage,
    SetAside,
    NotOurs,
    CheckIdentity,
    AcceptClaim,
    AssignClaim,
    NoteClaim,
    WaitClaim,
    ResumeClaim,
    PrepareReply,
    SendReply,
    DeliverReply,
    WordLetter(LetterLanguage, LetterTemplate),
    RestoreLetter(LetterLanguage, LetterTemplate),
    SaveLetter(LetterLanguage),
    Fulfil(Duty),
    PauseTerm(Duty),
    ExtendTerm(Duty),
    LinkClaim,
    CorrectClaim,
    CloseClaim,
    ReopenClaim,
    Undo,
}

/// Every dialog but those on a duty and those on a letter.
const ALL: [Errand; 37] = [
    Errand::RegisterSubject,
    Errand::CorrectSubject,
    Errand::AddRepresentative,
    Errand::MergeSubject,
    Errand::UnmergeSubject,
    Errand::RecordConsent,
    Errand::WithdrawConsent,
    Errand::StopConsent,
    Errand::RefuseWithdrawal,
    Errand::RequestBlock,
    Errand::ApproveBlock,
    Errand::RefuseBlock,
    Errand::ExtendBlock,
    Errand::ResolveBlock,
    Errand::CompleteBlock,
    Errand::RegisterClaim,
    Errand::AcceptMessage,
    Errand::EnterSender,
    Errand::AskIdentity,
    Errand::LinkMessage,
    Errand::RedirectMessage,
    Errand::SetAside,
    Errand::NotOurs,
    Errand::CheckIdentity,
    Errand::AcceptClaim,
    Errand::AssignClaim,
    Errand::NoteClaim,
    Errand::WaitClaim,
    Errand::ResumeClaim,
    Errand::PrepareReply,
    Errand::SendReply,
    Errand::DeliverReply,
    Errand::LinkClaim,
    Errand::CorrectClaim,
    Errand::CloseClaim,
    Errand::ReopenClaim,
    Errand::Undo,
];

impl Errand {
    /// The name under which its drafts are kept.
    pub fn name(self) -> String {
        let id = self.label().id;
        let name = id.strip_prefix("screen-do-").unwrap_or(&id);
        match self {
            Self::Fulfil(duty) | Self::PauseTerm(duty) | Self::ExtendTerm(duty) => {
                format!("{name}-{}", duty.as_str())
            }
            Self::WordLetter(language, template) | Self::RestoreLetter(language, template) => {
                format!("{name}-{language}-{template}")
            }
            Self::SaveLetter(language) => format!("{name}-{language}"),
            _ => name.to_owned(),
        }
    }

    /// The dialog of this name; none where only another version of the program has it.
    pub fn named(name: &str) -> Option<Self> {
        let mut all = ALL.into_iter().chain(on_duties()).chain(on_letters());
        all.find(|errand| errand.name() == name)
    }

    /// The dialog's own part; `me` is the login of the officer before the screen.
    pub(super) fn task(self, me: &str) -> Box<dyn Task> {
        match self {
            Self::RegisterSubject => Box::new(register_subject::RegisterSubject),
            Self::CorrectSubject => Box::new(correct_subject::CorrectSubject),
            Self::AddRepresentative => Box::new(add_representative::AddRepresentative),
            Self::MergeSubject => Box::new(merge_subject::MergeSubject),
            Self::UnmergeSubject => Box::new(unmerge_subject::UnmergeSubject),
            Self::RecordConsent => Box::new(record_consent::RecordConsent),
            Self::WithdrawConsent => Box::new(withdraw_consent::WithdrawConsent),
            Self::StopConsent => Box::new(stop_consent::StopConsent),
            Self::RefuseWithdrawal => Box::new(refuse_withdrawal::RefuseWithdrawal),
            Self::RequestBlock => Box::new(request_block::RequestBlock),
            Self::ApproveBlock => Box::new(approve_block::ApproveBlock),
            Self::RefuseBlock => Box::new(refuse_block::RefuseBlock),
            Self::ExtendBlock => Box::new(extend_block::ExtendBlock),
            Self::ResolveBlock => Box::new(resolve_block::ResolveBlock),
            Self::CompleteBlock => Box::new(complete_block::CompleteBlock),
            Self::RegisterClaim => Box::new(register_claim::RegisterClaim),
            Self::AcceptMessage => Box::new(accept_message::AcceptMessage),
            Self::EnterSender => Box::new(enter_sender::EnterSender),
            Self::AskIdentity => Box::new(ask_identity::AskIdentity),
            Self::LinkMessage => Box::new(link_message::LinkMessage),
            Self::RedirectMessage => Box::new(redirect_message::RedirectMessage),
            Self::SetAside => Box::new(set_aside::SetAside),
            Self::NotOurs => Box::new(not_ours::NotOurs),
            Self::CheckIdentity => Box::new(check_identity::CheckIdentity),
            Self::AcceptClaim => Box::new(accept_claim::AcceptClaim),
            Self::AssignClaim => Box::new(assign_claim::AssignClaim { me: me.to_owned() }),
            Self::NoteClaim => Box::new(note_claim::NoteClaim),
            Self::WaitClaim => Box::new(wait_claim::WaitClaim),
            Self::ResumeClaim => Box::new(resume_claim::ResumeClaim),
            Self::PrepareReply => Box::new(prepare_reply::PrepareReply),
            Self::SendReply => Box::new(send_reply::SendReply),
            Self::DeliverReply => Box::new(deliver_reply::DeliverReply),
            Self::WordLetter(language, template) => {
                Box::new(word_letter::WordLetter { language, template })
            }
            Self::RestoreLetter(language, template) => {
                Box::new(restore_letter::RestoreLetter { language, template })
            }
            Self::SaveLetter(language) => Box::new(save_letter::SaveLetter { language }),
            Self::Fulfil(duty) => Box::new(fulfil::Fulfil(duty)),
            Self::PauseTerm(duty) => Box::new(pause_term::PauseTerm(duty)),
            Self::ExtendTerm(duty) => Box::new(extend_term::ExtendTerm(duty)),
            Self::LinkClaim => Box::new(link_claim::LinkClaim),
            Self::CorrectClaim => Box::new(correct_claim::CorrectClaim),
            Self::CloseClaim => Box::new(close_claim::CloseClaim),
            Self::ReopenClaim => Box::new(reopen_claim::ReopenClaim),
            Self::Undo => Box::new(undo::Undo { me: me.to_owned() }),
        }
    }

    /// Why it is done to one record at a time: what is filled in is never the same for two of
    /// them. None, where it is, so that it can be done to all that are marked.
    pub fn alone(self, row: &Row) -> Option<Message> {
        match self {
            Self::AcceptClaim if accept_claim::asks_for_block(row) => {
                Some(Message::new("screen-bulk-own-ground"))
            }
            Self::AcceptClaim
            | Self::AssignClaim
            | Self::NoteClaim
            | Self::WaitClaim
            | Self::ResumeClaim
            | Self::PrepareReply
            | Self::ApproveBlock
            | Self::RefuseBlock
            | Self::ExtendBlock
            | Self::SetAside => None,
            _ => Some(Message::new("screen-bulk-alone")),
        }
    }

    /// The record that is made, where none is acted on.
    pub const fn makes(self) -> Option<RecordKind> {
        Some(match self {
            Self::RegisterSubject => RecordKind::Subject,
            Self::RecordConsent => RecordKind::Consent,
            Self::RequestBlock => RecordKind::Block,
            Self::RegisterClaim => RecordKind::Claim,
            _ => return None,
        })
    }

    /// What is done, in a list of what can be done.
    pub fn label(self) -> Message {
        Message::new(match self {
            Self::RegisterSubject => "screen-do-register-subject",
            Self::CorrectSubject => "screen-do-correct-subject",
            Self::AddRepresentative => "screen-do-add-representative",
            Self::MergeSubject => "screen-do-merge-subject",
            Self::UnmergeSubject => "screen-do-unmerge-subject",
            Self::RecordConsent => "screen-do-record-consent",
            Self::WithdrawConsent => "screen-do-withdraw-consent",
            Self::StopConsent => "screen-do-stop-consent",
            Self::RefuseWithdrawal => "screen-do-refuse-withdrawal",
            Self::RequestBlock => "screen-do-request-block",
            Self::ApproveBlock => "screen-do-approve-block",
            Self::RefuseBlock => "screen-do-refuse-block",
            Self::ExtendBlock => "screen-do-extend-block",
            Self::ResolveBlock => "screen-do-resolve-block",
            Self::CompleteBlock => "screen-do-complete-block",
            Self::RegisterClaim => "screen-do-register-claim",
            Self::AcceptMessage => "screen-do-accept-message",
            Self::EnterSender => "screen-do-enter-sender",
            Self::AskIdentity => "screen-do-ask-identity",
            Self::LinkMessage => "screen-do-link-message",
            Self::RedirectMessage => "screen-do-redirect-message",
            Self::SetAside => "screen-do-set-aside",
            Self::NotOurs => "screen-do-not-ours",
            Self::CheckIdentity => "screen-do-check-identity",
            Self::AcceptClaim => "screen-do-accept-claim",
            Self::AssignClaim => "screen-do-assign-claim",
            Self::NoteClaim => "screen-do-note-claim",
            Self::WaitClaim => "screen-do-wait-claim",
            Self::ResumeClaim => "screen-do-resume-claim",
            Self::PrepareReply => "screen-do-prepare-reply",
            Self::SendReply => "screen-do-send-reply",
            Self::DeliverReply => "screen-do-deliver-reply",
            Self::WordLetter(language, _) => {
                return Message::new("screen-do-word-letter").word("language", language.message());
            }
            Self::RestoreLetter(language, _) => {
                return Message::new("screen-do-restore-letter")
                    .word("language", language.message());
            }
            Self::SaveLetter(language) => {
                return Message::new("screen-do-save-letter").word("language", language.message());
            }
            Self::Fulfil(duty) => {
                return Message::new("screen-do-fulfil").word("duty", duty.message());
            }
            Self::PauseTerm(duty) => {
                return Message::new("screen-do-pause-term").word("duty", duty.message());
            }
            Self::ExtendTerm(duty) => {
                return Message::new("screen-do-extend-term").word("duty", duty.message());
            }
            Self::LinkClaim => "screen-do-link-claim",
            Self::CorrectClaim => "screen-do-correct-claim",
            Self::CloseClaim => "screen-do-close-claim",
            Self::ReopenClaim => "screen-do-reopen-claim",
            Self::Undo => "screen-do-undo",
        })
    }
}

/// The dialogs on duties, each on every duty.
fn on_duties() -> impl Iterator<Item = Errand> {
    let on = |duty: &Duty| {
        [
            Errand::Fulfil(*duty),
            Errand::PauseTerm(*duty),
            Errand::ExtendTerm(*duty),
        ]
    };
    Duty::ALL.iter().flat_map(on)
}

/// The dialogs on letters, each in both languages.
fn on_letters() -> impl Iterator<Item = Errand> {
    LetterLanguage::ALL.iter().flat_map(|language| {
        let templates = LetterTemplate::ALL.iter();
        let on_words = templates.flat_map(|template| {
            [
                Errand::WordLetter(*language, *template),
                Errand::RestoreLetter(*language, *template),
            ]
        });
        on_words.chain([Errand::SaveLetter(*language)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dialog_is_found_by_its_name() {
        for errand in ALL.into_iter().chain(on_duties()).chain(on_letters()) {
            assert_eq!(Errand::named(&errand.name()), Some(errand));
        }
        assert_eq!(Errand::CloseClaim.name(), "close-claim");
        assert_eq!(Errand::Fulfil(Duty::Reply).name(), "fulfil-reply");
        assert_eq!(Errand::named("foretell"), None);
    }
}
