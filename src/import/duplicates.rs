//! Recognises contracts that exist already.

use std::collections::HashSet;

use super::terms::last_of;
use super::{Imported, folded};
use crate::domain::FirstTerm;
use crate::portfolio::Record;

/// The known contracts, by all that makes a contract: number, name, customer, product, first and last day.
#[derive(Debug, Default)]
pub struct Duplicates(HashSet<String>);

impl Duplicates {
    /// Adds a stored contract.
    pub fn add(&mut self, record: &Record) {
        let Record { name, customer, product, contract_numbers, terms, .. } = record;
        self.0.insert(key([name, contract_numbers, customer, product], terms.first_term));
    }

    /// Whether a contract is not known yet. It is from then on.
    pub fn is_new(&mut self, imported: &Imported) -> bool {
        let Imported { name, customer, product, contract_number, terms, .. } = imported;
        self.0.insert(key([name, contract_number, customer, product], terms.first_term))
    }
}

fn key(texts: [&String; 4], term: FirstTerm) -> String {
    format!("{}\n{}\n{}", texts.map(|text| folded(text)).join("\n"), term.start(), last_of(term))
}
