//! Reason codes: short, stable names of evidence, for tables, machines and notices.

use super::ledger::Ledger;
use crate::stage::compare::Comparison;
use crate::stage::score::Evidence;

/// Bits below which evidence is not worth a reason.
pub const WORTH_SAYING: f64 = 0.5;

/// Codes of the evidence for one person, weightiest first: `phone=equal; family_name=equal`.
/// `columns` are what the extra columns are called.
pub fn reasons(ledger: &Ledger, columns: &[String]) -> String {
    join(ledger.in_favour().into_iter(), columns)
}

/// Codes of the evidence for two people, weightiest first, led by the rule that decided.
pub fn against(ledger: &Ledger, columns: &[String]) -> String {
    let codes = join(ledger.against().into_iter(), columns);
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

/// What a comparison is called in codes: an extra column by its header, since its position says
/// nothing to a reader. Models and policies keep the position.
pub fn of(comparison: Comparison, columns: &[String]) -> String {
    let Comparison::Extra(at) = comparison else {
        return comparison.to_string();
    };
    let at = usize::from(at);
    let word = columns.get(at).map_or(String::new(), |column| word(column));
    let has_twin = || columns[..at].iter().any(|other| self::word(other) == word);
    match word.as_str() {
        // It would be the position of a column.
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => comparison.to_string(),
        _ if has_twin() => format!("extra_{word}_{at}"),
        _ => format!("extra_{word}"),
    }
}

/// Letters of a header beyond these tell nothing more.
const LONGEST: usize = 30;

/// Small letters and digits of a header, other characters as underscores.
fn word(header: &str) -> String {
    let parts = header.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<String> = parts
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    parts.join("_").chars().take(LONGEST).collect()
}

fn join<'a>(evidence: impl Iterator<Item = &'a Evidence>, columns: &[String]) -> String {
    let codes: Vec<String> = evidence
        .filter(|line| line.bits().abs() >= WORTH_SAYING)
        .map(|line| format!("{}={}", of(line.comparison, columns), line.level().name))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extra_column_is_called_by_its_header() {
        let table: [(&[&str], &str); 8] = [
            (&["occupation"], "extra_occupation"),
            (&["Mother's Name"], "extra_mother_s_name"),
            (&["a=b; c"], "extra_a_b_c"),
            (&["\u{1b}[31mx"], "extra_31mx"),
            (&["Название"], "extra_название"),
            (&["7"], "extra_0"),
            (&["=;"], "extra_0"),
            (&[], "extra_0"),
        ];
        for (columns, expected) in table {
            let columns: Vec<String> = columns.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(of(Comparison::Extra(0), &columns), expected);
        }
        let twins = ["job".to_owned(), "Job".to_owned()];
        assert_eq!(of(Comparison::Extra(1), &twins), "extra_job_1");
        assert_eq!(of(Comparison::Phone, &twins), "phone");
    }
}
