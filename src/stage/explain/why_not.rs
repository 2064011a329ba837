//! Why a pair was never compared: each blocking rule, what kept the two apart, the nearest miss.

use crate::record::account::RecordView;
use crate::record::date::BirthDate;
use crate::stage::block::{BlockingKey, BlockingPlan, BlockingRule, keys, words_of_extras};
use crate::stage::normalise::name::keys::block_keys;
use smallvec::SmallVec;

/// What one blocking rule made of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The rule makes the two candidates.
    Shared,
    /// A side has nothing that the rule looks at.
    NothingToShare,
    /// Both have keys, and none in common.
    Different,
    /// They share a key that too many accounts share.
    TooCommon,
    /// The rule costs too much on a base of this size.
    RuleOff,
}

impl Outcome {
    /// For a person.
    pub const fn says(self) -> &'static str {
        match self {
            Outcome::Shared => "shared: this makes them candidates",
            Outcome::NothingToShare => "one of the two has nothing to share here",
            Outcome::Different => "not shared",
            Outcome::TooCommon => "shared with too many accounts, so left out",
            Outcome::RuleOff => "this rule is left out on a base of this size",
        }
    }

    /// Stable, in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Outcome::Shared => "shared",
            Outcome::NothingToShare => "nothing_to_share",
            Outcome::Different => "different",
            Outcome::TooCommon => "too_common",
            Outcome::RuleOff => "rule_off",
        }
    }
}

macro_rules! parts {
    ($($variant:ident = $name:literal, $says:literal;)+) => {
        /// One of the things that a blocking rule wants shared.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Part { $(#[doc = $says] $variant),+ }

        impl Part {
            /// Stable, in JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Part::$variant => $name),+ }
            }

            /// For people: completes "… is shared".
            pub const fn says(self) -> &'static str {
                match self { $(Part::$variant => $says),+ }
            }
        }
    };
}

parts! {
    Document = "document_number", "a document number";
    Phone = "phone", "the phone";
    Mailbox = "mailbox", "the mailbox";
    MailLocal = "mail_local", "the first part of the e-mail address";
    Device = "device", "the device";
    Sound = "sound", "a sound in the name";
    SecondSound = "second_sound", "a second sound in the name";
    BirthDate = "birth_date", "the birth date";
    BirthYear = "birth_year", "the year of birth";
    BirthDay = "birth_day", "the day and month of birth";
    BirthMonth = "birth_month", "the month and year of birth";
    Town = "town", "the town";
    Postcode = "postcode", "the postcode";
    Street = "street", "the street and house number";
    FurtherWord = "further_word", "a word of a further column";
    FurtherValues = "further_values", "two values of further columns";
    DoorDigits = "door_digits", "the digits of house number and postcode";
    DocumentHalf = "document_half", "half of a document number";
    PhoneHalf = "phone_half", "half of a phone number";
    MailLetters = "mail_letters", "the letters of an e-mail address";
    Base = "base", "a base small enough to be compared whole";
}

/// How a part stands between the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Common {
    /// Both have it, and it is the same.
    Shared,
    /// Both have it, and not the same.
    Differs,
    /// A side does not have it.
    Unknown,
}

/// One rule's trial of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The rule that was tried.
    pub rule: BlockingRule,
    /// What came of it.
    pub outcome: Outcome,
    /// What the rule looks at, and how it stands.
    pub parts: SmallVec<[(Part, Common); 4]>,
}

impl Trial {
    /// What kept the two apart, as far as it is one of the parts.
    pub fn apart(&self) -> impl Iterator<Item = (Part, Common)> + '_ {
        let parts = self.parts.iter().copied();
        parts.filter(|(_, common)| *common != Common::Shared)
    }

    fn shared(&self) -> usize {
        self.parts.len() - self.apart().count()
    }
}

/// What every rule made of the pair, in the order of rules.
pub fn outcomes(a: &RecordView<'_>, b: &RecordView<'_>, plan: &BlockingPlan) -> Vec<Trial> {
    let (keys_a, keys_b) = (keys(a), keys(b));
    let of = |keys: &[BlockingKey], rule| -> Vec<BlockingKey> {
        keys.iter()
            .copied()
            .filter(|key| key.rule() == rule)
            .collect()
    };
    let outcome = |rule| {
        let (ours, theirs) = (of(&keys_a, rule), of(&keys_b, rule));
        let mut common = ours.iter().filter(|key| theirs.contains(key)).peekable();
        if ours.is_empty() || theirs.is_empty() {
            Outcome::NothingToShare
        } else if common.peek().is_none() {
            Outcome::Different
        } else if plan.is_off(rule) {
            Outcome::RuleOff
        } else if common.all(|key| plan.is_hot(*key)) {
            Outcome::TooCommon
        } else {
            Outcome::Shared
        }
    };
    let trial = |&rule: &BlockingRule| Trial {
        rule,
        outcome: outcome(rule),
        parts: parts_of(rule)
            .iter()
            .map(|part| (*part, common(*part, a, b)))
            .collect(),
    };
    BlockingRule::ALL.iter().map(trial).collect()
}

/// Whether any rule makes the two candidates.
pub fn compared(trials: &[Trial]) -> bool {
    trials.iter().any(|trial| trial.outcome == Outcome::Shared)
}

/// The rule that came closest to making the two candidates: one that found them and was left out,
/// else the one that lacked least. `None` where nothing at all is shared: that any two accounts
/// of a small base are compared is nothing that these two share.
pub fn nearest_miss(trials: &[Trial]) -> Option<&Trial> {
    let about_the_two = |trial: &&Trial| trial.rule != BlockingRule::Everybody;
    let left_out = |trial: &&Trial| matches!(trial.outcome, Outcome::TooCommon | Outcome::RuleOff);
    let lacking = |trial: &&Trial| (trial.apart().count(), usize::MAX - trial.shared());
    let rules = || trials.iter().filter(about_the_two);
    rules().find(left_out).or_else(|| {
        let partly = rules().filter(|trial| trial.shared() > 0);
        partly.min_by_key(lacking)
    })
}

const fn parts_of(rule: BlockingRule) -> &'static [Part] {
    use Part::*;
    match rule {
        BlockingRule::DocumentNumber => &[Document],
        BlockingRule::Phone => &[Phone],
        BlockingRule::Mailbox => &[Mailbox],
        BlockingRule::MailLocal => &[MailLocal],
        BlockingRule::Device => &[Device],
        BlockingRule::NameBirthDate => &[Sound, BirthDate],
        BlockingRule::NamesBirthDate => &[Sound, SecondSound, BirthDate],
        BlockingRule::NamesBirthYear => &[Sound, SecondSound, BirthYear],
        BlockingRule::NamesBirthDay => &[Sound, SecondSound, BirthDay],
        BlockingRule::NamesTown => &[Sound, SecondSound, Town],
        BlockingRule::NameDoor => &[Sound, Street],
        BlockingRule::BirthDatePostcode => &[BirthDate, Postcode],
        BlockingRule::Door => &[Street, Town],
        BlockingRule::NameBirthDay => &[Sound, BirthDay],
        BlockingRule::NameBirthMonth => &[Sound, BirthMonth],
        BlockingRule::NamePostcode => &[Sound, Postcode],
        BlockingRule::NameTown => &[Sound, Town],
        BlockingRule::NameExtra => &[Sound, FurtherWord],
        BlockingRule::Extras => &[FurtherValues],
        BlockingRule::DoorPostcode => &[DoorDigits],
        BlockingRule::DocumentHalf => &[DocumentHalf],
        BlockingRule::PhoneHalf => &[PhoneHalf],
        BlockingRule::MailLetters => &[MailLetters],
        BlockingRule::BirthDate => &[BirthDate],
        BlockingRule::Names => &[Sound, SecondSound],
        BlockingRule::Name => &[Sound],
        BlockingRule::Everybody => &[Base],
    }
}

fn common(part: Part, a: &RecordView<'_>, b: &RecordView<'_>) -> Common {
    let (date_a, date_b) = (a.birth_date, b.birth_date);
    let whole = |record: &RecordView<'_>| record.birth_date.filter(BirthDate::is_whole);
    let day = |record: &RecordView<'_>| whole(record).map(|date| (date.month, date.day));
    let filled = |text| (!str::is_empty(text)).then_some(text);
    match part {
        Part::Document => documents(a, b),
        Part::Phone => by_key(BlockingRule::Phone, a, b),
        Part::Mailbox => by_key(BlockingRule::Mailbox, a, b),
        Part::MailLocal => by_key(BlockingRule::MailLocal, a, b),
        Part::Device => one(
            a.device_id.map(|text| text.hash()),
            b.device_id.map(|text| text.hash()),
        ),
        Part::Sound => sounds(a, b, 1),
        Part::SecondSound => sounds(a, b, 2),
        Part::BirthDate => one(whole(a), whole(b)),
        Part::BirthYear => one(date_a.map(|date| date.year), date_b.map(|date| date.year)),
        Part::BirthDay => one(day(a), day(b)),
        Part::Town => one(filled(a.address.city), filled(b.address.city)),
        Part::Postcode => one(filled(a.address.postcode), filled(b.address.postcode)),
        Part::Street => one(street(a), street(b)),
        Part::BirthMonth => {
            let month = |record| whole(record).map(|date| (date.year, date.month));
            one(month(a), month(b))
        }
        Part::FurtherWord => any_of(&words_of_extras(a), &words_of_extras(b)),
        Part::FurtherValues => by_key(BlockingRule::Extras, a, b),
        Part::DoorDigits => by_key(BlockingRule::DoorPostcode, a, b),
        Part::DocumentHalf => by_key(BlockingRule::DocumentHalf, a, b),
        Part::PhoneHalf => by_key(BlockingRule::PhoneHalf, a, b),
        Part::MailLetters => by_key(BlockingRule::MailLetters, a, b),
        Part::Base => by_key(BlockingRule::Everybody, a, b),
    }
}

/// Where the key of a rule looks at one thing only.
fn by_key(rule: BlockingRule, a: &RecordView<'_>, b: &RecordView<'_>) -> Common {
    let of_rule = |record: &RecordView<'_>| {
        let mut keys = keys(record);
        keys.retain(|key| key.rule() == rule);
        keys
    };
    any_of(&of_rule(a), &of_rule(b))
}

fn any_of<T: PartialEq>(ours: &[T], theirs: &[T]) -> Common {
    match ours.is_empty() || theirs.is_empty() {
        true => Common::Unknown,
        false if ours.iter().any(|one| theirs.contains(one)) => Common::Shared,
        false => Common::Differs,
    }
}

fn street<'a>(record: &RecordView<'a>) -> Option<(&'a str, &'a str)> {
    let address = record.address;
    let known = !address.street.is_empty();
    known.then_some((address.street, address.house_number))
}

fn one<T: PartialEq>(a: Option<T>, b: Option<T>) -> Common {
    match (a, b) {
        (Some(a), Some(b)) if a == b => Common::Shared,
        (Some(_), Some(_)) => Common::Differs,
        _ => Common::Unknown,
    }
}

fn documents(a: &RecordView<'_>, b: &RecordView<'_>) -> Common {
    use crate::stage::normalise::document::keys::block_keys;
    let ours: SmallVec<[_; 4]> = block_keys(a.documents).collect();
    let theirs: SmallVec<[_; 4]> = block_keys(b.documents).collect();
    any_of(&ours, &theirs)
}

/// Whether at least so many sounds of the names are shared.
fn sounds(a: &RecordView<'_>, b: &RecordView<'_>, at_least: usize) -> Common {
    let distinct = |record: &RecordView<'_>| {
        let mut sounds: SmallVec<[u64; 8]> = block_keys(record.name)
            .iter()
            .map(|key| key.sound)
            .collect();
        sounds.sort_unstable();
        sounds.dedup();
        sounds
    };
    let (ours, theirs) = (distinct(a), distinct(b));
    let shared = ours.iter().filter(|sound| theirs.contains(sound)).count();
    match ours.len().min(theirs.len()) < at_least {
        true => Common::Unknown,
        false if shared >= at_least => Common::Shared,
        false => Common::Differs,
    }
}
