//! Order forms made up from known terms, as text: twelve layouts, both languages, several ways to write days and amounts.

mod wordings;
mod writing;

use fristklar::domain::{
    Billing, Cents, Currency, Day, GoverningLaw, Notice, Renewal, TermMonths, add_months_rolling, day, plus_days, ratio,
};
use fristklar::i18n::Lang;
use proptest::prelude::*;
use proptest::sample::select;

use super::content::GERMAN_MONTHS;

/// The layouts, in words for the messages of tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Colons,
    TwoColumns,
    TwoPairsInALine,
    LabelsAboveValues,
    LabelsThenValues,
    LabelAboveItsValue,
    Tabs,
    Pipes,
    OneBlank,
    Sentences,
    PagesWithFooters,
    ClausesInTwoColumns,
}

pub const LAYOUTS: [Layout; 12] = [
    Layout::Colons,
    Layout::TwoColumns,
    Layout::TwoPairsInALine,
    Layout::LabelsAboveValues,
    Layout::LabelsThenValues,
    Layout::LabelAboveItsValue,
    Layout::Tabs,
    Layout::Pipes,
    Layout::OneBlank,
    Layout::Sentences,
    Layout::PagesWithFooters,
    Layout::ClausesInTwoColumns,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    Points,
    Iso,
    Words,
    British,
    American,
}

/// What a printed end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintedEnd {
    LastDay,
    FirstOfNext,
    None,
}

#[derive(Clone, Debug)]
pub struct KnownLine {
    pub product: &'static str,
    pub quantity: u32,
    /// The price of one for a month.
    pub unit_price: Cents,
    /// Months after the start.
    pub begins_after: u32,
}

#[derive(Clone, Debug)]
pub struct Known {
    pub lang: Lang,
    pub layout: Layout,
    pub days: Days,
    pub start: Day,
    pub months: u32,
    pub end: PrintedEnd,
    pub notice: Notice,
    pub notice_wording: usize,
    pub renewal: Renewal,
    pub law: (GoverningLaw, &'static str, &'static str),
    pub billing: Billing,
    pub currency: Currency,
    pub currency_first: bool,
    pub number: String,
    pub customer: &'static str,
    pub lines: Vec<KnownLine>,
    pub columns: usize,
    /// Which of several names labels have.
    pub names: usize,
    /// How numbers are written in sentences.
    pub in_words: usize,
    pub says_notice: bool,
    pub says_renewal: bool,
    pub says_law: bool,
    pub start_may_move: bool,
    /// Whether `fi` and its kin are single letters.
    pub ligatures: bool,
    /// Which sentences about other things there are.
    pub others: Vec<usize>,
}

const CUSTOMERS: [&str; 5] =
    ["Muster Maschinenbau GmbH", "Nordlicht Versand AG", "Bäckerei Öztürk KG", "Albion Tools Ltd", "Blue Harbour Inc"];
const PRODUCTS: [&str; 6] = [
    "Sales Cloud - Enterprise Edition",
    "Service Cloud - Unlimited Edition",
    "Platform Plus",
    "Data Storage",
    "Marketing Cloud Account Engagement",
    "Premier Success Plan",
];

pub fn any_known() -> impl Strategy<Value = Known> {
    let terms = (
        (2023_i32..2030, 1_u32..=12, 1_u32..=28),
        select(vec![12_u32, 12, 24, 36, 18, 6, 60]),
        select(vec![PrintedEnd::LastDay, PrintedEnd::LastDay, PrintedEnd::FirstOfNext, PrintedEnd::None]),
        select(vec![
            Notice::Days(30),
            Notice::Days(60),
            Notice::Days(90),
            Notice::Days(45),
            Notice::Months(3),
            Notice::Months(1),
        ]),
        0_usize..7,
        select(vec![
            Renewal::ShorterOfTermAndYear,
            Renewal::SameTerm,
            Renewal::None,
            Renewal::Months(TermMonths::YEAR),
        ]),
    );
    let laws = vec![
        (GoverningLaw::German, "German law", "deutsches Recht"),
        (GoverningLaw::Irish, "the laws of Ireland", "irisches Recht"),
        (GoverningLaw::English, "the laws of England and Wales", "englisches Recht"),
        (GoverningLaw::Swiss, "the laws of Switzerland", "schweizerisches Recht"),
    ];
    let billing = vec![Billing::Annual, Billing::Semiannual, Billing::Quarterly, Billing::Monthly, Billing::Term];
    let money = (
        select(billing),
        select(vec![Currency::Eur, Currency::Usd, Currency::Chf, Currency::Gbp]),
        any::<bool>(),
        proptest::collection::vec((0..PRODUCTS.len(), 1_u32..400, 500_i64..60_000, any::<bool>()), 1..5),
    );
    let look = (
        select(vec![Lang::De, Lang::En]),
        select(LAYOUTS.to_vec()),
        select(vec![Days::Points, Days::Iso, Days::Words, Days::British, Days::American]),
        0_usize..3,
        (1_u32..99_999_999, 0..CUSTOMERS.len()),
        select(laws),
    );
    let usually = || proptest::bool::weighted(0.85);
    let said = (
        (0_usize..3, 0_usize..6),
        (usually(), usually(), usually()),
        (proptest::bool::weighted(0.1), proptest::bool::weighted(0.2)),
        proptest::sample::subsequence((0..12).collect::<Vec<usize>>(), 2..6),
    );
    (terms, money, look, said).prop_map(|(terms, money, look, said)| {
        let ((names, in_words), (says_notice, says_renewal, says_law), (start_may_move, ligatures), others) = said;
        let ((year, month, number), months, end, notice, notice_wording, renewal) = terms;
        let (billing, currency, currency_first, lines) = money;
        let (lang, layout, days, columns, (serial, customer), law) = look;
        let mut known: Vec<KnownLine> = Vec::new();
        for (product, quantity, unit_price, is_later) in lines {
            if known.iter().all(|line| line.product != PRODUCTS[product]) {
                let begins_after = if is_later && !known.is_empty() { months / 3 } else { 0 };
                known.push(KnownLine {
                    product: PRODUCTS[product],
                    quantity,
                    unit_price: Cents(unit_price),
                    begins_after,
                });
            }
        }
        // Days with slashes are English; those with points German.
        let days = match (lang, days) {
            (Lang::De, Days::British | Days::American) | (Lang::En, Days::Points) => Days::Words,
            (_, days) => days,
        };
        Known {
            lang,
            layout,
            days,
            start: day(year, month, number).unwrap(),
            months,
            end,
            notice,
            notice_wording,
            renewal,
            law,
            billing,
            currency,
            currency_first,
            number: format!("Q-{serial:08}"),
            customer: CUSTOMERS[customer],
            lines: known,
            columns,
            names,
            in_words,
            says_notice,
            says_renewal,
            says_law,
            start_may_move,
            ligatures,
            others,
        }
    })
}

impl Known {
    pub fn next(&self) -> Day {
        add_months_rolling(self.start, self.months)
    }

    fn de(&self) -> bool {
        self.lang == Lang::De
    }

    fn say(&self, de: &str, en: &str) -> String {
        if self.de() { de } else { en }.to_owned()
    }

    pub fn day(&self, day: Day) -> String {
        match self.days {
            Days::Points => day.format("%d.%m.%Y").to_string(),
            Days::Iso => day.format("%Y-%m-%d").to_string(),
            Days::British => day.format("%d/%m/%Y").to_string(),
            Days::American => day.format("%m/%d/%Y").to_string(),
            Days::Words if self.de() => {
                let month = GERMAN_MONTHS[day.format("%m").to_string().parse::<usize>().unwrap() - 1];
                format!("{}. {month} {}", day.format("%-d"), day.format("%Y"))
            }
            Days::Words => day.format("%-d %B %Y").to_string(),
        }
    }

    fn amount(&self, amount: Cents) -> String {
        let (whole, cents) = (amount.0 / 100, amount.0 % 100);
        let (group, point) = match (self.currency, self.de()) {
            (Currency::Chf, _) => ('’', '.'),
            (_, true) => ('.', ','),
            (_, false) => (',', '.'),
        };
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                grouped.push(group);
            }
            grouped.push(digit);
        }
        let code = match self.currency {
            Currency::Eur => "EUR",
            Currency::Usd => "USD",
            Currency::Chf => "CHF",
            Currency::Gbp => "GBP",
        };
        if self.currency_first {
            format!("{code} {grouped}{point}{cents:02}")
        } else {
            format!("{grouped}{point}{cents:02} {code}")
        }
    }

    /// Labels with their values.
    fn fields(&self) -> Vec<(String, String)> {
        let billing = match self.billing {
            Billing::Annual => self.say("Jährlich im Voraus", "Annual"),
            Billing::Semiannual => self.say("Halbjährlich", "Semi-annual"),
            Billing::Quarterly => self.say("Quartalsweise", "Quarterly"),
            Billing::Monthly => self.say("Monatlich", "Monthly"),
            Billing::Term => self.say("Einmalig im Voraus", "Upfront"),
        };
        let name = |de: [&str; 3], en: [&str; 3]| self.say(de[self.names], en[self.names]);
        let star = if self.start_may_move { "*" } else { "" };
        let mut fields = vec![
            (
                name(
                    ["Angebotsnummer", "Auftragsnummer", "Angebots-Nr."],
                    ["Quote Number", "Order Form Number", "Quote No."],
                ),
                self.number.clone(),
            ),
            (
                name(
                    ["Angebot gültig bis", "Gültig bis", "Angebot gültig bis"],
                    ["Offer Valid Through", "Quote Expires", "Offer Valid Until"],
                ),
                self.day(plus_days(self.start, -9)),
            ),
            (
                name(["Rechnungsempfänger", "Kunde", "Auftraggeber"], ["Bill To", "Customer", "Sold To"]),
                self.customer.to_owned(),
            ),
            (
                name(
                    ["Vertragsbeginn", "Auftragsbeginn", "Beginn der Laufzeit"],
                    ["Contract Start Date", "Order Start Date", "Subscription Start Date"],
                ) + star,
                self.day(self.start),
            ),
        ];
        let end = name(
            ["Vertragsende", "Auftragsende", "Ende der Laufzeit"],
            ["Contract End Date", "Order End Date", "Subscription End Date"],
        );
        match self.end {
            PrintedEnd::LastDay => fields.push((end, self.day(plus_days(self.next(), -1)))),
            PrintedEnd::FirstOfNext => fields.push((end, self.day(self.next()))),
            PrintedEnd::None => {}
        }
        let (term, months) = match self.names {
            0 => (self.say("Laufzeit (Monate)", "Subscription Term (months)"), self.months.to_string()),
            1 => (
                self.say("Auftragslaufzeit", "Order Term"),
                format!("{} {}", self.months, self.say("Monate", "months")),
            ),
            _ => (self.say("Laufzeit in Monaten", "Term in Months"), self.months.to_string()),
        };
        fields.extend([
            (term, months),
            (
                name(
                    ["Abrechnungsintervall", "Zahlungsweise", "Abrechnung"],
                    ["Billing Frequency", "Billing Period", "Invoice Frequency"],
                ),
                billing,
            ),
            (
                name(
                    ["Zahlungsbedingungen", "Zahlungsziel", "Zahlungsmethode"],
                    ["Payment Terms", "Payment Terms", "Payment Method"],
                ),
                self.say("30 Tage netto", "Net 30"),
            ),
        ]);
        fields
    }

    pub fn line_total(&self, line: &KnownLine) -> Cents {
        ratio(Cents(line.unit_price.0 * i64::from(line.quantity)), i64::from(self.months - line.begins_after), 1)
    }

    /// The header and the rows of the table of services.
    fn table(&self) -> (Vec<String>, Vec<Vec<String>>) {
        let heads = [
            ("Produkt", "Product"),
            ("Beginn", "Start Date"),
            ("Ende", "End Date"),
            ("Monate", "Months"),
            ("Menge", "Quantity"),
            ("Monatspreis", "Monthly Price"),
            ("Gesamtpreis", "Total Price"),
        ];
        let end = if self.end == PrintedEnd::FirstOfNext { self.next() } else { plus_days(self.next(), -1) };
        let order: [usize; 7] = match self.columns {
            0 => [0, 1, 2, 3, 4, 5, 6],
            1 => [0, 5, 4, 3, 1, 2, 6],
            _ => [4, 0, 1, 2, 3, 5, 6],
        };
        let arrange = |all: [String; 7]| order.map(|at| all[at].clone()).to_vec();
        let header = arrange(heads.map(|(de, en)| self.say(de, en)));
        let rows = self.lines.iter().map(|line| {
            arrange([
                line.product.to_owned(),
                self.day(add_months_rolling(self.start, line.begins_after)),
                self.day(end),
                (self.months - line.begins_after).to_string(),
                line.quantity.to_string(),
                self.amount(line.unit_price),
                self.amount(self.line_total(line)),
            ])
        });
        (header, rows.collect())
    }
}
