//! Month names, and the words that may stand beside them in a date.
//!
//! Source: Unicode CLDR 48 month names (wide, abbreviated, format and stand-alone), 2025-10,
//! written lower case; Latin letters without accents.

use hashbrown::HashMap;
use std::sync::LazyLock;

/// What a word in a date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// 1 to 12.
    Month(u8),
    /// The same of Iran's calendar, which Afghanistan has too.
    SolarMonth(u8),
    /// "de", "th", a weekday: it adds nothing.
    Filler,
}

/// The meaning of a word in any case, with or without accents.
pub(super) fn number(word: &str) -> Option<Word> {
    let mut lower = Lower {
        bytes: [0; 48],
        length: 0,
    };
    for c in word.chars() {
        lower.push(c)?;
    }
    WORDS.get(lower.as_str()).copied()
}

static WORDS: LazyLock<HashMap<&str, Word>> = LazyLock::new(|| {
    let fillers = FILLERS.iter().map(|word| (*word, Word::Filler));
    let months = MONTHS.iter().flat_map(|months| (1..).zip(months));
    let months = months.flat_map(|(month, names)| {
        let meaning = Word::Month(month);
        names.iter().map(move |name| (*name, meaning))
    });
    let solar = (1..).zip(SOLAR_MONTHS).flat_map(|(month, names)| {
        let meaning = Word::SolarMonth(month);
        names.iter().map(move |name| (*name, meaning))
    });
    // A word that is both is a month.
    fillers.chain(solar).chain(months).collect()
});

/// `listopada` is October in Croatian, and November in Polish: Croatian writes a full stop after the
/// day, which Polish does not.
pub(super) fn is_croatian_october(word: &str) -> bool {
    word.eq_ignore_ascii_case("listopada")
}

/// A word in lower case without accents, on the stack.
struct Lower {
    bytes: [u8; 48],
    length: usize,
}

impl Lower {
    /// `None` where the word is longer than any month.
    fn push(&mut self, c: char) -> Option<()> {
        match c {
            '\u{300}'..='\u{36f}' | '.' => Some(()),
            '\u{c0}'..='\u{24f}' => any_ascii::any_ascii_char(c)
                .bytes()
                .try_for_each(|byte| self.put(char::from(byte.to_ascii_lowercase()))),
            _ => c.to_lowercase().try_for_each(|c| self.put(folded(c))),
        }
    }

    fn put(&mut self, c: char) -> Option<()> {
        let room = self
            .bytes
            .get_mut(self.length..self.length + c.len_utf8())?;
        self.length += c.encode_utf8(room).len();
        Some(())
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or("")
    }
}

/// Greek and Arabic letters that vary with accents or position.
fn folded(c: char) -> char {
    match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'أ' | 'إ' | 'آ' => 'ا',
        _ => c,
    }
}

const FILLERS: &[&str] = &[
    // Between the parts, and after a number.
    "de",
    "del",
    "of",
    "the",
    "le",
    "den",
    "a",
    "d",
    "o",
    "st",
    "nd",
    "rd",
    "th",
    "er",
    "re",
    "to",
    "ta",
    "г",
    "р",
    "года",
    "року",
    "y",
    "r",
    "º",
    "ª",
    "god",
    "godine",
    "g",
    "yil",
    "yili",
    "yilda",
    "йил",
    "йили",
    "жыл",
    "жылғы",
    "ж",
    "թ",
    "წელი",
    "წლის",
    "ב",
    "ماه",
    "سال",
    "оны",
    "он",
    "сарын",
    "сар",
    "ны",
    "өдөр",
    "วันที่",
    "ที่",
    "เดือน",
    "ปี",
    "พศ",
    "คศ",
    // Vietnamese: day, month, year.
    "ngay",
    "thang",
    "nam",
    // Weekdays, English and Spanish.
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
];

type Months = [&'static [&'static str]; 12];

#[rustfmt::skip]
const MONTHS: &[Months] = &[
    // English.
    [&["january", "jan"], &["february", "feb"], &["march", "mar"], &["april", "apr"],
     &["may"], &["june", "jun"], &["july", "jul"], &["august", "aug"],
     &["september", "sep", "sept"], &["october", "oct"], &["november", "nov"],
     &["december", "dec"],],
    // Spanish.
    [&["enero", "ene"], &["febrero", "feb"], &["marzo", "mar"], &["abril", "abr"],
     &["mayo", "may"], &["junio", "jun"], &["julio", "jul"], &["agosto", "ago"],
     &["septiembre", "setiembre", "sep", "set"], &["octubre", "oct"], &["noviembre", "nov"],
     &["diciembre", "dic"],],
    // Portuguese.
    [&["janeiro", "jan"], &["fevereiro", "fev"], &["marco", "mar"], &["abril", "abr"],
     &["maio", "mai"], &["junho", "jun"], &["julho", "jul"], &["agosto", "ago"],
     &["setembro", "set"], &["outubro", "out"], &["novembro", "nov"], &["dezembro", "dez"],],
    // French.
    [&["janvier", "janv"], &["fevrier", "fevr", "fev"], &["mars"], &["avril", "avr"],
     &["mai"], &["juin"], &["juillet", "juil"], &["aout"], &["septembre", "sept"],
     &["octobre", "oct"], &["novembre", "nov"], &["decembre", "dec"],],
    // German.
    [&["januar", "janner", "jan"], &["februar", "feb"], &["marz", "maerz", "mrz"],
     &["april"], &["mai"], &["juni"], &["juli"], &["august", "aug"], &["september"],
     &["oktober", "okt"], &["november"], &["dezember", "dez"],],
    // Italian.
    [&["gennaio", "gen"], &["febbraio", "feb"], &["marzo"], &["aprile", "apr"],
     &["maggio", "mag"], &["giugno", "giu"], &["luglio", "lug"], &["agosto", "ago"],
     &["settembre", "set"], &["ottobre", "ott"], &["novembre", "nov"], &["dicembre", "dic"],],
    // Dutch.
    [&["januari"], &["februari"], &["maart", "mrt"], &["april"], &["mei"], &["juni"],
     &["juli"], &["augustus"], &["september"], &["oktober", "okt"], &["november"],
     &["december"],],
    // Polish.
    [&["styczen", "stycznia", "sty"], &["luty", "lutego", "lut"], &["marzec", "marca"],
     &["kwiecien", "kwietnia", "kwi"], &["maj", "maja"], &["czerwiec", "czerwca", "cze"],
     &["lipiec", "lipca", "lip"], &["sierpien", "sierpnia", "sie"],
     &["wrzesien", "wrzesnia", "wrz"], &["pazdziernik", "pazdziernika", "paz"],
     &["listopad", "listopada"], &["grudzien", "grudnia", "gru"],],
    // Czech (listopad is November in Polish too).
    [&["leden", "ledna"], &["unor", "unora"], &["brezen", "brezna"], &["duben", "dubna"],
     &["kveten", "kvetna"], &["cerven", "cervna"], &["cervenec", "cervence"],
     &["srpen", "srpna"], &["zari"], &["rijen", "rijna"], &["listopad", "listopadu"],
     &["prosinec", "prosince"],],
    // Turkish.
    [&["ocak", "oca"], &["subat", "sub"], &["mart"], &["nisan", "nis"], &["mayis"],
     &["haziran", "haz"], &["temmuz", "tem"], &["agustos", "agu"], &["eylul", "eyl"],
     &["ekim", "eki"], &["kasim", "kas"], &["aralik", "ara"],],
    // Swedish, Danish, Norwegian.
    [&["januari", "januar"], &["februari", "februar"], &["mars", "marts"], &["april"],
     &["maj", "mai"], &["juni"], &["juli"], &["augusti", "august"], &["september"],
     &["oktober"], &["november"], &["december", "desember", "des"],],
    // Finnish.
    [&["tammikuu", "tammikuuta"], &["helmikuu", "helmikuuta"], &["maaliskuu", "maaliskuuta"],
     &["huhtikuu", "huhtikuuta"], &["toukokuu", "toukokuuta"], &["kesakuu", "kesakuuta"],
     &["heinakuu", "heinakuuta"], &["elokuu", "elokuuta"], &["syyskuu", "syyskuuta"],
     &["lokakuu", "lokakuuta"], &["marraskuu", "marraskuuta"], &["joulukuu", "joulukuuta"],],
    // Hungarian.
    [&["januar"], &["februar"], &["marcius"], &["aprilis"], &["majus"], &["junius"],
     &["julius"], &["augusztus"], &["szeptember"], &["oktober"], &["november"],
     &["december"],],
    // Romanian.
    [&["ianuarie", "ian"], &["februarie"], &["martie"], &["aprilie"], &["mai"],
     &["iunie", "iun"], &["iulie", "iul"], &["august"], &["septembrie"], &["octombrie"],
     &["noiembrie", "noi"], &["decembrie"],],
    // Indonesian, Malay.
    [&["januari"], &["februari"], &["maret", "mac"], &["april"], &["mei"], &["juni", "jun"],
     &["juli", "julai"], &["agustus", "ogos"], &["september"], &["oktober"], &["november"],
     &["desember", "disember"],],
    // Catalan.
    [&["gener"], &["febrer"], &["marc"], &["abril"], &["maig"], &["juny"], &["juliol"],
     &["agost"], &["setembre"], &["octubre"], &["novembre"], &["desembre"],],
    // roman numerals, as central and eastern Europe write them.
    [&["i"], &["ii"], &["iii"], &["iv"], &["v"], &["vi"], &["vii"], &["viii"], &["ix"],
     &["x"], &["xi"], &["xii"],],
    // Russian.
    [&["январь", "января", "янв"], &["февраль", "февраля", "фев"], &["март", "марта", "мар"],
     &["апрель", "апреля", "апр"], &["май", "мая"], &["июнь", "июня", "июн"],
     &["июль", "июля", "июл"], &["август", "августа", "авг"],
     &["сентябрь", "сентября", "сен", "сент"], &["октябрь", "октября", "окт"],
     &["ноябрь", "ноября", "ноя", "нояб"], &["декабрь", "декабря", "дек"],],
    // Ukrainian.
    [&["січень", "січня"], &["лютий", "лютого"], &["березень", "березня"],
     &["квітень", "квітня"], &["травень", "травня"], &["червень", "червня"],
     &["липень", "липня"], &["серпень", "серпня"], &["вересень", "вересня"],
     &["жовтень", "жовтня"], &["листопад", "листопада"], &["грудень", "грудня"],],
    // Bulgarian.
    [&["януари"], &["февруари"], &["март"], &["април"], &["май"], &["юни"], &["юли"],
     &["август"], &["септември"], &["октомври"], &["ноември"], &["декември"],],
    // Greek, accents folded away.
    [&["ιανουαριοσ", "ιανουαριου"], &["φεβρουαριοσ", "φεβρουαριου"], &["μαρτιοσ", "μαρτιου"],
     &["απριλιοσ", "απριλιου"], &["μαιοσ", "μαιου"], &["ιουνιοσ", "ιουνιου"],
     &["ιουλιοσ", "ιουλιου"], &["αυγουστοσ", "αυγουστου"], &["σεπτεμβριοσ", "σεπτεμβριου"],
     &["οκτωβριοσ", "οκτωβριου"], &["νοεμβριοσ", "νοεμβριου"], &["δεκεμβριοσ", "δεκεμβριου"],],
    // Arabic.
    [&["يناير"], &["فبراير"], &["مارس"], &["ابريل"], &["مايو"], &["يونيو"], &["يوليو"],
     &["اغسطس"], &["سبتمبر"], &["اكتوبر"], &["نوفمبر"], &["ديسمبر"],],
    // Thai, abbreviated without the full stops.
    [&["มกราคม", "มค"], &["กุมภาพันธ์", "กพ"], &["มีนาคม", "มีค"], &["เมษายน", "เมย"],
     &["พฤษภาคม", "พค"], &["มิถุนายน", "มิย"], &["กรกฎาคม", "กค"], &["สิงหาคม", "สค"],
     &["กันยายน", "กย"], &["ตุลาคม", "ตค"], &["พฤศจิกายน", "พย"], &["ธันวาคม", "ธค"]],
    // Croatian; its listopad is October, see below.
    [&["sijecanj", "sijecnja"], &["veljaca", "veljace"], &["ozujak", "ozujka"],
     &["travanj", "travnja"], &["svibanj", "svibnja"], &["lipanj", "lipnja"],
     &["srpanj", "srpnja"], &["kolovoz", "kolovoza"], &["rujan", "rujna"], &[],
     &["studeni", "studenoga", "studenog"], &["prosinac", "prosinca"]],
    // Serbian, in both its scripts.
    [&["januar", "јануар"], &["februar", "фебруар"], &["mart", "март"], &["april", "април"],
     &["maj", "мај"], &["jun", "јун"], &["jul", "јул"], &["avgust", "август"],
     &["septembar", "септембар"], &["oktobar", "октобар"], &["novembar", "новембар"],
     &["decembar", "децембар"]],
    // Uzbek and Azeri.
    [&["yanvar"], &["fevral"], &["mart"], &["aprel"], &["may"], &["iyun"], &["iyul"],
     &["avgust", "avqust"], &["sentabr", "sentyabr"], &["oktabr", "oktyabr"], &["noyabr"],
     &["dekabr"]],
    // Kazakh.
    [&["қаңтар"], &["ақпан"], &["наурыз"], &["сәуір"], &["мамыр"], &["маусым"], &["шілде"],
     &["тамыз"], &["қыркүйек"], &["қазан"], &["қараша"], &["желтоқсан"]],
    // Georgian.
    [&["იანვარი"], &["თებერვალი"], &["მარტი"], &["აპრილი"], &["მაისი"], &["ივნისი"], &["ივლისი"],
     &["აგვისტო"], &["სექტემბერი"], &["ოქტომბერი"], &["ნოემბერი"], &["დეკემბერი"]],
    // Armenian.
    [&["հունվար", "հունվարի"], &["փետրվար", "փետրվարի"], &["մարտ", "մարտի"],
     &["ապրիլ", "ապրիլի"], &["մայիս", "մայիսի"], &["հունիս", "հունիսի"], &["հուլիս", "հուլիսի"],
     &["օգոստոս", "օգոստոսի"], &["սեպտեմբեր", "սեպտեմբերի"], &["հոկտեմբեր", "հոկտեմբերի"],
     &["նոյեմբեր", "նոյեմբերի"], &["դեկտեմբեր", "դեկտեմբերի"]],
    // Hebrew, with its preposition.
    [&["ינואר", "בינואר"], &["פברואר", "בפברואר"], &["מרץ", "במרץ", "מרס", "במרס"],
     &["אפריל", "באפריל"], &["מאי", "במאי"], &["יוני", "ביוני"], &["יולי", "ביולי"],
     &["אוגוסט", "באוגוסט"], &["ספטמבר", "בספטמבר"], &["אוקטובר", "באוקטובר"],
     &["נובמבר", "בנובמבר"], &["דצמבר", "בדצמבר"]],
];

/// The months of Iran, and by their Arabic names those of Afghanistan; also with the Arabic letter.
#[rustfmt::skip]
const SOLAR_MONTHS: Months = [
    &["فروردین", "فروردين", "حمل"], &["اردیبهشت", "ارديبهشت", "ثور"], &["خرداد", "جوزا"],
    &["تیر", "تير", "سرطان"], &["مرداد", "امرداد", "اسد"], &["شهریور", "شهريور", "سنبله"],
    &["مهر", "میزان", "ميزان"], &["ابان", "عقرب"], &["اذر", "قوس"], &["دی", "دي", "جدی", "جدي"],
    &["بهمن", "دلو"], &["اسفند", "حوت"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_two_months() {
        let mut seen = std::collections::HashMap::new();
        for months in MONTHS {
            for (month, names) in (1u8..).zip(months) {
                for name in *names {
                    assert_eq!(*seen.entry(name).or_insert(month), month, "{name}");
                    assert_eq!(
                        number(&name.to_uppercase()),
                        Some(Word::Month(month)),
                        "{name}"
                    );
                }
            }
        }
    }
}
