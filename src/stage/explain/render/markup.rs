//! What every page of ours is made of: escaped text, tables that scroll on a phone, one style.

use super::html::escape::Text;
use crate::stage::explain::value::printable;

/// The style that pages share: colours for light and dark, type, tables, tiles, print.
pub const STYLE: &str = include_str!("markup.css");

/// `&`, `<`, `>` and quotes as entities; control and direction characters made visible; cut where
/// it is very long.
pub fn escape(text: &str) -> String {
    Text(&printable(text)).to_string()
}

/// JSON that can stand inside a `script` element: nothing in it can close the element.
pub fn embed(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out
}

/// A table whose first column names the rows. Cells are markup: escape what is not ours.
pub struct Table<'a> {
    /// Its caption.
    pub title: &'a str,
    /// Heads of the columns.
    pub columns: &'a [&'a str],
    /// As many cells in each as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// The table in a frame that scrolls by itself, by keyboard too.
pub fn table(table: &Table<'_>) -> String {
    let column = |column: &&str| format!("<th scope=\"col\">{column}</th>");
    let head: String = table.columns.iter().map(column).collect();
    let row = |cells: &Vec<String>| {
        let mut cells = cells.iter();
        let first = cells.next().map_or("", String::as_str);
        let rest: String = cells.map(|cell| format!("<td>{cell}</td>")).collect();
        format!("<tr><th scope=\"row\">{first}</th>{rest}</tr>")
    };
    let body: String = table.rows.iter().map(row).collect();
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table>\
         <thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>",
        table.title
    )
}

/// A figure with its name, in a box.
pub fn tile(label: &str, value: &str) -> String {
    format!("<div class=\"tile\"><dt>{label}</dt><dd>{value}</dd></div>")
}

/// `1,203`.
pub fn whole(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_a_customer_types_is_markup() {
        assert_eq!(
            escape("<b>\u{202e}&\"'"),
            "&lt;b&gt;\u{fffd}&amp;&quot;&#39;"
        );
        assert_eq!(embed("\"</script>\""), "\"\\u003c/script\\u003e\"");
        assert_eq!(whole(1_234_567), "1,234,567");
    }

    proptest! {
        #[test]
        fn embedded_json_reads_back(text in "\\PC{0,60}") {
            let json = serde_json::to_string(&text).expect("a string");
            let embedded = embed(&json);
            prop_assert!(!embedded.contains('<'));
            prop_assert_eq!(serde_json::from_str::<String>(&embedded).expect("JSON"), text);
        }
    }
}
