//! Invoice watch: invoices and refunds held against the plan, by hand and for any plan.

use crate::support::Outcome;
use crate::support::contracts::{date, entry};
use crate::support::walk;
use fristklar::content::{decode, encode};
use fristklar::costs::invoice_check::{
    BASIS, CellError, InvoiceFinding, InvoiceFindingKind, RECEIVED, ReceivedColumn, RowName, TERMS, chosen_basis,
    finding_text, watch,
};
use fristklar::domain::{
    Billing, Cents, Contract, Currency, EarlyFee, FirstTerm, MAX_AMOUNT, OwnTerms, Renewal, SettlementBasis,
    TermLength, TermMonths, costs, in_range, plan, plus_days,
};
use fristklar::i18n::{Lang, Locale};
use fristklar::input::{AmountError, DayError};
use fristklar::letters::messages::{Message, message};
use fristklar::portfolio::{Entries, Progress, Record, SEND_NOTICE, SheetEntry, StepRecord, StepStatus, entry_key};
use proptest::prelude::*;

fn contract(start: &str, billing: Billing, sent: Option<&str>) -> Result<Contract, String> {
    let first = FirstTerm::new(date(start), TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
    let notice_sent = sent.map(date);
    Ok(Contract { price: Some(Cents(1_200_000)), billing, notice_sent, ..Contract::new(first) })
}

/// It ends on 14 January 2027; each quarter costs 3,000.00.
fn quarterly() -> Result<Contract, String> {
    contract("2026-01-15", Billing::Quarterly, Some("2026-12-01"))
}

/// Day, period and amount of an invoice.
type Cells<'a> = [&'a str; 4];

fn put(entries: &mut Entries, id: &str, credit: bool, cells: Cells<'_>) {
    entries.set(&entry_key(RECEIVED, id), entry(&["No. ", id].concat(), credit, &cells));
}

fn received(rows: &[Cells<'_>]) -> Entries {
    let mut entries = Entries::default();
    for (place, cells) in rows.iter().enumerate() {
        put(&mut entries, &place.to_string(), false, *cells);
    }
    entries
}

fn choose(entries: &mut Entries, terms: &str) {
    entries.set(&entry_key(BASIS, TERMS), entry("", false, &[terms]));
}

fn kinds(rows: &[Cells<'_>], contract: &Contract) -> Vec<InvoiceFindingKind> {
    let found = watch(&received(rows), contract, plus_days(contract.first_term.start(), 400), Lang::De);
    found.into_iter().map(|finding| finding.kind).collect()
}

fn kind(cells: Cells<'_>, contract: &Contract) -> Result<InvoiceFindingKind, String> {
    match kinds(&[cells], contract).as_slice() {
        [kind] => Ok(kind.clone()),
        found => Err(format!("{cells:?}: {found:?}")),
    }
}

fn row(id: &str) -> RowName {
    RowName { id: id.to_owned(), label: ["No. ", id].concat() }
}

const LAST_QUARTER: Cells<'_> = ["2026-10-15", "15.10.2026", "14.1.2027", "3.000,00"];
const NEXT_QUARTER: Cells<'_> = ["2027-01-15", "2027-01-15", "2027-04-14", "3.000,00"];

#[test]
fn an_invoice_is_held_against_the_plan_to_the_cent() -> Outcome {
    let contract = quarterly()?;
    let (end, expected) = (date("2027-01-14"), Cents(300_000));
    let amount = |amount| ["2026-10-15", "2026-10-15", "2027-01-14", amount];
    let billed = |cents| (Cents(cents), Cents((cents - expected.0).abs()));
    let (more, more_by) = billed(321_000);
    let (less, less_by) = billed(299_999);
    for (cells, found) in [
        (LAST_QUARTER, InvoiceFindingKind::Expected { amount: expected }),
        (amount("3.210,00 €"), InvoiceFindingKind::TooHigh { billed: more, expected, by: more_by }),
        (amount("2999.99"), InvoiceFindingKind::TooLow { billed: less, expected, by: less_by }),
        (amount("0"), InvoiceFindingKind::TooLow { billed: Cents(0), expected, by: expected }),
        (NEXT_QUARTER, InvoiceFindingKind::AfterEnd { billed: expected, end }),
        (
            ["2026-10-15", "2026-10-15", "2027-10-14", "12'000.00"],
            // 273 of 365 days.
            InvoiceFindingKind::PartlyAfterEnd { billed: Cents(1_200_000), end, days: 273, share: Cents(897_534) },
        ),
        (["2026-10-15", "2026-10-15", "2027-01-13", "3000"], InvoiceFindingKind::OtherPeriod { billed: expected }),
        (
            ["2026-10-15", "2026-07-15", "2027-01-14", "6000"],
            InvoiceFindingKind::OtherPeriod { billed: Cents(600_000) },
        ),
        (["2025-10-15", "2025-10-15", "2026-01-14", "3000"], InvoiceFindingKind::OtherPeriod { billed: expected }),
        (["2026-10-15", "2027-01-14", "2026-10-15", "3000"], InvoiceFindingKind::PeriodReversed),
    ] {
        assert_eq!(kind(cells, &contract)?, found);
    }
    Ok(())
}

#[test]
fn an_invoice_of_any_term_is_held_against_that_term() -> Outcome {
    // Sent a day late, so that it ends a year later.
    let late = contract("2026-01-15", Billing::Quarterly, Some("2026-12-16"))?;
    assert_eq!(kind(LAST_QUARTER, &late)?, InvoiceFindingKind::Expected { amount: Cents(300_000) });
    assert_eq!(kind(NEXT_QUARTER, &late)?, InvoiceFindingKind::Expected { amount: Cents(300_000) });
    let end = date("2028-01-14");
    let after = ["2028-01-15", "2028-01-15", "2028-04-14", "3.000,00"];
    assert_eq!(kind(after, &late)?, InvoiceFindingKind::AfterEnd { billed: Cents(300_000), end });
    // It ends by itself, without a notice.
    let once = Contract { renewal: Renewal::None, notice_sent: None, ..late };
    assert_eq!(
        kind(NEXT_QUARTER, &once)?,
        InvoiceFindingKind::AfterEnd { billed: Cents(300_000), end: date("2027-01-14") }
    );
    // Without a recorded notice it goes on, and nothing is said of an end.
    let going_on = Contract { notice_sent: None, ..late };
    assert_eq!(kind(after, &going_on)?, InvoiceFindingKind::Expected { amount: Cents(300_000) });
    let unpriced = Contract { price: None, ..quarterly()? };
    assert_eq!(kind(LAST_QUARTER, &unpriced)?, InvoiceFindingKind::NoPrice { billed: Cents(300_000) });
    assert!(matches!(kind(NEXT_QUARTER, &unpriced)?, InvoiceFindingKind::AfterEnd { .. }));
    Ok(())
}

#[test]
fn a_second_invoice_for_a_period_names_the_first() -> Outcome {
    let contract = quarterly()?;
    let other = ["2026-11-15", "2026-10-15", "2027-01-14", "100"];
    let unread = ["2026-11-15", "2026-10-15", "2027-01-14", "x"];
    let found = watch(
        &received(&[unread, LAST_QUARTER, other, LAST_QUARTER, NEXT_QUARTER, NEXT_QUARTER]),
        &contract,
        date("2027-02-01"),
        Lang::De,
    );
    let said: Vec<_> = found.iter().map(|finding| (finding.row.clone(), finding.kind.clone())).collect();
    let billed = Cents(300_000);
    let errors = vec![(ReceivedColumn::Amount, CellError::Amount(AmountError::NotAnAmount))];
    assert_eq!(
        said,
        [
            (Some(row("0")), InvoiceFindingKind::Unreadable(errors)),
            (Some(row("1")), InvoiceFindingKind::Expected { amount: billed }),
            (Some(row("2")), InvoiceFindingKind::SamePeriod { of: row("1"), billed: Cents(10_000) }),
            (Some(row("3")), InvoiceFindingKind::Duplicate { of: row("1"), billed }),
            (Some(row("4")), InvoiceFindingKind::AfterEnd { billed, end: date("2027-01-14") }),
            (Some(row("5")), InvoiceFindingKind::Duplicate { of: row("4"), billed }),
        ]
    );
    Ok(())
}

/// Row 1 of tests/cases/refunds.csv: 12,000.00 for 2026, last service day 30 June, 6,049.32 back by the guide's rules.
fn half_year() -> Result<Contract, String> {
    let contract = contract("2026-01-01", Billing::Annual, Some("2026-06-15"))?;
    Ok(Contract { service_end: Some(date("2026-06-30")), ..contract })
}

#[test]
fn a_refund_is_missing_from_30_days_after_the_last_service_day() -> Outcome {
    let contract = half_year()?;
    let (expected, since) = (Cents(604_932), date("2026-07-30"));
    let found = |credits: &[&str], terms: &str, as_of: &str| {
        let mut entries = Entries::default();
        choose(&mut entries, terms);
        for (place, amount) in credits.iter().enumerate() {
            put(&mut entries, &place.to_string(), true, ["", "", "", amount]);
        }
        let found = watch(&entries, &contract, date(as_of), Lang::En);
        Ok::<_, String>(found.into_iter().find(|finding| finding.row.is_none()).map(|finding| finding.kind))
    };
    let pending = |received| Some(InvoiceFindingKind::RefundPending { expected, received, due: since });
    let missing =
        |received| Some(InvoiceFindingKind::RefundMissing { expected, received, missing: expected - received, since });
    assert_eq!(found(&[], "guide", "2026-07-29")?, pending(Cents(0)));
    assert_eq!(found(&[], "guide", "2026-07-30")?, missing(Cents(0)));
    assert_eq!(found(&["6,000.00"], "guide", "2026-07-29")?, pending(Cents(600_000)));
    assert_eq!(found(&["6,000.00", "49.31"], "guide", "2026-09-01")?, missing(Cents(604_931)));
    for credits in [["6,000.00", "49.32"], ["6,049.32", "0"], ["7000", "1"]] {
        let kind = found(&credits, "guide", "2026-09-01")?;
        assert!(
            matches!(kind, Some(InvoiceFindingKind::RefundReceived { received, .. }) if received >= expected),
            "{kind:?}"
        );
    }
    // Pro rata, and nothing else is known of what came back.
    assert_eq!(found(&[], "cause", "2026-09-01")?, missing(Cents(0)));
    assert_eq!(found(&["6.049"], "guide", "2026-09-01")?, None, "it may be all of it");
    // The usual terms promise nothing.
    for terms in ["msa", "", "own", "no such terms"] {
        assert_eq!(found(&[], terms, "2026-09-01")?, None, "{terms}");
    }
    Ok(())
}

#[test]
fn no_refund_is_expected_without_a_notice_or_an_early_end() -> Outcome {
    let contract = half_year()?;
    let mut entries = Entries::default();
    choose(&mut entries, "guide");
    let as_of = date("2027-06-01");
    for other in [
        Contract { notice_sent: None, ..contract },
        Contract { service_end: None, ..contract },
        Contract { service_end: Some(date("2026-12-31")), ..contract },
        Contract { service_end: Some(date("2030-01-01")), ..contract },
        Contract { price: None, ..contract },
    ] {
        assert_eq!(watch(&entries, &other, as_of, Lang::De), [], "{other:?}");
    }
    // A day before the start counts as the first one: the guide gives everything back.
    let before = Contract { service_end: Some(date("2025-06-01")), ..contract };
    let expected = Cents(1_200_000);
    let since = date("2026-01-31");
    let kind = InvoiceFindingKind::RefundMissing { expected, received: Cents(0), missing: expected, since };
    assert_eq!(watch(&entries, &before, as_of, Lang::De), [InvoiceFinding { row: None, kind }]);
    Ok(())
}

#[test]
fn terms_that_end_early_bill_nothing_after_the_last_service_day() -> Outcome {
    let contract = Contract { service_end: Some(date("2026-08-31")), ..quarterly()? };
    let third = ["2026-07-15", "2026-07-15", "2026-10-14", "3000"];
    let found = |terms: &str| {
        let mut entries = received(&[third, LAST_QUARTER, NEXT_QUARTER]);
        choose(&mut entries, terms);
        let found = watch(&entries, &contract, date("2026-09-01"), Lang::De);
        Ok::<_, String>(found.into_iter().filter(|one| one.row.is_some()).map(|one| one.kind).collect::<Vec<_>>())
    };
    let billed = Cents(300_000);
    let expected = InvoiceFindingKind::Expected { amount: billed };
    let after = |day| Ok::<_, String>(InvoiceFindingKind::AfterEnd { billed, end: date(day) });
    let standard = [expected.clone(), expected.clone(), after("2027-01-14")?];
    assert_eq!(found("msa")?, standard);
    for terms in ["guide", "cause"] {
        assert_eq!(found(terms)?, [expected.clone(), after("2026-08-31")?, after("2026-08-31")?], "{terms}");
    }
    Ok(())
}

#[test]
fn the_terms_are_those_chosen_or_the_ones_that_promise_least() -> Outcome {
    let plain = quarterly()?;
    let own =
        Contract { own_terms: Some(OwnTerms { pro_rata: true, fee: EarlyFee::None, ..OwnTerms::default() }), ..plain };
    for (word, without, with) in [
        ("", SettlementBasis::Standard, SettlementBasis::Own),
        ("msa", SettlementBasis::Standard, SettlementBasis::Standard),
        ("guide", SettlementBasis::Guide, SettlementBasis::Guide),
        ("own", SettlementBasis::Standard, SettlementBasis::Own),
        ("cause", SettlementBasis::ForCause, SettlementBasis::ForCause),
        ("GUIDE", SettlementBasis::Standard, SettlementBasis::Own),
    ] {
        let mut entries = Entries::default();
        choose(&mut entries, word);
        assert_eq!((chosen_basis(&entries, &plain), chosen_basis(&entries, &own)), (without, with), "{word}");
    }
    Ok(())
}

#[test]
fn cells_that_cannot_be_read_are_named_and_the_row_is_not_judged() -> Outcome {
    use ReceivedColumn::{Amount, Date, From, To};
    let contract = quarterly()?;
    let day = |column, error| (column, CellError::Day(error));
    let amount = |error| (Amount, CellError::Amount(error));
    let long = "1".repeat(10_000);
    let ambiguous = AmountError::Ambiguous { thousands: Cents(123_400), decimal: Cents(123) };
    let slashed = DayError::SlashAmbiguous { day_first: date("2026-02-01"), month_first: date("2026-01-02") };
    for (cells, errors) in [
        (["", "", "", "3000"], vec![day(Date, DayError::Empty), day(From, DayError::Empty), day(To, DayError::Empty)]),
        (["2026-10-15", "15.10.", "2027-01-14", "3000"], vec![day(From, DayError::Incomplete)]),
        (["2026-10-15", "31.02.2026", "2027-01-14", "3000"], vec![day(From, DayError::Impossible)]),
        (["2026-10-15", "1/2/2026", "2027-01-14", "3000"], vec![day(From, slashed)]),
        (["2026-10-15", "2026-10-15", "14.01.2101", "3000"], vec![day(To, DayError::OutOfRange)]),
        (["2026-10-15", "2026-10-15", "🦀", "1,234"], vec![day(To, DayError::NotADate), amount(ambiguous)]),
        (["2026-10-15", "2026-10-15", "2027-01-14", ""], vec![amount(AmountError::Empty)]),
        (["2026-10-15", "2026-10-15", "2027-01-14", "-3000"], vec![amount(AmountError::Negative)]),
        (["2026-10-15", "2026-10-15", "2027-01-14", "1234567890123"], vec![amount(AmountError::TooLarge)]),
        (
            ["2026-10-15", "2026-10-15", &long, &long],
            vec![day(To, DayError::NotADate), amount(AmountError::NotAnAmount)],
        ),
    ] {
        assert_eq!(kind(cells, &contract)?, InvoiceFindingKind::Unreadable(errors), "{:.60?}", cells);
    }
    // The day of the invoice decides nothing.
    let undated = ["soon", "2026-10-15", "2027-01-14", "3000"];
    let named = InvoiceFindingKind::Unreadable(vec![day(Date, DayError::NotADate)]);
    assert_eq!(kinds(&[undated], &contract), [named, InvoiceFindingKind::Expected { amount: Cents(300_000) }]);
    assert_eq!(kinds(&[["", " ", "", "\t"]], &contract), [], "nothing stands in it yet");
    Ok(())
}

#[test]
fn credits_need_an_amount_only() -> Outcome {
    let contract = quarterly()?;
    let found = |cells| {
        let mut entries = Entries::default();
        put(&mut entries, "c", true, cells);
        watch(&entries, &contract, contract.first_term.start(), Lang::De)
            .into_iter()
            .map(|finding| finding.kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(found(["", "", "", "12,50 €"]), [InvoiceFindingKind::Credit { amount: Cents(1_250) }]);
    let errors = vec![(ReceivedColumn::From, CellError::Day(DayError::NotADate))];
    let credit = InvoiceFindingKind::Credit { amount: Cents(1_250) };
    assert_eq!(found(["", "x", "", "12.50"]), [InvoiceFindingKind::Unreadable(errors), credit]);
    let errors = vec![(ReceivedColumn::Amount, CellError::Amount(AmountError::Empty))];
    assert_eq!(found(["2026-07-01", "", "", ""]), [InvoiceFindingKind::Unreadable(errors)]);
    Ok(())
}

fn record(contract: Contract, entries: Entries) -> Record {
    let mut progress = Progress::default();
    let done = StepRecord { status: StepStatus::Done, done_on: contract.notice_sent, ..StepRecord::default() };
    progress.set(SEND_NOTICE, done);
    Record { progress, entries, ..Record::new("a".to_owned(), contract) }
}

#[test]
fn the_text_to_billing_lists_what_differs_and_nothing_else() -> Outcome {
    let low = ["2026-07-15", "2026-07-15", "2026-10-14", "2900"];
    let high = ["2026-04-15", "2026-04-15", "2026-07-14", "3210"];
    let record = record(quarterly()?, received(&[LAST_QUARTER, low, high, NEXT_QUARTER, NEXT_QUARTER]));
    let plan = plan(&record.contract(), date("2027-02-01"));
    for (lang, lines) in [
        (
            Lang::De,
            [
                "No. 2: Berechnet 3.210,00\u{a0}€, erwartet 3.000,00\u{a0}€: 210,00\u{a0}€ mehr.",
                "No. 3: Berechnet 3.000,00\u{a0}€ für einen Zeitraum nach dem Ende am 14.\u{a0}Januar 2027.",
                "No. 4: Noch einmal 3.000,00\u{a0}€: gleicher Zeitraum und Betrag wie „No. 3“.",
                "Alle Beträge sind netto.",
            ],
        ),
        (
            Lang::En,
            [
                "No. 2: Billed €3,210.00, expected €3,000.00: €210.00 more.",
                "No. 3: Billed €3,000.00 for a period after the end on 14\u{a0}January 2027.",
                "No. 4: Another €3,000.00: same period and amount as ‘No. 3’.",
                "All amounts are net.",
            ],
        ),
    ] {
        let content = decode(&encode(lang)).ok_or("the file cannot be read")?;
        let template = content.template("invoice-mismatch").ok_or("no text")?;
        let Message { body, .. } = message(template, "Sales Cloud", &record, &plan, &content, lang);
        assert!(body.contains(&["\n\n", &lines.join("\n"), "\n\n"].concat()), "{body}");
        // Without anything that differs there is a gap to fill in.
        let clean = Record { entries: received(&[LAST_QUARTER]), ..record.clone() };
        let Message { body, .. } = message(template, "Sales Cloud", &clean, &plan, &content, lang);
        assert!(body.contains(if lang == Lang::De { "[bitte ergänzen]\n" } else { "[please complete]\n" }), "{body}");
    }
    Ok(())
}

#[test]
fn what_was_typed_is_not_filled_in_again() {
    let of = RowName { id: "x".to_owned(), label: "{billed} {of}".to_owned() };
    for kind in [
        InvoiceFindingKind::Duplicate { of: of.clone(), billed: Cents(1) },
        InvoiceFindingKind::SamePeriod { of, billed: Cents(1) },
    ] {
        let said = finding_text(&kind, Currency::Eur, Locale::En, Lang::En);
        assert!(said.contains("‘{billed} {of}’"), "{said}");
    }
}

/// A contract that ends: any first term and billing, sometimes without a renewal.
fn any_ending_contract() -> impl Strategy<Value = Contract> {
    let billing = prop::sample::select(vec![
        Billing::Annual,
        Billing::Semiannual,
        Billing::Quarterly,
        Billing::Monthly,
        Billing::Term,
    ]);
    // Ten years of it on one invoice can still be typed.
    (walk::any_first_term(), billing, 0..=MAX_AMOUNT.0 / 10, any::<bool>()).prop_map(
        |(first, billing, price, renews)| {
            let renewal = if renews { Renewal::default() } else { Renewal::None };
            // On the first day every notice of 0 days is in time.
            let notice = fristklar::domain::Notice::Days(0);
            let (price, notice_sent) = (Some(Cents(price)), Some(first.start()));
            Contract { billing, price, renewal, notice, notice_sent, ..Contract::new(first) }
        },
    )
}

fn money(amount: Cents) -> String {
    format!("{}.{:02}", amount.0 / 100, amount.0 % 100)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the plan bills is expected; a cent, a day or a term more is found with exactly that difference.
    #[test]
    fn every_invoice_of_a_plan_is_expected_and_every_change_is_found(
        contract in any_ending_contract(),
        place in any::<prop::sample::Index>(),
        change in -500_000..500_000_i64,
        after in 1..400_i64,
    ) {
        let plan = plan(&contract, contract.first_term.start());
        prop_assume!(in_range(plan.term.last));
        let invoices = costs(&contract, &plan).map(|costs| costs.invoices).unwrap_or_default();
        let mut entries = Entries::default();
        for (number, invoice) in invoices.iter().enumerate() {
            let [from, to] = [invoice.start, invoice.last].map(|day| day.to_string());
            put(&mut entries, &number.to_string(), false, [&from, &from, &to, &money(invoice.amount)]);
        }
        for finding in watch(&entries, &contract, plan.as_of, Lang::De) {
            prop_assert!(matches!(finding.kind, InvoiceFindingKind::Expected { .. }), "{:?}", finding);
        }

        let invoice = *place.get(&invoices);
        let billed = Cents((invoice.amount.0 + change).clamp(0, MAX_AMOUNT.0));
        let by = Cents((billed.0 - invoice.amount.0).abs());
        let expected = invoice.amount;
        let [from, to] = [invoice.start, invoice.last].map(|day| day.to_string());
        let kind = match billed.0 - expected.0 {
            0 => InvoiceFindingKind::Expected { amount: billed },
            1.. => InvoiceFindingKind::TooHigh { billed, expected, by },
            _ => InvoiceFindingKind::TooLow { billed, expected, by },
        };
        prop_assert_eq!(kinds(&[[&from, &from, &to, &money(billed)]], &contract), [kind]);

        // A period that goes on after the end, counted on the written calendar.
        let last = walk::number_of(plan.term.last);
        let (start, until) = (walk::number_of(invoice.start), last + usize::try_from(after).unwrap_or_default());
        prop_assume!(until <= walk::range().1);
        let days = i64::try_from(until - start + 1).unwrap_or_default();
        let exact = i128::from(billed.0) * i128::from(after);
        // Half up: the greatest number of cents whose half cent less is not more than the exact share.
        let rounded = (2 * exact + i128::from(days)).div_euclid(2 * i128::from(days));
        let share = Cents(i64::try_from(rounded).unwrap_or_default());
        let to = walk::to_day(until).to_string();
        let kind = InvoiceFindingKind::PartlyAfterEnd { billed, end: plan.term.last, days: after, share };
        prop_assert_eq!(kinds(&[[&from, &from, &to, &money(billed)]], &contract), [kind]);
        let from = walk::to_day(last + 1).to_string();
        let kind = InvoiceFindingKind::AfterEnd { billed, end: plan.term.last };
        prop_assert_eq!(kinds(&[[&from, &from, &to, &money(billed)]], &contract), [kind]);
    }

    #[test]
    fn nothing_typed_makes_it_stumble(
        rows in proptest::collection::vec((any::<String>(), any::<bool>(), proptest::array::uniform4(
            "2026-[01][0-9]-[0-3][0-9]|[0-9]{1,12}|[0-9]{1,3}[.,][0-9]{1,3}|\\PC{0,6}",
        )), 0..6),
        terms in "msa|guide|own|cause|\\PC{0,3}",
        offset in -1_000..1_000_i64,
    ) {
        let contract = half_year().map_err(TestCaseError::fail)?;
        let mut entries = Entries::default();
        choose(&mut entries, &terms);
        for (place, (label, ticked, cells)) in rows.iter().enumerate() {
            let entry = SheetEntry { label: label.clone(), ticked: *ticked, cells: cells.clone() };
            entries.set(&entry_key(RECEIVED, &place.to_string()), entry);
        }
        for lang in Lang::ALL {
            for finding in watch(&entries, &contract, plus_days(contract.first_term.start(), offset), lang) {
                let said = finding_text(&finding.kind, Currency::Chf, Locale::of(lang, contract.region), lang);
                prop_assert!(said.ends_with('.'), "{}", said);
            }
        }
    }
}
