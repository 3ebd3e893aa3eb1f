//! Tables for tests: files that Python wrote, and what the browser's decoder would make of their bytes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, Datelike, TimeDelta};
use fristklar::domain::Day;
use fristklar::import::{
    Answer, CellProblem, Encoding, Form, Here, Imported, Mapping, Question, Reader, Refusal, RowReader, RowResult,
    Survey, Table, Tally, detect, other_than_utf8,
};

/// Runs `tests/support/tables.py` and returns what it says.
pub fn python(arguments: &[&str]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("support").join("tables.py");
    let program = if cfg!(windows) { "python" } else { "python3" };
    let run = Command::new(program).arg(script).args(arguments).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

/// A fresh folder for the files of a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The text of a file. `encoding_rs` follows the same standard as the decoder of browsers, which reads in the page.
pub fn decoded(bytes: &[u8]) -> Result<(Encoding, String), Refusal> {
    let read = |encoding: Encoding| encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap();
    let encoding = detect(bytes)?;
    let (text, used, wrong) = read(encoding).decode(bytes);
    assert_eq!(used, read(encoding));
    if wrong && encoding == Encoding::Utf8 {
        let encoding = other_than_utf8(bytes);
        if let Some(text) = encoding.text_without_decoder(bytes) {
            return Ok((encoding, text));
        }
        let (text, ..) = read(encoding).decode(bytes);
        return Ok((encoding, text.into_owned()));
    }
    Ok((encoding, text.into_owned()))
}

/// A table read in pieces of so many characters.
pub fn in_pieces(text: &str, size: usize) -> Result<(Form, Table), Refusal> {
    let form = Form::of(text);
    let mut reader = Reader::new(form);
    let signs: Vec<char> = text.chars().collect();
    for piece in signs.chunks(size) {
        reader.feed(&piece.iter().collect::<String>())?;
    }
    Ok((form, reader.end()?))
}

/// A reader in Germany on 23 November 2026.
pub const HERE: Here = Here { today: Day::from_ymd_opt(2026, 11, 23).unwrap(), minutes_ahead: berlin };

/// An hour ahead of UTC, two from the last Sunday of March to that of October.
fn berlin(moment: i64) -> i64 {
    let utc = DateTime::from_timestamp_millis(moment).unwrap().naive_utc();
    let last_sunday = |month: u32| {
        let end = Day::from_ymd_opt(utc.year(), month, 31).unwrap();
        (end - TimeDelta::days(i64::from(end.weekday().num_days_from_sunday()))).and_hms_opt(1, 0, 0).unwrap()
    };
    if (last_sunday(3)..last_sunday(10)).contains(&utc) { 120 } else { 60 }
}

/// A table of which all questions are answered that `answer` knows: what its columns mean, what is open, its rows.
pub fn answered(table: &Table, answer: impl Fn(Question) -> Option<Answer>) -> (Mapping, Tally, Vec<RowResult>) {
    let mut mapping = Mapping::of(table);
    loop {
        mapping = Survey::of(table, mapping, HERE);
        let reader = RowReader::new(table, &mapping, HERE);
        let results: Vec<RowResult> = table.rows.iter().map(|row| reader.look(row)).collect();
        let mut tally = Tally::new(&mapping);
        results.iter().enumerate().for_each(|(place, result)| tally.add(place, result));
        let mut before = mapping.clone();
        for asked in &tally.questions {
            let subject = (asked.question, asked.column);
            if before.answer_to(subject).is_none() {
                before.answer(table, subject, answer(asked.question));
            }
        }
        if before == mapping {
            return (mapping, tally, results);
        }
        mapping = before;
    }
}

/// What a reader confirms who finds all that is assumed right: what is usual where nothing is said, and prices per year.
pub fn usual(question: Question) -> Option<Answer> {
    question.usual().or((question == Question::PricePeriod).then_some(Answer::PerYear))
}

/// All rows of a table once what is usual is confirmed, each as a contract or as what is wrong with it, by cell.
pub fn rows(table: &Table) -> Vec<Result<Imported, Vec<CellProblem>>> {
    answered(table, usual).2.into_iter().map(|result| result.read).collect()
}

/// The contracts of a text without errors, once what is usual is confirmed.
pub fn contracts(text: &str) -> Vec<Imported> {
    let (_, table) = in_pieces(text, 1_000).unwrap();
    rows(&table).into_iter().map(Result::unwrap).collect()
}
