//! The waterfall on a page: each bar starts where the one before it ended.

use super::escape::{sentence, typed};
use crate::stage::explain::Ledger;
use crate::stage::explain::ledger::NOTHING;
use crate::stage::explain::render::{Pair, figure, phrase};
use crate::stage::score::Evidence;
use std::fmt::Write;

/// The ledger, line by line, from the odds beforehand to the score.
pub fn section(out: &mut String, ledger: &Ledger, pair: &Pair<'_>) {
    out.push_str(
        "<section class=\"fall\"><h2>How the score came about</h2><p class=\"hint\">In bits: each \
         one doubles or halves the odds. Bars start where the one before ended; the line marks even \
         odds.</p><table><thead class=\"out\"><tr><th>evidence</th><th>sum</th><th>bits</th></tr></thead>",
    );
    let mut fall = Fall::of(ledger);
    out.push_str("<tbody>");
    let before = format!(
        "<span class=\"what\">Before any comparison</span><span class=\"says\">{}</span>",
        figure::prior(ledger.prior)
    );
    fall.row(out, "prior", ledger.prior.0, &before);
    out.push_str("</tbody>");
    let sections = [
        ("Speaks for one person", ledger.in_favour()),
        ("Speaks for two people", ledger.against()),
        ("Known, and evidence of nothing", ledger.silent()),
    ];
    for (title, lines) in sections.iter().filter(|(_, lines)| !lines.is_empty()) {
        group(out, title);
        for line in lines {
            fall.row(
                out,
                side(line.bits()),
                line.bits(),
                &cell(line, ledger, pair),
            );
        }
        out.push_str("</tbody>");
    }
    fall.supplied(out, ledger, pair);
    out.push_str("<tbody class=\"total\">");
    fall.at = 0.0;
    let total = format!(
        "<span class=\"what\">The score</span><span class=\"says\">{}</span>",
        figure::percent(ledger.probability.0)
    );
    fall.row(out, "score", ledger.total.0, &total);
    out.push_str("</tbody></table></section>");
}

fn group(out: &mut String, title: &str) {
    let _ = write!(
        out,
        "<tbody><tr class=\"group\"><th colspan=\"3\" scope=\"colgroup\">{title}</th></tr>"
    );
}

const fn side(bits: f64) -> &'static str {
    if bits > NOTHING {
        "one"
    } else if bits < -NOTHING {
        "other"
    } else {
        "none"
    }
}

/// What was compared, what was found, and the values where they may be seen.
fn cell(line: &Evidence, ledger: &Ledger, pair: &Pair<'_>) -> String {
    let mut said = format!(
        "<span class=\"what\">{}</span>",
        sentence(&phrase::evidence(line, ledger, pair))
    );
    let (a, b) = (pair.a.says(line.comparison), pair.b.says(line.comparison));
    let _ = match (a.is_empty() && b.is_empty(), a == b) {
        (true, _) => Ok(()),
        (_, true) => write!(said, "<span class=\"says\">{}</span>", typed(&a)),
        _ => write!(
            said,
            "<span class=\"says\">{} <i>|</i> {}</span>",
            typed(&a),
            typed(&b)
        ),
    };
    said
}

struct Fall {
    at: f64,
    lowest: f64,
    span: f64,
}

impl Fall {
    fn of(ledger: &Ledger) -> Fall {
        let (lowest, highest) = ledger.range();
        Fall {
            at: 0.0,
            lowest: lowest - 0.5,
            span: (highest - lowest + 1.0).max(8.0),
        }
    }

    fn supplied(&mut self, out: &mut String, ledger: &Ledger, pair: &Pair<'_>) {
        if ledger.supplied.is_empty() {
            return;
        }
        group(out, "Found out since");
        for line in &ledger.supplied {
            let bits = f64::from(line.bits);
            let says = sentence(&phrase::supplied(line, pair));
            let cell = format!("<span class=\"what\">{says}</span>");
            self.row(out, side(bits), bits, &cell);
        }
        out.push_str("</tbody>");
    }

    fn percent(&self, bits: f64) -> f64 {
        (bits - self.lowest) / self.span * 100.0
    }

    fn row(&mut self, out: &mut String, class: &str, bits: f64, cell: &str) {
        let (from, to) = (self.at, self.at + bits);
        self.at = to;
        let left = self.percent(from.min(to));
        let width = (bits.abs() / self.span * 100.0).max(0.6);
        let _ = write!(
            out,
            "<tr class=\"{class}\"><th scope=\"row\">{cell}</th>\
             <td class=\"track\" style=\"--even:{:.2}%\" aria-hidden=\"true\">\
             <i style=\"left:{left:.2}%;width:{width:.2}%\"></i></td>\
             <td class=\"num\">{}<small>{}</small></td></tr>",
            self.percent(0.0),
            figure::bits(bits),
            if bits.abs() <= NOTHING || class == "prior" || class == "score" {
                String::new()
            } else {
                figure::odds(bits)
            },
        );
    }
}
