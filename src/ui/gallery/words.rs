//! Messages, long texts and their sources.

use leptos::prelude::*;

use super::Exhibit;
use crate::content::Content;
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::details::LazyDetails;
use crate::ui::widgets::forget::ForgetEverything;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::retry::Retry;
use crate::ui::widgets::show_if::ShowIf;
use crate::ui::widgets::sources::{Notes, Sources};
use crate::ui::widgets::text_to_send::TextToSend;

const TONES: [&str; 5] = ["calm", "ok", "info", "warn", "danger"];

#[component]
pub fn Words() -> impl IntoView {
    let said = RwSignal::new(Some("A message that is read out"));
    let banner = |tone: &'static str| view! { <div class="banner" data-tone=tone><p>{tone}</p></div> };
    let texts = |content: &Content| {
        let keys: Vec<_> = content.sources.iter().take(3).map(|source| source.key.clone()).collect();
        let template = content.templates.first().cloned();
        view! {
            <Notes notes=&content.rules content />
            <Sources keys=&keys content />
            {template.map(|template| view! { <TextToSend template /> })}
        }
        .into_any()
    };
    view! {
        <Exhibit name="banner">{TONES.map(banner).collect_view()}</Exhibit>
        <Exhibit name="error-summary">
            <div class="error-summary">
                <h3>{"There is a problem"}</h3>
                <ul>
                    <li><a href="#wrong">{"Label: what is wrong with it, and how to correct it, in as many words as it takes"}</a></li>
                    <li><a href="#none">{"Label: what is wrong"}</a></li>
                </ul>
            </div>
        </Exhibit>
        <Exhibit name="Announced"><p role="status"><Announced value=move || said.get() children=|text| text /></p></Exhibit>
        <Exhibit name="Retry"><Retry on_retry=|| () /></Exhibit>
        <Exhibit name="LazyDetails">
            <LazyDetails summary=|| "What is folded"><p>{"What is unfolded"}</p></LazyDetails>
        </Exhibit>
        <Exhibit name="ShowIf">
            <ShowIf when=|| false fallback=|| "What is shown instead">{"What is hidden"}</ShowIf>
        </Exhibit>
        <Exhibit name="ForgetEverything"><ForgetEverything /></Exhibit>
        <Exhibit name="WithContent"><WithContent place=TITLE show=texts /></Exhibit>
    }
}
