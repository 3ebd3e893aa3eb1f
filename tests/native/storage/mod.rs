mod fixtures;
mod properties;
mod reader;
