//! The people who are named as responsible for steps.

use std::collections::HashMap;
use std::sync::Arc;

use super::Record;

/// The most names to offer.
const MOST_NAMES: usize = 200;

/// Whether two names are of the same person: blanks around them and capital letters do not matter.
pub fn is_same_person(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// The names typed in any contract, each once and in alphabetical order; those of most steps, if there are too many.
pub fn names_used(contracts: &[Arc<Record>]) -> Vec<String> {
    let mut found: HashMap<String, (String, usize)> = HashMap::new();
    for (_, step) in contracts.iter().flat_map(|record| record.progress.iter()) {
        let name = step.who.trim();
        if !name.is_empty() {
            found.entry(key(name)).or_insert_with(|| (name.to_owned(), 0)).1 += 1;
        }
    }
    let mut names: Vec<(String, (String, usize))> = found.into_iter().collect();
    names.sort_unstable_by(|(one, (_, first)), (other, (_, second))| second.cmp(first).then_with(|| one.cmp(other)));
    names.truncate(MOST_NAMES);
    names.sort_unstable();
    names.into_iter().map(|(_, (name, _))| name).collect()
}

/// What all spellings of a name have in common.
fn key(name: &str) -> String {
    name.trim().to_lowercase()
}
