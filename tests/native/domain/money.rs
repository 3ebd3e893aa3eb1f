//! Invoices, refunds, fees and the cost of a missed deadline: the examples of docs/rules.md#worked-examples with money.
//! `money_properties` has any contract.

use crate::support::contracts::{billed, date, whole_percent};
use fristklar::domain::{
    self, Billing, Cents, Contract, ContractError, Costs, Day, Discount, EarlyFee, InvoiceShare, MAX_AMOUNT, OwnTerms,
    Percent, RefundTerms, Renewal, Settlement, SettlementBasis, Taxed, TermCost, Vat, YearlyIncrease, missed_cost,
    over_time, plan, ratio,
};
use fristklar::i18n::Lang;
use fristklar::i18n::figures::{self, payable_name, refund_name};

/// `1234.56` in cents.
fn cents(text: &str) -> Cents {
    let (whole, fraction) = text.split_once('.').expect(text);
    assert_eq!(fraction.len(), 2, "{text}");
    Cents(format!("{whole}{fraction}").parse().expect(text))
}

fn yearly(whole: u32) -> YearlyIncrease {
    YearlyIncrease::new(whole_percent(whole)).expect("an increase")
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
        Some(share) => EarlyFee::share(whole_percent(share.parse().expect(text))).expect(text),
        None if text == "none" => EarlyFee::None,
        None => EarlyFee::fixed(cents(text)).expect(text),
    }
}

/// A contract over months (`12`) or until a printed last day (`2027-03-14`).
fn contract(start: &str, length: &str, how: &str, price: &str) -> Contract {
    billed(start, length, billing(how), cents(price))
}

/// The costs in the first term for a last service day.
fn costs(contract: &Contract, service_end: Day) -> Costs {
    let contract = Contract { service_end: Some(service_end), ..*contract };
    costs_on(&contract, contract.first_term.start())
}

/// The costs on a day.
fn costs_on(contract: &Contract, as_of: Day) -> Costs {
    domain::costs(contract, &plan(contract, as_of)).expect("a price is known")
}

fn amounts(contract: &Contract) -> Vec<Cents> {
    costs(contract, contract.first_term.start()).invoices.iter().map(|invoice| invoice.amount).collect()
}

#[test]
fn worked_examples() {
    let mut rows = 0;
    for row in include_str!("../../cases/refunds.csv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split(',').collect();
        let [_, price, start, length, how, increase, early_fee, service_end, refund, payable, due, for_cause] =
            cells[..]
        else {
            panic!("{row}")
        };
        let mut contract = contract(start, length, how, price);
        contract.yearly_increase = yearly(increase.parse().expect(row));
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
    let costs = costs_on(&contract, date("2027-04-01"));
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
    assert_eq!(guide.shares.iter().map(InvoiceShare::used_days).collect::<Vec<_>>(), [90, 45]);
    assert_eq!(guide.due, [], "under the guide no further invoice is written");
}

#[test]
fn example_4_lists_what_the_standard_contract_leaves_due() {
    let contract = contract("2026-01-01", "12", "quarterly", "24000.00");
    let standard = costs(&contract, date("2026-05-15")).standard;
    let due: Vec<_> = standard.due.iter().map(|invoice| (invoice.start, invoice.last, invoice.amount)).collect();
    let quarter = |start, last| (date(start), date(last), cents("6000.00"));
    assert_eq!(due, [quarter("2026-07-01", "2026-09-30"), quarter("2026-10-01", "2026-12-31")]);
    assert_eq!(standard.payable, cents("12000.00"));
    let shares: Vec<_> =
        standard.shares.iter().map(|share| (share.used_days(), share.unused_days, share.refund)).collect();
    assert_eq!(shares, [(90, 0, Cents::ZERO), (45, 46, Cents::ZERO)], "billed, used in part, and nothing comes back");
}

#[test]
fn example_8_each_year_is_dearer() {
    let mut contract = contract("2025-07-01", "36", "annual", "30000.00");
    contract.yearly_increase = yearly(7);
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
        costs_on(&contract, date("2025-12-10")).renewal
    };
    assert_eq!(renewal("12", "12000.00", 0), Some(cents("12000.00")));
    assert_eq!(renewal("12", "12000.00", 700), Some(cents("12840.00")));
    assert_eq!(renewal("12", "12000.00", 750), Some(cents("12900.00")));
    assert_eq!(renewal("36", "12000.00", 700), Some(cents("12840.00")), "renews for a year");
    assert_eq!(renewal("6", "12000.00", 700), Some(cents("6420.00")), "renews for half a year");
    assert_eq!(renewal("12", "999999999999.99", 99_999), Some(cents("10999899999999.89")));
}

#[test]
fn example_18_side_by_side() {
    let missed = |length, price, discount: Option<u32>| {
        let mut contract = contract("2025-01-01", length, "annual", price);
        contract.uplift = Percent::from_hundredths(320).expect("a percentage");
        let discount = discount.map(|whole| Discount::new(whole_percent(whole)).expect("a discount"));
        missed_cost(&contract, &plan(&contract, date("2025-12-10")), discount).expect("it renews")
    };
    let cost = |total, per_day| TermCost { total: cents(total), per_day: cents(per_day) };
    let year = missed("12", "12000.00", Some(30));
    assert_eq!((year.term.start, year.term.last), (date("2026-01-01"), date("2026-12-31")));
    assert_eq!(year.unchanged, cost("12000.00", "32.88"));
    assert_eq!(year.usual, cost("12840.00", "35.18"));
    assert_eq!(year.stated, cost("12384.00", "33.93"));
    assert_eq!(year.list, Some(cost("17142.86", "46.97")));
    assert_eq!(missed("12", "12000.00", Some(0)).list, Some(year.unchanged), "no discount to lose");
    assert_eq!(missed("12", "12000.00", None).list, None);
    // December 2025 is in the second half-year: 6 of 12 months, 181 days.
    assert_eq!(missed("6", "12000.00", Some(30)).list, Some(cost("8571.43", "47.36")));
    assert_eq!(missed("12", "999999999999.99", Some(99)).list.map(|list| list.total), Some(cents("99999999999999.00")));
}

#[test]
fn there_is_nothing_to_miss_without_a_price_or_a_next_term() {
    let missed = |contract: &Contract| missed_cost(contract, &plan(contract, date("2025-06-10")), None);
    let year = contract("2025-01-01", "12", "annual", "12000.00");
    assert!(missed(&year).is_some());
    assert_eq!(missed(&Contract { price: None, ..year }), None);
    assert_eq!(missed(&Contract { renewal: Renewal::None, ..year }), None);
    assert_eq!(missed(&Contract { notice_sent: Some(date("2025-06-01")), ..year }), None);
}

#[test]
fn example_12_the_tax_stands_apart() {
    let vat = |hundredths| Vat::new(Percent::from_hundredths(hundredths).expect("a percentage")).expect("a rate");
    let contract = contract("2026-01-01", "12", "annual", "10000.00");
    let refund = costs(&contract, date("2026-06-30")).guide.refund;
    let taxed = |net, vat, gross| Taxed { net: cents(net), vat: cents(vat), gross: cents(gross) };
    assert_eq!(vat(1_900).on(refund), taxed("5041.10", "957.81", "5998.91"));
    assert_eq!(vat(0).on(refund), taxed("5041.10", "0.00", "5041.10"), "reverse charge");
    assert_eq!(vat(770).on(cents("0.07")), taxed("0.07", "0.01", "0.08"), "half a cent and more");
    assert_eq!(vat(10_000).on(MAX_AMOUNT), taxed("999999999999.99", "999999999999.99", "1999999999999.98"));
}

#[test]
fn a_contract_that_does_not_renew_costs_nothing_to_miss() {
    let mut contract = contract("2025-01-01", "12", "annual", "12000.00");
    contract.renewal = Renewal::None;
    assert_eq!(costs_on(&contract, date("2025-12-10")).renewal, None);
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

/// A contract with terms of its own, by quarters, that is left on 15 May of its first year.
fn with_own_terms() -> Contract {
    let mut contract = contract("2026-01-01", "12", "quarterly", "24000.00");
    contract.fee = fee("500.00");
    contract.own_terms = Some(OwnTerms { full_refund_days: 14, pro_rata: false, fee: fee("25%") });
    contract
}

#[test]
fn each_settlement_says_what_it_is_based_on() {
    let contract = with_own_terms();
    let costs = costs(&contract, date("2026-05-15"));
    let terms: Vec<_> = costs
        .settlements()
        .map(|(basis, settlement)| {
            let RefundTerms { full_refund_until, pro_rata, fee, later_invoices_due } = settlement.terms;
            (basis, full_refund_until, pro_rata, fee, later_invoices_due)
        })
        .collect();
    assert_eq!(
        terms,
        [
            (SettlementBasis::Standard, None, false, EarlyFee::None, true),
            (SettlementBasis::Own, Some(date("2026-01-14")), false, fee("25%"), false),
            (SettlementBasis::Guide, Some(date("2026-01-30")), true, fee("500.00"), false),
            (SettlementBasis::ForCause, None, true, EarlyFee::None, false),
        ]
    );
    let due: Vec<usize> = costs.settlements().map(|(_, settlement)| settlement.due.len()).collect();
    assert_eq!(due, [2, 0, 0, 0], "later invoices are due where the terms say so");
}

#[test]
fn a_renewed_term_has_no_full_refund_on_any_basis() {
    let costs = costs_on(&with_own_terms(), date("2027-01-05"));
    assert_eq!(costs.settlements().count(), 4);
    assert!(costs.settlements().all(|(_, settlement)| settlement.terms.full_refund_until.is_none()));
    assert!(costs.settlements().all(|(_, settlement)| !settlement.in_full));
}

#[test]
fn a_contract_without_own_terms_is_settled_on_the_other_three_bases() {
    let costs = costs(&contract("2026-01-01", "12", "annual", "12000.00"), date("2026-06-30"));
    let bases: Vec<SettlementBasis> = costs.settlements().map(|(basis, _)| basis).collect();
    assert_eq!(bases, [SettlementBasis::Standard, SettlementBasis::Guide, SettlementBasis::ForCause]);
    assert_eq!(costs.settlement(SettlementBasis::Own), None);
    assert_eq!(costs.settlement(SettlementBasis::Standard), Some(&costs.standard));
}

#[test]
fn a_plan_and_its_course_agree_on_every_basis() {
    let contract = Contract { service_end: Some(date("2026-05-15")), ..with_own_terms() };
    let plan = plan(&contract, date("2026-01-01"));
    let on = over_time(&contract, &plan).and_then(|over| over.on(date("2026-05-15"))).expect("a day of the term");
    let costs = domain::costs(&contract, &plan).expect("a price is known");
    for basis in SettlementBasis::ALL {
        assert_eq!(on.outcome(basis), costs.settlement(basis).map(Settlement::outcome), "{basis:?}");
    }
}

#[test]
fn the_figures_of_each_basis_are_found_by_their_names() {
    let contract = Contract { service_end: Some(date("2026-05-15")), ..with_own_terms() };
    let plan = plan(&contract, date("2026-01-01"));
    let text = |name| figures::text(name, &contract, &plan, Lang::En);
    let shown: Vec<_> = SettlementBasis::ALL
        .into_iter()
        .map(|basis| (refund_name(basis), text(refund_name(basis)), payable_name(basis).map(|name| (name, text(name)))))
        .collect();
    let amount = |text: &str| Some(text.to_owned());
    assert_eq!(
        shown,
        [
            ("refund-msa", amount("€0.00"), Some(("payable-msa", amount("€12,000.00")))),
            ("refund-own", amount("€0.00"), Some(("payable-own", amount("€0.00")))),
            ("refund-guide", amount("€2,532.97"), Some(("payable-guide", amount("€0.00")))),
            ("refund-cause", amount("€3,032.97"), None),
        ]
    );
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
    assert_eq!(YearlyIncrease::new(above_hundred), Err(ContractError::PercentOutOfRange));
    assert_eq!(Vat::new(above_hundred), Err(ContractError::PercentOutOfRange));
    let above_ninety_nine = Percent::from_hundredths(9_901).expect("a percentage");
    assert_eq!(Discount::new(above_ninety_nine), Err(ContractError::PercentOutOfRange));
    assert_eq!(Percent::from_hundredths(100_000), None);
}

#[test]
fn the_largest_price_can_double_for_ten_years() {
    for how in ["annual", "semiannual", "quarterly", "monthly", "term"] {
        for length in ["120", "2035-12-31", "2035-12-30"] {
            let mut contract = contract("2026-01-01", length, how, "999999999999.99");
            contract.yearly_increase = yearly(100);
            let year = |number: u32| i128::from(MAX_AMOUNT.0) << number;
            let (ten_years, last_year) = ((0..10).map(year).sum::<i128>(), year(9));
            let written: i128 = amounts(&contract).iter().map(|amount| i128::from(amount.0)).sum();
            if length.ends_with("30") {
                // The day that is missing is a 365th of the last year, or so: the periods differ by a day or two.
                assert!((last_year / 375..last_year / 360).contains(&(ten_years - written)), "{how} {length}");
            } else {
                assert_eq!(written, ten_years, "{how} {length}");
            }
            assert!(ten_years < i128::from(i64::MAX) / 10);
        }
    }
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
                    let sum = costs.invoices.iter().map(|invoice| i128::from(invoice.amount.0)).sum::<i128>();
                    assert_eq!(sum, total.0.into(), "{price} {how} {length}");
                }
                assert!(costs.guide.refund >= Cents::ZERO && costs.guide.payable <= MAX_AMOUNT);
            }
        }
    }
}
