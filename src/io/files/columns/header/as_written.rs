//! Headers in scripts that are looked up as they are written: romanising makes `姓` and `性` one.

use super::{Meaning, Recognised, look_up, words};
use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization;

/// Letters and digits of the header, composed and in lower case.
pub fn key(header: &str) -> String {
    header
        .nfkc()
        .filter(|letter| letter.is_alphanumeric() || is_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Vowels and tones of the scripts of India and of what lies east of it stand in marks, and so do the
/// signs that join their consonants.
fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{900}'..='\u{963}'
            | '\u{980}'..='\u{df3}'
            | '\u{e31}'
            | '\u{e34}'..='\u{e3a}'
            | '\u{e47}'..='\u{e4e}'
            | '\u{eb1}'..='\u{ece}'
            | '\u{102b}'..='\u{103e}'
            | '\u{17b6}'..='\u{17d3}'
    )
}

/// Whether the header has letters that only its own script tells apart.
pub fn is_needed(header: &str) -> bool {
    header.nfkc().any(is_own)
}

/// Semitic and Indic scripts, kana, Han and Hangul.
const OWN: &[RangeInclusive<char>] = &['\u{590}'..='\u{1dff}', '\u{2e80}'..='\u{fdff}'];

fn is_own(letter: char) -> bool {
    letter.is_alphanumeric() && OWN.iter().any(|range| range.contains(&letter))
}

/// The header without remarks, and without whose it is; or its own half of two languages.
pub fn remainder(header: &str) -> Option<Recognised> {
    let key = key(&without_remark(header));
    if ANOTHER.iter().any(|word| key.contains(word)) {
        return Some(Recognised {
            meaning: Meaning::Unused,
            rank: 100,
        });
    }
    let core = OWNERS
        .iter()
        .find_map(|owner| key.strip_prefix(owner))
        .unwrap_or(&key);
    let found = look_up(core).or_else(|| one_of_two_languages(header))?;
    Some(Recognised {
        rank: found.rank + 100,
        ..found
    })
}

/// `姓名（必填）`, `氏名（漢字）`; what else stands in brackets may change the meaning.
fn without_remark(header: &str) -> String {
    let remark = REMARKS.iter().find(|remark| header.contains(**remark));
    remark.map_or_else(|| header.to_owned(), |remark| header.replace(remark, ""))
}

const REMARKS: &[&str] = &[
    "必填", "選填", "选填", "必須", "任意", "漢字", "全角", "半角", "필수", "선택", "民國", "民国",
    "西暦", "和暦",
];

const OWNERS: &[&str] = &[
    "客户",
    "客戶",
    "用户",
    "用戶",
    "会员",
    "會員",
    "患者",
    "病人",
    "申请人",
    "申請人",
    "本人",
    "お客様",
    "顧客",
    "会員",
    "申込者",
    "契約者",
    "고객",
    "회원",
    "환자",
    "신청인",
    "신청자",
    "본인",
    "ลูกค้า",
    "ผู้ป่วย",
    "สมาชิก",
    "ग्राहक",
    "学生",
    "學生",
    "员工",
    "員工",
    "职工",
    "球员",
    "生徒",
    "社員",
    "従業員",
    "選手",
    "학생",
    "직원",
    "사원",
    "선수",
    "นักเรียน",
    "พนักงาน",
    "छात्र",
    "कर्मचारी",
];

/// Relatives, emergencies, employers and banks.
const ANOTHER: &[&str] = &[
    "紧急",
    "緊急",
    "父",
    "母",
    "配偶",
    "公司",
    "会社",
    "會社",
    "勤務先",
    "银行",
    "銀行",
    "비상",
    "긴급",
    "보호자",
    "배우자",
    "회사",
    "은행",
    "الطوارئ",
    "الأم",
    "الأب",
    "پدر",
    "مادر",
    "همسر",
    "האב",
    "האם",
    "חירום",
    "บิดา",
    "มารดา",
    "ฉุกเฉิน",
    "पिता",
    "माता",
    "পিতার",
    "মাতার",
    "স্বামীর",
    "बुबा",
    "आमा",
    "बाजे",
    "தந்தை",
    "தாயின்",
    "والد",
    "شوہر",
    "მამის",
    "დედის",
    "የእናት",
    "ឪពុក",
    "ម្តាយ",
];

/// `姓名 / Name`: both halves are known, and the first is the more exact.
fn one_of_two_languages(header: &str) -> Option<Recognised> {
    let is_other = |letter: char| !is_own(letter);
    let own = look_up(&key(&header.replace(is_other, "")))?;
    let other = look_up(&words(&header.replace(is_own, " ")).concat())?;
    (other.meaning != Meaning::Unused).then_some(own)
}
