mod clauses;
mod examples;
mod files;
mod generated;
mod harm;
mod pdf;
