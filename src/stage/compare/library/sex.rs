//! How the stated sexes of two accounts agree.

use crate::record::value::Sex;
use crate::stage::compare::level::{Agreement, levels};

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    DIFFERENT: "different", Differs, "are different";
    UNSPECIFIC: "unspecific", Open, "cannot be told apart, as one is neither or unspecified";
    EQUAL: "equal", Agrees, "are the same";
}

/// Compares two statements.
pub fn compare(a: Option<Sex>, b: Option<Sex>) -> Agreement {
    let (Some(a), Some(b)) = (a, b) else {
        return Agreement::MISSING;
    };
    Agreement::level(match a == b {
        true => EQUAL,
        false if a == Sex::Other || b == Sex::Other => UNSPECIFIC,
        false => DIFFERENT,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unspecified_sex_contradicts_none() {
        let level = |a, b| compare(Some(a), Some(b));
        assert_eq!(
            level(Sex::Female, Sex::Female).gamma,
            Agreement::level(EQUAL).gamma
        );
        assert_eq!(
            level(Sex::Female, Sex::Male).gamma,
            Agreement::level(DIFFERENT).gamma
        );
        assert_eq!(
            level(Sex::Other, Sex::Male).gamma,
            Agreement::level(UNSPECIFIC).gamma
        );
        assert_eq!(
            compare(None, Some(Sex::Male)).gamma,
            Agreement::MISSING.gamma
        );
    }
}
