//! What is wrong with a configuration, for a person.

/// Something wrong with the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The key: `columns.birth_date`, `documents[0].number`.
    pub key: String,
    /// What is wrong and what might be meant.
    pub says: String,
}

impl Fault {
    pub(super) fn new(key: &str, says: &str) -> Self {
        Fault {
            key: key.to_owned(),
            says: says.to_owned(),
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.key, self.says)
    }
}

/// All that is wrong with a configuration, a line each.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", lines(.0))]
pub struct Faults(pub Vec<Fault>);

fn lines(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
    lines.join("\n")
}
