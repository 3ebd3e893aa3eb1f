//! What was read from documents, in the stored document: every reading survives it, and damage stays where it is until
//! it is removed.

use crate::support::contracts::*;
use crate::support::damage::cut_or_changed;
use crate::support::readings::{any_kept, any_reading, kept_in_fixture};
use crate::support::samples::sampled;
use crate::support::saved::fixture_7;
use fristklar::documents::{
    Answer, Document, Finding, KeptReading, MAX_KEPT, MAX_KEPT_FINDINGS, MAX_KEPT_TEXT, Value, read,
};
use fristklar::link;
use fristklar::portfolio::{Portfolio, Readings, Record};
use fristklar::storage::{
    NoReading, TooManyReadings, decode, encode, kept_readings, reading_from_json, reading_to_json, with_readings,
    without_reading,
};
use proptest::prelude::*;

/// A contract with these readings.
fn holding(readings: Readings) -> Record {
    Record { readings, ..record("a", year_from(ymd(2026, 1, 15))) }
}

/// A contract as it is read from a document in which it has this field.
fn stored_with(readings: &str) -> Record {
    let contract = format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d","readings":{readings}}}"#);
    let loaded = decode(&format!(r#"{{"schema":7,"contracts":[{contract}]}}"#)).unwrap();
    assert_eq!(loaded.damaged, Vec::<String>::new(), "{contract}");
    let [record] = loaded.portfolio.contracts.as_slice() else { unreachable!("one contract: {contract}") };
    Record::clone(record)
}

fn kept(readings: &[KeptReading]) -> Readings {
    with_readings(&Readings::default(), readings).unwrap()
}

proptest! {
    #![proptest_config(sampled(256))]

    #[test]
    fn every_reading_survives_its_json(reading in any_reading()) {
        let json = reading_to_json(&reading);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        prop_assert_eq!(reading_from_json(&json), Ok(reading));
    }

    #[test]
    fn every_kept_reading_survives_the_document(all in proptest::collection::vec(any_kept(), 1..4)) {
        let readings = kept(&all);
        let portfolio = Portfolio { contracts: shared([holding(readings.clone())]), ..Portfolio::default() };
        let loaded = decode(&encode(&portfolio)).unwrap();
        prop_assert_eq!(&loaded.portfolio, &portfolio);
        let mut expected: Vec<KeptReading> = Vec::new();
        for one in all {
            if !expected.contains(&one) {
                expected.push(one);
            }
        }
        let again: Result<Vec<KeptReading>, _> = kept_readings(&readings).into_iter().collect();
        prop_assert_eq!(again, Ok(expected.clone()));
        // Keeping them again changes nothing.
        prop_assert_eq!(with_readings(&readings, &expected), Ok(readings));
    }

    /// Damaged in a letter or cut: it is read or not, and never makes the page stop.
    #[test]
    fn a_damaged_reading_is_read_or_refused(
        reading in any_reading(),
        place in any::<proptest::sample::Index>(),
        byte in proptest::sample::select(b"0129-\"{}[],:aZ\\ |?".as_slice()),
        cut in any::<bool>(),
    ) {
        let text = cut_or_changed(reading_to_json(&reading), place, byte, cut);
        if let Ok(reading) = reading_from_json(&text) {
            prop_assert_eq!(reading_from_json(&reading_to_json(&reading)), Ok(reading));
        }
        // In a contract it stays where it is, whether it can be read or not.
        if serde_json::from_str::<serde_json::Value>(&text).is_ok() {
            let record = stored_with(&format!(r#"[{{"name":"x.pdf","on":"2026-11-27","read":{text}}}]"#));
            let all = kept_readings(&record.readings);
            prop_assert_eq!(all.len(), 1);
            if let Some(Err(damaged)) = all.first() {
                prop_assert_eq!(&damaged.name, "x.pdf");
                prop_assert!(damaged.text.contains(&text));
            }
            let portfolio = Portfolio { contracts: shared([record]), ..Portfolio::default() };
            prop_assert_eq!(decode(&encode(&portfolio)).unwrap().portfolio, portfolio);
        }
    }

    #[test]
    fn any_text_is_no_reading(text in "\\PC{0,60}") {
        prop_assert_eq!(reading_from_json(&text), Err(NoReading));
    }
}

#[test]
fn what_is_no_list_of_readings_is_named_and_kept_until_it_is_removed() {
    let sound = r#"{"on":"2026-11-27","read":{}}"#;
    let cases = [
        ("7", vec![false]),
        (r#""text""#, vec![false]),
        (r#"{"name":"a.pdf"}"#, vec![false]),
        ("[]", vec![]),
        ("[[]]", vec![false]),
        ("[null,{}]", vec![false, false]),
        (r#"[{"on":"2026-11-27"}]"#, vec![false]),
        (r#"[{"on":"2026-02-31","read":{}}]"#, vec![false]),
        (r#"[{"on":"2026-11-27","read":[]}]"#, vec![false]),
        (r#"[{"on":"2026-11-27","read":{"found":[{"is":"start","v":"soon","q":"","p":1,"l":1}]}}]"#, vec![false]),
        (r#"[{"on":"2026-11-27","read":{"found":[{"is":"weather","v":"","q":"","p":1,"l":1}]}}]"#, vec![false]),
        (r#"[{"on":"2026-11-27","read":{},"answers":[{"of":0}]}]"#, vec![false]),
        (r#"[{"on":"2026-11-27","read":{}},5]"#, vec![true, false]),
    ];
    for (text, whole) in cases {
        let record = stored_with(text);
        let all = kept_readings(&record.readings);
        assert_eq!(all.iter().map(Result::is_ok).collect::<Vec<_>>(), whole, "{text}");
        // A damaged one does not take the contract down, is in the next document, and goes when it is removed.
        let written = encode(&Portfolio { contracts: shared([record.clone()]), ..Portfolio::default() });
        assert!(written.contains(text), "{written}");
        let mut left = record.readings;
        for count in (0..whole.len()).rev() {
            left = without_reading(&left, 0);
            assert_eq!(kept_readings(&left).len(), count, "{text}");
        }
        let more = with_readings(&left, &kept_in_fixture()).unwrap();
        assert_eq!(kept_readings(&more).len(), 2, "{text}");
    }
    assert_eq!(stored_with("null").readings, Readings::default());
    // The last of repeated fields counts, as in browsers.
    let repeated = stored_with(&format!(r#"[5],"readings":[{sound}]"#));
    assert!(matches!(kept_readings(&repeated.readings).as_slice(), [Ok(_)]));
}

#[test]
fn no_more_readings_are_kept_than_may_be_and_none_twice() {
    let [order_form, email] = kept_in_fixture();
    let named = |number: usize| KeptReading { name: format!("{number}.pdf"), ..email.clone() };
    let most: Vec<KeptReading> = (0..MAX_KEPT).map(named).collect();
    let readings = kept(&most);
    assert_eq!(with_readings(&readings, std::slice::from_ref(&order_form)), Err(TooManyReadings));
    assert_eq!(with_readings(&readings, &most), Ok(readings.clone()));
    let fewer = without_reading(&readings, 3);
    let names: Vec<String> = kept_readings(&fewer).into_iter().map(|one| one.unwrap().name).collect();
    assert_eq!(names, ["0.pdf", "1.pdf", "2.pdf", "4.pdf", "5.pdf", "6.pdf", "7.pdf", "8.pdf", "9.pdf"]);
    assert!(with_readings(&fewer, &[order_form]).is_ok());
    // Nothing is there to remove.
    assert_eq!(without_reading(&fewer, 9), fewer);
    assert_eq!(without_reading(&Readings::default(), 0), Readings::default());
    assert!(without_reading(&kept(&[email]), 0).is_empty());
}

/// A sentence that is too long is cut and marked, and so is a name; what is left over is said.
#[test]
fn what_is_too_long_to_keep_is_cut_and_marked() {
    let [mut long, email] = kept_in_fixture();
    assert!(!long.is_shortened && !email.is_shortened);
    let finding = long.reading.findings.first().unwrap().clone();
    let whole = "ß".repeat(MAX_KEPT_TEXT);
    let sentence = |text: &str| {
        let mut finding: Finding = finding.clone();
        finding.sentence.text = text.to_owned();
        finding
    };
    long.reading.findings = vec![sentence(&whole), sentence(&format!("{whole}!"))];
    let kept_now = KeptReading::new("x.pdf", long.read_on, long.reading.clone(), Vec::new());
    let texts: Vec<&str> = kept_now.reading.findings.iter().map(|one| one.sentence.text.as_str()).collect();
    assert_eq!(texts, [whole.clone(), format!("{}…", "ß".repeat(MAX_KEPT_TEXT - 1))]);
    assert!(kept_now.is_shortened);
    // Cut once, it stays as it is.
    let again = KeptReading::new("x.pdf", long.read_on, kept_now.reading.clone(), Vec::new());
    assert_eq!(again.reading, kept_now.reading);
    let many = vec![finding.clone(); MAX_KEPT_FINDINGS + 1];
    let answers = [0, MAX_KEPT_FINDINGS].map(|finding| Answer { finding, value: Value::Number("1".to_owned()) });
    long.reading.findings = many;
    let fewer = KeptReading::new("x.pdf", long.read_on, long.reading, answers.to_vec());
    assert_eq!((fewer.reading.findings.len(), fewer.answers.len(), fewer.is_shortened), (MAX_KEPT_FINDINGS, 1, true));
}

/// The largest that can be kept is far below what a browser stores.
#[test]
fn ten_order_forms_fit_beside_the_contracts() {
    let text = include_str!("../../cases/clauses-en.txt");
    let reading = read(&Document::from_text("", text));
    assert!(reading.findings.len() > 20);
    let one = KeptReading::new("order-form.pdf", ymd(2026, 11, 27), reading, Vec::new());
    let all: Vec<KeptReading> =
        (0..MAX_KEPT).map(|number| KeptReading { name: number.to_string(), ..one.clone() }).collect();
    let text = encode(&Portfolio { contracts: shared([holding(kept(&all))]), ..Portfolio::default() });
    assert!(text.len() <= 500_000, "{}", text.len());
}

/// Links hold the contract's terms and progress, and nothing that was read.
#[test]
fn no_link_holds_what_was_read() {
    let portfolio = fixture_7();
    let mut read = 0;
    for record in &portfolio.contracts {
        let plain = Record { readings: Readings::default(), ..Record::clone(record) };
        read += usize::from(record.readings != plain.readings);
        for of_contract in
            [link::share_link(&record.contract(), true), link::bookmark_link(&record.contract(), &record.progress)]
        {
            for secret in ["Auftragsformular", "party", "Sales", "pdf", "4950000", "49500"] {
                assert!(!of_contract.contains(secret), "{of_contract}");
            }
        }
    }
    assert!(read > 0);
}
