//! How common each value is, frozen so that yesterday's decision can be replayed.

mod kind;
mod table;
mod values;
mod written;

pub use kind::Kind;
pub use values::Values;

use super::scratch::Shelf;
use super::value::ValueHash;
use std::io;
use std::sync::Arc;
use table::Table;

/// Counts of the values of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
struct Counts {
    /// How many values were counted, repeats included.
    total: u64,
    /// Of how many values a value is one: fewer than were counted where some of them are counted as
    /// two kinds and are one of the two, and more where not every account has one. Not written, since
    /// the totals tell.
    out_of: f32,
    /// How often a value was counted, if more than once.
    repeated: Table,
}

/// The frozen frequencies of every kind.
///
/// Serialised as `{kind: {total, repeated: {hash: count}}}`, sorted, without the values that
/// were seen once: a value that is not listed counts as seen once.
#[derive(Clone, Debug, Default)]
pub struct Frequencies {
    /// By [`Kind::index`]; kinds that were never counted are empty or not there. Shared by the
    /// models that are made of one base.
    kinds: Arc<Vec<Counts>>,
}

/// The same values counted as often.
impl PartialEq for Frequencies {
    fn eq(&self, other: &Self) -> bool {
        self.counted().eq(other.counted())
    }
}

/// More accounts than this hold no value that is a person's or a household's own: it is a
/// switchboard's, an agent's, a shop's, or stands for "none".
pub const FEW: u32 = 16;

/// The names of all accounts count as this many words of every nationality, so that a nationality
/// of a few accounts has rare names too.
const FAR_NAMES: f32 = 20.0;

impl Frequencies {
    /// Counts the values on a shelf, gathered from a base of so many accounts: of each kind that is
    /// on it, all values are.
    pub fn count(&mut self, shelf: &Shelf, accounts: usize) -> io::Result<()> {
        let all = Arc::make_mut(&mut self.kinds);
        for (kind, counts) in values::count(shelf, accounts)? {
            put(all, kind, counts);
        }
        divide(all);
        Ok(())
    }

    /// The information in agreeing on this value, in bits: -log2 of its share among the values of
    /// its kind. A value never seen counts as seen once; `None` where nothing of the kind was
    /// ever counted, so that the caller's average applies.
    pub fn surprisal(&self, kind: Kind, value: ValueHash) -> Option<f32> {
        let counts = self.of(kind)?;
        let count = counts.of(value);
        Some((counts.out_of / count as f32).log2().max(0.0))
    }

    /// The same for a word of a name, or a birthday, among the accounts of one nationality, where
    /// names go together: a rare surname and a rare given name may both be common in Hanoi. Never
    /// more than the information among all accounts.
    pub fn surprisal_among(&self, kind: Kind, value: ValueHash, nation: ValueHash) -> Option<f32> {
        let among_all = self.surprisal(kind, value)?;
        Some(self.among(kind, value, nation, among_all))
    }

    /// The same where the information among all accounts is known already.
    pub fn among(&self, kind: Kind, value: ValueHash, nation: ValueHash, among_all: f32) -> f32 {
        let (Some(within), Some(nations), Some(all)) = (
            kind.of_nation().and_then(|kind| self.of(kind)),
            self.of(Kind::Nationality),
            self.of(kind),
        ) else {
            return among_all;
        };
        let count = |counts: &Counts, value| counts.of(value) as f32;
        let words = count(nations, nation) * all.out_of / nations.out_of;
        // Without the bearer himself: of two accounts that share a word nobody else has, the
        // sharing says nothing on how common it is.
        let others = count(within, value.with(nation)) - 1.0;
        let share = (others + FAR_NAMES * (-among_all).exp2()) / (words + FAR_NAMES);
        among_all.min(-share.log2()).max(0.0)
    }

    /// Whether any value of this kind is one that more than [`FEW`] accounts hold.
    pub fn has_of_many(&self, kind: Kind) -> bool {
        self.of_many(kind).is_some()
    }

    /// Whether more than [`FEW`] accounts hold the value.
    pub fn is_of_many(&self, kind: Kind, value: ValueHash) -> bool {
        self.of_many(kind)
            .is_some_and(|counts| counts.of(value) > FEW)
    }

    /// The same beside the accounts of these two holders, by the counts of [`Kind::of_holder`].
    pub fn is_of_many_beside(
        &self,
        (kind, value): (Kind, ValueHash),
        holders: impl FnOnce() -> [ValueHash; 2],
    ) -> bool {
        let Some(all) = self.of_many(kind).map(|counts| counts.of(value)) else {
            return false;
        };
        let by_holder = kind.of_holder().and_then(|kind| self.of(kind));
        let Some(by_holder) = by_holder.filter(|_| all > FEW) else {
            return all > FEW;
        };
        let [one, other] = holders();
        let own = |holder| by_holder.of(value.with(holder));
        let theirs = if one == other { 0 } else { own(other) };
        all.saturating_sub(own(one)).saturating_sub(theirs) > FEW
    }

    /// Probability that two values of this kind drawn at random are equal; `None` where fewer than
    /// two were counted.
    pub fn collision(&self, kind: Kind) -> Option<f64> {
        self.of(kind)?.share_of_pairs(Table::ordered_pairs)
    }

    /// No more likely than this are two values of this kind equal, and not of many where it is told
    /// what many hold: where no two are, less than one pair in all is.
    pub fn collision_at_most(&self, kind: Kind) -> Option<f64> {
        const ONE_PAIR: u128 = 2;
        let equal = match kind.of_holder() {
            Some(_) => Table::ordered_pairs_of_few,
            None => Table::ordered_pairs,
        };
        self.of(kind)?
            .share_of_pairs(|table| equal(table).max(ONE_PAIR))
    }

    /// How often the value was counted, and out of how many; a value never seen counts once.
    pub fn share(&self, kind: Kind, value: ValueHash) -> Option<(u64, u64)> {
        let counts = self.of(kind)?;
        Some((counts.of(value).into(), counts.total))
    }
}

impl Frequencies {
    fn of(&self, kind: Kind) -> Option<&Counts> {
        self.kinds
            .get(kind.index())
            .filter(|counts| counts.total > 0)
    }

    /// The counts of a kind of which many hold some value; of most kinds and bases nobody need look
    /// any further.
    fn of_many(&self, kind: Kind) -> Option<&Counts> {
        self.of(kind).filter(|counts| counts.repeated.has_of_many())
    }

    /// The kinds of which something was counted.
    fn counted(&self) -> impl Iterator<Item = (Kind, &Counts)> {
        let kinds = self.kinds.iter().enumerate();
        kinds
            .filter(|(_, counts)| counts.total > 0)
            .map(|(at, counts)| (Kind::at(at), counts))
    }
}

impl Counts {
    fn new(total: u64, repeated: Table) -> Self {
        Counts {
            total,
            out_of: total as f32,
            repeated,
        }
    }

    /// How often a value was counted; one never seen counts once.
    fn of(&self, value: ValueHash) -> u32 {
        self.repeated.get(value.0).unwrap_or(1)
    }

    /// Of all ordered pairs, those that are such; `None` where there is none.
    fn share_of_pairs(&self, such: impl Fn(&Table) -> u128) -> Option<f64> {
        let pairs = self.total as f64 * self.total.saturating_sub(1) as f64;
        (pairs > 0.0).then(|| such(&self.repeated) as f64 / pairs)
    }
}

/// Says of how many words of a given name, or of a surname, a word is one. Those of names that
/// nobody divided are counted as both and are one of the two: by and large, half of them are each.
fn divide(all: &mut [Counts]) {
    let total = |kind: Kind| {
        all.get(kind.index())
            .map_or(0.0, |counts| counts.total as f32)
    };
    let [names, divided] = [Kind::WholeName, Kind::FirstNames].map(total);
    let words = total(Kind::GivenToken).min(total(Kind::FamilyToken));
    let undivided = words * (1.0 - divided / names.max(1.0)).max(0.0);
    for kind in [Kind::GivenToken, Kind::FamilyToken] {
        if let Some(counts) = all.get_mut(kind.index()) {
            counts.out_of = counts.total as f32 - undivided / 2.0;
        }
    }
    // Who has one given name is one of those who could have had these.
    if let Some(counts) = all.get_mut(Kind::GivenNames.index()) {
        counts.out_of = divided.max(counts.total as f32);
    }
}

fn put(all: &mut Vec<Counts>, kind: usize, counts: Counts) {
    if all.len() <= kind {
        all.resize_with(kind + 1, Counts::default);
    }
    all[kind] = counts;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_totals(totals: [(Kind, u64); 4]) -> Frequencies {
        let mut all = Vec::new();
        for (kind, total) in totals {
            put(&mut all, kind.index(), Counts::new(total, Table::default()));
        }
        divide(&mut all);
        Frequencies {
            kinds: Arc::new(all),
        }
    }

    /// Of 1,000 names of two words each, a word is one of 1,000 whether they were divided or not.
    #[test]
    fn a_word_is_as_rare_in_undivided_names() {
        let word = ValueHash(7);
        let bits = |totals| of_totals(totals).surprisal(Kind::GivenToken, word);
        let divided = [
            (Kind::GivenToken, 1000),
            (Kind::FamilyToken, 1000),
            (Kind::WholeName, 1000),
            (Kind::FirstNames, 1000),
        ];
        let undivided = [
            (Kind::GivenToken, 2000),
            (Kind::FamilyToken, 2000),
            (Kind::WholeName, 1000),
            (Kind::FirstNames, 0),
        ];
        assert_eq!(bits(divided), Some(1000f32.log2()));
        assert_eq!(bits(undivided), bits(divided));
    }
}
