//! Urdu, Pashto and Kurdish headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "صارف نمبر", "کسٹمر آئی ڈی", "اکاؤنٹ نمبر", "کھاتہ نمبر", "د پیرودونکي شمېره",
        "hejmara xeridar",
    ]),
    (Part(GivenName, 1), &["پہلا نام"]),
    (Part(GivenName, 2), &["درمیانی نام"]),
    (Part(FamilyName, 1), &["خاندانی نام", "آخری نام", "تخلص", "pasnav", "نازناو"]),
    (Whole(Name), &[
        "پورا نام", "مکمل نام", "بشپړ نوم", "nav u pasnav", "nave tevahi", "ناوی تەواو",
        "ناوی سیانی", "ناوی چواری",
    ]),
    (SomeName, &["نوم", "ناو"]),
    (Whole(BirthDate), &[
        "تاریخ پیدائش", "یوم پیدائش", "د زیږیدو نیټه", "د زېږېدو نېټه", "د زیږون نیټه",
        "roja jidayikbune", "diroka jidayikbune", "diroka zayine", "ڕۆژی لەدایکبوون",
        "بەرواری لەدایکبوون", "لەدایکبوون",
    ]),
    (BirthYear, &["سال پیدائش", "sala jidayikbune", "ساڵی لەدایکبوون"]),
    (Whole(BirthPlace), &[
        "جائے پیدائش", "مقام پیدائش", "د زیږیدو ځای", "د زېږېدو ځای", "cihe jidayikbune",
        "شوێنی لەدایکبوون",
    ]),
    (Whole(Sex), &["جنس", "zayend", "ڕەگەز"]),
    (Whole(Nationality), &["قومیت", "شہریت", "hemwelati", "ڕەگەزنامە"]),
    (Whole(Phone), &[
        "موبائل نمبر", "موبائل", "فون نمبر", "فون", "رابطہ نمبر", "ٹیلی فون", "ٹیلیفون نمبر",
        "تلیفون", "د تلیفون شمېره", "د تلیفون شمیره", "مبایل", "د مبایل شمېره", "hejmara telefone",
        "ژمارەی مۆبایل", "ژمارەی تەلەفۆن", "مۆبایل", "تەلەفۆن",
    ]),
    (Whole(Email), &["ای میل", "ای میل ایڈریس", "برېښنالیک", "ئیمەیڵ"]),
    (Part(Address, 1), &[
        "پتہ", "مستقل پتہ", "موجودہ پتہ", "رہائشی پتہ", "پته", "navnisan", "ناونیشان",
    ]),
    (Whole(Street), &["گلی", "kolan", "شەقام"]),
    (Whole(HouseNumber), &["مکان نمبر", "hejmara male"]),
    (Whole(City), &["شہر", "ښار", "bajar", "شار"]),
    (Whole(Postcode), &["پوسٹل کوڈ", "ڈاک کوڈ", "koda posteye"]),
    (Whole(Region), &["ضلع", "صوبہ", "ولایت", "parezgeh", "پارێزگا"]),
    (Whole(Country), &["ملک", "هیواد", "welat", "وڵات"]),
    (Whole(RegisteredAt), &["تاریخ اندراج"]),
    (Unused, &[
        "عمر", "ولدیت", "والد کا نام", "والدہ کا نام", "شوہر کا نام", "د پلار نوم", "ناوی باوک",
        "ناوی دایک", "تەمەن",
    ]),
];
