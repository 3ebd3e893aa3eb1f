//! The texts as data: every row of docs/facts.md#the-guide in both languages, and the voice they are written in.

use super::{LONGEST_SENTENCE, words};
use crate::support::content::GERMAN_MONTHS;
use fristklar::content::crm::{CANDIDATES, CRITERIA, MAX_WEIGHT};
use fristklar::content::licences::{LICENCES, SIZING};
use fristklar::content::retention::RETENTION;
use fristklar::content::sheets::SHEETS;
use fristklar::content::sources::{AS_OF, SOURCES, source};
use fristklar::content::steps::{FULL_STEPS, STEPS, step};
use fristklar::content::{Both, FullStep, MenuPath, Note, Phase, Standing, Step, Trust, When, crm, licences};
use fristklar::content::{faq::FAQ, figures::FIGURES};
use fristklar::domain::Cents;
use fristklar::i18n::Lang;
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [Lang; 2] = [Lang::De, Lang::En];
const MEDIAN_SENTENCE: usize = 12;

/// Every text with the row it belongs to; sources' titles are names, not sentences, and stand apart.
fn texts() -> Vec<(&'static str, Both)> {
    let mut texts = Vec::new();
    for step in FULL_STEPS {
        texts.extend([(step.id, step.title), (step.id, step.why), (step.id, step.effort)]);
        texts.extend(step.trap.map(|trap| (step.id, trap)));
        texts.extend(step.how.iter().map(|sub| (step.id, sub.text)));
    }
    for faq in FAQ {
        texts.extend([(faq.id, faq.question), (faq.id, faq.answer)]);
        texts.extend(faq.dated.map(|dated| (faq.id, dated)));
    }
    for sheet in SHEETS {
        texts.extend([(sheet.id, sheet.title), (sheet.id, sheet.intro), (sheet.id, sheet.tick)]);
        texts.extend(sheet.columns.iter().map(|column| (sheet.id, column.title)));
        texts.extend(sheet.own_row.map(|own| (sheet.id, own)));
        texts.extend(sheet.rows.iter().map(|row| (row.id, row.label)));
        texts.extend(sheet.rows.iter().filter_map(|row| row.hint.map(|hint| (row.id, hint))));
    }
    for kind in RETENTION {
        texts.extend([(kind.id, kind.records), (kind.id, kind.note)]);
    }
    texts.extend(LICENCES.iter().map(|licence| (licence.id, licence.note)));
    texts.extend(SIZING.iter().flat_map(|line| [("sizing", line.who), ("sizing", line.needs)]));
    texts.extend(CRITERIA.iter().flat_map(|one| [(one.id, one.title), (one.id, one.hint)]));
    texts.extend(CANDIDATES.iter().flat_map(|one| [(one.id, one.name), (one.id, one.owner), (one.id, one.hosting)]));
    texts.extend(notes().map(|note| (note.id, note.text)));
    texts
}

fn notes() -> impl Iterator<Item = &'static Note<Both>> {
    licences::NOTES.iter().chain(crm::NOTES)
}

fn titles() -> impl Iterator<Item = (&'static str, Both)> {
    SOURCES.iter().map(|source| (source.key, source.title))
}

fn menus() -> impl Iterator<Item = (&'static str, MenuPath<&'static [&'static str]>)> {
    FULL_STEPS.iter().flat_map(|step| step.how.iter().filter_map(|sub| sub.menu.map(|menu| (step.id, menu))))
}

/// Sentences by their full stops; one before a month ("12. September") ends none.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut tokens = text.split_whitespace().peekable();
    while let Some(token) = tokens.next() {
        if let Some(sentence) = sentences.last_mut() {
            sentence.push_str(token);
            sentence.push(' ');
        }
        let bare = token.trim_end_matches(['“', '’', ')']);
        let before_month = tokens.peek().is_some_and(|next| GERMAN_MONTHS.contains(&next.trim_end_matches([',', '.'])));
        if bare.ends_with(['.', '!', '?']) && !before_month && tokens.peek().is_some() {
            sentences.push(String::new());
        }
    }
    sentences
}

fn is_kebab(id: &str) -> bool {
    id.split('-')
        .all(|part| !part.is_empty() && part.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit()))
}

#[test]
fn every_row_of_the_guide_is_carried_by_a_step_in_both_languages() {
    for row in (1..=20).map(|number| format!("G{number}")) {
        let steps: Vec<&FullStep> = FULL_STEPS.iter().filter(|step| step.guide.contains(&row.as_str())).collect();
        assert!(!steps.is_empty(), "no step carries {row}");
        for lang in LANGUAGES {
            assert!(steps.iter().all(|step| !step.why.get(lang).trim().is_empty()), "{row}");
        }
    }
    let asked = FAQ.iter().filter(|faq| faq.guide.contains(&"G19")).count();
    assert_eq!(asked, 5, "the guide asks five questions");
    let phases: BTreeSet<_> =
        FULL_STEPS.iter().filter(|step| step.guide.contains(&"G20")).map(|step| step.phase).collect();
    assert!(phases.into_iter().eq(Phase::ALL), "each of the four phases is opened by a step");
}

#[test]
fn the_steps_that_other_parts_rely_on_exist() {
    for id in [
        "read-contract",
        "find-contract-in-org",
        "decide",
        "data-export",
        "verify-export",
        "compare-crm",
        "right-size",
        "withdraw-permissions",
        "transfer-records",
        "send-notice",
        "file-cancellation",
        "confirm-receipt",
        "chase-confirmation",
        "final-export",
        "check-final-invoice",
        "confirm-deletion",
    ] {
        assert_eq!(step(id).map(|found| found.id), Some(id));
    }
    assert!(step("no-such-step").is_none());
}

#[test]
fn ids_are_kebab_case_and_codes_two_letters_and_all_are_unique() {
    let mut ids = BTreeSet::new();
    let mut codes = BTreeSet::new();
    for step in STEPS {
        assert!(is_kebab(step.id), "{}", step.id);
        assert!(step.code.len() == 2 && step.code.chars().all(|char| char.is_ascii_lowercase()), "{}", step.id);
        assert!(ids.insert(step.id) && codes.insert(step.code), "{} or its code stands twice", step.id);
    }
    let questions: BTreeSet<&str> = FAQ.iter().map(|faq| faq.id).collect();
    assert_eq!(questions.len(), FAQ.len());
    assert!(questions.into_iter().all(is_kebab));
}

#[test]
fn a_step_stands_after_all_it_needs_and_within_its_phase() {
    for (index, step) in STEPS.iter().enumerate() {
        let earlier: Vec<&Step> = STEPS.iter().take(index).collect();
        for need in step.needs {
            assert!(earlier.iter().any(|other| other.id == *need), "{} needs {need}", step.id);
        }
        assert!(earlier.iter().all(|other| other.phase <= step.phase), "{}", step.id);
    }
}

/// Days before the last day in an ordinary contract: 12 months, 30 days' notice, so that the recommended date is 60 days
/// before the end. The send-by date is the working day before the deadline, at most four days earlier at Easter.
fn days_before_end(when: When, large_edition: bool) -> i64 {
    match when {
        When::BeforeDeadline(days) => 30 + days,
        When::BeforeEnd(days) => days,
        When::AfterEnd(days) => -days,
        When::Recommended => 60,
        When::SendBy => 31,
        When::AfterNotice(days) => 60 - days,
        // Each week begun brings its weekend.
        When::WorkingDaysAfterNotice(days) => 60 - i64::from(days + 2 * days.div_ceil(5)),
        When::LastExportSlot => 7 + if large_edition { 7 } else { 29 },
    }
}

#[test]
fn no_step_is_due_before_one_it_needs_in_an_ordinary_contract() {
    for large_edition in [false, true] {
        for step in STEPS {
            let due = days_before_end(step.when, large_edition);
            for needed in STEPS.iter().filter(|other| step.needs.contains(&other.id)) {
                assert!(due <= days_before_end(needed.when, large_edition), "{} before {}", step.id, needed.id);
            }
        }
    }
}

#[test]
fn every_source_is_dated_and_used_and_every_row_names_known_ones() {
    let named: Vec<(&str, &[&str])> = FULL_STEPS
        .iter()
        .map(|step| (step.id, step.sources))
        .chain(FAQ.iter().map(|faq| (faq.id, faq.sources)))
        .chain(RETENTION.iter().map(|kind| (kind.id, kind.sources)))
        .chain(LICENCES.iter().map(|licence| (licence.id, licence.sources)))
        .chain(CRITERIA.iter().map(|criterion| (criterion.id, criterion.sources)))
        .chain(CANDIDATES.iter().map(|candidate| (candidate.id, candidate.sources)))
        .chain(notes().map(|note| (note.id, note.sources)))
        .collect();
    let used: BTreeSet<&str> = named.iter().flat_map(|(_, sources)| sources.iter()).copied().collect();
    assert!(used.iter().all(|key| source(key).is_some()));
    for one in SOURCES {
        assert!(used.contains(one.key), "{} is used nowhere", one.key);
        assert!((1..=12).contains(&one.dated.1), "{}", one.key);
        assert!(one.dated <= AS_OF, "{} is from the future", one.key);
        assert!(!one.address.contains("://") && !one.address.contains(char::is_whitespace), "{}", one.key);
        assert_eq!(one.key == "GUIDE", one.trust == Trust::Guide);
        assert_eq!(one.key == "K", one.trust == Trust::Unverified);
    }
    for (id, sources) in named {
        assert_eq!(sources.iter().collect::<BTreeSet<_>>().len(), sources.len(), "{id} names a source twice");
    }
}

#[test]
fn placeholders_are_figures_and_the_same_in_both_languages() {
    let placeholders = |text: &'static str| -> BTreeSet<&'static str> {
        text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
    };
    for faq in FAQ {
        let Some(dated) = faq.dated else { continue };
        assert!(!placeholders(dated.de).is_empty(), "{} names no figure", faq.id);
        assert_eq!(placeholders(dated.de), placeholders(dated.en), "{}", faq.id);
        assert!(placeholders(dated.de).iter().all(|name| FIGURES.contains(name)), "{}", faq.id);
    }
    let undated = FAQ.iter().flat_map(|faq| [(faq.id, faq.question), (faq.id, faq.answer)]);
    let of_others = texts().into_iter().filter(|(id, _)| !FAQ.iter().any(|faq| faq.id == *id));
    for (id, text) in undated.chain(of_others).chain(titles()) {
        assert!(!text.de.contains(['{', '}']) && !text.en.contains(['{', '}']), "{id}");
    }
}

#[test]
fn every_menu_path_has_both_languages() {
    assert!(menus().count() >= 10);
    for (id, menu) in menus() {
        assert_eq!(menu.en.len(), menu.de.len(), "{id}");
        assert!(menu.en.iter().chain(menu.de).all(|label| !label.trim().is_empty()), "{id}");
        assert!(menu.en.iter().all(|label| label.chars().all(|char| char.is_ascii() || char == '’')), "{id}");
    }
}

#[test]
fn german_is_formal_and_keeps_to_its_words() {
    let informal = ["du", "dein", "deine", "deinen", "deinem", "deiner", "dir", "dich", "euch", "euer", "eure"];
    let other_words = ["stornier", "storno", "annullier", "rückerstattung", "werktag"];
    for (id, text) in texts().into_iter().chain(titles()) {
        let lower = text.de.to_lowercase();
        assert!(!words(&lower).any(|word| informal.contains(&word)), "{id}: {}", text.de);
        assert!(!other_words.iter().any(|part| lower.contains(part)), "{id}: {}", text.de);
        assert!(!text.de.contains(['"', '\'', '‘', '”']), "{id}: {}", text.de);
        assert_eq!(text.de.matches('„').count(), text.de.matches('“').count(), "{id}: {}", text.de);
    }
}

#[test]
fn english_is_british_and_holds_no_german() {
    let german = [
        "der", "das", "und", "ist", "nicht", "mit", "für", "ein", "eine", "wenn", "bei", "nach", "zum", "zur", "sie",
        "frist", "vertrag",
    ];
    let american = ["cancelation", "canceled", "license ", "licenses", "organization", "favor", "color", "fulfill"];
    for (id, text) in texts().into_iter().chain(titles()) {
        let lower = text.en.to_lowercase();
        assert!(text.en.chars().all(|char| char.is_ascii() || "‘’–".contains(char)), "{id}: {}", text.en);
        assert!(!words(&lower).any(|word| german.contains(&word)), "{id}: {}", text.en);
        assert!(!american.iter().any(|word| lower.contains(word)), "{id}: {}", text.en);
        assert!(!text.en.contains(['"', '\'']), "{id}: {}", text.en);
    }
}

#[test]
fn german_sentences_are_short() {
    let mut lengths = BTreeMap::<usize, usize>::new();
    for (id, text) in texts() {
        for sentence in sentences(text.de) {
            let length = words(&sentence).count();
            assert!(length <= LONGEST_SENTENCE, "{id}: {length} words: {sentence}");
            // A title or a label is short by nature and would hide long sentences.
            if sentence.trim_end().ends_with(['.', '!', '?']) {
                *lengths.entry(length).or_default() += 1;
            }
        }
    }
    let total: usize = lengths.values().sum();
    let mut seen = 0;
    let median = lengths.iter().find_map(|(length, count)| {
        seen += count;
        (seen * 2 >= total).then_some(*length)
    });
    println!("{total} German sentences, median {median:?} words, longest {:?}", lengths.keys().next_back());
    assert!(median.is_some_and(|median| median <= MEDIAN_SENTENCE), "median {median:?}");
}

#[test]
fn titles_and_efforts_fit_a_list() {
    for step in FULL_STEPS {
        for lang in LANGUAGES {
            assert!(step.title.get(lang).chars().count() <= 60, "{}", step.id);
            assert!(!step.title.get(lang).ends_with('.'), "{}", step.id);
            assert!(step.effort.get(lang).chars().count() <= 30, "{}", step.id);
        }
    }
}

#[test]
fn every_sheet_stands_beside_one_step_and_no_id_stands_twice() {
    let place = |id: &str| STEPS.iter().position(|step| step.id == id);
    let places: Vec<usize> = SHEETS.iter().filter_map(|sheet| place(sheet.step)).collect();
    assert_eq!(places.len(), SHEETS.len(), "a sheet belongs to an unknown step");
    assert!(places.is_sorted_by(|earlier, later| earlier < later), "in the order of their steps, one to a step");
    let mut ids = BTreeSet::new();
    let mut rows = BTreeSet::new();
    for sheet in SHEETS {
        assert!(is_kebab(sheet.id) && ids.insert(sheet.id), "{}", sheet.id);
        for row in sheet.rows {
            assert!(is_kebab(row.id) && rows.insert(row.id), "{} in {}", row.id, sheet.id);
        }
    }
    let kinds: BTreeSet<&str> = RETENTION.iter().map(|kind| kind.id).collect();
    assert_eq!(kinds.len(), RETENTION.len());
}

/// The sentences of "reasons" go into a letter as they are; everything else heads a row or a column.
#[test]
fn labels_of_sheets_fit_their_rows() {
    for sheet in SHEETS {
        let sentences = sheet.id == "reasons";
        let longest = if sentences { 110 } else { 60 };
        for lang in LANGUAGES {
            for row in sheet.rows {
                let label = row.label.get(lang);
                assert!(label.chars().count() <= longest, "{}: {label}", row.id);
                assert_eq!(label.ends_with('.'), sentences, "{}: {label}", row.id);
                assert!(row.hint.is_none_or(|hint| hint.get(lang).ends_with('.')), "{}", row.id);
            }
            let columns = sheet.columns.iter().map(|column| column.title);
            for head in columns.chain([sheet.title, sheet.tick]).chain(sheet.own_row) {
                assert!(head.get(lang).chars().count() <= 60, "{}: {}", sheet.id, head.get(lang));
                assert!(!head.get(lang).ends_with('.'), "{}", sheet.id);
            }
        }
    }
}

#[test]
fn list_prices_are_the_ones_of_the_sources() {
    let prices: Vec<_> = LICENCES.iter().map(|licence| (licence.id, licence.price.0, licence.roughly)).collect();
    let expected = [
        ("starter-suite", 2_500, false),
        ("pro-suite", 10_000, false),
        ("enterprise", 17_500, false),
        ("unlimited", 35_000, false),
        ("agentforce-1", 55_000, false),
        ("platform-starter", 2_500, true),
        ("platform-plus", 10_000, true),
        ("identity", 0, false),
        ("chatter-free", 0, false),
    ];
    assert_eq!(prices, expected);
    for licence in LICENCES {
        assert!(is_kebab(licence.id), "{}", licence.id);
        assert!(licence.priced <= AS_OF, "{} is priced in the future", licence.id);
        // What costs something and grows old has its month, and an adviser behind it.
        let third =
            licence.sources.iter().filter_map(|key| source(key)).any(|source| source.trust == Trust::ThirdParty);
        assert!(licence.price == Cents::ZERO || (third && licence.priced < AS_OF), "{}", licence.id);
    }
    assert_eq!(SIZING.len(), 5, "the rule of thumb has five lines");
    for id in ["contradiction", "re-pricing", "mid-term", "discounts"] {
        assert!(licences::NOTES.iter().any(|note| note.id == id && !note.sources.is_empty()), "{id}");
    }
}

#[test]
fn criteria_weigh_the_same_and_candidates_are_listed_neutrally() {
    assert_eq!(CRITERIA.len(), 12);
    assert!(CRITERIA.iter().all(|criterion| criterion.weight == crm::USUAL_WEIGHT && criterion.weight <= MAX_WEIGHT));
    // An id with a full stop could be taken for a score's.
    assert!(CRITERIA.iter().map(|one| one.id).chain(CANDIDATES.iter().map(|one| one.id)).all(is_kebab));
    let standing = |wanted| CANDIDATES.iter().filter(move |one| one.standing == wanted).map(|one| one.id);
    assert!(standing(Standing::Interested).eq(["investglass"]), "the guide's author is marked");
    assert!(standing(Standing::Stay).eq(["salesforce"]));
    assert_eq!(CANDIDATES.first().map(|one| one.id), Some("salesforce"), "staying is what the others are held against");
    let names: Vec<String> = CANDIDATES.iter().skip(1).map(|one| one.name.en.to_lowercase()).collect();
    assert!(names.is_sorted(), "{names:?}");
    for candidate in CANDIDATES {
        for lang in LANGUAGES {
            let said = [candidate.owner, candidate.hosting].map(|text| text.get(lang)).concat();
            assert!(!said.contains(['€', '$']) && !said.contains("EUR"), "{} names a price", candidate.id);
        }
    }
}

#[test]
fn labels_of_the_cost_tools_fit_their_rows() {
    for lang in LANGUAGES {
        for criterion in CRITERIA {
            assert!(criterion.title.get(lang).chars().count() <= 40, "{}", criterion.id);
            assert!(criterion.hint.get(lang).ends_with(['.', '?']), "{}", criterion.id);
        }
        for note in notes() {
            assert!(note.text.get(lang).ends_with('.'), "{}", note.id);
        }
        for licence in LICENCES {
            assert!(licence.note.get(lang).ends_with('.'), "{}", licence.id);
        }
        for line in SIZING {
            assert!(!line.who.get(lang).ends_with('.') && !line.needs.get(lang).ends_with('.'), "{}", line.who.en);
        }
        // They stand inside a sentence.
        for text in CANDIDATES.iter().flat_map(|candidate| [candidate.name, candidate.owner, candidate.hosting]) {
            assert!(!text.get(lang).ends_with('.'), "{}", text.en);
        }
    }
}
