//! How a name or an address in Chinese characters shows that it is Japanese: its readings are then
//! not those of Chinese.

use crate::text::fold::han::simplified;
use crate::text::fold::script::Script;

/// Common surnames of two characters and more. A Chinese name seldom begins with one, and is then
/// three characters at most. Source: national counts, general knowledge [K], 2026-11.
const SURNAMES: &str = "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 \
    斎藤 斉藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 \
    青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 \
    酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 \
    久保 松井 小島 岩崎 桜井 木下 野口 松尾 野村 菊地 菊池 佐野 大西 杉本 新井 浜田 古川 市川 小松 高野 水野 吉川 \
    山内 西田 西川 北村 五十嵐 福島 安田 中田 平田 川崎 飯田 本田 久保田 川口 中西 岩田 服部 福井 樋口 永井 \
    土屋 片山 小池 松岡 荒木 大橋 望月 早川 小山 佐久間 大島 内藤 秋山 川村 黒田 熊谷 石原 松下 星野 相沢";

/// Characters that only Japan writes, or hardly anybody else: `々`, and forms of its reform.
const OWN: &str = "々沢浜桜広斎斉髙﨑嶋恵徳関滝塩栄渋亀豊頼瀬辺邉辻畑峠笹榊栃雫";

/// No character of China or Japan comes before it: radicals begin here.
const FIRST_OF_EAST_ASIA: char = '\u{2E80}';

/// Kana anywhere: Japanese, whatever else there is.
pub(super) fn has_kana(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(|c| Script::of(c) == Some(Script::Kana))
}

/// The name shows by its characters that it is Japanese.
pub(super) fn is_name(text: &str) -> bool {
    if text.chars().all(|c| c < FIRST_OF_EAST_ASIA) {
        return false;
    }
    let letters = || text.chars().filter(|c| c.is_alphanumeric() || *c == '々');
    has_kana(text)
        || letters().any(|c| OWN.contains(c))
        || surname_length(text).is_some_and(|length| {
            let ended = text[length..].starts_with(char::is_whitespace);
            ended || length == text.len() || letters().count() > 3
        })
}

/// A Japanese address: its prefecture says so.
pub(in crate::stage::normalise) fn is_address(text: &str) -> bool {
    const CAPITALS: [&str; 4] = ["東京都", "北海道", "大阪府", "京都府"];
    !text.is_ascii()
        && (has_kana(text)
            || CAPITALS.iter().any(|name| text.contains(name))
            || text.chars().take(20).any(|c| c == '県'))
}

/// The length in bytes of the known surname that a name begins with; of two, the longer.
pub(super) fn surname_length(name: &str) -> Option<usize> {
    let begins = |surname: &str| {
        let mut letters = name.chars();
        let same = surname.chars().all(|c| {
            letters
                .next()
                .is_some_and(|own| simplified(own) == simplified(c))
        });
        same.then(|| name.len() - letters.as_str().len())
    };
    let known = SURNAMES.split_ascii_whitespace();
    known.filter_map(begins).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_japanese_names() {
        for name in [
            "佐々木健",
            "吉田陽子",
            "高橋 浩",
            "中田 さくら",
            "齋藤 誠",
            "長谷川豊",
            "高橋",
        ] {
            assert!(is_name(name), "{name}");
        }
        for name in ["王伟", "陳佩玲", "田中华", "Yoko Yoshida", "김민준"] {
            assert!(!is_name(name), "{name}");
        }
        assert!(is_address("東京都新宿区西新宿8-18-19") && is_address("〒310-0011 茨城県水戸市"));
        assert!(!is_address("北京市朝阳区建国路88号") && !is_address("1 Main Street"));
        assert_eq!(surname_length("佐々木健"), Some("佐々木".len()));
    }
}
