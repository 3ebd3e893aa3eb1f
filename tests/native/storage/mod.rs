mod encoding;
mod fixtures;
mod properties;
mod reader;
mod readings;
