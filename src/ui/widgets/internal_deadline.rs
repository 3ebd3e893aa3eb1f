//! The internal deadline, or why there is none and what helps.

use leptos::prelude::*;

use crate::i18n::texts::PreparationTexts;
use crate::journey::internal_deadline::{self, Said};
use crate::state::ShownPlan;
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::reactive::reactive;

/// What is said of the internal deadline of the contract shown. Nothing where no lead time is given.
#[component]
pub fn InternalDeadlineNote() -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let lang = use_lang();
    let t = use_texts::<PreparationTexts>();
    let said = Memo::new(move |_| {
        let (contract, plan) = (shown.contract.get()?, shown.plan.get()?);
        internal_deadline::said(&contract, &plan, &shown.preparation(), shown.is_email_excluded(), lang)
    });
    reactive(move || {
        let Said { text, helps, is_missing } = said.get()?;
        let helps: Vec<_> = helps.into_iter().map(|help| view! { <li>{help}</li> }).collect();
        let helps = (!helps.is_empty()).then(|| view! { <p>{t.helps}</p> <ul>{helps}</ul> });
        let tone = if is_missing { "warn" } else { "info" };
        Some(view! { <div class="confirmation internal-deadline" data-tone=tone><p>{text}</p> {helps}</div> })
    })
}
