//! The words of questions and their answers.

use super::cell::{Reading, day, value_of};
use super::messages::shown;
use super::{Answer, Asked, Here, Mapping, Origin, Question, Role, Rows, Table};
use crate::domain::{Day, Notice};
use crate::i18n::texts::{ImportTexts, PlanTexts, QuestionTexts};
use crate::i18n::{Lang, Locale, counted, day_long, fill, names};

/// A question.
pub fn question(asked: &Asked, table: &Table, mapping: &Mapping, here: Here, lang: Lang) -> String {
    let t = QuestionTexts::of(lang);
    let name = |column: Option<usize>| column.and_then(|column| table.columns.get(column)).map_or("", String::as_str);
    let column = name(asked.column);
    let about_column = |text: &str| fill(text, &[("column", column)]);
    match asked.question {
        Question::Meaning(role) => {
            let mapped = asked.column.and_then(|column| mapping.columns().get(column));
            let is_twin = mapped.is_some_and(|mapped| matches!(mapped.origin, Origin::Twin(_)));
            let other = name(mapping.column_of(role));
            let text = if is_twin { t.twin } else { t.meaning };
            fill(text, &[("column", column), ("role", role.label(lang)), ("other", other)])
        }
        Question::SerialDay => {
            let cell = asked.rows.first.first().and_then(|place| table.rows.get(*place)).zip(asked.column);
            let cell = cell.map_or("", |(row, column)| value_of(row.cell(column)));
            let day = excel_day(cell, here).map(|day| day_long(day, Locale::of(lang, Default::default())));
            fill(t.serial_day, &[("column", column), ("cell", cell), ("day", &day.unwrap_or_default())])
        }
        Question::DayOrder => about_column(t.day_order),
        Question::NumberStyle => about_column(t.number_style),
        Question::TimeOfDay => about_column(t.time_of_day),
        Question::EndDay => about_column(t.end_day),
        Question::TermOrEnd => t.term_or_end.to_owned(),
        Question::TermUnit => about_column(t.term_unit),
        Question::NoticeUnit => about_column(t.notice_unit),
        Question::RenewalNumber => about_column(t.renewal_number),
        Question::PricePeriod => about_column(t.price_period),
        Question::Draft => about_column(t.draft),
        Question::UnknownStatus => about_column(t.unknown_status),
        Question::EndedEarly => about_column(t.ended_early),
        Question::MissingTerm => t.missing_term.to_owned(),
        Question::MissingNotice => t.missing_notice.to_owned(),
        Question::MissingRenewal => t.missing_renewal.to_owned(),
        Question::MissingCurrency => t.missing_currency.to_owned(),
    }
}

/// The day that a number in a cell is in Excel.
fn excel_day(cell: &str, here: Here) -> Option<Day> {
    match day(cell, None, here) {
        Reading::OneOf(Question::SerialDay, days, _) => days.first().map(|(_, day)| *day),
        _ => None,
    }
}

/// An answer to a question.
pub fn answer(question: Question, answer: Answer, lang: Lang) -> String {
    let t = QuestionTexts::of(lang);
    let read = ImportTexts::of(lang);
    let plain = match answer {
        Answer::Use => t.use_column,
        Answer::KeepAsNote => t.keep_as_note,
        Answer::DayFirst => read.day_first,
        Answer::MonthFirst => read.month_first,
        Answer::Comma => read.number_comma,
        Answer::Point => read.number_point,
        Answer::Since1900 => t.since_1900,
        Answer::Since1904 => t.since_1904,
        Answer::AsWritten => t.as_written,
        Answer::NearestMidnight => t.nearest_midnight,
        Answer::LastDay => t.last_day,
        Answer::FirstDayOfNext => t.first_of_next,
        Answer::TermCounts => t.term_counts,
        Answer::EndCounts => t.end_counts,
        Answer::Days => t.days,
        Answer::Months if question == Question::RenewalNumber => t.renews_by_month,
        Answer::Months => t.months,
        Answer::Years => t.years,
        Answer::Yes => t.renews,
        Answer::PerYear => t.per_year,
        Answer::PerMonth => t.per_month,
        Answer::PerTerm => t.per_term,
        Answer::Running => t.running,
        Answer::Archived => t.into_archive,
        Answer::LeaveOut => t.leave_out,
        Answer::Currency(currency) => names::currency(currency, lang),
        Answer::Term(months) => return assumed(&names::months(months.get(), lang), question, answer, lang),
        Answer::Renewal(renewal) => return assumed(&names::renewal(renewal, lang), question, answer, lang),
        Answer::Notice(notice) => return assumed(&notice_text(notice, lang), question, answer, lang),
    };
    plain.to_owned()
}

/// A value that is offered; the usual one as an assumption.
fn assumed(value: &str, question: Question, answer: Answer, lang: Lang) -> String {
    let is_usual = question.usual() == Some(answer);
    if is_usual { fill(QuestionTexts::of(lang).assume_value, &[("value", value)]) } else { value.to_owned() }
}

fn notice_text(notice: Notice, lang: Lang) -> String {
    let t = QuestionTexts::of(lang);
    match notice {
        Notice::Days(0) | Notice::Months(0) => PlanTexts::of(lang).notice_none.to_owned(),
        Notice::Days(days) => counted(days as usize, t.notice_day, t.notice_days),
        Notice::Months(months) => names::months(months, lang),
    }
}

/// Which rows a question or an assumption is about: `3 rows: 2, 5, 7`.
pub fn rows(rows: &Rows, table: &Table, lang: Lang) -> String {
    let t = QuestionTexts::of(lang);
    let numbers: Vec<String> =
        rows.first.iter().filter_map(|place| table.rows.get(*place)).map(|row| row.number.to_string()).collect();
    let text = match rows.count {
        1 => t.rows_one,
        count if count > numbers.len() && count == table.rows.len() => t.rows_all,
        count if count > numbers.len() => t.rows_more,
        _ => t.rows_many,
    };
    fill(text, &[("n", &rows.count.to_string()), ("rows", &numbers.join(", "))])
}

/// What stands in the first of the rows: `Row 3: 12 / 30.06.2026`.
pub fn examples(asked: &Asked, table: &Table, mapping: &Mapping, lang: Lang) -> Vec<String> {
    let of = |role: Role| mapping.column_of(role);
    let columns = match asked.question {
        Question::MissingTerm | Question::MissingNotice | Question::MissingRenewal | Question::MissingCurrency => {
            return Vec::new();
        }
        Question::TermOrEnd => vec![of(Role::Start), of(Role::Term), asked.column],
        Question::EndDay => vec![of(Role::Start), asked.column],
        Question::EndedEarly => vec![asked.column, of(Role::End).or(of(Role::NextStart)).or(of(Role::Term))],
        _ => vec![asked.column],
    };
    let rows = asked.rows.first.iter().filter_map(|place| table.rows.get(*place));
    let example = |row: &super::TableRow| {
        let cells = columns.iter().flatten().map(|column| {
            let name = table.columns.get(*column).map_or("", String::as_str);
            format!("{name} {}", shown(row.cell(*column)))
        });
        let cells = cells.collect::<Vec<_>>().join(", ");
        [fill(ImportTexts::of(lang).at_row, &[("row", &row.number.to_string())]), cells].join(" ")
    };
    rows.map(example).collect()
}
