//! What the types of the stored document have in common: the format of their values, and how they are read.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::domain::{Cents, Day, MAX_AMOUNT, Notice, Percent, Renewal};
use crate::link::values;
use crate::link::words::read_text;

/// The JSON of `value`.
///
/// Writing into memory fails only if a `Serialize` implementation reports an error, and none of this document does.
pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads a part of a document; `None` if anything in it is wrong.
///
/// Derived readers refuse an object with a repeated field. In browsers the last one counts, so such an object is
/// written without the earlier ones and read again.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let read = serde_json::from_str(text);
    read.ok().or_else(|| serde_json::from_str(&without_repeated_fields(text, DEEPEST)?).ok())
}

/// More levels of lists and objects than any part of a document has.
const DEEPEST: usize = 8;

/// More fields than any object of a document has.
const MOST_FIELDS: usize = 200;

/// The JSON `text` with only the last of each repeated field, in every object down to `levels` below this one; `None`
/// if it is not JSON, is nested more deeply, or has an object with more than [`MOST_FIELDS`] fields.
fn without_repeated_fields(text: &str, levels: usize) -> Option<String> {
    let levels = levels.checked_sub(1)?;
    if text.starts_with('{') {
        let fields: Fields<'_> = serde_json::from_str(text).ok()?;
        if fields.0.len() > MOST_FIELDS {
            return None;
        }
        let is_last = |name: &str, value: &str| fields.last(name).is_some_and(|last| std::ptr::eq(last, value));
        let last = fields.0.iter().filter(|(name, value)| is_last(name, value.get()));
        let last =
            last.map(|(name, value)| Some(format!("{}:{}", json(name), without_repeated_fields(value.get(), levels)?)));
        Some(format!("{{{}}}", last.collect::<Option<Vec<_>>>()?.join(",")))
    } else if text.starts_with('[') {
        let values: Vec<&RawValue> = serde_json::from_str(text).ok()?;
        let values = values.into_iter().map(|value| without_repeated_fields(value.get(), levels));
        Some(format!("[{}]", values.collect::<Option<Vec<_>>>()?.join(",")))
    } else {
        Some(text.to_owned())
    }
}

/// The fields of an object in order, each with the JSON text of its value.
pub(super) struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Fields<'a> {
    /// All fields with this name.
    pub(super) fn named(&self, name: &str) -> impl DoubleEndedIterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.get())
    }

    /// The last field with this name, which is the one that counts in browsers.
    pub(super) fn last(&self, name: &str) -> Option<&'a str> {
        self.named(name).next_back()
    }
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;

        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = Fields<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(FieldsVisitor)
    }
}

/// The byte range of `part` in `text`, of which it must be a slice.
pub(super) fn range_of(part: &str, text: &str) -> Range<usize> {
    let from = part.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    from..from + part.len()
}

/// A struct that can only be read from a JSON object. Derived readers also accept an array with the values of the
/// fields.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ObjectVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
            type Value = Object<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }

        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

/// A value that the document contains as text, spelled as in links.
pub(super) trait TextValue: Sized {
    fn to_text(&self) -> String;
    fn from_text(text: &str) -> Option<Self>;
}

impl TextValue for Day {
    fn to_text(&self) -> String {
        self.to_string()
    }

    fn from_text(text: &str) -> Option<Self> {
        values::parse_day(text).ok()
    }
}

impl TextValue for Notice {
    fn to_text(&self) -> String {
        values::notice_text(*self)
    }

    fn from_text(text: &str) -> Option<Self> {
        values::parse_notice(text).ok()
    }
}

impl TextValue for Renewal {
    fn to_text(&self) -> String {
        values::renewal_text(*self)
    }

    fn from_text(text: &str) -> Option<Self> {
        values::parse_renewal(text).ok()
    }
}

/// A [`TextValue`] as a field of the document.
#[derive(Clone, Copy)]
pub(super) struct AsText<T>(pub T);

impl<T: TextValue> Serialize for AsText<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_text())
    }
}

impl<'de, T: TextValue> Deserialize<'de> for AsText<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, T::from_text).map(Self)
    }
}

/// `None` for the default choice, which is left out.
pub(super) fn unusual<T: Default + PartialEq>(choice: T) -> Option<T> {
    (choice != T::default()).then_some(choice)
}

/// `None` for an empty text.
pub(super) fn unless_empty(text: &str) -> Option<Cow<'_, str>> {
    (!text.is_empty()).then_some(Cow::Borrowed(text))
}

/// The text of a field; empty if the field is absent.
pub(super) fn text(field: Option<Cow<'_, str>>) -> String {
    field.unwrap_or_default().into_owned()
}

/// Why a part of the document is invalid although each of its values can be read: one is out of range, or they
/// contradict each other.
#[derive(Debug)]
pub(super) struct Contradiction;

/// Checks the id of a stored contract.
pub(super) fn id(text: Cow<'_, str>) -> Result<String, Contradiction> {
    if values::is_id(&text) { Ok(text.into_owned()) } else { Err(Contradiction) }
}

/// Checks an amount in cents, 0 to [`MAX_AMOUNT`].
pub(super) fn amount(cents: i64) -> Result<Cents, Contradiction> {
    let amount = Cents(cents);
    if (Cents(0)..=MAX_AMOUNT).contains(&amount) { Ok(amount) } else { Err(Contradiction) }
}

/// A share in hundredths of a percent; 0 % if the field is absent.
pub(super) fn percent(hundredths: Option<u32>) -> Result<Percent, Contradiction> {
    Percent::from_hundredths(hundredths.unwrap_or_default()).ok_or(Contradiction)
}
