//! Invoices, refunds, fees and the cost of a missed deadline of any contract, against exact fractions over days counted
//! one by one.

use crate::support::walk;
use crate::support::walk::money::{any_case, invoices, outcomes, rounded};
use crate::support::walk::{Span, number_of, to_day};
use fristklar::domain::{
    self, Billing, Cents, Contract, Costs, Day, Discount, FirstTerm, Invoice, MAX_AMOUNT, MissedCost, Percent,
    Settlement, TermCost, TermLength, TermMonths, Vat, YearlyIncrease, missed_cost, plan, plus_days, ratio,
};
use proptest::prelude::*;

/// The costs on a day for a last service day.
fn costs(contract: &Contract, as_of: Day, service_end: Day) -> Costs {
    let contract = Contract { service_end: Some(service_end), ..*contract };
    domain::costs(&contract, &plan(&contract, as_of)).expect("a price is known")
}

fn found(settlement: &Settlement) -> (i128, i128) {
    (settlement.refund.0.into(), settlement.payable.0.into())
}

fn sum_of(invoices: &[Invoice]) -> i128 {
    invoices.iter().map(|invoice| i128::from(invoice.amount.0)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_contract_to_the_cent((contract, as_of) in any_case(), discount in 0..=9_900_u32) {
        let plan = plan(&contract, to_day(as_of));
        let costs = domain::costs(&contract, &plan).expect("a price is known");
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

        let issued = expected.iter().filter(|(start, _, _)| *start <= as_of).map(|(_, _, amount)| amount).sum::<i128>();
        let all = expected.iter().map(|(_, _, amount)| amount).sum::<i128>();
        let today = to_day(as_of);
        prop_assert_eq!((i128::from(costs.billed_by(today).0), sum_of(&costs.invoices_after(today))), (issued, all - issued));

        let service_end = number_of(contract.service_end.expect("chosen")).clamp(term.start, term.last);
        prop_assert_eq!(number_of(costs.service_end), service_end);
        let all = [Some(&costs.guide), Some(&costs.standard), costs.own.as_ref(), Some(&costs.for_cause)];
        prop_assert_eq!(all.map(|one| one.map(found)), outcomes(&contract, term, &expected, service_end));

        let next = walk::chain(&contract.first_term, contract.renewal).nth(term.number as usize + 1);
        let price = i128::from(contract.price.expect("a price").0);
        let uplifted = |months: u32, uplift: u32| rounded(price * i128::from(months) * i128::from(10_000 + uplift), 120_000);
        let renewal = next.map(|next| uplifted(next.months, contract.uplift.hundredths()));
        prop_assert_eq!(costs.renewal.map(|cost| i128::from(cost.0)), renewal);

        let discount = Percent::from_hundredths(discount).expect("in range");
        let missed = missed_cost(&contract, &plan, Some(Discount::new(discount).expect("in range")));
        let over = |total: i128, term: Span| (total, rounded(total, (term.start..=term.last).count() as i128));
        let expected = next.map(|next| {
            let list = rounded(price * i128::from(next.months) * 10_000, 12 * i128::from(10_000 - discount.hundredths()));
            [uplifted(next.months, 0), uplifted(next.months, 700), renewal.expect("it renews"), list]
                .map(|total| over(total, next))
        });
        let amounts = |cost: TermCost| (i128::from(cost.total.0), i128::from(cost.per_day.0));
        prop_assert_eq!(missed.map(|missed| {
            let list = missed.list.expect("a discount was named");
            [missed.unchanged, missed.usual, missed.stated, list].map(amounts)
        }), expected);
        let (missed, without) = (missed.map(|missed| MissedCost { list: None, ..missed }), missed_cost(&contract, &plan, None));
        prop_assert_eq!(missed, without, "without a discount there is no list price");
    }

    #[test]
    fn the_tax_is_reckoned_on_the_cent(net in 0..=10 * MAX_AMOUNT.0, rate in 0..=10_000_u32) {
        let vat = Vat::new(Percent::from_hundredths(rate).expect("in range")).expect("in range");
        let taxed = vat.on(Cents(net));
        let tax = rounded(i128::from(net) * i128::from(rate), 10_000);
        prop_assert_eq!((taxed.net.0, i128::from(taxed.vat.0), i128::from(taxed.gross.0)), (net, tax, i128::from(net) + tax));
    }

    #[test]
    fn what_was_paid_is_used_or_comes_back((contract, as_of) in any_case()) {
        let plan = plan(&contract, to_day(as_of));
        let costs = domain::costs(&contract, &plan).expect("a price is known");
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
        let later: Vec<Invoice> =
            costs.invoices.iter().copied().filter(|invoice| invoice.start > costs.service_end).collect();
        prop_assert_eq!(sum_of(&later), costs.standard.payable.0.into(), "what is due is listed");
        prop_assert_eq!(&costs.standard.due, &later);
        for settlement in all.into_iter().flatten() {
            let shared: Vec<Invoice> = settlement.shares.iter().map(|share| share.invoice).collect();
            prop_assert_eq!(&shared, &billed, "what is billed is shared out");
            prop_assert_eq!(settlement.due.is_empty(), later.is_empty() || settlement != &costs.standard);
        }
        let mut used = 0;
        for share in &costs.for_cause.shares {
            let days = share.invoice.days();
            prop_assert_eq!(days, (number_of(share.invoice.start)..=number_of(share.invoice.last)).count() as i64);
            let share_used = ratio(share.invoice.amount, share.used_days(), days);
            prop_assert!((share.refund + share_used - share.invoice.amount).0.abs() <= 1);
            used += i128::from((share.invoice.amount - share.refund).0);
        }
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
        let without = domain::costs(&chosen, &plan(&chosen, to_day(as_of))).expect("a price is known");
        prop_assert_eq!(without, on(to_day(as_of)));
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
