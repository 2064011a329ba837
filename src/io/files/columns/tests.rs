//! Columns of real and invented tables are recognised without configuration.

use super::super::table::Table;
use super::mapping::{Given, Mapping};
use super::settings::TableSettings;
use super::understand;
use crate::record::field::Field;
use std::path::Path;

fn mapping_of(csv: &str) -> Mapping {
    let bytes = std::io::Cursor::new(csv.as_bytes().to_vec());
    let table = Table::from_reader("test.csv", bytes).unwrap();
    understand(&table, &TableSettings::default()).unwrap()
}

/// `account_id=id given_name=first+middle document=ssn:us.ssn`, in the order of the mapping.
fn summary(mapping: &Mapping) -> String {
    let names = |columns: &[usize]| {
        let names: Vec<&str> = columns
            .iter()
            .map(|&c| mapping.headers[c].as_str())
            .collect();
        names.join("+").replace(' ', "_")
    };
    let mut parts = vec![format!("account_id={}", names(&mapping.account_id))];
    for entry in &mapping.fields {
        parts.push(format!("{}={}", entry.field.name(), names(&entry.columns)));
    }
    for document in &mapping.documents {
        let said = match (&document.scheme, &document.doc_type, &document.country) {
            (Given::Fixed(scheme), ..) => scheme.clone(),
            (_, Given::Fixed(kind), Given::Fixed(country)) => format!("{kind},{country}"),
            (_, Given::Fixed(kind), _) => kind.clone(),
            (_, Given::Column(column), _) => format!("[{}]", mapping.headers[*column]),
            _ => String::new(),
        };
        parts.push(format!("document={}:{said}", names(&[document.number])));
    }
    parts.join(" ")
}

#[test]
fn shared_tables_are_understood_without_configuration() {
    let febrl = "account_id=rec_id given_name=given_name family_name=surname \
        birth_date=date_of_birth street=address_1+address_2 house_number=street_number city=suburb \
        postcode=postcode region=state document=soc_sec_id:";
    let nbs = |id: &str| {
        format!(
            "account_id={id} given_name=FIRST family_name=LAST name_suffix=SUFFIX \
             birth_date=BIRTHDATE sex=GENDER city=CITY postcode=ZIP region=STATE address=ADDRESS \
             document=SSN:us.ssn"
        )
    };
    let table = [
        ("febrl/dataset1.csv", febrl.to_owned()),
        ("febrl/dataset2.csv", febrl.to_owned()),
        ("febrl/dataset3.csv", febrl.to_owned()),
        ("febrl/dataset4a.csv", febrl.to_owned()),
        ("febrl/dataset4b.csv", febrl.to_owned()),
        (
            "splink_fake_1000/fake_1000.csv",
            "account_id=unique_id given_name=first_name family_name=surname birth_date=dob \
             email=email city=city"
                .to_owned(),
        ),
        (
            "opencr_uganda/uganda_data_v21_20201501.csv",
            "account_id=rec_id given_name=given_name family_name=surname birth_date=date_of_birth \
             sex=sex phone=phone_number document=uganda_nin:nin,UG"
                .to_owned(),
        ),
        ("cdc_recordlinker/nbs_seed.csv", nbs("ID")),
        ("cdc_recordlinker/nbs_test.csv", nbs("Test_Case_#")),
        ("cdc_recordlinker/better_test.csv", nbs("Test_Case_#")),
        ("cdc_recordlinker/expanded_nbs_test.csv", nbs("")),
    ];
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data"));
    if !folder.exists() {
        println!("skipped: the shared data is not here");
        return;
    }
    for (file, expected) in table {
        let table = Table::open(&folder.join(file)).unwrap();
        let mapping = understand(&table, &TableSettings::default()).unwrap();
        println!("{file}\n  {}", mapping.says.join("\n  "));
        assert_eq!(summary(&mapping), expected, "{file}");
    }
}
