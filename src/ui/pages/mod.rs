//! Pages of running text: help, imprint, privacy, accessibility.

mod accessibility;
mod help;
mod imprint;
mod operator;
mod privacy;

use leptos::prelude::*;

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
