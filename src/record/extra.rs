//! The values of the declared extra columns, whether an account owns them or a population packs
//! them.

use super::date::BirthDate;
use super::list::{List, Listed};
use super::packed::{Reader, push_bits, push_number, push_text};
use super::value::{Text, TextView, ValueHash, redacted_debug};

/// The value of a declared extra column.
#[derive(Clone, PartialEq)]
pub enum ExtraValue {
    /// Empty, or it could not be read.
    Missing,
    /// Text, category or exact.
    Text(Text),
    /// Finite.
    Number(f64),
    /// Whole, or in part.
    Date(BirthDate),
}

/// An [`ExtraValue`] wherever it is kept.
#[derive(Clone, Copy, PartialEq)]
pub enum ExtraView<'a> {
    /// See [`ExtraValue::Missing`].
    Missing,
    /// See [`ExtraValue::Text`].
    Text(TextView<'a>),
    /// See [`ExtraValue::Number`].
    Number(f64),
    /// See [`ExtraValue::Date`].
    Date(BirthDate),
}

/// The values of an account wherever they are kept, in the order of the columns.
pub type ExtrasView<'a> = List<'a, ExtraValue>;

impl Listed for ExtraValue {
    type View<'a> = ExtraView<'a>;

    #[inline]
    fn view(&self) -> ExtraView<'_> {
        ExtraValue::view(self)
    }

    #[inline]
    fn unpack<'a>(reader: &mut Reader<'a>) -> ExtraView<'a> {
        let [kind] = reader.bits();
        match kind {
            MISSING => ExtraView::Missing,
            TEXT => ExtraView::Text(TextView {
                text: reader.text(),
            }),
            NUMBER => {
                let [high, low] = [reader.number(), reader.number()];
                ExtraView::Number(f64::from_bits((high as u64) << 32 | low as u64))
            }
            _ => ExtraView::Date(BirthDate::of_bits(reader.number() as u32)),
        }
    }
}

impl ExtraValue {
    /// What the judge sees of it.
    pub fn view(&self) -> ExtraView<'_> {
        match self {
            ExtraValue::Missing => ExtraView::Missing,
            ExtraValue::Text(text) => ExtraView::Text(text.view()),
            ExtraValue::Number(number) => ExtraView::Number(*number),
            ExtraValue::Date(date) => ExtraView::Date(*date),
        }
    }
}

impl ExtraView<'_> {
    /// Hash of the value, the same for equal values of one kind.
    pub fn hash(&self) -> Option<ValueHash> {
        match self {
            ExtraView::Missing => None,
            ExtraView::Text(text) => Some(text.hash()),
            ExtraView::Number(number) => Some(ValueHash(number.to_bits())),
            ExtraView::Date(date) => Some(date.hash_whole()),
        }
    }

    /// A value of its own.
    pub fn to_value(&self) -> ExtraValue {
        match self {
            ExtraView::Missing => ExtraValue::Missing,
            ExtraView::Text(text) => ExtraValue::Text(Text::new(text.text)),
            ExtraView::Number(number) => ExtraValue::Number(*number),
            ExtraView::Date(date) => ExtraValue::Date(*date),
        }
    }
}

const MISSING: u8 = 0;
const TEXT: u8 = 1;
const NUMBER: u8 = 2;

/// Appends these values; nothing where there are none.
pub(super) fn pack(values: &[ExtraValue], to: &mut String) {
    for value in values {
        match value {
            ExtraValue::Missing => push_bits(to, [MISSING]),
            ExtraValue::Text(text) => {
                push_bits(to, [TEXT]);
                push_text(to, &text.text);
            }
            ExtraValue::Number(number) => {
                push_bits(to, [NUMBER]);
                push_number(to, (number.to_bits() >> 32) as usize);
                push_number(to, number.to_bits() as u32 as usize);
            }
            ExtraValue::Date(date) => {
                push_bits(to, [NUMBER + 1]);
                push_number(to, date.bits() as usize);
            }
        }
    }
}

redacted_debug!(ExtraValue, ExtraView<'_>);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = ExtraValue> {
        let date = (any::<i16>(), any::<u8>(), any::<u8>());
        prop_oneof![
            Just(ExtraValue::Missing),
            ".{0,9}".prop_map(|text| ExtraValue::Text(Text::new(text))),
            any::<f64>().prop_map(ExtraValue::Number),
            date.prop_map(|(year, month, day)| ExtraValue::Date(BirthDate { year, month, day })),
        ]
    }

    proptest! {
        #[test]
        fn packed_is_owned(values in prop::collection::vec(value(), 0..5)) {
            let mut text = String::new();
            pack(&values, &mut text);
            let view = ExtrasView::packed(&text);
            let back: Vec<ExtraValue> = view.iter().map(|view| view.to_value()).collect();
            prop_assert!(back == values);
            prop_assert!(view.iter().eq(ExtrasView::from(values.as_slice())));
            prop_assert!(view.get(2) == values.get(2).map(ExtraValue::view));
        }
    }
}
