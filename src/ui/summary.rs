//! The plan on a page: one contract's dates, money, open steps and what was sent, to be printed.

use leptos::prelude::*;

use super::answer::answer;
use super::widgets::plan_panel::term_dates;
use super::{contract_line, costs, words};
use crate::domain::{Contract, Day, Plan};
use crate::explain;
use crate::i18n::texts::{CostTexts, PlanTexts, ShellTexts, SummaryTexts};
use crate::i18n::{Lang, Locale, day_short, day_with_weekday, fill};
use crate::portfolio::{Entry, Record};
use crate::schedule::{progress_of, schedule};
use crate::sheets::{SENT, day_in};
use crate::state::{self, Contents, Session};
use crate::ui::widgets::figure::{self, DayText};

/// The summary of the contract shown.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = SummaryTexts::of(lang);
    let with_money = RwSignal::new(true);
    let has_price =
        move || session.shown.contract.with(|contract| contract.is_some_and(|contract| contract.price.is_some()));
    let paper = move || match (session.portfolio.record.get(), session.shown.plan.get()) {
        (Some(record), Some(plan)) => paper(session, &record, &plan, with_money.get(), lang),
        _ => view! { <p>{PlanTexts::of(lang).empty_what}</p> }.into_any(),
    };
    view! {
        <div class="wrap view">
            {contract_line::contract_line(session, lang)}
            {super::heading(PlanTexts::of(lang).summary)}
            <p>{t.intro}</p>
            {move || has_price().then(|| view! {
                <p class="check">
                    <input
                        type="checkbox"
                        id="summary-money"
                        prop:checked=move || with_money.get()
                        on:change=move |event| with_money.set(event_target_checked(&event))
                    />
                    <label for="summary-money">{t.with_money}</label>
                </p>
            })}
            <p class="actions">
                <button type="button" class="button button-primary" on:click=|_| state::print()>{t.print}</button>
            </p>
            {paper}
        </div>
    }
    .into_any()
}

fn paper(session: Session, record: &Record, plan: &Plan, with_money: bool, lang: Lang) -> AnyView {
    let t = SummaryTexts::of(lang);
    let contract = record.contract();
    let locale = session.shown.locale.get();
    let owner = [record.customer.as_str(), &record.product];
    let owner: Vec<&str> = owner.into_iter().filter(|text| !text.is_empty()).collect();
    let owner = (!owner.is_empty()).then(|| view! { <p>{owner.join(", ")}</p> });
    view! {
        <article class="summary-paper" aria-labelledby="summary-name">
            <header>
                <h2 id="summary-name">{words::name(record, lang, locale)}</h2>
                {owner}
                <p>{words::terms(&contract, lang, locale)}</p>
                <p class="quiet">{fill(t.made_on, &[("day", &day_with_weekday(plan.as_of, locale))])}</p>
            </header>
            {answer(&contract, plan, lang, locale)}
            <div class="summary-columns">
                {dates(plan, lang, locale)}
                <div>
                    {with_money.then(|| money(&contract, plan, lang, locale))}
                    {sent(record, lang, locale)}
                </div>
            </div>
            {steps(record, &contract, plan, lang, locale)}
            <p class="quiet">{ShellTexts::of(lang).legal}</p>
        </article>
    }
    .into_any()
}

fn dates(plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let named = |figure: Option<&'static str>, day: Day| {
        let text = day_with_weekday(day, locale);
        view! { <DayText day text figure /> }
    };
    let mut rows: Vec<_> = term_dates(plan, lang)
        .into_iter()
        .map(|date| {
            let until = date.until.map(|(last, figure)| view! { " – " {named(Some(figure), last)} });
            view! { <tr><th scope="row">{date.label}</th><td>{named(date.figure, date.day)} {until}</td></tr> }
                .into_any()
        })
        .collect();
    if let Some(next) = &plan.next {
        let label = PlanTexts::of(lang).ev_next_deadline;
        let day = named(Some("next-deadline"), next.deadlines.notice);
        rows.push(view! { <tr><th scope="row">{label}</th><td>{day}</td></tr> }.into_any());
    }
    view! {
        <section>
            <h3>{SummaryTexts::of(lang).dates}</h3>
            <table aria-label=SummaryTexts::of(lang).dates><tbody>{rows}</tbody></table>
        </section>
    }
    .into_any()
}

fn money(contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> Option<AnyView> {
    let (t, cost_texts) = (SummaryTexts::of(lang), CostTexts::of(lang));
    let costs = plan.costs.as_ref()?;
    let text = |cents| words::money(cents, contract.currency, locale);
    let row =
        |label: String, value: AnyView| view! { <tr><th scope="row">{label}</th><td class="amount">{value}</td></tr> };
    let price = contract.price.map(|price| {
        let label = [t.price, " (", explain::billing(contract.billing, lang), ")"].concat();
        row(label, text(price).into_any())
    });
    let renewal = plan.next.as_ref().zip(costs.renewal).map(|(next, cost)| {
        let label = fill(t.renewal, &[("last", &day_short(next.term.last, locale))]);
        row(label, figure::amount("renewal-cost", cost, text(cost)))
    });
    let refunds: Vec<_> = costs::sides(costs, lang)
        .into_iter()
        .map(|side| {
            let label = [cost_texts.back, ": ", side.name, " (", side.mark, ")"].concat();
            row(label, figure::amount(side.refund, side.settlement.refund, text(side.settlement.refund)))
        })
        .collect();
    let on = fill(cost_texts.last_service_is, &[("day", &day_short(costs.service_end, locale))]);
    Some(
        view! {
            <section>
                <h3>{cost_texts.heading}</h3>
                <table aria-label=cost_texts.heading><tbody>{price} {renewal} {refunds}</tbody></table>
                <p class="quiet">{on} ". " {cost_texts.net}</p>
            </section>
        }
        .into_any(),
    )
}

/// What went out, by the sheet that records it.
fn sent(record: &Record, lang: Lang, locale: Locale) -> AnyView {
    let t = SummaryTexts::of(lang);
    let content = expect_context::<state::JobsStore>().contents.get(lang).ready();
    let known = |row: &str| {
        let sheet = content.as_ref().and_then(|content| content.sheet(SENT));
        sheet.and_then(|sheet| sheet.rows.iter().find(|known| known.id == row)).map(|known| known.label.clone())
    };
    let rows: Vec<_> = record
        .entries
        .of_sheet(SENT)
        .filter(|(_, entry)| entry.ticked)
        .map(|(row, entry)| {
            let Entry { label, cells: [day, proof, ..], .. } = entry;
            let name = if label.is_empty() { known(row).unwrap_or_default() } else { label.clone() };
            let day = day_in(day).map_or_else(|| day.clone(), |day| day_with_weekday(day, locale));
            let parts: Vec<_> = [day, name, proof.clone()].into_iter().filter(|part| !part.is_empty()).collect();
            view! { <li>{parts.join(", ")}</li> }
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p>{t.nothing_sent}</p> }.into_any()
    } else {
        view! { <ul>{rows}</ul> }.into_any()
    };
    view! { <section><h3>{t.sent}</h3> {list}</section> }.into_any()
}

/// The steps still to be done, the next one first, with who does them.
fn steps(record: &Record, contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = SummaryTexts::of(lang);
    let scheduled = schedule(contract, plan, &record.answers, &record.progress);
    let mut open: Vec<_> =
        scheduled.into_iter().filter(|one| !record.progress.status(one.step.id).is_settled()).collect();
    open.sort_by_key(|one| one.due);
    let rows: Vec<_> = open
        .into_iter()
        .map(|one| {
            let who = record.progress.get(one.step.id).who;
            let who = (!who.is_empty()).then(|| view! { " " <span class="summary-who">{who}</span> });
            view! {
                <li>
                    <span class="summary-day">{words::short_day(one.due, locale)}</span>
                    <span>{one.step.title().get(lang)} {who}</span>
                </li>
            }
        })
        .collect();
    let (done, all) = progress_of(contract, &record.answers, &record.progress);
    let progress = fill(PlanTexts::of(lang).progress, &[("x", &done.to_string()), ("y", &all.to_string())]);
    let list = if rows.is_empty() {
        view! { <p>{PlanTexts::of(lang).all_done}</p> }.into_any()
    } else {
        view! { <ol class="summary-steps">{rows}</ol> }.into_any()
    };
    view! {
        <section>
            <h3>{t.steps} " " <span class="quiet">{progress}</span></h3>
            {list}
        </section>
    }
    .into_any()
}
