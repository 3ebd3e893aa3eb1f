//! Invoices, refunds, fees and the cost of a missed deadline of any contract, against exact fractions over days counted
//! one by one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected should stop there"
)]

mod walk;

use fristklar::domain::{
    Billing, Cents, Contract, Costs, Day, EarlyFee, FirstTerm, Invoice, MAX_AMOUNT, OwnTerms, Percent, Settlement,
    TermLength, TermMonths, YearlyIncrease, plan, plus_days, ratio,
};
use proptest::prelude::*;
use walk::{Span, number_of, to_day};

/// The costs on a day for a last service day.
fn costs(contract: &Contract, as_of: Day, service_end: Day) -> Costs {
    let contract = Contract { service_end: Some(service_end), ..*contract };
    plan(&contract, as_of).costs.expect("a price is known")
}

/// `numerator / denominator`, half away from zero.
fn rounded(numerator: i128, denominator: i128) -> i128 {
    let twice = 2 * numerator.abs() + denominator;
    numerator.signum() * twice.div_euclid(2 * denominator)
}

/// The fee of a contract year, in whole cents.
fn annual_fee(contract: &Contract, year: u32) -> i128 {
    let mut fee = i128::from(contract.price.expect("a price").0);
    for _ in 0..year {
        fee += rounded(fee * i128::from(contract.yearly_increase.share().hundredths()), 10_000);
    }
    fee
}

/// What months of a term cost, in twelfths of a cent.
fn months_fee_in_twelfths(contract: &Contract, months: std::ops::Range<u32>) -> i128 {
    months.map(|month| annual_fee(contract, month / 12)).sum()
}

/// First day, last day and amount of each invoice of a term.
fn invoices(contract: &Contract, term: Span) -> Vec<(usize, usize, i128)> {
    let (months, whole) = walk::months_filled(term.start, term.last);
    let renewal_days: Vec<usize> =
        std::iter::once(term.start).chain(walk::renewal_days(term.start)).take(months as usize + 13).collect();
    let mut result: Vec<(usize, usize, i128)> = Vec::new();
    let step = contract.billing.months().unwrap_or(months);
    for from in (0..months).step_by(step as usize) {
        let (start, full_end) = (renewal_days[from as usize], renewal_days[(from + step) as usize]);
        let last = term.last.min(full_end - 1);
        let amount = if contract.billing == Billing::Term {
            // Full years, then the days of the year that the end cuts short.
            let years =
                (1..=months / 12).filter(|year| renewal_days[*year as usize * 12] <= term.last + 1).count() as u32;
            let (year_start, year_end) = (renewal_days[years as usize * 12], renewal_days[years as usize * 12 + 12]);
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

fn fee_of(fee: EarlyFee, sum: i128) -> i128 {
    match fee {
        EarlyFee::None => 0,
        EarlyFee::Fixed(amount) => i128::from(amount.0),
        EarlyFee::Share(share) => rounded(sum * i128::from(share.hundredths()), 10_000),
    }
}

/// Refund and payable for a last service day inside the term.
fn settle(
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

fn found(settlement: &Settlement) -> (i128, i128) {
    (settlement.refund.0.into(), settlement.payable.0.into())
}

fn sum_of(invoices: &[Invoice]) -> i128 {
    invoices.iter().map(|invoice| i128::from(invoice.amount.0)).sum()
}

/// A contract with a price, the day it is looked at, and a last service day before, in or after that day's term.
fn any_case() -> impl Strategy<Value = (Contract, usize)> {
    let (earliest, latest) = walk::range();
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
    (walk::any_first_term(), walk::any_renewal(), any_price(), how, any_fee(), increase, 0..=99_999_u32, own, when)
        .prop_map(move |(first, renewal, price, billing, fee, increase, uplift, own_terms, (later, service))| {
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
        })
}

fn any_price() -> impl Strategy<Value = Cents> {
    let corners = prop::sample::select(vec![0, 1, 2, 99, 1_000_000, 1_200_000, MAX_AMOUNT.0 - 1, MAX_AMOUNT.0]);
    prop_oneof![1 => corners, 4 => 10_000..=200_000_000_i64, 1 => 0..=MAX_AMOUNT.0].prop_map(Cents)
}

fn any_fee() -> impl Strategy<Value = EarlyFee> {
    prop_oneof![
        Just(EarlyFee::None),
        any_price().prop_map(|amount| EarlyFee::fixed(amount).expect("in range")),
        (0..=10_000_u32).prop_map(|share| {
            EarlyFee::share(Percent::from_hundredths(share).expect("in range")).expect("in range")
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_contract_to_the_cent((contract, as_of) in any_case()) {
        let plan = plan(&contract, to_day(as_of));
        let costs = plan.costs.as_ref().expect("a price is known");
        let term = walk::chain(&contract.first_term, contract.renewal)
            .nth(plan.term.number as usize)
            .expect("a term of the chain");
        prop_assert_eq!((number_of(plan.term.start), number_of(plan.term.last)), (term.start, term.last));

        let expected = invoices(&contract, term);
        let written: Vec<_> = costs
            .invoices
            .iter()
            .map(|invoice| (number_of(invoice.start), number_of(invoice.last), i128::from(invoice.amount.0)))
            .collect();
        prop_assert_eq!(&written, &expected);

        let service_end = number_of(contract.service_end.expect("chosen")).clamp(term.start, term.last);
        prop_assert_eq!(number_of(costs.service_end), service_end);
        let guide_until = (term.number == 0).then_some(term.start + 29);
        prop_assert_eq!(found(&costs.guide), settle(&expected, service_end, guide_until, true, contract.fee), "guide");
        prop_assert_eq!(found(&costs.for_cause), settle(&expected, service_end, None, true, EarlyFee::None), "for cause");
        let later = expected.iter().filter(|(start, ..)| *start > service_end).map(|(.., amount)| amount).sum();
        prop_assert_eq!(found(&costs.standard), (0, later), "standard");
        prop_assert_eq!(costs.own.is_some(), contract.own_terms.is_some());
        if let Some((own, terms)) = costs.own.as_ref().zip(contract.own_terms) {
            let until = (term.number == 0 && terms.full_refund_days > 0)
                .then(|| term.start + terms.full_refund_days as usize - 1);
            prop_assert_eq!(found(own), settle(&expected, service_end, until, terms.pro_rata, terms.fee), "own");
        }

        let next = walk::chain(&contract.first_term, contract.renewal).nth(term.number as usize + 1);
        let renewal = next.map(|next| {
            let price = i128::from(contract.price.expect("a price").0);
            let uplift = i128::from(contract.uplift.hundredths());
            rounded(price * i128::from(next.months) * (10_000 + uplift), 120_000)
        });
        prop_assert_eq!(costs.renewal.map(|cost| i128::from(cost.0)), renewal);
    }

    #[test]
    fn what_was_paid_is_used_or_comes_back((contract, as_of) in any_case()) {
        let plan = plan(&contract, to_day(as_of));
        let costs = plan.costs.expect("a price is known");
        let (first, last) = (costs.invoices.first().expect("one"), costs.invoices.last().expect("one"));
        prop_assert_eq!((first.start, last.last), (plan.term.start, plan.term.last), "invoices cover the term");
        for pair in costs.invoices.windows(2) {
            prop_assert_eq!(plus_days(pair[0].last, 1), pair[1].start, "no gap, no overlap");
        }
        if plan.term.whole_months().is_some() && contract.yearly_increase == YearlyIncrease::NONE {
            let total = ratio(contract.price.expect("a price"), plan.term.months.into(), 12);
            prop_assert_eq!(sum_of(&costs.invoices), i128::from(total.0), "no cent is lost");
        }

        let billed: Vec<Invoice> =
            costs.invoices.iter().copied().filter(|invoice| invoice.start <= costs.service_end).collect();
        prop_assert!(costs.invoices.iter().all(|invoice| invoice.amount >= Cents::ZERO));
        let all = [Some(&costs.guide), Some(&costs.standard), Some(&costs.for_cause), costs.own.as_ref()];
        for settlement in all.into_iter().flatten() {
            prop_assert!(settlement.refund >= Cents::ZERO && settlement.payable >= Cents::ZERO);
            prop_assert!(settlement.refund == Cents::ZERO || settlement.payable == Cents::ZERO);
            prop_assert!(settlement.refund <= settlement.before_fee());
        }
        let mut used = 0;
        for share in &costs.for_cause.shares {
            let days = share.invoice.days();
            prop_assert_eq!(days, (number_of(share.invoice.start)..=number_of(share.invoice.last)).count() as i64);
            let share_used = ratio(share.invoice.amount, days - share.unused_days, days);
            prop_assert!((share.refund + share_used - share.invoice.amount).0.abs() <= 1);
            used += i128::from((share.invoice.amount - share.refund).0);
        }
        let shared: Vec<Invoice> = costs.for_cause.shares.iter().map(|share| share.invoice).collect();
        prop_assert_eq!(&shared, &billed, "what is billed is shared out");
        prop_assert_eq!(used + i128::from(costs.for_cause.before_fee().0), sum_of(&billed));
        if costs.service_end < plan.term.last {
            let guide = &costs.guide;
            prop_assert_eq!(guide.refund - guide.payable, guide.before_fee() - guide.fee);
        }
    }

    #[test]
    fn waiting_never_brings_more_inside_an_invoice((contract, as_of) in any_case(), pick: prop::sample::Index, wait: prop::sample::Index) {
        let on = |service_end| costs(&contract, to_day(as_of), service_end);
        let invoices = on(to_day(as_of)).invoices;
        let invoice = pick.get(&invoices);

        let days = usize::try_from(invoice.days()).expect("positive");
        let (earlier, later) = (wait.index(days), days - 1);
        let at = |days: usize| on(plus_days(invoice.start, i64::try_from(days).expect("small")));
        let (earlier, middle, later) = (at(0), at(earlier), at(later));
        for (before, after) in [(&earlier, &middle), (&middle, &later)] {
            prop_assert!(before.guide.refund >= after.guide.refund, "guide");
            prop_assert!(before.for_cause.refund >= after.for_cause.refund, "for cause");
            prop_assert_eq!(before.standard.payable, after.standard.payable, "standard");
            if let Some((before, after)) = before.own.as_ref().zip(after.own.as_ref()) {
                prop_assert!(before.refund >= after.refund, "own");
            }
        }
    }

    #[test]
    fn a_day_outside_the_term_counts_as_its_nearest((contract, as_of) in any_case(), days in 0..2000_i64) {
        let term = plan(&contract, to_day(as_of)).term;
        let on = |service_end| costs(&contract, to_day(as_of), service_end);
        prop_assert_eq!(on(plus_days(term.start, -days)), on(term.start));
        prop_assert_eq!(on(plus_days(term.last, days)), on(term.last));
        let over = on(term.last);
        for settlement in [&over.guide, &over.standard, &over.for_cause] {
            prop_assert_eq!(found(settlement), (0, 0));
        }
        let chosen = Contract { service_end: None, ..contract };
        prop_assert_eq!(plan(&chosen, to_day(as_of)).costs.expect("a price is known"), on(to_day(as_of)));
    }

    #[test]
    fn ratios(amount in any::<i64>(), part in any::<i64>(), whole in 1..=i64::MAX) {
        let exact = i128::from(amount) * i128::from(part);
        let (quotient, rest) = (exact.div_euclid(i128::from(whole)), exact.rem_euclid(i128::from(whole)));
        let twice = 2 * rest;
        let up = twice > i128::from(whole) || (twice == i128::from(whole) && exact > 0);
        let expected = (quotient + i128::from(up)).clamp(i64::MIN.into(), i64::MAX.into());
        prop_assert_eq!(i128::from(ratio(Cents(amount), part, whole).0), expected);
    }
}

#[test]
fn every_day_of_ten_years_billed_by_the_month() {
    let ten_years = TermLength::Months(TermMonths::new(120).expect("a term"));
    let first_term = FirstTerm::new(to_day(walk::at(2024, 2, 29)), ten_years).expect("a first term");
    let mut contract = Contract::new(first_term);
    contract.billing = Billing::Monthly;
    contract.set_price(Cents(1_234_567)).expect("in range");
    let mut before: Option<Costs> = None;
    for at in walk::at(2024, 2, 29)..=walk::at(2034, 2, 28) {
        let after = costs(&contract, first_term.start(), to_day(at));
        if let Some(before) = before {
            let starts = after.invoices.iter().any(|invoice| number_of(invoice.start) == at);
            assert!(starts || before.guide.refund >= after.guide.refund, "{}", to_day(at));
            assert!(starts == (before.standard.payable > after.standard.payable), "{}", to_day(at));
        }
        before = Some(after);
    }
    let last = before.expect("there were days");
    assert_eq!((found(&last.guide), found(&last.standard)), ((0, 0), (0, 0)));
}
