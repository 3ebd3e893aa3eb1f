//! "Stay, but smaller": the example of docs/rules.md#fewer-licences, what is left out and why, and the sums by a second
//! method.

use crate::support::Outcome;
use crate::support::content::content;
use crate::support::contracts::entry;
use crate::support::samples::sampled;
use fristklar::content::Licence;
use fristklar::costs::licences::{
    ALTERNATIVE, BASIS, BreakEven, LeftOut, MIGRATION, SEATS, SeatColumn, SeatError, SeatNumbers, Seats, seats,
};
use fristklar::domain::{Cents, Currency, MAX_AMOUNT};
use fristklar::i18n::Lang;
use fristklar::input::{AmountError, NumberError};
use fristklar::portfolio::{Entries, SheetEntry, entry_key};
use proptest::prelude::*;

fn licences() -> Outcome<&'static [Licence]> {
    Ok(&content(Lang::En)?.costs.licences)
}

/// A row: its id, its label, its cells.
type Row<'a> = (&'a str, &'a str, [&'a str; 4]);

fn put(entries: &mut Entries, sheet: &str, (id, label, cells): Row<'_>) {
    entries.set(&entry_key(sheet, id), entry(label, false, &cells));
}

fn typed(rows: &[Row<'_>]) -> Entries {
    let mut entries = Entries::default();
    for row in rows {
        put(&mut entries, SEATS, *row);
    }
    entries
}

fn worked_out(rows: &[Row<'_>], currency: Currency) -> Result<Seats, String> {
    Ok(seats(&typed(rows), licences()?, currency, Lang::En))
}

fn leaving(rows: &[Row<'_>], migration: &str, alternative: &str) -> Result<Seats, String> {
    let mut entries = typed(rows);
    put(&mut entries, BASIS, (MIGRATION, "", [migration, "", "", ""]));
    put(&mut entries, BASIS, (ALTERNATIVE, "", [alternative, "", "", ""]));
    Ok(seats(&entries, licences()?, Currency::Usd, Lang::En))
}

/// What is wrong with a row.
type Wrong<'a> = &'a [(SeatColumn, SeatError)];

/// What is wrong with the only row.
fn errors(cells: [&str; 4]) -> Result<Vec<(SeatColumn, SeatError)>, String> {
    let seats = worked_out(&[("own", "Own", cells)], Currency::Eur)?;
    assert_eq!(seats.total, SeatNumbers::default(), "{cells:?}");
    assert!(seats.lines.is_empty(), "{cells:?}");
    let [LeftOut { row, label, errors }] = seats.left_out.as_slice() else { return Err(format!("{cells:?}")) };
    assert_eq!((row.as_str(), label.as_str()), ("own", "Own"));
    Ok(errors.clone())
}

const EXAMPLE: [Row<'_>; 2] =
    [("platform-starter", "", ["", "15", "", ""]), ("enterprise", "", ["40", "25", "", "15"])];

#[test]
fn example_19_saves_27_000() -> Outcome {
    for currency in [Currency::Usd, Currency::Eur] {
        let seats = worked_out(&EXAMPLE, currency)?;
        assert_eq!(seats.currency, Currency::Usd, "list prices are in US dollars");
        assert!(seats.left_out.is_empty());
        assert_eq!((seats.total.cost_now, seats.total.cost_wanted), (Cents(8_400_000), Cents(5_700_000)));
        assert_eq!(seats.total.saving(), Cents(2_700_000));
        assert_eq!((seats.total.now, seats.total.wanted, seats.total.inactive), (40, 40, 15));
        assert_eq!(seats.total.cost_inactive, Cents(15 * 12 * 17_500));
        let lines: Vec<_> = seats.lines.iter().map(|line| (line.row.as_str(), line.label.as_str())).collect();
        assert_eq!(lines, [("enterprise", "Enterprise"), ("platform-starter", "Platform Starter")]);
        let [full, platform] = seats.lines.as_slice() else { return Err("two lines".to_owned()) };
        assert_eq!((full.price, full.listed, full.numbers.saving()), (Cents(17_500), true, Cents(3_150_000)));
        assert_eq!((platform.price, platform.numbers.saving()), (Cents(2_500), Cents(-450_000)));
    }
    Ok(())
}

#[test]
fn a_typed_price_takes_the_place_of_the_list_price() -> Outcome {
    let rows = [("enterprise", "", ["40", "25", "CHF 142,50", ""]), ("a1", "Partner app", ["3", "3", "1’000.00", ""])];
    let seats = worked_out(&rows, Currency::Chf)?;
    assert_eq!(seats.currency, Currency::Chf);
    assert!(seats.lines.iter().all(|line| !line.listed));
    assert_eq!(seats.total.cost_now, Cents(40 * 12 * 14_250 + 3 * 12 * 100_000));
    assert_eq!(seats.total.saving(), Cents(15 * 12 * 14_250));
    Ok(())
}

#[test]
fn dollars_and_another_currency_are_never_added() -> Outcome {
    let rows = [
        ("enterprise", "", ["40", "25", "150", ""]),
        ("platform-starter", "", ["", "15", "", ""]),
        ("identity", "", ["", "50", "", ""]),
    ];
    let euros = worked_out(&rows, Currency::Eur)?;
    assert_eq!(euros.currency, Currency::Eur);
    let left_out: Vec<_> = euros.left_out.iter().map(|row| (row.row.as_str(), row.errors.as_slice())).collect();
    let expected = [(SeatColumn::Price, SeatError::ListPriceInDollars)];
    assert_eq!(left_out, [("platform-starter", expected.as_slice())]);
    assert_eq!(euros.total.cost_wanted, Cents(25 * 12 * 15_000));
    assert_eq!(euros.total.wanted, 75, "nothing is nothing in every currency");
    let dollars = worked_out(&rows, Currency::Usd)?;
    assert!(dollars.left_out.is_empty());
    assert_eq!(dollars.total.cost_wanted, Cents(25 * 12 * 15_000 + 15 * 12 * 2_500));
    // A price beside no seats at all is not used.
    let unused = [("enterprise", "", ["40", "25", "", ""]), ("pro-suite", "", ["", "", "80", ""])];
    let seats = worked_out(&unused, Currency::Eur)?;
    assert_eq!((seats.currency, seats.lines.len(), seats.left_out.len()), (Currency::Usd, 1, 0));
    Ok(())
}

#[test]
fn what_cannot_be_counted_is_left_out_and_named() -> Outcome {
    use SeatColumn::{Inactive, Now, Price, Wanted};
    let count = |error| SeatError::Count(error);
    let amount = |error| SeatError::Amount(error);
    let long = "9".repeat(10_000);
    let ambiguous = AmountError::Ambiguous { thousands: Cents(123_400), decimal: Cents(123) };
    let cases: [([&str; 4], Wrong<'_>); 20] = [
        (["40", "", "9", ""], &[(Wanted, SeatError::Missing)]),
        (["40", "25", "", ""], &[(Price, SeatError::Missing)]),
        (["40", "25", "€", ""], &[(Price, SeatError::Missing)]),
        (["", "", "", "3"], &[(Wanted, SeatError::Missing), (Price, SeatError::Missing)]),
        (["-1", "25", "9", ""], &[(Now, count(NumberError::Negative))]),
        (["1.234", "25", "9", ""], &[(Now, count(NumberError::TooPrecise))]),
        (["1,234", "25", "9", ""], &[(Now, count(NumberError::TooPrecise))]),
        (["40", "12,5", "9", ""], &[(Wanted, count(NumberError::TooPrecise))]),
        (["40", "30 Tage", "9", ""], &[(Wanted, count(NumberError::NotANumber))]),
        (["🦀", "25", "9", ""], &[(Now, count(NumberError::NotANumber))]),
        (["٤٠", "25", "9", ""], &[(Now, count(NumberError::NotANumber))]),
        ([&long, "25", "9", ""], &[(Now, count(NumberError::NotANumber))]),
        (["123456789012", "25", "9", ""], &[(Now, count(NumberError::TooLarge))]),
        (["40", "25", "1.234", ""], &[(Price, amount(ambiguous))]),
        (["40", "25", "-9", ""], &[(Price, amount(AmountError::Negative))]),
        (
            ["40", "25", "9.999", ""],
            &[(Price, amount(AmountError::Ambiguous { thousands: Cents(999_900), decimal: Cents(1_000) }))],
        ),
        (["40", "25", &long, ""], &[(Price, amount(AmountError::NotAnAmount))]),
        (["40", "25", "1234567890123", ""], &[(Price, amount(AmountError::TooLarge))]),
        (["40", "25", "9", "41"], &[(Inactive, SeatError::MoreThanNow)]),
        (["999999999", "25", "999999999999", ""], &[(Price, SeatError::TooLarge)]),
    ];
    for (cells, expected) in cases {
        assert_eq!(errors(cells)?, expected, "{:.40?}", cells);
    }
    let all = errors(["x", "y", "z", "!"])?;
    assert_eq!(all.iter().map(|(column, _)| *column).collect::<Vec<_>>(), [Now, Wanted, Inactive, Price]);
    Ok(())
}

#[test]
fn rows_without_seats_say_nothing() -> Outcome {
    let spaces = " ".repeat(10_000);
    let rows = [("enterprise", "", ["", " ", "175", ""]), ("own", "Own", [&spaces, "\t", "", "\u{a0}"])];
    let seats = worked_out(&rows, Currency::Usd)?;
    assert_eq!((seats.lines.len(), seats.left_out.len(), seats.total), (0, 0, SeatNumbers::default()));
    assert_eq!(seats.break_even, BreakEven::Unknown);
    assert_eq!(seats, worked_out(&[], Currency::Usd)?);
    // None wanted is a number, too.
    let none = worked_out(&[("enterprise", "", ["40", "0", "", ""])], Currency::Usd)?;
    assert_eq!(none.total.saving(), Cents(8_400_000));
    Ok(())
}

#[test]
fn a_row_that_makes_the_sum_too_large_is_left_out() -> Outcome {
    // 83,333,333,333.33 a month is 999,999,999,999.96 a year, 3 cents below the largest amount.
    let rows = [
        ("a", "A", ["1", "1", "83333333333.33", ""]),
        ("b", "B", ["1", "1", "0.01", ""]),
        ("c", "C", ["0", "1", "0.00", ""]),
    ];
    let seats = worked_out(&rows, Currency::Usd)?;
    assert_eq!(seats.total.cost_now, MAX_AMOUNT - Cents(3));
    assert_eq!(seats.lines.iter().map(|line| line.row.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    let left_out: Vec<_> = seats.left_out.iter().map(|row| (row.row.as_str(), row.errors.clone())).collect();
    assert_eq!(left_out, [("b", vec![(SeatColumn::Price, SeatError::TooLarge)])]);
    Ok(())
}

#[test]
fn leaving_pays_after_its_cost_divided_by_the_monthly_cost_of_staying() -> Outcome {
    // Staying costs 57,000 a year, 4,750 a month.
    for (migration, alternative, expected) in [
        ("", "", BreakEven::Unknown),
        ("19,000.00", "", BreakEven::Months(4)),
        ("19000.01", "", BreakEven::Months(5)),
        ("0", "", BreakEven::Months(0)),
        // 21,000 a year remain, 1,750 a month.
        ("19,000.00", "36,000.00", BreakEven::Months(11)),
        ("17500", "36000", BreakEven::Months(10)),
        ("19000", "57000", BreakEven::Never),
        ("19000", "80000", BreakEven::Never),
        ("999,999,999,999.99", "56999.99", BreakEven::Months(1_199_999_999_999_988)),
        ("19.000", "", BreakEven::Unknown),
        ("19000", "a lot", BreakEven::Unknown),
    ] {
        let seats = leaving(&EXAMPLE, migration, alternative)?;
        assert_eq!(seats.break_even, expected, "{migration} {alternative}");
    }
    let errors = leaving(&EXAMPLE, "19.000", "a lot")?.basis_errors;
    assert!(matches!(
        errors.as_slice(),
        [(MIGRATION, AmountError::Ambiguous { .. }), (ALTERNATIVE, AmountError::NotAnAmount)]
    ));
    // With a row left out, the cost of staying is not known.
    let [platform, full] = EXAMPLE;
    let incomplete = leaving(&[platform, full, ("own", "Own", ["x", "1", "1", ""])], "19000", "")?;
    assert_eq!((incomplete.lines.len(), incomplete.break_even), (2, BreakEven::Unknown));
    Ok(())
}

/// A row of random numbers, now and then with something else in it.
fn any_row() -> impl Strategy<Value = ([u64; 3], u64, Option<String>)> {
    ([0..2_000_u64, 0..2_000_u64, 0..2_000_u64], 0..100_000_u64, proptest::option::weighted(0.2, any::<String>()))
}

proptest! {
    #![proptest_config(sampled(256))]

    /// Each seat is added month by month; no sum of products.
    #[test]
    fn sums_are_those_of_single_seats(rows in proptest::collection::vec(any_row(), 0..6)) {
        let mut entries = Entries::default();
        let mut expected = [0_i64; 3];
        let mut counted = 0;
        for (place, (numbers, cents, odd)) in rows.iter().enumerate() {
            let [now, wanted, inactive] = *numbers;
            let price = format!("{}.{:02}", cents / 100, cents % 100);
            let mut cells = [now.to_string(), wanted.to_string(), price, inactive.to_string()];
            if let (Some(odd), [first, ..]) = (odd, &mut cells) {
                first.clone_from(odd);
            }
            let readable = odd.is_none() && inactive <= now;
            let entry = SheetEntry { label: "x".to_owned(), ticked: false, cells };
            entries.set(&entry_key(SEATS, &place.to_string()), entry);
            // What a random text says of seats is another test's matter.
            prop_assume!(odd.as_ref().is_none_or(|odd| odd.trim().parse::<u64>().is_err() && !odd.trim().is_empty()));
            if readable {
                counted += 1;
                for (sum, seats) in expected.iter_mut().zip([now, wanted, inactive]) {
                    for _seat in 0..seats {
                        *sum += i64::try_from(*cents).map_err(|_| TestCaseError::reject("too large"))?.wrapping_mul(12);
                    }
                }
            }
        }
        let seats = seats(&entries, &[], Currency::Gbp, Lang::En);
        let [now, wanted, inactive] = expected.map(Cents);
        prop_assert_eq!(seats.lines.len(), counted);
        prop_assert_eq!(seats.left_out.len(), rows.len() - counted);
        let total = seats.total;
        prop_assert_eq!((total.cost_now, total.cost_wanted, total.cost_inactive), (now, wanted, inactive));
        prop_assert_eq!(total.saving(), now - wanted);
    }

    /// Month after month, until the one-off cost is made up.
    #[test]
    fn the_month_leaving_pays_is_found_by_waiting(
        monthly in 0..5_000_i64, alternative in 0..60_000_i64, migration in 0..500_000_i64,
    ) {
        let mut entries = Entries::default();
        put(&mut entries, SEATS, ("own", "Own", ["1", "1", &format!("{}.{:02}", monthly / 100, monthly % 100), ""]));
        let money = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
        put(&mut entries, BASIS, (MIGRATION, "", [&money(migration), "", "", ""]));
        put(&mut entries, BASIS, (ALTERNATIVE, "", [&money(alternative), "", "", ""]));
        // In twelfths of a cent, so that a month of the yearly cost is whole.
        let gained = 12 * monthly - alternative;
        let expected = if gained <= 0 {
            BreakEven::Never
        } else {
            let (mut months, mut made_up) = (0, 0);
            while made_up < 12 * migration {
                made_up += gained;
                months += 1;
            }
            BreakEven::Months(months)
        };
        prop_assert_eq!(seats(&entries, &[], Currency::Eur, Lang::En).break_even, expected);
    }

    #[test]
    fn nothing_typed_makes_it_stumble(
        rows in proptest::collection::vec(("[a-z]{1,8}|enterprise|identity", any::<String>(), any::<[String; 4]>()), 0..8),
        [migration, alternative] in any::<[String; 2]>(),
    ) {
        let mut entries = Entries::default();
        for (id, label, cells) in &rows {
            put(&mut entries, SEATS, (id, label, cells.each_ref().map(String::as_str)));
        }
        put(&mut entries, BASIS, (MIGRATION, "", [&migration, "", "", ""]));
        put(&mut entries, BASIS, (ALTERNATIVE, "", [&alternative, "", "", ""]));
        let seats = seats(&entries, licences().map_err(TestCaseError::fail)?, Currency::Eur, Lang::En);
        prop_assert!(seats.left_out.iter().all(|row| !row.errors.is_empty()));
        prop_assert!(seats.total.cost_now <= MAX_AMOUNT && seats.total.cost_inactive <= seats.total.cost_now);
    }
}
