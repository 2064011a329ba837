//! Local parts that several people read.
//!
//! Sources: RFC 2142 (1997), and their everyday equivalents in en es pt fr de it pl [K], 2026-11.

use crate::stage::normalise::lookup::Words;

/// The local part, in lower case, belongs to a role.
pub(super) fn contains(local: &str) -> bool {
    WORDS.contains(local)
}

static WORDS: Words<256> = Words::new(ROLES);

const ROLES: &[&str] = &[
    "abuse",
    "admin",
    "administracion",
    "administrador",
    "administration",
    "administrator",
    "atencionalcliente",
    "billing",
    "biuro",
    "booking",
    "bookings",
    "comercial",
    "compras",
    "compta",
    "comptabilite",
    "contabilidad",
    "contabilita",
    "contact",
    "contact-us",
    "contacto",
    "contato",
    "contatti",
    "customerservice",
    "direccion",
    "facturacion",
    "finance",
    "ftp",
    "geral",
    "gerencia",
    "hello",
    "help",
    "helpdesk",
    "hola",
    "hostmaster",
    "hr",
    "info",
    "informacion",
    "information",
    "investors",
    "jobs",
    "kontakt",
    "mail",
    "mailer-daemon",
    "marketing",
    "media",
    "news",
    "newsletter",
    "no-reply",
    "noc",
    "noreply",
    "office",
    "oficina",
    "pedidos",
    "postmaster",
    "press",
    "privacy",
    "recepcion",
    "reception",
    "reklamacje",
    "rh",
    "root",
    "rrhh",
    "sales",
    "secretaria",
    "security",
    "sekretariat",
    "service",
    "soporte",
    "support",
    "team",
    "usenet",
    "uucp",
    "vendas",
    "ventas",
    "webmaster",
    "www",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        assert!(ROLES.is_sorted());
    }
}
