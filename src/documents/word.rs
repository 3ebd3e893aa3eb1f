//! Documents of word processors (`.docx`): a ZIP file with the text in XML.

use std::io::Read;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive};
use roxmltree::Node;

use super::document::{Document, Page, Word};

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is damaged, or something else than its name says.
    Damaged,
    /// Unpacked it is larger than any contract.
    TooLarge,
}

/// The most bytes that are unpacked.
const MAX_BYTES: usize = 50_000_000;

/// How wide a letter is, how far apart paragraphs and the lines in a cell of a table are, and how high their letters.
const LETTER: i32 = 10;
const PARAGRAPH: i32 = 40;
const LINE: i32 = 20;
const HEIGHT: i32 = 16;
/// How far apart the columns of a table are: further than any text is long.
const COLUMN: i32 = 1_000_000;
/// The most columns, so that all of them have a place.
const MAX_COLUMNS: i32 = 200;

/// Reads a document: its paragraphs are lines, and cells of a table stand in columns.
///
/// # Errors
/// [`Unreadable`].
pub fn read_docx(name: &str, bytes: &[u8]) -> Result<Document, Unreadable> {
    let text = unpacked(bytes, "word/document.xml")?;
    let text = str::from_utf8(&text).map_err(|_| Unreadable::Damaged)?;
    let tree = roxmltree::Document::parse(text).map_err(|_| Unreadable::Damaged)?;
    let mut pages = Pages { done: vec![Page::default()], base: 0 };
    pages.blocks(tree.root_element(), 0, PARAGRAPH);
    Ok(Document { name: name.to_owned(), pages: pages.done })
}

/// The content of one of the files in a ZIP file.
fn unpacked(bytes: &[u8], path: &str) -> Result<Vec<u8>, Unreadable> {
    let damaged = |_| Unreadable::Damaged;
    let archive = ZipArchive::from_slice(bytes).map_err(damaged)?;
    let mut entries = archive.entries();
    let entry = loop {
        let entry = entries.next_entry().map_err(damaged)?.ok_or(Unreadable::Damaged)?;
        if entry.file_path().as_ref() == path.as_bytes() {
            break entry;
        }
    };
    let packed = archive.get_entry(entry.wayfinder()).map_err(damaged)?;
    let data = match entry.compression_method() {
        CompressionMethod::STORE => packed.data().to_vec(),
        CompressionMethod::DEFLATE => {
            decompress_to_vec_with_limit(packed.data(), MAX_BYTES).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => Unreadable::TooLarge,
                _ => Unreadable::Damaged,
            })?
        }
        _ => return Err(Unreadable::Damaged),
    };
    // Its length and checksum are as the ZIP file says.
    let mut verified = Vec::with_capacity(data.len());
    packed.verifying_reader(data.as_slice()).read_to_end(&mut verified).map_err(|_| Unreadable::Damaged)?;
    Ok(verified)
}

struct Pages {
    /// At least one.
    done: Vec<Page>,
    base: i32,
}

impl Pages {
    /// Paragraphs and tables, wherever they are nested.
    fn blocks(&mut self, parent: Node, column: i32, apart: i32) {
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => self.paragraph(node, column, apart),
                "tbl" => self.table(node, column),
                // A frame keeps its text a second time for older programs.
                "Fallback" => {}
                _ => self.blocks(node, column, apart),
            }
        }
    }

    fn table(&mut self, table: Node, column: i32) {
        for row in table.descendants().filter(|node| node.tag_name().name() == "tr") {
            let is_own = row.ancestors().find(|node| node.tag_name().name() == "tbl") == Some(table);
            if !is_own {
                continue;
            }
            let (top, mut bottom) = (self.base, self.base);
            for (cell, place) in row.children().filter(|node| node.tag_name().name() == "tc").zip(column..MAX_COLUMNS) {
                self.base = top;
                self.blocks(cell, place, LINE);
                bottom = bottom.max(self.base);
            }
            self.base = bottom;
        }
        self.base = self.base.saturating_add(PARAGRAPH);
    }

    fn paragraph(&mut self, paragraph: Node, column: i32, apart: i32) {
        self.base = self.base.saturating_add(apart);
        let mut place = Place { left: column.saturating_mul(COLUMN), word: Word::default() };
        for node in paragraph.descendants() {
            match node.tag_name().name() {
                "t" => {
                    for sign in node.text().unwrap_or_default().chars() {
                        self.sign(sign, &mut place);
                    }
                }
                "tab" if node.parent().is_some_and(|run| run.tag_name().name() == "r") => {
                    self.finish(&mut place);
                    place.left = place.left.saturating_add(LETTER * 3);
                }
                "noBreakHyphen" => self.sign('-', &mut place),
                "br" | "cr" => {
                    self.finish(&mut place);
                    if node.attributes().any(|attribute| attribute.name() == "type" && attribute.value() == "page") {
                        self.done.push(Page::default());
                        self.base = 0;
                    }
                    self.base = self.base.saturating_add(LINE);
                    place.left = column.saturating_mul(COLUMN);
                }
                _ => {}
            }
        }
        self.finish(&mut place);
    }

    fn sign(&mut self, sign: char, place: &mut Place) {
        if sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}') {
            self.finish(place);
        } else {
            if place.word.text.is_empty() {
                place.word = Word { left: place.left, base: self.base, height: HEIGHT, ..Word::default() };
            }
            place.word.text.push(sign);
        }
        place.left = place.left.saturating_add(LETTER);
    }

    fn finish(&mut self, place: &mut Place) {
        let mut word = std::mem::take(&mut place.word);
        if !word.text.is_empty() {
            word.right = place.left;
            if let Some(page) = self.done.last_mut() {
                page.words.push(word);
            }
        }
    }
}

/// Where the next letter stands, and the word it may belong to.
struct Place {
    left: i32,
    word: Word,
}
