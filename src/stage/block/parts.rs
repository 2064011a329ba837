//! What blocking rules look at in one record, each hashed once, when a rule first asks for it.

use crate::record::account::RecordView;
use crate::record::date::BirthDate;
use crate::record::name::Role;
use crate::record::population::Population;
use crate::record::value::ValueHash;
use crate::stage::normalise::name::keys::{Key, block_keys, block_keys_by, sound_of};
use smallvec::SmallVec;
use std::cell::OnceCell;

/// At most this many words of a name take part in blocking.
const NAME_WORDS: usize = 8;

/// The sounds of all words of a population, by token: words lie far apart in memory, their sounds
/// do not.
pub struct Sounds(Vec<u64>);

impl Sounds {
    pub fn of(population: &Population) -> Self {
        Sounds(population.tokens().iter().map(sound_of).collect())
    }
}

/// A record, and hashes of what several rules look at.
pub struct Parts<'a> {
    pub record: RecordView<'a>,
    /// `None` where the words themselves are to be asked.
    by_token: Option<&'a Sounds>,
    /// The birth date, if day, month and year are known.
    pub date: Option<BirthDate>,
    sounds: OnceCell<SmallVec<[Key; 8]>>,
    city: OnceCell<Option<ValueHash>>,
    postcode: OnceCell<Option<ValueHash>>,
    door: OnceCell<Option<ValueHash>>,
}

impl<'a> Parts<'a> {
    pub fn of(record: RecordView<'a>, by_token: Option<&'a Sounds>) -> Self {
        Parts {
            by_token,
            date: record.birth_date.filter(BirthDate::is_whole),
            record,
            sounds: OnceCell::new(),
            city: OnceCell::new(),
            postcode: OnceCell::new(),
            door: OnceCell::new(),
        }
    }

    /// The words of the name by their sounds.
    pub fn sounds(&self) -> &[Key] {
        self.sounds.get_or_init(|| {
            let name = self.record.name;
            let mut sounds = match self.by_token {
                Some(sounds) => block_keys_by(name, |token| sounds.0[token]),
                None => block_keys(name),
            };
            sounds.truncate(NAME_WORDS);
            sounds
        })
    }

    /// Each two sounds of the name that could be a given name and a surname, as one.
    pub fn pairs_of_sounds(&self, emit: &mut impl FnMut(ValueHash)) {
        let sounds = self.sounds();
        for (at, first) in sounds.iter().enumerate() {
            let others = sounds[at + 1..].iter();
            for second in others.filter(|second| are_two_parts(first, second)) {
                emit(ValueHash(first.sound.wrapping_add(second.sound)).with(ValueHash(0)));
            }
        }
    }

    pub fn city(&self) -> Option<ValueHash> {
        *self.city.get_or_init(|| hash(self.record.address.city))
    }

    pub fn postcode(&self) -> Option<ValueHash> {
        *self
            .postcode
            .get_or_init(|| hash(self.record.address.postcode))
    }

    /// Street and house number, where there is a street.
    pub fn door(&self) -> Option<ValueHash> {
        *self.door.get_or_init(|| {
            let number = ValueHash::of(self.record.address.house_number.as_bytes());
            Some(hash(self.record.address.street)?.with(number))
        })
    }
}

fn hash(text: &str) -> Option<ValueHash> {
    (!text.is_empty()).then(|| ValueHash::of(text.as_bytes()))
}

/// A given name beside a surname, in either column: which is which is often mistaken.
fn are_two_parts(first: &Key, second: &Key) -> bool {
    first.sound != second.sound && (first.role != second.role || first.role == Role::Either)
}
