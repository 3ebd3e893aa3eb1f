//! The browser's local storage, with every way it can fail.
//!
//! Through `web_sys`, because gloo's storage panics where the browser denies access.

use super::window;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// Key of the stored document. Carries no version: the document does.
pub const STATE: &str = "fristklar.state";
/// Key of the last good copy of it.
pub const BACKUP: &str = "fristklar.backup";
/// Keys of damaged documents begin like this and end with a timestamp.
pub const BROKEN: &str = "fristklar.broken.";
const OURS: &str = "fristklar.";

#[wasm_bindgen]
extern "C" {
    /// The storage, bound so that texts stay on the browser's side: `web_sys` would copy each into the program.
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
    /// The browser denies access altogether.
    Denied,
    /// It did not take the text, or did not keep it: usually the quota is used up.
    Full,
}

/// A text that stays where the browser keeps it: compared and put together there, and copied only when it is read. A
/// document of ten thousand contracts would take longer to copy than to store.
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

    /// The text.
    pub fn read(&self) -> String {
        String::from(&self.0)
    }

    /// How long it is, in UTF-16 units, which is what browsers limit.
    pub fn length(&self) -> u32 {
        self.0.length()
    }

    /// Adds `more` at the end.
    pub fn push(&mut self, more: &str) {
        self.0 = self.0.concat(&JsValue::from_str(more));
    }

    /// Adds a part of another text at the end, from one unit to another.
    pub fn push_part(&mut self, other: &Self, from: u32, to: u32) {
        self.0 = self.0.concat(&other.0.substring(from, to));
    }
}

fn storage() -> Result<web_sys::Storage, StorageError> {
    // Access itself throws where storage is blocked, so all three outcomes are real.
    match window().map(|window| window.local_storage()) {
        Some(Ok(Some(storage))) => Ok(storage),
        _ => Err(StorageError::Denied),
    }
}

/// The text under `key`.
///
/// # Errors
/// [`StorageError::Denied`] when the browser gives no access.
pub fn read(key: &str) -> Result<Option<Text>, StorageError> {
    Keys::of(storage()?).get_item(key).map(Text::of).map_err(|_| StorageError::Denied)
}

/// Stores `text` under `key` and reads it back.
///
/// # Errors
/// [`StorageError::Full`] when it was not kept; whatever stood there before still does.
pub fn write(key: &str, text: &Text) -> Result<(), StorageError> {
    let keys = Keys::of(storage()?);
    keys.set_item(key, &text.0).map_err(|_| StorageError::Full)?;
    let kept = keys.get_item(key).ok().and_then(Text::of);
    if kept.as_ref() == Some(text) { Ok(()) } else { Err(StorageError::Full) }
}

/// Removes what is stored under `key`.
///
/// # Errors
/// [`StorageError::Denied`] when the browser gives no access.
pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?.remove_item(key).map_err(|_| StorageError::Denied)
}

/// Removes everything this app has stored.
///
/// # Errors
/// [`StorageError::Denied`] when the browser gives no access.
pub fn clear() -> Result<(), StorageError> {
    let storage = storage()?;
    let count = storage.length().map_err(|_| StorageError::Denied)?;
    // All keys before any is removed, because removing one moves the others.
    let keys: Result<Vec<String>, _> = (0..count).filter_map(|index| storage.key(index).transpose()).collect();
    for key in keys.map_err(|_| StorageError::Denied)?.iter().filter(|key| key.starts_with(OURS)) {
        storage.remove_item(key).map_err(|_| StorageError::Denied)?;
    }
    Ok(())
}
