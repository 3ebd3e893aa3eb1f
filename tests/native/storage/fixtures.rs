//! The stored document: a fixture of every schema, damage of every kind, and its size.

use std::borrow::Cow;

use fristklar::content::sheets::SHEETS;
use fristklar::content::steps::STEPS;
use fristklar::content::{Both, ColumnKind, SheetColumn};
use fristklar::documents;
use fristklar::domain::{Billing, Channel, Currency, MAX_ABSENCES, NoticeWay, Region};
use fristklar::i18n::Lang;
use fristklar::link::Word;
use fristklar::portfolio::{
    EndMeaning, FeeChoice, LengthChoice, Portfolio, RenewalChoice, Settings, SheetEntry, StepStatus, Theme, entry_key,
};
use fristklar::storage::{
    Decoding, DocumentPiece, Loaded, MAX_DOCUMENT, SavedError, decode, encode, encode_dated, kept_readings,
};

use crate::support::contracts::*;
use crate::support::readings::kept_in_fixture;
use crate::support::saved::*;

const FIXTURE_1: &str = include_str!("../../cases/saved-v1.json");
const FIXTURE_2: &str = include_str!("../../cases/saved-v2.json");
const FIXTURE_3: &str = include_str!("../../cases/saved-v3.json");
const FIXTURE_4: &str = include_str!("../../cases/saved-v4.json");
const FIXTURE_5: &str = include_str!("../../cases/saved-v5.json");
const FIXTURE_6: &str = include_str!("../../cases/saved-v6.json");
const FIXTURE_7: &str = include_str!("../../cases/saved-v7.json");

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

/// An older document as it is written now: each contract that did not say otherwise says that its calendars hold the
/// steps.
fn as_schema_7(text: &str) -> String {
    let mut document = json(text);
    document["schema"] = 7.into();
    for contract in document["contracts"].as_array_mut().unwrap() {
        let said = contract.as_object_mut().unwrap().remove("calendar");
        if said.is_none_or(|said| said["withoutSteps"] != true) {
            contract["calendar"] = serde_json::json!({ "withoutSteps": false });
        }
    }
    document.to_string()
}

#[test]
fn the_fixture_of_schema_1_is_read_and_written_as_schema_7() {
    let loaded = decode(FIXTURE_1).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_1(), saved_on: Some(ymd(2026, 11, 23)), damaged: vec![] });
    assert!(loaded.portfolio.contracts.iter().all(|record| record.entries.is_empty()));
    assert_eq!(json(&encode_dated(&fixture_1(), ymd(2026, 11, 23))), as_file(&as_schema_7(FIXTURE_1)));
}

#[test]
fn the_fixture_of_schema_2_is_read_and_written_as_schema_7() {
    let loaded = decode(FIXTURE_2).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_2(), saved_on: Some(ymd(2026, 11, 23)), damaged: vec![] });
    // Nothing is written of a contract without rows.
    let expected = as_schema_7(&FIXTURE_2.replacen("\"rows\": [], ", "", 1));
    assert_eq!(json(&encode_dated(&fixture_2(), ymd(2026, 11, 23))), as_file(&expected));
}

#[test]
fn the_fixture_of_schema_3_is_read_and_written_as_schema_7() {
    let loaded = decode(FIXTURE_3).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_3(), saved_on: Some(ymd(2026, 11, 23)), damaged: vec![] });
    let newer = as_schema_7(FIXTURE_3);
    assert_eq!(json(&encode_dated(&fixture_3(), ymd(2026, 11, 23))), as_file(&newer));
    assert_eq!(json(&encode(&fixture_3())), as_stored(&newer));
}

#[test]
fn the_fixture_of_schema_4_is_read_and_written_as_schema_7() {
    let loaded = decode(FIXTURE_4).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_4(), saved_on: Some(ymd(2026, 11, 26)), damaged: vec![] });
    let newer = as_schema_7(FIXTURE_4);
    assert_eq!(json(&encode_dated(&fixture_4(), ymd(2026, 11, 26))), as_file(&newer));
    assert_eq!(json(&encode(&fixture_4())), as_stored(&newer));
}

#[test]
fn the_fixture_of_schema_5_is_read_and_written_as_schema_7() {
    let loaded = decode(FIXTURE_5).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_5(), saved_on: Some(ymd(2026, 11, 27)), damaged: vec![] });
    let newer = as_schema_7(FIXTURE_5);
    assert_eq!(json(&encode_dated(&fixture_5(), ymd(2026, 11, 27))), as_file(&newer));
    assert_eq!(json(&encode(&fixture_5())), as_stored(&newer));
}

#[test]
fn the_fixture_of_schema_6_is_read_and_written_as_schema_7() {
    let loaded = decode(FIXTURE_6).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_6(), saved_on: Some(ymd(2026, 11, 27)), damaged: vec![] });
    let newer = FIXTURE_6.replacen("\"schema\": 6", "\"schema\": 7", 1);
    assert_eq!(json(&encode_dated(&fixture_6(), ymd(2026, 11, 27))), as_file(&newer));
    assert_eq!(json(&encode(&fixture_6())), as_stored(&newer));
}

#[test]
fn the_fixture_of_schema_7_is_read_and_written() {
    let loaded = decode(FIXTURE_7).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture_7(), saved_on: Some(ymd(2026, 11, 27)), damaged: vec![] });
    let read = loaded.portfolio.contracts.iter().flat_map(|record| kept_readings(&record.readings));
    assert_eq!(read.collect::<Result<Vec<_>, _>>().unwrap(), kept_in_fixture());
    assert_eq!(json(&encode_dated(&fixture_7(), ymd(2026, 11, 27))), as_file(FIXTURE_7));
    assert_eq!(json(&encode(&fixture_7())), as_stored(FIXTURE_7));
}

/// What calendars hold is left out in another case since schema 6, so each older contract is written anew, once.
#[test]
fn the_next_document_keeps_contracts_of_the_current_schema_and_no_older_ones() {
    let mut all = 0;
    for text in [FIXTURE_1, FIXTURE_2, FIXTURE_3, FIXTURE_4, FIXTURE_5, FIXTURE_6, FIXTURE_7] {
        let old: Vec<serde_json::Value> = json(text)["contracts"].as_array().unwrap().clone();
        let mut decoding = Decoding::new(Cow::Borrowed(text)).unwrap();
        decoding.read(usize::MAX);
        let (loaded, written) = decoding.end();
        let units: Vec<u16> = text.encode_utf16().collect();
        let (mut joined, mut kept) = (String::new(), Vec::new());
        for piece in written.next(&loaded.portfolio).0 {
            match piece {
                DocumentPiece::Kept(from, to) => {
                    let part = String::from_utf16(units.get(from as usize..to as usize).unwrap()).unwrap();
                    kept.extend(json(&format!("[{part}]")).as_array().unwrap().clone());
                    joined.push_str(&part);
                }
                DocumentPiece::New(part) => joined.push_str(&part),
            }
        }
        let expected = if [6, 7].iter().any(|schema| json(text)["schema"] == *schema) { old } else { Vec::new() };
        assert_eq!(kept, expected);
        all += expected.len();
        assert_eq!(json(&joined)["schema"], 7);
        assert_eq!(decode(&joined).unwrap().portfolio, loaded.portfolio);
    }
    assert!(all > 0);
}

#[test]
fn an_empty_portfolio_is_a_short_document() {
    let text = encode(&Portfolio::default());
    assert_eq!(text, r#"{"schema":7,"rev":0,"contracts":[],"ui":{}}"#);
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
        ("{\"schema\":4}", SavedError::NotADocument),
        ("{\"schema\":5}", SavedError::NotADocument),
        ("{\"schema\":6}", SavedError::NotADocument),
        ("{\"schema\":7}", SavedError::NotADocument),
        ("{\"schema\":8}", SavedError::NewerSchema(8)),
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
        r#"{"contractNumbers":7,"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","letter":[],"notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","letter":{"language":"tlh"},"notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","letter":{"company":false},"notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","letter":{"also":["Ä"]},"notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","letter":{"blanks":[{"text":"x"}]},"notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"calendar":{"withoutSteps":1},"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"calendar":{"withoutSteps":"yes"},"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","minutesADay":[],"notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","minutesADay":1441,"notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","minutesADay":"240","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"approvalDays":61,"id":"a","notice":"30d","signatureDays":0,"start":"2026-01-15","term":12}"#,
        r#"{"approvalDays":0,"id":"a","notice":"30d","signatureDays":61,"start":"2026-01-15","term":12}"#,
        r#"{"approvalDays":3,"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","signatureDays":3,"start":"2026-01-15","term":12}"#,
        r#"{"approvalDays":[3],"id":"a","notice":"30d","signatureDays":2,"start":"2026-01-15","term":12}"#,
        r#"{"absences":["2026-12-07"],"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"absences":["2026-12-09/2026-12-07"],"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"absences":["2026-12-07/2027-12-08"],"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"absences":["2026-12-07/2026-12-08/2026-12-09"],"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"absences":["2026-12-07/2026-12-32"],"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"absences":["2026-12-07/09"],"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"absences":[["2026-12-07","2026-12-09"]],"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"absences":"2026-12-07/2026-12-09","id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","noticeWay":"pigeon","start":"2026-01-15","term":12}"#,
        r#"{"assumptions":{"vat":19},"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","renewBefore":"sometimes","start":"2026-01-15","term":12}"#,
        r#"{"clauses":-1,"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"clauses":"notice","id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"good","notice":"30d","start":"2030-01-15","term":12}"#,
    ];
    let text = format!(r#"{{"schema":7,"rev":3,"contracts":[{sound},{}],"ui":{{"lang":"en"}}}}"#, damaged.join(","));
    let loaded = decode(&text).unwrap();
    assert_eq!(loaded.damaged, damaged);
    let mut good = record("good", year_from(ymd(2026, 1, 15)));
    good.entries.set("x/y", entry("", false, &["7"]));
    assert_eq!(loaded.portfolio.contracts, shared([good]));
    assert_eq!((loaded.portfolio.rev, loaded.portfolio.settings.lang), (3, Some(Lang::En)));
}

/// More absences than may be named would be lost if they were cut off.
#[test]
fn as_many_absences_as_there_may_be_are_read_and_one_more_is_damage() {
    let contract = |count: usize| {
        let absences = vec![r#""2026-12-07/2026-12-09""#; count].join(",");
        format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d","absences":[{absences}]}}"#)
    };
    let read = |contract: &str| decode(&format!(r#"{{"schema":7,"contracts":[{contract}]}}"#)).unwrap();
    let [most, more] = [MAX_ABSENCES, MAX_ABSENCES + 1].map(contract);
    let loaded = read(&most);
    assert_eq!(loaded.damaged, Vec::<String>::new());
    assert_eq!(
        loaded.portfolio.contracts.iter().map(|one| one.preparation.absences.len()).sum::<usize>(),
        MAX_ABSENCES
    );
    assert_eq!(read(&more), Loaded { damaged: vec![more], ..Loaded::default() });
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
fn noted(column: Option<&SheetColumn<Both>>) -> String {
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
            let filled = SheetEntry { label: String::new(), ticked: true, cells: cells() };
            long.entries.set(&entry_key(sheet.id, row.id), filled);
        }
        for own in sheet.own_row.iter().flat_map(|_| ["a1b2c3d4", "e5f6g7h8", "i9j0k1l2"]) {
            let label = "Ein eigener Grund, der für uns zählt, als ganzer Satz.".to_owned();
            long.entries.set(&entry_key(sheet.id, own), SheetEntry { label, ticked: true, cells: cells() });
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
    check::<NoticeWay>();
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
    check::<documents::DocumentKind>();
    check::<documents::Kind>();
    check::<documents::Basis>();
    check::<documents::Doubt>();
    check::<documents::EndMeaning>();
    check::<documents::PricePer>();
    check::<documents::Before>();
    check::<documents::Counted>();
    check::<documents::Reduction>();
    assert_eq!(Region::CHOICES, Region::ALL);
    assert_eq!(StepStatus::CHOICES, StepStatus::ALL);
    assert_eq!(Lang::CHOICES.iter().map(|lang| lang.word()).collect::<Vec<_>>(), Lang::ALL.map(Lang::tag));
}
