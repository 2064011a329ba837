//! Spanish headers, of Spain and of Latin America.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "id cuenta", "id cliente", "cliente id", "cuenta id", "codigo cliente", "number cliente",
        "number cuenta", "id usuario", "cod cliente", "codigo", "cuenta", "id registro",
        "identificador", "clave cliente", "number socio", "expediente", "number expediente",
    ]),
    (Part(GivenName, 1), &["nombre pila", "primer nombre", "nombre 1"]),
    (Whole(GivenName), &["nombres"]),
    (Part(GivenName, 2), &["segundo nombre", "nombre 2"]),
    (Whole(FamilyName), &["apellidos", "apellidos completos"]),
    (Part(FamilyName, 1), &[
        "apellido", "apellido 1", "primer apellido", "apellido paterno", "ape 1", "1er apellido",
        "apellido primero", "paterno", "1 apellido", "apell 1", "apellido pat",
    ]),
    (Part(FamilyName, 2), &[
        "apellido 2", "segundo apellido", "apellido materno", "ape 2", "2do apellido",
        "apellido segundo", "materno", "2 apellido", "apell 2", "apellido mat",
    ]),
    (Whole(Name), &[
        "nombre completo", "nombre apellidos", "nombre y apellidos", "apellidos nombre",
        "apellidos y nombre", "nombres y apellidos", "nombres apellidos", "razon social",
    ]),
    (SomeName, &[
        "nombre", "titular", "cliente", "alumno", "empleado", "paciente", "alumna", "estudiante",
        "empleada", "trabajador", "asegurado", "jugador", "socio", "afiliado", "pasajero",
        "huesped", "inquilino", "ciudadano",
    ]),
    (Whole(BirthDate), &[
        "fecha nacimiento", "f nacimiento", "fnac", "fec nac", "fecha nac", "nacimiento", "f nac",
        "fecnac", "fecha nacim", "fec nacimiento", "fechanac", "fecha naci",
    ]),
    (BirthYear, &["ano nacimiento", "ano nac", "anio nacimiento", "anio nac", "anionac"]),
    (BirthMonth, &["mes nacimiento", "mes nac"]),
    (BirthDay, &["dia nacimiento", "dia nac"]),
    (Whole(BirthPlace), &[
        "lugar nacimiento", "ciudad nacimiento", "localidad nacimiento", "municipio nacimiento",
    ]),
    (BirthPlaceAndDate, &[
        "lugar y fecha nacimiento", "lugar fecha nacimiento", "fecha y lugar nacimiento",
        "fecha lugar nacimiento",
    ]),
    (Whole(Sex), &["sexo", "genero"]),
    (Whole(Nationality), &["nacionalidad", "pais nacionalidad", "ciudadania"]),
    (Whole(Phone), &[
        "movil", "telefono movil", "telefono", "celular", "number telefono", "number movil",
        "tfno", "tlf", "telf", "tlfno", "telefono contacto", "telefono celular", "number celular",
        "tel movil", "telefono fijo", "tel fijo", "telef", "tel celular", "cel", "number cel",
    ]),
    (Whole(Email), &[
        "correo", "correo electronico", "email", "mail", "direccion correo",
        "direccion correo electronico", "direccion email",
    ]),
    (Part(Address, 1), &[
        "direccion", "domicilio", "direccion 1", "direccion postal", "direccion completa", "dir",
        "direccion residencia", "calle y number", "calle e number", "calle number exterior",
    ]),
    (Part(Address, 2), &["direccion 2", "complemento direccion"]),
    (Whole(Street), &["calle", "nombre via", "via", "nombre calle"]),
    (Part(Street, 0), &["tipo via"]),
    (Whole(HouseNumber), &[
        "number calle", "number casa", "number portal", "portal", "number via", "number exterior",
        "number ext",
    ]),
    (SomeNumber, &["number"]),
    (Whole(Unit), &[
        "piso", "puerta", "piso puerta", "escalera piso puerta", "departamento depto",
        "number interior", "number int", "apartamento",
    ]),
    (Whole(City), &["ciudad", "localidad", "poblacion", "municipio"]),
    (Whole(Postcode), &["codigo postal", "cp", "c p", "cod postal", "c postal", "codpostal"]),
    (Whole(Region), &[
        "provincia", "comunidad autonoma", "estado", "departamento", "region", "ccaa",
    ]),
    (Whole(Country), &["pais", "pais residencia", "codigo pais", "cod pais"]),
    (Whole(DeviceId), &["dispositivo", "id dispositivo"]),
    (Whole(IpAddress), &["direccion ip", "ip registro"]),
    (Whole(RegisteredAt), &[
        "fecha alta", "fecha registro", "alta", "fecha creacion", "fecha apertura", "f alta",
    ]),
    (Whole(Verified), &["verificado", "verificada", "identidad verificada", "estado verificacion"]),
    (Whole(KycLevel), &["nivel kyc", "nivel verificacion"]),
    (DocumentType, &[
        "tipo documento", "tipo doc", "tipo identificacion", "tipo id", "tipo documento identidad",
    ]),
    (DocumentCountry, &["pais documento", "pais emision", "pais expedicion", "pais emisor"]),
    (DocumentProvenance, &["origen documento", "fuente documento"]),
    (Truth, &["id persona", "persona", "duplicado", "grupo", "etiqueta"]),
    (Whole(Alias), &["apellido soltera", "apellido casada", "nombre soltera"]),
    (Unused, &[
        "tratamiento", "estado civil", "edad", "observaciones", "comentarios", "idioma",
        "pais nacimiento",
    ]),
];
