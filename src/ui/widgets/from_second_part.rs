//! A place on the page that the second part of the program fills.

use leptos::prelude::*;

use super::retry::RetrySecondPart;
use crate::state::{DrawingStage, SecondPart, SecondPartState, SecondPartStore};
use crate::ui::widgets::reactive::reactive;

/// Renders `draw` once the second part of the program has loaded and the dates are shown, and `meanwhile` until then. If
/// loading failed, says so and offers a retry.
#[component]
pub fn FromSecondPart(
    draw: impl Fn(SecondPart) -> AnyView + Send + 'static,
    #[prop(optional)] meanwhile: Option<&'static str>,
) -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    reactive(move || match second_part.state.get() {
        SecondPartState::Failed => view! { <RetrySecondPart /> }.into_any(),
        SecondPartState::Loading | SecondPartState::Loaded(_) => match second_part.at(DrawingStage::Beside) {
            Some(part) => draw(part),
            None => meanwhile.map(|text| view! { <p class="quiet">{text}</p> }).into_any(),
        },
    })
}
