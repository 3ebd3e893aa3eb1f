//! The records of a Salesforce query as JSON: the output of `sf data query --json`, a response of the REST API, or just
//! the list of records.
//!
//! The text arrives in chunks, and a long list of records must not block the page. So this module only looks for the
//! list itself; serde_json parses it record by record, and finally the text around it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::{MAX_COLUMNS, MAX_ROW, MAX_ROWS, Refusal, Table, TableRow};

/// The most bytes outside the records.
const MAX_AROUND: usize = 100_000;
/// How deeply related records may be nested in a record. Salesforce queries go up five levels.
const MAX_DEPTH: usize = 64;

/// What the reader expects next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Next {
    /// The list of records.
    #[default]
    List,
    /// The first record, or the end of an empty list.
    FirstRecord,
    /// A comma or the end of the list.
    CommaOrEnd,
    /// A record, after a comma.
    Record,
    /// Whatever follows the list.
    Rest,
}

/// Collects records from chunks of text.
#[derive(Debug, Default)]
pub struct JsonReader {
    next: Next,
    /// Text that has arrived but is not parsed yet: less than a record, or everything before the list.
    unread: String,
    /// Everything except the records, with an empty list instead.
    around: String,
    table: Table,
}

impl JsonReader {
    pub(super) fn feed(&mut self, text: &str) -> Result<(), Refusal> {
        let at_start = self.next == Next::List && self.unread.is_empty();
        self.unread.push_str(if at_start { text.trim_start_matches('\u{feff}') } else { text });
        if self.next == Next::List
            && let Some(start) = start_of_records(&self.unread)
        {
            self.around.extend(self.unread.drain(..start));
            self.next = Next::FirstRecord;
        }
        let read = self.read_records()?;
        self.unread.drain(..read);
        if self.next == Next::Rest {
            self.around.push_str(&std::mem::take(&mut self.unread));
        }
        let around = if self.next == Next::List { &self.unread } else { &self.around };
        if around.len() > MAX_AROUND { Err(without_records(around)) } else { Ok(()) }
    }

    /// Reads the records that have arrived completely. Returns their length in bytes.
    fn read_records(&mut self) -> Result<usize, Refusal> {
        let mut read = 0;
        while self.next != Next::List && self.next != Next::Rest {
            let rest = self.unread.get(read..).unwrap_or_default().trim_start_matches([' ', '\t', '\n', '\r']);
            let start = self.unread.len() - rest.len();
            let length = match (self.next, rest.as_bytes().first()) {
                (_, None) => break,
                (Next::FirstRecord | Next::CommaOrEnd, Some(b']')) => {
                    self.around.push(']');
                    self.next = Next::Rest;
                    1
                }
                (Next::CommaOrEnd, Some(b',')) => {
                    self.next = Next::Record;
                    1
                }
                (Next::CommaOrEnd, Some(_)) => return Err(Refusal::BrokenJson),
                (_, Some(_)) => match read_record(rest, &mut self.table)? {
                    Some(length) => {
                        self.next = Next::CommaOrEnd;
                        length
                    }
                    None => break,
                },
            };
            read = start + length;
        }
        Ok(read)
    }

    pub(super) fn end(self) -> Result<Table, Refusal> {
        let Self { next, unread, around, table } = self;
        match next {
            Next::List if serde_json::from_str::<&RawValue>(&unread).is_ok() => Err(without_records(&unread)),
            Next::Rest => {
                let around: &RawValue = serde_json::from_str(&around).map_err(|_| Refusal::BrokenJson)?;
                let answer = field(around, "result").unwrap_or(around);
                let more_elsewhere = field(answer, "done").is_some_and(|done| done.get() == "false");
                Ok(Table { more_elsewhere, ..table })
            }
            _ => Err(Refusal::BrokenJson),
        }
    }
}

/// The position of the first record, if the list of records has begun: it is either the whole text, or the field
/// `records` of any object.
fn start_of_records(text: &str) -> Option<usize> {
    let (mut in_string, mut escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            b'[' if !in_string => {
                let before = text.get(..at)?.trim_end();
                let name = before.strip_suffix(':').map(str::trim_end);
                if before.is_empty() || name.is_some_and(|name| name.ends_with("\"records\"")) {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Adds the record at the beginning of `text` to the table and returns its length; `None` if it has not arrived
/// completely.
fn read_record(text: &str, table: &mut Table) -> Result<Option<usize>, Refusal> {
    let number = table.rows.len() + 1;
    if number > MAX_ROWS {
        return Err(Refusal::TooManyRows);
    }
    // For serde_json, half a number is an error and not an early end of the text. So anything that may be half a number
    // waits for the next chunk; no record ends with a number.
    let arrived = text.trim_end_matches(|sign: char| matches!(sign, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'));
    let mut records = serde_json::Deserializer::from_str(arrived).into_iter();
    match records.next() {
        Some(Ok(record)) => {
            let length = records.byte_offset();
            if length > MAX_ROW {
                return Err(Refusal::RowTooLong(number));
            }
            let mut row = TableRow { number, cells: Vec::new() };
            fill(&mut row, &mut table.columns, "", record, 0)?;
            table.rows.push(row);
            Ok(Some(length))
        }
        Some(Err(error)) if error.is_eof() => {
            if text.len() > MAX_ROW {
                Err(Refusal::RowTooLong(number))
            } else {
                Ok(None)
            }
        }
        _ => Err(Refusal::BrokenJson),
    }
}

/// Why a text without records is refused.
fn without_records(text: &str) -> Refusal {
    if text.trim_start().starts_with("{\"schema\":") { Refusal::Backup } else { Refusal::NoRecords }
}

/// The fields of an object in order, each with the JSON text of its value.
struct Fields<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;

        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = Fields<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(FieldsVisitor)
    }
}

/// A field of an object; if there are several with the name, the last, as in browsers. `None` if `value` is not an
/// object.
fn field<'a>(value: &'a RawValue, name: &str) -> Option<&'a RawValue> {
    let Fields(fields) = serde_json::from_str(value.get()).ok()?;
    fields.into_iter().rev().find_map(|(key, value)| (key == name).then_some(value))
}

/// Puts the fields of a record into its row, those of related records under names such as `Account.Name`.
fn fill(
    row: &mut TableRow,
    columns: &mut Vec<String>,
    prefix: &str,
    Fields(fields): Fields,
    depth: usize,
) -> Result<(), Refusal> {
    for (name, value) in fields {
        let value = value.get();
        // The attributes contain the record's type and its address in the API.
        if value == "null" || name == "attributes" {
            continue;
        }
        let name = format!("{prefix}{name}");
        if value.starts_with('{') {
            if depth == MAX_DEPTH {
                return Err(Refusal::BrokenJson);
            }
            fill(row, columns, &format!("{name}."), parse(value)?, depth + 1)?;
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
            *cell = if value.starts_with('"') { parse(value)? } else { value.to_owned() };
        }
    }
    Ok(())
}

fn parse<'a, T: Deserialize<'a>>(value: &'a str) -> Result<T, Refusal> {
    serde_json::from_str(value).map_err(|_| Refusal::BrokenJson)
}
