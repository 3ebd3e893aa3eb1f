//! Tables for spreadsheets: what comes out, read by Python and read back here, and nothing in it that would run.

use crate::support::contracts::percent;
use crate::support::hostile;
use crate::support::readings::fixture_readings;
use crate::support::samples::sampled;
use std::fs;

use crate::support::tables::{answered, contracts, folder, in_pieces, python, rows};
use fristklar::domain::{
    Billing, Cents, Channel, Contract, Currency, EarlyFee, FIRST_DAY, FirstTerm, GoverningLaw, Notice, OwnTerms,
    Region, Renewal, TermLength, TermMonths, YearlyIncrease, day, plan, plus_days,
};
use fristklar::export::csv::{Writer, bad_rows};
use fristklar::i18n::Lang;
use fristklar::import::{CellProblem, messages};
use fristklar::link::Word;
use fristklar::portfolio::{Record, SEND_NOTICE, StepRecord, StepStatus};
use proptest::prelude::*;

fn written(records: &[Record], lang: Lang) -> String {
    let mut writer = Writer::new(lang);
    for record in records {
        let plan = plan(&record.contract(), day(2026, 11, 23).unwrap());
        let base = records.iter().find(|base| record.base_id.as_ref() == Some(&base.id));
        writer.push(record, base, &plan, "ruhig");
    }
    writer.end()
}

/// What was read of a contract's documents is kept with it, and goes into no table.
#[test]
fn a_table_holds_nothing_that_was_read_from_documents() {
    let plain = example();
    let read = Record { readings: fixture_readings(), ..plain.clone() };
    for lang in Lang::ALL {
        assert_eq!(written(std::slice::from_ref(&read), lang), written(std::slice::from_ref(&plain), lang));
    }
}

fn example() -> Record {
    let start = day(2026, 1, 15).unwrap();
    let terms = Contract {
        notice: Notice::Months(3),
        renewal: Renewal::Months(TermMonths::new(24).unwrap()),
        price: Some(Cents(1_200_050)),
        currency: Currency::Chf,
        billing: Billing::Quarterly,
        fee: EarlyFee::Share(percent(2_550)),
        uplift: percent(750),
        governing_law: GoverningLaw::English,
        ..Contract::new(FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).unwrap())
    };
    let (name, customer) = ("Sales; \"Cloud\", 1".to_owned(), "=HYPERLINK(\"https://example.org\")".to_owned());
    let contracting_party = "=Cloud; \"GmbH\"".to_owned();
    let notes = "eins\nzwei".to_owned();
    Record { name, customer, contracting_party, notes, ..Record::new("a".to_owned(), terms) }
}

/// The cells of a table as Python reads them.
fn by_python(text: &str, separator: &str, name: &str) -> Vec<Vec<String>> {
    let path = folder(name).join("table.csv");
    fs::write(&path, text).unwrap();
    serde_json::from_str(&python(&["read", path.to_str().unwrap(), separator])).unwrap()
}

#[test]
fn german_and_english_spreadsheets_find_what_they_expect() {
    let text = written(&[example()], Lang::De);
    assert!(text.starts_with('\u{feff}'));
    let cells = by_python(&text, ";", "german");
    let of = |header: &str| cells[1][cells[0].iter().position(|cell| cell == header).unwrap()].as_str();
    assert_eq!(of("Name des Vertrags"), "Sales; \"Cloud\", 1");
    assert_eq!(of("Kunde"), "'=HYPERLINK(\"https://example.org\")");
    assert_eq!(of("Vertragsbeginn"), "15.01.2026");
    assert_eq!(of("Preis pro Jahr, netto"), "12000,50");
    assert_eq!(of("Gebühr bei vorzeitigem Ende"), "25,5 %");
    assert_eq!(of("Abrechnung im Voraus"), "Vierteljährlich");
    assert_eq!(of("Kündigungsfrist in Monaten"), "3");
    assert_eq!(of("Notizen"), "eins\nzwei");
    assert_eq!(of("Vertragspartner"), "'=Cloud; \"GmbH\"");
    assert_eq!(of("Anwendbares Recht"), "Englisches Recht");
    assert_eq!(of("Kündigung muss da sein bis"), "14.10.2026");
    assert_eq!(of("Letzter Tag der laufenden Laufzeit"), "14.01.2027");
    assert!(cells.iter().all(|row| row.len() == cells[0].len()));
    let cells = by_python(&written(&[example()], Lang::En), ",", "english");
    let of = |header: &str| cells[1][cells[0].iter().position(|cell| cell == header).unwrap()].as_str();
    assert_eq!(of("Contract start"), "2026-01-15");
    assert_eq!(of("Price per year, net"), "12000.50");
    assert_eq!(of("Early-termination fee"), "25.5 %");
    assert_eq!(of("Uplift on renewal in per cent"), "7.5");
    assert_eq!(of("Notice must arrive by"), "2026-10-14");
    assert_eq!((of("Contracting party"), of("Governing law")), ("'=Cloud; \"GmbH\"", "English law"));
}

#[test]
fn an_addon_is_written_with_the_contract_it_ends_with() {
    let based = |id: &str, base: &str| Record { id: id.to_owned(), base_id: Some(base.to_owned()), ..example() };
    let numbered =
        Record { id: "n".to_owned(), name: String::new(), contract_numbers: "=0001".to_owned(), ..example() };
    let bare = Record { id: "d".to_owned(), contract_numbers: String::new(), ..numbered.clone() };
    let all = [example(), numbered, bare, based("b", "a"), based("c", "n"), based("e", "d"), based("f", "gone")];
    let cells = by_python(&written(&all, Lang::De), ";", "bases");
    let place = cells[0].iter().position(|cell| cell == "Endet mit dem Vertrag").unwrap();
    let bases: Vec<&str> = cells[1..].iter().map(|row| row[place].as_str()).collect();
    assert_eq!(bases, ["", "", "", "Sales; \"Cloud\", 1", "'=0001", "15.01.2026", ""]);
}

#[test]
fn nothing_that_is_typed_runs_in_a_spreadsheet() {
    let mut all: Vec<String> = hostile::all();
    all.extend(["+1", "-1", "@SUM(1)", "\t=1", "\r=1", "'=1", "''+2", "=cmd|'/c calc'!A1"].map(str::to_owned));
    let records: Vec<Record> = all
        .iter()
        .map(|text| Record {
            name: text.clone(),
            notes: text.clone(),
            product: text.clone(),
            contracting_party: text.clone(),
            ..example()
        })
        .collect();
    for (lang, separator) in [(Lang::De, ";"), (Lang::En, ",")] {
        let rows = by_python(&written(&records, lang), separator, &format!("hostile-{}", lang.tag()));
        assert_eq!(rows.len(), 1 + all.len());
        for (cells, text) in rows[1..].iter().zip(&all) {
            assert_eq!(cells.len(), rows[0].len(), "{text:?}");
            for cell in cells {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
            }
        }
    }
}

/// What a table says of a contract.
fn told(record: &Record) -> (String, String, String, String, Contract, String, bool) {
    let trimmed = |text: &str| text.trim().to_owned();
    let Record { name, customer, product, contracting_party: party, notes, archived, .. } = record;
    let [name, customer, product, party] = [name, customer, product, party].map(|text| trimmed(text));
    (name, customer, product, party, record.contract(), trimmed(notes), *archived)
}

/// The only contract of a table, as a record.
fn read_back(text: &str) -> Record {
    contracts(text).remove(0).into_record("a".to_owned())
}

#[test]
fn the_example_is_read_back_as_it_was() {
    for lang in Lang::ALL {
        assert_eq!(told(&read_back(&written(&[example()], lang))), told(&example()));
    }
}

#[test]
fn bad_rows_come_with_what_is_wrong_and_can_be_mended() {
    let text = "Name;Beginn;Wer\n=a;31.02.2026;\"x;y\"\nb;15.01.2026;z\n";
    let (_, table) = in_pieces(text, 100).unwrap();
    let read = rows(&table);
    let bad = table.rows.iter().zip(&read).filter_map(|(row, read)| Some((row, read.as_ref().err()?.as_slice())));
    let describe = |found: &CellProblem| messages::problem(found.problem, Lang::De).to_owned();
    let written = bad_rows(&table, bad, describe, Lang::De);
    let cells = by_python(&written, ";", "bad");
    assert_eq!(cells[0], ["Name", "Beginn", "Wer", "Was nicht stimmt"]);
    assert_eq!(cells[1], ["'=a", "31.02.2026", "x;y", "Diesen Tag gibt es nicht. Tragen Sie den richtigen ein."]);
    assert_eq!(cells.len(), 2);
    let mended = contracts(&written.replace("31.02.2026", "28.02.2026"));
    assert_eq!((mended[0].name.as_str(), mended[0].notes.as_str()), ("=a", "Wer: x;y"));
}

fn any_terms() -> impl Strategy<Value = Contract> {
    let length = prop_oneof![(1..=120_u32).prop_map(Ok), (0..3_600_i64).prop_map(Err)];
    let notice = prop_oneof![(0..=730_u32).prop_map(Notice::Days), (0..=24_u32).prop_map(Notice::Months)];
    let months = |count| TermMonths::new(count).unwrap();
    let renewal = prop_oneof![
        Just(Renewal::ShorterOfTermAndYear),
        Just(Renewal::SameTerm),
        Just(Renewal::None),
        (1..=120_u32).prop_map(move |count| Renewal::Months(months(count))),
    ];
    let amount = || prop_oneof![0..=999_999_i64, 0..=99_999_999_999_999_i64].prop_map(Cents);
    let fee = || {
        prop_oneof![
            Just(EarlyFee::None),
            amount().prop_map(EarlyFee::Fixed),
            (0..=10_000_u32).prop_map(|share| EarlyFee::Share(percent(share))),
        ]
    };
    let own = (0..=365_u32, any::<bool>(), fee()).prop_map(|(full_refund_days, pro_rata, fee)| OwnTerms {
        full_refund_days,
        pro_rata,
        fee,
    });
    let choices = (
        proptest::sample::select(Currency::CHOICES),
        proptest::sample::select(Billing::CHOICES),
        proptest::sample::select(Region::CHOICES),
        proptest::sample::select(Channel::CHOICES),
        proptest::sample::select(GoverningLaw::CHOICES),
    );
    let figures = (proptest::option::of(amount()), fee(), 0..=99_999_u32, 0..=10_000_u32, proptest::option::of(own));
    let days = (0..36_000_i64, proptest::option::of(0..36_000_i64));
    (days, length, notice, renewal, figures, choices).prop_map(
        move |((start, x), length, notice, renewal, figures, (currency, billing, region, channel, governing_law))| {
            let (price, fee, uplift, increase, own_terms) = figures;
            let start = plus_days(FIRST_DAY, start);
            let length = match length {
                Ok(count) => TermLength::Months(months(count)),
                Err(days) => TermLength::Until(plus_days(start, days)),
            };
            Contract {
                notice,
                renewal,
                price,
                currency,
                billing,
                fee,
                uplift: percent(uplift),
                yearly_increase: YearlyIncrease::new(percent(increase)).unwrap(),
                service_end: x.map(|days| plus_days(FIRST_DAY, days)),
                own_terms,
                region,
                channel,
                governing_law,
                ..Contract::new(FirstTerm::new(start, length).unwrap())
            }
        },
    )
}

proptest! {
    #![proptest_config(sampled(300))]

    #[test]
    fn every_contract_is_read_back_as_it_was(
        all in proptest::collection::vec((any_terms(), "\\PC{0,30}", "['=+@a\\-]{0,4}", "[ -~\n]{0,40}", any::<bool>(),
            proptest::option::of(0..36_000_i64)), 1..4),
    ) {
        let records: Vec<Record> = all
            .into_iter()
            .map(|(terms, name, customer, notes, archived, sent)| {
                let contracting_party = name.clone();
                let mut record =
                    Record { name, customer, contracting_party, notes, archived, ..Record::new("a".to_owned(), terms) };
                if let Some(days) = sent {
                    let done_on = Some(plus_days(FIRST_DAY, days));
                    let step = StepRecord { status: StepStatus::Done, done_on, ..StepRecord::default() };
                    record.progress.set(SEND_NOTICE, step);
                }
                record
            })
            .collect();
        for lang in Lang::ALL {
            let (_, table) = in_pieces(&written(&records, lang), 50).unwrap();
            // Nothing is asked, and nothing needs to be confirmed.
            let (_, tally, results) = answered(&table, |_| None);
            prop_assert_eq!(&tally.questions, &[]);
            prop_assert_eq!(table.rows.len(), records.len());
            for (result, record) in results.into_iter().zip(&records) {
                let read = result.read.map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
                prop_assert_eq!(told(&read.into_record("a".to_owned())), told(record));
            }
        }
    }
}
