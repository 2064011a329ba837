//! Every issuer in one table, and how a scheme is found in it.

use super::{Issuer, Scheme};
use super::{
    africa, alpine, balkans, baltic, benelux, brazil, britain, central_europe, china, east_europe,
    france, germany, iberia, italy, korea, latin_america, mexico, middle_east, nordic,
    north_america, oceania, poland, south_asia, south_east_asia, southern_cone, world,
};
use crate::record::document::SchemeId;
use crate::record::value::Country;
use crate::text::ascii::trim;

/// Every issuer, by country code.
pub static ISSUERS: &[Issuer] = &[
    world::WORLD,
    southern_cone::AR,
    alpine::AT,
    oceania::AU,
    benelux::BE,
    balkans::BG,
    brazil::BR,
    north_america::CA,
    alpine::CH,
    southern_cone::CL,
    china::CN,
    latin_america::CO,
    latin_america::CR,
    central_europe::CZ,
    germany::DE,
    nordic::DK,
    latin_america::DO,
    latin_america::EC,
    baltic::EE,
    iberia::ES,
    nordic::FI,
    france::FR,
    britain::GB,
    balkans::GR,
    china::HK,
    balkans::HR,
    central_europe::HU,
    south_east_asia::ID,
    britain::IE,
    middle_east::IL,
    south_asia::IN,
    nordic::IS,
    italy::IT,
    korea::KR,
    east_europe::KZ,
    baltic::LT,
    benelux::LU,
    baltic::LV,
    mexico::MX,
    south_east_asia::MY,
    africa::NG,
    benelux::NL,
    nordic::NO,
    oceania::NZ,
    latin_america::PE,
    south_asia::PK,
    poland::PL,
    iberia::PT,
    balkans::RO,
    balkans::RS,
    east_europe::RU,
    nordic::SE,
    south_east_asia::SG,
    balkans::SI,
    central_europe::SK,
    south_east_asia::TH,
    middle_east::TR,
    east_europe::UA,
    north_america::US,
    southern_cone::UY,
    south_east_asia::VN,
    africa::ZA,
];

/// The scheme at this place of the table; the passport where there is no such place.
pub fn get(id: SchemeId) -> &'static Scheme {
    let [issuer, scheme] = id.0.to_be_bytes().map(usize::from);
    ISSUERS
        .get(issuer)
        .and_then(|issuer| issuer.schemes.get(scheme))
        .unwrap_or(&world::PASSPORT)
}

/// The scheme of this name (`es.dni`, `passport`, `passport.ES`), and the country that it names.
pub fn by_name(name: &str) -> Option<(SchemeId, Option<Country>)> {
    let name = trim(name);
    if let Some((kind, country)) = name.split_once('.')
        && kind.eq_ignore_ascii_case("passport")
    {
        return Some((named("", "passport")?, Some(Country::new(country)?)));
    }
    let (code, kind) = name.split_once('.').unwrap_or(("", name));
    let country = Country::new(code.trim_end_matches('_'));
    let code = country.as_ref().map_or("", Country::as_str);
    if let Some(id) = named(code, kind) {
        return Some((id, country));
    }
    let card = country.is_some() && !kind.eq_ignore_ascii_case("passport");
    let id = if card { named("", kind)? } else { return None };
    get(id).changes_on_renewal.then_some((id, country))
}

/// The schemes of a country, which is empty for those of every country.
pub fn of(country: &str) -> impl Iterator<Item = (SchemeId, &'static Scheme)> + use<> {
    let issuer = ISSUERS
        .binary_search_by(|issuer| issuer.country.cmp(country))
        .unwrap_or(usize::MAX);
    let schemes = ISSUERS.get(issuer).map_or(&[][..], |found| found.schemes);
    schemes
        .iter()
        .enumerate()
        .map(move |(at, scheme)| (id(issuer, at), scheme))
}

/// Every scheme.
pub fn all() -> impl Iterator<Item = (SchemeId, &'static Scheme)> {
    ISSUERS.iter().flat_map(|issuer| of(issuer.country))
}

/// The country that issues this scheme, where only one does.
pub fn country_of(id: SchemeId) -> Option<Country> {
    ISSUERS
        .get(usize::from(id.0 >> 8))
        .and_then(|issuer| Country::new(issuer.country))
}

fn named(country: &str, kind: &str) -> Option<SchemeId> {
    of(country)
        .find(|(_, scheme)| {
            let own = match scheme.name.as_bytes() {
                [_, _, b'.', ..] => &scheme.name[3..],
                _ => scheme.name.split_once('.').map_or(scheme.name, |it| it.1),
            };
            own.eq_ignore_ascii_case(kind)
        })
        .map(|(id, _)| id)
}

fn id(issuer: usize, at: usize) -> SchemeId {
    SchemeId(((issuer as u16) << 8) | at as u16)
}
