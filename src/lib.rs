//! Qorgau: a terminal register for data-protection officers.
//!
//! # Rooms, and who may use whom
//!
//! | room | is | may use |
//! |---|---|---|
//! | [`domain`] | records, time, workflow, identity: pure | nothing of ours |
//! | [`clock`] | where wall-clock time enters | nothing of ours |
//! | [`search`] | folding, wrong layouts, queries: pure | `domain` |
//! | [`i18n`] | every word a person sees | `domain` |
//! | [`rules`] | law, policies, calendars: files to checked values | `domain` |
//! | [`store`] | the register file; the only room that names rusqlite | `domain`, `search` |
//! | [`desk`] | what an officer can ask and do | `domain`, `rules`, `search`, `store`, `clock` |
//! | [`exchange`] | formats: import, messages, letters | `domain`, `desk`, `i18n` |
//! | [`demo`] | the synthetic register | `domain`, `rules`, `desk` |
//! | [`tui`] | the screen | see `tui` |
//! | [`cli`] | one file a subcommand | all but `store`, `rules`, `search` |
//!
//! `tests/architecture.rs` reads every `crate::` path and holds the code to this table.

pub mod cli;
pub mod clock;
pub mod demo;
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod rules;
pub mod search;
pub mod store;
pub mod tui;
