//! Says which part each word of a delivered column plays.

use super::build::Builder;
use super::split::{Word, Words, split};
use super::words::{self, Senses};
use super::{honorific, remark, thai, trailing};
use crate::record::name::Role;
use crate::stage::normalise::unknown;
use crate::text::ascii::trim;
use crate::text::fold::script::Script;

/// Which column a text came from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Given,
    Family,
    Whole,
}

impl Column {
    fn role(self) -> Role {
        match self {
            Column::Given => Role::Given,
            Column::Family => Role::Family,
            Column::Whole => Role::Either,
        }
    }
}

/// Reads one column into the builder.
pub(super) fn read(column: &str, kind: Column, builder: &mut Builder) {
    if column.is_empty() {
        return;
    }
    let role = kind.role();
    if kind == Column::Whole && column.contains('<') {
        read_machine_readable(column, builder);
    } else if kind == Column::Whole && column.contains(COMMAS) {
        read_comma_form(column, builder);
    } else if kind == Column::Whole
        && let Some((family, given)) = trailing::airline(column)
    {
        read_part(given, Role::Given, builder);
        read_part(family, Role::Family, builder);
    } else {
        read_part(column, role, builder);
    }
}

const COMMAS: [char; 3] = [',', '，', '،'];

/// Whether the signs in a whole name say which of its words is the surname.
pub(super) fn tells_order(whole: &str) -> bool {
    whole.contains('<') || whole.contains(COMMAS)
}

/// The suffix column: `Jr`, `II`, `h.`, or a code.
pub(super) fn read_suffix(column: &str, builder: &mut Builder) {
    if column.is_empty() {
        return;
    }
    for word in split(column) {
        if let Some(generation) = words::suffix_or_code(word.folded()) {
            builder.set_generation(generation);
        }
    }
}

/// Another name of the person; what is in the name already says nothing more.
pub(super) fn read_alias(column: &str, builder: &mut Builder) {
    const SAY_NOTHING: [Senses; 5] = [
        Senses::PLACEHOLDER,
        Senses::PART_PLACEHOLDER,
        Senses::PARTICLE,
        Senses::TITLE,
        Senses::ALIAS_MARKER,
    ];
    if column.is_empty() || is_database_null(column) {
        return;
    }
    for word in split(column) {
        let senses = word.spelling.senses;
        let says_something = !SAY_NOTHING.iter().any(|sense| senses.has(*sense));
        if says_something && !builder.has(&word) {
            builder.push(&word, Role::Alias);
        }
    }
}

/// `ERIKSSON<<ANNA<MARIA<<<<`, with or without the document's prefix `P<UTO` (ICAO Doc 9303-3 §4).
fn read_machine_readable(line: &str, builder: &mut Builder) {
    let line = trim(line);
    let bytes = line.as_bytes();
    let prefixed = bytes.len() >= 36
        && bytes.is_ascii()
        && matches!(bytes[0], b'P' | b'I' | b'A' | b'C' | b'V');
    let field = if prefixed { &line[5..] } else { line };
    if matches!(field.len(), 30 | 31 | 39) && field.ends_with(|c: char| c.is_ascii_alphabetic()) {
        builder.set_truncated();
    }
    let (primary, secondary) = field.split_once("<<").unwrap_or((field, ""));
    let roles = if secondary.trim_matches('<').is_empty() {
        (Role::Either, Role::Either)
    } else {
        (Role::Family, Role::Given)
    };
    read_part(secondary, roles.1, builder);
    read_part(primary, roles.0, builder);
}

/// `SURNAME, Given`, `SURNAME, Given, Jr`, `Given SURNAME, Jr`, `Given Surname, Baron X of Y`.
fn read_comma_form(name: &str, builder: &mut Builder) {
    let mut pieces = name.split(COMMAS).map(str::trim);
    let family = pieces.next().unwrap_or_default();
    let mut given = "";
    for piece in pieces {
        let words = split(piece);
        let Some(first) = words.first() else { continue };
        if words.len() == 1
            && let Some(generation) = words::suffix(first.folded())
        {
            builder.set_generation(generation);
        } else if is_after_comma(&words)
            || trailing::is_title(&words, !given.is_empty() || split(family).len() > 1)
        {
            break;
        } else if given.is_empty() {
            given = piece;
        }
    }
    if given.is_empty() {
        read_part(family, Role::Either, builder);
    } else {
        read_part(given, Role::Given, builder);
        read_part(family, Role::Family, builder);
    }
}

/// `Baron Morris of Aberavon`, `MD, PhD`; but `MD KAWSAR` is Mohammad, and Joud is written as `jd`.
fn is_after_comma(words: &Words) -> bool {
    let is_listed = |word: &Word| words::is_after_comma(word.folded());
    match words.as_slice() {
        [first, ..] if first.spelling.token.script != Script::Latin => false,
        [first, second, ..] if matches!(first.folded(), "md" | "mp") => is_listed(second),
        [first, ..] => is_listed(first),
        [] => false,
    }
}

/// A second surname that nobody knows, where a form asks for one.
fn drop_filler(words: &mut Words, role: Role) {
    let fewest = match role {
        Role::Family => 2,
        Role::Either => 3,
        _ => return,
    };
    let is_filler = |word: &Word| word.text.eq_ignore_ascii_case("x") && word.after != '.';
    if words.len() >= fewest && words.last().is_some_and(is_filler) {
        words.pop();
    }
}

fn read_part(part: &str, mut role: Role, builder: &mut Builder) {
    let part = match role {
        _ if part.is_ascii() => part,
        Role::Family => honorific::without_east_asian(part),
        _ => honorific::without_east_asian(thai::without_title(part)),
    };
    let mut words = split(part);
    cut_relation(&mut words);
    let senses = words.iter().map(|word| word.spelling.senses);
    let senses = senses.fold(Senses::default(), Senses::and);
    let has_remark = senses.has(Senses::REMARK);
    if has_remark {
        let unnamed = remark::unnamed_child(&words, role);
        if unnamed > 0 {
            builder.note_placeholder();
            if role == Role::Given || unnamed == words.len() {
                return;
            }
            words.drain(..unnamed);
            role = Role::Family;
        }
        remark::drop_estate(&mut words);
    }
    let is_placeholder = |word: &Word| word.spelling.senses.has(Senses::PLACEHOLDER);
    if words.is_empty()
        || senses.has(Senses::PLACEHOLDER) && words.iter().all(is_placeholder)
        || is_database_null(part)
        || is_nobody(part, &words)
    {
        if !words.is_empty() {
            builder.note_placeholder();
        }
        return;
    }
    if senses.has(Senses::PART_PLACEHOLDER) {
        words.retain(|word| !word.spelling.senses.has(Senses::PART_PLACEHOLDER));
    }
    drop_filler(&mut words, role);
    remark::drop_couple(&mut words);
    drop_titles(&mut words);
    if senses.has(Senses::ADDED) {
        drop_additions(&mut words, role, builder);
    }
    take_suffix(&mut words, role, builder);
    let of_two = match has_remark || part.contains('&') {
        true => remark::given_of_two(part, &mut words, role),
        false => 0,
    };
    push_words(&words, of_two, role, builder);
}

/// Drops forms of address, degrees and notes that few names have.
fn drop_additions(words: &mut Words, role: Role, builder: &mut Builder) {
    remark::drop_order(words);
    honorific::drop_before(words, builder);
    drop_titles(words);
    trailing::drop_trailing(words, role);
    honorific::write_out(words);
}

/// The first words may be the given names `of_two` holders.
fn push_words(words: &Words, of_two: usize, role: Role, builder: &mut Builder) {
    let mut alias = false;
    let plain = words.iter().filter(|word| !word.bracketed).count();
    for at in 0..words.len() {
        let word = &words[at];
        let role = if at < of_two {
            Role::Alias
        } else if word.bracketed {
            if words::is_note(word.folded()) {
                continue;
            }
            Role::Alias
        } else if at > 0 && word.spelling.senses.has(Senses::ALIAS_MARKER) {
            alias = true;
            continue;
        } else if alias {
            Role::Alias
        } else if plain > 1 && is_particle(words, at, role) {
            Role::Particle
        } else {
            role
        };
        builder.push(&words[at], role);
    }
}

/// Whether the word at this position plays the part of a particle there: `Al` is a given name in
/// front of a surname, `E.` is an initial, and a name does not end in a particle.
fn is_particle(words: &Words, at: usize, role: Role) -> bool {
    let word = &words[at];
    let last = at + 1 == words.len();
    if word.folded() == "ben" {
        return at > 0 && !last && role != Role::Given;
    }
    if !word.spelling.senses.has(Senses::PARTICLE) {
        return false;
    }
    let first_of_whole = at == 0 && role == Role::Either && word.after != '-';
    if first_of_whole && word.text.starts_with(char::is_uppercase) {
        return false;
    }
    match word.folded() {
        "ogly" | "oglu" | "ogli" | "oglyy" | "kyzy" | "qizi" | "kizi" | "uulu" => at > 0,
        _ if last => role == Role::Given && word.folded().len() > 1,
        _ if word.folded().len() == 1 => {
            let lower = word.text.chars().all(char::is_lowercase);
            let joined = matches!(word.folded(), "y" | "i") && (role == Role::Family || at > 1);
            word.after != '.' && at > 0 && (lower || joined)
        }
        "al" => at > 0 || word.after == '-' || role == Role::Family,
        _ => true,
    }
}

/// `S/O Mohan Lal` says whose son; what follows is another person's name.
fn cut_relation(words: &mut Words) {
    let relation = words.windows(2).position(|pair| {
        pair[0].after == '/'
            && matches!(pair[0].folded(), "s" | "d" | "w" | "c" | "h")
            && pair[1].folded() == "o"
    });
    if let Some(at) = relation {
        words.truncate(at);
    }
}

fn drop_titles(words: &mut Words) {
    while words.len() > 1 {
        let first = &words[0];
        let dal = first.text == "د";
        if !dal && !first.spelling.senses.has(Senses::TITLE) {
            return;
        }
        let needed = match first.folded() {
            "don" | "dona" | "pan" | "fr" | "me" | "ing" | "gen" | "sen" | "lady" | "lord"
            | "sri" | "master" => 3,
            // Maj-Britt, Jud, Most: names, where no full stop says otherwise.
            "maj" | "jud" | "mosa" | "most" if first.after != '.' => usize::MAX,
            "m" => {
                if first.after == '.' && words.len() > 3 {
                    2
                } else {
                    usize::MAX
                }
            }
            _ => 2,
        };
        if !dal && words.len() < needed {
            return;
        }
        words.remove(0);
    }
}

fn take_suffix(words: &mut Words, role: Role, builder: &mut Builder) {
    let needed = if role == Role::Either { 3 } else { 2 };
    while words.len() >= needed {
        let Some(word) = words.last() else { return };
        let abbreviated = match word.folded() {
            "h" => role != Role::Given,
            "ifj" | "ml" | "st" => true,
            _ => false,
        };
        let is_suffix =
            abbreviated && word.after == '.' || word.spelling.senses.has(Senses::SUFFIX);
        let generation = is_suffix.then(|| words::suffix(word.folded()));
        let Some(generation) = generation.flatten() else {
            return;
        };
        builder.set_generation(generation);
        words.pop();
    }
}

/// An export wrote its missing value, or one for each part; a person called Null is written `Null`.
fn is_database_null(part: &str) -> bool {
    let first = trim(part).bytes().next();
    if first.is_some_and(|first| !matches!(first, b'N' | b'n' | b'-' | b'.' | b'?')) {
        return false;
    }
    let mut words = part.split_ascii_whitespace();
    words.all(|word| {
        matches!(
            word,
            "NULL" | "null" | "N/A" | "n/a" | "NaN" | "nan" | "nil" | "-" | "." | "?"
        )
    })
}

/// Words with which several for nobody begin, sorted.
pub(super) const NOBODY: &[&str] = &[
    "brak", "cash", "guest", "keine", "nao", "nicht", "no", "non", "not", "ohne", "pas", "sem",
    "sin", "walk",
];

/// `Not Available`, `Guest Checkout`: several words for nobody. Words that begin such a text are few.
fn is_nobody(part: &str, words: &Words) -> bool {
    let [first, second, ..] = words.as_slice() else {
        return false;
    };
    if !first.spelling.senses.has(Senses::ADDED) {
        return false;
    }
    match first.folded() {
        "guest" => matches!(
            second.folded(),
            "account" | "checkout" | "customer" | "user"
        ),
        "cash" | "walk" => matches!(second.folded(), "customer" | "in"),
        _ => unknown::reason(part).is_some(),
    }
}
