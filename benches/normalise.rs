//! How long one value of each field takes to read and to compare.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::path::Path;
use tocayo::io::files::columns::{settings::TableSettings, understand};
use tocayo::io::files::table::Table;
use tocayo::record::account::{RawDocument, RawRecord};
use tocayo::record::field::Field;
use tocayo::record::frequency::Frequencies;
use tocayo::record::value::Country;
use tocayo::stage::compare::library;
use tocayo::stage::normalise::address::{self, RawAddress};
use tocayo::stage::normalise::date::{self, DateOrder};
use tocayo::stage::normalise::{ReadingOptions, country, document, email, name, phone, place};
use tocayo::stage::normalise::{record, sex};

fn normalise(c: &mut Criterion) {
    let spain = Country::new("ES");
    let date = |text| move || date::normalise(black_box(text), DateOrder::Dmy);
    c.bench_function("date iso", |b| b.iter(date("1980-03-05")));
    c.bench_function("date dmy", |b| b.iter(date("05/03/1980")));
    c.bench_function("date words", |b| b.iter(date("5 de marzo de 1980")));
    let phone = |text| move || phone::normalise(black_box(text), spain);
    c.bench_function("phone national", |b| b.iter(phone("612 34 56 78")));
    c.bench_function("phone international", |b| b.iter(phone("+34612345678")));
    c.bench_function("phone library", |b| b.iter(phone("+12125552368")));
    let email = |text| move || email::normalise(black_box(text));
    c.bench_function("email gmail", |b| b.iter(email("Juan.Perez@gmail.com")));
    c.bench_function("email other", |b| b.iter(email("juan.perez@empresa.es")));
    c.bench_function("place", |b| {
        b.iter(|| place::normalise(black_box("Alcalá de Henares")));
    });
    c.bench_function("country", |b| {
        b.iter(|| country::normalise(black_box("ES")));
    });
    addresses(c, spain);
}

fn addresses(c: &mut Criterion, spain: Option<Country>) {
    let split = RawAddress {
        street: "C/ Mayor, 5, 3 B",
        city: "Madrid",
        postcode: "28013",
        ..Default::default()
    };
    let whole = RawAddress {
        address: "C/ Mayor 5, 3º B, 28013 Madrid, España",
        ..Default::default()
    };
    c.bench_function("address split", |b| {
        b.iter(|| address::normalise(black_box(&split), spain));
    });
    c.bench_function("address whole", |b| {
        b.iter(|| address::normalise(black_box(&whole), spain));
    });
}

/// A Spanish account in Latin letters with one declared document, and a base of many.
fn account(c: &mut Criterion) {
    let options = ReadingOptions::default().with_default_country(Country::new("ES"));
    let spanish = spanish_account();
    let typed = spanish_account()
        .with(Field::Phone, "612 34 56 78")
        .with(Field::GivenName, "María José");
    let bare = RawRecord::new("C40311277");
    let mut group = c.benchmark_group("account");
    group.bench_function("spanish", |b| {
        b.iter(|| record(black_box(&spanish), &options));
    });
    group.bench_function("accents, national phone", |b| {
        b.iter(|| record(black_box(&typed), &options));
    });
    // One pass over many different accounts, as a scan makes it; the time is that of all.
    let base = fixture_accounts();
    group.throughput(Throughput::Elements(base.len() as u64));
    group.bench_function("all of the fixture", |b| {
        b.iter(|| {
            base.iter()
                .for_each(|raw| drop(black_box(record(raw, &options))));
        });
    });
    group.throughput(Throughput::Elements(1));
    group.bench_function("empty", |b| b.iter(|| record(black_box(&bare), &options)));
    group.bench_function("name", |b| {
        let raw = name::RawName::of("MARIA JOSE", "GARCIA LOPEZ");
        b.iter(|| name::normalise(black_box(raw)));
    });
    group.bench_function("document", |b| {
        b.iter(|| document::normalise(black_box(&spanish.documents[0]), options.default_country));
    });
    group.bench_function("sex", |b| {
        b.iter(|| sex::normalise(black_box("F"), sex::Letters::Passport));
    });
    group.finish();
}

/// The invented accounts, whose names are in Latin letters.
fn fixture_accounts() -> Vec<RawRecord<'static>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/accounts.csv");
    let table = Table::open(Path::new(path)).expect("the fixture");
    let mapping = understand(&table, &TableSettings::default()).expect("no fault");
    let mut accounts = Vec::new();
    for batch in table {
        for row in batch.expect("a batch").rows() {
            let raw = mapping.record(row).expect("a row");
            let owned = |text: &str| text.to_owned();
            let mut account = RawRecord::new(owned(&raw.account_id));
            for field in Field::ALL {
                account.set(*field, owned(raw.get(*field)));
            }
            account.documents = raw.documents.iter().map(owned_document).collect();
            accounts.push(account);
        }
    }
    accounts
}

fn owned_document(document: &RawDocument<'_>) -> RawDocument<'static> {
    let owned = |text: &str| text.to_owned().into();
    RawDocument {
        number: owned(&document.number),
        scheme: owned(&document.scheme),
        doc_type: owned(&document.doc_type),
        country: owned(&document.country),
        provenance: owned(&document.provenance),
    }
}

fn spanish_account() -> RawRecord<'static> {
    let fields = [
        (Field::GivenName, "MARIA JOSE"),
        (Field::FamilyName, "GARCIA LOPEZ"),
        (Field::BirthDate, "1980-03-05"),
        (Field::Sex, "F"),
        (Field::Nationality, "ES"),
        (Field::Phone, "+34612345678"),
        (Field::Email, "mjgarcia80@gmail.com"),
        (Field::Street, "Calle Mayor"),
        (Field::HouseNumber, "12"),
        (Field::Unit, "3 B"),
        (Field::Postcode, "28013"),
        (Field::City, "Madrid"),
        (Field::Country, "ES"),
    ];
    fields
        .into_iter()
        .fold(RawRecord::new("C40311277"), |raw, (field, value)| {
            raw.with(field, value)
        })
        .with_document("es.dni", "12345678Z")
}

fn compare(c: &mut Criterion) {
    let none = Frequencies::default();
    let date = |text| date::normalise(text, DateOrder::Dmy).value();
    let (day, other) = (date("1980-03-05"), date("1962-07-23"));
    let dates = |a, b| {
        let nations = library::nationality::Nations::Unknown;
        library::birth_date::compare(black_box(a), black_box(b), nations, &none)
    };
    c.bench_function("compare dates", |b| b.iter(|| dates(day, other)));
    c.bench_function("compare equal dates", |b| b.iter(|| dates(day, day)));
    let account = |contacts: [&'static str; 2]| {
        let [phone, email] = contacts;
        let raw = RawRecord::new("C1").with(Field::Phone, phone);
        record(&raw.with(Field::Email, email), &ReadingOptions::default()).record
    };
    let (a, b) = (
        account(["+34612345678", "juan.perez@gmail.com"]),
        account(["+34699887766", "maria.lopez@gmail.com"]),
    );
    let holders = library::holders::Holders {
        a: &a.view(),
        b: &b.view(),
        frequencies: &none,
    };
    c.bench_function("compare phones", |b| {
        b.iter(|| library::phone::compare_all(black_box(&holders)));
    });
    c.bench_function("compare emails", |b| {
        b.iter(|| library::email::compare_all(black_box(&holders)));
    });
    let street = |street| {
        let raw = RawAddress {
            street,
            ..Default::default()
        };
        address::normalise(&raw, Country::new("ES"))
    };
    let (a, z) = (street("Calle Mayor 5"), street("Avenida de la Paz 12"));
    c.bench_function("compare streets", |b| {
        b.iter(|| library::street::compare(black_box(a.view()), black_box(z.view()), &none));
    });
    c.bench_function("compare localities", |b| {
        b.iter(|| library::locality::compare(black_box(a.view()), black_box(z.view()), &none));
    });
}

criterion_group!(benches, normalise, account, compare);
criterion_main!(benches);
