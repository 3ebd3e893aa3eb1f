//! Whether the browser promises to keep this page's data even if space runs short.

use js_sys::Promise as JsPromise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::window;

/// The browser's answer to a question about persistent storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    Given,
    Refused,
    /// The browser has no such promise.
    Unknown,
}

/// Asks the browser for the promise. Some ask the user.
pub async fn ask() -> Promise {
    answer(StorageManager::persist).await
}

/// Whether the browser has given the promise already.
pub async fn promised() -> Promise {
    answer(StorageManager::persisted).await
}

async fn answer(question: fn(&StorageManager) -> Result<JsPromise, JsValue>) -> Promise {
    // A browser that cannot answer makes no promise.
    let Some(Ok(asked)) = manager().as_ref().map(question) else { return Promise::Unknown };
    match JsFuture::from(asked).await.map(|given| given.as_bool()) {
        Ok(Some(true)) => Promise::Given,
        Ok(Some(false)) => Promise::Refused,
        Ok(None) | Err(_) => Promise::Unknown,
    }
}

/// `None` on pages without a secure context, although the type says otherwise.
fn manager() -> Option<StorageManager> {
    let manager = window()?.navigator().storage();
    (!manager.is_undefined()).then_some(manager)
}
