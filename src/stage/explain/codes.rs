//! Reason codes: short, stable names of evidence, for tables, machines and notices.

use super::ledger::Ledger;
use crate::stage::compare::Comparison;
use crate::stage::score::Evidence;

/// Bits below which evidence is not worth a reason.
pub const WORTH_SAYING: f64 = 0.5;

/// Codes of the evidence for one person, weightiest first: `phone=equal; family_name=equal`.
pub fn reasons(ledger: &Ledger) -> String {
    join(ledger.in_favour().into_iter())
}

/// Codes of the evidence for two people, weightiest first, led by the rule that decided.
pub fn against(ledger: &Ledger) -> String {
    let codes = join(ledger.against().into_iter());
    match &ledger.rule {
        Some((rule, _)) if codes.is_empty() => format!("rule={rule}"),
        Some((rule, _)) => format!("rule={rule}; {codes}"),
        None => codes,
    }
}

/// Said where two accounts are duplicates and yet in no common group.
pub const KEPT_APART: &str = "group=kept_apart";

/// What speaks against a pair that is in no group though it is a duplicate.
pub fn kept_apart(against: &str) -> String {
    match against.is_empty() {
        true => KEPT_APART.to_owned(),
        false => format!("{against}; {KEPT_APART}"),
    }
}

fn join<'a>(evidence: impl Iterator<Item = &'a Evidence>) -> String {
    let codes: Vec<String> = evidence
        .filter(|line| line.bits().abs() >= WORTH_SAYING)
        .map(|line| format!("{}={}", line.comparison, line.level().name))
        .collect();
    codes.join("; ")
}

macro_rules! reasons {
    ($($variant:ident = $code:literal, $en:literal, $es:literal;)+) => {
        /// A reason on a notice: which of the customer's own data counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Reason { $(#[doc = $en] $variant),+ }

        impl Reason {
            /// Each of them.
            pub const ALL: &'static [Reason] = &[$(Reason::$variant),+];

            /// Stable, in notices and JSON.
            pub const fn code(self) -> &'static str {
                match self { $(Reason::$variant => $code),+ }
            }

            /// English: what of his it is.
            pub const fn en(self) -> &'static str {
                match self { $(Reason::$variant => $en),+ }
            }

            /// Spanish.
            pub const fn es(self) -> &'static str {
                match self { $(Reason::$variant => $es),+ }
            }
        }
    };
}

reasons! {
    Name = "name", "your name", "su nombre y apellidos";
    BirthDate = "birth_date", "your date of birth", "su fecha de nacimiento";
    BirthPlace = "birth_place", "your place of birth", "su lugar de nacimiento";
    SexOrNationality = "sex_or_nationality", "your sex or nationality", "su sexo o nacionalidad";
    IdentityNumber = "identity_number", "your identity number", "su número de identidad";
    Document = "document", "your identity document", "su documento de identidad";
    Phone = "phone", "your phone number", "su número de teléfono";
    Email = "email", "your e-mail address", "su correo electrónico";
    Address = "address", "your address", "su dirección";
    Device = "device", "the device or connection you used", "el dispositivo o la conexión que usó";
    Other = "other_data", "other details that we hold about you", "otros datos suyos que tenemos";
}

impl Reason {
    /// What a comparison is called on a notice: several comparisons are one thing to a customer.
    pub const fn of(comparison: Comparison) -> Reason {
        match comparison {
            Comparison::GivenName
            | Comparison::FamilyName
            | Comparison::Name
            | Comparison::NameSuffix => Reason::Name,
            Comparison::BirthDate => Reason::BirthDate,
            Comparison::BirthPlace => Reason::BirthPlace,
            Comparison::Sex | Comparison::Nationality => Reason::SexOrNationality,
            Comparison::NationalNumber => Reason::IdentityNumber,
            Comparison::Document => Reason::Document,
            Comparison::Phone => Reason::Phone,
            Comparison::Email => Reason::Email,
            Comparison::Street | Comparison::Locality => Reason::Address,
            Comparison::Device | Comparison::IpAddress => Reason::Device,
            Comparison::Extra(_) => Reason::Other,
        }
    }
}
