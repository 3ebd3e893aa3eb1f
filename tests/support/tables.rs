//! Tables for tests: files that Python wrote, and what the browser's decoder would make of their bytes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fristklar::import::{
    Encoding, Form, Imported, Mapping, Reader, Refusal, RowReader, Table, detect, other_than_utf8,
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

/// All rows of a table under what its headers say, each as a contract or as what is wrong with it, by cell.
pub fn rows(table: &Table) -> Vec<Result<Imported, Vec<fristklar::import::CellProblem>>> {
    let mapping = Mapping::of(table);
    let reader = RowReader::new(table, &mapping);
    table.rows.iter().map(|row| reader.read(row)).collect()
}

/// The contracts of a text without errors.
pub fn contracts(text: &str) -> Vec<Imported> {
    let (_, table) = in_pieces(text, 1_000).unwrap();
    rows(&table).into_iter().map(Result::unwrap).collect()
}
