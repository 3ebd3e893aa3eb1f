//! The fonts of a PDF file: how wide each letter is, and which.

use std::sync::Arc;

use hayro_font::hayro_cmap::BfString;
use hayro_font::{CMapResolverFn, Font, FontCache, FontData, FontGlyph, FontResolverFn};
use hayro_syntax::object::dict::keys::{
    BASE_FONT, ENCODING, FLAGS, FONT_DESC, FONT_FILE, FONT_FILE2, FONT_FILE3, SUBTYPE, TO_UNICODE, TRUE_TYPE,
};
use hayro_syntax::object::{Dict, Name};

/// A font as the text of a page uses it.
#[derive(Clone)]
pub(super) struct Face<'a> {
    font: Font<'a>,
    /// Whether the file gives its letters numbers without saying which letters they are.
    is_unnamed: bool,
}

/// A letter as a font has it.
pub(super) struct Glyph {
    /// `None` if the file does not say which it is.
    pub text: Option<String>,
    /// In parts of the font's size.
    pub advance: f64,
    /// How many bytes of the text stand for it.
    pub bytes: usize,
    /// Whether it is the blank that takes the word spacing.
    pub is_blank_byte: bool,
}

impl Face<'_> {
    /// The letter that begins at this byte.
    pub(super) fn glyph(&self, bytes: &[u8], at: usize) -> Glyph {
        let (code, length) = self.font.read_code(bytes, at);
        let is_blank_byte = length == 1 && code == u32::from(b' ');
        let advance = self.font.code_advance(code).x / f64::from(hayro_font::UNITS_PER_EM);
        let text = match self.font.glyph(self.font.map_code(code), code) {
            _ if self.is_unnamed => None,
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let text = text.map(|text| match text {
            BfString::Char(sign) => sign.to_string(),
            BfString::String(signs) => signs,
        });
        Glyph { text: text.and_then(readable), advance, bytes: length.max(1), is_blank_byte }
    }

    pub(super) fn is_horizontal(&self) -> bool {
        self.font.is_horizontal()
    }
}

/// A text without signs that only some font knows; `None` where nothing else is left.
fn readable(text: String) -> Option<String> {
    let is_private = |sign: char| matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{fffd}' | '\0');
    if text.chars().any(is_private) {
        // The bullet of the usual font of symbols.
        return (text == "\u{f0b7}").then(|| "•".to_owned());
    }
    // Old fonts have the sign for minus in the place of the hyphen.
    (!text.is_empty()).then(|| text.replace(['\u{2010}', '\u{2011}', '\u{2212}'], "-"))
}

pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    outlines: FontResolverFn,
    maps: CMapResolverFn,
}

impl Default for Fonts<'_> {
    fn default() -> Self {
        let stand_in: FontData = Arc::new(STAND_IN);
        Self {
            cache: FontCache::new(),
            outlines: Arc::new(move |_| Some((stand_in.clone(), 0))),
            maps: Arc::new(|_| None),
        }
    }
}

impl<'a> Fonts<'a> {
    /// The font that a dictionary describes; `None` if it cannot be read.
    pub(super) fn face(&self, dict: &Dict<'a>) -> Option<Face<'a>> {
        let font = self.cache.font(dict, &self.outlines, &self.maps)?;
        Some(Face { font, is_unnamed: is_unnamed(dict) })
    }
}

/// Whether the letters of a font are numbered as they came, with nothing that says which they are: symbols by its own
/// word, and neither a list of names nor a table of letters.
fn is_unnamed(font: &Dict) -> bool {
    /// A font of symbols, which has numbers of its own.
    const SYMBOLIC: u32 = 1 << 2;
    let descriptor = font.get::<Dict>(FONT_DESC).unwrap_or_default();
    let is_embedded = [FONT_FILE, FONT_FILE2, FONT_FILE3].iter().any(|key| descriptor.contains_key(key));
    let is_subset = font.get::<Name>(BASE_FONT).is_some_and(|name| name.as_ref().get(6) == Some(&b'+'));
    font.get::<Name>(SUBTYPE).is_some_and(|kind| kind.as_ref() == TRUE_TYPE)
        && is_embedded
        && is_subset
        && !font.contains_key(TO_UNICODE)
        && !font.contains_key(ENCODING)
        && descriptor.get::<u32>(FLAGS).is_some_and(|flags| flags & SYMBOLIC != 0)
}

/// A font without letters, as small as a font can be: it stands in for those that a file names and does not contain.
/// How wide their letters are is known without it, and nothing is drawn.
const STAND_IN: &[u8] = &[
    0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x10, 0x00, 0x00, 0x00, 0x00, b'm', b'a', b'x', b'p', 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x1c, 0x00, 0x00, 0x00, 0x06, 0x00, 0x00, 0x50, 0x00, 0x00, 0x01,
];
