//! Files as programs really write them, in `tests/cases/import`: what is read of each, and what is said beside it.

use std::fs;
use std::path::Path;

use crate::support::tables::{decoded, in_pieces};
use fristklar::i18n::Lang;
use fristklar::import::{
    Encoding, FileKind, Finding, Form, Place, Refusal, Separator, Table, detect, messages, other_than_utf8, read,
    remarks,
};

fn bytes(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/import").join(name)).unwrap()
}

/// The table of a file, the same however it arrives.
fn table_of(name: &str) -> Table {
    let (_, text) = decoded(&bytes(name)).unwrap();
    same_in_pieces(&text).unwrap()
}

fn same_in_pieces(text: &str) -> Result<Table, Refusal> {
    let whole = read(text, Form::of(text));
    for size in [1, 3, 100] {
        assert_eq!(in_pieces(text, size).map(|(_, table)| table), whole, "in pieces of {size}");
    }
    whole
}

fn findings(table: &Table) -> Vec<(&Finding, usize, (usize, usize))> {
    table.remarks.iter().map(|found| (&found.finding, found.row, (found.place.line, found.place.character))).collect()
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn numbers(table: &Table) -> Vec<usize> {
    table.rows.iter().map(|row| row.number).collect()
}

fn said(table: &Table, lang: Lang) -> Vec<String> {
    remarks(&table.remarks, lang).into_iter().map(|(text, _)| text).collect()
}

#[test]
fn a_quotation_mark_that_is_not_closed_swallows_no_row() {
    let table = table_of("unclosed-quote.csv");
    let names: Vec<&str> = table.rows.iter().map(|row| row.cell(0)).collect();
    assert_eq!((names, numbers(&table)), (vec!["A", "B", "D", "E", "F"], vec![2, 3, 5, 6, 7]));
    let open = Finding::OpenQuote { until: 7, text: "\"C;17.01.2026;12".to_owned() };
    assert_eq!(findings(&table), [(&open, 4, (4, 1))]);
    assert_eq!(
        said(&table, Lang::De),
        ["Zeile 4, Zeichen 1: Das Anführungszeichen wird nicht geschlossen. Ausgelassen wurde: „\"C;17.01.2026;12“. \
            Ergänzen Sie es in der Datei und lesen Sie sie noch einmal. Die Zeilen 5 bis 7 wurden deshalb einzeln gelesen."]
    );
    assert!(said(&table, Lang::En)[0].starts_with("Line 4, character 1: the quotation mark is not closed."));
}

/// The same mark, closed by one further down.
#[test]
fn a_quotation_mark_that_is_closed_in_another_row_swallows_none() {
    let head = "Name;Start;Term\nA;15.01.2026;12\n";
    for (text, names, line) in [
        // By one that opens a cell, or stands alone.
        ("\"C;17.01.2026;12\nD;18.01.2026;12\n\"E\";19.01.2026;12\n", vec!["A", "D", "E"], 3),
        ("\"C;17.01.2026;12\nD;18.01.2026;12\nE\";19.01.2026;12\n", vec!["A", "D", "E\""], 3),
        ("C;17.01.2026;\"12\nD;18.01.2026;12\nE;19.01.2026;12\"\n", vec!["A", "D", "E"], 3),
        ("B;16.01.2026;12\n\"C;17.01.2026;12\nD;18.01.2026;12\n", vec!["A", "B", "D"], 4),
    ] {
        let table = same_in_pieces(&format!("{head}{text}")).unwrap();
        assert_eq!(table.rows.iter().map(|row| row.cell(0)).collect::<Vec<_>>(), names, "{text}");
        let open = table.remarks.iter().find(|found| matches!(found.finding, Finding::OpenQuote { .. })).unwrap();
        assert_eq!(open.place.line, line, "{text}");
    }
    // A cell that really has several lines is one cell.
    let table = table_of("weekly-export.csv");
    assert_eq!((table.rows.len(), table.rows[0].cell(6), numbers(&table)), (3, "Straße 1\nHof", vec![2, 3, 4]));
    assert_eq!(table.remarks, []);
}

/// A missing mark in a long file: the rows after it are read, and none of them is read twice.
#[test]
fn a_missing_quotation_mark_costs_one_row_of_thousands() {
    let text = format!("Name;Beginn\n\"a;15.01.2026\n{}", "b;16.01.2026\n".repeat(19_999));
    let table = read(&text, Form::of(&text)).unwrap();
    assert_eq!((table.rows.len(), table.remarks.len(), table.rows[0].number), (19_999, 1, 3));
    assert_eq!(in_pieces(&text, 16_384).unwrap().1, table);
}

#[test]
fn what_is_odd_in_a_row_is_named_by_its_place() {
    let text = "Name;Beginn;Notiz\n\"A\"x;15.01.2026;\nB 5\" y;16.01.2026;\nC;17.01.2026\nGr\u{fffd}\u{fffd}e;18.01.2026;\n\
        GrÃ¶ÃŸe;19.01.2026;x\n";
    let table = same_in_pieces(text).unwrap();
    assert_eq!(cells(&table)[..2], [vec!["Ax", "15.01.2026", ""], vec!["B 5\" y", "16.01.2026", ""]]);
    assert_eq!(
        findings(&table),
        [
            (&Finding::TextAfterQuote, 2, (2, 4)),
            (&Finding::QuoteWithin, 3, (3, 4)),
            (&Finding::ShortRow, 4, (4, 1)),
            (&Finding::LostLetter, 5, (5, 3)),
            (&Finding::WrongLetters, 6, (6, 3)),
        ]
    );
    for lang in Lang::ALL {
        let said = said(&table, lang);
        assert_eq!(said.len(), 5);
        for (line, text) in [2, 3, 4, 5, 6].iter().zip(&said) {
            assert!(text.contains(&format!("e {line}, ")), "{text}");
        }
    }
    // A letter that became a question mark is one as well; questions and addresses are none.
    let lost = same_in_pieces(
        "Name;Beginn;Notiz\nM?ller;15.01.2026;\nGr??e;16.01.2026;\nX;17.01.2026;Wer? Wann?\n\
        Y;18.01.2026;https://example.org/a?b=1\n",
    )
    .unwrap();
    assert_eq!(findings(&lost), [(&Finding::LostLetter, 2, (2, 2)), (&Finding::LostLetter, 3, (3, 3))]);
    // Below a cell of two lines, rows and lines are counted apart.
    let table = same_in_pieces("Name;Beginn\n\"a\nb\";15.01.2026\nc\" d;16.01.2026\n").unwrap();
    assert!(
        said(&table, Lang::De)[0].starts_with("Zeile 3 (im Text Zeile 4, Zeichen 2): "),
        "{:?}",
        said(&table, Lang::De)
    );
    // What was found in many rows is said once.
    let table = same_in_pieces(&format!("Name;Beginn\n{}", "x\n".repeat(12))).unwrap();
    assert_eq!(table.remarks.len(), 12);
    assert!(said(&table, Lang::De)[0].contains("; Zeile 9, Zeichen 1 und 4 weitere: Die Zeile hat weniger Zellen"));
}

#[test]
fn the_footer_of_a_report_is_left_out_and_said_once() {
    for (name, separator, start) in [
        ("sf-report-footer.csv", Separator::Comma, "15.01.2026"),
        ("sf-report-us.csv", Separator::Comma, "1/15/2026"),
        ("sf-report-semicolon.csv", Separator::Semicolon, "15.01.2026"),
    ] {
        let (_, text) = decoded(&bytes(name)).unwrap();
        assert_eq!(Form::of(&text), Form::Separated(separator), "{name}");
        let table = table_of(name);
        assert_eq!(cells(&table)[0][..3], ["00000101", "Muster & Söhne GmbH", start], "{name}");
        assert_eq!((cells(&table)[1][1], table.rows.len()), ("Beispiel \"Nord\" AG", 2), "{name}");
        let footer = Finding::Footer { rows: 5, text: "Contracts with Terms".to_owned() };
        assert_eq!(findings(&table), [(&footer, 6, (6, 1))], "{name}");
        assert_eq!(
            said(&table, Lang::De),
            ["5 Zeilen sind keine Verträge und wurden ausgelassen, von Zeile 6 an: „Contracts with Terms“."]
        );
    }
}

#[test]
fn german_footers_and_totals_are_known_and_a_contract_of_that_name_is_none() {
    let text = "Vertragsnummer;Kunde;Vertragsbeginn;Preis\n1;Copyright GmbH;15.01.2026;1\n2;Total AG;16.01.2026;2\n\
        Zwischensumme;;;3\nVertragsnummer;Kunde;Vertragsbeginn;Preis\nTotal;Summe AG;17.01.2026;4\nGesamtsumme (3 Datensätze);;;7\n\nVerträge mit Fristen\n\
        Vertrauliche Informationen – Nicht weitergeben\nErstellt von: Erika Musterfrau 23.11.2026 10:00\n";
    let table = same_in_pieces(text).unwrap();
    assert_eq!(numbers(&table), [2, 3, 6]);
    let footer = Finding::Footer { rows: 6, text: "Zwischensumme 3".to_owned() };
    assert_eq!(findings(&table), [(&footer, 4, (4, 1))]);
}

#[test]
fn a_header_far_down_is_found_and_what_stands_above_it_is_said() {
    let table = table_of("long-preamble.csv");
    assert_eq!(table.columns, ["Name", "Beginn", "Laufzeit"]);
    assert_eq!((cells(&table), numbers(&table)), (vec![vec!["A", "15.01.2026", "12"]], vec![16]));
    let above = Finding::Preamble { rows: 14, text: "Contracts with Terms".to_owned() };
    assert_eq!(findings(&table), [(&above, 1, (1, 1))]);
    assert!(said(&table, Lang::En)[0].starts_with("14 rows above the header were skipped, from row 1 on"));
    // Where there is none, it is said what was looked for.
    let table = same_in_pieces("Was;Wann\nA;15.01.2026\n").unwrap();
    assert_eq!(findings(&table), [(&Finding::NoHeader { first_row_names: true }, 1, (1, 1))]);
    let table = same_in_pieces("A;15.01.2026\nB;16.01.2026\n").unwrap();
    assert_eq!(table.columns, ["A", "B"]);
    assert_eq!(findings(&table), [(&Finding::NoHeader { first_row_names: false }, 1, (1, 1))]);
    // A word of a contract is no header.
    let table = same_in_pieces("Was;Wann\nA;15.01.2026\nName;16.01.2026\n").unwrap();
    assert_eq!((table.columns.as_slice(), table.rows.len()), (["Was".to_owned(), "Wann".to_owned()].as_slice(), 2));
}

#[test]
fn lines_end_in_every_way_and_cells_are_separated_in_every_way() {
    let table = table_of("mac-cr.csv");
    assert_eq!(cells(&table), [["A", "15.01.2026", "12"], ["B", "16.01.2026", "12"]]);
    assert_eq!((numbers(&table), findings(&table)), (vec![2, 3], vec![]));
    let mixed = "Name;Beginn\r\nA;15.01.2026\rB;16.01.2026\nC;\"x\r\ny\"\r\n\r\nD;18.01.2026\r";
    let table = same_in_pieces(mixed).unwrap();
    assert_eq!((numbers(&table), findings(&table)), (vec![2, 3, 4, 6], vec![]));
    for (sign, separator) in
        [('|', Separator::Pipe), (';', Separator::Semicolon), ('\t', Separator::Tab), (',', Separator::Comma)]
    {
        for first in [format!("sep={sign}\n"), format!("\"SEP={sign}\"\r\n"), String::new()] {
            let text = format!("{first}Name{sign}Beginn{sign}Laufzeit\nA;B,C|D{sign}15.01.2026{sign}12\n");
            let text = text.replacen("A;B,C|D", "\"A;B,C|D\"", 1);
            assert_eq!(Form::of(&text), Form::Separated(separator), "{text}");
            let table = same_in_pieces(&text).unwrap();
            assert_eq!(
                (cells(&table), findings(&table)),
                (vec![vec!["A;B,C|D", "15.01.2026", "12"]], vec![]),
                "{text}"
            );
        }
    }
}

#[test]
fn cells_with_an_equals_sign_before_their_quotation_mark_are_the_text_inside() {
    let table = table_of("equals-quoted.csv");
    assert_eq!((cells(&table), findings(&table)), (vec![vec!["00000101", "2026-01-15", "12"]], vec![]));
    let table = same_in_pieces("Number,Start\n=\"0001,2\",=\"2026-01-15\"\n=1+1, \"2026, x\"\n").unwrap();
    assert_eq!(
        (cells(&table), findings(&table)),
        (vec![vec!["0001,2", "2026-01-15"], vec!["=1+1", "2026, x"]], vec![])
    );
}

#[test]
fn old_encodings_are_told_apart_by_what_makes_sense() {
    let table = table_of("macroman.csv");
    assert_eq!(table.columns[3], "Kündigungsfrist");
    assert_eq!((cells(&table), findings(&table)), (vec![vec!["Größe", "15.01.2026", "12", "90"]], vec![]));
    assert_eq!(decoded(&bytes("macroman.csv")).unwrap().0, Encoding::Macintosh);
    for (encoding, bytes) in [
        (Encoding::Windows1252, b"Name;Beginn\nGr\xf6\xdfe \x96 \x84Nord\x93;15.01.2026\n".as_slice()),
        (Encoding::Windows1252, b"Name;Preis\n\xa7 5, M\xfcller;5 \x80\n"),
        (Encoding::Windows1252, b"Name\nO\x92Neill\n"),
        (Encoding::Windows1252, b"Name\n\x8akoda\n"),
        (Encoding::Ibm850, b"Name\nM\x81ller\nGr\x94\xe1e\n"),
        (Encoding::Ibm850, b"Name\n\x99sterreich\nK\x94ln\n"),
        (Encoding::Windows1252, b"Name\n\x84Nord\x93 \x93S\xfcd\x94\n"),
        (Encoding::Macintosh, b"Name\n\x85sterreich\n"),
        (Encoding::Macintosh, b"Name\nStra\xa7e 5\nM\x9fller\n"),
        // UTF-8 that was damaged in one place, and that was cut within a letter.
        (Encoding::Utf8, b"Name\nGr\xc3\xb6\xc3\x9fe\nM\xc3\xbcller\nK\xf6ln\n"),
        (Encoding::Utf8, b"Name\nK\xc3"),
    ] {
        assert_eq!(detect(bytes), Ok(Encoding::Utf8));
        assert_eq!(other_than_utf8(bytes), encoding, "{}", bytes.escape_ascii());
    }
    let (_, text) =
        decoded(b"Name;Beginn\nK\xc3\xb6ln;15.01.2026\nM\xc3\xbcller;16.01.2026\nM\xfcller;17.01.2026\n").unwrap();
    assert_eq!(findings(&same_in_pieces(&text).unwrap()), [(&Finding::LostLetter, 4, (4, 2))]);
}

#[test]
fn a_table_under_the_name_of_a_workbook_is_read() {
    let table = table_of("report.xls");
    assert_eq!(table.columns, ["Contract Number", "Start Date"]);
    assert_eq!((cells(&table), findings(&table)), (vec![vec!["00000101", "15.01.2026"]], vec![]));
    let html = "<!DOCTYPE html>\n<!-- <table><tr><td>no</td></tr></table> --><style>td > b { color: red }</style>\n<table title='a>b'>\n\
        <tr><td colspan=2>Title</td></tr>\n<tr><th>Name</th><th>Start&nbsp;Date</th><th>Term</th></tr>\n\
        <tr><td rowspan=\"2\">M&uuml;ller &amp; S&#246;hne<br>K&#xF6;ln</td><td>15.01.2026</td><td>12\n<tr><td>16.01.2026<td>24</tr>\n\
        </table><table><tr><td>Legend</td></tr></table>";
    let table = same_in_pieces(html).unwrap();
    let name = "Müller & Söhne\nKöln";
    assert_eq!(cells(&table), [[name, "15.01.2026", "12"], [name, "16.01.2026", "24"]]);
    let title = Finding::Preamble { rows: 1, text: "Title".to_owned() };
    assert_eq!(findings(&table), [(&Finding::OtherTables { rows: 1 }, 1, (1, 1)), (&title, 1, (4, 1))]);
    // The XML of spreadsheet programs leaves out empty cells, and numbers the next.
    let xml = "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"x\"><Worksheet><Table><Row><Cell><Data>Name</Data></Cell><Cell/>\
        <Cell><Data>Start Date</Data></Cell></Row><Row><Cell><Data>A</Data></Cell><Cell ss:Index=\"3\"><Data>2026-01-15</Data></Cell>\
        </Row></Table></Worksheet></Workbook>";
    assert_eq!(cells(&same_in_pieces(xml).unwrap()), [["A", "", "2026-01-15"]]);
    assert_eq!(same_in_pieces("<html><body>Log in</body></html>"), Err(Refusal::Other(FileKind::Markup)));
    // What is no tag is text.
    let table = same_in_pieces("<table><tr><td>Name<td>Start<tr><td>a < b <<c<td>15.01.2026</table>").unwrap();
    assert_eq!(cells(&table), [["a < b <<c", "15.01.2026"]]);
    // Cut within a row.
    let table = same_in_pieces("<table><tr><th>Name</th><th>Start</th></tr>\n<tr><td>A</td><td>15.01.20").unwrap();
    assert_eq!(findings(&table), [(&Finding::CutOff, 2, (2, 27))]);
}

#[test]
fn warnings_before_the_records_are_left_out_and_said() {
    let table = table_of("warning-before.json");
    assert_eq!(table.columns, ["ContractNumber", "StartDate", "ContractTerm"]);
    assert_eq!(cells(&table), [["00000101", "2026-01-15", "12"]]);
    let text = "» Warning: @salesforce/cli update available from 2.50.6 to 2 …".to_owned();
    assert_eq!(findings(&table), [(&Finding::LinesBefore { lines: 1, text }, 1, (1, 1))]);
    let coloured = "\u{1b}[33mWarning: x\u{1b}[39m\nWarning: y\n\n[{\"StartDate\":\"2026-01-15\"}]\n";
    assert_eq!(detect(coloured.as_bytes()), Ok(Encoding::Utf8));
    assert_eq!(same_in_pieces(coloured).unwrap().rows.len(), 1);
    let after = same_in_pieces("{\"records\":[{\"StartDate\":\"2026-01-15\"}]}\n\nWarning: z\n").unwrap();
    let lines = Finding::LinesAfter { lines: 1, text: "Warning: z".to_owned() };
    assert_eq!(findings(&after), [(&lines, 1, (3, 1))]);
    // Names of columns above an odd cell are no warning.
    assert_eq!(Form::of("Name;Beginn\n{\"a\";15.01.2026\n"), Form::Separated(Separator::Semicolon));
}

#[test]
fn records_one_per_line_are_read() {
    let lines = "{\"Name\":\"A\",\"Account\":{\"Name\":\"M\"},\"Lines\":{\"records\":[{\"x\":1}]},\"End\":null}\n\n{\"Name\":\"B\"}\r\n{\"Name\":\"C\"}";
    let table = same_in_pieces(lines).unwrap();
    assert_eq!(table.columns, ["Name", "Account.Name", "Lines.records"]);
    assert_eq!(table.rows.iter().map(|row| row.cell(0)).collect::<Vec<_>>(), ["A", "B", "C"]);
    assert_eq!(same_in_pieces("{\"Name\":\"A\",\"StartDate\":\"2026-01-15\"}\n").unwrap().rows.len(), 1);
    let cut = Refusal::CutJson(Place { line: 2, character: 9 });
    assert_eq!(same_in_pieces("{\"Name\":\"A\"}\n{\"Name\":"), Err(cut));
    let broken = Refusal::BrokenJson(Place { line: 2, character: 9 });
    assert_eq!(same_in_pieces("{\"Name\":\"A\"}\n{\"Name\" \"B\"}\n"), Err(broken));
}

#[test]
fn the_error_of_a_query_is_no_table() {
    for text in [
        "{\"name\":\"INVALID_FIELD\",\"message\":\"No such column\",\"exitCode\":1,\"status\":1}",
        "[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]",
    ] {
        assert_eq!(same_in_pieces(text), Err(Refusal::QueryFailed), "{text}");
    }
}

#[test]
fn records_that_the_result_counts_but_does_not_hold_are_missed() {
    let table = same_in_pieces("{\"totalSize\":3,\"done\":true,\"records\":[{\"Name\":\"A\"}]}").unwrap();
    assert_eq!(findings(&table), [(&Finding::RecordsMissing { said: 3 }, 1, (1, 52))]);
    let part = same_in_pieces("{\"totalSize\":3,\"done\":false,\"records\":[{\"Name\":\"A\"}]}").unwrap();
    assert!(part.more_elsewhere && part.remarks.is_empty());
}

#[test]
fn what_is_no_table_is_named_for_what_it_is() {
    let zip = |name: &str| {
        let length = u16::try_from(name.len()).unwrap().to_le_bytes();
        [b"PK\x03\x04".as_slice(), &[0; 22], &length, &[0; 2], name.as_bytes(), b"..."].concat()
    };
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for (bytes, kind) in [
        (zip("[Content_Types].xml"), FileKind::Workbook),
        (zip("xl/workbook.xml"), FileKind::Workbook),
        (zip("Contract.csv"), FileKind::Archive),
        ([zip("[Content_Types].xml"), b"word/document.xml".to_vec()].concat(), FileKind::Document),
        ([b"\xd0\xcf\x11\xe0".to_vec(), wide("Workbook")].concat(), FileKind::Workbook),
        ([b"\xd0\xcf\x11\xe0".to_vec(), wide("WordDocument")].concat(), FileKind::Document),
        (b"{\\rtf1 x}".to_vec(), FileKind::Document),
        (b"\x1f\x8b\x08".to_vec(), FileKind::Archive),
        (b"\xff\xd8\xff\xe0".to_vec(), FileKind::Image),
        (b"RIFF\0\0\0\0WEBP".to_vec(), FileKind::Image),
    ] {
        assert_eq!(detect(&bytes), Err(Refusal::Other(kind)), "{}", bytes.escape_ascii());
    }
    assert_eq!(
        detect(b"Name;Beginn\nA\0;15.01.2026\n"),
        Err(Refusal::Binary { place: Place { line: 2, character: 2 }, byte: 0 })
    );
    let place = Place { line: 7, character: 3 };
    for refusal in [
        Refusal::TooManyColumns { line: 7 },
        Refusal::RowTooLong { line: 7 },
        Refusal::BrokenJson(place),
        Refusal::CutJson(place),
        Refusal::OpenQuote(place),
        Refusal::Binary { place, byte: 1 },
    ] {
        for lang in Lang::ALL {
            assert!(messages::refusal(refusal, lang).contains('7'), "{refusal:?}");
        }
    }
}
