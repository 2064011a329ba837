//! Holds whole populations to what they promise.

use super::*;
use std::path::Path;

fn made(recipe: Recipe) -> [String; 3] {
    let folder = std::env::temp_dir().join(format!(
        "tocayo-synth-{}-{}-{}",
        std::process::id(),
        recipe.seed,
        recipe.accounts
    ));
    let population = Population::new(recipe).expect("a sound recipe");
    let files = Files::create(&folder).expect("the test can write");
    files
        .write(&population, &|_| {})
        .expect("the test can write");
    let read =
        |name: &str| std::fs::read_to_string(Path::new(&folder).join(name)).expect("written");
    let texts = [read("accounts.csv"), read("truth.csv"), read("why.csv")];
    let _ = std::fs::remove_dir_all(folder);
    texts
}

#[test]
fn faulty_recipes_are_refused() {
    for (duplicates, evasion) in [
        (0.51, 0.1),
        (-0.1, 0.1),
        (f64::NAN, 0.1),
        (0.1, 1.1),
        (0.1, f64::NAN),
    ] {
        let recipe = Recipe {
            duplicates,
            evasion,
            ..Recipe::default()
        };
        assert!(Population::new(recipe).is_err());
    }
}

#[test]
fn tiny_populations_are_whole() {
    for accounts in [0, 1, 2, 3, 33] {
        for duplicates in [0.0, 0.01, 0.5] {
            let recipe = Recipe {
                accounts,
                duplicates,
                seed: (duplicates * 100.0) as u64 + 77,
                ..Recipe::default()
            };
            let [rows, truth, _] = made(recipe);
            assert_eq!(rows.lines().count() as u64, accounts + 1);
            assert_eq!(truth.lines().count() as u64, accounts + 1);
        }
    }
}
