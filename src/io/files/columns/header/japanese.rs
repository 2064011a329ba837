//! Japanese headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "顧客番号", "顧客id", "会員番号", "会員id", "お客様番号", "患者番号", "患者id", "口座番号",
        "ユーザーid", "ユーザid", "管理番号",
    ]),
    (Part(GivenName, 1), &["名"]),
    (Part(FamilyName, 1), &["姓", "氏", "苗字"]),
    (Whole(Name), &["氏名", "お名前", "姓名", "氏名漢字", "漢字氏名", "フルネーム"]),
    (SomeName, &["名前", "患者", "生徒", "学生", "社員", "従業員", "選手", "お客様", "受講者"]),
    // How the name is read.
    (Whole(Alias), &["フリガナ", "ふりがな", "カナ", "氏名カナ", "カナ氏名"]),
    (Whole(BirthDate), &["生年月日", "誕生日", "お誕生日"]),
    (BirthYear, &["生年", "誕生年"]),
    (BirthMonth, &["生月", "誕生月"]),
    (Whole(BirthPlace), &["出生地"]),
    (Whole(Sex), &["性別"]),
    (Whole(Nationality), &["国籍"]),
    (Whole(Phone), &[
        "電話番号", "携帯電話番号", "携帯電話", "携帯番号", "携帯", "電話", "連絡先電話番号",
        "自宅電話番号", "自宅電話",
    ]),
    (Whole(Email), &[
        "メールアドレス", "eメール", "電子メール", "メール", "emailアドレス", "eメールアドレス",
    ]),
    (Part(Address, 1), &["住所", "住所1", "現住所", "自宅住所", "ご住所"]),
    (Part(Address, 2), &["住所2"]),
    (Part(Address, 3), &["住所3"]),
    (Whole(HouseNumber), &["番地", "丁目番地"]),
    (Whole(Unit), &["部屋番号", "建物名", "建物名部屋番号", "マンション名"]),
    (Whole(City), &["市区町村", "市町村", "市"]),
    (Whole(Postcode), &["郵便番号"]),
    (Whole(Region), &["都道府県", "県"]),
    (Whole(Country), &["国", "国名", "居住国"]),
    (Whole(RegisteredAt), &[
        "登録日", "登録日時", "申込日", "入会日", "作成日", "作成日時", "口座開設日",
    ]),
    (DocumentType, &["身分証種類", "本人確認書類"]),
    (Unused, &[
        "年齢", "備考", "職業", "セイ", "メイ", "姓カナ", "名カナ", "ローマ字", "勤務先", "緊急連絡先", "緊急連絡先電話番号",
        "会社名", "父氏名", "母氏名",
    ]),
];
