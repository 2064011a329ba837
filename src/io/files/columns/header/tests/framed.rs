//! Headers that are known only by their core, and headers that only look as if they were.

use super::super::*;

fn meaning(header: &str) -> Option<Meaning> {
    recognise(header).map(|recognised| recognised.meaning)
}

fn assert_all(table: &[(&str, Option<Meaning>)]) {
    let wrong: Vec<_> = table
        .iter()
        .filter(|(header, expected)| meaning(header) != *expected)
        .map(|(header, expected)| (header, meaning(header), expected))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
#[rustfmt::skip]
#[allow(clippy::too_many_lines, reason = "a table")]
fn words_around_a_known_core_are_left_out() {
    use Field::*;
    use Meaning::*;
    assert_all(&[
        ("fname_txt", Some(Part(GivenName, 1))),
        ("nm_first", Some(Part(GivenName, 1))),
        ("first_nm", Some(Part(GivenName, 1))),
        ("FirstNm", Some(Part(GivenName, 1))),
        ("name.given", Some(Part(GivenName, 1))),
        ("PERSON_FIRST_NAME", Some(Part(GivenName, 1))),
        ("Name (first)", Some(Part(GivenName, 1))),
        ("fname_c1", Some(Part(GivenName, 1))),
        ("fname_c2", Some(Part(GivenName, 2))),
        ("forename1", Some(Part(GivenName, 1))),
        ("forename2", Some(Part(GivenName, 2))),
        ("midl_name", Some(Part(GivenName, 2))),
        ("nm_last", Some(Part(FamilyName, 1))),
        ("name.family", Some(Part(FamilyName, 1))),
        ("last_name_1", Some(Part(FamilyName, 1))),
        ("lname_c1", Some(Part(FamilyName, 1))),
        ("cust_last", Some(Part(FamilyName, 1))),
        ("legal_last_name", Some(Part(FamilyName, 1))),
        ("ap_paterno", Some(Part(FamilyName, 1))),
        ("ap_materno", Some(Part(FamilyName, 2))),
        ("cust_name", Some(SomeName)),
        ("patient", Some(SomeName)),
        ("patient_name", Some(SomeName)),
        ("nm_paciente", Some(SomeName)),
        ("cust_full_name", Some(Whole(Name))),
        ("name_sufx_cd", Some(Whole(NameSuffix))),
        ("BIRTH_DTE", Some(Whole(BirthDate))),
        ("birthDateTime", Some(Whole(BirthDate))),
        ("dobYYYYMMDD", Some(Whole(BirthDate))),
        ("Date of birth (DD/MM/YYYY)", Some(Whole(BirthDate))),
        ("dob_mon", Some(BirthMonth)),
        ("birth_mon", Some(BirthMonth)),
        ("birth_yr", Some(BirthYear)),
        ("dob_dd", Some(BirthDay)),
        ("birth_plc", Some(Whole(BirthPlace))),
        ("SEX_CDE", Some(Whole(Sex))),
        ("cd_gender", Some(Whole(Sex))),
        ("tp_sexo", Some(Whole(Sex))),
        ("Sex (M/F)", Some(Whole(Sex))),
        ("gndr", Some(Whole(Sex))),
        ("administrativeGender", Some(Whole(Sex))),
        ("natl", Some(Whole(Nationality))),
        ("ph_no", Some(Whole(Phone))),
        ("mob_no", Some(Whole(Phone))),
        ("tel_nbr", Some(Whole(Phone))),
        ("CELL_NBR", Some(Whole(Phone))),
        ("full_phone_number", Some(Whole(Phone))),
        ("contact_phone", Some(Whole(Phone))),
        ("e_mail_addr", Some(Whole(Email))),
        ("res_street_address", Some(Part(Address, 1))),
        ("addr_ln1_txt", Some(Part(Address, 1))),
        ("addr_line_2", Some(Part(Address, 2))),
        ("RESIDENTIAL_ADDRESS1", Some(Part(Address, 1))),
        ("permanent_address", Some(Part(Address, 1))),
        ("streetAddressLine", Some(Part(Address, 1))),
        ("ds_endereco", Some(Part(Address, 1))),
        ("IND_RES", Some(Part(Address, 1))),
        ("RESIDENCE_STREET", Some(Whole(Street))),
        ("str_name", Some(Whole(Street))),
        ("addrStreet", Some(Whole(Street))),
        ("street_nbr", Some(Whole(HouseNumber))),
        ("house_nbr", Some(Whole(HouseNumber))),
        ("city_nm", Some(Whole(City))),
        ("city_str", Some(Whole(City))),
        ("nm_municipio", Some(Whole(City))),
        ("address.city", Some(Whole(City))),
        ("RESIDENTIAL_CITY", Some(Whole(City))),
        ("res_city_desc", Some(Whole(City))),
        ("address1_city", Some(Whole(City))),
        ("City of residence", Some(Whole(City))),
        ("COMUNE_RES", Some(Whole(City))),
        ("zip_cd", Some(Whole(Postcode))),
        ("zip5", Some(Whole(Postcode))),
        ("CAP_RES", Some(Whole(Postcode))),
        ("address.postalCode", Some(Whole(Postcode))),
        ("state_cd", Some(Whole(Region))),
        ("ctry", Some(Whole(Country))),
        ("cntry_cd", Some(Whole(Country))),
        ("home_country", Some(Whole(Country))),
        ("registr_dt", Some(Whole(RegisteredAt))),
        ("Billing First Name", Some(Part(GivenName, 1))),
        ("billing_street", Some(Whole(Street))),
        ("pupil_name", Some(SomeName)),
        ("guest", Some(SomeName)),
        ("titular", Some(SomeName)),
        ("profile.dateOfBirth.year", Some(BirthYear)),
        ("geb. am", Some(Whole(BirthDate))),
    ]);
}

#[test]
#[rustfmt::skip]
fn what_is_somebody_elses_is_not_used() {
    use Meaning::Unused;
    for header in [
        "father_name", "mother_name", "spouse_name", "fathers_first_name", "emergency_phone",
        "emergency_contact", "emergencyContactPhone", "next_of_kin", "nok_tel", "bank_city",
        "employer", "employer_address", "company_name", "companyEmail", "doctor_name", "gp_name",
        "branch_name", "guardian_dob", "name (father)", "nm_mae", "nombre_padre", "tel_emergencia",
        "user_name", "username", "nickname", "status_cd", "voter_status_code",
        "contact_person", "shipping_country", "Shipping First Name", "delivery_address",
    ] {
        assert_eq!(meaning(header), Some(Unused), "{header}");
    }
}

#[test]
#[rustfmt::skip]
fn words_that_change_the_meaning_are_not_left_out() {
    for header in [
        "contact_name", "file_name", "field_name", "column_name", "product_name", "event_name",
        "branch_code", "bank_account_no", "employer_id", "company_number",
        "country_code_phone", "phone_country_code", "phone_type", "phone_verified", "email_opt_in",
        "mailing_city", "mailing_zip", "mail_city",
        "mailing_address_2", "patient_no", "member_no", "cust_no_txt", "last_4", "card_last4",
        "last_contact", "first_contact", "last_user", "last_value", "family_member", "mobile_user",
        "last_updated", "first_seen", "city_code", "dl_state", "birth_state",
        "address_type", "email_hash", "country_id", "number_id", "source_id", "previous_address", "deceased_date", "visit_date",
        "registration_number", "date", "code", "txt", "res", "home",
    ] {
        assert_eq!(meaning(header), None, "{header}");
    }
}

#[test]
fn a_header_known_whole_comes_before_one_known_by_its_core() {
    for (whole, core) in [
        ("first_name", "cust_first_name"),
        ("last_name_1", "lname_txt"),
        ("place", "res_city_desc"),
        ("birth_dt", "BIRTH_DTE"),
    ] {
        let rank = |header| recognise(header).expect("both are known").rank;
        assert!(rank(whole) < rank(core), "{whole} {core}");
    }
}

/// A file without headers may begin with any of these.
#[test]
fn values_are_not_taken_for_headers() {
    for value in [
        "Anne",
        "Bank",
        "Anne Smith",
        "Anne 1",
        "Company",
        "12 Home Street",
    ] {
        assert!(!names_a_column(value), "{value}");
    }
}
