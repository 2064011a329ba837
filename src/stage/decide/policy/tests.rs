//! What the shipped policy says of pairs, and which policies are refused.

use super::*;
use crate::stage::compare::{Agreement, levels};

#[test]
fn all_faults_are_told() {
    let text = "review = 2\nduplicate = -1\n[[rule]]\nname = \"x\"\nsays = \"y\"\n";
    let said = Policy::from_toml(text).expect_err("faults").to_string();
    for part in ["`review`", "`duplicate`", "rule `x`"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn a_file_that_says_nothing_of_rules_has_the_shipped_ones() {
    let thresholds = "review = 0.6\nduplicate = 0.9\n";
    let policy = Policy::from_toml(thresholds).expect("a policy");
    assert_eq!(policy.rules, Policy::shipped().rules);
    assert_eq!(policy.review, Probability(0.6));
    let none = Policy::from_toml(&format!("{thresholds}rule = []\n")).expect("a policy");
    assert!(none.rules.is_empty());
}

#[test]
fn rules_that_contradict_themselves_or_share_a_name_are_refused() {
    let rule = |limits| format!("[[rule]]\nname = \"x\"\nsays = \"y\"\n{limits}\n");
    let said = |rules: String| {
        let text = format!("review = 0.5\nduplicate = 0.9\n{rules}");
        Policy::from_toml(&text).map_err(|error| error.to_string())
    };
    let both = "at_least = \"duplicate\"\nat_most = \"clear\"";
    let fault = said(rule(both)).expect_err("at most clear and at least duplicate");
    assert!(fault.contains("`at_least`"), "{fault}");
    let one = "at_most = \"review\"";
    let fault = said(rule(one) + &rule(one)).expect_err("two rules of one name");
    assert!(fault.contains("two rules are called `x`"), "{fault}");
    assert!(said(rule("at_least = \"review\"\nat_most = \"duplicate\"")).is_ok());
}

#[test]
fn contact_details_beside_no_name_are_looked_at_and_beside_another_name_are_not() {
    let top = |comparison| Agreement::level(levels(comparison).len() - 1);
    let nameless = Gammas::missing()
        .with(Comparison::Phone, top(Comparison::Phone))
        .with(Comparison::Email, top(Comparison::Email));
    let policy = Policy::shipped();
    let verdict = |gammas: &Gammas| {
        let decision = policy.decide(Probability(0.999), gammas);
        let rule = policy.rule_behind(decision, gammas);
        (decision.verdict, rule.map(|rule| rule.name.clone()))
    };
    let with = |comparison| nameless.clone().with(comparison, Agreement::level(0));
    for (gammas, verdict_of, rule) in [
        (nameless.clone(), Verdict::Review, "no_name"),
        (with(Comparison::FamilyName), Verdict::Clear, "contact_only"),
        (
            with(Comparison::Name),
            Verdict::Review,
            "different_name_alone",
        ),
    ] {
        assert_eq!(verdict(&gammas), (verdict_of, Some(rule.to_owned())));
    }
}

/// The verdict where the score is sure, by the levels that hold.
fn verdict(levels_held: &[(Comparison, &str)]) -> Verdict {
    Policy::shipped()
        .decide(Probability(0.9999), &held(levels_held))
        .verdict
}

fn held(levels_held: &[(Comparison, &str)]) -> Gammas {
    let mut gammas = Gammas::missing();
    for (comparison, name) in levels_held {
        let at = levels(*comparison)
            .iter()
            .position(|level| level.name == *name);
        let agreement = Agreement::level(at.expect("a level"));
        gammas = gammas.with(*comparison, agreement);
    }
    gammas
}

const HOME: [(Comparison, &str); 3] = [
    (Comparison::FamilyName, "equal"),
    (Comparison::Street, "same_door"),
    (Comparison::Phone, "equal"),
];

#[test]
fn twins_of_like_names_are_looked_at_and_one_document_tells() {
    let born = (Comparison::BirthDate, "equal");
    let at_home = |more: &[_]| verdict(&[&HOME[..], &[born], more].concat());
    let (typo, equal) = (
        (Comparison::GivenName, "typo"),
        (Comparison::GivenName, "equal"),
    );
    assert_eq!(at_home(&[typo]), Verdict::Review);
    assert_eq!(at_home(&[equal]), Verdict::Duplicate);
    let document = (Comparison::Document, "equal");
    assert_eq!(at_home(&[typo, document]), Verdict::Duplicate);
}

#[test]
fn twins_who_share_one_of_two_given_names_are_looked_at() {
    let born = (Comparison::BirthDate, "equal");
    let at_home = |more: &[_]| verdict(&[&HOME[..2], &[born], more].concat());
    for part in ["subset", "initial"] {
        let named = (Comparison::GivenName, part);
        assert_eq!(at_home(&[named]), Verdict::Review);
        assert_eq!(at_home(&[named, HOME[2]]), Verdict::Duplicate);
    }
    let whole = (Comparison::GivenName, "equal");
    assert_eq!(at_home(&[whole]), Verdict::Duplicate);
}

#[test]
fn documents_of_relatives_are_no_slip_of_one_another() {
    let born = (Comparison::BirthDate, "equal");
    for near in ["near", "transposition", "one_edit"] {
        let document = (Comparison::Document, near);
        let named = |level| verdict(&[(Comparison::GivenName, level), document, HOME[0], born]);
        assert_eq!(named("conflict"), Verdict::Review);
        assert_eq!(named("equal"), Verdict::Duplicate);
    }
}

#[test]
fn a_surname_that_changed_is_looked_at_where_the_mailbox_is_the_same() {
    let mail = (Comparison::Email, "equal");
    let named = |level| (Comparison::Name, level);
    let changed = named("last_word_conflict");
    assert_eq!(verdict(&[changed, mail]), Verdict::Review);
    let likely = |named| {
        let held = held(&[named, mail]);
        Policy::shipped().decide(Probability(0.9), &held).verdict
    };
    assert_eq!(likely(changed), Verdict::Review);
    assert_eq!(likely(named("first_word_conflict")), Verdict::Clear);
}

#[test]
fn twins_in_one_column_are_told_apart_as_in_two() {
    let born = (Comparison::BirthDate, "equal");
    let likely = |level| {
        let held = held(&[(Comparison::Name, level), born]);
        Policy::shipped().decide(Probability(0.9), &held).verdict
    };
    assert_eq!(likely("first_word_conflict"), Verdict::Clear);
    assert_eq!(likely("last_word_conflict"), Verdict::Review);
    let twins = (Comparison::Name, "first_word_conflict");
    assert_eq!(verdict(&[twins, born]), Verdict::Review);
}

#[test]
fn father_and_son_of_one_name_may_have_told_their_postcode_alone() {
    let named = (Comparison::GivenName, "equal");
    let place = (Comparison::Locality, "same_postcode");
    let shared = [HOME[0], HOME[2], named, place];
    assert_eq!(verdict(&shared), Verdict::Review);
    let with = |more| verdict(&[&shared[..], &[more]].concat());
    assert_eq!(with((Comparison::Email, "equal")), Verdict::Duplicate);
    assert_eq!(with((Comparison::BirthDate, "equal")), Verdict::Duplicate);
    assert_eq!(with((Comparison::Street, "different")), Verdict::Duplicate);
}

#[test]
fn a_child_not_yet_named_is_not_taken_for_its_twin() {
    let born = (Comparison::BirthDate, "equal");
    let at_home = |more: &[_]| verdict(&[&HOME[..], &[born], more].concat());
    assert_eq!(at_home(&[]), Verdict::Review);
    assert_eq!(at_home(&[(Comparison::Email, "equal")]), Verdict::Review);
    let number = (Comparison::NationalNumber, "equal");
    assert_eq!(at_home(&[number]), Verdict::Duplicate);
    assert_eq!(verdict(&[HOME[0], HOME[2], born]), Verdict::Review);
}

#[test]
fn father_and_son_of_one_name_are_looked_at_where_no_birth_date_tells() {
    let named = (Comparison::GivenName, "equal");
    let at_home = |more: &[_]| verdict(&[&HOME[..], &[named], more].concat());
    let junior = (Comparison::NameSuffix, "one_sided");
    assert_eq!(at_home(&[]), Verdict::Review);
    assert_eq!(at_home(&[(Comparison::Email, "equal")]), Verdict::Duplicate);
    let born = |level| (Comparison::BirthDate, level);
    assert_eq!(at_home(&[junior, born("one_digit")]), Verdict::Review);
    assert_eq!(at_home(&[junior, born("equal")]), Verdict::Duplicate);
    let away = [HOME[0], HOME[2], named];
    assert_eq!(verdict(&away), Verdict::Duplicate);
    assert_eq!(verdict(&[&away[..], &[junior]].concat()), Verdict::Review);
}

#[test]
fn two_names_that_are_alike_are_looked_at() {
    let born = (Comparison::BirthDate, "equal");
    let mail = (Comparison::Email, "equal");
    let document = (Comparison::Document, "equal");
    for level in ["slip_apart", "kindred"] {
        let named = (Comparison::GivenName, level);
        let at_home = |more: &[_]| verdict(&[&HOME[..], &[born, mail, named], more].concat());
        assert_eq!(at_home(&[]), Verdict::Review, "{level}");
        assert_eq!(at_home(&[document]), Verdict::Duplicate, "{level}");
        let whole = [(Comparison::Name, level), born, mail, HOME[1], HOME[2]];
        assert_eq!(verdict(&whole), Verdict::Review, "{level}");
    }
}

#[test]
fn a_mail_address_a_slip_apart_is_no_shared_mailbox() {
    for (known, level, expected) in [
        ("equal", "equal", Verdict::Duplicate),
        ("equal", "similar_local", Verdict::Review),
        ("initial", "equal", Verdict::Duplicate),
        ("initial", "similar_local", Verdict::Review),
    ] {
        let named = [HOME[0], (Comparison::GivenName, known)];
        let mail = (Comparison::Email, level);
        assert_eq!(
            verdict(&[&named[..], &[mail]].concat()),
            expected,
            "{known} {level}"
        );
    }
    let nameless = [HOME[0], (Comparison::Email, "similar_local")];
    assert_eq!(verdict(&nameless), Verdict::Review);
}

#[test]
fn twins_share_what_is_known_of_the_birth_date() {
    for born in ["equal", "compatible", "default_day"] {
        let home = [HOME[1], (Comparison::BirthDate, born)];
        let named = |comparison, level| verdict(&[&home[..], &[(comparison, level)]].concat());
        assert_eq!(named(Comparison::Name, "subset"), Verdict::Review, "{born}");
        assert_eq!(named(Comparison::Name, "typo"), Verdict::Review, "{born}");
        assert_eq!(
            named(Comparison::GivenName, "typo"),
            Verdict::Review,
            "{born}"
        );
    }
}

#[test]
fn a_document_of_another_given_name_is_looked_at() {
    let named = [
        HOME[0],
        (Comparison::GivenName, "conflict"),
        (Comparison::Document, "equal"),
    ];
    assert_eq!(verdict(&named), Verdict::Review);
}

#[test]
fn a_hint_makes_no_duplicate_of_namesakes() {
    use crate::engine::Preparation;
    use crate::record::account::RawRecord;
    use crate::record::field::{ExtraKind, Field};
    use crate::record::population::Population;
    use crate::stage::normalise::ReadingOptions;

    let verdict = |kind| {
        let reading = ReadingOptions::default().with_extras(vec![kind]);
        let nobody = Population::new();
        let prepared = Preparation::of(&nobody).with_reading(reading).block();
        let engine = prepared.expect("a model").engine;
        let account = |id: &'static str| {
            let mut raw = RawRecord::new(id)
                .with(Field::GivenName, "Ana")
                .with(Field::FamilyName, "Ruiz Gil")
                .with(Field::BirthDate, "1985-03-14");
            raw.extras.push("Torredonjimeno".into());
            engine.normalise(&raw).record
        };
        let (a, b) = (account("1"), account("2"));
        let gammas = engine.compare(&a.view(), &b.view());
        Policy::shipped()
            .decide(Probability(0.9999), &gammas)
            .verdict
    };
    assert_eq!(verdict(ExtraKind::Hint), Verdict::Review);
    assert_eq!(verdict(ExtraKind::Text), Verdict::Duplicate);
}

#[test]
fn what_clears_a_pair_clears_none_whose_numbers_must_be_explained() {
    let contradictory = (Comparison::NationalNumber, "contradictory");
    let a_generation = (Comparison::BirthDate, "generation_apart");
    assert_eq!(verdict(&[a_generation]), Verdict::Clear);
    assert_eq!(verdict(&[a_generation, contradictory]), Verdict::Review);
}

#[test]
fn a_given_name_clears_unless_all_else_is_beyond_doubt() {
    let given_name = (Comparison::GivenName, "conflict");
    let surname = (Comparison::FamilyName, "equal");
    let birth_date = (Comparison::BirthDate, "equal");
    let phone = (Comparison::Phone, "equal");
    assert_eq!(verdict(&[given_name, surname, phone]), Verdict::Review);
    let likely = held(&[given_name, surname, phone]);
    let likely = Policy::shipped().decide(Probability(0.9), &likely);
    assert_eq!(likely.verdict, Verdict::Clear);
    // Twins.
    assert_eq!(
        verdict(&[given_name, surname, birth_date, phone]),
        Verdict::Clear
    );
}

#[test]
fn a_second_surname_clears_unless_all_else_is_one_persons() {
    let surnames = (Comparison::FamilyName, "second_surname_conflict");
    let shared = [
        surnames,
        (Comparison::GivenName, "equal"),
        (Comparison::BirthDate, "equal"),
        (Comparison::Phone, "equal"),
    ];
    assert_eq!(verdict(&shared), Verdict::Review);
    let likely = Policy::shipped().decide(Probability(0.9), &held(&shared));
    assert_eq!(likely.verdict, Verdict::Clear);
}

#[test]
fn a_name_clears_unless_all_else_is_beyond_doubt() {
    for level in ["unrelated", "last_word_conflict"] {
        let shared = [(Comparison::Name, level), (Comparison::Phone, "equal")];
        assert_eq!(verdict(&shared), Verdict::Review, "{level}");
        let likely = Policy::shipped().decide(Probability(0.9), &held(&shared));
        assert_eq!(likely.verdict, Verdict::Clear, "{level}");
    }
}
