//! What a page draws, as far as text needs it: letters in their places, and how much of the page is pictures.

use std::collections::HashSet;

use hayro_font::kurbo::{Affine, Point, Vec2};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::dict::keys::{
    ACTUAL_TEXT, ANNOTS, AP, AS, BBOX, CONTENTS, F, FORM, IMAGE, MATRIX, N, OC, RECT, RESOURCES, SUBTYPE,
};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, ObjectIdentifier, Rect, Stream, String as Bytes};
use hayro_syntax::page::{Page, Resources};

use super::fonts::{Face, Fonts};
use super::layers::is_hidden;

/// A letter in its place on the page as it is seen: from the upper left corner, in points.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    /// `None` if the file does not say which it is.
    pub text: Option<String>,
    /// Where it begins and ends on the line that it stands on.
    pub begin: Point,
    pub end: Point,
    /// The direction in which it is read, of length 1.
    pub direction: Vec2,
    /// How high letters of its size are.
    pub size: f64,
    /// Whether it cannot be seen: programs lay such text over the picture that they recognised it in.
    pub is_invisible: bool,
}

impl Letter {
    pub(super) fn is_lost(&self) -> bool {
        self.text.is_none()
    }
}

#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// In the order in which they are drawn.
    pub letters: Vec<Letter>,
    /// How wide and high the page is.
    pub width: f64,
    pub height: f64,
    /// How much of the page is pictures: 1 is all of it.
    pub pictures: f64,
    /// Whether a part of it cannot be read, such as its content or a font.
    pub is_damaged: bool,
}

/// What may still be done for a file before it is no contract any more.
pub(super) struct Budget {
    instructions: usize,
    letters: usize,
    drawings: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { instructions: 10_000_000, letters: 3_000_000, drawings: 20_000 }
    }
}

/// How deep drawings may stand in drawings.
const DEEPEST: usize = 12;
/// How many states may be kept aside.
const MOST_STATES: usize = 512;
/// A letter may stand so far outside of the page: nobody sees it there.
const MARGIN: f64 = 2.0;

/// What a page draws; `None` if that is more than any contract has.
pub(super) fn drawn_on<'a>(
    page: &Page<'a>,
    fonts: &Fonts<'a>,
    hidden: &HashSet<ObjectIdentifier>,
    budget: &mut Budget,
) -> Option<Drawn> {
    let (width, height) = page.render_dimensions();
    let drawn = Drawn { width: f64::from(width), height: f64::from(height), ..Drawn::default() };
    let state = State::new(Affine::new(page.initial_transform(true).as_coeffs()));
    let mut pen =
        Pen { fonts, hidden, budget, drawn, state, kept: Vec::new(), marks: Vec::new(), text: Text::default() };
    pen.drawn.is_damaged = page.raw().contains_key(CONTENTS) && page.page_stream().is_none();
    pen.follow(page.typed_operations(), page.resources(), 0)?;
    pen.follow_annotations(page)?;
    Some(pen.drawn)
}

#[derive(Clone)]
struct State<'a> {
    matrix: Affine,
    /// `None` before one is chosen, and after one that cannot be read.
    font: Option<Face<'a>>,
    size: f64,
    letter_spacing: f64,
    word_spacing: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
    is_invisible: bool,
}

impl State<'_> {
    fn new(matrix: Affine) -> Self {
        Self {
            matrix,
            font: None,
            size: 0.0,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            is_invisible: false,
        }
    }
}

/// Where the next letter stands, and where its line began.
#[derive(Clone, Copy, Default)]
struct Text {
    matrix: Affine,
    line: Affine,
}

/// What stands between the marks of a part of the content.
enum Mark {
    Plain,
    Hidden,
    /// What its letters say together; taken by the first of them.
    Says(Option<String>),
}

struct Pen<'p, 'a> {
    fonts: &'p Fonts<'a>,
    hidden: &'p HashSet<ObjectIdentifier>,
    budget: &'p mut Budget,
    drawn: Drawn,
    state: State<'a>,
    kept: Vec<State<'a>>,
    marks: Vec<Mark>,
    text: Text,
}

fn affine(numbers: [&Number; 6]) -> Affine {
    Affine::new(numbers.map(Number::as_f64))
}

impl<'a> Pen<'_, 'a> {
    /// Follows instructions; `None` if there are more than any contract has.
    fn follow(&mut self, mut instructions: TypedIter, resources: &Resources<'a>, depth: usize) -> Option<()> {
        let (kept, marks) = (self.kept.len(), self.marks.len());
        let outer = self.state.clone();
        while let Some(instruction) = instructions.next() {
            self.budget.instructions = self.budget.instructions.checked_sub(1)?;
            match instruction {
                TypedInstruction::SaveState(_) if self.kept.len() < MOST_STATES => self.kept.push(self.state.clone()),
                TypedInstruction::RestoreState(_) if self.kept.len() > kept => {
                    if let Some(state) = self.kept.pop() {
                        self.state = state;
                    }
                }
                TypedInstruction::Transform(by) => {
                    self.state.matrix *= affine([&by.0, &by.1, &by.2, &by.3, &by.4, &by.5]);
                }
                TypedInstruction::BeginText(_) => self.text = Text::default(),
                TypedInstruction::SetTextMatrix(to) => {
                    let matrix = affine([&to.0, &to.1, &to.2, &to.3, &to.4, &to.5]);
                    self.text = Text { matrix, line: matrix };
                }
                TypedInstruction::TextFont(font) => {
                    self.state.font = resources.get_font(font.0).and_then(|dict| self.fonts.face(&dict));
                    self.state.size = font.1.as_f64();
                }
                TypedInstruction::CharacterSpacing(spacing) => self.state.letter_spacing = spacing.0.as_f64(),
                TypedInstruction::WordSpacing(spacing) => self.state.word_spacing = spacing.0.as_f64(),
                TypedInstruction::HorizontalScaling(percent) => self.state.stretch = percent.0.as_f64() / 100.0,
                TypedInstruction::TextLeading(leading) => self.state.leading = leading.0.as_f64(),
                TypedInstruction::TextRise(rise) => self.state.rise = rise.0.as_f64(),
                TypedInstruction::TextRenderingMode(mode) => {
                    self.state.is_invisible = matches!(mode.0.as_i64(), 3 | 7);
                }
                TypedInstruction::NextLine(by) => self.next_line(by.0.as_f64(), by.1.as_f64()),
                TypedInstruction::NextLineAndSetLeading(by) => {
                    self.state.leading = -by.1.as_f64();
                    self.next_line(by.0.as_f64(), by.1.as_f64());
                }
                TypedInstruction::NextLineUsingLeading(_) => self.next_line(0.0, -self.state.leading),
                TypedInstruction::ShowText(text) => self.show(text.0)?,
                TypedInstruction::ShowTexts(parts) => self.show_spaced(parts.0)?,
                TypedInstruction::NextLineAndShowText(text) => {
                    self.next_line(0.0, -self.state.leading);
                    self.show(text.0)?;
                }
                TypedInstruction::ShowTextWithParameters(text) => {
                    self.state.word_spacing = text.0.as_f64();
                    self.state.letter_spacing = text.1.as_f64();
                    self.next_line(0.0, -self.state.leading);
                    self.show(text.2)?;
                }
                TypedInstruction::BeginMarkedContent(_) => self.marks.push(Mark::Plain),
                TypedInstruction::BeginMarkedContentWithProperties(mark) => {
                    let mark = self.mark(mark.0, mark.1, resources);
                    self.marks.push(mark);
                }
                TypedInstruction::EndMarkedContent(_) if self.marks.len() > marks => {
                    self.marks.pop();
                }
                TypedInstruction::InlineImage(_) => self.picture(),
                TypedInstruction::XObject(object) => {
                    if let Some(stream) = resources.get_x_object(object.0) {
                        self.draw(&stream, resources, depth)?;
                    }
                }
                _ => {}
            }
        }
        self.state = outer;
        self.kept.truncate(kept);
        self.marks.truncate(marks);
        Some(())
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.text.line *= Affine::translate((x, y));
        self.text.matrix = self.text.line;
    }

    fn show_spaced(&mut self, parts: &Array) -> Option<()> {
        for part in parts.iter::<Object>() {
            match part {
                Object::Number(back) => {
                    let by = -back.as_f64() / f64::from(hayro_font::UNITS_PER_EM) * self.state.size;
                    self.text.matrix *= Affine::translate((by * self.state.stretch, 0.0));
                }
                Object::String(text) => self.show(&text)?,
                _ => {}
            }
        }
        Some(())
    }

    fn show(&mut self, text: &Bytes) -> Option<()> {
        let bytes = text.as_bytes();
        let is_hidden = self.marks.iter().any(|mark| matches!(mark, Mark::Hidden));
        let Some(face) = self.state.font.clone().filter(Face::is_horizontal) else {
            return self.show_lost(bytes.len(), is_hidden);
        };
        let mut at = 0;
        while at < bytes.len() {
            self.budget.letters = self.budget.letters.checked_sub(1)?;
            let glyph = face.glyph(bytes, at);
            at += glyph.bytes;
            let State { size, letter_spacing, word_spacing, stretch, rise, .. } = self.state;
            let spacing = letter_spacing + if glyph.is_blank_byte { word_spacing } else { 0.0 };
            let placed =
                self.state.matrix * self.text.matrix * Affine::new([size * stretch, 0.0, 0.0, size, 0.0, rise]);
            self.text.matrix *= Affine::translate(((glyph.advance * size + spacing) * stretch, 0.0));
            if !is_hidden {
                // Letters that are set apart on purpose still make one word.
                let apart = if size == 0.0 { 0.0 } else { (letter_spacing / size).clamp(0.0, WIDEST_SPACING) };
                self.letter(glyph.text, placed, glyph.advance + apart);
            }
        }
        Some(())
    }

    /// Counts letters of a font that cannot be read.
    fn show_lost(&mut self, count: usize, is_hidden: bool) -> Option<()> {
        self.drawn.is_damaged |= self.state.font.is_none();
        self.budget.letters = self.budget.letters.checked_sub(count)?;
        let placed = self.state.matrix * self.text.matrix * Affine::scale(self.state.size);
        if !is_hidden {
            (0..count).for_each(|_| self.letter(None, placed, 0.0));
        }
        Some(())
    }

    fn letter(&mut self, text: Option<String>, placed: Affine, advance: f64) {
        let begin = placed * Point::ORIGIN;
        let is_on_page = (-MARGIN..=self.drawn.width + MARGIN).contains(&begin.x)
            && (-MARGIN..=self.drawn.height + MARGIN).contains(&begin.y);
        let along = placed * Point::new(1.0, 0.0) - begin;
        let size = (placed * Point::new(0.0, 1.0) - begin).hypot();
        if !is_on_page || along.hypot() < SMALLEST || size < SMALLEST {
            return;
        }
        let said =
            self.marks.iter_mut().find_map(|mark| if let Mark::Says(text) = mark { Some(text.take()) } else { None });
        self.drawn.letters.push(Letter {
            text: said.map_or(text, |said| Some(said.unwrap_or_default())),
            begin,
            end: placed * Point::new(advance, 0.0),
            direction: along / along.hypot(),
            size,
            is_invisible: self.state.is_invisible,
        });
    }

    /// What a mark says of the content up to its end.
    fn mark(&self, tag: &Name, properties: &Object, resources: &Resources<'a>) -> Mark {
        let named = properties.clone().into_name();
        if let Some(name) = named.as_ref().filter(|_| tag.as_ref() == OC) {
            return if is_hidden(&resources.properties, name.as_ref(), self.hidden) {
                Mark::Hidden
            } else {
                Mark::Plain
            };
        }
        let dict = match named {
            Some(name) => resources.properties.get::<Dict>(name.as_ref()),
            None => properties.clone().into_dict(),
        };
        let said = dict.and_then(|dict| dict.get::<Bytes>(ACTUAL_TEXT)).map(|text| decoded(text.as_bytes()));
        // One that says several words spans places that only the letters know.
        match said.filter(|said| !said.chars().any(char::is_whitespace)) {
            Some(said) => Mark::Says(Some(said)),
            None => Mark::Plain,
        }
    }

    fn picture(&mut self) {
        let page = self.drawn.width * self.drawn.height;
        if page > 0.0 {
            self.drawn.pictures += (self.state.matrix.determinant().abs() / page).min(1.0);
        }
    }

    fn draw(&mut self, stream: &Stream<'a>, resources: &Resources<'a>, depth: usize) -> Option<()> {
        let dict = stream.dict();
        if depth >= DEEPEST || is_hidden(dict, OC, self.hidden) {
            return Some(());
        }
        match dict.get::<Name>(SUBTYPE).as_ref().map(AsRef::as_ref) {
            Some(IMAGE) => self.picture(),
            Some(FORM) => {
                self.budget.drawings = self.budget.drawings.checked_sub(1)?;
                let Ok(content) = stream.decoded_data() else {
                    self.drawn.is_damaged = true;
                    return Some(());
                };
                let own = dict.get::<Dict>(RESOURCES).map(Resources::new);
                let (state, text) = (self.state.clone(), self.text);
                if let Some(matrix) = dict.get::<[f64; 6]>(MATRIX) {
                    self.state.matrix *= Affine::new(matrix);
                }
                self.follow(TypedIter::new(&content), own.as_ref().unwrap_or(resources), depth + 1)?;
                (self.state, self.text) = (state, text);
            }
            _ => {}
        }
        Some(())
    }

    /// Draws the fields of a form with what was filled in, and what else was laid on the page.
    fn follow_annotations(&mut self, page: &Page<'a>) -> Option<()> {
        /// Marks of an annotation that is not seen.
        const HIDDEN: u32 = 1 << 1 | 1 << 5;
        let Some(annotations) = page.raw().get::<Array>(ANNOTS) else { return Some(()) };
        for annotation in annotations.iter::<Dict<'a>>() {
            let is_seen = annotation.get::<u32>(F).unwrap_or_default() & HIDDEN == 0;
            if let (true, Some(stream), Some(to)) = (is_seen, appearance(&annotation), annotation.get::<Rect>(RECT)) {
                let state = self.state.clone();
                self.state.matrix *= fitted(stream.dict(), to);
                self.draw(&stream, page.resources(), 0)?;
                self.state = state;
            }
        }
        Some(())
    }
}

/// The most that letters are set apart in a word, in parts of their size.
const WIDEST_SPACING: f64 = 0.6;
/// Letters smaller than this, in points, are seen by nobody.
const SMALLEST: f64 = 0.5;

/// How an annotation looks.
fn appearance<'a>(annotation: &Dict<'a>) -> Option<Stream<'a>> {
    match annotation.get::<Dict>(AP)?.get::<Object>(N)? {
        Object::Stream(stream) => Some(stream),
        Object::Dict(states) => states.get::<Stream>(annotation.get::<Name>(AS)?.as_ref()),
        _ => None,
    }
}

/// What brings an appearance into its rectangle.
fn fitted(appearance: &Dict, to: Rect) -> Affine {
    let [x0, y0, x1, y1] = appearance.get::<[f64; 4]>(BBOX).unwrap_or([0.0, 0.0, 1.0, 1.0]);
    let own = Affine::new(appearance.get::<[f64; 6]>(MATRIX).unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]));
    let from = own.transform_rect_bbox(hayro_font::kurbo::Rect::new(x0, y0, x1, y1));
    let scale = |to: f64, from: f64| if from == 0.0 { 1.0 } else { to / from };
    let (x, y) = (scale(to.x1 - to.x0, from.width()), scale(to.y1 - to.y0, from.height()));
    Affine::new([x, 0.0, 0.0, y, to.x0 - x * from.x0, to.y0 - y * from.y0])
}

/// A text as it stands in the structure of a file.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, wide @ ..] => {
            let letters: Vec<u16> = wide.as_chunks().0.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
            String::from_utf16_lossy(&letters)
        }
        [0xef, 0xbb, 0xbf, text @ ..] => String::from_utf8_lossy(text).into_owned(),
        text => text.iter().map(|byte| char::from(*byte)).collect(),
    }
}
