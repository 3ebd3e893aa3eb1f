mod read;
mod rows;
