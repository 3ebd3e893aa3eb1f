//! The stylesheet that follows the page's own.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use super::document;

/// The stylesheet did not arrive, or not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotApplied;

impl From<JsValue> for NotApplied {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Begins to load the stylesheet at `address`; the future ends once it is applied. `integrity` is the digest that the
/// browser checks. A stylesheet that is on the page already is not loaded again, and an empty address names none; one
/// that failed may be asked for anew.
///
/// # Errors
/// [`NotApplied`] when the browser could not load the stylesheet or refused it.
pub fn add(address: &str, integrity: &str) -> impl Future<Output = Result<(), NotApplied>> + use<> {
    let begun = begin(address, integrity);
    async move {
        let Some((link, loaded)) = begun? else { return Ok(()) };
        let applied = loaded.await;
        if applied.is_err() {
            link.remove();
        }
        applied?;
        Ok(())
    }
}

/// The new link, and the future of its `load` event; `None` where there is nothing to load. The future listens from now
/// on: what fails before it is awaited must not count as a fault that nobody handles.
fn begin(address: &str, integrity: &str) -> Result<Option<(HtmlElement, JsFuture)>, NotApplied> {
    let document = document().ok_or(NotApplied)?;
    if address.is_empty() || document.query_selector(&format!("link[href=\"{address}\"]"))?.is_some() {
        return Ok(None);
    }
    let link: HtmlElement = document.create_element("link")?.dyn_into().map_err(|_| NotApplied)?;
    link.set_attribute("rel", "stylesheet")?;
    link.set_attribute("integrity", integrity)?;
    link.set_attribute("href", address)?;
    let loaded = Promise::new(&mut |resolve, reject| {
        link.set_onload(Some(&resolve));
        link.set_onerror(Some(&reject));
    });
    document.query_selector("head")?.ok_or(NotApplied)?.append_child(&link)?;
    Ok(Some((link, JsFuture::from(loaded))))
}
