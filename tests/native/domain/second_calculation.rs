//! Every figure of the plan against `tests/oracle`, which reckons in another language and by another method: contracts of
//! a seed, with all that links have no key for.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::process::Command;

use fristklar::domain::{
    Absence, Cents, Contract, Day, Discount, EarlyFee, InternalDeadline, LeadTime, NoticeWay, OwnTerms, Percent, Plan,
    TermCost, Vat, YearlyIncrease, missed_cost, over_time, plan,
};
use fristklar::i18n::names::status_word;
use fristklar::link::{self, Word};
use fristklar::portfolio::Preparation;
use serde_json::Value;

const COUNT: &str = "1000";

type Figures = BTreeMap<String, String>;

/// The oracle's records, one a line; `None` on a machine without Node.
fn records(seed: &str) -> Option<String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracle/generate.mjs");
    match Command::new("node").args([script, seed, COUNT]).output() {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            Some(String::from_utf8(output.stdout).expect("text"))
        }
        // `cargo xtask test` fails without it, two steps earlier.
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => panic!("{error}"),
    }
}

fn day(value: &Value) -> Option<Day> {
    value.as_str().map(|text| text.parse().expect(text))
}

/// `1234`, `12.5` or `1234.56` in hundredths.
fn hundredths(text: &str) -> i64 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<2}").parse().expect(text)
}

fn percent(value: &Value) -> Option<Percent> {
    let text = value.as_str()?;
    Some(Percent::from_hundredths(hundredths(text).try_into().expect(text)).expect(text))
}

fn fee(text: &str) -> EarlyFee {
    match text.strip_suffix('%') {
        Some(share) => EarlyFee::share(percent(&share.into()).unwrap()).expect(text),
        None if text == "none" => EarlyFee::None,
        None => EarlyFee::fixed(Cents(hundredths(text))).expect(text),
    }
}

/// The contract of a record: its link, and what links have no key for.
fn contract(record: &Value) -> (Contract, Day) {
    let (link, more) = (record["link"].as_str().unwrap(), &record["contract"]);
    let read = link::decode(link);
    assert_eq!((read.problems, read.unknown), (vec![], vec![]), "{link}");
    let mut contract = read.link.contract().expect(link);
    contract.notice_sent = day(&more["noticeSent"]);
    contract.yearly_increase = YearlyIncrease::new(percent(&more["increase"]).unwrap_or_default()).expect(link);
    contract.own_terms = more["own"].as_object().map(|own| OwnTerms {
        full_refund_days: own["days"].as_u64().and_then(|days| days.try_into().ok()).expect(link),
        pro_rata: own["proRata"].as_bool().expect(link),
        fee: fee(own["fee"].as_str().expect(link)),
    });
    (contract, read.link.as_of.expect(link))
}

fn amount(cents: Cents) -> String {
    assert!(cents >= Cents::ZERO);
    format!("{}.{:02}", cents.0 / 100, cents.0 % 100)
}

/// What there is of these, by name.
fn figures<const N: usize>(found: [(&str, Option<String>); N]) -> Figures {
    found.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

fn dates(plan: &Plan) -> Figures {
    let notice = plan.deadlines.as_ref();
    let window = notice.and_then(|dates| dates.window);
    let next = plan.next.as_ref();
    let text = |day: Option<Day>| day.map(|day| day.to_string());
    figures([
        ("term-start", text(Some(plan.term.start))),
        ("term-end", text(Some(plan.term.last))),
        ("notice-deadline", text(notice.map(|dates| dates.notice))),
        ("strict-date", text(notice.map(|dates| dates.strict))),
        ("recommended-date", text(notice.map(|dates| dates.recommended))),
        ("send-by", text(notice.map(|dates| dates.send_by.email))),
        ("send-by-courier", text(notice.map(|dates| dates.send_by.courier))),
        ("send-by-post", text(notice.map(|dates| dates.send_by.post))),
        ("window-start", text(window.map(|(first, _)| first))),
        ("window-end", text(window.map(|(_, last)| last))),
        ("portal-opens", text(Some(plan.portal_opens))),
        ("full-refund-until", text(plan.full_refund_until)),
        ("export-until", text(Some(plan.export_until))),
        ("data-gone", text(Some(plan.data_gone))),
        ("next-term-end", text(next.map(|next| next.term.last))),
        ("next-deadline", text(next.map(|next| next.deadlines.notice))),
        ("days-left", plan.days_left.map(|days| days.to_string())),
        ("status", Some(status_word(plan.status).to_owned())),
    ])
}

/// The amounts for a last service day, as the plan gives them.
fn amounts(plan: &Plan) -> Figures {
    let Some(costs) = &plan.costs else { return Figures::new() };
    let own = costs.own.as_ref();
    figures([
        ("renewal-cost", costs.renewal.map(amount)),
        ("refund-guide", Some(amount(costs.guide.refund))),
        ("payable-guide", Some(amount(costs.guide.payable))),
        ("refund-msa", Some(amount(costs.standard.refund))),
        ("payable-msa", Some(amount(costs.standard.payable))),
        ("refund-own", own.map(|own| amount(own.refund))),
        ("payable-own", own.map(|own| amount(own.payable))),
        ("refund-cause", Some(amount(costs.for_cause.refund))),
    ])
}

/// The same amounts, as the series over time gives them.
fn amounts_over_time(contract: &Contract, plan: &Plan, service_end: Day) -> Figures {
    let on = over_time(contract, plan).expect("a price").on(service_end).expect("a day of the term");
    figures([
        ("renewal-cost", plan.costs.as_ref().and_then(|costs| costs.renewal).map(amount)),
        ("refund-guide", Some(amount(on.guide.refund))),
        ("payable-guide", Some(amount(on.guide.payable))),
        ("refund-msa", Some(amount(on.standard.refund))),
        ("payable-msa", Some(amount(on.standard.payable))),
        ("refund-own", on.own.map(|own| amount(own.refund))),
        ("payable-own", on.own.map(|own| amount(own.payable))),
        ("refund-cause", Some(amount(on.for_cause.refund))),
    ])
}

/// The price of a missed deadline and the tax on the guide's refund.
fn extras(contract: &Contract, plan: &Plan, more: &Value) -> Figures {
    let discount = percent(&more["discount"]).map(|share| Discount::new(share).expect("a discount"));
    let missed = missed_cost(contract, plan, discount);
    let vat = percent(&more["vat"]).map(|rate| Vat::new(rate).expect("a rate"));
    let taxed = vat.zip(plan.costs.as_ref()).map(|(vat, costs)| vat.on(costs.guide.refund));
    let list = missed.and_then(|missed| missed.list);
    let total = |cost: Option<TermCost>| cost.map(|cost| amount(cost.total));
    let per_day = |cost: Option<TermCost>| cost.map(|cost| amount(cost.per_day));
    figures([
        ("missed-unchanged", total(missed.map(|missed| missed.unchanged))),
        ("missed-unchanged-per-day", per_day(missed.map(|missed| missed.unchanged))),
        ("missed-usual", total(missed.map(|missed| missed.usual))),
        ("missed-usual-per-day", per_day(missed.map(|missed| missed.usual))),
        ("missed-list", total(list)),
        ("missed-list-per-day", per_day(list)),
        ("refund-guide-vat", taxed.map(|taxed| amount(taxed.vat))),
        ("refund-guide-gross", taxed.map(|taxed| amount(taxed.gross))),
    ])
}

fn wanted(value: &Value) -> Figures {
    let all = value.as_object().expect("figures");
    all.iter().map(|(name, value)| (name.clone(), value.as_str().expect(name).to_owned())).collect()
}

/// The internal deadline with what a record says of the time there is.
fn internal(contract: &Contract, more: &Value) -> Option<Day> {
    let number = |name: &str| more[name].as_u64().and_then(|days| days.try_into().ok()).expect(name);
    let absences = more["absences"].as_array().expect("a list").iter();
    let preparation = Preparation {
        lead: LeadTime::new(number("approval"), number("signature")),
        absences: absences.map(|span| Absence::new(day(&span[0]).unwrap(), day(&span[1]).unwrap()).unwrap()).collect(),
        way: more["way"].as_str().and_then(NoticeWay::from_word).expect("a way"),
        ..Preparation::default()
    };
    match preparation.internal_deadline(&plan(contract, day(&more["asof"]).unwrap()), contract.region) {
        Some(InternalDeadline::On { day, .. }) => Some(day),
        Some(InternalDeadline::Past { .. }) | None => None,
    }
}

#[test]
fn every_figure_is_as_calculated_independently() {
    let seed = std::env::var("FRISTKLAR_SEED").unwrap_or_else(|_| "20261123".to_owned());
    let Some(records) = records(&seed) else { return };
    let (mut days, mut internal_deadlines, mut none_left) = (0, 0, 0);
    for line in records.lines() {
        let record: Value = serde_json::from_str(line).expect(line);
        let (contract, as_of) = contract(&record);
        let plan = plan(&contract, as_of);
        let mut found = dates(&plan);
        found.extend(amounts(&plan));
        assert_eq!(found, wanted(&record["figures"]), "seed {seed}: {line}");
        assert_eq!(extras(&contract, &plan, &record["contract"]), wanted(&record["extras"]), "seed {seed}: {line}");
        for lead in record["leads"].as_array().expect(line) {
            let found = internal(&contract, lead);
            assert_eq!(found, day(&lead["internal"]), "seed {seed}: {lead} of {line}");
            internal_deadlines += usize::from(found.is_some());
            none_left += usize::from(found.is_none());
        }
        for other in record["days"].as_array().expect(line) {
            let service_end = day(&other["x"]).expect(line);
            let moved = Contract { service_end: Some(service_end), ..contract };
            let wanted = wanted(&other["figures"]);
            assert_eq!(
                amounts(&fristklar::domain::plan(&moved, as_of)),
                wanted,
                "seed {seed}: {service_end} of {line}"
            );
            assert_eq!(
                amounts_over_time(&contract, &plan, service_end),
                wanted,
                "seed {seed}: {service_end} of {line}"
            );
            days += 1;
        }
    }
    assert_eq!(records.lines().count().to_string(), COUNT);
    assert!(days > 3_000, "only {days} further days");
    assert!(
        internal_deadlines > 500 && none_left > 500,
        "{internal_deadlines} internal deadlines, {none_left} without"
    );
}
