//! PDF files that are locked, damaged, hostile or odd.

use super::pdf::folder;
use crate::support::samples::{cases, sampled, step};
use fristklar::documents::{Document, Doubt, PageSource, read};
use fristklar::import::FileKind;
use fristklar::reader::{MAX_BYTES, MAX_PAGES, Refusal, open};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn opened(bytes: &[u8]) -> Result<Document, Refusal> {
    open("order.pdf", bytes, None, &mut |_, _| ())
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

/// The words of a page from top to bottom and left to right.
fn text(document: &Document) -> String {
    let pages = document.pages.iter().map(|page| {
        let mut words: Vec<_> = page.words.iter().collect();
        words.sort_by_key(|word| (word.base, word.left));
        words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    });
    pages.collect::<Vec<_>>().join(" | ")
}

/// A file of pages with this content each, written by hand, without the table of its objects: readers must find them.
fn written(pages: &[&str], more: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 10 + 2 * at)).collect();
    let mut file = format!(
        "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R {more}>> endobj\n2 0 obj <</Type/Pages/Count {}/Kids[{}]>> endobj\n\
         3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj\n\
         4 0 obj <</Type/Font/Subtype/Type0/BaseFont/Nobody/Encoding/Identity-H/DescendantFonts[<</Type/Font\
         /Subtype/CIDFontType2/BaseFont/Nobody/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>> endobj\n\
         5 0 obj <</Type/OCG/Name(Draft)>> endobj\n",
        pages.len(),
        kids.join(" ")
    );
    for (at, page) in pages.iter().enumerate() {
        let (entries, content) = page.split_once('|').unwrap_or(("", page));
        file.push_str(&format!(
            "{} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {} 0 R {entries}/Resources<</Font<</F 3 0 R/U 4 0 R>>\
             /Properties<</L 5 0 R>>/XObject<</X 2000 0 R>>>>>> endobj\n{} 0 obj <</Length {}>> stream\n{content}\nendstream endobj\n",
            10 + 2 * at,
            11 + 2 * at,
            11 + 2 * at,
            content.len()
        ));
    }
    // Drawings that each draw the next one ten times.
    for number in 2000..2012 {
        let content = "/X Do ".repeat(10);
        let next = number + 1;
        file.push_str(&format!(
            "{number} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length {}/Resources<</XObject<</X {next} 0 R>>>>>> \
             stream\n{content}\nendstream endobj\n",
            content.len()
        ));
    }
    file.push_str("trailer <</Root 1 0 R/Size 9>>\n%%EOF\n");
    file.into_bytes()
}

fn shown(content: &str) -> String {
    text(&opened(&written(&[content], "")).unwrap())
}

#[test]
fn letters_become_words_where_they_stand() {
    let line = |show: &str| shown(&format!("BT /F 10 Tf 50 700 Td {show} ET"));
    assert_eq!(line("(Notice period: 30 days) Tj"), "Notice period: 30 days");
    assert_eq!(line("[(No) 20 (tice) -300 (per) -10 (iod)] TJ"), "Notice period");
    assert_eq!(line("3 Tc (Notice) Tj 20 0 Td"), "Notice");
    assert_eq!(line("(Verl\\344ngerung \\200 12) Tj"), "Verlängerung € 12");
    // Dots above a letter as a sign of their own, letters that are drawn twice, and a hyphen that is a minus elsewhere.
    assert_eq!(line("(K) Tj [(\\250) 333 (u)] TJ (ndigung) Tj"), "Kündigung");
    assert_eq!(shown("BT /F 10 Tf 50 700 Td (Term) Tj 0.2 0 Td (Term) Tj ET"), "Term");
    // Off the page, too small to see, and the other way round.
    assert_eq!(
        shown("BT /F 10 Tf 50 700 Td (seen) Tj 0 5000 Td (unseen) Tj ET BT /F 0.1 Tf 50 50 Td (tiny) Tj ET"),
        "seen"
    );
    assert_eq!(
        shown("BT /F 10 Tf 50 700 Td (a page of text) Tj ET BT 0.7 0.7 -0.7 0.7 90 90 Tm /F 50 Tf (DRAFT) Tj ET"),
        "a page of text"
    );
}

#[test]
fn pages_that_lie_on_their_side_are_read() {
    let turned = [
        "/Rotate 90|BT 0 1 -1 0 100 50 Tm /F 10 Tf (first) Tj ET BT 0 1 -1 0 120 50 Tm /F 10 Tf (second) Tj ET",
        "BT 0 1 -1 0 100 50 Tm /F 10 Tf (first) Tj ET BT 0 1 -1 0 120 50 Tm /F 10 Tf (second) Tj ET",
        "BT 0 -1 1 0 120 500 Tm /F 10 Tf (first) Tj ET BT 0 -1 1 0 100 500 Tm /F 10 Tf (second) Tj ET",
        "/Rotate 180|BT -1 0 0 -1 500 100 Tm /F 10 Tf (first) Tj ET BT -1 0 0 -1 500 120 Tm /F 10 Tf (second) Tj ET",
    ];
    for page in turned {
        assert_eq!(shown(page), "first second", "{page}");
    }
}

#[test]
fn what_is_hidden_is_not_read_and_what_was_filled_in_is() {
    let page = "/OC /L BDC BT /F 10 Tf 50 700 Td (draft) Tj ET EMC BT /F 10 Tf 50 600 Td (final) Tj ET";
    assert_eq!(shown(page), "draft final");
    let hidden = written(&[page], "/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>");
    assert_eq!(text(&opened(&hidden).unwrap()), "final");
    // What a mark says in place of its letters, as for a ligature.
    let said = "BT /F 10 Tf 50 700 Td (O) Tj /Span <</ActualText(ffi)>> BDC (?) Tj EMC (ce) Tj ET";
    assert_eq!(shown(said), "Office");
}

#[test]
fn files_that_are_only_protected_are_read_and_locked_ones_ask_for_their_password() {
    for lock in ["rc4", "aes128", "aes256"] {
        let protected = opened(&file(&format!("protected-{lock}.pdf"))).unwrap();
        assert!(!read(&protected).findings.is_empty(), "{lock}");
        let locked = file(&format!("locked-{lock}.pdf"));
        assert_eq!(opened(&locked), Err(Refusal::NeedsPassword), "{lock}");
        let with = |password: &str| open("order.pdf", &locked, Some(password), &mut |_, _| ());
        assert_eq!(with("sesame"), Err(Refusal::WrongPassword), "{lock}");
        assert_eq!(with("open sesame").unwrap().pages, protected.pages, "{lock}");
    }
}

#[test]
fn scans_are_told_apart() {
    assert_eq!(opened(&file("scan.pdf")), Err(Refusal::NoText));
    let recognised = opened(&file("scan-with-text.pdf")).unwrap();
    assert_eq!(recognised.pages.iter().map(|page| page.source).collect::<Vec<_>>(), [PageSource::Recognised]);
    let reading = read(&recognised);
    assert!(reading.findings.len() > 3);
    assert!(reading.findings.iter().all(|finding| finding.doubts.contains(&Doubt::Damaged)), "{reading:?}");
    // Where only some pages are pictures, it is said that not all was read.
    let (picture, words) =
        ("q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q", "BT /F 10 Tf 50 700 Td (Term: 12 months) Tj ET");
    let mixed = opened(&written(&[words, picture], "")).unwrap();
    assert_eq!(mixed.pages.iter().map(|page| page.source).collect::<Vec<_>>(), [PageSource::Text, PageSource::Picture]);
    assert!(read(&mixed).is_cut);
    assert_eq!(opened(&written(&["", "0 0 m 600 800 l S"], "")), Err(Refusal::NoText));
}

#[test]
fn letters_that_are_not_in_the_file_are_never_guessed() {
    let lost = "BT /U 10 Tf 50 700 Td <00240025002600270028> Tj ET";
    assert_eq!(opened(&written(&[lost], "")), Err(Refusal::LostLetters));
    let some = format!("{lost} BT /F 10 Tf 50 600 Td ({}) Tj ET", "A sentence that can be read. ".repeat(10));
    assert_eq!(
        text(&opened(&written(&[&some], "")).unwrap()).split(' ').next(),
        Some("\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}")
    );
}

#[test]
fn long_files_are_read_up_to_a_limit_with_progress() {
    let pages = vec!["BT /F 10 Tf 50 700 Td (Either party may give notice of 30 days.) Tj ET"; MAX_PAGES + 1];
    let long = written(&pages[..MAX_PAGES], "");
    let mut steps = Vec::new();
    let document = open("order.pdf", &long, None, &mut |done, all| steps.push((done, all))).unwrap();
    assert_eq!(document.pages.len(), MAX_PAGES);
    assert_eq!(steps, (0..MAX_PAGES).map(|done| (done, MAX_PAGES)).collect::<Vec<_>>());
    assert_eq!(opened(&written(&pages, "")), Err(Refusal::TooManyPages { pages: MAX_PAGES + 1 }));
    assert_eq!(opened(&vec![b' '; MAX_BYTES + 1]), Err(Refusal::TooLarge));
}

#[test]
fn files_of_other_kinds_are_named() {
    assert_eq!(opened(b""), Err(Refusal::Empty));
    assert_eq!(opened(b" \n\n"), Err(Refusal::Empty));
    assert_eq!(opened(b"\x89PNG\r\n\x1a\n"), Err(Refusal::Other(FileKind::Image)));
    assert_eq!(opened(b"<!DOCTYPE html><title>x</title>"), Err(Refusal::Other(FileKind::Markup)));
    assert_eq!(opened(b"\x01\x02\x03\x04\x05\x06\x07\x08"), Err(Refusal::UnknownKind));
    assert_eq!(opened(b"%PDF-1.7 and nothing else"), Err(Refusal::Damaged));
    // Text in an older encoding, and with two bytes for each letter.
    assert_eq!(text(&opened(b"K\xfcndigung").unwrap()), "Kündigung");
    assert_eq!(text(&opened(b"\xff\xfeK\x00\xfc\x00").unwrap()), "Kü");
}

#[test]
fn drawings_within_drawings_come_to_an_end() {
    let begin = Instant::now();
    assert_eq!(opened(&written(&["/X Do"], "")), Err(Refusal::TooLarge));
    assert!(begin.elapsed() < Duration::from_secs(120), "{:?}", begin.elapsed());
}

/// Whatever a file is, it is read or refused, in bounded time.
fn survives(bytes: &[u8]) {
    let begin = Instant::now();
    if let Ok(document) = opened(bytes) {
        read(&document);
    }
    assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
}

const SAMPLES: [&str; 4] = ["000-reportlab.pdf", "001-cairo.pdf", "002-ghostscript.pdf", "locked-aes256.pdf"];

#[test]
fn a_file_cut_anywhere_is_read_or_refused() {
    for name in SAMPLES {
        let whole = file(name);
        for at in (0..whole.len()).step_by(11 * step()) {
            survives(&whole[..at]);
            // It is never read in part: what the rest said would be missing without a word.
            assert!(at + 6 > whole.len() || opened(&whole[..at]).is_err(), "{name} cut at {at}");
        }
    }
}

#[test]
fn what_refers_to_itself_comes_to_an_end() {
    let whole = String::from_utf8(written(&["BT /F 10 Tf 50 700 Td (text) Tj ET"], "")).unwrap();
    let changes = [
        ("/Kids[10 0 R]", "/Kids[2 0 R]"),
        ("/Kids[10 0 R]", "/Kids 2 0 R"),
        ("/Parent 2 0 R", "/Parent 10 0 R"),
        ("/Contents 11 0 R", "/Contents 10 0 R"),
        ("/Length 36", "/Length 11 0 R"),
        ("/Length 36", "/Length 999999999999"),
        ("/Count 1", "/Count 2147483647"),
        ("/Pages 2 0 R", "/Pages 1 0 R"),
        ("trailer", "xref\n0 99999999\ntrailer"),
        ("trailer <<", "startxref\n0\ntrailer <</Prev 0"),
        ("/BaseFont/Helvetica", "/BaseFont 3 0 R"),
        ("MediaBox[0 0 600 800]", "MediaBox[0 0 1e38 -1e38]"),
        ("10 Tf", "1e38 Tf"),
        ("50 700 Td", "1e38 1e38 Td"),
    ];
    for (from, to) in changes {
        survives(whole.replace(from, to).as_bytes());
    }
}

proptest! {
    #![proptest_config(sampled(1000))]

    #[test]
    fn changed_bytes_are_survived(
        name in proptest::sample::select(SAMPLES.to_vec()),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = file(name);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        survives(&bytes);
    }
}

#[test]
fn contents_of_any_words_are_survived() {
    let words = [
        "q",
        "Q",
        "BT",
        "ET",
        "Tj",
        "TJ",
        "(a)",
        "[(a) 3 (b)]",
        "/F",
        "10",
        "Tf",
        "-1",
        "0",
        "Td",
        "TD",
        "Tm",
        "cm",
        "Do",
        "/X1",
        "BDC",
        "EMC",
        "/OC",
        "/L",
        "<<",
        ">>",
        "'",
        "\"",
        "T*",
        "Tr",
        "3",
        "1e30",
        "Tz",
        "BI",
        "ID",
        "EI",
        "<00ff>",
        "/U",
    ];
    let mut seed = 1_u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        words[(seed >> 16) as usize % words.len()]
    };
    for _ in 0..cases(300) {
        let content: Vec<&str> = (0..80).map(|_| next()).collect();
        survives(&written(&[&content.join(" ")], ""));
    }
}
