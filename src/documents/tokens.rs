//! Words of a text, reduced so that they can be compared, and patterns of words.

use std::ops::Range;

/// A word in lower case with umlauts spelt out, or a single sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub folded: String,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
}

impl Token {
    pub(super) fn is_number(&self) -> bool {
        !self.folded.is_empty() && self.folded.bytes().all(|digit| digit.is_ascii_digit())
    }
}

/// Signs that mean something between words. Hyphens, quotation marks and the like do not: `auto-renewal` is two words.
const SIGNS: &str = ",;:()%/.";

/// The words and signs of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut word: Option<Token> = None;
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        if sign.is_alphanumeric() {
            let word = word.get_or_insert_with(|| Token { folded: String::new(), range: at..end });
            fold(sign, &mut word.folded);
            word.range.end = end;
        } else if let ('\u{308}', Some(word)) = (sign, &mut word) {
            word.folded.push('e');
            word.range.end = end;
        } else if !is_within_word(sign) {
            found.extend(word.take());
            if SIGNS.contains(sign) {
                found.push(Token { folded: sign.to_string(), range: at..end });
            }
        }
    }
    found.extend(word);
    found
}

/// Apostrophes and signs that cannot be seen.
fn is_within_word(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn fold(sign: char, folded: &mut String) {
    for sign in sign.to_lowercase() {
        match sign {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            sign => folded.push(sign),
        }
    }
}

/// The letters and digits of a text in lower case with umlauts spelt out.
pub(super) fn folded(text: &str) -> String {
    tokens(text).into_iter().filter(|token| !SIGNS.contains(&token.folded)).map(|token| token.folded).collect()
}

/// Where the pattern first matches: words in a row, of which `renew*` begins like that, `a|b` is either, `the?` may be
/// absent, and `..` stands for at most five words or signs.
pub(super) fn find(tokens: &[Token], pattern: &str) -> Option<Range<usize>> {
    // Hardly any word begins like one of the pattern's first, and that is told without comparing them.
    let first = pattern.split(' ').next().unwrap_or_default();
    let beginnings = if first.ends_with('?') || first == ".." {
        u32::MAX
    } else {
        first.split('|').fold(0, |letters, word| letters | beginning(word))
    };
    let may_begin = |(at, token): (usize, &Token)| (beginning(&token.folded) & beginnings != 0).then_some(at);
    let mut places = tokens.iter().enumerate().filter_map(may_begin);
    places.find_map(|at| match_from(tokens, at, Some(pattern)).map(|end| at..end))
}

/// A bit for the first letter of a word, and one for all that is none of the alphabet.
fn beginning(word: &str) -> u32 {
    match word.as_bytes().first() {
        Some(letter @ b'a'..=b'z') => 1 << (letter - b'a'),
        _ => 1 << 31,
    }
}

/// Whether one of the patterns matches somewhere.
pub(super) fn has(tokens: &[Token], patterns: &[&str]) -> bool {
    patterns.iter().any(|pattern| find(tokens, pattern).is_some())
}

/// Where the first match of any of the patterns begins.
pub(super) fn first(tokens: &[Token], patterns: &[&str]) -> Option<usize> {
    patterns.iter().filter_map(|pattern| find(tokens, pattern)).map(|found| found.start).min()
}

/// How many words `..` may stand for.
const GAP: usize = 5;

/// Where a match that begins here ends; `None` as the pattern is nothing left of it.
fn match_from(tokens: &[Token], at: usize, pattern: Option<&str>) -> Option<usize> {
    let Some(pattern) = pattern else { return Some(at) };
    let (first, rest) = pattern.split_once(' ').map_or((pattern, None), |(first, rest)| (first, Some(rest)));
    if first == ".." {
        return (at..=at + GAP).find_map(|at| match_from(tokens, at, rest));
    }
    let (first, may_be_absent) = first.strip_suffix('?').map_or((first, false), |word| (word, true));
    let is_here = tokens.get(at).is_some_and(|token| first.split('|').any(|word| is_word(&token.folded, word)));
    let matched = if is_here { match_from(tokens, at + 1, rest) } else { None };
    matched.or_else(|| if may_be_absent { match_from(tokens, at, rest) } else { None })
}

fn is_word(folded: &str, word: &str) -> bool {
    // Most words differ in their first letter already.
    folded.as_bytes().first() == word.as_bytes().first()
        && match word.strip_suffix('*') {
            Some(beginning) => folded.starts_with(beginning),
            None => folded == word,
        }
}

/// The tokens in this range, as far as it exists.
pub(super) fn within(tokens: &[Token], range: Range<usize>) -> &[Token] {
    let end = range.end.min(tokens.len());
    tokens.get(range.start.min(end)..end).unwrap_or_default()
}

/// The text from the first of these tokens to the last.
pub(super) fn text_of<'a>(text: &'a str, tokens: &[Token]) -> &'a str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => text.get(first.range.start..last.range.end).unwrap_or_default(),
        _ => "",
    }
}
