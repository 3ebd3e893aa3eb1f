//! Virtual scrolling: which lines of a long list to render. The rest is spacer height.

use std::ops::Range;

/// Assumed height of a line until one has been measured, in CSS pixels.
const FIRST_GUESS: f64 = 80.0;
/// How many measured lines the estimate is averaged over. With more it would keep changing, and every change moves what
/// is below thousands of lines that were never rendered.
const SAMPLE: u32 = 20;
/// Lists of up to this many lines are rendered completely, so that the browser's own search can find everything.
const ALL: usize = 50;

/// The heights of a list's lines in CSS pixels, where measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Heights {
    measured: Vec<Option<f64>>,
    guess: f64,
    /// Sum and number of the averaged heights.
    sample: (f64, u32),
}

/// The part of a list to render.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    pub lines: Range<usize>,
    /// Height of the lines above, in CSS pixels.
    pub above: f64,
    /// Height of the lines below, in CSS pixels.
    pub below: f64,
    /// A line outside `lines` that is rendered as well because it has the focus. Its height is in neither `above` nor
    /// `below`.
    pub kept: Option<usize>,
}

impl Heights {
    /// A list of `count` lines, none of them measured yet.
    pub fn new(count: usize) -> Self {
        Self { measured: vec![None; count], guess: FIRST_GUESS, sample: (0.0, 0) }
    }

    /// Starts again with another list, whose lines are assumed to be as high as those measured so far.
    pub fn restarted(&self, count: usize) -> Self {
        Self { guess: self.usual(), ..Self::new(count) }
    }

    /// Records a line's measured height.
    pub fn measure(&mut self, line: usize, height: f64) {
        if let Some(slot) = self.measured.get_mut(line).filter(|_| height > 0.0) {
            let (sum, count) = self.sample;
            if slot.is_none() && count < SAMPLE {
                self.sample = (sum + height, count + 1);
            }
            *slot = Some(height);
        }
    }

    /// The assumed height of an unmeasured line: the mean of the first measured ones.
    fn usual(&self) -> f64 {
        let (sum, count) = self.sample;
        if count > 0 { sum / f64::from(count) } else { self.guess }
    }

    /// The lines to render if the list begins `top` pixels below the upper edge of a window of `height` pixels (above
    /// it if negative): the visible ones, those up to `beyond` pixels above and below, and the one with the focus. All
    /// lines of a short list.
    pub fn window(&self, top: f64, height: f64, beyond: f64, focused: Option<usize>) -> Window {
        if self.is_short() {
            return Window { lines: 0..self.measured.len(), ..Window::default() };
        }
        self.part(top, height, beyond, focused)
    }

    /// Whether all lines are to be rendered.
    pub fn is_short(&self) -> bool {
        self.measured.len() <= ALL
    }

    /// The same as [`Heights::window`], but of a short list, too, only the lines there.
    pub fn part(&self, top: f64, height: f64, beyond: f64, focused: Option<usize>) -> Window {
        let count = self.measured.len();
        if count == 0 {
            return Window::default();
        }
        let usual = self.usual();
        let (mut from, mut until) = (0, 0);
        let (mut above, mut at) = (0.0, 0.0);
        for measured in &self.measured {
            let line = measured.unwrap_or(usual);
            if at + line < -beyond - top {
                from += 1;
                above += line;
            }
            if at < height + beyond - top {
                until += 1;
            }
            at += line;
        }
        // If scrolled past either end, keep at least one line to return to.
        let last = count - 1;
        if from > last {
            (from, above) = (last, at - self.measured.last().copied().flatten().unwrap_or(usual));
        }
        let until = until.max(from + 1);
        let drawn: f64 = self.measured.iter().skip(from).take(until - from).map(|line| line.unwrap_or(usual)).sum();
        let mut window = Window { lines: from..until, above, below: at - above - drawn, kept: None };
        if let Some(line) = focused.filter(|line| *line < count && !window.lines.contains(line)) {
            let spacer = if line < from { &mut window.above } else { &mut window.below };
            *spacer -= self.measured.get(line).copied().flatten().unwrap_or(usual);
            window.kept = Some(line);
        }
        window
    }
}
