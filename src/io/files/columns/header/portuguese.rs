//! Portuguese headers, of Portugal and Brazil, and Galician ones.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "id conta", "id cliente", "codigo cliente", "number conta", "number cliente", "conta",
        "id utilizador", "id usuario", "matricula", "codigo",
    ]),
    (Part(GivenName, 1), &["primeiro nome", "nome proprio", "prenome", "nome 1"]),
    (Whole(GivenName), &["nomes proprios", "nomes"]),
    (Part(GivenName, 2), &["segundo nome", "nome meio"]),
    (Part(FamilyName, 1), &["sobrenome", "apelido", "ultimo nome", "primeiro apelido",
        "primeiro sobrenome", "ultimo sobrenome"]),
    (Whole(FamilyName), &["apelidos", "sobrenomes"]),
    (Part(FamilyName, 2), &["segundo apelido", "segundo sobrenome"]),
    (Whole(Name), &["nome completo", "nome titular"]),
    (SomeName, &[
        "nome", "cliente", "paciente", "aluno", "aluna", "estudante", "funcionario", "empregado",
        "segurado", "jogador", "socio", "utente", "passageiro", "hospede",
    ]),
    (Whole(BirthDate), &[
        "data nascimento", "dt nascimento", "nascimento", "data nasc", "dt nasc", "dtnasc",
        "datanasc", "nasc", "data nacemento",
    ]),
    (BirthYear, &["ano nascimento", "ano nasc"]),
    (BirthMonth, &["mes nascimento", "mes nasc"]),
    (BirthDay, &["dia nascimento", "dia nasc"]),
    (Whole(BirthPlace), &["local nascimento", "naturalidade", "cidade nascimento"]),
    (BirthPlaceAndDate, &[
        "local e data nascimento", "data e local nascimento", "local data nascimento",
        "data local nascimento",
    ]),
    (Whole(Sex), &["sexo", "genero"]),
    (Whole(Nationality), &["nacionalidade", "cidadania"]),
    (Whole(Phone), &[
        "telemovel", "celular", "tlm", "telefone", "number telefone", "number telemovel",
        "number celular", "telefone celular", "fone", "contacto telefonico", "telefone fixo",
    ]),
    (Whole(Email), &["email", "correio eletronico", "endereco email", "correio electronico"]),
    (Part(Address, 1), &["endereco", "morada", "endereco completo", "morada completa", "enderezo", "rua e number"]),
    (Part(Address, 2), &["endereco 2", "morada 2"]),
    (Whole(Street), &["rua", "logradouro", "arruamento"]),
    (Whole(HouseNumber), &["number porta", "number policia", "number casa"]),
    (SomeNumber, &["number"]),
    (Whole(Unit), &["complemento", "andar", "fracao", "apto"]),
    (Whole(City), &["cidade", "localidade", "municipio", "concelho", "concello"]),
    (Whole(Postcode), &["codigo postal", "cep", "cod postal", "number cep"]),
    (Whole(Region), &["estado", "uf", "distrito", "provincia"]),
    (Whole(Country), &["pais", "pais residencia"]),
    (Whole(RegisteredAt), &[
        "data cadastro", "data registo", "data registro", "data criacao", "data abertura",
        "dt cadastro",
    ]),
    (Whole(Verified), &["verificado", "verificada"]),
    (Whole(KycLevel), &["nivel kyc", "nivel verificacao"]),
    (DocumentType, &["tipo documento", "tipo doc"]),
    (DocumentCountry, &["pais documento", "pais emissor", "pais emissao"]),
    (Truth, &["id pessoa", "duplicado"]),
    (Whole(Alias), &["nome solteira", "apelido solteira", "sobrenome solteira", "nome solteiro"]),
    (Unused, &[
        "estado civil", "idade", "observacoes", "bairro", "freguesia", "nome mae", "nome pai",
        "nome social",
    ]),
];
