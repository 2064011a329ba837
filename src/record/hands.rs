//! What many tasks make together, each into what one of them has in hand.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// As many as tasks are at work at once; one that begins goes on with what another has left.
pub struct Hands<T>(Mutex<Vec<T>>);

impl<T> Default for Hands<T> {
    fn default() -> Self {
        Hands(Mutex::new(Vec::new()))
    }
}

impl<T> Hands<T> {
    /// Works on one that nobody has, or on a new one.
    pub fn lend<R>(&self, new: impl FnOnce() -> T, work: impl FnOnce(&mut T) -> R) -> R {
        let left = self.held().pop();
        let mut hand = left.unwrap_or_else(new);
        let result = work(&mut hand);
        self.held().push(hand);
        result
    }

    /// All of them, in no order.
    pub fn into_all(self) -> Vec<T> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn held(&self) -> MutexGuard<'_, Vec<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_task_after_the_other_has_the_same_in_hand() {
        let hands = Hands::default();
        let nested = |inner: &mut Vec<u8>| inner.push(3);
        for number in 0..3 {
            hands.lend(Vec::new, |hand| hand.push(number));
        }
        hands.lend(Vec::new, |_| hands.lend(Vec::new, nested));
        let mut all = hands.into_all();
        all.sort();
        assert_eq!(all, [vec![0, 1, 2], vec![3]]);
    }
}
