//! Recognises contracts that exist already.

use std::collections::HashSet;

use super::{Imported, folded};
use crate::domain::Day;
use crate::portfolio::Record;

/// The known contracts; no two have the same name, customer and first day.
#[derive(Debug, Default)]
pub struct Duplicates(HashSet<String>);

impl Duplicates {
    /// Adds a stored contract.
    pub fn add(&mut self, record: &Record) {
        self.0.insert(key(&record.name, &record.contract_numbers, &record.customer, record.terms.first_term.start()));
    }

    /// Whether a contract is not known yet. It is from then on.
    pub fn is_new(&mut self, imported: &Imported) -> bool {
        let Imported { name, customer, contract_number, terms, .. } = imported;
        self.0.insert(key(name, contract_number, customer, terms.first_term.start()))
    }
}

/// Without a name, the contract number is used.
fn key(name: &str, number: &str, customer: &str, start: Day) -> String {
    let name = if name.is_empty() { number } else { name };
    format!("{}\n{}\n{start}", folded(name), folded(customer))
}
