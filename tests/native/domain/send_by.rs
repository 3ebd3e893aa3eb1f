//! The dates to send a notice by, against public holidays as others know them (`cases/holidays-of-others.csv`).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days};
use fristklar::domain::{Contract, Day, FirstTerm, Notice, Region, TermLength, TermMonths, day, plan};
use fristklar::link::Word;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

type Calendars = BTreeMap<&'static str, BTreeSet<Day>>;

fn calendars() -> Calendars {
    let mut calendars = Calendars::new();
    for line in include_str!("../../cases/holidays-of-others.csv").lines().filter(|line| !line.starts_with('#')) {
        let (region, day) = line.split_once(',').expect("a region and a day");
        calendars.entry(region).or_default().insert(day.parse().expect("a day"));
    }
    calendars
}

/// The last day on or before `from` that is Monday to Friday and no holiday.
fn working_day_up_to(from: Day, holidays: &BTreeSet<Day>) -> Day {
    from.iter_days()
        .rev()
        .find(|day| day.weekday().num_days_from_monday() < 5 && !holidays.contains(day))
        .expect("one within the calendar")
}

fn back(day: Day, days: u64) -> Day {
    day.checked_sub_days(Days::new(days)).expect("inside the calendar")
}

fn contract(start: Day, months: u32, days: u32, region: Region) -> Contract {
    let months = TermMonths::new(months).expect("a term");
    let first = FirstTerm::new(start, TermLength::Months(months)).expect("a first term");
    Contract { notice: Notice::days(days).expect("a notice period"), region, ..Contract::new(first) }
}

#[test]
fn a_thousand_contracts_are_sent_on_the_days_that_other_calendars_give() {
    let calendars = calendars();
    assert_eq!(calendars.len(), 21);
    let regions: Vec<&str> = calendars.keys().copied().collect();
    let first = day(2024, 3, 1).expect("a day");
    let any = (0_u64..365 * 14, 1_u32..=12, 0_u32..=90, select(regions));
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner =
        TestRunner::new_with_rng(Config { cases: 1_000, failure_persistence: None, ..Config::default() }, rng);
    let checked = runner.run(&any, |(days, months, notice, word)| {
        let start = first.checked_add_days(Days::new(days)).expect("inside the calendar");
        let region = Region::from_word(word).expect("a region");
        let plan = plan(&contract(start, months, notice, region), start);
        let dates = plan.deadlines.expect("it renews");
        // Before 2024 the calendars are empty.
        prop_assume!(dates.notice.year() > 2024 || dates.notice.month() > 2);
        let holidays = &calendars[word];
        let strict = dates.strict_send_by(region);
        for (limit, found) in [(dates.notice, &dates.send_by), (back(dates.notice, 1), &strict)] {
            let last = working_day_up_to(limit, holidays);
            prop_assert_eq!(found.last_working_day, last, "{}", word);
            prop_assert_eq!(found.email, working_day_up_to(back(last, 1), holidays), "{}", word);
            prop_assert_eq!(found.courier, working_day_up_to(back(last, 3), holidays), "{}", word);
            prop_assert_eq!(found.post, working_day_up_to(back(last, 10), holidays), "{}", word);
        }
        Ok(())
    });
    assert_eq!(checked, Ok(()));
}
