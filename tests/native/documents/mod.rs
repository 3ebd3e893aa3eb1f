mod clauses;
mod examples;
mod files;
pub mod generated;
mod harm;
pub mod pdf;
mod pdf_harm;
