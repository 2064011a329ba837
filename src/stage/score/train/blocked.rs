//! Which comparisons a blocking rule looks at: pairs that it found cannot tell how often those
//! comparisons agree.

use crate::stage::block::BlockingRule;
use crate::stage::compare::Comparison;

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

    /// Whether one of the rules looks at other things than this comparison. It would have found
    /// the pair whatever the comparison says, so that among such pairs the levels of the
    /// comparison are met as often as among all.
    pub fn has_one_blind_to(self, comparison: Comparison) -> bool {
        self.rules()
            .any(|rule| !looks_at(rule).contains(&comparison))
    }

    fn rules(self) -> impl Iterator<Item = BlockingRule> {
        let all = BlockingRule::ALL.iter().copied();
        all.filter(move |rule| self.contains(*rule))
    }

    /// How many kinds of thing these rules look at, where rules that overlap count as one kind.
    pub fn independent_finds(self) -> u32 {
        let mut seen: Vec<Comparison> = Vec::new();
        let mut finds = 0;
        for rule in BlockingRule::ALL
            .iter()
            .filter(|rule| self.contains(**rule))
        {
            let looks = looks_at(*rule);
            if !looks.iter().any(|comparison| seen.contains(comparison)) {
                finds += 1;
                seen.extend(looks);
            }
        }
        finds
    }
}

/// What agrees, by and large, wherever this rule finds a pair.
pub const fn looks_at(rule: BlockingRule) -> &'static [Comparison] {
    use Comparison::{
        BirthDate, Device, Document, Email, FamilyName, GivenName, Locality, Name, NationalNumber,
        Phone, Street,
    };
    match rule {
        BlockingRule::DocumentNumber | BlockingRule::DocumentHalf => &[NationalNumber, Document],
        BlockingRule::Phone | BlockingRule::PhoneHalf => &[Phone],
        BlockingRule::Mailbox | BlockingRule::MailLocal | BlockingRule::MailLetters => &[Email],
        BlockingRule::Device => &[Device],
        BlockingRule::NameBirthDate
        | BlockingRule::NamesBirthDate
        | BlockingRule::NameBirthDay
        | BlockingRule::NameBirthMonth
        | BlockingRule::NamesBirthYear
        | BlockingRule::NamesBirthDay => &[GivenName, FamilyName, Name, BirthDate],
        BlockingRule::NamesTown | BlockingRule::NameTown | BlockingRule::NamePostcode => {
            &[GivenName, FamilyName, Name, Locality]
        }
        BlockingRule::NameDoor => &[GivenName, FamilyName, Name, Street, Locality],
        BlockingRule::BirthDatePostcode => &[BirthDate, Locality],
        BlockingRule::Door | BlockingRule::DoorPostcode => &[Street, Locality],
        BlockingRule::BirthDate => &[BirthDate],
        BlockingRule::Names | BlockingRule::Name => &[GivenName, FamilyName, Name],
        BlockingRule::Everybody => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_that_overlap_find_once() {
        let both = RuleSet::default()
            .with(BlockingRule::NameBirthDate)
            .with(BlockingRule::BirthDate);
        assert_eq!(both.independent_finds(), 1);
        assert_eq!(both.with(BlockingRule::Phone).independent_finds(), 2);
    }

    #[test]
    fn a_phone_rule_is_blind_to_names_only() {
        let phone = RuleSet::default().with(BlockingRule::Phone);
        assert!(phone.has_one_blind_to(Comparison::GivenName));
        assert!(!phone.has_one_blind_to(Comparison::Phone));
    }
}
