//! Tables that a simple program wrote, whole and cut anywhere: what is whole comes back as it was, and of what is cut
//! every row is as it was or is named.

use crate::support::samples::sampled;
use crate::support::tables::{decoded, in_pieces};
use encoding_rs::WINDOWS_1252;

use fristklar::import::{Finding, Form, Remark, Separator, Table, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Writes cells as any program may: all of them in quotation marks, or only those that need them.
fn written(rows: &[Vec<String>], separator: char, line_ends: &[&str], all_quoted: bool, is_closed: bool) -> String {
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        let cells = row.iter().map(|cell| {
            let needs = cell.contains([separator, '"', '\n', '\r']);
            if all_quoted || needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
        });
        text.push_str(&cells.collect::<Vec<_>>().join(&separator.to_string()));
        if is_closed || number + 1 < rows.len() {
            text.push_str(line_ends[number % line_ends.len()]);
        }
    }
    text
}

proptest! {
    #![proptest_config(sampled(2_000))]

    #[test]
    fn whatever_is_written_comes_back_without_a_word(
        rows in (2..6_usize).prop_flat_map(|width| vec(vec("[a-zäß0-9 ,;|\t\"\n\r@]{0,8}", width), 1..12)),
        separator in select(&Separator::ALL[..]),
        line_ends in vec(select(vec!["\n", "\r\n", "\r"]), 1..3),
        (all_quoted, is_closed) in any::<(bool, bool)>(),
    ) {
        let header: Vec<String> =
            std::iter::once("Name".to_owned()).chain((1..rows[0].len()).map(|place| format!("Spalte {place}"))).collect();
        // A blank row is none, wherever it stands, and a lone cell may be the end of a report.
        let rows: Vec<Vec<String>> =
            rows.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        let all: Vec<Vec<String>> = std::iter::once(header).chain(rows.iter().cloned()).collect();
        let text = written(&all, separator.sign(), &line_ends, all_quoted, is_closed);
        if let Ok(table) = read(&text, Form::Separated(separator)) {
            let cells: Vec<Vec<String>> = table.rows.into_iter().map(|row| row.cells).collect();
            let bare = |cell: &String| cell.strip_prefix('\'').map_or(cell.clone(), str::to_owned);
            let expected: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(bare).collect()).collect();
            prop_assert_eq!(cells, expected, "{:?}", text);
            prop_assert!(table.remarks.iter().all(|remark| !remark.is_damage()), "{:?}: {:?}", text, table.remarks);
        } else {
            prop_assert!(rows.is_empty());
        }
    }
}

/// Whether a remark names the row with this number.
fn names(remark: &Remark, number: usize) -> bool {
    let (first, last) = remark.lines();
    (remark.row..=remark.row + (last - first)).contains(&number)
}

/// Every row stands in `whole` as well, or is named.
fn expect_sound_or_named(table: &Table, whole: &Table, about: &str) {
    assert_eq!(table.columns, whole.columns, "{about}");
    for row in &table.rows {
        let is_sound = whole.rows.contains(row);
        assert!(
            is_sound || table.remarks.iter().any(|remark| names(remark, row.number)),
            "{about}: {row:?} of {table:?}"
        );
    }
}

const WHOLE: [&str; 4] = [
    "Name;Kunde;Beginn;Laufzeit;Kündigungsfrist;Preis;Kostenstelle\r\n\
     Vertrieb „Größe“;Müßig & Söhne;15.01.2026;12;30 Tage;12.345,67;4711\r\n\
     \"Mit \"\"Zitat\"\"; und mehr\";Ähre;29.02.2024;36;3 Monate;0,99 €;\"eins\r\nzwei; drei\"\r\n\
     =Formel;@Kunde;04.03.2026;24;;;-\r\n",
    "\"NAME\",\"STARTDATE\",\"CONTRACTTERM\"\n\"A\",\"2026-01-15\",\"12\"\n\"Straße 1\nHof, \"\"Süd\"\"\",\"2026-01-16\",\"24\"\n\
     \"=\"\"C\"\"\",\"2026-01-17\",\"36\"\n",
    "Vertrag\tBeginn\tFrist\rA\t15.01.2026\t90\rB\t16.01.2026\t60\r",
    "<html><body><table><tr><th>Name</th><th>Start Date</th></tr><tr><td>Größe &amp; Co</td><td>15.01.2026</td></tr>\
     <tr><td>B</td><td>16.01.2026</td></tr></table></body></html>",
];

#[test]
fn of_a_file_that_is_cut_anywhere_every_row_is_as_it_was_or_is_named() {
    let mut read_at_all = 0;
    for text in WHOLE {
        let marked = ["\u{feff}", text].concat();
        let files = [
            text.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            WINDOWS_1252.encode(text).0.into_owned(),
        ];
        for bytes in files {
            let whole = in_pieces(&decoded(&bytes).unwrap().1, 100).unwrap().1;
            for cut in 0..bytes.len() {
                let part = bytes.get(..cut).unwrap();
                let Ok((_, text)) = decoded(part) else { continue };
                let Ok((_, table)) = in_pieces(&text, 100) else { continue };
                read_at_all += 1;
                expect_sound_or_named(
                    &table,
                    &whole,
                    &format!("{} bytes of {:?}", cut, part.escape_ascii().to_string()),
                );
            }
        }
    }
    assert!(read_at_all > 1_500, "{read_at_all}");
}

#[test]
fn of_a_file_without_one_of_its_quotation_marks_every_row_is_as_it_was_or_is_named() {
    for text in &WHOLE[..2] {
        let whole = in_pieces(text, 100).unwrap().1;
        for (at, _) in text.match_indices('"') {
            let damaged = [text.get(..at).unwrap(), text.get(at + 1..).unwrap()].concat();
            let Ok((_, table)) = in_pieces(&damaged, 100) else { continue };
            let sound = |cells: &Vec<String>| whole.rows.iter().any(|row| row.cells == *cells);
            for row in &table.rows {
                // A mark within a cell may have been meant for one that began in the row above, and the text says so.
                let above = |remark: &Remark| remark.finding == Finding::QuoteWithin && remark.row == row.number + 1;
                let is_named = table.remarks.iter().any(|remark| names(remark, row.number) || above(remark));
                assert!(sound(&row.cells) || is_named, "{damaged}: {row:?} of {table:?}");
            }
            // What is missing is said.
            assert!(table.rows.len() >= whole.rows.len() || table.remarks.iter().any(Remark::is_damage), "{damaged}");
        }
    }
}
