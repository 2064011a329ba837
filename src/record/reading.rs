//! What reading one value gave: a value, nothing, or a reason why not.

/// The outcome of normalising one delivered value. Reasons never contain the value itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// It was empty.
    Missing,
    /// It stands for "unknown" (`N/A`, `1900-01-01`, `000000000`), so it is treated as missing.
    Placeholder(&'static str),
    /// It could not be understood; the reason is written to `rejected.csv`.
    Unreadable(&'static str),
    /// It was read.
    Value(T),
}

impl<T> Reading<T> {
    /// What was read, if anything.
    pub fn value(self) -> Option<T> {
        match self {
            Reading::Value(value) => Some(value),
            _ => None,
        }
    }

    /// The same with this made of the value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Reading::Missing => Reading::Missing,
            Reading::Placeholder(reason) => Reading::Placeholder(reason),
            Reading::Unreadable(reason) => Reading::Unreadable(reason),
            Reading::Value(value) => Reading::Value(f(value)),
        }
    }
}
