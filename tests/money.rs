//! Invoices, refunds, fees and the cost of a missed deadline: worked examples, and any contract against exact fractions
//! over days counted one by one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected should stop there"
)]

mod walk;

use fristklar::domain::{
    Billing, Cents, Contract, ContractError, Costs, Day, EarlyFee, FirstTerm, Invoice, MAX_AMOUNT, OwnTerms, Percent,
    Renewal, Settlement, TermLength, TermMonths, plan, plus_days, ratio,
};
use proptest::prelude::*;
use walk::{Span, number_of, to_day};

fn date(text: &str) -> Day {
    text.parse().expect(text)
}

/// `1234.56` in cents.
fn cents(text: &str) -> Cents {
    let (whole, fraction) = text.split_once('.').expect(text);
    assert_eq!(fraction.len(), 2, "{text}");
    Cents(format!("{whole}{fraction}").parse().expect(text))
}

fn percent(whole: u32) -> Percent {
    Percent::from_hundredths(whole * 100).expect("a percentage")
}

fn billing(text: &str) -> Billing {
    match text {
        "annual" => Billing::Annual,
        "semiannual" => Billing::Semiannual,
        "quarterly" => Billing::Quarterly,
        "monthly" => Billing::Monthly,
        "term" => Billing::Term,
        _ => panic!("{text}"),
    }
}

fn fee(text: &str) -> EarlyFee {
    match text.strip_suffix('%') {
        Some(share) => EarlyFee::share(percent(share.parse().expect(text))).expect(text),
        None if text == "none" => EarlyFee::None,
        None => EarlyFee::fixed(cents(text)).expect(text),
    }
}

/// A contract over months (`12`) or until a printed last day (`2027-03-14`).
fn contract(start: &str, length: &str, how: &str, price: &str) -> Contract {
    let length = match length.parse() {
        Ok(months) => TermLength::Months(TermMonths::new(months).expect("a term")),
        Err(_) => TermLength::Until(date(length)),
    };
    let mut contract = Contract::new(FirstTerm::new(date(start), length).expect("a first term"));
    contract.billing = billing(how);
    contract.set_price(cents(price)).expect("an amount");
    contract
}

/// The costs in the first term for a last service day.
fn costs(contract: &Contract, service_end: Day) -> Costs {
    let contract = Contract { service_end: Some(service_end), ..*contract };
    plan(&contract, contract.first_term.start()).costs.expect("a price is known")
}

fn amounts(contract: &Contract) -> Vec<Cents> {
    costs(contract, contract.first_term.start()).invoices.iter().map(|invoice| invoice.amount).collect()
}

#[test]
fn worked_examples() {
    let mut rows = 0;
    for row in include_str!("cases/refunds.csv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split(',').collect();
        let [_, price, start, length, how, increase, early_fee, service_end, refund, payable, due, for_cause] =
            cells[..]
        else {
            panic!("{row}")
        };
        let mut contract = contract(start, length, how, price);
        contract.yearly_increase = percent(increase.parse().expect(row));
        contract.fee = fee(early_fee);
        let costs = costs(&contract, date(service_end));

        assert_eq!((costs.guide.refund, costs.guide.payable), (cents(refund), cents(payable)), "guide: {row}");
        assert_eq!((costs.standard.refund, costs.standard.payable), (Cents::ZERO, cents(due)), "standard: {row}");
        assert_eq!((costs.for_cause.refund, costs.for_cause.payable), (cents(for_cause), Cents::ZERO), "cause: {row}");
        rows += 1;
    }
    assert_eq!(rows, 22);
}

#[test]
fn example_3_the_fee_is_no_matter_until_day_30() {
    let mut contract = contract("2026-04-01", "12", "annual", "12000.00");
    contract.fee = fee("500.00");
    let day_30 = costs(&contract, date("2026-04-30")).guide;
    assert_eq!((day_30.refund, day_30.fee, day_30.in_full), (cents("12000.00"), Cents::ZERO, true));
    let day_31 = costs(&contract, date("2026-05-01")).guide;
    assert_eq!((day_31.refund, day_31.fee, day_31.in_full), (cents("10480.82"), cents("500.00"), false));
    assert_eq!(day_31.before_fee(), cents("10980.82"));
}

#[test]
fn a_renewed_term_has_no_full_refund() {
    let contract = contract("2026-04-01", "12", "annual", "12000.00");
    let costs = plan(&contract, date("2027-04-01")).costs.expect("a price is known");
    assert_eq!(costs.service_end, date("2027-04-01"));
    assert_eq!((costs.guide.refund, costs.guide.in_full), (ratio(cents("12000.00"), 365, 366), false));
}

#[test]
fn example_4_opens_into_its_invoices() {
    let contract = contract("2026-01-01", "12", "quarterly", "24000.00");
    let guide = costs(&contract, date("2026-05-15")).guide;
    let shares: Vec<_> =
        guide.shares.iter().map(|share| (share.invoice.days(), share.unused_days, share.refund)).collect();
    assert_eq!(shares, [(90, 0, Cents::ZERO), (91, 46, cents("3032.97"))]);
}

#[test]
fn example_8_each_year_is_dearer() {
    let mut contract = contract("2025-07-01", "36", "annual", "30000.00");
    contract.yearly_increase = percent(7);
    assert_eq!(amounts(&contract), ["30000.00", "32100.00", "34347.00"].map(cents));
    contract.billing = Billing::Term;
    assert_eq!(amounts(&contract), [cents("96447.00")]);
    contract.billing = Billing::Semiannual;
    let halves = ["15000.00", "15000.00", "16050.00", "16050.00", "17173.50", "17173.50"];
    assert_eq!(amounts(&contract), halves.map(cents));
}

#[test]
fn example_14_an_add_on_is_charged_by_days() {
    for how in ["annual", "term"] {
        let add_on = contract("2026-09-20", "2027-03-14", how, "6000.00");
        assert_eq!(amounts(&add_on), [cents("2893.15")], "{how}");
        let six_months = contract("2026-09-20", "2027-03-19", how, "6000.00");
        assert_eq!(amounts(&six_months), [cents("3000.00")], "{how}");
    }
}

#[test]
fn example_17_instalments() {
    let mut expected = vec![cents("833.33"); 11];
    expected.push(cents("833.37"));
    assert_eq!(amounts(&contract("2026-01-01", "12", "monthly", "10000.00")), expected);
}

#[test]
fn example_18_the_cost_of_a_missed_deadline() {
    let renewal = |length, price, hundredths| {
        let mut contract = contract("2025-01-01", length, "annual", price);
        contract.uplift = Percent::from_hundredths(hundredths).expect("a percentage");
        plan(&contract, date("2025-12-10")).costs.expect("a price is known").renewal
    };
    assert_eq!(renewal("12", "12000.00", 0), Some(cents("12000.00")));
    assert_eq!(renewal("12", "12000.00", 700), Some(cents("12840.00")));
    assert_eq!(renewal("12", "12000.00", 750), Some(cents("12900.00")));
    assert_eq!(renewal("36", "12000.00", 700), Some(cents("12840.00")), "renews for a year");
    assert_eq!(renewal("6", "12000.00", 700), Some(cents("6420.00")), "renews for half a year");
    assert_eq!(renewal("12", "999999999999.99", 99_999), Some(cents("10999899999999.89")));
    assert_eq!(ratio(cents("12000.00"), 100, 70), cents("17142.86"), "back to list without a discount of 30 %");
}

#[test]
fn a_contract_that_does_not_renew_costs_nothing_to_miss() {
    let mut contract = contract("2025-01-01", "12", "annual", "12000.00");
    contract.renewal = Renewal::None;
    assert_eq!(plan(&contract, date("2025-12-10")).costs.expect("a price is known").renewal, None);
}

#[test]
fn a_longer_term_by_the_whole_month_or_by_days() {
    assert_eq!(
        amounts(&contract("2024-02-29", "18", "annual", "10000.00")),
        ["10000.00", "5000.00"].map(cents),
        "whole months are counted from the start, so the days that clamping would lose do not matter"
    );
    // 31 days of the second year, which has 365.
    let by_days = contract("2026-01-01", "2027-01-31", "annual", "12000.00");
    assert_eq!(amounts(&by_days), ["12000.00", "1000.00"].map(cents), "January is a whole month");
    let by_days = contract("2026-01-01", "2027-01-30", "annual", "12000.00");
    assert_eq!(amounts(&by_days), ["12000.00", "986.30"].map(cents));
    let by_days = contract("2026-01-01", "2027-01-30", "term", "12000.00");
    assert_eq!(amounts(&by_days), [cents("12986.30")]);
    let by_days = contract("2026-01-01", "2026-02-14", "monthly", "12000.00");
    assert_eq!(amounts(&by_days), ["1000.00", "500.00"].map(cents));
}

#[test]
fn the_users_own_terms() {
    let mut contract = contract("2026-01-01", "12", "annual", "12000.00");
    contract.fee = fee("50%");
    let mut own = |full_refund_days, pro_rata, early_fee, service_end| {
        contract.own_terms = Some(OwnTerms { full_refund_days, pro_rata, fee: fee(early_fee) });
        let own = costs(&contract, date(service_end)).own.expect("terms are stated");
        (own.refund, own.payable)
    };
    let amounts = |refund, payable| (cents(refund), cents(payable));
    assert_eq!(own(0, true, "none", "2026-01-01"), amounts("11967.12", "0.00"));
    assert_eq!(own(1, true, "none", "2026-01-01"), amounts("12000.00", "0.00"));
    assert_eq!(own(14, true, "100.00", "2026-01-14"), amounts("12000.00", "0.00"));
    assert_eq!(own(14, true, "100.00", "2026-01-15"), amounts("11406.85", "0.00"));
    assert_eq!(own(14, false, "100.00", "2026-01-15"), amounts("0.00", "100.00"));
    assert_eq!(own(14, false, "25%", "2026-01-15"), amounts("0.00", "0.00"));
    assert_eq!(own(0, true, "25%", "2026-06-30"), amounts("4536.99", "0.00"));
    assert_eq!(own(0, true, "100%", "2026-06-30"), amounts("0.00", "0.00"));
    assert_eq!(own(400, true, "100.00", "2026-12-30"), amounts("12000.00", "0.00"));
    assert_eq!(own(400, true, "100.00", "2026-12-31"), amounts("0.00", "0.00"));
    assert_eq!(own(u32::MAX, true, "none", "2026-06-30"), amounts("12000.00", "0.00"));
}

#[test]
fn amounts_and_percentages_outside_the_range_are_refused() {
    let mut contract = contract("2026-01-01", "12", "annual", "1.00");
    assert_eq!(contract.set_price(Cents(-1)), Err(ContractError::AmountOutOfRange));
    assert_eq!(contract.set_price(Cents(MAX_AMOUNT.0 + 1)), Err(ContractError::AmountOutOfRange));
    assert_eq!(contract.price, Some(cents("1.00")), "a refused price changes nothing");
    assert_eq!(EarlyFee::fixed(Cents(-1)), Err(ContractError::AmountOutOfRange));
    assert_eq!(EarlyFee::fixed(Cents(MAX_AMOUNT.0 + 1)), Err(ContractError::AmountOutOfRange));
    let above_hundred = Percent::from_hundredths(10_001).expect("a percentage");
    assert_eq!(EarlyFee::share(above_hundred), Err(ContractError::PercentOutOfRange));
    assert_eq!(Percent::from_hundredths(100_000), None);
}

#[test]
fn half_a_cent_goes_away_from_zero() {
    for (amount, part, whole, rounded) in [
        (1, 1, 2, 1),
        (-1, 1, 2, -1),
        (1, 1, 3, 0),
        (2, 1, 3, 1),
        (-2, 1, 3, -1),
        (5, 1, 10, 1),
        (4, 1, 10, 0),
        (-5, 1, 10, -1),
        (-4, 1, 10, 0),
        (3, 1, 2, 2),
        (7, 0, 1, 0),
        (7, 1, 0, 0),
        (7, 1, -1, 0),
        (i64::MAX, 1, 1, i64::MAX),
        (i64::MAX, i64::MAX, 1, i64::MAX),
        (i64::MIN, i64::MIN, 1, i64::MAX),
        (i64::MIN, i64::MAX, 1, i64::MIN),
        (i64::MAX, i64::MAX, i64::MAX, i64::MAX),
    ] {
        assert_eq!(ratio(Cents(amount), part, whole), Cents(rounded), "{amount} x {part} / {whole}");
    }
}

// ---- any contract --------------------------------------------------------------------------------------------------

/// `numerator / denominator`, half away from zero.
fn rounded(numerator: i128, denominator: i128) -> i128 {
    let twice = 2 * numerator.abs() + denominator;
    numerator.signum() * twice.div_euclid(2 * denominator)
}

/// The fee of a contract year, in whole cents.
fn annual_fee(contract: &Contract, year: u32) -> i128 {
    let mut fee = i128::from(contract.price.expect("a price").0);
    for _ in 0..year {
        fee += rounded(fee * i128::from(contract.yearly_increase.hundredths()), 10_000);
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
            contract.yearly_increase = Percent::from_hundredths(increase).expect("in range");
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
        if plan.term.whole_months().is_some() && contract.yearly_increase == Percent::ZERO {
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
        let on = |service_end| {
            let contract = Contract { service_end: Some(service_end), ..contract };
            plan(&contract, to_day(as_of)).costs.expect("a price is known")
        };
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
        let on = |service_end| {
            let contract = Contract { service_end: Some(service_end), ..contract };
            plan(&contract, to_day(as_of)).costs.expect("a price is known")
        };
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
    let contract = contract("2024-02-29", "120", "monthly", "12345.67");
    let mut before: Option<Costs> = None;
    for at in walk::at(2024, 2, 29)..=walk::at(2034, 2, 28) {
        let after = costs(&contract, to_day(at));
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

#[test]
fn a_fee_of_a_few_cents_is_never_charged_twice() {
    // Half a cent a month rounds up; the rule alone would leave minus five cents for the last invoice.
    let expected: Vec<Cents> = (0..12).map(|month| Cents(i64::from(month < 6))).collect();
    assert_eq!(amounts(&contract("2026-01-01", "12", "monthly", "0.06")), expected);
}

#[test]
fn the_smallest_and_the_largest_amounts() {
    for price in ["0.00", "0.01", "0.05", "999999999999.99"] {
        for how in ["annual", "semiannual", "quarterly", "monthly", "term"] {
            for length in ["1", "7", "12", "120", "2026-01-01", "2031-07-19"] {
                let mut contract = contract("2026-01-01", length, how, price);
                contract.fee = fee("999999999999.99");
                let costs = costs(&contract, date("2026-01-01"));
                let fair = Cents::ZERO..=Cents(10 * MAX_AMOUNT.0);
                assert!(costs.invoices.iter().all(|invoice| fair.contains(&invoice.amount)), "{price} {how} {length}");
                if let Ok(months) = length.parse() {
                    let total = ratio(cents(price), months, 12);
                    assert_eq!(sum_of(&costs.invoices), total.0.into(), "{price} {how} {length}");
                }
                assert!(costs.guide.refund >= Cents::ZERO && costs.guide.payable <= MAX_AMOUNT);
            }
        }
    }
}
