//! The browser's local storage, with all the ways it can fail.
//!
//! Uses `web_sys`, because gloo's storage panics if the browser denies access.

use super::window;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// Key of the stored document. It has no version, because the document has one.
pub const STATE: &str = "fristklar.state";
/// Key of the last valid copy of the document.
pub const BACKUP: &str = "fristklar.backup";
/// Prefix of the keys of damaged documents; a timestamp follows.
pub const BROKEN: &str = "fristklar.broken.";
const OURS: &str = "fristklar.";

#[wasm_bindgen]
extern "C" {
    /// The storage, with bindings that leave texts on the JavaScript side: `web_sys` would copy each into WebAssembly
    /// memory.
    type Keys;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &Keys, key: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set_item(this: &Keys, key: &str, text: &js_sys::JsString) -> Result<(), JsValue>;
}

impl Keys {
    fn of(storage: web_sys::Storage) -> Self {
        storage.unchecked_into()
    }
}

/// Why storage could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser denies access completely.
    Denied,
    /// The text was not stored: usually the quota is used up.
    Full,
}

/// A text on the JavaScript side: compared and concatenated there, and copied only by [`Text::read`]. Copying a
/// document of ten thousand contracts would take longer than storing it.
#[derive(Clone, Debug, PartialEq)]
pub struct Text(js_sys::JsString);

impl Default for Text {
    fn default() -> Self {
        Self::from("")
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(js_sys::JsString::from(text))
    }
}

impl Text {
    pub(super) fn of(value: JsValue) -> Option<Self> {
        value.dyn_into().ok().map(Self)
    }

    /// Copies the text.
    pub fn read(&self) -> String {
        String::from(&self.0)
    }

    /// Length in UTF-16 code units, which is what browsers limit.
    pub fn length(&self) -> u32 {
        self.0.length()
    }

    /// Appends `more`.
    pub fn push(&mut self, more: &str) {
        self.0 = self.0.concat(&JsValue::from_str(more));
    }

    /// Appends the part of another text between two positions in code units.
    pub fn push_part(&mut self, other: &Self, from: u32, to: u32) {
        self.0 = self.0.concat(&other.0.substring(from, to));
    }
}

fn storage() -> Result<web_sys::Storage, StorageError> {
    // Access itself throws if storage is blocked, so all three results are possible.
    match window().map(|window| window.local_storage()) {
        Some(Ok(Some(storage))) => Ok(storage),
        _ => Err(StorageError::Denied),
    }
}

/// The text under `key`.
///
/// # Errors
/// [`StorageError::Denied`] if the browser denies access.
pub fn read(key: &str) -> Result<Option<Text>, StorageError> {
    Keys::of(storage()?).get_item(key).map(Text::of).map_err(|_| StorageError::Denied)
}

/// Stores `text` under `key` and checks that it can be read back.
///
/// # Errors
/// [`StorageError::Full`] if it was not stored; the previous text remains.
pub fn write(key: &str, text: &Text) -> Result<(), StorageError> {
    let keys = Keys::of(storage()?);
    keys.set_item(key, &text.0).map_err(|_| StorageError::Full)?;
    let kept = keys.get_item(key).ok().and_then(Text::of);
    if kept.as_ref() == Some(text) { Ok(()) } else { Err(StorageError::Full) }
}

///
/// # Errors
/// [`StorageError::Denied`] if the browser denies access.
pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?.remove_item(key).map_err(|_| StorageError::Denied)
}

/// Removes everything this app has stored.
///
/// # Errors
/// [`StorageError::Denied`] if the browser denies access.
pub fn clear() -> Result<(), StorageError> {
    let storage = storage()?;
    let count = storage.length().map_err(|_| StorageError::Denied)?;
    // Collects all keys first, because removing one changes the positions of the others.
    let keys: Result<Vec<String>, _> = (0..count).filter_map(|index| storage.key(index).transpose()).collect();
    for key in keys.map_err(|_| StorageError::Denied)?.iter().filter(|key| key.starts_with(OURS)) {
        storage.remove_item(key).map_err(|_| StorageError::Denied)?;
    }
    Ok(())
}
