//! The records of a Salesforce query as JSON: the output of `sf data query --json`, a response of the REST API, just the
//! list of records, or one record per line. Lines before it, such as warnings of the command line, are left out.
//!
//! The text arrives in chunks, and a long list of records must not block the page. So this module only looks for the
//! list itself; serde_json parses it record by record, and finally the text around it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::columns::Names;
use super::refusal::Refusal;
use super::remark::{Cursor, Finding, Place, Remark, excerpt};
use super::{MAX_COLUMNS, MAX_ROW, MAX_ROWS, Table, TableRow};
use crate::input::damaged_letter;

/// The most bytes outside the records.
const MAX_AROUND: usize = 100_000;
/// How deeply related records may be nested in a record. Salesforce queries go up five levels.
const MAX_DEPTH: usize = 64;
/// The most lines before the JSON of a text that is taken for JSON.
const LINES_BEFORE: usize = 20;

/// Whether a text is JSON below some other lines. No known column name stands in those.
pub(super) fn follows_lines(text: &str) -> bool {
    let begins_json = |line: &str| {
        let line = line.trim();
        matches!(line, "{" | "[") || ["{\"", "[{", "{ \"", "[ {"].iter().any(|beginning| line.starts_with(beginning))
    };
    let Some(place) = text.lines().take(LINES_BEFORE).position(begins_json) else { return false };
    let names = Names::known();
    let cells = |line: &str| line.split([',', ';', '\t', '|']).map(str::to_owned).collect::<Vec<_>>();
    place > 0 && text.lines().take(place).all(|line| names.among(&cells(line)) == 0)
}

/// What the reader expects next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Next {
    /// The beginning of the JSON, or a line before it.
    #[default]
    Json,
    /// The first line of the JSON, which may be a record.
    FirstLine,
    /// The list of records.
    List,
    /// The first record, or the end of an empty list.
    FirstRecord,
    /// A comma or the end of the list.
    CommaOrEnd,
    /// A record, after a comma.
    Record,
    /// A record, in a line of its own.
    LineRecord,
    /// Whatever follows the list.
    Rest,
}

/// Collects records from chunks of text.
#[derive(Debug, Default)]
pub struct JsonReader {
    next: Next,
    began: bool,
    /// What has arrived of the text and is not read yet: less than a record, or everything before the list.
    unread: String,
    /// How much of `unread` was read, in bytes; it is cut off once per chunk.
    done: usize,
    /// Where the reader is in the text.
    cursor: Cursor,
    /// Everything except the records, with an empty list instead.
    around: String,
    /// Where it begins, the length of the part before the list, and where the rest begins.
    around_from: Place,
    before: usize,
    rest_from: Place,
    /// The lines before the JSON.
    lines: usize,
    first_line: String,
    table: Table,
}

impl JsonReader {
    pub(super) fn feed(&mut self, text: &str) -> Result<(), Refusal> {
        let text = if self.began { text } else { text.trim_start_matches('\u{feff}') };
        self.began |= !text.is_empty();
        self.unread.push_str(text);
        self.read(false)
    }

    fn read(&mut self, is_all: bool) -> Result<(), Refusal> {
        if self.next == Next::Json {
            self.skip_lines(is_all);
        }
        if self.next == Next::FirstLine {
            self.read_first_line(is_all);
        }
        if self.next == Next::List
            && let Some(length) = start_of_records(self.rest())
        {
            self.before = length;
            let before = self.rest().get(..length).unwrap_or_default().to_owned();
            self.around.push_str(&before);
            self.pass(length);
            self.next = Next::FirstRecord;
        }
        self.read_records()?;
        self.unread.drain(..self.done);
        self.done = 0;
        if self.next == Next::Rest {
            self.cursor.pass(&self.unread);
            self.around.push_str(&std::mem::take(&mut self.unread));
        }
        match self.next {
            Next::List if self.unread.len() > MAX_AROUND => Err(without_records(&self.unread)),
            Next::Json if self.unread.len() > MAX_AROUND => Err(Refusal::NoRecords),
            _ if self.around.len() > MAX_AROUND => Err(without_records(&self.around)),
            _ => Ok(()),
        }
    }

    fn rest(&self) -> &str {
        self.unread.get(self.done..).unwrap_or_default()
    }

    /// Goes on in what has arrived.
    fn pass(&mut self, length: usize) {
        let end = (self.done + length).min(self.unread.len());
        self.cursor.pass(self.unread.get(self.done..end).unwrap_or_default());
        self.done = end;
    }

    fn pass_blanks(&mut self) {
        let rest = self.rest();
        self.pass(rest.len() - rest.trim_start_matches(BLANKS).len());
    }

    /// Leaves out the lines before the JSON.
    fn skip_lines(&mut self, is_all: bool) {
        loop {
            self.pass_blanks();
            let rest = self.rest();
            if rest.starts_with(['{', '[']) {
                (self.next, self.around_from) = (Next::FirstLine, self.cursor.place);
                return;
            }
            let Some(end) = rest.find(['\n', '\r']).or((is_all && !rest.is_empty()).then_some(rest.len())) else {
                return;
            };
            if self.lines == 0 {
                self.first_line = excerpt(rest.get(..end).unwrap_or_default());
            }
            self.lines += 1;
            self.pass(end);
        }
    }

    /// Finds out whether the first line is a record of its own: it is a whole object without a list of records, and
    /// another follows, or it has a known column name.
    fn read_first_line(&mut self, is_all: bool) {
        let rest = self.rest();
        if rest.starts_with('[') {
            self.next = Next::List;
            return;
        }
        let line = rest.get(..MAX_ROW.min(rest.len())).unwrap_or(rest);
        let end = line.find(['\n', '\r']).or((is_all && rest.len() <= MAX_ROW).then_some(rest.len()));
        let Some(end) = end else {
            if rest.len() > MAX_ROW {
                self.next = Next::List;
            }
            return;
        };
        let Ok(Fields(fields)) = serde_json::from_str(rest.get(..end).unwrap_or_default()) else {
            self.next = Next::List;
            return;
        };
        let after = rest.get(end..).unwrap_or_default().trim_start_matches(BLANKS);
        let is_answer = fields.iter().any(|(name, _)| matches!(name.as_ref(), "records" | "result" | "schema"));
        if !is_answer && after.is_empty() && !is_all {
            return;
        }
        let keys: Vec<String> = fields.into_iter().map(|(name, _)| name.into_owned()).collect();
        let is_record = after.starts_with('{') || (after.is_empty() && Names::known().among(&keys) > 0);
        self.next = if is_record && !is_answer { Next::LineRecord } else { Next::List };
    }

    /// Reads the records that have arrived completely.
    fn read_records(&mut self) -> Result<(), Refusal> {
        while matches!(self.next, Next::FirstRecord | Next::CommaOrEnd | Next::Record | Next::LineRecord) {
            self.pass_blanks();
            let length = match (self.next, self.rest().as_bytes().first()) {
                (_, None) => break,
                (Next::FirstRecord | Next::CommaOrEnd, Some(b']')) => {
                    self.around.push(']');
                    self.pass(1);
                    (self.next, self.rest_from) = (Next::Rest, self.cursor.place);
                    break;
                }
                (Next::CommaOrEnd, Some(b',')) => {
                    self.next = Next::Record;
                    1
                }
                (Next::CommaOrEnd, Some(_)) => return Err(Refusal::BrokenJson(self.cursor.place)),
                (_, Some(_)) => {
                    let rest = self.unread.get(self.done..).unwrap_or_default();
                    let Some(length) = read_record(rest, self.cursor.place, &mut self.table)? else { break };
                    if self.next != Next::LineRecord {
                        self.next = Next::CommaOrEnd;
                    }
                    length
                }
            };
            self.pass(length);
        }
        Ok(())
    }

    pub(super) fn end(mut self) -> Result<Table, Refusal> {
        self.read(true)?;
        let Self { next, unread, around, cursor, mut table, .. } = self;
        let cut = || Refusal::CutJson(cursor.place.after(&unread));
        match next {
            Next::Json => return Err(if self.lines == 0 { Refusal::Empty } else { Refusal::NoRecords }),
            Next::FirstLine | Next::List => {
                let error = serde_json::from_str::<&RawValue>(&unread).err();
                return Err(
                    error.map_or_else(|| without_records(&unread), |error| broken(&error, &unread, cursor.place))
                );
            }
            Next::LineRecord if unread.trim_matches(BLANKS).is_empty() => {}
            Next::Rest => {
                // Where in the text this place in what stands around the records is.
                let place = |at: usize| {
                    let part = |from, to| around.get(from..to).unwrap_or_default();
                    match at.checked_sub(self.before + 1) {
                        Some(_) => self.rest_from.after(part(self.before + 1, at)),
                        None => self.around_from.after(part(0, at)),
                    }
                };
                let mut values = serde_json::Deserializer::from_str(&around).into_iter::<&RawValue>();
                let answer = match values.next() {
                    Some(Ok(answer)) => answer,
                    Some(Err(error)) if !error.is_eof() => {
                        return Err(Refusal::BrokenJson(place(offset(&error, &around))));
                    }
                    _ => return Err(cut()),
                };
                let end = values.byte_offset();
                let rest = around.get(end..).unwrap_or_default();
                let after = rest.trim_start_matches(BLANKS);
                if after.starts_with(['{', '}', '[', ']', ',', ':', '"']) {
                    return Err(Refusal::BrokenJson(place(around.len() - after.len())));
                }
                if !after.is_empty() {
                    let lines = after.lines().filter(|line| !line.trim().is_empty()).count();
                    let text = excerpt(after.lines().next().unwrap_or_default());
                    let begin = place(around.len() - after.len());
                    table.remarks.push(Remark::new(Finding::LinesAfter { lines, text }, table.rows.len(), begin));
                }
                let answer = field(answer, "result").unwrap_or(answer);
                table.more_elsewhere = field(answer, "done").is_some_and(|done| done.get() == "false");
                let said = field(answer, "totalSize").and_then(|size| size.get().parse().ok());
                if let Some(said) = said.filter(|said| *said > table.rows.len() && !table.more_elsewhere) {
                    table.remarks.push(Remark::new(Finding::RecordsMissing { said }, table.rows.len(), self.rest_from));
                }
            }
            _ => return Err(cut()),
        }
        if is_error(table.columns.iter().map(String::as_str)) {
            return Err(Refusal::QueryFailed);
        }
        if self.lines > 0 {
            let finding = Finding::LinesBefore { lines: self.lines, text: self.first_line };
            table.remarks.insert(0, Remark::new(finding, 1, Place::START));
        }
        Ok(table)
    }
}

/// White space between values.
const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

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
/// completely. `begin` is where it stands.
fn read_record(text: &str, begin: Place, table: &mut Table) -> Result<Option<usize>, Refusal> {
    let number = table.rows.len() + 1;
    if number > MAX_ROWS {
        return Err(Refusal::TooManyRows);
    }
    let too_long = Refusal::RowTooLong { line: begin.line };
    // For serde_json, half a number is an error and not an early end of the text. So anything that may be half a number
    // waits for the next chunk; no record ends with a number.
    let arrived = text.trim_end_matches(|sign: char| matches!(sign, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'));
    let mut records = serde_json::Deserializer::from_str(arrived).into_iter();
    match records.next() {
        Some(Ok(record)) => {
            let length = records.byte_offset();
            if length > MAX_ROW {
                return Err(too_long);
            }
            let mut row = TableRow { number, cells: Vec::new() };
            let mut filling = Filling { columns: &mut table.columns, begin };
            filling.fill(&mut row, "", record, 0)?;
            if let Some((at, damage)) = damaged_letter(text.get(..length).unwrap_or_default()) {
                let place = begin.after(text.get(..at).unwrap_or_default());
                table.remarks.push(Remark::new(damage.into(), number, place));
            }
            table.rows.push(row);
            Ok(Some(length))
        }
        Some(Err(error)) if error.is_eof() => {
            if text.len() > MAX_ROW {
                Err(too_long)
            } else {
                Ok(None)
            }
        }
        Some(Err(error)) => Err(broken(&error, arrived, begin)),
        None => Ok(None),
    }
}

/// The refusal of `text`, which begins at this place.
fn broken(error: &serde_json::Error, text: &str, begin: Place) -> Refusal {
    if error.is_eof() {
        return Refusal::CutJson(begin.after(text));
    }
    Refusal::BrokenJson(begin.after(text.get(..offset(error, text)).unwrap_or_default()))
}

/// Where in `text` an error is, in bytes. It counts lines, and bytes in them, from 1.
fn offset(error: &serde_json::Error, text: &str) -> usize {
    let line = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let at = (line + error.column().saturating_sub(1)).min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// Why a text without records is refused.
fn without_records(text: &str) -> Refusal {
    if text.trim_start().starts_with("{\"schema\":") {
        return Refusal::Backup;
    }
    match serde_json::from_str::<Fields>(text) {
        Ok(Fields(fields)) if is_error(fields.iter().map(|(name, _)| name.as_ref())) => Refusal::QueryFailed,
        _ => Refusal::NoRecords,
    }
}

/// Whether these are the fields of an error, as Salesforce answers it and its command line writes it.
fn is_error<'a>(names: impl Iterator<Item = &'a str>) -> bool {
    let names: Vec<&str> = names.collect();
    names.contains(&"message") && ["errorCode", "exitCode", "stack"].iter().any(|name| names.contains(name))
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

/// Fills rows with the fields of records.
struct Filling<'a> {
    columns: &'a mut Vec<String>,
    /// Where the record begins.
    begin: Place,
}

impl Filling<'_> {
    /// Puts the fields of a record into its row, those of related records under names such as `Account.Name`.
    fn fill(&mut self, row: &mut TableRow, prefix: &str, fields: Fields, depth: usize) -> Result<(), Refusal> {
        let Fields(fields) = fields;
        for (name, value) in fields {
            let value = value.get();
            // The attributes contain the record's type and its address in the API.
            if value == "null" || name == "attributes" {
                continue;
            }
            let name = format!("{prefix}{name}");
            if value.starts_with('{') {
                if depth == MAX_DEPTH {
                    return Err(Refusal::BrokenJson(self.begin));
                }
                self.fill(row, &format!("{name}."), self.parse(value)?, depth + 1)?;
                continue;
            }
            let place = match self.columns.iter().position(|column| *column == name) {
                Some(place) => place,
                None if self.columns.len() == MAX_COLUMNS => {
                    return Err(Refusal::TooManyColumns { line: self.begin.line });
                }
                None => {
                    self.columns.push(name);
                    self.columns.len() - 1
                }
            };
            if row.cells.len() <= place {
                row.cells.resize(place + 1, String::new());
            }
            if let Some(cell) = row.cells.get_mut(place) {
                *cell = if value.starts_with('"') { self.parse(value)? } else { value.to_owned() };
            }
        }
        Ok(())
    }

    fn parse<'a, T: Deserialize<'a>>(&self, value: &'a str) -> Result<T, Refusal> {
        serde_json::from_str(value).map_err(|_| Refusal::BrokenJson(self.begin))
    }
}
