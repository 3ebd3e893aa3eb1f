mod clauses;
mod compare;
mod contracts;
mod examples;
mod files;
mod generated;
mod harm;
mod second_look;
