//! Countries as documents and columns write them: ISO codes, MRZ codes, names.
//!
//! Sources: ISO 3166-1 (2024); ICAO Doc 9303-3 section 5 for the codes that only travel documents
//! use; names are those of the largest document issuers in nine languages.

use super::words;
use crate::record::value::Country;
use crate::text::ascii::trim;

/// The country of an alpha-2 or alpha-3 code, of a travel document's code, or of a name.
pub fn country(text: &str) -> Option<Country> {
    let text = trim(text);
    match text.len() {
        0 => None,
        2 if text.eq_ignore_ascii_case("uk") => Country::new("GB"),
        2 => Country::new(text),
        1 | 3 => of_travel_document(&text.to_ascii_uppercase()).or_else(|| named(text)),
        _ => named(text),
    }
}

/// The country of a code in a machine-readable zone, fillers already off: `ESP`, `D`.
pub fn of_travel_document(code: &str) -> Option<Country> {
    look_up(CODES, code)
}

fn named(text: &str) -> Option<Country> {
    look_up(NAMES, &words::fold(text))
}

fn look_up(table: &[(&str, &str)], key: &str) -> Option<Country> {
    let at = table.binary_search_by(|(name, _)| (*name).cmp(key)).ok()?;
    Country::new(table[at].1)
}

/// ISO 3166-1 alpha-3, and the codes that travel documents add, to alpha-2.
#[rustfmt::skip]
const CODES: &[(&str, &str)] = &[
    ("ABW", "AW"), ("AFG", "AF"), ("AGO", "AO"), ("AIA", "AI"), ("ALA", "AX"), ("ALB", "AL"),
    ("AND", "AD"), ("ARE", "AE"), ("ARG", "AR"), ("ARM", "AM"), ("ASM", "AS"), ("ATA", "AQ"),
    ("ATF", "TF"), ("ATG", "AG"), ("AUS", "AU"), ("AUT", "AT"), ("AZE", "AZ"), ("BDI", "BI"),
    ("BEL", "BE"), ("BEN", "BJ"), ("BES", "BQ"), ("BFA", "BF"), ("BGD", "BD"), ("BGR", "BG"),
    ("BHR", "BH"), ("BHS", "BS"), ("BIH", "BA"), ("BLM", "BL"), ("BLR", "BY"), ("BLZ", "BZ"),
    ("BMU", "BM"), ("BOL", "BO"), ("BRA", "BR"), ("BRB", "BB"), ("BRN", "BN"), ("BTN", "BT"),
    ("BVT", "BV"), ("BWA", "BW"), ("CAF", "CF"), ("CAN", "CA"), ("CCK", "CC"), ("CHE", "CH"),
    ("CHL", "CL"), ("CHN", "CN"), ("CIV", "CI"), ("CMR", "CM"), ("COD", "CD"), ("COG", "CG"),
    ("COK", "CK"), ("COL", "CO"), ("COM", "KM"), ("CPV", "CV"), ("CRI", "CR"), ("CUB", "CU"),
    ("CUW", "CW"), ("CXR", "CX"), ("CYM", "KY"), ("CYP", "CY"), ("CZE", "CZ"), ("D", "DE"),
    ("DEU", "DE"), ("DJI", "DJ"), ("DMA", "DM"), ("DNK", "DK"), ("DOM", "DO"), ("DZA", "DZ"),
    ("ECU", "EC"), ("EGY", "EG"), ("ERI", "ER"), ("ESH", "EH"), ("ESP", "ES"), ("EST", "EE"),
    ("ETH", "ET"), ("EUE", "EU"), ("FIN", "FI"), ("FJI", "FJ"), ("FLK", "FK"), ("FRA", "FR"),
    ("FRO", "FO"), ("FSM", "FM"), ("GAB", "GA"), ("GBD", "GB"), ("GBN", "GB"), ("GBO", "GB"),
    ("GBP", "GB"), ("GBR", "GB"), ("GBS", "GB"), ("GEO", "GE"), ("GGY", "GG"), ("GHA", "GH"),
    ("GIB", "GI"), ("GIN", "GN"), ("GLP", "GP"), ("GMB", "GM"), ("GNB", "GW"), ("GNQ", "GQ"),
    ("GRC", "GR"), ("GRD", "GD"), ("GRL", "GL"), ("GTM", "GT"), ("GUF", "GF"), ("GUM", "GU"),
    ("GUY", "GY"), ("HKG", "HK"), ("HMD", "HM"), ("HND", "HN"), ("HRV", "HR"), ("HTI", "HT"),
    ("HUN", "HU"), ("IDN", "ID"), ("IMN", "IM"), ("IND", "IN"), ("IOT", "IO"), ("IRL", "IE"),
    ("IRN", "IR"), ("IRQ", "IQ"), ("ISL", "IS"), ("ISR", "IL"), ("ITA", "IT"), ("JAM", "JM"),
    ("JEY", "JE"), ("JOR", "JO"), ("JPN", "JP"), ("KAZ", "KZ"), ("KEN", "KE"), ("KGZ", "KG"),
    ("KHM", "KH"), ("KIR", "KI"), ("KNA", "KN"), ("KOR", "KR"), ("KWT", "KW"), ("LAO", "LA"),
    ("LBN", "LB"), ("LBR", "LR"), ("LBY", "LY"), ("LCA", "LC"), ("LIE", "LI"), ("LKA", "LK"),
    ("LSO", "LS"), ("LTU", "LT"), ("LUX", "LU"), ("LVA", "LV"), ("MAC", "MO"), ("MAF", "MF"),
    ("MAR", "MA"), ("MCO", "MC"), ("MDA", "MD"), ("MDG", "MG"), ("MDV", "MV"), ("MEX", "MX"),
    ("MHL", "MH"), ("MKD", "MK"), ("MLI", "ML"), ("MLT", "MT"), ("MMR", "MM"), ("MNE", "ME"),
    ("MNG", "MN"), ("MNP", "MP"), ("MOZ", "MZ"), ("MRT", "MR"), ("MSR", "MS"), ("MTQ", "MQ"),
    ("MUS", "MU"), ("MWI", "MW"), ("MYS", "MY"), ("MYT", "YT"), ("NAM", "NA"), ("NCL", "NC"),
    ("NER", "NE"), ("NFK", "NF"), ("NGA", "NG"), ("NIC", "NI"), ("NIU", "NU"), ("NLD", "NL"),
    ("NOR", "NO"), ("NPL", "NP"), ("NRU", "NR"), ("NZL", "NZ"), ("OMN", "OM"), ("PAK", "PK"),
    ("PAN", "PA"), ("PCN", "PN"), ("PER", "PE"), ("PHL", "PH"), ("PLW", "PW"), ("PNG", "PG"),
    ("POL", "PL"), ("PRI", "PR"), ("PRK", "KP"), ("PRT", "PT"), ("PRY", "PY"), ("PSE", "PS"),
    ("PYF", "PF"), ("QAT", "QA"), ("REU", "RE"), ("RKS", "XK"), ("ROM", "RO"), ("ROU", "RO"),
    ("RUS", "RU"), ("RWA", "RW"), ("SAU", "SA"), ("SDN", "SD"), ("SEN", "SN"), ("SGP", "SG"),
    ("SGS", "GS"), ("SHN", "SH"), ("SJM", "SJ"), ("SLB", "SB"), ("SLE", "SL"), ("SLV", "SV"),
    ("SMR", "SM"), ("SOM", "SO"), ("SPM", "PM"), ("SRB", "RS"), ("SSD", "SS"), ("STP", "ST"),
    ("SUR", "SR"), ("SVK", "SK"), ("SVN", "SI"), ("SWE", "SE"), ("SWZ", "SZ"), ("SXM", "SX"),
    ("SYC", "SC"), ("SYR", "SY"), ("TCA", "TC"), ("TCD", "TD"), ("TGO", "TG"), ("THA", "TH"),
    ("TJK", "TJ"), ("TKL", "TK"), ("TKM", "TM"), ("TLS", "TL"), ("TON", "TO"), ("TTO", "TT"),
    ("TUN", "TN"), ("TUR", "TR"), ("TUV", "TV"), ("TWN", "TW"), ("TZA", "TZ"), ("UGA", "UG"),
    ("UKR", "UA"), ("UMI", "UM"), ("URY", "UY"), ("USA", "US"), ("UZB", "UZ"), ("VAT", "VA"),
    ("VCT", "VC"), ("VEN", "VE"), ("VGB", "VG"), ("VIR", "VI"), ("VNM", "VN"), ("VUT", "VU"),
    ("WLF", "WF"), ("WSM", "WS"), ("XKX", "XK"), ("YEM", "YE"), ("ZAF", "ZA"), ("ZAR", "CD"),
    ("ZMB", "ZM"), ("ZWE", "ZW"),
];

/// Folded names.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("alemanha", "DE"), ("alemania", "DE"), ("algeria", "DZ"), ("algerie", "DZ"),
    ("allemagne", "DE"), ("almanya", "DE"), ("amerika birlesik devletleri", "US"),
    ("argelia", "DZ"), ("argentina", "AR"), ("argentine", "AR"), ("argentinien", "AR"),
    ("argentyna", "AR"), ("arjantin", "AR"), ("austria", "AT"), ("autriche", "AT"),
    ("bangladesh", "BD"), ("belarus", "BY"), ("belgica", "BE"), ("belgie", "BE"),
    ("belgien", "BE"), ("belgique", "BE"), ("belgium", "BE"), ("birlesik krallik", "GB"),
    ("bolivia", "BO"), ("brasil", "BR"), ("brasile", "BR"), ("brasilien", "BR"), ("brazil", "BR"),
    ("brazylia", "BR"), ("bresil", "BR"), ("brezilya", "BR"), ("bulgaria", "BG"),
    ("bulgarie", "BG"), ("bulgarien", "BG"), ("canada", "CA"), ("ceska republika", "CZ"),
    ("cesko", "CZ"), ("chile", "CL"), ("chili", "CL"), ("china", "CN"), ("chine", "CN"),
    ("chiny", "CN"), ("cile", "CL"), ("cin", "CN"), ("cina", "CN"), ("colombia", "CO"),
    ("colombie", "CO"), ("corea del sur", "KR"), ("costa", "CR"), ("croacia", "HR"),
    ("croatia", "HR"), ("cuba", "CU"), ("czech republic", "CZ"), ("czechia", "CZ"),
    ("danemark", "DK"), ("danmark", "DK"), ("denmark", "DK"), ("deutschland", "DE"),
    ("dinamarca", "DK"), ("dominican republic", "DO"), ("ecuador", "EC"), ("eesti", "EE"),
    ("egipto", "EG"), ("egypt", "EG"), ("egypte", "EG"), ("england", "GB"), ("equateur", "EC"),
    ("espagne", "ES"), ("espana", "ES"), ("espanha", "ES"), ("estados unidos", "US"),
    ("estonia", "EE"), ("etats unis", "US"), ("filipinas", "PH"), ("finland", "FI"),
    ("finlandia", "FI"), ("franca", "FR"), ("france", "FR"), ("francia", "FR"), ("francja", "FR"),
    ("frankreich", "FR"), ("fransa", "FR"), ("germania", "DE"), ("germany", "DE"),
    ("ghana", "GH"), ("giappone", "JP"), ("great britain", "GB"), ("grece", "GR"),
    ("grecia", "GR"), ("greece", "GR"), ("griechenland", "GR"), ("hiszpania", "ES"),
    ("holland", "NL"), ("hong", "HK"), ("hrvatska", "HR"), ("hungary", "HU"), ("hungria", "HU"),
    ("iceland", "IS"), ("inde", "IN"), ("india", "IN"), ("indien", "IN"), ("indonesia", "ID"),
    ("indonesien", "ID"), ("ireland", "IE"), ("irland", "IE"), ("irlanda", "IE"),
    ("irlande", "IE"), ("irlandia", "IE"), ("island", "IS"), ("ispanya", "ES"), ("israel", "IL"),
    ("italia", "IT"), ("italie", "IT"), ("italien", "IT"), ("italy", "IT"), ("italya", "IT"),
    ("japan", "JP"), ("japao", "JP"), ("japon", "JP"), ("japonia", "JP"), ("kanada", "CA"),
    ("kazakhstan", "KZ"), ("kenya", "KE"), ("kolumbia", "CO"), ("kolumbien", "CO"),
    ("kong", "HK"), ("korea", "KR"), ("latvia", "LV"), ("latvija", "LV"), ("lietuva", "LT"),
    ("lithuania", "LT"), ("luxembourg", "LU"), ("luxemburg", "LU"), ("magyarorszag", "HU"),
    ("malaysia", "MY"), ("maroc", "MA"), ("marokko", "MA"), ("marrocos", "MA"),
    ("marruecos", "MA"), ("meksyk", "MX"), ("mexico", "MX"), ("mexiko", "MX"), ("mexique", "MX"),
    ("morocco", "MA"), ("nederland", "NL"), ("netherlands", "NL"), ("niederlande", "NL"),
    ("niemcy", "DE"), ("nigeria", "NG"), ("norge", "NO"), ("noruega", "NO"), ("norway", "NO"),
    ("norwegen", "NO"), ("osterreich", "AT"), ("paises bajos", "NL"), ("pakistan", "PK"),
    ("paraguay", "PY"), ("pays bas", "NL"), ("perou", "PE"), ("peru", "PE"),
    ("philippines", "PH"), ("poland", "PL"), ("polen", "PL"), ("pologne", "PL"),
    ("polonia", "PL"), ("polonya", "PL"), ("polska", "PL"), ("portekiz", "PT"),
    ("portogallo", "PT"), ("portugal", "PT"), ("portugalia", "PT"), ("regno unito", "GB"),
    ("reino unido", "GB"), ("republic of korea", "KR"), ("republica dominicana", "DO"),
    ("rica", "CR"), ("romania", "RO"), ("roumanie", "RO"), ("royaume uni", "GB"),
    ("rumania", "RO"), ("rumanien", "RO"), ("rumunia", "RO"),
    ("russia rusia russie russland rosja россия", "RU"), ("russian federation", "RU"),
    ("schweden", "SE"), ("schweiz", "CH"), ("scotland", "GB"), ("serbia", "RS"),
    ("singapore", "SG"), ("slovakia", "SK"), ("slovenia", "SI"), ("slovenija", "SI"),
    ("slovensko", "SK"), ("south africa", "ZA"), ("south korea", "KR"), ("spagna", "ES"),
    ("spain", "ES"), ("spanien", "ES"), ("srbija", "RS"), ("stany zjednoczone", "US"),
    ("stati uniti", "US"), ("sudafrica", "ZA"), ("suecia", "SE"), ("suede", "SE"),
    ("suisse", "CH"), ("suiza", "CH"), ("suomi", "FI"), ("sverige", "SE"), ("svizzera", "CH"),
    ("sweden", "SE"), ("switzerland", "CH"), ("tailandia", "TH"), ("taiwan", "TW"),
    ("thailand", "TH"), ("the netherlands", "NL"), ("tunez", "TN"), ("tunisia", "TN"),
    ("tunisie", "TN"), ("turchia", "TR"), ("turcja", "TR"), ("turkei", "TR"), ("turkey", "TR"),
    ("turkiye", "TR"), ("turquia", "TR"), ("turquie", "TR"), ("ucrania", "UA"), ("uk", "GB"),
    ("ukraina", "UA"), ("ukraine", "UA"), ("ungarn", "HU"), ("united kingdom", "GB"),
    ("united states", "US"), ("united states of america", "US"), ("uruguay", "UY"), ("usa", "US"),
    ("venezuela", "VE"), ("vereinigte staaten", "US"), ("vereinigtes konigreich", "GB"),
    ("viet nam", "VN"), ("vietnam", "VN"), ("wales", "GB"), ("wielka brytania", "GB"),
    ("wlochy", "IT"), ("ελλαδα", "GR"), ("българия", "BG"), ("україна", "UA"), ("中国", "CN"),
    ("中國", "CN"), ("日本", "JP"), ("대한민국", "KR"), ("한국", "KR"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_folded() {
        assert!(CODES.is_sorted_by_key(|(code, _)| code));
        assert!(NAMES.is_sorted_by_key(|(name, _)| name));
        for (name, _) in NAMES {
            assert_eq!(words::fold(name), *name);
        }
    }

    #[test]
    fn spellings() {
        for (text, code) in [
            ("es", "ES"),
            ("ESP", "ES"),
            ("España", "ES"),
            ("D", "DE"),
            ("UK", "GB"),
        ] {
            assert_eq!(
                country(text).map(|c| c.as_str().to_owned()).as_deref(),
                Some(code)
            );
        }
        assert!(country("Utopia").is_none());
    }
}
