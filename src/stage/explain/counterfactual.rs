//! What would have changed the decision: the fewest changes of evidence, each one rescored.

use super::remedy::Case;
use super::rescore::{Rescore, Rescored};
use crate::record::account::RecordView;
use crate::record::name::{NamePart, Role};
use crate::stage::compare::library::name::levels::{family, given};
use crate::stage::compare::library::national_number;
use crate::stage::compare::{Agreement, Comparison, Gamma, Gammas, Stance, levels};
use crate::stage::decide::Verdict;
use crate::stage::score::Model;
use smallvec::SmallVec;

/// One comparison, had it come out otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What would come out otherwise.
    pub comparison: Comparison,
    /// `Gamma::MISSING`: had it not been known.
    pub to: Gamma,
}

/// The fewest changes that alter the decision, and what it would then be.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterfactual {
    /// All of them together; with fewer the decision stays.
    pub changes: SmallVec<[Change; 3]>,
    /// What is said of the pair then.
    pub then: Rescored,
}

/// At most so many are told.
const TOLD: usize = 3;
/// Of this many of the weightiest comparisons all pairs are tried.
const PAIRED: usize = 6;

/// For each comparison, the level that strangers usually have, and plain equality: where learning
/// has spread m over levels that hardly anybody reached, a slip may have more of it than that.
#[derive(Clone, Debug)]
pub struct Usual {
    levels: Vec<(Gamma, Gamma)>,
}

impl Usual {
    /// By the u of this model.
    pub fn of(model: &Model) -> Usual {
        let of = |comparison: &Comparison| {
            let known = model.terms().comparisons.get(comparison);
            let levels = levels(*comparison);
            let mut apart: Option<(f64, Gamma)> = None;
            for (at, level) in levels.iter().enumerate() {
                let terms = known.and_then(|known| known.get(level.name));
                let often = terms.map_or(0.0, |terms| terms.u);
                let better = apart.is_none_or(|(most, _)| often > most);
                if level.stance == Stance::Differs && better {
                    apart = Some((often, Gamma::level(at)));
                }
            }
            let apart = apart.map_or(Gamma::level(0), |(_, gamma)| gamma);
            (apart, Gamma::level(levels.len() - 1))
        };
        Usual {
            levels: Comparison::FIXED.iter().map(of).collect(),
        }
    }
}

/// Single changes that alter the decision, the weightiest first, at most three; where no single one
/// does, one set that cannot be made smaller. Empty where nothing that is known could.
///
/// Only what is known on both sides is changed: of a flag, what speaks for one person is taken
/// away, or else turned into what strangers usually have; of a clear pair, what does not agree is
/// turned into equality.
///
/// `compare` compares two records as they would be without a value.
pub fn fewest(
    rescore: &Rescore<'_>,
    usual: &Usual,
    case: &Case<'_>,
    compare: Compare<'_>,
) -> Vec<Counterfactual> {
    let search = Search {
        rescore,
        case,
        compare,
        now: rescore.judge(case.gammas).decision.verdict,
    };
    let turned = search.candidates(usual);
    let single = |turned: &Change| {
        let forgotten = Change {
            to: Gamma::MISSING,
            ..*turned
        };
        let forgotten = search.altered(&[forgotten]);
        forgotten.or_else(|| search.altered(&[*turned]))
    };
    let mut found: Vec<Counterfactual> = turned.iter().filter_map(single).take(TOLD).collect();
    if found.is_empty() {
        found.extend(search.pair(&turned).or_else(|| search.all(&turned)));
    }
    found
}

/// Compares two records.
pub type Compare<'a> = &'a dyn Fn(&RecordView<'_>, &RecordView<'_>) -> Gammas;

/// The agreements of a pair with these changes made.
pub fn changed(case: &Case<'_>, compare: Compare<'_>, changes: &[Change]) -> Gammas {
    let turns_to_agreement = |change: &Change| {
        let level = usize::from(change.to.0).checked_sub(1);
        let level = level.and_then(|at| levels(change.comparison).get(at));
        level.is_some_and(|level| level.stance == Stance::Agrees)
    };
    let at_hand = match changes.iter().any(turns_to_agreement) {
        true => vec![compare(&case.a, &case.a), compare(&case.b, &case.b)],
        false => Vec::new(),
    };
    let make = |gammas: Gammas, change: &Change| {
        let agreement = held_at_hand(&at_hand, change).unwrap_or(Agreement {
            gamma: change.to,
            ..Agreement::MISSING
        });
        gammas.with(change.comparison, agreement)
    };
    let start = without_what_tells_rarity(case, compare, changes);
    let start = start.unwrap_or_else(|| case.gammas.clone());
    changes.iter().fold(start, make)
}

/// Had the two agreed, it would have been on the value of one of them: the commoner, so that no more
/// is said than either would prove. `at_hand` has each account beside itself.
fn held_at_hand(at_hand: &[Gammas], change: &Change) -> Option<Agreement> {
    let held = at_hand.iter().filter_map(|gammas| {
        let mut found = gammas.iter();
        let (_, agreement) = found.find(|(comparison, _)| *comparison == change.comparison)?;
        (agreement.gamma == change.to && agreement.surprisal.is_finite()).then_some(agreement)
    });
    held.min_by(|x, y| x.surprisal.total_cmp(&y.surprisal))
}

/// How common the rest is depends on what is known beside it: a name is as rare as it is in the
/// country of its bearer, and the two names of a person are as rare as they are together.
fn without_what_tells_rarity(
    case: &Case<'_>,
    compare: Compare<'_>,
    changes: &[Change],
) -> Option<Gammas> {
    let forgets = |comparison| {
        let mut changes = changes.iter();
        changes.any(|change| change.comparison == comparison && change.to == Gamma::MISSING)
    };
    let (mut b, parts) = (case.b, case.b.name.parts);
    let stays = |part: &&NamePart| match part.role() {
        Role::Given => !forgets(Comparison::GivenName),
        Role::Family => !forgets(Comparison::FamilyName),
        _ => true,
    };
    let kept: Vec<NamePart> = parts.iter().filter(stays).copied().collect();
    let nationality = b.nationality.filter(|_| !forgets(Comparison::Nationality));
    if kept.len() == parts.len() && nationality == b.nationality {
        return None;
    }
    b.nationality = nationality;
    b.name.parts = &kept;
    Some(compare(&case.a, &b))
}

struct Search<'a> {
    rescore: &'a Rescore<'a>,
    case: &'a Case<'a>,
    compare: Compare<'a>,
    now: Verdict,
}

impl Search<'_> {
    /// The turn of each comparison towards another verdict, the weightiest first.
    fn candidates(&self, usual: &Usual) -> SmallVec<[Change; 16]> {
        let flagged = self.now != Verdict::Clear;
        let gammas = self.case.gammas;
        let mut found: SmallVec<[(f64, Change); 16]> = SmallVec::new();
        for line in self.rescore.model.evidence(gammas) {
            let Some(&(apart, together)) = usual.levels.get(line.comparison.index()) else {
                continue;
            };
            // The same word stands in both columns: neither changes alone.
            if is_swapped(line.comparison, line.gamma) {
                continue;
            }
            let apart = match line.comparison {
                Comparison::NationalNumber => self.two_numbers(),
                _ => apart,
            };
            let agrees = gammas.stance(line.comparison) == Some(Stance::Agrees);
            let (to, wanted) = match flagged {
                true => (apart, line.bits() > 0.0 || agrees),
                false => (together, !agrees),
            };
            if wanted && to != line.gamma {
                let change = Change {
                    comparison: line.comparison,
                    to,
                };
                found.push((self.swing(line.bits(), change), change));
            }
        }
        found.sort_by(|left, right| right.0.total_cmp(&left.0));
        found.into_iter().map(|(_, change)| change).collect()
    }

    /// What two valid numbers would prove in place of what the records hold.
    fn two_numbers(&self) -> Gamma {
        let records = (self.case.a.documents, self.case.b.documents);
        Gamma::level(national_number::most_apart(records, false))
    }

    fn swing(&self, bits: f64, change: Change) -> f64 {
        let level = self
            .rescore
            .model
            .weights()
            .level(change.comparison, change.to);
        (bits - level.map_or(0.0, |level| f64::from(level.weight))).abs()
    }

    fn altered(&self, changes: &[Change]) -> Option<Counterfactual> {
        let then = self
            .rescore
            .judge(&changed(self.case, self.compare, changes));
        (then.decision.verdict != self.now).then(|| Counterfactual {
            changes: changes.into(),
            then,
        })
    }

    /// The first pair of the weightiest changes that alters the decision.
    fn pair(&self, turned: &[Change]) -> Option<Counterfactual> {
        let weightiest = &turned[..turned.len().min(PAIRED)];
        weightiest.iter().enumerate().find_map(|(at, first)| {
            let seconds = weightiest[at + 1..].iter();
            seconds
                .map(|second| [*first, *second])
                .find_map(|both| self.altered(&both))
        })
    }

    /// All of the weightiest changes until the decision alters, then without those that were not
    /// needed.
    fn all(&self, turned: &[Change]) -> Option<Counterfactual> {
        let mut least = (1..=turned.len()).find_map(|count| self.altered(&turned[..count]))?;
        let mut at = 0;
        while at < least.changes.len() {
            let mut fewer = least.changes.clone();
            fewer.remove(at);
            match self.altered(&fewer) {
                // What was needed beside it may not be needed without it.
                Some(enough) => (least, at) = (enough, 0),
                None => at += 1,
            }
        }
        Some(least)
    }
}

fn is_swapped(comparison: Comparison, gamma: Gamma) -> bool {
    let swapped = match comparison {
        Comparison::GivenName => given::SWAPPED,
        Comparison::FamilyName => family::SWAPPED,
        _ => return false,
    };
    gamma == Gamma::level(swapped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;

    /// Learning may leave a slip more of m than equality has; nobody should be told that his phone
    /// would have to be mistyped.
    #[test]
    fn what_would_be_one_persons_is_equality() {
        let model = Engine::starting().model().clone();
        let mut terms = model.terms().clone();
        let phone = terms
            .comparisons
            .get_mut(&Comparison::Phone)
            .expect("phones");
        phone.get_mut("transposed").expect("a slip").m = 0.9;
        let usual = Usual::of(&Model::new(terms).expect("a model"));
        for comparison in Comparison::FIXED {
            let (_, together) = usual.levels[comparison.index()];
            let level = levels(*comparison)[usize::from(together.0) - 1];
            let is_whole = ["equal", "same_door", "same_city_and_postcode"].contains(&level.name);
            assert!(
                is_whole && level.stance == Stance::Agrees || level.name == "equal",
                "{comparison}"
            );
        }
    }
}
