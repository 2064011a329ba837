//! Addresses in one piece, as people of many countries write them: what is read of each.
//!
//! What cannot be told apart stays in the street, and the town is unknown: never is a part read twice.

use tocayo::record::address::Address;
use tocayo::record::value::Country;
use tocayo::stage::normalise::address::{RawAddress, normalise};

/// The address, the country of the table, and `street|number|unit|city|postcode|region`.
#[rustfmt::skip]
const ADDRESSES: &[(&str, &str, &str)] = &[
    // The United States: number, name, type; the town before the state or the ZIP.
    ("1862 Sunset Street Springfield IL 62704", "", "sunset street|1862||springfield|62704|il"),
    ("1862 Sunset Street, Springfield, IL 62704", "", "sunset street|1862||springfield|62704|il"),
    ("1862 Sunset Street, Springfield, IL, 62704", "", "sunset street|1862||springfield|62704|il"),
    ("1862 SUNSET ST SPRINGFIELD IL 62704-1234", "US", "sunset street|1862||springfield|62704|il"),
    ("1862 sunset st springfield il 62704", "", "sunset street|1862||springfield|62704|il"),
    ("1862 Sunset Street Springfield IL 62704 USA", "", "sunset street|1862||springfield|62704|il"),
    ("1862 Sunset Street, Springfield, Illinois", "", "sunset street|1862||springfield||il"),
    ("1862 Sunset Street Springfield", "", "sunset street|1862||springfield||"),
    ("908 Pine Dr Springfield 62779", "", "pine drive|908||springfield|62779|"),
    ("1652 Maple Pl Omaha NE 68154", "", "maple place|1652||omaha|68154|ne"),
    ("482 Albert Way Apt 4B Springfield IL 62739", "", "albert way|482|4b|springfield|62739|il"),
    ("12 Main St #12 Springfield IL 62704", "", "main street|12|12|springfield|62704|il"),
    ("350 5th Ave New York NY 10118", "", "5th avenue|350||new york|10118|ny"),
    ("350 5th Ave New York 10118", "", "5th avenue|350||new york|10118|"),
    ("350 5th Ave, New York", "", "5th avenue|350||new york||"),
    ("1443 NE 5th Ave Portland OR 97232", "", "northeast 5th avenue|1443||portland|97232|or"),
    ("PO Box 123 Springfield IL 62704", "", "po box|123||springfield|62704|il"),
    // No postcode, though the number has as many digits as one.
    ("1443 Albert Court", "", "albert court|1443||||"),
    ("12345 Main Street", "", "main street|12345||||"),
    ("1443 Broadway", "", "broadway|1443||||"),
    // A slip in the type; and no type at all.
    ("263 Manor Stret Columbus OH 43263", "", "manor stret|263||columbus|43263|oh"),
    ("1 Infinite Loopp Cupertino CA 95014", "", "infinite loopp cupertino|1|||95014|ca"),
    // Canada, Australia, Britain, India.
    ("100 Main St W Hamilton ON L8P 1H6", "", "main street west|100||hamilton|L8P1H6|on"),
    ("12 Smith St Fitzroy VIC 3065", "", "smith street|12||fitzroy|3065|vic"),
    ("Unit 3/12 Smith St, Fitzroy VIC 3065", "AU", "smith street|12|3|fitzroy|3065|vic"),
    ("10 Downing Street London SW1A 2AA", "", "downing street|10||london|SW1A2AA|"),
    ("Flat 3, 22 High St, Leeds LS1 4AP", "", "high street|22|3|leeds|LS14AP|"),
    ("Flat 3 22 High Street Leeds LS1 4AP", "", "high street|22|3|leeds|LS14AP|"),
    ("22 High St, Headingley, Leeds, West Yorkshire, LS6 1AA", "", "high street|22||leeds|LS61AA|west yorkshire"),
    ("12, MG Road, Andheri East, Mumbai - 400069", "IN", "mg road|12||mumbai|400069|"),
    ("Flat 302, 12 MG Road, Bengaluru, Karnataka 560001", "", "mg road|12|302|bengaluru|560001|ka"),
    // The number after the name.
    ("Hauptstraße 5 10115 Berlin", "", "hauptstrasse|5||berlin|10115|"),
    ("Hauptstr. 5 Berlin", "DE", "hauptstrasse|5||berlin||"),
    ("Musterstr. 12 D-10115 Berlin", "", "musterstrasse|12||berlin|10115|"),
    ("Bahnhofstrasse 5 8001 Zürich", "", "bahnhofstrasse|5||zurich|8001|"),
    ("Hoofdstraat 5 1011 AB Amsterdam", "", "hoofdstraat|5||amsterdam|1011AB|"),
    ("Hoofdstraat 5, 1011AB Amsterdam", "NL", "hoofdstraat|5||amsterdam|1011AB|"),
    ("Calle Mayor 5 2º izq 28013 Madrid", "", "calle mayor|5|2izq|madrid|28013|"),
    ("C/ Mayor 5 2º izq Madrid", "ES", "calle mayor|5|2izq|madrid||"),
    ("Calle Mayor 5 Madrid", "", "calle mayor|5||madrid||"),
    ("Calle Mayor, 5, bajo izq, 28013 Madrid", "ES", "calle mayor|5|bajoizq|madrid|28013|"),
    ("Av. 25 de Mayo 1234, Buenos Aires", "AR", "avenida 25 de mayo|1234||buenos aires||"),
    ("Avenida 25 de Mayo 1234", "AR", "avenida 25 de mayo|1234||||"),
    ("Av. Libertador 14500", "AR", "avenida libertador|14500||||"),
    ("Calle 13 # 4-56 Bogota", "CO", "calle 13|4-56||bogota||"),
    ("Av. Insurgentes Sur 1602, Col. Crédito, C.P. 03940 Ciudad de México, CDMX", "MX",
        "avenida insurgentes sur|1602||ciudad de mexico|03940|cdmx"),
    ("Via Roma 12 20121 Milano MI", "", "via roma|12||milano|20121|mi"),
    ("Via Roma, 12 - 20121 Milano (MI)", "IT", "via roma|12||milano|20121|mi"),
    ("Rua Augusta, 100 - Consolação, São Paulo - SP, 01305-000", "BR",
        "rua augusta|100||sao paulo|01305000|sp"),
    ("ul. Długa 5/7 00-238 Warszawa", "", "dluga|5|7|warszawa|00238|"),
    ("Storgatan 5, 114 55 Stockholm", "", "storgatan|5||stockholm|11455|"),
    ("Vodičkova 12, 110 00 Praha 1", "CZ", "vodickova|12||praha 1|11000|"),
    // France: the number before the name, and nothing that ends it.
    ("12 rue de la Paix 75002 Paris", "", "rue de la paix|12||paris|75002|"),
    ("12 bis rue de la Paix, 75002 PARIS CEDEX 02", "FR", "rue de la paix|12bis||paris|75002|"),
    ("12 rue de la Paix Paris", "FR", "rue de la paix paris|12||||"),
    // East Asia: from the largest part to the smallest.
    ("東京都新宿区西新宿8-18-19", "", "xixinsu|8-18-19||xinsuqu||dongjingdou"),
    ("〒160-0023 東京都新宿区西新宿８丁目１８番１９号 201号室", "", "xixinsu|8-18-19|201|xinsuqu|1600023|dongjingdou"),
    ("東京都新宿区西新宿八丁目18-19", "JP", "xixinsu|8-18-19||xinsuqu||dongjingdou"),
    ("北京市朝阳区建国路88号3栋502室", "CN", "chaoyangqujianguolu|88|3-502|beijingshi||"),
    ("서울특별시 강남구 테헤란로12길 34 101동 502호", "", "tehelanlo12gil|34|101-502|gangnamgu||seoulteugbyeolsi"),
    // The town first.
    ("1051 Budapest, Nádor utca 7.", "HU", "nador utca|7||budapest|1051|"),
    ("101000, г. Москва, ул. Ленина, д. 5, кв. 3", "RU", "lenina|5|3|moskva|101000|"),
];

fn read(raw: &RawAddress<'_>, country: &str) -> Address {
    normalise(raw, Country::new(country))
}

fn shown(address: &Address) -> String {
    let Address {
        street,
        house_number,
        unit,
        city,
        postcode,
        region,
        ..
    } = address;
    format!("{street}|{house_number}|{unit}|{city}|{postcode}|{region}")
}

#[test]
fn every_custom_is_read() {
    let misread = ADDRESSES.iter().filter_map(|&(text, country, expected)| {
        let raw = RawAddress {
            address: text,
            ..RawAddress::default()
        };
        let found = shown(&read(&raw, country));
        (found != expected).then(|| format!("{text}: {found}, not {expected}"))
    });
    let misread: Vec<String> = misread.collect();
    assert!(misread.is_empty(), "{}", misread.join("\n"));
}

#[test]
fn a_column_of_the_unit_keeps_its_letter() {
    let raw = RawAddress {
        street: "Calle del Olmo 26",
        unit: "4 D",
        ..RawAddress::default()
    };
    assert_eq!(shown(&read(&raw, "ES")), "calle del olmo|26|4d|||");
}

#[test]
fn a_street_beside_columns_of_a_city_stays_one() {
    let raw = RawAddress {
        address: "2115 Elizabeth Way",
        city: "Tucson",
        postcode: "85773",
        ..RawAddress::default()
    };
    assert_eq!(
        shown(&read(&raw, "US")),
        "elizabeth way|2115||tucson|85773|"
    );
    let without_city = RawAddress { city: "", ..raw };
    assert_eq!(
        shown(&read(&without_city, "US")),
        "elizabeth way|2115|||85773|"
    );
}
