//! Terms, deadlines and renewals against docs/rules.md#worked-examples, and the last day of every term against counting
//! day by day.

use crate::support::contracts::{date, months};
use crate::support::walk;
use fristklar::domain::{
    Billing, Contract, ContractError, Day, Finding, FirstTerm, HolidayName, MAX_AMOUNT, Notice, Plan, Region, Renewal,
    SkippedBecause, Status, Switching, TermLength, TermMonths, add_months_clamped, add_months_rolling, costs,
    current_term, day, days_between, next_term, plan, plus_days, whole_months_between, whole_months_rounded_up,
    working_days_after,
};

fn notice(text: &str) -> Notice {
    let (number, unit) = text.split_at(text.len() - 1);
    let number = number.parse().expect(text);
    match unit {
        "d" => Notice::days(number).expect(text),
        "m" => Notice::months(number).expect(text),
        _ => panic!("{text}"),
    }
}

fn contract(start: &str, length: TermLength, period: &str) -> Contract {
    let mut contract = Contract::new(FirstTerm::new(date(start), length).expect("a first term"));
    contract.notice = notice(period);
    contract
}

fn printed(start: &str, last: &str, period: &str) -> Contract {
    contract(start, TermLength::Until(date(last)), period)
}

fn on(contract: &Contract, as_of: &str) -> Plan {
    plan(contract, date(as_of))
}

/// The deadline of the term that runs on a contract's first day.
fn deadline(contract: &Contract) -> Day {
    plan(contract, contract.first_term.start()).deadlines.expect("it renews").notice
}

fn weekday(day: Day) -> &'static str {
    ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][walk::civil(walk::number_of(day)).weekday]
}

#[test]
fn worked_examples() {
    let mut rows = 0;
    for row in include_str!("../../cases/deadlines.csv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split(',').collect();
        let [_, start, term, period, last, last_weekday, received, received_weekday, from, to, recommended, portal] =
            cells[..]
        else {
            panic!("{row}")
        };
        let contract = contract(start, months(term.parse().expect(row)), period);
        let plan = on(&contract, start);
        let dates = plan.deadlines.as_ref().expect(row);

        assert_eq!(plan.term.start, date(start), "{row}");
        assert_eq!((plan.term.last, weekday(plan.term.last)), (date(last), last_weekday), "last day: {row}");
        assert_eq!((dates.notice, weekday(dates.notice)), (date(received), received_weekday), "deadline: {row}");
        assert_eq!(dates.strict, plus_days(date(received), -1), "strict date: {row}");
        let window = (!from.is_empty()).then(|| (date(from), date(to)));
        assert_eq!(dates.window, window, "renewal window: {row}");
        assert_eq!(dates.recommended, date(recommended), "recommended day: {row}");
        assert_eq!(plan.portal_opens, date(portal), "portal: {row}");
        rows += 1;
    }
    assert_eq!(rows, 31);
}

#[test]
fn row_11_a_term_that_cannot_be_left_is_answered_with_the_next_that_can() {
    let plan = on(&contract("2026-02-01", months(1), "30d"), "2026-02-01");
    assert_eq!(plan.status, Status::Missed);
    assert_eq!(plan.days_left, Some(-3));
    assert!(plan.findings.contains(&Finding::DeadlineBeforeTerm));
    let next = plan.next.expect("it renews");
    assert_eq!((next.term.last, next.deadlines.notice), (date("2026-03-31"), date("2026-03-01")));
    assert_eq!(plan.first_reachable.expect("there is one").term, next.term);
}

#[test]
fn a_notice_longer_than_many_terms_skips_them_all() {
    let plan = on(&contract("2026-01-31", months(1), "730d"), "2026-01-31");
    let reachable = plan.first_reachable.expect("there is one");
    // Chained after the first term: each runs for a calendar month. Received on 31 January 2026, 730 days end on
    // 31 January 2028, so that month's term is the first to be left.
    assert_eq!(reachable.term.last, date("2028-01-31"));
    assert_eq!(reachable.deadlines.notice, date("2026-01-31"));
}

/// The last working day in time, then the last days to send an e-mail, by courier and by post.
fn ways(plan: &Plan) -> [String; 4] {
    let send_by = &plan.deadlines.as_ref().expect("it renews").send_by;
    [send_by.last_working_day, send_by.email, send_by.courier, send_by.post].map(|day| day.to_string())
}

#[test]
fn rows_18_to_20_a_deadline_on_a_day_off_stays_and_the_letter_goes_earlier() {
    let sunday = on(&contract("2026-01-01", months(12), "60d"), "2026-01-01");
    assert!(sunday.findings.contains(&Finding::DeadlineOnWeekend));
    assert_eq!(ways(&sunday), ["2026-10-30", "2026-10-29", "2026-10-27", "2026-10-20"]);

    let first_of_may = on(&contract("2026-06-01", months(12), "30d"), "2026-06-01");
    assert_eq!(ways(&first_of_may), ["2027-04-30", "2027-04-29", "2027-04-27", "2027-04-20"]);

    let easter_monday = on(&contract("2025-05-07", months(12), "30d"), "2025-05-07");
    assert!(easter_monday.findings.contains(&Finding::DeadlineOnHoliday(HolidayName::EasterMonday)));
    assert_eq!(ways(&easter_monday), ["2026-04-02", "2026-04-01", "2026-03-30", "2026-03-23"]);
    let dates = easter_monday.deadlines.expect("it renews");
    let skipped: Vec<_> = dates.send_by.skipped.iter().map(|skipped| (skipped.day, skipped.because)).collect();
    assert_eq!(
        skipped,
        [
            (date("2026-04-06"), SkippedBecause::Holiday(HolidayName::EasterMonday)),
            (date("2026-04-05"), SkippedBecause::Weekend),
            (date("2026-04-04"), SkippedBecause::Weekend),
            (date("2026-04-03"), SkippedBecause::Holiday(HolidayName::GoodFriday)),
        ]
    );
}

#[test]
fn row_32_missed() {
    let contract = contract("2025-01-01", months(12), "30d");
    let plan = on(&contract, "2025-12-10");
    assert_eq!(plan.status, Status::Missed);
    assert_eq!(plan.days_left, Some(-9));
    assert_eq!(plan.deadlines.as_ref().expect("it renews").notice, date("2025-12-01"));
    let next = plan.next.expect("it renews");
    assert_eq!((next.term.last, next.deadlines.notice), (date("2026-12-31"), date("2026-12-01")));
}

#[test]
fn row_33_missed_over_several_years() {
    let mut contract = contract("2024-07-01", months(36), "30d");
    let next = on(&contract, "2027-06-10").next.expect("it renews");
    assert_eq!((next.term.last, next.deadlines.notice), (date("2028-06-30"), date("2028-05-31")));
    contract.renewal = Renewal::SameTerm;
    let next = on(&contract, "2027-06-10").next.expect("it renews");
    assert_eq!((next.term.last, next.deadlines.notice), (date("2030-06-30"), date("2030-05-31")));
}

#[test]
fn row_34_chained_from_a_leap_day() {
    let contract = contract("2024-02-29", months(12), "30d");
    let fourth = current_term(&contract, date("2027-06-01"));
    assert_eq!((fourth.start, fourth.last, fourth.number), (date("2027-03-01"), date("2028-02-29"), 3));
}

#[test]
fn row_35_chained_by_the_month_from_the_31st() {
    let contract = contract("2026-01-31", months(1), "0d");
    let first = current_term(&contract, date("2026-01-31"));
    let second = next_term(&contract, &first).expect("it renews");
    let third = next_term(&contract, &second).expect("it renews");
    assert_eq!((first.start, first.last), (date("2026-01-31"), date("2026-02-28")));
    assert_eq!((second.start, second.last), (date("2026-03-01"), date("2026-03-31")));
    assert_eq!((third.start, third.last), (date("2026-04-01"), date("2026-04-30")));
}

#[test]
fn row_36_an_add_on_with_a_printed_end() {
    let add_on = printed("2026-09-20", "2027-03-14", "30d");
    let term = current_term(&add_on, date("2026-09-20"));
    assert_eq!(days_between(term.start, term.last) + 1, 176);
    assert_eq!(term.months, 6);
    assert_eq!(term.whole_months(), None);
    assert_eq!(deadline(&add_on), date("2027-02-12"));
}

#[test]
fn row_37_several_order_forms() {
    let deadlines =
        ["2026-12-31", "2027-03-14", "2027-05-14"].map(|last| deadline(&printed("2026-01-01", last, "30d")));
    assert_eq!(deadlines, ["2026-12-01", "2027-02-12", "2027-04-14"].map(date));
}

#[test]
fn row_38_the_renewal_day_typed_as_the_last_day_is_one_day_late() {
    assert_eq!(deadline(&printed("2026-01-01", "2027-01-01", "30d")), date("2026-12-02"));
    assert_eq!(deadline(&printed("2026-01-01", "2026-12-31", "30d")), date("2026-12-01"));
}

#[test]
fn row_39_the_next_working_day_is_too_late() {
    // An evening mail on the last day counts on the next one, which lies in the renewal window.
    let plan = on(&contract("2026-01-01", months(12), "30d"), "2026-12-02");
    assert_eq!(plan.status, Status::Missed);
    assert_eq!(plan.deadlines.expect("it renews").window, Some((date("2026-12-02"), date("2026-12-31"))));
}

#[test]
fn row_40_the_data_act_switch_runs_forward_from_receipt() {
    for (received, notice_end, transition_end, retrieval_end) in [
        ("2026-11-10", "2027-01-10", "2027-02-09", "2027-03-11"),
        ("2026-12-31", "2027-02-28", "2027-03-30", "2027-04-29"),
    ] {
        let [notice_end, transition_end, retrieval_end] = [notice_end, transition_end, retrieval_end].map(date);
        let expected = Switching { notice_end, transition_end, retrieval_end };
        assert_eq!(Switching::after_notice(date(received)), expected, "{received}");
    }
}

#[test]
fn row_41_a_contract_that_does_not_renew_needs_no_notice() {
    let mut contract = contract("2026-01-01", months(12), "30d");
    contract.renewal = Renewal::None;
    for (as_of, status) in [
        ("2025-12-31", Status::Upcoming),
        ("2026-01-01", Status::Ends),
        ("2026-12-31", Status::Ends),
        ("2027-01-01", Status::Ended),
        ("2100-12-31", Status::Ended),
    ] {
        let plan = on(&contract, as_of);
        assert_eq!(plan.status, status, "{as_of}");
        assert_eq!(plan.term.last, date("2026-12-31"));
        assert_eq!((plan.deadlines, plan.days_left), (None, None));
        assert_eq!((plan.next, plan.first_reachable), (None, None));
        assert_eq!(plan.export_until, date("2027-01-30"));
        assert_eq!(plan.data_gone, date("2027-04-30"));
    }
}

#[test]
fn row_42_days_are_subtracted_from_the_last_day() {
    assert_eq!(deadline(&printed("2026-08-01", "2026-08-31", "7d")), date("2026-08-24"));
    assert_eq!(deadline(&printed("2011-10-02", "2012-10-01", "28d")), date("2012-09-03"));
    let faq = printed("2025-10-01", "2026-09-30", "90d");
    assert_eq!(deadline(&faq), date("2026-07-02"));
    assert_eq!(on(&faq, "2026-01-01").portal_opens, date("2026-07-02"));
}

#[test]
fn the_full_refund_ends_on_day_30() {
    for (start, until) in [
        ("2026-04-01", "2026-04-30"),
        ("2027-02-01", "2027-03-02"),
        ("2026-01-31", "2026-03-01"),
        ("2026-03-01", "2026-03-30"),
    ] {
        let contract = contract(start, months(12), "30d");
        assert_eq!(on(&contract, start).full_refund_until, Some(date(until)));
        let renewed = plus_days(date(start), 500);
        assert_eq!(plan(&contract, renewed).full_refund_until, None, "a renewed term has none");
    }
}

#[test]
fn a_year_from_a_leap_day_on_one_of_its_last_days() {
    // #start=2024-02-29&term=12&notice=30d&asof=2024-12-01
    let plan = on(&contract("2024-02-29", months(12), "30d"), "2024-12-01");
    assert_eq!(plan.term.last, date("2025-02-28"));
    let dates = plan.deadlines.expect("it renews");
    assert_eq!(dates.notice, date("2025-01-29"));
    assert_eq!(plan.days_left, Some(59));
    assert_eq!(plan.status, Status::Prepare);
    assert!(plan.findings.contains(&Finding::StartDayMissing));
    assert_eq!(plan.next.expect("it renews").term.last, date("2026-02-28"));
}

#[test]
fn the_status_changes_exactly_at_its_bounds() {
    let contract = contract("2026-01-01", months(12), "30d");
    for (as_of, status) in [
        ("1990-01-01", Status::Upcoming),
        ("2025-12-31", Status::Upcoming),
        ("2026-01-01", Status::Calm),
        ("2026-10-01", Status::Calm),
        ("2026-10-02", Status::Prepare),
        ("2026-10-31", Status::Prepare),
        ("2026-11-01", Status::Urgent),
        ("2026-11-30", Status::Urgent),
        ("2026-12-01", Status::Today),
        ("2026-12-02", Status::Missed),
        ("2026-12-31", Status::Missed),
        ("2027-01-01", Status::Calm),
    ] {
        assert_eq!(on(&contract, as_of).status, status, "{as_of}");
    }
}

#[test]
fn a_notice_in_time_ends_the_chain_and_a_late_one_ends_it_a_term_later() {
    let mut contract = contract("2025-01-01", months(12), "30d");
    contract.notice_sent = Some(date("2025-12-01"));
    for as_of in ["2025-12-01", "2025-12-31", "2026-01-01", "2031-07-01"] {
        let plan = on(&contract, as_of);
        assert_eq!((plan.status, plan.term.last), (Status::Cancelled, date("2025-12-31")), "{as_of}");
        assert_eq!((plan.next, plan.first_reachable), (None, None));
    }

    contract.notice_sent = Some(date("2025-12-02"));
    let late = on(&contract, "2025-12-31");
    assert_eq!(late.status, Status::Missed);
    assert_eq!(late.next.expect("it renews once").term.last, date("2026-12-31"));
    for as_of in ["2026-01-01", "2026-12-31", "2040-01-01"] {
        let plan = on(&contract, as_of);
        assert_eq!((plan.status, plan.term.last), (Status::Cancelled, date("2026-12-31")), "{as_of}");
    }
}

#[test]
fn the_recommendation_turns_where_sixty_days_leave_less_than_fourteen() {
    for (period, sixty) in [("0d", true), ("46d", true), ("47d", false), ("1m", true), ("2m", false)] {
        let dates = on(&contract("2026-01-01", months(12), period), "2026-01-01").deadlines.expect("it renews");
        let expected = if sixty { date("2026-11-01") } else { plus_days(dates.notice, -30) };
        assert_eq!((dates.recommended, dates.recommended_is_sixty_days), (expected, sixty), "{period}");
    }
}

#[test]
fn months_run_forward_and_stop_at_the_months_end() {
    for (last, period, expected) in [
        ("2027-02-28", "1m", "2027-01-31"),
        ("2027-02-27", "1m", "2027-01-27"),
        ("2028-02-28", "1m", "2028-01-28"),
        ("2028-02-29", "1m", "2028-01-31"),
        ("2027-03-30", "1m", "2027-02-28"),
        ("2027-03-31", "1m", "2027-02-28"),
        ("2027-03-27", "1m", "2027-02-27"),
        ("2028-02-29", "12m", "2027-02-28"),
        ("2029-02-28", "12m", "2028-02-29"),
        ("2029-02-28", "24m", "2027-02-28"),
        ("2027-06-30", "0m", "2027-06-30"),
        ("2027-06-29", "0m", "2027-06-29"),
    ] {
        assert_eq!(deadline(&printed("2026-01-01", last, period)), date(expected), "{last} {period}");
    }
}

#[test]
fn a_notice_of_no_months_is_a_notice_of_no_days() {
    let dates = on(&contract("2026-01-01", months(12), "0m"), "2026-06-01").deadlines.expect("it renews");
    assert_eq!((dates.notice, dates.window), (date("2026-12-31"), None));
    assert_eq!(dates.send_by.email, date("2026-12-30"));
}

#[test]
fn renewals_of_three_decades() {
    let plan = on(&contract("1995-01-31", months(1), "1m"), "2026-11-23");
    // From the second term on each is a calendar month.
    assert_eq!((plan.term.start, plan.term.last), (date("2026-11-01"), date("2026-11-30")));
    assert_eq!(plan.term.number, 381);
    assert_eq!(plan.deadlines.expect("it renews").notice, date("2026-10-31"));
    assert_eq!(plan.first_reachable.expect("there is one").term.last, date("2026-12-31"));
}

#[test]
fn a_printed_end_renews_by_the_months_it_fills() {
    // 13 months and a day fill 14; the shorter of that and a year is a year.
    let mut contract = printed("2026-01-15", "2027-02-15", "30d");
    assert_eq!(current_term(&contract, date("2026-01-15")).months, 14);
    assert_eq!(on(&contract, "2026-01-15").next.expect("it renews").term.last, date("2028-02-15"));
    contract.renewal = Renewal::SameTerm;
    assert_eq!(on(&contract, "2026-01-15").next.expect("it renews").term.last, date("2028-04-15"));
    // One day only fills one month.
    let day = printed("2026-01-31", "2026-01-31", "0d");
    assert_eq!(current_term(&day, date("2026-01-31")).months, 1);
    assert_eq!(on(&day, "2026-01-31").next.expect("it renews").term.last, date("2026-02-28"));
}

#[test]
fn a_switch_from_any_day_is_found_by_walking() {
    for received in walk::at(2026, 1, 1)..=walk::at(2029, 12, 31) {
        let notice_end = walk::notice_runs_until(received, Notice::Months(2));
        let [notice_end, transition_end, retrieval_end] = [0, 30, 60].map(|days| walk::to_day(notice_end + days));
        let expected = Switching { notice_end, transition_end, retrieval_end };
        assert_eq!(Switching::after_notice(walk::to_day(received)), expected);
    }
}

#[test]
fn working_days_over_easter_christmas_and_the_turn_of_the_year() {
    for (from, count, region, expected) in [
        ("2026-04-02", 1, Region::Germany, "2026-04-07"),
        ("2026-04-02", 5, Region::Germany, "2026-04-13"),
        ("2026-04-02", 1, Region::EnglandAndWales, "2026-04-07"),
        // Good Friday is no holiday in Austria, nor a federal one in the United States.
        ("2026-04-02", 1, Region::Austria, "2026-04-03"),
        ("2026-04-03", 1, Region::Austria, "2026-04-07"),
        ("2026-04-02", 2, Region::UnitedStates, "2026-04-06"),
        ("2026-04-02", 2, Region::WeekendsOnly, "2026-04-06"),
        ("2026-12-22", 5, Region::Germany, "2026-12-30"),
        // Boxing Day on a Saturday is made up for on the Monday.
        ("2026-12-22", 5, Region::EnglandAndWales, "2026-12-31"),
        ("2026-12-30", 3, Region::Germany, "2027-01-05"),
        ("2026-12-30", 4, Region::Germany, "2027-01-06"),
        ("2026-12-30", 4, Region::Bavaria, "2027-01-07"),
        // From a day off the count begins with the next working day.
        ("2026-12-25", 1, Region::Germany, "2026-12-28"),
        ("2026-12-26", 0, Region::Germany, "2026-12-26"),
    ] {
        assert_eq!(working_days_after(date(from), count, region), date(expected), "{from} + {count} in {region:?}");
    }
}

#[test]
fn working_days_counted_on_the_printed_calendars() {
    let printed = include_str!("../../cases/holidays.csv");
    let regions =
        [Region::Germany, Region::Bavaria, Region::Saxony, Region::Austria, Region::Switzerland, Region::UnitedStates];
    for region in regions.into_iter().chain([Region::EnglandAndWales, Region::WeekendsOnly]) {
        let prefix = format!("{region:?},");
        let off: Vec<usize> = printed
            .lines()
            .filter_map(|row| row.strip_prefix(&prefix)?.split(',').next())
            .map(|day| walk::number_of(date(day)))
            .collect();
        assert_eq!(off.is_empty(), region == Region::WeekendsOnly, "{region:?}");
        for from in walk::at(2024, 1, 1)..=walk::at(2027, 12, 1) {
            let mut counted = from;
            for count in 0..=12 {
                let found = working_days_after(walk::to_day(from), count, region);
                assert_eq!(found, walk::to_day(counted), "{} + {count} in {region:?}", walk::to_day(from));
                counted += 1;
                while walk::civil(counted).weekday > 4 || off.contains(&counted) {
                    counted += 1;
                }
            }
        }
    }
}

#[test]
fn what_lies_outside_the_range_is_refused() {
    let first = |start, length| FirstTerm::new(start, length).err();
    let until = |last: &str| TermLength::Until(date(last));
    let before_range = plus_days(date("1990-01-01"), -1);
    let after_range = plus_days(date("2100-12-31"), 1);

    assert_eq!(day(1989, 12, 31), None);
    assert_eq!(day(2101, 1, 1), None);
    assert_eq!(day(2100, 2, 29), None, "2100 is no leap year");
    assert_eq!(first(before_range, months(12)), Some(ContractError::DayOutOfRange));
    assert_eq!(first(after_range, months(12)), Some(ContractError::DayOutOfRange));
    assert_eq!(first(date("2100-12-31"), TermLength::Until(after_range)), Some(ContractError::DayOutOfRange));
    assert_eq!(first(date("2026-01-02"), until("2026-01-01")), Some(ContractError::EndBeforeStart));
    assert_eq!(first(date("2016-02-29"), until("2026-02-28")), None);
    assert_eq!(first(date("2016-02-29"), until("2026-03-01")), Some(ContractError::EndTooLate));
    assert_eq!(TermMonths::new(0), Err(ContractError::TermOutOfRange));
    assert_eq!(TermMonths::new(121), Err(ContractError::TermOutOfRange));
    assert_eq!(TermMonths::new(120).map(TermMonths::get), Ok(120));
    assert_eq!(Notice::days(731), Err(ContractError::NoticeOutOfRange));
    assert_eq!(Notice::months(25), Err(ContractError::NoticeOutOfRange));
    assert!(Notice::days(730).is_ok() && Notice::months(24).is_ok());
}

#[test]
fn any_day_of_the_calendar_is_answered() {
    for renewal in [Renewal::SameTerm, Renewal::None] {
        let mut contract = contract("2100-12-31", months(120), "24m");
        contract.renewal = renewal;
        contract.set_price(MAX_AMOUNT).expect("in range");
        contract.billing = Billing::Monthly;
        for as_of in [Day::MIN, Day::MAX, plus_days(Day::MAX, -1), plus_days(Day::MAX, -2000)] {
            for notice_sent in [None, Some(as_of)] {
                contract.notice_sent = notice_sent;
                let plan = plan(&contract, as_of);
                assert_eq!(plan.as_of, as_of);
                assert!(costs(&contract, &plan).is_some(), "there is a price");
            }
        }
    }
}

#[test]
fn every_start_of_fourteen_years_ends_where_counting_ends() {
    const TERMS: [u32; 9] = [1, 2, 3, 6, 12, 18, 24, 36, 60];
    let mut clamping_errs = 0;
    for start in walk::at(2019, 1, 1)..=walk::at(2032, 12, 31) {
        let first = walk::to_day(start);
        for (count, renewal) in (1..=60_u32).zip(walk::renewal_days(start)) {
            if !TERMS.contains(&count) {
                continue;
            }
            let counted = add_months_rolling(first, count);
            assert_eq!(walk::number_of(counted), renewal, "{first} + {count} months");
            let contract = Contract::new(FirstTerm::new(first, months(count)).expect("valid"));
            let term = current_term(&contract, first);
            assert_eq!(walk::number_of(term.last), renewal - 1, "{first} + {count} months");
            assert_eq!(whole_months_between(first, counted), Some(count));
            assert_eq!(whole_months_rounded_up(first, plus_days(counted, 1)), count + 1);
            clamping_errs += u32::from(add_months_clamped(first, count) != counted);
        }
    }
    assert!(clamping_errs > 400, "clamping would have been right but for {clamping_errs}");
}
