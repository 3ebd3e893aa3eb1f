//! The line above every view of a contract: which one it is, for which day, and the way to change it.

use super::words;
use crate::i18n::texts::PlanTexts;
use crate::i18n::{Lang, day_long, fill};
use crate::state::{Session, View};
use leptos::prelude::*;

/// Name and terms of the contract shown, and the way to change them. Stands above every view of a contract.
pub fn contract_line(session: Session, lang: Lang) -> AnyView {
    let t = PlanTexts::of(lang);
    let line = move || {
        let locale = session.shown.locale.get();
        session.portfolio.record.get().map(|record| {
            let renewed = session.shown.plan.with(|plan| plan.as_deref().and_then(words::renewal_number));
            let renewed = renewed.map(|number| [", ", &fill(t.renewed, &[("n", &number.to_string())])].concat());
            view! {
                <p class="contract-line">
                    <strong>{words::name(&record, lang, locale)}</strong>
                    " "
                    <span class="quiet">{session.shown.contract.get().map(|contract| words::terms(&contract, lang, locale))} {renewed}</span>
                    " "
                    <a class="action-link" href=move || session.navigation.href(View::Start)>
                        {t.change} <span class="sr-only">": " {t.change_what}</span>
                    </a>
                </p>
            }
        })
    };
    let as_of = move || {
        session.portfolio.as_of.get().map(|day| {
            let text = fill(t.as_of, &[("day", &day_long(day, session.shown.locale.get()))]);
            view! {
                <p class="as-of">
                    {text} " "
                    <button type="button" class="link-button" on:click=move |_| session.portfolio.set_as_of(None)>{t.as_of_reset}</button>
                </p>
            }
        })
    };
    view! { {line} {as_of} }.into_any()
}
