//! The calculators of the costs view: fewer licences, other CRMs, received invoices, and their assumptions.

use crate::link::View;

pub mod assumptions;
pub mod crm_comparison;
pub mod invoice_check;
pub mod licences;

/// The steps whose amounts are computed in the costs view or one of its calculators.
pub const COMPUTED_IN: [(&str, View); 5] = [
    ("check-refund", View::Costs),
    ("right-size", View::Licences),
    ("compare-crm", View::CrmComparison),
    ("check-final-invoice", View::InvoiceCheck),
    ("watch-statements", View::InvoiceCheck),
];
