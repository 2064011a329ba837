//! What an explanation says, sentence by sentence: the same words in text and on a page.

use super::{Pair, figure};
use crate::record::account::Standing;
use crate::record::frequency::FEW;
use crate::record::name::NameView;
use crate::stage::compare::{Comparison, levels};
use crate::stage::decide::Verdict;
use crate::stage::explain::counterfactual::{Change, Counterfactual};
use crate::stage::explain::hypothesis::{Hypothesis, Person, TOLD};
use crate::stage::explain::namesake::common::first_names;
use crate::stage::explain::namesake::{Bearers, Namesakes};
use crate::stage::explain::outcome::{Account, Supplied};
use crate::stage::explain::remark::What;
use crate::stage::explain::remedy::Offer;
use crate::stage::explain::rescore::Rescored;
use crate::stage::explain::value::printable;
use crate::stage::explain::why_not::{Common, Trial};
use crate::stage::explain::{Explanation, Ledger};
use crate::stage::score::Evidence;
use std::fmt::Write;

/// `the birth dates are equal, common here (−0.8)`, and what a household takes back of that.
pub fn evidence(line: &Evidence, ledger: &Ledger, pair: &Pair<'_>) -> String {
    let label = pair.label(line.comparison);
    let sides = [pair.a, pair.b];
    let closest = match sides.iter().any(|side| side.has_several(line.comparison)) {
        true => "closest ",
        false => "",
    };
    let mut said = format!("the {closest}{label} {}", ledger.says(line));
    let mut note = |what: &str, bits: f32| {
        let _ = write!(said, ", {what} ({})", figure::bits(bits.into()));
    };
    match line.rarity {
        rarity if rarity > TOLD_BITS => note("rare here", rarity),
        rarity if rarity < -TOLD_BITS => note(&how_common(ledger.remark(line.comparison)), rarity),
        _ => {}
    }
    if line.shared < -TOLD_BITS {
        note("less for a household", line.shared);
    }
    said
}

/// Why a value counts as less rare than usual: many have it, or the base is too small to show
/// that so few do.
fn how_common(remark: Option<What>) -> String {
    match remark {
        Some(What::Held { holders, accounts }) if holders <= 2 => {
            format!(
                "as rare as {} accounts can show",
                figure::count(accounts as f64)
            )
        }
        Some(What::Held { holders, accounts }) if holders <= FEW.into() => {
            format!(
                "held by {holders} of {} accounts",
                figure::count(accounts as f64)
            )
        }
        _ => "common here".to_owned(),
    }
}

/// Smaller parts of a line are not spoken of.
const TOLD_BITS: f32 = 0.5;

/// What the two say under a comparison; `None` where both say nothing, or it must not be seen.
pub fn values(line: &Evidence, pair: &Pair<'_>) -> Option<String> {
    let (a, b) = (pair.a.says(line.comparison), pair.b.says(line.comparison));
    match (a.is_empty(), b.is_empty()) {
        (true, true) => None,
        _ if a == b => Some(a),
        _ => Some(format!("{a}  |  {b}")),
    }
}

/// What weighs nothing because a side does not say it, or because what both say cannot be compared.
pub fn missing(ledger: &Ledger, pair: &Pair<'_>) -> Vec<String> {
    let missing = ledger.missing.iter().map(|&comparison| {
        let label = pair.label(comparison);
        let is_said = [pair.a, pair.b].map(|side| !side.says(comparison).is_empty());
        match (is_said, comparison) {
            ([true, true], Comparison::NationalNumber) => format!("{label} (of two schemes)"),
            ([true, true], _) => format!("{label} (not comparable)"),
            _ => label.into_owned(),
        }
    });
    missing.collect()
}

/// What was supplied from outside, by whom.
pub fn supplied(line: &Supplied, pair: &Pair<'_>) -> String {
    match line.account {
        Some(Account::A) => format!("{}: {}", pair.a.label(), line.says),
        Some(Account::B) => format!("{}: {}", pair.b.label(), line.says),
        None => line.says.to_owned(),
    }
}

/// What the verdict rests on: a threshold, or a rule that says more than the evidence.
pub fn decided_by(ledger: &Ledger) -> Vec<(&'static str, String)> {
    match (&ledger.rule, ledger.decision.rule) {
        (Some((name, says)), Some(_)) => vec![("decided by", format!("{says} ({name})"))],
        (rule, _) => {
            let says = format!(
                "the thresholds of the policy: duplicate from {}, review from {}",
                figure::threshold(ledger.duplicate.0),
                figure::threshold(ledger.review.0)
            );
            let thresholds = ("decided by", says);
            let confirms = rule
                .as_ref()
                .map(|(name, says)| ("and by", format!("{says} ({name})")));
            [thresholds].into_iter().chain(confirms).collect()
        }
    }
}

/// Said where one account is verified and one is not.
pub fn standing(pair: &Pair<'_>) -> Option<&'static str> {
    let standings = [pair.a.standing(), pair.b.standing()];
    let both = standings.contains(&Standing::Verified) && standings.contains(&Standing::Incomplete);
    both.then_some(
        "one account is verified and one was never completed: this is not two verified accounts",
    )
}

/// How often chance does this in the base, from the name alone to all of the agreement.
pub fn namesakes(of: &Namesakes, pair: &Pair<'_>) -> Vec<String> {
    let mut said = Vec::new();
    let bearers = format!(
        "among your {} accounts {} {}",
        figure::count(of.accounts as f64),
        figure::count(of.holders as f64),
        called(of, pair),
    );
    match &of.name_and_birth_date {
        None => said.push(bearers),
        Some(born) => said.push(format!(
            "{bearers}; {} of them {} a birthday by chance, and {} because it is one person{}",
            pairs(born.by_chance),
            if is_one(born.by_chance) {
                "shares"
            } else {
                "share"
            },
            figure::expected(born.one_person),
            of_hundred(of.precision(born)),
        )),
    }
    if let Some(chance) = of.chance_for_one {
        said.push(format!(
            "a customer of this name and birth date has an innocent namesake of the same date with \
             a probability of {}",
            figure::percent(chance)
        ));
    }
    if of.name_and_birth_date.is_some() {
        said.push(format!(
            "all that speaks for one person here, taken without what speaks against it, comes \
             together by chance in {}{}",
            pairs(of.everything.by_chance),
            of_hundred(of.precision(&of.everything)),
        ));
    }
    said
}

/// What an analyst should do; nothing where the pair is clear.
pub fn to_do(explanation: &Explanation) -> Option<&str> {
    let flagged = explanation.ledger.decision.verdict != Verdict::Clear;
    let first = explanation.hypotheses.first().filter(|_| flagged);
    first.map(|first| first.story.remedy.as_str())
}

fn called(of: &Namesakes, pair: &Pair<'_>) -> String {
    let is = if of.holders == 1 { "is" } else { "are" };
    let names = pair
        .a
        .record
        .zip(pair.b.record)
        .map(|(a, b)| match of.bearers {
            Bearers::FirstNames => (first_names(a.name), first_names(b.name)),
            Bearers::WholeName => (whole_name(a.name), whole_name(b.name)),
        });
    match names {
        None => format!("{is} called so"),
        Some((a, b)) if a == b => format!("{is} called {}", printable(&a)),
        Some((a, b)) => format!("{is} called {} or {}", printable(&a), printable(&b)),
    }
}

fn whole_name(name: NameView<'_>) -> String {
    let identity = name.parts.iter().filter(|part| part.role().is_identity());
    let words = identity.map(|part| name.tokens[part.token()].text.to_uppercase());
    words.collect::<Vec<_>>().join(" ")
}

fn pairs(number: f64) -> String {
    let noun = if is_one(number) { "pair" } else { "pairs" };
    format!("{} {noun}", figure::expected(number))
}

fn is_one(number: f64) -> bool {
    (0.995..1.05).contains(&number)
}

/// How many of a hundred such pairs are one person's.
fn of_hundred(precision: Option<f64>) -> String {
    match precision.map(|share| share * 100.0) {
        None => String::new(),
        Some(p) if p >= 99.5 => ": of a hundred such pairs nearly all are one person's".to_owned(),
        Some(p) if p < 0.5 => ": of a hundred such pairs hardly any is one person's".to_owned(),
        Some(p) => format!(": of a hundred such pairs {p:.0} would be one person's"),
    }
}

/// Stories below this probability are not told, but for the first.
const WORTH_TELLING: f64 = 0.01;

/// The stories worth telling, with the share to tell them by: among all stories, or, where a rule
/// cleared the pair, among those of two people.
pub fn told(explanation: &Explanation) -> impl Iterator<Item = (f64, &Hypothesis)> {
    let ruled = is_ruled_apart(&explanation.ledger);
    let share = move |story: &Hypothesis| match (ruled, story.story.person) {
        (true, Person::Two) => story.share,
        _ => story.probability,
    };
    let likely = |(at, (share, _)): &(usize, (f64, &Hypothesis))| {
        *at == 0 || *share >= WORTH_TELLING && *at < TOLD
    };
    let sides = explanation.hypotheses.iter();
    let of_side = sides.filter(move |story| !ruled || story.story.person == Person::Two);
    let shares = of_side.map(move |story| (share(story), story));
    shares.enumerate().filter(likely).map(|(_, told)| told)
}

/// A story and what tells it.
pub fn story(hypothesis: &Hypothesis) -> String {
    match hypothesis.telling.as_slice() {
        [] => hypothesis.story.says.clone(),
        telling => format!("{}: {}", hypothesis.story.says, telling.join(", ")),
    }
}

/// Said where the stories are not told with the odds of the ledger.
pub fn odds_of_stories(explanation: &Explanation) -> Option<&'static str> {
    if is_ruled_apart(&explanation.ledger) {
        return Some("these are the stories of two people, since a rule says that they are two");
    }
    explanation.namesake_as_likely.then_some(
        "the name or the birthday is common in this base and nothing else agrees, so that the stories \
         of one person are held to 50 % together; the score is as it was",
    )
}

fn is_ruled_apart(ledger: &Ledger) -> bool {
    ledger.decision.rule.is_some() && ledger.decision.verdict == Verdict::Clear
}

/// `clear (0.13 %)`, or `clear by a rule` where the probability did not decide.
pub fn verdict(then: &Rescored) -> String {
    format!("{} {}", then.decision.verdict, ground(then))
}

/// What a verdict rests on.
pub fn ground(then: &Rescored) -> String {
    match then.decision.rule {
        Some(_) => "by a rule".to_owned(),
        None => format!("({})", figure::percent(then.probability.0)),
    }
}

/// `if the birth dates were not known: clear (0.13 %)`.
pub fn counterfactual(found: &Counterfactual, pair: &Pair<'_>) -> String {
    format!("{}: {}", condition(found, pair), verdict(&found.then))
}

/// `if the birth dates were not known`.
pub fn condition(found: &Counterfactual, pair: &Pair<'_>) -> String {
    let changes = found.changes.iter().map(|made| change(made, pair));
    let changes: Vec<String> = changes.collect();
    format!("if {}", changes.join(", and "))
}

fn change(change: &Change, pair: &Pair<'_>) -> String {
    let label = pair.label(change.comparison);
    let at = usize::from(change.to.0).checked_sub(1);
    match at.and_then(|at| levels(change.comparison).get(at)) {
        None => format!("the {label} were not known"),
        Some(level) => format!("the {label} {}", level.says),
    }
}

/// What would follow from asking: `clear (0.07 %) if …, duplicate (98.20 %) if …`.
pub fn offer(offer: &Offer) -> String {
    format!(
        "{} if {}, {} if {}",
        verdict(&offer.if_two),
        offer.remedy.two_say,
        verdict(&offer.if_one),
        offer.remedy.one_say
    )
}

/// What kept a rule from making the two candidates.
pub fn apart(trial: &Trial) -> String {
    let says = |wanted: fn(Common) -> bool| -> Vec<&str> {
        let parts = trial.parts.iter().filter(|(_, common)| wanted(*common));
        parts.map(|(part, _)| part.says()).collect()
    };
    let shared = says(|common| common == Common::Shared);
    let apart = says(|common| common != Common::Shared);
    let unknown = says(|common| common == Common::Unknown);
    match (shared.as_slice(), apart.as_slice()) {
        (_, []) => trial.outcome.says().to_owned(),
        ([], _) if unknown.len() == apart.len() => "not known on both sides".to_owned(),
        ([], _) => "not shared".to_owned(),
        _ => format!(
            "{} shared, but not {}",
            shared.join(" and "),
            apart.join(", nor ")
        ),
    }
}
