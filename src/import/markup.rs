//! Tables in HTML, which reports carry under the name of a workbook, and in the XML of spreadsheet programs.
//!
//! Only rows and cells are looked for, so nothing in the text is run or loaded. The text arrives in chunks.

use super::columns::Names;
use super::refusal::{FileKind, Refusal};
use super::remark::{Cursor, Finding, Place};
use super::rows::Rows;
use super::{MAX_COLUMNS, MAX_ROW, Remark, Table, TableRow, formula_guard};
use crate::input::damaged_letter;

/// Whether a text begins like HTML or XML.
pub(super) fn is_markup(text: &str) -> bool {
    let beginnings =
        ["<!doctype", "<html", "<head", "<body", "<meta", "<style", "<table", "<!--", "<?xml", "<workbook"];
    let starts =
        |beginning: &&str| text.get(..beginning.len()).is_some_and(|text| text.eq_ignore_ascii_case(beginning));
    beginnings.iter().any(starts)
}

/// What ends a comment.
const COMMENT_END: &str = "-->";

/// A table that has begun and not yet ended.
#[derive(Debug, Default)]
struct OpenTable {
    rows: Rows,
    /// The number of its last row.
    number: usize,
    row: Option<OpenRow>,
    /// For each column, a cell that reaches down into the next rows, and into how many.
    hanging: Vec<(usize, String)>,
}

#[derive(Debug)]
struct OpenRow {
    begin: Place,
    cells: Vec<String>,
    /// The bytes in it.
    length: usize,
    cell: Option<OpenCell>,
}

#[derive(Debug)]
struct OpenCell {
    text: String,
    columns: usize,
    rows: usize,
}

/// Collects rows from chunks of text.
#[derive(Debug)]
pub struct MarkupReader {
    names: Names,
    /// What has arrived of the text and is not read yet.
    unread: String,
    cursor: Cursor,
    /// What ends a comment, or an element whose contents are no text of the page.
    hidden: Option<&'static str>,
    open: Vec<OpenTable>,
    ended: Vec<Rows>,
}

impl Default for MarkupReader {
    fn default() -> Self {
        Self {
            names: Names::known(),
            unread: String::new(),
            cursor: Cursor::default(),
            hidden: None,
            open: Vec::new(),
            ended: Vec::new(),
        }
    }
}

/// What a text begins with.
enum Token<'a> {
    Text(&'a str),
    Tag(&'a str),
    /// A comment or what is hidden.
    Nothing(&'a str),
    /// More has to arrive.
    Incomplete,
}

impl MarkupReader {
    pub(super) fn feed(&mut self, text: &str) -> Result<(), Refusal> {
        self.unread.push_str(text);
        self.read(false)
    }

    fn read(&mut self, is_all: bool) -> Result<(), Refusal> {
        let unread = std::mem::take(&mut self.unread);
        let mut rest = unread.as_str();
        loop {
            let length = match self.token(rest, is_all) {
                Token::Incomplete => break,
                Token::Nothing(text) => text.len(),
                Token::Text(text) => {
                    self.text(text)?;
                    text.len()
                }
                Token::Tag(tag) => {
                    self.tag(tag)?;
                    tag.len()
                }
            };
            let (read, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            self.cursor.pass(read);
            rest = after;
        }
        self.unread = rest.to_owned();
        Ok(())
    }

    fn token<'a>(&mut self, text: &'a str, is_all: bool) -> Token<'a> {
        if text.is_empty() {
            return Token::Incomplete;
        }
        let up_to = |end: usize| text.get(..end).unwrap_or(text);
        if let Some(end) = self.hidden {
            let found = match end {
                COMMENT_END => text.find(end).map(|at| at + end.len()),
                _ => text.match_indices('<').find(|(at, _)| starts_with(text.get(*at..), end)).map(|(at, _)| at),
            };
            if found.is_some() {
                self.hidden = None;
            }
            // The last signs may begin the end.
            let most = if is_all { text.len() } else { text.len().saturating_sub(end.len()) };
            let length = found.unwrap_or_else(|| (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
            return if found.is_none() && length == 0 { Token::Incomplete } else { Token::Nothing(up_to(length)) };
        }
        match text.find('<') {
            None => Token::Text(text),
            Some(0) if text.starts_with("<!--") => {
                self.hidden = Some(COMMENT_END);
                Token::Nothing(up_to(4))
            }
            Some(0) if !is_all && "<!--".starts_with(text) => Token::Incomplete,
            Some(0) => match end_of_tag(text) {
                TagEnd::At(end) => Token::Tag(up_to(end)),
                TagEnd::None => Token::Text(up_to(1)),
                TagEnd::Unknown if is_all => Token::Nothing(text),
                TagEnd::Unknown => Token::Incomplete,
            },
            Some(end) => Token::Text(up_to(end)),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Refusal> {
        let Some(row) = self.open.last_mut().and_then(|table| table.row.as_mut()) else { return Ok(()) };
        row.length += text.len();
        if row.length > MAX_ROW {
            return Err(Refusal::RowTooLong { line: row.begin.line });
        }
        if let Some(cell) = &mut row.cell {
            cell.text.push_str(text);
        }
        Ok(())
    }

    fn tag(&mut self, tag: &str) -> Result<(), Refusal> {
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        let (is_end, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let name = inner.split(|sign: char| sign.is_whitespace() || sign == '/').next().unwrap_or_default();
        let name = name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
        let is_empty = inner.ends_with('/');
        match (name.as_str(), is_end) {
            ("script", false) => self.hidden = Some("</script").filter(|_| !is_empty),
            ("style", false) => self.hidden = Some("</style").filter(|_| !is_empty),
            ("table", false) => self.open.push(OpenTable::default()),
            ("table", true) => self.end_table()?,
            ("tr" | "row", false) => {
                self.end_row()?;
                let begin = self.cursor.place;
                if self.open.is_empty() {
                    self.open.push(OpenTable::default());
                }
                if let Some(table) = self.open.last_mut() {
                    table.row = Some(OpenRow { begin, cells: Vec::new(), length: 0, cell: None });
                }
                if is_empty {
                    self.end_row()?;
                }
            }
            ("tr" | "row", true) => self.end_row()?,
            ("td" | "th" | "cell", false) => {
                self.end_cell()?;
                let count = |name| attribute(inner, name).and_then(|text| text.parse::<usize>().ok());
                // Spreadsheets write the number of a cell where those before it are empty.
                let index = count("index").map_or(0, |index| index.saturating_sub(1).min(MAX_COLUMNS));
                let columns = count("colspan").or(count("mergeacross").map(|more| more.saturating_add(1)));
                let rows = count("rowspan").or(count("mergedown").map(|more| more.saturating_add(1)));
                if let Some(row) = self.open.last_mut().and_then(|table| table.row.as_mut()) {
                    if row.cells.len() < index {
                        row.cells.resize(index, String::new());
                    }
                    let columns = columns.unwrap_or(1).clamp(1, MAX_COLUMNS);
                    row.cell = Some(OpenCell { text: String::new(), columns, rows: rows.unwrap_or(1).max(1) });
                }
                if is_empty {
                    self.end_cell()?;
                }
            }
            ("td" | "th" | "cell", true) => self.end_cell()?,
            ("br" | "p" | "div", _) => self.text("\u{2028}")?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let Some(row) = &mut table.row else { return Ok(()) };
        let Some(OpenCell { text, columns, rows }) = row.cell.take() else { return Ok(()) };
        take_hanging(&mut table.hanging, &mut row.cells);
        let text = plain(&text);
        for number in 0..columns {
            let cell = if number == 0 { text.clone() } else { String::new() };
            let place = row.cells.len();
            if rows > 1 {
                if table.hanging.len() <= place {
                    table.hanging.resize(place + 1, (0, String::new()));
                }
                if let Some(hanging) = table.hanging.get_mut(place) {
                    *hanging = (rows, cell.clone());
                }
            }
            row.cells.push(cell);
        }
        if row.cells.len() > MAX_COLUMNS {
            return Err(Refusal::TooManyColumns { line: row.begin.line });
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        self.end_cell()?;
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let Some(OpenRow { begin, mut cells, .. }) = table.row.take() else { return Ok(()) };
        take_hanging(&mut table.hanging, &mut cells);
        for (rows, _) in &mut table.hanging {
            *rows = rows.saturating_sub(1);
        }
        table.number += 1;
        let row = TableRow { number: table.number, cells };
        if row.is_blank() {
            return Ok(());
        }
        if let Some((_, damage)) = row.cells.iter().find_map(|cell| damaged_letter(cell)) {
            table.rows.remark(damage.into(), row.number, begin);
        }
        table.rows.push(row, begin, &self.names)
    }

    fn end_table(&mut self) -> Result<(), Refusal> {
        self.end_row()?;
        self.ended.extend(self.open.pop().map(|table| table.rows).filter(|rows| rows.len() > 0));
        Ok(())
    }

    pub(super) fn end(mut self) -> Result<Table, Refusal> {
        self.read(true)?;
        let open_end = Some(self.cursor.place).filter(|_| !self.open.is_empty());
        while !self.open.is_empty() {
            self.end_table()?;
        }
        // Of several, the one with the most known names, then the longest.
        let best = self.ended.iter().enumerate().max_by_key(|(_, rows)| (rows.known(), rows.len()));
        let Some(best) = best.map(|(place, _)| place) else { return Err(Refusal::Other(FileKind::Markup)) };
        let rows = self.ended.swap_remove(best);
        let others = self.ended.iter().map(Rows::len).sum::<usize>();
        let is_last = best == self.ended.len();
        let mut table = rows.end_cut(&self.names, open_end.filter(|_| is_last))?;
        if others > 0 {
            table.remarks.insert(0, Remark::new(Finding::OtherTables { rows: others }, 1, Place::START));
        }
        Ok(table)
    }
}

/// The cells of earlier rows that reach down to where the row goes on.
fn take_hanging(hanging: &mut [(usize, String)], cells: &mut Vec<String>) {
    while let Some((rows, text)) = hanging.get(cells.len())
        && *rows > 0
    {
        cells.push(text.clone());
    }
}

/// How a tag goes on.
enum TagEnd {
    /// It ends before this position.
    At(usize),
    /// It is none.
    None,
    /// More has to arrive.
    Unknown,
}

/// Where a tag ends; a `>` in the quotation marks of an attribute does not end it.
fn end_of_tag(text: &str) -> TagEnd {
    let is_begun = |sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!' | '?');
    if text.chars().nth(1).is_some_and(|sign| !is_begun(sign)) {
        return TagEnd::None;
    }
    let (mut quote, mut is_value) = (None, false);
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match (byte, quote) {
            (b'"' | b'\'', None) if is_value => quote = Some(byte),
            (_, Some(begun)) if byte == begun => quote = None,
            (b'>', None) => return TagEnd::At(at + 1),
            (b'<', None) => return TagEnd::None,
            _ if at > MAX_ROW => return TagEnd::None,
            _ => {}
        }
        is_value = byte == b'=' || (is_value && byte.is_ascii_whitespace());
    }
    TagEnd::Unknown
}

fn starts_with(text: Option<&str>, name: &str) -> bool {
    text.and_then(|text| text.get(..name.len())).is_some_and(|text| text.eq_ignore_ascii_case(name))
}

/// The value of an attribute in a tag, whatever its namespace.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    if !tag.contains('=') {
        return None;
    }
    let lower = tag.to_ascii_lowercase();
    let (at, found) = lower.match_indices(name).find(|(at, found)| {
        let before = lower.get(..*at).and_then(|before| before.chars().next_back());
        let after = lower.get(at + found.len()..).unwrap_or_default();
        before.is_none_or(|sign| sign.is_whitespace() || sign == ':') && after.trim_start().starts_with('=')
    })?;
    let value = tag.get(at + found.len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    value.split(|sign: char| matches!(sign, '"' | '\'' | '/' | '>') || sign.is_whitespace()).next()
}

/// The text of a cell: entities as their signs, white space as browsers show it.
fn plain(text: &str) -> String {
    let lines = text.split('\u{2028}').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    let text = with_signs(&text);
    let kept = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"')).map(str::to_owned);
    kept.unwrap_or_else(|| formula_guard::removed(text.trim()).to_owned())
}

/// Entities that programs write, beside numbers.
const ENTITIES: [(&str, char); 22] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("euro", '€'),
    ("pound", '£'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("copy", '©'),
];

/// `text` with its entities replaced; what is none stays as it is.
fn with_signs(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 10);
        match entity.and_then(|(name, behind)| Some((sign_of(name)?, behind))) {
            Some((sign, behind)) => {
                plain.push(sign);
                rest = behind;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn sign_of(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').map(|number| match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    });
    match number {
        Some(number) => char::from_u32(number.ok()?),
        None => ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign),
    }
}
