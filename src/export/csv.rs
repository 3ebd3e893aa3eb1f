//! Tables for spreadsheets, in the form German and English programs read correctly, and without formulas they would
//! run.

use crate::domain::{Cents, Day, EarlyFee, Notice, Percent, Plan, TermLength};
use crate::i18n::names;
use crate::i18n::texts::ColumnTexts;
use crate::i18n::{Lang, Locale, day_short};
use crate::import::{CellProblem, Role, Table, TableRow, choices, formula_guard};
use crate::link::values;
use crate::portfolio::{Record, SEND_NOTICE, StepStatus};

/// Byte order mark, which tells spreadsheet programs that the file is UTF-8.
const MARK: char = '\u{feff}';

const COLUMNS: [Role; 27] = [
    Role::Name,
    Role::Customer,
    Role::Product,
    Role::ContractNumber,
    Role::OrgId,
    Role::Start,
    Role::Term,
    Role::End,
    Role::NoticeDays,
    Role::NoticeMonths,
    Role::Renewal,
    Role::Price,
    Role::Currency,
    Role::Billing,
    Role::Fee,
    Role::Uplift,
    Role::Increase,
    Role::Region,
    Role::Channel,
    Role::ContractingParty,
    Role::GoverningLaw,
    Role::ServiceEnd,
    Role::OwnDays,
    Role::OwnProRata,
    Role::OwnFee,
    Role::NoticeSent,
    Role::Archived,
];

/// Writes a table of contracts row by row.
#[derive(Debug)]
pub struct Writer {
    sheet: Sheet,
}

impl Writer {
    /// A table with its header, in the format of spreadsheets in this language.
    pub fn new(lang: Lang) -> Self {
        let t = ColumnTexts::of(lang);
        let mut sheet = Sheet::new(lang);
        for role in COLUMNS {
            sheet.cell(role.label(lang));
        }
        for label in [t.notes, t.base, t.status, t.last_day, t.deadline, t.send_by] {
            sheet.cell(label);
        }
        sheet.end_row();
        Self { sheet }
    }

    /// Adds a contract, with its base contract if it is an add-on. The columns taken from its plan come last; they are
    /// for people, and an import ignores them.
    pub fn push(&mut self, record: &Record, base: Option<&Record>, plan: &Plan, status: &str) {
        let lang = self.sheet.lang;
        for role in COLUMNS {
            let cell = cell(role, record, lang);
            self.sheet.cell(&cell);
        }
        let day = |day: Option<Day>| day.map(|day| day_text(day, lang)).unwrap_or_default();
        self.sheet.cell(&record.notes);
        self.sheet.cell(&base.map(|base| base_text(base, lang)).unwrap_or_default());
        self.sheet.cell(status);
        self.sheet.cell(&day(Some(plan.term.last)));
        self.sheet.cell(&day(plan.deadlines.as_ref().map(|dates| dates.notice)));
        self.sheet.cell(&day(plan.deadlines.as_ref().map(|dates| dates.send_by.email)));
        self.sheet.end_row();
    }

    pub fn end(self) -> String {
        self.sheet.text
    }
}

fn cell(role: Role, record: &Record, lang: Lang) -> String {
    let terms = &record.terms;
    let day = |day: Option<Day>| day.map(|day| day_text(day, lang)).unwrap_or_default();
    let percent = |share: Percent| if share == Percent::ZERO { String::new() } else { percent_text(share, lang) };
    match role {
        Role::Name => record.name.clone(),
        Role::Customer => record.customer.clone(),
        Role::Product => record.product.clone(),
        Role::ContractNumber => record.contract_numbers.clone(),
        Role::OrgId => record.org_id.clone(),
        Role::Start => day_text(terms.first_term.start(), lang),
        Role::Term => match terms.first_term.length() {
            TermLength::Months(months) => months.get().to_string(),
            TermLength::Until(_) => String::new(),
        },
        Role::End => match terms.first_term.length() {
            TermLength::Months(_) => String::new(),
            TermLength::Until(last) => day_text(last, lang),
        },
        Role::NoticeDays => match terms.notice {
            Notice::Days(days) => days.to_string(),
            Notice::Months(_) => String::new(),
        },
        Role::NoticeMonths => match terms.notice {
            Notice::Days(_) => String::new(),
            Notice::Months(months) => months.to_string(),
        },
        Role::Renewal => names::renewal(terms.renewal, lang),
        Role::Price => terms.price.map(|price| amount_text(price, lang)).unwrap_or_default(),
        Role::Currency => crate::link::Word::word(terms.currency).to_owned(),
        Role::Billing => names::billing(terms.billing, lang).to_owned(),
        Role::Fee => fee_text(terms.fee, lang).unwrap_or_default(),
        Role::Uplift => percent(terms.uplift),
        Role::Increase => percent(terms.yearly_increase.share()),
        Role::Region => names::region(terms.region, lang).to_owned(),
        Role::Channel => choices::channel_label(terms.channel, lang).to_owned(),
        Role::ContractingParty => record.contracting_party.clone(),
        Role::GoverningLaw => names::governing_law(terms.governing_law, lang).to_owned(),
        Role::ServiceEnd => day(terms.service_end),
        Role::OwnDays => terms.own_terms.map(|own| own.full_refund_days.to_string()).unwrap_or_default(),
        Role::OwnProRata => {
            terms.own_terms.map(|own| choices::flag_label(own.pro_rata, lang).to_owned()).unwrap_or_default()
        }
        Role::OwnFee => terms.own_terms.and_then(|own| fee_text(own.fee, lang)).unwrap_or_default(),
        Role::NoticeSent => {
            let sent = record.progress.get(SEND_NOTICE);
            day(sent.done_on.filter(|_| sent.status == StepStatus::Done))
        }
        Role::Archived => {
            if record.archived {
                choices::flag_label(true, lang).to_owned()
            } else {
                String::new()
            }
        }
        Role::Notes | Role::Ignored | Role::NextStart | Role::NoticeUnit | Role::Status => String::new(),
    }
}

/// What a base contract is called: its name, else its number, else the first day of its term.
fn base_text(base: &Record, lang: Lang) -> String {
    let texts = [&base.name, &base.contract_numbers].into_iter().map(|text| text.trim());
    let said = texts.into_iter().find(|text| !text.is_empty()).map(str::to_owned);
    said.unwrap_or_else(|| day_text(base.terms.first_term.start(), lang))
}

/// The rows that could not be imported, under their original headers and with what is wrong in each, to be corrected
/// and imported again.
pub fn bad_rows<'a>(
    table: &Table,
    bad: impl Iterator<Item = (&'a TableRow, &'a [CellProblem])>,
    describe: impl Fn(&CellProblem) -> String,
    lang: Lang,
) -> String {
    let mut sheet = Sheet::new(lang);
    for column in &table.columns {
        sheet.cell(column);
    }
    sheet.cell(ColumnTexts::of(lang).problem);
    sheet.end_row();
    for (row, problems) in bad {
        let width = table.columns.len().max(row.cells.len());
        for place in 0..width {
            sheet.cell(row.cells.get(place).map_or("", String::as_str));
        }
        sheet.cell(&problems.iter().map(&describe).collect::<Vec<_>>().join(" "));
        sheet.end_row();
    }
    sheet.text
}

/// The text of a table.
#[derive(Debug)]
struct Sheet {
    text: String,
    lang: Lang,
    is_first: bool,
}

impl Sheet {
    fn new(lang: Lang) -> Self {
        Self { text: MARK.to_string(), lang, is_first: true }
    }

    fn cell(&mut self, text: &str) {
        let separator = if self.lang == Lang::De { ';' } else { ',' };
        if !self.is_first {
            self.text.push(separator);
        }
        self.is_first = false;
        let text = formula_guard::added(text);
        let needs_quotes = text.contains([separator, '"', '\n', '\r', '\t']) || text.trim().len() != text.len();
        if needs_quotes {
            self.text.push_str(&format!("\"{}\"", text.replace('"', "\"\"")));
        } else {
            self.text.push_str(&text);
        }
    }

    fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.is_first = true;
    }
}

/// A day as spreadsheets in this language read it.
fn day_text(day: Day, lang: Lang) -> String {
    match lang {
        Lang::De => day_short(day, Locale::De),
        Lang::En => day.to_string(),
    }
}

/// An amount with two decimals and no thousands separator.
fn amount_text(amount: Cents, lang: Lang) -> String {
    let text = values::amount_text(amount);
    let text = if text.contains('.') { text } else { format!("{text}.00") };
    localised(text, lang)
}

fn percent_text(share: Percent, lang: Lang) -> String {
    localised(values::percent_text(share), lang)
}

fn localised(text: String, lang: Lang) -> String {
    match lang {
        Lang::De => text.replace('.', ","),
        Lang::En => text,
    }
}

fn fee_text(fee: EarlyFee, lang: Lang) -> Option<String> {
    match fee {
        EarlyFee::None => None,
        EarlyFee::Fixed(amount) => Some(amount_text(amount, lang)),
        EarlyFee::Share(share) => Some(format!("{} %", percent_text(share, lang))),
    }
}
