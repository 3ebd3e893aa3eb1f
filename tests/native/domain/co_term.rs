//! Contracts that hang together: add-ons that end with their base, against the base's own plan and the worked examples.

use crate::support::contracts::year_from;
use crate::support::samples::sampled;
use fristklar::domain::{
    Cents, Contract, FirstTerm, Notice, Renewal, Status, TermLength, TermMonths, co_termed, costs, day, plan, plus_days,
};
use proptest::prelude::*;

#[test]
fn worked_example_36_an_add_on_has_no_deadline_of_its_own() {
    let base = year_from(day(2026, 3, 15).unwrap());
    let mut addon = year_from(day(2026, 9, 20).unwrap());
    addon.price = Some(Cents(600_000));
    let addon = co_termed(&addon, &base);
    let plan = plan(&addon, day(2026, 11, 23).unwrap());
    assert_eq!(plan.term.start, day(2026, 9, 20).unwrap());
    assert_eq!(plan.term.last, day(2027, 3, 14).unwrap());
    let days = (0_i64..).take_while(|days| plus_days(plan.term.start, *days) <= plan.term.last).count();
    assert_eq!(days, 176);
    assert_eq!(plan.deadlines.as_ref().map(|dates| dates.notice), day(2027, 2, 12));
    // Its days of a year's fee: docs/rules.md#add-ons.
    let invoices = costs(&addon, &plan).unwrap().invoices;
    assert_eq!(invoices.iter().map(|invoice| invoice.amount.0).collect::<Vec<_>>(), [289_315]);
}

#[test]
fn an_add_on_to_a_contract_that_was_over_keeps_its_own_terms() {
    let mut base = year_from(day(2025, 1, 1).unwrap());
    let addon = year_from(day(2026, 9, 20).unwrap());
    base.renewal = Renewal::None;
    assert_eq!(co_termed(&addon, &base), addon);
    base.renewal = Renewal::default();
    base.notice_sent = day(2025, 10, 1);
    assert_eq!(co_termed(&addon, &base), addon);
    base.notice_sent = day(2026, 10, 1);
    assert_ne!(co_termed(&addon, &base), addon);
}

#[test]
fn a_notice_ends_an_add_on_whether_it_was_given_for_it_or_for_its_base() {
    let mut base = year_from(day(2026, 3, 15).unwrap());
    let mut addon = year_from(day(2026, 9, 20).unwrap());
    let status = |addon: &Contract, base: &Contract| plan(&co_termed(addon, base), day(2026, 12, 1).unwrap()).status;
    assert_eq!(status(&addon, &base), Status::Calm);
    base.notice_sent = day(2026, 11, 1);
    assert_eq!(status(&addon, &base), Status::Cancelled);
    base.notice_sent = None;
    addon.notice_sent = day(2026, 11, 1);
    assert_eq!(status(&addon, &base), Status::Cancelled);
}

fn contracts() -> impl Strategy<Value = Contract> {
    let notice = prop_oneof![(0_u32..200).prop_map(Notice::Days), (0_u32..7).prop_map(Notice::Months)];
    let months = |most| (1_u32..most).prop_map(|months| TermMonths::new(months).unwrap());
    let renewal = prop_oneof![
        Just(Renewal::ShorterOfTermAndYear),
        Just(Renewal::SameTerm),
        Just(Renewal::None),
        months(60).prop_map(Renewal::Months)
    ];
    let length = prop_oneof![(1_i64..3_000).prop_map(Err), months(60).prop_map(Ok)];
    (0_i64..12_000, length, notice, renewal).prop_map(|(start, length, notice, renewal)| {
        let start = plus_days(day(2000, 1, 1).unwrap(), start);
        let length = match length {
            Ok(months) => TermLength::Months(months),
            Err(days) => TermLength::Until(plus_days(start, days)),
        };
        let mut contract = Contract::new(FirstTerm::new(start, length).unwrap());
        contract.notice = notice;
        contract.renewal = renewal;
        contract
    })
}

proptest! {
    #![proptest_config(sampled(3_000))]

    /// On every day of its life an add-on ends, and must be cancelled, exactly when its base does.
    #[test]
    fn an_add_on_shares_every_date_of_its_base(
        base in contracts(),
        addon in contracts(),
        bought in 0_i64..2_500,
        later in 0_i64..4_000,
        sent in proptest::option::of(0_i64..3_000),
    ) {
        let start = plus_days(base.first_term.start(), bought);
        let mut base = base;
        let addon = Contract { first_term: FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).unwrap(), ..addon };
        base.notice_sent = sent.map(|sent| plus_days(base.first_term.start(), sent));
        let shared = co_termed(&addon, &base);
        let on_start = plan(&base, start);
        if on_start.term.last < start {
            prop_assert_eq!(shared, addon);
            return Ok(());
        }
        let as_of = plus_days(start, later);
        let (own, its) = (plan(&shared, as_of), plan(&base, as_of));
        prop_assert_eq!(own.term.last, its.term.last);
        prop_assert_eq!(own.status, its.status);
        prop_assert_eq!(own.days_left, its.days_left);
        prop_assert_eq!(
            own.deadlines.map(|dates| (dates.notice, dates.strict, dates.send_by.clone(), dates.recommended)),
            its.deadlines.map(|dates| (dates.notice, dates.strict, dates.send_by.clone(), dates.recommended))
        );
        prop_assert_eq!(own.next.map(|next| next.term.last), its.next.map(|next| next.term.last));
        prop_assert!(own.status != Status::Upcoming);
        prop_assert_eq!((shared.price, shared.billing, shared.fee), (addon.price, addon.billing, addon.fee));
    }
}
