//! Whether a name is rare in its base, so that sharing it is no everyday coincidence.

use crate::record::frequency::Kind;
use crate::record::name::{NameView, Role};
use crate::stage::score::Model;

/// The information in the words of a name that two random customers share, read off a model once.
#[derive(Clone, Copy, Debug)]
pub struct UsualName {
    given: f32,
    family: f32,
}

impl UsualName {
    /// By the frequencies of the model.
    pub fn of(model: &Model) -> UsualName {
        let usual = |kind| {
            let collision = model.terms().frequencies.collision(kind);
            let known = collision.filter(|share| *share > 0.0);
            known.map_or(f32::INFINITY, |share| -share.log2() as f32)
        };
        UsualName {
            given: usual(Kind::GivenToken),
            family: usual(Kind::FamilyToken),
        }
    }

    /// The first given name and the first surname together tell more than those that two random
    /// customers share. Where the base does not know, no name is rare.
    pub fn is_rarer(&self, model: &Model, name: NameView<'_>) -> bool {
        let first = |role| name.tokens_of(role).next();
        let bits = |kind, role| {
            let word = first(role).or_else(|| first(Role::Either))?;
            model.terms().frequencies.surprisal(kind, word.hash)
        };
        let given = bits(Kind::GivenToken, Role::Given);
        let family = bits(Kind::FamilyToken, Role::Family);
        given.unwrap_or(0.0) + family.unwrap_or(0.0) > self.given + self.family
    }
}
