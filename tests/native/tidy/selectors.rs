//! Selectors that a browser matches quickly, on a page of a thousand contracts too.

use super::{Outcome, sources};

/// Of an element without a name, `:has()` is asked of every element of the page: a list of contracts then took a minute
/// to print.
#[test]
fn only_named_elements_are_asked_what_they_have() -> Outcome {
    let (mut asked, mut of_any) = (0, Vec::new());
    for sheet in sources("style", ".css")?.into_iter().chain(sources("src/shell", ".css")?) {
        let mut pieces: Vec<&str> = sheet.text.split(":has(").collect();
        pieces.pop();
        for before in pieces {
            let element = before.strip_suffix(":not(").unwrap_or(before);
            asked += 1;
            if !element.ends_with(|last: char| last.is_alphanumeric() || ['-', '_', ']', ')'].contains(&last)) {
                of_any.push(format!("{}: {}", sheet.path, before.lines().last().unwrap_or_default()));
            }
        }
    }
    assert!(asked > 8, "only {asked} were read");
    assert_eq!(of_any, Vec::<String>::new());
    Ok(())
}
