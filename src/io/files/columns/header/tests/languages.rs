//! Whole rows of headers as they stand in tables and forms of each language.

use super::super::*;
use Field::*;
use Meaning::*;

pub fn assert_row(headers: &str, expected: &[Meaning]) {
    let headers: Vec<&str> = headers.split('|').collect();
    assert_eq!(headers.len(), expected.len(), "{headers:?}");
    for (header, expected) in headers.iter().zip(expected) {
        let found = recognise(header).map(|recognised| recognised.meaning);
        assert_eq!(found, Some(*expected), "{header}: {:?}", words(header));
    }
}

pub const GIVEN: Meaning = Part(GivenName, 1);
pub const MIDDLE: Meaning = Part(GivenName, 2);
pub const SURNAME: Meaning = Part(FamilyName, 1);
pub const HOME: Meaning = Part(Address, 1);

#[test]
#[rustfmt::skip]
fn dutch_and_scandinavian_rows() {
    assert_row(
        "Klantnummer|Voornaam|Tussenvoegsel|Achternaam|Geboortedatum|Geslacht|Straat|Huisnummer|\
         Toevoeging|Postcode|Woonplaats|Telefoonnummer|E-mailadres",
        &[
            AccountId, GIVEN, Part(FamilyName, 0), SURNAME, Whole(BirthDate), Whole(Sex),
            Whole(Street), Whole(HouseNumber), Whole(Unit), Whole(Postcode), Whole(City),
            Whole(Phone), Whole(Email),
        ],
    );
    assert_row(
        "Kundnr|Förnamn|Efternamn|Födelsedatum|Kön|Gatuadress|Postnummer|Postort|Län|Mobilnummer",
        &[
            AccountId, GIVEN, SURNAME, Whole(BirthDate), Whole(Sex), HOME, Whole(Postcode),
            Whole(City), Whole(Region), Whole(Phone),
        ],
    );
    assert_row(
        "fornavn|mellomnavn|etternavn|fødselsdato|fødested|kjønn|poststed|tlf.nr|e-post",
        &[
            GIVEN, MIDDLE, SURNAME, Whole(BirthDate), Whole(BirthPlace), Whole(Sex),
            Whole(City), Whole(Phone), Whole(Email),
        ],
    );
    assert_row(
        "Fornavn|Efternavn|Foedselsdato|Køn|Vejnavn|Postnr|Statsborgerskab",
        &[
            GIVEN, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Street), Whole(Postcode),
            Whole(Nationality),
        ],
    );
}

#[test]
#[rustfmt::skip]
fn rows_of_central_europe() {
    assert_row(
        "Číslo klienta|Jméno|Příjmení|Dat. nar.|Místo narození|Pohlaví|Ulice|Č.p.|PSČ|Město|Mobil",
        &[
            AccountId, SomeName, SURNAME, Whole(BirthDate), Whole(BirthPlace), Whole(Sex),
            Whole(Street), Whole(HouseNumber), Whole(Postcode), Whole(City), Whole(Phone),
        ],
    );
    assert_row(
        "meno|priezvisko|dátum_narodenia|pohlavie|štátna príslušnosť|bydlisko|obec|telefónne číslo",
        &[
            SomeName, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Nationality), HOME,
            Whole(City), Whole(Phone),
        ],
    );
    assert_row(
        "Ügyfélszám|Vezetéknév|Keresztnév|Születési dátum|Születési hely|Neme|Anyja neve|\
         Irányítószám|Település|Utca|Házszám|Telefonszám|E-mail cím",
        &[
            AccountId, SURNAME, GIVEN, Whole(BirthDate), Whole(BirthPlace), Whole(Sex), Unused,
            Whole(Postcode), Whole(City), Whole(Street), Whole(HouseNumber), Whole(Phone),
            Whole(Email),
        ],
    );
    assert_row(
        "Cod client|Nume de familie|Prenume|Data nașterii|Cetățenie|Adresă|Oraș|Județ|Cod poștal|\
         Nr. telefon|Țara",
        &[
            AccountId, SURNAME, GIVEN, Whole(BirthDate), Whole(Nationality), HOME, Whole(City),
            Whole(Region), Whole(Postcode), Whole(Phone), Whole(Country),
        ],
    );
}

#[test]
#[rustfmt::skip]
fn cyrillic_and_greek_rows() {
    assert_row(
        "Фамилия|Имя|Отчество|Дата рождения|ДатаРождения|Место рождения|Пол|Гражданство|\
         Номер телефона|Эл. почта|Индекс|Область|Город|Улица|Дом|Квартира|Дата регистрации",
        &[
            SURNAME, SomeName, MIDDLE, Whole(BirthDate), Whole(BirthDate), Whole(BirthPlace),
            Whole(Sex), Whole(Nationality), Whole(Phone), Whole(Email), Whole(Postcode),
            Whole(Region), Whole(City), Whole(Street), Whole(HouseNumber), Whole(Unit),
            Whole(RegisteredAt),
        ],
    );
    assert_row(
        "ФИО|familia|data_rozhdenia|ФИО клиента|Адрес проживания|Страна",
        &[
            Whole(Name), SURNAME, Whole(BirthDate), Whole(Name), HOME, Whole(Country),
        ],
    );
    assert_row(
        "Прізвище|Ім'я|Ім’я|По батькові|Дата народження|Стать|Громадянство|Місто|Вулиця|Будинок|\
         Поштовий індекс|Країна|ПІБ",
        &[
            SURNAME, SomeName, SomeName, MIDDLE, Whole(BirthDate), Whole(Sex),
            Whole(Nationality), Whole(City), Whole(Street), Whole(HouseNumber), Whole(Postcode),
            Whole(Country), Whole(Name),
        ],
    );
    assert_row(
        "Όνομα|ΕΠΩΝΥΜΟ|Ονοματεπώνυμο|Ημ_Γέννησης|Ημερομηνία Γέννησης|Φύλο|Υπηκοότητα|Διεύθυνση|\
         Οδός|Τ.Κ.|Πόλη|Κινητό|Τηλέφωνο|Όνομα πατρός|onoma|eponymo",
        &[
            SomeName, SURNAME, Whole(Name), Whole(BirthDate), Whole(BirthDate), Whole(Sex),
            Whole(Nationality), HOME, Whole(Street), Whole(Postcode), Whole(City), Whole(Phone),
            Whole(Phone), Unused, SomeName, SURNAME,
        ],
    );
}

#[test]
#[rustfmt::skip]
fn rows_of_east_asia() {
    assert_row(
        "客户编号|姓名|性别|出生日期|国籍|手机号码|邮箱|地址|城市|省份|邮编|注册日期|紧急联系人",
        &[
            AccountId, Whole(Name), Whole(Sex), Whole(BirthDate), Whole(Nationality),
            Whole(Phone), Whole(Email), HOME, Whole(City), Whole(Region), Whole(Postcode),
            Whole(RegisteredAt), Unused,
        ],
    );
    assert_row(
        "客戶編號|姓|名|性別|生日|聯絡電話|電子郵件|郵遞區號|客戶姓名|姓名（必填）|姓名 (Name)",
        &[
            AccountId, SURNAME, GIVEN, Whole(Sex), Whole(BirthDate), Whole(Phone), Whole(Email),
            Whole(Postcode), Whole(Name), Whole(Name), Whole(Name),
        ],
    );
    assert_row(
        "会員ＩＤ|氏名|フリガナ|生年月日|性別|電話番号|メールアドレス|郵便番号|都道府県|市区町村|\
         番地|建物名|登録日|住所１|お客様氏名",
        &[
            AccountId, Whole(Name), Whole(Alias), Whole(BirthDate), Whole(Sex), Whole(Phone),
            Whole(Email), Whole(Postcode), Whole(Region), Whole(City), Whole(HouseNumber),
            Whole(Unit), Whole(RegisteredAt), HOME, Whole(Name),
        ],
    );
    assert_row(
        "회원번호|이름|성|생년월일|성별|휴대폰 번호|이메일|우편번호|주소|상세주소|도시|가입일|국적",
        &[
            AccountId, SomeName, SURNAME, Whole(BirthDate), Whole(Sex), Whole(Phone),
            Whole(Email), Whole(Postcode), HOME, Part(Address, 2), Whole(City),
            Whole(RegisteredAt), Whole(Nationality),
        ],
    );
}

#[test]
#[rustfmt::skip]
fn rows_of_south_east_asia_and_arabic() {
    assert_row(
        "Mã khách hàng|Họ và tên|Họ|Tên|Ngày sinh|Giới tính|Số điện thoại|Địa chỉ|Thành phố|\
         Quốc tịch|ho_ten|dien_thoai",
        &[
            AccountId, Whole(Name), SURNAME, SomeName, Whole(BirthDate), Whole(Sex),
            Whole(Phone), HOME, Whole(City), Whole(Nationality), Whole(Name), Whole(Phone),
        ],
    );
    assert_row(
        "no_rm|nama|nama_lengkap|tempat_lahir|tanggal_lahir|jenis_kelamin|alamat|kecamatan|no_hp|\
         Kode Pos|Nomor Telepon|nama_ibu_kandung|No. Telefon Bimbit|Poskod",
        &[
            AccountId, SomeName, Whole(Name), Whole(BirthPlace), Whole(BirthDate), Whole(Sex),
            HOME, Unused, Whole(Phone), Whole(Postcode), Whole(Phone), Unused, Whole(Phone),
            Whole(Postcode),
        ],
    );
    assert_row(
        "رقم العميل|الاسم الكامل|الاسم_الأول|اسم العائلة|تاريخ الميلاد|الجنس|الجنسية|رقم الجوال|\
         البريد الإلكتروني|العنوان|المدينة|الدولة",
        &[
            AccountId, Whole(Name), GIVEN, SURNAME, Whole(BirthDate), Whole(Sex),
            Whole(Nationality), Whole(Phone), Whole(Email), HOME, Whole(City), Whole(Country),
        ],
    );
}

#[test]
fn numbers_of_a_country_have_its_scheme() {
    let table = [
        ("BSN", "nl.bsn", ""),
        ("Rijksregisternummer", "be.nn", ""),
        ("Fødselsnummer", "no.fodselsnummer", ""),
        ("CPR-nummer", "dk.cpr", ""),
        ("Personnummer", "", "personnummer"),
        ("Rodné číslo", "", "rodne cislo"),
        ("TAJ szám", "hu.taj", ""),
        ("CNP", "ro.cnp", ""),
        ("СНИЛС", "ru.snils", ""),
        ("ИНН", "ru.inn", ""),
        ("ΑΜΚΑ", "gr.amka", ""),
        ("Α.Φ.Μ.", "", "tax number"),
        ("Αρ. Ταυτότητας", "", ""),
        ("身份证号码", "cn.ric", ""),
        ("身分證字號", "", "national id"),
        ("マイナンバー", "", "national id"),
        ("パスポート番号", "", "passport"),
        ("주민등록번호", "kr.rrn", ""),
        ("Số CCCD", "vn.cccd", ""),
        ("No. KTP", "id.nik", ""),
        ("No. Kad Pengenalan", "my.nric", ""),
        ("رقم الهوية", "", ""),
        ("Číslo občanského průkazu", "", ""),
        ("Серия и номер паспорта", "", "passport"),
    ];
    for (header, scheme, doc_type) in table {
        let Some(Document(hint)) = recognise(header).map(|recognised| recognised.meaning) else {
            panic!("{header} is no document: {:?}", words(header));
        };
        assert_eq!((hint.scheme, hint.doc_type), (scheme, doc_type), "{header}");
    }
}

/// Romanised, `일` is a Turkish province.
#[test]
fn scripts_of_their_own_are_not_looked_up_romanised() {
    for header in ["일", "担当者名", "비밀번호", "ملف"] {
        assert_eq!(recognise(header), None, "{header}");
    }
    for header in [
        "紧急电话",
        "父亲电话",
        "公司电话",
        "비상 연락처",
        "母親氏名",
    ] {
        let found = recognise(header).map(|recognised| recognised.meaning);
        assert_eq!(found, Some(Unused), "{header}");
    }
}

#[test]
fn whom_a_table_is_about_heads_their_names() {
    for header in [
        "Nama Siswa",
        "Player",
        "Inventor",
        "Paciente",
        "Aluno",
        "Schüler",
        "Пациент",
        "Hasta Adı",
        "Öğrenci",
        "Étudiant",
        "学生姓名",
        "학생 이름",
        "اسم الطالب",
        "שם התלמיד",
    ] {
        let found = recognise(header).map(|recognised| recognised.meaning);
        let is_name = matches!(found, Some(SomeName | Whole(Name)));
        assert!(is_name, "{header}: {found:?}");
    }
    for header in ["Kod ucznia", "siswa id", "学生电话"] {
        let found = recognise(header).map(|recognised| recognised.meaning);
        assert!(!matches!(found, Some(SomeName | Whole(Name))), "{header}");
    }
}
