//! Persian headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "شماره مشتری", "کد مشتری", "شماره حساب", "شماره عضویت", "کد پرسنلی", "شماره پرونده",
    ]),
    (Part(GivenName, 1), &["نام کوچک"]),
    (Part(FamilyName, 1), &["نام خانوادگی", "فامیلی", "فامیل"]),
    (Whole(Name), &["نام و نام خانوادگی", "نام کامل", "نام مشتری", "نام بیمار"]),
    (SomeName, &["نام"]),
    (Whole(BirthDate), &["تاریخ تولد", "ت تولد"]),
    (BirthYear, &["سال تولد"]),
    (BirthMonth, &["ماه تولد"]),
    (BirthDay, &["روز تولد"]),
    (Whole(BirthPlace), &["محل تولد"]),
    (Whole(Sex), &["جنسیت"]),
    (Whole(Nationality), &["ملیت", "تابعیت"]),
    (Whole(Phone), &[
        "تلفن همراه", "شماره تلفن", "تلفن", "موبایل", "شماره موبایل", "شماره همراه", "تلفن ثابت",
        "شماره تماس",
    ]),
    (Whole(Email), &["ایمیل", "پست الکترونیک", "پست الکترونیکی"]),
    (Part(Address, 1), &["آدرس", "نشانی", "آدرس محل سکونت"]),
    (Whole(Street), &["خیابان"]),
    (Whole(HouseNumber), &["پلاک"]),
    (Whole(City), &["شهر"]),
    (Whole(Postcode), &["کد پستی", "کدپستی"]),
    (Whole(Region), &["استان"]),
    (Whole(Country), &["کشور"]),
    (Whole(RegisteredAt), &["تاریخ ثبت", "تاریخ ثبت نام", "تاریخ عضویت"]),
    (Unused, &["سن", "نام پدر", "نام مادر", "توضیحات", "وضعیت تاهل"]),
];
