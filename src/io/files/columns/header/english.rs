//! English headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "account id", "customer id", "client id", "user id", "unique id", "rec id", "record id",
        "id", "account number", "customer number", "client number", "user number", "account",
        "uid", "uuid", "guid", "customer ref", "customer reference", "account ref", "acct id",
        "cust id", "member id", "applicant id", "patient id", "external id", "key", "row id",
        "identifier", "account key", "party id", "record number", "contact id",
    ]),
    (Part(GivenName, 1), &[
        "given name", "first name", "forename", "first", "fname", "given", "firstname 1",
        "christian name", "f name", "first name 1", "initials", "g name",
    ]),
    (Whole(GivenName), &["given names", "forenames", "first names"]),
    (Part(GivenName, 2), &[
        "middle name", "second name", "middle names", "middle", "mname", "middle initial", "mi",
        "other names", "other name", "other given names", "second given name", "second forename",
        "second first name", "given name 2", "forename 2",
    ]),
    (Part(FamilyName, 1), &[
        "family name", "surname", "last name", "last", "lname", "family", "first surname",
        "surname 1", "l name", "paternal surname", "last name 1", "s name",
    ]),
    (Whole(FamilyName), &["surnames", "family names", "last names"]),
    (Part(FamilyName, 2), &[
        "second surname", "surname 2", "second last name", "maternal surname", "last name 2",
    ]),
    (Whole(Name), &[
        "full name", "complete name", "account name", "display name", "legal name", "name full",
        "names", "account holder", "account holder name",
        "full legal name",
    ]),
    (SomeName, &[
        "name", "patient", "applicant", "customer", "employee", "guest", "student", "pupil",
        "passenger", "donor", "player", "inventor", "worker", "subscriber", "tenant",
        "participant", "resident", "traveller",
    ]),
    (Whole(NameSuffix), &[
        "name suffix", "suffix", "generational suffix", "generation", "generation code", "gen code",
        "gen cd", "sufx", "sfx", "suffx", "gen",
    ]),
    (Whole(BirthDate), &[
        "birth date", "date birth", "dateofbirth", "dob", "birthday", "birth", "bday", "bdate",
        "born", "birth dt", "d o b", "dt birth", "born on", "dob b s", "date birth b s",
    ]),
    (BirthYear, &[
        "birth year", "year birth", "date birth year", "dob year", "yob", "dob yyyy", "dob y", "byear", "year born",
        "by", "birthyr", "birthyear",
    ]),
    (BirthMonth, &[
        "birth month", "month birth", "date birth month", "dob month", "mob", "dob mm", "dob m", "bmonth",
        "month born", "bm",
    ]),
    (BirthDay, &["birth day number", "day birth", "date birth day", "dob day", "dob dd", "dob d", "bday number", "bd"]),
    (Whole(BirthPlace), &[
        "birth place", "place birth", "pob", "birth city", "city birth", "town birth", "bpl",
        "birth pl", "birthplc",
    ]),
    (BirthPlaceAndDate, &[
        "place and date birth", "place date birth", "date and place birth", "date place birth",
        "birth place and date", "birth date and place", "birth place date", "birth date place",
        "place birth and date birth", "place birth date birth",
    ]),
    (Whole(Sex), &[
        "sex", "gender", "sex code", "gender code", "sex at birth", "birth sex", "gndr",
        "sex m f", "gender m f", "sex mf", "gender mf",
    ]),
    (Whole(Nationality), &[
        "nationality", "citizenship", "nationality code", "country citizenship",
        "nationality country", "natl", "natlty", "natl code", "nationality iso", "nationality iso 2",
        "nationality iso 3", "citizenship iso 2", "citizenship code", "nationality iso code",
    ]),
    (Whole(Phone), &[
        "phone", "phone number", "mobile", "mobile phone", "mobile number", "cell phone", "cell",
        "telephone", "telephone number", "tel", "tel number", "msisdn", "cellphone number",
        "cell number", "phone mobile", "tel mobile", "contact number", "home phone", "phone home",
        "work phone", "phone e 164", "landline", "land line", "phones",
    ]),
    (Whole(Email), &[
        "email", "e mail", "email address", "e mail address", "mail", "email addr", "mail address",
        "emails",
    ]),
    (Part(Address, 1), &[
        "address", "address 1", "address line 1", "street address", "addr", "address line",
        "addr 1", "addr line 1", "full address", "postal address", "residential address",
        "home address", "line 1", "mailing address", "street and number", "street and house number",
        "house number street", "house number and street",
    ]),
    (Part(Address, 2), &["address 2", "address line 2", "addr 2", "addr line 2", "line 2"]),
    (Part(Address, 3), &["address 3", "address line 3", "addr 3", "line 3"]),
    (Whole(Street), &["street", "street name", "road", "street 1", "thoroughfare", "address street"]),
    (Part(Street, 2), &["street type", "street suffix", "street name suffix", "street type code"]),
    (Whole(HouseNumber), &[
        "house number", "street number", "building number", "house", "door number",
        "address number", "h number", "hno", "st number", "str number", "hse number",
    ]),
    (Whole(Unit), &[
        "unit", "apartment", "apt", "flat", "unit number", "apartment number", "apt number",
        "flat number", "suite", "floor", "door",
    ]),
    (Whole(City), &[
        "city", "town", "suburb", "locality", "city name", "municipality", "town city",
        "city town", "city municipality", "place", "post town", "location",
    ]),
    (Whole(Postcode), &[
        "postcode", "postal code", "zip", "zip code", "post code", "zipcode", "postalcode",
        "zip 5", "pin code", "pincode", "eircode", "pcode",
    ]),
    (Whole(Region), &[
        "region", "state", "province", "state province", "state code", "prefecture", "state name",
    ]),
    (Whole(Country), &[
        "country", "country code", "country residence", "residence country", "country name",
        "country iso", "iso country", "ctry", "cntry", "country iso 2", "country iso 3",
    ]),
    (Whole(DeviceId), &[
        "device id", "device", "device fingerprint", "fingerprint", "device hash", "device token",
        "device fp", "device print",
    ]),
    (Whole(IpAddress), &[
        "ip address", "ip", "ip addr", "signup ip", "registration ip", "last ip", "ipaddress",
        "ipv 4",
    ]),
    (Whole(RegisteredAt), &[
        "registered at", "registration date", "created at", "created", "signup date",
        "sign up date", "creation date", "date registered", "opened at", "open date",
        "date created", "created on", "account opened", "opening date", "date opened",
        "created date", "registered on", "joined", "join date", "registered", "onboarded at",
    ]),
    (Whole(Verified), &[
        "verified", "is verified", "kyc verified", "verification status", "kyc status",
        "verification", "identity verified", "id verified",
    ]),
    (Whole(KycLevel), &["kyc level", "verification level", "kyc tier", "tier", "level"]),
    (DocumentScheme, &[
        "document scheme", "doc scheme", "id scheme", "identifier scheme", "number scheme", "scheme",
    ]),
    (DocumentType, &[
        "document type", "doc type", "id type", "identification type", "id document type",
        "identity document type",
    ]),
    (DocumentCountry, &[
        "document country", "doc country", "issuing country", "country issue", "id country",
        "passport country", "document issuing country", "doc issuing country", "id issuing country",
        "doc issuer country", "document issue country", "doc issue country", "doc issuer", "issuer country", "document issuer",
    ]),
    (DocumentSeries, &["document series", "doc series", "passport series"]),
    (DocumentProvenance, &["document source", "doc source", "document provenance", "id source"]),
    (Truth, &[
        "cluster", "cluster id", "person id", "entity id", "label", "match", "match id",
        "is match", "expected result", "duplicate", "is duplicate", "true id", "truth",
        "ground truth", "master id", "golden id", "group id", "entity", "mpi", "person number",
        "expected", "dup", "dup id", "gold", "gold id", "true cluster", "same as",
    ]),
    (Whole(Alias), &[
        "maiden name", "maiden", "birth name", "birth surname", "former name", "former surname",
        "former last name", "previous name", "previous surname", "previous last name",
        "married name", "name maiden family", "maiden nm", "maid name", "maid nm", "mdn name", "mdn nm",
        "nee", "alias", "alias name", "aliases", "aka", "also known as",
    ]),
    (Unused, &[
        "race", "ethnicity", "county", "title", "salutation", "prefix",
        "language", "locale", "nickname", "username", "user name", "login", "age",
        "marital status", "birth country", "country birth", "status", "notes",
        "comment", "comments", "expiry date", "issue date", "document expiry",
        "mother maiden name", "mail address 1", "mail address 2", "mail addr 1", "mail addr 2",
        "mail address line 1", "contact person",
    ]),
];
