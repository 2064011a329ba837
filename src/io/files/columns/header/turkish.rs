//! Turkish headers; dotless i is written `i`.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "hesap id", "musteri id", "musteri number", "hesap number", "hesap", "kullanici id",
        "kayit id", "kayit number", "musteri kodu", "sira number",
    ]),
    (Part(GivenName, 1), &["ilk ad", "birinci ad", "on ad"]),
    (Part(GivenName, 2), &["ikinci ad", "ikinci adi", "gobek adi"]),
    (Part(FamilyName, 1), &["soyad", "soyadi", "soyisim", "soy ad", "soy adi", "soyismi"]),
    (Whole(Name), &["ad soyad", "adi soyadi", "isim soyisim", "tam ad", "adsoyad", "ad soyadi"]),
    (SomeName, &[
        "ad", "isim", "adi", "hasta", "musteri", "ogrenci", "calisan", "personel", "sporcu",
        "oyuncu", "uye", "sigortali",
    ]),
    (Whole(BirthDate), &["dogum tarihi", "dogum", "dtarihi", "dogumtarihi"]),
    (BirthYear, &["dogum yili"]),
    (BirthMonth, &["dogum ayi"]),
    (BirthDay, &["dogum gunu"]),
    (Whole(BirthPlace), &["dogum yeri"]),
    (BirthPlaceAndDate, &["dogum yeri ve tarihi", "dogum tarihi ve yeri", "dogum yeri tarihi"]),
    (Whole(Sex), &["cinsiyet", "cinsiyeti"]),
    (Whole(Nationality), &["uyruk", "uyrugu", "vatandaslik", "milliyet"]),
    (Whole(Phone), &[
        "cep telefonu", "telefon", "cep", "telefon number", "gsm", "cep number", "cep tel",
        "gsm number", "ev telefonu",
    ]),
    (Whole(Email), &["e posta", "eposta", "e posta adresi", "email adresi", "mail adresi"]),
    (Part(Address, 1), &["adres", "adresi", "acik adres", "ev adresi", "ikametgah"]),
    (Part(Address, 2), &["adres 2"]),
    (Whole(Street), &["cadde", "sokak", "cadde sokak"]),
    (Whole(HouseNumber), &["kapi number", "bina number", "dis kapi number"]),
    (Whole(Unit), &["daire", "daire number", "ic kapi number", "kat"]),
    (Whole(City), &["sehir", "ilce"]),
    (Whole(Postcode), &["posta kodu", "postakodu", "pk"]),
    (Whole(Region), &["il", "bolge"]),
    (Whole(Country), &["ulke", "ikamet ulkesi"]),
    (Whole(IpAddress), &["ip adresi"]),
    (Whole(RegisteredAt), &["kayit tarihi", "olusturma tarihi", "acilis tarihi", "uyelik tarihi"]),
    (Whole(Verified), &["dogrulandi", "dogrulanmis", "onayli"]),
    (Whole(KycLevel), &["kyc seviyesi", "dogrulama seviyesi"]),
    (DocumentType, &["belge turu", "kimlik turu", "belge tipi"]),
    (DocumentCountry, &["belge ulkesi", "veren ulke"]),
    (Truth, &["kisi id", "mukerrer"]),
    (Whole(Alias), &["kizlik soyadi"]),
    (Unused, &[
        "unvan", "medeni hal", "medeni durum", "yas", "aciklama", "anne adi", "baba adi",
        "mahalle",
    ]),
];
