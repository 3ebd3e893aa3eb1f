//! Damage done at random to valid texts and files, as people, programs and transports do it.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What people, tools and attackers put in the place of something.
const SCRAPS: [&str; 24] = [
    "",
    "0",
    "-1",
    "1e999",
    "99999999999999999999",
    "null",
    "true",
    "\"\"",
    "{}",
    "[]",
    "\\",
    "\\u0000",
    "\\ud800",
    "\"",
    ":",
    ",",
    "]",
    "}",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "😀",
    "2026-02-31",
    "__proto__",
];

/// One way to damage something.
#[derive(Clone, Debug)]
pub enum Damage {
    /// It ends here.
    Cut(Index),
    /// So many signs are gone.
    Drop(Index, usize),
    /// Something stands here in the place of so many signs.
    Put(Index, usize, &'static str),
    /// A piece stands twice.
    Double(Index, usize),
    /// One bit of a sign is another.
    Flip(Index, u32),
}

/// A text that ends at a place or has another sign there; as it was where that is in the middle of a letter.
pub fn cut_or_changed(mut text: String, place: Index, sign: u8, is_cut: bool) -> String {
    let place = place.index(text.len());
    if text.is_char_boundary(place) && text.is_char_boundary(place + 1) {
        if is_cut {
            text.truncate(place);
        } else {
            text.replace_range(place..=place, &char::from(sign).to_string());
        }
    }
    text
}

pub fn damage() -> impl Strategy<Value = Damage> {
    let place = any::<Index>;
    prop_oneof![
        1 => place().prop_map(Damage::Cut),
        2 => (place(), 1..40_usize).prop_map(|(at, length)| Damage::Drop(at, length)),
        4 => (place(), 0..12_usize, select(&SCRAPS[..])).prop_map(|(at, length, scrap)| Damage::Put(at, length, scrap)),
        2 => (place(), 1..400_usize).prop_map(|(at, length)| Damage::Double(at, length)),
        4 => (place(), 0..8_u32).prop_map(|(at, bit)| Damage::Flip(at, bit)),
    ]
}

/// What a text or a file consists of.
pub trait Sign: Copy {
    fn of(scrap: &str) -> Vec<Self>;
    fn flipped(self, bit: u32) -> Self;
}

impl Sign for char {
    fn of(scrap: &str) -> Vec<Self> {
        scrap.chars().collect()
    }

    fn flipped(self, bit: u32) -> Self {
        Self::from_u32(u32::from(self) ^ (1 << bit)).unwrap_or(self)
    }
}

impl Sign for u8 {
    fn of(scrap: &str) -> Vec<Self> {
        scrap.bytes().collect()
    }

    fn flipped(self, bit: u32) -> Self {
        self ^ (1 << bit)
    }
}

pub fn damaged<S: Sign>(mut signs: Vec<S>, damages: &[Damage]) -> Vec<S> {
    for damage in damages {
        if signs.is_empty() {
            break;
        }
        let count = signs.len();
        let span = |at: &Index, length: usize| at.index(count)..(at.index(count) + length).min(count);
        match damage {
            Damage::Cut(at) => signs.truncate(at.index(count)),
            Damage::Drop(at, length) => drop(signs.drain(span(at, *length))),
            Damage::Put(at, length, scrap) => drop(signs.splice(span(at, *length), S::of(scrap))),
            Damage::Double(at, length) => {
                let piece: Vec<S> = signs.get(span(at, *length)).unwrap_or_default().to_vec();
                drop(signs.splice(at.index(count)..at.index(count), piece));
            }
            Damage::Flip(at, bit) => {
                if let Some(sign) = signs.get_mut(at.index(count)) {
                    *sign = sign.flipped(*bit);
                }
            }
        }
    }
    signs
}

pub fn damaged_text(text: &str, damages: &[Damage]) -> String {
    damaged(text.chars().collect(), damages).into_iter().collect()
}

/// One of these texts, damaged in one to five places.
pub fn any_damaged(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    (select(texts), vec(damage(), 1..6)).prop_map(|(text, damages)| damaged_text(text, &damages))
}
