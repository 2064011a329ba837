//! Tells a duplicate account from a namesake, says why, and can reproduce the decision from the model's
//! id.
//!
//! ```text
//! a table ──▶ normalise ──▶ population ──▶ block ──▶ compare ──▶ score ──▶ decide ──▶ cluster
//!                                            │          │          │          │
//! an applicant ──▶ normalise ────────────────┴──────────┴──────────┴──────────┴──▶ a screening
//! ```
//!
//! An [`Engine`](engine::Engine) holds a model, a policy, and how values are read; it judges pairs. A
//! whole population is learnt from and scanned:
//!
//! ```
//! use tocayo::engine::{Engine, Prepared, ScanOptions};
//! # use tocayo::record::{account::RawRecord, field::Field, population::Population};
//! # let reader = Engine::starting();
//! # let record = |id: &'static str| {
//! #     let raw = RawRecord::new(id).with(Field::Name, "José García López");
//! #     reader.normalise(&raw.with(Field::BirthDate, "1980-03-14")).record
//! # };
//! # let population: Population = ["A-1", "A-2"].map(record).into_iter().collect();
//! let Prepared { engine, candidates, .. } = Engine::learn(&population)?;
//! let scan = engine.scan(candidates, ScanOptions::default())?;
//! for flag in &scan.flags {
//!     println!("{}", flag.judged.decision.verdict);
//! }
//! # Ok::<(), tocayo::engine::LearnError>(())
//! ```
//!
//! One applicant is screened against all enrolled accounts, and judged of each as a scan would:
//!
//! ```
//! use std::sync::Arc;
//! use tocayo::engine::{Engine, Index};
//! # use tocayo::record::{account::RawRecord, field::Field};
//! # let engine = Arc::new(Engine::starting());
//! # let [enrolled, applicant] = ["A-1", "new"].map(|id| {
//! #     let raw = RawRecord::new(id).with(Field::Name, "José García López");
//! #     engine.normalise(&raw.with(Field::BirthDate, "1980-03-14")).record
//! # });
//! let mut index = Index::new(engine);
//! index.enrol(enrolled)?;
//! println!("{}", index.screen(&applicant.view()).verdict());
//! # Ok::<(), tocayo::engine::AlreadyEnrolled>(())
//! ```
//!
//! And a judgement is itemised, in bits that add up to its score:
//!
//! ```
//! # use tocayo::{engine::Engine, record::{account::RawRecord, field::Field}};
//! # let engine = Engine::starting();
//! # let [a, b] = ["A-1", "A-2"].map(|id| {
//! #     engine.normalise(&RawRecord::new(id).with(Field::Name, "José García López")).record
//! # });
//! let ledger = engine.explain(&a.view(), &b.view());
//! for line in &ledger.evidence {
//!     println!("{:+.1} the {} {}", line.bits(), line.comparison.label(), line.level().says);
//! }
//! # assert!(!ledger.evidence.is_empty());
//! ```
//!
//! `examples/` has whole programs, and `docs/architecture.md` is the map of the floors below.

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
