//! Catalan headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["id compte", "codi client", "number client", "codi", "identificador client"]),
    (Part(GivenName, 1), &["nom pila", "primer nom"]),
    (Part(GivenName, 2), &["segon nom"]),
    (Whole(FamilyName), &["cognoms", "llinatges"]),
    (Part(FamilyName, 1), &["cognom", "primer cognom", "cognom 1", "1 cognom", "1r cognom", "llinatge"]),
    (Part(FamilyName, 2), &["segon cognom", "cognom 2", "2 cognom", "2n cognom"]),
    (Whole(Name), &["nom complet", "nom i cognoms", "cognoms i nom", "nom cognoms"]),
    (SomeName, &[
        "nom", "client", "pacient", "alumne", "estudiant", "empleat", "treballador", "assegurat",
        "jugador",
    ]),
    (Whole(BirthDate), &["data naixement", "naixement", "d naixement", "data naix", "data neixement"]),
    (BirthYear, &["any naixement"]),
    (BirthMonth, &["mes naixement"]),
    (BirthDay, &["dia naixement"]),
    (Whole(BirthPlace), &["lloc naixement", "municipi naixement", "poblacio naixement"]),
    (BirthPlaceAndDate, &["lloc i data naixement", "data i lloc naixement"]),
    (Whole(Sex), &["sexe", "genere"]),
    (Whole(Nationality), &["nacionalitat"]),
    (Whole(Phone), &["telefon", "mobil", "telefon mobil", "number telefon", "telefon fix", "tel mobil"]),
    (Whole(Email), &["correu", "correu electronic", "adreca electronica", "e correu"]),
    (Part(Address, 1), &["adreca", "domicili", "adreca postal"]),
    (Whole(Street), &["carrer", "via", "nom via"]),
    (Whole(HouseNumber), &["number carrer", "number via"]),
    (Whole(Unit), &["pis", "porta", "pis porta"]),
    (Whole(City), &["poblacio", "municipi", "ciutat", "localitat"]),
    (Whole(Postcode), &["codi postal"]),
    (Whole(Region), &["comarca"]),
    (Whole(Country), &["pais residencia"]),
    (Whole(RegisteredAt), &["data alta", "data registre"]),
    (DocumentType, &["tipus document", "tipus doc"]),
    (DocumentCountry, &["pais document", "pais emissor"]),
    (Unused, &["tractament", "estat civil", "edat", "observacions"]),
];
