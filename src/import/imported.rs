//! What a row of a table says of a contract.

use crate::domain::{Contract, Day};
use crate::portfolio::{Record, SEND_NOTICE, StepRecord, StepStatus};

/// A contract from a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// May be empty.
    pub name: String,
    /// May be empty.
    pub customer: String,
    /// May be empty.
    pub product: String,
    pub terms: Contract,
    /// Number of the contract or order form; may be empty.
    pub contract_number: String,
    /// Id of the Salesforce org; may be empty.
    pub org_id: String,
    /// The company that the contract is with; may be empty.
    pub contracting_party: String,
    pub notice_sent: Option<Day>,
    pub archived: bool,
    /// The contents of columns without a field of their own.
    pub notes: String,
}

impl Imported {
    pub fn into_record(self, id: String) -> Record {
        let Self { name, customer, product, terms, contract_number, org_id, contracting_party, .. } = self;
        let Self { notice_sent, archived, notes, .. } = self;
        let contract_numbers = contract_number;
        let known = Record::new(id, terms);
        let mut record = Record { name, customer, product, contract_numbers, org_id, archived, notes, ..known };
        record.contracting_party = contracting_party;
        if notice_sent.is_some() {
            let sent = StepRecord { status: StepStatus::Done, done_on: notice_sent, ..StepRecord::default() };
            record.progress.set(SEND_NOTICE, sent);
        }
        record
    }
}
