//! Texts for refusals and problems, each from one exhaustive match; every text says how to correct the problem.

use super::{CellProblem, FileKind, Mapping, Place, Problem, Refusal, Role, Table, TableRow};
use crate::domain::ContractError;
use crate::i18n::texts::{ImportTexts, QuestionTexts, RefusalTexts};
use crate::i18n::{Lang, fill};
use crate::input::{AmountError, DayError, NumberError};

/// Why a file is refused as a whole: what was found, where, and what to do.
pub fn refusal(refusal: Refusal, lang: Lang) -> String {
    let t = RefusalTexts::of(lang);
    let at = |text: &str, place: Place| {
        fill(text, &[("line", &place.line.to_string()), ("character", &place.character.to_string())])
    };
    let text = match refusal {
        Refusal::TooLarge => t.too_large,
        Refusal::Unreadable => t.unreadable,
        Refusal::Binary { place, byte } => return fill(&at(t.binary, place), &[("byte", &format!("{byte:02X}"))]),
        Refusal::Other(kind) => match kind {
            FileKind::Workbook => t.workbook,
            FileKind::Archive => t.archive,
            FileKind::Pdf => t.pdf,
            FileKind::Image => t.image,
            FileKind::Document => t.document,
            FileKind::Markup => t.markup,
        },
        Refusal::Empty => t.empty,
        Refusal::OpenQuote(place) => return at(t.open_quote, place),
        Refusal::TooManyColumns { line } => return fill(t.too_many_columns, &[("line", &line.to_string())]),
        Refusal::TooManyRows => t.too_many_rows,
        Refusal::RowTooLong { line } => return fill(t.row_too_long, &[("row", &line.to_string())]),
        Refusal::BrokenJson(place) => return at(t.broken_json, place),
        Refusal::CutJson(place) => return at(t.cut_json, place),
        Refusal::NoRecords => t.no_records,
        Refusal::QueryFailed => t.query_failed,
        Refusal::Backup => t.backup,
    };
    text.to_owned()
}

/// What is wrong with a cell, and how to correct it.
pub fn problem(problem: Problem, lang: Lang) -> &'static str {
    let t = RefusalTexts::of(lang);
    let questions = QuestionTexts::of(lang);
    match problem {
        Problem::Day(DayError::Empty) => t.start_missing,
        Problem::Day(DayError::Incomplete) => t.day_incomplete,
        Problem::Day(DayError::Impossible) => t.day_impossible,
        Problem::Day(DayError::OutOfRange) | Problem::Contract(ContractError::DayOutOfRange) => t.day_range,
        Problem::Day(DayError::NotADate) => t.day_unreadable,
        Problem::Day(DayError::SlashAmbiguous { .. }) | Problem::Amount(AmountError::Ambiguous { .. }) => t.two_ways,
        Problem::Amount(AmountError::Empty | AmountError::NotAnAmount | AmountError::OtherCurrency(_)) => {
            t.amount_unreadable
        }
        Problem::Amount(AmountError::Negative) | Problem::Number(NumberError::Negative) => t.negative,
        Problem::Amount(AmountError::TooPrecise) | Problem::Number(NumberError::TooPrecise) => t.precise,
        Problem::Amount(AmountError::TooLarge)
        | Problem::Number(NumberError::TooLarge)
        | Problem::Contract(ContractError::AmountOutOfRange) => t.large,
        Problem::Number(NumberError::Empty | NumberError::NotANumber) => t.number_unreadable,
        Problem::Contract(ContractError::TermOutOfRange) => t.term_range,
        Problem::Contract(ContractError::EndBeforeStart) => t.end_before_start,
        Problem::Contract(ContractError::EndTooLate) => t.end_too_late,
        Problem::Contract(ContractError::NoticeOutOfRange) => t.notice_range,
        Problem::Contract(ContractError::PercentOutOfRange) => t.share_range,
        Problem::WrongUnit => t.wrong_unit,
        Problem::NotAChoice => t.not_a_choice,
        Problem::TooLong => t.too_long,
        Problem::TooManyCells => t.too_many_cells,
        Problem::Contradicts(_) => questions.contradicts,
        Problem::NoticeUnreadable => questions.notice_unreadable,
        Problem::PeriodDisagrees => questions.period_disagrees,
        Problem::TermNotWhole => questions.term_not_whole,
        Problem::Open(_) | Problem::TermDisagrees(..) => questions.is_open,
        Problem::LeftOut => questions.left_out,
    }
}

/// Where a problem is: `Row 3, Start:`.
pub fn cell_location(found: &CellProblem, table: &Table, lang: Lang) -> String {
    let t = ImportTexts::of(lang);
    let row = found.row.to_string();
    match found.column.and_then(|column| table.columns.get(column)) {
        Some(column) => fill(t.at_cell, &[("row", &row), ("column", column)]),
        None => fill(t.at_row, &[("row", &row)]),
    }
}

/// The most characters of a cell that are shown.
const SHOWN: usize = 60;

/// What is wrong, where, and what was found there; where two cells disagree, what stands in both.
pub fn description(found: &CellProblem, row: &TableRow, table: &Table, mapping: &Mapping, lang: Lang) -> String {
    let t = QuestionTexts::of(lang);
    let cell = |column: Option<usize>| column.map(|column| shown(row.cell(column))).filter(|cell| !cell.is_empty());
    let other = match found.problem {
        Problem::Contradicts(role) => mapping.column_of(role),
        Problem::Contract(ContractError::EndBeforeStart | ContractError::EndTooLate) => mapping.column_of(Role::Start),
        Problem::TermDisagrees(..) => mapping.column_of(Role::Term),
        _ => None,
    };
    let name = other.and_then(|column| table.columns.get(column)).map_or("", String::as_str);
    let what = match (cell(found.column), cell(other)) {
        (Some(cell), Some(other)) => fill(t.found_both, &[("cell", &cell), ("column", name), ("other", &other)]),
        (Some(cell), None) => fill(t.found, &[("cell", &cell)]),
        (None, _) => String::new(),
    };
    let said = format!("{} {} {what}", cell_location(found, table, lang), problem(found.problem, lang));
    said.trim_end().to_owned()
}

/// The beginning of a cell on one line.
pub fn shown(cell: &str) -> String {
    let mut line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(SHOWN) {
        line.truncate(end);
        line.push('…');
    }
    line
}
