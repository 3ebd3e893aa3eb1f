//! Traces that a wrong encoding leaves in a text.

/// What happened to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterDamage {
    /// It is lost, and `�` or `?` stands in its place.
    Lost,
    /// Its bytes in UTF-8 were read one by one, as in `Ã¶` for `ö`.
    Misread,
}

/// Where the bytes of UTF-8 from 0x80 to 0xBF end up when they are read as Windows-1252.
const CONTINUATIONS: &str = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
/// The same as Mac Roman, for the letters of German: `√§` is `ä`.
const MAC_PAIRS: [&str; 8] = ["√§", "√∂", "√º", "√ü", "√Ñ", "√ñ", "√ú", "√©"];

/// The first damaged letter of a text: its position in bytes, and what happened to it.
pub fn damaged_letter(text: &str) -> Option<(usize, LetterDamage)> {
    let is_ascii = text.is_ascii();
    if is_ascii && !text.contains('?') {
        return None;
    }
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        let is_misread = match (sign, next) {
            ('\u{fffd}', _) => return Some((at, LetterDamage::Lost)),
            ('?', Some('?' | 'a'..='z')) if is_in_word(text, at) => return Some((at, LetterDamage::Lost)),
            ('Ã' | 'Â', Some(next)) => is_continuation(next),
            // The beginnings of quotation marks, dashes and the euro sign.
            ('â', Some('€' | '‚' | '\u{80}' | '\u{82}')) => true,
            // Umlauts in old encodings that were read as others: `K”ln`, `M¸ller`, `Gr§e`.
            ('„' | '”' | '™' | '†' | '§' | 'Ÿ' | 'ˆ' | '¸' | '‰' | 'ﬁ' | 'ﬂ', Some(next)) => {
                let before = text.get(..at).and_then(|before| before.chars().next_back());
                next.is_lowercase() && before.is_some_and(char::is_alphabetic)
            }
            ('\u{80}'..='\u{9f}', _) => true,
            ('√', Some(_)) => MAC_PAIRS.iter().any(|pair| text.get(at..).is_some_and(|rest| rest.starts_with(pair))),
            _ => false,
        };
        if is_misread {
            return Some((at, LetterDamage::Misread));
        }
    }
    None
}

/// Whether the question marks at `at` stand within a word, as in `M?ller`, that is no part of an address.
fn is_in_word(text: &str, at: usize) -> bool {
    let is_letter = |sign: char| sign.is_alphabetic();
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let after = after.trim_start_matches('?');
    let left = before.trim_end_matches(is_letter);
    let right = after.trim_start_matches(is_letter);
    let marks = text.len() - before.len() - after.len();
    left.len() < before.len()
        && after.starts_with(|sign: char| sign.is_ascii_lowercase())
        && marks <= 2
        && !left.ends_with(['/', '.', ':', '=', '&', '%', '-', '_', '@'])
        && !right.starts_with(['=', '&', '/', '-', '_', '?'])
}

fn is_continuation(sign: char) -> bool {
    matches!(sign, '\u{80}'..='\u{bf}') || CONTINUATIONS.contains(sign)
}
