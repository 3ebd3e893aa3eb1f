//! CRMs compared: weights, scores, knock-outs, places and three-year costs, by hand and by a second method.

use crate::support::Outcome;
use crate::support::content::content;
use crate::support::contracts::entry;
use crate::support::samples::sampled;
use fristklar::content::CostContent;
use fristklar::content::crm;
use fristklar::costs::crm_comparison::{
    self, Average, CANDIDATES, CRITERIA, Compared, Comparison, GradeError, SCORES, score_row,
};
use fristklar::domain::{Cents, Currency, MAX_AMOUNT};
use fristklar::i18n::Lang;
use fristklar::input::{AmountError, NumberError};
use fristklar::portfolio::{Entries, entry_key};
use proptest::prelude::*;

fn comparison(entries: &Entries, content: &CostContent) -> Comparison {
    crm_comparison::comparison(entries, content, Currency::Eur, Lang::En)
}

fn costs() -> Outcome<&'static CostContent> {
    Ok(&content(Lang::En)?.costs)
}

/// Only these of the content's criteria, so that a table of scores stays readable.
fn only(criteria: &[&str]) -> Result<CostContent, String> {
    let mut content = CostContent::clone(costs()?);
    content.criteria.retain(|criterion| criteria.contains(&criterion.id.as_str()));
    Ok(content)
}

fn put(entries: &mut Entries, sheet: &str, row: &str, label: &str, ticked: bool, cells: [&str; 2]) {
    entries.set(&entry_key(sheet, row), entry(label, ticked, &cells));
}

fn weight(entries: &mut Entries, criterion: &str, weight: &str, knock_out: bool) {
    put(entries, CRITERIA, criterion, "", knock_out, [weight, ""]);
}

fn choose(entries: &mut Entries, candidates: &[&str]) {
    for candidate in candidates {
        put(entries, CANDIDATES, candidate, "", true, ["", ""]);
    }
}

fn score(entries: &mut Entries, candidate: &str, scores: &[(&str, &str)]) {
    for (criterion, score) in scores {
        put(entries, SCORES, &score_row(candidate, criterion), "", false, [score, ""]);
    }
}

fn find<'a>(comparison: &'a Comparison, id: &str) -> Result<&'a Compared, String> {
    comparison.candidates.iter().find(|candidate| candidate.id == id).ok_or_else(|| id.to_owned())
}

fn ids(comparison: &Comparison) -> Vec<&str> {
    comparison.candidates.iter().map(|candidate| candidate.id.as_str()).collect()
}

fn places(comparison: &Comparison) -> Vec<(&str, Option<usize>)> {
    comparison.candidates.iter().map(|candidate| (candidate.id.as_str(), candidate.place)).collect()
}

#[test]
fn nothing_is_chosen_or_preferred_to_begin_with() -> Outcome {
    let comparison = comparison(&Entries::default(), costs()?);
    assert_eq!(comparison.candidates, []);
    assert_eq!(comparison.criteria.len(), 12);
    for criterion in &comparison.criteria {
        assert_eq!((criterion.weight, criterion.knock_out), (Ok(crm::USUAL_WEIGHT), false), "{}", criterion.id);
        assert!(criterion.counts());
    }
    Ok(())
}

#[test]
fn the_average_is_exact_and_rounded_once() -> Outcome {
    let content = only(&["fit", "total-cost", "ai"])?;
    let mut entries = Entries::default();
    weight(&mut entries, "fit", "10", false);
    weight(&mut entries, "ai", "0", false);
    choose(&mut entries, &["hubspot", "odoo"]);
    // (10 x 4 + 5 x 3) / 15 = 3.666..., (10 x 5 + 5 x 2) / 15 = 4; "ai" weighs nothing and needs no score.
    score(&mut entries, "hubspot", &[("fit", "4"), ("total-cost", "3"), ("ai", "5")]);
    score(&mut entries, "odoo", &[("fit", "5"), ("total-cost", "2")]);
    let comparison = comparison(&entries, &content);
    let average = find(&comparison, "hubspot")?.average;
    assert_eq!(average, Some(Average { sum: 55, weights: 15 }));
    assert_eq!(average.map(Average::hundredths), Some(367));
    assert_eq!(find(&comparison, "odoo")?.average.map(Average::hundredths), Some(400));
    assert_eq!(places(&comparison), [("hubspot", Some(2)), ("odoo", Some(1))]);
    assert_eq!(Average { sum: 25, weights: 8 }.hundredths(), 313, "3.125 is rounded up");
    Ok(())
}

#[test]
fn a_one_on_a_knock_out_criterion_rules_out() -> Outcome {
    let content = only(&["fit", "residency"])?;
    let mut entries = Entries::default();
    weight(&mut entries, "residency", "", true);
    choose(&mut entries, &["salesforce", "hubspot", "superoffice"]);
    score(&mut entries, "salesforce", &[("fit", "1"), ("residency", "2")]);
    score(&mut entries, "hubspot", &[("fit", "5"), ("residency", "1")]);
    score(&mut entries, "superoffice", &[("fit", "3"), ("residency", "5")]);
    let ranked = comparison(&entries, &content);
    assert_eq!(find(&ranked, "hubspot")?.knocked_out_by, ["residency"]);
    assert_eq!(find(&ranked, "salesforce")?.knocked_out_by, Vec::<String>::new(), "a 1 elsewhere only counts");
    assert_eq!(places(&ranked), [("salesforce", Some(2)), ("hubspot", None), ("superoffice", Some(1))]);
    // It knocks out whatever it weighs, and its score is needed for that.
    weight(&mut entries, "residency", "0", true);
    let weightless = comparison(&entries, &content);
    assert_eq!(find(&weightless, "hubspot")?.knocked_out_by, ["residency"]);
    assert_eq!(find(&weightless, "hubspot")?.average, Some(Average { sum: 25, weights: 5 }));
    score(&mut entries, "superoffice", &[("residency", "")]);
    assert_eq!(find(&comparison(&entries, &content), "superoffice")?.missing, 1);
    Ok(())
}

#[test]
fn there_are_no_places_while_a_score_is_missing() -> Outcome {
    let content = only(&["fit", "support"])?;
    let mut entries = Entries::default();
    choose(&mut entries, &["odoo", "twenty"]);
    score(&mut entries, "odoo", &[("fit", "4"), ("support", "2")]);
    score(&mut entries, "twenty", &[("fit", "5")]);
    let provisional = comparison(&entries, &content);
    let twenty = find(&provisional, "twenty")?;
    assert_eq!((twenty.missing, twenty.average), (1, Some(Average { sum: 25, weights: 5 })));
    assert_eq!(find(&provisional, "odoo")?.missing, 0);
    assert_eq!(places(&provisional), [("odoo", None), ("twenty", None)]);
    score(&mut entries, "twenty", &[("support", "1")]);
    assert_eq!(
        places(&comparison(&entries, &content)),
        [("odoo", Some(1)), ("twenty", Some(1))],
        "equals share a place"
    );
    // Alone there is nothing to be placed among.
    put(&mut entries, CANDIDATES, "twenty", "", false, ["", ""]);
    assert_eq!(places(&comparison(&entries, &content)), [("odoo", None)]);
    Ok(())
}

#[test]
fn without_any_weight_there_is_no_average() -> Outcome {
    let content = only(&["fit"])?;
    let mut entries = Entries::default();
    weight(&mut entries, "fit", "0", true);
    choose(&mut entries, &["odoo", "twenty"]);
    score(&mut entries, "odoo", &[("fit", "4")]);
    score(&mut entries, "twenty", &[("fit", "1")]);
    let comparison = comparison(&entries, &content);
    assert!(comparison.candidates.iter().all(|candidate| candidate.average.is_none() && candidate.missing == 0));
    assert_eq!(places(&comparison), [("odoo", None), ("twenty", None)]);
    assert_eq!(find(&comparison, "twenty")?.knocked_out_by, ["fit"]);
    Ok(())
}

#[test]
fn rows_of_the_users_own_stand_behind_the_others() -> Outcome {
    let content = costs()?;
    let mut entries = Entries::default();
    put(&mut entries, CANDIDATES, "z1", "Own CRM", true, ["1000", "500"]);
    put(&mut entries, CANDIDATES, "z2", "", true, ["1000", "500"]);
    choose(&mut entries, &["zoho-crm", "cas-genesisworld", "salesforce", "hubspot"]);
    put(&mut entries, CANDIDATES, "odoo", "", false, ["9", "9"]);
    put(&mut entries, CRITERIA, "k1", "Works offline", true, ["", ""]);
    put(&mut entries, CRITERIA, "k2", "", true, ["7", ""]);
    let comparison = comparison(&entries, content);
    assert_eq!(ids(&comparison), ["salesforce", "cas-genesisworld", "hubspot", "zoho-crm", "z1"]);
    assert_eq!(find(&comparison, "z1")?.label, "Own CRM");
    let last = comparison.criteria.last().ok_or("no criteria")?;
    assert_eq!((last.id.as_str(), last.label.as_str()), ("k1", "Works offline"));
    assert_eq!((last.weight, last.knock_out), (Ok(crm::USUAL_WEIGHT), true));
    assert_eq!(comparison.criteria.len(), 13, "a row without a name is none");
    assert!(comparison.candidates.iter().all(|candidate| candidate.missing == 13));
    Ok(())
}

#[test]
fn three_years_are_three_times_a_year_and_the_move() -> Outcome {
    let content = costs()?;
    let cost = |candidate: &str, cells| {
        let mut entries = Entries::default();
        put(&mut entries, CANDIDATES, candidate, "x", true, cells);
        comparison(&entries, content).candidates.pop().ok_or("no candidate")
    };
    assert_eq!(cost("odoo", ["12.000,50", "8'000"])?.three_years, Some(Cents(3 * 1_200_050 + 800_000)));
    assert_eq!(cost("odoo", ["12.000,50", "0"])?.three_years, Some(Cents(3 * 1_200_050)));
    assert_eq!(cost("odoo", ["12.000,50", ""])?.three_years, None, "the move is not known");
    assert_eq!(cost("odoo", ["", "500"])?.three_years, None);
    assert_eq!(cost("salesforce", ["12.000,50", ""])?.three_years, Some(Cents(3 * 1_200_050)), "nothing moves");
    assert_eq!(cost("salesforce", ["12.000,50", "100"])?.three_years, Some(Cents(3 * 1_200_050 + 10_000)));
    let most = "999,999,999,999.99";
    assert_eq!(cost("own", [most, most])?.three_years, Some(Cents(4 * MAX_AMOUNT.0)));
    let ambiguous = cost("odoo", ["1.234", "500"])?;
    assert_eq!(ambiguous.yearly, Err(AmountError::Ambiguous { thousands: Cents(123_400), decimal: Cents(123) }));
    assert_eq!((ambiguous.migration, ambiguous.three_years), (Ok(Some(Cents(50_000))), None));
    for hostile in ["-5", "🦀", "123456789012345", &"9".repeat(10_000)] {
        assert_eq!(cost("salesforce", ["1000", hostile])?.three_years, None, "{hostile:.20}");
        assert!(cost("salesforce", [hostile, ""])?.yearly.is_err(), "{hostile:.20}");
    }
    Ok(())
}

#[test]
fn weights_and_scores_that_cannot_be_used_are_named() -> Outcome {
    let content = only(&["fit", "support"])?;
    let long = "5".repeat(10_000);
    let cases = [
        ("11", "6", GradeError::OutOfRange),
        ("-1", "0", GradeError::OutOfRange),
        ("123456789012", "123456789012", GradeError::OutOfRange),
        ("5,5", "4,5", GradeError::Number(NumberError::TooPrecise)),
        ("5 Tage", "3 m", GradeError::Number(NumberError::NotANumber)),
        ("🦀", "★★★", GradeError::Number(NumberError::NotANumber)),
        (&long, &long, GradeError::Number(NumberError::NotANumber)),
    ];
    for (bad_weight, bad_score, error) in cases {
        let mut entries = Entries::default();
        choose(&mut entries, &["odoo", "twenty"]);
        score(&mut entries, "odoo", &[("fit", "4"), ("support", "3")]);
        score(&mut entries, "twenty", &[("fit", bad_score), ("support", "3")]);
        let scored = comparison(&entries, &content);
        let twenty = find(&scored, "twenty")?;
        assert_eq!(twenty.score_errors, [("fit".to_owned(), error)], "{bad_score:.20}");
        assert_eq!((twenty.missing, twenty.place), (1, None), "{bad_score:.20}");

        score(&mut entries, "twenty", &[("fit", "1")]);
        assert!(comparison(&entries, &content).candidates.iter().all(|candidate| candidate.place.is_some()));
        weight(&mut entries, "fit", bad_weight, false);
        let weighted = comparison(&entries, &content);
        assert_eq!(weighted.criteria.first().map(|criterion| criterion.weight), Some(Err(error)), "{bad_weight:.20}");
        assert_eq!(find(&weighted, "odoo")?.average, Some(Average { sum: 15, weights: 5 }));
        assert!(weighted.candidates.iter().all(|candidate| candidate.place.is_none()), "no places until it is mended");
        // It can still knock out.
        weight(&mut entries, "fit", bad_weight, true);
        assert_eq!(find(&comparison(&entries, &content), "twenty")?.knocked_out_by, ["fit"], "{bad_weight:.20}");
    }
    Ok(())
}

/// Three candidates on four criteria: weights, whether each can knock out, scores (0 = missing).
fn any_table() -> impl Strategy<Value = ([(u32, bool); 4], [[u32; 4]; 3])> {
    (
        proptest::array::uniform4((0..=10_u32, any::<bool>())),
        proptest::array::uniform3(proptest::array::uniform4(0..=5_u32)),
    )
}

proptest! {
    #![proptest_config(sampled(256))]

    /// Every score is laid down as often as it weighs, and the average of the heap is taken.
    #[test]
    fn averages_and_places_are_those_of_a_heap_of_scores((criteria, table) in any_table()) {
        const IDS: [&str; 4] = ["fit", "migration", "usability", "ai"];
        const NAMES: [&str; 3] = ["espocrm", "odoo", "twenty"];
        let mut entries = Entries::default();
        choose(&mut entries, &NAMES);
        for (id, (heavy, knock_out)) in IDS.iter().zip(criteria) {
            weight(&mut entries, id, &heavy.to_string(), knock_out);
        }
        for (name, scores) in NAMES.iter().zip(table) {
            for (id, given) in IDS.iter().zip(scores).filter(|(_, given)| *given > 0) {
                score(&mut entries, name, &[(id, &given.to_string())]);
            }
        }
        let said = comparison(&entries, &only(&IDS).map_err(TestCaseError::fail)?);
        let mut heaps = Vec::new();
        for (candidate, scores) in said.candidates.iter().zip(table) {
            let mut heap = Vec::new();
            let (mut missing, mut out) = (0, Vec::new());
            for ((id, (heavy, knock_out)), given) in IDS.iter().zip(criteria).zip(scores) {
                match given {
                    0 if heavy > 0 || knock_out => missing += 1,
                    0 => {}
                    1 if knock_out => out.push((*id).to_owned()),
                    _ => {}
                }
                heap.extend((0..heavy).filter(|_| given > 0).map(|_| u64::from(given)));
            }
            prop_assert_eq!(candidate.missing, missing);
            prop_assert_eq!(&candidate.knocked_out_by, &out);
            let average = candidate.average.map(|average| (average.sum, average.weights));
            let sum: u64 = heap.iter().sum();
            prop_assert_eq!(average, (!heap.is_empty()).then_some((sum, heap.len() as u64)));
            if let Some(average) = candidate.average {
                // The nearest hundredth, the upper one of two.
                let near = |hundredths: u64| (hundredths * heap.len() as u64).abs_diff(100 * sum);
                let nearest = (100..=500).rev().min_by_key(|hundredths| near(*hundredths));
                prop_assert_eq!(Some(average.hundredths()), nearest);
            }
            heaps.push((sum, heap.len(), missing, out.is_empty()));
        }
        let complete = heaps.iter().all(|(_, size, missing, _)| *missing == 0 && *size > 0);
        for (candidate, (sum, _, _, running)) in said.candidates.iter().zip(&heaps) {
            let better = heaps.iter().filter(|(other, _, _, running)| *running && other > sum).count();
            prop_assert_eq!(candidate.place, (complete && *running).then_some(better + 1));
        }
        prop_assert_eq!(said.candidates.iter().map(|candidate| candidate.id.as_str()).collect::<Vec<_>>(), NAMES);
    }

    #[test]
    fn nothing_typed_makes_it_stumble(
        rows in proptest::collection::vec((prop::sample::select(vec![CRITERIA, CANDIDATES, SCORES]), "[a-z]{1,3}|fit|odoo|odoo.fit|\\PC{0,4}", any::<(String, bool, String, String)>()), 0..12),
    ) {
        let mut entries = Entries::default();
        for (sheet, row, (label, ticked, first, second)) in &rows {
            put(&mut entries, sheet, row, label, *ticked, [first, second]);
        }
        let said = comparison(&entries, costs().map_err(TestCaseError::fail)?);
        prop_assert!(said.criteria.len() >= 12);
        for candidate in &said.candidates {
            prop_assert!(candidate.average.is_none_or(|average| (100..=500).contains(&average.hundredths())));
            prop_assert!(candidate.missing >= candidate.score_errors.len());
        }
    }
}
