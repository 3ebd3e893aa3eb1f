//! Recognises files that are no text by how they begin.

use super::refusal::FileKind;

/// How many bytes are searched for the names in an archive.
const SEARCHED: usize = 65_536;

/// First bytes that only files of one kind have.
const BEGINNINGS: [(&[u8], FileKind); 14] = [
    (b"%PDF-", FileKind::Pdf),
    (b"\x89PNG", FileKind::Image),
    (b"\xff\xd8\xff", FileKind::Image),
    (b"GIF87a", FileKind::Image),
    (b"GIF89a", FileKind::Image),
    (b"II*\0", FileKind::Image),
    (b"MM\0*", FileKind::Image),
    (b"{\\rtf", FileKind::Document),
    (b"\x1f\x8b", FileKind::Archive),
    (b"7z\xbc\xaf\x27\x1c", FileKind::Archive),
    (b"Rar!\x1a\x07", FileKind::Archive),
    (b"BZh", FileKind::Archive),
    (b"\xfd7zXZ\0", FileKind::Archive),
    (b"\xd0\xcf\x11\xe0", FileKind::Workbook),
];

/// The kind of a file that is no text; `None` if it may be text.
pub(super) fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(packed(bytes));
    }
    // Photos of telephones, and pictures of web pages.
    let at = |from: usize, text: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(text));
    if (bytes.starts_with(b"RIFF") && at(8, b"WEBP")) || at(4, b"ftypheic") || at(4, b"ftypmif1") {
        return Some(FileKind::Image);
    }
    let (_, kind) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning))?;
    // One format of old programs holds workbooks and documents; it names them in two bytes a letter.
    let is_document = *kind == FileKind::Workbook && contains(bytes, b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0");
    Some(if is_document { FileKind::Document } else { *kind })
}

/// What is packed: workbooks and documents are archives of files with fixed names.
fn packed(bytes: &[u8]) -> FileKind {
    let head = bytes.get(..SEARCHED).unwrap_or(bytes);
    if contains(head, b"word/") || contains(head, b"opendocument.text") {
        return FileKind::Document;
    }
    let length =
        head.get(26..28).map_or(0, |two| two.iter().rev().fold(0, |sum, byte| (sum << 8) | usize::from(*byte)));
    let first = head.get(30..30 + length).unwrap_or_default();
    let of_workbooks: [&[u8]; 6] = [b"[Content_Types]", b"_rels/", b"xl/", b"docProps/", b"mimetype", b"Index/"];
    if first.is_empty() || of_workbooks.iter().any(|name| first.starts_with(name)) {
        FileKind::Workbook
    } else {
        FileKind::Archive
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
