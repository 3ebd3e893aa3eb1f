//! Tables from known contracts, as many programs and hands write them: every row comes back as its contract, or as a
//! question or a named error, and once the questions are answered all come back; never wrong, never lost.

use crate::support::samples::sampled;
use crate::support::tables::{answered, decoded, in_pieces, usual};
use chrono::Datelike;
use fristklar::domain::{Cents, Currency, Day, Notice, Renewal, TermLength, add_months_rolling, day, plus_days, ratio};
use fristklar::import::{Answer, Imported, Question};
use proptest::prelude::*;
use proptest::sample::select;

/// A contract as it is, whatever a table makes of it.
#[derive(Clone, Debug)]
struct Known {
    name: String,
    start: Day,
    /// Whole months, or none and so many days.
    months: Option<u32>,
    days: i64,
    /// Whether the table leaves term and end, or the notice period, empty.
    no_term: bool,
    no_notice: bool,
    notice: Notice,
    renews: bool,
    /// Per period of the table's prices, in cents.
    price: Option<i64>,
    status: (&'static str, bool),
    /// Which of several odd forms its cells have.
    form: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Days {
    German,
    Iso,
    American,
    British,
    MidnightUtc,
    MidnightBerlin,
    Words,
    Serial,
}

/// How a program writes a table.
#[derive(Clone, Debug)]
struct Program {
    json: bool,
    separator: char,
    days: Days,
    comma: bool,
    /// Header of the end; `None` for none.
    end: Option<&'static str>,
    end_is_next: bool,
    term: Option<&'static str>,
    /// Header of the notice period, and whether its bare numbers are months.
    notice: Option<(&'static str, Option<bool>)>,
    bare_months: bool,
    /// Header of the price, what it pays for, and whether the header says that.
    price: Option<(&'static str, Answer)>,
    /// Whether there is a column for the currency; else it stands beside the price, or nowhere.
    currency: Option<bool>,
    renewal: Option<(&'static str, [&'static str; 2])>,
    status: bool,
    start: &'static str,
    name: &'static str,
    nothing: &'static str,
    twin: bool,
    more: bool,
    encoding: usize,
}

const START: [&str; 7] = [
    "StartDate",
    "Start Date",
    "Vertragsbeginn",
    "SBQQ__StartDate__c",
    "Contract Start Date",
    "Start_Date__c",
    "STARTDATE",
];
const END: [&str; 7] =
    ["EndDate", "End Date", "Vertragsende", "SBQQ__EndDate__c", "Contract End Date", "End_Date__c", "Ablaufdatum"];
const TERM: [&str; 5] = ["ContractTerm", "Laufzeit (Monate)", "Term", "SBQQ__SubscriptionTerm__c", "CONTRACTTERM"];
const NOTICE: [(&str, Option<bool>); 6] = [
    ("Kündigungsfrist", None),
    ("Notice Period", None),
    ("Kündigungsfrist (Tage)", Some(false)),
    ("Notice_Period_Days__c", Some(false)),
    ("Notice period in months", Some(true)),
    ("Frist in Monaten", Some(true)),
];
const PRICE: [(&str, Answer); 7] = [
    ("Preis pro Jahr", Answer::PerYear),
    ("Annual_Price__c", Answer::PerYear),
    ("Monatspreis", Answer::PerMonth),
    ("TCV", Answer::PerTerm),
    ("Amount", Answer::PerYear),
    ("Betrag", Answer::PerTerm),
    ("AMOUNT", Answer::PerMonth),
];
const RENEWAL: [(&str, [&str; 2]); 5] = [
    ("Auto Renew", ["1", "0"]),
    ("AutoRenewCode", ["Yes", "No"]),
    ("Verlängerung", ["ja", "nein"]),
    ("SBQQ__AutoRenew__c", ["true", "false"]),
    ("Automatische Verlängerung", ["WAHR", "FALSCH"]),
];
/// Words of a status, and whether the contract has ended. Of those that are asked about, all are taken as running.
const STATUS: [(&str, bool); 8] = [
    ("Activated", false),
    ("Terminated", true),
    ("Expired", true),
    ("Draft", false),
    ("Gekündigt", true),
    ("Aktiv", false),
    ("", false),
    ("Sonderfall", false),
];

fn any_known() -> impl Strategy<Value = Known> {
    let days = (
        0..5_500_i64,
        prop_oneof![3 => select(vec![1, 3, 6, 12, 12, 24, 36, 60_u32]).prop_map(Some), 1 => Just(None)],
        40..1_500_i64,
    );
    let notice = prop_oneof![
        select(vec![0, 14, 30, 45, 60, 90, 180_u32]).prop_map(Notice::Days),
        select(vec![1, 2, 3, 6, 12_u32]).prop_map(Notice::Months),
    ];
    let price = proptest::option::of(prop_oneof![
        1..10_000_000_i64,
        (1..2_000_i64).prop_map(|thousands| thousands * 100_000),
        (1..90_i64).prop_map(|millions| millions * 100_000_000),
    ]);
    let rare = || prop::bool::weighted(0.1);
    (
        "[A-ZÄÖÜ][a-zäöüß]{2,8}",
        days,
        notice,
        any::<bool>(),
        price,
        select(STATUS.to_vec()),
        (rare(), rare(), 0..4_usize),
    )
        .prop_map(|(name, (start, months, days), notice, renews, price, status, (no_term, no_notice, form))| {
            Known {
                name,
                start: plus_days(day(2015, 1, 1).unwrap(), start),
                months,
                days,
                no_term,
                no_notice,
                notice,
                renews,
                price,
                status,
                form,
            }
        })
}

fn any_program() -> impl Strategy<Value = Program> {
    let days = select(vec![
        Days::German,
        Days::Iso,
        Days::American,
        Days::British,
        Days::MidnightUtc,
        Days::MidnightBerlin,
        Days::Words,
        Days::Serial,
    ]);
    let likely = |all: Vec<&'static str>| proptest::option::weighted(0.75, select(all));
    let writes = (
        any::<bool>(),
        select(vec![';', ',', '\t']),
        days,
        any::<bool>(),
        select(vec!["", "null", "#N/A", "n/a", "-"]),
    );
    let terms = (likely(END.to_vec()), any::<bool>(), likely(TERM.to_vec()), select(START.to_vec()));
    let notice = (proptest::option::weighted(0.85, select(NOTICE.to_vec())), any::<bool>());
    let price = (proptest::option::of(select(PRICE.to_vec())), proptest::option::of(any::<bool>()));
    let others = (
        proptest::option::of(select(RENEWAL.to_vec())),
        any::<bool>(),
        select(vec!["Name", "Vertrag", "Contract name"]),
        prop::bool::weighted(0.1),
        any::<bool>(),
        0..5_usize,
    );
    (writes, terms, notice, price, others).prop_map(
        |(
            (json, separator, days, comma, nothing),
            (end, end_is_next, term, start),
            (notice, bare_months),
            (price, currency),
            (renewal, status, name, twin, more, encoding),
        )| Program {
            json,
            separator,
            days,
            comma,
            end,
            end_is_next,
            term,
            notice,
            bare_months,
            price,
            currency,
            renewal,
            status,
            start,
            name,
            nothing,
            twin: twin && end.is_some() && !json,
            more,
            encoding,
        },
    )
}

/// A contract as far as this program can say it.
fn fitted(mut known: Known, program: &Program) -> Known {
    if program.end.is_none() {
        known.months = known.months.or(Some(12));
    }
    // A contract of which nothing says how long it runs.
    if (program.end.is_none() && program.term.is_none()) || known.no_term {
        (known.no_term, known.months) = (true, Some(12));
    }
    if program.notice.is_none() || known.no_notice {
        (known.no_notice, known.notice) = (true, Notice::STANDARD);
    }
    // Nobody begins a term where the day before would end one: on the last of a month, or a day before whole months.
    let looks_last = |known: &Known| {
        let next = plus_days(last(known), 1);
        plus_days(next, 1).day() == 1 || plus_days(next, 1).day() == known.start.day() || next.day() >= 27
    };
    while known.months.is_none() && program.end_is_next && looks_last(&known) {
        known.days += 1;
    }
    let pays_for_term = program.price.is_some_and(|(_, period)| period == Answer::PerTerm);
    if known.months.is_none() && pays_for_term {
        known.price = None;
    }
    if program.renewal.is_none() {
        known.renews = true;
    }
    known
}

fn last(known: &Known) -> Day {
    match known.months {
        Some(months) => plus_days(add_months_rolling(known.start, months), -1),
        None => plus_days(known.start, known.days),
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn day_text(of: Day, program: &Program) -> String {
    let (year, month, number) = (of.year(), of.month(), of.day());
    match program.days {
        Days::German => format!("{number:02}.{month:02}.{year}"),
        Days::Iso => of.to_string(),
        Days::American => format!("{month}/{number}/{year}"),
        Days::British => format!("{number:02}/{month:02}/{year}"),
        Days::MidnightUtc => format!("{of}T00:00:00.000Z"),
        Days::Words => format!("{number} {} {year}", MONTHS[of.month0() as usize]),
        Days::Serial => (of - day_zero()).num_days().to_string(),
        Days::MidnightBerlin => {
            let before = plus_days(of, -1);
            let sunday = |month: u32| {
                let end = Day::from_ymd_opt(year, month, 31).unwrap();
                plus_days(end, -i64::from(end.weekday().num_days_from_sunday()))
            };
            // At midnight of the day on which clocks change they have not changed yet.
            let is_summer = of > sunday(3) && of <= sunday(10);
            format!("{before}T{}:00:00.000Z", if is_summer { 22 } else { 23 })
        }
    }
}

fn day_zero() -> Day {
    Day::from_ymd_opt(1899, 12, 30).unwrap()
}

fn amount_text(cents: i64, form: usize, comma: bool) -> String {
    let (whole, rest) = (cents / 100, cents % 100);
    let decimal = if comma { ',' } else { '.' };
    let grouped = || {
        let digits = whole.to_string();
        let signs: Vec<char> = digits.chars().collect();
        let groups: Vec<String> = signs.rchunks(3).rev().map(|group| group.iter().collect()).collect();
        groups.join(if comma { "." } else { "," })
    };
    match form {
        0 if rest == 0 => whole.to_string(),
        1 if rest == 0 && whole >= 10_000_000 && !comma => {
            // As Java writes it.
            let digits = whole.to_string();
            let (first, others) = digits.split_at(1);
            let others = others.trim_end_matches('0');
            format!("{first}.{}E{}", if others.is_empty() { "0" } else { others }, digits.len() - 1)
        }
        2 if rest == 0 => grouped(),
        3 => format!("{}{decimal}{rest:02}", grouped()),
        _ => format!("{whole}{decimal}{rest:02}"),
    }
}

fn notice_text(notice: Notice, form: usize, program: &Program) -> String {
    let (number, is_months, words) = match notice {
        Notice::Days(days) => (days, false, ["Tage", "days"]),
        Notice::Months(months) => (months, true, ["Monate", "Months"]),
    };
    let header = program.notice.and_then(|(_, is_months)| is_months);
    let bare_is_months = header.unwrap_or(program.bare_months);
    let is_bare = bare_is_months == is_months || number == 0 || (header.is_none() && !is_months && number > 24);
    match form {
        0 | 1 if is_bare && form == 0 => number.to_string(),
        1 if is_bare => format!("{number}.0"),
        _ => format!("{number} {}", words[form % 2]),
    }
}

/// The headers of the table, and the cells of each contract.
fn written(all: &[Known], program: &Program) -> (Vec<String>, Vec<Vec<String>>) {
    let mut header = vec![program.name, program.start];
    header.extend(program.term);
    header.extend(program.end);
    header.extend(program.notice.map(|(name, _)| name));
    header.extend(program.price.map(|(name, _)| name));
    header.extend(program.price.and(program.currency).filter(|own| *own).map(|_| "Currency"));
    header.extend(program.renewal.map(|(name, _)| name));
    header.extend(program.status.then_some("Status"));
    header.extend(program.more.then_some("Kostenstelle"));
    header.extend(program.end.filter(|_| program.twin));
    let nothing = || program.nothing.to_owned();
    let row = |known: &Known| {
        let mut row = vec![known.name.clone(), day_text(known.start, program)];
        let end = plus_days(last(known), i64::from(program.end_is_next));
        let form = known.form;
        if program.term.is_some() {
            row.push(match known.months.filter(|_| !known.no_term) {
                Some(months) => {
                    [format!("{months}"), format!("{months}.0"), format!("{months} Months"), format!("{months} Monate")]
                        [form]
                        .clone()
                }
                None => nothing(),
            });
        }
        if program.end.is_some() {
            row.push(if known.no_term { nothing() } else { day_text(end, program) });
        }
        if program.notice.is_some() {
            row.push(if known.no_notice { nothing() } else { notice_text(known.notice, form, program) });
        }
        if program.price.is_some() {
            let beside = if program.currency == Some(false) { "CHF " } else { "" };
            row.push(known.price.map_or_else(nothing, |price| {
                let form = if beside.is_empty() || form != 1 { form } else { 0 };
                format!("{beside}{}", amount_text(price, form, program.comma))
            }));
            if program.currency == Some(true) {
                row.push("GBP".to_owned());
            }
        }
        if let Some((_, [yes, no])) = program.renewal {
            row.push(if known.renews { yes } else { no }.to_owned());
        }
        if program.status {
            row.push(known.status.0.to_owned());
        }
        if program.more {
            row.push("X-4711".to_owned());
        }
        if program.twin {
            row.push(day_text(plus_days(last(known), 40), program));
        }
        row
    };
    (header.into_iter().map(str::to_owned).collect(), all.iter().map(row).collect())
}

fn as_text(header: &[String], rows: &[Vec<String>], program: &Program) -> String {
    if program.json {
        let records = rows.iter().map(|row| {
            let fields = header.iter().zip(row).map(|(name, cell)| {
                let value = if cell == "null" { serde_json::Value::Null } else { cell.clone().into() };
                format!("{}:{value}", serde_json::Value::from(name.clone()))
            });
            format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
        });
        return format!("{{\"records\":[{}],\"done\":true}}", records.collect::<Vec<_>>().join(","));
    }
    let line = |cells: &[String]| {
        let quoted = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        quoted.collect::<Vec<_>>().join(&program.separator.to_string())
    };
    std::iter::once(line(header)).chain(rows.iter().map(|row| line(row))).collect::<Vec<_>>().join("\r\n")
}

/// The bytes of the file. JSON is always UTF-8.
fn as_bytes(text: &str, program: &Program) -> Vec<u8> {
    let marked = || ["\u{feff}", text].concat();
    match program.encoding {
        1 => marked().into_bytes(),
        2 if !program.json => marked().encode_utf16().flat_map(u16::to_le_bytes).collect(),
        3 if !program.json => marked().encode_utf16().flat_map(u16::to_be_bytes).collect(),
        4 if !program.json => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        _ => text.as_bytes().to_vec(),
    }
}

/// What the one who wrote the table would answer.
fn answer(question: Question, program: &Program) -> Option<Answer> {
    Some(match question {
        Question::Meaning(_) => Answer::KeepAsNote,
        Question::DayOrder if program.days == Days::American => Answer::MonthFirst,
        Question::DayOrder => Answer::DayFirst,
        Question::NumberStyle if program.comma => Answer::Comma,
        Question::NumberStyle => Answer::Point,
        Question::SerialDay => Answer::Since1900,
        Question::EndDay if program.end_is_next => Answer::FirstDayOfNext,
        Question::EndDay => Answer::LastDay,
        Question::TermUnit => Answer::Months,
        Question::NoticeUnit if program.bare_months => Answer::Months,
        Question::NoticeUnit => Answer::Days,
        Question::PricePeriod => program.price?.1,
        Question::Draft | Question::UnknownStatus => Answer::Running,
        Question::EndedEarly => Answer::Archived,
        Question::MissingTerm | Question::MissingNotice | Question::MissingRenewal | Question::MissingCurrency => {
            return usual(question);
        }
        // Nothing disagrees, no time is none of the zone's midnights, and no 1 stands among months.
        Question::TermOrEnd | Question::TimeOfDay | Question::RenewalNumber => return None,
    })
}

/// What a contract must be read as.
fn expect_right(read: &Imported, known: &Known, program: &Program) -> Result<(), TestCaseError> {
    let terms = &read.terms;
    prop_assert_eq!(&read.name, &known.name);
    prop_assert_eq!(terms.first_term.start(), known.start);
    let read_last = match terms.first_term.length() {
        TermLength::Months(months) => plus_days(add_months_rolling(known.start, months.get()), -1),
        TermLength::Until(last) => last,
    };
    prop_assert_eq!(read_last, last(known), "last day");
    let is_none = known.notice.is_none() && terms.notice.is_none();
    prop_assert!(is_none || terms.notice == known.notice, "{:?} for {:?}", terms.notice, known.notice);
    prop_assert_eq!(terms.renewal, if known.renews { Renewal::default() } else { Renewal::None });
    let price = known.price.zip(program.price).map(|(price, (_, period))| match period {
        Answer::PerMonth => Cents(price * 12),
        Answer::PerTerm => ratio(Cents(price), 12, i64::from(known.months.unwrap_or(12))),
        _ => Cents(price),
    });
    prop_assert_eq!(terms.price, price);
    let currency = match program.currency {
        Some(true) => Currency::Gbp,
        Some(false) => Currency::Chf,
        None => Currency::Eur,
    };
    prop_assert!(price.is_none() || terms.currency == currency);
    prop_assert_eq!(read.archived, program.status && known.status.1);
    Ok(())
}

proptest! {
    #![proptest_config(sampled(10_000))]

    #[test]
    fn tables_of_known_contracts_come_back_right_or_as_questions(
        program in any_program(),
        all in proptest::collection::vec(any_known(), 1..6),
    ) {
        let all: Vec<Known> = all.into_iter().map(|known| fitted(known, &program)).collect();
        let (header, rows) = written(&all, &program);
        let text = as_text(&header, &rows, &program);
        let (_, text) = decoded(&as_bytes(&text, &program)).map_err(|refusal| TestCaseError::fail(format!("{refusal:?}: {text}")))?;
        let (_, table) = in_pieces(&text, 1_000).map_err(|refusal| TestCaseError::fail(format!("{refusal:?}: {text}")))?;
        prop_assert_eq!(table.rows.len(), all.len(), "{}", text);
        // Before anything is answered: what is read is right, and what is not says why.
        let (_, _, read) = answered(&table, |_| None);
        for (result, known) in read.iter().zip(&all) {
            match &result.read {
                Ok(read) => {
                    prop_assert!(!known.no_term && !known.no_notice, "assumed in silence: {text}");
                    expect_right(read, known, &program)?;
                }
                Err(problems) => prop_assert!(!problems.is_empty() && problems.iter().all(|found| found.problem.is_open()), "{problems:?}: {text}"),
            }
        }
        // Once all is answered, all are here.
        let (mapping, tally, read) = answered(&table, |question| answer(question, &program));
        prop_assert_eq!(tally.open(&mapping), 0, "{:?}: {}", &tally.questions, text);
        for (result, known) in read.iter().zip(&all) {
            let read = result.read.as_ref().map_err(|problems| TestCaseError::fail(format!("{problems:?}: {text}")))?;
            expect_right(read, known, &program).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        }
    }
}
