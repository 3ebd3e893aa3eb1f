//! Files from the page's own host.

use gloo::net::{Error, http::Request};

/// Reads the text file at `address`, which is relative to the page.
///
/// # Errors
/// If the host cannot be reached, responds with an error status, or breaks off.
pub async fn text(address: &str) -> Result<String, Error> {
    let response = Request::get(address).send().await?;
    if !response.ok() {
        return Err(Error::GlooError(format!("{address}: status {}", response.status())));
    }
    response.text().await
}
