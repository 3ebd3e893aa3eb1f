//! [`Sources`] as a function.

use leptos::prelude::*;

use crate::content::Content;
use crate::i18n::Lang;
use crate::ui::widgets::sources::Sources;

pub fn sources(keys: &[String], content: &Content, _: Lang) -> AnyView {
    view! { <Sources keys content /> }.into_any()
}
