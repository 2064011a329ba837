//! Whatever is delivered, nothing panics, a pair has no first side, and the ledger is the score.

use proptest::prelude::*;
use std::io::Cursor;
use std::sync::LazyLock;
use tocayo::engine::{Engine, Preparation, Prepared, ReadingOptions, ScanOptions};
use tocayo::io::files::columns::{settings::TableSettings, understand};
use tocayo::io::files::table::Table;
use tocayo::record::account::{RawDocument, RawRecord};
use tocayo::record::field::{ExtraKind, Field};
use tocayo::record::population::Population;
use tocayo::stage::explain::notice::notice;
use tocayo::stage::explain::render::{Lang, Pair, html, json, text};
use tocayo::stage::explain::value::Side;
use tocayo::stage::explain::{codes, why_not};

/// Bytes as a file, all the way to flags.
fn scan(bytes: &[u8]) {
    let Ok(table) = Table::from_reader("bytes", Cursor::new(bytes.to_vec())) else {
        return;
    };
    let mapping =
        understand(&table, &TableSettings::default()).expect("no configuration, no fault");
    let engine = Engine::starting();
    let mut population = Population::new();
    for batch in table {
        let Ok(batch) = batch else { break };
        for row in batch.rows() {
            if let Ok(raw) = mapping.record(row) {
                population.push(engine.normalise(&raw).record);
            }
        }
    }
    let prepared = Preparation::of(&population).block().expect("a model");
    let Prepared {
        engine, candidates, ..
    } = prepared;
    let options = ScanOptions::default().with_min_probability(0.0);
    let scan = engine.scan(candidates, options).expect("in memory");
    for flag in scan.flags {
        let (a, b) = (population.view(flag.a), population.view(flag.b));
        let ledger = engine.explain(&a, &b);
        assert_eq!(ledger.total.0.to_bits(), flag.judged.score.0.to_bits());
    }
}

const HEADERS: &[&str] = &[
    "account_id,given_name,family_name,birth_date,phone,email,address,dni",
    "id;nombre;apellidos;fecha_nacimiento;telefono;correo;direccion;nie",
    "id\tname\tdob\tpassport\tcountry\tsex\tnationality",
    "",
];

/// Cells that mean something, and anything at all.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "", "1", "2", "García", "GARCIA LOPEZ", "Mª", "O'Neill", "d.", "1980-03-14", "14/03/80",
            "31.02.1980", "N/A", "XXXX", "612345678", "+34 612 34 56 78", "a.b+c@gmail.com", "@", "ES",
            "12345678Z", "X1234567L", "\"", "''", "=1+1", "الله", "王小明", "Ωμέγα", "Иван", "\u{202e}", "\u{0}",
            "C/ Mayor 5, 3º A", "F", "de la", "Jr.",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "\\PC{0,12}",
    ]
}

fn table() -> impl Strategy<Value = Vec<u8>> {
    let row = prop::collection::vec(cell(), 1..9);
    let rows = prop::collection::vec(row, 0..12);
    (
        prop::sample::select(HEADERS),
        rows,
        any::<u16>(),
        prop::option::weighted(0.2, any::<u8>()),
    )
        .prop_map(|(header, rows, at, noise)| {
            let delimiter = match header {
                header if header.contains(';') => ";",
                header if header.contains('\t') => "\t",
                _ => ",",
            };
            let lines = rows.iter().map(|row| row.join(delimiter));
            let mut bytes = [header.to_owned()]
                .into_iter()
                .chain(lines)
                .collect::<Vec<_>>()
                .join("\n")
                .into_bytes();
            if let (Some(noise), false) = (noise, bytes.is_empty()) {
                let at = usize::from(at) % bytes.len();
                bytes[at] = noise;
            }
            bytes
        })
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let kinds = vec![
        ExtraKind::Text,
        ExtraKind::Category,
        ExtraKind::Exact,
        ExtraKind::Number,
        ExtraKind::Date,
        ExtraKind::Hint,
    ];
    let reading = ReadingOptions::default().with_extras(kinds);
    let nobody = Population::new();
    let prepared = Preparation::of(&nobody).with_reading(reading).block();
    prepared.expect("a model").engine
});

/// A cell for every field, then for two documents, then for the extra columns.
fn cells() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(cell(), Field::ALL.len() + 10 + 5)
}

fn raw(cells: &[String]) -> RawRecord<'_> {
    let (fields, rest) = cells.split_at(Field::ALL.len());
    let (documents, extras) = rest.split_at(10);
    let start = RawRecord::new("x");
    let mut record = Field::ALL
        .iter()
        .zip(fields)
        .fold(start, |record, (field, cell)| {
            record.with(*field, cell.as_str())
        });
    record.documents = documents
        .chunks(5)
        .map(|part| RawDocument {
            number: part[0].as_str().into(),
            scheme: part[1].as_str().into(),
            doc_type: part[2].as_str().into(),
            country: part[3].as_str().into(),
            provenance: part[4].as_str().into(),
        })
        .collect();
    record.extras = extras.iter().map(|cell| cell.as_str().into()).collect();
    record
}

fn judge(left: &[String], right: &[String]) {
    let (left, right) = (ENGINE.normalise(&raw(left)), ENGINE.normalise(&raw(right)));
    let (a, b) = (left.record.view(), right.record.view());
    let judged = ENGINE.judge(&a, &b);
    assert_eq!(judged, ENGINE.judge(&b, &a), "a pair has no first side");
    let ledger = ENGINE.explain(&a, &b);
    assert_eq!(ledger.total.0.to_bits(), judged.score.0.to_bits());
    assert!(judged.score.0.is_finite() && (0.0..=1.0).contains(&judged.probability.0));
    let side = |record| Side {
        id: "\u{1b}x",
        record: Some(record),
    };
    let pair = Pair {
        a: side(a),
        b: side(b),
        columns: &[],
    };
    let explanation = ENGINE.explainer().explain(&a, &b);
    assert_eq!(
        explanation.ledger.total.0.to_bits(),
        judged.score.0.to_bits()
    );
    let plain = |_, text: &str| text.to_owned();
    let trials = why_not::outcomes(&a, &b, &ENGINE.model().terms().blocking);
    let pages = [
        text::explanation(&explanation, &pair, &plain),
        text::audit(&explanation, &pair, &plain),
        text::never_compared(&trials, &explanation, &pair, &plain),
        html::explanation(&explanation, &pair),
        html::never_compared(&trials, &explanation, &pair),
    ];
    for page in pages {
        assert!(!page.contains(['\u{1b}', '\u{202e}', '\u{0}']));
    }
    let _ = json::explanation(&explanation, &pair).to_string();
    let _ = (codes::reasons(&ledger, &[]), codes::against(&ledger, &[]));
    let _ = text::notice(&notice(&ledger, &a), Lang::Es);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(150), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        scan(&bytes);
    }

    #[test]
    fn any_table_is_scanned(bytes in table()) {
        scan(&bytes);
    }

    #[test]
    fn any_two_records_are_judged(left in cells(), right in cells()) {
        judge(&left, &right);
    }

    #[test]
    fn any_near_copy_is_judged(left in cells(), right in cells(), take in any::<u64>()) {
        let mixed: Vec<String> = left
            .iter()
            .zip(&right)
            .enumerate()
            .map(|(at, (left, right))| if take >> (at % 64) & 3 == 0 { right } else { left }.clone())
            .collect();
        judge(&left, &mixed);
        judge(&left, &left);
    }
}

/// `PROPTEST_CASES` asks for more.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(usual)
}
