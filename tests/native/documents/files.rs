//! Documents of word processors and e-mails.

use crate::support::findings::shown;
use fristklar::documents::{Document, Unreadable, read, read_docx, read_eml};
use miniz_oxide::deflate::compress_to_vec;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

/// A ZIP file with one file in it.
fn zipped(path: &str, content: &[u8], is_deflated: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    let method = if is_deflated { CompressionMethod::DEFLATE } else { CompressionMethod::STORE };
    let (mut entry, config) = archive.new_file(path).compression_method(method).start().unwrap();
    let packed = if is_deflated { compress_to_vec(content, 6) } else { content.to_vec() };
    let mut writer = config.wrap(std::io::sink());
    writer.write_all(content).unwrap();
    let (_, descriptor) = writer.finish().unwrap();
    entry.write_all(&packed).unwrap();
    entry.finish(descriptor).unwrap();
    archive.finish().unwrap();
    bytes
}

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn docx(body: &str, is_deflated: bool) -> Vec<u8> {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"
    );
    zipped("word/document.xml", xml.as_bytes(), is_deflated)
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn table(rows: &[&[&str]]) -> String {
    let row = |cells: &&[&str]| {
        let cells: Vec<String> =
            cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(cell))).collect();
        format!("<w:tr>{}</w:tr>", cells.concat())
    };
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// All findings of a document, as a person would write them down.
fn found(document: &Document) -> Vec<String> {
    read(document).findings.iter().map(shown).collect()
}

#[test]
fn documents_of_word_processors_are_read_with_their_tables() {
    let body = [
        paragraph("Order Form"),
        table(&[
            &["Contract Start Date", "2026-01-15", "Quote Number", "Q-00000001"],
            &["Contract End Date", "2027-01-14", "Billing Frequency", "Annual"],
        ]),
        paragraph("Services"),
        table(&[
            &["Product", "Start Date", "End Date", "Quantity", "Monthly Price", "Total Price"],
            &["CRM", "2026-01-15", "2027-01-14", "10", "EUR 100.00", "EUR 12,000.00"],
            &["Included", "2026-01-15", "2027-01-14", "1", "", "EUR 0.00"],
        ]),
        // A sentence in several runs, with what was struck out and a break of the line.
        "<w:p><w:r><w:t xml:space=\"preserve\">Either party may give notice at least </w:t></w:r><w:del><w:r><w:delText>30</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>60</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> days before</w:t><w:br/><w:t>the end of the term.</w:t></w:r></w:p>"
            .to_owned(),
    ]
    .concat();
    for is_deflated in [true, false] {
        let document = read_docx("form.docx", &docx(&body, is_deflated)).unwrap();
        let all = found(&document);
        for expected in ["start: 2026-01-15", "end: 2027-01-14, last day", "notice: 60 days, before the end, given"] {
            assert!(all.contains(&expected.to_owned()), "{expected} in {all:?}");
        }
        let services = read(&document).services;
        assert_eq!(
            services.lines.iter().map(|line| line.quantity).collect::<Vec<_>>(),
            [Some(10), Some(1)],
            "{services:?}"
        );
    }
}

#[test]
fn pages_are_told_apart() {
    let body = format!("{}<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>{}", paragraph("One"), paragraph("Two"));
    assert_eq!(read_docx("", &docx(&body, true)).unwrap().pages.len(), 2);
}

#[test]
fn what_is_no_document_is_refused() {
    assert_eq!(read_docx("", b"PK\x03\x04 and nothing else"), Err(Unreadable::Damaged));
    assert_eq!(read_docx("", &zipped("other.xml", b"<a/>", true)), Err(Unreadable::Damaged));
    assert_eq!(read_docx("", &zipped("word/document.xml", b"<a>", true)), Err(Unreadable::Damaged));
    // What expands itself, or is packed as small as nothing, takes no memory.
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><a>&b;</a>";
    assert_eq!(read_docx("", &zipped("word/document.xml", bomb.as_bytes(), true)), Err(Unreadable::Damaged));
    let zeros = vec![b' '; 50_000_001];
    assert_eq!(read_docx("", &zipped("word/document.xml", &zeros, true)), Err(Unreadable::TooLarge));
    // Cut or changed anywhere, it is read or refused.
    let whole = docx(&paragraph("Either party may give notice."), true);
    for at in 0..whole.len() {
        assert!(read_docx("", &whole[..at]).is_err(), "cut at {at}");
        let mut changed = whole.clone();
        changed[at] ^= 0x55;
        let _ = read_docx("", &changed);
    }
}

#[test]
fn emails_are_read_with_what_they_bring() {
    let text = "From: billing@example.org\r\nTo: kunde@example.org\r\nSubject: =?utf-8?q?K=C3=BCndigung?=\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\nDie K=FCndigung muss 90 Tage vor Ablauf der Laufzeit =\r\nzugehen.\r\n\
        --b\r\nContent-Type: application/pdf; name=\"form.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Disposition: attachment; filename=\"form.pdf\"\r\n\r\nJVBERg==\r\n--b--\r\n";
    let mail = read_eml("mail.eml", text.as_bytes()).unwrap();
    assert_eq!(found(&mail.text), ["notice: 90 days, before the end, received"]);
    assert_eq!(mail.attachments, [("form.pdf".to_owned(), b"%PDF".to_vec())]);
    let html =
        "Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The initial term is <b>24</b> months.</p>";
    assert_eq!(found(&read_eml("", html.as_bytes()).unwrap().text), ["term: 24 months"]);
    assert_eq!(read_eml("", b""), Err(Unreadable::Damaged));
}
