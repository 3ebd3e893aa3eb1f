mod check;
mod file;
mod letters;
mod texts;
