mod cases;
mod questions;
mod read;
mod rows;
