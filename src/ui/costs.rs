//! Money: the settlements side by side, and how each is worked out.

use crate::dom::prelude::*;

use super::field::{self, FieldParts};
use super::{contract_line, figure, words};
use crate::domain::{Contract, Costs, Plan, Settlement};
use crate::i18n::texts::{CostTexts, FieldTexts, FormTexts, PlanTexts};
use crate::i18n::{Lang, Locale, day_long, day_short, fill};
use crate::state::{Opened, Session, View};

/// One set of terms in the comparison.
struct Side<'a> {
    name: &'static str,
    mark: &'static str,
    refund: &'static str,
    payable: Option<&'static str>,
    settlement: &'a Settlement,
}

fn sides<'a>(costs: &'a Costs, lang: Lang) -> Vec<Side<'a>> {
    let t = CostTexts::of(lang);
    let side = |name, mark, refund, payable, settlement| Side { name, mark, refund, payable, settlement };
    let mut sides = vec![
        side(t.guide, t.guide_mark, "refund-guide", Some("payable-guide"), &costs.guide),
        side(t.standard, t.standard_mark, "refund-msa", Some("payable-msa"), &costs.standard),
    ];
    if let Some(own) = &costs.own {
        sides.push(side(t.own, t.own_mark, "refund-own", Some("payable-own"), own));
    }
    sides.push(side(t.cause, t.cause_mark, "refund-cause", None, &costs.for_cause));
    sides
}

/// The settlements beside the deadlines.
pub fn summary(session: Session, contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = CostTexts::of(lang);
    let content = match &plan.costs {
        None => view! { <p class="quiet">{t.no_price}</p> }.into_any(),
        Some(costs) => {
            let stored = move || session.opened.with(|opened| *opened != Opened::Nothing);
            view! {
                <p class="quiet">{service_end_line(costs, lang, locale)}</p>
                {table(contract, costs, lang, locale)}
                <p class="quiet">{access_line(plan, lang, locale)}</p>
                {move || stored().then(|| view! { <p><a class="action-link" href=move || session.href(View::Costs)>{t.how}</a></p> })}
            }
            .into_any()
        }
    };
    let today = plan.costs.as_ref().is_some_and(|costs| costs.service_end == plan.as_of);
    let title = if today && session.as_of.with(Option::is_none) { t.leaving_today } else { t.leaving };
    view! {
        <section class="side-block" aria-labelledby="leaving-title">
            <h2 id="leaving-title">{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn service_end_line(costs: &Costs, lang: Lang, locale: Locale) -> String {
    fill(CostTexts::of(lang).last_service_is, &[("day", &day_long(costs.service_end, locale))])
}

fn access_line(plan: &Plan, lang: Lang, locale: Locale) -> String {
    let t = CostTexts::of(lang);
    [t.standard, ": ", t.access, " ", &day_long(plan.term.last, locale), ". ", t.net].concat()
}

fn table(contract: &Contract, costs: &Costs, lang: Lang, locale: Locale) -> AnyView {
    let t = CostTexts::of(lang);
    let money = |cents| words::money(cents, contract.currency, locale);
    let rows: Vec<_> = sides(costs, lang)
        .into_iter()
        .map(|side| {
            let payable = match side.payable {
                Some(name) => {
                    let due = side.settlement.payable;
                    figure::amount(name, due, money(due))
                }
                None => "–".into_any(),
            };
            let refund = side.settlement.refund;
            view! {
                <tr>
                    <th scope="row">{side.name} " " <span class="mark">{side.mark}</span></th>
                    <td class="amount"><strong>{figure::amount(side.refund, refund, money(refund))}</strong></td>
                    <td class="amount">{payable}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="settlements">
            <thead>
                <tr>
                    <th scope="col">{t.who_says}</th>
                    <th scope="col" class="amount">{t.back}</th>
                    <th scope="col" class="amount">{t.due}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The costs view.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = CostTexts::of(lang);
    view! {
        <div class="wrap view">
            {contract_line::contract_line(session, lang)}
            {super::heading(t.heading)}
            {service_end_form(session, lang)}
            {move || match (session.contract.get(), session.plan.get()) {
                (Some(contract), Some(plan)) => whole(session, &contract, &plan, lang, session.locale.get()),
                _ => ().into_any(),
            }}
        </div>
    }
    .into_any()
}

fn service_end_form(session: Session, lang: Lang) -> AnyView {
    let t = CostTexts::of(lang);
    let typed = RwSignal::new(session.service_end_text());
    let error = RwSignal::new(None::<String>);
    let submit = move |event: Event| {
        event.prevent_default();
        let set = session.set_service_end(&typed.get_untracked(), Session::new_id);
        error.set((!set).then(|| FieldTexts::of(lang).service_end_unreadable.to_owned()));
        if !set {
            crate::state::focus("service-end");
        }
    };
    let parts = FieldParts {
        id: "service-end",
        label: t.last_service,
        hint: t.last_service_hint,
        error: error.into(),
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

fn whole(session: Session, contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = CostTexts::of(lang);
    let Some(costs) = &plan.costs else {
        return view! {
            <p>{t.no_price}</p>
            <p><a class="button" href=move || session.href(View::Start)>{PlanTexts::of(lang).add_price}</a></p>
        }
        .into_any();
    };
    let money = |cents| words::money(cents, contract.currency, locale);
    let missing = costs.renewal.map(|cost| {
        view! {
            <section class="block" data-tone="danger">
                <h2>{t.missing}</h2>
                <p class="big-amount">{figure::amount("renewal-cost", cost, money(cost))}</p>
            </section>
        }
    });
    view! {
        <section class="block">
            <h2>{t.leaving}</h2>
            <p class="quiet">{service_end_line(costs, lang, locale)}</p>
            {table(contract, costs, lang, locale)}
            <p class="quiet">{access_line(plan, lang, locale)}</p>
            <p class="note">{t.guide_note}</p>
            <p class="note">{t.standard_note}</p>
            <p class="note">{t.cause_note}</p>
        </section>
        <section class="block">
            <h2>{t.how} ": " {t.guide}</h2>
            {working(contract, plan, &costs.guide, lang, locale)}
        </section>
        <section class="block">
            <h2>{t.invoices}</h2>
            {invoices(contract, costs, lang, locale)}
        </section>
        {missing}
    }
    .into_any()
}

fn working(contract: &Contract, plan: &Plan, settlement: &Settlement, lang: Lang, locale: Locale) -> AnyView {
    let t = CostTexts::of(lang);
    let money = |cents| words::money(cents, contract.currency, locale);
    let full = settlement.in_full.then_some(plan.full_refund_until).flatten().map(|until| {
        view! { <p>{fill(t.how_full, &[("until", &day_long(until, locale))])}</p> }
    });
    let nothing = settlement.shares.iter().all(|share| share.unused_days == 0);
    let nothing = nothing.then(|| view! { <p>{t.how_end}</p> });
    let rows: Vec<_> = settlement
        .shares
        .iter()
        .map(|share| {
            let (unused, days) = (share.unused_days.to_string(), share.invoice.days().to_string());
            let period =
                [&day_short(share.invoice.start, locale), " – ", &*day_short(share.invoice.last, locale)].concat();
            view! {
                <tr>
                    <th scope="row">{period}</th>
                    <td class="amount">{money(share.invoice.amount)}</td>
                    <td>{fill(t.how_share, &[("unused", &unused), ("days", &days)])}</td>
                    <td class="amount">{money(share.refund)}</td>
                </tr>
            }
        })
        .collect();
    let fee = (settlement.fee != crate::domain::Cents::ZERO).then(|| {
        view! {
            <tr><th scope="row" colspan="3">{t.how_fee}</th><td class="amount">{money(-settlement.fee)}</td></tr>
        }
    });
    view! {
        {full} {nothing}
        <div class="scroll" tabindex="0" role="region" aria-label=t.how>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t.period}</th>
                        <th scope="col" class="amount">{t.amount}</th>
                        <th scope="col">{t.how}</th>
                        <th scope="col" class="amount">{t.refund}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    {fee}
                    <tr>
                        <th scope="row" colspan="3">{t.refund}</th>
                        <td class="amount"><strong>{money(settlement.refund)}</strong></td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}

fn invoices(contract: &Contract, costs: &Costs, lang: Lang, locale: Locale) -> AnyView {
    let t = CostTexts::of(lang);
    let rows: Vec<_> = costs
        .invoices
        .iter()
        .map(|invoice| {
            let state = if invoice.start <= costs.service_end { t.billed } else { t.not_billed };
            view! {
                <tr>
                    <th scope="row">{words::short_day(invoice.start, locale)} " – " {words::short_day(invoice.last, locale)}</th>
                    <td class="amount">{words::money(invoice.amount, contract.currency, locale)}</td>
                    <td>{state}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=t.invoices>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t.period}</th>
                        <th scope="col" class="amount">{t.amount}</th>
                        <th scope="col">{FormTexts::of(lang).billing}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
