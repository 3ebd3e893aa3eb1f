//! The summary: dates, money, open steps and sent notices of one contract on a page to print.

mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use self::steps::OpenSteps;
use crate::domain::{Contract, InternalDeadline, Plan, costs};
use crate::i18n::fill;
use crate::i18n::names;
use crate::i18n::texts::{CostTexts, DoubtTexts, PlanAsideTexts, PlanTexts, ShellTexts, SummaryTexts};
use crate::journey::internal_deadline;
use crate::journey::sheets::{SENT, day_in};
use crate::portfolio::{Record, SheetEntry};
use crate::state::{self, DrawFiles, JobsStore, PortfolioStore, ShownPlan};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::answer::Answer;
use crate::ui::widgets::checkbox::Checkbox;
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::cost_summary::sides;
use crate::ui::widgets::figure::{DayText, Money};
use crate::ui::widgets::from_file_part::FromFilePart;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::plan_panel::term_dates;
use crate::ui::widgets::show_if::ShowIf;

#[component]
pub fn SummaryView() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<SummaryTexts>();
    let plan_texts = use_texts::<PlanTexts>();
    let with_money = RwSignal::new(true);
    let has_price = move || shown.contract.with(|contract| contract.is_some_and(|contract| contract.price.is_some()));
    let paper = move || match (portfolio.record.get(), shown.plan.get()) {
        (Some(record), Some(plan)) => view! { <Paper record plan with_money /> }.into_any(),
        _ => view! { <p>{plan_texts.empty_what}</p> }.into_any(),
    };
    view! {
        <div class="wrap view">
            <ContractLine />
            <Heading>{plan_texts.summary}</Heading>
            <p>{t.intro}</p>
            <ShowIf when=has_price>
                <Checkbox
                    id="summary-money"
                    label=t.with_money
                    value=with_money
                    on_change=move |chosen| with_money.set(chosen)
                />
            </ShowIf>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=|_| state::print()>{t.print}</button>
            </p>
            {paper}
        </div>
    }
}

#[component]
fn Paper(record: Arc<Record>, plan: Arc<Plan>, #[prop(into)] with_money: Signal<bool>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<SummaryTexts>();
    let contract = record.contract();
    let owner: Vec<&str> = [&*record.customer, &*record.product].into_iter().filter(|text| !text.is_empty()).collect();
    let owner = (!owner.is_empty()).then(|| view! { <p>{owner.join(", ")}</p> });
    let assumed = wording.assumed(&contract, expect_context::<PortfolioStore>().assumed());
    let assumed = assumed.map(|text| view! { <p><strong>{text}</strong></p> });
    let shown = {
        let plan = Arc::clone(&plan);
        Arc::new(move || Some((contract, Arc::clone(&plan))))
    };
    let internal = internal_deadline::shown(&contract, &plan, &record.effective_preparation());
    let money = {
        let plan = Arc::clone(&plan);
        move || with_money.get().then(|| view! { <MoneyTable contract plan=Arc::clone(&plan) /> })
    };
    view! {
        <article class="summary-paper" aria-labelledby="summary-name">
            <header>
                <h2 id="summary-name">{wording.contract_name(&record)}</h2>
                {owner}
                <p>{wording.terms_after_name(&record, &contract)}</p>
                {assumed}
                <p class="quiet">{fill(t.made_on, &[("day", &wording.day_with_weekday(plan.as_of))])}</p>
            </header>
            <Answer shown />
            <div class="summary-columns">
                <DatesTable plan=Arc::clone(&plan) internal />
                <div>
                    {money}
                    <SentNotices record=Arc::clone(&record) />
                </div>
            </div>
            <OpenSteps record=Arc::clone(&record) contract plan />
            <ClauseCheckOnPaper record />
            <p class="quiet">{use_texts::<ShellTexts>().legal}</p>
        </article>
    }
}

#[component]
fn DatesTable(plan: Arc<Plan>, internal: Option<InternalDeadline>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<SummaryTexts>();
    let rows: Vec<_> = term_dates(&plan, internal, wording.lang)
        .into_iter()
        .map(|date| {
            let until = date.until.map(|(last, figure)| {
                view! { " – " <DayText day=last text=wording.day_with_weekday(last) figure=Some(figure) /> }
            });
            let text = wording.day_with_weekday(date.day);
            view! {
                <tr>
                    <th scope="row">{date.label}</th>
                    <td><DayText day=date.day text figure=date.figure /> {until}</td>
                </tr>
            }
        })
        .collect();
    let next = plan.next.as_ref().map(|next| {
        let day = next.deadlines.notice;
        let text = wording.day_with_weekday(day);
        view! {
            <tr>
                <th scope="row">{use_texts::<PlanAsideTexts>().ev_next_deadline}</th>
                <td><DayText day text figure=Some("next-deadline") /></td>
            </tr>
        }
    });
    view! {
        <section>
            <h3>{t.dates}</h3>
            <table aria-label=t.dates><tbody>{rows} {next}</tbody></table>
        </section>
    }
}

/// Price, renewal and refund. Renders nothing without a price.
#[component]
fn MoneyTable(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<SummaryTexts>();
    let cost_texts = use_texts::<CostTexts>();
    let costs = costs(&contract, &plan)?;
    let text = move |cents| wording.money(cents, contract.currency);
    let price = contract.price.map(|price| {
        let label = format!("{} ({})", t.price, names::billing(contract.billing, wording.lang));
        view! { <AmountRow label>{text(price)}</AmountRow> }
    });
    let renewal = plan.next.as_ref().zip(costs.renewal).map(|(next, cost)| {
        let label = fill(t.renewal, &[("last", &wording.short_day(next.term.last))]);
        view! { <AmountRow label><Money figure="renewal-cost" amount=cost text=text(cost) /></AmountRow> }
    });
    let refunds: Vec<_> = sides(&costs, wording.lang)
        .into_iter()
        .map(|side| {
            let label = format!("{}: {} ({})", cost_texts.back, side.name, side.mark);
            let (figure, refund) = (side.refund, side.settlement.refund);
            view! { <AmountRow label><Money figure amount=refund text=text(refund) /></AmountRow> }
        })
        .collect();
    let on = fill(cost_texts.last_service_is, &[("day", &wording.short_day(costs.service_end))]);
    Some(view! {
        <section>
            <h3>{cost_texts.heading}</h3>
            <table aria-label=cost_texts.heading><tbody>{price} {renewal} {refunds}</tbody></table>
            <p class="quiet">{on} ". " {cost_texts.net}</p>
        </section>
    })
}

#[component]
fn AmountRow(label: String, children: Children) -> impl IntoView {
    view! { <tr><th scope="row">{label}</th><td class="amount">{children()}</td></tr> }
}

/// DOM id of the clause check.
const CLAUSE_CHECK: &str = "clause-check";

/// The clause check of the contract's documents, where any are kept with it. It is in the part for files.
#[component]
fn ClauseCheckOnPaper(record: Arc<Record>) -> impl IntoView {
    let title = use_texts::<DoubtTexts>().clause_check;
    let draw = |part: DrawFiles| (part.clause_check)();
    (!record.readings.is_empty()).then(|| {
        view! {
            <section id=CLAUSE_CHECK tabindex="-1">
                <h3>{title}</h3>
                <FromFilePart draw place=CLAUSE_CHECK around=|instead| instead />
            </section>
        }
    })
}

/// The notices that were sent, from the sheet that records them.
#[component]
fn SentNotices(record: Arc<Record>) -> impl IntoView {
    let contents = expect_context::<JobsStore>().contents;
    let wording = use_wording();
    let t = use_texts::<SummaryTexts>();
    let list = move || {
        let content = contents.get(wording.lang).ready();
        let known_label = |row: &str| {
            let sheet = content.as_ref().and_then(|content| content.sheet(SENT));
            sheet.and_then(|sheet| sheet.rows.iter().find(|known| known.id == row)).map(|known| known.label.clone())
        };
        let rows: Vec<_> = record
            .entries
            .of_sheet(SENT)
            .filter(|(_, entry)| entry.ticked)
            .map(|(row, entry)| {
                let SheetEntry { label, cells: [day, proof, ..], .. } = entry;
                let name = if label.is_empty() { known_label(row).unwrap_or_default() } else { label.clone() };
                let day = day_in(day).map_or_else(|| day.clone(), |day| wording.day_with_weekday(day));
                let parts: Vec<_> = [day, name, proof.clone()].into_iter().filter(|part| !part.is_empty()).collect();
                view! { <li>{parts.join(", ")}</li> }
            })
            .collect();
        if rows.is_empty() {
            view! { <p>{t.nothing_sent}</p> }.into_any()
        } else {
            view! { <ul>{rows}</ul> }.into_any()
        }
    };
    view! { <section><h3>{t.sent}</h3> {list}</section> }
}
