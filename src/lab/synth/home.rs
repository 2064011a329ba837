//! Who lives with whom: neighbourhoods of 32 customers, cut into households.
//!
//! A household is found from the number of any of its members by cutting its neighbourhood again,
//! which takes less time than looking it up would.

use super::rng::{Rng, mix};

/// Customers in a neighbourhood. Ties between households (a recycled phone, a shared adviser) stay
/// within one.
pub const NEIGHBOURS: u64 = 32;

/// Which customers a household has. Its members who are not customers are not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Single,
    Couple,
    CoupleAndChild,
    CoupleAndChildren,
    ParentAndChild,
    Siblings,
    Flatmates,
}

/// What someone is in a household; children and siblings are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Head,
    Partner,
    Child(u8),
    Sibling(u8),
    Flatmate,
}

/// A household.
#[derive(Clone, Copy, Debug)]
pub struct Home {
    /// The number of its first member.
    pub first: u64,
    pub members: u64,
    pub kind: Kind,
    /// Where its own draws start.
    pub key: u64,
}

/// Households by the customers in them, per mille: an assumption, with the sizes of Eurostat's
/// household statistics (2023) thinned to the members who bank with us.
const KINDS: &[(Kind, u64, u64)] = &[
    (Kind::Single, 1, 640),
    (Kind::Couple, 2, 170),
    (Kind::CoupleAndChild, 3, 35),
    (Kind::CoupleAndChildren, 4, 20),
    (Kind::ParentAndChild, 2, 60),
    (Kind::Siblings, 2, 40),
    (Kind::Flatmates, 2, 35),
];

impl Home {
    pub fn role(&self, person: u64) -> Role {
        let at = person.saturating_sub(self.first) as u8;
        match (self.kind, at) {
            (Kind::Siblings, at) => Role::Sibling(at),
            (Kind::Flatmates, 1..) => Role::Flatmate,
            (Kind::ParentAndChild, 1..) => Role::Child(at - 1),
            (_, 0) => Role::Head,
            (_, 1) => Role::Partner,
            (_, at) => Role::Child(at - 2),
        }
    }

    pub fn people(&self) -> std::ops::Range<u64> {
        self.first..self.first + self.members
    }
}

/// Where the draws of a neighbourhood start.
pub fn neighbourhood_key(seed: u64, neighbourhood: u64) -> u64 {
    mix(mix(seed, 0x4E45_4947), neighbourhood)
}

/// The households of a neighbourhood.
pub fn homes(seed: u64, neighbourhood: u64) -> impl Iterator<Item = Home> {
    let key = neighbourhood_key(seed, neighbourhood);
    let mut rng = Rng::new(key);
    let mut first = neighbourhood * NEIGHBOURS;
    let end = first + NEIGHBOURS;
    std::iter::from_fn(move || {
        let left = end - first;
        let (kind, members) = (left > 0).then(|| draw(&mut rng, left))?;
        let home = Home {
            first,
            members,
            kind,
            key: mix(key, first),
        };
        first += members;
        Some(home)
    })
}

/// The household of this person.
pub fn home_of(seed: u64, person: u64) -> Home {
    let mut homes = homes(seed, person / NEIGHBOURS);
    let last = Home {
        first: person,
        members: 1,
        kind: Kind::Single,
        key: mix(seed, person),
    };
    homes
        .find(|home| home.people().contains(&person))
        .unwrap_or(last)
}

/// A kind that still fits.
fn draw(rng: &mut Rng, left: u64) -> (Kind, u64) {
    let mut at = rng.below(1000);
    for &(kind, members, share) in KINDS {
        if at < share {
            return if members <= left {
                (kind, members)
            } else {
                (Kind::Single, 1)
            };
        }
        at -= share;
    }
    (Kind::Single, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn households_fill_a_neighbourhood() {
        for neighbourhood in 0..200 {
            let mut next = neighbourhood * NEIGHBOURS;
            for home in homes(7, neighbourhood) {
                assert_eq!(home.first, next);
                next += home.members;
                for person in home.people() {
                    assert_eq!(home_of(7, person).first, home.first);
                }
            }
            assert_eq!(next, (neighbourhood + 1) * NEIGHBOURS);
        }
    }
}
