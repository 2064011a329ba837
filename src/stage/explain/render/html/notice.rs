//! The customer's notice as a page.

use super::escape::Text;
use super::shell;
use crate::stage::explain::notice::Notice;
use crate::stage::explain::render::plain::{Lang, Words};
use std::fmt::Write;

/// The notice, in the customer's language.
pub fn notice(notice: &Notice, lang: Lang) -> String {
    let words = Words::of(notice, lang);
    let mut out = format!("<main class=\"notice\"><h1>{}</h1>", words.title);
    paragraphs(&mut out, &words.opening);
    list(&mut out, ("reasons", words.reasons_title), &words.reasons);
    paragraphs(&mut out, &words.between);
    list(&mut out, ("steps", words.steps_title), &words.steps);
    out.push_str("<div class=\"small\">");
    paragraphs(&mut out, &words.closing);
    let codes: Vec<&str> = notice.reasons.iter().map(|reason| reason.code()).collect();
    if !codes.is_empty() {
        let _ = write!(
            out,
            "<p class=\"ids\">{}: {}</p>",
            words.reference,
            codes.join(", ")
        );
    }
    out.push_str("</div></main>");
    shell::page(lang.tag(), words.title, &out)
}

fn paragraphs(out: &mut String, says: &[&str]) {
    for text in says {
        let _ = write!(out, "<p>{}</p>", Text(text));
    }
}

fn list(out: &mut String, (class, title): (&str, &str), items: &[&str]) {
    if items.is_empty() {
        return;
    }
    let _ = write!(out, "<h2>{}</h2><ul class=\"{class}\">", Text(title));
    for item in items {
        let _ = write!(out, "<li>{}</li>", Text(item));
    }
    out.push_str("</ul>");
}
