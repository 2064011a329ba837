//! Rows of headers of the Baltic, the Balkans, the North and the South, and of systems.

use super::super::*;
use super::languages::{GIVEN, HOME, MIDDLE, SURNAME, assert_row};
use Field::*;
use Meaning::*;

#[test]
#[rustfmt::skip]
fn rows_of_the_north_and_the_baltic() {
    assert_row(
        "Asiakasnumero|Etunimi|Toinen nimi|Sukunimi|Syntymäaika|Sukupuoli|Puhelin|Sähköposti|\
         Katuosoite|Postinumero|Postitoimipaikka|Kansalaisuus",
        &[
            AccountId, GIVEN, MIDDLE, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone),
            Whole(Email), HOME, Whole(Postcode), Whole(City), Whole(Nationality),
        ],
    );
    assert_row(
        "Kliendi number|Eesnimi|Perekonnanimi|Sünnikuupäev|Sugu|E-post|Aadress|Postiindeks|Linn|Riik",
        &[
            AccountId, GIVEN, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Email), HOME,
            Whole(Postcode), Whole(City), Whole(Country),
        ],
    );
    assert_row(
        "Nafn|Fæðingardagur|Netfang|Sími|Heimilisfang|Póstnúmer|Kyn|Ríkisfang",
        &[
            SomeName, Whole(BirthDate), Whole(Email), Whole(Phone), HOME, Whole(Postcode),
            Whole(Sex), Whole(Nationality),
        ],
    );
    assert_row(
        "Kliento Nr.|Vardas|Pavardė|Gimimo data|Lytis|Telefonas|El. paštas|Adresas|Miestas|Šalis",
        &[
            AccountId, SomeName, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone), Whole(Email),
            HOME, Whole(City), Whole(Country),
        ],
    );
    assert_row(
        "Vārds|Uzvārds|Dzimšanas datums|Dzimums|Tālrunis|E-pasts|Adrese|Pilsēta|Pasta indekss",
        &[
            SomeName, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone), Whole(Email), HOME,
            Whole(City), Whole(Postcode),
        ],
    );
}

#[test]
#[rustfmt::skip]
fn rows_of_the_balkans() {
    assert_row(
        "Broj klijenta|Ime|Prezime|Datum rođenja|Spol|Broj mobitela|Adresa|Poštanski broj|Grad|Država",
        &[
            AccountId, SomeName, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone), HOME,
            Whole(Postcode), Whole(City), Whole(Country),
        ],
    );
    assert_row(
        "Име и презиме|Датум рођења|Пол|Телефон|Адреса|Град",
        &[Whole(Name), Whole(BirthDate), Whole(Sex), Whole(Phone), HOME, Whole(City)],
    );
    assert_row(
        "Številka stranke|Ime in priimek|Datum rojstva|Telefonska številka|E-pošta|Naslov|\
         Poštna številka|Državljanstvo",
        &[
            AccountId, Whole(Name), Whole(BirthDate), Whole(Phone), Whole(Email), HOME,
            Whole(Postcode), Whole(Nationality),
        ],
    );
    assert_row(
        "Собствено име|Бащино име|Фамилия|Дата на раждане|Имейл|Пощенски код|Гражданство",
        &[
            GIVEN, MIDDLE, SURNAME, Whole(BirthDate), Whole(Email), Whole(Postcode),
            Whole(Nationality),
        ],
    );
}

#[test]
#[rustfmt::skip]
fn rows_of_asia_and_africa() {
    assert_row(
        "รหัสลูกค้า|ชื่อ|นามสกุล|วันเกิด|เพศ|เบอร์โทรศัพท์|อีเมล|ที่อยู่|จังหวัด|รหัสไปรษณีย์",
        &[
            AccountId, SomeName, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone), Whole(Email),
            HOME, Whole(Region), Whole(Postcode),
        ],
    );
    assert_row(
        "ชื่อ-นามสกุล|วัน/เดือน/ปีเกิด|สัญชาติ|คำนำหน้า",
        &[Whole(Name), Whole(BirthDate), Whole(Nationality), Unused],
    );
    assert_row(
        "מספר לקוח|שם פרטי|שם משפחה|תאריך לידה|מין|טלפון נייד|דוא\"ל|כתובת|עיר|מיקוד|שם האב",
        &[
            AccountId, GIVEN, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone), Whole(Email),
            HOME, Whole(City), Whole(Postcode), Unused,
        ],
    );
    assert_row(
        "ग्राहक संख्या|नाम|उपनाम|जन्म तिथि|लिंग|मोबाइल नंबर|ईमेल|पता|शहर|पिन कोड|पिता का नाम",
        &[
            AccountId, SomeName, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone), Whole(Email),
            HOME, Whole(City), Whole(Postcode), Unused,
        ],
    );
    assert_row(
        "کد مشتری|نام|نام خانوادگی|تاریخ تولد|جنسیت|تلفن همراه|آدرس|شهر|کد پستی|نام پدر",
        &[
            AccountId, SomeName, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone), HOME,
            Whole(City), Whole(Postcode), Unused,
        ],
    );
    assert_row(
        "Jina la kwanza|Jina la ukoo|Tarehe ya kuzaliwa|Jinsia|Namba ya simu|Barua pepe|Anwani|Uraia",
        &[
            GIVEN, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone), Whole(Email), HOME,
            Whole(Nationality),
        ],
    );
}

#[test]
#[rustfmt::skip]
fn rows_of_systems() {
    assert_row(
        "KUNNR|VORNA|NACHN|GBDAT|STRAS|PSTLZ|ORT01|LAND1|TELF1|SMTP_ADDR",
        &[
            AccountId, GIVEN, SURNAME, Whole(BirthDate), Whole(Street), Whole(Postcode),
            Whole(City), Whole(Country), Whole(Phone), Whole(Email),
        ],
    );
    assert_row(
        "data.email|info.firstName|identity.birthDate|basic_details.phone",
        &[Whole(Email), GIVEN, Whole(BirthDate), Whole(Phone)],
    );
    assert_row(
        "tel_celular|celular_contacto|contact.email",
        &[Whole(Phone), Whole(Phone), Whole(Email)],
    );
}

/// One header may have one guess or several, and a header that is known has none that is better.
#[test]
fn guesses_come_behind_what_is_known() {
    let of = |headers: &[&str]| {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        loosely::recognise(&headers)
    };
    let meanings = |header: &str| -> Vec<Meaning> {
        of(&[header])[0].iter().map(|guess| guess.meaning).collect()
    };
    assert_eq!(meanings("st"), [Whole(Street), Whole(Region)]);
    assert_eq!(meanings("lessee_first_name"), [GIVEN]);
    assert_eq!(meanings("What is your first name?"), [GIVEN]);
    for header in [
        "product_name",
        "pet_dob",
        "shop_city",
        "phone_verified",
        "email_hash",
        "last_user",
        "guarantor_first_name",
        "previous_address",
        "mac_address",
        "family_member",
        "total",
        "id",
    ] {
        assert_eq!(meanings(header), [], "{header}");
    }
    let guesses = of(&["a.fn", "a.ln", "a.zp"]).concat();
    assert!(guesses.iter().all(|guess| guess.rank >= loosely::LOOSE));
}

#[test]
#[rustfmt::skip]
fn rows_of_catalonia_of_ordinals_and_of_the_desk() {
    assert_row(
        "Codi client|Nom|Primer cognom|Segon cognom|Data de naixement|Codi postal|Població|Telèfon|Adreça",
        &[
            AccountId, SomeName, SURNAME, Part(FamilyName, 2), Whole(BirthDate), Whole(Postcode),
            Whole(City), Whole(Phone), HOME,
        ],
    );
    assert_row("Cognoms|Data naixement", &[Whole(FamilyName), Whole(BirthDate)]);
    assert_row(
        "1º Apellido|2º Apellido|2.º Apellido|Nº Cliente",
        &[SURNAME, Part(FamilyName, 2), Part(FamilyName, 2), AccountId],
    );
    assert_row(
        "nationality_iso2|doc_issuing_country|device_fp|SUFX|other_names|Other Name",
        &[
            Whole(Nationality), DocumentCountry, Whole(DeviceId), Whole(NameSuffix), MIDDLE, MIDDLE,
        ],
    );
}
