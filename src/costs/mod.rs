//! The calculators of the costs view: a smaller contract, other CRMs, invoices received, and what they assume.

pub mod assumptions;
pub mod crm_comparison;
pub mod invoice_check;
pub mod licences;
