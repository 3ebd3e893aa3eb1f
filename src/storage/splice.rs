//! Builds the next document from the last one, without writing unchanged contracts again. With ten thousand contracts
//! this keeps the page from freezing on every save.

use super::document;
use crate::portfolio::{Contracts, Index, Portfolio};
use std::ops::Range;
use std::sync::Arc;

/// A piece of a document. Positions are in UTF-16 code units, as browsers count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentPiece {
    /// A range of the last document.
    Kept(u32, u32),
    /// New text.
    New(String),
}

/// The position of each contract in the last document.
#[derive(Clone, Debug, Default)]
pub struct Written {
    contracts: Contracts,
    places: Vec<(u32, u32)>,
}

impl Written {
    /// From the byte ranges of these contracts in a document.
    pub(super) fn standing(text: &str, contracts: Contracts, places: &[Range<usize>]) -> Self {
        let (mut at, mut count) = (0, 0);
        let mut to = |end: usize| {
            count += units(text.get(at..end).unwrap_or_default());
            at = end;
            count
        };
        let places = places.iter().map(|place| (to(place.start), to(place.end))).collect();
        Self { contracts, places }
    }

    /// The document for `portfolio` in pieces, and the position of each contract in it. Joined, the pieces equal what
    /// [`super::encode`] writes, except that unchanged contracts keep their old text.
    pub fn next(&self, portfolio: &Portfolio) -> (Vec<DocumentPiece>, Self) {
        let mut text = Pieces::default();
        let mut places = Vec::with_capacity(portfolio.contracts.len());
        let index = Index::of(&self.contracts);
        let mut expected = 0;
        let (before, after) = document::around(portfolio);
        text.push(&before);
        for (number, record) in portfolio.contracts.iter().enumerate() {
            let place = index.position_near(expected, &record.id);
            let is_unchanged = |place: &usize| self.contracts.get(*place).is_some_and(|old| Arc::ptr_eq(old, record));
            let kept = place.filter(is_unchanged).and_then(|place| self.places.get(place)).copied();
            if number > 0 {
                text.comma_before(kept);
            }
            let from = text.length;
            match kept {
                Some((from, to)) => text.keep(from, to),
                None => text.push(&document::write_contract(record)),
            }
            places.push((from, text.length));
            expected = place.map_or(expected, |place| place + 1);
        }
        text.push(&after);
        (text.pieces, Self { contracts: portfolio.contracts.clone(), places })
    }
}

/// The length of a text in UTF-16 code units.
fn units(text: &str) -> u32 {
    let units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[derive(Default)]
struct Pieces {
    pieces: Vec<DocumentPiece>,
    length: u32,
}

impl Pieces {
    fn push(&mut self, text: &str) {
        self.length += units(text);
        match self.pieces.last_mut() {
            Some(DocumentPiece::New(last)) => last.push_str(text),
            _ => self.pieces.push(DocumentPiece::New(text.to_owned())),
        }
    }

    fn keep(&mut self, from: u32, to: u32) {
        self.length += to - from;
        match self.pieces.last_mut() {
            Some(DocumentPiece::Kept(_, end)) if *end == from => *end = to,
            _ => self.pieces.push(DocumentPiece::Kept(from, to)),
        }
    }

    /// Adds the comma between two contracts; it is kept, too, if they were neighbours in the last document.
    fn comma_before(&mut self, next: Option<(u32, u32)>) {
        match (self.pieces.last_mut(), next) {
            (Some(DocumentPiece::Kept(_, end)), Some((from, _))) if *end + 1 == from => {
                *end = from;
                self.length += 1;
            }
            _ => self.push(","),
        }
    }
}
