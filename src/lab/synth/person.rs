//! One person: what the papers say, and what changes in the course of the years.

use super::calendar::{DAY, Date, END, FIRST_YEAR, Moment, birth_year, earliest};
use super::culture::{Culture, Custom, NameId};
use super::family::{Family, Parent};
use super::home::{Kind, Role, home_of};
use super::place::{Country, Origin, World};
use super::rng::{Rng, coin, mix};
use crate::record::value::Sex;

/// A customer.
pub struct Person<'w> {
    pub number: u64,
    pub family: Family,
    pub role: Role,
    pub culture: &'w Culture,
    pub origin: &'w Origin,
    pub residence: &'w Country,
    pub sex: Sex,
    pub birth: Date,
    pub given: NameId,
    pub second: Option<NameId>,
    pub father: NameId,
    /// At birth: in the order of the culture.
    pub surnames: [NameId; 2],
    /// The partner's surname and when it was taken.
    pub married: Option<(NameId, Moment)>,
    /// He has his father's given name and is called the younger.
    pub junior: bool,
    /// Where this person's own draws start.
    pub key: u64,
}

/// What changes, and how often in a year: domain figures for three years (phone 20 %, mailbox 15 %,
/// home 25 %), and a passport every ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Phone,
    Mailbox,
    Home,
    Passport,
}

impl Change {
    fn yearly(self) -> f64 {
        match self {
            Change::Phone => 0.072,
            Change::Mailbox => 0.053,
            Change::Home => 0.091,
            Change::Passport => 0.10,
        }
    }
}

/// Where the draws of the person with this number start.
pub fn key(seed: u64, number: u64) -> u64 {
    mix(mix(seed, 0x5045_5253), number)
}

impl<'w> Person<'w> {
    pub fn new(world: &'w World, seed: u64, number: u64) -> Self {
        let home = home_of(seed, number);
        Person::of(world, Family::new(world, seed, home), number, seed)
    }

    fn of(world: &'w World, family: Family, number: u64, seed: u64) -> Self {
        let key = key(seed, number);
        let mut rng = Rng::new(key);
        let role = family.home.role(number);
        let origin = &world.origins[family.origin];
        let culture = &world.cultures[origin.culture];
        let own = Own::draw(&family, role, culture, &mut rng);
        let birth = match (family.twins, role) {
            (Some(date), Role::Child(_) | Role::Sibling(_)) => date,
            _ => Date::in_year(own.year, &mut rng),
        };
        let second = rng
            .chance(culture.second_given)
            .then(|| culture.second(own.sex).draw(&mut rng));
        let married = married(&family, role, culture, &mut rng);
        Person {
            number,
            role,
            culture,
            origin,
            residence: &world.countries[family.residence],
            sex: own.sex,
            birth: birth.as_registered(origin, &mut Rng::new(mix(key, 2))),
            given: own.given,
            second: second.filter(|&second| second != own.given),
            father: own.father,
            surnames: own.surnames,
            married,
            junior: own.is_junior && culture.custom == Custom::OneSurname,
            key,
            family,
        }
    }

    /// When the first account was opened.
    pub fn first_moment(&self) -> Moment {
        let from = earliest(self.birth);
        from + Rng::new(mix(self.key, 3)).below(u64::from(END - DAY - from)) as Moment
    }

    /// How often this had changed by then: 0, 1, 2 …
    pub fn version(&self, change: Change, at: Moment) -> u64 {
        // A family moves house together.
        let owner = match change {
            Change::Home if !self.lives_apart() => self.family.home.key,
            _ => self.key,
        };
        let key = mix(owner, 0x100 + change as u64);
        let phase = key % 365;
        let years = (u64::from(at / DAY) + phase) / 365;
        let mut rng = Rng::new(key);
        (0..years).filter(|_| rng.chance(change.yearly())).count() as u64
    }

    /// When a foreigner took the nationality of his residence, if he did: one in eight over the ten
    /// years (an assumption; Spain naturalised 240,000 of 6.5 million foreigners in 2023).
    pub fn naturalised(&self) -> Option<Moment> {
        let key = mix(self.key, 4);
        let is_foreign = self.origin.code != self.residence.code;
        (is_foreign && coin(key, 0.125)).then(|| (key % u64::from(END)) as Moment)
    }

    /// Grown children, siblings and half of flatmates have homes of their own.
    pub fn lives_apart(&self) -> bool {
        let share = match self.role {
            Role::Child(_) => 0.40,
            Role::Sibling(1..) => 0.45,
            _ => 0.0,
        };
        coin(mix(self.key, 5), share)
    }

    pub fn is_twin(&self) -> bool {
        self.family.twins.is_some() && matches!(self.role, Role::Child(_) | Role::Sibling(_))
    }
}

/// What a person has from birth.
struct Own {
    sex: Sex,
    year: u16,
    given: NameId,
    father: NameId,
    surnames: [NameId; 2],
    is_junior: bool,
}

impl Own {
    fn draw(family: &Family, role: Role, culture: &Culture, rng: &mut Rng) -> Own {
        let grown = |parent: &Parent, rng: &mut Rng| Own {
            sex: parent.sex,
            year: parent.year,
            given: parent.given,
            father: culture.given(Sex::Male).draw(rng),
            surnames: parent.surnames,
            is_junior: false,
        };
        match role {
            Role::Head => grown(&family.head, rng),
            Role::Partner => grown(&family.partner, rng),
            Role::Flatmate => flatmate(culture, rng),
            Role::Child(at) | Role::Sibling(at) => Own::young(family, (role, at), culture, rng),
        }
    }

    fn young(family: &Family, (role, at): (Role, u8), culture: &Culture, rng: &mut Rng) -> Own {
        let sex = match rng.chance(0.5) {
            true => Sex::Male,
            false => Sex::Female,
        };
        let father = match role {
            Role::Child(_) => family.father().given,
            _ => family.grandfather,
        };
        let is_junior = at == 0 && sex == Sex::Male && rng.chance(culture.like_father);
        let given = match is_junior {
            true => father,
            false => given_apart(family, (sex, at), culture, rng),
        };
        let later = match family.twins {
            Some(_) => 0,
            None => u16::from(at) * rng.between(1, 6) as u16,
        };
        Own {
            sex,
            year: (family.first_year + later).min(2008),
            given,
            father,
            surnames: inherited(family, role, culture),
            is_junior,
        }
    }
}

/// Brothers are not given one name: of a list cut in two, each takes from one half.
fn given_apart(family: &Family, (sex, at): (Sex, u8), culture: &Culture, rng: &mut Rng) -> NameId {
    let taken = (family.home.key >> 7) & 1;
    let mut given = culture.given(sex).draw(rng);
    for _ in 0..16 {
        if (mix(u64::from(given.0), family.home.key) & 1 == taken) == (at == 0) {
            break;
        }
        given = culture.given(sex).draw(rng);
    }
    given
}

fn flatmate(culture: &Culture, rng: &mut Rng) -> Own {
    let sex = if rng.chance(0.5) {
        Sex::Male
    } else {
        Sex::Female
    };
    Own {
        sex,
        year: birth_year(rng),
        given: culture.given(sex).draw(rng),
        father: culture.given(Sex::Male).draw(rng),
        surnames: [culture.surnames.draw(rng), culture.surnames.draw(rng)],
        is_junior: false,
    }
}

/// Of two surnames, one from each parent; siblings without parents here share both.
fn inherited(family: &Family, role: Role, culture: &Culture) -> [NameId; 2] {
    let (father, mother) = (family.father().surnames, family.mother().surnames);
    match (role, culture.custom) {
        (Role::Sibling(_), _) => family.head.surnames,
        (_, Custom::Portuguese) => [mother[1], father[1]],
        (_, _) => [father[0], mother[0]],
    }
}

/// A wife who takes her husband's name does so at some time before or after the first account.
fn married(
    family: &Family,
    role: Role,
    culture: &Culture,
    rng: &mut Rng,
) -> Option<(NameId, Moment)> {
    // The husband of half of the women who bank alone is no customer.
    let has_partner = match family.home.kind {
        Kind::Couple | Kind::CoupleAndChild | Kind::CoupleAndChildren => true,
        Kind::Single => coin(mix(family.home.key, 27), 0.5),
        _ => false,
    };
    let (wife, husband) = match role {
        Role::Head => (&family.head, &family.partner),
        Role::Partner => (&family.partner, &family.head),
        _ => return None,
    };
    let takes = rng.chance(culture.married_name);
    let year = u64::from(wife.year) + rng.between(22, 38);
    let of_year = rng.below(u64::from(DAY) * 365);
    if !has_partner || !takes || wife.sex != Sex::Female || husband.sex != Sex::Male {
        return None;
    }
    let years = year.saturating_sub(u64::from(FIRST_YEAR));
    let moment = (years * 365 * u64::from(DAY) + of_year).min(u64::from(u32::MAX));
    let last = usize::from(culture.custom == Custom::Portuguese);
    Some((
        husband.surnames[last],
        if years == 0 { 0 } else { moment as Moment },
    ))
}
