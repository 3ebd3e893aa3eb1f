//! [`ForgetEverything`] as a function.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::state::Session;
use crate::ui::widgets::forget::ForgetEverything;

/// [`ForgetEverything`] as a function.
pub fn everything(_: Session, _: Lang) -> AnyView {
    view! { <ForgetEverything /> }.into_any()
}
