//! The privacy statement: what is stored where, who serves the page, and how to delete everything.

use leptos::prelude::*;

use super::Prose;
use super::operator::{EmailAddress, OperatorAddress, PostalAddress, SampleNote};
use crate::i18n::fill;
use crate::i18n::texts::PageTexts;
use crate::state::{Content, Operator};
use crate::ui::language::use_texts;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::forget::ForgetEverything;
use crate::ui::widgets::heading::TITLE;

#[component]
pub fn PrivacyView() -> impl IntoView {
    let t = use_texts::<PageTexts>();
    let responsible = |content: &Content| {
        let operator = content.operator.clone();
        view! { <Responsible operator /> }.into_any()
    };
    view! {
        <Prose heading=t.privacy>
            <p>{t.privacy_1}</p>
            <p>{t.privacy_2}</p>
            <h2>{t.privacy_keys}</h2>
            <dl>
                <dt><code>{"fristklar.state"}</code></dt>
                <dd>{t.privacy_key_state}</dd>
                <dt><code>{"fristklar.backup"}</code></dt>
                <dd>{t.privacy_key_backup}</dd>
                <dt><code>{"fristklar.broken.…"}</code></dt>
                <dd>{t.privacy_key_broken}</dd>
                <dt><code>{"fristklar:…"}</code></dt>
                <dd>{t.privacy_key_files}</dd>
                <dt><code>{"sw.js"}</code></dt>
                <dd>{t.privacy_key_worker}</dd>
            </dl>
            <p>{t.privacy_need}</p>
            <p>{t.privacy_3}</p>
            <WithContent place=TITLE show=responsible />
            <ForgetEverything />
        </Prose>
    }
}

/// Who serves the page, who is responsible for it, and the rights of its users.
#[component]
fn Responsible(operator: Operator) -> impl IntoView {
    let t = use_texts::<PageTexts>();
    let logs = operator.log_days.map(|days| view! { <p>{fill(t.privacy_logs, &[("days", &days.to_string())])}</p> });
    view! {
        <SampleNote operator=operator.clone() />
        <h2>{t.privacy_host}</h2>
        <PostalAddress lines=operator.host.clone() />
        <p>{t.privacy_host_sees}</p>
        {logs}
        <h2>{t.privacy_controller}</h2>
        <OperatorAddress operator=operator.clone() />
        <p><EmailAddress operator /></p>
        <p>{t.privacy_rights}</p>
    }
}
