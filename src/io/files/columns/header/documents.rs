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

impl DocumentHint {
    /// The header says that it is of a document, and not of which.
    pub fn is_any(&self) -> bool {
        let said = [self.scheme, self.country, self.doc_type];
        said.iter().all(|text| text.is_empty()) && self.by_region.is_empty()
    }
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
        "government id", "idnum", "idno", "idnr", "natid", "nat id", "ident number", "govid", "gov id",
        "govt id", "citizen id", "pers number", "personal number", "national number", "documento", "number documento",
        "doc", "documento identidad", "number documento identidad", "identificacion",
        "number identificacion", "number doc", "documento identidade", "identidade",
        "number piece identite", "piece identite", "piece", "number piece", "document identite",
        "ausweisnummer", "ausweis number", "ausweis", "dokumentnummer", "dokument number",
        "dokument", "documento identita", "carta identita", "number carta identita",
        "number dokumentu", "kimlik number", "kimlik", "belge number", "nid", "nid number",
        "cedula identidad", "number dowodu tozsamosci",
        "identiteitskaart", "identiteitsbewijs", "identiteitskaartnummer", "documentnummer",
        "legitimation", "legitimationsnummer", "obcansky prukaz", "number obcanskeho prukazu",
        "obciansky preukaz", "number obcianskeho preukazu", "number dokladu", "okmanyszam",
        "szemelyi igazolvany", "szemelyi igazolvany szam", "szig", "szig szam",
        "carte identitate", "number carte identitate", "buletin", "act identitate",
        "serie si number ci", "number dokumenta", "ar taytotitas", "arithmos taytotitas",
        "taytotita", "arithmos deltioy taytotitas", "证件号码", "證件號碼", "证件号", "證件號",
        "身份證號碼", "身份證", "身分証番号", "身分証明書番号", "書類番号", "本人確認書類番号", "신분증번호", "cmnd cccd",
        "cccd cmnd", "number identitas", "رقم الهوية", "رقم الهوية الوطنية", "الهوية",
        "الرقم الوطني", "رقم البطاقة", "nasname", "ژمارەی ناسنامە", "aqoonsi", "aqoonsiga",
        "kitambulisho", "namba ya kitambulisho", "nambari ya kitambulisho", "жеке куәлік",
        "жеке куәлік нөмірі", "numru tal karta tal identita", "numru tal karta",
        "karta tal identita", "sexsiyyet vesiqesi", "sexsiyyet vesiqesinin nomresi",
    ]),
    kind("passport", &[
        "passport", "passport number", "passport id", "pasaporte", "number pasaporte",
        "passaporte", "number passaporte", "passeport", "number passeport", "reisepass",
        "reisepassnummer", "reisepass number", "pass number", "passaporto", "number passaporto",
        "paszport", "number paszportu", "pasaport", "pasaport number", "number pasaport",
        "paspoort", "paspoortnummer", "paspoort number", "passnummer", "passnr", "pasnummer",
        "cestovni pas", "number pasu", "number cestovniho pasu", "cestovny pas", "utlevel",
        "utlevelszam", "pasport", "number pasporta", "seriya i number pasporta",
        "seriya number pasporta", "pasport seriya number", "pasportnye dannye",
        "number pasportu", "diavatirio", "arithmos diavatirioy", "ar diavatirioy", "护照",
        "護照", "护照号码", "護照號碼", "护照号", "パスポート番号", "旅券番号", "パスポート",
        "여권번호", "여권", "ho chieu", "so ho chieu", "paspor", "number paspor",
        "number pasport", "رقم الجواز", "جواز السفر", "رقم جواز السفر", "pasport raqami",
        "pasport seriyasi", "pasport seriyasi va raqami", "паспорт рақами", "төлқұжат",
        "паспорт нөмірі", "паспорт номери", "пашпарт", "нумар пашпарта", "անձնագիր",
        "անձնագրի համար", "პასპორტი", "პასპორტის ნომერი", "pasaporta", "numri i pasaportes",
        "paspoortnommer", "পাসপোর্ট নম্বর", "পাসপোর্ট", "राहदानी नम्बर", "கடவுச்சீட்டு எண்",
        "கடவுச்சீட்டு", "ගමන් බලපත්ර අංකය", "پاسپورٹ نمبر", "پاسپورٹ", "លិខិតឆ្លងដែន",
        "លេខលិខិតឆ្លងដែន", "ຫນັງສືຜ່ານແດນ", "ፓስፖርት", "ፓስፖርት ቁጥር",
    ]),
    kind("driving licence", &[
        "driving licence", "driver license", "drivers license", "driver licence",
        "driving license", "driver license number", "drivers license number",
        "driving licence number", "licence number", "dl number", "permiso conducir", "cnh",
        "permis conduire", "fuhrerschein", "fuehrerschein", "patente guida", "prawo jazdy",
        "ehliyet", "ehliyet number",
        "rijbewijs", "rijbewijsnummer", "korkort", "korkortsnummer", "forerkort", "korekort",
        "ridicsky prukaz", "vodicsky preukaz", "jogositvany", "permis conducere",
        "voditelskoe udostoverenie", "驾驶证", "駕駛執照", "運転免許証",
        "運転免許証番号", "免許証番号", "운전면허번호", "운전면허증번호", "giay phep lai xe",
    ]),
    shared("dni", &["dni", "number dni", "dni number", "nan zenbakia"], &[("ES", "es.dni"), ("AR", "ar.dni")]),
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
    scheme("us.ssn", &[
        "ssn", "social security number", "us ssn", "ssn number", "social security", "ssn last 4",
        "social sec number", "soc sec number", "social sec",
        "ssn 4", "last 4 ssn", "last 4 digits ssn", "ssn last 4 digits", "ssn last four",
        "last four ssn", "last 4 social", "last 4 social security number", "ssn l 4",
        "social security number last 4",
    ]),
    scheme("us.itin", &["itin"]),
    kind("", &["soc sec id", "soc sec", "social insurance number", "sin"]),
    scheme("gb.nino", &["nino", "national insurance number", "ni number", "national insurance", "rhif yswiriant gwladol"]),
    scheme("gb.nhs", &["nhs number", "nhs"]),
    scheme("in_.aadhaar", &["aadhaar", "aadhar", "aadhaar number", "aadhar number", "आधार संख्या", "आधार", "ஆதார்", "ஆதார் எண்"]),
    scheme("in_.pan", &["pan number", "pan card", "pan card number"]),
    scheme("ng.bvn", &["bvn", "bank verification number"]),
    shared("nin", &["nin", "national identification number", "nin number"], &[("NG", "ng.nin")]),
    scheme("ng.nin", &["nigeria nin", "nigerian nin", "ng nin"]),
    of_country("UG", "nin", &["uganda nin", "ug nin", "ugandan nin"]),
    scheme("ua.rntrc", &["rnokpp", "rntrc", "ipn", "ipn number"]),
    scheme("kr.rrn", &["rrn", "resident registration number"]),
    scheme("cn.ric", &["resident identity card", "resident id card"]),
    scheme("vn.cccd", &["cccd", "so cccd", "can cuoc cong dan", "so can cuoc cong dan", "so can cuoc"]),
    scheme("vn.cmnd", &["cmnd", "so cmnd", "chung minh nhan dan"]),
    scheme("id.nik", &["nik", "ktp", "number ktp", "number nik", "number induk kependudukan", "nik ktp"]),
    scheme("nl.bsn", &["bsn", "burgerservicenummer", "bsn number", "bsnnummer", "sofinummer"]),
    scheme("be.nn", &["rijksregisternummer", "rijksregister number", "insz", "number registre national"]),
    shared("personnummer", &["personnummer", "personnr"], &[
        ("SE", "se.personnummer"), ("NO", "no.fodselsnummer"),
    ]),
    scheme("se.samordningsnummer", &["samordningsnummer"]),
    scheme("no.fodselsnummer", &["fodselsnummer", "foedselsnummer", "fodselsnr"]),
    scheme("dk.cpr", &["cpr", "cpr number", "cprnr", "cprnummer"]),
    scheme("fi.hetu", &["hetu", "henkilotunnus"]),
    scheme("ee.ik", &["isikukood"]),
    scheme("lt.asmens", &["asmens kodas"]),
    scheme("lv.pk", &["personas kods"]),
    scheme("hr.oib", &["oib"]),
    scheme("rs.jmbg", &["jmbg", "maticni broj", "embg", "ембг", "матичен број", "maticen broj"]),
    scheme("si.emso", &["emso"]),
    scheme("bg.egn", &["egn"]),
    scheme("il.idnr", &["תעודת זהות", "תז", "מספר זהות", "מספר תעודת זהות"]),
    scheme("th.pin", &[
        "เลขบัตรประชาชน", "เลขประจําตัวประชาชน", "หมายเลขบัตรประชาชน", "บัตรประชาชน",
    ]),
    of_country("IR", "national id", &["کد ملی", "شماره ملی", "کدملی"]),
    scheme("is_.kennitala", &["kennitala"]),
    shared("rodne cislo", &["rodne number"], &[("CZ", "cz.rc"), ("SK", "sk.rc")]),
    scheme("hu.taj", &["taj szam", "taj", "tajszam"]),
    scheme("hu.adoazonosito", &["adoazonosito jel", "adoazonosito"]),
    scheme("hu.szemelyi", &["szemelyi szam", "szemelyi azonosito", "szemelyi azonosito jel"]),
    scheme("ro.cnp", &["cnp", "cod numeric personal", "number cnp"]),
    scheme("ru.snils", &["snils", "number snils"]),
    scheme("ru.inn", &["inn", "number inn"]),
    scheme("gr.amka", &["amka", "ar amka", "arithmos amka"]),
    of_country("GR", "tax number", &["afm", "arithmos forologikou mitroou"]),
    scheme("kr.rrn", &["주민등록번호", "주민번호", "실명번호"]),
    scheme("kr.frn", &["외국인등록번호"]),
    scheme("cn.ric", &["身份证号码", "身份证号", "身份证", "居民身份证", "居民身份证号码"]),
    of_country("TW", "national id", &["身分證字號", "身分證", "身分證號碼", "身份證字號"]),
    of_country("JP", "national id", &["マイナンバー", "個人番号"]),
    shared("nric", &["nric", "nric number", "number ic", "ic number"], &[
        ("SG", "sg.nric"), ("MY", "my.nric"),
    ]),
    scheme("my.nric", &["mykad", "number mykad", "kad pengenalan", "number kad pengenalan"]),
    of_country("EG", "national id", &["الرقم القومي"]),
    scheme("pk.cnic", &[
        "cnic", "cnic number", "cnic nicop", "nicop", "nicop number", "cnic nicop number",
        "shanakhti card", "shanakhti card number", "شناختی کارڈ نمبر", "شناختی کارڈ",
        "قومی شناختی کارڈ نمبر", "قومی شناختی کارڈ",
    ]),
    shared("nic", &["nic", "nic number", "number nic"], &[("PK", "pk.cnic")]),
    scheme("kz.iin", &["iin", "iin number", "number iin", "жсн", "жсн иин", "zhsn", "jsn"]),
    scheme("za.idnr", &[
        "id nommer", "identiteitsnommer", "sa id number", "sa id", "south african id",
        "south african id number", "rsa id number", "rsa id",
    ]),
    scheme("ie.pps", &["pps", "ppsn", "pps number", "ppsn number", "uimhir psp"]),
    scheme("lu.matricule", &["lu matricule", "matricule nationale"]),
    of_country("MN", "national id", &[
        "регистрийн дугаар", "регистр", "рд", "registriin dugaar", "registriyn dugaar",
    ]),
    of_country("UZ", "national id", &["jshshir", "pinfl", "жшшир"]),
    of_country("KG", "national id", &["жеке номер", "жеке номери"]),
    of_country("TJ", "tax number", &["рма"]),
    of_country("GE", "national id", &["პირადი ნომერი", "პირადობის ნომერი", "პირადი"]),
    of_country("AM", "national id", &[
        "հծհ", "հծհ համար", "հանրային ծառայությունների համարանիշ", "սոցիալական քարտ",
    ]),
    of_country("AZ", "national id", &["fin kod", "fin kodu", "fin code"]),
    of_country("BY", "national id", &["асабісты нумар", "ідэнтыфікацыйны нумар"]),
    of_country("AL", "national id", &["numri personal", "number personal"]),
    of_country("BD", "national id", &[
        "এনআইডি", "এনআইডি নম্বর", "জাতীয় পরিচয়পত্র নম্বর", "জাতীয় পরিচয়পত্র", "bangladesh nid",
    ]),
    of_country("NP", "citizenship number", &[
        "नागरिकता नं", "नागरिकता नम्बर", "नागरिकता प्रमाणपत्र नं", "nagarikta number",
    ]),
    kind("citizenship number", &[
        "citizenship number", "citizenship certificate number", "citizenship card number",
    ]),
    of_country("LK", "national id", &["හැඳුනුම්පත් අංකය", "ජාතික හැඳුනුම්පත් අංකය"]),
    of_country("AF", "national id", &[
        "تذکره", "شماره تذکره", "نمبر تذکره", "د تذکرې شمېره", "tazkira", "tazkira number",
    ]),
    kind("nrc", &["nrc", "nrc number", "number nrc"]),
    of_country("MM", "nrc", &[
        "မှတ်ပုံတင်အမှတ်", "မှတ်ပုံတင်", "နိုင်ငံသားစိစစ်ရေးကတ်အမှတ်",
    ]),
    of_country("KH", "national id", &["លេខអត្តសញ្ញាណ", "លេខអត្តសញ្ញាណប័ណ្ណ", "អត្តសញ្ញាណប័ណ្ណ"]),
    of_country("LA", "national id", &["ເລກບັດ", "ເລກບັດປະຈໍາຕົວ", "ບັດປະຈໍາຕົວ"]),
    of_country("PH", "national id", &["philsys", "philsys id", "philsys number"]),
    of_country("ET", "national id", &["መታወቂያ", "መታወቂያ ቁጥር", "የመታወቂያ ቁጥር"]),
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
