//! Tables as programs write them: every mix of encoding, separator and number style, queries of Salesforce, pasted
//! rows, and what is no table at all.

use crate::support::samples::sampled;
use std::fs;

use crate::support::tables::{contracts, decoded, folder, in_pieces, python, rows};
use fristklar::domain::{Billing, Cents, Currency, Notice, Renewal, TermLength, TermMonths, day};
use fristklar::import::{
    Encoding, FileKind, Form, Imported, MAX_COLUMNS, MAX_ROWS, Mapping, Place, Refusal, Role, Separator, Table, detect,
    read,
};
use proptest::prelude::*;

/// What the files of `tables.py` say, by hand.
fn expected() -> Vec<Imported> {
    let csv = "Name;Start\nx;2026-01-15\n";
    let plain = contracts(csv).remove(0);
    let of = |name: &str, customer: &str, product: &str, start, length, notes: &str| {
        let mut one = plain.clone();
        (one.name, one.customer, one.product) = (name.to_owned(), customer.to_owned(), product.to_owned());
        one.terms.first_term = fristklar::domain::FirstTerm::new(start, length).unwrap();
        one.notes = if notes.is_empty() { String::new() } else { format!("Ansprechpartner: {notes}") };
        one
    };
    let months = |count| TermLength::Months(TermMonths::new(count).unwrap());
    let on = |year, month, number| day(year, month, number).unwrap();
    let mut first =
        of("Vertrieb „Größe“", "Müßig & Söhne; Köln, AG", "Sales Cloud", on(2026, 1, 15), months(12), "Zoë O’Neill");
    first.terms.price = Some(Cents(1_234_567));
    first.terms.billing = Billing::Monthly;
    let until = TermLength::Until(on(2027, 2, 27));
    let mut second = of("Service", "Ähre Zweigwerk", "Service Cloud", on(2024, 2, 29), until, "");
    second.terms.notice = Notice::Months(3);
    second.terms.renewal = Renewal::None;
    second.terms.price = Some(Cents(99));
    second.terms.currency = Currency::Chf;
    second.terms.billing = Billing::Quarterly;
    let mut third = of("Mit \"Zitat\"", "Œuvre – 5 € Club", "Pardot", on(2025, 12, 31), months(36), "a\tb");
    third.terms.notice = Notice::Days(90);
    third.terms.price = Some(Cents(123_456_789));
    third.terms.currency = Currency::Usd;
    let mut fourth = of("=Formel", "@Kunde", "+1", on(2026, 3, 4), months(24), "-");
    fourth.terms.notice = Notice::Days(0);
    fourth.terms.currency = Currency::Gbp;
    vec![first, second, third, fourth]
}

#[test]
fn every_mix_of_encoding_separator_and_number_style_gives_the_same_contracts() {
    let folder = folder("mixes");
    python(&["write", folder.to_str().unwrap()]);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 5 * 3 * 2);
    for path in files {
        let (encoding, text) = decoded(&fs::read(&path).unwrap()).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let written = match name {
            name if name.starts_with("utf-16-le") => Encoding::Utf16Le,
            name if name.starts_with("utf-16-be") => Encoding::Utf16Be,
            name if name.starts_with("cp1252") => Encoding::Windows1252,
            _ => Encoding::Utf8,
        };
        assert_eq!(encoding, written, "{name}");
        let (form, _) = in_pieces(&text, 7).unwrap();
        let separator = if name.contains("semicolon") {
            Separator::Semicolon
        } else if name.contains("-comma-") {
            Separator::Comma
        } else {
            Separator::Tab
        };
        assert_eq!(form, Form::Separated(separator), "{name}");
        assert_eq!(contracts(&text), expected(), "{name}");
    }
}

/// The same query as each of Salesforce's tools answers it.
#[test]
fn every_way_to_query_salesforce_gives_the_same_contracts() {
    let records = r#"[
        {"attributes":{"type":"SalesforceContract","url":"/services/x"},"ContractNumber":"00000318","StartDate":"2026-01-15",
         "EndDate":"2027-01-14","AutoRenewCode":"Yes","BillingFrequency":"Quarterly","SalesforceContractStatus":"Activated",
         "CreditCardNumber":"4242","BillingCompany":"Muster GmbH","SubscriptionDaysLeft":52,"ExternalId":null},
        {"ContractNumber":"00000412","StartDate":"2025-06-01T00:00:00.000+0000","EndDate":"2028-05-31","AutoRenewCode":"No",
         "BillingFrequency":"Annual","SalesforceContractStatus":"Activated","BillingCompany":"Muster \"[GmbH]\", {Köln}"}]"#;
    let cli = format!(r#"{{"status":0,"result":{{"records":{records},"totalSize":2,"done":true}},"warnings":[]}}"#);
    let rest = format!(r#"{{"totalSize":2,"done":true,"records":{records}}}"#);
    let csv = "ContractNumber,StartDate,EndDate,AutoRenewCode,BillingFrequency,SalesforceContractStatus,CreditCardNumber,\
        BillingCompany,SubscriptionDaysLeft\n\
        00000318,2026-01-15,2027-01-14,Yes,Quarterly,Activated,4242,Muster GmbH,52\n\
        00000412,2025-06-01,2028-05-31,No,Annual,Activated,,\"Muster \"\"[GmbH]\"\", {Köln}\",\n";
    let all = contracts(records);
    assert_eq!(all.len(), 2);
    assert_eq!((all[0].name.as_str(), all[0].contract_number.as_str()), ("00000318", "00000318"));
    assert_eq!(all[0].customer, "Muster GmbH");
    assert_eq!(all[0].terms.first_term.length(), TermLength::Until(day(2027, 1, 14).unwrap()));
    assert_eq!((all[0].terms.renewal, all[1].terms.renewal), (Renewal::ShorterOfTermAndYear, Renewal::None));
    assert_eq!(all[0].terms.billing, Billing::Quarterly);
    assert_eq!(all[0].notes, "SalesforceContractStatus: Activated\nSubscriptionDaysLeft: 52");
    assert_eq!(all[1].customer, "Muster \"[GmbH]\", {Köln}");
    for text in [cli.as_str(), &rest, csv] {
        assert_eq!(contracts(text), all, "{text}");
    }
    let part = rest.replace("\"done\":true", "\"done\":false,\"nextRecordsUrl\":\"/x\"");
    assert!(read(&part, Form::of(&part)).unwrap().more_elsewhere);
    assert!(!read(&rest, Form::of(&rest)).unwrap().more_elsewhere);
}

#[test]
fn fields_of_records_become_cells_as_they_are_written() {
    let json = r#"{"result": {"records": [
        {"Name":"\u00c4 \"x\" \ud83d\ude00","Price":1250.50,"Big":1E3,"Open":true,"List":[1, {"a":"]"}],"Owner":{"Manager":{"Na\u006de":"M"}}},
        {"Price":1,"Name":null,"Price":2,"attributes":{"type":"x"}} ], "done" : false , "done":true}}"#;
    for size in [1, 2, 5, 1_000] {
        let (form, table) = in_pieces(json, size).unwrap();
        assert_eq!(form, Form::Json);
        assert_eq!(table.columns, ["Name", "Price", "Big", "Open", "List", "Owner.Manager.Name"]);
        let cells = ["Ä \"x\" 😀", "1250.50", "1E3", "true", "[1, {\"a\":\"]\"}]", "M"];
        assert_eq!(table.rows[0].cells, cells);
        assert_eq!(table.rows[1].cells, ["", "2"]);
        assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2]);
        assert!(!table.more_elsewhere);
    }
}

#[test]
fn the_bounds_of_records_hold_in_one_piece_and_in_many() {
    let broken = |character| Refusal::BrokenJson(Place { line: 1, character });
    let nested = |depth: usize| format!("[{}1{}]", "{\"a\":".repeat(depth), "}".repeat(depth));
    assert_eq!(read(&nested(60), Form::Json).unwrap().rows[0].cells, ["1"]);
    let fields = |count: usize| (0..count).map(|place| format!("\"f{place}\":{place}")).collect::<Vec<_>>().join(",");
    for (text, refusal) in [
        (nested(100), broken(2)),
        (nested(15_000), broken(2)),
        (format!("[{{\"a\":1}},{{\"a\":\"{}", "b".repeat(100_001)), Refusal::RowTooLong { line: 1 }),
        (format!("[{{\"a\":1}},{{\"a\":\"{}\"}}]", "b".repeat(100_001)), Refusal::RowTooLong { line: 1 }),
        (format!("[{}]", vec!["{\"a\":1}"; MAX_ROWS + 1].join(",")), Refusal::TooManyRows),
        (format!("[{{{}}}]", fields(MAX_COLUMNS + 1)), Refusal::TooManyColumns { line: 1 }),
        (format!("{{\"a\":\"{}", "b".repeat(200_000)), Refusal::NoRecords),
        (format!("[{{\"a\":1}}{}", " ".repeat(200_000)), Refusal::CutJson(Place { line: 1, character: 200_009 })),
        (format!("[{{\"a\":1}}] {}", "b".repeat(200_000)), Refusal::NoRecords),
        ("[{\"a\":1} {\"a\":2}]".to_owned(), broken(10)),
        ("[{\"a\":\"\\ud800\"}]".to_owned(), broken(2)),
        ("[{\"a\":01}]".to_owned(), broken(8)),
        ("[{\"a\":1}]]".to_owned(), broken(10)),
    ] {
        assert_eq!(read(&text, Form::Json), Err(refusal), "{text:.40}");
        assert_eq!(in_pieces(&text, 16_384).map(|_| ()), Err(refusal), "{text:.40}");
    }
    assert_eq!(in_pieces(&format!("[{{{}}}]", fields(MAX_COLUMNS)), 99).unwrap().1.columns.len(), MAX_COLUMNS);
}

/// Found by damaging files at random: it went where a piece of the file happened to begin with it.
#[test]
fn a_mark_is_left_out_before_the_text_alone() {
    let json = "\u{feff}[{\"Name\":\"a\u{feff}\u{feff}b\",\"StartDate\":\"2026-01-15\"}]";
    for size in 1..5 {
        let (_, table) = in_pieces(json, size).unwrap();
        assert_eq!(table.rows[0].cells[0], "a\u{feff}\u{feff}b", "{size}");
    }
}

#[test]
fn contracts_with_customers_carry_their_account_and_term() {
    let text = r#"{"result":{"records":[{"attributes":{"type":"Contract"},"Id":"800x","ContractNumber":"101",
        "Account":{"attributes":{"type":"Account"},"Name":"Müller AG"},"StartDate":"2026-02-01","ContractTerm":24,
        "EndDate":"2028-01-31","Status":"Activated","OwnerExpirationNotice":"60","SpecialTerms":"x\ny"}],"done":true}}"#;
    let [one]: [Imported; 1] = contracts(text).try_into().unwrap();
    assert_eq!(one.customer, "Müller AG");
    // The end is what the term says, so the term is what is kept.
    assert_eq!(one.terms.first_term.length(), TermLength::Months(TermMonths::new(24).unwrap()));
    // That is when the owner is told, not how long the notice period is.
    assert_eq!(one.terms.notice, Notice::STANDARD);
    assert_eq!(one.notes, "Id: 800x\nStatus: Activated\nOwnerExpirationNotice: 60\nSpecialTerms: x\ny");
}

#[test]
fn pasted_rows_need_no_file() {
    let pasted = "Name\tVertragsbeginn\tPreis\n\"Zeile 1\nZeile 2\"\t15.01.2026\t1.200,00 €\nB 5\" x\t1.2.2026\t\n";
    let all = contracts(pasted);
    assert_eq!(all[0].name, "Zeile 1 Zeile 2");
    assert_eq!(all[0].terms.price, Some(Cents(120_000)));
    assert_eq!(all[1].name, "B 5\" x");
    let without_header = "Sales Cloud\t15.01.2026\t12\n";
    let (_, table) = in_pieces(without_header, 5).unwrap();
    assert_eq!(table.columns, ["A", "B", "C"]);
    assert_eq!(table.rows.len(), 1);
}

#[test]
fn the_header_is_found_below_a_title_and_rows_keep_their_numbers() {
    let text = "sep=;\r\nUnsere Verträge;;\r\n\r\nName;Beginn;\r\n\"a\nb\";15.01.2026;\r\n;;\r\nc;16.01.2026;\r\n";
    let (_, table) = in_pieces(text, 3).unwrap();
    assert_eq!(table.columns, ["Name", "Beginn", ""]);
    assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [5, 7]);
}

#[test]
fn headers_are_recognised_in_both_languages_and_in_salesforces_own() {
    let known = |header: &str| {
        let text = format!("{header}\tx\n1\t2\n");
        Mapping::of(&read(&text, Form::Separated(Separator::Tab)).unwrap()).columns()[0].role
    };
    for (role, headers) in [
        (Role::Start, ["Vertragsbeginn", "Start Date", "StartDate", "BEGINN", "Contract Start Date"]),
        (Role::End, ["Vertragsende", "End Date", "EndDate", "Enddatum", "valid until"]),
        (Role::Term, ["Laufzeit (Monate)", "Contract Term (months)", "ContractTerm", "Mindestlaufzeit", "Term"]),
        (Role::NoticeDays, ["Kündigungsfrist", "Kuendigungsfrist (Tage)", "Notice Period", "notice days", "Frist"]),
        (
            Role::NoticeMonths,
            [
                "Kündigungsfrist (Monate)",
                "notice_months",
                "Frist in Monaten",
                "Notice period in months",
                "Kündigungsfrist in Monaten",
            ],
        ),
        (Role::Renewal, ["AutoRenewCode", "Auto-Verlängerung", "Verlängerung", "auto renew", "Renewal"]),
        (Role::Customer, ["Kunde", "Account Name", "Account.Name", "Mandant", "Customer"]),
        (Role::Price, ["Preis pro Jahr, netto", "Jahrespreis", "Annual Price", "ACV", "Kosten pro Jahr"]),
    ] {
        for header in headers {
            assert_eq!(known(header), role, "{header}");
        }
    }
    assert_eq!(known("OwnerExpirationNotice"), Role::Notes);
    assert_eq!(known("CreditCardNumber"), Role::Ignored);
    // The status as it is exported, and as earlier releases called it.
    for header in ["Status heute", "Status today", "Stand", "State"] {
        assert_eq!(known(header), Role::Ignored, "{header}");
    }
}

#[test]
fn what_is_no_table_is_refused_with_its_reason() {
    assert_eq!(detect(b""), Err(Refusal::Empty));
    assert_eq!(detect(b"PK\x03\x04rest of a workbook"), Err(Refusal::Other(FileKind::Workbook)));
    assert_eq!(detect(b"\xd0\xcf\x11\xe0rest of an old one"), Err(Refusal::Other(FileKind::Workbook)));
    assert_eq!(detect(b"%PDF-1.7 text"), Err(Refusal::Other(FileKind::Pdf)));
    assert_eq!(detect(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0"), Err(Refusal::Other(FileKind::Image)));
    assert_eq!(detect(&[7; 4_000]), Err(Refusal::Binary { place: Place { line: 1, character: 1 }, byte: 7 }));
    assert_eq!(detect("Name;Beginn".as_bytes()), Ok(Encoding::Utf8));
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    assert_eq!(detect(&wide("Name;Beginn\r\nä;15.01.2026\r\n")), Ok(Encoding::Utf16Le));
    let refused = |text: &str| in_pieces(text, 4_096).map(|_| ()).unwrap_err();
    assert_eq!(refused("Name;Beginn\n"), Refusal::Empty);
    assert_eq!(refused("\n\n"), Refusal::Empty);
    assert_eq!(refused(&"a;".repeat(1_000_000)), Refusal::TooManyColumns { line: 1 });
    // The separator is chosen by the beginning alone.
    assert_eq!(Form::of(&"a;".repeat(8_192)), Form::Separated(Separator::Semicolon));
    assert_eq!(refused(&format!("Name;Beginn\n{}", "b".repeat(100_001))), Refusal::RowTooLong { line: 2 });
    let open = Refusal::OpenQuote(Place { line: 2, character: 1 });
    assert_eq!(refused("Name;Beginn\n\"a;15.01.2026\n"), open);
    assert_eq!(refused(&format!("Name;Beginn\n{}", "b;16.01.2026\n".repeat(MAX_ROWS + 1))), Refusal::TooManyRows);
    assert_eq!(refused("[{\"StartDate\":\"2026-01-15\"}"), Refusal::CutJson(Place { line: 1, character: 28 }));
    let broken = |line, character| Refusal::BrokenJson(Place { line, character });
    assert_eq!(refused("[{\"StartDate\":\"2026-01-15\"},]"), broken(1, 29));
    assert_eq!(refused("[{\"a\":1},\n {\"a\" 2}]"), broken(2, 7));
    assert_eq!(refused("[1, 2]"), broken(1, 2));
    assert_eq!(refused("{\"a\": 1"), Refusal::CutJson(Place { line: 1, character: 8 }));
    assert_eq!(refused("{\"records\": []}"), Refusal::Empty);
    assert_eq!(refused("{\"rows\": 1}"), Refusal::NoRecords);
    assert_eq!(refused("{\"schema\":3,\"rev\":1,\"contracts\":[{\"id\":\"a\"}]}"), Refusal::Backup);
    let widest = format!("{}\n{}\n", vec!["a"; MAX_COLUMNS].join(","), vec!["1"; MAX_COLUMNS].join(","));
    assert_eq!(in_pieces(&widest, 99).unwrap().1.columns.len(), MAX_COLUMNS);
}

/// A table as text, and its cells.
fn any_cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[a-zäß0-9 ,;\t\"'\n=@]{0,8}";
    (2..6_usize).prop_flat_map(move |width| proptest::collection::vec(proptest::collection::vec(cell, width), 1..12))
}

proptest! {
    #![proptest_config(sampled(400))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok((_, text)) = decoded(&bytes)
            && let Ok((_, table)) = in_pieces(&text, 17)
        {
            let _ = rows(&table);
        }
    }

    #[test]
    fn no_table_makes_it_panic(
        header in proptest::collection::vec(proptest::sample::select(vec!["Beginn", "Ende", "Preis", "Laufzeit", "Frist",
            "Verlängerung", "Gebühr bei vorzeitigem Ende", "Währung", "x"]), 1..6),
        cells in proptest::collection::vec("\\PC{0,12}", 0..30),
    ) {
        let mut text = header.join("\t");
        for row in cells.chunks(header.len()) {
            text.push('\n');
            text.push_str(&row.join("\t"));
        }
        if let Ok((_, table)) = in_pieces(&text, 17) {
            let _ = rows(&table);
        }
    }

    #[test]
    fn no_json_makes_it_panic(text in "[\\[\\]{}\",:a-z0-9\\\\ ]{0,80}", size in 1..20_usize) {
        let text = format!("[{text}");
        let whole = read(&text, Form::Json);
        prop_assert_eq!(in_pieces(&text, size).map(|(_, table)| table), whole);
    }

    /// Against a writer of the test's own: whatever is written is read, however it comes in pieces.
    #[test]
    fn cells_come_back_in_any_pieces(cells in any_cells(), size in 1..40_usize) {
        for separator in Separator::ALL {
            let line = |row: &Vec<String>| {
                let quoted = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
                quoted.collect::<Vec<_>>().join(&separator.sign().to_string())
            };
            let mut text = String::from("Name");
            for place in 1..cells[0].len() {
                text = format!("{text}{}Spalte {place}", separator.sign());
            }
            for row in &cells {
                text = format!("{text}\n{}", line(row));
            }
            let mut reader = fristklar::import::Reader::new(Form::Separated(separator));
            for piece in text.chars().collect::<Vec<_>>().chunks(size) {
                prop_assert_eq!(reader.feed(&piece.iter().collect::<String>()), Ok(()));
            }
            let read: Vec<Vec<String>> = match reader.end() {
                Ok(Table { rows, .. }) => rows.into_iter().map(|row| row.cells).collect(),
                Err(refusal) => {
                    prop_assert_eq!(refusal, Refusal::Empty);
                    Vec::new()
                }
            };
            // An apostrophe before a formula is the one that was put there for spreadsheets.
            let is_formula = |rest: &str| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
            // So is an equals sign before a text in quotation marks.
            let kept = |cell: &str| Some(cell.strip_prefix("=\"")?.strip_suffix('"')?.replace("\"\"", "\""));
            let bare = |cell: &String| match cell.strip_prefix('\'') {
                Some(rest) if is_formula(rest) => rest.to_owned(),
                _ => kept(cell).unwrap_or_else(|| cell.clone()),
            };
            let written: Vec<Vec<String>> = cells
                .iter()
                .map(|row| row.iter().map(bare).collect::<Vec<String>>())
                .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
                .collect();
            prop_assert_eq!(read, written);
        }
    }
}
