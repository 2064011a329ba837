//! Thai titles, which are written in one word with the given name.

/// The longer first, where one begins another.
const TITLES: [&str; 8] = [
    "นางสาว",
    "นาง",
    "นาย",
    "น.ส.",
    "ด.ช.",
    "ด.ญ.",
    "เด็กชาย",
    "เด็กหญิง",
];

/// The name without its title. A name that merely begins with these letters goes on with a vowel of
/// the same syllable, or has hardly more letters.
pub(super) fn without_title(name: &str) -> &str {
    let name = name.trim_start();
    let mut bare = TITLES
        .iter()
        .filter_map(|title| name.strip_prefix(title).map(str::trim_start));
    bare.find(|rest| is_name(rest)).unwrap_or(name)
}

fn is_name(rest: &str) -> bool {
    let consonants = rest.chars().filter(|c| matches!(c, 'ก'..='ฮ'));
    rest.starts_with(|c| matches!(c, 'ก'..='ฮ' | 'เ'..='ไ')) && consonants.count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_cut_where_a_name_is_left() {
        for (written, name) in [
            ("นายสุรชัย", "สุรชัย"),
            ("นาย สุรชัย", "สุรชัย"),
            ("นางสาวมาลี", "มาลี"),
            ("น.ส. มาลี", "มาลี"),
            ("นางมาลี", "มาลี"),
            ("ด.ช.สมชาย", "สมชาย"),
            ("เด็กหญิงมาลี", "มาลี"),
            ("สุรชัย", "สุรชัย"),
            // Names and surnames of their own.
            ("นายก", "นายก"),
            ("นางาม", "นางาม"),
            ("นาย", "นาย"),
        ] {
            assert_eq!(without_title(written), name, "{written}");
        }
    }
}
