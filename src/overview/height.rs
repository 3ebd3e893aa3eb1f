//! Which lines of a long list are drawn: those in sight and some beside. The others are only room.

use std::ops::Range;

/// What a line is taken for until one was measured, in CSS pixels.
const FIRST_GUESS: f64 = 80.0;
/// How many measured lines the guess for all others is made of. More would move it for ever, and with it everything
/// below thousands of lines that were never drawn.
const SAMPLE: u32 = 20;
/// Up to so many lines all are drawn, so that the browser's own search finds them.
const ALL: usize = 50;

/// The heights of a list's lines, as far as they were measured, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Heights {
    measured: Vec<Option<f64>>,
    guess: f64,
    /// Sum of the lines the guess is made of, and how many these are.
    sample: (f64, u32),
}

/// The part of a list that is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    pub lines: Range<usize>,
    /// How high the lines above are.
    pub above: f64,
    /// How high the lines below are.
    pub below: f64,
    /// A line beyond them that is drawn all the same, next to the nearest of them: one that holds the focus. Its height
    /// is in neither of the two.
    pub kept: Option<usize>,
}

impl Heights {
    /// A list of `count` lines, none of which was measured.
    pub fn new(count: usize) -> Self {
        Self { measured: vec![None; count], guess: FIRST_GUESS, sample: (0.0, 0) }
    }

    /// The same for another list on the same page: lines are about as high as those that were measured.
    pub fn restarted(&self, count: usize) -> Self {
        Self { guess: self.usual(), ..Self::new(count) }
    }

    /// Takes note of a line's height.
    pub fn measure(&mut self, line: usize, height: f64) {
        if let Some(slot) = self.measured.get_mut(line).filter(|_| height > 0.0) {
            let (sum, count) = self.sample;
            if slot.is_none() && count < SAMPLE {
                self.sample = (sum + height, count + 1);
            }
            *slot = Some(height);
        }
    }

    /// What a line is taken for that was not measured: the mean of the first that were.
    fn usual(&self) -> f64 {
        let (sum, count) = self.sample;
        if count > 0 { sum / f64::from(count) } else { self.guess }
    }

    /// The lines to draw where the list begins `top` pixels below the upper edge of a window of `height` pixels, or
    /// above it if negative: those in sight and as much again above and below, and the one that holds the focus.
    pub fn window(&self, top: f64, height: f64, focused: Option<usize>) -> Window {
        let count = self.measured.len();
        if count <= ALL {
            return Window { lines: 0..count, above: 0.0, below: 0.0, kept: None };
        }
        let usual = self.usual();
        let (mut from, mut until) = (0, 0);
        let (mut above, mut at) = (0.0, 0.0);
        for measured in &self.measured {
            let line = measured.unwrap_or(usual);
            if at + line < -height - top {
                from += 1;
                above += line;
            }
            if at < 2.0 * height - top {
                until += 1;
            }
            at += line;
        }
        // Scrolled past either end there is still something to come back to.
        let last = count - 1;
        if from > last {
            (from, above) = (last, at - self.measured.last().copied().flatten().unwrap_or(usual));
        }
        let until = until.max(from + 1);
        let drawn: f64 = self.measured.iter().skip(from).take(until - from).map(|line| line.unwrap_or(usual)).sum();
        let mut window = Window { lines: from..until, above, below: at - above - drawn, kept: None };
        if let Some(line) = focused.filter(|line| *line < count && !window.lines.contains(line)) {
            let room = if line < from { &mut window.above } else { &mut window.below };
            *room -= self.measured.get(line).copied().flatten().unwrap_or(usual);
            window.kept = Some(line);
        }
        window
    }
}
