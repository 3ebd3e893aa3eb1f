//! Money: the settlements side by side, how each is worked out, their course over the term, a missed deadline, and the
//! contract's own terms.

mod assumptions;
mod comparison;
mod course;
mod missed;
mod seats;
mod summary;
mod watch;
mod working;

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::contract_line;
use super::entry;
use crate::assumptions as typed;
use crate::domain::{Contract, Plan};
use crate::i18n::texts::{CostTexts, FieldTexts, MoneyTexts, PlanTexts, ToolTexts};
use crate::i18n::{Lang, Locale};
use crate::state::{Content, Session, View};
use crate::ui::widgets::content::with_content;
use crate::ui::widgets::field::{self, FieldParts};

pub use summary::{sides, summary};

/// The costs view.
pub fn view(session: Session, lang: Lang) -> AnyView {
    // What is typed below changes the plan; the entries are read apart, so that an unfinished one redraws nothing.
    let vat = Memo::new(move |_| typed::vat(&session.portfolio.assumptions()).ok().flatten());
    let discount = Memo::new(move |_| typed::discount(&session.portfolio.assumptions()).ok().flatten());
    let figures = move || match (session.shown.contract.get(), session.shown.plan.get()) {
        (Some(contract), Some(plan)) => {
            let locale = session.shown.locale.get();
            let money = Money { contract, plan, locale, lang };
            view! {
                {settlements(session, &money, vat.get())}
                {course::course(session, &money)}
                {missed::missed(&money, discount.get())}
                {working::invoices(&money)}
            }
            .into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <div class="wrap view">
            {contract_line::contract_line(session, lang)}
            {super::heading(CostTexts::of(lang).heading)}
            {service_end_form(session, lang)}
            {figures}
            {assumptions::assumptions(session, lang)}
            {tools(session, lang)}
        </div>
    }
    .into_any()
}

/// A tool: from its content to its view.
type Tool = fn(Session, &Content, Lang) -> AnyView;

/// The tools, each drawn once somebody opens it.
fn tools(session: Session, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let tools: [(&'static str, &'static str, Tool); 3] = [
        ("tool-seats", t.seats, seats::tool),
        ("tool-crm", t.crm, comparison::tool),
        ("tool-invoices", t.watch, watch::tool),
    ];
    let sections: Vec<_> = tools
        .into_iter()
        .map(|(id, title, tool)| {
            let (looked_at, look) = entry::looked_at(false);
            let drawn =
                move |content: &Content| if looked_at.get() { tool(session, content, lang) } else { ().into_any() };
            view! {
                <details class="tool" id=id tabindex="-1" on:toggle=look>
                    <summary>{title}</summary>
                    {with_content(lang, id.to_owned(), drawn)}
                </details>
            }
        })
        .collect();
    view! { <section class="block" aria-labelledby="tools-title"><h2 id="tools-title">{t.tools}</h2> {sections}</section> }
        .into_any()
}

/// What every part of the view is drawn from.
#[derive(Clone)]
struct Money {
    contract: Contract,
    plan: Arc<Plan>,
    locale: Locale,
    lang: Lang,
}

impl Money {
    fn amount(&self, cents: crate::domain::Cents) -> String {
        super::words::money(cents, self.contract.currency, self.locale)
    }
}

fn service_end_form(session: Session, lang: Lang) -> AnyView {
    let t = MoneyTexts::of(lang);
    let typed = RwSignal::new(session.shown.service_end_text());
    let error = RwSignal::new(None::<String>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let set = session.portfolio.set_service_end(&typed.get_untracked());
        error.set((!set).then(|| FieldTexts::of(lang).service_end_unreadable.to_owned()));
        if !set {
            crate::state::focus("service-end");
        }
    };
    let parts = FieldParts {
        id: "service-end",
        label: t.last_service,
        hint: t.last_service_hint,
        error: Memo::new(move |_| error.get()),
        error_prefix: FieldTexts::of(lang).prefix,
    };
    let button = view! { <button type="submit" class="button">{t.last_service_set}</button> }.into_any();
    view! {
        <form class="inline-form" novalidate on:submit=submit>
            {field::text(parts, "input-date", move || typed.get(), move |text| typed.set(text), button)}
        </form>
    }
    .into_any()
}

/// All settlements for the chosen day, each with its working.
fn settlements(session: Session, money: &Money, vat: Option<crate::domain::Vat>) -> AnyView {
    let (t, m) = (CostTexts::of(money.lang), MoneyTexts::of(money.lang));
    let Some(costs) = &money.plan.costs else {
        return view! {
            <p>{t.no_price}</p>
            <p><a class="button" href=move || session.navigation.href(View::Start)>{PlanTexts::of(money.lang).add_price}</a></p>
        }
        .into_any();
    };
    let own = costs.own.is_some().then(|| view! { <p class="note">{m.own_note}</p> });
    view! {
        <section class="block">
            <h2>{t.leaving}</h2>
            {summary::table(&money.contract, &money.plan, vat, money.lang, money.locale)}
            <p class="note">{m.guide_note}</p>
            <p class="note">{m.standard_note}</p>
            {own}
            <p class="note">{m.cause_note}</p>
            {working::workings(money, costs)}
        </section>
    }
    .into_any()
}
