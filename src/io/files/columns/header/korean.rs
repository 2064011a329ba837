//! Korean headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "고객번호", "고객id", "회원번호", "회원id", "계좌번호", "환자번호", "사용자id", "등록번호",
        "아이디",
    ]),
    (Part(FamilyName, 1), &["성", "성씨"]),
    (Whole(Name), &["성명", "고객명", "성함", "회원명", "환자명"]),
    (SomeName, &["이름", "환자", "학생", "직원", "사원", "고객", "회원", "선수"]),
    (Whole(BirthDate), &["생년월일", "생일", "출생일", "출생일자"]),
    (BirthYear, &["출생연도", "출생년도", "생년"]),
    (BirthMonth, &["출생월", "생월"]),
    (Whole(BirthPlace), &["출생지"]),
    (Whole(Sex), &["성별"]),
    (Whole(Nationality), &["국적"]),
    (Whole(Phone), &[
        "휴대폰번호", "휴대전화번호", "전화번호", "휴대폰", "휴대전화", "핸드폰", "핸드폰번호",
        "연락처", "전화", "휴대번호",
    ]),
    (Whole(Email), &["이메일", "이메일주소", "전자우편", "메일", "메일주소"]),
    (Part(Address, 1), &["주소", "도로명주소", "집주소", "자택주소", "현주소", "거주지주소"]),
    (Part(Address, 2), &["상세주소", "나머지주소"]),
    (Whole(Street), &["도로명", "거리"]),
    (Whole(HouseNumber), &["건물번호", "번지"]),
    (Whole(Unit), &["동호수", "호수"]),
    (Whole(City), &["도시", "시", "시군구"]),
    (Whole(Postcode), &["우편번호"]),
    (Whole(Region), &["시도", "도", "지역"]),
    (Whole(Country), &["국가", "거주국가", "나라"]),
    (Whole(RegisteredAt), &[
        "가입일", "가입일자", "등록일", "등록일자", "가입일시", "등록일시", "생성일", "개설일",
    ]),
    (DocumentType, &["신분증종류", "신분증유형"]),
    (Unused, &[
        "나이", "비고", "직업", "영문이름", "영문성명", "비상연락처", "보호자", "보호자연락처",
        "회사명", "상태",
    ]),
];
