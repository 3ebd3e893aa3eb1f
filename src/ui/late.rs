//! What can still help once the deadline has passed, and who says so.

use std::sync::Arc;

use leptos::prelude::*;

use super::send;
use super::steps::sources;
use super::words;
use crate::content::Applies;
use crate::domain::{Contract, Plan};
use crate::figures;
use crate::i18n::texts::JourneyTexts;
use crate::i18n::{Lang, fill};
use crate::schedule::applies;
use crate::state::{Content, LeverText, Session};
use crate::ui::widgets::content::with_content;

/// The levers, the next term's cost first.
pub fn levers(session: Session, contract: Contract, plan: Arc<Plan>, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let cost = plan.costs.as_ref().and_then(|costs| costs.renewal).map(|cost| {
        let amount = words::money(cost, contract.currency, session.shown.locale.get_untracked());
        view! { <p><strong>{fill(t.late_cost, &[("amount", &amount)])}</strong></p> }
    });
    let shown = move |content: &Content| {
        let answers = session.shown.worked_on().0;
        let fits = |lever: &&LeverText| !lever.eu_only || applies(Applies::EuCustomer, &contract, &answers);
        let items: Vec<_> = content
            .levers
            .iter()
            .filter(fits)
            .map(|lever| item(session, lever, &contract, &plan, content, lang))
            .collect();
        view! { <ol class="levers">{items}</ol> }.into_any()
    };
    view! {
        <section class="late" aria-labelledby="late-title">
            <h2 id="late-title" tabindex="-1">{t.late}</h2>
            {cost}
            <p>{t.late_intro}</p>
            {with_content(lang, "late-title".to_owned(), shown)}
        </section>
    }
    .into_any()
}

fn item(
    session: Session,
    lever: &LeverText,
    contract: &Contract,
    plan: &Plan,
    content: &Content,
    lang: Lang,
) -> AnyView {
    let dated = lever.dated.as_ref().and_then(|text| figures::fill(text, contract, plan, lang));
    let text = dated.unwrap_or_else(|| lever.text.clone());
    let send = lever.template.as_ref().and_then(|id| content.template(id));
    let send = send.map(|template| send::text_to_send(session, template, lang));
    view! {
        <li>
            <details class="lever">
                <summary>{lever.title.clone()}</summary>
                <p>{text}</p>
                {send}
                {sources(&lever.sources, content, lang)}
            </details>
        </li>
    }
    .into_any()
}
