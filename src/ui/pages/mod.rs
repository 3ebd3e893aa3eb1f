//! Pages of running text: help, imprint, privacy, accessibility.

mod accessibility;
mod help;
mod imprint;
mod operator;
mod privacy;

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::state::Session;
use crate::ui::widgets::heading::Heading;

pub use accessibility::AccessibilityView;
pub use help::HelpView;
pub use imprint::ImprintView;
pub use privacy::PrivacyView;

/// A page of running text.
#[component]
fn Prose(heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="wrap view prose">
            <Heading>{heading}</Heading>
            {children()}
        </div>
    }
}

/// [`HelpView`] as a function.
pub fn help(_: Session, _: Lang) -> AnyView {
    view! { <HelpView /> }.into_any()
}

/// [`ImprintView`] as a function.
pub fn imprint(_: Lang) -> AnyView {
    view! { <ImprintView /> }.into_any()
}

/// [`PrivacyView`] as a function.
pub fn privacy(_: Session, _: Lang) -> AnyView {
    view! { <PrivacyView /> }.into_any()
}

/// [`AccessibilityView`] as a function.
pub fn accessibility(_: Lang) -> AnyView {
    view! { <AccessibilityView /> }.into_any()
}
