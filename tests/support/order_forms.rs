//! Order forms made up from known terms, as text: twelve layouts, both languages, several ways to write days and amounts.

use fristklar::domain::{
    Billing, Cents, Currency, Day, GoverningLaw, Notice, Renewal, TermMonths, add_months_rolling, day, plus_days, ratio,
};
use fristklar::i18n::Lang;
use proptest::prelude::*;
use proptest::sample::select;

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
        0_usize..4,
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
    (terms, money, look).prop_map(|(terms, money, look)| {
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
                let months = [
                    "Januar",
                    "Februar",
                    "März",
                    "April",
                    "Mai",
                    "Juni",
                    "Juli",
                    "August",
                    "September",
                    "Oktober",
                    "November",
                    "Dezember",
                ];
                let month = months[day.format("%m").to_string().parse::<usize>().unwrap() - 1];
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
        let mut fields = vec![
            (self.say("Angebotsnummer", "Quote Number"), self.number.clone()),
            (self.say("Angebot gültig bis", "Offer Valid Through"), self.day(plus_days(self.start, -9))),
            (self.say("Rechnungsempfänger", "Bill To"), self.customer.to_owned()),
            (self.say("Vertragsbeginn", "Contract Start Date"), self.day(self.start)),
        ];
        match self.end {
            PrintedEnd::LastDay => {
                fields.push((self.say("Vertragsende", "Contract End Date"), self.day(plus_days(self.next(), -1))))
            }
            PrintedEnd::FirstOfNext => {
                fields.push((self.say("Vertragsende", "Contract End Date"), self.day(self.next())))
            }
            PrintedEnd::None => {}
        }
        fields.extend([
            (self.say("Laufzeit (Monate)", "Subscription Term (months)"), self.months.to_string()),
            (self.say("Abrechnungsintervall", "Billing Frequency"), billing),
            (self.say("Zahlungsbedingungen", "Payment Terms"), self.say("30 Tage netto", "Net 30")),
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

    fn clauses(&self) -> Vec<String> {
        let period = match (self.notice, self.de()) {
            (Notice::Days(days), true) => format!("{days} Tagen"),
            (Notice::Days(days), false) => format!("{days} days"),
            (Notice::Months(1), true) => "einem Monat".to_owned(),
            (Notice::Months(months), true) => {
                format!("{} Monaten", if months == 3 { "drei".to_owned() } else { months.to_string() })
            }
            (Notice::Months(1), false) => "one (1) month".to_owned(),
            (Notice::Months(months), false) => format!("three ({months}) months"),
        };
        let notice = if self.de() {
            match self.notice_wording {
                0 => format!(
                    "Jede Partei kann diesen Vertrag mit einer Frist von {period} zum Ende der Laufzeit schriftlich kündigen."
                ),
                1 => format!(
                    "Die Kündigung muss der anderen Partei mit einer Frist von {period} vor Ablauf der jeweiligen Laufzeit in Textform zugehen."
                ),
                2 => format!(
                    "Eine ordentliche Kündigung ist unter Einhaltung einer Frist von {period} zum Laufzeitende möglich; das Recht zur Kündigung aus wichtigem Grund bleibt unberührt."
                ),
                _ => format!(
                    "Der Kunde kann der Verlängerung mit einer Frist von {period} vor dem Ende der Laufzeit widersprechen."
                ),
            }
        } else {
            match self.notice_wording {
                0 => format!(
                    "Either party may terminate this Order Form by giving at least {period} prior written notice before the end of the then-current term."
                ),
                1 => format!(
                    "Notice of non-renewal must be received no later than {period} prior to the expiration of the relevant subscription term."
                ),
                2 => format!(
                    "Customer may elect not to renew by giving written notice not less than {period} before the end of the subscription term."
                ),
                _ => format!(
                    "Any notice of termination shall be given in writing at least {period} in advance of the end of the term."
                ),
            }
        };
        let renewal = match self.renewal {
            Renewal::None => self.say(
                "Der Vertrag verlängert sich nach Ablauf der Laufzeit nicht automatisch.",
                "This Order Form shall not automatically renew at the end of the subscription term.",
            ),
            Renewal::SameTerm => self.say(
                "Nach Ablauf der Laufzeit verlängert sich der Vertrag jeweils um die gleiche Laufzeit.",
                "After the initial term the subscriptions shall automatically renew for additional periods equal in length to the expiring term.",
            ),
            Renewal::Months(_) => self.say(
                "Der Vertrag verlängert sich automatisch um jeweils weitere zwölf (12) Monate.",
                "The subscriptions will automatically renew for successive terms of twelve (12) months each.",
            ),
            Renewal::ShorterOfTermAndYear => self.say(
                "Abonnements verlängern sich automatisch um die Dauer der ablaufenden Laufzeit oder ein Jahr, je nachdem, welcher Zeitraum kürzer ist.",
                "Subscriptions will automatically renew for additional periods equal to the expiring subscription term or one year, whichever is shorter.",
            ),
        };
        vec![
            renewal,
            notice,
            self.say(
                "Rechnungen sind innerhalb von 30 Tagen nach Rechnungsdatum zahlbar.",
                "Invoiced fees are due within 30 days from the invoice date.",
            ),
            self.say(
                "Verletzt eine Partei den Vertrag wesentlich, kann die andere nach einer Abhilfefrist von 30 Tagen fristlos kündigen.",
                "A party may terminate this agreement for cause upon 30 days written notice of a material breach if such breach remains uncured.",
            ),
            if self.de() {
                format!("Dieser Vertrag unterliegt dem Recht, das hier genannt ist: Es gilt {}.", self.law.2)
            } else {
                format!("This Order Form is governed by {}.", self.law.1)
            },
            self.say(
                "Beide Parteien behandeln Informationen der anderen, die als vertraulich bezeichnet sind, auch nach dem Ende vertraulich.",
                "Each party shall keep the information of the other that is marked as confidential to itself, also when the services have ended.",
            ),
        ]
    }

    /// The document as text.
    pub fn text(&self) -> String {
        let mut out = String::new();
        let mut line = |text: &str| {
            out.push_str(text);
            out.push('\n');
        };
        let notice = self.say("Vertraulich, nur für den Empfänger", "Confidential, for the addressee only");
        if self.layout == Layout::PagesWithFooters {
            line(&notice);
        }
        line(&self.say("Auftragsformular", "Order Form"));
        line("");
        let fields = self.fields();
        match self.layout {
            Layout::Colons | Layout::ClausesInTwoColumns => {
                fields.iter().for_each(|(label, value)| line(&format!("{label}: {value}")))
            }
            Layout::TwoColumns | Layout::PagesWithFooters => {
                fields.iter().for_each(|(label, value)| line(&format!("{label:<34}{value}")))
            }
            Layout::TwoPairsInALine => fields.chunks(2).for_each(|pair| {
                let parts: Vec<String> = pair.iter().map(|(label, value)| format!("{label:<32}{value:<32}")).collect();
                line(parts.concat().trim_end());
            }),
            Layout::LabelsAboveValues => fields.chunks(3).for_each(|row| {
                line(row.iter().map(|(label, _)| format!("{label:<32}")).collect::<String>().trim_end());
                line(row.iter().map(|(_, value)| format!("{value:<32}")).collect::<String>().trim_end());
                line("");
            }),
            Layout::LabelsThenValues => {
                fields.iter().for_each(|(label, _)| line(label));
                fields.iter().for_each(|(_, value)| line(value));
            }
            Layout::LabelAboveItsValue => fields.iter().for_each(|(label, value)| {
                line(label);
                line(value);
                line("");
            }),
            Layout::Tabs => fields.iter().for_each(|(label, value)| line(&format!("{label}\t{value}"))),
            Layout::Pipes => fields.iter().for_each(|(label, value)| line(&format!("| {label} | {value} |"))),
            Layout::OneBlank => fields.iter().for_each(|(label, value)| line(&format!("{label}: {value}"))),
            Layout::Sentences => self.sentences(&mut line),
        }
        line("");
        self.write_table(&mut line);
        line("");
        line(&self.say("Sonderbedingungen", "Special Terms"));
        line("");
        self.write_clauses(&mut line);
        out
    }

    /// The fields as sentences, as agreements have them.
    fn sentences(&self, line: &mut impl FnMut(&str)) {
        let (start, last) = (self.day(self.start), self.day(plus_days(self.next(), -1)));
        let has_end = self.end != PrintedEnd::None;
        line(&format!("{}: {}", self.say("Angebotsnummer", "Quote Number"), self.number));
        line(&format!("{}: {}", self.say("Rechnungsempfänger", "Bill To"), self.customer));
        line("");
        line(&if self.de() {
            format!(
                "Der Vertrag beginnt am {start}{}.",
                if has_end { format!(" und endet am {last}") } else { String::new() }
            )
        } else {
            format!(
                "The subscription term commences on {start}{}.",
                if has_end { format!(" and ends on {last}") } else { String::new() }
            )
        });
        line(&if self.de() {
            format!("Die Laufzeit beträgt {} Monate.", self.months)
        } else {
            format!("The initial term is {} months.", self.months)
        });
        line("");
        let billing = self
            .fields()
            .into_iter()
            .find(|(label, _)| label.contains("Billing") || label.contains("Abrechnung"))
            .unwrap();
        line(&format!("{}: {}", billing.0, billing.1));
    }

    fn write_table(&self, line: &mut impl FnMut(&str)) {
        let (header, rows) = self.table();
        let widths: Vec<usize> = (0..header.len())
            .map(|at| rows.iter().chain([&header]).map(|row| row[at].chars().count()).max().unwrap_or(0) + 3)
            .collect();
        let joined = |row: &Vec<String>| match self.layout {
            Layout::Tabs => row.join("\t"),
            Layout::Pipes => format!("| {} |", row.join(" | ")),
            Layout::OneBlank => row.join(" "),
            _ => {
                let cells = row
                    .iter()
                    .zip(&widths)
                    .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.chars().count())));
                cells.collect::<String>().trim_end().to_owned()
            }
        };
        line(&joined(&header));
        for (at, row) in rows.iter().enumerate() {
            line(&joined(row));
            if self.layout == Layout::PagesWithFooters && at == 0 {
                line("");
                line(&format!("{} {}    {} 1", self.say("Angebot", "Quote"), self.number, self.say("Seite", "Page")));
                line(&format!(
                    "\u{c}{}",
                    self.say("Vertraulich, nur für den Empfänger", "Confidential, for the addressee only")
                ));
            }
        }
        let total: Cents = self.lines.iter().map(|known| self.line_total(known)).sum();
        line(&format!("{}   {}", self.say("Gesamtsumme", "Grand Total"), self.amount(total)));
    }

    fn write_clauses(&self, line: &mut impl FnMut(&str)) {
        let clauses = self.clauses();
        if self.layout == Layout::ClausesInTwoColumns {
            let all: Vec<String> = clauses.iter().flat_map(|clause| wrapped(clause, 44)).collect();
            let half = all.len().div_ceil(2);
            for at in 0..half {
                let right = all.get(half + at).map_or("", String::as_str);
                line(format!("{:<52}{right}", all[at]).trim_end());
            }
            return;
        }
        let width = if self.layout == Layout::OneBlank { 200 } else { 74 };
        for (number, clause) in (1..).zip(&clauses) {
            let text = if self.layout == Layout::Sentences { format!("{number}. {clause}") } else { clause.clone() };
            wrapped(&text, width).iter().for_each(|part| line(part));
        }
        if self.layout == Layout::PagesWithFooters {
            line("");
            line(&format!("{} {}    {} 2", self.say("Angebot", "Quote"), self.number, self.say("Seite", "Page")));
        }
    }
}

/// A text in lines of at most so many letters, long words broken with a hyphen.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let room = |line: &String| width.saturating_sub(line.chars().count() + 1);
        let last = lines.last_mut().unwrap();
        if last.is_empty() {
            last.push_str(word);
        } else if word.chars().count() <= room(last) {
            last.push(' ');
            last.push_str(word);
        } else if word.chars().count() > 11 && room(last) > 8 && word.chars().all(char::is_alphabetic) {
            let head: String = word.chars().take(6).collect();
            let tail: String = word.chars().skip(6).collect();
            last.push_str(&format!(" {head}-"));
            lines.push(tail);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
