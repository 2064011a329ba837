//! Which pairs are hard, and what each of them is: `why.csv`.

use super::Population;
use super::contact::{Line, clients, may_be_recycled};
use super::home::{Home, Kind, NEIGHBOURS, Role, homes};
use super::person::{Change, Person};
use super::record::{Account, Occasion, Reason, borrows, compose, occasion};

/// The stories, named as explanations name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Story {
    ForgottenOwnAccount,
    VerifiedAndAbandoned,
    RenewedDocument,
    ChangedName,
    Naturalised,
    DataError,
    Evasion,
    Namesake,
    Twin,
    Sibling,
    ParentChild,
    SharedHousehold,
    SharedPhone,
    RecycledPhone,
    BorrowedIdentity,
}

impl Story {
    pub fn as_str(self) -> &'static str {
        match self {
            Story::ForgottenOwnAccount => "forgotten_own_account",
            Story::VerifiedAndAbandoned => "verified_and_abandoned",
            Story::RenewedDocument => "renewed_document",
            Story::ChangedName => "changed_name",
            Story::Naturalised => "naturalised",
            Story::DataError => "data_error",
            Story::Evasion => "evasion",
            Story::Namesake => "namesake",
            Story::Twin => "twin",
            Story::Sibling => "sibling",
            Story::ParentChild => "parent_child",
            Story::SharedHousehold => "shared_household",
            Story::SharedPhone => "shared_phone",
            Story::RecycledPhone => "recycled_phone",
            Story::BorrowedIdentity => "borrowed_identity",
        }
    }

    pub fn is_one_person(self) -> bool {
        self <= Story::Evasion
    }
}

pub const HEADER: &str = "account_a,account_b,same_person,story\n";

/// Appends every hard pair of this neighbourhood.
pub fn write_neighbourhood(population: &Population, neighbourhood: u64, out: &mut String) {
    let seed = population.recipe.seed;
    for home in homes(seed, neighbourhood) {
        for person in home.people().filter(|&person| population.has(person)) {
            own_pairs(population, person, out);
            shared_line(population, person, out);
        }
        relatives(population, home, out);
    }
    let clients = clients(&population.world, seed, neighbourhood);
    for (at, &a) in clients.iter().enumerate() {
        for &b in &clients[at + 1..] {
            cross_pairs(population, (a, b), Story::SharedPhone, out);
        }
    }
}

/// A row, the ids in order.
pub fn write_pair(population: &Population, (a, b): (u64, u64), story: Story, out: &mut String) {
    let (mut first, mut second) = (String::with_capacity(9), String::with_capacity(9));
    population.roster.write_account_id(a, &mut first);
    population.roster.write_account_id(b, &mut second);
    if second < first {
        std::mem::swap(&mut first, &mut second);
    }
    let same = if story.is_one_person() {
        "true"
    } else {
        "false"
    };
    for cell in [
        first.as_str(),
        ",",
        &second,
        ",",
        same,
        ",",
        story.as_str(),
        "\n",
    ] {
        out.push_str(cell);
    }
}

/// The accounts of one person.
fn own_pairs(population: &Population, number: u64, out: &mut String) {
    let slots: Vec<u64> = population.roster.slots(number).collect();
    if slots.len() < 2 {
        return;
    }
    let person = population.person(number);
    for (at, &a) in slots.iter().enumerate() {
        for &b in &slots[at + 1..] {
            let story = own_story(population, &person, (a, b));
            write_pair(population, (a, b), story, out);
        }
    }
}

/// What tells most: an attempt to hide, then what the law changed, then mishaps.
fn own_story(population: &Population, person: &Person<'_>, (a, b): (u64, u64)) -> Story {
    let of = |slot| {
        let occasion = occasion(population, person, slot);
        let mut account = Account::default();
        compose(population, person, &occasion, &mut account);
        (occasion, account)
    };
    let ((first, x), (second, y)) = (of(a), of(b));
    let either = |reason| first.reason == reason || second.reason == reason;
    let differ = |by: &dyn Fn(&Occasion) -> u64| by(&first) != by(&second);
    let married = |occasion: &Occasion| {
        let taken = person
            .married
            .is_some_and(|(_, moment)| moment <= occasion.moment);
        u64::from(taken)
    };
    let renewed = x.paper.scheme == y.paper.scheme
        && x.paper.number != y.paper.number
        && differ(&|occasion| person.version(Change::Passport, occasion.moment));
    match () {
        () if either(Reason::Evasion) => Story::Evasion,
        () if either(Reason::Abandoned) => Story::VerifiedAndAbandoned,
        () if differ(&married) => Story::ChangedName,
        () if differ(&|occasion| u64::from(person.is_citizen(occasion.moment))) => {
            Story::Naturalised
        }
        () if x.has_wrong_data || y.has_wrong_data => Story::DataError,
        () if renewed => Story::RenewedDocument,
        () => Story::ForgottenOwnAccount,
    }
}

/// Everyone of a household with everyone else of it.
fn relatives(population: &Population, home: Home, out: &mut String) {
    if home.members < 2 {
        return;
    }
    let people: Vec<Person<'_>> = home
        .people()
        .filter(|&number| population.has(number))
        .map(|number| population.person(number))
        .collect();
    for (at, a) in people.iter().enumerate() {
        for b in &people[at + 1..] {
            let story = story_of_relatives(population, home, (a, b));
            cross_pairs(population, (a.number, b.number), story, out);
        }
    }
}

fn story_of_relatives(
    population: &Population,
    home: Home,
    (a, b): (&Person<'_>, &Person<'_>),
) -> Story {
    let opened = occasion(population, b, b.number);
    let is_child = |person: &Person<'_>| matches!(person.role, Role::Child(_));
    let is_lender = a.number == home.first;
    let line = b.line(&population.world, population.recipe.seed);
    match () {
        () if is_lender && borrows(population, b, &opened) => Story::BorrowedIdentity,
        () if a.is_twin() && b.is_twin() => Story::Twin,
        () if home.kind == Kind::Siblings || is_child(a) && is_child(b) => Story::Sibling,
        () if is_child(a) != is_child(b) => Story::ParentChild,
        () if line == Line::Family => Story::SharedPhone,
        () => Story::SharedHousehold,
    }
}

/// A phone that somebody else had before.
fn shared_line(population: &Population, number: u64, out: &mut String) {
    if !may_be_recycled(population.recipe.seed, number) {
        return;
    }
    let person = population.person(number);
    let line = person.line(&population.world, population.recipe.seed);
    if let Line::Recycled(other) = line
        && population.has(other)
    {
        cross_pairs(population, (other, number), Story::RecycledPhone, out);
    }
}

/// Every account of one with every account of the other.
fn cross_pairs(population: &Population, (a, b): (u64, u64), story: Story, out: &mut String) {
    if !population.has(a) || !population.has(b) {
        return;
    }
    for x in population.roster.slots(a) {
        for y in population.roster.slots(b) {
            write_pair(population, (x, y), story, out);
        }
    }
}

/// How many neighbourhoods the people fill.
pub fn neighbourhoods(population: &Population) -> u64 {
    population.roster.people.div_ceil(NEIGHBOURS)
}
