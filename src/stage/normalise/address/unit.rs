//! Words that lead to a house number, a unit within a house, or a post-office box.
//!
//! Sources: USPS Publication 28 appendix C2, 2024 (English); everyday usage [K], 2026-11.

use crate::stage::normalise::lookup::{Row, Table};

/// What follows the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A house number: `nº 5`.
    Number,
    /// A floor, door or flat: `piso 3`.
    Unit,
    /// A part of the unit by itself: `izda`.
    Side,
    /// A post-office box: `apartado 12`.
    Box,
}

pub(super) fn mark(word: &str) -> Option<Mark> {
    TABLE.find(word)
}

use Mark::{Box as B, Number as N, Side as S, Unit as U};

static TABLE: Table<Mark, 256> = Table::new(MARKS);

/// Folded, sorted; en es pt fr de it pl tr.
#[rustfmt::skip]
const MARKS: &[Row<Mark>] = &[
    ("andar", U), ("apartado", B), ("apartamento", U), ("apartment", U), ("apdo", B),
    ("apmnt", U), ("appartement", U), ("appt", U), ("apt", U), ("apto", U), ("atico", S), ("atrd", U),
    ("bajo", S), ("bat", U), ("batiment", U), ("bj", S), ("bldg", U), ("blk", U), ("block", U),
    ("bloco", U), ("bloque", U), ("blq", U), ("building", U), ("centro", S), ("daire", U),
    ("dcha", S), ("departamento", U), ("depto", U), ("derecha", S), ("dom", N), ("dpto", U), ("dto", S),
    ("dup", U), ("entlo", S), ("entresuelo", S), ("esc", U), ("escalera", U), ("esq", S),
    ("etage", U), ("flat", U), ("floor", U), ("frente", S), ("int", U), ("interior", U),
    ("interno", U), ("izda", S), ("izq", S), ("izquierda", S), ("kat", U), ("km", N), ("korp", U), ("kv", U), ("lok", U),
    ("lokal", U), ("mieszkanie", U), ("no", N), ("nr", N), ("nro", N), ("num", N), ("numero", N),
    ("of", U), ("oficina", U), ("piano", U), ("piso", U), ("planta", U), ("portal", U),
    ("postfach", B), ("principal", S), ("pta", U), ("puerta", U), ("rm", U), ("room", U),
    ("scala", U), ("shop", U), ("ste", U), ("suite", U), ("unit", U), ("villa", U), ("whg", U),
    ("wohnung", U),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        let unsorted = MARKS.windows(2).find(|pair| pair[0].0 >= pair[1].0);
        assert!(unsorted.is_none(), "{unsorted:?}");
    }
}
