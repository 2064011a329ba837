//! Everything that is said of a pair, made once for every audience and every form.

use super::counterfactual::{self, Counterfactual, Usual};
use super::hypothesis::{Fact, Facts, Hypothesis, Judgement, hypotheses};
use super::ledger::{Ledger, NamedPolicy};
use super::namesake::{Birthdays, Namesakes, UsualName, namesakes};
use super::outcome::{Outcome, Supplied, Unusable, apply, contradiction};
use super::remark::remarks;
use super::remedy::{self, Case, Offer};
use super::rescore::Rescore;
use crate::record::account::{Record, RecordView};
use crate::record::field::ExtraKind;
use crate::stage::compare::{Gammas, compare};
use crate::stage::decide::policy::Rule;
use crate::stage::decide::{Policy, Verdict};
use crate::stage::score::Model;

/// A judgement, why it came out so, and what would change it.
#[derive(Clone, Debug)]
#[must_use]
pub struct Explanation {
    /// The score, itemised.
    pub ledger: Ledger,
    /// `None` where the names do not agree, or nothing is known of the base.
    pub namesakes: Option<Namesakes>,
    /// The likeliest first.
    pub hypotheses: Vec<Hypothesis>,
    /// The stories are told as if one person were no likelier than two: see [`Judgement`].
    pub namesake_as_likely: bool,
    /// What would have changed the decision.
    pub changed_by: Vec<Counterfactual>,
    /// What would clear it, or bring it down; least effort first. Empty for a clear pair.
    pub offers: Vec<Offer>,
}

impl Explanation {
    /// The first remedy that would clear the flag; empty if none would.
    pub fn clears_with(&self) -> &'static str {
        remedy::clears_with(&self.offers)
    }
}

/// Explains pairs under one model and policy. Made once for a run: it holds what does not depend
/// on the pair.
pub struct Explainer<'a> {
    model: &'a Model,
    policy: &'a Policy,
    extras: &'a [ExtraKind],
    policy_id: String,
    birthdays: Birthdays,
    usual: Usual,
    usual_name: UsualName,
}

impl<'a> Explainer<'a> {
    /// `extras` are the kinds of the declared extra columns, in order.
    pub fn new(model: &'a Model, policy: &'a Policy, extras: &'a [ExtraKind]) -> Self {
        Explainer {
            model,
            policy,
            extras,
            policy_id: policy.id(),
            birthdays: Birthdays::of(model),
            usual: Usual::of(model),
            usual_name: UsualName::of(model),
        }
    }

    /// The model by which pairs are explained.
    pub fn model(&self) -> &'a Model {
        self.model
    }

    /// The birth dates of this base.
    pub fn birthdays(&self) -> &Birthdays {
        &self.birthdays
    }

    /// How the two agree.
    pub fn compare(&self, a: &RecordView<'_>, b: &RecordView<'_>) -> Gammas {
        compare(a, b, self.extras, &self.model.terms().frequencies)
    }

    /// The same judgement as the engine's, explained.
    pub fn explain(&self, a: &RecordView<'_>, b: &RecordView<'_>) -> Explanation {
        self.explain_with((a, b), Vec::new())
    }

    /// The judgement after step-up evidence. The outcomes are put into copies of the two records,
    /// in order, which are then compared anew.
    ///
    /// # Errors
    /// Where an outcome cannot be used; see [`apply`].
    pub fn step_up(
        &self,
        a: &Record,
        b: &Record,
        outcomes: &[Outcome],
    ) -> Result<Explanation, Unusable> {
        let (then, supplied) = step_up(a, b, outcomes)?;
        Ok(self.explain_with((&then[0].view(), &then[1].view()), supplied))
    }

    /// The ledger and nothing else.
    pub fn ledger(&self, gammas: &Gammas, supplied: Vec<Supplied>) -> Ledger {
        let policy = NamedPolicy {
            policy: self.policy,
            id: &self.policy_id,
        };
        Ledger::with(self.model, policy, gammas, supplied)
    }

    /// The first remedy that would clear a flag; empty if none would, or it is clear.
    pub fn clears_with(
        &self,
        a: RecordView<'_>,
        b: RecordView<'_>,
        gammas: &Gammas,
    ) -> &'static str {
        let rescore = self.rescore(&[]);
        let compare = |a: &RecordView<'_>, b: &RecordView<'_>| self.compare(a, b);
        remedy::clears_with(&remedy::offers(&rescore, &Case { a, b, gammas }, &compare))
    }

    /// An explanation of two records to which the outcomes have been applied already.
    pub fn explain_with(
        &self,
        (a, b): (&RecordView<'_>, &RecordView<'_>),
        supplied: Vec<Supplied>,
    ) -> Explanation {
        let gammas = self.compare(a, b);
        let mut ledger = self.ledger(&gammas, supplied);
        ledger.remarks = remarks(self.model, (a, b), &gammas);
        let rescore = self.rescore(&ledger.supplied);
        let case = Case {
            a: *a,
            b: *b,
            gammas: &gammas,
        };
        let compare = |a: &RecordView<'_>, b: &RecordView<'_>| self.compare(a, b);
        let judged = Judgement {
            probability: ledger.probability,
            decision: ledger.decision,
            namesake_as_likely: self.namesake_as_likely(a, b, &gammas),
        };
        Explanation {
            namesakes: namesakes(self.model, &self.birthdays, (a, b), &gammas),
            hypotheses: hypotheses(&gammas, Facts::of(a, b), judged),
            namesake_as_likely: judged.namesake_as_likely && judged.probability.0 > 0.5,
            changed_by: counterfactual::fewest(&rescore, &self.usual, &case, &compare),
            offers: remedy::offers(&rescore, &case, &compare),
            ledger,
        }
    }

    /// A rule of the policy holds that this kind of agreement is not enough, and the name is no
    /// rarer than the names that people of this base share, or the birthday is 1 January.
    fn namesake_as_likely(&self, a: &RecordView<'_>, b: &RecordView<'_>, gammas: &Gammas) -> bool {
        let not_enough = |rule: &Rule| {
            let holds_back = rule.at_most.is_some_and(|most| most <= Verdict::Review);
            holds_back && !rule.agreement_only_in.is_empty() && rule.holds(gammas)
        };
        let rare = [a, b].map(|side| self.usual_name.is_rarer(self.model, side.name));
        let everyday = rare.contains(&false) || Facts::of(a, b).holds(Fact::DefaultBirthday);
        everyday && self.policy.rules.iter().any(not_enough)
    }

    /// Judges changed evidence as this explainer does.
    pub fn rescore<'s>(&self, supplied: &'s [Supplied]) -> Rescore<'s>
    where
        'a: 's,
    {
        Rescore {
            model: self.model,
            policy: self.policy,
            supplied,
        }
    }
}

/// Copies of the two records with the outcomes in them, and what each outcome did.
///
/// # Errors
/// Where an outcome cannot be used; see [`apply`].
pub fn step_up(
    a: &Record,
    b: &Record,
    outcomes: &[Outcome],
) -> Result<([Record; 2], Vec<Supplied>), Unusable> {
    if let Some((code, reason)) = contradiction(outcomes) {
        return Err(Unusable { code, reason });
    }
    let mut records = [a.clone(), b.clone()];
    let supplied = outcomes
        .iter()
        .map(|outcome| apply(outcome, &mut records))
        .collect::<Result<_, _>>()?;
    Ok((records, supplied))
}
