mod clauses;
mod compare;
mod contracts;
mod examples;
mod files;
pub mod generated;
mod harm;
mod pdf;
mod second_look;
