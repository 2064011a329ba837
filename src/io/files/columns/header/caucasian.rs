//! Georgian, Armenian and Azeri headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "კლიენტის ნომერი", "კლიენტის კოდი", "հաճախորդի համար", "հաճախորդի կոդ", "musteri nomresi",
        "musteri kodu",
    ]),
    (Part(GivenName, 2), &["հայրանուն", "ata adi", "atasinin adi"]),
    (Part(FamilyName, 1), &["გვარი", "ազգանուն", "soyadi"]),
    (Whole(Name), &[
        "სახელი გვარი", "სახელი და გვარი", "გვარი სახელი", "სრული სახელი", "անուն ազգանուն",
        "ազգանուն անուն", "անուն ազգանուն հայրանուն", "ազգանուն անուն հայրանուն", "soyad ad",
        "soyad ad ata adi", "ad soyad ata adi", "soyadi adi",
    ]),
    (SomeName, &["სახელი", "անուն", "კლიენტი", "პაციენტი", "հաճախորդ"]),
    (Whole(BirthDate), &[
        "დაბადების თარიღი", "დაბ თარიღი", "ծննդյան ամսաթիվ", "ծննդյան օր", "dogum tarixi",
        "doguldugu tarix",
    ]),
    (BirthYear, &["დაბადების წელი", "ծննդյան տարեթիվ", "ծննդյան տարի", "dogum ili"]),
    (Whole(BirthPlace), &["დაბადების ადგილი", "ծննդյան վայր", "doguldugu yer"]),
    (Whole(Sex), &["სქესი", "սեռ", "cinsi", "cins", "cinsiyyet"]),
    (Whole(Nationality), &["მოქალაქეობა", "քաղաքացիություն", "vetendasliq", "vetendasligi"]),
    (Whole(Phone), &[
        "ტელეფონი", "ტელეფონის ნომერი", "მობილური", "მობილურის ნომერი", "მობილური ტელეფონი", "ტელ",
        "հեռախոս", "հեռախոսահամար", "բջջային հեռախոս", "բջջային", "telefon nomresi", "mobil nomre",
        "mobil telefon", "elaqe nomresi",
    ]),
    (Whole(Email), &[
        "ელფოსტა", "ელ ფოსტა", "ელექტრონული ფოსტა", "էլ փոստ", "էլ հասցե", "էլեկտրոնային փոստ",
        "e poct", "elektron poct",
    ]),
    (Part(Address, 1), &[
        "მისამართი", "საცხოვრებელი ადგილი", "საცხოვრებელი მისამართი", "հասցե", "բնակության վայր",
        "բնակության հասցե", "yasayis unvani", "qeydiyyat unvani",
    ]),
    (Whole(Street), &["ქუჩა", "փողոց", "kuce"]),
    (Whole(HouseNumber), &["სახლის ნომერი", "տան համար"]),
    (Whole(Unit), &["ბინა", "ბინის ნომერი", "բնակարան", "menzil"]),
    (Whole(City), &["ქალაქი", "քաղաք", "seher", "seheri"]),
    (Whole(Postcode), &[
        "საფოსტო ინდექსი", "საფოსტო კოდი", "փոստային ինդեքս", "poct indeksi", "poct kodu",
    ]),
    (Whole(Region), &["რეგიონი", "մարզ"]),
    (Whole(Country), &["ქვეყანა", "երկիր", "olke"]),
    (Whole(RegisteredAt), &["რეგისტრაციის თარიღი", "գրանցման ամսաթիվ", "qeydiyyat tarixi"]),
    (DocumentType, &["დოკუმენტის ტიპი", "senedin novu"]),
    (Unused, &["ასაკი", "տարիք", "yasi", "მამის სახელი", "დედის სახელი", "qeyd"]),
];
