mod clauses;
mod examples;
mod generated;
mod harm;
