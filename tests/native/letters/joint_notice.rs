//! One notice for several contracts: example 37 of docs/rules.md#worked-examples, and who can be named beside whom.

use crate::support::content::content;
use crate::support::contracts::today;
use std::sync::Arc;

use fristklar::content::{Content, decode, encode};
use fristklar::domain::{Channel, Contract, Day, FirstTerm, Renewal, TermLength, day, plan, plus_days};
use fristklar::i18n::Lang;
use fristklar::letters::joint_notice::{JointNotice, Other, earliest, of_customer, others, together};
use fristklar::letters::letter::{LATE_NOTICE, Letter, NOTICE, letter};
use fristklar::overview::OverviewRow;
use fristklar::portfolio::{Record, SEND_NOTICE, StepRecord, StepStatus};

/// A contract of a year that ends on this day, with 30 days' notice.
fn ending(id: &str, last: Day) -> Record {
    let first = FirstTerm::new(plus_days(last, -364), TermLength::Until(last)).unwrap();
    Record { name: id.to_owned(), ..Record::new(id.to_owned(), Contract::new(first)) }
}

fn ends() -> [Day; 3] {
    [day(2026, 12, 31).unwrap(), day(2027, 3, 14).unwrap(), day(2027, 5, 14).unwrap()]
}

fn order_forms() -> Vec<Record> {
    ["sales", "service", "data"].into_iter().zip(ends()).map(|(id, last)| ending(id, last)).collect()
}

fn tick(record: &mut Record, id: &str) {
    record.letter.also.set(id, true);
}

fn rows(records: &[Record]) -> Vec<Arc<OverviewRow>> {
    records.iter().map(|record| Arc::new(OverviewRow::of(record, &record.contract(), today()))).collect()
}

fn ids(others: &[Other]) -> Vec<&str> {
    others.iter().map(|other| other.row.id.as_str()).collect()
}

fn written(record: &Record, also: &[Other], kind: &str, lang: Lang) -> Letter {
    let content = content(lang).unwrap();
    let plan = plan(&record.contract(), today());
    letter(content.template(kind).unwrap(), &record.name, record, &plan, content, also, lang)
}

#[test]
fn worked_example_37_one_letter_is_sent_by_the_earliest_strict_date() {
    let mut forms = order_forms();
    tick(&mut forms[2], "sales");
    tick(&mut forms[2], "service");
    let rows = rows(&forms);
    let deadlines: Vec<_> = rows.iter().map(|row| row.deadline).collect();
    assert_eq!(deadlines, [day(2026, 12, 1), day(2027, 2, 12), day(2027, 4, 14)]);

    let also = others(&forms[2], &rows);
    assert_eq!(ids(&also), ["sales", "service"]);
    let own = plan(&forms[2].contract(), today()).deadlines.map(|dates| dates.strict);
    assert_eq!(own, day(2027, 4, 13));
    assert_eq!(earliest(own, &also), day(2026, 11, 30));

    let said = written(&forms[2], &also, NOTICE, Lang::De).text().replace('\u{a0}', " ");
    let named = "Dieselbe Kündigung gilt für die folgenden Verträge, jeweils zum Ende der Laufzeit, hilfsweise zum \
                 nächstmöglichen Termin:\n– sales, Laufzeit bis 31. Dezember 2026\n– service, Laufzeit bis 14. März 2027";
    assert!(said.contains(named), "{said}");
    assert!(said.contains("zum Ende der Laufzeit am 14. Mai 2027"), "{said}");
    let said = written(&forms[2], &also, LATE_NOTICE, Lang::En).text().replace('\u{a0}', " ");
    assert!(said.contains("– sales, term until 31 December 2026\n– service, term until 14 March 2027"), "{said}");
}

#[test]
fn what_is_not_ticked_is_not_named() {
    let mut forms = order_forms();
    let rows = rows(&forms);
    let also = others(&forms[2], &rows);
    let alone = written(&forms[2], &[], NOTICE, Lang::De);
    assert_eq!(written(&forms[2], &also, NOTICE, Lang::De), alone);
    assert_eq!(earliest(day(2027, 4, 13), &also), day(2027, 4, 13));
    tick(&mut forms[2], "service");
    let also = others(&forms[2], &rows);
    assert_eq!(earliest(day(2027, 4, 13), &also), day(2027, 2, 11));
    let said = written(&forms[2], &also, NOTICE, Lang::De).text();
    assert!(said.contains("– service") && !said.contains("– sales"), "{said}");
    // Other texts are no notice.
    let content: Content = decode(&encode(Lang::De)).unwrap();
    for template in content.templates.iter().filter(|one| ![NOTICE, LATE_NOTICE].contains(&one.id.as_str())) {
        let said = written(&forms[2], &also, &template.id, Lang::De).text();
        assert!(!said.contains("– service"), "{} names others", template.id);
    }
}

#[test]
fn only_contracts_that_go_to_the_same_address_can_be_named() {
    let of = |customer: &str, mut record: Record| {
        record.customer = customer.to_owned();
        record
    };
    let [first, second, third] = ends();
    let mut app = of("Acme", ending("app", second));
    app.terms.channel = Channel::AppExchange;
    let mut resold = of("Acme", ending("resold", second));
    resold.terms.channel = Channel::Reseller;
    let mut addon = of("Acme", ending("addon", second));
    addon.base_id = Some("sales".to_owned());
    let mut archived = of("Acme", ending("archived", second));
    archived.archived = true;
    let mut manual = of("Acme", ending("manual", second));
    manual.terms.renewal = Renewal::None;
    let mut sent = of("Acme", ending("sent", second));
    let done = StepRecord { status: StepStatus::Done, done_on: Some(today()), ..StepRecord::default() };
    sent.progress.set(SEND_NOTICE, done);
    let all = [
        of("Acme", ending("sales", first)),
        of("ACME ", ending("late", plus_days(today(), 10))),
        of("Acme", ending("data", third)),
        of("Other", ending("other", second)),
        app.clone(),
        resold.clone(),
        addon,
        archived,
        manual,
        sent,
    ];
    let rows = rows(&all);
    let also = others(&all[0], &rows);
    assert_eq!(ids(&also), ["late", "data"]);
    assert_eq!(also.iter().map(|other| other.passed).collect::<Vec<_>>(), [true, false]);
    // What has passed no longer says when to send.
    let ticked: Vec<Other> = also.into_iter().map(|other| Other { named: true, ..other }).collect();
    assert_eq!(earliest(day(2026, 11, 30), &ticked), day(2026, 11, 30));
    assert_eq!(earliest(None, &ticked), day(2027, 4, 13));
    for own in [app, resold] {
        assert_eq!(ids(&others(&own, &rows)), Vec::<&str>::new());
    }
}

#[test]
fn nothing_in_the_name_of_another_contract_breaks_out_of_its_line() {
    let mut forms = order_forms();
    forms[0].name = "a\r\nBcc: x\u{2028}y <b> {today}".to_owned();
    forms[0].contract_numbers = "Q-1\nQ-2".to_owned();
    forms[1].name = String::new();
    tick(&mut forms[2], "sales");
    tick(&mut forms[2], "service");
    let rows = rows(&forms);
    let letter = written(&forms[2], &others(&forms[2], &rows), NOTICE, Lang::En);
    let said = letter.text().replace('\u{a0}', " ");
    assert!(said.contains("– a  Bcc: x y <b> {today} (Q-1 Q-2), term until 31 December 2026\n"), "{said}");
    assert!(said.contains("– Contract start 15 March 2026, term until 14 March 2027"), "{said}");
}

#[test]
fn one_letter_for_what_is_selected_is_about_the_next_deadline_and_names_the_rest() {
    let said = |notice: Option<JointNotice>| notice.map(|notice| (notice.about.id.clone(), notice.also.join(" ")));
    let some = |about: &str, also: &str| Some((about.to_owned(), also.to_owned()));
    let mut forms = order_forms();
    forms.push(ending("past", plus_days(today(), 10)));
    let mut addon = ending("addon", ends()[0]);
    addon.base_id = Some("sales".to_owned());
    forms.push(addon);
    let all = rows(&forms);
    // The deadline of `past` is over: it is named, but the letter is about one that is not. The add-on ends with its base.
    assert_eq!(said(together(&all)), some("sales", "past service data"));
    assert_eq!(said(of_customer("", &all)), some("sales", "past service data"));
    assert_eq!(said(together(&all[1..2])), some("service", ""));
    assert_eq!(said(of_customer("", &all[1..2])), None, "a single contract has its own letter");
    assert_eq!(said(together(&all[4..])), None, "an add-on without its base ends with a contract that is not named");
    assert_eq!(said(together(&[])), None);

    let changed = |change: fn(&mut Record)| {
        let mut forms = order_forms();
        change(&mut forms[1]);
        let all = rows(&forms);
        (said(together(&all)), said(of_customer("", &all)))
    };
    for change in [
        (|record| record.customer = "Weber".to_owned()) as fn(&mut Record),
        |record| record.archived = true,
        |record| record.terms.channel = Channel::Reseller,
        |record| record.terms.renewal = Renewal::None,
    ] {
        assert_eq!(changed(change), (None, some("sales", "data")));
    }
}
