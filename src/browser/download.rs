//! Files for the user to save.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};

use super::document;

/// How long a file remains available after it was offered: the browser starts to read it only after the click returns.
const AVAILABLE_MILLIS: u32 = 10_000;

/// The file could not be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOffered;

impl From<JsValue> for NotOffered {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Offers `text` as a file of this name and media type.
///
/// # Errors
/// [`NotOffered`] if the link for the download cannot be added to the document.
pub fn offer(name: &str, media_type: &str, text: &str) -> Result<(), NotOffered> {
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(media_type)));
    let link = document().ok_or(NotOffered)?.create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.dyn_into::<web_sys::HtmlElement>().map_err(|_| NotOffered)?.click();
    Timeout::new(AVAILABLE_MILLIS, move || drop(url)).forget();
    Ok(())
}
