//! Which comparisons a blocking rule looks at: pairs that it found cannot tell how often those
//! comparisons agree.

use crate::stage::block::BlockingRule;
use crate::stage::compare::library::birth_date;
use crate::stage::compare::{Comparison, Gamma, Gammas};

/// A set of blocking rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleSet(u64);

impl RuleSet {
    pub fn with(self, rule: BlockingRule) -> RuleSet {
        RuleSet(self.0 | 1 << rule as u32)
    }

    pub fn contains(self, rule: BlockingRule) -> bool {
        self.0 >> rule as u32 & 1 == 1
    }

    /// Bit `n`: one of the rules looks at other things than the comparison of index `n`. It would
    /// have found the pair whatever that comparison says, so that among such pairs its levels are
    /// met as often as among all.
    ///
    /// Who shares a name and a word of a further column, and is found by nothing else, has a name too
    /// common for the other rules. Namesakes outnumber one person's accounts there by far, so that
    /// such pairs teach nothing.
    pub fn blind_to(self) -> u64 {
        let teach = self.rules().filter(|rule| *rule != BlockingRule::NameExtra);
        teach.fold(0, |blind, rule| blind | !LOOKS[rule as usize])
    }

    fn rules(self) -> impl Iterator<Item = BlockingRule> {
        let all = BlockingRule::ALL.iter().copied();
        all.filter(move |rule| self.contains(*rule))
    }

    /// How many of these rules look at different things, by and large: those that look at the
    /// fewest are taken first.
    pub fn independent_finds(self) -> u32 {
        let (mut finds, mut seen) = (0, 0);
        for count in 0..=MOST_THINGS {
            for rule in self.rules().filter(|rule| things(*rule).len() == count) {
                let looks = LOOKS[rule as usize];
                if looks & seen == 0 {
                    finds += 1;
                    seen |= looks;
                }
            }
        }
        finds
    }

    /// Those of these rules that could find a pair like this, were it one person's: it holds the
    /// things that they look at.
    pub fn that_could_find(self, gammas: &Gammas) -> RuleSet {
        let held = held(gammas);
        let is_held = |thing: &Thing| held >> *thing as u32 & 1 == 1;
        let could = self
            .rules()
            .filter(|rule| things(*rule).iter().all(is_held));
        could.fold(RuleSet::default(), RuleSet::with)
    }
}

/// What a blocking rule looks at. Street and town are one: they go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Thing {
    Names,
    /// Of which a rule needs no more than the year.
    BirthYear,
    /// Day and month with or without the year, or month and year.
    BirthDate,
    Place,
    Papers,
    Phone,
    Mail,
    Device,
    /// Whatever the extra columns hold.
    Extras,
}

impl Thing {
    const ALL: [Thing; 9] = [
        Thing::Names,
        Thing::BirthYear,
        Thing::BirthDate,
        Thing::Place,
        Thing::Papers,
        Thing::Phone,
        Thing::Mail,
        Thing::Device,
        Thing::Extras,
    ];

    const fn comparisons(self) -> &'static [Comparison] {
        use Comparison::*;
        match self {
            Thing::Names => &[GivenName, FamilyName, Name],
            Thing::BirthYear | Thing::BirthDate => &[BirthDate],
            Thing::Place => &[Street, Locality],
            Thing::Papers => &[NationalNumber, Document],
            Thing::Phone => &[Phone],
            Thing::Mail => &[Email],
            Thing::Device => &[Device],
            // There are as many as a table has.
            Thing::Extras => &[],
        }
    }

    /// The indexes of its comparisons, a bit each.
    const fn bits(self) -> u64 {
        if matches!(self, Thing::Extras) {
            return !0 << Comparison::FIXED.len();
        }
        let (comparisons, mut bits, mut at) = (self.comparisons(), 0, 0);
        while at < comparisons.len() {
            bits |= 1 << comparisons[at].index();
            at += 1;
        }
        bits
    }
}

/// The things that both accounts have, a bit each.
fn held(gammas: &Gammas) -> u32 {
    let mut told = 0;
    for (comparison, agreement) in gammas.iter() {
        let bit = comparison.index().min(u64::BITS as usize - 1);
        told |= u64::from(agreement.gamma != Gamma::MISSING) << bit;
    }
    let born = gammas.gamma(Comparison::BirthDate);
    let in_part = OF_DATES_IN_PART.map(Gamma::level).contains(&born);
    let is_held =
        |thing: Thing| thing.bits() & told != 0 && !(thing == Thing::BirthDate && in_part);
    Thing::ALL.into_iter().fold(0, |held, thing| {
        held | u32::from(is_held(thing)) << thing as u32
    })
}

/// How birth dates agree of which a side is known in part, by and large its year.
const OF_DATES_IN_PART: [usize; 3] = [
    birth_date::COMPATIBLE,
    birth_date::NEAR_YEAR,
    birth_date::FEW_YEARS,
];

/// The indexes of the comparisons that each rule looks at, a bit each.
static LOOKS: [u64; BlockingRule::ALL.len()] = {
    let (mut looks, mut rule) = ([0; BlockingRule::ALL.len()], 0);
    while rule < looks.len() {
        let (things, mut at) = (things(BlockingRule::ALL[rule]), 0);
        while at < things.len() {
            looks[rule] |= things[at].bits();
            at += 1;
        }
        rule += 1;
    }
    looks
};

/// A rule looks at so many things at most.
const MOST_THINGS: usize = 2;

/// What agrees, by and large, wherever this rule finds a pair.
const fn things(rule: BlockingRule) -> &'static [Thing] {
    use Thing::*;
    match rule {
        BlockingRule::DocumentNumber | BlockingRule::DocumentHalf => &[Papers],
        BlockingRule::Phone | BlockingRule::PhoneHalf => &[Phone],
        BlockingRule::Mailbox | BlockingRule::MailLocal | BlockingRule::MailLetters => &[Mail],
        BlockingRule::Device => &[Device],
        BlockingRule::NameBirthDate
        | BlockingRule::NamesBirthDate
        | BlockingRule::NameBirthDay
        | BlockingRule::NameBirthMonth
        | BlockingRule::NamesBirthDay => &[Names, BirthDate],
        BlockingRule::NamesBirthYear => &[Names, BirthYear],
        BlockingRule::NamesTown
        | BlockingRule::NameTown
        | BlockingRule::NamePostcode
        | BlockingRule::NameDoor => &[Names, Place],
        BlockingRule::NameExtra => &[Names, Extras],
        BlockingRule::Extras => &[Extras],
        BlockingRule::BirthDatePostcode => &[BirthDate, Place],
        BlockingRule::Door | BlockingRule::DoorPostcode => &[Place],
        BlockingRule::BirthDate => &[BirthDate],
        BlockingRule::Names | BlockingRule::Name => &[Names],
        BlockingRule::Everybody => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::compare::Agreement;

    fn is_blind(rules: RuleSet, comparison: Comparison) -> bool {
        rules.blind_to() >> comparison.index() & 1 == 1
    }

    #[test]
    fn no_rule_looks_at_more_things() {
        for rule in BlockingRule::ALL {
            assert!(things(*rule).len() <= MOST_THINGS, "{rule:?}");
        }
    }

    #[test]
    fn who_is_found_by_a_further_column_alone_teaches_nothing() {
        let alone = RuleSet::default().with(BlockingRule::NameExtra);
        assert_eq!(alone.blind_to(), 0);
        let both = alone.with(BlockingRule::Name);
        assert!(is_blind(both, Comparison::Extra(0)));
        assert!(is_blind(both, Comparison::BirthDate));
    }

    #[test]
    fn rules_that_overlap_find_once() {
        let both = RuleSet::default()
            .with(BlockingRule::NameBirthDate)
            .with(BlockingRule::BirthDate);
        assert_eq!(both.independent_finds(), 1);
        assert_eq!(both.with(BlockingRule::Phone).independent_finds(), 2);
        assert_eq!(both.with(BlockingRule::Names).independent_finds(), 2);
    }

    #[test]
    fn what_a_pair_lacks_could_not_have_found_it() {
        let all = [
            BlockingRule::Names,
            BlockingRule::NamesTown,
            BlockingRule::Phone,
        ];
        let all = all.into_iter().fold(RuleSet::default(), RuleSet::with);
        let named = Gammas::missing().with(Comparison::GivenName, Agreement::level(0));
        let found = all.that_could_find(&named);
        assert_eq!(found, RuleSet::default().with(BlockingRule::Names));
        let placed = named.with(Comparison::Locality, Agreement::level(0));
        assert!(
            all.that_could_find(&placed)
                .contains(BlockingRule::NamesTown)
        );
    }

    #[test]
    fn a_year_is_no_birth_date_to_be_found_by() {
        let rules = RuleSet::default()
            .with(BlockingRule::BirthDate)
            .with(BlockingRule::NamesBirthYear);
        let born = |level| {
            Gammas::missing()
                .with(Comparison::Name, Agreement::level(0))
                .with(Comparison::BirthDate, Agreement::level(level))
        };
        let year = RuleSet::default().with(BlockingRule::NamesBirthYear);
        assert_eq!(rules.that_could_find(&born(birth_date::COMPATIBLE)), year);
        assert_eq!(rules.that_could_find(&born(birth_date::EQUAL)), rules);
    }

    /// A postcode has few streets, so that who shares it often shares the street.
    #[test]
    fn who_looks_at_a_postcode_is_not_blind_to_streets() {
        let town = RuleSet::default().with(BlockingRule::BirthDatePostcode);
        assert!(!is_blind(town, Comparison::Street));
        assert!(is_blind(town, Comparison::GivenName));
    }

    #[test]
    fn a_phone_rule_is_blind_to_names_only() {
        let phone = RuleSet::default().with(BlockingRule::Phone);
        assert!(is_blind(phone, Comparison::GivenName));
        assert!(!is_blind(phone, Comparison::Phone));
    }
}
