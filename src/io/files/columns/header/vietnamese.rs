//! Vietnamese headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["ma khach hang", "ma kh", "so tai khoan", "ma benh nhan", "ma so khach hang"]),
    (Part(GivenName, 2), &["ten dem", "ten lot", "chu lot"]),
    (Part(FamilyName, 1), &["ho dem", "ho", "ho va ten dem", "ho va chu lot"]),
    (Whole(Name), &["ho ten", "ho va ten", "ten day", "ten khach hang", "ten benh nhan"]),
    (SomeName, &["ten", "khach hang", "benh nhan", "hoc sinh", "sinh vien", "nhan vien"]),
    (Whole(BirthDate), &["ngay sinh", "ngay thang nam sinh", "sinh ngay", "ngaysinh"]),
    (BirthYear, &["nam sinh"]),
    (BirthMonth, &["thang sinh"]),
    (Whole(BirthPlace), &["noi sinh"]),
    (Whole(Sex), &["gioi tinh"]),
    (Whole(Nationality), &["quoc tich"]),
    (Whole(Phone), &[
        "so dien thoai", "dien thoai", "sdt", "so dong", "dien thoai dong", "dtdd",
    ]),
    (Whole(Email), &["thu dien tu", "dia chi email"]),
    (Part(Address, 1), &[
        "dia chi", "dia chi thuong tru", "noi o", "dia chi lien he", "thuong tru",
        "ho khau thuong tru", "dia chi hien tai",
    ]),
    (Whole(Street), &["duong", "ten duong", "duong pho"]),
    (Whole(HouseNumber), &["so nha"]),
    (Whole(Unit), &["can ho", "so can ho"]),
    (Whole(City), &["thanh pho", "tinh thanh pho", "tinh thanh"]),
    (Whole(Postcode), &["ma buu dien", "ma buu chinh"]),
    (Whole(Region), &["tinh"]),
    (Whole(Country), &["quoc gia"]),
    (Whole(RegisteredAt), &["ngay dang ky", "ngay tao", "ngay mo tai khoan"]),
    (DocumentType, &["loai giay to"]),
    (Unused, &[
        "quan huyen", "quan", "huyen", "phuong xa", "tuoi", "ghi chu", "dan toc", "ton giao",
        "ten me", "ten cha", "ho ten me", "ho ten cha", "que quan", "nguyen quan",
        "nghe nghiep",
    ]),
];
