//! Text on a page: nothing that a customer typed can become markup.

use crate::stage::explain::value::printable;
use std::fmt;

/// Text that prints itself escaped.
pub struct Text<'a>(pub &'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A number and its sign stay on one line.
        for c in self.0.replace(" %", "\u{a0}%").chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c => fmt::Write::write_char(f, c)?,
            }
        }
        Ok(())
    }
}

/// What somebody typed: cleaned, escaped, and kept from turning the words around it.
pub fn typed(text: &str) -> String {
    format!("<bdi>{}</bdi>", Text(&printable(text)))
}

/// A sentence with its first letter in upper case, escaped.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let whole = first.unwrap_or_default() + letters.as_str();
    Text(&whole).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_text() {
        let hostile = "<script>alert('x')</script>\u{202e}&\"";
        let shown = typed(hostile);
        assert_eq!(
            shown,
            "<bdi>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\u{fffd}&amp;&quot;</bdi>"
        );
        assert_eq!(sentence("ñu <b>"), "Ñu &lt;b&gt;");
        assert_eq!(sentence("from 50 %."), "From 50\u{a0}%.");
        assert_eq!(sentence(""), "");
    }
}
