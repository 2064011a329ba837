//! French headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "id compte", "id client", "identifiant", "number client", "number compte",
        "identifiant client", "compte", "code client", "reference client", "ref client",
        "id utilisateur", "identifiant compte",
    ]),
    (Part(GivenName, 1), &["prenom", "premier prenom", "prenom 1", "prenom usuel"]),
    (Whole(GivenName), &["prenoms"]),
    (Part(GivenName, 2), &["deuxieme prenom", "second prenom", "prenom 2"]),
    (Part(FamilyName, 1), &["nom famille", "patronyme", "nom naissance", "nom usage"]),
    (Whole(Name), &["nom complet", "nom prenom", "prenom nom", "nom et prenom", "prenom et nom"]),
    (SomeName, &[
        "nom", "titulaire", "client", "eleve", "patient", "etudiant", "salarie", "adherent",
        "assure", "joueur", "passager", "locataire", "stagiaire", "licencie",
    ]),
    (Whole(BirthDate), &[
        "date naissance", "naissance", "date nais", "ddn", "dt naissance", "date naiss", "ne",
    ]),
    (BirthYear, &["annee naissance", "annee naiss", "annee nais", "an naissance", "an naiss"]),
    (BirthMonth, &["mois naissance"]),
    (BirthDay, &["jour naissance"]),
    (Whole(BirthPlace), &["lieu naissance", "ville naissance", "commune naissance"]),
    (BirthPlaceAndDate, &[
        "lieu et date naissance", "date et lieu naissance", "lieu date naissance",
        "date lieu naissance",
    ]),
    (Whole(Sex), &["sexe", "genre"]),
    (Whole(Nationality), &["nationalite", "citoyennete"]),
    (Whole(Phone), &[
        "portable", "telephone portable", "telephone", "mobile", "number telephone",
        "number portable", "telephone mobile", "tel portable", "number tel", "telephone fixe",
    ]),
    (Whole(Email), &[
        "courriel", "email", "adresse email", "adresse mail", "adresse electronique", "mel",
        "adresse courriel", "adresse e mail",
    ]),
    (Part(Address, 1), &[
        "adresse", "adresse 1", "adresse postale", "adresse complete", "ligne adresse 1",
    ]),
    (Part(Address, 2), &["adresse 2", "complement adresse", "complement"]),
    (Whole(Street), &["rue", "voie", "nom voie", "nom rue", "libelle voie"]),
    (Whole(HouseNumber), &["number rue", "number voie", "number maison"]),
    (Whole(Unit), &["appartement", "appt", "etage"]),
    (Whole(City), &["ville", "commune", "localite"]),
    (Whole(Postcode), &["code postal", "cp", "code poste"]),
    (Whole(Region), &["region", "departement", "canton"]),
    (Whole(Country), &["pays", "pays residence", "code pays"]),
    (Whole(IpAddress), &["adresse ip"]),
    (Whole(RegisteredAt), &["date inscription", "date creation", "date ouverture", "inscrit"]),
    (Whole(Verified), &["verifie", "verifiee"]),
    (Whole(KycLevel), &["niveau kyc", "niveau verification"]),
    (DocumentType, &["type document", "type piece", "type piece identite", "nature piece"]),
    (DocumentCountry, &["pays document", "pays emission", "pays delivrance"]),
    (Truth, &["id personne", "doublon"]),
    (Whole(Alias), &["nom jeune fille", "nom marital", "nom epouse"]),
    (Unused, &[
        "civilite", "titre", "age", "commentaire", "remarques",
        "situation familiale", "pays naissance",
    ]),
];
