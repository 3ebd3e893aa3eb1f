//! Whatever comes in: no panic, and nothing is found that does not stand there.

use crate::support::hostile;
use crate::support::order_forms::any_known;
use crate::support::samples::sampled;
use fristklar::documents::{Document, MAX_LINES, Page, Reading, Word, check, read, settle};
use proptest::prelude::*;

/// A text without blanks, hyphens, bars and signs that cannot be seen, ligatures as letters.
fn squeezed(text: &str) -> String {
    let is_left_out = |sign: char| {
        sign.is_whitespace()
            || matches!(sign, '-' | '|' | '¦' | '\u{2010}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
    };
    let text: String = text.chars().filter(|sign| !is_left_out(*sign)).collect();
    let ligatures = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅ", "st"), ("ﬆ", "st")];
    ligatures.iter().fold(text, |text, (sign, letters)| text.replace(sign, letters))
}

/// Every word of each sentence stands in the text, if not in this order: columns are read apart.
fn expect_sentences(reading: &Reading, text: &str) -> Result<(), TestCaseError> {
    let whole = squeezed(text);
    for finding in &reading.findings {
        prop_assert!(!finding.sentence.text.trim().is_empty(), "{finding:?}");
        for quote in [Some(&finding.sentence), finding.label.as_ref()].into_iter().flatten() {
            for word in quote.text.split_whitespace().map(squeezed) {
                // A word that was broken at a line's end consists of two that may stand anywhere.
                let is_broken =
                    word.char_indices().any(|(at, _)| whole.contains(&word[..at]) && whole.contains(&word[at..]));
                prop_assert!(is_broken || whole.contains(&word), "{word} of {quote:?} is not in {text}");
            }
        }
    }
    let readings = std::slice::from_ref(reading);
    prop_assert_eq!(check(readings, &settle(readings)).len(), 8);
    Ok(())
}

/// Words that contracts are made of, and some that they are not.
fn any_words(most: usize) -> impl Strategy<Value = String> {
    let words = vec![
        "30",
        "sixty",
        "(60)",
        "days",
        "Tage",
        "drei",
        "Monaten",
        "notice",
        "Kündigung",
        "kündigen",
        "before",
        "vor",
        "the",
        "end",
        "Ende",
        "of",
        "term",
        "Laufzeit",
        "renew",
        "verlängert",
        "sich",
        "nicht",
        "not",
        "shall",
        "automatically",
        "unless",
        "sofern",
        "either",
        "party",
        "01/02/2026",
        "31.12.2026",
        "1.",
        "März",
        "2026",
        "Start",
        "Date",
        "Vertragsbeginn",
        ":",
        ";",
        ",",
        ".",
        "\n",
        "\n\n",
        "\t",
        "  ",
        "|",
        "\u{c}",
        "Product",
        "Quantity",
        "Price",
        "Total",
        "USD",
        "1,234.50",
        "1.234,50",
        "€",
        "0.00",
        "Q-01",
        "00D000000000001",
        "%",
        "7",
        "§",
        "11.2",
        "refund",
        "Daten",
        "löschen",
        "law",
        "of",
        "Ireland",
        "-",
        "Ver-",
        "ﬁ",
        "\u{ad}",
        "99999999999999999999",
        "9999-99-99",
        "31.02.2026",
        "th",
        "30th",
        "GmbH",
        "between",
        "salesforce.com",
    ];
    proptest::collection::vec(
        prop_oneof![4 => proptest::sample::select(words).prop_map(str::to_owned), 1 => "\\PC{0,6}"],
        0..most,
    )
    .prop_map(|words| words.join(" "))
}

fn any_page() -> impl Strategy<Value = Page> {
    let word = (any_words(8), any::<i32>(), any::<i32>(), -50_i32..2000, any::<i32>())
        .prop_map(|(text, left, right, base, height)| Word { text, left, right, base, height });
    proptest::collection::vec(word, 0..12).prop_map(|words| Page { words, ..Page::default() })
}

proptest! {
    #![proptest_config(sampled(5_000))]

    #[test]
    fn any_text_is_read_and_nothing_is_found_without_its_sentence(text in any_words(80)) {
        expect_sentences(&read(&Document::from_text("", &text)), &text)?;
    }

    #[test]
    fn words_in_any_places_are_read(pages in proptest::collection::vec(any_page(), 0..4)) {
        let text: Vec<&str> = pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str()).collect();
        let text = text.join(" ");
        expect_sentences(&read(&Document { name: String::new(), pages }), &text)?;
    }
}

proptest! {
    #![proptest_config(sampled(200))]

    #[test]
    fn a_document_cut_anywhere_is_read(known in any_known(), at in any::<prop::sample::Index>()) {
        let text = known.text();
        let cut: String = text.chars().take(at.index(text.chars().count())).collect();
        expect_sentences(&read(&Document::from_text("", &cut)), &cut)?;
    }
}

#[test]
fn hostile_texts_are_read() {
    for text in hostile::all() {
        let reading = read(&Document::from_text("", &text));
        assert_eq!(reading.has_text, !text.trim().is_empty(), "{text}");
    }
    // Three hundred pages.
    let page =
        "The agreement renews for 12 months unless either party gives 60 days' notice before the end of the term.\n"
            .repeat(5);
    let long = vec![page; 300].join("\u{c}");
    assert!(read(&Document::from_text("", &long)).has_text);
    // More than any contract has, all of it with values: read up to a bound, which is said.
    let endless = "Start Date: 2026-01-01    End Date: 2026-12-31\n".repeat(MAX_LINES + 1);
    assert!(read(&Document::from_text("", &endless)).is_cut);
}
