//! Whether Latin letters spell a Korean name, in any of the romanisations that people use: Revised,
//! McCune-Reischauer, and what passports have by custom (Lee, Park, Choi, Young, Hyun, Hee).
//!
//! Sources: Revised Romanization of Korean (2000); National Institute of Korean Language, survey of
//! the spelling of surnames (2015) and everyday usage, 2026-11.

/// The spellings of what a syllable begins with, in the order of Unicode.
const INITIALS: [&[&str]; 19] = [
    &["g", "k"],
    &["kk", "gg"],
    &["n"],
    &["d", "t"],
    &["tt", "dd"],
    &["r", "l", "n"],
    &["m"],
    &["b", "p"],
    &["pp", "bb"],
    &["s", "sh"],
    &["ss", "s"],
    &[""],
    &["j", "ch", "z"],
    &["jj", "tch"],
    &["ch", "c"],
    &["k", "kh"],
    &["t", "th"],
    &["p", "ph", "f"],
    &["h"],
];

/// The spellings of the vowels.
const VOWELS: [&[&str]; 21] = [
    &["a", "ah"],
    &["ae", "ai", "ay", "e"],
    &["ya", "yah"],
    &["yae"],
    &["eo", "u", "o", "uh", "eu", "ou"],
    &["e", "ae"],
    &["yeo", "you", "yu", "yo", "yuh", "yeu"],
    &["ye", "yeh", "yae", "e", "ae"],
    &["o", "oh"],
    &["wa", "oa"],
    &["wae", "wai"],
    &["oe", "oi", "we", "oy"],
    &["yo", "yoh"],
    &["u", "oo", "ou", "woo", "wu"],
    &["wo", "weo", "wu"],
    &["we"],
    &["wi", "ui", "wee"],
    &["yu", "yoo", "you", "ryu", "ew"],
    &["eu", "u", "oo", "e"],
    &["ui", "ee", "eui", "i", "euy"],
    &["i", "ee", "ie", "yi"],
];

/// The spellings of what a syllable ends in, the commonest of each group of sounds.
const FINALS: [&[&str]; 28] = [
    &[""],
    &["k", "g", "ck"],
    &["k"],
    &["k"],
    &["n"],
    &["n"],
    &["n"],
    &["t", "d"],
    &["l", "r"],
    &["k", "lk"],
    &["m", "lm"],
    &["l", "lb"],
    &["l"],
    &["l"],
    &["p", "lp"],
    &["l"],
    &["m"],
    &["p", "b"],
    &["p"],
    &["t", "s"],
    &["t"],
    &["ng"],
    &["t"],
    &["t"],
    &["k"],
    &["t"],
    &["p"],
    &["", "t"],
];

/// Surnames that are spelt otherwise than they sound: a letter of history, or of English.
const CUSTOMARY: &[(char, &[&str])] = &[
    ('강', &["khang"]),
    ('노', &["roh", "ro"]),
    ('류', &["yu", "yoo", "you", "lyu"]),
    ('박', &["park", "bark", "pahk"]),
    ('백', &["paik", "baik", "back"]),
    ('신', &["shinn"]),
    ('심', &["shim"]),
    ('안', &["ahn"]),
    ('양', &["ryang", "liang"]),
    ('여', &["lyuh", "ryeo"]),
    ('염', &["ryeom", "yum", "lyum"]),
    ('유', &["ryu", "lyu", "yoo", "liu"]),
    (
        '이',
        &["lee", "rhee", "ree", "li", "ri", "yi", "leigh", "rie"],
    ),
    ('임', &["lim", "rim", "yim", "leem", "rhim"]),
    ('최', &["choi", "choy", "che"]),
];

/// The syllables that nearly all given names and surnames are made of.
const NAMES: &str = "가강건겸경고곤관광교구국권규균근금기길김나남노누다단담대덕도동두란람래량련렬령례로록류륜률리\
    린림만명모묘무문미민박반배백범법변별병보복봉부비빈빛사산삼상새샘서석선설섭성세소솔송수숙순슬승시식신심\
    아안애양언여연열염엽영예오옥온완왕요용우욱운웅원위유윤율은을의이익인일임자장재전정제조종주준중지진찬창채\
    천철청초최춘충치탁태택판평표풍필하학한함해향허헌혁현협형혜호홍화환황회효후훈휘흥희";

/// Whether a word is a Korean name of one or two syllables rather than a foreign name in Hangul.
pub fn is_name(hangul: &str) -> bool {
    hangul.chars().count() <= 2 && hangul.chars().all(|syllable| NAMES.contains(syllable))
}

/// Longer words are no Korean names.
const MAX: usize = 31;

/// Whether the letters, in lower case, spell every syllable of the word.
///
/// ```
/// use tocayo::text::spelling::korean::spells;
/// assert!(spells("이", "rhee") && spells("경희", "kyunghee") && spells("현우", "hyeonu"));
/// assert!(!spells("지훈", "jihyun"));
/// ```
pub fn spells(hangul: &str, latin: &str) -> bool {
    let latin = latin.as_bytes();
    if latin.is_empty() || latin.len() > MAX {
        return false;
    }
    // A bit for each place in the Latin word that the syllables so far can reach.
    let mut reached = 1u32;
    for syllable in hangul.chars() {
        let Some(next) = after_syllable(syllable, latin, reached) else {
            return false;
        };
        reached = next;
    }
    reached & 1 << latin.len() != 0
}

fn after_syllable(syllable: char, latin: &[u8], reached: u32) -> Option<u32> {
    let index = (syllable as u32).checked_sub(0xAC00)? as usize;
    let initial = after(latin, reached, INITIALS.get(index / 588)?);
    let vowel = after(latin, initial, VOWELS[index % 588 / 28]);
    let whole = after(latin, vowel, FINALS[index % 28]);
    let customary = CUSTOMARY.iter().find(|(known, _)| *known == syllable);
    Some(whole | customary.map_or(0, |(_, spellings)| after(latin, reached, spellings)))
}

/// The places after one of the spellings, from the places reached.
fn after(latin: &[u8], reached: u32, spellings: &[&str]) -> u32 {
    let mut next = 0;
    for at in (0..=latin.len()).filter(|at| reached & 1 << at != 0) {
        for spelling in spellings {
            if latin[at..].starts_with(spelling.as_bytes()) {
                next |= 1 << (at + spelling.len());
            }
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_custom_spells() {
        for (hangul, spellings) in [
            ("김", "kim gim"),
            ("이", "lee yi rhee i"),
            ("박", "park pak bak"),
            ("최", "choi choe"),
            ("정", "jung jeong chung chong"),
            ("조", "cho jo"),
            ("유", "yoo ryu yu you"),
            ("류", "ryu yoo yu"),
            ("강", "kang gang"),
            ("윤", "yoon yun"),
            ("임", "lim im yim"),
            ("오", "oh o"),
            ("신", "shin sin"),
            ("우", "woo u wu"),
            ("서", "seo suh"),
            ("권", "kwon gwon"),
            ("영", "young yeong yung"),
            ("현", "hyun hyeon"),
            ("희", "hee hui"),
            ("선", "sun seon"),
            ("재성", "jaesung jaeseong chaesung"),
            ("경희", "kyunghee gyeonghui kyonghui"),
            ("훈", "hoon hun"),
            ("주", "joo ju"),
            ("아", "ah a"),
            ("혜", "hye"),
        ] {
            for latin in spellings.split(' ') {
                assert!(spells(hangul, latin), "{hangul} {latin}");
            }
        }
    }

    #[test]
    fn other_names_are_others() {
        for (hangul, latin) in [
            ("지훈", "jihyun"),
            ("민준", "minji"),
            ("김", "park"),
            ("하", "han"),
            ("지", "jin"),
        ] {
            assert!(!spells(hangul, latin), "{hangul} {latin}");
        }
    }

    proptest! {
        #[test]
        fn no_word_panics(hangul in "\\PC*", latin in "[a-z]{0,40}") {
            spells(&hangul, &latin);
            spells("이경희", &latin);
        }
    }
}
