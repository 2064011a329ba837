//! The panels under the waterfall: stories, namesakes, what would clear it, what would change it.

use super::escape::{Text, sentence};
use crate::stage::decide::Verdict;
use crate::stage::explain::Explanation;
use crate::stage::explain::namesake::Namesakes;
use crate::stage::explain::render::{Pair, figure, phrase};
use crate::stage::explain::rescore::Rescored;
use std::fmt::Write;

/// The stories that fit, with their odds.
pub fn stories(out: &mut String, explanation: &Explanation) {
    out.push_str("<section><h2>Which story fits</h2><ol class=\"stories\">");
    for (share, told) in phrase::told(explanation) {
        let telling = told.telling.join(", ");
        let _ = write!(
            out,
            "<li class=\"{}\"><span class=\"share\">{}</span><span class=\"bar\" aria-hidden=\"true\">\
             <i style=\"width:{:.1}%\"></i></span><p><b>{}.</b>{}</p></li>",
            told.story.person.name(),
            figure::share(share),
            share * 100.0,
            sentence(&told.story.says),
            match telling.is_empty() {
                true => String::new(),
                false => format!(" <span>{}.</span>", sentence(&telling)),
            },
        );
    }
    out.push_str("</ol>");
    if let Some(odds) = phrase::odds_of_stories(explanation) {
        let _ = write!(out, "<p class=\"hint\">{}.</p>", sentence(odds));
    }
    if let Some(to_do) = phrase::to_do(explanation) {
        let _ = write!(out, "<p class=\"do\"><b>To do</b> {}.</p>", sentence(to_do));
    }
    out.push_str("</section>");
}

/// How often chance does this.
pub fn namesakes(out: &mut String, explanation: &Explanation, pair: &Pair<'_>) {
    let Some(of) = &explanation.namesakes else {
        return;
    };
    out.push_str("<section><h2>How often chance does this</h2>");
    hundred(out, of);
    for sentence_of in phrase::namesakes(of, pair) {
        let _ = write!(out, "<p>{}.</p>", sentence(&sentence_of));
    }
    out.push_str("</section>");
}

/// A hundred pairs that agree so, and how many of them are one person's.
fn hundred(out: &mut String, of: &Namesakes) {
    let (agreement, says) = match &of.name_and_birth_date {
        Some(born) => (
            born,
            "Of a hundred pairs that agree so in name and birth date",
        ),
        None => (&of.name, "Of a hundred pairs that agree so in name"),
    };
    let Some(precision) = of.precision(agreement) else {
        return;
    };
    let one = (precision * 100.0).round() as usize;
    let _ = write!(
        out,
        "<figure><div class=\"hundred\" role=\"img\" aria-label=\"{says}, {one} are one person's\">"
    );
    for at in 0..100 {
        out.push_str(if at < one {
            "<i class=\"one\"></i>"
        } else {
            "<i></i>"
        });
    }
    let _ = write!(
        out,
        "</div><figcaption>{says}, <b class=\"one\">{one}</b> {} one person’s.</figcaption></figure>",
        if one == 1 { "is" } else { "are" }
    );
}

/// What would clear it now.
pub fn offers(out: &mut String, explanation: &Explanation) {
    if explanation.ledger.decision.verdict == Verdict::Clear {
        return;
    }
    out.push_str("<section><h2>What would clear it now</h2>");
    if explanation.clears_with().is_empty() {
        out.push_str("<p>Nothing that could be asked for would clear it alone.</p>");
    }
    if !explanation.offers.is_empty() {
        out.push_str("<p class=\"hint\">Least effort first; each was scored again.</p>");
    }
    out.push_str("<ul class=\"ways\">");
    for offer in &explanation.offers {
        let _ = write!(
            out,
            "<li><b>{}</b><p>{} if {}</p><p>{} if {}</p></li>",
            sentence(offer.remedy.ask),
            chip(&offer.if_two),
            Text(offer.remedy.two_say),
            chip(&offer.if_one),
            Text(offer.remedy.one_say),
        );
    }
    out.push_str("</ul></section>");
}

/// What would have changed it.
pub fn counterfactuals(out: &mut String, explanation: &Explanation, pair: &Pair<'_>) {
    if explanation.changed_by.is_empty() {
        return;
    }
    out.push_str(
        "<section><h2>What would have changed it</h2><p class=\"hint\">The fewest changes of what \
         is known; each was scored again.</p><ul class=\"ways\">",
    );
    for found in &explanation.changed_by {
        let _ = write!(
            out,
            "<li><b>{}</b><p>{}</p></li>",
            sentence(&phrase::condition(found, pair)),
            chip(&found.then)
        );
    }
    out.push_str("</ul></section>");
}

fn chip(then: &Rescored) -> String {
    let verdict = then.decision.verdict;
    format!(
        "<span class=\"chip {verdict}\">{verdict}</span> <span class=\"p\">{}</span>",
        phrase::ground(then).trim_matches(['(', ')'])
    )
}
