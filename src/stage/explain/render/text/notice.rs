//! The customer's notice as plain text.

use super::notes::Notes;
use crate::stage::explain::notice::Notice;
use crate::stage::explain::render::plain::{Lang, Words};

/// The notice, in the customer's language.
pub fn notice(notice: &Notice, lang: Lang) -> String {
    let words = Words::of(notice, lang);
    let mut out = format!("{}\n", words.title);
    let mut notes = Notes::new(&mut out, &|_, text| text.to_owned());
    let mut paragraph = |text: &str| {
        notes.gap();
        notes.plain(text);
    };
    for text in &words.opening {
        paragraph(text);
    }
    if !words.reasons.is_empty() {
        paragraph(words.reasons_title);
        for reason in &words.reasons {
            notes.bullet(reason);
        }
    }
    for text in &words.between {
        notes.gap();
        notes.plain(text);
    }
    if !words.steps.is_empty() {
        notes.gap();
        notes.plain(words.steps_title);
        for step in &words.steps {
            notes.bullet(step);
        }
    }
    for text in &words.closing {
        notes.gap();
        notes.plain(text);
    }
    out
}
