//! Computed figures, marked so that tests and assistive scripts can read them (rules section 4). Each is marked once
//! in a view; further mentions use the plain forms.

use leptos::prelude::*;

use crate::domain::{Cents, Day};
use crate::i18n::amount_plain;

/// A marked day.
pub fn day(name: &'static str, day: Day, text: String) -> AnyView {
    view! { <time data-figure=name datetime=iso(day)>{text}</time> }.into_any()
}

/// A day that is only mentioned.
pub fn plain_day(day: Day, text: String) -> AnyView {
    view! { <time datetime=iso(day)>{text}</time> }.into_any()
}

/// A marked amount.
pub fn amount(name: &'static str, amount: Cents, text: String) -> AnyView {
    view! { <data data-figure=name value=amount_plain(amount)>{text}</data> }.into_any()
}

/// A marked count or word.
pub fn value(name: &'static str, value: String, text: String) -> AnyView {
    view! { <data data-figure=name value=value>{text}</data> }.into_any()
}

/// A day as machines read it: `2026-12-15`.
pub fn iso(day: Day) -> String {
    day.to_string()
}
