//! Guards cells against being run as formulas by spreadsheet programs.

/// Characters with which a spreadsheet program takes a cell for a formula.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Whether a cell begins like a formula, behind any number of apostrophes.
fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// `text` with an apostrophe before what would be a formula, which makes it text in every spreadsheet program.
///
/// One more is added where there are some already, so that [`removed`] returns exactly what was written.
pub(crate) fn added(text: &str) -> String {
    if looks_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// What [`added`] was given.
pub(super) fn removed(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| looks_like_formula(rest)).unwrap_or(text)
}
