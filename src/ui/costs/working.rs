//! How each amount is worked out: days used and unused, invoice by invoice.

use leptos::prelude::*;

use super::Money;
use crate::domain::{Cents, Costs, Day, EarlyFee, Invoice, Settlement, Taxed, Vat};
use crate::explain;
use crate::i18n::texts::{CostTexts, MoneyTexts};
use crate::i18n::{Lang, Locale, day_long, day_short, fill, percent};
use crate::ui::words;

/// An amount with its tax, small below the net one.
pub(super) fn with_vat(taxed: Taxed, vat: Vat, money: &dyn Fn(Cents) -> String, lang: Lang, locale: Locale) -> AnyView {
    let t = MoneyTexts::of(lang);
    let text = fill(t.with_vat, &[("rate", &percent(vat.share(), locale)), ("gross", &money(taxed.gross))]);
    let apart = fill(t.vat_apart, &[("net", &money(taxed.net)), ("vat", &money(taxed.vat))]);
    view! { <span class="vat">{text} <br/> {apart}</span> }.into_any()
}

/// Every settlement's working, each behind a summary of its own.
pub(super) fn workings(money: &Money, costs: &Costs) -> AnyView {
    let t = CostTexts::of(money.lang);
    let items: Vec<_> = costs
        .settlements()
        .map(|(basis, settlement)| {
            let name = explain::settlement_basis(basis, money.lang);
            view! {
                <details class="working">
                    <summary>{t.how} ": " {name}</summary>
                    {working(money, name, settlement)}
                </details>
            }
        })
        .collect();
    items.into_any()
}

fn working(money: &Money, name: &str, settlement: &Settlement) -> AnyView {
    let t = MoneyTexts::of(money.lang);
    // Every region of the page has a name of its own.
    let region = format!("{}: {name}", CostTexts::of(money.lang).how);
    let locale = money.locale;
    if settlement.terms.later_invoices_due {
        let due = if settlement.due.is_empty() {
            view! { <p>{t.how_due_none}</p> }.into_any()
        } else {
            view! { <p>{t.how_due}</p> {invoice_table(money, &settlement.due, None, region)} }.into_any()
        };
        let access = fill(t.access_short, &[("day", &day_long(money.plan.term.last, locale))]);
        return view! { <p>{t.how_no_refund} " " {access} "."</p> {due} }.into_any();
    }
    let full = settlement.terms.full_refund_until.filter(|_| settlement.in_full);
    let full = full.map(|until| view! { <p>{fill(t.how_full, &[("until", &day_long(until, locale))])}</p> });
    let nothing = settlement.shares.iter().all(|share| share.unused_days == 0);
    let nothing = nothing.then(|| view! { <p>{t.how_end}</p> });
    let days = |n: i64| fill(t.days, &[("n", &n.to_string())]);
    let rows: Vec<_> = settlement
        .shares
        .iter()
        .map(|share| {
            view! {
                <tr>
                    <th scope="row">{period(&share.invoice, locale)}</th>
                    <td class="amount">{money.amount(share.invoice.amount)}</td>
                    <td class="amount">{days(share.used_days())}</td>
                    <td class="amount">{days(share.unused_days)}</td>
                    <td class="amount">{money.amount(share.refund)}</td>
                </tr>
            }
        })
        .collect();
    let fee_name = match settlement.terms.fee {
        EarlyFee::Share(share) => format!("{} ({})", t.how_fee, percent(share, locale)),
        _ => t.how_fee.to_owned(),
    };
    let line = |name: String, amount: Cents| {
        view! { <tr><th scope="row" colspan="4">{name}</th><td class="amount">{money.amount(amount)}</td></tr> }
    };
    let charged = settlement.fee != Cents::ZERO;
    let fee =
        charged.then(|| view! { {line(t.sum.to_owned(), settlement.before_fee())} {line(fee_name, -settlement.fee)} });
    let payable = (settlement.payable != Cents::ZERO).then(|| line(t.payable.to_owned(), settlement.payable));
    view! {
        {full} {nothing}
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
    .into_any()
}

fn period(invoice: &Invoice, locale: Locale) -> String {
    format!("{} – {}", day_short(invoice.start, locale), day_short(invoice.last, locale))
}

/// All invoices of the term.
pub(super) fn invoices(money: &Money) -> Option<AnyView> {
    let t = MoneyTexts::of(money.lang);
    let costs = money.plan.costs.as_ref()?;
    Some(
        view! {
            <section class="block">
                <h2>{t.invoices}</h2>
                {invoice_table(money, &costs.invoices, Some(costs.service_end), t.invoices.to_owned())}
            </section>
        }
        .into_any(),
    )
}

/// Invoices with their sum; with whether each is billed up to `service_end`.
fn invoice_table(money: &Money, invoices: &[Invoice], service_end: Option<Day>, region: String) -> AnyView {
    let t = MoneyTexts::of(money.lang);
    let rows: Vec<_> = invoices
        .iter()
        .map(|invoice| {
            let state = service_end.map(|day| if invoice.start <= day { t.billed } else { t.not_billed });
            let state = state.map(|state| view! { <td>{state}</td> });
            view! {
                <tr>
                    <th scope="row">{words::short_day(invoice.start, money.locale)} " – " {words::short_day(invoice.last, money.locale)}</th>
                    <td class="amount">{money.amount(invoice.amount)}</td>
                    {state}
                </tr>
            }
        })
        .collect();
    let sum: Cents = invoices.iter().map(|invoice| invoice.amount).sum();
    let state = service_end.is_some();
    view! {
        <section class="scroll" tabindex="0" aria-label=region.clone()>
            <table aria-label=region.clone()>
                <thead>
                    <tr>
                        <th scope="col">{t.period}</th>
                        <th scope="col" class="amount">{t.amount}</th>
                        {state.then(|| view! { <th scope="col">{t.state}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t.sum}</th>
                        <td class="amount"><strong>{money.amount(sum)}</strong></td>
                        {state.then(|| view! { <td></td> })}
                    </tr>
                </tfoot>
            </table>
        </section>
    }
    .into_any()
}
