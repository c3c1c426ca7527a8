//! The closed lists of values of the register: kinds, states, grounds, channels.
//!
//! Each list is one enum whose text form is what files, JSON, the command line and
//! the database use; the words a person reads are in `data/i18n` under the list's family.

use std::fmt;

/// A text that is not one of a list's values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{value}` is not a {family}; known: {}", known.join(", "))]
pub struct UnknownValue {
    /// What was given.
    pub value: String,
    /// The message family of the list, for instance `kind`.
    pub family: &'static str,
    /// Every value of the list.
    pub known: Vec<&'static str>,
}

/// What every closed list of values offers.
pub trait Value: Copy + Eq + fmt::Debug + 'static {
    /// The prefix of the messages that name the values, for instance `kind`.
    const FAMILY: &'static str;
    /// All values in the order in which people expect them.
    const ALL: &'static [Self];
    /// The value's text in files, JSON and the database.
    fn as_str(self) -> &'static str;

    /// The value whose text this is; spaces around it do not matter.
    fn parse(text: &str) -> Result<Self, UnknownValue> {
        let wanted = text.trim();
        Self::ALL
            .iter()
            .copied()
            .find(|value| value.as_str() == wanted)
            .ok_or_else(|| UnknownValue {
                value: wanted.to_owned(),
                family: Self::FAMILY,
                known: Self::ALL.iter().map(|value| value.as_str()).collect(),
            })
    }

    /// The id of the message that names the value to a person.
    fn message(self) -> String {
        format!("{}-{}", Self::FAMILY, self.as_str())
    }
}

macro_rules! values {
    ($(#[$meta:meta])* $name:ident, $family:literal { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl Value for $name {
            const FAMILY: &'static str = $family;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownValue;
            fn from_str(text: &str) -> Result<Self, UnknownValue> { Self::parse(text) }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

values! {
    /// What a claim asks for; the kind decides its clocks.
    ClaimKind, "kind" {
        /// A claim that a policy demands before a lawsuit.
        PretrialClaim = "pretrial_claim",
        /// A consumer's claim (Consumer Law, art. 42-4).
        ConsumerClaim = "consumer_claim",
        /// A request for information about one's data (art. 24(1)(1)).
        Information = "information",
        /// A demand to change or add data (art. 24(1)(2)).
        Rectification = "rectification",
        /// A demand to block data (art. 24(1)(3)).
        Blocking = "blocking",
        /// A demand to destroy data (art. 24(1)(4)).
        Destruction = "destruction",
        /// A withdrawal of consent (art. 8(7)).
        ConsentWithdrawal = "consent_withdrawal",
        /// An objection to automated processing (art. 19-1(3)).
        AutomatedObjection = "automated_objection",
        /// A demand to remove data from public sources (art. 6).
        PublicRemoval = "public_removal",
        /// A demand of the authorised body or a court.
        AuthorityDemand = "authority_demand",
    }
}

values! {
    /// Where a claim stands.
    ClaimState, "claim-state" {
        /// Came in, nobody has looked yet.
        Received = "received",
        /// Entered by an officer.
        Registered = "registered",
        /// Being worked on.
        InReview = "in_review",
        /// Waiting for something; its clocks run on.
        Waiting = "waiting",
        /// The reply is prepared; that it was sent is a fact of its own.
        ReplyReady = "reply_ready",
        /// Closed through the gate.
        Closed = "closed",
    }
}

values! {
    /// What a waiting claim waits for.
    WaitingFor, "waiting" {
        /// Proof of who the applicant is.
        Identity = "identity",
        /// The applicant's clarification.
        Clarification = "clarification",
        /// The execution of a decision.
        Execution = "execution",
    }
}

values! {
    /// How a claim ended.
    Resolution, "resolution" {
        /// Satisfied in full.
        Satisfied = "satisfied",
        /// Satisfied in part.
        Partial = "partial",
        /// Refused with reasons.
        Refused = "refused",
        /// Withdrawn by the applicant.
        Withdrawn = "withdrawn",
        /// Not considered (no identity, no subject matter).
        NotConsidered = "not_considered",
        /// Sent on to whom it concerns.
        Redirected = "redirected",
    }
}

values! {
    /// Where a block stands. `review_due` is derived and never stored.
    BlockState, "block-state" {
        /// Asked for, not yet decided.
        Requested = "requested",
        /// In force.
        Active = "active",
        /// Asked for and refused.
        Refused = "refused",
        /// Ended: the breach was not confirmed.
        Lifted = "lifted",
        /// Decided, the act is being carried out.
        Executing = "executing",
        /// Ended: the data were corrected.
        Rectified = "rectified",
        /// Ended: the data were destroyed.
        Destroyed = "destroyed",
    }
}

values! {
    /// The outcome of the check for which data were blocked.
    Outcome, "outcome" {
        /// The breach was not confirmed.
        Lifted = "lifted",
        /// The data are to be corrected.
        Rectified = "rectified",
        /// The data are to be destroyed.
        Destroyed = "destroyed",
    }
}

values! {
    /// Why a block is asked for.
    BlockGround, "ground" {
        /// The data are inaccurate.
        Inaccurate = "inaccurate",
        /// The data are incomplete.
        Incomplete = "incomplete",
        /// The data are outdated.
        Outdated = "outdated",
        /// The data were obtained unlawfully.
        UnlawfullyObtained = "unlawfully_obtained",
        /// The data are handled unlawfully.
        UnlawfulActions = "unlawful_actions",
        /// The data are not necessary for the stated purpose.
        NotNecessary = "not_necessary",
    }
}

values! {
    /// Who asked for a block.
    RequestedBy, "requested-by" {
        /// The data subject.
        Subject = "subject",
        /// A legal representative.
        Representative = "representative",
        /// The authorised body.
        Authority = "authority",
    }
}

values! {
    /// What a consent amounts to today; computed from its events.
    ConsentState, "consent-state" {
        /// In force.
        Active = "active",
        /// Its term has passed.
        Expired = "expired",
        /// A later consent for the same purposes replaced it.
        Superseded = "superseded",
        /// Withdrawn, processing to be stopped (art. 8(7)).
        WithdrawalReceived = "withdrawal_received",
        /// Processing stopped.
        Stopped = "stopped",
        /// Withdrawal refused on a ground of art. 8(2); still in force.
        WithdrawalRefused = "withdrawal_refused",
    }
}

values! {
    /// How the subject gave consent.
    ConsentMethod, "method" {
        /// A box ticked on the site.
        Checkbox = "checkbox",
        /// On paper.
        Paper = "paper",
        /// An electronic document with a digital signature.
        Edoc = "edoc",
        /// The state access-control service.
        StateService = "state_service",
        /// A non-state access-control service.
        NonStateService = "non_state_service",
        /// Another confirmable way (art. 8(1)).
        Other = "other",
    }
}

values! {
    /// Why a withdrawal of consent is refused (art. 8(2)).
    WithdrawalGround, "withdrawal-ground" {
        /// It contradicts a law.
        Law = "law",
        /// An obligation is not yet performed.
        Obligation = "obligation",
    }
}

values! {
    /// How something came in or went out.
    Channel, "channel" {
        /// On paper.
        Paper = "paper",
        /// By registered post.
        RegisteredPost = "registered_post",
        /// By e-mail.
        Email = "email",
        /// As an electronic document with a digital signature.
        Edoc = "edoc",
        /// Through a form on the site.
        WebForm = "web_form",
        /// Through the personal cabinet.
        Cabinet = "cabinet",
        /// Through the state access-control service.
        StateService = "state_service",
        /// In person.
        InPerson = "in_person",
    }
}

values! {
    /// A category of personal data.
    DataCategory, "data" {
        /// Surname, given name, patronymic, legal name.
        Name = "name",
        /// ИИН or БИН.
        Iin = "iin",
        /// Date of birth.
        BirthDate = "birth_date",
        /// Phone numbers.
        Phone = "phone",
        /// E-mail addresses.
        Email = "email",
        /// Postal address.
        Address = "address",
        /// Photograph.
        Photo = "photo",
        /// Account at the site.
        Account = "account",
        /// Purchases.
        Purchases = "purchases",
        /// IP address.
        Ip = "ip",
        /// Cookies.
        Cookies = "cookies",
        /// Other data.
        Other = "other",
    }
}

values! {
    /// What a duty asks the operator to do.
    Duty, "duty" {
        /// Answer in writing.
        Reply = "reply",
        /// Give information.
        Inform = "inform",
        /// Block, correct, destroy, remove.
        Act = "act",
        /// Decide on a demand.
        Decide = "decide",
        /// Stop processing.
        Stop = "stop",
        /// Notify the authorised body or a subject.
        Notify = "notify",
    }
}

values! {
    /// Whether days are counted by the calendar or by working days.
    Unit, "unit" {
        /// Every day counts; a last day off moves to the next working day (Civil Code, art. 175).
        Calendar = "calendar",
        /// Only working days count.
        Working = "working",
    }
}

values! {
    /// Where a term comes from.
    Origin, "origin" {
        /// A law or an act under it.
        Law = "law",
        /// The operator's own policy.
        Policy = "policy",
        /// The office's own norm.
        Office = "office",
    }
}

values! {
    /// How well a rule's text is known.
    RuleStatus, "status" {
        /// The primary text was read.
        Confirmed = "confirmed",
        /// Known from secondary sources.
        Secondary = "secondary",
    }
}

values! {
    /// How a clock stands today; derived, never stored.
    ClockState, "clock-state" {
        /// Met in time.
        Met = "met",
        /// Met after the last day.
        MetLate = "met_late",
        /// There is time.
        OnTrack = "on_track",
        /// Within the office's soon-limit.
        DueSoon = "due_soon",
        /// Today is the last day.
        DueToday = "due_today",
        /// The last day has passed.
        Overdue = "overdue",
        /// The term stands still today; its date lies behind the pause.
        Paused = "paused",
    }
}

values! {
    /// Whether a closed claim kept its terms; judged when it is closed.
    Kept, "kept" {
        /// Everything owed was done by its last day.
        InTime = "in_time",
        /// Something was done after its last day.
        Late = "late",
        /// Nothing with a term was done: no term binds the operator, or the applicant withdrew
        /// the claim first.
        WithoutTerm = "without_term",
    }
}

values! {
    /// Whether a subject is a person or an organisation.
    SubjectKind, "subject-kind" {
        /// A natural person.
        Natural = "natural",
        /// A legal person.
        Legal = "legal",
    }
}

values! {
    /// What an actor may do.
    Role, "role" {
        /// Works on records.
        Officer = "officer",
        /// Reads only.
        Inspector = "inspector",
    }
}

values! {
    /// The four records of the register.
    RecordKind, "record" {
        /// A data subject.
        Subject = "subject",
        /// A consent.
        Consent = "consent",
        /// A block of data.
        Block = "block",
        /// A claim.
        Claim = "claim",
    }
}

values! {
    /// The event from which a term runs.
    StartEvent, "starts" {
        /// Receipt of the claim or request.
        Receipt = "receipt",
        /// The decision on it.
        Decision = "decision",
        /// Detection of a breach.
        Detection = "detection",
        /// Transfer to a third party.
        Transfer = "transfer",
    }
}

values! {
    /// What the journal says was done.
    JournalAction, "journal" {
        /// The register was made.
        RegisterCreated = "register_created",
        /// A demonstration register was filled.
        DemoFilled = "demo_filled",
        /// A batch of rows was imported.
        Imported = "imported",
        /// A setting of the office was changed.
        OfficeSet = "office_set",
        /// A version of the law was applied.
        LawApplied = "law_applied",
        /// A version of a policy was applied.
        PolicyApplied = "policy_applied",
        /// A version of the calendar was applied.
        CalendarApplied = "calendar_applied",
        /// A record's dates were recomputed by an applied version.
        Recomputed = "recomputed",
        /// Masked data were shown.
        Revealed = "revealed",
        /// Everything held of a subject left the register as a file.
        Exported = "exported",
        /// A subject was entered.
        SubjectRegistered = "subject_registered",
        /// A subject's data were corrected.
        SubjectCorrected = "subject_corrected",
        /// Two records of one person became one.
        SubjectMerged = "subject_merged",
        /// They came apart again.
        SubjectUnmerged = "subject_unmerged",
        /// A record moved to the other of two that were merged or came apart.
        RecordMoved = "record_moved",
        /// A representative was added.
        RepresentativeAdded = "representative_added",
        /// A consent was entered.
        ConsentRecorded = "consent_recorded",
        /// A consent was withdrawn.
        ConsentWithdrawn = "consent_withdrawn",
        /// Processing on a consent stopped.
        ConsentStopped = "consent_stopped",
        /// A withdrawal was refused.
        ConsentWithdrawalRefused = "consent_withdrawal_refused",
        /// A block was asked for.
        BlockRequested = "block_requested",
        /// A block came into force.
        BlockApproved = "block_approved",
        /// A block was refused.
        BlockRefused = "block_refused",
        /// A check was extended.
        BlockExtended = "block_extended",
        /// A check was decided.
        BlockResolved = "block_resolved",
        /// A decision on a check was carried out.
        BlockCompleted = "block_completed",
        /// A claim came in.
        ClaimReceived = "claim_received",
        /// A claim was entered by an officer.
        ClaimRegistered = "claim_registered",
        /// A message was said to be a claim of some kind.
        ClaimTriaged = "claim_triaged",
        /// That was taken back.
        TriageUndone = "triage_undone",
        /// A message was set aside until a day.
        ClaimSetAside = "claim_set_aside",
        /// It was checked who asks.
        IdentityChecked = "identity_checked",
        /// A claim was taken into work.
        ClaimAccepted = "claim_accepted",
        /// A claim was given to somebody.
        ClaimAssigned = "claim_assigned",
        /// A note was added.
        ClaimNoted = "claim_noted",
        /// A claim began to wait.
        ClaimWaiting = "claim_waiting",
        /// A claim waits no longer.
        ClaimResumed = "claim_resumed",
        /// The reply was prepared.
        ClaimReplyPrepared = "claim_reply_prepared",
        /// A letter was put into the office's own words, or back into the template's.
        ClaimLetterWorded = "claim_letter_worded",
        /// The reply was sent.
        ClaimReplySent = "claim_reply_sent",
        /// The reply was delivered.
        ClaimReplyDelivered = "claim_reply_delivered",
        /// A duty was met.
        ClaimFulfilled = "claim_fulfilled",
        /// A term stands still on some days.
        ClaimPaused = "claim_paused",
        /// A term was made longer.
        ClaimTermExtended = "claim_term_extended",
        /// A record was linked.
        ClaimLinked = "claim_linked",
        /// A fact of a claim was corrected.
        ClaimCorrected = "claim_corrected",
        /// A claim was closed.
        ClaimClosed = "claim_closed",
        /// A claim was reopened.
        ClaimReopened = "claim_reopened",
    }
}

values! {
    /// What a list is sorted by.
    SortBy, "sort" {
        /// The nearest date.
        Due = "due",
        /// The day of receipt.
        Received = "received",
        /// The record's number.
        Number = "number",
        /// The subject's name.
        Name = "name",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_found_by_its_own_text() {
        for kind in ClaimKind::ALL {
            assert_eq!(ClaimKind::parse(kind.as_str()), Ok(*kind));
        }
        assert_eq!(Unit::parse(" working "), Ok(Unit::Working));
    }

    #[test]
    fn an_unknown_value_names_the_known_ones() {
        let error = RequestedBy::parse("person").unwrap_err();
        assert_eq!(error.known, ["subject", "representative", "authority"]);
        assert_eq!(error.value, "person");
    }
}
