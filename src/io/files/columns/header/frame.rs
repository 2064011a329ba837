//! Words of a header that say whose value it is or how it is written, and not what it is.

use super::{Meaning, kin};
use crate::record::field::Field;

/// On which side of the core a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    Before,
    After,
}

impl Frame {
    /// Whether the word adds nothing to this meaning.
    pub fn fits(self, word: &str, meaning: Meaning) -> bool {
        if meaning == Meaning::SomeNumber {
            // `member_no` is no house number.
            return false;
        }
        let on_this_side = |group: &&Group| group.side.is_none_or(|side| side == self);
        GROUPS
            .iter()
            .filter(on_this_side)
            .any(|group| (group.of)(meaning) && group.words.contains(&word))
    }
}

/// Whether the word adds nothing to some meaning.
pub fn frames(word: &str) -> bool {
    GROUPS.iter().any(|group| group.words.contains(&word))
}

/// Words that frame the same meanings.
struct Group {
    of: fn(Meaning) -> bool,
    side: Option<Frame>,
    words: &'static [&'static str],
}

const fn group(of: fn(Meaning) -> bool, words: &'static [&'static str]) -> Group {
    Group {
        of,
        side: None,
        words,
    }
}

const fn before(of: fn(Meaning) -> bool, words: &'static [&'static str]) -> Group {
    Group {
        of,
        side: Some(Frame::Before),
        words,
    }
}

const fn after(of: fn(Meaning) -> bool, words: &'static [&'static str]) -> Group {
    Group {
        of,
        side: Some(Frame::After),
        words,
    }
}

#[rustfmt::skip]
const GROUPS: &[Group] = &[
    group(|_| true, &[
        "customer", "client", "cliente", "user", "usuario", "utente", "utilisateur", "kunde",
        "kunden", "klient", "klienta", "musteri", "applicant", "holder", "titular", "titulaire",
        "member", "person", "persona", "pessoa", "patient", "kyc", "primary", "main",
        "principal", "current", "personal", "owner", "subject", "registered", "profile",
    ]),
    after(|_| true, &["1"]),
    // Of which calendar a date is.
    after(|meaning| is(meaning, &[Field::BirthDate]), &[
        "bs", "ad", "bikram", "sambat", "minguo", "roc", "hijri", "shamsi", "jalali", "gregorian",
    ]),
    // What an export nests the fields of a person in.
    before(|_| true, &[
        "info", "information", "details", "detail", "data", "identity", "demographics",
        "demographic", "attributes", "attribute", "basic", "bio", "biodata", "individual",
    ]),
    group(is_personal, &[
        "cust", "cli", "pat", "pers", "voter", "resident", "cardholder", "curr", "prim",
        "pupil", "student", "donor", "guest", "employee", "passenger", "traveller", "traveler",
        "subscriber", "policyholder", "insured", "borrower", "buyer", "player", "inmate",
        "tenant", "participant", "billing", "alumno", "empleado", "asegurado", "eleve",
        "paciente", "paziente", "pacjenta", "patienten", "hasta", "klant", "zakaznika",
        "pacienta", "patsienta", "kliyenta", "ugyfel", "pacient", "pelati", "asthenous",
        "pelanggan", "pasien", "nasabah", "worker", "inventor", "alumna", "estudiante", "empleada",
        "trabajador", "jugador", "afiliado", "socio", "huesped", "inquilino", "pasajero", "alumne",
        "estudiant", "empleat", "aluno", "aluna", "estudante", "funcionario", "segurado", "jogador",
        "passageiro", "hospede", "etudiant", "salarie", "adherent", "assure", "joueur", "passager",
        "locataire", "schuler", "schueler", "schulers", "schuelers", "mitarbeiter", "mitarbeiters",
        "mitglied", "mitglieds", "teilnehmer", "teilnehmers", "versicherten", "spieler", "mieter",
        "alunno", "studente", "dipendente", "assicurato", "giocatore", "iscritto", "pacjent",
        "ucznia", "studenta", "pracownika", "zawodnika", "ubezpieczonego", "ogrenci", "calisan",
        "personel", "sporcu", "oyuncu", "uye", "leerling", "medewerker", "werknemer", "deelnemer",
        "verzekerde", "speler", "huurder", "pasient", "kund", "elev", "ansatt", "spelare", "spiller",
        "deltagare", "deltager", "zaka", "ziaka", "zamestnance", "zamestnanca", "hrace", "hraca",
        "pojistence", "paciens", "beteg", "tanulo", "diak", "dolgozo", "jatekos", "elevului",
        "studentului", "angajatului", "pacientului", "uchenika", "sotrudnika", "rabotnika", "igroka",
        "abonenta", "zayavitelya", "pratsivnyka", "mathiti", "foititi", "ypallilou",
        "siswa", "mahasiswa", "murid", "pelajar", "pegawai", "karyawan", "pekerja",
        "pemain", "peserta", "pesakit", "ucenika", "ucenca", "zaposlenog", "zaposlenega", "igraca",
        "igralca", "potilaan", "oppilaan", "opilase", "tootaja",
    ]),
    // The name of a contact is as a rule another's.
    group(|meaning| !is_whole_name(meaning), &[
        "contact", "contacto", "contato", "contatto", "kontakt",
    ]),
    before(is_name_or_place, &["legal"]),
    before(|meaning| is(meaning, &[Field::Phone, Field::Address]), &["full", "complete"]),
    group(is_place, &[
        "residence", "residential", "resid", "res", "reside", "home", "permanent", "perm",
        "present", "domicile", "living", "residencia", "residenza", "residencial", "domicilio",
        "zamieszkania", "address", "bydliste", "prozhivaniya",
    ]),
    before(has_several, &["telecom", "phones", "emails", "contacts", "home"]),
    after(has_several, &["home", "mobile"]),
    before(|meaning| matches!(meaning, Meaning::Document(_)), &[
        "identifier", "identifiers", "ids", "document", "documents", "docs", "identity",
    ]),
    // A further one of the same person's.
    group(has_several, &[
        "secondary", "second", "alternate", "alternative", "alt", "other", "additional", "backup",
        "recovery", "private", "work", "business", "office", "secundario", "secundaria",
        "alternativo", "adicional", "otro", "outro", "trabajo", "trabalho", "particular",
        "alterno", "casa", "oficina", "secondaire", "autre", "travail", "professionnel", "pro", "bureau",
        "domicile", "fixe", "privat", "geschaeftlich", "geschaftlich", "dienstlich", "secondario",
        "altro", "lavoro", "ufficio", "residencial", "comercial", "fixo", "domowy", "dodatkowy",
        "sluzbowy", "ikinci", "diger", "ev", "is", "tweede", "thuis", "werk", "zakelijk", "rabochiy",
        "domashniy", "rumah", "kantor", "official", "house", "day", "evening",
    ]),
    after(has_several, &["2", "3", "4", "5", "6", "7", "8", "9"]),
    after(|meaning| is(meaning, &[Field::Address]), &["line"]),
    group(is_named, &["name"]),
    group(is_numbered, &["number"]),
    group(is_coded, &["code", "tp", "label", "lbl", "iso", "desc", "dsc", "descr"]),
    group(is_place, &["desc", "dsc", "descr", "ds"]),
    before(|meaning| is(meaning, &[Field::Sex]), &["administrative", "legal"]),
    // `address1_city`.
    before(is_place, &["1"]),
    after(is_personal, &[
        "txt", "text", "val", "value", "str", "string", "fld", "field", "col", "column", "raw",
        "orig",
    ]),
    before(is_personal, &["txt"]),
    after(is_date, &["time", "timestamp", "ts", "iso"]),
    after(is_date, DATE_FORMATS),
];

/// What is a person's, and neither a key of the row nor a finding about it.
pub fn is_personal(meaning: Meaning) -> bool {
    use Meaning::*;
    !matches!(
        meaning,
        AccountId | Truth | SomeNumber | Whole(Field::Verified | Field::KycLevel)
    )
}

/// A field of a person, or a part of one.
pub fn is_of_a_person(meaning: Meaning) -> bool {
    use Meaning::*;
    is_personal(meaning)
        && matches!(
            meaning,
            Whole(_) | Part(..) | SomeName | BirthYear | BirthMonth | BirthDay | Unused
        )
}

fn is(meaning: Meaning, fields: &[Field]) -> bool {
    matches!(meaning, Meaning::Whole(field) | Meaning::Part(field, _) if fields.contains(&field))
}

fn has_several(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Whole(field) if field.has_several())
}

fn is_whole_name(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::SomeName | Meaning::Whole(Field::Name))
}

fn is_place(meaning: Meaning) -> bool {
    use Field::*;
    is(
        meaning,
        &[
            Address,
            Street,
            HouseNumber,
            Unit,
            City,
            Postcode,
            Region,
            Country,
        ],
    )
}

fn is_name_or_place(meaning: Meaning) -> bool {
    use Field::*;
    is_whole_name(meaning) || is_place(meaning) || is(meaning, &[GivenName, FamilyName])
}

fn is_named(meaning: Meaning) -> bool {
    use Field::*;
    is(meaning, &[Street, City, Region, Country, BirthPlace])
}

fn is_numbered(meaning: Meaning) -> bool {
    use Field::*;
    is(meaning, &[Phone, HouseNumber, Unit, Postcode]) || matches!(meaning, Meaning::Document(_))
}

fn is_coded(meaning: Meaning) -> bool {
    use Field::*;
    is(
        meaning,
        &[Sex, Nationality, Postcode, Region, Country, NameSuffix],
    ) || matches!(
        meaning,
        Meaning::DocumentType | Meaning::DocumentCountry | Meaning::Unused
    )
}

fn is_date(meaning: Meaning) -> bool {
    is(meaning, &[Field::BirthDate, Field::RegisteredAt])
}

/// `cust_last` is a surname; `last_user`, `family_member` and `last_value` are none.
pub fn needs_its_end(core: &[String]) -> bool {
    const OPEN: &[&str] = &[
        "first",
        "last",
        "middle",
        "second",
        "given",
        "family",
        "mobile",
        "cell",
        "mail",
        "house",
        "place",
        "door",
        "floor",
        "unit",
        "birth",
        "born",
        "generation",
        "suffix",
    ];
    matches!(core, [word] if OPEN.contains(&word.as_str()))
}

/// Whether the word names somebody else than the one the row is about.
pub fn is_another(word: &str) -> bool {
    ANOTHER.contains(&word) || kin::relative(word).is_some()
}

#[rustfmt::skip]
const ANOTHER: &[&str] = &[
    "parent", "parents", "spouses", "husband", "husbands", "wife", "grandmother", "brother",
    "sister", "sibling", "relative", "kin", "nok", "guardians", "emergency", "beneficiary",
    "nominee", "sponsor", "witness", "referrer", "referee", "guarantor", "representative",
    "attorney", "lawyer", "employer", "employers", "company", "organisation", "organization",
    "bank", "branch", "agent", "shipping", "delivery", "recipient", "consignee", "doctor",
    "physician", "gp", "hospital", "clinic", "insurer", "esposo", "esposa", "empresa", "empleador",
    "empregador", "banco", "sucursal", "emergencia", "medico", "employeur", "banque", "medecin",
    "urgence", "arbeitgeber", "arzt", "notfall", "datore", "banca", "malzonka", "pracodawca",
    "isveren", "banka", "werkgever", "noodgeval", "huisarts", "zamestnavatel", "munkaltato",
    "angajator", "rabotodatel", "darurat", "perusahaan", "garante", "avalista", "fiador",
    "beneficiario", "beneficiaria", "beneficiaire", "begunstigter", "beguenstigter", "burge",
    "buerge", "notario", "representante", "abuela", "hijo", "hija", "fiance", "daughter", "puoliso",
    "supruznik", "head", "relation", "caregiver", "carer", "caretaker", "jefe", "jefa", "cuidador",
    "tutora", "haushaltsvorstand",
];

/// The words without the usual abbreviations; one that stands alone is left as it is.
pub fn spelt_out(words: &[String]) -> Vec<String> {
    let mut words: Vec<String> = words.iter().flat_map(|word| apart(word)).collect();
    if words.len() > 1 {
        for word in &mut words {
            if let Some((_, full)) = ABBREVIATIONS.iter().find(|(short, _)| short == word) {
                *word = (*full).to_owned();
            }
        }
    }
    // `str_name`; but `city_str` is a string.
    if let [first, _, ..] = words.as_mut_slice()
        && first == "str"
    {
        "street".clone_into(first);
    }
    join_date_format(&mut words);
    drop_column_mark(&mut words);
    words
}

#[rustfmt::skip]
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("nm", "name"), ("cd", "code"), ("cde", "code"), ("cod", "code"), ("dt", "date"),
    ("dte", "date"), ("yr", "year"), ("mon", "month"), ("mth", "month"), ("dy", "day"),
    ("ph", "phone"), ("phn", "phone"), ("mob", "mobile"), ("eml", "email"), ("addr", "address"),
    ("adr", "address"), ("addrs", "address"), ("ln", "line"), ("hse", "house"),
    ("bldg", "building"), ("frst", "first"), ("fst", "first"), ("lst", "last"),
    ("midl", "middle"), ("mid", "middle"), ("fam", "family"), ("bth", "birth"),
    ("brth", "birth"), ("plc", "place"), ("sufx", "suffix"), ("gndr", "gender"),
    ("gend", "gender"), ("natl", "national"), ("ctry", "country"), ("cntry", "country"),
    ("reg", "registration"), ("registr", "registration"), ("ap", "apellido"),
    ("ape", "apellido"), ("apell", "apellido"), ("fch", "fecha"), ("fec", "fecha"),
];

/// `dobccyymmdd`: how the date is written stands apart from whose it is.
fn apart(word: &str) -> Vec<String> {
    let format = DATE_FORMATS.iter().find(|format| word.ends_with(*format));
    let (name, format) = word.split_at(word.len() - format.map_or(0, |format| format.len()));
    let parts = [name, format].into_iter().filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

const DATE_FORMATS: &[&str] = &[
    "ccyymmdd", "yyyymmdd", "ddmmyyyy", "mmddyyyy", "ddmmccyy", "mmddccyy",
];

/// `date of birth (dd/mm/yyyy)`; but `dob_dd` is a day.
fn join_date_format(words: &mut Vec<String>) {
    const PARTS: &[&str] = &["dd", "mm", "yy", "yyyy"];
    let from = words.len().saturating_sub(3);
    let is_format = words.len() > 3
        && words[from..]
            .iter()
            .all(|word| PARTS.contains(&word.as_str()));
    if is_format {
        words.truncate(from);
        words.push("ddmmyyyy".to_owned());
    }
}

/// `fname_c1`: the first component.
fn drop_column_mark(words: &mut Vec<String>) {
    if let [.., _, mark, number] = words.as_slice()
        && mark == "c"
        && number.parse::<u8>().is_ok()
    {
        words.remove(words.len() - 2);
    }
}
