//! Reads street lines, whole addresses and separate columns.

use super::*;
use proptest::prelude::*;

fn street(text: &str, country: &str) -> String {
    let raw = RawAddress {
        street: text,
        ..Default::default()
    };
    let address = normalise(&raw, Country::new(country));
    format!(
        "{}|{}|{}",
        address.street, address.house_number, address.unit
    )
}

fn whole(text: &str, country: &str) -> String {
    let raw = RawAddress {
        address: text,
        ..Default::default()
    };
    let address = normalise(&raw, Country::new(country));
    let country = address
        .country
        .map_or(String::new(), |country| country.as_str().to_owned());
    format!(
        "{}|{}|{}|{}|{}|{}|{country}",
        address.street,
        address.house_number,
        address.unit,
        address.city,
        address.postcode,
        address.region
    )
}

#[test]
fn takes_street_lines_apart() {
    let table = [
        ("C/ Mayor, 5, 3º B", "ES", "calle mayor|5|3b"),
        ("c/Mayor 5 3 B", "ES", "calle mayor|5|3b"),
        ("Calle Mayor nº 5 piso 3 puerta B", "ES", "calle mayor|5|3b"),
        (
            "Avda. de la Constitución 12 bis",
            "ES",
            "avenida de la constitucion|12bis|",
        ),
        ("Av. 25 de Mayo 1234", "AR", "avenida 25 de mayo|1234|"),
        ("Calle 13 # 4-56", "CO", "calle 13|4-56|"),
        ("Rua das Flores, 12, 2º Dto", "PT", "rua das flores|12|2dto"),
        ("12 bis rue de la Paix", "FR", "rue de la paix|12bis|"),
        ("12 Bd. St Michel", "FR", "boulevard saint michel|12|"),
        ("Hauptstr. 5", "DE", "hauptstrasse|5|"),
        ("Haupt Straße 5", "DE", "hauptstrasse|5|"),
        ("Via Roma, 12", "IT", "via roma|12|"),
        ("ul. Długa 5/7", "PL", "dluga|5|7"),
        ("Długa 5 lok. 7", "PL", "dluga|5|7"),
        ("Atatürk Cad. No: 12 Daire 3", "TR", "ataturk cadde|12|3"),
        ("968 Gonzalez Mount", "US", "gonzalez mount|968|"),
        (
            "60015 Edward Vista Suite 518",
            "US",
            "edward vista|60015|518",
        ),
        ("12 N Main St Apt 4B", "US", "north main street|12|4b"),
        ("2/98 Latchford St", "AU", "latchford street|98|2"),
        ("350 5th Ave", "US", "5th avenue|350|"),
        ("221 B Baker Street", "GB", "baker street|221b|"),
        ("221B Baker St", "GB", "baker street|221b|"),
        ("100 B Street", "US", "b street|100|"),
        ("C/ Mayor s/n", "ES", "calle mayor||"),
        ("Calle Mayor, S/N", "", "calle mayor||"),
        ("H No 12, Patel Nagar", "IN", "patel nagar|12|"),
        ("H.No. 12, MG Road", "IN", "mg road|12|"),
        ("Flat No 5, 12 Park Road", "IN", "park road|12|5"),
        ("39, Akinrinola Street", "NG", "akinrinola street|39|"),
        ("PO BOX 7091", "US", "po box|7091|"),
        ("Apartado de Correos 12", "ES", "po box|12|"),
        (
            "tullaroop street willaroo",
            "AU",
            "tullaroop street willaroo||",
        ),
    ];
    for (text, country, expected) in table {
        assert_eq!(street(text, country), expected, "{text}");
    }
}

#[test]
fn splits_addresses_in_one_piece() {
    let table = [
        (
            "Calle Mayor 5, 3º B, 28013 Madrid, España",
            "",
            "calle mayor|5|3b|madrid|28013||ES",
        ),
        (
            "C/ Mayor 5, 28013 Madrid",
            "ES",
            "calle mayor|5||madrid|28013||",
        ),
        (
            "Calle Mayor 5 28013 Madrid",
            "ES",
            "calle mayor|5||madrid|28013||",
        ),
        (
            "12 Main St, Springfield, IL 62704",
            "US",
            "main street|12||springfield|62704|il|",
        ),
        (
            "10 Downing Street, London SW1A 2AA, UK",
            "",
            "downing street|10||london|SW1A2AA||GB",
        ),
        (
            "Rua Augusta 100, 1100-053 Lisboa, Portugal",
            "",
            "rua augusta|100||lisboa|1100053||PT",
        ),
        (
            "ul. Długa 5/7, 00-238 Warszawa",
            "PL",
            "dluga|5|7|warszawa|00238||",
        ),
        (
            "Hauptstraße 5, 10115 Berlin",
            "DE",
            "hauptstrasse|5||berlin|10115||",
        ),
        ("Via Roma 12, Milano", "IT", "via roma|12||milano|||"),
        ("Calle Mayor, 5", "ES", "calle mayor|5|||||"),
    ];
    for (text, country, expected) in table {
        assert_eq!(whole(text, country), expected, "{text}");
    }
}

#[test]
fn a_house_number_before_a_comma_stays_with_its_street() {
    for (text, country, expected) in [
        (
            "39, Akinrinola Street, Surulere, Lagos",
            "NG",
            "akinrinola street|39||lagos|||",
        ),
        ("39, Akinrinola Street", "NG", "akinrinola street|39|||||"),
        (
            "12, rue de la Paix, 75002 Paris",
            "FR",
            "rue de la paix|12||paris|75002||",
        ),
    ] {
        assert_eq!(whole(text, country), expected, "{text}");
    }
}

#[test]
fn columns_of_their_own_come_first() {
    let raw = RawAddress {
        street: "kent street kersey' south",
        house_number: "nº 6",
        unit: "Apt 4-B",
        city: "St. James",
        postcode: "3107",
        region: "NSW",
        country: Country::new("AU"),
        address: "9 Other Road, 1000 Elsewhere",
        ..Default::default()
    };
    let address = normalise(&raw, None);
    assert_eq!(address.street, "kent street kersey south");
    assert_eq!(
        (address.house_number.as_str(), address.unit.as_str()),
        ("6", "4b")
    );
    assert_eq!(
        (address.city.as_str(), address.postcode.as_str()),
        ("saint james", "3107")
    );
    assert_eq!(
        address
            .country
            .map(|country| country.as_str().to_owned())
            .as_deref(),
        Some("AU")
    );
    assert!(
        normalise(&RawAddress::default(), Country::new("ES"))
            .view()
            .is_empty()
    );
}

proptest! {
    #[test]
    fn never_panics(text in ".*", line in "[a-z0-9 ,/#º.-]{0,40}", code in "[A-Za-z0-9 -]{0,12}") {
        for (address, street) in [(&text, &line), (&line, &text)] {
            let raw = RawAddress { address, street, postcode: &code, house_number: &code, ..Default::default() };
            normalise(&raw, Country::new("US"));
            normalise(&RawAddress { address, ..Default::default() }, Country::new("ES"));
        }
    }
}

#[test]
fn a_few_words_without_number_or_type_of_street_are_a_town() {
    let table = [
        ("Leeds", "|||leeds|||"),
        ("Leeds LS1 4AP", "|||leeds|LS14AP||"),
        ("Charlotte, NC", "|||charlotte||nc|"),
        ("New York", "|||new york|||"),
        ("Cleveland Heights, OH", "|||cleveland heights||oh|"),
        ("Elm Street", "elm street||||||"),
        ("Via Roma", "via roma||||||"),
        ("Kungsgatan", "kungsgatan||||||"),
        ("Bakers Row 5", "bakers row|5|||||"),
        (
            "behind the old water tower",
            "behind the old water tower||||||",
        ),
    ];
    for (written, expected) in table {
        assert_eq!(whole(written, ""), expected, "{written}");
    }
    let beside_its_number = RawAddress {
        address: "Kirkgate",
        house_number: "12",
        ..Default::default()
    };
    let address = normalise(&beside_its_number, None);
    assert_eq!((&*address.street, &*address.city), ("kirkgate", ""));
}

#[test]
fn where_streets_are_numbered_their_numbers_are_no_houses() {
    let street = |numbered_street, house_number| {
        let raw = RawAddress {
            street: "Kebele 10",
            house_number,
            numbered_street,
            ..Default::default()
        };
        let address = normalise(&raw, None);
        format!("{}|{}", address.street, address.house_number)
    };
    assert_eq!(street(true, ""), "kebele 10|");
    assert_eq!(street(true, "586"), "kebele 10|586");
    assert_eq!(street(false, ""), "kebele|10");
}

#[test]
fn a_cell_of_a_city_may_name_its_region() {
    let town = |city: &str| {
        let raw = RawAddress {
            city,
            ..Default::default()
        };
        let address = normalise(&raw, None);
        format!("{}|{}", address.city, address.region)
    };
    assert_eq!(town("Charlotte, NC"), "charlotte|nc");
    assert_eq!(town("Toronto, Ontario, Canada"), "toronto|on");
    assert_eq!(
        town("Rose Cottage, Little Snoring"),
        "rose cottage little snoring|"
    );
}

#[test]
fn what_stands_for_no_street_is_none() {
    for (written, country) in [
        ("S/N", "MX"),
        ("Domicilio conocido", "MX"),
        ("No fixed abode", "GB"),
    ] {
        assert_eq!(street(written, country), "||", "{written}");
    }
}
