//! Searches contracts, ignoring case and accents; umlauts may be spelt either way.

/// Whether every word of `query` occurs in `text`, both of which are [`folded`].
///
/// ```
/// use fristklar::overview::{folded, matches};
/// assert!(matches(&folded("Müller & Söhne"), &folded("soehne MULLER")));
/// assert!(!matches(&folded("Müller"), &folded("Müller Schmidt")));
/// ```
pub fn matches(text: &str, query: &str) -> bool {
    query.is_empty() || query.lines().any(|reading| reading.split_whitespace().all(|word| text.contains(word)))
}

/// `text` in lower case and without accents, for comparison. If it has umlauts, a second line has them as `ae`, `oe`
/// and `ue`.
pub fn folded(text: &str) -> String {
    let flat = text.replace(['\n', '\r'], " ");
    let bare = fold(&flat, false);
    if flat.contains(UMLAUTS) { format!("{bare}\n{}", fold(&flat, true)) } else { bare }
}

const UMLAUTS: [char; 6] = ['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü'];

fn fold(text: &str, with_e: bool) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if with_e && UMLAUTS.contains(&letter) {
            folded.push_str(base(letter));
            folded.push('e');
        } else {
            push_folded(&mut folded, letter);
        }
    }
    folded
}

fn push_folded(folded: &mut String, letter: char) {
    match letter {
        _ if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
        // Combining accents, which follow their letter.
        '\u{300}'..='\u{36f}' => {}
        _ => match base(letter) {
            "" => folded.extend(letter.to_lowercase()),
            base => folded.push_str(base),
        },
    }
}

/// A Latin letter without its accent; empty for any other character.
fn base(letter: char) -> &'static str {
    match letter {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => "",
    }
}
