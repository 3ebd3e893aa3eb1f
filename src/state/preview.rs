//! A contract from a link that is not stored.

use std::sync::Arc;

use crate::domain::{Contract, TermMonths};
use crate::link::{LeftOpen, LinkTerms};
use crate::portfolio::Record;

/// A contract from a link that is not stored, until somebody adds it or works on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub record: Arc<Record>,
    /// The id that the link gives. No contract stored here has it.
    pub id: Option<String>,
    /// What the link leaves open, so that it is assumed.
    pub assumed: LeftOpen,
}

impl Preview {
    pub(super) fn with_terms(&self, terms: Contract) -> Self {
        Self { record: Arc::new(Record { terms, ..Record::clone(&self.record) }), ..self.clone() }
    }

    /// These terms of the contract for a link, which leaves open what is assumed and was not changed since.
    pub(super) fn leave_open(&self, terms: LinkTerms) -> LinkTerms {
        let usual = Contract::new(self.record.terms.first_term).notice;
        LinkTerms {
            term: terms.term.filter(|term| !self.assumed.term || *term != TermMonths::YEAR),
            notice: terms.notice.filter(|notice| !self.assumed.notice || *notice != usual),
            ..terms
        }
    }
}
