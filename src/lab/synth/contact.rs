//! Phones and mailboxes: whose they are, and how they are written.

use super::calendar::{DAY, Moment, digits};
use super::culture::Umlauts;
use super::home::{Kind, NEIGHBOURS, Role, homes, neighbourhood_key};
use super::person::{Change, Person, key};
use super::place::World;
use super::record::naming::Wording;
use super::record::style::plain;
use super::rng::{Rng, Shuffle, coin, mix};
use super::roster::Roster;

/// Shares of people: an assumption each, but for recycling, which Lee and Narayanan (2021) found to
/// be common wherever numbers are offered again.
const RECYCLED: f64 = 0.004;
const FAMILY_PHONE: f64 = 0.06;
const FAMILY_MAILBOX: f64 = 0.02;
/// Of neighbourhoods, one in a hundred has an adviser who leaves his own phone for his clients.
const ADVISER: f64 = 0.01;
const CLIENT: f64 = 0.15;

/// Whose phone someone leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Own,
    /// The head of the household's.
    Family,
    /// The adviser's of the neighbourhood.
    Adviser,
    /// This other person had it before.
    Recycled(u64),
}

impl Person<'_> {
    pub fn line(&self, world: &World, seed: u64) -> Line {
        let neighbourhood = self.number / NEIGHBOURS;
        let adviser = mix(neighbourhood_key(seed, neighbourhood), 3);
        if self.uses_family_line() {
            return Line::Family;
        }
        if coin(adviser, ADVISER) && coin(mix(self.key, 16), CLIENT) {
            return Line::Adviser;
        }
        match self.line_before(world, seed) {
            Some(other) => Line::Recycled(other),
            None => Line::Own,
        }
    }

    fn uses_family_line(&self) -> bool {
        let related = matches!(
            self.role,
            Role::Partner | Role::Child(_) | Role::Sibling(1..)
        );
        related && !self.lives_apart() && coin(mix(self.family.home.key, 17), FAMILY_PHONE)
    }

    pub fn uses_family_mailbox(&self) -> bool {
        let couple = matches!(self.family.home.kind, Kind::Couple | Kind::CoupleAndChild);
        couple && self.role == Role::Partner && coin(mix(self.family.home.key, 18), FAMILY_MAILBOX)
    }

    /// A neighbour of another household whose number was given to this person half a year later.
    fn line_before(&self, world: &World, seed: u64) -> Option<u64> {
        if !may_be_recycled(seed, self.number) {
            return None;
        }
        let own = mix(self.key, 19);
        let other = self.number / NEIGHBOURS * NEIGHBOURS + own % NEIGHBOURS;
        let is_relative = self.family.home.people().contains(&other);
        if is_relative || may_be_recycled(seed, other) {
            return None;
        }
        let former = Person::new(world, seed, other);
        let later = self.first_moment() > former.first_moment() + 180 * DAY;
        (later && !former.uses_family_line()).then_some(other)
    }
}

/// Whether this person is one of those who are offered a used number.
pub fn may_be_recycled(seed: u64, number: u64) -> bool {
    coin(mix(key(seed, number), 19), RECYCLED)
}

/// Whose number of how many it is, in a numbering that no two share.
pub fn phone_index(person: &Person<'_>, line: Line, at: Moment, roster: &Roster) -> u64 {
    let stride = roster.people + roster.people / NEIGHBOURS + 1;
    let of = |number: u64, version: u64| number + version * stride;
    match line {
        Line::Own => of(person.number, person.version(Change::Phone, at)),
        Line::Family => of(person.family.home.first, 0),
        Line::Adviser => of(roster.people + person.number / NEIGHBOURS, 0),
        Line::Recycled(other) => of(other, 0),
    }
}

/// A phone as typed or as a form keeps it: international in one piece, in groups, or national.
pub fn write_phone(person: &Person<'_>, index: u64, rng: &mut Rng, out: &mut String) {
    let phones = &person.residence.phones;
    let mut national = String::with_capacity(16);
    phones.national(index, &mut national);
    match rng.below(100) {
        0..62 => {
            out.push('+');
            out.push_str(&phones.calling);
            out.push_str(&national);
        }
        62..87 => {
            out.push('+');
            out.push_str(&phones.calling);
            grouped(&national, &phones.groups, out);
        }
        87..92 => {
            out.push_str("00");
            out.push_str(&phones.calling);
            out.push_str(&national);
        }
        _ => {
            out.push_str(&phones.trunk);
            out.push_str(&national);
        }
    }
}

fn grouped(national: &str, groups: &[usize], out: &mut String) {
    let mut rest = national;
    for &group in groups {
        let (head, tail) = rest.split_at(group.min(rest.len()));
        if !head.is_empty() {
            out.push(' ');
            out.push_str(head);
        }
        rest = tail;
    }
    out.push_str(rest);
}

/// A mailbox: mostly of the name, with a number that makes it the only one, as providers do.
pub fn write_email(person: &Person<'_>, version: u64, roster: &Roster, out: &mut String) {
    let key = mix(mix(person.key, 20), version);
    let mut rng = Rng::new(key);
    let (mut given, mut family) = (String::with_capacity(32), String::with_capacity(48));
    person.write_given(Wording::default(), &mut given);
    person.write_family(Wording::default(), &mut family);
    let (given, family) = (first_word(&given), last_word(&family));
    let initial = &given[..given.len().min(1)];
    match rng.below(10) {
        0..3 => push_all(out, &[&given, ".", &family]),
        3..5 => push_all(out, &[&given, &family]),
        5 => push_all(out, &[&given, "_", &family]),
        6 => push_all(out, &[initial, &family]),
        7 => push_all(out, &[&family, ".", &given]),
        8 => push_all(out, &[&given, initial]),
        _ => push_all(out, &["info.", &family]),
    }
    if out.is_empty() {
        out.push_str("mail");
    }
    write_suffix(person, (key, version), roster, out);
    out.push('@');
    out.push_str(person.residence.mail.draw(&mut rng));
}

/// Mailboxes that one person may have had, each with a number of its own.
const MAILBOXES: u64 = 8;

/// People with a rare surname find their name free; the others take a number.
fn write_suffix(
    person: &Person<'_>,
    (key, version): (u64, u64),
    roster: &Roster,
    out: &mut String,
) {
    let is_rare = person.culture.surnames.in_tail(person.surnames[0]);
    if is_rare && coin(key, 0.5) {
        digits(u64::from(person.birth.year % 100), 2, out);
        digits(key % 100, 2, out);
        return;
    }
    let room = roster.people.max(100) * MAILBOXES;
    let places = room.ilog10() + 1;
    let number = Shuffle::new(10u64.pow(places), 21);
    let index = person.number + version % MAILBOXES * roster.people;
    digits(number.apply(index), places, out);
}

fn first_word(name: &str) -> String {
    ascii(name.split([' ', '-']).next().unwrap_or(""))
}

fn last_word(name: &str) -> String {
    ascii(name.rsplit(' ').find(|word| *word != "Jr").unwrap_or(""))
}

fn ascii(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    plain(word, Umlauts::Expanded, &mut folded);
    folded.retain(|c| c.is_ascii_alphanumeric());
    folded.make_ascii_lowercase();
    folded
}

fn push_all(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

/// All pairs of one neighbourhood who leave the adviser's phone.
pub fn clients(world: &World, seed: u64, neighbourhood: u64) -> Vec<u64> {
    let adviser = mix(neighbourhood_key(seed, neighbourhood), 3);
    if !coin(adviser, ADVISER) {
        return Vec::new();
    }
    let people = homes(seed, neighbourhood).flat_map(|home| home.people());
    let is_client = |&number: &u64| {
        let person = Person::new(world, seed, number);
        person.line(world, seed) == Line::Adviser
    };
    people.filter(is_client).collect()
}
