//! Words of a header that make it no person's, where nothing else of it is known.

/// Words of things that have a name, a number or a place of their own, and of other times.
pub fn is_thing(word: &str) -> bool {
    THINGS.contains(&word)
}

#[rustfmt::skip]
const THINGS: &[&str] = &[
    "file", "field", "column", "product", "event", "project", "team", "club", "school",
    "university", "college", "store", "shop", "merchant", "vendor", "seller", "supplier", "brand",
    "category", "department", "dept", "division", "unit", "group", "class", "course", "plan",
    "campaign", "channel", "device", "host", "server", "domain", "web", "website", "url", "mac",
    "ip", "wallet", "payment", "invoice", "item", "model", "package", "room", "site", "office",
    "station", "region", "zone", "area", "job", "role", "position", "user", "screen", "nick", "pet",
    "dog", "vehicle", "car", "ship", "street", "road", "city", "town", "country", "state", "county",
    "district", "village", "parish", "party", "church", "staff", "manager", "supervisor", "teacher",
    "coach", "clerk", "officer", "advisor", "adviser", "broker", "author", "creator", "operator",
    "driver", "cashier", "owner", "contact", "care", "previous", "prev", "old", "former", "prior",
    "new", "next", "issue", "issuing", "issuer", "expiry", "death", "died", "birth", "born",
    "nacimiento", "naissance", "nascimento", "nascita", "dl", "visit", "admission", "admit",
    "document", "doc", "licence", "license", "drug", "medication", "disease", "test", "lab",
    "template", "status", "type", "kind", "source", "support", "help", "sales", "billing",
    "marketing", "producto", "archivo", "proyecto", "equipo", "escuela", "colegio", "tienda",
    "curso", "categoria", "cuenta", "tarjeta", "usuario", "calle", "ciudad", "pais", "anterior",
    "mascota", "vehiculo", "firma", "produkt", "datei", "projekt", "verein", "schule", "strasse",
    "produit", "fichier", "projet", "equipe", "ecole", "magasin", "prodotto", "scuola", "negozio",
    "loja", "escola", "produto", "sklep", "szkola",
];

/// Words of a finding about a value, which the value is not: `phone_verified`, `email_hash`.
pub fn is_finding(word: &str) -> bool {
    FINDINGS.contains(&word)
}

#[rustfmt::skip]
const FINDINGS: &[&str] = &[
    "verified", "hash", "hashed", "type", "source", "match", "matched", "flag", "status", "valid",
    "validated", "score", "count", "opt", "code", "confirmed", "length", "format", "quality",
    "changed", "updated", "at", "date", "id", "number", "domain", "provider", "carrier", "operator",
    "consent", "is", "has", "rank", "freq", "frequency", "probability", "confidence", "distance",
    "soundex", "metaphone", "phonetic", "initial", "initials", "similarity", "error", "reason",
    "missing", "null", "known", "estimated", "approx", "accuracy", "precision", "tipo", "estado",
    "verificado", "country", "prefix", "suffix", "ext", "extension", "year", "month", "day",
];

/// Whether a table may be about the people that the word means.
pub fn may_be_whom_all_is_about(word: &str) -> bool {
    PEOPLE.contains(&word)
}

#[rustfmt::skip]
pub const PEOPLE: &[&str] = &[
    "contact", "owner", "user", "driver", "teacher", "staff", "officer", "operator", "author",
    "creator", "manager", "coach", "broker", "seller", "vendor", "supplier", "beneficiary",
    "beneficiario", "beneficiaria", "beneficiaire", "recipient", "sponsor", "guarantor",
];
