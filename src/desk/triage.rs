//! What is to be known of a message before somebody says what it is.

use super::{Desk, DeskError};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{Candidate, Record};
use crate::domain::triage::{Choice, KnownCandidate, TriageSheet, Untriaged};
use crate::domain::values::{BlockState, ClaimKind, ConsentState, RecordKind, Value};
use crate::domain::view::{HistoryLine, Row};
use crate::domain::workflow::{Trigger, claim_clocks};
use crate::rules::{self, shipped};
use crate::search::Kinds;

impl Desk {
    /// The claims that wait for their triage, by the nearest of the dates they may have; those
    /// that are set aside today come last.
    pub fn untriaged(&self) -> Result<Vec<Untriaged>, DeskError> {
        let today = self.today();
        let mut untriaged = self.store.untriaged()?;
        untriaged.sort_by_key(|claim| claim.is_aside(today));
        Ok(untriaged)
    }

    /// What came, what kind it looks like, who it may be, and what each kind would set.
    pub fn triage_sheet(&self, number: RecordNumber) -> Result<TriageSheet, DeskError> {
        let file = self.file(number)?;
        let Record::Claim(claim) = file.row.record() else {
            return Err(DeskError::WrongRecord {
                number,
                wanted: RecordKind::Claim,
            });
        };
        let kinds = Kinds::new(&rules::kinds(shipped::KINDS, "triage/kinds.toml")?);
        let title = file
            .message
            .as_ref()
            .and_then(|message| message.title.as_ref());
        let said: Vec<&str> = title
            .into_iter()
            .chain(&claim.text)
            .map(SafeText::as_str)
            .collect();
        let looks_like = kinds.of(&said.join("\n"));
        let mut likely: Vec<ClaimKind> = claim.kind.into_iter().collect();
        let others = looks_like.iter().map(|looks| looks.kind);
        likely.extend(others.filter(|kind| claim.kind != Some(*kind)));
        let count = likely.len();
        let unlikely = ClaimKind::ALL.iter().filter(|kind| !likely.contains(kind));
        let kinds: Vec<ClaimKind> = likely.iter().chain(unlikely).copied().collect();
        let trigger = Trigger {
            demanded: claim.demanded_by,
            ..Trigger::received(claim.received.date)
        };
        let choices = kinds.into_iter().map(|kind| Choice {
            kind,
            clocks: claim_clocks(kind, &claim.operator, trigger, self.office()),
        });
        let choices = choices.collect();
        let candidates = self.known_candidates(number)?;
        let set_aside = file.history.iter().rev();
        let set_aside_until = set_aside.filter_map(HistoryLine::set_aside_until).next();
        Ok(TriageSheet {
            file,
            looks_like,
            candidates,
            choices,
            likely: count,
            set_aside_until,
        })
    }

    fn known_candidates(&self, claim: RecordNumber) -> Result<Vec<KnownCandidate>, DeskError> {
        let today = self.today();
        let in_force = [ConsentState::Active, ConsentState::WithdrawalRefused];
        let mut known = Vec::new();
        for candidate in self
            .stated(claim)?
            .into_iter()
            .chain(self.candidates(claim)?)
        {
            if known
                .iter()
                .any(|known: &KnownCandidate| known.candidate.subject == candidate.subject)
            {
                continue;
            }
            let file = self.file(candidate.subject)?;
            let open = file.claims.iter().map(|row| &row.claim);
            let open = open.filter(|claim| claim.is_open());
            let blocks = file.blocks.iter().map(|row| &row.block);
            let blocks = blocks
                .filter(|block| matches!(block.state, BlockState::Requested | BlockState::Active));
            let consents = file.consents.iter();
            let consents = consents.filter(|row| in_force.contains(&row.state(today)));
            known.push(KnownCandidate {
                claims: open.map(|claim| claim.number).collect(),
                blocks: blocks.map(|block| block.number).collect(),
                consents: consents.map(|row| row.consent.number).collect(),
                candidate,
            });
        }
        Ok(known)
    }

    /// The subject that the claim itself names, where it was imported or is triaged already.
    fn stated(&self, claim: RecordNumber) -> Result<Option<Candidate>, DeskError> {
        let row = self.row(claim)?;
        let Some(number) = row.record().subject() else {
            return Ok(None);
        };
        let Row::Subject(row) = self.row(number)? else {
            return Ok(None);
        };
        Ok(Some(Candidate {
            subject: row.subject.number,
            name: SafeText::from_outside(&row.subject.details.display_name()),
            by: Vec::new(),
        }))
    }
}
