//! Croatian, Serbian, Bosnian, Slovenian, Macedonian and Bulgarian headers, romanised.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "broj klijenta", "id klijenta", "sifra klijenta", "broj kupca", "sifra kupca",
        "broj pacijenta", "broj racuna", "broj clana", "stevilka stranke", "sifra stranke",
        "id stranke", "stevilka pacienta", "broj na klient", "klientski number", "klientski broy",
        "number na klient",
    ]),
    (Part(GivenName, 1), &["prvo ime", "osebno ime", "sobstveno ime", "purvo ime"]),
    (Part(GivenName, 2), &[
        "srednje ime", "drugo ime", "srednje slovo", "sredno ime", "prezime tatkovo",
        "bashchino ime", "bashtino ime",
    ]),
    (Part(FamilyName, 1), &["familiya", "familno ime", "priimek", "prezime", "prezime 1"]),
    (Whole(Name), &[
        "ime i prezime", "ime prezime", "prezime i ime", "prezime ime", "puno ime",
        "ime in priimek", "ime priimek", "priimek in ime", "polno ime", "tri imena", "trite imena",
        "ime i familiya", "ime familiya", "pulno ime", "ime kupca", "ime klijenta",
        "ime pacijenta", "ime stranke",
    ]),
    (SomeName, &[
        "ime", "klijent", "kupac", "pacijent", "stranka", "bolnik", "ucenik", "ucenec", "student",
        "zaposleni", "zaposlenik", "igrac", "igralec", "patsient", "uchenik", "sluzhitel",
    ]),
    (Whole(BirthDate), &[
        "datum rodenja", "datum rodjenja", "datum rojstva", "rojstni datum", "rojen", "roden",
        "roden datum", "data na razhdane", "data razhdane", "rozhdena data", "datum na ragane",
        "rodendan", "rojstni dan", "датум на раѓање",
    ]),
    (BirthYear, &["godina rodenja", "godina rodjenja", "leto rojstva", "godina na razhdane", "година на раѓање"]),
    (BirthMonth, &["mjesec rodenja", "mesec rodjenja", "mesec rojstva"]),
    (Whole(BirthPlace), &[
        "mjesto rodenja", "mesto rodenja", "mesto rodjenja", "kraj rojstva", "myasto na razhdane",
        "mesto na ragane", "место на раѓање",
    ]),
    (Whole(Sex), &["spol", "pol"]),
    (Whole(Nationality), &["drzavljanstvo", "grazhdanstvo"]),
    (Whole(Phone), &[
        "telefon", "mobitel", "broj telefona", "broj mobitela", "broj mobilnog", "mobilni",
        "mobilni telefon", "kontakt telefon", "telefonska stevilka", "stevilka telefona",
        "prenosni telefon", "gsm", "mobilen telefon", "telefonen number", "mobilen",
    ]),
    (Whole(Email), &[
        "e posta", "e mail adresa", "email adresa", "elektronska posta", "elektronski naslov",
        "e naslov", "imeyl", "elektronna poshta", "e poshta", "imejl", "mejl",
    ]),
    (Part(Address, 1), &[
        "adresa", "adresa stanovanja", "adresa prebivalista", "prebivaliste", "naslov",
        "naslov bivalisca", "stalno prebivalisce", "naslov stalnega prebivalisca", "adres",
        "postoyanen adres", "nastoyasht adres",
    ]),
    (Whole(Street), &["ulica", "ulitsa", "naziv ulice", "ime ulice"]),
    (Whole(HouseNumber), &["kucni broj", "broj kuce", "hisna stevilka", "kuken broj"]),
    (Whole(Unit), &["broj stana", "stanovanje", "apartament", "etaz", "etazh"]),
    (Whole(City), &[
        "grad", "mjesto", "naselje", "opstina", "opcina", "obcina", "naseleno myasto",
        "naseleno mesto",
    ]),
    (Whole(Postcode), &[
        "postanski broj", "post broj", "ptt broj", "postna stevilka", "poshchenski kod",
        "poshtenski kod", "postenski kod",
    ]),
    (Whole(Region), &["zupanija", "okrug", "regija", "oblast"]),
    (Whole(Country), &[
        "drzava", "zemlja", "drzava prebivalista", "drzava bivanja", "darzhava", "durzhava",
    ]),
    (Whole(RegisteredAt), &[
        "datum registracije", "datum prijave", "datum unosa", "datum registracije racuna",
        "data na registratsiya",
    ]),
    (DocumentType, &["vrsta dokumenta", "vrsta isprave", "tip dokumenta", "vid dokument"]),
    (Whole(Alias), &["djevojacko prezime", "devojacko prezime", "dekliski priimek", "momino ime"]),
    (Unused, &[
        "starost", "vazrast", "zanimanje", "napomena", "opomba", "bracno stanje", "ime oca",
        "ime majke", "ocevo ime", "zabelezhka",
    ]),
];
