//! Words in their places become lines of cells, in the order in which people read them.

use std::collections::HashMap;

use super::document::{Document, Page, Word};
use super::tokens::folded;

/// Words that stand close to each other in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub text: String,
    pub left: i32,
    pub right: i32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// From 1.
    pub page: usize,
    /// From 1 on each page.
    pub number: usize,
    pub base: i32,
    pub height: i32,
    /// At least one, from left to right.
    pub cells: Vec<Cell>,
    /// Whether it is repeated at the top or bottom of the pages.
    pub is_running: bool,
    /// Which column of running text it stands in; 0 where there is only one.
    pub column: usize,
}

impl Line {
    pub(super) fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn left(&self) -> i32 {
        self.cells.first().map_or(0, |cell| cell.left)
    }

    pub(super) fn right(&self) -> i32 {
        self.cells.last().map_or(0, |cell| cell.right)
    }

    pub(super) fn width(&self) -> i32 {
        self.right().saturating_sub(self.left())
    }

    /// Whether its cells stand too far apart for a sentence.
    pub(super) fn is_tabular(&self) -> bool {
        let is_wide = |(one, next): (&Cell, &Cell)| next.left.saturating_sub(one.right) > self.height.saturating_mul(3);
        self.cells.len() > 2 || self.cells.iter().zip(self.cells.iter().skip(1)).any(is_wide)
    }
}

/// All lines of a document.
pub(super) fn lines(document: &Document) -> Vec<Line> {
    let mut pages: Vec<Vec<Line>> =
        (1..).zip(&document.pages).map(|(number, page)| in_reading_order(lines_of(page, number))).collect();
    mark_running(&mut pages);
    pages.into_iter().flatten().collect()
}

/// The lines of a page, from top to bottom.
fn lines_of(page: &Page, number: usize) -> Vec<Line> {
    let mut words: Vec<&Word> = page.words.iter().filter(|word| !word.text.trim().is_empty()).collect();
    words.sort_by_key(|word| (word.base, word.left));
    let mut rows: Vec<Vec<&Word>> = Vec::new();
    for word in words {
        let row = rows.last_mut().filter(|row| {
            row.first().is_some_and(|first| {
                word.base.saturating_sub(first.base) <= first.height.max(word.height).saturating_div(2).max(1)
            })
        });
        match row {
            Some(row) => row.push(word),
            None => rows.push(vec![word]),
        }
    }
    rows.into_iter().map(|row| line_of(row, number)).collect()
}

fn line_of(mut row: Vec<&Word>, page: usize) -> Line {
    row.sort_by_key(|word| word.left);
    let base = row.first().map_or(0, |word| word.base);
    let height = row.iter().map(|word| word.height).max().unwrap_or_default().max(1);
    let mut cells: Vec<Cell> = Vec::new();
    for word in row {
        let text = cleaned(word.text.trim());
        match cells.last_mut() {
            Some(cell) if word.left.saturating_sub(cell.right).saturating_mul(4) <= height.saturating_mul(3) => {
                cell.text.push(' ');
                cell.text.push_str(&text);
                cell.right = cell.right.max(word.right);
            }
            _ => cells.push(Cell { text, left: word.left, right: word.right }),
        }
    }
    Line { page, number: 0, base, height, cells, is_running: false, column: 0 }
}

/// `text` with ligatures as letters and without signs that cannot be seen; a soft hyphen at its end is a hyphen.
fn cleaned(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            'ﬀ' => cleaned.push_str("ff"),
            'ﬁ' => cleaned.push_str("fi"),
            'ﬂ' => cleaned.push_str("fl"),
            'ﬃ' => cleaned.push_str("ffi"),
            'ﬄ' => cleaned.push_str("ffl"),
            'ﬅ' | 'ﬆ' => cleaned.push_str("st"),
            '\u{ad}' | '\u{2010}' if signs.peek().is_none() => cleaned.push('-'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {}
            sign => cleaned.push(sign),
        }
    }
    cleaned
}

/// The fewest lines that make two columns, and the letters that the cells of each side then have on average.
const COLUMN_LINES: usize = 4;
const COLUMN_LETTERS: usize = 24;

/// The most lines that are looked at together: a page has fewer.
const MOST_COLUMN_LINES: usize = 200;

/// Reads running text in two columns one column after the other, and numbers the lines.
fn in_reading_order(lines: Vec<Line>) -> Vec<Line> {
    let mut read: Vec<Line> = Vec::with_capacity(lines.len());
    let mut rest = lines.as_slice();
    while let Some((first, after)) = rest.split_first() {
        match columns_at(rest) {
            Some((count, gutter)) => {
                let (block, after) = rest.split_at_checked(count).unwrap_or((rest, &[]));
                read.extend(side(block, 1, |cell| cell.left < gutter));
                read.extend(side(block, 2, |cell| cell.left >= gutter));
                rest = after;
            }
            None => {
                read.push(first.clone());
                rest = after;
            }
        }
    }
    for (number, line) in (1..).zip(&mut read) {
        line.number = number;
    }
    read
}

/// How many of the lines stand in two columns of running text, and where the right one begins.
fn columns_at(lines: &[Line]) -> Option<(usize, i32)> {
    let [left, right] = lines.first()?.cells.as_slice() else { return None };
    let (mut left_ends, mut right_begins) = (left.right, right.left);
    let (mut count, mut pairs, mut letters) = (0, 0, (0, 0));
    for line in lines.iter().take(MOST_COLUMN_LINES) {
        let (left, right) = match line.cells.as_slice() {
            [left, right] => {
                pairs += 1;
                letters.0 += left.text.chars().count();
                letters.1 += right.text.chars().count();
                (left.right, right.left)
            }
            [one] if one.right <= right_begins && one.left < left_ends => (one.right, right_begins),
            [one] if one.left >= left_ends => (left_ends, one.left),
            _ => break,
        };
        let (ends, begins) = (left_ends.max(left), right_begins.min(right));
        if ends >= begins {
            break;
        }
        (left_ends, right_begins) = (ends, begins);
        count += 1;
    }
    let is_text = letters.0.min(letters.1) >= pairs * COLUMN_LETTERS;
    (pairs >= COLUMN_LINES && is_text).then_some((count, right_begins))
}

fn side(block: &[Line], column: usize, belongs: impl Fn(&Cell) -> bool) -> Vec<Line> {
    let of_side = |line: &Line| {
        let cells: Vec<Cell> = line.cells.iter().filter(|cell| belongs(cell)).cloned().collect();
        (!cells.is_empty()).then(|| Line { cells, column, ..line.clone() })
    };
    block.iter().filter_map(of_side).collect()
}

/// How many lines from the top or the bottom of a page may be repeated on each.
const EDGE: usize = 3;

/// Marks what two pages or more have at their top or bottom, numbers aside.
fn mark_running(pages: &mut [Vec<Line>]) {
    if pages.len() < 2 {
        return;
    }
    let is_edge = |at: usize, count: usize| at < EDGE || at + EDGE >= count;
    let key = |line: &Line| -> String {
        folded(&line.text()).chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect()
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    for page in pages.iter() {
        let mut own: Vec<String> =
            page.iter().enumerate().filter(|(at, _)| is_edge(*at, page.len())).map(|(_, line)| key(line)).collect();
        own.sort_unstable();
        own.dedup();
        for key in own {
            *seen.entry(key).or_default() += 1;
        }
    }
    for page in pages.iter_mut() {
        let count = page.len();
        for (_, line) in page.iter_mut().enumerate().filter(|(at, _)| is_edge(*at, count)) {
            line.is_running = seen.get(&key(line)).is_some_and(|pages| *pages > 1);
        }
    }
}
