//! Documents as text with places.

/// A word and where it stands on its page. Lengths are in tenths of a point, or whatever else the pages have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub left: i32,
    pub right: i32,
    /// How far below the upper edge of the page its letters stand.
    pub base: i32,
    /// The size of its letters.
    pub height: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub words: Vec<Word>,
    pub source: PageSource,
}

/// How the words of a page came to be known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageSource {
    /// They are in the file.
    #[default]
    Text,
    /// A program recognised them in a picture, and may have mistaken some.
    Recognised,
    /// They are not: the page is a picture.
    Picture,
}

/// What was dropped, chosen or pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The name of the file, empty for pasted text.
    pub name: String,
    pub pages: Vec<Page>,
}

/// How wide a letter of plain text is, how far apart its lines are, and how high they are.
const LETTER: i32 = 10;
const LINE: i32 = 20;
const HEIGHT: i32 = 16;
/// Letters from one tab stop to the next.
const TAB: i32 = 8;
/// The furthest a word of plain text may stand to the right: nothing real goes there, and a page stays countable.
const WIDEST: i32 = 1_000_000;

impl Document {
    /// Plain text: each letter is as wide as any other, and a form feed begins a page.
    pub fn from_text(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), pages: text.split('\u{c}').map(page_of_text).collect() }
    }
}

fn page_of_text(text: &str) -> Page {
    let mut words = Vec::new();
    let mut base = 0;
    for line in text.lines() {
        base = WIDEST.saturating_mul(LETTER).min(base + LINE);
        let mut word = Word::default();
        let mut column = 0;
        for sign in line.chars() {
            match sign {
                // At least two blanks wide, so that what a tab separates stays separate.
                '\t' => column += TAB - column % TAB + 1,
                '|' | '¦' => column += 3,
                sign if is_blank(sign) => column += 1,
                sign => {
                    if word.text.is_empty() {
                        word = Word { text: String::new(), left: column * LETTER, right: 0, base, height: HEIGHT };
                    }
                    word.text.push(sign);
                    word.right = (column + 1) * LETTER;
                    column = WIDEST.min(column + 1);
                    continue;
                }
            }
            column = WIDEST.min(column);
            finish(&mut word, &mut words);
        }
        finish(&mut word, &mut words);
    }
    Page { words, ..Page::default() }
}

fn finish(word: &mut Word, words: &mut Vec<Word>) {
    if !word.text.is_empty() {
        words.push(std::mem::take(word));
    }
}

/// Blanks between words; a no-break space belongs to the amount or day that it keeps together.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}')
}
