//! Pairs of whole names by custom, as a careful analyst would judge them (`docs` of naming customs):
//! one person's, two people's, or not for names to say.

use tocayo::record::name::Name;
use tocayo::stage::compare::library::name::agrees;
use tocayo::stage::normalise::name::{RawName, normalise};

const YES: Option<bool> = Some(true);
const NO: Option<bool> = Some(false);
const UNKNOWN: Option<bool> = None;

/// Custom, one name, the other, the verdict. `given|family` is a name in two columns.
#[rustfmt::skip]
const PAIRS: &[(&str, &str, &str, Option<bool>)] = &[
    ("Spain, second surname differs", "JOSE GARCIA LOPEZ", "JOSE GARCIA PEREZ", NO),
    ("Spain, second surname differs", "JOSE|GARCIA LOPEZ", "JOSE|GARCIA PEREZ", NO),
    ("Spain, surnames exchanged", "ANA RUIZ GIL", "ANA GIL RUIZ", UNKNOWN),
    ("Spain, conjunction", "JUAN PUIG I FERRER", "JUAN PUIG FERRER", YES),
    ("Spain, abbreviation", "Mª DEL CARMEN RUIZ GIL", "MARIA CARMEN RUIZ GIL", YES),
    ("Spain, abbreviation", "Fco. Javier Hdez. Ruiz", "Francisco Javier Hernández Ruiz", YES),
    ("Spain, nickname", "PEPE RUIZ GIL", "JOSE RUIZ GIL", YES),
    ("Spain, nickname alone", "PEPE", "JOSE", YES),
    ("Spain, one word for two", "JUANJO RUIZ GIL", "JUAN JOSE RUIZ GIL", YES),
    ("Spain, one word for two", "Maite|Ruiz Gil", "María Teresa|Ruiz Gil", YES),
    ("Spain, one word for two", "Mamen Ruiz Gil", "Mª del Carmen Ruiz Gil", YES),
    ("Spain, one word for two, brothers", "JUANJO RUIZ GIL", "JUAN MANUEL RUIZ GIL", NO),
    ("Spain, one word for two, brothers", "JUANJO RUIZ GIL", "JUANMA RUIZ GIL", NO),
    ("Spain, brothers", "JOSE LUIS RUIZ GIL", "JOSE MANUEL RUIZ GIL", NO),
    ("Spain, twins", "LAURA RUIZ GIL", "MARTA RUIZ GIL", NO),
    ("Spain, compound name shortened", "JOSE RUIZ GIL", "JOSE LUIS RUIZ GIL", YES),
    ("Spain, one surname missing", "JOSE GARCIA", "JOSE GARCIA LOPEZ", YES),
    ("Catalan", "JORDI SERRA VIDAL", "JORGE SERRA VIDAL", YES),
    ("Catalan, man and woman", "JOAN SERRA VIDAL", "JOANA SERRA VIDAL", NO),
    ("Basque", "MIKEL ETXEBERRIA", "MIGUEL ECHEVERRIA", YES),
    ("Galician", "XOSE VAZQUEZ", "JOSE VAZQUEZ", YES),
    ("Catalan surname", "ANNA GIMENEZ PUIG", "ANA JIMENEZ PUIG", YES),
    ("Spain, siblings", "ANTONIO RUIZ GIL", "ANTONIA RUIZ GIL", NO),
    ("Spain, other first surname", "JOSE GARCIA LOPEZ", "JOSE PEREZ LOPEZ", NO),
    ("Latin America, husband's surname", "María López de Pérez", "María López", YES),
    ("Latin America, mother and daughter", "María López Díaz", "Mariana López Ruiz", NO),
    ("Portugal", "JOAO MELO ALMEIDA", "JOAO ALMEIDA", YES),
    ("Portugal, particle", "PEDRO DA SILVA", "PEDRO SILVA", YES),
    ("Brazil", "MARIA DOS SANTOS SILVA", "MARIA DOS SANTOS SOUZA", NO),
    ("Brazil, father and son", "João Silva Filho", "João Silva Neto", NO),
    ("Poland, spouses", "KOWALSKI JAN", "KOWALSKA JANINA", NO),
    ("Poland, one woman abroad", "ANNA KOWALSKI", "ANNA KOWALSKA", YES),
    ("Poland, letters", "Łukasz Wiśniewski", "LUKASZ WISNIEWSKI", YES),
    ("Poland, two people", "Piotr Nowak", "Paweł Nowak", NO),
    ("Czech, spouses", "Jan Novák", "Jana Nováková", NO),
    ("Lithuania, spouses", "Jonas Kazlauskas", "Ona Kazlauskienė", NO),
    ("Ukraine, passports", "IULIIA SHEVCHENKO", "YULIYA SHEVCHENKO", YES),
    ("Ukraine, passports", "JULIA SHEVCHENKO", "YULIYA SHEVCHENKO", YES),
    ("Russia, Ukraine", "Aleksandr Melnyk", "Oleksandr Melnyk", YES),
    ("Russia, script", "Юлия Шевченко", "Iuliia Shevchenko", YES),
    ("Russia, script, order", "Кузнецов Алексей", "Aleksei Kuznetsov", YES),
    ("Russia, brothers", "Сергей Иванов", "Alexei Ivanov", NO),
    ("Russia, brother and sister", "Ivan Petrov", "Irina Petrova", NO),
    ("Arabic, huge class", "MOHAMED BEN ALI", "MUHAMMAD ALI", UNKNOWN),
    ("Arabic, servant of", "Abdul Rahman Haddad", "Abdurrahman Haddad", YES),
    ("Arabic, servant of", "Abd el Rahman Haddad", "Abdul-Rahman Haddad", YES),
    ("Arabic, two servants", "Abdul Rahman Haddad", "Abdul Karim Haddad", NO),
    ("Arabic, article", "Ghazi Aridi", "Ghazi al-Aridi", YES),
    ("Arabic, script", "غازي العريضي", "Ghazi Aridi", YES),
    ("Arabic, two people", "Tariq Mansour", "Walid Mansour", NO),
    ("Turkish", "IŞIK", "ISIK", YES),
    ("Turkish", "Işık", "IŞIK", YES),
    ("Turkish", "ISIK", "IŞIL", NO),
    ("Turkish", "İbrahim Güneş", "IBRAHIM GUNES", YES),
    ("Vietnam, marks lost", "NGUYEN THI HOA", "NGUYEN THI HOÀ", UNKNOWN),
    ("Vietnam, marks differ", "NGUYEN THI HOÀ", "NGUYEN THI HÓA", NO),
    ("Vietnam, two people", "NGUYEN VAN AN", "NGUYEN VAN BINH", NO),
    ("China, romanisations", "ZHANG WEI", "CHANG WEI", UNKNOWN),
    ("China, syllables joined", "LIU XIAO MING", "XIAOMING LIU", YES),
    ("China, characters differ", "王伟", "王薇", NO),
    ("China, simplified", "陳佩玲", "陈佩玲", YES),
    ("China, two people", "LIU XIAO MING", "LIU XIAO HONG", NO),
    ("Korea, syllables", "Hong Gildong", "Hong Gil-dong", YES),
    ("Korea, surname", "Park Ji-sung", "Pak Ji-sung", YES),
    ("Korea, two people", "Kim Min-jun", "Kim Seo-yeon", NO),
    ("Korea, script", "이정은", "Lee Jung-Eun", YES),
    ("Korea, script", "이정은", "Jungeun Rhee", YES),
    ("Korea, script", "박경희", "Pak Kyung Hee", YES),
    ("Korea, script", "최현우", "Hyun-Woo Choi", YES),
    ("Korea, script", "최현우", "Choe Hyeonu", YES),
    ("Korea, script", "임영선", "Young Sun Lim", YES),
    ("Korea, script", "유재성", "Ryu Jae Sung", YES),
    ("Korea, script, two people", "김지훈", "Kim Ji-hyun", NO),
    ("Korea, one syllable differs", "김지훈", "김지현", NO),
    ("Korea, one syllable differs", "강호영", "강호정", NO),
    ("Japan, characters beside letters", "吉田陽子", "Yoko Yoshida", UNKNOWN),
    ("Japan, characters beside letters", "田中 美咲", "Hanako Sato", UNKNOWN),
    ("Japan, one name unspaced", "田中美咲", "田中 美咲", YES),
    ("Japan, forms of characters", "齋藤 誠", "斎藤 誠", YES),
    ("Japan, forms of characters", "髙橋 浩", "高橋 浩", YES),
    ("Japan, forms of characters", "山﨑 恵", "山崎 惠", YES),
    ("Japan, forms of characters", "渡邊 愛", "渡辺 愛", YES),
    ("Japan, forms of characters", "渡邉 愛", "渡邊 愛", YES),
    ("Japan, given names differ", "高橋 陽子", "高橋 洋子", NO),
    ("China, characters beside pinyin", "王晓明", "Wang Xiaoming", YES),
    ("China, characters beside pinyin", "王晓明", "Li Xiaohong", NO),
    ("Japan, long vowels", "TARO ONO", "TARO ŌNO", YES),
    ("Japan, characters differ", "小野", "大野", NO),
    ("Japan, two people", "Sato Yuki", "Sato Haruto", NO),
    ("India, initial", "R. Venkatesan", "Ramesh Venkatesan", YES),
    ("India, other initial", "R. Venkatesan", "K. Venkatesan", NO),
    ("India, son of", "Ravi Kumar S/O Mohan Lal", "Ravi Kumar", YES),
    ("India, two sons of one", "Ravi Kumar S/O Mohan Lal", "Anil Kumar S/O Mohan Lal", NO),
    ("India, no surname", "Priya LNU", "Priya Sharma", UNKNOWN),
    ("Indonesia", "SUKARNO", "SUKARNO SUKARNO", UNKNOWN),
    ("Iceland, siblings", "Jón Einarsson", "Guðrún Einarsdóttir", NO),
    ("Iceland, other father", "Jón Einarsson", "Jón Gunnarsson", NO),
    ("Hungary, order", "KOVÁCS JÁNOS", "János Kovács", YES),
    ("Hungary, wife", "KOVÁCS JÁNOSNÉ", "KOVÁCS JÁNOS", UNKNOWN),
    ("Netherlands", "Jan van der Berg", "Jan Vanderberg", YES),
    ("Netherlands, initials", "J.M. Janssen", "Jan Maria Janssen", YES),
    ("Netherlands, two people", "J. Janssen", "P. Janssen", NO),
    ("Germany", "Hans MUELLER", "Hans Müller", YES),
    ("Germany", "Hans MULLER", "Hans Müller", YES),
    ("Germany, two people", "Samuel Weber", "Manuel Weber", NO),
    ("Anglo, father and son", "John Smith Sr", "John Smith Jr", NO),
    ("Anglo, one suffix", "John Smith", "John Smith Jr", YES),
    ("Anglo, nickname", "Bill Clinton", "William Clinton", YES),
    ("Anglo, siblings", "Billy Hutchinson", "Roger Hutchinson", NO),
    ("Anglo, apostrophe", "Sean O'Brien", "Sean O Brien", YES),
    ("France, hyphen", "Jean-Pierre Dupont", "JEAN PIERRE DUPONT", YES),
    ("France, two people", "Jean-Pierre Dupont", "Jean-Paul Dupont", NO),
    ("Greece, script", "Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", YES),
    ("Israel, script", "דוד לוי", "David Levi", YES),
    ("Passport line", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "Anna Maria Eriksson", YES),
    ("Passport line, Ñ", "MUNXXOZ<<JOSE", "José Muñoz", YES),
    ("Passport line, cut", "GARCIA<HERNANDEZ<<MARIA<DEL<CAR", "MARIA DEL CARMEN GARCIA HERNANDEZ", YES),
    ("Passport line, other person", "ERIKSSON<<ANNA<MARIA", "Eva Maria Eriksson", NO),
];

fn read(name: &str) -> Name {
    match name.split_once('|') {
        Some((given, family)) => normalise(RawName::of(given, family)),
        None => normalise(RawName::whole(name)),
    }
    .value()
    .unwrap_or_default()
}

#[test]
fn verdicts_by_custom() {
    let mut wrong = Vec::new();
    for (custom, a, b, verdict) in PAIRS {
        let (a_name, b_name) = (read(a), read(b));
        for said in [
            agrees(a_name.view(), b_name.view()),
            agrees(b_name.view(), a_name.view()),
        ] {
            if said != *verdict {
                wrong.push(format!("{custom}: {a} / {b}: {said:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A Japanese name in characters is read where its column of kana says how.
#[test]
fn kana_read_the_characters() {
    let name = |whole, alias| {
        let raw = RawName {
            alias,
            ..RawName::whole(whole)
        };
        normalise(raw).value().unwrap_or_default()
    };
    let read = name("吉田陽子", "ヨシダ ヨウコ");
    for (whole, alias, verdict) in [
        ("Yoko Yoshida", "", YES),
        ("Yoshida Yoko", "ヨシダ ヨウコ", YES),
        ("Hanako Sato", "", NO),
        ("吉田 陽子", "", YES),
        // Read alike, and written otherwise.
        ("吉田 洋子", "ヨシダ ヨウコ", NO),
    ] {
        let other = name(whole, alias);
        assert_eq!(agrees(read.view(), other.view()), verdict, "{whole}");
        assert_eq!(agrees(other.view(), read.view()), verdict, "{whole}");
    }
}

#[test]
fn what_stands_beside_a_name_says_whose_characters_they_are() {
    let name = |whole, is_japanese| {
        let raw = RawName {
            is_japanese,
            ..RawName::whole(whole)
        };
        normalise(raw).value().unwrap_or_default()
    };
    let latin = name("Lin Mei", None);
    for (is_japanese, verdict) in [(None, YES), (Some(false), YES), (Some(true), UNKNOWN)] {
        let characters = name("林 美", is_japanese);
        assert_eq!(agrees(characters.view(), latin.view()), verdict);
    }
}

#[test]
fn enough_of_both_kinds() {
    let two_people = PAIRS.iter().filter(|pair| pair.3 == NO).count();
    assert!(
        PAIRS.len() >= 60 && two_people >= 30,
        "{} of {}",
        two_people,
        PAIRS.len()
    );
}
