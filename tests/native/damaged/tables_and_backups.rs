//! Tables and backups damaged at random from valid ones, letter by letter and byte by byte, a thousand of each: nothing
//! panics, nothing is lost unsaid, and what is refused is refused in words of both languages.

use crate::support::samples::sampled;
use crate::support::tables;
use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::sync::Arc;

use crate::support::damage::{any_damaged, damage, damaged, damaged_text};
use crate::support::tables::{decoded, in_pieces};
use encoding_rs::WINDOWS_1252;
use fristklar::export::csv::bad_rows;
use fristklar::i18n::Lang;
use fristklar::i18n::texts::BackupTexts;
use fristklar::import::{CellProblem, Form, Refusal, Role, Table, messages, read};
use fristklar::portfolio::{BackupRestore, Contracts, Portfolio, RestoreChoice, Standing};
use fristklar::storage::{self, SavedError};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;

const TABLES: [&str; 6] = [
    "Name;Kunde;Beginn;Laufzeit;Kündigungsfrist;Preis;Abrechnung;Kostenstelle\r\n\
     Vertrieb „Größe“;Müßig & Söhne;15.01.2026;12;30 Tage;12.345,67;monatlich;4711\r\n\
     \"Mit \"\"Zitat\"\"; und mehr\";Ähre;29.02.2024;36;3 Monate;0,99 €;jährlich;\"eins\r\nzwei\"\r\n\
     =Formel;@Kunde;04.03.2026;24;;;;-\r\n",
    "Name,Account Name,Start Date,End Date,Notice period,Renewal,Annual Price,Currency,Owner\n\
     Sales Cloud,Muster Ltd,2026-01-15,2027-01-14,30,Yes,\"12,345.67\",GBP,Zoë O’Neill\n\
     Service,\"Köln, AG\",2024-02-29,2027-02-27,90,No,0.99,CHF,\n",
    "Vertrag\tVertragsbeginn\tFrist\tPreis\tVerlängerung\nSales\t15.01.2026\t30\t1.200,00 €\tkeine\nB 5\" x\t1.2.2026\t60\t\t12\n",
    r#"{"status":0,"result":{"records":[{"attributes":{"type":"SalesforceContract"},"ContractNumber":"00000318",
        "StartDate":"2026-01-15","EndDate":"2027-01-14","AutoRenewCode":"Yes","BillingFrequency":"Quarterly",
        "SubscriptionDaysLeft":52,"ExternalId":null}],"totalSize":1,"done":true},"warnings":[]}"#,
    r#"{"totalSize":2,"done":false,"nextRecordsUrl":"/x","records":[{"ContractNumber":"101","Account":{"Name":"Müller AG"},
        "StartDate":"2026-02-01","ContractTerm":24,"SpecialTerms":"x\ny"},{"ContractNumber":"102","StartDate":"2025-06-01"}]}"#,
    r#"[{"Name":"Größe \"A\"","StartDate":"2025-06-01T00:00:00.000+0000","EndDate":"2028-05-31","AutoRenewCode":"No"}]"#,
];

/// Every schema a backup was ever written in.
const BACKUPS: [&str; 3] = [
    include_str!("../../cases/saved-v1.json"),
    include_str!("../../cases/saved-v2.json"),
    include_str!("../../cases/saved-v3.json"),
];

/// How a program writes a text to a file.
#[derive(Clone, Copy, Debug)]
enum Written {
    Utf8,
    Utf8Marked,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

const WAYS: [Written; 5] =
    [Written::Utf8, Written::Utf8Marked, Written::Utf16Le, Written::Utf16Be, Written::Windows1252];

fn written(text: &str, way: Written) -> Vec<u8> {
    let marked = || ["\u{feff}", text].concat();
    match way {
        Written::Utf8 => text.as_bytes().to_vec(),
        Written::Utf8Marked => marked().into_bytes(),
        Written::Utf16Le => marked().encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Written::Utf16Be => marked().encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Written::Windows1252 => WINDOWS_1252.encode(text).0.into_owned(),
    }
}

/// The bytes of a file; a failure shows them as text.
#[derive(Clone)]
struct File(Vec<u8>);

impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0.escape_ascii())
    }
}

/// A text whose letters were damaged before it was written to a file, or the file's bytes after.
fn any_file(texts: &'static [&'static str], ways: &'static [Written]) -> impl Strategy<Value = File> {
    let (by_hand, by_wire) = (|| vec(damage(), 1..4), || vec(damage(), 1..3));
    let harm = prop_oneof![
        3 => by_hand().prop_map(|hand| (hand, Vec::new())),
        1 => by_wire().prop_map(|wire| (Vec::new(), wire)),
        1 => (by_hand(), by_wire()),
    ];
    (select(texts), select(ways), harm)
        .prop_map(|(text, way, (hand, wire))| File(damaged(written(&damaged_text(text, &hand), way), &wire)))
}

/// Whatever is said is said in both languages.
fn is_said(say: impl Fn(Lang) -> String) -> bool {
    let said: BTreeSet<String> = Lang::ALL.iter().map(|lang| say(*lang)).collect();
    said.len() == Lang::ALL.len() && said.iter().all(|words| !words.trim().is_empty())
}

fn problem_words(found: &CellProblem, table: &Table, lang: Lang) -> String {
    [&messages::cell_location(found, table, lang), " ", messages::problem(found.problem, lang)].concat()
}

/// How many records a reader nobody here wrote finds in JSON.
fn records_in(text: &str) -> Option<usize> {
    let json: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let list = [json.get("records"), json.pointer("/result/records"), Some(&json)];
    list.into_iter().flatten().find_map(|list| list.as_array()).map(Vec::len)
}

/// What is here when a backup is read: of the ids in it, and of others.
fn here() -> Contracts {
    let [first, _, last] = BACKUPS.map(|text| storage::decode(text).unwrap().portfolio.contracts);
    let mut seen = HashSet::new();
    last.into_iter().chain(first).filter(|record| seen.insert(record.id.clone())).collect()
}

proptest! {
    #![proptest_config(sampled(1_000))]

    #[test]
    fn a_damaged_table_is_read_or_refused_in_words(File(bytes) in any_file(&TABLES, &WAYS), size in prop_oneof![1..4_usize, 4..300_usize]) {
        let text = match decoded(&bytes) {
            Ok((_, text)) => text,
            Err(refusal) => {
                prop_assert!(is_said(|lang| messages::refusal(refusal, lang)), "{refusal:?}");
                return Ok(());
            }
        };
        let (form, table) = match in_pieces(&text, size) {
            Ok(found) => found,
            Err(refusal) => {
                prop_assert_eq!(read(&text, Form::of(&text)), Err(refusal), "in one piece");
                prop_assert!(is_said(|lang| messages::refusal(refusal, lang)), "{refusal:?}");
                return Ok(());
            }
        };
        let whole = read(&text, form);
        prop_assert_eq!(whole.as_ref(), Ok(&table), "in one piece");
        if form == Form::Json && let Some(count) = records_in(&text) {
            prop_assert_eq!(table.rows.len(), count);
        }
        let (mapping, _, results) = tables::answered(&table, tables::usual);
        for (number, (row, result)) in table.rows.iter().zip(results).enumerate() {
            match result.read {
                // It can be stored as it was taken, and nothing of a column without a meaning was dropped.
                Ok(imported) => {
                    let unknown = mapping.columns().iter().enumerate().filter(|(_, column)| column.role == Role::Notes);
                    for (place, _) in unknown {
                        prop_assert!(imported.notes.contains(row.cell(place)), "{imported:?} lacks {}", row.cell(place));
                    }
                    let record = Arc::new(imported.into_record(format!("id{number}")));
                    let portfolio = Portfolio { contracts: vec![record], ..Portfolio::default() };
                    let again = storage::decode(&storage::encode(&portfolio)).unwrap();
                    prop_assert_eq!(&again.damaged, &Vec::<String>::new());
                    prop_assert_eq!(again.portfolio, portfolio);
                }
                // Each cell is named, and all of the row stands in the file of bad rows.
                Err(problems) => {
                    prop_assert!(!problems.is_empty());
                    for found in &problems {
                        prop_assert!(is_said(|lang| problem_words(found, &table, lang)), "{found:?}");
                    }
                    let bad = [(row, problems.as_slice())].into_iter();
                    let file = bad_rows(&table, bad, |found| problem_words(found, &table, Lang::De), Lang::De);
                    for cell in &row.cells {
                        prop_assert!(file.contains(&cell.replace('"', "\"\"")), "{file} lacks {cell}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_damaged_backup_changes_nothing_but_what_is_chosen(
        File(bytes) in any_file(&BACKUPS, &[Written::Utf8, Written::Utf8Marked]),
        choice in select(vec![None, Some(RestoreChoice::Add), Some(RestoreChoice::Replace), Some(RestoreChoice::Skip)]),
    ) {
        let text = match storage::text_of(bytes) {
            Ok(text) => text,
            Err(place) => {
                prop_assert!(place.line > 0 && place.character > 0);
                return Ok(());
            }
        };
        let loaded = match storage::decode(&text) {
            Ok(loaded) => loaded,
            Err(error) => {
                prop_assert!(error != SavedError::TooLarge);
                prop_assert!(is_said(|lang| fault(error, lang).to_owned()));
                return Ok(());
            }
        };
        let here = here();
        let mut intake = BackupRestore::new(&here, &loaded.portfolio.contracts);
        prop_assert_eq!(intake.offers().len(), loaded.portfolio.contracts.len());
        if let Some(choice) = choice {
            Standing::ALL.into_iter().for_each(|standing| intake.choose_all(standing, choice));
        }
        let number = std::cell::Cell::new(0);
        let fresh = || { number.set(number.get() + 1); format!("fresh{}", number.get()) };
        let chosen: Contracts = intake.chosen(&here, fresh).into_iter().map(Arc::new).collect();
        let ids: HashSet<&str> = chosen.iter().map(|record| record.id.as_str()).collect();
        prop_assert_eq!(ids.len(), chosen.len(), "two of one id");
        let replaced = here.iter().filter(|record| ids.contains(record.id.as_str())).count();
        prop_assert!(choice == Some(RestoreChoice::Replace) || replaced == 0, "unasked: {ids:?}");
        // What is stored then is a sound document.
        let kept = here.iter().filter(|record| !ids.contains(record.id.as_str())).cloned();
        let portfolio = Portfolio { contracts: kept.chain(chosen.iter().cloned()).collect(), ..Portfolio::default() };
        let again = storage::decode(&storage::encode(&portfolio)).unwrap();
        prop_assert_eq!(&again.damaged, &Vec::<String>::new());
        prop_assert_eq!(again.portfolio, portfolio);
    }

    #[test]
    fn a_damaged_table_is_no_backup_and_a_damaged_backup_no_table(
        table in any_damaged(&TABLES),
        File(backup) in any_file(&BACKUPS, &[Written::Utf8]),
    ) {
        if let Ok(loaded) = storage::decode(&table) {
            prop_assert!(loaded.portfolio.contracts.is_empty() && loaded.damaged.is_empty(), "{loaded:?}");
        }
        // Cut before its contracts it may look like another's JSON, but never like rows with a start.
        if let Ok((_, text)) = decoded(&backup) && let Ok((_, table)) = in_pieces(&text, 99) {
            prop_assert!(tables::rows(&table).iter().all(Result::is_err) || Form::of(&text) == Form::Json, "{text}");
        }
    }
}

fn fault(error: SavedError, lang: Lang) -> &'static str {
    let t = BackupTexts::of(lang);
    match error {
        SavedError::TooLarge => t.fault_large,
        SavedError::NotJson => t.fault_json,
        SavedError::NotADocument => t.fault_other,
        SavedError::NewerSchema(_) => t.fault_newer,
    }
}

/// The damage leaves files near valid ones, so that the tests above see every end a reading can have.
#[test]
fn damaged_files_come_to_every_end() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = any_file(&TABLES, &WAYS);
    let mut counts = [0; 3];
    let mut refusals = Vec::new();
    for _ in 0..1_000 {
        let File(bytes) = strategy.new_tree(&mut runner).unwrap().current();
        let end = decoded(&bytes).and_then(|(_, text)| in_pieces(&text, 99));
        let place = match end {
            Ok((_, table)) if tables::rows(&table).iter().all(Result::is_ok) => 0,
            Ok(_) => 1,
            Err(refusal) => {
                refusals.push(refusal);
                2
            }
        };
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    assert!(counts.iter().all(|count| *count > 100), "taken, with bad rows, refused: {counts:?}");
    assert!(refusals.contains(&Refusal::Empty));
    assert!(refusals.iter().any(|refusal| matches!(refusal, Refusal::Binary { .. })));
    assert!(refusals.iter().any(|refusal| matches!(refusal, Refusal::BrokenJson(_))));
    assert!(refusals.iter().any(|refusal| matches!(refusal, Refusal::CutJson(_))));
}
