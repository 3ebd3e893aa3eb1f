//! The calculators of the costs view: fewer licences, other CRMs, received invoices, and their assumptions.

pub mod assumptions;
pub mod crm_comparison;
pub mod invoice_check;
pub mod licences;
