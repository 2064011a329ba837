//! Figures as people read them: bits with a sign, odds, counts, probabilities that never round to
//! certainty.

use crate::stage::score::{MatchWeight, Probability};

/// `+13.1`, `−0.8`, `0.0`.
pub fn bits(bits: f64) -> String {
    match format!("{bits:+.1}").as_str() {
        "+0.0" | "-0.0" => "0.0".to_owned(),
        text => text.replace('-', "−"),
    }
}

/// A probability that never rounds to certainty.
pub fn percent(probability: f64) -> String {
    match probability {
        p if p > 0.9999 => "over 99.99 %".to_owned(),
        p if p < 0.0001 => "under 0.01 %".to_owned(),
        p => format!("{:.2} %", p * 100.0),
    }
}

/// A threshold as it was set: `99.5 %`, without zeros at the end.
pub fn threshold(probability: f64) -> String {
    let text = format!("{:.6}", probability * 100.0);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    format!("{text} %")
}

/// A share in whole percent, for what is only a guess.
pub fn share(probability: f64) -> String {
    match probability * 100.0 {
        p if p >= 99.5 => ">99 %".to_owned(),
        p if p < 1.0 => "<1 %".to_owned(),
        p => format!("{p:.0} %"),
    }
}

/// What a weight does to the odds: `× 8,600`, `÷ 5.0`; nothing where it shows as no bits.
pub fn odds(bits: f64) -> String {
    match bits.exp2() {
        _ if bits.abs() < 0.05 => String::new(),
        odds if odds >= 1.0 => format!("× {}", rounded(odds)),
        odds => format!("÷ {}", rounded(1.0 / odds)),
    }
}

/// `1 pair in 153,650 is one person's`.
pub fn prior(weight: MatchWeight) -> String {
    if weight.0 < 0.0 {
        let Probability(p) = weight.probability();
        format!("1 pair in {} is one person's", count((1.0 / p).round()))
    } else {
        format!("odds {:.1} to 1", weight.odds())
    }
}

/// A whole number with its thousands apart.
pub fn count(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// An expected number: whole from ten on, else two digits; never a false zero.
pub fn expected(number: f64) -> String {
    match number {
        n if n >= 9.95 => format!("about {}", count(n)),
        n if n >= 0.995 => format!("about {n:.1}"),
        n if n >= 0.000_001 => {
            let digits = (1.0 - n.log10().floor()) as usize;
            format!("about {n:.digits$}")
        }
        _ => "fewer than 0.000001".to_owned(),
    }
}

/// Two digits that count.
fn rounded(number: f64) -> String {
    match number {
        n if n >= 1e12 => "over a trillion".to_owned(),
        n if n >= 100.0 => {
            let unit = 10f64.powi(n.log10().floor() as i32 - 1);
            count((n / unit).round() * unit)
        }
        n if n >= 9.95 => format!("{n:.0}"),
        n => format!("{n:.1}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_well() {
        assert_eq!(bits(-0.04), "0.0");
        assert_eq!(bits(-2.52), "−2.5");
        assert_eq!(odds(13.076), "× 8,600");
        assert_eq!(odds(-1.7268), "÷ 3.3");
        assert_eq!(count(1_000_000.0), "1,000,000");
        assert_eq!(expected(52.4), "about 52");
        assert_eq!(expected(0.005), "about 0.0050");
        assert_eq!(expected(0.28), "about 0.28");
        assert_eq!(share(0.997), ">99 %");
        assert_eq!(percent(0.999_99), "over 99.99 %");
        let thresholds = [0.5, 0.995, 1.0, 0.999_999].map(threshold);
        assert_eq!(thresholds, ["50 %", "99.5 %", "100 %", "99.9999 %"]);
    }
}
