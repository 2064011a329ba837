//! Headers that name an identity document or number, in any language.
//!
//! Names and issuers of the numbers: the scheme list of the configuration; checked November 2026.

/// What the header of a document column says.
#[derive(Debug, PartialEq, Eq)]
pub struct DocumentHint {
    pub words: &'static [&'static str],
    /// A scheme name; empty where the header alone does not decide.
    pub scheme: &'static str,
    /// ISO 3166-1 alpha-2 code of the issuer; empty where the header does not say.
    pub country: &'static str,
    /// What kind of document, for schemes that the number or the country decide.
    pub doc_type: &'static str,
    /// Schemes by default country, for names that several countries use.
    pub by_region: &'static [(&'static str, &'static str)],
}

/// The hint with this spelling, and how usual the spelling is.
pub fn find(is_spelling: impl Fn(&str) -> bool) -> Option<(&'static DocumentHint, u16)> {
    HINTS.iter().find_map(|hint| {
        let rank = hint.words.iter().position(|word| is_spelling(word))?;
        Some((hint, rank as u16))
    })
}

const fn scheme(scheme: &'static str, words: &'static [&'static str]) -> DocumentHint {
    DocumentHint {
        words,
        scheme,
        country: "",
        doc_type: "",
        by_region: &[],
    }
}

const fn kind(doc_type: &'static str, words: &'static [&'static str]) -> DocumentHint {
    DocumentHint {
        words,
        scheme: "",
        country: "",
        doc_type,
        by_region: &[],
    }
}

const fn of_country(
    country: &'static str,
    doc_type: &'static str,
    words: &'static [&'static str],
) -> DocumentHint {
    DocumentHint {
        words,
        scheme: "",
        country,
        doc_type,
        by_region: &[],
    }
}

const fn shared(
    doc_type: &'static str,
    words: &'static [&'static str],
    by_region: &'static [(&'static str, &'static str)],
) -> DocumentHint {
    DocumentHint {
        words,
        scheme: "",
        country: "",
        doc_type,
        by_region,
    }
}

#[rustfmt::skip]
const HINTS: &[DocumentHint] = &[
    kind("", &[
        "document number", "doc number", "document", "document id", "doc id", "id document",
        "id number", "identity number", "identification number", "identity document",
        "national id", "national id number", "identification", "id card", "id card number",
        "government id", "personal number", "national number", "documento", "number documento",
        "doc", "documento identidad", "number documento identidad", "identificacion",
        "number identificacion", "number doc", "documento identidade", "identidade",
        "number piece identite", "piece identite", "piece", "number piece", "document identite",
        "ausweisnummer", "ausweis number", "ausweis", "dokumentnummer", "dokument number",
        "dokument", "documento identita", "carta identita", "number carta identita",
        "number dokumentu", "kimlik number", "kimlik", "belge number", "nid", "nid number",
        "cedula identidad", "number dowodu tozsamosci",
    ]),
    kind("passport", &[
        "passport", "passport number", "passport id", "pasaporte", "number pasaporte",
        "passaporte", "number passaporte", "passeport", "number passeport", "reisepass",
        "reisepassnummer", "reisepass number", "pass number", "passaporto", "number passaporto",
        "paszport", "number paszportu", "pasaport", "pasaport number",
    ]),
    kind("driving licence", &[
        "driving licence", "driver license", "drivers license", "driver licence",
        "driving license", "driver license number", "drivers license number",
        "driving licence number", "licence number", "dl number", "permiso conducir", "cnh",
        "permis conduire", "fuhrerschein", "fuehrerschein", "patente guida", "prawo jazdy",
        "ehliyet", "ehliyet number",
    ]),
    shared("dni", &["dni", "number dni", "dni number"], &[("ES", "es.dni"), ("AR", "ar.dni")]),
    shared("nif", &[
        "nif", "number nif", "dni nif", "dni nie", "nif nie", "dni nif nie", "dni cif",
        "number fiscal", "number identificacion fiscal", "contribuinte", "number contribuinte",
    ], &[("ES", "es.nif"), ("PT", "pt.nif")]),
    scheme("es.nie", &["nie", "number nie"]),
    scheme("pt.cc", &["cartao cidadao", "number cartao cidadao", "cartao cidadao number"]),
    scheme("br.cpf", &["cpf", "number cpf", "cpf number"]),
    of_country("BR", "rg", &["rg", "number rg", "registro geral"]),
    shared("cedula", &[
        "cedula", "number cedula", "cedula ciudadania", "cc number",
    ], &[("CO", "co.cedula")]),
    shared("rut", &["rut", "run", "rut number", "number rut", "rut run"], &[("CL", "cl.rut")]),
    scheme("ar.cuit", &["cuit", "cuil", "cuit cuil", "number cuit", "number cuil"]),
    scheme("mx.curp", &["curp"]),
    scheme("mx.rfc", &["rfc"]),
    scheme("it.codicefiscale", &["codice fiscale", "cod fiscale", "codfisc", "cod fisc"]),
    scheme("fr.nir", &[
        "nir", "number securite sociale", "securite sociale", "number secu", "insee",
        "number insee",
    ]),
    scheme("de.idnr", &[
        "idnr", "steuer id", "steueridentifikationsnummer", "steuerid",
        "steuer identifikationsnummer", "steuerliche identifikationsnummer",
    ]),
    scheme("de.idcard", &["personalausweis", "personalausweisnummer", "personalausweis number"]),
    scheme("pl.pesel", &["pesel", "number pesel", "pesel number"]),
    scheme("pl.idcard", &[
        "dowod", "dowod osobisty", "number dowodu", "number dowodu osobistego",
        "seria number dowodu", "seria i number dowodu",
    ]),
    scheme("tr.tckimlik", &[
        "tckn", "tc kimlik number", "tc kimlik", "tc number", "tckimlik", "t c kimlik number",
        "tc", "tckimlik number",
    ]),
    scheme("us.ssn", &["ssn", "social security number", "us ssn", "ssn number", "social security"]),
    scheme("us.itin", &["itin"]),
    kind("", &["soc sec id", "soc sec", "social insurance number", "sin"]),
    scheme("gb.nino", &["nino", "national insurance number", "ni number", "national insurance"]),
    scheme("gb.nhs", &["nhs number", "nhs"]),
    scheme("in_.aadhaar", &["aadhaar", "aadhar", "aadhaar number", "aadhar number"]),
    scheme("in_.pan", &["pan number", "pan card", "pan card number"]),
    scheme("ng.bvn", &["bvn", "bank verification number"]),
    shared("nin", &["nin", "national identification number", "nin number"], &[("NG", "ng.nin")]),
    scheme("ng.nin", &["nigeria nin", "nigerian nin", "ng nin"]),
    of_country("UG", "nin", &["uganda nin", "ug nin", "ugandan nin"]),
    scheme("ua.rntrc", &["rnokpp", "rntrc", "ipn", "ipn number"]),
    scheme("kr.rrn", &["rrn", "resident registration number"]),
    scheme("cn.ric", &["resident identity card", "resident id card"]),
    scheme("vn.cccd", &["cccd"]),
    scheme("vn.cmnd", &["cmnd"]),
    scheme("id.nik", &["nik", "ktp", "number ktp"]),
    scheme("mrz", &["mrz", "machine readable zone"]),
    kind("tax number", &[
        "tax id", "tin", "tax number", "tax identification number", "steuernummer",
        "steuer number", "number fiscale", "nip", "partita iva", "nit",
    ]),
];

#[cfg(test)]
pub(super) fn all() -> &'static [DocumentHint] {
    HINTS
}
