//! Whether the browser promises to keep this page's data even when space runs short.

use js_sys::Promise as JsPromise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::window;

/// The browser's answer to a question about its storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// It promises to keep the data.
    Given,
    /// It does not.
    Refused,
    /// It knows no such promise.
    Unknown,
}

/// Asks the browser to promise it. Some ask the user.
pub async fn ask() -> Promise {
    answer(StorageManager::persist).await
}

/// Whether the browser has promised it already.
pub async fn promised() -> Promise {
    answer(StorageManager::persisted).await
}

async fn answer(question: fn(&StorageManager) -> Result<JsPromise, JsValue>) -> Promise {
    // A browser that cannot answer makes no promise the page could name.
    let Some(Ok(asked)) = manager().as_ref().map(question) else { return Promise::Unknown };
    match JsFuture::from(asked).await.map(|given| given.as_bool()) {
        Ok(Some(true)) => Promise::Given,
        Ok(Some(false)) => Promise::Refused,
        Ok(None) | Err(_) => Promise::Unknown,
    }
}

/// Missing on pages that are not served securely, although its type says otherwise.
fn manager() -> Option<StorageManager> {
    let manager = window()?.navigator().storage();
    (!manager.is_undefined()).then_some(manager)
}
