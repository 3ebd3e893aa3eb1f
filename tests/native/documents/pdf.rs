//! PDF files of six producers, made from generated order forms.

use crate::support::order_forms::{Known, any_known};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::path::{Path, PathBuf};

/// How many there are.
const FORMS: usize = 200;

fn folder() -> PathBuf {
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
