//! Computed figures, marked for tests and assistive scripts. Each figure is marked once in a view, with its name;
//! further occurrences have no name.

use leptos::prelude::*;

use crate::domain::{Cents, Day};
use crate::i18n::amount_plain;

/// A day, marked as a computed figure if `figure` is given.
#[component]
pub fn DayText(
    day: Day,
    #[prop(into)] text: String,
    /// The figure's name, such as `notice-deadline`.
    #[prop(optional_no_strip)]
    figure: Option<&'static str>,
) -> impl IntoView {
    view! { <time data-figure=figure datetime=day.to_string()>{text}</time> }
}

/// An amount that is a computed figure.
#[component]
pub fn Money(
    /// The figure's name, such as `refund-guide`.
    figure: &'static str,
    amount: Cents,
    #[prop(into)] text: String,
) -> impl IntoView {
    view! { <data data-figure=figure value=amount_plain(amount)>{text}</data> }
}

/// A count or a word that is a computed figure.
#[component]
pub fn Figure(
    /// The figure's name, such as `days-left`.
    figure: &'static str,
    #[prop(into)] value: String,
    #[prop(into)] text: String,
) -> impl IntoView {
    view! { <data data-figure=figure value=value>{text}</data> }
}
