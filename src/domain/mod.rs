//! The domain, pure: records, time, workflow, identity, and the rows that lists are made of.

#[macro_use]
pub mod values;
pub mod dossier;
pub mod draft;
pub mod filter;
pub mod identity;
pub mod letter;
pub mod message;
pub mod office;
pub mod record;
pub mod sort;
pub mod time;
pub mod triage;
pub mod view;
pub mod words;
pub mod workflow;
pub mod workload;
