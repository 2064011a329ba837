//! Headers that nobody knows, and what their cells make of them.

use super::{mapping_of, rows, summary};

pub const GIVEN: [&str; 25] = [
    "Ana", "Eva", "John", "Mary", "James", "Linda", "Robert", "William", "Susan", "Thomas",
    "Peter", "Laura", "Emma", "Paul", "Helen", "Martin", "Julia", "Simon", "Rose", "Frank",
    "Alice", "George", "Clara", "Henry", "Ruth",
];
pub const FAMILY: [&str; 27] = [
    "Ruiz", "Campos", "Ortega", "Vega", "Pardo", "Soto", "Marsh", "Hill", "Ford", "Bell", "Lowe",
    "Nash", "Page", "Reed", "Shaw", "Todd", "Ward", "Wood", "York", "Bond", "Cole", "Dean",
    "Frost", "Gray", "Hunt", "Kerr", "Lamb",
];

/// A cell of the row with this number, of the kind that the letter stands for.
pub fn cell(kind: &str, at: usize) -> String {
    let given = GIVEN[at * 7 % 25];
    let family = FAMILY[at * 11 % 27];
    match kind {
        "id" => format!("{}", at + 5),
        "given" => given.to_owned(),
        "family" => family.to_owned(),
        "name" => format!("{given} {family}"),
        "listed" => format!("\"{family}, {given}\""),
        "birth" => format!("{}-{:02}-{:02}", 1940 + at % 60, at % 12 + 1, at % 28 + 1),
        "short" => format!("{:02}.{:02}.{:02}", at % 28 + 1, at % 12 + 1, 40 + at % 60),
        "joined" => format!("{:02}.{:02}.{:02}", at % 28 + 1, at % 12 + 1, 12 + at % 10),
        "phone" => format!("612{:06}", at * 7_919 % 1_000_000),
        "dashed" if at.is_multiple_of(5) => format!("862559{:04}", at * 13),
        "dashed" => format!("862-559-{:04}", at * 13),
        "mail" => format!("a{at}@example.org"),
        "street" => format!("{} Mill Lane", at % 90 + 1),
        "city" => format!("{family}ton"),
        "zip" => format!("{:05}", 28_000 + at % 40),
        "state" => ["NY", "TX", "IL"][at % 3].to_owned(),
        "job" => ["Nurse aide", "Truck driver", "Shop clerk"][at % 3].to_owned(),
        "firm" => format!("{family} {given} Ltd"),
        "flag" => ["yes", "no"][at % 2].to_owned(),
        "score" => format!("0.{at}"),
        _ => unreachable!("{kind}"),
    }
}

/// What columns with these headers, and cells of these kinds, are taken for.
fn understood(columns: &str, kinds: &str) -> String {
    let kinds: Vec<&str> = kinds.split(',').collect();
    let csv = rows(columns, 120, |at| {
        let cells: Vec<String> = kinds.iter().map(|kind| cell(kind, at)).collect();
        cells.join(",")
    });
    summary(&mapping_of(&csv))
}

pub fn all_are(table: &[(&str, &str, &str)]) {
    for (columns, kinds, expected) in table {
        assert_eq!(understood(columns, kinds), *expected, "{columns}");
    }
}

#[test]
fn a_known_phrase_is_known_among_words_that_are_not() {
    all_are(&[
        (
            "id,locataire_first_name,locataire_last_name,locataire_dob",
            "id,given,family,birth",
            "account_id=id given_name=locataire_first_name family_name=locataire_last_name \
             birth_date=locataire_dob",
        ),
        (
            "id,first_name_latin,last_name_latin,email_prefered",
            "id,given,family,mail",
            "account_id=id given_name=first_name_latin family_name=last_name_latin \
             email=email_prefered",
        ),
        (
            "id,Q2_first_name,What is your last name?,Please enter your e-mail address",
            "id,given,family,mail",
            "account_id=id given_name=Q2_first_name family_name=What_is_your_last_name? \
             email=Please_enter_your_e-mail_address",
        ),
        (
            "id,lessee_name,telefono_movil_lessee",
            "id,name,phone",
            "account_id=id name=lessee_name phone=telefono_movil_lessee",
        ),
    ]);
}

#[test]
fn a_phrase_of_somebody_else_or_of_a_thing_stays_unknown() {
    all_are(&[
        (
            "id,name,mother_first_name,spouse_dob,product_name,agent_email",
            "id,name,given,birth,firm,mail",
            "account_id=id name=name",
        ),
        (
            "id,first_name,last_name,pet_first_name,xyz_name",
            "id,given,family,given,name",
            "account_id=id given_name=first_name family_name=last_name",
        ),
        (
            "id,name,phone_verified,email_hash,first_name_score,xyz_email",
            "id,name,flag,score,score,flag",
            "account_id=id name=name",
        ),
    ]);
}

#[test]
fn a_table_may_be_about_one_who_is_another_elsewhere() {
    all_are(&[
        (
            "id,beneficiary_name,beneficiary_dob,father_name",
            "id,name,birth,name",
            "account_id=id name=beneficiary_name birth_date=beneficiary_dob",
        ),
        (
            "id,name,beneficiary_name,beneficiary_dob",
            "id,name,name,birth",
            "account_id=id name=name",
        ),
        (
            "nr,Navn,Født,By",
            "id,name,birth,city",
            "account_id=nr name=Navn birth_date=Født city=By",
        ),
        (
            "no,beneficiario,fecha",
            "id,name,birth",
            "account_id=no name=beneficiario birth_date=fecha",
        ),
    ]);
}

#[test]
fn one_header_of_another_is_the_name_where_no_other_is() {
    for header in [
        "Beneficiary full name",
        "Beneficiary name",
        "Name of beneficiary",
    ] {
        let columns = format!("id,Household head,Phone,{header}");
        let expected = format!(
            "account_id=id name={} phone=Phone",
            header.replace(' ', "_")
        );
        assert_eq!(understood(&columns, "id,name,phone,listed"), expected);
    }
    all_are(&[
        (
            "id,guarantor_name,locataire_name,dob",
            "id,name,name,birth",
            "account_id=id name=locataire_name birth_date=dob",
        ),
        (
            "id,name,beneficiary_name,dob",
            "id,name,name,birth",
            "account_id=id name=name birth_date=dob",
        ),
        // Codes are nobody's name, and one birth date does not say whose table it is.
        (
            "id,vendor_name,sponsor_dob,city",
            "id,score,birth,city",
            "account_id=id city=city",
        ),
    ]);
}

#[test]
fn those_beside_a_person_are_never_the_person_by_what_cells_contain() {
    for header in [
        "Household head",
        "jefe de hogar",
        "Next of kin",
        "Emergency contact",
        "Mother",
        "Guardian",
        "Branch agent",
        "Caregiver",
    ] {
        let columns = format!("no,{header},dob");
        assert_eq!(
            understood(&columns, "id,name,birth"),
            "account_id=no birth_date=dob",
            "{header}"
        );
    }
}

#[test]
fn what_several_columns_are_nested_in_is_left_out() {
    all_are(&[
        (
            "id,a.fn,a.ln,a.bd,a.ph,a.st,a.ci,a.zp",
            "id,given,family,birth,phone,street,city,zip",
            "account_id=id given_name=a.fn family_name=a.ln birth_date=a.bd phone=a.ph \
             street=a.st city=a.ci postcode=a.zp",
        ),
        (
            "id,personalInfo.firstName,personalInfo.lastName,personalInfo.birthDate",
            "id,given,family,birth",
            "account_id=id given_name=personalInfo.firstName family_name=personalInfo.lastName \
             birth_date=personalInfo.birthDate",
        ),
        (
            "id,zeta_surname,zeta_given,zeta_city,zeta_email",
            "id,family,given,city,mail",
            "account_id=id given_name=zeta_given family_name=zeta_surname email=zeta_email \
             city=zeta_city",
        ),
    ]);
}

#[test]
fn abbreviations_mean_what_their_cells_are() {
    all_are(&[
        (
            "ID,FN,LN,BDT,PHN,EML,ST,CTY,ZP",
            "id,given,family,birth,phone,mail,state,city,zip",
            "account_id=ID given_name=FN family_name=LN birth_date=BDT phone=PHN email=EML \
             city=CTY postcode=ZP region=ST",
        ),
        (
            "id,name,ph,st,pc",
            "id,name,flag,flag,score",
            "account_id=id name=name region=st",
        ),
        (
            "ID,GIVN,SURN,BIRT,TELNUM1,STRAS,ORT01,PSTLZ",
            "id,given,family,birth,phone,street,city,zip",
            "account_id=ID given_name=GIVN family_name=SURN birth_date=BIRT phone=TELNUM1 \
             street=STRAS city=ORT01 postcode=PSTLZ",
        ),
    ]);
}

#[test]
fn names_and_streets_are_found_by_their_cells() {
    all_are(&[
        (
            "c0,c1,c2,c3,c4,c5",
            "id,given,family,birth,dashed,street",
            "account_id=c0 given_name=c1 family_name=c2 birth_date=c3 phone=c4 address=c5",
        ),
        (
            "column_1,column_2,column_3,column_4",
            "id,given,family,birth",
            "account_id=column_1 given_name=column_2 family_name=column_3 birth_date=column_4",
        ),
        (
            "no,surname,preferred,dob",
            "id,family,given,birth",
            "account_id=no given_name=preferred family_name=surname birth_date=dob",
        ),
        (
            "no,locataire,geb",
            "id,name,birth",
            "account_id=no name=locataire birth_date=geb",
        ),
        (
            "no,locataire,dob",
            "id,listed,birth",
            "account_id=no name=locataire birth_date=dob",
        ),
        // Trades, firms and places are no names, and what is of another neither.
        ("no,x,dob", "id,job,birth", "account_id=no birth_date=dob"),
        ("no,x,dob", "id,firm,birth", "account_id=no birth_date=dob"),
        (
            "no,employer,dob",
            "id,name,birth",
            "account_id=no birth_date=dob",
        ),
        ("no,x,y", "id,job,firm", "account_id=no"),
    ]);
}

#[test]
fn zeros_and_words_for_unknown_say_nothing_against_what_a_column_holds() {
    let csv = rows("id,name,x", 120, |at| {
        let date = match at % 8 {
            0 => "00000000".to_owned(),
            1 => "N/A".to_owned(),
            _ => format!("{}1225", 1940 + at % 60),
        };
        format!("{at},Ana Ruiz,{date}")
    });
    assert_eq!(
        summary(&mapping_of(&csv)),
        "account_id=id name=name birth_date=x"
    );
    let csv = rows("id,name,x", 120, |at| {
        let date = if at == 7 { "19401225" } else { "00000000" };
        format!("{at},Ana Ruiz,{date}")
    });
    assert_eq!(summary(&mapping_of(&csv)), "account_id=id name=name");
}

#[test]
fn how_a_date_is_written_may_be_run_into_its_header() {
    all_are(&[
        (
            "id,name,DOBCCYYMMDD",
            "id,name,birth",
            "account_id=id name=name birth_date=DOBCCYYMMDD",
        ),
        (
            "id,name,birthdateYYYYMMDD",
            "id,name,birth",
            "account_id=id name=name birth_date=birthdateYYYYMMDD",
        ),
    ]);
}

#[test]
fn short_years_are_of_births_where_they_are_of_grown_people() {
    all_are(&[
        (
            "id,name,x",
            "id,name,short",
            "account_id=id name=name birth_date=x",
        ),
        ("id,name,x", "id,name,joined", "account_id=id name=name"),
    ]);
}

#[test]
fn a_register_of_long_ago_is_read_and_said() {
    let csv = rows("id,name,born", 60, |at| {
        format!("{at},Ana Ruiz,{}", 1700 + at)
    });
    let mapping = mapping_of(&csv);
    assert_eq!(mapping.dates.first_year, 1500);
    assert!(
        mapping.says[2].contains("years from 1500"),
        "{:?}",
        mapping.says
    );
    let csv = rows("id,name,born", 60, |at| {
        format!("{at},Ana Ruiz,{}", 31_912 + at)
    });
    let mapping = mapping_of(&csv);
    assert_eq!(summary(&mapping), "account_id=id name=name birth_date=born");
    assert!(
        mapping.says[2].contains("spreadsheet"),
        "{:?}",
        mapping.says
    );
    let csv = rows("id,name,born", 60, |at| {
        format!("{at},Ana Ruiz,{}", 1900 + at)
    });
    assert_eq!(mapping_of(&csv).dates.first_year, 1800);
}
