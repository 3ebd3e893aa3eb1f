//! Letters become words.

use hayro_font::kurbo::{Point, Vec2};

use super::content::{Drawn, Letter};
use crate::documents::{Page, PageSource, Word};

/// What stands for a letter of which the file does not say which it is.
const LOST: &str = "\u{fffd}";

/// A page is a picture if pictures cover so much of it, and it has fewer letters than this beside them.
const PICTURE_COVERS: f64 = 0.4;
const FEW_LETTERS: usize = 150;

/// Of a letter's size: the gap from which on a new word begins, how far letters overlap, and how far from its line
/// a letter may stand.
const GAP: f64 = 0.15;
const OVERLAP: f64 = 0.3;
const OFF_LINE: f64 = 0.1;

/// The words of a page.
pub(super) fn page_of(drawn: &Drawn) -> Page {
    let turn = most_usual_turn(&drawn.letters);
    let letters: Vec<Upright> = drawn.letters.iter().filter_map(|letter| upright(letter, turn, drawn)).collect();
    let words = without_doubles(joined(words_of(&letters)));
    let is_invisible = drawn.letters.iter().filter(|letter| letter.is_invisible).count() * 2 > drawn.letters.len();
    let is_covered = drawn.pictures >= PICTURE_COVERS;
    let source = match (is_covered, is_invisible) {
        (true, _) if drawn.letters.len() < FEW_LETTERS => PageSource::Picture,
        (_, true) => PageSource::Recognised,
        _ => PageSource::Text,
    };
    Page { words: words.into_iter().map(Piece::into_word).collect(), source }
}

/// Quarters of a turn, clockwise, by which a page is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    None,
    Right,
    Over,
    Left,
}

const TURNS: [(Turn, Vec2); 4] = [
    (Turn::None, Vec2::new(1.0, 0.0)),
    (Turn::Right, Vec2::new(0.0, 1.0)),
    (Turn::Over, Vec2::new(-1.0, 0.0)),
    (Turn::Left, Vec2::new(0.0, -1.0)),
];

/// How far a letter may lean, as the cosine: five degrees.
const STRAIGHT: f64 = 0.996;

fn turn_of(letter: &Letter) -> Option<Turn> {
    TURNS.iter().find(|(_, direction)| direction.dot(letter.direction) >= STRAIGHT).map(|(turn, _)| *turn)
}

/// The turn of most letters: a wide table may lie on its side. What is written across it, such as a stamp, is no text.
fn most_usual_turn(letters: &[Letter]) -> Turn {
    let count = |turn: Turn| letters.iter().filter(|letter| turn_of(letter) == Some(turn)).count();
    let best = TURNS.iter().rev().max_by_key(|(turn, _)| count(*turn));
    best.map_or(Turn::None, |(turn, _)| *turn)
}

/// A letter on a page that was turned so that it can be read.
struct Upright<'a> {
    text: &'a str,
    left: f64,
    right: f64,
    base: f64,
    size: f64,
}

fn upright<'a>(letter: &'a Letter, turn: Turn, page: &Drawn) -> Option<Upright<'a>> {
    if turn_of(letter) != Some(turn) {
        return None;
    }
    let turned = |at: Point| match turn {
        Turn::None => (at.x, at.y),
        Turn::Right => (at.y, page.width - at.x),
        Turn::Over => (page.width - at.x, page.height - at.y),
        Turn::Left => (page.height - at.y, at.x),
    };
    let ((left, base), (right, _)) = (turned(letter.begin), turned(letter.end));
    Some(Upright {
        text: letter.text.as_deref().unwrap_or(LOST),
        left,
        right: right.max(left),
        base,
        size: letter.size,
    })
}

/// A word, or a part of one.
#[derive(Clone, Debug)]
struct Piece {
    text: String,
    left: f64,
    right: f64,
    base: f64,
    size: f64,
}

impl Piece {
    /// Whether something that begins there goes on with it.
    fn goes_on_at(&self, left: f64, base: f64, size: f64) -> bool {
        let size = self.size.max(size);
        let gap = left - self.right;
        (base - self.base).abs() <= size * OFF_LINE && gap <= size * GAP && gap >= -size * OVERLAP
    }

    fn into_word(self) -> Word {
        // In tenths of a point.
        let tenths = |length: f64| (length * 10.0).round() as i32;
        Word {
            left: tenths(self.left),
            right: tenths(self.right),
            base: tenths(self.base),
            height: tenths(self.size).max(1),
            text: self.text,
        }
    }
}

/// The letters in the order in which they are drawn, up to each blank, gap or jump.
fn words_of(letters: &[Upright]) -> Vec<Piece> {
    let mut words: Vec<Piece> = Vec::new();
    let mut is_open = false;
    let mut last: Option<&Upright> = None;
    for letter in letters {
        // Some programs draw a letter twice, to make it bold.
        let is_double = last.is_some_and(|last| {
            last.text == letter.text
                && (last.base - letter.base).abs() < letter.size * OFF_LINE
                && (last.left - letter.left).abs() < (last.right - last.left) / 4.0
        });
        if is_double {
            continue;
        }
        last = Some(letter);
        let mut rest = letter.text;
        // One sign may stand for several, and a blank among them ends the word.
        while !rest.is_empty() {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            if !part.is_empty() {
                add(part, letter, &mut words, is_open);
                is_open = true;
            }
            rest = after.trim_start();
            if !after.is_empty() {
                is_open = false;
            }
        }
        // What says its letters together has given its text to the first of them.
        if let (true, true, Some(word)) = (letter.text.is_empty(), is_open, words.last_mut()) {
            word.right = word.right.max(letter.right);
        }
    }
    words
}

fn add(text: &str, letter: &Upright, words: &mut Vec<Piece>, is_open: bool) {
    match words.last_mut().filter(|_| is_open) {
        Some(word) if carries_accent(word, letter) => {
            word.text.pop();
            word.text.push_str(text);
            word.text.push(DIAERESIS);
            word.text = composed(&word.text);
            // Above a capital the dots stand higher than their line.
            word.base = letter.base;
            word.right = word.right.max(letter.right);
        }
        Some(word) if word.goes_on_at(letter.left, letter.base, letter.size) => {
            word.text.push_str(text);
            word.right = word.right.max(letter.right);
            word.size = word.size.max(letter.size);
        }
        _ => words.push(Piece {
            text: text.to_owned(),
            left: letter.left,
            right: letter.right,
            base: letter.base,
            size: letter.size,
        }),
    }
}

/// Two dots above a letter, as a sign of its own.
const DIAERESIS: char = '\u{308}';

/// Whether a word ends in two dots that stand above this letter, as old fonts write umlauts.
fn carries_accent(word: &Piece, letter: &Upright) -> bool {
    word.text.ends_with('¨')
        && letter.text.starts_with(['a', 'o', 'u', 'A', 'O', 'U', 'e', 'i'])
        && letter.left < word.right
        && (letter.base - word.base).abs() <= letter.size * OVERLAP
}

/// A text with the dots that follow a letter on it.
fn composed(text: &str) -> String {
    let pairs = [
        ("a\u{308}", "ä"),
        ("o\u{308}", "ö"),
        ("u\u{308}", "ü"),
        ("A\u{308}", "Ä"),
        ("O\u{308}", "Ö"),
        ("U\u{308}", "Ü"),
        ("e\u{308}", "ë"),
        ("i\u{308}", "ï"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (parts, letter)| text.replace(parts, letter))
}

/// Joins words that touch: programs begin anew within a word where they move letters together.
fn joined(mut words: Vec<Piece>) -> Vec<Piece> {
    words.sort_by(|one, other| {
        (one.base.round(), one.left).partial_cmp(&(other.base.round(), other.left)).unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut joined: Vec<Piece> = Vec::with_capacity(words.len());
    for word in words {
        match joined
            .last_mut()
            .filter(|last| last.goes_on_at(word.left, word.base, word.size) && last.text != word.text)
        {
            Some(last) => {
                last.text.push_str(&word.text);
                last.right = last.right.max(word.right);
                last.size = last.size.max(word.size);
            }
            None => joined.push(word),
        }
    }
    for word in &mut joined {
        if word.text.contains(DIAERESIS) {
            word.text = composed(&word.text);
        }
    }
    joined
}

/// Drops a word that is drawn a second time in the same place.
fn without_doubles(words: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::with_capacity(words.len());
    for word in words {
        let is_double = kept.iter().rev().take(8).any(|other| {
            other.text == word.text
                && (other.base - word.base).abs() < word.size * OVERLAP
                && (other.left - word.left).abs() < word.size * OVERLAP
        });
        if !is_double {
            kept.push(word);
        }
    }
    kept
}
