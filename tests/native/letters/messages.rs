//! The texts to send, filled in: every one in both languages and for every way a contract can stand. What is known is
//! right, what is not stays a gap.

use crate::support::Outcome;
use crate::support::content::content;
use crate::support::contracts::date;
use crate::support::walk;
use fristklar::content::levers::LEVERS;
use fristklar::content::templates::{BLANKS, TEMPLATES};
use fristklar::domain::{
    Cents, Contract, Day, FirstTerm, Notice, Plan, Region, Renewal, Status, TermLength, TermMonths, plan, plus_days,
};
use fristklar::i18n::figures;
use fristklar::i18n::{Lang, Locale, day_long};
use fristklar::journey::sheets;
use fristklar::letters::messages::{Detail, Message, blank, message};
use fristklar::portfolio::{Entries, Progress, Record, SEND_NOTICE, SheetEntry, StepRecord, StepStatus};
use proptest::prelude::*;

/// How a contract stands, and what follows from it.
#[derive(Clone, Copy, Debug)]
struct Case {
    /// Start, months, days of notice; whether it renews.
    terms: (&'static str, u32, u32, bool),
    /// The day the notice was sent; "" for none.
    sent: &'static str,
    as_of: &'static str,
    status: Status,
    /// Last day of the term that runs on the as-of day, or of the last one.
    term_end: &'static str,
    /// The day of exit; "" where there is nothing to leave.
    exit: &'static str,
    /// The last day, where the contract ends; "" where it goes on.
    ended: &'static str,
}

const YEAR: (&str, u32, u32, bool) = ("2026-01-15", 12, 30, true);
/// It ends by itself.
const ONCE: (&str, u32, u32, bool) = ("2026-01-15", 12, 30, false);
/// Its notice is longer than its terms: the next deadlines have passed before their terms begin.
const MONTHLY: (&str, u32, u32, bool) = ("2026-01-01", 1, 90, true);

const fn case(
    (terms, sent, as_of): ((&'static str, u32, u32, bool), &'static str, &'static str),
    status: Status,
    [term_end, exit, ended]: [&'static str; 3],
) -> Case {
    Case { terms, sent, as_of, status, term_end, exit, ended }
}

/// Deadlines of the yearly contract: 15 December 2026 and 15 December 2027. For the end of April, notice of the monthly
/// one must arrive by 30 January, for the end of May by 2 March.
const CASES: [Case; 22] = [
    // No notice was sent.
    case((YEAR, "", "2025-12-01"), Status::Upcoming, ["2027-01-14", "2027-01-14", ""]),
    case((YEAR, "", "2026-03-01"), Status::Calm, ["2027-01-14", "2027-01-14", ""]),
    case((YEAR, "", "2026-12-15"), Status::Today, ["2027-01-14", "2027-01-14", ""]),
    case((YEAR, "", "2026-12-16"), Status::Missed, ["2027-01-14", "2028-01-14", ""]),
    case((YEAR, "", "2027-01-14"), Status::Missed, ["2027-01-14", "2028-01-14", ""]),
    case((YEAR, "", "2027-01-15"), Status::Calm, ["2028-01-14", "2028-01-14", ""]),
    // Sent in time.
    case((YEAR, "2026-12-15", "2026-12-15"), Status::Cancelled, ["2027-01-14", "2027-01-14", "2027-01-14"]),
    case((YEAR, "2026-03-01", "2026-12-20"), Status::Cancelled, ["2027-01-14", "2027-01-14", "2027-01-14"]),
    case((YEAR, "2026-12-01", "2028-06-01"), Status::Cancelled, ["2027-01-14", "2027-01-14", "2027-01-14"]),
    case((YEAR, "2025-12-01", "2025-12-24"), Status::Cancelled, ["2027-01-14", "2027-01-14", "2027-01-14"]),
    // Sent late: it ends a term later.
    case((YEAR, "2026-12-16", "2026-12-20"), Status::Missed, ["2027-01-14", "2028-01-14", ""]),
    case((YEAR, "2026-12-16", "2027-01-15"), Status::Cancelled, ["2028-01-14", "2028-01-14", "2028-01-14"]),
    case((YEAR, "2026-12-16", "2029-01-01"), Status::Cancelled, ["2028-01-14", "2028-01-14", "2028-01-14"]),
    // It does not renew: nothing to leave, whether or not somebody wrote.
    case((ONCE, "", "2026-06-01"), Status::Ends, ["2027-01-14", "", "2027-01-14"]),
    case((ONCE, "", "2027-02-01"), Status::Ended, ["2027-01-14", "", "2027-01-14"]),
    case((ONCE, "2026-12-20", "2027-01-02"), Status::Ends, ["2027-01-14", "", "2027-01-14"]),
    // The deadlines of the next terms have passed too.
    case((MONTHLY, "", "2026-01-01"), Status::Missed, ["2026-01-31", "2026-04-30", ""]),
    case((MONTHLY, "", "2026-01-31"), Status::Missed, ["2026-01-31", "2026-05-31", ""]),
    case((MONTHLY, "", "2026-02-10"), Status::Missed, ["2026-02-28", "2026-05-31", ""]),
    // Sent in time for the end of April; the days that have passed since then change nothing about it.
    case((MONTHLY, "2026-01-05", "2026-01-06"), Status::Missed, ["2026-01-31", "2026-04-30", ""]),
    case((MONTHLY, "2026-01-05", "2026-02-10"), Status::Missed, ["2026-02-28", "2026-04-30", ""]),
    case((MONTHLY, "2026-01-05", "2026-06-01"), Status::Cancelled, ["2026-04-30", "2026-04-30", "2026-04-30"]),
];

fn date_if(text: &str) -> Option<Day> {
    (!text.is_empty()).then(|| date(text))
}

impl Case {
    /// The contract as it is kept, with its plan.
    fn kept(&self, price: Option<Cents>) -> Result<(Record, Plan), String> {
        let (start, months, notice, renews) = self.terms;
        let length = TermLength::Months(TermMonths::new(months).map_err(|_| "no term")?);
        let first = FirstTerm::new(date(start), length).map_err(|_| "no first term")?;
        let renewal = if renews { Renewal::default() } else { Renewal::None };
        let terms = Contract { notice: Notice::Days(notice), renewal, price, ..Contract::new(first) };
        let mut progress = Progress::default();
        let status = if self.sent.is_empty() { StepStatus::Open } else { StepStatus::Done };
        progress.set(SEND_NOTICE, StepRecord { status, done_on: date_if(self.sent), ..StepRecord::default() });
        let record = Record { name: "not this one".to_owned(), progress, ..Record::new("a".to_owned(), terms) };
        let plan = plan(&record.contract(), date(self.as_of));
        Ok((record, plan))
    }

    /// `template` with what is known of this case, worked out without the code under test.
    fn filled(&self, template: &str, name: &str, reasons: &str, lang: Lang) -> Result<String, String> {
        let long = |day| day_long(day, Locale::of(lang, Region::default()));
        let (ended, today) = (date_if(self.ended), date(self.as_of));
        let details = [
            ("contract", Some(name.to_owned())),
            ("reasons", Some(reasons.to_owned())),
            ("today", Some(long(date(self.as_of)))),
            ("term-end", Some(long(date(self.term_end)))),
            ("notice-sent", date_if(self.sent).map(long)),
            ("exit-end", date_if(self.exit).map(long)),
            ("ended-on", ended.filter(|last| *last < today).map(long)),
            // No invoice has come.
            ("mismatches", None),
            // They are counted from the end, so there are none while there is no end.
            ("export-until", ended.map(|last| long(plus_days(last, 30)))),
            ("data-gone", ended.map(|last| long(plus_days(last, 120)))),
        ];
        let mut text = template.to_owned();
        // No letter was written yet, so that all its blanks are open.
        for id in BLANKS {
            let name = blank(id, lang).ok_or("a blank without a name")?;
            text = text.replace(&format!("{{{id}}}"), &format!("[{name}]"));
        }
        for (detail, known) in details {
            let known = known.filter(|known| !known.is_empty()).unwrap_or_else(|| gap(lang).to_owned());
            text = text.replace(&format!("{{{detail}}}"), &known);
        }
        Ok(text)
    }
}

fn gap(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "[bitte ergänzen]",
        Lang::En => "[please complete]",
    }
}

/// A text to send of a contract, by its id.
fn sent_text(id: &str, name: &str, record: &Record, plan: &Plan, lang: Lang) -> Result<Message, String> {
    let content = content(lang)?;
    let template = content.template(id).ok_or_else(|| id.to_owned())?;
    Ok(message(template, name, record, plan, content, lang))
}

#[test]
fn the_cases_stand_as_they_say() -> Outcome {
    for case in CASES {
        let (_, plan) = case.kept(None)?;
        assert_eq!((plan.status, plan.term.last), (case.status, date(case.term_end)), "{case:?}");
    }
    Ok(())
}

#[test]
fn every_text_says_what_is_known_and_leaves_a_gap_for_the_rest() -> Outcome {
    for lang in Lang::ALL {
        let content = content(lang)?;
        let mut reasons = Entries::default();
        reasons.set("reasons/budget", SheetEntry { ticked: true, ..SheetEntry::default() });
        reasons.set(
            "reasons/own",
            SheetEntry { ticked: true, label: "We are moving.".to_owned(), ..SheetEntry::default() },
        );
        let both = sheets::reasons(&reasons, content);
        assert!(both.ends_with(". We are moving."), "{both}");
        for case in CASES {
            for (price, name, entries, said) in [
                (None, "", Entries::default(), ""),
                (Some(Cents(1_200_000)), "Sales Cloud „Süd“", reasons.clone(), both.as_str()),
            ] {
                let (record, plan) = case.kept(price)?;
                let record = Record { entries, ..record };
                assert_eq!(content.templates.len(), TEMPLATES.len());
                for template in &content.templates {
                    let Message { subject, body } = message(template, name, &record, &plan, content, lang);
                    assert!(!subject.contains(['{', '}']) && !body.contains(['{', '}']), "{}: {body}", template.id);
                    assert!(!subject.contains(char::is_control), "{subject}");
                    let expected = case.filled(&template.subject, name, said, lang)?;
                    assert_eq!(subject, expected, "{} {case:?}", template.id);
                    let expected = case.filled(&template.body(), name, said, lang)?;
                    assert_eq!(body, expected, "{} {case:?}", template.id);
                }
            }
        }
    }
    Ok(())
}

#[test]
fn what_was_typed_for_the_letter_stands_in_every_text() -> Outcome {
    let (mut record, plan) = case((YEAR, "", "2026-12-16"), Status::Missed, ["", "", ""]).kept(None)?;
    for (row, typed) in [("contract-numbers", " Q-1, Q-2 "), ("org-id", "00D5"), ("clause", "section 7")] {
        Detail::named(row).ok_or(row)?.set(&mut record, typed.to_owned());
    }
    for template in TEMPLATES.iter().filter(|template| template.id != "reason") {
        let Message { body, .. } = sent_text(template.id, "Sales", &record, &plan, Lang::En)?;
        assert!(body.contains("contract numbers Q-1, Q-2, org ID 00D5."), "{body}");
        assert!(body.ends_with("\n\n[name]") && !body.contains("[clause]"), "{body}");
    }
    let Message { body, .. } = sent_text("refund-request", "Sales", &record, &plan, Lang::En)?;
    assert!(body.contains("(section 7)"), "{body}");
    Ok(())
}

#[test]
fn the_day_of_exit_is_the_one_the_notice_still_reaches() -> Outcome {
    for case in CASES {
        let (record, plan) = case.kept(None)?;
        for lang in Lang::ALL {
            let said = figures::text("exit-end", &record.contract(), &plan, lang);
            let expected = date_if(case.exit).map(|day| day_long(day, Locale::of(lang, Region::default())));
            assert_eq!(said, expected, "{case:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The first term of the chain whose deadline is not before the day of the notice, found day by day.
    #[test]
    fn the_day_of_exit_is_found_by_walking_too(
        first in walk::any_first_term(),
        notice in walk::any_notice(),
        renewal in walk::any_renewal(),
        as_of in -400..1_500_i64,
        sent in proptest::option::of(0..800_i64),
    ) {
        let as_of = plus_days(first.start(), as_of);
        let sent = sent.map(|before| plus_days(as_of, -before));
        let contract = Contract { notice, renewal, notice_sent: sent, ..Contract::new(first) };
        let given = walk::number_of(sent.unwrap_or(as_of));
        let left = walk::chain(&first, renewal).find(|term| walk::deadline(term.last, notice) >= given);
        let last = left.filter(|_| renewal != Renewal::None).map(|term| walk::civil(term.last));
        let last = last.and_then(|last| Day::from_ymd_opt(last.year, last.month, last.number));
        let said = figures::text("exit-end", &contract, &plan(&contract, as_of), Lang::De);
        prop_assert_eq!(said, last.map(|day| day_long(day, Locale::De)));
    }
}

#[test]
fn the_reminder_reads_as_a_letter() -> Outcome {
    let late = case((YEAR, "2026-12-16", "2026-12-30"), Status::Missed, ["2027-01-14", "2028-01-14", ""]);
    let (record, plan) = late.kept(None)?;
    let Message { subject, body } = sent_text("reminder", "Sales Cloud", &record, &plan, Lang::De)?;
    assert!(subject.ends_with(": Sales Cloud"), "{subject}");
    assert!(body.starts_with("Guten Tag,\n\nam 16.\u{a0}Dezember 2026 haben wir"), "{body}");
    assert!(body.contains(" am 14.\u{a0}Januar 2028 endet"), "{body}");
    let Message { body, .. } = sent_text("reminder", "Sales Cloud", &record, &plan, Lang::En)?;
    assert!(body.starts_with("Dear Sir or Madam,\n\nOn 16\u{a0}December 2026 we sent"), "{body}");
    assert!(body.contains(" ends on 14\u{a0}January 2028 "), "{body}");
    let record = Record { terms: Contract { region: Region::Austria, ..record.terms }, ..record };
    let Message { body, .. } = sent_text("reminder", "Sales Cloud", &record, &plan, Lang::De)?;
    assert!(body.contains(" am 14.\u{a0}Jänner 2028 endet"), "{body}");
    Ok(())
}

#[test]
fn a_notice_counts_as_sent_once_its_step_is_done_and_dated() -> Outcome {
    let sent = case((YEAR, "2026-12-01", "2026-12-20"), Status::Cancelled, ["2027-01-14", "2027-01-14", "2027-01-14"]);
    let (record, _) = sent.kept(None)?;
    let begun = StepRecord { status: StepStatus::InProgress, ..record.progress.get(SEND_NOTICE) };
    let undated = StepRecord { done_on: None, ..record.progress.get(SEND_NOTICE) };
    for step in [begun, undated] {
        let mut record = record.clone();
        record.progress.set(SEND_NOTICE, step);
        let plan = plan(&record.contract(), date("2026-12-20"));
        let Message { body, .. } = sent_text("reminder", "Sales Cloud", &record, &plan, Lang::En)?;
        assert!(body.contains("On [please complete] we sent"), "{body}");
        // As far as is known nothing was sent, and the deadline has passed.
        assert!(body.contains(" ends on 14\u{a0}January 2028 "), "{body}");
        let Message { body, .. } = sent_text("refund-request", "Sales Cloud", &record, &plan, Lang::En)?;
        assert!(body.contains("the contract ended on [please complete]."), "{body}");
    }
    Ok(())
}

#[test]
fn what_was_typed_is_neither_filled_in_again_nor_a_second_line_of_the_subject() -> Outcome {
    let (record, plan) = case((YEAR, "", "2026-12-16"), Status::Missed, ["", "", ""]).kept(None)?;
    let mut record = record;
    let own = SheetEntry { ticked: true, label: "{term-end} is {no-such-figure}".to_owned(), ..SheetEntry::default() };
    record.entries.set("reasons/own", own);
    for lang in Lang::ALL {
        let typed = "{term-end} } {\r\nBcc: all@example.org\u{85}\t\u{0}x\u{2028}y\u{2029}z";
        for template in TEMPLATES {
            let Message { subject, body } = sent_text(template.id, typed, &record, &plan, lang)?;
            let breaks = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}');
            assert!(!subject.contains(breaks), "{subject:?}");
            assert!(subject.contains("{term-end} } {") && subject.contains("Bcc: all@example.org"), "{subject:?}");
            assert!(template.text.iter().all(|text| !text.en.contains("{contract}")) || body.contains(typed), "{body}");
        }
        let Message { body, .. } = sent_text("reason", "", &record, &plan, lang)?;
        assert!(body.contains("\n\n{term-end} is {no-such-figure}\n\n"), "{body}");
    }
    Ok(())
}

/// Names of figures in a text.
fn names(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn dated_levers_are_filled_or_not_given() -> Outcome {
    for case in CASES {
        for price in [None, Some(Cents(1_200_000))] {
            let (record, plan) = case.kept(price)?;
            let renews = case.status != Status::Ends && case.status != Status::Ended;
            let goes_on = renews && case.status != Status::Cancelled;
            let known = |name: &str| match name {
                "term-end" | "switch-notice-end" | "switch-transition-end" | "switch-retrieval-end" => true,
                "notice-deadline" | "exit-end" | "exit-deadline" => renews,
                "next-term-end" | "next-deadline" => goes_on,
                "renewal-cost" => goes_on && price.is_some(),
                _ => false,
            };
            for lang in Lang::ALL {
                let content = content(lang)?;
                assert_eq!(content.levers.len(), LEVERS.len());
                for lever in &content.levers {
                    // Without its figures a lever falls back on the text that names none.
                    assert!(!lever.text.is_empty() && names(&lever.text).is_empty(), "{}", lever.id);
                    let Some(dated) = &lever.dated else { continue };
                    let filled = figures::fill(dated, &record.contract(), &plan, lang);
                    let fills = names(dated).into_iter().all(known);
                    assert_eq!(filled.is_some(), fills, "{} {case:?}", lever.id);
                    assert!(!filled.is_some_and(|text| text.contains(['{', '}'])), "{}", lever.id);
                }
            }
        }
    }
    Ok(())
}

/// A lever's text of a case that has all its figures.
fn lever(id: &str, case: Case, lang: Lang) -> Result<String, String> {
    let (record, plan) = case.kept(Some(Cents(1_200_000)))?;
    let content = content(lang)?;
    let dated = content.levers.iter().find(|lever| lever.id == id).and_then(|lever| lever.dated.as_deref());
    let filled = dated.and_then(|dated| figures::fill(dated, &record.contract(), &plan, lang));
    filled.ok_or_else(|| format!("{id} is not filled"))
}

#[test]
fn the_days_of_a_switch_are_counted_from_today() -> Outcome {
    for (as_of, days) in [
        ("2026-11-10", ["10\u{a0}January 2027", "9\u{a0}February 2027", "11\u{a0}March 2027"]),
        ("2026-12-31", ["28\u{a0}February 2027", "30\u{a0}March 2027", "29\u{a0}April 2027"]),
    ] {
        let text = lever("data-act", case((YEAR, "", as_of), Status::Missed, ["", "", ""]), Lang::En)?;
        assert!(days.iter().all(|day| text.contains(day)), "{text}");
    }
    Ok(())
}

#[test]
fn a_lever_names_the_end_that_can_still_be_reached_with_its_own_deadline() -> Outcome {
    for (as_of, end, deadline, passed) in [
        ("2026-01-01", "30\u{a0}April 2026", "30\u{a0}January 2026", "30\u{a0}November 2025"),
        ("2026-02-10", "31\u{a0}May 2026", "2\u{a0}March 2026", "31\u{a0}December 2025"),
    ] {
        for id in ["still-write", "next-time"] {
            let text = lever(id, case((MONTHLY, "", as_of), Status::Missed, ["", "", ""]), Lang::En)?;
            assert!(text.contains(end), "{text}");
            assert!(text.contains(deadline) && !text.contains(passed), "{id} on {as_of}: {text}");
        }
    }
    Ok(())
}
