//! `docs/reason-codes.md` names every code there is, and no other.
//!
//! After a change: `UPDATE_DOCS=1 cargo test --test explain codes`, then read the difference.

use std::fmt::Write;
use std::path::Path;
use tocayo::stage::compare::{Comparison, Stance, levels};
use tocayo::stage::decide::Policy;
use tocayo::stage::explain::codes::Reason;
use tocayo::stage::explain::hypothesis::Stories;
use tocayo::stage::explain::notice::{MOST_REASONS, Step};
use tocayo::stage::explain::outcome::{Account, Band, Outcome};
use tocayo::stage::explain::remedy::REMEDIES;

const OPENING: &str = "\
# Reason codes

Short, stable names of what tocayo says, in `flags.csv`, in JSON and on notices. Codes are added and never
renamed. This page is written by a test from the code itself, so it is complete.

In `flags.csv`, `reasons` holds the codes of evidence for one person, weightiest first; `against` those for two
people, led by `rule=…` where a rule of the policy decided or confirms; `clears_with` the first remedy that would
clear the flag.

`group=kept_apart` stands last in `against` where a duplicate has no `cluster_id`: one of the two is grouped with
an account that is of another person than the other, so that the three cannot all be one person's.
";

#[test]
fn the_page_of_reason_codes_is_complete() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reason-codes.md");
    let expected = page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &expected).expect("the page is written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "docs/reason-codes.md is not what the code says; write it again with UPDATE_DOCS=1"
    );
}

fn page() -> String {
    let mut page = OPENING.to_owned();
    evidence(&mut page);
    let policy = Policy::shipped();
    let rules = policy
        .rules
        .iter()
        .map(|rule| [&rule.name, rule.says.as_str()]);
    table(
        &mut page,
        "Rules of the shipped policy",
        "`rule=…`. A policy of your own brings its own names.",
        rules,
    );
    let stories = Stories::shipped().iter();
    let story = |story: &'static tocayo::stage::explain::hypothesis::Story| {
        [story.name.as_str(), story.says.as_str()]
    };
    table(
        &mut page,
        "Stories",
        "`stories` of a ledger: what may be behind a pair, with its odds.",
        stories.map(story),
    );
    table(
        &mut page,
        "Remedies",
        "`clears_with`, and `clears` of a ledger: what to ask for, least effort first.",
        REMEDIES.iter().map(|remedy| [remedy.code, remedy.ask]),
    );
    outcomes(&mut page);
    let reason = |reason: &Reason| [reason.code(), reason.en()];
    table(
        &mut page,
        "Reasons on a notice",
        &format!(
            "Which of the customer's own data counted. At most {MOST_REASONS} stand on one notice."
        ),
        Reason::ALL.iter().map(reason),
    );
    table(
        &mut page,
        "Steps on a notice",
        "What the customer can do now, by his own record alone.",
        Step::ALL.iter().map(|step| [step.code(), step.does()]),
    );
    page
}

fn evidence(page: &mut String) {
    let _ = write!(
        page,
        "\n## Evidence\n\n`comparison=level`. A level *agrees*, *differs*, or is *open*: it could be one person \
         and says little. An extra column is called by its header in small letters, \
         `extra_` before it (`extra_occupation=equal`), and by its position (`extra_0`) in models and \
         policies, and where its header has no letters.\n"
    );
    let all = Comparison::FIXED.iter().copied();
    for comparison in all.chain([Comparison::Extra(0)]) {
        let _ = write!(
            page,
            "\n| `{comparison}=` | | the {} … |\n|---|---|---|\n",
            comparison.label()
        );
        for level in levels(comparison).iter().rev() {
            let stance = match level.stance {
                Stance::Agrees => "agrees",
                Stance::Open => "open",
                Stance::Differs => "differs",
            };
            let _ = writeln!(page, "| `{}` | {stance} | {} |", level.name, level.says);
        }
    }
}

#[expect(clippy::too_many_lines, reason = "one table")]
fn outcomes(page: &mut String) {
    let a = Account::A;
    let number = Outcome::NationalNumber {
        account: a,
        scheme: "".into(),
        number: "".into(),
    };
    let rows = [
        (
            Outcome::PhoneVerified(a),
            "`phone_verified=A`: its customer controls its phone now, which says nothing of the other account",
        ),
        (
            Outcome::PhonesVerifiedTogether,
            "`phone_verified=both`: one person holds both phones, proved in one session",
        ),
        (
            Outcome::PhoneRefuted(a),
            "`phone_refuted=A`: its customer does not control its phone, which counts no more",
        ),
        (
            Outcome::SecondSurname(a, "".into()),
            "`second_surname=A:VALUE`",
        ),
        (Outcome::BirthPlace(a, "".into()), "`birth_place=A:VALUE`"),
        (
            number,
            "`national_number=A:SCHEME:VALUE`: read from its document",
        ),
        (
            Outcome::DocumentRead(a),
            "`document_read=A`: the document says what had been typed",
        ),
        (
            Outcome::Selfie(Band::Match),
            "`selfie=match`: one face, says a comparison from outside",
        ),
        (
            Outcome::Selfie(Band::Close),
            "`selfie=close`: alike, and not certain",
        ),
        (
            Outcome::Selfie(Band::Different),
            "`selfie=different`: two faces",
        ),
    ];
    table(
        page,
        "Step-up evidence",
        "`supplied` of a ledger, and how `--with` of `tocayo explain` takes it.",
        rows.iter().map(|(outcome, says)| [outcome.code(), says]),
    );
}

fn table<'a>(page: &mut String, title: &str, says: &str, rows: impl Iterator<Item = [&'a str; 2]>) {
    let _ = write!(
        page,
        "\n## {title}\n\n{says}\n\n| code | says |\n|---|---|\n"
    );
    for [code, says] in rows {
        let _ = writeln!(page, "| `{code}` | {says} |");
    }
}
