//! Country codes of ISO 3166-1, and those that passports use beside them.
//!
//! Sources: ISO 3166-1 as in OpenJDK 17, 2022; ICAO Doc 9303-3, 8th edition, for D, GBD and the like.

use crate::stage::normalise::lookup::Row;

/// Alpha-2 codes, sorted.
#[rustfmt::skip]
pub(super) const ALPHA2: &[&str] = &[
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX",
    "AZ", "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ",
    "BR", "BS", "BT", "BV", "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK",
    "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM",
    "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR",
    "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS",
    "GT", "GU", "GW", "GY", "HK", "HM", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN",
    "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN",
    "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV",
    "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ",
    "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI",
    "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM",
    "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC",
    "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV",
    "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR",
    "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI",
    "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

/// Alpha-3 codes in lower case, sorted, with their alpha-2.
#[rustfmt::skip]
pub(super) const ALPHA3: &[Row<&str>] = &[
    ("abw", "AW"), ("afg", "AF"), ("ago", "AO"), ("aia", "AI"), ("ala", "AX"), ("alb", "AL"),
    ("and", "AD"), ("are", "AE"), ("arg", "AR"), ("arm", "AM"), ("asm", "AS"), ("ata", "AQ"),
    ("atf", "TF"), ("atg", "AG"), ("aus", "AU"), ("aut", "AT"), ("aze", "AZ"), ("bdi", "BI"),
    ("bel", "BE"), ("ben", "BJ"), ("bes", "BQ"), ("bfa", "BF"), ("bgd", "BD"), ("bgr", "BG"),
    ("bhr", "BH"), ("bhs", "BS"), ("bih", "BA"), ("blm", "BL"), ("blr", "BY"), ("blz", "BZ"),
    ("bmu", "BM"), ("bol", "BO"), ("bra", "BR"), ("brb", "BB"), ("brn", "BN"), ("btn", "BT"),
    ("bvt", "BV"), ("bwa", "BW"), ("caf", "CF"), ("can", "CA"), ("cck", "CC"), ("che", "CH"),
    ("chl", "CL"), ("chn", "CN"), ("civ", "CI"), ("cmr", "CM"), ("cod", "CD"), ("cog", "CG"),
    ("cok", "CK"), ("col", "CO"), ("com", "KM"), ("cpv", "CV"), ("cri", "CR"), ("cub", "CU"),
    ("cuw", "CW"), ("cxr", "CX"), ("cym", "KY"), ("cyp", "CY"), ("cze", "CZ"), ("d", "DE"),
    ("deu", "DE"), ("dji", "DJ"), ("dma", "DM"), ("dnk", "DK"), ("dom", "DO"), ("dza", "DZ"),
    ("ecu", "EC"), ("egy", "EG"), ("eri", "ER"), ("esh", "EH"), ("esp", "ES"), ("est", "EE"),
    ("eth", "ET"), ("eue", "EU"), ("fin", "FI"), ("fji", "FJ"), ("flk", "FK"), ("fra", "FR"), ("fro", "FO"),
    ("fsm", "FM"), ("gab", "GA"), ("gbd", "GB"), ("gbn", "GB"), ("gbo", "GB"), ("gbp", "GB"),
    ("gbr", "GB"), ("gbs", "GB"), ("geo", "GE"), ("ggy", "GG"), ("gha", "GH"), ("gib", "GI"),
    ("gin", "GN"), ("glp", "GP"), ("gmb", "GM"), ("gnb", "GW"), ("gnq", "GQ"), ("grc", "GR"),
    ("grd", "GD"), ("grl", "GL"), ("gtm", "GT"), ("guf", "GF"), ("gum", "GU"), ("guy", "GY"),
    ("hkg", "HK"), ("hmd", "HM"), ("hnd", "HN"), ("hrv", "HR"), ("hti", "HT"), ("hun", "HU"),
    ("idn", "ID"), ("imn", "IM"), ("ind", "IN"), ("iot", "IO"), ("irl", "IE"), ("irn", "IR"),
    ("irq", "IQ"), ("isl", "IS"), ("isr", "IL"), ("ita", "IT"), ("jam", "JM"), ("jey", "JE"),
    ("jor", "JO"), ("jpn", "JP"), ("kaz", "KZ"), ("ken", "KE"), ("kgz", "KG"), ("khm", "KH"),
    ("kir", "KI"), ("kna", "KN"), ("kor", "KR"), ("kwt", "KW"), ("lao", "LA"), ("lbn", "LB"),
    ("lbr", "LR"), ("lby", "LY"), ("lca", "LC"), ("lie", "LI"), ("lka", "LK"), ("lso", "LS"),
    ("ltu", "LT"), ("lux", "LU"), ("lva", "LV"), ("mac", "MO"), ("maf", "MF"), ("mar", "MA"),
    ("mco", "MC"), ("mda", "MD"), ("mdg", "MG"), ("mdv", "MV"), ("mex", "MX"), ("mhl", "MH"),
    ("mkd", "MK"), ("mli", "ML"), ("mlt", "MT"), ("mmr", "MM"), ("mne", "ME"), ("mng", "MN"),
    ("mnp", "MP"), ("moz", "MZ"), ("mrt", "MR"), ("msr", "MS"), ("mtq", "MQ"), ("mus", "MU"),
    ("mwi", "MW"), ("mys", "MY"), ("myt", "YT"), ("nam", "NA"), ("ncl", "NC"), ("ner", "NE"),
    ("nfk", "NF"), ("nga", "NG"), ("nic", "NI"), ("niu", "NU"), ("nld", "NL"), ("nor", "NO"),
    ("npl", "NP"), ("nru", "NR"), ("nzl", "NZ"), ("omn", "OM"), ("pak", "PK"), ("pan", "PA"),
    ("pcn", "PN"), ("per", "PE"), ("phl", "PH"), ("plw", "PW"), ("png", "PG"), ("pol", "PL"),
    ("pri", "PR"), ("prk", "KP"), ("prt", "PT"), ("pry", "PY"), ("pse", "PS"), ("pyf", "PF"),
    ("qat", "QA"), ("reu", "RE"), ("rks", "XK"), ("rom", "RO"), ("rou", "RO"), ("rus", "RU"),
    ("rwa", "RW"), ("sau", "SA"), ("sdn", "SD"), ("sen", "SN"), ("sgp", "SG"), ("sgs", "GS"),
    ("shn", "SH"), ("sjm", "SJ"), ("slb", "SB"), ("sle", "SL"), ("slv", "SV"), ("smr", "SM"),
    ("som", "SO"), ("spm", "PM"), ("srb", "RS"), ("ssd", "SS"), ("stp", "ST"), ("sur", "SR"),
    ("svk", "SK"), ("svn", "SI"), ("swe", "SE"), ("swz", "SZ"), ("sxm", "SX"), ("syc", "SC"),
    ("syr", "SY"), ("tca", "TC"), ("tcd", "TD"), ("tgo", "TG"), ("tha", "TH"), ("tjk", "TJ"),
    ("tkl", "TK"), ("tkm", "TM"), ("tls", "TL"), ("ton", "TO"), ("tto", "TT"), ("tun", "TN"),
    ("tur", "TR"), ("tuv", "TV"), ("twn", "TW"), ("tza", "TZ"), ("uga", "UG"), ("ukr", "UA"),
    ("umi", "UM"), ("ury", "UY"), ("usa", "US"), ("uzb", "UZ"), ("vat", "VA"), ("vct", "VC"),
    ("ven", "VE"), ("vgb", "VG"), ("vir", "VI"), ("vnm", "VN"), ("vut", "VU"), ("wlf", "WF"),
    ("wsm", "WS"), ("yem", "YE"), ("zaf", "ZA"), ("zar", "CD"), ("zmb", "ZM"), ("zwe", "ZW"),
];
