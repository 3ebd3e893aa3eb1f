//! The files of the long texts say what the tables say, in both languages, and nothing less is taken for them.

use crate::support::content::content;
use fristklar::content::clauses::CLAUSES;
use fristklar::content::crm::{CANDIDATES, CRITERIA};
use fristklar::content::levers::LEVERS;
use fristklar::content::licences::{LICENCES, SIZING};
use fristklar::content::retention::RETENTION;
use fristklar::content::sheets::SHEETS;
use fristklar::content::sources::SOURCES;
use fristklar::content::steps::{FULL_STEPS, STEPS};
use fristklar::content::templates::TEMPLATES;
use fristklar::content::{ColumnKind, MenuPath, Standing, crm, licences, source_month};
use fristklar::content::{Operator, decode, encode, encode_for};
use fristklar::content::{faq::FAQ, figures::FIGURES};
use fristklar::domain::{Cents, Contract, FirstTerm, OwnTerms, TermLength, TermMonths, day, plan};
use fristklar::i18n::figures;
use fristklar::i18n::{Lang, month_year};
use serde_json::{Map, Value};

#[test]
fn what_is_said_about_a_step_arrives_as_written() -> Result<(), String> {
    for lang in Lang::ALL {
        let content = content(lang)?;
        assert_eq!(content.steps.len(), STEPS.len());
        for (step, outline) in FULL_STEPS.iter().zip(STEPS) {
            assert_eq!((outline.id, outline.code, outline.title()), (step.id, step.code, step.title));
            assert_eq!((outline.phase, outline.when, outline.needs), (step.phase, step.when, step.needs));
            assert_eq!((outline.who, outline.applies), (step.who, step.applies));
            let said = content.step(step.id).ok_or(step.id)?;
            assert_eq!((said.why.as_str(), said.effort.as_str()), (step.why.get(lang), step.effort.get(lang)));
            assert_eq!(said.trap.as_deref(), step.trap.map(|trap| trap.get(lang)), "{}", step.id);
            assert_eq!(said.sources, step.sources, "{}", step.id);
            assert_eq!(said.how.len(), step.how.len(), "{}", step.id);
            for (said, sub) in said.how.iter().zip(step.how) {
                assert_eq!(said.text, sub.text.get(lang));
                assert_eq!(said.menu.as_ref().map(MenuPath::english), sub.menu.map(|menu| menu.en.join(" → ")));
                let own = sub.menu.filter(|menu| lang == Lang::De && menu.de != menu.en);
                let translated = said.menu.as_ref().and_then(|menu| menu.translated(lang));
                assert_eq!(translated, own.map(|menu| menu.de.join(" → ")));
            }
        }
    }
    Ok(())
}

#[test]
fn questions_and_sources_arrive_as_written() -> Result<(), String> {
    for lang in Lang::ALL {
        let content = content(lang)?;
        assert_eq!((content.questions.len(), content.sources.len()), (FAQ.len(), SOURCES.len()));
        for (said, faq) in content.questions.iter().zip(FAQ) {
            assert_eq!((said.question.as_str(), said.answer.as_str()), (faq.question.get(lang), faq.answer.get(lang)));
            assert_eq!(said.dated.as_deref(), faq.dated.map(|dated| dated.get(lang)), "{}", faq.id);
        }
        for source in SOURCES {
            let said = content.source(source.key).ok_or(source.key)?;
            assert_eq!((said.title.as_str(), said.address.as_str()), (source.title.get(lang), source.address));
            assert_eq!(said.trust, source.trust, "{}", source.key);
            assert_eq!(source_month(said.dated, lang), month_year(source.dated.0.into(), source.dated.1.into(), lang));
        }
    }
    Ok(())
}

#[test]
fn sheets_arrive_as_written() -> Result<(), String> {
    for lang in Lang::ALL {
        let content = content(lang)?;
        assert_eq!(content.sheets.len(), SHEETS.len());
        for (said, sheet) in content.sheets.iter().zip(SHEETS) {
            assert_eq!((said.id.as_str(), said.step.as_str()), (sheet.id, sheet.step));
            assert_eq!(content.sheet(sheet.id), Some(said));
            assert_eq!((said.title.as_str(), said.intro.as_str()), (sheet.title.get(lang), sheet.intro.get(lang)));
            assert_eq!(said.tick, sheet.tick.get(lang), "{}", sheet.id);
            assert_eq!(said.own_row.as_deref(), sheet.own_row.map(|own| own.get(lang)), "{}", sheet.id);
            let columns: Vec<_> = said.columns.iter().map(|column| (column.title.as_str(), column.kind)).collect();
            let written: Vec<_> = sheet.columns.iter().map(|column| (column.title.get(lang), column.kind)).collect();
            assert_eq!(columns, written, "{}", sheet.id);
            assert_eq!(said.rows.len(), sheet.rows.len(), "{}", sheet.id);
            for (said, row) in said.rows.iter().zip(sheet.rows) {
                assert_eq!((said.id.as_str(), said.label.as_str()), (row.id, row.label.get(lang)));
                assert_eq!(said.hint.as_deref(), row.hint.map(|hint| hint.get(lang)), "{}", row.id);
            }
        }
    }
    // Otherwise a kind of column could be read as another without anyone noticing.
    for kind in [ColumnKind::Count, ColumnKind::Day, ColumnKind::Text] {
        assert!(SHEETS.iter().flat_map(|sheet| sheet.columns).any(|column| column.kind == kind), "{kind:?}");
    }
    Ok(())
}

#[test]
fn clauses_arrive_as_written() -> Result<(), String> {
    for lang in Lang::ALL {
        let content = content(lang)?;
        assert_eq!(content.clauses.len(), CLAUSES.len());
        for clause in CLAUSES {
            let said = content.clause(clause.id).ok_or(clause.id)?;
            assert_eq!(
                (said.title.as_str(), said.missing.as_str()),
                (clause.title.get(lang), clause.missing.get(lang))
            );
            assert_eq!((said.look.as_str(), said.sources.len()), (clause.look.get(lang), clause.sources.len()));
        }
    }
    Ok(())
}

#[test]
fn levers_texts_to_send_and_times_to_keep_arrive_as_written() -> Result<(), String> {
    for lang in Lang::ALL {
        let content = content(lang)?;
        assert_eq!(content.levers.len(), LEVERS.len());
        for (said, lever) in content.levers.iter().zip(LEVERS) {
            assert_eq!(said.id, lever.id);
            assert_eq!((said.title.as_str(), said.text.as_str()), (lever.title.get(lang), lever.text.get(lang)));
            assert_eq!(said.dated.as_deref(), lever.dated.map(|dated| dated.get(lang)), "{}", lever.id);
            assert_eq!(said.applies, lever.applies, "{}", lever.id);
            assert_eq!(said.template.as_deref(), lever.template, "{}", lever.id);
            assert!(lever.template.is_none_or(|id| content.template(id).is_some()), "{}", lever.id);
            assert_eq!(said.sources, lever.sources, "{}", lever.id);
        }
        assert_eq!(content.templates.len(), TEMPLATES.len());
        for (said, template) in content.templates.iter().zip(TEMPLATES) {
            assert_eq!(content.template(template.id), Some(said));
            assert_eq!((said.title.as_str(), said.step.as_deref()), (template.title.get(lang), template.step));
            assert_eq!(said.subject, template.subject.get(lang), "{}", template.id);
            let paragraphs: Vec<&str> = template.text.iter().map(|paragraph| paragraph.get(lang)).collect();
            assert_eq!(said.body().split("\n\n").collect::<Vec<_>>(), paragraphs, "{}", template.id);
        }
        assert_eq!(content.retention.len(), RETENTION.len());
        for (said, kind) in content.retention.iter().zip(RETENTION) {
            assert_eq!((said.records.as_str(), said.years), (kind.records.get(lang), kind.years), "{}", kind.id);
            assert_eq!(said.note, kind.note.get(lang), "{}", kind.id);
            assert_eq!(said.sources, kind.sources, "{}", kind.id);
        }
    }
    assert!(RETENTION.iter().any(|kind| kind.years.is_none()) && RETENTION.iter().any(|kind| kind.years.is_some()));
    Ok(())
}

#[test]
fn licences_criteria_and_candidates_arrive_as_written() -> Result<(), String> {
    for lang in Lang::ALL {
        let said = &content(lang)?.costs;
        assert_eq!(said.licences.len(), LICENCES.len());
        for (said, licence) in said.licences.iter().zip(LICENCES) {
            assert_eq!((said.id.as_str(), said.name.as_str()), (licence.id, licence.name));
            assert_eq!((said.price, said.roughly), (licence.price, licence.roughly), "{}", licence.id);
            assert_eq!(
                source_month(said.priced, lang),
                month_year(licence.priced.0.into(), licence.priced.1.into(), lang),
                "{}",
                licence.id
            );
            assert_eq!(
                (said.note.as_str(), said.sources.as_slice()),
                (licence.note.get(lang), &owned(licence.sources)[..])
            );
        }
        let lines: Vec<_> =
            said.sizing.iter().map(|line| (line.who.as_str(), line.needs.as_str(), line.sources.clone())).collect();
        let written = SIZING.iter().map(|line| (line.who.get(lang), line.needs.get(lang), owned(line.sources)));
        assert_eq!(lines, written.collect::<Vec<_>>());
        for (said, notes) in [(&said.licence_notes, licences::NOTES), (&said.crm_notes, crm::NOTES)] {
            assert_eq!(said.len(), notes.len());
            for (said, note) in said.iter().zip(notes) {
                assert_eq!((said.id.as_str(), said.text.as_str()), (note.id, note.text.get(lang)));
                assert_eq!(said.sources, note.sources, "{}", note.id);
            }
        }
        assert_eq!(said.criteria.len(), CRITERIA.len());
        for (said, criterion) in said.criteria.iter().zip(CRITERIA) {
            assert_eq!((said.id.as_str(), said.weight), (criterion.id, criterion.weight));
            assert_eq!(
                (said.title.as_str(), said.hint.as_str()),
                (criterion.title.get(lang), criterion.hint.get(lang))
            );
            assert_eq!(said.sources, criterion.sources, "{}", criterion.id);
        }
        assert_eq!(said.candidates.len(), CANDIDATES.len());
        for (said, candidate) in said.candidates.iter().zip(CANDIDATES) {
            assert_eq!((said.id.as_str(), said.name.as_str()), (candidate.id, candidate.name.get(lang)));
            assert_eq!(
                (said.owner.as_str(), said.hosting.as_str()),
                (candidate.owner.get(lang), candidate.hosting.get(lang))
            );
            assert_eq!((said.standing, said.sources.as_slice()), (candidate.standing, &owned(candidate.sources)[..]));
        }
    }
    // Otherwise one standing could be read as another without anyone noticing.
    for standing in [Standing::Ordinary, Standing::Interested, Standing::Stay] {
        assert!(CANDIDATES.iter().any(|candidate| candidate.standing == standing), "{standing:?}");
    }
    Ok(())
}

fn owned(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

#[test]
fn a_file_that_is_not_whole_is_refused() -> Result<(), String> {
    for whole in Lang::ALL.map(encode) {
        let shorter = whole.char_indices().step_by(1_997).filter_map(|(at, _)| whole.get(..at));
        let without_end = whole.get(..whole.len() - 1).ok_or("no end")?;
        for text in shorter.chain([without_end, "", "null", "[]", "{}", "<!doctype html>"]) {
            assert_eq!(decode(text), None, "{text:.40}");
        }
        for (from, to) in [
            ("\"why\"", "\"warum\""),
            ("\"trust\":\"guide\"", "\"trust\":\"all\""),
            ("\"id\":\"", "\"id\":1,\"\":\""),
            ("\"kind\":\"day\"", "\"kind\":\"week\""),
            ("\"kind\":\"count\"", "\"sort\":\"count\""),
            ("\"label\":\"", "\"label\":0,\"\":\""),
            ("\"tick\":", "\"tock\":"),
            ("\"intro\":", "\"outro\":"),
            ("\"ownRow\":\"", "\"ownRow\":1,\"\":\""),
            ("\"dated\":\"", "\"dated\":[],\"\":\""),
            ("\"applies\":\"eu-customer\"", "\"applies\":\"all\""),
            ("\"template\":\"", "\"template\":{},\"\":\""),
            ("\"subject\":", "\"object\":"),
            ("\"records\":", "\"discs\":"),
            ("\"note\":", "\"key\":"),
            ("\"years\":10", "\"years\":\"10\""),
            ("\"price\":2500", "\"price\":-2500"),
            ("\"price\":2500", "\"price\":9223372036854775808"),
            ("\"roughly\":true", "\"roughly\":1"),
            ("\"priced\":", "\"month\":"),
            ("\"priced\":[2026,", "\"priced\":[-2026,"),
            ("\"dated\":[", "\"dated\":[\"\","),
            ("\"menu\":{", "\"menu\":{\"en\":1,\"\":0,"),
            ("\"who\":", "\"whom\":"),
            ("\"needs\":", "\"wants\":"),
            ("\"weight\":5", "\"weight\":4294967296"),
            ("\"owner\":", "\"tenant\":"),
            ("\"hosting\":", "\"guesting\":"),
            ("\"standing\":\"stay\"", "\"standing\":\"sit\""),
        ] {
            assert!(whole.contains(from), "{from}");
            assert_eq!(decode(&whole.replacen(from, to, 1)), None, "{from}");
        }
    }
    Ok(())
}

#[test]
fn a_file_without_one_of_its_parts_is_refused() -> Result<(), serde_json::Error> {
    for whole in Lang::ALL.map(encode) {
        let parts: Map<String, Value> = serde_json::from_str(&whole)?;
        assert_eq!(decode(&serde_json::to_string(&parts)?), decode(&whole));
        let costs = parts.get("costs").and_then(Value::as_object).cloned().unwrap_or_default();
        assert_eq!(parts.len() + costs.len(), 11 + 6);
        let mut accepted = Vec::new();
        let mut try_without = |name: &String, of: &Map<String, Value>, file: &dyn Fn(Map<String, Value>) -> Value| {
            let mut other = of.clone();
            other.insert(name.clone(), Value::Array(Vec::new()));
            let empty = decode(&file(other.clone()).to_string());
            other.remove(name);
            let missing = decode(&file(other).to_string());
            if empty.is_some() || missing.is_some() {
                accepted.push(name.clone());
            }
        };
        for name in parts.keys() {
            try_without(name, &parts, &Value::Object);
        }
        for name in costs.keys() {
            try_without(name, &costs, &|costs| {
                let mut parts = parts.clone();
                parts.insert("costs".to_owned(), Value::Object(costs));
                Value::Object(parts)
            });
        }
        assert_eq!(accepted, Vec::<String>::new());
    }
    Ok(())
}

/// A contract whose plan has every figure, on a day inside its first term.
fn full() -> Option<(Contract, fristklar::domain::Plan)> {
    let first = FirstTerm::new(day(2026, 1, 15)?, TermLength::Months(TermMonths::YEAR)).ok()?;
    let mut contract = Contract::new(first);
    contract.price = Some(Cents(1_200_000));
    contract.own_terms = Some(OwnTerms::default());
    let plan = plan(&contract, day(2026, 11, 23)?);
    Some((contract, plan))
}

#[test]
fn every_figure_has_its_text_where_the_plan_has_it() -> Result<(), &'static str> {
    let (contract, plan) = full().ok_or("no contract")?;
    let marked_elsewhere = ["status", "progress-done", "progress-total"];
    for name in FIGURES.iter().filter(|name| !marked_elsewhere.contains(name)) {
        for lang in Lang::ALL {
            let text = figures::text(name, &contract, &plan, lang);
            assert!(text.is_some_and(|text| text.contains(|sign: char| sign.is_ascii_digit())), "{name}");
        }
    }
    let text = |name| figures::text(name, &contract, &plan, Lang::De).unwrap_or_default();
    assert_eq!(text("notice-deadline"), "15.\u{a0}Dezember 2026");
    assert_eq!(text("days-left"), "22");
    assert_eq!(text("refund-msa"), "0,00\u{a0}€");
    assert_eq!(figures::text("no-such-figure", &contract, &plan, Lang::De), None);
    Ok(())
}

#[test]
fn dated_answers_are_filled_or_not_given() -> Result<(), &'static str> {
    let (contract, full) = full().ok_or("no contract")?;
    let unpriced = Contract { price: None, ..contract };
    let without_price = plan(&unpriced, full.as_of);
    for dated in FAQ.iter().filter_map(|faq| faq.dated) {
        for lang in Lang::ALL {
            let template = dated.get(lang);
            let filled = figures::fill(template, &contract, &full, lang).ok_or("a figure without text")?;
            assert!(!filled.contains(['{', '}']), "{filled}");
            let needs_price = ["{refund", "{payable", "{renewal-cost"].iter().any(|name| template.contains(name));
            assert_eq!(figures::fill(template, &unpriced, &without_price, lang).is_none(), needs_price, "{template}");
        }
    }
    Ok(())
}

#[test]
fn the_operator_arrives_as_written() -> Result<(), String> {
    let some = |text: &str| Some(text.to_owned());
    let full = Operator {
        sample: true,
        name: "Müller & Söhne \"GmbH\" <script>".to_owned(),
        address: vec!["Weg 1\\2".to_owned(), "12345 Ort".to_owned()],
        email: "info@firma.de".to_owned(),
        phone: some("+49 30 1"),
        representative: some("A"),
        register: some("B"),
        vat_id: some("C"),
        authority: some("D"),
        chamber: some("E"),
        purpose: some("F"),
        responsible: some("G"),
        host: vec!["Hoster".to_owned()],
        log_days: Some(7),
    };
    for operator in [full, Operator::default()] {
        for lang in Lang::ALL {
            let content = decode(&encode_for(lang, &operator)).ok_or("the file cannot be read")?;
            assert_eq!(content.operator, operator);
        }
    }
    Ok(())
}
