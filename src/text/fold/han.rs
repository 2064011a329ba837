//! Traditional, simplified and Japanese forms of Chinese characters, which write one name.

/// Lines of a traditional character and its simplified form, sorted. Facts of OpenCC's
/// `TSCharacters` (Apache-2.0, by way of opencc-python-reimplemented 0.1.7), common planes only, with
/// the forms of Japan (沢 and 澤 are one, 髙 and 高, 﨑 and 崎) added by hand.
const VARIANTS: &str = include_str!("han_variants.txt");

/// Two characters of three bytes and a line feed.
const LINE: usize = 7;

/// The simplified form of a character, or the character itself.
pub fn simplified(character: char) -> char {
    let (mut low, mut high) = (0, VARIANTS.len() / LINE);
    while low < high {
        let middle = low + (high - low) / 2;
        let mut line = VARIANTS[middle * LINE..].chars();
        let (Some(traditional), Some(simplified)) = (line.next(), line.next()) else {
            break;
        };
        match traditional.cmp(&character) {
            std::cmp::Ordering::Equal => return simplified,
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    character
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found() {
        for line in VARIANTS.lines() {
            let mut pair = line.chars();
            let (from, to) = (
                pair.next().expect("traditional"),
                pair.next().expect("simplified"),
            );
            assert_eq!(line.len() + 1, LINE);
            assert_eq!(simplified(from), to);
        }
        assert_eq!(simplified('王'), '王');
        assert_eq!(simplified('a'), 'a');
    }
}
