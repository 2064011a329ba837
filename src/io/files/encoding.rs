//! Which bytes stand for which letters: UTF-8, or the encoding of an old program, told by its text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::io::{self, Read};

/// Guesses from the first bytes. A file that mixes encodings counts as UTF-8: its unreadable
/// cells are then reported one by one.
pub fn guess(prefix: &[u8]) -> &'static Encoding {
    if let Some(utf16) = utf16(prefix) {
        return utf16;
    }
    let (mut invalid, mut multibyte) = (0, 0);
    let mut chunks = prefix.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        multibyte += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        // A character cut in two by the end of the prefix is not an error.
        invalid += usize::from(!chunk.invalid().is_empty() && chunks.peek().is_some());
    }
    // Two bytes of Chinese or Korean now and then make a character of UTF-8.
    if invalid > 2 * multibyte {
        legacy(prefix).unwrap_or(UTF_8)
    } else {
        UTF_8
    }
}

/// Text in UTF-16 has a mark, or every other byte zero.
fn utf16(prefix: &[u8]) -> Option<&'static Encoding> {
    if let Some((marked, _)) = Encoding::for_bom(prefix) {
        return (marked != UTF_8).then_some(marked);
    }
    let sample = &prefix[..prefix.len().min(512)];
    let zeros = |odd: usize| {
        let every_other = sample.iter().skip(odd).step_by(2);
        every_other.filter(|&&byte| byte == 0).count()
    };
    let half = sample.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    match half >= 8 {
        true if even * 10 > half * 9 && odd == 0 => Some(UTF_16BE),
        true if odd * 10 > half * 9 && even == 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// Bytes without the UTF-8 byte order mark.
pub fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes)
}

/// Fewer letters than this tell nothing of a language.
const FEW_LETTERS: usize = 10;

/// The encoding of before Unicode whose letters are as frequent, and stand as near each other, as
/// people write them.
fn legacy(prefix: &[u8]) -> Option<&'static Encoding> {
    let western = WINDOWS_1252.decode(prefix).0;
    let letters = western.chars().filter(|c| !c.is_ascii()).count();
    if letters < FEW_LETTERS && looks_western(&western) {
        return Some(WINDOWS_1252);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(prefix, false);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // It is what browsers read where they cannot tell.
    (guess != WINDOWS_1252 || looks_western(&western)).then_some(guess)
}

/// In Western text, letters with accents stand alone or in pairs (`ção`), and signs are few.
fn looks_western(text: &str) -> bool {
    let (mut foreign, mut signs, mut in_runs) = (0usize, 0usize, 0usize);
    for run in text.split(|c: char| c.is_ascii()) {
        let length = run.chars().count();
        foreign += length;
        in_runs += if length >= 3 { length } else { 0 };
        signs += run.chars().filter(|&c| !is_of_names(c)).count();
    }
    in_runs * 20 <= foreign && signs * 20 <= foreign
}

/// Letters, and the signs that names and addresses carry.
fn is_of_names(c: char) -> bool {
    c.is_alphabetic() || "€‘’“”–°´·\u{a0}".contains(c)
}

/// A stream as UTF-8.
pub struct Decoded<R> {
    input: R,
    decoder: Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    at: usize,
    is_at_end: bool,
}

impl<R: Read> Decoded<R> {
    /// The stream begins with its byte order mark, if it has one.
    pub fn new(input: R, encoding: &'static Encoding) -> Self {
        Decoded {
            input,
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: vec![0; 16 * 1024],
            text: Vec::new(),
            at: 0,
            is_at_end: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        let read = self.input.read(&mut self.raw)?;
        self.is_at_end = read == 0;
        let most = self.decoder.max_utf8_buffer_length(read);
        self.text.resize(most.unwrap_or_default(), 0);
        let raw = &self.raw[..read];
        let (_, _, written, _) = self
            .decoder
            .decode_to_utf8(raw, &mut self.text, self.is_at_end);
        self.text.truncate(written);
        self.at = 0;
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.at == self.text.len() && !self.is_at_end {
            self.refill()?;
        }
        let read = (&self.text[self.at..]).read(out)?;
        self.at += read;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Customers as national systems export them, most letters of a row ASCII.
    fn exported(names: &[&str], encoding: &'static Encoding) -> Vec<u8> {
        let row = |(at, name)| format!("{at};{name};c{at}@example.com\n");
        let rows: String = names.iter().cycle().take(60).enumerate().map(row).collect();
        let (bytes, _, is_lossy) = encoding.encode(&rows);
        assert!(!is_lossy);
        bytes.into_owned()
    }

    #[test]
    fn encodings_are_told_by_what_is_written_in_them() {
        use encoding_rs::*;
        let spanish = ["José Muñoz", "MARÍA PEÑA", "Ángel Íñigo"];
        let polish = ["Łukasz Wiśniewski", "Małgorzata Gołąb", "ŻÓŁKIEWSKI"];
        let czech = ["Jiří Dvořák", "Růžena Černá", "Šťastný", "Kateřina"];
        let russian = ["Иванов Сергей", "КУЗНЕЦОВА ЕЛЕНА", "Дмитрий"];
        let turkish = ["Ayşe Yılmaz", "Doğan Işık", "İBRAHİM ÇAĞLAR"];
        let japanese = ["田中 太郎", "佐藤 花子", "ヤマダ ハナコ"];
        let table: [(&[&str], &[&Encoding]); 11] = [
            (&spanish, &[WINDOWS_1252, UTF_8]),
            (&["João Conceição", "Gonçalves"], &[WINDOWS_1252, UTF_8]),
            (&polish, &[WINDOWS_1250, ISO_8859_2, UTF_8]),
            (&czech, &[WINDOWS_1250, ISO_8859_2, UTF_8]),
            (&russian, &[WINDOWS_1251, KOI8_U, IBM866, UTF_8]),
            (&["Παπαδόπουλος Γεώργιος", "Άννα"], &[WINDOWS_1253, UTF_8]),
            (&turkish, &[WINDOWS_1254, UTF_8]),
            (&["محمد أحمد", "فاطمة علي"], &[WINDOWS_1256, UTF_8]),
            (&japanese, &[SHIFT_JIS, EUC_JP, UTF_8]),
            (&["김민준", "이서연", "박지훈"], &[EUC_KR, UTF_8]),
            (&["王伟", "李娜", "张敏", "刘洋"], &[GBK, UTF_8]),
        ];
        for (names, encodings) in table {
            for encoding in encodings {
                let guessed = guess(&exported(names, encoding));
                assert_eq!(guessed, *encoding, "{names:?}");
            }
        }
    }

    #[test]
    fn what_nobody_writes_today_is_not_guessed() {
        let table: &[(&[u8], &Encoding)] = &[
            (b"plain ascii", UTF_8),
            (b"Jos\xe9;Mu\xf1oz;M\xaa", WINDOWS_1252),
            // Two encodings in one file.
            (b"Jos\xe9;Mu\xc3\xb1oz", UTF_8),
            // Code page 850: José Muñoz, Müller.
            (b"1;Jos\x82 Mu\xa4oz\n2;M\x81ller\n", UTF_8),
        ];
        for (bytes, expected) in table {
            assert_eq!(guess(bytes), *expected, "{bytes:?}");
        }
    }

    #[test]
    fn text_is_decoded_however_it_is_cut() {
        struct OneByte<'a>(&'a [u8]);
        impl Read for OneByte<'_> {
            fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
                let at_most = out.len().min(1);
                self.0.read(&mut out[..at_most])
            }
        }
        let big_endian = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let table: [(Vec<u8>, &str); 4] = [
            (b"Jos\xe9 M\xaa O\x92Neill".into(), "José Mª O’Neill"),
            (big_endian("\u{feff}id;name\n1;😀"), "id;name\n1;😀"),
            (
                big_endian("account_id;name\n1;Ana"),
                "account_id;name\n1;Ana",
            ),
            (vec![0xfe, 0xff], ""),
        ];
        for (bytes, expected) in table {
            let mut text = String::new();
            Decoded::new(OneByte(&bytes), guess(&bytes))
                .read_to_string(&mut text)
                .unwrap();
            assert_eq!(text, expected);
        }
        assert_eq!(guess(b"account_id;name\n1;\0\0\0"), UTF_8);
    }
}
