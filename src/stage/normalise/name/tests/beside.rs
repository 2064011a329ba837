//! What stands beside a name and is no part of it: titles, degrees, other holders, remarks.

use super::*;

#[test]
fn a_child_not_yet_named_has_no_given_name() {
    let ellingson = "ellingson/F";
    for given in [
        "Baby",
        "Baby Boy",
        "BABY GIRL",
        "Baby Boy A",
        "BB",
        "BG",
        "RN",
        "Newborn",
        "Newborn Male",
        "Infant Girl",
        "Infant of Laura",
        "Boy of Laura",
        "Girl of",
        "Twin A",
        "Twin 2",
        "Recién nacido",
        "recien nacida",
        "BABYGIRL",
        "TwinA",
        "Hijo de",
        "Nouveau-né",
        "Neugeborenes",
    ] {
        let read = normalise(RawName::of(given, "Ellingson"));
        assert_eq!(show(&read), ellingson, "{given}");
    }
    for (whole, expected) in [
        ("Baby Boy Ellingson", "ellingson/F"),
        ("Newborn Ellingson", "ellingson/F"),
        ("Baby Ellingson", "baby/E ellingson/E"),
        ("Infant Ellingson", "infant/E ellingson/E"),
        ("Son Nguyen", "son/E nguyen/E"),
    ] {
        assert_eq!(show(&normalise_whole(whole)), expected, "{whole}");
    }
    for (given, expected) in [
        ("Baby Rani", "baby/G rani/G ellingson/F"),
        ("Boy", "boy/G ellingson/F"),
        ("Son", "son/G ellingson/F"),
        ("B.G.", "b/G g/G ellingson/F"),
        ("Bg", "bg/G ellingson/F"),
    ] {
        let read = normalise(RawName::of(given, "Ellingson"));
        assert_eq!(show(&read), expected, "{given}");
    }
}

#[test]
fn of_two_holders_neither_given_name_is_the_account_s() {
    for (whole, expected) in [
        ("Daniel & Laura Ellingson", "daniel/a laura/a ellingson/E"),
        (
            "Mr. Daniel & Mrs. Laura Ellingson",
            "daniel/a laura/a ellingson/E",
        ),
        ("Daniel and Laura Ellingson", "daniel/a laura/a ellingson/E"),
        ("Ellingson, Daniel & Laura", "daniel/a laura/a ellingson/F"),
        ("Mr & Mrs Ellingson", "ellingson/E"),
        ("Kelwick & Sons", "kelwick/E sons/E"),
    ] {
        assert_eq!(show(&normalise_whole(whole)), expected, "{whole}");
    }
    let read = normalise(RawName::of("Daniel & Laura", "Ellingson & Ruiz"));
    assert_eq!(show(&read), "daniel/a laura/a ellingson/F ruiz/F");
}

#[test]
fn an_estate_is_the_name_of_who_left_it() {
    for whole in [
        "Estate of Laura Ellingson",
        "The Estate of Laura Ellingson",
        "Estate of the late Laura Ellingson",
        "The late Laura Ellingson",
        "Late Laura Ellingson",
        "Laura Ellingson (deceased)",
        "Laura Ellingson Deceased",
    ] {
        let read = normalise_whole(whole);
        assert_eq!(show(&read), "laura/E ellingson/E", "{whole}");
    }
}

#[test]
fn titles_and_degrees_after_a_name() {
    for (whole, expected) in [
        ("SMITH/JOHN MR", "john/G smith/F"),
        ("CARROLL/MICHELLE MRS", "michelle/G carroll/F"),
        ("SMITH/JOHNMR", "john/G smith/F"),
        ("JOHN A SMITH JR MD", "john/E a/E smith/E"),
        ("Jon M. Howell, DO", "jon/E m/E howell/E"),
        ("Alison Gibson, M.D.", "alison/E gibson/E"),
        ("Alison Gibson M.D.", "alison/E gibson/E"),
        ("Gibson, Alison, NP", "alison/G gibson/F"),
        ("Alison Gibson RN", "alison/E gibson/E"),
        ("Alison Gibson, Ph.D.", "alison/E gibson/E"),
        ("Alison Gibson PhD", "alison/E gibson/E"),
        ("Alison Gibson Dr.", "alison/E gibson/E"),
        ("Smith, J.D.", "j/G d/G smith/F"),
        ("Alison Gibson M. D.", "alison/E gibson/E m/E d/E"),
        ("Nguyen, DO", "do/G nguyen/F"),
        ("NGUYEN VAN DO", "nguyen/E van/p do/E"),
        ("TEODORO OBIANG MBA", "teodoro/E obiang/E mba/E"),
        ("Nguyen Van Do", "nguyen/E van/p do/E"),
        ("KAWSAR MD", "kawsar/E md/E"),
        ("Garcia Lopez, Ma", "ma/G garcia/F lopez/F"),
        ("Mr and Mrs Smith", "smith/E"),
        ("Herr und Frau Müller", "muller/E"),
        ("M. et Mme Dupont", "dupont/E"),
        ("Sr. y Sra. García", "garcia/E"),
        ("Smith, John (DO NOT USE)", "john/G smith/F"),
        ("Pölitz, Abdul", "abdul/G politz/F"),
        ("Pölitz Abdul", "politz/E abdul/E"),
        ("Rahman, Abdul", "abdulrahman/G"),
    ] {
        assert_eq!(show(&normalise_whole(whole)), expected, "{whole}");
    }
    for (given, family, expected) in [
        ("JOHN MR", "SMITH", "john/G smith/F"),
        ("Jon", "Howell, DO", "jon/G howell/F"),
        ("Van", "DO", "van/G do/F"),
        ("Md", "Kawsar", "md/G kawsar/F"),
    ] {
        let read = normalise(RawName::of(given, family));
        assert_eq!(show(&read), expected, "{given} {family}");
    }
}
