mod files;
mod harm;
mod read;
mod rows;
