mod cases;
mod files;
mod generated;
mod harm;
mod questions;
mod read;
mod rows;
