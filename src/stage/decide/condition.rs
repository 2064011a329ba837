//! A condition of a policy rule: "this comparison stands at one of these levels".

use crate::stage::compare::{Comparison, Gammas, Stance, levels};
use serde::{Deserialize, Serialize};

/// `comparison=level`, `comparison=level|level`, or a stance (`agrees`, `open`, `differs`,
/// `missing`) in place of a level. Written that way in policies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Condition {
    text: String,
    comparison: Comparison,
    /// Bit `n` stands for gamma `n`.
    gammas: u64,
}

impl Condition {
    /// Whether the comparison stands at one of the levels.
    pub fn holds(&self, gammas: &Gammas) -> bool {
        self.gammas >> gammas.gamma(self.comparison).0 & 1 == 1
    }

    /// The comparison of which it speaks.
    pub fn comparison(&self) -> Comparison {
        self.comparison
    }
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (name, alternatives) = text
            .split_once('=')
            .ok_or_else(|| format!("`{text}` is not of the form `comparison=level`"))?;
        let comparison = Comparison::from_name(name.trim())
            .ok_or_else(|| format!("`{}` is not a comparison", name.trim()))?;
        let mut gammas = 0;
        for alternative in alternatives.split('|') {
            let bits = bits(comparison, alternative.trim());
            if bits == 0 {
                let known: Vec<_> = levels(comparison).iter().map(|level| level.name).collect();
                return Err(format!(
                    "`{}` is not a level of `{comparison}`; there are {}, and agrees, open, \
                     differs, missing",
                    alternative.trim(),
                    known.join(", "),
                ));
            }
            gammas |= bits;
        }
        Ok(Condition {
            text,
            comparison,
            gammas,
        })
    }
}

impl From<Condition> for String {
    fn from(condition: Condition) -> String {
        condition.text
    }
}

fn bits(comparison: Comparison, alternative: &str) -> u64 {
    let stance = match alternative {
        "missing" => return 1,
        "agrees" => Some(Stance::Agrees),
        "open" => Some(Stance::Open),
        "differs" => Some(Stance::Differs),
        _ => None,
    };
    let holds = |name: &str, of| stance.map_or(name == alternative, |stance| stance == of);
    levels(comparison)
        .iter()
        .enumerate()
        .filter(|(_, level)| holds(level.name, level.stance))
        .fold(0, |bits, (at, _)| bits | 2 << at)
}
