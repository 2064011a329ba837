//! Romanian headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "cod client", "id client", "id utilizator", "number client", "id cont", "number cont",
        "identificator", "id pacient", "cod pacient",
    ]),
    (Part(GivenName, 1), &["prenume", "prenumele", "primul prenume"]),
    (Part(GivenName, 2), &["al doilea prenume", "doilea prenume"]),
    (Part(FamilyName, 1), &["nume familie", "numele familie"]),
    (Whole(Name), &[
        "nume complet", "nume si prenume", "nume prenume", "numele complet", "prenume si nume",
        "numele si prenumele", "nume intreg",
    ]),
    (SomeName, &[
        "nume", "numele", "pacient", "client", "elev", "student", "angajat", "salariat",
        "jucator", "asigurat",
    ]),
    (Whole(BirthDate), &["data nasterii", "data nastere", "data nast"]),
    (BirthYear, &["anul nasterii", "an nastere"]),
    (BirthMonth, &["luna nasterii", "luna nastere"]),
    (BirthDay, &["zi nastere"]),
    (Whole(BirthPlace), &["locul nasterii", "loc nastere", "localitatea nasterii"]),
    (BirthPlaceAndDate, &["locul si data nasterii", "data si locul nasterii"]),
    (Whole(Sex), &["sexul"]),
    (Whole(Nationality), &["cetatenie", "cetatenia", "nationalitate", "nationalitatea"]),
    (Whole(Phone), &["telefon mobil", "telefon", "number telefon", "tel mobil"]),
    (Whole(Email), &["adresa email", "adresa e mail", "posta electronica"]),
    (Part(Address, 1), &["adresa", "domiciliu", "adresa domiciliu", "adresa completa"]),
    (Part(Address, 2), &["adresa 2"]),
    (Whole(Street), &["nume strada", "strada"]),
    (Whole(HouseNumber), &["number strada", "number imobil"]),
    (Whole(Unit), &["apartament", "number apartament"]),
    (Whole(City), &["oras", "localitate", "localitatea", "municipiu", "orasul"]),
    (Whole(Postcode), &["codul postal"]),
    (Whole(Region), &["judet", "judetul"]),
    (Whole(Country), &["tara", "tara domiciliu", "tara resedinta"]),
    (Whole(IpAddress), &["adresa ip"]),
    (Whole(RegisteredAt), &[
        "data inregistrarii", "data inregistrare", "data inscrierii", "data crearii",
    ]),
    (DocumentType, &["tip document", "tip act"]),
    (DocumentSeries, &["serie ci", "seria ci", "serie buletin", "serie act", "seria act identitate"]),
    (Unused, &[
        "stare civila", "starea civila", "varsta", "observatii", "tara nasterii", "nume anterior",
        "numele mamei", "numele tatalui", "prenumele tatalui", "prenumele mamei",
    ]),
];
