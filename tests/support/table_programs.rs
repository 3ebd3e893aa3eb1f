//! Known contracts, and how programs and hands write them as tables.

use chrono::Datelike;
use fristklar::domain::{Day, Notice, add_months_rolling, day, plus_days};
use fristklar::import::Answer;
use proptest::prelude::*;
use proptest::sample::select;

/// A contract as it is, whatever a table makes of it.
#[derive(Clone, Debug)]
pub struct Known {
    pub name: String,
    pub start: Day,
    /// Whole months, or none and so many days.
    pub months: Option<u32>,
    pub days: i64,
    /// Whether the table leaves term and end, or the notice period, empty.
    pub no_term: bool,
    pub no_notice: bool,
    pub notice: Notice,
    pub renews: bool,
    /// Per period of the table's prices, in cents.
    pub price: Option<i64>,
    pub status: (&'static str, bool),
    /// Which of several odd forms its cells have.
    pub form: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
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
pub struct Program {
    pub json: bool,
    pub separator: char,
    pub days: Days,
    pub comma: bool,
    /// Header of the end; `None` for none.
    pub end: Option<&'static str>,
    pub end_is_next: bool,
    pub term: Option<&'static str>,
    /// Header of the notice period, and whether its bare numbers are months.
    pub notice: Option<(&'static str, Option<bool>)>,
    pub bare_months: bool,
    /// Header of the price, what it pays for, and whether the header says that.
    pub price: Option<(&'static str, Answer)>,
    /// Whether there is a column for the currency; else it stands beside the price, or nowhere.
    pub currency: Option<bool>,
    pub renewal: Option<(&'static str, [&'static str; 2])>,
    pub status: bool,
    pub start: &'static str,
    pub name: &'static str,
    pub nothing: &'static str,
    pub twin: bool,
    pub more: bool,
    pub encoding: usize,
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

pub fn any_known() -> impl Strategy<Value = Known> {
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

pub fn any_program() -> impl Strategy<Value = Program> {
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
pub fn fitted(mut known: Known, program: &Program) -> Known {
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

pub fn last(known: &Known) -> Day {
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
pub fn written(all: &[Known], program: &Program) -> (Vec<String>, Vec<Vec<String>>) {
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

pub fn as_text(header: &[String], rows: &[Vec<String>], program: &Program) -> String {
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
pub fn as_bytes(text: &str, program: &Program) -> Vec<u8> {
    let marked = || ["\u{feff}", text].concat();
    match program.encoding {
        1 => marked().into_bytes(),
        2 if !program.json => marked().encode_utf16().flat_map(u16::to_le_bytes).collect(),
        3 if !program.json => marked().encode_utf16().flat_map(u16::to_be_bytes).collect(),
        4 if !program.json => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        _ => text.as_bytes().to_vec(),
    }
}
