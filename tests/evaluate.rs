//! `tocayo evaluate`: its figures, its bounds, what it reads and what it refuses.

mod support;

use proptest::prelude::*;
use serde_json::Value;
use std::path::Path;
use support::{folder, text, tocayo, tocayo_ok, write};
use tocayo::lab::evaluate::{Evaluation, Found, FoundPair, Inputs, Label, Side, Truth, evaluate};
use tocayo::stage::decide::Verdict;

/// Runs it and expects one JSON value.
fn measured(flags: &Path, truth: &[&Path], more: &[&str]) -> Value {
    let mut arguments = vec!["evaluate", "--json", "--flags", text(flags)];
    for path in truth {
        arguments.extend(["--truth", text(path)]);
    }
    arguments.extend(more);
    serde_json::from_str(&tocayo_ok(&arguments)).expect("one JSON value")
}

/// What was said on standard error; the exit code must be 1.
fn refused(flags: &Path, truth: &Path) -> String {
    let output = tocayo(&["evaluate", "--flags", text(flags), "--truth", text(truth)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).expect("messages are UTF-8")
}

const HEADER: &str =
    "account_a,account_b,decision,probability,match_weight,reasons,against,clears_with,cluster_id";

/// Eight accounts of five people: a triple, a pair, three alone.
const TRUTH: &str = "\
account_id,person_id
a1,ana
a2,ana
a3,ana
b1,bea
b2,bea
c1,cai
d1,dan
=e1,eva
";

#[test]
fn a_table_that_is_no_truth_is_refused() {
    let folder = folder("evaluate-no-truth");
    let found = write(&folder, "flags.csv", flags());
    let table = [
        (
            "id,name,birth_date\na1,Ana,1980-01-02\n",
            "truth.csv:1: name: this is not a table of the truth",
        ),
        (
            "person_id,name,dob\n1,Ana,1980-01-02\n",
            "truth.csv:1: person_id: this is not a table of the truth",
        ),
        (
            flags().leak(),
            "truth.csv:1: decision: this is not a table of the truth",
        ),
    ];
    for (truth, expected) in table {
        let said = refused(&found, &write(&folder, "truth.csv", truth));
        assert!(said.contains(expected), "{said}");
        assert!(said.contains("account_id and person_id"), "{said}");
    }
}

fn flags() -> String {
    format!(
        "{HEADER}
a1,a2,duplicate,0.999,10,,,,g1
a2,a3,duplicate,0.995,7.6,,,,g1
c1,d1,duplicate,0.97,5,,,,g2
b1,b2,review,0.7,1.2,,,,
'=e1,c1,clear,0.6,0.6,,rule=twins,,
"
    )
}

#[test]
fn figures_worked_by_hand() {
    let folder = folder("evaluate-by-hand");
    let (flags, truth) = (
        write(&folder, "flags.csv", flags()),
        write(&folder, "truth.csv", TRUTH),
    );
    let all = measured(&flags, &[&truth], &[]);
    let at = |path: &str| {
        all.pointer(path)
            .and_then(Value::as_f64)
            .unwrap_or_else(|| panic!("{path}"))
    };
    let close = |path: &str, expected: f64| {
        assert!(
            (at(path) - expected).abs() < 1e-9,
            "{path}: {} is not {expected}",
            at(path)
        );
    };
    close("/true_pairs", 4.0);
    close("/people", 5.0);
    close("/pairs/duplicate/precision", 2.0 / 3.0);
    close("/pairs/duplicate/recall", 0.5);
    close("/pairs/duplicate/f1", 4.0 / 7.0);
    close("/pairs/duplicate_or_review/f1", 0.75);
    // Three of the four pairs from 1.2 bits on are true, out of four.
    close("/pairs/by_score/best_f1/f1", 0.75);
    close("/pairs/by_score/best_f1/match_weight", 1.2);
    close("/pairs/by_score/recall_at_precision/0/best/recall", 0.5);
    close("/pairs/by_score/at_probability/3/flagged", 5.0);
    close("/pairs/by_score_and_rules/at_probability/3/flagged", 4.0);
    // The triple is whole by its links, the group c1 d1 is wrong, b1 b2 is not found.
    close("/clusters/found/whole/precision", 0.5);
    close("/clusters/found/whole/recall", 0.5);
    close("/clusters/found/pairwise/precision", 0.75);
    close("/clusters/found/pairwise/recall", 0.75);
    close("/clusters/found/b_cubed/precision", 7.0 / 8.0);
    close("/clusters/found/b_cubed/recall", 7.0 / 8.0);
    close("/clusters/found/largest", 3.0);
    // c1 and d1 of three innocent people; the clear pair troubles nobody.
    close("/innocent/duplicate/flagged", 2.0);
    close("/innocent/duplicate/innocent", 3.0);
    close("/calibration/pairs", 5.0);
}

/// Wilson's bounds for 2 of 3 by the formula.
#[test]
fn the_interval_is_wilsons() {
    let [low, high] = tocayo::lab::evaluate::innocent::wilson(2, 3).expect("of something");
    assert!(
        (low - 0.207_660).abs() < 1e-5 && (high - 0.938_510).abs() < 1e-5,
        "{low} {high}"
    );
    assert_eq!(tocayo::lab::evaluate::innocent::wilson(0, 0), None);
}

#[test]
fn the_text_reads_well() {
    let folder = folder("evaluate-text");
    let flags = write(&folder, "flags.csv", flags());
    let truth = write(&folder, "truth.csv", TRUTH);
    let accounts = write(
        &folder,
        "accounts.csv",
        "account_id,given_name,family_name,birth_date,nationality\n\
         a1,Ana,Ruiz Gil,1980-02-03,ES\na2,Ana,Ruiz,1980-02-03,ES\na3,Ana,Ruiz Gil,1980-03-02,ES\n\
         b1,Bea,Nowak,1990-05-06,PL\nb2,Beata,Nowak,1990-05-06,PL\nc1,Cai,Wang,1970-07-08,CN\n\
         d1,Dan,Wang,1971-07-08,CN\n=e1,Eva,Paz,1960-01-02,PT\n",
    );
    let why = write(
        &folder,
        "why.csv",
        "account_a,account_b,same_person,story\na1,a2,true,second surname omitted\n\
         c1,d1,false,namesakes\nb1,b2,true,nickname\nc1,=e1,false,\"namesakes of one birthday \
         and one address, and nothing else\"\n",
    );
    let told = tocayo_ok(&[
        "evaluate",
        "--flags",
        text(&flags),
        "--truth",
        text(&truth),
        "--accounts",
        text(&accounts),
        "--why",
        text(&why),
    ]);
    assert!(
        told.lines().all(|line| line.chars().count() <= 118),
        "{told}"
    );
    insta::assert_snapshot!(told);
}

#[test]
fn true_pairs_and_two_tables() {
    let folder = folder("evaluate-pairs");
    let flags = write(
        &folder,
        "flags.csv",
        "id_l,id_r,match_probability\n1,1,0.9\n2,1,0.8\n3,4,0.4\n",
    );
    let pairs = write(&folder, "pairs.csv", "id_l,id_r\n1,1\n3,4\n1,2\n");
    let all = measured(&flags, &[&pairs], &[]);
    assert_eq!(all["true_pairs"], 3);
    // 2,1 is not 1,2: a pair of an id with itself shows that there are two tables.
    assert_eq!(all["pairs"]["duplicate"]["correct"], 2);
    assert_eq!(all["innocent"], Value::Null);

    let left = write(&folder, "left.csv", "id,person\n1,x\n2,y\n3,z\n");
    let right = write(&folder, "right.csv", "id,person\n1,x\n4,z\n5,z\n");
    let all = measured(&flags, &[&left, &right], &[]);
    assert_eq!(all["true_pairs"], 3);
    assert_eq!(all["pairs"]["duplicate"]["correct"], 2);
    assert_eq!(all["innocent"]["duplicate"]["flagged"], 1);
}

#[test]
fn judged_pairs_count_only_where_they_say_yes() {
    let folder = folder("evaluate-judged");
    let flags = write(&folder, "flags.csv", "account_a,account_b\na,b\nc,d\n");
    let truth = write(
        &folder,
        "truth.csv",
        "account_a,account_b,same_person\na,b,true\nc,d,false\n",
    );
    let all = measured(&flags, &[&truth], &[]);
    assert_eq!(all["true_pairs"], 1);
    assert_eq!(all["pairs"]["duplicate"]["correct"], 1);
    assert_eq!(all["calibration"], Value::Null);
}

#[test]
fn other_headers_and_nothing_found() {
    let folder = folder("evaluate-empty");
    let flags = write(&folder, "flags.csv", format!("{HEADER}\n"));
    let truth = write(&folder, "truth.csv", "Kunde;Mensch\n17;1\n18;1\n");
    let all = measured(&flags, &[&truth], &[]);
    assert_eq!(all["pairs"]["duplicate"]["precision"], Value::Null);
    assert_eq!(all["pairs"]["duplicate"]["f1"], 0.0);
    assert_eq!(all["pairs"]["by_score"]["best_f1"], Value::Null);
}

#[test]
fn an_unlisted_account_is_an_error_or_what_was_asked() {
    let folder = folder("evaluate-unlisted");
    let flags = write(
        &folder,
        "flags.csv",
        "account_a,account_b\na,b\na,Zoraida-9\n",
    );
    let truth = write(&folder, "truth.csv", "account_id,person_id\na,1\nb,1\n");
    let said = refused(&flags, &truth);
    assert!(
        said.contains("flags.csv:3: account_b: the truth does not list"),
        "{said}"
    );
    assert!(!said.contains("Zoraida"), "{said}");
    let skipped = measured(&flags, &[&truth], &["--unlisted", "skip"]);
    assert_eq!(skipped["unlisted_pairs"], 1);
    assert_eq!(skipped["pairs"]["duplicate"]["precision"], 1.0);
    let alone = measured(&flags, &[&truth], &["--unlisted", "alone"]);
    assert_eq!(alone["pairs"]["duplicate"]["precision"], 0.5);
    assert_eq!(alone["people"], 2);
}

/// A flags table, and what is said of it.
const FAULTS: &[(&str, &str)] = &[
    (
        "account_a,account_b,probability\nSanta-1,Santa-2,1.5\n",
        ":2: probability: it does not lie",
    ),
    (
        "account_a,account_b,match_weight\nSanta-1,Santa-2,heavy\n",
        ":2: match_weight: it is not a number",
    ),
    (
        "account_a,account_b,decision\nSanta-1,Santa-2,dup\n",
        ":2: decision: it is none of",
    ),
    (
        "account_a,account_b\nSanta-1,Santa-1\n",
        ":2: account_b: it is the same account",
    ),
    (
        "account_a,account_b\nSanta-1,Santa-2\nSanta-2,Santa-1\n",
        ":3: account_b: this pair was listed",
    ),
    (
        "account_a,account_b,decision\nSanta-1,,review\n",
        ":2: account_b: it is empty",
    ),
];

#[test]
fn faults_name_file_line_and_field_but_no_value() {
    let folder = folder("evaluate-faults");
    let truth = write(
        &folder,
        "truth.csv",
        "account_id,person_id\nSanta-1,1\nSanta-2,1\n",
    );
    let twice = write(
        &folder,
        "twice.csv",
        "account_id,person_id\nSanta-1,1\nSanta-1,2\n",
    );
    for (flags, expected) in FAULTS {
        let said = refused(&write(&folder, "flags.csv", flags), &truth);
        assert!(said.contains(expected), "{said}");
        assert!(!said.contains("Santa") && !said.contains("heavy"), "{said}");
    }
    let flags = write(
        &folder,
        "flags.csv",
        "account_a,account_b\nSanta-1,Santa-2\n",
    );
    let said = refused(&flags, &twice);
    assert!(
        said.contains("twice.csv:3: account_id: this account was listed before"),
        "{said}"
    );
}

#[test]
fn flags_that_name_accounts_unlike_the_truth_are_not_measured() {
    let folder = folder("evaluate_others");
    let rows = |prefix: &str| -> String {
        let pair = |at| format!("{prefix}{at},{prefix}{},duplicate,0.999,10,,,,\n", at + 1);
        (0..60).step_by(2).map(pair).collect()
    };
    let flags = write(&folder, "flags.csv", format!("{HEADER}\n{}", rows("")));
    let pairs: String = (0..60)
        .step_by(2)
        .map(|at| format!("a{at},a{}\n", at + 1))
        .collect();
    let truth = write(
        &folder,
        "truth.csv",
        format!("account_a,account_b\n{pairs}"),
    );
    let said = refused(&flags, &truth);
    assert!(
        said.contains("flags.csv") && said.contains("account_id"),
        "{said}"
    );
    let flags = write(&folder, "own.csv", format!("{HEADER}\n{}", rows("a")));
    let own = measured(&flags, &[&truth], &["--unlisted", "alone"]);
    assert_eq!(own["true_pairs"], 30);
}

/// Groups of no account would say nothing, in tables that look as if they did.
#[test]
fn accounts_that_are_not_those_of_the_truth_are_told() {
    let folder = folder("evaluate_accounts");
    let found = write(&folder, "flags.csv", flags());
    let truth = write(&folder, "truth.csv", TRUTH);
    let accounts = |name: &str, ids: &[&str]| {
        let row = |id: &&str| format!("{id},Ana,1980-01-31\n");
        let rows: String = ids.iter().map(row).collect();
        write(&folder, name, format!("id,given_name,birth_date\n{rows}"))
    };
    let run = |accounts: &Path| {
        let arguments = ["evaluate", "--flags", text(&found), "--truth", text(&truth)];
        let output = tocayo(&[&arguments[..], &["--accounts", text(accounts)]].concat());
        let said = String::from_utf8(output.stderr).expect("messages are UTF-8");
        (output.status.code(), said)
    };
    let (code, said) = run(&accounts("wrong.csv", &["x1", "x2"]));
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("wrong.csv: hardly any account of the truth is in it"),
        "{said}"
    );
    let some = ["a1", "a2", "a3", "b1", "b2", "c1"];
    let (code, said) = run(&accounts("some.csv", &some));
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("2 accounts of the truth are not in --accounts"),
        "{said}"
    );
    let (_, said) = run(&accounts("all.csv", &[&some[..], &["d1", "=e1"]].concat()));
    assert!(!said.contains("--accounts"), "{said}");
}

#[test]
fn no_page_is_written_over_what_is_measured() {
    let folder = folder("evaluate_pages");
    let found = write(&folder, "flags.csv", flags());
    let truth = write(&folder, "truth.csv", TRUTH);
    for page in [&found, &truth] {
        let arguments = ["evaluate", "--flags", text(&found), "--truth", text(&truth)];
        let output = tocayo(&[&arguments[..], &["--html", text(page)]].concat());
        let said = String::from_utf8(output.stderr).expect("messages are UTF-8");
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains("would be overwritten") && said.contains("--html"),
            "{said}"
        );
    }
    let read = |path| std::fs::read_to_string(path).expect("a table");
    assert_eq!([read(found), read(truth)], [flags(), TRUTH.to_owned()]);
}

#[test]
fn the_page_needs_nothing_and_escapes_everything() {
    let folder = folder("evaluate-page");
    let flags = write(&folder, "flags.csv", flags());
    let truth = write(&folder, "truth.csv", TRUTH);
    let why = write(
        &folder,
        "why.csv",
        "account_a,account_b,story\na1,a2,\"<script>alert(1)</script>\u{202e}\"\n",
    );
    let page = folder.join("page.html");
    tocayo_ok(&[
        "evaluate",
        "--flags",
        text(&flags),
        "--truth",
        text(&truth),
        "--why",
        text(&why),
        "--html",
        text(&page),
    ]);
    let page = std::fs::read_to_string(page).expect("the page was written");
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"));
    assert!(!page.contains('\u{202e}'));
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("{{"));
}

/// Two accounts, a probability, a verdict.
type Drawn = (u32, u32, f64, u8);

/// People of one to four accounts, and pairs among them, true or not.
fn population() -> impl Strategy<Value = (Vec<u32>, Vec<Drawn>)> {
    proptest::collection::vec(0u32..12, 2..30).prop_flat_map(|persons| {
        let accounts = persons.len() as u32;
        let pair = (0..accounts, 0..accounts, 0.0..1.0f64, 0u8..3);
        (Just(persons), proptest::collection::vec(pair, 0..60))
    })
}

fn truth_of(persons: &[u32]) -> Truth {
    let mut truth = Truth::new(false);
    for (at, person) in persons.iter().enumerate() {
        truth
            .add(Side::Left, &at.to_string(), *person)
            .expect("a new id");
    }
    truth
}

fn found_of(pairs: &[Drawn]) -> Vec<FoundPair> {
    let mut seen = std::collections::HashSet::new();
    let verdicts = [Verdict::Clear, Verdict::Review, Verdict::Duplicate];
    pairs
        .iter()
        .filter(|(a, b, ..)| a != b && seen.insert((*a.min(b), *a.max(b))))
        .map(|&(a, b, probability, verdict)| FoundPair {
            a,
            b,
            verdict: verdicts[usize::from(verdict)],
            probability,
            match_weight: (probability / (1.0 - probability)).log2(),
            ruled_out: false,
            label: Label(0),
        })
        .collect()
}

fn evaluation(truth: &Truth, pairs: Vec<FoundPair>) -> Evaluation {
    evaluate(&Inputs {
        truth,
        found: &Found::new(pairs),
        clusters: None,
        groupings: &[],
        stories: &[],
    })
}

/// Every number in a JSON value, with the name of its key.
fn numbers<'a>(value: &'a Value, key: &'a str, with: &mut impl FnMut(&'a str, f64)) {
    match value {
        Value::Number(number) => with(key, number.as_f64().expect("a finite number")),
        Value::Array(values) => values.iter().for_each(|value| numbers(value, key, with)),
        Value::Object(values) => values
            .iter()
            .for_each(|(key, value)| numbers(value, key, with)),
        _ => {}
    }
}

proptest! {
    #[test]
    fn shares_are_shares((persons, pairs) in population()) {
        let truth = truth_of(&persons);
        let all = serde_json::to_value(evaluation(&truth, found_of(&pairs))).expect("JSON");
        let shares = ["precision", "recall", "f1", "expected_error", "brier", "said", "came_true",
            "average_precision"];
        numbers(&all, "", &mut |key, number| {
            assert!(number.is_finite());
            if shares.contains(&key) {
                assert!((0.0..=1.0 + 1e-9).contains(&number), "{key} {number}");
            }
        });
    }

    #[test]
    fn perfect_flags_score_one((persons, _) in population()) {
        let truth = truth_of(&persons);
        let accounts = 0..persons.len() as u32;
        let every = accounts.clone().flat_map(|a| accounts.clone().map(move |b| (a, b, 0.999, 2)));
        let right: Vec<_> = every.filter(|(a, b, ..)| a < b && truth.is_true(*a, *b)).collect();
        let all = evaluation(&truth, found_of(&right));
        let expected = (!right.is_empty()).then_some(1.0);
        prop_assert_eq!(all.pairs.duplicate.f1, expected);
        prop_assert_eq!(all.pairs.by_score.best_f1.and_then(|point| point.score.f1), expected);
        prop_assert_eq!(all.clusters.found.whole.f1, expected);
        prop_assert_eq!(all.clusters.found.pairwise.f1, expected);
        prop_assert_eq!(all.clusters.found.b_cubed.f1, Some(1.0));
        prop_assert_eq!(all.innocent.map(|innocent| innocent.duplicate.flagged), Some(0));
    }

    #[test]
    fn order_changes_nothing((persons, pairs) in population(), turn in 0usize..60) {
        let truth = truth_of(&persons);
        let found = found_of(&pairs);
        let mut turned = found.clone();
        turned.rotate_left(turn % found.len().max(1));
        turned.iter_mut().step_by(2).for_each(|pair| std::mem::swap(&mut pair.a, &mut pair.b));
        let json = |pairs| serde_json::to_string(&evaluation(&truth, pairs)).expect("JSON");
        prop_assert_eq!(json(found), json(turned));
    }

    #[test]
    fn pairs_by_label_are_those_that_touch_it((persons, _) in population(), labels in 1usize..4) {
        let truth = truth_of(&persons);
        let label: Vec<u16> = (0..persons.len()).map(|at| (at % labels) as u16).collect();
        let mut expected = vec![0; labels];
        for a in 0..persons.len() {
            for b in 0..a {
                if persons[a] == persons[b] {
                    expected[usize::from(label[a])] += 1;
                    expected[usize::from(label[b])] += u64::from(label[a] != label[b]);
                }
            }
        }
        prop_assert_eq!(truth.true_pairs_touching(&label, labels), expected);
    }

    #[test]
    fn any_table_is_measured_or_refused(flags in ".{0,200}", truth in ".{0,200}") {
        let folder = folder("evaluate-any");
        let truth = write(&folder, "truth.csv", &truth);
        if let Ok(mut truth) = tocayo::lab::evaluate::read::truth::truth(&[truth]) {
            let mut lookup = tocayo::lab::evaluate::read::Lookup {
                truth: &mut truth,
                unlisted: tocayo::lab::evaluate::Unlisted::Alone,
                met: [0; 2],
            };
            let path = write(&folder, "flags.csv", &flags);
            if let Ok(found) = tocayo::lab::evaluate::read::flags::flags(&path, &mut lookup) {
                evaluation(&truth, found.pairs);
            }
        }
    }
}
