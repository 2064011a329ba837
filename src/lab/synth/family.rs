//! What the members of a household have in common: origin, surnames, years of birth.

use super::calendar::{Date, birth_year};
use super::culture::NameId;
use super::home::{Home, Kind, NEIGHBOURS, neighbourhood_key};
use super::place::World;
use super::rng::{Rng, mix};
use crate::record::value::Sex;

/// An adult at the head of a household, as far as children inherit from him or her.
#[derive(Clone, Copy)]
pub struct Parent {
    pub sex: Sex,
    pub year: u16,
    pub given: NameId,
    pub surnames: [NameId; 2],
}

/// A household's common draws.
pub struct Family {
    pub home: Home,
    /// Places in the world's countries and origins.
    pub residence: usize,
    pub origin: usize,
    pub head: Parent,
    pub partner: Parent,
    /// Year of birth of the first child or sibling.
    pub first_year: u16,
    /// The birth date of twins, where the two children or siblings are.
    pub twins: Option<Date>,
    /// The given name of the father of siblings, for patronymics and juniors.
    pub grandfather: NameId,
}

/// Share of two siblings who are twins: 2.3 % of deliveries in Spain in 2014 make two of each such
/// pair's children, so 4.5 % of children; two of one family who both bank are nearer in age.
const TWINS: f64 = 0.045;

impl Family {
    pub fn new(world: &World, seed: u64, home: Home) -> Self {
        let key = neighbourhood_key(seed, home.first / NEIGHBOURS);
        let residence = *world.residence.draw(&mut Rng::new(mix(key, 1)));
        let mut rng = Rng::new(home.key);
        let origin = *world.countries[residence].origins.draw(&mut rng);
        let first_year = match home.kind {
            Kind::CoupleAndChild | Kind::CoupleAndChildren | Kind::ParentAndChild => {
                birth_year(&mut rng).clamp(1966, 2006)
            }
            _ => birth_year(&mut rng),
        };
        let head_year = match home.kind {
            Kind::CoupleAndChild | Kind::CoupleAndChildren | Kind::ParentAndChild => {
                (first_year - rng.between(19, 38) as u16).max(1936)
            }
            _ => first_year,
        };
        let sex = if rng.chance(0.5) {
            Sex::Male
        } else {
            Sex::Female
        };
        let head = parent(world, origin, (sex, head_year), &mut rng);
        let partner = partner(world, origin, head, &mut rng);
        let has_two = matches!(home.kind, Kind::CoupleAndChildren | Kind::Siblings);
        let are_twins = has_two && rng.chance(TWINS);
        Family {
            residence,
            origin,
            head,
            partner,
            first_year,
            twins: are_twins.then(|| Date::in_year(first_year, &mut rng)),
            grandfather: world.culture(origin).given(Sex::Male).draw(&mut rng),
            home,
        }
    }

    /// The father, where he is known; the mother.
    pub fn father(&self) -> &Parent {
        match self.head.sex {
            Sex::Female => &self.partner,
            _ => &self.head,
        }
    }

    pub fn mother(&self) -> &Parent {
        match self.head.sex {
            Sex::Female => &self.head,
            _ => &self.partner,
        }
    }
}

fn parent(world: &World, origin: usize, (sex, year): (Sex, u16), rng: &mut Rng) -> Parent {
    let culture = world.culture(origin);
    Parent {
        sex,
        year,
        given: culture.given(sex).draw(rng),
        surnames: [culture.surnames.draw(rng), culture.surnames.draw(rng)],
    }
}

/// Couples of one sex are 1 in 40; ages differ by a few years.
fn partner(world: &World, origin: usize, head: Parent, rng: &mut Rng) -> Parent {
    let sex = match (head.sex, rng.chance(0.025)) {
        (same, true) => same,
        (Sex::Female, false) => Sex::Male,
        (_, false) => Sex::Female,
    };
    let year = (u64::from(head.year) + rng.below(9))
        .saturating_sub(4)
        .clamp(1936, 2008);
    parent(world, origin, (sex, year as u16), rng)
}
