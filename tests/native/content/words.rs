//! What the texts claim, and the words they use: every claim with a source or the mark "unverified", one word for each
//! thing, none of the banned ones. Prints how readable the texts are.

use super::claims::{PAGE_CLAIMS, TELLING};
use crate::support::content::GERMAN_MONTHS;
use fristklar::content::clauses::CLAUSES;
use fristklar::content::crm::{self, CANDIDATES, CRITERIA};
use fristklar::content::faq::FAQ;
use fristklar::content::glossary::{GLOSSARY, Term};
use fristklar::content::levers::LEVERS;
use fristklar::content::licences::{self, LICENCES, SIZING};
use fristklar::content::retention::RETENTION;
use fristklar::content::rules::RULES;
use fristklar::content::sheets::SHEETS;
use fristklar::content::sources::{AS_OF, SOURCES, source};
use fristklar::content::steps::FULL_STEPS;
use fristklar::content::templates::TEMPLATES;
use fristklar::content::{Both, Note, Trust};
use fristklar::i18n::Lang;
use fristklar::i18n::figures::{self, TextPiece};
use fristklar::i18n::law::LegalPoint;
use fristklar::i18n::texts;

/// The longest sentence, in words.
const LONGEST: [(Lang, usize); 2] = [(Lang::De, 23), (Lang::En, 22)];
/// The least reading ease: Amstad's formula for German, Flesch's for English. Sixty and more is plain language.
const LEAST_EASE: [(Lang, f64); 2] = [(Lang::De, 68.0), (Lang::En, 75.0)];

/// Words no German text may have, whatever they mean there: whole words, or with `*` their beginning.
const BANNED: &[&str] = &[
    "Stornier*",
    "Storno*",
    "Werktag*",
    "werktags",
    "Sende-Termin*",
    "Monatsplan*",
    "Jahresplan*",
    "Händler*",
    "anhaken",
    "fand sich",
    "fand sie sich",
    "Salesforces",
    "veröffentlichte Bedingungen",
    "Strenge Lesart",
    "Schlussrechnung*",
    "hängt an Salesforce",
    "an Salesforce hängt",
    "hängt daran",
    "Kündigen kostet nichts",
    "Sicher:",
    "üblichen Vertrag",
    "übliche Vertrag",
    "bekannten Bedingungen",
];

/// The same for English.
const BANNED_ENGLISH: &[&str] = &[
    "published terms",
    "Strict reading",
    "was found",
    "Early notice costs nothing",
    "mend*",
    "Call off",
    "was not found",
    "dearer",
    "deputy",
    "yardstick",
    "usual contract",
    "terms known",
];

/// Every text with the row it belongs to.
fn all_texts() -> Vec<(String, Both)> {
    let mut all: Vec<(String, Both)> = Vec::new();
    let mut add = |row: &str, text: Both| all.push((row.to_owned(), text));
    for step in FULL_STEPS {
        for text in [step.title, step.why, step.effort].into_iter().chain(step.trap) {
            add(step.id, text);
        }
        step.how.iter().for_each(|sub| add(step.id, sub.text));
    }
    for faq in FAQ {
        [faq.question, faq.answer].into_iter().chain(faq.dated).for_each(|text| add(faq.id, text));
    }
    for lever in LEVERS {
        [lever.title, lever.text].into_iter().chain(lever.dated).for_each(|text| add(lever.id, text));
    }
    for clause in CLAUSES {
        [clause.title, clause.missing, clause.look].iter().for_each(|text| add(clause.id, *text));
    }
    for template in TEMPLATES {
        [template.title, template.subject].iter().chain(template.text).for_each(|text| add(template.id, *text));
    }
    for sheet in SHEETS {
        let heads = sheet.columns.iter().map(|column| column.title).chain(sheet.own_row);
        [sheet.title, sheet.intro, sheet.tick].into_iter().chain(heads).for_each(|text| add(sheet.id, text));
        for row in sheet.rows {
            [row.label].into_iter().chain(row.hint).for_each(|text| add(row.id, text));
        }
    }
    RETENTION.iter().flat_map(|kind| [kind.records, kind.note]).for_each(|text| add("retention", text));
    LICENCES.iter().for_each(|licence| add(licence.id, licence.note));
    SIZING.iter().flat_map(|line| [line.who, line.needs]).for_each(|text| add("sizing", text));
    CRITERIA.iter().flat_map(|one| [one.title, one.hint]).for_each(|text| add("criteria", text));
    CANDIDATES.iter().flat_map(|one| [one.owner, one.hosting]).for_each(|text| add("candidates", text));
    notes().for_each(|note| add(note.id, note.text));
    RULES.iter().for_each(|rule| add(rule.id, rule.text));
    SOURCES.iter().for_each(|one| add(one.key, one.title));
    for (key, de, en) in texts::ALL.iter().copied().flatten() {
        add(key, Both { de, en });
    }
    all
}

fn notes() -> impl Iterator<Item = &'static Note<Both>> {
    licences::NOTES.iter().chain(crm::NOTES)
}

/// A claim: the row it stands in, and the keys of its sources.
type Claim = (&'static str, &'static [&'static str]);

/// Every row that says something about the world. Notes without a source say how the page reckons.
fn claims() -> Vec<Claim> {
    let how: Vec<&str> = vec!["prices", "order", "score", "missing", "three-years", "break-even", "rounding"];
    FULL_STEPS
        .iter()
        .map(|step| (step.id, step.sources))
        .chain(FAQ.iter().map(|faq| (faq.id, faq.sources)))
        .chain(LEVERS.iter().map(|lever| (lever.id, lever.sources)))
        .chain(CLAUSES.iter().map(|clause| (clause.id, clause.sources)))
        .chain(RETENTION.iter().map(|kind| (kind.id, kind.sources)))
        .chain(LICENCES.iter().map(|licence| (licence.id, licence.sources)))
        .chain(SIZING.iter().map(|line| (line.who.en, line.sources)))
        .chain(PAGE_CLAIMS.iter().map(|(text, sources)| (text(Lang::En), *sources)))
        .chain(CRITERIA.iter().map(|criterion| (criterion.id, criterion.sources)))
        .chain(CANDIDATES.iter().map(|candidate| (candidate.id, candidate.sources)))
        .chain(RULES.iter().chain(notes()).filter(|note| !how.contains(&note.id)).map(|note| (note.id, note.sources)))
        .collect()
}

/// What is wrong with a claim's sources.
fn fault((row, sources): Claim) -> Option<String> {
    if sources.is_empty() {
        return Some(format!("{row} has neither a source nor the mark \"unverified\""));
    }
    let unknown = sources.iter().find(|key| source(key).is_none());
    unknown.map(|key| format!("{row} names {key}, which is no source"))
}

/// Whether `text` has the words, apart from other letters at their beginning and, without a `*`, at their end.
fn has(text: &str, words: &str) -> bool {
    let (words, whole) = words.strip_suffix('*').map_or((words, true), |words| (words, false));
    let (text, words) = (without_names(text).to_lowercase(), words.to_lowercase());
    text.match_indices(&words).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        // "holds:" and "p.m." end in marks that no letter could follow.
        let open_end = words.ends_with(|sign: char| !sign.is_alphanumeric());
        !before.is_some_and(char::is_alphanumeric) && (!whole || open_end || !after.is_some_and(char::is_alphanumeric))
    })
}

/// The text without the names in braces, which are the program's.
fn without_names(text: &str) -> String {
    figures::pieces(text)
        .into_iter()
        .map(|piece| if let TextPiece::Words(words) = piece { words } else { "…" })
        .collect()
}

/// The words of a list that a text has, with the row.
fn found<'a>(texts: &'a [(String, Both)], lang: Lang, words: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    texts.iter().flat_map(move |(row, text)| {
        let text = text.get(lang);
        words.iter().filter(|word| has(text, word)).map(move |word| format!("{row} says \"{word}\": {text}"))
    })
}

#[test]
fn every_claim_has_a_source_or_the_mark_unverified() {
    let claims = claims();
    assert!(claims.len() > 190, "only {} claims were read", claims.len());
    let faults: Vec<String> = claims.into_iter().filter_map(fault).collect();
    assert_eq!(faults, Vec::<String>::new());
    assert!(fault(("bare", &[])).is_some() && fault(("wrong", &["NONE"])).is_some());
    // A page text that tells what others say is in the table of claims; labels only name them.
    for (key, de, en) in texts::ALL.iter().copied().flatten() {
        if de.contains('.') && TELLING.iter().any(|word| has(de, word)) {
            let is_claimed = PAGE_CLAIMS.iter().any(|(text, _)| (text(Lang::De), text(Lang::En)) == (*de, *en));
            assert!(is_claimed, "{key} tells what others say, and names no source: {de}");
        }
    }
    // What is said of German law is shown with its sources; the steps it concerns name them too.
    for step in FULL_STEPS {
        for key in LegalPoint::of_step(step.id).iter().flat_map(|point| point.sources()) {
            assert!(step.sources.contains(key), "{} does not name {key}", step.id);
        }
    }
    // The mark is a source of its own, so that the page can show it.
    assert!(source("K").is_some_and(|mark| mark.trust == Trust::Unverified));
    // What a sheet's rows hint at is general knowledge, and the step beside which it is shown says so.
    for sheet in SHEETS.iter().filter(|sheet| sheet.rows.iter().any(|row| row.hint.is_some())) {
        let step = FULL_STEPS.iter().find(|step| step.id == sheet.step);
        assert!(step.is_some_and(|step| step.sources.contains(&"K")), "{} does not mark its hints", sheet.id);
    }
}

/// The statutes and judgments that a German text names: "174 BGB", "XI ZR 457/16".
fn citations(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split([' ', '\u{a0}', '(', ')', ',', '.', ':', ';']).collect();
    let statute = |at: usize| {
        let number = words.get(at + 1).filter(|number| number.starts_with(|sign: char| sign.is_ascii_digit()))?;
        let law = words.iter().skip(at).take(8).find(|word| ["BGB", "HGB", "AO", "BetrVG"].contains(word))?;
        Some(format!("{number} {law}"))
    };
    let judgment = |at: usize| Some(format!("{} ZR {}", words.get(at.checked_sub(1)?)?, words.get(at + 1)?));
    let named = words.iter().enumerate().filter_map(|(at, word)| match *word {
        "§" | "§§" => statute(at),
        "ZR" => judgment(at),
        _ => None,
    });
    named.collect()
}

#[test]
fn every_statute_and_judgment_that_is_named_has_its_source() {
    let sources: Vec<String> = SOURCES.iter().flat_map(|one| citations(one.title.de)).collect();
    let named: Vec<(String, String)> = all_texts()
        .into_iter()
        .flat_map(|(row, text)| citations(text.de).into_iter().map(move |cited| (row.clone(), cited)))
        .collect();
    assert!(named.len() > 15, "only {} citations were read", named.len());
    let without: Vec<_> = named.iter().filter(|(_, cited)| !sources.contains(cited)).collect();
    assert_eq!(without, Vec::<&(String, String)>::new());
    assert_eq!(citations("nach § 127 Abs. 2 BGB (BGH, XI ZR 457/16)"), ["127 BGB", "XI ZR 457/16"]);
}

#[test]
fn every_source_has_a_date_and_says_where_it_could_not_be_read() {
    for one in SOURCES {
        let (year, month) = one.dated;
        assert!((1990..=AS_OF.0).contains(&year) && (1..=12).contains(&month), "{} has no date", one.key);
        // A source without an address is found by its title only.
        assert!(!one.address.is_empty() || one.title.en.chars().count() > 12, "{} cannot be found", one.key);
    }
    for key in ["M21", "M18", "M16"] {
        let title = source(key).map(|one| one.title);
        assert!(title.is_some_and(|title| title.de.contains("lesbar") && title.en.contains("could be read")), "{key}");
    }
}

#[test]
fn no_text_has_a_banned_word() {
    let all = all_texts();
    let german: Vec<String> = found(&all, Lang::De, BANNED).collect();
    let english: Vec<String> = found(&all, Lang::En, BANNED_ENGLISH).collect();
    assert_eq!((german, english), (vec![], vec![]));
    // Boxes are ticked with "ankreuzen"; what is done is ticked off.
    for (row, text) in &all {
        for rest in text.de.split("aken Sie ").skip(1) {
            let sentence = rest.split(['.', '!', '?']).next().unwrap_or_default();
            assert!(sentence.split(' ').any(|word| word == "ab"), "{row} ticks a box with \"haken\": {}", text.de);
        }
    }
    assert!(
        has("Senden Sie werktags.", "werktags")
            && !has("{werktags}", "werktags")
            && has("Am Werktage", "Werktag*")
            && !has("Vorwerktag", "Werktag*")
    );
    assert!(has("at 4 p.m. sharp", "p.m.") && !has("percentage", "percent") && has("in percent,", "percent"));
}

/// Verbs with which a text states what terms provide, in German and in English.
const TERMS_SAY: [&[&str]; 2] = [
    &["sagen", "sehen", "geben", "können", "läuft", "gibt", "geht", "bekommen", "ergeben", "bleiben"],
    &["say", "provide", "nothing", "you can ask", "runs", "allow", "comes back", "you get", "give", "stay"],
];

#[test]
fn what_salesforces_terms_say_is_attributed_to_those_who_quote_them() {
    for (row, text) in all_texts() {
        // Whoever says what the terms provide says that advisers quote them; figures under them are named only.
        let states = |text: &str, terms: &str, verbs: &[&str]| {
            text.split(['.', '!', '?'])
                .any(|sentence| sentence.contains(terms) && verbs.iter().any(|verb| has(sentence, verb)))
        };
        if states(text.de, "üblichen Bedingungen von Salesforce", TERMS_SAY[0]) {
            assert!(text.de.contains("wie Berater sie zitieren"), "{row}: {}", text.de);
        }
        if states(text.en, "Salesforce’s usual terms", TERMS_SAY[1]) {
            assert!(text.en.contains("as quoted by advisers"), "{row}: {}", text.en);
        }
    }
}

#[test]
fn a_thing_has_one_word_in_each_language() {
    let all = all_texts();
    let mut faults: Vec<String> = Vec::new();
    for term in GLOSSARY {
        faults.extend(found(&all, Lang::De, term.avoided_de));
        faults.extend(found(&all, Lang::En, term.avoided_en));
        for lang in Lang::ALL {
            let name = term.name.get(lang);
            assert!(all.iter().any(|(_, text)| says(text.get(lang), name)), "no text has {name}");
        }
        faults.extend(all.iter().filter(|(_, text)| is_unpaired(term, *text)).map(|(row, text)| {
            format!("{row} has \"{}\" or \"{}\" in one language only: {text:?}", term.name.de, term.name.en)
        }));
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// Inflected forms and compounds begin with the word; German ones may also end with it.
fn says(text: &str, name: &str) -> bool {
    text.to_lowercase().contains(&name.to_lowercase())
}

fn is_unpaired(term: &Term, text: Both) -> bool {
    // A German word is rarer than the English phrase it is said with, so it is the one that counts.
    term.paired && says(text.de, term.name.de) && !says(text.en, term.name.en)
}

#[test]
fn the_glossary_has_each_word_once() {
    for lang in Lang::ALL {
        let mut avoided: Vec<&str> = GLOSSARY
            .iter()
            .flat_map(|term| if lang == Lang::De { term.avoided_de } else { term.avoided_en })
            .copied()
            .collect();
        let all = avoided.len();
        avoided.sort_unstable();
        avoided.dedup();
        assert_eq!(avoided.len(), all, "a word is avoided twice");
        for term in GLOSSARY {
            assert!(!avoided.iter().any(|word| has(term.name.get(lang), word)), "{}", term.name.get(lang));
            assert!(term.meaning.get(lang).ends_with('.'), "{}", term.name.get(lang));
        }
    }
}

/// How a text reads.
#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    sentences: usize,
    words: usize,
    syllables: usize,
    longest: usize,
}

impl Reading {
    fn ease(self, lang: Lang) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let per_sentence = count(self.words) / count(self.sentences);
        let per_word = count(self.syllables) / count(self.words);
        match lang {
            Lang::De => 180.0 - per_sentence - 58.5 * per_word,
            Lang::En => 206.835 - 1.015 * per_sentence - 84.6 * per_word,
        }
    }
}

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 6] = ["Abs.", "Nr.", "Art.", "Buchst.", "no.", "Inc."];

/// The sentences of running text; titles and labels have no mark at their end and are none.
fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut sentences = Vec::new();
    let mut sentence: Vec<&str> = Vec::new();
    let mut tokens = text.split_whitespace().peekable();
    while let Some(token) = tokens.next() {
        sentence.push(token);
        let before_month =
            tokens.peek().is_some_and(|next| GERMAN_MONTHS.contains(&next.trim_end_matches([',', '.', ':'])));
        let bare = token.trim_end_matches(['“', '’', ')']);
        if bare.ends_with(['.', '!', '?']) && !before_month && !ABBREVIATIONS.contains(&bare) {
            sentences.push(std::mem::take(&mut sentence));
        }
    }
    sentences
}

/// Syllables by groups of vowels; an English e at the end is silent.
fn syllables(word: &str, lang: Lang) -> usize {
    let vowels = "aeiouyäöüéAEIOUYÄÖÜ";
    let mut groups = 0_usize;
    let mut inside = false;
    for sign in word.chars() {
        let is_vowel = vowels.contains(sign);
        groups += usize::from(is_vowel && !inside);
        inside = is_vowel;
    }
    let silent = lang == Lang::En && word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

fn reading(lang: Lang) -> Reading {
    let mut total = Reading::default();
    for (_, text) in all_texts() {
        for sentence in sentences(text.get(lang)) {
            let words: Vec<&str> = sentence
                .iter()
                .flat_map(|token| token.split(|sign: char| !sign.is_alphanumeric() && sign != '’'))
                .filter(|word| word.chars().any(char::is_alphabetic))
                .collect();
            if words.len() < 2 {
                continue;
            }
            total.sentences += 1;
            total.words += words.len();
            total.syllables += words.iter().map(|word| syllables(word, lang)).sum::<usize>();
            total.longest = total.longest.max(words.len());
        }
    }
    total
}

#[test]
fn the_texts_are_easy_to_read() {
    for ((lang, least), (_, longest)) in LEAST_EASE.into_iter().zip(LONGEST) {
        let total = reading(lang);
        let ease = total.ease(lang);
        println!("{}: ease {ease:.1}, {total:?}", lang.tag());
        assert!(ease >= least, "{}: {ease:.1}", lang.tag());
        assert!(total.longest <= longest, "{}: {} words", lang.tag(), total.longest);
    }
    assert_eq!(syllables("Kündigungsfrist", Lang::De), 5 - 1);
    assert_eq!((syllables("notice", Lang::En), syllables("table", Lang::En)), (2, 2));
}
