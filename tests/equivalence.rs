//! Batch is online, one thread is many, the order of rows means nothing, the explanation is the
//! score, and a pair has no first side.

use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tocayo::engine::{
    Engine, Index, Labels, Pairing, Preparation, Prepared, ReadingOptions, ScanOptions,
};
use tocayo::record::account::{RawRecord, Record};
use tocayo::record::base::Base;
use tocayo::record::field::Field;
use tocayo::record::population::{Population, Row};
use tocayo::stage::block::candidates::block_within;
use tocayo::stage::block::{
    Blocked, BlockingKey, BlockingPlan, BlockingRule, Candidates, FoundPair, block, keys,
};
use tocayo::stage::score::evidence::total;

#[path = "support/pieces.rs"]
mod pieces;

use pieces::Pieces;

/// Flagged pairs with the exact bits of their scores.
type Flags = BTreeMap<(String, String), (u64, String)>;

fn raw_record() -> impl Strategy<Value = RawRecord<'static>> {
    let given = prop::sample::select(vec!["José", "Jose Luis", "Pepe", "María", "Ivan", "", "Li"]);
    let family = prop::sample::select(vec![
        "García López",
        "Garcia Lopez",
        "García",
        "Pérez Gil",
        "Kowalska",
        "Kowalski",
        "",
        "Wei",
    ]);
    let date = prop::sample::select(vec![
        "1980-03-04",
        "1980-04-03",
        "1981-03-04",
        "1990-01-01",
        "",
        "1980",
        "bad",
    ]);
    let dni = prop::sample::select(vec!["12345678Z", "54362315K", "11111111H", "", "12345679Z"]);
    let street = prop::sample::select(vec!["Calle Mayor 3", "C/ Mayor 3", "", "Gran Via 10 2B"]);
    let city = prop::sample::select(vec!["Madrid", "Lugo", ""]);
    (given, family, date, contacts(), dni, street, city).prop_map(
        |(given, family, date, contacts, dni, street, city)| {
            let record = RawRecord::new("")
                .with(Field::GivenName, given)
                .with(Field::FamilyName, family)
                .with(Field::BirthDate, date)
                .with(Field::Address, street)
                .with(Field::City, city);
            let record = reached(record, contacts);
            if dni.is_empty() {
                record
            } else {
                record.with_document("es.dni", dni)
            }
        },
    )
}

/// A phone and a mail address, and further ones.
type Contacts = ([&'static str; 2], Vec<(Field, &'static str)>);

fn contacts() -> impl Strategy<Value = Contacts> {
    let phone = prop::sample::select(vec!["+34612345678", "+34612345679", "", "+48601234567"]);
    let email = prop::sample::select(vec!["a.b@gmail.com", "ab@gmail.com", "", "x@example.org"]);
    let further = prop_oneof![
        phone.clone().prop_map(|phone| (Field::Phone, phone)),
        email.clone().prop_map(|email| (Field::Email, email)),
    ];
    ((phone, email).prop_map(<[_; 2]>::from), vec(further, 0..3))
}

fn reached(record: RawRecord<'static>, ([phone, email], further): Contacts) -> RawRecord<'static> {
    let record = record.with(Field::Phone, phone).with(Field::Email, email);
    let further = further.into_iter();
    further.fold(record, |record, (field, value)| {
        record.with_further(field, value)
    })
}

fn table() -> impl Strategy<Value = Vec<RawRecord<'static>>> {
    vec(raw_record(), 2..30).prop_map(|mut rows| {
        for (at, row) in rows.iter_mut().enumerate() {
            row.account_id = format!("a{at:03}").into();
        }
        rows
    })
}

fn records(rows: &[RawRecord<'_>]) -> Vec<Record> {
    let reading = ReadingOptions::default();
    rows.iter()
        .map(|raw| tocayo::stage::normalise::record(raw, &reading).record)
        .collect()
}

fn population(records: Vec<Record>) -> Population {
    let mut population = Population::new();
    for record in records {
        population.push(record);
    }
    population
}

fn engine_for(population: &dyn Base) -> Engine {
    let prepared = Preparation::of(population).block();
    prepared.expect("in memory").engine
}

fn learnt(engine: &Engine, base: &dyn Base) -> Engine {
    let learnt = prepared(engine, base).learn(&Labels::None);
    learnt.expect("a model").engine
}

/// With the engine's own model.
fn prepared<'a>(engine: &Engine, base: &'a dyn Base) -> Prepared<'a> {
    let preparation = Preparation::of(base).with_model(engine.model().clone());
    preparation.block().expect("in memory")
}

fn scan(engine: &Engine, population: &dyn Base) -> Flags {
    let candidates = prepared(engine, population).candidates;
    let scan = engine.scan(candidates, ScanOptions::default());
    let scan = scan.expect("read");
    scan.flags
        .iter()
        .map(|flag| {
            let id = |row| scan.accounts.account_id(row).to_owned();
            let judged = flag.judged;
            (
                (id(flag.a), id(flag.b)),
                (judged.score.0.to_bits(), format!("{:?}", judged.decision)),
            )
        })
        .collect()
}

/// Pairs of rows with the rules that find them, once for each pair and rule.
type Found = BTreeMap<(u32, u32), Vec<BlockingRule>>;

/// Candidate pairs as they are made.
fn found(candidates: &Candidates<'_>) -> Found {
    let visit = |pairs: &[FoundPair<'_>], found: &mut Found| {
        for (pair, by) in pairs {
            assert_eq!(by.rules().next(), Some(by.owner()));
            let before = found.insert((pair.a.0, pair.b.0), by.rules().collect());
            assert!(before.is_none(), "a pair is visited once");
        }
    };
    let merge = |mut left: Found, mut right: Found| {
        let pairs = left.len() + right.len();
        left.append(&mut right);
        assert_eq!(left.len(), pairs, "a pair is visited once");
        left
    };
    let steps = candidates.tiles().flat_map(|tile| candidates.steps(tile));
    let steps = steps.map(|step| {
        let found = candidates.visit(&step, visit, merge).expect("read");
        let mut rows = found.keys().flat_map(|(a, b)| [*a, *b]);
        assert!(rows.all(|row| row >= step.from.0), "a lower row");
        found
    });
    steps.reduce(merge).unwrap_or_default()
}

/// Candidate pairs as they are defined: two rows that share a key which the plan does not leave out.
fn defined(population: &Population, pairing: Pairing, plan: &BlockingPlan) -> Found {
    let keys_of = |row| plan.filter(keys(&population.view(row)));
    let mut found = Found::new();
    for a in population.rows() {
        for b in population.rows().skip(a.0 as usize + 1) {
            let theirs = keys_of(b);
            let ours = keys_of(a).into_iter();
            let shared = ours.filter(|key| theirs.contains(key));
            let mut rules: Vec<BlockingRule> = shared.map(BlockingKey::rule).collect();
            rules.dedup();
            if !rules.is_empty() && pairing.wants(a, b) {
                found.insert((a.0, b.0), rules);
            }
        }
    }
    found
}

/// The keys that more accounts share than their rule allows.
fn too_common(population: &Population) -> BTreeSet<BlockingKey> {
    let mut sizes = BTreeMap::<BlockingKey, u32>::new();
    for row in population.rows() {
        for key in keys(&population.view(row)) {
            *sizes.entry(key).or_default() += 1;
        }
    }
    let accounts = population.len() as u64;
    sizes.retain(|key, size| *size > key.rule().largest_block(accounts));
    sizes.into_keys().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Otherwise leaving it out beside the other would lose pairs.
    #[test]
    fn what_a_rule_that_stands_in_finds_the_other_finds(a in raw_record(), b in raw_record()) {
        let population = population(records(&[a, b]));
        let [a, b] = [0, 1].map(|row| keys(&population.view(Row(row))));
        let shares = |rule| a.iter().any(|key| key.rule() == rule && b.contains(key));
        for rule in BlockingRule::ALL {
            if let Some(other) = rule.stands_in_for() {
                prop_assert!(!shares(*rule) || shares(other), "{}", rule.name());
            }
        }
    }

    #[test]
    fn enrolling_row_by_row_gives_the_flags_of_a_scan(
        rows in table(),
        seed in any::<u64>(),
    ) {
        let population = population(records(&rows));
        let engine = Arc::new(engine_for(&population));
        let batch = scan(&engine, &population);
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|at| (*at as u64 + 1).wrapping_mul(seed | 1));
        let mut index = Index::new(engine.clone());
        let mut online = Flags::new();
        for at in order {
            let record = records(&rows[at..=at]).remove(0);
            for candidate in index.screen(&record.view()).candidates {
                let mut pair = [
                    record.account_id.as_str().to_owned(),
                    candidate.account_id.as_str().to_owned(),
                ];
                pair.sort();
                let [a, b] = pair;
                let judged = candidate.judged;
                let value = (judged.score.0.to_bits(), format!("{:?}", judged.decision));
                online.insert((a, b), value);
            }
            index.enrol(record).expect("ids are distinct");
        }
        prop_assert_eq!(batch, online);
    }

    #[test]
    fn candidates_are_the_pairs_that_share_a_key(
        rows in table(),
        times in 1..3usize,
        most in 0..300u64,
        left in any::<prop::sample::Index>(),
    ) {
        let population = population(vec![records(&rows); times].concat());
        let between = Pairing::Between(Row(left.index(population.len()) as u32));
        for pairing in [Pairing::Within, between] {
            let blocked = block(&population, pairing, None).expect("in memory");
            let Blocked { plan, costs, candidates } = blocked;
            for key in too_common(&population) {
                prop_assert!(plan.leaves_out(key));
            }
            let expected = defined(&population, pairing, &plan);
            prop_assert_eq!(candidates.count(), expected.len() as u64);
            prop_assert_eq!(&found(&candidates), &expected);
            let again = block_within(&population, pairing, Some(&plan), most);
            let again = again.expect("in memory");
            prop_assert_eq!(&again.costs, &costs);
            prop_assert!(again.plan == plan);
            prop_assert_eq!(&found(&again.candidates), &expected);
        }
        let everything = BlockingPlan::default();
        let all = block(&population, Pairing::Within, Some(&everything)).expect("in memory");
        prop_assert_eq!(
            found(&all.candidates),
            defined(&population, Pairing::Within, &everything)
        );
    }

    #[test]
    fn segments_of_a_base_are_the_base(
        rows in table(),
        size in 1..20usize,
        left in any::<prop::sample::Index>(),
    ) {
        let records = records(&rows);
        let whole = population(records.clone());
        let pieces = Pieces::of(&records, size);
        let between = Pairing::Between(Row(left.index(whole.len()) as u32));
        for pairing in [Pairing::Within, between] {
            let all = block(&whole, pairing, None).expect("in memory");
            let parts = block(&pieces, pairing, None).expect("in memory");
            prop_assert!(all.plan == parts.plan);
            prop_assert_eq!(all.costs, parts.costs);
            prop_assert_eq!(found(&all.candidates), found(&parts.candidates));
        }
        let (one, many) = (engine_for(&whole), engine_for(&pieces));
        prop_assert_eq!(one.model().to_json(), many.model().to_json());
        let (one, many) = (learnt(&one, &whole), learnt(&many, &pieces));
        prop_assert_eq!(one.model().to_json(), many.model().to_json());
        let flags = scan(&one, &whole);
        prop_assert_eq!(&flags, &scan(&many, &pieces));
        // A run that goes on from the notes of another.
        pieces.notes.lock().expect("no panic").truncate(left.index(4));
        prop_assert_eq!(&flags, &scan(&many, &pieces));
    }

    #[test]
    fn threads_and_row_order_change_nothing(rows in table()) {
        let forward = population(records(&rows));
        let mut reversed = rows.clone();
        reversed.reverse();
        let backward = population(records(&reversed));
        let (one, two) = (engine_for(&forward), engine_for(&backward));
        prop_assert_eq!(one.model().to_json(), two.model().to_json());
        let single = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
        let flags = single.install(|| scan(&one, &forward));
        prop_assert_eq!(flags, scan(&two, &backward));
    }

    #[test]
    fn the_ledger_is_the_score_and_a_pair_has_no_first_side(a in raw_record(), b in raw_record()) {
        let both = records(&[a, b]);
        let engine = engine_for(&population(both.clone()));
        let (a, b) = (both[0].view(), both[1].view());
        let judged = engine.judge(&a, &b);
        let ledger = engine.explain(&a, &b);
        let itemised = total(ledger.prior, ledger.evidence.iter().copied());
        prop_assert_eq!(judged.score.0.to_bits(), itemised.0.to_bits());
        prop_assert_eq!(judged.score.0.to_bits(), ledger.total.0.to_bits());
        prop_assert_eq!(judged.decision, ledger.decision);
        let turned = engine.judge(&b, &a);
        prop_assert_eq!(judged.score.0.to_bits(), turned.score.0.to_bits());
        prop_assert_eq!(judged.decision, turned.decision);
    }

    #[test]
    fn what_is_removed_is_not_found(rows in table()) {
        let all = records(&rows);
        let engine = Arc::new(engine_for(&population(all.clone())));
        let mut index = Index::build(engine, all.clone());
        let gone = all[0].account_id.clone();
        prop_assert!(index.remove(&gone));
        prop_assert!(!index.remove(&gone));
        for record in &all {
            let found = index.screen(&record.view()).candidates;
            prop_assert!(found.iter().all(|candidate| candidate.account_id != gone));
        }
    }

    #[test]
    fn compacting_forgets_what_is_gone_and_nothing_else(rows in table(), gone in any::<u64>()) {
        let all = records(&rows);
        let engine = Arc::new(engine_for(&population(all.clone())));
        let mut index = Index::build(engine, all.clone());
        let goes = |at: usize| gone >> (at % 64) & 1 == 1;
        for (at, record) in all.iter().enumerate().filter(|(at, _)| goes(*at)) {
            match at % 2 {
                0 => prop_assert!(index.remove(&record.account_id)),
                _ => index.replace(record.clone()),
            }
        }
        let found = |index: &Index| -> Vec<String> {
            let screenings = all.iter().map(|record| index.screen(&record.view()));
            screenings.map(|screening| format!("{screening:?}")).collect()
        };
        let (accounts, before) = (index.len(), found(&index));
        prop_assert_eq!(index.removed(), (0..all.len()).filter(|at| goes(*at)).count());
        index.compact();
        prop_assert_eq!((index.len(), index.removed()), (accounts, 0));
        prop_assert_eq!(found(&index), before);
    }
}
