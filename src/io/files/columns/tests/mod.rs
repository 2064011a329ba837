//! Columns of real and invented tables are recognised without configuration.

mod alone;
mod calendars;
mod claims;
mod guessed;
mod ids;
mod joined;
mod kinds;

use super::super::table::Table;
use super::mapping::{Given, Join, Mapping};
use super::settings::TableSettings;
use super::understand;
use crate::record::field::Field;
use std::path::Path;

pub fn mapping_of(csv: &str) -> Mapping {
    let bytes = std::io::Cursor::new(csv.as_bytes().to_vec());
    let table = Table::from_reader("test.csv", bytes).unwrap();
    understand(&table, &TableSettings::default()).unwrap()
}

/// `account_id=id given_name=first+middle document=ssn:us.ssn`, in the order of the mapping.
pub fn summary(mapping: &Mapping) -> String {
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

/// A table of so many rows, each made from its number.
pub fn rows(header: &str, count: usize, row: impl Fn(usize) -> String) -> String {
    let rows = (0..count).map(|at| row(at) + "\n");
    format!("{header}\n{}", rows.collect::<String>())
}

#[test]
fn shared_tables_are_understood_without_configuration() {
    let febrl = "account_id=rec_id given_name=given_name family_name=surname \
        birth_date=date_of_birth street=address_1+address_2 house_number=street_number city=suburb \
        postcode=postcode region=state document=soc_sec_id:";
    let nbs = |id: &str| {
        format!(
            "account_id={id} given_name=FIRST family_name=LAST name_suffix=SUFFIX alias=MAIDEN \
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

#[test]
fn invented_headers_are_understood() {
    let table = [
        (
            "ID;Nombre;Apellido1;Apellido2;F.Nacimiento;DNI;Teléfono;C.P.\n1;Ana;Ruiz;Gil;25/12/1990;1;2;3\n",
            "account_id=ID given_name=Nombre family_name=Apellido1+Apellido2 birth_date=F.Nacimiento \
             phone=Teléfono postcode=C.P. document=DNI:dni",
        ),
        (
            "Kundennummer;Name;Vorname;Geburtsdatum;Straße;Hausnr.;PLZ;Ort\n1;Maier;Eva;1.2.1990;Ring;1;1;Ulm\n",
            "account_id=Kundennummer given_name=Vorname family_name=Name birth_date=Geburtsdatum \
             street=Straße house_number=Hausnr. city=Ort postcode=PLZ",
        ),
        (
            "id_client,nom,prénom,date de naissance,numéro de passeport,courriel\n1,Petit,Luc,1990-01-02,X1,a@b.fr\n",
            "account_id=id_client given_name=prénom family_name=nom birth_date=date_de_naissance \
             email=courriel document=numéro_de_passeport:passport",
        ),
        (
            "id,name,birth_year,birth_month,birth_day,sex\na1,Ana Ruiz,1990,2,25,F\na2,Luis Gil,1980,12,1,M\n",
            "account_id=id name=name birth_date=birth_year+birth_month+birth_day sex=sex",
        ),
        (
            "nome,sobrenome,full name,doc_type,doc_number,doc_country\nAna,Silva,Ana Silva,passport,1,BR\n",
            "account_id= given_name=nome family_name=sobrenome document=doc_number:[doc_type]",
        ),
        (
            "x1,x2,x3,x4\nana@x.org,1990-02-03,+34 612 345 678,F\nluis@x.org,1980-12-31,+34 612 345 679,M\n",
            "account_id= birth_date=x2 sex=x4 phone=x3 email=x1",
        ),
        (
            "account_id,nombre,calle,número,piso,state\n1,Ana Ruiz,Mayor,3,2A,active\n2,Eva Gil,Mayor,4,,closed\n",
            "account_id=account_id name=nombre street=calle house_number=número unit=piso",
        ),
        (
            "id,first name,middle name,last name,e-mail,email2,mobile,phone\n1,A,B,C,a@x.org,b@x.org,1,2\n",
            "account_id=id given_name=first_name+middle_name family_name=last_name phone=phone email=e-mail+email2",
        ),
    ];
    for (csv, expected) in table {
        let mapping = mapping_of(csv);
        assert_eq!(
            summary(&mapping),
            expected,
            "{csv}\n{}",
            mapping.says.join("\n")
        );
    }
}

#[test]
fn a_row_without_its_id_does_not_take_the_ids_of_others_away() {
    let rows = |ids: &[&str]| -> String {
        let rows = ids.iter().map(|id| format!("{id},Ana Ruiz,1980-03-05\n"));
        rows.collect()
    };
    let of = |ids| summary(&mapping_of(&format!("id,name,dob\n{}", rows(ids))));
    assert!(of(&["a", "b", ""]).starts_with("account_id=id "));
    assert!(of(&["a", "", ""]).starts_with("account_id= "));
}

#[test]
fn further_contacts_of_a_person_are_used_and_those_of_others_are_not() {
    let mapping = mapping_of(
        "id,name,Home phone,phone.2,Tel. móvil,emergency phone,Alt. Email,mail\n\
         1,Ana Ruiz,+34 911234567,+34 611234567,+34 612345678,+34 600000000,a@x.org,b@x.org\n",
    );
    assert_eq!(
        summary(&mapping),
        "account_id=id name=name phone=Tel._móvil+Home_phone+phone.2 email=mail+Alt._Email"
    );
    let mapping = mapping_of(
        "id,name,phone,telefono titular 2,contact_person_phone,phone7,email,owner_email\n\
         1,Ana Ruiz,+34 911234567,+34 611234567,+34 612345678,+34 600000000,a@x.org,b@x.org\n",
    );
    assert_eq!(
        summary(&mapping),
        "account_id=id name=name phone=phone+phone7 email=email"
    );
}

/// A column of `NULL` beside another is no reason to join the two.
#[test]
fn what_is_unknown_says_nothing_of_a_column() {
    let rows: String = (0..9)
        .map(|at| format!("{at},Ana Ruiz,61234567{at},NULL,a{at}@x.org,-\n"))
        .collect();
    let csv = format!("id,name,phone,mobile,email,mail2\n{rows}");
    let each = |mapping: &Mapping| {
        let mut several = mapping
            .fields
            .iter()
            .filter(|entry| entry.columns.len() > 1);
        several.all(|entry| entry.join == Join::Each)
    };
    let (_, mapping) = declared(
        &csv,
        "[columns]\nphone = [\"phone\", \"mobile\"]\nemail = [\"email\", \"mail2\"]",
    );
    assert!(summary(&mapping).contains("phone=phone+mobile email=email+mail2"));
    assert!(each(&mapping));
    let lone = csv.replace(
        "0,Ana Ruiz,612345670,NULL,a0@x.org,-",
        "0,Ana Ruiz,NULL,612345670,-,a0@x.org",
    );
    let mapping = mapping_of(&lone);
    assert!(
        summary(&mapping).contains("phone=phone+mobile email=email+mail2"),
        "{}",
        summary(&mapping)
    );
    assert!(each(&mapping));
}

fn declared(csv: &str, toml: &str) -> (Table, Mapping) {
    let table = Table::from_reader("t.csv", std::io::Cursor::new(csv.to_owned())).unwrap();
    let settings: TableSettings = toml::from_str(toml).unwrap();
    let mapping = understand(&table, &settings).unwrap();
    (table, mapping)
}

#[test]
fn check_digits_tell_whose_numbers_are_called_so() {
    let with = |header: &str, numbers: &[&str]| {
        let rows = numbers.iter().enumerate();
        let rows = rows.map(|(at, number)| format!("{at},Ana,{number}\n"));
        mapping_of(&format!("id,name,{header}\n{}", rows.collect::<String>()))
    };
    let spanish = [
        "12345678Z",
        "00000023T",
        "11111111H",
        "87654321X",
        "50000000R",
    ];
    let said = |mapping: &Mapping| summary(mapping).rsplit(' ').next().map(str::to_owned);
    let scheme = |header: &str, numbers: &[&str]| said(&with(header, numbers));
    assert_eq!(
        scheme("DNI", &spanish).as_deref(),
        Some("document=DNI:es.dni")
    );
    assert_eq!(
        scheme("documento", &spanish).as_deref(),
        Some("document=documento:es.dni")
    );
    let argentine = ["12345678", "23456789", "34567890", "45678901", "20123456"];
    assert_eq!(
        scheme("DNI", &argentine).as_deref(),
        Some("document=DNI:dni")
    );
    assert_eq!(
        scheme("passport", &spanish).as_deref(),
        Some("document=passport:passport")
    );
}

#[test]
fn a_scheme_that_nobody_knows_is_told() {
    let toml = "[[documents]]\nnumber = \"doc\"\nscheme = \"es.club\"\n";
    let (_, mapping) = declared("id,name,doc\n1,Ana,12345678Z\n", toml);
    assert!(
        mapping
            .notes
            .iter()
            .any(|note| note.contains("the scheme \"es.club\" is not known"))
    );
}

#[test]
fn records_follow_the_declared_columns() {
    let csv = "key,a,b,y,m,d,doc,kind,job\nk1,Ruiz,,1990,2,3,X1,passport,smith\nk2,Gil,Paz,1980,,,,dni,\n,A,B,1,1,1,,,\n";
    let toml = "[columns]\naccount_id = \"KEY\"\nfamily_name = [\"a\", \"b\"]\n\
        birth_date = [\"d\", \"m\", \"y\"]\nbirth_date_order = \"dmy\"\n\
        [[documents]]\nnumber = \"doc\"\ntype = \"kind\"\ncountry = \"ES\"\n\
        [[extra]]\ncolumn = \"job\"\nkind = \"text\"\n";
    let (table, mapping) = declared(csv, toml);
    let restored: Mapping =
        serde_json::from_str(&serde_json::to_string(&mapping).unwrap()).unwrap();
    assert_eq!(restored, mapping);
    assert!(restored.fits(table.headers()));

    let batch = &table.sample()[0];
    let first = mapping.record(batch.row(0)).unwrap();
    assert_eq!(
        (&*first.account_id, first.get(Field::FamilyName)),
        ("k1", "Ruiz")
    );
    assert_eq!(first.get(Field::BirthDate), "1990-02-03");
    let document = &first.documents[0];
    assert_eq!(
        (&*document.number, &*document.doc_type, &*document.country),
        ("X1", "passport", "ES")
    );
    assert_eq!(first.extras, ["smith"]);

    let second = mapping.record(batch.row(1)).unwrap();
    assert_eq!(
        (second.get(Field::FamilyName), second.get(Field::BirthDate)),
        ("Gil Paz", "1980")
    );
    assert!(second.documents.is_empty());
    let Err(rejected) = mapping.record(batch.row(2)) else {
        panic!("a row without an id is no record");
    };
    assert_eq!(
        (rejected.line, &*rejected.reason),
        (4, "the account id is empty")
    );
}

#[test]
fn an_empty_name_leaves_a_field_out() {
    let (_, mapping) = declared("id,name,phone\n1,Ana,612\n", "[columns]\nphone = \"\"\n");
    assert_eq!(summary(&mapping), "account_id=id name=name");
}

#[test]
fn ambiguous_dates_follow_the_column_and_the_configuration() {
    use super::dates::DateOrder;
    let csv = |dates: &str| format!("id,dob\n1,{dates}\n2,03/04/1990\n");
    let order = |dates: &str, toml: &str| declared(&csv(dates), toml).1.date_order;
    assert_eq!(order("25/12/1990", ""), Some(DateOrder::Dmy));
    assert_eq!(order("12/25/1990", ""), Some(DateOrder::Mdy));
    assert_eq!(order("01/02/1990", ""), Some(DateOrder::Dmy));
    assert_eq!(
        order("01/02/1990", "[region]\ndefault = \"us\""),
        Some(DateOrder::Mdy)
    );
    assert_eq!(
        order("12/25/1990", "[dates]\norder = \"dmy\""),
        Some(DateOrder::Dmy)
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig {
        cases: 256, failure_persistence: None, ..Default::default()
    })]

    /// Any header and any bytes: columns are used at most once, and reading records never panics.
    #[test]
    fn any_table_is_understood_or_refused(
        header in "[a-z_#,;\"áñ ]{0,40}",
        body in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200),
    ) {
        let bytes = [header.as_bytes(), b"\n1,2,3\n", &body].concat();
        let Ok(table) = Table::from_reader("t", std::io::Cursor::new(bytes)) else {
            return Ok(());
        };
        let mapping = understand(&table, &TableSettings::default()).unwrap();
        let mut used: Vec<usize> = mapping.fields.iter().flat_map(|entry| entry.columns.clone()).collect();
        used.extend(mapping.account_id.iter().chain(&mapping.unused));
        used.extend(mapping.documents.iter().map(|document| document.number));
        used.sort_unstable();
        proptest::prop_assert!(used.windows(2).all(|pair| pair[0] < pair[1]));
        for batch in table {
            for row in batch.unwrap().rows() {
                let _ = mapping.record(row);
            }
        }
    }
}
