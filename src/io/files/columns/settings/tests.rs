//! The configuration of the contract is accepted, and faults are all reported at once.

use super::*;

const CONTRACT: &str = r#"
[columns]
account_id  = "id"
given_name  = "first"
family_name = ["apellido1", "apellido2"]
birth_date  = ["dob_year", "dob_month", "dob_day"]
birth_date_order = "ymd"
phone = ""
[[documents]]
number  = "dni"
scheme  = "es.dni"
[[documents]]
number  = "doc"
type = "doc_type"
country = "doc_country"
provenance = "doc_source"
[[extra]]
column = "occupation"
kind   = "text"
[dates]
order = "dmy"
[region]
default = "ES"
"#;

fn headers(names: &str) -> Vec<String> {
    names.split(' ').map(str::to_owned).collect()
}

#[test]
fn the_contract_is_accepted() {
    let settings: TableSettings = toml::from_str(CONTRACT).unwrap();
    let headers = headers(
        "id first apellido1 apellido2 dob_year dob_month dob_day dni doc doc_type doc_country \
         doc_source occupation",
    );
    assert_eq!(settings.check(&headers), []);
    assert_eq!(settings.dates.order, Some(DateOrder::Dmy));
    let again: TableSettings = toml::from_str(&toml::to_string(&settings).unwrap()).unwrap();
    assert_eq!(again, settings);
}

#[test]
fn all_faults_are_reported_at_once_with_the_nearest_name() {
    let settings: TableSettings = toml::from_str(
        r#"
        [columns]
        birth_dat = "dob"
        name = "nam"
        given_name = "first"
        birth_date = ["y", "m", "d"]
        [[documents]]
        number = "dni"
        [region]
        default = "Spain"
        "#,
    )
    .unwrap();
    let faults = settings.check(&headers("id name first dob y m d dni"));
    let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert_eq!(
        told,
        [
            "columns.birth_dat: there is no such field; did you mean \"birth_date\"?",
            "columns.name: the table has no column \"nam\"; did you mean \"name\"?",
            "columns.name: give either name, or given_name and family_name",
            "columns.birth_date: three columns need birth_date_order, such as \"ymd\"",
            "documents[0].number: say at least one of scheme, type and country",
            "region.default: a country is two letters, such as \"ES\"",
        ]
    );
}

#[test]
fn a_column_is_evidence_of_one_field() {
    let settings: TableSettings = toml::from_str(
        r#"
        [columns]
        account_id = "mail"
        email = "mail"
        family_name = "name"
        given_name = "Name"
        country = "land"
        nationality = "land"
        [[documents]]
        number = ""
        scheme = "es.dni"
        "#,
    )
    .unwrap();
    let faults = settings.check(&headers("mail name land"));
    let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert_eq!(
        told,
        [
            "columns.given_name: the column \"Name\" is columns.family_name already",
            "documents[0].number: it names no column",
        ]
    );
}

#[test]
fn unknown_keys_are_refused() {
    for text in [
        "[colums]\nid = \"x\"",
        "[dates]\nordre = \"dmy\"",
        "[[extra]]\ncolumn = \"x\"\nkind = \"text\"\nx = 1",
    ] {
        assert!(toml::from_str::<TableSettings>(text).is_err(), "{text}");
    }
}

#[test]
fn a_column_counts_once() {
    let settings: TableSettings = toml::from_str(
        r#"
        [columns]
        phone = ["phone", "Mobile", "PHONE"]
        [[extra]]
        column = "mobile"
        kind = "exact"
        [[extra]]
        column = "job"
        kind = "text"
        [[extra]]
        column = "job"
        kind = "category"
        "#,
    )
    .unwrap();
    let faults = settings.check(&headers("id phone mobile job"));
    let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert_eq!(
        told,
        [
            "columns.phone: the column \"PHONE\" is named twice",
            "extra[0].column: the column \"mobile\" is columns.phone already",
            "extra[2].column: the column \"job\" is an [[extra]] already",
        ]
    );
}

#[test]
fn more_extra_columns_than_can_be_told_apart_are_a_fault() {
    let names: Vec<String> = (0..=MOST_EXTRAS).map(|at| format!("x{at}")).collect();
    let extra = |name: &String| ExtraSettings {
        column: name.clone(),
        kind: ExtraKind::Text,
    };
    let mut settings = TableSettings {
        extra: names.iter().map(extra).collect(),
        ..Default::default()
    };
    let faults = settings.check(&names);
    assert_eq!(faults, [Fault::new("extra", "at most 255 extra columns")]);
    settings.extra.pop();
    assert_eq!(settings.check(&names), []);
}

#[test]
fn a_slip_in_the_name_of_a_scheme_is_a_fault() {
    let table = [
        ("es.dni", None),
        ("ES.DNI", None),
        ("passport.ES", None),
        ("scheme_column", None),
        // Not ours, and no slip: its numbers are compared, and known for nothing else.
        ("dk.cvr", None),
        ("ec.club", None),
        ("es.dnii", Some("es.dni")),
        ("es.din", Some("es.dni")),
        ("esdni", Some("es.dni")),
        ("pl.pessel", Some("pl.pesel")),
        ("it.codice_fiscal", Some("it.codicefiscale")),
    ];
    for (scheme, near) in table {
        let text = format!("[[documents]]\nnumber = \"n\"\nscheme = \"{scheme}\"");
        let settings: TableSettings = toml::from_str(&text).unwrap();
        let faults = settings.check(&headers("n scheme_column"));
        let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
        let expected = near.map(|near| {
            format!(
                "documents[0].scheme: there is no scheme \"{scheme}\"; did you mean \"{near}\"?"
            )
        });
        assert_eq!(told, Vec::from_iter(expected), "{scheme}");
    }
}

#[test]
fn the_country_of_a_region_is_one_that_there_is() {
    let fault = |code: &str| {
        let settings = TableSettings {
            region: RegionSettings {
                default: Some(code.to_owned()),
            },
            ..TableSettings::default()
        };
        settings.region_fault().map(|fault| fault.to_string())
    };
    for code in ["ES", "es", "GB", "XK"] {
        assert_eq!(fault(code), None, "{code}");
    }
    let says = |code| fault(code).expect("a fault");
    assert!(says("XX").starts_with("region.default: no country has this code"));
    assert_eq!(
        says("UK"),
        "region.default: the code of this country is \"GB\""
    );
    assert!(says("Spain").contains("two letters"));
}
