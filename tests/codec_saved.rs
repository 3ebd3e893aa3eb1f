//! The stored document: a fixture of every schema, damage of every kind, and its size.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::borrow::Cow;
use std::sync::Arc;

use fristklar::codec::Word;
use fristklar::codec::saved::{Decoding, Loaded, MAX_DOCUMENT, Piece, SavedError, decode, encode, encode_dated};
use fristklar::content::sheets::SHEETS;
use fristklar::content::steps::STEPS;
use fristklar::content::{Column, ColumnKind};
use fristklar::domain::{
    Billing, Cents, Channel, Contract, Currency, Day, EarlyFee, FIRST_DAY, FirstTerm, Notice, OwnTerms, Percent,
    Region, Renewal, TermLength, TermMonths, YearlyIncrease, day, plus_days,
};
use fristklar::i18n::Lang;
use fristklar::portfolio::{
    Answers, Contracts, Draft, Edition, EndMeaning, Entries, Entry, FeeChoice, LengthChoice, NoticeUnit, Portfolio,
    Progress, Record, RenewalChoice, SEND_NOTICE, Seen, Settings, StepRecord, StepStatus, Theme, entry_key,
};
use proptest::prelude::*;

const FIXTURE_1: &str = include_str!("cases/saved-v1.json");
const FIXTURE_2: &str = include_str!("cases/saved-v2.json");
const FIXTURE_3: &str = include_str!("cases/saved-v3.json");

fn ymd(year: i32, month: u32, number: u32) -> Day {
    day(year, month, number).unwrap()
}

fn percent(hundredths: u32) -> Percent {
    Percent::from_hundredths(hundredths).unwrap()
}

fn step(status: StepStatus, done_on: Option<Day>, note: &str, who: &str) -> StepRecord {
    StepRecord { status, done_on, note: note.to_owned(), who: who.to_owned() }
}

/// A row with what stands in its first cells.
fn entry(label: &str, ticked: bool, noted: &[&str]) -> Entry {
    let mut noted = noted.iter();
    let cells = std::array::from_fn(|_| noted.next().map(|cell| (*cell).to_owned()).unwrap_or_default());
    Entry { label: label.to_owned(), ticked, cells }
}

fn record(id: &str, terms: Contract) -> Record {
    Record::new(id.to_owned(), terms)
}

fn year_from(start: Day) -> Contract {
    Contract::new(FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).unwrap())
}

/// What the fixture of schema 1 says, field by field.
fn fixture_1() -> Portfolio {
    let two_years = TermLength::Months(TermMonths::new(24).unwrap());
    let terms = Contract {
        notice: Notice::Months(3),
        renewal: Renewal::SameTerm,
        price: Some(Cents(1_200_050)),
        currency: Currency::Chf,
        billing: Billing::Quarterly,
        fee: EarlyFee::Share(percent(2_500)),
        uplift: percent(700),
        yearly_increase: YearlyIncrease::new(percent(350)).unwrap(),
        service_end: Some(ymd(2026, 7, 14)),
        own_terms: Some(OwnTerms { full_refund_days: 14, pro_rata: true, fee: EarlyFee::Fixed(Cents(50_000)) }),
        region: Region::Bavaria,
        channel: Channel::AccountExecutive,
        ..Contract::new(FirstTerm::new(ymd(2026, 1, 15), two_years).unwrap())
    };
    let mut progress = Progress::default();
    let note = "Einschreiben, \"Rückschein\"\nBeleg 4711";
    progress.set(SEND_NOTICE, step(StepStatus::Done, Some(ymd(2026, 12, 1)), note, "Zoë"));
    progress.set("data-export", step(StepStatus::InProgress, None, "", ""));
    progress.set("a-step-of-a-later-page", step(StepStatus::NotNeeded, None, "", ""));
    progress.set("archive", step(StepStatus::Open, None, "", "IT"));
    let first = Record {
        name: "Sales Cloud".to_owned(),
        progress,
        answers: Answers { edition: Some(Edition::Large), account_engagement: Some(false), eu_customer: Some(true) },
        changed: 41,
        ..record("k3f9m2xa", terms)
    };
    let until = TermLength::Until(ymd(2026, 2, 28));
    let second = record("b", Contract::new(FirstTerm::new(ymd(2025, 3, 1), until).unwrap()));
    let draft = Draft {
        of: Some("b".to_owned()),
        name: "Service ".to_owned(),
        start: "31.02.".to_owned(),
        length: LengthChoice::PrintedEnd,
        term: "12".to_owned(),
        end: "28.02.26".to_owned(),
        end_meaning: EndMeaning::NextTerm,
        notice: "3".to_owned(),
        notice_unit: NoticeUnit::Months,
        channel: Channel::Reseller,
        renewal: RenewalChoice::Months,
        renewal_months: "x".to_owned(),
        price: "1.234".to_owned(),
        currency: Currency::Gbp,
        billing: Billing::Term,
        fee: FeeChoice::Share,
        fee_value: "25 %".to_owned(),
        uplift: "7,5".to_owned(),
        region: Region::WeekendsOnly,
        ..Draft::default()
    };
    let open = Some("k3f9m2xa".to_owned());
    let settings =
        Settings { lang: Some(Lang::De), theme: Theme::Dark, open, draft: Some(draft), ..Settings::default() };
    Portfolio { rev: 42, seen: Seen::default(), contracts: shared([first, second]), settings }
}

/// What the fixture of schema 2 says: rows of sheets, with all that people and attackers type.
fn fixture_2() -> Portfolio {
    let mut first = record("k3f9m2xa", year_from(ymd(2026, 1, 15)));
    first.name = "Sales Cloud".to_owned();
    first.changed = 6;
    first.progress.set(SEND_NOTICE, step(StepStatus::Done, Some(ymd(2026, 12, 1)), "", ""));
    let proof = "\"Rückschein\"\\\n\tBeleg 4711 \u{0}\u{1f}\u{7f}";
    let smiling = "\u{1f600} \u{202e}edrev\u{202c} \u{2028}\u{2029} '; DROP TABLE--";
    for (key, entry) in [
        ("objects/accounts", entry("", true, &["1.204", "1’204"])),
        ("objects/cases", entry("", false, &["12", "</script><img src=x onerror=alert(1)>"])),
        ("sent/email", entry("", true, &["2026-12-01", proof])),
        ("sent/letter", entry("", false, &["31.02."])),
        ("reasons/budget", entry("", true, &[])),
        ("inventory/admins", entry("", false, &["Zoë", "", "2026-12-18", "&amp; \u{feff}4"])),
        ("exports/x7k2", entry("Testexport", false, &["2026-11-20", "Z:\\Sicherung\\{name}"])),
        ("exports/a/b", entry(smiling, true, &[])),
        ("a-sheet-of-a-later-page/row", entry("", false, &["", ","])),
    ] {
        first.entries.set(key, entry);
    }
    let until = TermLength::Until(ymd(2026, 2, 28));
    let second = record("b", Contract::new(FirstTerm::new(ymd(2025, 3, 1), until).unwrap()));
    let settings = Settings { open: Some("b".to_owned()), ..Settings::default() };
    Portfolio { rev: 7, seen: Seen::default(), contracts: shared([first, second]), settings }
}

/// What the fixture of schema 3 says: whose contract it is, what it is for and with which it ends.
fn fixture_3() -> Portfolio {
    let base = Record {
        name: "Order form 4711".to_owned(),
        customer: "Müller & Söhne \"KG\"".to_owned(),
        product: "Sales Cloud".to_owned(),
        ..record("k3f9m2xa", year_from(ymd(2026, 3, 15)))
    };
    let addon = Record {
        product: "Shield".to_owned(),
        with: Some("k3f9m2xa".to_owned()),
        notes: "StatusReason: =HYPERLINK(\"x\")\nOwnerId: 005".to_owned(),
        archived: true,
        changed: 3,
        ..record("b", year_from(ymd(2026, 9, 20)))
    };
    let draft = Draft {
        of: Some("b".to_owned()),
        customer: "Müller ".to_owned(),
        product: "Shi".to_owned(),
        with: Some("k3f9m2xa".to_owned()),
        start: "20.09.2026".to_owned(),
        ..Draft::default()
    };
    let settings = Settings { draft: Some(draft), backed_up_on: Some(ymd(2026, 11, 1)), ..Settings::default() };
    let seen = Seen::new(vec![("x7k2".to_owned(), 3), ("a".to_owned(), 6)]);
    Portfolio { rev: 9, seen, contracts: shared([base, addon]), settings }
}

fn shared(records: impl IntoIterator<Item = Record>) -> Contracts {
    records.into_iter().map(Arc::new).collect()
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// A stored document as a file: without what only this browser's tabs need.
fn as_file(text: &str) -> serde_json::Value {
    let mut file = json(text);
    let fields = file.as_object_mut().unwrap();
    fields.remove("rev");
    fields.remove("seen");
    file
}

/// A file's document as it is stored: without the day it was saved.
fn as_stored(text: &str) -> serde_json::Value {
    let mut stored = json(text);
    stored.as_object_mut().unwrap().remove("savedAt");
    stored
}

#[test]
fn the_fixture_of_schema_1_is_read_and_written_as_schema_3() {
    let loaded = decode(FIXTURE_1).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_1(), saved_on: Some(ymd(2026, 11, 23)), damaged: vec![] });
    assert!(loaded.portfolio.contracts.iter().all(|record| record.entries.is_empty()));
    let newer = FIXTURE_1.replacen("\"schema\": 1", "\"schema\": 3", 1);
    assert_eq!(json(&encode_dated(&fixture_1(), ymd(2026, 11, 23))), as_file(&newer));
}

#[test]
fn the_fixture_of_schema_2_is_read_and_written_as_schema_3() {
    let loaded = decode(FIXTURE_2).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_2(), saved_on: Some(ymd(2026, 11, 23)), damaged: vec![] });
    // Nothing is written of a contract without rows.
    let expected = FIXTURE_2.replacen("\"rows\": [], ", "", 1).replacen("\"schema\": 2", "\"schema\": 3", 1);
    assert_eq!(json(&encode_dated(&fixture_2(), ymd(2026, 11, 23))), as_file(&expected));
}

#[test]
fn the_fixture_of_schema_3_is_read_and_written() {
    let loaded = decode(FIXTURE_3).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_3(), saved_on: Some(ymd(2026, 11, 23)), damaged: vec![] });
    assert_eq!(json(&encode_dated(&fixture_3(), ymd(2026, 11, 23))), as_file(FIXTURE_3));
    assert_eq!(json(&encode(&fixture_3())), as_stored(FIXTURE_3));
}

#[test]
fn an_empty_portfolio_is_a_short_document() {
    let text = encode(&Portfolio::default());
    assert_eq!(text, r#"{"schema":3,"rev":0,"contracts":[],"ui":{}}"#);
    assert_eq!(decode(&text), Ok(Loaded::default()));
}

#[test]
fn the_day_of_the_notice_is_stored_once() {
    let mut sent = record("a", year_from(ymd(2026, 1, 15)));
    sent.terms.notice_sent = Some(ymd(2026, 12, 1));
    let text = encode(&Portfolio { contracts: shared([sent]), ..Portfolio::default() });
    assert!(!text.contains("2026-12-01"));
    assert_eq!(decode(&text).unwrap().portfolio.contracts, shared([record("a", year_from(ymd(2026, 1, 15)))]));
}

#[test]
fn what_is_no_document_is_refused() {
    let cases = [
        ("", SavedError::NotJson),
        ("hello", SavedError::NotJson),
        ("{\"schema\":1", SavedError::NotJson),
        ("null", SavedError::NotADocument),
        ("[]", SavedError::NotADocument),
        ("{}", SavedError::NotADocument),
        ("{\"schema\":1}", SavedError::NotADocument),
        ("{\"schema\":1,\"contracts\":{}}", SavedError::NotADocument),
        ("{\"schema\":\"1\",\"contracts\":[]}", SavedError::NotADocument),
        ("{\"schema\":0,\"contracts\":[]}", SavedError::NotADocument),
        ("{\"schema\":-1,\"contracts\":[]}", SavedError::NotADocument),
        ("{\"schema\":1.5,\"contracts\":[]}", SavedError::NotADocument),
        ("{\"schema\":2}", SavedError::NotADocument),
        ("{\"schema\":3}", SavedError::NotADocument),
        ("{\"schema\":4}", SavedError::NewerSchema(4)),
        ("{\"schema\":99,\"everything\":\"else\"}", SavedError::NewerSchema(99)),
    ];
    for (text, error) in cases {
        assert_eq!(decode(text), Err(error), "{text}");
    }
    assert_eq!(decode(&"[".repeat(100_000)), Err(SavedError::NotJson));
    assert_eq!(decode(&" ".repeat(MAX_DOCUMENT + 1)), Err(SavedError::TooLarge));
}

#[test]
fn a_damaged_contract_does_not_take_the_others_down() {
    let sound = r#"{"id":"good","start":"2026-01-15","term":12,"notice":"30d","rows":[{"id":"x/y","a":"7"}]}"#;
    let damaged = [
        "null",
        "7",
        "[]",
        "{}",
        r#"{"id":"a"}"#,
        r#"{"id":"a","notice":"30d","start":"2026-02-30","term":12}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15"}"#,
        r#"{"end":"2027-01-14","id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"end":"2025-01-14","id":"a","notice":"30d","start":"2026-01-15"}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","term":0}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","term":"12"}"#,
        r#"{"id":"a","notice":"999d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","price":-1,"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","price":100000000000000,"start":"2026-01-15","term":12}"#,
        r#"{"cur":"JPY","id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"fee":{"share":10001},"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","term":12,"yearlyIncrease":10001}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","term":12,"uplift":100000}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","steps":[{"id":"x","is":"lost"}],"term":12}"#,
        r#"{"id":"a","notice":"30d","rows":{},"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","rows":["sent/email"],"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","rows":[{"done":true}],"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","rows":[{"id":"sent/email","done":1}],"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","rows":[{"id":"sent/email","a":7}],"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","rows":[{"id":"sent/email","b":[]}],"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","rows":[{"id":"sent/email","d":false}],"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","rows":[{"id":"x/y","label":{}},{"id":"x/z"}],"start":"2026-01-15","term":12}"#,
        r#"{"customer":7,"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","product":[],"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","term":12,"with":"Ä"}"#,
        r#"{"id":"a","notice":"30d","notes":{},"start":"2026-01-15","term":12}"#,
        r#"{"archived":1,"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"Ä","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"good","notice":"30d","start":"2030-01-15","term":12}"#,
    ];
    let text = format!(r#"{{"schema":3,"rev":3,"contracts":[{sound},{}],"ui":{{"lang":"en"}}}}"#, damaged.join(","));
    let loaded = decode(&text).unwrap();
    assert_eq!(loaded.damaged, damaged);
    let mut good = record("good", year_from(ymd(2026, 1, 15)));
    good.entries.set("x/y", entry("", false, &["7"]));
    assert_eq!(loaded.portfolio.contracts, shared([good]));
    assert_eq!((loaded.portfolio.rev, loaded.portfolio.settings.lang), (3, Some(Lang::En)));
}

#[test]
fn damaged_settings_are_set_aside_and_the_contracts_stay() {
    let ui = r#"{"theme":"pink"}"#;
    let text = format!(
        r#"{{"schema":1,"rev":3,"contracts":[{{"id":"a","start":"2026-01-15","term":12,"notice":"30d"}}],"ui":{ui}}}"#
    );
    let loaded = decode(&text).unwrap();
    assert_eq!((loaded.portfolio.contracts.len(), loaded.damaged), (1, vec![ui.to_owned()]));
    assert_eq!(loaded.portfolio.settings, Settings::default());
}

/// What is ordinarily noted in a column.
fn noted(column: Option<&Column>) -> String {
    let text = match column.map(|column| column.kind) {
        Some(ColumnKind::Count) => "1.204.117",
        Some(ColumnKind::Day) => "2026-11-23",
        Some(ColumnKind::Text) => "Erika Müller, Ablage/Kündigung/Beleg",
        None => "",
    };
    text.to_owned()
}

#[test]
fn sixty_steps_with_notes_and_all_sheets_stay_within_fifty_kilobytes() {
    let mut long = record("k3f9m2xa", year_from(ymd(2026, 1, 15)));
    let note = "Über Größe und Fußnoten für Prüfer gesprochen. ".repeat(9).chars().take(400).collect::<String>();
    assert_eq!(note.chars().count(), 400);
    let invented = (STEPS.len()..60).map(|number| format!("a-rather-long-step-id-{number}"));
    for id in STEPS.iter().map(|step| step.id.to_owned()).chain(invented) {
        long.progress.set(&id, step(StepStatus::Done, Some(ymd(2026, 12, 1)), &note, "Erika Mustermann"));
    }
    assert!(long.progress.iter().count() >= 60);
    for sheet in SHEETS {
        let cells = || std::array::from_fn(|place| noted(sheet.columns.get(place)));
        for row in sheet.rows {
            let filled = Entry { label: String::new(), ticked: true, cells: cells() };
            long.entries.set(&entry_key(sheet.id, row.id), filled);
        }
        for own in sheet.own_row.iter().flat_map(|_| ["a1b2c3d4", "e5f6g7h8", "i9j0k1l2"]) {
            let label = "Ein eigener Grund, der für uns zählt, als ganzer Satz.".to_owned();
            long.entries.set(&entry_key(sheet.id, own), Entry { label, ticked: true, cells: cells() });
        }
    }
    let rows: usize = SHEETS.iter().map(|sheet| sheet.rows.len()).sum();
    assert!(long.entries.iter().count() > rows);
    let portfolio = Portfolio { contracts: shared([long]), ..Portfolio::default() };
    let text = encode(&portfolio);
    assert!(text.len() <= 50_000, "{}", text.len());
    assert_eq!(decode(&text).unwrap().portfolio, portfolio);
    let plain = record("k3f9m2xa", year_from(ymd(2026, 1, 15)));
    let text = encode(&Portfolio { contracts: shared(vec![plain; 1_000]), ..Portfolio::default() });
    assert!(text.len() <= 1_000 * 80, "{}", text.len());
}

#[test]
fn long_notes_are_kept_as_they_are() {
    let mut noted = record("a", year_from(ymd(2026, 1, 15)));
    noted.name = "n".repeat(10_000);
    let note = "\"\\\u{0}\u{1f600}\n<script>ß".repeat(700);
    noted.progress.set("x", step(StepStatus::Open, None, &note, &"w".repeat(10_000)));
    noted.entries.set("x/y", entry(&"l".repeat(10_000), false, &[&note, &"c".repeat(10_000)]));
    let portfolio = Portfolio { contracts: shared([noted]), ..Portfolio::default() };
    assert_eq!(decode(&encode(&portfolio)).unwrap().portfolio, portfolio);
}

#[test]
fn words_are_distinct_and_lead_back() {
    fn check<T: Word + PartialEq>() {
        for choice in T::CHOICES {
            assert!(T::from_word(choice.word()) == Some(*choice), "{}", choice.word());
        }
    }
    check::<Region>();
    check::<Channel>();
    check::<Currency>();
    check::<Billing>();
    check::<StepStatus>();
    check::<Theme>();
    check::<LengthChoice>();
    check::<EndMeaning>();
    check::<RenewalChoice>();
    check::<FeeChoice>();
    assert_eq!(Region::CHOICES, Region::ALL);
    assert_eq!(StepStatus::CHOICES, StepStatus::ALL);
    assert_eq!(Lang::CHOICES.iter().map(|lang| lang.word()).collect::<Vec<_>>(), Lang::ALL.map(Lang::tag));
}

fn any_portfolio() -> impl Strategy<Value = Portfolio> {
    let terms = (0..36_000_i64, 1..=120_u32, 0..=730_u32, proptest::option::of(0..=99_999_999_999_999_i64)).prop_map(
        |(start, months, notice, price)| {
            let length = TermLength::Months(TermMonths::new(months).unwrap());
            let first_term = FirstTerm::new(plus_days(FIRST_DAY, start), length).unwrap();
            Contract { notice: Notice::Days(notice), price: price.map(Cents), ..Contract::new(first_term) }
        },
    );
    let region = proptest::sample::select(Region::CHOICES);
    let channel = proptest::sample::select(Channel::CHOICES);
    let status = proptest::sample::select(StepStatus::CHOICES);
    let done_on = proptest::option::of((0..40_541_i64).prop_map(|days| plus_days(FIRST_DAY, days)));
    let steps = proptest::collection::vec(("[a-z-]{1,12}", status, done_on, ".{0,40}"), 0..8);
    let rows = ("[a-z/-]{1,12}", ".{0,20}", any::<bool>(), proptest::array::uniform4(".{0,20}"));
    let rows = proptest::collection::vec(rows, 0..8);
    let contracts = proptest::collection::vec((terms, region, channel, steps, rows, ".{0,20}", any::<u64>()), 0..5);
    (contracts, any::<u64>(), proptest::option::of("[a-z0-9]{1,40}")).prop_map(|(contracts, rev, open)| {
        let contracts =
            contracts.into_iter().enumerate().map(|(place, (terms, region, channel, steps, rows, name, changed))| {
                let mut progress = Progress::default();
                for (id, status, done_on, note) in steps {
                    progress.set(&id, StepRecord { status, done_on, note, who: String::new() });
                }
                let mut entries = Entries::default();
                for (key, label, ticked, cells) in rows {
                    entries.set(&key, Entry { label, ticked, cells });
                }
                let terms = Contract { region, channel, ..terms };
                let with = place.checked_sub(1).map(|base| format!("id{base}"));
                let (customer, product, notes) = (name.to_uppercase(), name.repeat(2), name.clone());
                let kept = record(&format!("id{place}"), terms);
                let archived = changed % 2 == 0;
                Record { name, customer, product, with, progress, entries, notes, archived, changed, ..kept }
            });
        let settings = Settings { open, ..Settings::default() };
        Portfolio { rev, seen: Seen::default(), contracts: shared(contracts), settings }
    })
}

proptest! {
    #[test]
    fn every_portfolio_survives_its_document(portfolio in any_portfolio()) {
        let loaded = decode(&encode(&portfolio)).unwrap();
        prop_assert!(loaded.damaged.is_empty());
        prop_assert_eq!(loaded.portfolio, portfolio);
    }

    /// However many contracts are read at a time, and however the document is spaced: the next document takes what did
    /// not change from where it stands, and says what is there now.
    #[test]
    fn the_next_document_is_made_of_the_one_that_was_read(
        before in any_portfolio(),
        after in any_portfolio(),
        stays in proptest::collection::vec(any::<bool>(), 5),
        most in 1..4_usize,
        spaced in any::<bool>(),
    ) {
        let written = encode(&before);
        let spread = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&written).unwrap()).unwrap();
        let text = if spaced { spread } else { written };
        let mut decoding = Decoding::new(Cow::Borrowed(&text)).unwrap();
        while !decoding.read(most).unwrap() {}
        let (loaded, places) = decoding.end().unwrap();
        prop_assert_eq!(&loaded, &decode(&text).unwrap());

        let mut now = Portfolio { rev: after.rev, ..loaded.portfolio };
        let new = after.contracts.iter().map(Some).chain(std::iter::repeat(None));
        let all = now.contracts.iter().zip(&stays).zip(new);
        let next: Contracts =
            all.filter_map(|((old, stays), new)| if *stays { Some(old) } else { new }).map(Arc::clone).collect();
        let kept = next.iter().filter(|one| now.contracts.iter().any(|old| Arc::ptr_eq(old, one))).count();
        now.contracts = next;
        let units: Vec<u16> = text.encode_utf16().collect();
        let (pieces, _) = places.next(&now);
        let (mut joined, mut taken) = (String::new(), 0);
        for piece in pieces {
            match piece {
                Piece::Kept(from, to) => {
                    let part = String::from_utf16(units.get(from as usize..to as usize).unwrap()).unwrap();
                    taken += decode(&format!("{{\"schema\":3,\"contracts\":[{part}]}}")).unwrap().portfolio.contracts.len();
                    joined.push_str(&part);
                }
                Piece::New(part) => joined.push_str(&part),
            }
        }
        prop_assert_eq!(taken, kept);
        prop_assert_eq!(&decode(&joined).unwrap().portfolio, &now);
        if !spaced {
            prop_assert_eq!(joined, encode(&now));
        }
    }

    #[test]
    fn damage_is_refused_or_set_aside(
        whole in proptest::sample::select(vec![fixture_1(), fixture_2(), fixture_3()]),
        place in any::<proptest::sample::Index>(),
        byte in proptest::sample::select(b"0129-\"{}[],:aZ\\ ".as_slice()),
        cut in any::<bool>(),
    ) {
        let mut text = encode(&whole);
        let place = place.index(text.len());
        if text.is_char_boundary(place) && text.is_char_boundary(place + 1) {
            if cut {
                text.truncate(place);
            } else {
                text.replace_range(place..=place, &char::from(byte).to_string());
            }
        }
        if let Ok(loaded) = decode(&text) {
            prop_assert!(loaded.portfolio.contracts.len() <= 2);
            let again = decode(&encode(&loaded.portfolio)).unwrap();
            prop_assert!(again.damaged.is_empty());
            prop_assert_eq!(again.portfolio, loaded.portfolio);
        }
    }

    #[test]
    fn any_text_is_refused(text in "\\PC{0,60}") {
        prop_assert!(decode(&text).is_err());
    }
}
