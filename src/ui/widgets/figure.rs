//! Computed figures, marked so that tests and assistive scripts can read them. Each figure is marked once in a view,
//! with its name; further mentions have no name.

use leptos::prelude::*;

use crate::domain::{Cents, Day};
use crate::i18n::amount_plain;

/// A day. With `figure` it is marked as that computed figure.
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

/// A marked day.
pub fn day(name: &'static str, day: Day, text: String) -> AnyView {
    view! { <DayText day text figure=Some(name) /> }.into_any()
}

/// A day that is only mentioned.
pub fn plain_day(day: Day, text: String) -> AnyView {
    view! { <DayText day text /> }.into_any()
}

/// A marked amount.
pub fn amount(name: &'static str, amount: Cents, text: String) -> AnyView {
    view! { <Money figure=name amount text /> }.into_any()
}

/// A marked count or word.
pub fn value(name: &'static str, value: String, text: String) -> AnyView {
    view! { <Figure figure=name value text /> }.into_any()
}
