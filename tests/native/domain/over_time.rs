//! Refund and remaining payment day by day: against the plan of each day, a second method, and the worked examples.

use crate::support::contracts::{billed, date, whole_percent};
use crate::support::walk;
use crate::support::walk::money::{any_case, fee_of, invoices, outcomes, rounded};
use crate::support::walk::{Span, number_of, to_day};
use fristklar::domain::{
    Billing, Cents, Contract, Day, EarlyFee, MAX_AMOUNT, Mark, Moment, Notice, OnDay, Outcome, OverTime, OwnTerms,
    Percent, Renewal, YearlyIncrease, costs, over_time, plan, plus_days,
};
use proptest::prelude::*;

const BILLINGS: [Billing; 5] =
    [Billing::Annual, Billing::Semiannual, Billing::Quarterly, Billing::Monthly, Billing::Term];

/// A contract over months (`12`) or until a printed last day (`2027-03-14`).
fn series(contract: &Contract, as_of: Day) -> OverTime {
    over_time(contract, &plan(contract, as_of)).expect("a price is known")
}

/// Guide, standard contract, own terms, for cause.
fn all(on: &OnDay) -> [Option<Outcome>; 4] {
    [Some(on.guide), Some(on.standard), on.own, Some(on.for_cause)]
}

/// What the costs of the plan give for a last service day.
fn planned(contract: &Contract, as_of: Day, day: Day) -> OnDay {
    let contract = Contract { service_end: Some(day), ..*contract };
    let costs = costs(&contract, &plan(&contract, as_of)).expect("a price is known");
    OnDay {
        day,
        guide: costs.guide.outcome(),
        standard: costs.standard.outcome(),
        own: costs.own.map(|own| own.outcome()),
        for_cause: costs.for_cause.outcome(),
    }
}

fn in_cents(outcome: Outcome) -> (i128, i128) {
    (outcome.refund.0.into(), outcome.payable.0.into())
}

/// The term of the chain that a plan is about, walked to.
fn span(contract: &Contract, as_of: Day) -> Span {
    let number = plan(contract, as_of).term.number as usize;
    walk::chain(&contract.first_term, contract.renewal).nth(number).expect("a term of the chain")
}

/// Whole and odd terms in every billing, with fees below, at and above what comes back.
fn base_contracts() -> Vec<Contract> {
    let fees = [
        EarlyFee::None,
        EarlyFee::share(whole_percent(40)).expect("a fee"),
        EarlyFee::fixed(Cents(120_000)).expect("a fee"),
        EarlyFee::fixed(MAX_AMOUNT).expect("a fee"),
    ];
    let mut contracts = Vec::new();
    for billing in BILLINGS {
        for (start, length) in [("2024-02-29", "18"), ("2026-09-20", "2027-03-14"), ("2026-01-31", "1")] {
            for (at, fee) in fees.into_iter().enumerate() {
                let mut contract = billed(start, length, billing, Cents(1_000_001));
                contract.fee = fee;
                contract.yearly_increase = YearlyIncrease::new(whole_percent(7)).expect("an increase");
                contract.own_terms = Some(OwnTerms {
                    full_refund_days: [0, 14, 1, u32::MAX][at],
                    pro_rata: at != 2,
                    fee: fees[(at + 1) % fees.len()],
                });
                contracts.push(contract);
            }
        }
    }
    contracts
}

#[test]
fn every_day_is_what_the_plan_gives() {
    let mut ten_years = billed("2024-02-29", "120", Billing::Monthly, Cents(1_234_567));
    ten_years.fee = EarlyFee::fixed(Cents(20_000)).expect("a fee");
    for contract in base_contracts().into_iter().chain([ten_years]) {
        let start = contract.first_term.start();
        // The as-of day in the first term and in a renewed one, which has no full refund.
        for as_of in [start, plus_days(start, 700)] {
            let over_time = series(&contract, as_of);
            if as_of > start && over_time.first() == start {
                continue; // ten years still run then
            }
            let mut day = over_time.first();
            for on in over_time.days() {
                assert_eq!(on, planned(&contract, as_of, day), "{contract:?}");
                assert_eq!(over_time.on(day), Some(on));
                day = plus_days(day, 1);
            }
            assert_eq!(plus_days(day, -1), over_time.last(), "no day is missing");
        }
    }
}

#[test]
fn every_day_is_what_counting_gives() {
    for contract in base_contracts() {
        let as_of = contract.first_term.start();
        let term = span(&contract, as_of);
        let invoices = invoices(&contract, term);
        for (on, at) in series(&contract, as_of).days().zip(term.start..=term.last) {
            assert_eq!(all(&on).map(|one| one.map(in_cents)), outcomes(&contract, term, &invoices, at), "{contract:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_day_of_any_contract((contract, as_of) in any_case(), picks in prop::collection::vec(any::<prop::sample::Index>(), 6)) {
        let as_of = to_day(as_of);
        let over_time = series(&contract, as_of);
        let term = span(&contract, as_of);
        let expected = invoices(&contract, term);
        let edges = expected.iter().flat_map(|(start, last, _)| [*start, *last]).collect::<Vec<_>>();
        let sampled = picks.iter().map(|pick| term.start + pick.index(term.last + 1 - term.start));
        for at in sampled.chain(picks.iter().map(|pick| *pick.get(&edges))).chain([term.start, term.last]) {
            let day = plus_days(over_time.first(), (at - term.start) as i64);
            let on = over_time.on(day).expect("in the term");
            prop_assert_eq!(on, planned(&contract, as_of, day));
            prop_assert_eq!(all(&on).map(|one| one.map(in_cents)), outcomes(&contract, term, &expected, at));
        }
        prop_assert_eq!(over_time.on(plus_days(over_time.first(), -1)), None);
        prop_assert_eq!(over_time.on(plus_days(over_time.last(), 1)), None);
    }

    /// After the full-refund window and before the term's last day, for the invoices billed by then:
    /// (refund - payable) + fee + used = billed, where used is what the unused days leave of the running invoice.
    #[test]
    fn used_and_unused_and_fee_make_up_what_was_billed((contract, as_of) in any_case()) {
        let as_of = to_day(as_of);
        let term = span(&contract, as_of);
        let expected = invoices(&contract, term);
        for (on, at) in series(&contract, as_of).days().zip(term.start..term.last) {
            let billed: i128 = expected.iter().filter(|(start, ..)| *start <= at).map(|(.., amount)| amount).sum();
            let (start, last, amount) =
                *expected.iter().find(|(start, last, _)| (start..=last).contains(&&at)).expect("an invoice");
            let (days, unused_days) = ((last + 1 - start) as i128, (last - at) as i128);
            let unused = rounded(amount * unused_days, days);
            // Both parts rounded by themselves make up the invoice, or a cent more where both end on half a cent.
            let used = rounded(amount * (days - unused_days), days);
            let halves = 2 * (amount * unused_days).rem_euclid(days) == days;
            prop_assert_eq!(used + unused, amount + i128::from(halves));

            let net = |outcome: Outcome| i128::from(outcome.refund.0) - i128::from(outcome.payable.0);
            let used = billed - unused;
            prop_assert_eq!(net(on.for_cause) + used, billed);
            if term.number > 0 || at > term.start + 29 {
                prop_assert_eq!(net(on.guide) + fee_of(contract.fee, unused) + used, billed);
                prop_assert!(on.guide.refund == Cents::ZERO || on.guide.payable == Cents::ZERO);
            } else {
                prop_assert_eq!(in_cents(on.guide), (billed, 0));
            }
            let paid_and_due = billed + i128::from(on.standard.payable.0);
            prop_assert_eq!(paid_and_due, expected.iter().map(|(.., amount)| amount).sum::<i128>());
        }
    }

    #[test]
    fn waiting_brings_nothing_inside_an_invoice((contract, as_of) in any_case()) {
        let as_of = to_day(as_of);
        let over_time = series(&contract, as_of);
        let costs = costs(&contract, &plan(&contract, as_of)).expect("a price");
        let starts: Vec<Day> = costs.invoices.iter().map(|invoice| invoice.start).collect();
        let days: Vec<OnDay> = over_time.days().collect();
        for pair in days.windows(2) {
            let (before, after) = (all(&pair[0]), all(&pair[1]));
            if starts.binary_search(&pair[1].day).is_ok() {
                prop_assert!(pair[0].standard.payable >= pair[1].standard.payable);
                continue;
            }
            for (before, after) in before.into_iter().zip(after) {
                prop_assert!(before.map(|one| one.refund) >= after.map(|one| one.refund));
                prop_assert!(pair[1].day == over_time.last() || before.map(|one| one.payable) <= after.map(|one| one.payable));
            }
            prop_assert_eq!(before[1], after[1], "standard");
        }
        let last = days.last().expect("a day");
        prop_assert_eq!(all(last).into_iter().flatten().map(in_cents).max(), Some((0, 0)));
    }

    #[test]
    fn the_chart_is_the_table((contract, as_of) in any_case()) {
        let over_time = series(&contract, to_day(as_of));
        let days: Vec<OnDay> = over_time.days().collect();
        let outcomes = || days.iter().flat_map(all).flatten();
        let largest = Outcome {
            refund: outcomes().map(|one| one.refund).max().expect("a day"),
            payable: outcomes().map(|one| one.payable).max().expect("a day"),
        };
        prop_assert_eq!(over_time.largest(), largest);

        let points = over_time.points();
        prop_assert_eq!((points.first(), points.last()), (days.first(), days.last()));
        prop_assert!(points.is_sorted_by_key(|point| point.day));
        if largest.refund.max(largest.payable) <= Cents(2_000) {
            prop_assert_eq!(&points, &days, "small amounts are drawn day by day");
        }
        let invoices = costs(&contract, &plan(&contract, to_day(as_of))).expect("a price").invoices.len();
        prop_assert!(points.len() <= 10 * invoices + 4 || points.len() == days.len());
        let share = |fee| matches!(fee, EarlyFee::Share(_));
        let shares = share(contract.fee) || contract.own_terms.is_some_and(|own| share(own.fee));
        let bound = if shares { 2 } else { 1 };
        let at = |day: Day| number_of(day) - number_of(over_time.first());
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            let (first, last) = (at(from.day), at(to.day));
            for (days_on, on) in (0..).zip(&days[first..=last]) {
                let span = (last - first) as i128;
                for ((from, to), on) in all(from).into_iter().zip(all(to)).zip(all(on)) {
                    let Some(((from, to), on)) = from.zip(to).zip(on) else { continue };
                    for (from, to, on) in [(from.refund, to.refund, on.refund), (from.payable, to.payable, on.payable)] {
                        let line = i128::from(from.0) * (span - days_on) + i128::from(to.0) * days_on;
                        prop_assert!((line - i128::from(on.0) * span).abs() <= bound * span, "{}", contract.first_term.start());
                    }
                }
            }
        }
    }
}

#[test]
fn the_worked_examples_stand_in_the_series() {
    let cents = |text: &str| Cents(text.replace('.', "").parse().expect(text));
    let mut rows = 0;
    for row in include_str!("../../cases/refunds.csv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split(',').collect();
        let [_, price, start, length, how, increase, fee, service_end, refund, payable, due, for_cause] = cells[..]
        else {
            panic!("{row}")
        };
        let billing = BILLINGS
            [["annual", "semiannual", "quarterly", "monthly", "term"].iter().position(|word| *word == how).expect(row)];
        let mut contract = billed(start, length, billing, cents(price));
        contract.yearly_increase = YearlyIncrease::new(whole_percent(increase.parse().expect(row))).expect(row);
        contract.fee = match fee.strip_suffix('%') {
            Some(share) => EarlyFee::share(whole_percent(share.parse().expect(row))).expect(row),
            None if fee == "none" => EarlyFee::None,
            None => EarlyFee::fixed(cents(fee)).expect(row),
        };
        let over_time = series(&contract, contract.first_term.start());
        let on = over_time.on(date(service_end).clamp(over_time.first(), over_time.last())).expect(row);
        let outcome = |refund, payable| Outcome { refund: cents(refund), payable: cents(payable) };
        assert_eq!(on.guide, outcome(refund, payable), "{row}");
        assert_eq!(on.standard, outcome("0.00", due), "{row}");
        assert_eq!(on.for_cause, outcome(for_cause, "0.00"), "{row}");
        rows += 1;
    }
    assert_eq!(rows, 22);
}

#[test]
fn a_fee_above_the_refund_turns_into_a_payment() {
    // Row 10 of tests/cases/refunds.csv around its day: 1,000.00 a month, 1,200.00 fee, so something is always owed
    // after the window.
    let mut contract = billed("2026-01-01", "12", Billing::Monthly, Cents(1_200_000));
    contract.fee = EarlyFee::fixed(Cents(120_000)).expect("a fee");
    let over_time = series(&contract, date("2026-01-01"));
    let guide = |day: &str| over_time.on(date(day)).map(|on| in_cents(on.guide));
    assert_eq!(guide("2026-01-30"), Some((100_000, 0)), "day 30 is free");
    assert_eq!(guide("2026-01-31"), Some((0, 120_000)), "nothing of January is unused");
    assert_eq!(guide("2026-04-15"), Some((0, 70_000)));
    assert_eq!(guide("2026-12-30"), Some((0, 116_774)));
    assert_eq!(guide("2026-12-31"), Some((0, 0)), "the term has run out");
    assert_eq!(
        in_cents(over_time.largest()),
        (100_000, 1_100_000),
        "all but the first invoice are due by the standard"
    );
    assert_eq!(over_time.points().iter().filter(|point| point.day == date("2026-01-31")).count(), 1);
}

#[test]
fn nothing_and_the_largest_amounts() {
    for price in [Cents::ZERO, Cents(1), Cents(12_345_678_901_234), MAX_AMOUNT] {
        for billing in BILLINGS {
            let mut contract = billed("2026-01-01", "120", billing, price);
            contract.yearly_increase = YearlyIncrease::new(Percent::HUNDRED).expect("an increase");
            contract.fee = EarlyFee::fixed(MAX_AMOUNT).expect("a fee");
            let as_of = contract.first_term.start();
            let over_time = series(&contract, as_of);
            let term = span(&contract, as_of);
            let expected = invoices(&contract, term);
            for at in (term.start..=term.last).step_by(97).chain([term.last - 1, term.last]) {
                let on = over_time.on(to_day(at)).expect("in the term");
                assert_eq!(
                    all(&on).map(|one| one.map(in_cents)),
                    outcomes(&contract, term, &expected, at),
                    "{price:?}"
                );
            }
            let total: i128 = expected.iter().map(|(.., amount)| amount).sum();
            let first = i128::from(over_time.on(as_of).expect("a day").guide.refund.0);
            assert_eq!(first + i128::from(over_time.on(as_of).expect("a day").standard.payable.0), total);
            if price == Cents::ZERO {
                assert_eq!(in_cents(over_time.largest()), (0, MAX_AMOUNT.0.into()), "only the fee is left");
            }
        }
    }
}

fn marks(contract: &Contract, as_of: &str) -> Vec<(String, Vec<Moment>)> {
    let over_time = series(contract, date(as_of));
    over_time.marks().iter().map(|Mark { day, moments }| (day.to_string(), moments.clone())).collect()
}

#[test]
fn the_days_that_matter() {
    use Moment::{AsOf, Deadline, FullRefundUntil, Recommended, ServiceEnd, TermEnd, TermStart};
    let expected = |days: &[(&str, &[Moment])]| {
        days.iter().map(|(day, moments)| ((*day).to_owned(), moments.to_vec())).collect::<Vec<_>>()
    };
    let year = billed("2026-01-01", "12", Billing::Annual, Cents(1_200_000));
    let usual: &[(&str, &[Moment])] = &[
        ("2026-01-01", &[TermStart]),
        ("2026-01-30", &[FullRefundUntil]),
        ("2026-06-15", &[AsOf]),
        ("2026-11-01", &[Recommended]),
        ("2026-12-01", &[Deadline]),
        ("2026-12-31", &[TermEnd]),
    ];
    assert_eq!(marks(&year, "2026-06-15"), expected(usual));

    let chosen = Contract { service_end: Some(date("2027-05-01")), notice: Notice::Days(0), ..year };
    let ended: &[(&str, &[Moment])] = &[
        ("2026-01-01", &[TermStart, AsOf]),
        ("2026-01-30", &[FullRefundUntil]),
        ("2026-11-01", &[Recommended]),
        ("2026-12-31", &[Deadline, ServiceEnd, TermEnd]),
    ];
    assert_eq!(marks(&chosen, "2026-01-01"), expected(ended), "a day outside counts as the nearest one");

    let by_itself = Contract { renewal: Renewal::None, service_end: Some(date("2026-03-01")), ..year };
    let no_notice: &[(&str, &[Moment])] = &[
        ("2026-01-01", &[TermStart]),
        ("2026-01-30", &[FullRefundUntil]),
        ("2026-03-01", &[ServiceEnd]),
        ("2026-12-31", &[TermEnd]),
    ];
    assert_eq!(marks(&by_itself, "2028-01-01"), expected(no_notice), "it is over, and today lies outside");

    // A deadline before the term, and a renewed term without a full refund.
    let month = billed("2026-01-01", "1", Billing::Monthly, Cents(1_200_000));
    let month = Contract { renewal: Renewal::SameTerm, notice: Notice::Days(60), ..month };
    let renewed: &[(&str, &[Moment])] =
        &[("2026-02-01", &[TermStart]), ("2026-02-10", &[AsOf]), ("2026-02-28", &[TermEnd])];
    assert_eq!(marks(&month, "2026-02-10"), expected(renewed));

    // A term of one day.
    let day = billed("2026-01-01", "2026-01-01", Billing::Monthly, Cents(1_200_000));
    let one: &[(&str, &[Moment])] = &[("2026-01-01", &[TermStart, AsOf, TermEnd])];
    assert_eq!(marks(&day, "2026-01-01"), expected(one));
    let only = series(&day, date("2026-01-01"));
    assert_eq!(only.points(), only.days().collect::<Vec<_>>());
    assert_eq!(in_cents(only.largest()), (0, 0));
}

#[test]
fn without_a_price_there_is_no_series() {
    let mut contract = billed("2026-01-01", "12", Billing::Annual, Cents(1));
    contract.price = None;
    assert!(over_time(&contract, &plan(&contract, date("2026-01-01"))).is_none());
}
