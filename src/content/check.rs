//! Tables that are checked row by row while the crate is compiled.
//!
//! Every check is `#[track_caller]`, so that a bad row stops the build with that row's own file and line.

use super::{Both, MenuPath, SubStep};

/// A table built in a `const`: each row is checked against those before it.
#[derive(Clone, Copy)]
pub(super) struct Table<Row, const CAPACITY: usize> {
    rows: [Row; CAPACITY],
    len: usize,
}

impl<Row: Copy, const CAPACITY: usize> Table<Row, CAPACITY> {
    /// An empty table; `filler` stands in the unused places.
    pub(super) const fn new(filler: Row) -> Self {
        Self { rows: [filler; CAPACITY], len: 0 }
    }

    /// The rows so far.
    pub(super) const fn rows(&self) -> &[Row] {
        self.rows.split_at(self.len).0
    }

    /// The table with one row more.
    #[track_caller]
    pub(super) const fn with(mut self, row: Row) -> Self {
        match self.rows.split_at_mut(self.len).1 {
            [free, ..] => *free = row,
            [] => fault("table", "is full; raise its capacity", ""),
        }
        self.len += 1;
        self
    }
}

/// Text in both languages.
pub(super) const fn both(de: &'static str, en: &'static str) -> Both {
    Both { de, en }
}

/// A sub-step outside Salesforce, or one whose place is clear.
pub(super) const fn task(de: &'static str, en: &'static str) -> SubStep<Both> {
    SubStep { text: both(de, en), menu: None }
}

/// A sub-step with its place on Salesforce's screens.
pub(super) const fn task_at(text: Both, de: &'static [&'static str], en: &'static [&'static str]) -> SubStep<Both> {
    SubStep { text, menu: Some(MenuPath { en, de }) }
}

/// Stops the build: which row, what is wrong with it, and the name it stumbled over.
#[track_caller]
#[expect(clippy::panic, reason = "only ever evaluated by the compiler, where a panic is a build error")]
pub(super) const fn fault(row: &str, what: &str, name: &str) -> ! {
    let message = CompileError::new().add("`").add(row).add("` ").add(what);
    let message = if name.is_empty() { message } else { message.add(" `").add(name).add("`") };
    panic!("{}", message.text())
}

/// A const panic takes one ready string, so it is put together here.
struct CompileError {
    bytes: [u8; 240],
    len: usize,
}

impl CompileError {
    const fn new() -> Self {
        Self { bytes: [0; 240], len: 0 }
    }

    const fn add(mut self, part: &str) -> Self {
        let mut rest = part.as_bytes();
        while let [byte, tail @ ..] = rest {
            if let [free, ..] = self.bytes.split_at_mut(self.len).1 {
                *free = *byte;
                self.len += 1;
            }
            rest = tail;
        }
        self
    }

    const fn text(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "bad content",
        }
    }
}

/// Whether two names are the same; `==` is not available to the compiler's evaluation.
pub(super) const fn same(left: &str, right: &str) -> bool {
    same_bytes(left.as_bytes(), right.as_bytes())
}

const fn same_bytes(mut left: &[u8], mut right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    while let ([one, ones @ ..], [other, others @ ..]) = (left, right) {
        if *one != *other {
            return false;
        }
        left = ones;
        right = others;
    }
    true
}

/// Whether `name` is one of `names`.
pub(super) const fn one_of(name: &str, names: &[&str]) -> bool {
    one_of_bytes(name.as_bytes(), names)
}

const fn one_of_bytes(name: &[u8], names: &[&str]) -> bool {
    let mut rest = names;
    while let [first, tail @ ..] = rest {
        if same_bytes(first.as_bytes(), name) {
            return true;
        }
        rest = tail;
    }
    false
}

/// An id is kebab-case: lower-case letters and digits, joined by single hyphens.
#[track_caller]
pub(super) const fn check_id(id: &str) {
    let mut after_hyphen = true;
    let mut rest = id.as_bytes();
    while let [byte, tail @ ..] = rest {
        match *byte {
            b'a'..=b'z' | b'0'..=b'9' => after_hyphen = false,
            b'-' if !after_hyphen => after_hyphen = true,
            _ => fault(id, "is no kebab-case id", ""),
        }
        rest = tail;
    }
    if after_hyphen {
        fault(id, "is no kebab-case id", "");
    }
}

/// A text says something in both languages.
#[track_caller]
pub(super) const fn check_text(row: &str, field: &str, text: Both) {
    if text.de.trim_ascii().is_empty() {
        fault(row, "has no German text in", field);
    }
    if text.en.trim_ascii().is_empty() {
        fault(row, "has no English text in", field);
    }
}

/// All named rows of docs/facts.md#the-guide exist.
#[track_caller]
pub(super) const fn check_guide(row: &str, rows: &[&str]) {
    let mut rest = rows;
    while let [name, tail @ ..] = rest {
        if !matches!(name.as_bytes(), [b'G', b'1'..=b'9'] | [b'G', b'1', b'0'..=b'9'] | [b'G', b'2', b'0']) {
            fault(row, "names an unknown row of the guide", name);
        }
        rest = tail;
    }
}

/// A menu path has as many labels in German as in English, and none of them is empty.
#[track_caller]
pub(super) const fn check_menu(row: &str, menu: MenuPath<&[&str]>) {
    if menu.en.is_empty() || menu.en.len() != menu.de.len() {
        fault(row, "has a menu path that differs in length between the languages", "");
    }
    if one_of("", menu.en) || one_of("", menu.de) {
        fault(row, "has an empty label in a menu path", "");
    }
}

/// The next `{name}` of a text and what follows it; `None` when there is none, or no closing brace.
const fn next_placeholder(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut rest = text;
    while let [byte, tail @ ..] = rest {
        rest = tail;
        if *byte == b'{' {
            let mut len = 0;
            let mut inner = rest;
            while let [byte, tail @ ..] = inner {
                if *byte == b'}' {
                    return Some((rest.split_at(len).0, tail));
                }
                len += 1;
                inner = tail;
            }
            return None;
        }
    }
    None
}

/// Whether `text` has the placeholder `name`.
const fn has_placeholder(text: &str, name: &[u8]) -> bool {
    let mut rest = text.as_bytes();
    while let Some((found, tail)) = next_placeholder(rest) {
        if same_bytes(found, name) {
            return true;
        }
        rest = tail;
    }
    false
}

/// Braces stand in pairs and hold a name from one of `figures`, which `other` has too.
#[track_caller]
const fn check_one_side(row: &str, text: &str, other: &str, figures: &[&[&str]]) {
    let mut braces = 0_usize;
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        if matches!(*byte, b'{' | b'}') {
            braces += 1;
        }
        rest = tail;
    }
    let mut rest = text.as_bytes();
    while let Some((name, tail)) = next_placeholder(rest) {
        let shown = match str::from_utf8(name) {
            Ok(shown) => shown,
            Err(_) => "?",
        };
        if !in_any(name, figures) {
            fault(row, "has a placeholder that is no figure:", shown);
        }
        if !has_placeholder(other, name) {
            fault(row, "has a placeholder in one language only:", shown);
        }
        braces = braces.saturating_sub(2);
        rest = tail;
    }
    if braces != 0 {
        fault(row, "has a brace without its partner", "");
    }
}

const fn in_any(name: &[u8], lists: &[&[&str]]) -> bool {
    let mut rest = lists;
    while let [list, tail @ ..] = rest {
        if one_of_bytes(name, list) {
            return true;
        }
        rest = tail;
    }
    false
}

/// The placeholders stand in one of the lists of names, and are the same in both languages.
#[track_caller]
pub(super) const fn check_placeholders(row: &str, text: Both, figures: &[&[&str]]) {
    check_one_side(row, text.de, text.en, figures);
    check_one_side(row, text.en, text.de, figures);
}
