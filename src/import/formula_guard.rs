//! Guards cells against being run as formulas by spreadsheet programs.

/// First characters that make a spreadsheet program treat a cell as a formula.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Whether a cell begins like a formula, after any number of apostrophes.
fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// `text`, with an apostrophe before a formula, which turns it into text in every spreadsheet program.
///
/// If it has apostrophes already, it gets one more, so that [`removed`] returns exactly the original.
pub(crate) fn added(text: &str) -> String {
    if looks_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The original of a cell written with [`added`].
pub(super) fn removed(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| looks_like_formula(rest)).unwrap_or(text)
}
