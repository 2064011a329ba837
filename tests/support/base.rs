//! The invented accounts as a base: a population, and an engine whose model was frozen from it.

use std::path::{Path, PathBuf};
use tocayo::engine::{Engine, Pairing, Preparation, ScanOptions};
use tocayo::io::files::columns::{settings::TableSettings, understand};
use tocayo::io::files::table::Table;
use tocayo::lab::synth::{self, Files, Recipe};
use tocayo::record::population::{Population, Row};
use tocayo::stage::block::block;

pub struct Base {
    pub population: Population,
    pub engine: Engine,
    /// Every candidate pair.
    pub candidates: Vec<(Row, Row)>,
}

impl Base {
    /// The accounts of `fixtures/accounts.csv`, with nothing but the fixed fields.
    pub fn of_fixtures() -> Base {
        Base::of_table(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts.csv"))
    }

    /// A made population with known truth, and the folder where it lies.
    pub fn of_synth(name: &str, accounts: u64) -> (Base, PathBuf) {
        Base::of_synth_with(name, accounts, 20_261_122)
    }

    /// The same from another seed.
    pub fn of_synth_with(name: &str, accounts: u64, seed: u64) -> (Base, PathBuf) {
        Base::of_recipe(
            name,
            Recipe {
                accounts,
                seed,
                duplicates: 0.03,
                evasion: 0.1,
            },
        )
    }

    /// The same by another recipe.
    pub fn of_recipe(name: &str, recipe: Recipe) -> (Base, PathBuf) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let made = synth::Population::new(recipe).expect("a recipe");
        let files = Files::create(&folder).expect("a folder");
        files.write(&made, &|_| ()).expect("a population");
        (Base::of_table(&folder.join("accounts.csv")), folder)
    }

    pub fn of_table(path: &Path) -> Base {
        let (population, engine) = Base::learnt(path);
        let plan = &engine.model().terms().blocking;
        let planned = block(&population, Pairing::Within, Some(plan));
        let planned = planned.expect("in memory").candidates;
        let options = ScanOptions::default().with_min_probability(0.0);
        let scan = engine.scan(planned, options).expect("in memory");
        let candidates = scan.flags.iter().map(|flag| (flag.a, flag.b)).collect();
        Base {
            population,
            engine,
            candidates,
        }
    }

    /// Without looking for candidates, which is most of the work.
    pub fn learnt(path: &Path) -> (Population, Engine) {
        let table = Table::open(path).expect("a table");
        let mut mapping = understand(&table, &TableSettings::default()).expect("no fault");
        mapping.extras.clear();
        let reader = Engine::starting();
        let mut population = Population::new();
        for batch in table {
            for row in batch.expect("a batch").rows() {
                let raw = mapping.record(row).expect("a row");
                population.push(reader.normalise(&raw).record);
            }
        }
        let prepared = Preparation::of(&population).block().expect("a model");
        let engine = prepared.engine;
        (population, engine)
    }

    /// The likeliest candidates, then a sample of all, then so many pairs of rows that have little
    /// to do with one another.
    pub fn pairs(&self, at_least: usize) -> impl Iterator<Item = (Row, Row)> + '_ {
        let stride = (self.candidates.len() / at_least).max(1);
        let rows = self.population.len() as u64;
        let far = (0..at_least as u64).map(move |at| {
            let a = at.wrapping_mul(0x9E37_79B9_7F4A_7C15) % rows;
            let b = (a + 1 + at.wrapping_mul(0xBF58_476D_1CE4_E5B9) % (rows - 1)) % rows;
            (Row(a as u32), Row(b as u32))
        });
        let likely = self.candidates.iter().copied().take(at_least / 4);
        let sample = self.candidates.iter().copied().step_by(stride);
        likely.chain(sample).chain(far)
    }
}
