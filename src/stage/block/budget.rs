//! How many pairs may be in memory, shared among cores.

use std::sync::atomic::{AtomicU64, Ordering};

/// Room for so many pairs.
pub struct Budget {
    most: u64,
    granted: AtomicU64,
}

/// Cores are granted room for at least this share of all at once, so that they seldom meet.
const SHARE: u64 = 1_024;

impl Budget {
    pub fn of(most: u64) -> Self {
        Budget {
            most,
            granted: AtomicU64::new(0),
        }
    }

    /// Takes room for so many pairs out of what a core was granted, or asks for more; whether
    /// there is.
    pub fn grants(&self, granted: &mut u64, pairs: u64) -> bool {
        if pairs > *granted {
            let asked = pairs.max(self.most / SHARE);
            let before = self.granted.fetch_add(asked, Ordering::Relaxed);
            if before.saturating_add(asked) > self.most {
                return false;
            }
            *granted += asked;
        }
        *granted -= pairs;
        true
    }

    /// Whether nobody asked for more than there is.
    pub fn was_kept(&self) -> bool {
        self.granted.load(Ordering::Relaxed) <= self.most
    }
}
