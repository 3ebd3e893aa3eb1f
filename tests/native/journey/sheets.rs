//! What filled-in sheets say: counts as people write them, where the exports stand, the day of sending, the reasons.

use crate::support::content::content;
use crate::support::contracts::ymd;
use fristklar::domain::{Contract, Day, FirstTerm, TermLength, TermMonths, plan};
use fristklar::i18n::Lang;
use fristklar::journey::sheets::{
    Counts, EXPORTS, Exports, REASONS, SENT, SETTLED_DAY, compare, day_in, exports, may_have_arrived_late, reasons,
    sent_on,
};
use fristklar::portfolio::{Answers, ClauseMarks, Edition, Entries, SheetEntry, entry_key};

const LARGE: Answers =
    Answers { edition: Some(Edition::Large), account_engagement: None, eu_customer: None, clauses: ClauseMarks::NONE };
const SMALL: Answers =
    Answers { edition: Some(Edition::Small), account_engagement: None, eu_customer: None, clauses: ClauseMarks::NONE };
const UNKNOWN: Answers =
    Answers { edition: None, account_engagement: None, eu_customer: None, clauses: ClauseMarks::NONE };

/// A row with what stands in its first cell; what stands in the others says nothing here.
fn row(ticked: bool, first: &str) -> SheetEntry {
    // No other cell counts, but for the last one of what was sent, which has a test of its own.
    let cell = |place| if place == SETTLED_DAY { String::new() } else { "2025-01-01".to_owned() };
    let mut entry = SheetEntry { ticked, cells: std::array::from_fn(cell), ..SheetEntry::default() };
    if let Some(cell) = entry.cells.first_mut() {
        *cell = first.to_owned();
    }
    entry
}

/// Rows of a sheet: their ids, whether they are ticked, and what stands in their first cell.
type Rows<'a> = &'a [(&'a str, bool, &'a str)];

fn rows(sheet: &str, rows: Rows<'_>) -> Entries {
    let mut entries = Entries::default();
    for (id, ticked, first) in rows {
        entries.set(&entry_key(sheet, id), row(*ticked, first));
    }
    entries
}

#[test]
fn the_names_of_the_sheets_are_those_of_the_content() -> Result<(), String> {
    for lang in Lang::ALL {
        let content = content(lang)?;
        for id in [EXPORTS, SENT, REASONS] {
            assert!(content.sheet(id).is_some(), "{id}");
        }
        // Rows that older schemas kept for other things, and that were more than their fields can hold.
        for id in ["letter", "calendar", "renewal", "money"] {
            assert!(content.sheet(id).is_none(), "{id} would be drawn as a sheet");
        }
    }
    Ok(())
}

#[test]
fn counts_are_compared_however_they_are_grouped() {
    let ways = ["1204117", "1.204.117", "1'204'117", "1’204’117", "1,204,117", "1 204 117", "1\u{a0}204\u{a0}117"];
    for one in ways {
        for other in ways.into_iter().chain(["1\u{202f}204\u{202f}117", "  1204117\t", "01204117"]) {
            assert_eq!(compare([one, other]), Some(Counts::Agree), "{one:?} {other:?}");
        }
        assert_eq!(compare([one, "1.204.116"]), Some(Counts::Missing(1)), "{one:?}");
        assert_eq!(compare(["1’204’000", one]), Some(Counts::TooMany(117)), "{one:?}");
    }
    assert_eq!(compare(["0", "0"]), Some(Counts::Agree));
    assert_eq!(compare(["1.204", "1,200"]), Some(Counts::Missing(4)));
    assert_eq!(compare(["0", "12"]), Some(Counts::TooMany(12)));
    assert_eq!(compare(["12", "0"]), Some(Counts::Missing(12)));
}

#[test]
fn what_is_no_count_is_compared_with_nothing() {
    let longer_than_any = "9".repeat(10_000);
    let nonsense = [
        "",
        " ",
        ".",
        "'",
        "about 12",
        "12 Stück",
        "zwölf",
        "-12",
        "−12",
        "1e3",
        "0x10",
        "½",
        "١٢",
        "12/13",
        "12 (+3)",
        "\u{202e}12",
        "</b>12",
        "18446744073709551616",
        &longer_than_any,
    ];
    for text in nonsense {
        assert_eq!(compare([text, "12"]), None, "{text}");
        assert_eq!(compare(["12", text]), None, "{text}");
        assert_eq!(compare([text, text]), None, "{text}");
    }
}

#[test]
fn the_largest_counts_are_still_compared() {
    let largest = "18.446.744.073.709.551.615";
    assert_eq!(compare([largest, largest]), Some(Counts::Agree));
    assert_eq!(compare([largest, "0"]), Some(Counts::Missing(u64::MAX)));
    assert_eq!(compare(["1", largest]), Some(Counts::TooMany(u64::MAX - 1)));
}

#[test]
fn a_day_is_in_a_cell_only_as_it_is_kept() -> Result<(), String> {
    assert_eq!(day_in("2026-11-23"), Some(ymd(2026, 11, 23)));
    for text in ["", "23.11.2026", "2026-11-31", "2026-11-23 ", "2026-1-3", "1889-01-01", "today", "2026-11-23T00:00"] {
        assert_eq!(day_in(text), None, "{text}");
    }
    Ok(())
}

#[test]
fn without_a_dated_export_there_is_nothing_to_wait_for() {
    let undated = rows(EXPORTS, &[("a", true, ""), ("b", false, "last week"), ("c", false, "31.02.2026")]);
    let elsewhere = rows(SENT, &[("email", false, "2026-11-20")]);
    for entries in [Entries::default(), undated, elsewhere] {
        for answers in [LARGE, SMALL, UNKNOWN] {
            assert_eq!(exports(&entries, &answers), Exports::default());
        }
    }
}

#[test]
fn an_export_waits_two_days_and_the_next_as_long_as_the_edition_says() -> Result<(), String> {
    let requested = ymd(2026, 11, 20);
    for (answers, next) in [(LARGE, ymd(2026, 11, 27)), (SMALL, ymd(2026, 12, 19)), (UNKNOWN, ymd(2026, 12, 19))] {
        let waiting = exports(&rows(EXPORTS, &[("a", false, "2026-11-20")]), &answers);
        assert_eq!(waiting, Exports { next: Some(next), pending: Some((requested, ymd(2026, 11, 22))) });
        let fetched = exports(&rows(EXPORTS, &[("a", true, "2026-11-20")]), &answers);
        assert_eq!(fetched, Exports { next: Some(next), pending: None });
    }
    Ok(())
}

#[test]
fn of_several_exports_only_the_latest_has_files() -> Result<(), String> {
    let (next, pending) = (Some(ymd(2027, 1, 9)), Some((ymd(2027, 1, 2), ymd(2027, 1, 4))));
    for order in [["a", "b", "c"], ["b", "c", "a"], ["c", "b", "a"], ["b", "a", "c"]] {
        let stand = |latest_fetched: bool| {
            let mut entries = Entries::default();
            for id in order {
                let (ticked, requested) = match id {
                    "a" => (false, "2026-11-20"),
                    "b" => (latest_fetched, "2027-01-02"),
                    _ => (true, "2026-12-01"),
                };
                entries.set(&entry_key(EXPORTS, id), row(ticked, requested));
            }
            exports(&entries, &LARGE)
        };
        assert_eq!(stand(false), Exports { next, pending }, "{order:?}");
        // The files of the first are gone although nobody fetched them: there is nothing left to warn of.
        assert_eq!(stand(true), Exports { next, pending: None }, "{order:?}");
    }
    Ok(())
}

#[test]
fn an_export_entered_twice_is_fetched_once() -> Result<(), String> {
    let next = Some(ymd(2026, 11, 27));
    for ticks in [[true, false], [false, true]] {
        let [first, second] = ticks;
        let twice = rows(EXPORTS, &[("a", first, "2026-11-20"), ("b", second, "2026-11-20")]);
        assert_eq!(exports(&twice, &LARGE), Exports { next, pending: None }, "{ticks:?}");
    }
    let twice = rows(EXPORTS, &[("a", false, "2026-11-20"), ("b", false, "2026-11-20")]);
    let pending = Some((ymd(2026, 11, 20), ymd(2026, 11, 22)));
    assert_eq!(exports(&twice, &LARGE), Exports { next, pending });
    Ok(())
}

#[test]
fn the_notice_was_sent_on_the_first_ticked_day_that_can_be_read() -> Result<(), String> {
    let cases: [(Rows<'_>, Option<Day>); 7] = [
        (&[], None),
        (&[("email", false, "2026-12-01")], None),
        (&[("email", true, ""), ("letter", true, "01.12.2026"), ("portal", true, "2026-11-31")], None),
        (&[("email", true, "2026-12-01")], Some(ymd(2026, 12, 1))),
        (&[("email", true, "2026-12-01"), ("letter", true, "2026-11-30")], Some(ymd(2026, 11, 30))),
        (&[("email", true, "2026-12-01"), ("letter", false, "2026-11-30")], Some(ymd(2026, 12, 1))),
        (&[("x7k2", true, "2026-12-03"), ("email", true, "soon")], Some(ymd(2026, 12, 3))),
    ];
    for (given, sent) in cases {
        assert_eq!(sent_on(&rows(SENT, given)), sent, "{given:?}");
        assert_eq!(sent_on(&rows(EXPORTS, given)), None, "{given:?}");
    }
    Ok(())
}

/// The e-mail had to go by 14 December 2026, the courier by 11 December.
#[test]
fn a_notice_sent_after_the_send_by_date_of_its_way_may_have_arrived_late() -> Result<(), String> {
    let length = TermLength::Months(TermMonths::YEAR);
    let first = FirstTerm::new(ymd(2026, 1, 15), length).map_err(|error| format!("{error:?}"))?;
    let send_by = plan(&Contract::new(first), ymd(2026, 12, 16)).deadlines.ok_or("it renews")?.send_by;
    let cases: [(Rows<'_>, &str, bool); 8] = [
        (&[], "2026-12-14", false),
        (&[], "2026-12-15", true),
        (&[("email", true, "2026-12-14")], "2026-12-14", false),
        (&[("email", true, "2026-12-15")], "2026-12-15", true),
        (&[("letter", true, "2026-12-11")], "2026-12-11", false),
        (&[("letter", true, "2026-12-12")], "2026-12-12", true),
        (&[("letter", true, "2026-12-12"), ("email", true, "2026-12-14")], "2026-12-12", false),
        (&[("letter", true, "2026-12-12"), ("email", false, "2026-12-12")], "2026-12-12", true),
    ];
    for (given, sent, expected) in cases {
        let sent = day_in(sent).ok_or("a day")?;
        assert_eq!(may_have_arrived_late(&rows(SENT, given), sent, &send_by), expected, "{given:?} {sent}");
    }
    Ok(())
}

#[test]
fn a_day_that_is_typed_in_again_stands_until_it_is_read_or_cleared() -> Result<(), String> {
    let sent = |typed: &str| {
        let mut entry = SheetEntry { ticked: true, ..SheetEntry::default() };
        for (cell, text) in entry.cells.iter_mut().zip([typed, "", "", "2026-11-20"]) {
            *cell = text.to_owned();
        }
        let mut entries = Entries::default();
        entries.set(&entry_key(SENT, "email"), entry);
        sent_on(&entries)
    };
    let day = Some(ymd(2026, 11, 20));
    assert_eq!([sent("2026-11-2"), sent("morgen"), sent("2026-11-20")], [day, day, day]);
    assert_eq!(sent("2026-11-21"), Some(ymd(2026, 11, 21)));
    assert_eq!([sent(""), sent(" ")], [None, None]);
    Ok(())
}

#[test]
fn reasons_stand_in_the_sheets_order_and_own_ones_last() -> Result<(), String> {
    let mut entries = Entries::default();
    let ticked = |label: &str| SheetEntry { label: label.to_owned(), ticked: true, ..SheetEntry::default() };
    entries.set("reasons/own2", ticked("Wir ziehen um."));
    entries.set("reasons/budget", ticked(""));
    entries.set("reasons/own1", ticked("We are moving."));
    entries.set("reasons/unticked", SheetEntry { label: "Never mind.".to_owned(), ..SheetEntry::default() });
    entries.set("reasons/strategy", row(false, "noted"));
    entries.set("reasons/low-use", ticked(""));
    // Of a later page: ticked, but this one has no sentence for it.
    entries.set("reasons/reason-of-a-later-page", ticked(""));
    entries.set("objects/budget", ticked("An object."));
    assert_eq!(
        reasons(&entries, content(Lang::En)?),
        "We use too few of the functions we pay for. The price of the next term does not fit our budget. \
         Wir ziehen um. We are moving."
    );
    assert_eq!(
        reasons(&entries, content(Lang::De)?),
        "Wir nutzen zu wenige der Funktionen, für die wir zahlen. Der Preis der nächsten Laufzeit passt nicht in \
         unser Budget. Wir ziehen um. We are moving."
    );
    Ok(())
}

#[test]
fn all_reasons_together_are_all_sentences_in_their_order() -> Result<(), String> {
    for lang in Lang::ALL {
        let content = content(lang)?;
        let sheet = content.sheet(REASONS).ok_or("no reasons")?;
        let mut entries = Entries::default();
        for row in sheet.rows.iter().rev() {
            entries.set(&entry_key(REASONS, &row.id), SheetEntry { ticked: true, ..SheetEntry::default() });
        }
        let sentences: Vec<&str> = sheet.rows.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(reasons(&entries, content), sentences.join(" "));
    }
    Ok(())
}

#[test]
fn without_a_tick_there_are_no_reasons() -> Result<(), String> {
    let mut unticked = Entries::default();
    unticked.set("reasons/own", SheetEntry { label: "Never mind.".to_owned(), ..SheetEntry::default() });
    for lang in Lang::ALL {
        assert_eq!(reasons(&Entries::default(), content(lang)?), "");
        assert_eq!(reasons(&unticked, content(lang)?), "");
    }
    Ok(())
}
