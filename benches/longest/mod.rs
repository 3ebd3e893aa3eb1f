//! The longest series there is, ten years with monthly invoices, and the computations it is compared with. Used by the
//! command line and the browser benchmark.

use std::hint::black_box;

use fristklar::domain::{
    Billing, Cents, Contract, Day, EarlyFee, FirstTerm, Invoice, OnDay, OwnTerms, Percent, Plan, TermLength,
    TermMonths, costs, days_between, over_time, plan, ratio,
};

/// Ten years of monthly invoices, with own refund terms and a percentage fee, so that no part of the computation is
/// skipped.
pub fn longest() -> Contract {
    let start: Day = "2024-02-29".parse().expect("a day");
    let ten_years = TermLength::Months(TermMonths::new(120).expect("a term"));
    let mut contract = Contract::new(FirstTerm::new(start, ten_years).expect("a first term"));
    contract.billing = Billing::Monthly;
    contract.set_price(Cents(1_234_567)).expect("an amount");
    contract.fee = EarlyFee::share(share()).expect("a fee");
    contract.own_terms = Some(OwnTerms { full_refund_days: 14, pro_rata: true, fee: contract.fee });
    contract
}

fn share() -> Percent {
    Percent::from_hundredths(2_500).expect("a percentage")
}

/// Combines all amounts of a day into one number, so that none can be optimised away.
fn weight(on: &OnDay) -> i64 {
    let all = [Some(on.guide), Some(on.standard), on.own, Some(on.for_cause)];
    all.into_iter().flatten().map(|one| one.refund.0 ^ one.payable.0).fold(0, i64::wrapping_add)
}

/// The series for every day.
pub fn series(contract: &Contract, plan: &Plan) -> i64 {
    over_time(contract, plan).map_or(0, |over_time| over_time.days().map(|on| weight(&on)).fold(0, i64::wrapping_add))
}

/// The days of these invoices with only the multiplications and roundings each needs: the unused part and the two fees.
pub fn bare(invoices: &[Invoice]) -> i64 {
    let days = invoices.iter().flat_map(|invoice| {
        invoice.start.iter_days().take_while(|day| *day <= invoice.last).map(|day| {
            let unused = ratio(invoice.amount, days_between(day, invoice.last), invoice.days());
            let fees = [unused, black_box(unused)].map(|sum| share().of(sum));
            fees.iter().fold(unused.0, |sum, fee| sum.wrapping_add(fee.0))
        })
    });
    days.fold(0, i64::wrapping_add)
}

/// The points of the chart.
pub fn points(contract: &Contract, plan: &Plan) -> i64 {
    over_time(contract, plan).map_or(0, |over_time| over_time.points().iter().map(weight).fold(0, i64::wrapping_add))
}

/// The invoices of the term.
pub fn invoices(contract: &Contract, plan: &Plan) -> Vec<Invoice> {
    costs(contract, plan).map(|costs| costs.invoices).unwrap_or_default()
}

/// What a view would do without a series: compute a whole plan with its costs for each day.
pub fn plan_by_plan(contract: &Contract, now: &Plan) -> i64 {
    let days = now.term.start.iter_days().take_while(|day| *day <= now.term.last);
    days.map(|day| {
        let there = Contract { service_end: Some(day), ..*contract };
        costs(&there, &plan(&there, now.as_of)).map_or(0, |costs| costs.guide.refund.0)
    })
    .fold(0, i64::wrapping_add)
}
