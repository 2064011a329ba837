//! Any bytes as a table: read, understood, normalised, every row against the one before it.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tocayo::engine::Engine;
use tocayo::io::files::columns::{settings::TableSettings, understand};
use tocayo::io::files::table::Table;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::starting);

fuzz_target!(|input: &[u8]| {
    let Ok(table) = Table::from_reader("bytes", std::io::Cursor::new(input.to_vec())) else {
        return;
    };
    let mapping = understand(&table, &TableSettings::default()).expect("nothing was configured");
    let mut before = None;
    for batch in table.map_while(Result::ok) {
        for row in batch.rows() {
            let Ok(raw) = mapping.record(row) else {
                continue;
            };
            let record = ENGINE.normalise(&raw).record;
            let last = before.replace(record.clone()).unwrap_or_else(|| record.clone());
            let judged = ENGINE.judge(&record.view(), &last.view());
            assert!(judged == ENGINE.judge(&last.view(), &record.view()));
        }
    }
});
