mod cases;
mod generated;
mod questions;
mod read;
mod rows;
