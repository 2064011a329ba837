//! The writing systems that names come in.

/// A writing system, as far as the comparison of names tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Script {
    #[default]
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Han,
    Kana,
    Hangul,
    /// Armenian, Georgian, the Indic scripts, Thai, Ethiopic, …
    Other,
    /// Chinese characters of a Japanese name: their readings are another matter. No letter by itself
    /// tells it from `Han`.
    Kanji,
}

impl Script {
    pub const ALL: [Script; 10] = [
        Script::Latin,
        Script::Cyrillic,
        Script::Greek,
        Script::Hebrew,
        Script::Arabic,
        Script::Han,
        Script::Kana,
        Script::Hangul,
        Script::Other,
        Script::Kanji,
    ];

    /// The script of one letter; marks, digits and punctuation are `None`.
    pub fn of(c: char) -> Option<Script> {
        Some(match c as u32 {
            0x41..=0x5A | 0x61..=0x7A | 0xAA | 0xBA | 0xC0..=0x24F => Script::Latin,
            0x250..=0x2AF | 0x1D00..=0x1DBF | 0x1E00..=0x1EFF | 0xFF21..=0xFF5A => Script::Latin,
            0x370..=0x3FF | 0x1F00..=0x1FFF => Script::Greek,
            0x400..=0x52F => Script::Cyrillic,
            0x5D0..=0x5EA => Script::Hebrew,
            0x620..=0x64A | 0x66E..=0x6D3 | 0x750..=0x77F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => {
                Script::Arabic
            }
            0x3041..=0x3096 | 0x30A1..=0x30FA | 0xFF66..=0xFF9D => Script::Kana,
            0x1100..=0x11FF | 0x3131..=0x318E | 0xAC00..=0xD7A3 => Script::Hangul,
            0x3005..=0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF => Script::Han,
            0x20000..=0x3134F => Script::Han,
            _ if c.is_alphabetic() => Script::Other,
            _ => return None,
        })
    }

    /// The script of the first letter; Latin where there is none.
    pub fn of_word(word: &str) -> Script {
        word.chars().find_map(Script::of).unwrap_or_default()
    }

    /// Written without spaces between the words of a name.
    pub fn is_east_asian(self) -> bool {
        matches!(
            self,
            Script::Han | Script::Kanji | Script::Kana | Script::Hangul
        )
    }

    /// Written in Chinese characters, which say the name whatever their reading.
    pub fn is_characters(self) -> bool {
        matches!(self, Script::Han | Script::Kanji)
    }

    /// Whether words of the two are compared letter by letter, or character by character.
    #[inline]
    pub fn is_one_writing(self, other: Script) -> bool {
        self == other || self.is_characters() && other.is_characters()
    }
}
