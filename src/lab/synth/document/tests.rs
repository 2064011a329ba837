use super::*;
use crate::lab::synth::calendar::END;
use crate::lab::synth::place::World;
use crate::stage::normalise::document::scheme::{by_name, get};
use hashbrown::{HashMap, HashSet};

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn every_number_passes_the_check_and_most_are_different() {
    let world = World::read().expect("tables are sound");
    let mut seen: HashMap<String, HashSet<String>> = HashMap::new();
    let mut paper = Paper::default();
    for number in 0..20_000 {
        let person = Person::new(&world, 11, number);
        for kind in [Kind::National, Kind::Passport] {
            person.paper(kind, END / 2, &mut paper);
            if kind == Kind::National && paper.scheme.starts_with("passport") {
                continue;
            }
            let (id, _) = by_name(&paper.scheme).expect("a scheme of ours");
            let judged = get(id).judge(&paper.number);
            let sound = judged.is_ok()
                || judged.is_err_and(|fault| {
                    fault.validity() != crate::record::document::Validity::Invalid
                });
            assert!(sound, "{}: {:?}", paper.scheme, judged);
            let numbers = seen.entry(paper.scheme.clone()).or_default();
            let is_new = numbers.insert(paper.number.clone());
            // Those that hold the birth date may coincide for strangers of one birthday.
            let may_coincide = ["pl.pesel", "it.codicefiscale", "mx.curp", "hu.adoazonosito"];
            assert!(
                is_new || may_coincide.contains(&paper.scheme.as_str()),
                "{}",
                paper.scheme
            );
        }
    }
    for scheme in [
        "es.dni",
        "es.nie",
        "pt.nif",
        "br.cpf",
        "mx.curp",
        "ar.dni",
        "co.cedula",
        "cl.rut",
        "pl.pesel",
        "de.idcard",
        "fr.idcard",
        "it.codicefiscale",
        "us.ssn",
        "nl.bsn",
        "ro.cnp",
        "tr.tckimlik",
        "ua.rntrc",
        "gr.amka",
        "hu.adoazonosito",
        "in_.aadhaar",
        "vn.cccd",
        "kr.rrn",
    ] {
        assert!(seen.contains_key(scheme), "{scheme} never occurs");
    }
}

#[test]
fn twins_have_numbers_that_follow_each_other() {
    let world = World::read().expect("tables are sound");
    let mut pairs = 0;
    for number in 0..40_000 {
        let (a, b) = (
            Person::new(&world, 5, number),
            Person::new(&world, 5, number + 1),
        );
        let spaniards = a.scheme(0) == "es.dni" && b.scheme(0) == "es.dni";
        if !(spaniards && a.is_twin() && b.is_twin() && a.family.home.first == b.family.home.first)
        {
            continue;
        }
        let (mut x, mut y) = (Paper::default(), Paper::default());
        a.paper(Kind::National, 0, &mut x);
        b.paper(Kind::National, 0, &mut y);
        let digits = |paper: &Paper| paper.number[..8].parse::<u32>().expect("eight digits");
        assert!(digits(&x).abs_diff(digits(&y)) <= 4);
        pairs += 1;
    }
    assert!(pairs > 0);
}
