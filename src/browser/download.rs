//! Files handed to the user.

use super::{document, window};
use wasm_bindgen::{JsCast, JsValue};

/// Offers `text` as a file of this name and media type.
///
/// # Errors
/// When the browser makes no file of it.
pub fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let missing = || JsValue::from_str("no document");
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let document = document().ok_or_else(missing)?;
    let link: web_sys::HtmlElement = document.create_element("a")?.dyn_into().map_err(|_| missing())?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.click();
    // The browser reads the file after the click returns.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    })
    .forget();
    window().map(|_| ()).ok_or_else(missing)
}
