//! Values beside, below or behind their labels.

use std::ops::Range;

use super::clause::{law_named, notice_of_label, renewal_of_label};
use super::days::{DayOrder, FoundDay, days, doubt_of};
use super::finding::{Basis, Doubt, EndMeaning, Finding, Place, Quote, Value};
use super::labels::{Label, Labelled, labelled};
use super::layout::{Cell, Line};
use super::money::currency_in;
use super::periods::periods;
use super::tokens::{Token, has, tokens};
use crate::domain::{Billing, TermMonths};
use crate::portfolio::NoticeUnit;

/// All values that stand at labels; `headings` are those of tables of services.
pub(super) fn findings(lines: &[Line], headings: &[Range<usize>], order: DayOrder) -> Vec<Finding> {
    let mut found = Vec::new();
    let in_blocks = blocks(lines);
    let is_label_line = |at: &usize| !headings.iter().any(|heading| heading.contains(at));
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| is_label_line(at)) {
        for (place, cell) in line.cells.iter().enumerate() {
            let Some(label) = labelled(&cell.text) else { continue };
            let value = beside(lines, at, place, &label, order).or_else(|| {
                match in_blocks.iter().find(|block| block.label == at) {
                    Some(block) => in_block(lines, line, cell, &label, block, order),
                    None => below(lines, at, cell, &label, order),
                }
            });
            let Some((values, sentence, label, doubt)) = value else { continue };
            for (value, mut doubts) in values {
                doubts.extend(doubt);
                let (sentence, label) = (sentence.clone(), label.clone());
                found.push(Finding { value, sentence, label, basis: Basis::Label, is_special: false, doubts });
            }
        }
    }
    found
}

/// Whether a cell is a label itself, alone or with its value behind a colon.
fn is_label(cell: &str) -> bool {
    labelled(cell).is_some_and(|label| label.rest.is_empty() || label.has_colon)
}

fn quote(line: &Line, text: String) -> Quote {
    Quote { text, place: Place { page: line.page, line: line.number } }
}

type Values = Vec<(Value, Vec<Doubt>)>;
/// The values, where they stand, where their label does if elsewhere, and why they are not certain.
type Placed = (Values, Quote, Option<Quote>, Option<Doubt>);

/// The most words and signs that a value consists of, half as many where no colon stands before them.
const MOST_WORDS: usize = 14;
/// Words that no value has, but a sentence.
const VERBS: [&str; 4] = [
    "shall|will|must|may",
    "muss|kann|wird|werden|sind|hat",
    "begins|ends|commences|renews|starts",
    "beginnt|endet|betraegt|verlaengert",
];

/// In the same cell, or in the next one of the line.
fn beside(lines: &[Line], at: usize, place: usize, label: &Labelled, order: DayOrder) -> Option<Placed> {
    let line = lines.get(at)?;
    let cell = line.cells.get(place)?;
    if !label.rest.is_empty() && (label.has_colon || !label.label.is_text()) {
        if !label.has_colon && tokens(label.rest).len() > MOST_WORDS / 2 {
            return None;
        }
        let values = values_of(label, label.rest, order)?;
        return Some((values, quote(line, cell.text.clone()), None, None));
    }
    if !label.rest.is_empty() {
        return None;
    }
    let next = line.cells.get(place + 1).filter(|next| !is_label(&next.text))?;
    let text = next.text.trim_start_matches([':', ' ']);
    let rest = if label.label.is_text() { rest_of_name(lines, at, next) } else { None };
    let text = rest.map_or_else(|| text.to_owned(), |rest| format!("{text} {rest}"));
    let values = values_of(label, &text, order)?;
    Some((values, quote(line, format!("{} {text}", cell.text)), None, None))
}

/// The legal form of a company in the line below its name, where there was no room for it.
fn rest_of_name<'a>(lines: &'a [Line], at: usize, name: &Cell) -> Option<&'a str> {
    let (line, below) = (lines.get(at)?, lines.get(at + 1)?);
    let is_right_below = below.page == line.page
        && below.base.saturating_sub(line.base).saturating_mul(5) <= line.height.max(below.height).saturating_mul(9);
    let rest = below
        .cells
        .first()
        .filter(|cell| cell.left.saturating_sub(name.left).saturating_abs() <= line.height.saturating_div(3).max(1))?;
    let is_rest =
        rest.text.split(' ').count() <= 4 && ends_in_legal_form(&rest.text) && !ends_in_legal_form(&name.text);
    (is_right_below && is_rest).then_some(rest.text.as_str())
}

fn ends_in_legal_form(text: &str) -> bool {
    const FORMS: [&str; 22] = [
        "GmbH", "mbH", "AG", "KG", "KGaA", "SE", "UG", "OHG", "e.K.", "e.V.", "Ltd", "Ltd.", "Limited", "LLC", "LLP",
        "PLC", "plc", "Inc", "Inc.", "Corp.", "S.A.", "B.V.",
    ];
    text.split(' ').next_back().is_some_and(|word| FORMS.contains(&word))
}

/// How many lines further down, and how many times their height, a value may stand below its label.
const BELOW: usize = 2;
const BELOW_HEIGHTS: i32 = 4;

fn below(lines: &[Line], at: usize, cell: &Cell, label: &Labelled, order: DayOrder) -> Option<Placed> {
    let line = lines.get(at)?;
    if !label.rest.is_empty() {
        return None;
    }
    for under in lines.iter().skip(at + 1).take(BELOW) {
        let is_near = under.page == line.page
            && under.base.saturating_sub(line.base) <= line.height.max(under.height).saturating_mul(BELOW_HEIGHTS);
        if !is_near {
            return None;
        }
        let value = under.cells.iter().find(|value| value.left < cell.right && cell.left < value.right)?;
        if is_label(&value.text) {
            return None;
        }
        if let Some(values) = values_of(label, value.text.trim_start_matches([':', ' ']), order) {
            let (sentence, label) = (quote(under, value.text.clone()), quote(line, cell.text.clone()));
            return Some((values, sentence, Some(label), None));
        }
    }
    None
}

/// A label in a row of labels that stand below each other.
struct InBlock {
    /// Its line.
    label: usize,
    /// The line of its value, if as many follow, and why it may be another.
    value: Option<(usize, Option<Doubt>)>,
}

fn in_block(
    lines: &[Line],
    line: &Line,
    cell: &Cell,
    label: &Labelled,
    block: &InBlock,
    order: DayOrder,
) -> Option<Placed> {
    let (value, doubt) = block.value?;
    let value = lines.get(value)?;
    let values = values_of(label, &value.text(), order)?;
    Some((values, quote(value, value.text()), Some(quote(line, cell.text.clone())), doubt))
}

/// Labels below each other, each in its own line, before as many lines of values.
fn blocks(lines: &[Line]) -> Vec<InBlock> {
    let is_label = |line: &Line| matches!(line.cells.as_slice(), [one] if labelled(&one.text).is_some_and(|label| label.rest.is_empty()));
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let count = lines.iter().skip(at).take_while(|line| is_label(line)).count();
        if count > 1 {
            let values = lines.iter().skip(at + count).take_while(|line| line.cells.len() == 1 && !is_label(line));
            let values = values.take(count + 1).count();
            let mut doubt = None;
            if values >= count {
                // One line more may be the next paragraph, or a value that has two lines.
                let is_clear = lines.get(at + 2 * count).is_none_or(|next| {
                    lines.get(at + 2 * count - 1).is_some_and(|last| {
                        next.page != last.page
                            || next.cells.len() > 1
                            || next.base.saturating_sub(last.base) > last.height.saturating_mul(9) / 5
                    })
                });
                doubt = (!is_clear).then_some(Doubt::FarFromLabel);
            }
            let value = |nth| (values >= count).then_some((at + count + nth, doubt));
            found.extend((0..count).map(|nth| InBlock { label: at + nth, value: value(nth) }));
        }
        at += count.max(1);
    }
    found
}

/// What a text means beside this label.
fn values_of(label: &Labelled, text: &str, order: DayOrder) -> Option<Values> {
    let text = text.trim();
    let all = tokens(text);
    // A sentence that begins with the word of a label is read as a sentence.
    if all.len() > MOST_WORDS || has(&all, &VERBS) {
        return None;
    }
    let one = |value: Value| Some(vec![(value, Vec::new())]);
    let found_day = || days(text, &all, order).into_iter().next();
    let day = |make: fn(FoundDay) -> Value| {
        found_day().map(|day| {
            let doubts = doubt_of(day.reading).into_iter().collect();
            vec![(make(day), doubts)]
        })
    };
    match label.label {
        Label::Start => day(|day| Value::Start(day.reading)),
        Label::End => day(|day| Value::End(day.reading, EndMeaning::Unsaid)),
        Label::DocumentDate => day(|day| Value::DocumentDate(day.reading)),
        Label::OfferValidUntil => day(|day| Value::OfferValidUntil(day.reading)),
        Label::Term => term(label, text, &all, order),
        Label::Notice => notice_of_label(text, label.unit).map(|read| vec![read]),
        Label::Renewal => renewal_of_label(text).map(|read| vec![read]),
        Label::Billing => billing(&all).and_then(|billing| one(Value::Billing(billing))),
        Label::Currency => currency_in(text).and_then(|currency| one(Value::Currency(currency))),
        Label::Law => law_named(text).and_then(|law| one(Value::Law(law))),
        Label::Number => number(text).and_then(|number| one(Value::Number(number))),
        Label::OrgId => all
            .iter()
            .find(|token| token.folded.starts_with("00d") && matches!(token.folded.len(), 15 | 18))
            .and_then(|token| text.get(token.range.clone()))
            .and_then(|id| one(Value::OrgId(id.to_owned()))),
        Label::Customer => name(text).and_then(|name| one(Value::Customer(name))),
        Label::Party => name(text).and_then(|name| one(Value::Party(name))),
        Label::PurchaseOrder => number(text).and_then(|number| one(Value::PurchaseOrder(number))),
        Label::VatId => number(text).and_then(|number| one(Value::VatId(number))),
        Label::Other => None,
    }
}

/// A length, or two days from and to.
fn term(label: &Labelled, text: &str, all: &[Token], order: DayOrder) -> Option<Values> {
    let found = days(text, all, order);
    if let [from, to] = found.as_slice() {
        let of = |day: &FoundDay| doubt_of(day.reading).into_iter().collect();
        return Some(vec![
            (Value::Start(from.reading), of(from)),
            (Value::End(to.reading, EndMeaning::Unsaid), of(to)),
        ]);
    }
    if !found.is_empty() {
        return None;
    }
    let with_unit =
        label.unit.filter(|_| text.bytes().all(|sign| sign.is_ascii_digit())).map(|unit| format!("{text} {unit}"));
    let (months, doubts) = match (&with_unit, periods(&tokens(with_unit.as_deref().unwrap_or(text))).as_slice()) {
        (_, [period]) => {
            let count = period.reading.ok()?;
            (count.number, (count.unit != Some(NoticeUnit::Months)).then_some(Doubt::UnitMissing))
        }
        (None, []) => (text.parse().ok()?, Some(Doubt::UnitMissing)),
        _ => return None,
    };
    let months = TermMonths::new(months).ok()?;
    Some(vec![(Value::Term(months), doubts.into_iter().collect())])
}

fn billing(all: &[Token]) -> Option<Billing> {
    let words: [(Billing, &[&str]); 5] = [
        (
            Billing::Semiannual,
            &[
                "semi annual*",
                "semiannual*",
                "half yearly",
                "halfyearly",
                "halbjaehrlich*",
                "biannual*",
                "6 months|monate",
            ],
        ),
        (Billing::Quarterly, &["quarter*", "quartal*", "vierteljaehrlich*", "3 months|monate"]),
        (Billing::Monthly, &["monthly", "monatlich*", "month", "monat"]),
        (
            Billing::Term,
            &[
                "upfront",
                "up front",
                "einmalig*",
                "prepaid",
                "one time",
                "once",
                "gesamte* laufzeit",
                "entire term",
                "full term",
                "vorab",
            ],
        ),
        (Billing::Annual, &["annual*", "yearly", "jaehrlich*", "jahr", "year", "12 months|monate"]),
    ];
    let named: Vec<Billing> =
        words.into_iter().filter(|(_, names)| has(all, names)).map(|(billing, _)| billing).collect();
    named.first().copied()
}

/// The longest name or number that is taken.
const LONGEST: usize = 120;

/// A number: letters and digits, of which one at least is a digit.
fn number(text: &str) -> Option<String> {
    let word = text.split("  ").next()?.trim().trim_end_matches([',', ';', '.']);
    let is_number =
        word.len() <= 40 && word.contains(|sign: char| sign.is_ascii_digit()) && word.split(' ').count() <= 3;
    is_number.then(|| word.to_owned())
}

/// The name of a company or person, without the address behind it.
fn name(text: &str) -> Option<String> {
    let text = text
        .split_once(", ")
        .filter(|(_, rest)| rest.contains(|sign: char| sign.is_ascii_digit()))
        .map_or(text, |(name, _)| name);
    let is_name = text.len() <= LONGEST
        && text.chars().filter(|sign| sign.is_alphabetic()).count() > 1
        && !text.ends_with([':', '.']) | has_legal_form(text);
    is_name.then(|| text.trim_end_matches(',').to_owned())
}

fn has_legal_form(text: &str) -> bool {
    ["Inc.", "Ltd.", "Co.", "e.V.", "S.A.", "B.V.", "Corp."].iter().any(|form| text.ends_with(form))
}
