//! The overview against a second method: brute force over all contracts, one question at a time.

use crate::support::samples::sampled;
use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use crate::support::contracts::{contract, record, today};
use crate::support::overviews::*;
use chrono::Datelike;
use fristklar::domain::{Cents, Contract, Currency, Day, Notice, Renewal, Status, day, plus_days};
use fristklar::overview::{
    GroupBy, Heights, Item, Ledger, ListSettings, OverviewRow, Quarter, STATES, Show, SortColumn, Urgency, arrange,
    folded, totals, year_strip,
};
use fristklar::portfolio::{Contracts, Record, SEND_NOTICE, StepRecord, StepStatus, ending_with};
use proptest::prelude::*;

const CURRENCIES: [Currency; 4] = [Currency::Eur, Currency::Usd, Currency::Chf, Currency::Gbp];
const COLUMNS: [SortColumn; 7] = [
    SortColumn::Urgency,
    SortColumn::Name,
    SortColumn::Customer,
    SortColumn::Product,
    SortColumn::Day,
    SortColumn::Cost,
    SortColumn::Progress,
];

/// A contract of the property tests, with the plain reading of its names beside what is typed.
#[derive(Clone, Debug)]
struct Case {
    record: Record,
    plain: String,
}

fn names() -> impl Strategy<Value = (String, String)> {
    let known = [
        ("", ""),
        ("Müller GmbH", "muller gmbh"),
        ("MULLER GMBH", "muller gmbh"),
        ("Ærøskøbing A/S", "aeroskobing a/s"),
        ("Straße 7", "strasse 7"),
        ("Société Générale", "societe generale"),
        ("Łódź Çelik", "lodz celik"),
        ("株式会社", "株式会社"),
    ];
    proptest::sample::select(known.to_vec()).prop_map(|(typed, plain)| (typed.to_owned(), plain.to_owned()))
}

fn cases(most: usize) -> impl Strategy<Value = Vec<Case>> {
    let one = (
        (-1_500_i64..400, 1_u32..40, 0_u32..120, 0_u8..4),
        (names(), names(), names()),
        (proptest::option::of(0_i64..9_000_000), 0_usize..4),
        (any::<bool>(), proptest::option::weighted(0.2, 0_i64..400), proptest::option::weighted(0.3, 0_usize..most)),
        0_usize..6,
    );
    proptest::collection::vec(one, 0..most).prop_map(|all| {
        all.into_iter()
            .enumerate()
            .map(
                |(
                    place,
                    ((start, months, notice, renewal), names, (price, currency), (archived, sent, base), done),
                )| {
                    let start = plus_days(today(), start);
                    let mut contract = contract(start, months);
                    contract.notice = Notice::days(notice).unwrap();
                    contract.renewal =
                        [Renewal::ShorterOfTermAndYear, Renewal::SameTerm, Renewal::None, Renewal::default()]
                            [usize::from(renewal)];
                    contract.price = price.map(Cents);
                    contract.currency = CURRENCIES[currency];
                    let mut record = record(&format!("c{place}"), contract);
                    let ((name, plain_name), (customer, plain_customer), (product, plain_product)) = names;
                    record.name = name;
                    record.customer = customer;
                    record.product = product;
                    record.archived = archived && place % 3 == 0;
                    record.base_id = base.map(|base| format!("c{base}"));
                    if let Some(sent) = sent {
                        let done = StepRecord {
                            status: StepStatus::Done,
                            done_on: Some(plus_days(start, sent)),
                            ..StepRecord::default()
                        };
                        record.progress.set(SEND_NOTICE, done);
                    }
                    for step in ["locate-contract", "data-export", "verify-export"].iter().take(done) {
                        record.progress.set(step, StepRecord { status: StepStatus::Done, ..StepRecord::default() });
                    }
                    Case { record, plain: [plain_name, plain_customer, plain_product].join("\n") }
                },
            )
            .collect()
    })
}

fn choices() -> impl Strategy<Value = ListSettings> {
    let show = prop_oneof![
        Just(Show::All),
        Just(Show::Archived),
        proptest::sample::select(STATES.to_vec()).prop_map(Show::Only)
    ];
    let search = proptest::sample::select(vec!["", "", "muller", "Mueller", "GENERALE societe", "株式", "x"]);
    let month = proptest::option::weighted(0.2, (2026_i32..2028, 1_u32..13));
    let group = proptest::sample::select(vec![GroupBy::Nothing, GroupBy::Customer, GroupBy::Product]);
    (show, search, month, group, proptest::sample::select(COLUMNS.to_vec()), any::<bool>()).prop_map(
        |(show, search, month, group, column, reversed)| ListSettings {
            show,
            search: search.to_owned(),
            month,
            group,
            column,
            reversed,
        },
    )
}

/// How two rows compare in a column, said one question at a time.
fn compare(a: &OverviewRow, b: &OverviewRow, column: SortColumn, reversed: bool) -> Ordering {
    let turn = |ordering: Ordering| if reversed { ordering.reverse() } else { ordering };
    let by_name = |a: &str, b: &str| {
        let (a, b) = (folded(a), folded(b));
        match (a.is_empty(), b.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) => turn(a.cmp(&b)),
        }
    };
    let shown = match column {
        SortColumn::Urgency => turn(attention(a, b)),
        SortColumn::Name => by_name(&a.name, &b.name),
        SortColumn::Customer => by_name(&a.customer, &b.customer),
        SortColumn::Product => by_name(&a.product, &b.product),
        SortColumn::Day => turn(a.shown_day().cmp(&b.shown_day())),
        SortColumn::Cost => match (a.cost, b.cost) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
            (Some(x), Some(y)) => {
                let place = |row: &OverviewRow| CURRENCIES.iter().position(|one| *one == row.currency);
                place(a).cmp(&place(b)).then(turn(y.cmp(&x)))
            }
        },
        SortColumn::Progress => turn((a.done * 1000 / a.total).cmp(&(b.done * 1000 / b.total))),
    };
    shown.then(attention(a, b))
}

/// Which of two wants attention first.
fn attention(a: &OverviewRow, b: &OverviewRow) -> Ordering {
    a.urgency().cmp(&b.urgency()).then_with(|| match a.urgency() {
        Urgency::Missed => b.deadline.cmp(&a.deadline),
        Urgency::Today | Urgency::Soon | Urgency::Later => a.deadline.cmp(&b.deadline),
        Urgency::EndsByItself | Urgency::Cancelled => a.ends.cmp(&b.ends),
        Urgency::Over => b.ends.cmp(&a.ends),
    })
}

proptest! {
    #![proptest_config(sampled(400))]

    #[test]
    fn the_list_holds_what_was_asked_for_in_the_order_that_was_chosen(cases in cases(24), choice in choices()) {
        let rows: Vec<Arc<OverviewRow>> = cases.iter().map(|case| row(&case.record)).collect();
        let list = arrange(&rows, &choice);

        // Which contracts.
        let wanted = |case: &&Case| {
            let row = row(&case.record);
            let words = choice.search.to_lowercase().replace("mueller", "muller");
            let state = match choice.show {
                Show::All => !row.archived,
                Show::Archived => row.archived,
                Show::Only(status) => !row.archived && row.status == status,
            };
            let month = choice.month.is_none_or(|(year, month)| {
                row.next.is_some_and(|day| day.format("%Y-%-m").to_string() == format!("{year}-{month}"))
            });
            // "Mueller" finds an umlaut and no bare u.
            let found = words.split(' ').all(|word| {
                let typed = [&case.record.name, &case.record.customer, &case.record.product];
                if choice.search == "Mueller" {
                    typed.iter().any(|text| text.contains('ü'))
                } else {
                    case.plain.contains(word)
                }
            });
            state && month && found
        };
        let expected: HashSet<String> = cases.iter().filter(wanted).map(|case| case.record.id.clone()).collect();
        let got = ids(&rows, &list);
        prop_assert_eq!(got.len(), expected.len());
        prop_assert_eq!(list.shown, expected.len());
        prop_assert_eq!(got.iter().cloned().collect::<HashSet<_>>(), expected);

        // In which order: under each heading, and under each base.
        let mut section = 0;
        let mut base: Option<&OverviewRow> = None;
        let mut last: Option<&OverviewRow> = None;
        let mut last_under: Option<&OverviewRow> = None;
        let mut first_of_sections: Vec<&OverviewRow> = Vec::new();
        let mut fresh = true;
        let title_of = |row: &OverviewRow| match choice.group {
            GroupBy::Nothing => String::new(),
            GroupBy::Customer => folded(&row.customer),
            GroupBy::Product => folded(&row.product),
        };
        for item in &list.items {
            match *item {
                Item::Section(place) => {
                    prop_assert!(choice.group != GroupBy::Nothing);
                    prop_assert_eq!(place, if first_of_sections.is_empty() && fresh { 0 } else { section + 1 });
                    section = place;
                    (base, last, last_under, fresh) = (None, None, None, true);
                }
                Item::OverviewRow { row, under_base } => {
                    let row = &*rows[row];
                    prop_assert_eq!(title_of(row), folded(&list.sections[section].title));
                    let before = if under_base {
                        let base = base.expect("an add-on follows a contract");
                        prop_assert_eq!(row.base.as_deref(), Some(base.id.as_str()));
                        last_under.replace(row)
                    } else {
                        if fresh {
                            first_of_sections.push(row);
                            fresh = false;
                        }
                        base = Some(row);
                        last_under = None;
                        last.replace(row)
                    };
                    if let Some(before) = before {
                        prop_assert_ne!(compare(before, row, choice.column, choice.reversed), Ordering::Greater);
                    }
                }
            }
        }
        let titles: HashSet<String> = list.sections.iter().map(|section| folded(&section.title)).collect();
        prop_assert_eq!(titles.len(), list.sections.len());

        // What stands under a base could stand nowhere else.
        for item in &list.items {
            if let Item::OverviewRow { row, under_base: false } = *item {
                let row = &rows[row];
                let base = got.iter().find(|id| Some(id.as_str()) == row.base.as_deref());
                let base = base.and_then(|id| rows.iter().find(|base| base.id == *id));
                let stands_under = base.is_some_and(|base| base.base.is_none() && title_of(base) == title_of(row));
                prop_assert!(!stands_under, "{} should stand under its base", row.id);
            }
        }

        // What stands under a heading adds up.
        for section in &list.sections {
            let inside: Vec<&Arc<OverviewRow>> = rows
                .iter()
                .filter(|row| got.contains(&row.id) && title_of(row) == folded(&section.title))
                .collect();
            prop_assert_eq!(section.contracts, inside.len());
            for currency in CURRENCIES {
                let costs: Vec<i64> =
                    inside.iter().filter(|row| row.currency == currency).filter_map(|row| row.cost).map(|c| c.0).collect();
                let sum = (!costs.is_empty()).then(|| Cents(costs.iter().sum()));
                prop_assert_eq!(section.sums.in_currency(currency), sum);
            }
        }
    }

    #[test]
    fn totals_and_the_year_count_every_deadline_once(cases in cases(40)) {
        let rows: Vec<Arc<OverviewRow>> = cases.iter().map(|case| row(&case.record)).collect();
        let kept: Vec<&Arc<OverviewRow>> = rows.iter().filter(|row| !row.archived).collect();
        let all = totals(&rows);
        prop_assert_eq!(all.contracts + all.archived, rows.len());
        prop_assert_eq!(all.contracts, kept.len());
        for status in STATES {
            let count = kept.iter().filter(|row| row.status == status).count();
            let said = all.states.iter().find(|(one, _)| *one == status).map(|(_, count)| *count);
            prop_assert_eq!(said, (count > 0).then_some(count));
        }
        prop_assert!(all.quarters.windows(2).all(|pair| pair[0].quarter < pair[1].quarter));
        prop_assert_eq!(
            all.quarters.iter().map(|quarter| quarter.deadlines).sum::<usize>(),
            kept.iter().filter(|row| row.next.is_some()).count()
        );
        for quarter in &all.quarters {
            let Quarter { year, number } = quarter.quarter;
            let months = ["1 2 3", "4 5 6", "7 8 9", "10 11 12"][number as usize - 1];
            let inside: Vec<_> = kept
                .iter()
                .filter(|row| row.next.is_some_and(|day| {
                    day.year() == year && months.split(' ').any(|month| month == day.month().to_string())
                }))
                .collect();
            prop_assert_eq!(quarter.deadlines, inside.len());
            prop_assert_eq!(quarter.unpriced, inside.iter().filter(|row| row.cost.is_none()).count());
            for currency in CURRENCIES {
                let mine = inside.iter().filter(|row| row.currency == currency && row.cost.is_some());
                let sum: i64 = mine.clone().filter_map(|row| row.cost).map(|cost| cost.0).sum();
                prop_assert_eq!(quarter.sums.in_currency(currency), (mine.count() > 0).then_some(Cents(sum)));
            }
        }
        for currency in CURRENCIES {
            let missed = kept.iter().filter(|row| row.status == Status::Missed && row.currency == currency);
            let costs: Vec<i64> = missed.filter_map(|row| row.cost).map(|cost| cost.0).collect();
            prop_assert_eq!(all.missed.in_currency(currency), (!costs.is_empty()).then(|| Cents(costs.iter().sum())));
        }

        let year = year_strip(&rows, today());
        let mut counted = 0;
        for (place, month) in year.months.iter().enumerate() {
            let (in_year, number) = month.name();
            prop_assert_eq!((in_year, number), [(2026, 11), (2026, 12), (2027, 1), (2027, 2), (2027, 3), (2027, 4),
                (2027, 5), (2027, 6), (2027, 7), (2027, 8), (2027, 9), (2027, 10)][place]);
            let exists = |number_of_day| day(in_year, number, number_of_day);
            prop_assert_eq!(month.length, (1..=31).filter_map(exists).count() as u32);
            let mut days = month.days.iter();
            for one in (1..=31).filter_map(exists) {
                let due: Vec<_> = kept.iter().filter(|row| row.next == Some(one)).collect();
                if !due.is_empty() {
                    let said = days.next().expect("a day with deadlines is listed");
                    prop_assert_eq!((said.day, said.deadlines), (one, due.len()));
                    let soon = |row: &&&Arc<OverviewRow>| row.days_left.is_some_and(|left| (0..=30).contains(&left));
                    prop_assert_eq!(said.soon, due.iter().any(soon));
                }
            }
            prop_assert_eq!(days.next(), None);
            prop_assert_eq!(month.deadlines, month.days.iter().map(|day| day.deadlines).sum::<usize>());
            counted += month.deadlines;
        }
        prop_assert_eq!(counted + year.later, kept.iter().filter(|row| row.next.is_some()).count());
    }

    /// Whatever changes, in slices of any size: all rows are as if worked out at once, and what did not change is the
    /// very same row as before.
    #[test]
    fn only_what_changed_is_worked_out_anew(
        before in cases(30),
        after in cases(30),
        keep in proptest::collection::vec(any::<bool>(), 30),
        slice in 1_usize..40,
        half in 0_usize..30,
        next_day in any::<bool>(),
    ) {
        let shared = |cases: &[Case]| cases.iter().map(|case| Arc::new(case.record.clone())).collect::<Contracts>();
        let at_once = |contracts: &Contracts, day: Day| {
            let of = |record: &Arc<Record>| {
                let contract = ending_with(record.contract(), record.base_id.as_deref(), contracts);
                Arc::new(OverviewRow::of(record, &contract, day))
            };
            contracts.iter().map(of).collect::<Vec<_>>()
        };
        let work_out = |record: &Record, contract: &Contract, day: Day| Arc::new(OverviewRow::of(record, contract, day));
        let rows = |ledger: &Ledger<Arc<OverviewRow>>| ledger.found().map(|(_, row)| Arc::clone(row)).collect::<Vec<_>>();
        let mut ledger = Ledger::default();
        let first = shared(&before);
        ledger.turn_to(&first, today());
        ledger.work(half, work_out);
        prop_assert_eq!(ledger.progress(), (half.min(first.len()), first.len()));
        prop_assert_eq!(rows(&ledger), &at_once(&first, today())[..half.min(first.len())]);
        while !ledger.work(slice, work_out) {}
        let old = rows(&ledger);
        prop_assert_eq!(&old, &at_once(&first, today()));

        // Some stay, in another order, and some are new.
        let mut second: Contracts =
            first.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(one, _)| Arc::clone(one)).rev().collect();
        let known = |record: &Arc<Record>| first.iter().any(|one| Arc::ptr_eq(one, record));
        let kept: HashSet<String> = second.iter().map(|one| one.id.clone()).collect();
        second.extend(shared(&after).into_iter().filter(|one| !kept.contains(&one.id)));
        let day = if next_day { plus_days(today(), 1) } else { today() };
        ledger.turn_to(&second, day);
        let base = |all: &Contracts, record: &Record| {
            all.iter().find(|one| Some(&one.id) == record.base_id.as_ref()).map(Arc::as_ptr)
        };
        let same = |record: &&Arc<Record>| !next_day && known(record) && base(&first, record) == base(&second, record);
        prop_assert_eq!(ledger.progress(), (second.iter().filter(same).count(), second.len()));
        while !ledger.work(slice, work_out) {}
        let new = rows(&ledger);
        prop_assert_eq!(&new, &at_once(&second, day));
        for (record, row) in second.iter().zip(&new) {
            let kept = old.iter().any(|one| Arc::ptr_eq(one, row));
            prop_assert_eq!(kept, same(&record), "{}", record.id);
        }
    }

    /// Whatever was measured: what is drawn and the room around it are as high as the list, and nothing in sight or
    /// next to it is missing.
    #[test]
    fn what_is_in_sight_is_drawn(
        heights in proptest::collection::vec(proptest::option::of(40_u16..300), 0..300),
        scrolled in -500_i32..40_000,
        view in 200_u16..2_000,
        beyond in 0_u16..2_000,
        focused in proptest::option::of(0_usize..320),
    ) {
        let mut list = Heights::new(heights.len());
        for (line, height) in heights.iter().enumerate() {
            if let Some(height) = height {
                list.measure(line, f64::from(*height));
            }
        }
        let known: Vec<f64> = heights.iter().flatten().take(20).map(|height| f64::from(*height)).collect();
        let usual = if known.is_empty() { 80.0 } else { known.iter().sum::<f64>() / known.len() as f64 };
        let line = |height: &Option<u16>| height.map_or(usual, f64::from);
        let tops: Vec<f64> =
            (0..=heights.len()).map(|end| heights[..end].iter().map(line).sum::<f64>()).collect();
        let window = list.window(-f64::from(scrolled), f64::from(view), f64::from(beyond), focused);
        if heights.len() <= 50 {
            prop_assert_eq!(window.lines, 0..heights.len());
            return Ok(());
        }
        let apart = focused.filter(|line| *line < heights.len() && !window.lines.contains(line));
        prop_assert_eq!(window.kept, apart);
        let kept_above = apart.filter(|line| *line < window.lines.start).map_or(0.0, |at| line(&heights[at]));
        let kept_below = apart.filter(|line| *line >= window.lines.end).map_or(0.0, |at| line(&heights[at]));
        prop_assert!((window.above + kept_above - tops[window.lines.start]).abs() < 0.001);
        prop_assert!((window.below + kept_below - (tops[heights.len()] - tops[window.lines.end])).abs() < 0.001);
        prop_assert!(!window.lines.is_empty());
        let sight = f64::from(scrolled) - f64::from(beyond)..f64::from(scrolled) + f64::from(view) + f64::from(beyond);
        for (place, pair) in tops.windows(2).enumerate() {
            let near = pair[1] >= sight.start && pair[0] < sight.end;
            prop_assert!(!near || window.lines.contains(&place), "line {place} is missing in {window:?}");
        }
        prop_assert!(window.lines.len() <= (usize::from(view) + 2 * usize::from(beyond)) / 40 + 3);
    }
}
