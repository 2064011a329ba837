//! Any text through every normaliser, and any two through every metric.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tocayo::record::account::RawDocument;
use tocayo::stage::normalise::date::{self, DateStyle};
use tocayo::stage::normalise::{document, name};
use tocayo::text::metric::{jaro_winkler, osa};

fuzz_target!(|input: (&str, &str)| {
    let (left, right) = input;
    read(left, right);
    measure(left, right);
});

fn read(text: &str, scheme: &str) {
    let _ = name::normalise_whole(text);
    let _ = name::normalise(name::RawName {
        given: text,
        family: scheme,
        alias: text,
        ..name::RawName::default()
    });
    let _ = date::normalise(text, DateStyle::default());
    let raw = RawDocument {
        number: text.into(),
        scheme: scheme.into(),
        ..RawDocument::default()
    };
    let _ = document::normalise(&raw, None);
}

fn measure(a: &str, b: &str) {
    let distance = osa::distance(a, b);
    assert_eq!(
        osa::within(a, b, 2),
        Some(distance).filter(|&found| found <= 2)
    );
    assert!((0.0..=1.0).contains(&jaro_winkler::similarity(a, b)));
}
