//! Public holidays against printed calendars, and Easter against a second algorithm.

use crate::support::contracts::date;
use crate::support::walk;
use std::collections::BTreeMap;

use fristklar::domain::{Day, HolidayName, Region, day, holiday_on, plus_days};

fn region(name: &str) -> Region {
    Region::ALL.into_iter().find(|region| format!("{region:?}") == name).expect(name)
}

/// Everything the code takes for a holiday in these years, weekends included.
fn holidays(region: Region, from: i32, until: i32) -> BTreeMap<Day, String> {
    let mut found = BTreeMap::new();
    for at in walk::at(from, 1, 1)..=walk::at(until, 12, 31) {
        let day = walk::to_day(at);
        if let Some(holiday) = holiday_on(day, region) {
            found.insert(day, format!("{:?}", holiday.name));
        }
    }
    found
}

#[test]
fn the_printed_calendars_of_2024_to_2027() {
    let mut printed: BTreeMap<&str, BTreeMap<Day, String>> = BTreeMap::new();
    for row in include_str!("../../cases/holidays.csv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split(',').collect();
        let [region, when, weekday, name] = cells[..] else { panic!("{row}") };
        let counted = walk::civil(walk::number_of(date(when))).weekday;
        assert_eq!(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][counted], weekday, "{row}");
        printed.entry(region).or_default().insert(date(when), name.to_owned());
    }
    assert_eq!(printed.len(), 7);
    for (name, expected) in printed {
        assert_eq!(holidays(region(name), 2024, 2027), expected, "{name}");
    }
}

#[test]
fn free_days_for_feasts_on_a_weekend() {
    for (place, when, name) in [
        ("EnglandAndWales", "2021-12-27", Some(HolidayName::ChristmasDay)),
        ("EnglandAndWales", "2021-12-28", Some(HolidayName::BoxingDay)),
        ("EnglandAndWales", "2021-12-24", None),
        ("EnglandAndWales", "2022-01-03", Some(HolidayName::NewYear)),
        ("EnglandAndWales", "2022-01-04", None),
        ("EnglandAndWales", "2021-12-31", None),
        ("EnglandAndWales", "2022-12-26", Some(HolidayName::BoxingDay)),
        ("EnglandAndWales", "2022-12-27", Some(HolidayName::ChristmasDay)),
        ("EnglandAndWales", "2022-12-28", None),
        ("EnglandAndWales", "2023-01-02", Some(HolidayName::NewYear)),
        ("EnglandAndWales", "2023-01-03", None),
        ("EnglandAndWales", "2020-12-28", Some(HolidayName::BoxingDay)),
        ("EnglandAndWales", "2020-12-29", None),
        ("UnitedStates", "2021-06-18", Some(HolidayName::Juneteenth)),
        ("UnitedStates", "2020-06-19", None),
        ("UnitedStates", "2021-12-24", Some(HolidayName::ChristmasDay)),
        ("UnitedStates", "2021-12-27", None),
        ("UnitedStates", "2021-12-31", Some(HolidayName::NewYear)),
        ("UnitedStates", "2022-01-03", None),
        ("UnitedStates", "2022-12-26", Some(HolidayName::ChristmasDay)),
        ("UnitedStates", "2022-12-27", None),
        ("UnitedStates", "2023-01-02", Some(HolidayName::NewYear)),
        ("UnitedStates", "2023-11-10", Some(HolidayName::VeteransDay)),
        ("UnitedStates", "2023-11-13", None),
    ] {
        assert_eq!(holiday_on(date(when), region(place)).map(|holiday| holiday.name), name, "{place} {when}");
    }
}

#[test]
fn holidays_of_single_states() {
    let only = |name: &str, when: &str, states: &[&str]| {
        for region in Region::ALL {
            let expected = states.contains(&format!("{region:?}").as_str());
            let found = holiday_on(date(when), region).is_some_and(|found| format!("{:?}", found.name) == name);
            assert_eq!(found, expected, "{name} {region:?}");
        }
    };
    only("Epiphany", "2026-01-06", &["BadenWuerttemberg", "Bavaria", "SaxonyAnhalt", "Austria"]);
    only("WomensDay", "2019-03-08", &["Berlin"]);
    only("WomensDay", "2023-03-08", &["Berlin", "Mecklenburg"]);
    let catholic =
        ["BadenWuerttemberg", "Bavaria", "NorthRhineWestphalia", "RhinelandPalatinate", "Saarland", "Austria"];
    only("AllSaints", "2026-11-01", &catholic);
    only("CorpusChristi", "2026-06-04", &[&catholic[..], &["Hesse"]].concat());
    only("Assumption", "2026-08-15", &["Bavaria", "Saarland", "Austria"]);
    only("ChildrensDay", "2026-09-20", &["Thuringia"]);
    only("ChildrensDay", "2018-09-20", &[]);
    let east = ["Brandenburg", "Mecklenburg", "Saxony", "SaxonyAnhalt", "Thuringia"];
    only("ReformationDay", "2016-10-31", &east);
    let north = ["Bremen", "Hamburg", "LowerSaxony", "SchleswigHolstein"];
    only("ReformationDay", "2018-10-31", &[&east[..], &north].concat());
    only("Repentance", "2026-11-18", &["Saxony"]);
}

#[test]
fn the_reformation_was_remembered_everywhere_once() {
    let states = |year| {
        let day = day(year, 10, 31).expect("a day");
        Region::ALL.into_iter().filter(|region| holiday_on(day, *region).is_some()).count()
    };
    assert_eq!([2016, 2017, 2018].map(states), [5, 17, 9]);
}

#[test]
fn weekends_only_has_no_holidays() {
    assert!(holidays(Region::WeekendsOnly, 1990, 2100).is_empty());
}

#[test]
fn the_day_of_repentance_is_the_wednesday_before_23_november() {
    for year in 1990..=2100 {
        let mut wednesday = walk::at(year, 11, 22);
        while walk::civil(wednesday).weekday != 2 {
            wednesday -= 1;
        }
        let found: Vec<Day> = holidays(Region::Saxony, year, year)
            .into_iter()
            .filter_map(|(day, name)| (name == "Repentance").then_some(day))
            .collect();
        assert_eq!(found, [walk::to_day(wednesday)]);
    }
}

/// Easter by Gauss's formula, with both of its exceptions, as days of March.
fn easter_by_gauss(year: i32) -> i32 {
    let (a, b, c) = (year % 19, year % 4, year % 7);
    let (k, p, q) = (year / 100, (13 + 8 * (year / 100)) / 25, year / 400);
    let m = (15 - p + k - q).rem_euclid(30);
    let n = (4 + k - q) % 7;
    let d = (19 * a + m) % 30;
    let e = (2 * b + 4 * c + 6 * d + n) % 7;
    match (d, e) {
        (29, 6) => 50,
        (28, 6) if (11 * m + 11) % 30 < 19 => 49,
        _ => 22 + d + e,
    }
}

#[test]
fn easter_of_every_year() {
    for year in 1990..=2100 {
        let first_of_march = day(year, 3, 1).expect("a day");
        let easter = plus_days(first_of_march, i64::from(easter_by_gauss(year)) - 1);
        assert_eq!(walk::number_of(easter), walk::easter(year), "Gauss and the epacts agree: {year}");
        let germany = holidays(Region::Germany, year, year);
        for (name, offset) in [("GoodFriday", -2), ("EasterMonday", 1), ("Ascension", 39), ("WhitMonday", 50)] {
            let found = germany.get(&plus_days(easter, offset)).map(String::as_str);
            // In 2008 Ascension fell on Labour Day.
            let expected = if (year, name) == (2008, "Ascension") { "LabourDay" } else { name };
            assert_eq!(found, Some(expected), "{year}");
        }
        assert!(germany.len() <= 10);
    }
}

#[test]
fn easter_as_printed() {
    for (year, month, number) in [
        (1990, 4, 15),
        (1999, 4, 4),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2035, 3, 25),
        (2038, 4, 25),
        (2049, 4, 18),
        (2076, 4, 19),
        (2100, 3, 28),
    ] {
        assert_eq!(walk::easter(year), walk::at(year, month, number), "{year}");
        let monday = plus_days(walk::to_day(walk::at(year, month, number)), 1);
        assert_eq!(holiday_on(monday, Region::Germany).map(|holiday| holiday.name), Some(HolidayName::EasterMonday));
    }
}
