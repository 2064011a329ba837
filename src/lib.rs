//! Tells a duplicate account from a namesake, says why, and can reproduce the decision from the model's
//! id.
//!
//! ```text
//! a table ──▶ normalise ──▶ population ──▶ block ──▶ compare ──▶ score ──▶ decide ──▶ cluster
//!                                            │          │          │          │
//! an applicant ──▶ normalise ────────────────┴──────────┴──────────┴──────────┴──▶ a screening
//! ```
//!
//! [`engine::Engine`] holds a model, a policy and settings, and judges pairs. [`engine::Index`]
//! screens one applicant against all enrolled accounts; [`engine::Engine::scan`] judges a whole
//! population. `docs/architecture.md` is the map of the floors below.

pub mod text;
pub mod record;
pub mod stage;
pub mod engine;
pub mod io;
pub mod lab;
#[cfg(feature = "cli")]
pub mod cli;

/// What the README shows of the library is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
