//! The account id that cells give away, and headers that they refute.

use super::super::mapping::Mapping;
use super::super::settings::TableSettings;
use super::{declared, mapping_of, rows, summary};
use crate::record::field::Field;

#[test]
fn a_repeated_id_is_no_id_and_it_is_said() {
    let mapping =
        mapping_of("id,record no,name\n7,1,Ana\n7,2,Eva\n8,3,Luz\n7,4,Sol\n8,5,Paz\n8,6,Rut\n");
    assert_eq!(summary(&mapping), "account_id=record_no name=name");
    assert_eq!(mapping.says[1], "name ← name");
    assert!(
        mapping.says[2].starts_with("id: 67 % of its values are repeats"),
        "{:?}",
        mapping.says
    );
}

#[test]
fn a_few_repeats_in_a_small_table_are_mistakes() {
    let mapping = mapping_of("id,name\n7,Ana\n7,Eva\n8,Luz\n");
    assert_eq!(summary(&mapping), "account_id=id name=name");
}

#[test]
fn a_column_of_keys_is_the_account_id_whatever_it_is_called() {
    let table: &[(&str, &str)] = &[
        ("MRN", "K{}"),
        ("case", "{}"),
        ("SOS_VOTERID", "OH00{}"),
        ("PERSON_NBR", "{}"),
        ("COD_PAZ", "{}.0"),
        ("", "{}"),
        ("Unnamed: 0", "{}"),
        ("fld0", "{}"),
        ("NHC", "H-{}"),
    ];
    for (header, form) in table {
        let csv = rows(&format!("name,{header}"), 60, |at| {
            format!("Ana Ruiz,{}", form.replace("{}", &(900 + at).to_string()))
        });
        let mapping = mapping_of(&csv);
        assert_eq!(mapping.account_id, [1], "{header}\n{:?}", mapping.says);
    }
}

#[test]
fn what_differs_everywhere_and_is_no_key_is_no_account_id() {
    let table: &[(&str, &str)] = &[
        ("x", "user{}@example.org"),
        ("x", "+34 600 000 {}"),
        ("x", "{}.25"),
        ("x", "-{}"),
        ("x", "10.0.0.{}"),
        ("x", "Street {}"),
        ("x", "2000-01-01T10:{}"),
        ("dni", "{}"),
        ("balance amount", "{},"),
    ];
    for (header, form) in table {
        let csv = rows(&format!("name;{header}"), 60, |at| {
            format!("Ana Ruiz;{}", form.replace("{}", &(100 + at).to_string()))
        });
        let mapping = mapping_of(&csv);
        assert!(mapping.account_id.is_empty(), "{form}: {:?}", mapping.says);
        assert!(mapping.notes[0].contains("numbers of the rows"), "{form}");
    }
    let few = rows("name,fld0", 40, |at| format!("Ana Ruiz,{at}"));
    assert!(mapping_of(&few).account_id.is_empty());
}

#[test]
fn a_guessed_account_id_is_said_and_a_long_number_comes_last() {
    let csv = rows("nu_x,fld0,cod_y,name", 60, |at| {
        format!("7001234567{at:05},{at},{at},Ana")
    });
    let mapping = mapping_of(&csv);
    assert_eq!(summary(&mapping), "account_id=cod_y name=name");
    assert!(!mapping.id_is_guessed && mapping.notes.is_empty());
    let csv = rows("x,fld0,name", 60, |at| format!("612345{at:03},{at},Ana"));
    let mapping = mapping_of(&csv);
    assert_eq!(summary(&mapping), "account_id=fld0 name=name");
    assert!(
        mapping.id_is_guessed && mapping.notes[0].contains("fld0 is taken by what it contains")
    );
}

#[test]
fn values_refute_a_header() {
    let day = |at: usize| format!("{:02}/03/{}", at % 28 + 1, 1950 + at % 40);
    let pick = |at: usize, of: &[&str]| of[at % of.len()].to_owned();
    let table: [(&str, String, &str); 4] = [
        (
            "id,name,date_1,birth",
            rows("", 60, |at| {
                format!("{at},Ana,{},{}", day(at), pick(at, &["single", "twin"]))
            }),
            "account_id=id name=name birth_date=date_1",
        ),
        (
            "id,first_name,last_name,family",
            rows("", 60, |at| format!("{at},Ana,Ruiz,F{:05}", at % 9)),
            "account_id=id given_name=first_name family_name=last_name",
        ),
        (
            "id,name,family",
            rows("", 60, |at| format!("{at},Ana,F{:05}", at % 9)),
            "account_id=id name=name",
        ),
        (
            "id,name,place",
            rows("", 60, |at| format!("{at},Ana,{}", at % 4)),
            "account_id=id name=name",
        ),
    ];
    all_mean(&table);
}

#[test]
fn house_numbers_that_never_repeat_are_ids() {
    let table: [(&str, String, &str); 3] = [
        (
            "nr_ext,name,street",
            rows("", 500, |at| format!("{},Ana,Alcalá", at + 1000)),
            "account_id=nr_ext name=name street=street",
        ),
        (
            "nr_ext,name,street",
            rows("", 500, |at| format!("{},Ana,Alcalá", at % 499)),
            "account_id= name=name street=street house_number=nr_ext",
        ),
        (
            "id,nr_ext,name,street",
            rows("", 500, |at| format!("{at},{},Ana,Alcalá", at + 1000)),
            "account_id=id name=name street=street house_number=nr_ext",
        ),
    ];
    all_mean(&table);
}

/// Each header with rows below it, and what its columns mean.
fn all_mean(table: &[(&str, String, &str)]) {
    for (header, rows, expected) in table {
        let mapping = mapping_of(&format!("{header}{rows}"));
        assert_eq!(summary(&mapping), *expected, "{:?}", mapping.says);
    }
}

#[test]
fn dates_are_found_where_values_refute_a_header() {
    let day = |at: usize| format!("{:02}/03/{}", at % 28 + 1, 1950 + at % 40);
    let table: [(&str, String, &str); 3] = [
        (
            "id,name,dob,x",
            rows("", 60, |at| {
                format!("{at},Ana,{:x}a,24-Mar-{}", at * 7_777_777, 1950 + at % 40)
            }),
            "account_id=id name=name birth_date=x",
        ),
        // Dirty, but dates: four in ten cannot be read, and most of the rest is not known.
        (
            "id,name,dob",
            rows("", 100, |at| {
                let dob = match at % 10 {
                    0..=3 => "N/A".to_owned(),
                    4..=5 => "soon".to_owned(),
                    _ => day(at),
                };
                format!("{at},Ana,{dob}")
            }),
            "account_id=id name=name birth_date=dob",
        ),
        (
            "id,name,dob_day,dob_m,dob_year",
            rows("", 60, |at| {
                format!(
                    "{at},Ana,{}.0,{},{}",
                    at % 31 + 1,
                    at % 12 + 1,
                    1950 + at % 40
                )
            }),
            "account_id=id name=name birth_date=dob_year+dob_m+dob_day",
        ),
    ];
    all_mean(&table);
}

#[test]
fn a_refuted_header_is_said_but_for_what_the_user_declares() {
    let csv = rows("id,name,dob", 60, |at| {
        format!("{at},Ana,{:x}a", at * 7_777_777)
    });
    let mapping = mapping_of(&csv);
    assert_eq!(
        mapping.notes,
        ["dob: not a birth date: most values cannot be read"]
    );
    let (_, mapping) = declared(&csv, "[columns]\nbirth_date = \"dob\"\n");
    assert_eq!(summary(&mapping), "account_id=id name=name birth_date=dob");
    assert!(mapping.notes.is_empty());
}

#[test]
fn a_house_number_without_a_street_is_a_hint() {
    let line = |at: usize| format!("{at},Ana {at},1980-01-{:02},{}/A", at % 28 + 1, at % 30);
    let csv = rows("id,name,dob,house_no", 60, line);
    assert_eq!(mapping_of(&csv).names_of_hints(), ["house_no"]);
    let line = |at: usize| format!("{at},Ana {at},1980-01-09,{}/A,Gran Via", at % 30);
    let csv = rows("id,name,dob,house_no,street", 60, line);
    let mapping = mapping_of(&csv);
    assert!(mapping.names_of_hints().is_empty());
    assert_eq!(
        summary(&mapping),
        "account_id=id name=name birth_date=dob street=street house_number=house_no"
    );
}

#[test]
fn a_date_of_a_life_is_a_hint_and_one_of_the_account_is_not() {
    let line = |at: usize| {
        let day = format!("2011-03-{:02}", at % 20 + 1);
        format!(
            "{at},Ana {at},{day},{day},2020-01-0{0},2020-01-0{0}",
            at % 9 + 1
        )
    };
    let header = "id,name,hire_date,fecha_defuncion,updated,fecha_alta";
    let csv = rows(header, 60, line);
    let hints = mapping_of(&csv).names_of_hints();
    assert_eq!(hints, ["hire_date", "fecha_defuncion"]);
}

#[test]
fn what_nobody_knows_is_a_hint() {
    let header = "id,name,mother_name,village,race,branch_code,seen_at,kind,comment";
    let line = |at: usize| {
        let day = format!("{:02}/03/2024", at % 28 + 1);
        let (few, many) = (at % 4, at % 30);
        format!("{at},Ana,Eva {many},Villa {many},R{many},B{many},{day},K{few},")
    };
    let csv = format!("{header}{}", rows("", 60, line));
    let hints = |mapping: Mapping| {
        mapping
            .hints()
            .map(|hint| hint.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(hints(mapping_of(&csv)), ["mother_name", "village"]);
    assert!(hints(declared(&csv, "[hints]\nuse = false").1).is_empty());
    let extra = "[[extra]]\ncolumn = \"village\"\nkind = \"text\"";
    assert!(hints(declared(&csv, extra).1).is_empty());
    // A table of which nothing else is known stays one.
    let cars = rows("wheel,engine_room", 60, |at| {
        format!("w{},e{}", at % 9, at % 7)
    });
    assert!(!mapping_of(&cars).is_comparable());
}

#[test]
fn what_says_again_what_is_known_is_no_hint() {
    let header =
        "id,first_name,last_name,dob,age,city,county,email,email_domain,sort_key,mother_name";
    let line = |at: usize| {
        let given = ["Ana", "Eva", "Luz", "Sol", "Paz"][at % 5];
        let family = ["Ruiz", "Marín", "Campos", "Ortega"][at / 5 % 4];
        let (year, town, domain) = (1950 + at % 50, at % 39, at % 6);
        let mother = ["Carmen Vega", "Rosa Pardo", "Julia Soto"][at / 7 % 3];
        format!(
            "{at},{given},{family},{year}-03-14,{},Town {town},County {},a{at}@mail{domain}.com,\
             mail{domain}.com,{family}{given},{mother} {}",
            2026 - year,
            town % 8,
            at / 11 % 9
        )
    };
    let csv = format!("{header}{}", rows("", 800, line));
    let hints = mapping_of(&csv).names_of_hints();
    assert_eq!(hints, ["mother_name"]);
}

#[test]
fn what_is_of_the_account_or_sensitive_is_no_hint() {
    let names = [
        "saldo",
        "sucursal",
        "hora",
        "religiones",
        "partido_politico",
        "enfermedad",
        "contraseña",
        "cvv",
        "security_answer",
        "username",
        "comments",
        "Race",
        "salary",
        "pin",
    ];
    let header = format!("id,name,{},village", names.join(","));
    let line = |at: usize| {
        let cells = names
            .iter()
            .enumerate()
            .map(|(column, _)| format!("v{}", at % (7 + column)));
        format!(
            "{at},Ana,{},Villa {}",
            cells.collect::<Vec<_>>().join(","),
            at % 30
        )
    };
    let csv = format!("{header}{}", rows("", 60, line));
    assert_eq!(mapping_of(&csv).names_of_hints(), ["village"]);
    let (settings, _) =
        TableSettings::from_toml("[[extra]]\ncolumn = \"village\"\nkind = \"hint\"");
    let headers = header.split(',').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(settings.check(&headers)[0].key, "extra[0].kind");
}

#[test]
fn how_a_name_is_read_is_no_hint_beside_it() {
    let csv = rows("顧客番号,氏名,フリガナ,村", 60, |at| {
        let (name, read) = [
            ("田中太郎", "タナカ タロウ"),
            ("佐藤花子", "サトウ　ハナコ"),
        ][at % 2];
        format!("c{at},{name},{read},v{}", at % 20)
    });
    let mapping = mapping_of(&csv);
    assert_eq!(mapping.names_of_hints(), ["村"]);
    assert_eq!(mapping.columns_of(Field::Alias), [2]);
}
