//! How an order form is written down: its layout, the table, and the lines of its clauses.

use super::{Known, Layout, PrintedEnd};
use fristklar::documents::{Document, Page, Word};
use fristklar::domain::{Cents, plus_days};

impl Known {
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
        if self.ligatures { out.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ") } else { out }
    }

    /// The document as words in places, as programs that make pages leave them: letters of their own widths, baselines
    /// that are not quite even, and words in any order.
    pub fn placed(&self) -> Document {
        let mut pages = Vec::new();
        for page in self.text().split('\u{c}') {
            let mut words = Vec::new();
            for (number, line) in (1..).zip(page.lines()) {
                let (mut column, mut left) = (0, 0);
                for piece in line.split(' ') {
                    // After two blanks and more the next word stands in its column, else right behind the last one.
                    left = if line.chars().take(column).collect::<String>().ends_with("  ") {
                        length(column) * 60
                    } else {
                        left
                    };
                    if !piece.is_empty() {
                        let right = left + piece.chars().map(width).sum::<i32>();
                        let base = number * 130 + length(column) % 3;
                        words.push(Word { text: piece.to_owned(), left, right, base, height: 100 });
                        left = right + 28;
                    }
                    column += piece.chars().count() + 1;
                }
            }
            words.reverse();
            pages.push(Page { words, ..Page::default() });
        }
        Document { name: "order.pdf".to_owned(), pages }
    }

    /// What stands in the document, for programs that make one of it.
    pub fn parts(&self) -> serde_json::Value {
        let (header, rows) = self.table();
        let mut sentences = Vec::new();
        if self.layout == Layout::Sentences {
            self.sentences(&mut |line: &str| sentences.push(line.to_owned()));
        }
        let total: Cents = self.lines.iter().map(|known| self.line_total(known)).sum();
        serde_json::json!({
            "lang": if self.de() { "de" } else { "en" },
            "layout": format!("{:?}", self.layout),
            "ligatures": self.ligatures,
            "number": self.number,
            "title": self.say("Auftragsformular", "Order Form"),
            "notice": self.say("Vertraulich, nur für den Empfänger", "Confidential, for the addressee only"),
            "page": self.say("Seite", "Page"),
            "quote": self.say("Angebot", "Quote"),
            "fields": if self.layout == Layout::Sentences { Vec::new() } else { self.fields() },
            "sentences": sentences,
            "header": header,
            "rows": rows,
            "total": [self.say("Gesamtsumme", "Grand Total"), self.amount(total)],
            "terms": self.say("Sonderbedingungen", "Special Terms"),
            "clauses": self.clauses(),
        })
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
            .find(|(label, _)| {
                ["Billing", "Invoice", "Abrechnung", "Zahlungsweise"].iter().any(|name| label.contains(name))
            })
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

fn length(letters: usize) -> i32 {
    i32::try_from(letters).unwrap()
}

fn width(letter: char) -> i32 {
    if "ilj.,:;I1'|".contains(letter) { 28 } else { 55 }
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
