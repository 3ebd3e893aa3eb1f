//! The working of each amount: days used and unused, invoice by invoice; and the invoices of the term.

use std::collections::BTreeMap;

use chrono::Datelike;
use leptos::prelude::*;

use crate::domain::{Cents, Currency, Day, EarlyFee, Invoice, Settlement, SettlementBasis};
use crate::i18n::fill;
use crate::i18n::names;
use crate::i18n::texts::{CostTexts, MoneyTexts};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::figure::DayText;

/// The working of one settlement, in a `<details>`.
#[component]
pub(super) fn Working(
    basis: SettlementBasis,
    settlement: Settlement,
    currency: Currency,
    term_end: Day,
) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<CostTexts>();
    let name = names::settlement_basis(basis, wording.lang);
    // Every region of the page needs a unique name.
    let region = format!("{}: {name}", t.how);
    let working = if settlement.terms.later_invoices_due {
        view! { <LaterInvoices due=Some(settlement.due) currency last=term_end region /> }.into_any()
    } else {
        view! { <RefundWorking settlement currency region /> }.into_any()
    };
    view! {
        <details class="working">
            <summary>{t.how} ": " {name}</summary>
            {working}
        </details>
    }
}

/// Without a refund: the last day of access, and the invoices that still have to be paid.
#[component]
pub(super) fn LaterInvoices(
    /// `None` where they are not known yet.
    due: Option<Vec<Invoice>>,
    currency: Currency,
    /// The last day of access.
    last: Day,
    region: String,
) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let access = fill(t.access_short, &[("day", &wording.long_day(last))]);
    let due = due.map(|due| {
        if due.is_empty() {
            view! { <p>{t.how_due_none}</p> }.into_any()
        } else {
            view! { <p>{t.how_due}</p> <InvoiceTable invoices=due currency region /> }.into_any()
        }
    });
    view! { <p>{t.how_no_refund} " " {access} "."</p> {due} }
}

/// The refund of each invoice, and the fee for leaving early.
#[component]
fn RefundWorking(settlement: Settlement, currency: Currency, region: String) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let money = move |cents| wording.money(cents, currency);
    let days = |count: i64| fill(t.days, &[("n", &count.to_string())]);
    let in_full_until = settlement.terms.full_refund_until.filter(|_| settlement.in_full);
    let in_full =
        in_full_until.map(|until| view! { <p>{fill(t.how_full, &[("until", &wording.long_day(until))])}</p> });
    let nothing_unused = settlement.shares.iter().all(|share| share.unused_days == 0);
    let nothing_unused = nothing_unused.then(|| view! { <p>{t.how_end}</p> });
    let rows: Vec<_> = settlement
        .shares
        .iter()
        .map(|share| {
            let Invoice { start, last, .. } = share.invoice;
            view! {
                <tr>
                    <th scope="row">{format!("{} – {}", wording.short_day(start), wording.short_day(last))}</th>
                    <td class="amount">{money(share.invoice.amount)}</td>
                    <td class="amount">{days(share.used_days())}</td>
                    <td class="amount">{days(share.unused_days)}</td>
                    <td class="amount">{money(share.refund)}</td>
                </tr>
            }
        })
        .collect();
    let line = move |name: String, amount: Cents| {
        view! { <tr><th scope="row" colspan="4">{name}</th><td class="amount">{money(amount)}</td></tr> }
    };
    let fee_name = match settlement.terms.fee {
        EarlyFee::Share(share) => format!("{} ({})", t.how_fee, wording.percent(share)),
        EarlyFee::None | EarlyFee::Fixed(_) => t.how_fee.to_owned(),
    };
    let fee = (settlement.fee != Cents::ZERO)
        .then(|| view! { {line(t.sum.to_owned(), settlement.before_fee())} {line(fee_name, -settlement.fee)} });
    let payable = (settlement.payable != Cents::ZERO).then(|| line(t.payable.to_owned(), settlement.payable));
    view! {
        {in_full} {nothing_unused}
        <section class="scroll" tabindex="0" aria-label=region.clone()>
            <table aria-label=region.clone()>
                <thead>
                    <tr>
                        <th scope="col">{t.period}</th>
                        <th scope="col" class="amount">{t.amount}</th>
                        <th scope="col" class="amount">{t.used}</th>
                        <th scope="col" class="amount">{t.unused}</th>
                        <th scope="col" class="amount">{t.refund}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>{fee} {line(t.refund.to_owned(), settlement.refund)} {payable}</tfoot>
            </table>
        </section>
    }
}

/// All invoices of the term, folded by the years they are issued in.
#[component]
pub(super) fn Invoices(currency: Currency, invoices: Vec<Invoice>, as_of: Day) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let mut years: BTreeMap<i32, Vec<Invoice>> = BTreeMap::new();
    for invoice in invoices {
        years.entry(invoice.start.year()).or_default().push(invoice);
    }
    let years: Vec<_> = years
        .into_iter()
        .map(|(year, invoices)| {
            let sum: Cents = invoices.iter().map(|invoice| invoice.amount).sum();
            view! {
                <details class="invoices-of-year">
                    <summary>{year} ": " {wording.money(sum, currency)}</summary>
                    <InvoiceTable invoices currency billed_until=as_of region=format!("{} {year}", t.invoices) />
                </details>
            }
        })
        .collect();
    view! {
        <section class="block">
            <h2>{t.invoices}</h2>
            {years}
        </section>
    }
}

/// Invoices and their sum.
#[component]
fn InvoiceTable(
    invoices: Vec<Invoice>,
    currency: Currency,
    /// If given, each invoice says whether it is issued by this day.
    #[prop(optional)]
    billed_until: Option<Day>,
    /// The table's name for assistive technology.
    region: String,
) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let money = move |cents| wording.money(cents, currency);
    let rows: Vec<_> = invoices
        .iter()
        .map(|invoice| {
            let state = billed_until.map(|day| if invoice.start <= day { t.billed } else { t.not_billed });
            view! {
                <tr>
                    <th scope="row">
                        <DayText day=invoice.start text=wording.short_day(invoice.start) />
                        " – "
                        <DayText day=invoice.last text=wording.short_day(invoice.last) />
                    </th>
                    <td class="amount">{money(invoice.amount)}</td>
                    {state.map(|state| view! { <td>{state}</td> })}
                </tr>
            }
        })
        .collect();
    let sum: Cents = invoices.iter().map(|invoice| invoice.amount).sum();
    let has_state = billed_until.is_some();
    view! {
        <section class="scroll" tabindex="0" aria-label=region.clone()>
            <table aria-label=region.clone()>
                <thead>
                    <tr>
                        <th scope="col">{t.period}</th>
                        <th scope="col" class="amount">{t.amount}</th>
                        {has_state.then(|| view! { <th scope="col">{t.state}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t.sum}</th>
                        <td class="amount"><strong>{money(sum)}</strong></td>
                        {has_state.then(|| view! { <td></td> })}
                    </tr>
                </tfoot>
            </table>
        </section>
    }
}
