//! The clause check: which of the eight clauses the documents have, word in an unusual way, or lack.

use std::sync::Arc;

use leptos::prelude::*;

use crate::documents::Reading;

/// What documents say of the eight clauses: each with its sentence, how it deviates, or what applies where it is missing.
#[component]
pub fn ClauseCheck(
    /// The name of each document.
    names: Arc<Vec<String>>,
    readings: Arc<Vec<Reading>>,
) -> impl IntoView {
    let _ = (names, readings);
}

/// The clause check of the contract shown; nothing where no documents are kept with it.
#[component]
pub fn ClauseCheckOfShown() -> impl IntoView {}
