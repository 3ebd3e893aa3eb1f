mod crm_comparison;
mod invoice_check;
mod licences;
