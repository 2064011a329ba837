//! Headers in all languages, and the form of the tables.

mod framed;
mod further_languages;
mod languages;
mod more_languages;

use super::*;

fn meaning(header: &str) -> Option<Meaning> {
    recognise(header).map(|recognised| recognised.meaning)
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn headers_are_recognised_however_they_are_written() {
    use Field::*;
    use Meaning::*;
    let table = [
        ("Date of Birth", Whole(BirthDate)),
        ("dateOfBirth", Whole(BirthDate)),
        ("DOB", Whole(BirthDate)),
        ("D.O.B.", Whole(BirthDate)),
        ("Date d'inscription", Whole(RegisteredAt)),
        ("date_d_inscription", Whole(RegisteredAt)),
        ("customer_dob", Whole(BirthDate)),
        ("FECHA DE NACIMIENTO", Whole(BirthDate)),
        ("fnac", Whole(BirthDate)),
        ("F. Nac.", Whole(BirthDate)),
        ("Data de nascimento", Whole(BirthDate)),
        ("Date de naissance", Whole(BirthDate)),
        ("Geburtsdatum", Whole(BirthDate)),
        ("Data di nascita", Whole(BirthDate)),
        ("Data urodzenia", Whole(BirthDate)),
        ("Doğum Tarihi", Whole(BirthDate)),
        ("FirstName", Part(GivenName, 1)),
        ("fname", Part(GivenName, 1)),
        ("Prénom", Part(GivenName, 1)),
        ("Imię", Part(GivenName, 1)),
        ("Adı", SomeName),
        ("Vorname", Part(GivenName, 1)),
        ("nombre", SomeName),
        ("Nome", SomeName),
        ("Primer apellido", Part(FamilyName, 1)),
        ("apellido1", Part(FamilyName, 1)),
        ("APELLIDO_2", Part(FamilyName, 2)),
        ("Apellidos", Whole(FamilyName)),
        ("Cognome", Part(FamilyName, 1)),
        ("Nazwisko", Part(FamilyName, 1)),
        ("Soyadı", Part(FamilyName, 1)),
        ("lname", Part(FamilyName, 1)),
        ("Generation_Code", Whole(NameSuffix)),
        ("GENCD", Whole(NameSuffix)),
        ("e-mail", Whole(Email)),
        ("Correo electrónico", Whole(Email)),
        ("email_1", Whole(Email)),
        ("user.email", Whole(Email)),
        ("Nº teléfono", Whole(Phone)),
        ("Telefonnr.", Whole(Phone)),
        ("Telefon Numarası", Whole(Phone)),
        ("Nr telefonu", Whole(Phone)),
        ("tel", Whole(Phone)),
        ("phoneNumber", Whole(Phone)),
        ("PLZ", Whole(Postcode)),
        ("C.P.", Whole(Postcode)),
        ("CAP", Whole(Postcode)),
        ("Kod pocztowy", Whole(Postcode)),
        ("Straße", Whole(Street)),
        ("Hausnr.", Whole(HouseNumber)),
        ("Número", SomeNumber),
        ("address_line_2", Part(Address, 2)),
        ("Płeć", Whole(Sex)),
        ("kundennummer", AccountId),
        ("ID", AccountId),
        ("customer id", AccountId),
        ("Test Case #", SomeNumber),
        ("cluster", Truth),
        ("Match Id", Truth),
        ("MAIDEN", Whole(Alias)),
        ("id_type", DocumentType),
        ("issuing country", DocumentCountry),
    ];
    for (header, expected) in table {
        if header == "Test Case #" {
            assert_eq!(words(header), ["test", "case", "number"]);
            assert_eq!(meaning(header), None);
        } else {
            assert_eq!(
                meaning(header),
                Some(expected),
                "{header}: {:?}",
                words(header)
            );
        }
    }
}

#[test]
fn document_headers_say_scheme_country_or_kind() {
    let table = [
        ("dni", ("", "", "dni")),
        ("Pasaporte", ("", "", "passport")),
        ("Driver's License", ("", "", "driving licence")),
        ("passport_no", ("", "", "passport")),
        ("SSN", ("us.ssn", "", "")),
        ("ssn_last4", ("us.ssn", "", "")),
        ("SSN4", ("us.ssn", "", "")),
        ("Last 4 of SSN", ("us.ssn", "", "")),
        ("soc_sec_id", ("", "", "")),
        ("uganda_nin", ("", "UG", "nin")),
        ("PESEL", ("pl.pesel", "", "")),
        ("Codice Fiscale", ("it.codicefiscale", "", "")),
        ("TC Kimlik No", ("tr.tckimlik", "", "")),
        ("T.C. Kimlik Numarası", ("tr.tckimlik", "", "")),
        ("N° de sécurité sociale", ("fr.nir", "", "")),
        ("CPF", ("br.cpf", "", "")),
        ("Steuer-ID", ("de.idnr", "", "")),
        ("ID number", ("", "", "")),
        ("Nº documento", ("", "", "")),
    ];
    for (header, (scheme, country, doc_type)) in table {
        let Some(Meaning::Document(hint)) = meaning(header) else {
            panic!("{header} is no document: {:?}", words(header));
        };
        assert_eq!(
            (hint.scheme, hint.country, hint.doc_type),
            (scheme, country, doc_type),
            "{header}"
        );
    }
}

fn folded(spelling: &str) -> String {
    if spelling.is_ascii() {
        words(spelling).concat()
    } else {
        as_written::key(spelling)
    }
}

#[test]
fn headers_of_registers_and_firms() {
    use Field::*;
    use Meaning::*;
    for (header, expected) in [
        ("Straße Hausnr.", Part(Address, 1)),
        ("Straße u. Hausnr.", Part(Address, 1)),
        ("Calle y Núm.", Part(Address, 1)),
        ("street_type_cd", Part(Street, 2)),
        ("NR_CEP", Whole(Postcode)),
        ("num_cep", Whole(Postcode)),
    ] {
        assert_eq!(meaning(header), Some(expected), "{header}");
    }
    for (header, expected) in [
        ("birth_age", true),
        ("age_at_year_end", true),
        ("age_at_birth", false),
        ("age_group", false),
    ] {
        assert_eq!(is_age(header), expected, "{header}");
    }
    let headers = ["fn1", "fn2", "ln1", "ln2"].map(str::to_owned);
    let found = recognise_all(&headers).into_iter().skip(1);
    let found: Vec<_> = found
        .map(|found| found.map(|found| found.meaning))
        .collect();
    let expected = [(GivenName, 2), (FamilyName, 1), (FamilyName, 2)];
    assert_eq!(
        found,
        expected.map(|(field, place)| Some(Part(field, place)))
    );
}

/// A word that folding changes could never be found.
#[test]
fn every_word_of_the_tables_can_be_found() {
    let spellings = LANGUAGES
        .iter()
        .copied()
        .flatten()
        .flat_map(|(_, spellings)| *spellings);
    let hints = documents::all().iter().flat_map(|hint| hint.words);
    let lost: Vec<&str> = spellings
        .chain(hints)
        .copied()
        .filter(|spelling| !is_spelling(&folded(spelling), spelling))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}

/// A word of two meanings is one that a reader of that language must settle.
#[test]
fn no_word_has_two_meanings_within_a_language() {
    for language in LANGUAGES {
        let mut seen = hashbrown::HashMap::new();
        for &(meaning, spellings) in *language {
            for spelling in spellings {
                let key: String = spelling.split(' ').collect();
                let other = seen.insert(key, meaning);
                assert!(
                    other.is_none_or(|other| other == meaning),
                    "{spelling}: {other:?} and {meaning:?}"
                );
            }
        }
    }
}

#[test]
fn schemes_of_the_table_are_well_formed() {
    for hint in documents::all() {
        let schemes = hint
            .by_region
            .iter()
            .map(|(_, scheme)| *scheme)
            .chain([hint.scheme]);
        for scheme in schemes.filter(|scheme| !scheme.is_empty()) {
            assert!(super::super::is_scheme_name(scheme), "{scheme}");
        }
    }
}
