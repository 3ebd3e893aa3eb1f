mod clauses;
mod examples;
mod files;
pub mod generated;
mod harm;
mod pdf;
