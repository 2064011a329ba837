//! A number, mailbox or device that many people have is nobody's own; one person's many accounts are
//! not many people.

mod support;

use std::path::Path;
use support::{folder, rows, text, tocayo_ok, write};

const HEADER: &str = "account_id,given_name,family_name,birth_date,phone,email,device_id\n";

/// Strangers, of whom every third has the switchboard's number, the office's mailbox and its device.
fn strangers() -> String {
    let given = ["Marta", "Luis", "Irene", "Pablo", "Rosa", "Hugo", "Elsa"];
    let family = [
        "Vidal", "Soto", "Prieto", "Cano", "Rey", "Paz", "Mora", "Gil",
    ];
    let row = |at: usize| {
        let contacts = match at % 3 {
            0 => SWITCHBOARD.to_owned(),
            _ => format!(
                "+34 6{at:03}55{:03},user{at}x{}@gmail.com,d{at}",
                at * 7 % 1000,
                at * 13
            ),
        };
        let (year, month, day) = (1950 + at * 7 % 50, at % 12 + 1, at % 28 + 1);
        let (given, family) = (given[at % given.len()], family[at * 3 % family.len()]);
        format!("s{at},{given},{family},{year}-{month:02}-{day:02},{contacts}\n")
    };
    (0..300).map(row).collect()
}

const SWITCHBOARD: &str = "+34 915550000,clientes.norte@banca.es,kiosk-1";

/// The flags of one pair, and its reasons.
fn flag(out: &Path, a: &str, b: &str) -> Option<(String, String)> {
    let flags = rows(&out.join("flags.csv"));
    let is_pair = |flag: &&std::collections::HashMap<String, String>| {
        flag["account_a"] == a && flag["account_b"] == b
    };
    let found = flags.iter().find(is_pair)?;
    Some((found["decision"].clone(), found["reasons"].clone()))
}

fn scan(name: &str, more: &str) -> std::path::PathBuf {
    let here = folder(name);
    let csv = write(
        &here,
        "accounts.csv",
        format!("{HEADER}{}{more}", strangers()),
    );
    let out = here.join("out");
    tocayo_ok(&["scan", text(&csv), "--out", text(&out)]);
    out
}

#[test]
fn what_many_have_lifts_no_rule() {
    let two = |contacts: &str| {
        format!("a,Ana,Ruiz,1980-03-05,{contacts}\nb,Ana,Ruiz,1980-03-05,{contacts}\n")
    };
    let theirs = scan("of_many_own", &two("+34 612345678,aruiz@gmail.com,d-ana"));
    let (decision, reasons) = flag(&theirs, "a", "b").expect("the two are flagged");
    assert_eq!(decision, "duplicate", "{reasons}");
    let office = scan("of_many_office", &two(SWITCHBOARD));
    let (decision, reasons) = flag(&office, "a", "b").expect("the two are flagged");
    assert_eq!(decision, "review", "{reasons}");
    for shared in ["phone", "email", "device"] {
        assert!(!reasons.contains(&format!("{shared}=equal")), "{reasons}");
    }
    let told = tocayo_ok(&[
        "explain",
        "a",
        "b",
        "--from",
        office.to_str().expect("UTF-8"),
    ]);
    assert!(
        told.contains("are one number that many accounts have"),
        "{told}"
    );
    assert!(
        told.contains("are one mailbox that several people use"),
        "{told}"
    );
    assert!(
        told.contains("are one device that many accounts use"),
        "{told}"
    );
    let model = std::fs::read(office.join("model.json")).expect("a scan writes its model");
    let model: serde_json::Value = serde_json::from_slice(&model).expect("JSON");
    for (comparison, level) in [
        ("phone", "of_many"),
        ("phone", "different"),
        ("email", "shared_mailbox"),
        ("email", "different"),
        ("device", "of_many"),
        ("device", "different"),
    ] {
        let terms = &model["comparisons"][comparison][level];
        let [m, u] = ["m", "u"].map(|of| terms[of].as_f64().expect("a probability"));
        assert!((m / u).log2() < 0.5, "{comparison}={level}: {m} / {u}");
    }
}

#[test]
fn accounts_of_one_person_are_not_many_people() {
    let hers = |at| format!("r{at:02},Ana,Ruiz,1980-03-05,+34 612345678,aruiz@gmail.com,d-ana\n");
    let out = scan("of_many_ring", &(0..30).map(hers).collect::<String>());
    let (decision, reasons) = flag(&out, "r00", "r01").expect("the two are flagged");
    assert_eq!(decision, "duplicate", "{reasons}");
    assert!(reasons.contains("phone=equal"), "{reasons}");
}
