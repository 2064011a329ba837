//! Chinese and Korean names written without spaces: where the surname ends.

/// Chinese surnames in traditional and simplified characters; together with their like they cover
/// more than nine people in ten. Source: Hundred Family Surnames and national counts, general knowledge.
const SURNAMES: &str = "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐韓韩馮冯鄧邓曹彭曾\
    蕭萧肖田董潘袁蔡蔣蒋余于杜葉叶程魏蘇苏呂吕丁任沈姚盧卢傅鍾钟姜崔譚谭廖范汪陸陆金石戴賈贾韋韦夏邱方侯鄒邹熊孟秦白江閻阎薛\
    尹段雷黎史龍龙賀贺陶顧顾毛郝龔龚邵萬万錢钱嚴严覃武莫孔湯汤許许洪鄺邝翁歐欧溫温甘麥麦霍葛涂邢施倪饒饶盛柯符尤詹\
    应應凤鳳仇华華季屠骆駱辛管祝项項屈游阮牛纪紀穆成戚舒裴简簡单單岳闵閔解耿吉景翟聂聶焦鲁魯常齐齊康伍代庄莊\
    殷靳祁冉卜晏仲蒲边卓鲍鮑凌滕敖费費车車连連隋佟曲甄苗盖房裘缪繆娄婁桂左瞿包席郁路时時谷巫封权權冼邬鄔钮鈕\
    谈談茅庞龐诸諸";

/// Two-character surnames.
const COMPOUND: &[&str] = &[
    "歐陽", "欧阳", "司馬", "司马", "司徒", "諸葛", "诸葛", "上官", "夏侯", "皇甫", "남궁", "황보",
    "제갈", "선우", "독고", "사공",
];

/// Korean surnames of one syllable.
const KOREAN: &str = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄원채천방공현함변염여추도소석선설마길표명기반라왕금옥육인맹제모탁국";

/// The length in bytes of the surname at the start of an unspaced name of two to four characters;
/// `None` where it does not look like one.
pub(super) fn surname_length(word: &str) -> Option<usize> {
    let count = word.chars().count();
    if !(2..=4).contains(&count) {
        return None;
    }
    if count > 2
        && let Some(compound) = COMPOUND.iter().find(|name| word.starts_with(**name))
    {
        return Some(compound.len());
    }
    let first = word.chars().next()?;
    let known = SURNAMES.contains(first) || (count == 3 && KOREAN.contains(first));
    known.then(|| first.len_utf8())
}
