//! The accessibility statement: how the page can be used, and what was tested.

use leptos::prelude::*;

use super::Prose;
use crate::i18n::texts::{PageTexts, ShellTexts};
use crate::ui::language::use_texts;

#[component]
pub fn AccessibilityView() -> impl IntoView {
    let heading = use_texts::<ShellTexts>().nav_accessibility;
    let t = use_texts::<PageTexts>();
    view! {
        <Prose heading=heading>
            <p>{t.accessibility_1}</p>
            <p>{t.accessibility_2}</p>
            <p>{t.accessibility_3}</p>
        </Prose>
    }
}
