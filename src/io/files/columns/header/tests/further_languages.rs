//! Rows of headers of central and southern Asia, of Africa, and of smaller languages of Europe.

use super::super::*;
use super::languages::{GIVEN, HOME, MIDDLE, SURNAME, assert_row};
use Field::*;
use Meaning::*;

/// The headers that most forms have, in this order.
const PLAIN: [Meaning; 6] = [
    SURNAME,
    SomeName,
    Whole(BirthDate),
    Whole(Phone),
    Whole(City),
    HOME,
];

#[test]
fn rows_of_central_asia_and_the_caucasus() {
    for row in [
        "Тегі|Аты|Туған күні|Телефон|Қала|Мекенжайы",
        "Тегі|Аты|Туған күні|Телефон нөмірі|Елді мекен|Мекен-жайы",
        "Tegi|Aty|Týǵan kúni|Telefon|Qala|Mekenjai",
        "Фамилиясы|Аты|Туулган күнү|Телефону|Шаары|Дареги",
        "Familiya|Ism|Tug'ilgan sana|Telefon|Shahar|Manzil",
        "Familiyasi|Ismi|Tugʻilgan sanasi|Telefon raqami|Shahar|Yashash manzili",
        "Фамилия|Исм|Туғилган санаси|Телефон|Шаҳар|Манзил",
        "Насаб|Ном|Санаи таваллуд|Телефон|Шаҳр|Суроға",
        "Овог|Нэр|Төрсөн он сар өдөр|Утасны дугаар|Хот|Хаяг",
        "გვარი|სახელი|დაბადების თარიღი|ტელეფონი|ქალაქი|მისამართი",
        "Ազգանուն|Անուն|Ծննդյան ամսաթիվ|Հեռախոս|Քաղաք|Հասցե",
        "Soyadı|Ad|Doğum tarixi|Mobil nömrə|Şəhər|Yaşayış ünvanı",
        "Прозвішча|Імя|Дата нараджэння|Тэлефон|Горад|Адрас",
    ] {
        assert_row(row, &PLAIN);
    }
}

#[test]
fn rows_of_southern_asia() {
    for row in [
        "পদবি|নাম|জন্ম তারিখ|মোবাইল|শহর|ঠিকানা",
        "थर|नाम|जन्म मिति|फोन नम्बर|नगरपालिका|ठेगाना",
        "குடும்பப்பெயர்|பெயர்|பிறந்த தேதி|தொலைபேசி|ஊர்|முகவரி",
        "වාසගම|නම|උපන් දිනය|දුරකථන|නගරය|ලිපිනය",
        "خاندانی نام|نام|تاریخ پیدائش|موبائل نمبر|شہر|پتہ",
        "تخلص|نوم|د زیږیدو نیټه|تلیفون|ښار|پته",
        "မျိုးရိုး|အမည်|မွေးသက္ကရာဇ်|ဖုန်းနံပါတ်|မြို့|လိပ်စာ",
        "នាមត្រកូល|ឈ្មោះ|ថ្ងៃខែឆ្នាំកំណើត|លេខទូរស័ព្ទ|ទីក្រុង|អាសយដ្ឋាន",
        "ນາມສະກຸນ|ຊື່|ວັນເດືອນປີເກີດ|ເບີໂທ|ເມືອງ|ທີ່ຢູ່",
        "Apelyido|Pangalan|Petsa ng Kapanganakan|Telepono|Lungsod|Tirahan",
    ] {
        assert_row(row, &PLAIN);
    }
}

#[test]
fn rows_of_africa_and_of_smaller_languages_of_europe() {
    for row in [
        "የአባት ስም|ስም|የትውልድ ቀን|ስልክ|ከተማ|አድራሻ",
        "Magaca qoyska|Magaca|Taariikhda Dhalashada|Telefoon|Magaalo|Cinwaan",
        "Sunan mahaifi|Suna|Ranar haihuwa|Waya|Birni|Adireshi",
        "Achternaam|Naam|Geboortedatum|Selfoon|Dorp|Woonadres",
        "Mbiemri|Emri|Datëlindja|Telefoni|Qyteti|Adresa",
        "Презиме|Име|Датум на раѓање|Телефон|Град|Адреса",
        "Kunjom|Isem|Data tat-twelid|Mowbajl|Lokalità|Indirizz",
        "Sloinne|Ainm|Dáta breithe|Fón|Baile|Seoladh",
        "Cyfenw|Enw|Dyddiad geni|Ffôn|Tref|Cyfeiriad",
        "Abizena|Izena|Jaiotze data|Telefonoa|Herria|Helbidea",
        "Familljennumm|Numm|Gebuertsdatum|Telefon|Uertschaft|Adress",
        "Apellido|Nome|Data de nacemento|Teléfono|Concello|Enderezo",
    ] {
        assert_row(row, &PLAIN);
    }
    assert_row("Lakóhely|Τηλ.", &[Whole(City), Whole(Phone)]);
}

#[test]
#[rustfmt::skip]
fn further_headers_of_the_same_languages() {
    assert_row(
        "Otasining ismi|Jinsi|Fuqaroligi|Ko'cha|Uy raqami|Xonadon|Pochta indeksi|Viloyat",
        &[
            MIDDLE, Whole(Sex), Whole(Nationality), Whole(Street), Whole(HouseNumber), Whole(Unit),
            Whole(Postcode), Whole(Region),
        ],
    );
    assert_row(
        "Әкесінің аты|Туған жылы|Жынысы|Хүйс|Հայրանուն|Ata adı|Ölkə",
        &[MIDDLE, BirthYear, Whole(Sex), Whole(Sex), MIDDLE, MIDDLE, Whole(Country)],
    );
    assert_row(
        "Enw cyntaf|Céadainm|Virnumm|Unang pangalan|পুরো নাম|ሙሉ ስም|Izen-abizenak|পিতার নাম",
        &[GIVEN, GIVEN, GIVEN, GIVEN, Whole(Name), Whole(Name), Whole(Name), Unused],
    );
}

#[test]
fn documents_of_these_countries() {
    for (header, scheme, country) in [
        ("CNIC", "pk.cnic", ""),
        ("CNIC No", "pk.cnic", ""),
        ("CNIC/NICOP", "pk.cnic", ""),
        ("NICOP", "pk.cnic", ""),
        ("Shanakhti Card", "pk.cnic", ""),
        ("شناختی کارڈ نمبر", "pk.cnic", ""),
        ("NIC", "", ""),
        ("ЖСН", "kz.iin", ""),
        ("ИИН", "kz.iin", ""),
        ("Регистрийн дугаар", "", "MN"),
        ("JSHSHIR", "", "UZ"),
        ("ЕМБГ", "rs.jmbg", ""),
        ("NRC No", "", ""),
        ("Citizenship No.", "", ""),
        ("नागरिकता नं", "", "NP"),
        ("ID-nommer", "za.idnr", ""),
        ("PPS", "ie.pps", ""),
    ] {
        let Some(Document(hint)) = recognise(header).map(|found| found.meaning) else {
            panic!("{header}: {:?}", words(header));
        };
        assert_eq!((hint.scheme, hint.country), (scheme, country), "{header}");
    }
}
