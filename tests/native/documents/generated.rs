//! Order forms from known terms: nothing wrong is certain, and nearly all is found.

use crate::support::order_forms::{Known, Layout, PrintedEnd, any_known};
use crate::support::samples::{cases, sampled};
use fristklar::documents::{
    Agreement, DayReading, Document, EndMeaning, Kind, NoticeTerms, PricePer, Reading, RenewalReading, Value, read,
    settle,
};
use fristklar::domain::{Day, plus_days};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// The values that a document must have.
fn kinds(known: &Known) -> Vec<Kind> {
    let mut kinds = vec![Kind::Number, Kind::Customer, Kind::Start, Kind::Term, Kind::Billing, Kind::Currency];
    let said = [(known.says_notice, Kind::Notice), (known.says_renewal, Kind::Renewal), (known.says_law, Kind::Law)];
    kinds.extend(said.into_iter().filter(|(is_said, _)| *is_said).map(|(_, kind)| kind));
    if known.end != PrintedEnd::None {
        kinds.push(Kind::End);
    }
    kinds
}

fn could_be(reading: DayReading, day: Day) -> bool {
    match reading {
        DayReading::One(one) => one == day,
        DayReading::Either { day_first, month_first } => [day_first, month_first].contains(&day),
        DayReading::Unread(_) => false,
    }
}

fn is_right(value: &Value, known: &Known) -> bool {
    match value {
        Value::Number(number) => *number == known.number,
        Value::Customer(customer) => customer == known.customer,
        Value::Start(reading) => could_be(*reading, known.start),
        Value::End(reading, meaning) => {
            let last = plus_days(known.next(), -1);
            match meaning {
                EndMeaning::LastDay => could_be(*reading, last),
                EndMeaning::FirstOfNext => could_be(*reading, known.next()),
                EndMeaning::Unsaid => could_be(*reading, last) || could_be(*reading, known.next()),
            }
        }
        Value::Term(months) => months.get() == known.months,
        Value::Billing(billing) => *billing == known.billing,
        Value::Currency(currency) => *currency == known.currency,
        Value::Notice(NoticeTerms { period, .. }) => known.says_notice && *period == Some(known.notice),
        Value::NoticeBy(_) => false,
        Value::Renewal(reading) => known.says_renewal && *reading == RenewalReading::Rule(known.renewal),
        Value::Law(law) => known.says_law && *law == known.law.0,
        _ => true,
    }
}

#[derive(Default)]
pub struct Score {
    all: usize,
    found: usize,
    certain: usize,
    missed: Vec<String>,
    /// What is certain and wrong.
    wrong: Vec<String>,
}

impl Score {
    /// Nothing that is certain is wrong, and nearly all is found.
    pub fn expect_right(&self) {
        println!(
            "{} of {} values found, {} of them certain; missed: {:#?}",
            self.found, self.all, self.certain, self.missed
        );
        assert!(self.wrong.is_empty(), "{} wrong and certain:\n{}", self.wrong.len(), self.wrong.join("\n"));
        assert!(self.found * 100 >= self.all * 95, "{} of {} found:\n{}", self.found, self.all, self.missed.join("\n"));
    }
}

#[test]
fn generated_order_forms_are_read_right_or_asked_about() {
    let mut runner = TestRunner::new(sampled(200));
    let strategy = any_known();
    let mut score = Score::default();
    for number in 0..cases(200) {
        let known = strategy.new_tree(&mut runner).unwrap().current();
        let text = known.text();
        // Every other one as a program that makes pages leaves it, where the places of its words are known.
        let has_places = !matches!(known.layout, Layout::Tabs | Layout::Pipes);
        let document =
            if number % 2 == 1 && has_places { known.placed() } else { Document::from_text("order.txt", &text) };
        let reading = check(&known, &document, &text, &mut score);
        expect_sentences(&known, &reading, &text);
    }
    score.expect_right();
}

/// A text without what layouts change: blanks, hyphens, lines and ligatures.
pub fn squeezed(text: &str) -> String {
    let letters = text.replace('ﬃ', "ffi").replace('ﬁ', "fi").replace('ﬂ', "fl");
    letters.chars().filter(|sign| !sign.is_whitespace() && !"-|".contains(*sign)).collect()
}

/// Every sentence stands in the text.
fn expect_sentences(known: &Known, reading: &Reading, text: &str) {
    let whole = squeezed(text);
    for finding in &reading.findings {
        assert!(
            whole.contains(&squeezed(&finding.sentence.text)) || known.layout == Layout::ClausesInTwoColumns,
            "{finding:?} in\n{text}"
        );
    }
}

/// Compares what is read with what is known.
pub fn check(known: &Known, document: &Document, text: &str, score: &mut Score) -> Reading {
    let reading = read(document);
    let settled = settle(std::slice::from_ref(&reading));
    for one in &settled {
        let finding = &reading.findings[one.stands.finding];
        if one.is_certain && !is_right(&finding.value, known) {
            score.wrong.push(format!("{finding:?} in {:?} ({:?})\n{text}", known.layout, known.lang));
        }
    }
    for kind in kinds(known) {
        score.all += 1;
        let found = settled.iter().find(|one| one.kind == kind);
        if let Some(one) = found.filter(|one| is_right(&reading.findings[one.stands.finding].value, known)) {
            score.found += 1;
            score.certain += usize::from(one.is_certain);
        } else {
            let value = found.map(|one| &reading.findings[one.stands.finding]);
            score.missed.push(format!("{kind:?} in {:?} ({:?}): {value:?}", known.layout, known.lang));
        }
    }
    for line in &known.lines {
        score.all += 1;
        let found = reading.services.lines.iter().find(|read| read.product == line.product);
        let is_right = found.is_some_and(|read| {
            read.quantity == Some(line.quantity)
                && read.unit_price == Some(line.unit_price)
                && read.total == Some(known.line_total(line))
        });
        score.found += usize::from(is_right);
        if is_right {
            let read = found.unwrap();
            assert_eq!(read.agreement(), Agreement::Agrees(PricePer::Month), "{read:?}\n{text}");
            score.certain += 1;
        } else {
            score.missed.push(format!("{} in {:?} ({:?}): {found:?}\n{text}", line.product, known.layout, known.lang));
        }
    }
    reading
}
