//! Finds the scheme of a number: declared, called by a word, or inferred.

use super::scheme::{self, Catches, Fault, Form, Grade, Scheme};
use super::{clean, placeholder, words};
use crate::record::account::RawDocument;
use crate::record::document::SchemeId;
use crate::record::value::Country;
use crate::stage::normalise::country;
use crate::stage::normalise::memo::remembered;
use crate::text::ascii::trim;
use compact_str::{CompactString, format_compact};

/// A scheme with the country that stands behind it, and whether anyone said so.
pub struct Resolved {
    pub scheme: Option<SchemeId>,
    pub country: Option<Country>,
    pub inferred: bool,
}

/// Which scheme a number is of, from what was declared about it, or else from the number itself. The
/// countries are the default one and that of the bearer's nationality.
pub fn resolve(
    raw: &RawDocument<'_>,
    typed: &str,
    [default, nationality]: [Option<Country>; 2],
) -> Resolved {
    let stated = country::normalise(&raw.country).value();
    let declared = |name: Option<(SchemeId, Option<Country>)>| {
        let country = name.and_then(|(id, named)| named.or(scheme::country_of(id)));
        Resolved {
            scheme: name.map(|(id, _)| id),
            country: country.or(stated),
            inferred: false,
        }
    };
    if !trim(&raw.scheme).is_empty() {
        return declared(named(&raw.scheme));
    }
    // A column of types may hold the names of schemes: `es.dni`.
    if raw.doc_type.contains('.')
        && let Some(name) = named(&raw.doc_type)
    {
        return declared(Some(name));
    }
    let word = remembered!(CompactString, &raw.doc_type, || words::fold(&raw.doc_type));
    let search = Search {
        typed,
        word: &word,
        stated,
        default,
        nationality: nationality.filter(|own| stated.is_none() && default != Some(*own)),
    };
    search
        .by_word()
        .or_else(|| search.by_number())
        .unwrap_or(Resolved {
            scheme: None,
            country: stated,
            inferred: false,
        })
}

fn named(name: &str) -> Option<(SchemeId, Option<Country>)> {
    remembered!(Option<(SchemeId, Option<Country>)>, name, || {
        scheme::by_name(name)
    })
}

/// The canonical form of a cleaned number in a scheme, and the scheme's verdict on it.
pub fn canonical(scheme: &Scheme, typed: &str) -> (CompactString, Result<(), Fault>) {
    let number = match scheme.form {
        Form::Signed(read) => read(typed),
        Form::Rewritten(rewrite) => rewrite(&clean::without_signs(typed)),
        Form::Plain | Form::Padded(_) => clean::without_signs(typed),
    };
    let verdict = scheme.judge(&number);
    if verdict == Err(Fault::Format)
        && let Some(repaired) = repaired(scheme, &number)
    {
        let verdict = scheme.judge(&repaired);
        return (repaired, verdict);
    }
    (number, verdict)
}

/// Leading zeros that a spreadsheet ate, a country code in front, or a hidden part.
fn repaired(scheme: &Scheme, number: &str) -> Option<CompactString> {
    if let Form::Padded(length) = scheme.form
        && number.len() < length
        && number.len() + 2 >= length
        && !number.starts_with('0')
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        let padded =
            CompactString::from(["0".repeat(length - number.len()).as_str(), number].concat());
        return scheme.judge(&padded).is_ok().then_some(padded);
    }
    let code = scheme.name.get(..2).unwrap_or("").as_bytes();
    let bare = number.get(2..).unwrap_or("");
    let has_code = number.len() > 2 && number.as_bytes()[..2].eq_ignore_ascii_case(code);
    if has_code && scheme.judge(bare).is_ok() {
        return Some(CompactString::new(bare));
    }
    clean::with_mask(number).or_else(|| last_four(scheme, number))
}

/// With the rest hidden, where only the last four digits were kept, or three and a zero that a
/// spreadsheet ate.
fn last_four(scheme: &Scheme, number: &str) -> Option<CompactString> {
    let hidden = scheme.before_last_four;
    let is_kept = !hidden.is_empty()
        && matches!(number.len(), 3 | 4)
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && placeholder::reason(number).is_none();
    is_kept.then(|| format_compact!("{hidden}{number:0>4}"))
}

struct Search<'a> {
    typed: &'a str,
    word: &'a str,
    stated: Option<Country>,
    default: Option<Country>,
    /// Where it is another country than the default one, and no country is stated.
    nationality: Option<Country>,
}

impl Search<'_> {
    /// By what a column calls it.
    fn by_word(&self) -> Option<Resolved> {
        if self.word.is_empty() {
            return None;
        }
        let home = self.stated.or(self.default);
        let own = self.by_word_of_bearer();
        if own.is_some() && !self.is_held_at(home) {
            return own;
        }
        if let Some(country) = home
            && let Some((id, _)) = self.best(words::called(country.as_str(), self.word))
        {
            return match self.stated {
                Some(_) => self.found(id, home),
                None => self.inferred(id, home),
            };
        }
        if let Some((id, found)) = words::called("", self.word).next() {
            return match found.name {
                "idcard" => self
                    .by_number()
                    .or_else(|| self.checked(self.nationality?))
                    .or_else(|| self.found(id, self.stated)),
                _ => self.found(id, self.stated),
            };
        }
        if self.stated.is_some() {
            return None;
        }
        let mut anywhere = scheme::all().filter(|(_, scheme)| scheme.words.contains(&self.word));
        let (id, _) = anywhere.next()?;
        let id = match anywhere.next() {
            None => return self.found(id, scheme::country_of(id)),
            Some(_) => {
                self.only_valid(scheme::all().filter(|(_, s)| s.words.contains(&self.word)))?
            }
        };
        self.inferred(id, scheme::country_of(id))
    }

    /// A number of the bearer's country that is called so there.
    fn by_word_of_bearer(&self) -> Option<Resolved> {
        let country = self.nationality?;
        let mut called = words::called(country.as_str(), self.word);
        let (id, _) = called.find(|(_, scheme)| self.holds(scheme))?;
        self.inferred(id, Some(country))
    }

    /// Whether it is a number that is called so in this country.
    fn is_held_at(&self, home: Option<Country>) -> bool {
        home.is_some_and(|country| {
            words::called(country.as_str(), self.word).any(|(_, scheme)| self.holds(scheme))
        })
    }

    /// The number of a country by whose check digit it holds.
    fn checked(&self, country: Country) -> Option<Resolved> {
        let schemes = scheme::of(country.as_str());
        let id =
            self.only_valid(schemes.filter(|(_, scheme)| scheme.catches > Catches::Nothing))?;
        self.inferred(id, Some(country))
    }

    /// By format, country and check digit.
    fn by_number(&self) -> Option<Resolved> {
        let (country, stated) = match (self.stated, self.default) {
            (Some(country), _) => (country, true),
            (None, Some(country)) => (country, false),
            (None, None) => return self.unmistakable(),
        };
        let of = || scheme::of(country.as_str());
        let id = self
            .only_valid(of().filter(|(_, scheme)| scheme.catches > Catches::Nothing))
            .or_else(|| stated.then(|| self.only_valid(of()))?)
            .or_else(|| stated.then(|| self.only_shaped(of()))?)?;
        self.inferred(id, Some(country))
    }

    /// Long numbers of letters and digits with a check are the same wherever they turn up.
    fn unmistakable(&self) -> Option<Resolved> {
        if self.typed.len() < 16 || self.typed.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let unmistakable = ["mx.curp", "it.codicefiscale"]
            .into_iter()
            .filter_map(scheme::by_name);
        let id = self.only_valid(unmistakable.map(|(id, _)| (id, scheme::get(id))))?;
        self.inferred(id, scheme::country_of(id))
    }

    fn found(&self, id: SchemeId, country: Option<Country>) -> Option<Resolved> {
        Some(Resolved {
            scheme: Some(id),
            country,
            inferred: false,
        })
    }

    fn inferred(&self, id: SchemeId, country: Option<Country>) -> Option<Resolved> {
        Some(Resolved {
            scheme: Some(id),
            country,
            inferred: true,
        })
    }

    /// Of several schemes called so, the one whose number this is, else the first.
    fn best(
        &self,
        mut called: impl Iterator<Item = (SchemeId, &'static Scheme)>,
    ) -> Option<(SchemeId, &'static Scheme)> {
        let first = called.next()?;
        let fits = |(_, scheme): &(SchemeId, &'static Scheme)| self.holds(scheme);
        Some(
            std::iter::once(first)
                .chain(called)
                .find(fits)
                .unwrap_or(first),
        )
    }

    /// The one lifelong scheme that this number holds in; none where there are two families.
    fn only_valid(
        &self,
        among: impl Iterator<Item = (SchemeId, &'static Scheme)>,
    ) -> Option<SchemeId> {
        self.only(among.filter(|(_, scheme)| scheme.difference > Grade::Zero && self.holds(scheme)))
    }

    /// The one scheme whose shape, letters and all, the number has, though its check digit fails.
    fn only_shaped(
        &self,
        among: impl Iterator<Item = (SchemeId, &'static Scheme)>,
    ) -> Option<SchemeId> {
        let shaped = |scheme: &Scheme| {
            let (number, verdict) = canonical(scheme, self.typed);
            let lettered = number.bytes().any(|byte| byte.is_ascii_uppercase());
            lettered && verdict == Err(Fault::CheckDigit)
        };
        self.only(among.filter(|(_, scheme)| shaped(scheme)))
    }

    fn only(
        &self,
        mut among: impl Iterator<Item = (SchemeId, &'static Scheme)>,
    ) -> Option<SchemeId> {
        let (id, first) = among.next()?;
        let (number, _) = canonical(first, self.typed);
        let (family, _) = first.core(&number);
        among
            .all(|(_, scheme)| scheme.core(&number).0 == family)
            .then_some(id)
    }

    fn holds(&self, scheme: &Scheme) -> bool {
        let (_, judged) = canonical(scheme, self.typed);
        matches!(judged, Ok(()) | Err(Fault::Tolerated))
    }
}
