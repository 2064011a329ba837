//! Brazil.
//!
//! Sources: Receita Federal, IN 1.548/2015 (CPF); Lei 14.534/2023 (the new card bears the CPF);
//! python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Form, Issuer, Pattern, Scheme, holds, part};
use crate::stage::normalise::document::check::{digit, weighted};

pub const BR: Issuer = Issuer {
    country: "BR",
    schemes: &[CPF, CIN, RG],
};

const CPF: Scheme = Scheme {
    name: "br.cpf",
    title: "Cadastro de pessoas físicas",
    format: Pattern::new("d{11}"),
    form: Form::Padded(11),
    check: |n| {
        part(n.bytes().any(|byte| !n.starts_with(char::from(byte))))?;
        let first = weighted(n, &[10, 9, 8, 7, 6, 5, 4, 3, 2]);
        let second = weighted(n, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
        let expected = |sum: u32| (11 - sum % 11) % 11 % 10;
        holds(expected(first) == digit(n, 9) && expected(second) == digit(n, 10))
    },
    catches: Catches::Most,
    words: &["cpf", "cadastro de pessoas fisicas", "c p f"],
    ..Scheme::NUMBER
};

const CIN: Scheme = Scheme {
    name: "br.cin",
    title: "Carteira de identidade nacional",
    core: |n| Core::Of(CPF.name, n),
    words: &["cin", "carteira de identidade nacional"],
    traps: "Bears the CPF as its number.",
    ..CPF
};

const RG: Scheme = Scheme {
    name: "br.rg",
    title: "Registro geral",
    format: Pattern::new("x{4,14}"),
    words: &[
        "rg",
        "registro geral",
        "carteira de identidade",
        "identidade",
    ],
    traps: "Each of the 27 states gave its own, so one person may have several.",
    ..Scheme::CARD
};
