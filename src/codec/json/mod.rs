//! JSON objects by hand: reading fields with their type checked, writing them in a fixed order.
//!
//! Derived serialisers of the stored records made the wasm 46 kB larger (13 kB compressed); measured, so by hand.

mod value;

pub use value::{Listed, Value};

/// The fields of an object. Every reader gives `None` for a field of another type, and `Some(None)` for one that is
/// absent or null.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(&'a Value<'a>);

impl<'a> Fields<'a> {
    /// The fields of `value`, if it is an object.
    pub(super) fn of(value: &'a Value<'a>) -> Option<Self> {
        value.is_object().then_some(Self(value))
    }

    /// Anything.
    #[inline(never)]
    pub(super) fn any(self, key: &str) -> Option<&'a Value<'a>> {
        self.0.get(key).filter(|value| !value.is_null())
    }

    fn typed<T>(self, key: &str, read: impl FnOnce(&'a Value<'a>) -> Option<T>) -> Option<Option<T>> {
        match self.any(key) {
            Some(value) => read(value).map(Some),
            None => Some(None),
        }
    }

    /// A text.
    #[inline(never)]
    pub(super) fn text(self, key: &str) -> Option<Option<&'a str>> {
        self.typed(key, Value::as_str)
    }

    /// A text, empty where there is none.
    #[inline(never)]
    pub(super) fn text_or_empty(self, key: &str) -> Option<String> {
        self.text(key).map(|text| text.unwrap_or_default().to_owned())
    }

    /// A whole number that is not negative.
    #[inline(never)]
    pub(super) fn number(self, key: &str) -> Option<Option<u64>> {
        self.typed(key, Value::as_u64)
    }

    /// Yes or no.
    #[inline(never)]
    pub(super) fn flag(self, key: &str) -> Option<Option<bool>> {
        self.typed(key, Value::as_bool)
    }

    /// An object.
    #[inline(never)]
    pub(super) fn object(self, key: &str) -> Option<Option<Self>> {
        self.typed(key, Self::of)
    }

    /// A list, empty where there is none.
    #[inline(never)]
    pub(super) fn list(self, key: &str) -> Option<&'a [Value<'a>]> {
        self.typed(key, Value::as_array).map(Option::unwrap_or_default)
    }
}

/// An object that is being written.
pub(super) struct Object(String);

impl Object {
    /// Without fields.
    pub(super) fn new() -> Self {
        Self("{".to_owned())
    }

    /// Adds a field whose value is JSON already.
    #[inline(never)]
    pub(super) fn json(&mut self, key: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.extend(["\"", key, "\":", value]);
    }

    /// Adds a field whose value is JSON already, if there is one.
    pub(super) fn json_if(&mut self, key: &str, value: Option<String>) {
        if let Some(value) = value {
            self.json(key, &value);
        }
    }

    /// Adds a text.
    #[inline(never)]
    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.json(key, &quoted(text));
    }

    /// Adds a text, if there is one.
    pub(super) fn text_if(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// Adds a text unless it is empty.
    #[inline(never)]
    pub(super) fn text_unless_empty(&mut self, key: &str, text: &str) {
        self.text_if(key, Some(text).filter(|text| !text.is_empty()));
    }

    /// Adds yes or no, if it is known.
    pub(super) fn flag_if(&mut self, key: &str, flag: Option<bool>) {
        if let Some(flag) = flag {
            self.json(key, if flag { "true" } else { "false" });
        }
    }

    /// The JSON.
    pub(super) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// The JSON of a list of values that are JSON already.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    let mut text = "[".to_owned();
    for item in items {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&item);
    }
    text.push(']');
    text
}

/// `text` as a JSON string (RFC 8259, section 7).
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\0'..='\u{1f}' => {
                quoted.push_str(if character < '\u{10}' { "\\u000" } else { "\\u001" });
                quoted.extend(char::from_digit(u32::from(character) % 16, 16));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
