//! The files of the long texts say what the tables say, in both languages, and nothing less is taken for them.

use fristklar::codec::content::{Content, decode, encode};
use fristklar::content::faq::{FAQ, FIGURES};
use fristklar::content::sources::SOURCES;
use fristklar::content::steps::{FULL_STEPS, STEPS};
use fristklar::domain::{Cents, Contract, FirstTerm, OwnTerms, TermLength, TermMonths, day, plan};
use fristklar::figures;
use fristklar::i18n::{Lang, month_year};

fn content(lang: Lang) -> Result<Content, String> {
    decode(&encode(lang)).ok_or_else(|| format!("the {} file cannot be read", lang.tag()))
}

#[test]
fn what_is_said_about_a_step_arrives_as_written() -> Result<(), String> {
    for lang in Lang::ALL {
        let content = content(lang)?;
        assert_eq!(content.steps.len(), STEPS.len());
        for (step, outline) in FULL_STEPS.iter().zip(STEPS) {
            assert_eq!((outline.id, outline.code, outline.title), (step.id, step.code, step.title));
            assert_eq!((outline.phase, outline.when, outline.needs), (step.phase, step.when, step.needs));
            assert_eq!((outline.who, outline.applies), (step.who, step.applies));
            let said = content.step(step.id).ok_or(step.id)?;
            assert_eq!((said.why.as_str(), said.effort.as_str()), (step.why.get(lang), step.effort.get(lang)));
            assert_eq!(said.trap.as_deref(), step.trap.map(|trap| trap.get(lang)), "{}", step.id);
            assert_eq!(said.sources, step.sources, "{}", step.id);
            assert_eq!(said.how.len(), step.how.len(), "{}", step.id);
            for (said, sub) in said.how.iter().zip(step.how) {
                assert_eq!(said.text, sub.text.get(lang));
                assert_eq!(said.menu, sub.menu.map(|menu| menu.en.join(" → ")));
                let own = sub.menu.filter(|menu| lang == Lang::De && menu.de != menu.en);
                assert_eq!(said.own_menu, own.map(|menu| menu.de.join(" → ")));
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
            assert_eq!(said.dated, month_year(source.dated.0, source.dated.1, lang));
        }
    }
    Ok(())
}

#[test]
fn a_file_that_is_not_whole_is_refused() {
    let whole = encode(Lang::De);
    let shorter = whole.char_indices().step_by(997).filter_map(|(at, _)| whole.get(..at));
    for text in shorter.chain(["", "null", "[]", "{}", "<!doctype html>"]) {
        assert_eq!(decode(text), None, "{text:.40}");
    }
    for (from, to) in
        [("\"why\"", "\"warum\""), ("\"trust\":\"guide\"", "\"trust\":\"all\""), ("\"id\":\"", "\"id\":1,\"\":\"")]
    {
        assert!(whole.contains(from), "{from}");
        assert_eq!(decode(&whole.replacen(from, to, 1)), None, "{from}");
    }
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
    let (mut contract, full) = full().ok_or("no contract")?;
    contract.price = None;
    let without_price = plan(&contract, full.as_of);
    for dated in FAQ.iter().filter_map(|faq| faq.dated) {
        for lang in Lang::ALL {
            let template = dated.get(lang);
            let filled = figures::fill(template, &contract, &full, lang).ok_or("a figure without text")?;
            assert!(!filled.contains(['{', '}']), "{filled}");
            let needs_price = ["{refund", "{payable", "{renewal-cost"].iter().any(|name| template.contains(name));
            assert_eq!(figures::fill(template, &contract, &without_price, lang).is_none(), needs_price, "{template}");
        }
    }
    Ok(())
}
