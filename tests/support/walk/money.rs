//! The second way to reckon money: exact fractions over days counted one by one.

use fristklar::domain::{Billing, Cents, Contract, EarlyFee, MAX_AMOUNT, OwnTerms, Percent, YearlyIncrease};
use proptest::prelude::*;

use super::{Span, any_first_term, any_renewal, months_filled, number_of, range, renewal_days, to_day};

/// `numerator / denominator`, half away from zero.
pub fn rounded(numerator: i128, denominator: i128) -> i128 {
    let twice = 2 * numerator.abs() + denominator;
    numerator.signum() * twice.div_euclid(2 * denominator)
}

/// The fee of a contract year, in whole cents.
pub fn annual_fee(contract: &Contract, year: u32) -> i128 {
    let mut fee = i128::from(contract.price.expect("a price").0);
    for _ in 0..year {
        fee += rounded(fee * i128::from(contract.yearly_increase.share().hundredths()), 10_000);
    }
    fee
}

/// What months of a term cost, in twelfths of a cent.
pub fn months_fee_in_twelfths(contract: &Contract, months: std::ops::Range<u32>) -> i128 {
    months.map(|month| annual_fee(contract, month / 12)).sum()
}

/// First day, last day and amount of each invoice of a term.
pub fn invoices(contract: &Contract, term: Span) -> Vec<(usize, usize, i128)> {
    let (months, whole) = months_filled(term.start, term.last);
    let starts: Vec<usize> =
        std::iter::once(term.start).chain(renewal_days(term.start)).take(months as usize + 13).collect();
    let mut result: Vec<(usize, usize, i128)> = Vec::new();
    let step = contract.billing.months().unwrap_or(months);
    for from in (0..months).step_by(step as usize) {
        let (start, full_end) = (starts[from as usize], starts[(from + step) as usize]);
        let last = term.last.min(full_end - 1);
        let amount = if contract.billing == Billing::Term {
            // Full years, then the days of the year that the end cuts short.
            let years = (1..=months / 12).filter(|year| starts[*year as usize * 12] <= term.last + 1).count() as u32;
            let (year_start, year_end) = (starts[years as usize * 12], starts[years as usize * 12 + 12]);
            let (used, all) = ((term.last + 1 - year_start) as i128, (year_end - year_start) as i128);
            (0..years).map(|year| annual_fee(contract, year)).sum::<i128>()
                + rounded(annual_fee(contract, years) * used, all)
        } else {
            let days = (start..=last).count() as i128;
            let full_days = (start..full_end).count() as i128;
            rounded(months_fee_in_twelfths(contract, from..from + step) * days, 12 * full_days)
        };
        result.push((start, last, amount));
    }
    if whole {
        let total = rounded(months_fee_in_twelfths(contract, 0..months), 12);
        let before = |until: usize| result[..until].iter().map(|(.., amount)| amount).sum::<i128>();
        // What is lost goes to the last one; where it would become negative, the earlier ones stop at the total.
        let last = result.len() - 1;
        let mut paid: Vec<i128> = (0..=last).map(|until| before(until).min(total)).collect();
        paid.push(total);
        for (at, invoice) in result.iter_mut().enumerate() {
            invoice.2 = paid[at + 1] - paid[at];
        }
    }
    result
}

pub fn fee_of(fee: EarlyFee, sum: i128) -> i128 {
    match fee {
        EarlyFee::None => 0,
        EarlyFee::Fixed(amount) => i128::from(amount.0),
        EarlyFee::Share(share) => rounded(sum * i128::from(share.hundredths()), 10_000),
    }
}

/// Refund and payable for a last service day inside the term.
pub fn settle(
    invoices: &[(usize, usize, i128)],
    service_end: usize,
    full_until: Option<usize>,
    pro_rata: bool,
    fee: EarlyFee,
) -> (i128, i128) {
    let billed = || invoices.iter().filter(|(start, ..)| *start <= service_end);
    if invoices.last().is_none_or(|(_, last, _)| service_end >= *last) {
        return (0, 0);
    }
    let (sum, fee) = if full_until.is_some_and(|until| service_end <= until) {
        (billed().map(|(.., amount)| amount).sum::<i128>(), 0)
    } else {
        let unused = |(start, last, amount): &(usize, usize, i128)| {
            let unused = (*start..=*last).filter(|day| *day > service_end).count() as i128;
            rounded(amount * unused, (*start..=*last).count() as i128)
        };
        let sum = if pro_rata { billed().map(unused).sum() } else { 0 };
        (sum, fee_of(fee, sum))
    };
    ((sum - fee).max(0), (fee - sum).max(0))
}

/// Refund and payable of a last service day inside the term: guide, standard contract, own terms, for cause.
pub fn outcomes(
    contract: &Contract,
    term: Span,
    invoices: &[(usize, usize, i128)],
    service_end: usize,
) -> [Option<(i128, i128)>; 4] {
    let first = term.number == 0;
    let guide = settle(invoices, service_end, first.then_some(term.start + 29), true, contract.fee);
    let later = invoices.iter().filter(|(start, ..)| *start > service_end).map(|(.., amount)| amount).sum();
    let own = contract.own_terms.map(|own| {
        let days = own.full_refund_days as usize;
        settle(invoices, service_end, (first && days > 0).then(|| term.start + days - 1), own.pro_rata, own.fee)
    });
    [Some(guide), Some((0, later)), own, Some(settle(invoices, service_end, None, true, EarlyFee::None))]
}

/// A contract with a price, the day it is looked at, and a last service day before, in or after that day's term.
pub fn any_case() -> impl Strategy<Value = (Contract, usize)> {
    let (earliest, latest) = range();
    let how = prop::sample::select(vec![
        Billing::Annual,
        Billing::Semiannual,
        Billing::Quarterly,
        Billing::Monthly,
        Billing::Term,
    ]);
    let increase = prop_oneof![3 => Just(0), 1 => Just(700), 1 => 0..=10_000_u32];
    let own = prop::option::of(
        (0..=100_u32, any::<bool>(), any_fee()).prop_map(|(full_refund_days, pro_rata, fee)| OwnTerms {
            full_refund_days,
            pro_rata,
            fee,
        }),
    );
    let when = (0..3000_usize, -40..=4000_isize);
    (any_first_term(), any_renewal(), any_price(), how, any_fee(), increase, 0..=99_999_u32, own, when).prop_map(
        move |(first, renewal, price, billing, fee, increase, uplift, own_terms, (later, service))| {
            let start = number_of(first.start());
            let as_of = (start + later).min(latest);
            let service_end = start.saturating_add_signed(service).clamp(earliest, latest);
            let mut contract = Contract::new(first);
            contract.renewal = renewal;
            contract.set_price(price).expect("in range");
            contract.billing = billing;
            contract.fee = fee;
            let increase = Percent::from_hundredths(increase).expect("in range");
            contract.yearly_increase = YearlyIncrease::new(increase).expect("in range");
            contract.uplift = Percent::from_hundredths(uplift).expect("in range");
            contract.own_terms = own_terms;
            contract.service_end = Some(to_day(service_end));
            (contract, as_of)
        },
    )
}

pub fn any_price() -> impl Strategy<Value = Cents> {
    let corners = prop::sample::select(vec![0, 1, 2, 99, 1_000_000, 1_200_000, MAX_AMOUNT.0 - 1, MAX_AMOUNT.0]);
    prop_oneof![1 => corners, 4 => 10_000..=200_000_000_i64, 1 => 0..=MAX_AMOUNT.0].prop_map(Cents)
}

pub fn any_fee() -> impl Strategy<Value = EarlyFee> {
    prop_oneof![
        Just(EarlyFee::None),
        any_price().prop_map(|amount| EarlyFee::fixed(amount).expect("in range")),
        (0..=10_000_u32).prop_map(|share| {
            EarlyFee::share(Percent::from_hundredths(share).expect("in range")).expect("in range")
        }),
    ]
}
