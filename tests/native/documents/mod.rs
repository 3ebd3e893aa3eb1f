mod clauses;
mod contracts;
mod examples;
mod files;
mod generated;
mod harm;
mod pdf;
mod second_look;
