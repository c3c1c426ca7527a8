//! The workflow: what may be done to a record in which state, and what follows from it.
//!
//! [`decide()`] is the only transition table. The screen asks it why an action is greyed out,
//! the writer asks it whether to commit, and both get the same answer.

mod act;
mod block;
mod case;
mod claim;
mod clocks;
mod consent;
mod decide;
mod duties;
mod gate;
mod merge;
mod recount;
mod refusal;
mod reply;
mod subject;
mod terms;
mod triage;
mod undo;
mod verdict;

pub use act::{
    Act, Command, Identified, NewArrival, NewBlock, NewClaim, NewClosing, NewConsent, NewReply,
    NewSubject, Nonce, VerifyUntil,
};
pub use case::{Actor, Case, NextNumbers};
pub use clocks::{Trigger, block_clocks, claim_clocks, untriaged_clocks};
pub use decide::{Event, decide};
pub use gate::{gate, missing_to_close, warnings};
pub use merge::{United, united};
pub use recount::recounted;
pub use refusal::{Missing, Refusal, Warning};
pub use terms::{extension_allowed_by, pause_allowed_by, with_extension, with_pause};
pub use undo::{WayBack, way_back};
pub use verdict::{Verdict, VerdictName};
