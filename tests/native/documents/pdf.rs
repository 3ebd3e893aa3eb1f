//! PDF files of six producers, made from generated order forms.

use super::generated::{Score, check, squeezed};
use crate::support::order_forms::{Known, any_known};
use crate::support::samples::step;
use fristklar::documents::Document;
use fristklar::reader::open;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many there are.
const FORMS: usize = 200;

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("cases").join("order-forms")
}

/// The order forms that the files were made of: the same every time.
fn forms() -> Vec<Known> {
    let config = Config { rng_seed: RngSeed::Fixed(20_261_127), failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new(config);
    let strategy = any_known();
    (0..FORMS).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

/// With `FRISTKLAR_ORDER_FORMS=write` it writes down what `make.py` makes the files of.
#[test]
fn the_files_are_made_of_the_order_forms_that_are_known() {
    let path = folder().join("parts.jsonl");
    let parts: String = forms().iter().map(|known| format!("{}\n", known.parts())).collect();
    if std::env::var("FRISTKLAR_ORDER_FORMS").is_ok_and(|value| value == "write") {
        std::fs::write(&path, &parts).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written == parts, "the generator has changed: write parts.jsonl again and run make.py");
}

/// The files by their numbers, with the producers that their names say.
fn files() -> BTreeMap<usize, (String, Vec<u8>)> {
    let paths = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let pdfs = paths.filter(|path| path.extension().is_some_and(|kind| kind == "pdf"));
    let numbered = pdfs.filter_map(|path| {
        let name = path.file_stem()?.to_str()?.to_owned();
        let (number, producer) = name.split_once('-')?;
        Some((number.parse().ok()?, (producer.to_owned(), std::fs::read(&path).unwrap())))
    });
    numbered.collect()
}

fn opened(bytes: &[u8]) -> Document {
    open("order.pdf", bytes, None, &mut |_, _| ()).unwrap()
}

#[test]
fn files_of_six_producers_are_read_right_or_asked_about() {
    let (forms, files) = (forms(), files());
    assert_eq!(files.len(), FORMS);
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    // Every ninth has all producers in it, which come in a round of twenty.
    for number in (0..FORMS).step_by(if step() == 1 { 1 } else { 9 }) {
        let ((producer, bytes), known) = (&files[&number], &forms[number]);
        let text = known.text();
        let reading = check(known, &opened(bytes), &text, scores.entry(producer).or_default());
        // The words of each sentence are those of the form; a text that goes on in the next line of a cell stands apart.
        let whole = squeezed(&text);
        for finding in &reading.findings {
            for word in finding.sentence.text.split_whitespace().map(squeezed) {
                assert!(whole.contains(&word), "{word} of {finding:?} in {number}-{producer}\n{text}");
            }
        }
    }
    assert_eq!(scores.len(), 6);
    scores.values().for_each(Score::expect_right);
}
