//! Contracts that are here already.

use std::collections::HashSet;

use super::{Imported, folded};
use crate::domain::Day;
use crate::portfolio::Record;

/// The contracts that are known: of name, customer and first day no two are alike.
#[derive(Debug, Default)]
pub struct Duplicates(HashSet<String>);

impl Duplicates {
    /// Adds one that is stored.
    pub fn add(&mut self, record: &Record) {
        self.0.insert(key(&record.name, &record.contract_numbers, &record.customer, record.terms.first_term.start()));
    }

    /// Whether a contract is not known yet; from now on it is.
    pub fn is_new(&mut self, imported: &Imported) -> bool {
        let Imported { name, customer, contract_number, terms, .. } = imported;
        self.0.insert(key(name, contract_number, customer, terms.first_term.start()))
    }
}

/// Where there is no name, the contract's number stands for it.
fn key(name: &str, number: &str, customer: &str, start: Day) -> String {
    let name = if name.is_empty() { number } else { name };
    format!("{}\n{}\n{start}", folded(name), folded(customer))
}
