//! Numbers as people read them.

use crate::lab::evaluate::innocent::FlagRate;
pub use crate::stage::explain::render::markup::whole;

/// What stands for a share of nothing.
pub const NOTHING: &str = "–";

/// `99.83 %`; never 100 % of what is not all, nor 0 % of what is not nothing.
pub fn percent(share: Option<f64>) -> String {
    match share {
        None => NOTHING.to_owned(),
        Some(share) if share < 1.0 && share > 0.999_95 => "99.99 %".to_owned(),
        Some(share) if share > 0.0 && share < 0.000_05 => "<0.01 %".to_owned(),
        Some(share) => format!("{:.2} %", share * 100.0),
    }
}

/// `0.9983`; never 1.0000 of what is not 1.
pub fn score(score: Option<f64>) -> String {
    match score {
        None => NOTHING.to_owned(),
        Some(score) if score < 1.0 && score > 0.999_95 => "0.9999".to_owned(),
        Some(score) => format!("{score:.4}"),
    }
}

/// `+12.3`, in bits.
pub fn bits(bits: f64) -> String {
    format!("{bits:+.1}").replace('-', "−")
}

/// `20 (5 to 73)`: a rate for a million with its interval.
pub fn per_million(rate: &FlagRate) -> String {
    match (
        rate.per_million,
        rate.low_per_million,
        rate.high_per_million,
    ) {
        (Some(rate), Some(low), Some(high)) => {
            format!("{} ({} to {})", round(rate), round(low), round(high))
        }
        _ => NOTHING.to_owned(),
    }
}

/// `1.24 ×`.
pub fn ratio(ratio: Option<f64>) -> String {
    ratio.map_or_else(|| NOTHING.to_owned(), |ratio| format!("{ratio:.2}×"))
}

fn round(number: f64) -> String {
    whole(number.round() as u64)
}
