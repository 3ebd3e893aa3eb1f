//! The records of a query's answer, as Salesforce's own tools give them: `sf data query --json`, the REST service, or
//! the bare list of records.

use super::{MAX_COLUMNS, MAX_ROW, MAX_ROWS, Refusal, Row, Table};
use crate::codec::json::Value;

/// What stands around the records is never longer.
const MAX_AROUND: usize = 100_000;

/// Where in the text the reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// Before the list of records.
    #[default]
    Before,
    /// Within it.
    Records,
    /// Behind it.
    After,
}

/// Reads records one by one, from pieces of text.
#[derive(Debug, Default)]
pub struct JsonReader {
    place: Place,
    /// Lists and objects that are open around the sign that is read, and how many are around a record.
    depth: usize,
    around_record: usize,
    in_text: bool,
    escaped: bool,
    /// The record that is being read.
    record: String,
    /// Everything else, with an empty list in the place of the records.
    around: String,
    table: Table,
}

impl JsonReader {
    pub(super) fn feed(&mut self, text: &str) -> Result<(), Refusal> {
        // The mark before a text; within it the sign is a sign.
        let text = if self.around.is_empty() { text.trim_start_matches('\u{feff}') } else { text };
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            if self.in_text {
                (self.in_text, self.escaped) = (self.escaped || byte != b'"', !self.escaped && byte == b'\\');
                continue;
            }
            match byte {
                b'"' => self.in_text = true,
                b'{' => self.depth += 1,
                b'[' => {
                    self.depth += 1;
                    if self.place == Place::Before {
                        self.keep(text.get(from..at));
                        from = at;
                        if self.names_records() {
                            self.place = Place::Records;
                            self.around_record = self.depth;
                            self.around.push_str("[]");
                            from = at + 1;
                        }
                    }
                }
                b'}' | b']' => {
                    self.depth = self.depth.checked_sub(1).ok_or(Refusal::BrokenJson)?;
                    if self.place == Place::Records && self.depth < self.around_record {
                        self.keep(text.get(from..at));
                        self.take_record(false)?;
                        self.place = Place::After;
                        from = at + 1;
                    }
                }
                b',' if self.place == Place::Records && self.depth == self.around_record => {
                    self.keep(text.get(from..at));
                    self.take_record(true)?;
                    from = at + 1;
                }
                _ => {}
            }
        }
        self.keep(text.get(from..));
        if self.record.len() > MAX_ROW {
            return Err(Refusal::RowTooLong(self.table.rows.len() + 1));
        }
        if self.around.len() > MAX_AROUND { Err(self.without_records()) } else { Ok(()) }
    }

    fn keep(&mut self, text: Option<&str>) {
        let to = if self.place == Place::Records { &mut self.record } else { &mut self.around };
        to.push_str(text.unwrap_or_default());
    }

    /// Whether the list that begins here is the one of the records.
    fn names_records(&self) -> bool {
        let before = self.around.trim_end();
        let name = before.strip_suffix(':').map(str::trim_end);
        before.is_empty() || name.is_some_and(|name| name.ends_with("\"records\""))
    }

    /// Takes the record that was read. Only an empty list has none before its end.
    fn take_record(&mut self, must_be: bool) -> Result<(), Refusal> {
        let record = std::mem::take(&mut self.record);
        if record.trim().is_empty() {
            return if must_be || !self.table.rows.is_empty() { Err(Refusal::BrokenJson) } else { Ok(()) };
        }
        let number = self.table.rows.len() + 1;
        if number > MAX_ROWS {
            return Err(Refusal::TooManyRows);
        }
        let value = Value::parse(&record).filter(Value::is_object).ok_or(Refusal::BrokenJson)?;
        let mut row = Row { number, cells: Vec::new() };
        fill(&mut row, &mut self.table.columns, "", &value)?;
        self.table.rows.push(row);
        Ok(())
    }

    /// What a text without records is.
    fn without_records(&self) -> Refusal {
        let is_ours = self.around.trim_start().starts_with("{\"schema\":");
        if is_ours { Refusal::Backup } else { Refusal::NoRecords }
    }

    pub(super) fn end(self) -> Result<Table, Refusal> {
        if self.place == Place::Before && self.depth == 0 && Value::parse(&self.around).is_some() {
            return Err(self.without_records());
        }
        let around = Value::parse(&self.around).filter(|_| self.place == Place::After).ok_or(Refusal::BrokenJson)?;
        let answer = around.get("result").unwrap_or(&around);
        let more_elsewhere = answer.get("done").and_then(Value::as_bool) == Some(false);
        Ok(Table { more_elsewhere, ..self.table })
    }
}

/// Puts the fields of a record into its row; those of a related record under `Account.Name`.
fn fill(row: &mut Row, columns: &mut Vec<String>, prefix: &str, record: &Value) -> Result<(), Refusal> {
    for (name, value) in record.fields() {
        // What type a record is of, and where it is found.
        if value.is_null() || name == "attributes" {
            continue;
        }
        let name = [prefix, name].concat();
        if value.is_object() {
            fill(row, columns, &[&name, "."].concat(), value)?;
            continue;
        }
        let place = match columns.iter().position(|column| *column == name) {
            Some(place) => place,
            None if columns.len() == MAX_COLUMNS => return Err(Refusal::TooManyColumns),
            None => {
                columns.push(name);
                columns.len() - 1
            }
        };
        if row.cells.len() <= place {
            row.cells.resize(place + 1, String::new());
        }
        if let Some(cell) = row.cells.get_mut(place) {
            *cell = value.as_str().unwrap_or(value.raw).to_owned();
        }
    }
    Ok(())
}
