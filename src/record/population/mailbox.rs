//! Mail addresses in fewer bytes: the domains of most people are a number each.

use crate::record::contact::parted;

/// Domains of the largest mailbox providers of many countries, by the number that stands for them [K],
/// 2026-11.
const DOMAINS: [&str; 30] = [
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "icloud.com",
    "live.com",
    "aol.com",
    "qq.com",
    "163.com",
    "mail.ru",
    "yandex.ru",
    "naver.com",
    "gmx.de",
    "web.de",
    "t-online.de",
    "orange.fr",
    "free.fr",
    "wanadoo.fr",
    "hotmail.fr",
    "yahoo.fr",
    "hotmail.co.uk",
    "yahoo.co.uk",
    "yahoo.es",
    "outlook.es",
    "libero.it",
    "hotmail.it",
    "wp.pl",
    "o2.pl",
    "yahoo.com.br",
    "yahoo.co.jp",
];

/// The number of no domain.
pub(super) const NONE: u8 = 63;

/// What is written of an address, and the number of its domain where that is not.
pub(super) fn packed(address: &str) -> (&str, u8) {
    let known = parted(address).and_then(|(local, domain)| {
        let at = DOMAINS.iter().position(|known| *known == domain)?;
        Some((local, at as u8))
    });
    known.unwrap_or((address, NONE))
}

/// The two parts of the address of which this was written; `None` where there is none.
#[inline]
pub(super) fn unpacked(written: &str, domain: u8) -> Option<(&str, &str)> {
    match DOMAINS.get(usize::from(domain)) {
        Some(domain) => Some((written, domain)),
        None => parted(written),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_address_comes_back(
            local in "[a-c@ä]{0,3}",
            own in "[a-c.ä]{0,3}",
            known in prop::sample::select(DOMAINS.to_vec()),
            is_known in any::<bool>(),
        ) {
            let domain = if is_known { known } else { &own };
            let address = format!("{local}@{domain}");
            let (written, number) = packed(&address);
            prop_assert_eq!(written == local, is_known);
            prop_assert_eq!(unpacked(written, number), Some((local.as_str(), domain)));
        }
    }
}
