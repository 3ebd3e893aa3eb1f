//! The stylesheet that is loaded after the page's own.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use super::document;

/// The stylesheet did not arrive, or not completely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotApplied;

impl From<JsValue> for NotApplied {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Starts to load the stylesheet at `address`; the future completes once it is applied. `integrity` is the digest that
/// the browser checks. A stylesheet that is on the page already is not loaded again, nor is an empty address; after a
/// failure it can be requested again.
///
/// # Errors
/// [`NotApplied`] if the browser could not load the stylesheet or refused it.
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

/// The new link, and the future of its `load` event; `None` if there is nothing to load. The future listens
/// immediately, so that a failure before it is awaited does not count as an unhandled rejection.
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
