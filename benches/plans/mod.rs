//! Plans of a thousand contracts of all kinds, and the bare date arithmetic for the same contracts. Used by the command
//! line and the browser benchmark.

use std::hint::black_box;

use fristklar::domain::{
    Billing, Cents, Contract, Day, EarlyFee, FirstTerm, Notice, Percent, TermLength, TermMonths, add_months_clamped,
    add_months_rolling, costs, plan, plus_days,
};

/// More contracts than a consultant has.
pub const COUNT: u32 = 1_000;

/// Combinations of every start, term, notice period and billing. Their counts have no common divisor, so that few
/// combinations are repeated.
pub fn contracts() -> Vec<Contract> {
    let first: Day = "2024-02-26".parse().expect("a day");
    let billings = [Billing::Annual, Billing::Semiannual, Billing::Quarterly, Billing::Monthly, Billing::Term];
    (0..COUNT)
        .map(|number| {
            let months = [1, 12, 24, 36, 60, 7, 120];
            let months = months.iter().cycle().nth(number as usize).copied().unwrap_or(12);
            let length = TermLength::Months(TermMonths::new(months).expect("a term"));
            let mut contract =
                Contract::new(FirstTerm::new(plus_days(first, i64::from(number)), length).expect("a first term"));
            contract.notice = if number % 3 == 0 { Notice::Months(number % 13) } else { Notice::Days(number % 91) };
            contract.billing = billings.iter().cycle().nth(number as usize).copied().unwrap_or_default();
            contract.set_price(Cents(1_200_050 + i64::from(number))).expect("an amount");
            contract.fee = EarlyFee::share(Percent::from_hundredths(1_000).expect("a percentage")).expect("a fee");
            contract
        })
        .collect()
}

/// The as-of day of all plans.
pub fn as_of() -> Day {
    "2026-11-23".parse().expect("a day")
}

/// The plan and the costs of every contract, each combined into one number, so that none can be optimised away.
pub fn plans(contracts: &[Contract], as_of: Day) -> i64 {
    let weight = |contract: &Contract| {
        let contract = black_box(contract);
        let plan = plan(contract, as_of);
        let notice = plan.deadlines.as_ref().map_or(0, |dates| dates.notice.to_epoch_days());
        let refund = costs(contract, &plan).map_or(0, |costs| costs.guide.refund.0);
        i64::from(notice) ^ refund
    };
    contracts.iter().map(weight).fold(0, i64::wrapping_add)
}

/// The date arithmetic that every plan needs: the terms up to the current one, its deadline, the recommended day, and
/// the days after the end.
pub fn bare(contracts: &[Contract], as_of: Day) -> i64 {
    let weight = |contract: &Contract| {
        let contract = black_box(contract);
        let mut start = contract.first_term.start();
        let mut months = match contract.first_term.length() {
            TermLength::Months(months) => months.get(),
            TermLength::Until(_) => 12,
        };
        let mut renewal = add_months_rolling(start, months);
        while plus_days(renewal, -1) < as_of {
            start = renewal;
            months = months.min(12);
            renewal = add_months_rolling(start, months);
        }
        let last = plus_days(renewal, -1);
        let notice = match contract.notice {
            Notice::Days(days) => plus_days(last, -i64::from(days)),
            Notice::Months(months) => latest_within(last, months),
        };
        [last, notice, plus_days(notice, -1), plus_days(last, -60), plus_days(last, 30), plus_days(last, 120)]
            .iter()
            .fold(0, |sum, day| sum ^ i64::from(day.to_epoch_days()))
    };
    contracts.iter().map(weight).fold(0, i64::wrapping_add)
}

/// The latest day from which this many months do not lead past `last`.
fn latest_within(last: Day, months: u32) -> Day {
    let mut day = plus_days(last, -31 * i64::from(months) - 3);
    while add_months_clamped(plus_days(day, 1), months) <= last {
        day = plus_days(day, 1);
    }
    day
}
