//! A scan as one page that needs nothing else: no network, light and dark, phone and paper.

pub mod flags;
pub mod scores;
mod section;

pub use flags::{Flags, FlagsBuilder, Told};
pub use scores::{Score, Scores};

use super::markup;

/// Everything that the page shows. Text in it is plain: the page escapes.
#[derive(Default)]
pub struct Report {
    /// The tables that were read, as they were named.
    pub files: Vec<String>,
    /// What was counted, in the order in which it is shown: what it is, and how many.
    pub counts: Vec<(&'static str, u64)>,
    /// What the run has to say against itself.
    pub warnings: Vec<String>,
    /// How good the tables were.
    pub quality: Quality,
    /// How the pairs spread.
    pub scores: Scores,
    /// The pairs themselves, with their reasons.
    pub flags: Flags,
    /// Empty where they were not counted.
    pub namesakes: Vec<Namesake>,
    /// Who is flagged more often than others.
    pub risks: Vec<Risk>,
    /// That of the program.
    pub version: String,
    /// By which the pairs were scored.
    pub model_id: String,
    /// By which they were decided.
    pub policy_id: String,
}

/// How good the data are.
#[derive(Default)]
pub struct Quality {
    /// In the order in which they are shown.
    pub fields: Vec<FieldQuality>,
    /// What stands out, and what was left out, a sentence each.
    pub findings: Vec<String>,
}

/// How a field is filled, as shares of the accounts.
pub struct FieldQuality {
    /// As a person calls it.
    pub field: String,
    /// 0 to 1.
    pub empty: f64,
    /// 0 to 1; what was there could not be understood.
    pub unreadable: f64,
    /// 0 to 1; what was there stands for "unknown".
    pub placeholder: f64,
}

/// A name that many customers bear.
pub struct Namesake {
    /// As it is shown: `ANTONIO* LOPEZ*`.
    pub label: String,
    /// How many accounts.
    pub holders: u64,
    /// Pairs of different customers of that name who share a birthday by chance.
    pub expected_pairs_same_birthday: f64,
}

/// How often groups of accounts are flagged, and how often wrongly by the engine's own word.
pub struct Risk {
    /// What groups them: "name origin".
    pub by: String,
    /// In the order in which they are shown.
    pub groups: Vec<GroupRisk>,
}

/// One group of accounts.
pub struct GroupRisk {
    /// As a person calls it.
    pub label: String,
    /// How many are in the group.
    pub accounts: u64,
    /// Accounts in a pair called `duplicate`.
    pub duplicate: u64,
    /// Accounts in a pair called `review`, and in none called `duplicate`.
    pub review: u64,
    /// Accounts in pairs called `duplicate` that are expected to be two people's, if probabilities
    /// mean what they say.
    pub expected_false: f64,
}

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page.
pub fn render(report: &Report) -> String {
    let flags = serde_json::to_string(&report.flags).expect("flags are lists of text and numbers");
    let data = markup::embed(&flags);
    // What is written into the page cannot know the hash of the page it will be in.
    let nonce = blake3::hash(data.as_bytes()).to_hex()[..32].to_owned();
    let sections = [
        section::summary(report),
        section::scores(&report.scores),
        section::quality(&report.quality),
        section::namesakes(&report.namesakes),
        section::risks(&report.risks),
    ];
    let [summary, scores, quality, namesakes, risks] = sections;
    let parts = [
        ("nonce", nonce.as_str()),
        ("shared", markup::STYLE),
        ("style", STYLE),
        ("script", SCRIPT),
        ("summary", &summary),
        ("scores", &scores),
        ("quality", &quality),
        ("namesakes", &namesakes),
        ("risks", &risks),
        ("noscript", &section::without_script(&report.flags)),
        ("foot", &section::foot(report)),
        ("data", &data),
    ];
    fill(PAGE, &parts)
}

/// Puts each part where its name stands in double braces. What is put in is not looked at again.
fn fill(page: &str, parts: &[(&str, &str)]) -> String {
    let mut out =
        String::with_capacity(page.len() + parts.iter().map(|part| part.1.len()).sum::<usize>());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, after)) = after.split_once("}}") else {
            break;
        };
        let part = parts.iter().find(|(known, _)| *known == name);
        out.push_str(part.map_or("", |(_, part)| part));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_not_looked_at_again() {
        let parts = [("a", "{{b}}"), ("b", "no")];
        assert_eq!(fill("<{{a}}>{{c}}", &parts), "<{{b}}>");
    }

    #[test]
    fn every_part_of_the_page_is_there() {
        let page = render(&Report::default());
        assert!(page.contains("</html>") && !page.contains("{{"), "{page}");
        assert!(!page.contains("http:") && !page.contains("https:"));
    }
}
