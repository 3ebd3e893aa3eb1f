//! The widgets of sources as functions.

use leptos::prelude::*;

use crate::content::{Content, Note};
use crate::i18n::Lang;
use crate::ui::widgets::sources::{Notes, Sources};

pub fn notes(notes: &[Note], content: &Content, _: Lang) -> AnyView {
    view! { <Notes notes content /> }.into_any()
}

pub fn sources(keys: &[String], content: &Content, _: Lang) -> AnyView {
    view! { <Sources keys content /> }.into_any()
}
