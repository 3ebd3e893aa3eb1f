//! Lengths of time as contracts state them, in German and English.

use super::number::{checked, unsigned};
use super::{Count, NumberError};
use crate::portfolio::NoticeUnit;

/// Why a length of time cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodError {
    Number(NumberError),
    /// Counted in working days.
    WorkingDays,
    /// Bound to the end of a month, a quarter or a year, as in "zum Quartalsende".
    CalendarEnd,
}

/// Reads `30`, `90 Tage`, `4 weeks`, `3 months`, `ein Quartal`, `three (3) months`, `dreimonatig`, `2-jährig`,
/// `30 calendar days before the end of the term`. Weeks count as days; quarters and years as months. A bare number has
/// no unit.
///
/// # Errors
/// [`PeriodError`]. Whatever has a word that is not known is no number: nothing is left out.
///
/// ```
/// use fristklar::{input::{Count, parse_period}, portfolio::NoticeUnit};
/// assert_eq!(parse_period("zwei Jahre"), Ok(Count { number: 24, unit: Some(NoticeUnit::Months) }));
/// ```
pub fn parse_period(text: &str) -> Result<Count, PeriodError> {
    let text = checked(text).map_err(PeriodError::Number)?;
    let text = text.replace(['ö', 'Ö'], "o").replace(['ü', 'Ü'], "u").replace('ß', "ss");
    let mut read = Read::default();
    read.words(unsigned(&text).map_err(PeriodError::Number)?);
    read.result()
}

/// One to twelve; the forms of "ein" and "a" are articles as well.
const ONES: &str = "ein eine einem einen einer eines a one|zwei two|drei three|vier four|funf fuenf five|sechs six|\
                    sieben seven|acht eight|neun nine|zehn ten|elf eleven|zwolf zwoelf twelve";
/// Thirteen to nineteen.
const TEENS: &str = "dreizehn thirteen|vierzehn fourteen|funfzehn fifteen|sechzehn sixteen|siebzehn seventeen|\
                     achtzehn eighteen|neunzehn nineteen";
/// Twenty to ninety.
const TENS: &str = "zwanzig twenty|dreissig thirty|vierzig forty|funfzig fifty|sechzig sixty|siebzig seventy|\
                    achtzig eighty|neunzig ninety";

/// Words for units, each with the number of days or months.
const UNITS: [(&str, u32, NoticeUnit); 5] = [
    ("tag day kalendertag", 1, NoticeUnit::Days),
    ("woch week", 7, NoticeUnit::Days),
    ("monat month kalendermonat", 1, NoticeUnit::Months),
    ("quartal quarter vierteljahr", 3, NoticeUnit::Months),
    ("jahr year", 12, NoticeUnit::Months),
];
/// Abbreviations of the same units, in the same order.
const SHORT: [&str; 5] = ["d t", "w wk wks", "m mo mos mon mth mths", "q", "j y yr yrs"];
const ENDINGS: &str = "s e en es ig ige igen iger iges";

/// Words around a length of time that leave it as it is: it ends with the term.
const FILLERS: &str = "kalender calendar full volle vollen written notice period schriftlich frist kundigungsfrist von \
                       mit of mindestens at least vor before prior zum zur to the der des in im advance voraus term \
                       contract renewal expiry expiration laufzeit ablauf vertrags vertragsende vertragslaufzeit \
                       laufzeitende laufzeitablauf verlangerung vertragsverlangerung";
const ENDS: &str = "ende end ends ultimo";
const HALVES: &str = "halb halbe halbes halben half";
const WORKING: [&str; 8] =
    ["werktag", "arbeitstag", "bankarbeit", "geschaftstag", "workday", "weekday", "working", "business"];

/// What the words said so far.
#[derive(Default)]
struct Read {
    number: Option<Number>,
    /// How many days or months the unit has.
    unit: Option<(u32, NoticeUnit)>,
    /// Words for units.
    units: u32,
    is_half: bool,
    /// A word that belongs to neither a number nor a unit.
    has_other: bool,
    has_end: bool,
    is_working: bool,
    is_calendar_end: bool,
    error: Option<NumberError>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    /// "ein Monat", "a month": gives way to another number.
    Article,
    Word(u32),
    Digits(u32),
}

impl Read {
    fn words(&mut self, mut rest: &str) {
        let mut before = None;
        while let Some(first) = rest.chars().next() {
            let kind = Kind::of(first);
            let end = match kind {
                Kind::Sign => first.len_utf8(),
                _ => rest.find(|other| Kind::of(other) != kind).unwrap_or(rest.len()),
            };
            let Some((word, after)) = rest.split_at_checked(end) else { return };
            rest = after;
            let follows = rest.chars().next().map(Kind::of);
            match kind {
                Kind::Digits => self.digits(word),
                Kind::Letters => self.word(word),
                Kind::Sign => match first {
                    '.' | ',' if before == Some(Kind::Digits) && follows == Some(Kind::Digits) => {
                        self.fail(NumberError::TooPrecise);
                    }
                    ' ' | '-' | '.' | ',' | '(' | ')' | '\'' => {}
                    _ => self.fail(NumberError::NotANumber),
                },
            }
            before = Some(kind);
        }
    }

    fn digits(&mut self, digits: &str) {
        let significant = digits.trim_start_matches('0');
        match digits.parse() {
            Ok(number) if significant.len() <= 9 => self.number(Number::Digits(number)),
            _ => self.fail(NumberError::TooLarge),
        }
    }

    fn word(&mut self, word: &str) {
        if let Some(number) = number_named(word) {
            self.number(number);
        } else if WORKING.iter().any(|stem| word.contains(stem)) {
            self.is_working = true;
        } else if is_one_of(ENDS, word) {
            self.has_end = true;
            self.has_other = true;
        } else if is_one_of(HALVES, word) {
            self.is_half = true;
        } else if let Some(unit) = unit_named(word) {
            self.unit(unit);
        } else if let Some((number, unit)) = compound(word) {
            self.number(number);
            self.unit(unit);
        } else if let Some(unit) = word.strip_prefix("halb").and_then(unit_named) {
            self.is_half = true;
            self.unit(unit);
        } else if ["ende", "end"].iter().filter_map(|end| word.strip_suffix(end)).any(|unit| unit_named(unit).is_some())
        {
            self.is_calendar_end = true;
        } else if is_one_of(FILLERS, word) {
            self.has_other = true;
        } else {
            self.fail(NumberError::NotANumber);
        }
    }

    fn number(&mut self, next: Number) {
        self.has_other |= self.number.is_some() && [self.number, Some(next)].contains(&Some(Number::Article));
        self.number = Some(match (self.number, next) {
            (None | Some(Number::Article), next) => next,
            (Some(known), Number::Article) => known,
            // "thirty six"
            (Some(Number::Word(tens)), Number::Word(ones)) if tens >= 20 && tens % 10 == 0 && ones < 10 => {
                Number::Word(tens + ones)
            }
            // "three (3)"
            (Some(known), next) if known.value() == next.value() => next,
            (Some(known), _) => {
                self.fail(NumberError::NotANumber);
                known
            }
        });
    }

    fn unit(&mut self, unit: (u32, NoticeUnit)) {
        self.units += 1;
        if self.units == 1 {
            self.unit = Some(unit);
        }
    }

    fn fail(&mut self, error: NumberError) {
        self.error.get_or_insert(error);
    }

    fn result(self) -> Result<Count, PeriodError> {
        if self.is_working {
            return Err(PeriodError::WorkingDays);
        }
        if self.is_calendar_end || (self.has_end && (self.units > 1 || (self.units > 0 && self.number.is_none()))) {
            return Err(PeriodError::CalendarEnd);
        }
        let not_a_number = PeriodError::Number(NumberError::NotANumber);
        if let Some(error) = self.error {
            return Err(PeriodError::Number(error));
        }
        let number = self.number.or(self.is_half.then_some(Number::Article)).ok_or(not_a_number)?;
        let Some((size, unit)) = self.unit.filter(|_| self.units == 1) else {
            // "zum 30." names a day.
            let is_bare = self.units == 0 && !self.is_half && !self.has_other && number != Number::Article;
            return if is_bare { Ok(Count { number: number.value(), unit: None }) } else { Err(not_a_number) };
        };
        let number = number.value().saturating_mul(size);
        match self.is_half {
            false => Ok(Count { number, unit: Some(unit) }),
            true if number.is_multiple_of(2) => Ok(Count { number: number / 2, unit: Some(unit) }),
            true => Err(not_a_number),
        }
    }
}

impl Number {
    fn value(self) -> u32 {
        match self {
            Self::Article => 1,
            Self::Word(number) | Self::Digits(number) => number,
        }
    }
}

/// What a character belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digits,
    Letters,
    Sign,
}

impl Kind {
    fn of(character: char) -> Self {
        match character {
            '0'..='9' => Self::Digits,
            _ if character.is_alphabetic() => Self::Letters,
            _ => Self::Sign,
        }
    }
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}

/// The place of the group that has this word.
fn place_in(groups: &str, word: &str) -> Option<u32> {
    let place = groups.split('|').position(|group| is_one_of(group, word))?;
    u32::try_from(place).ok()
}

fn number_named(word: &str) -> Option<Number> {
    if word == "a" || (word.starts_with("ein") && place_in(ONES, word).is_some()) {
        return Some(Number::Article);
    }
    let tens = |word| place_in(TENS, word).map(|place| (place + 2) * 10);
    let ones = |word| place_in(ONES, word).map(|place| place + 1);
    let teens = || place_in(TEENS, word).map(|place| place + 13);
    // "sechsunddreißig"
    let both = || word.split_once("und").and_then(|(one, ten)| Some(ones(one)? + tens(ten)?));
    ones(word).or_else(teens).or_else(|| tens(word)).or_else(both).map(Number::Word)
}

fn unit_named(word: &str) -> Option<(u32, NoticeUnit)> {
    let is_meant = |stem: &str| match word.strip_prefix(stem) {
        Some(ending) => ending.is_empty() || is_one_of(ENDINGS, ending),
        // On the way to the whole word.
        None => word.len() >= 3 && stem.starts_with(word),
    };
    let units = UNITS.iter().zip(SHORT);
    let unit = units.into_iter().find(|((stems, ..), short)| is_one_of(short, word) || stems.split(' ').any(is_meant));
    unit.map(|((_, size, unit), _)| (*size, *unit))
}

/// A number and a unit in one word: "dreimonatig", "zweijährig".
fn compound(word: &str) -> Option<(Number, (u32, NoticeUnit))> {
    (3..word.len()).find_map(|at| {
        let (number, unit) = word.split_at_checked(at)?;
        Some((number_named(number)?, unit_named(unit)?))
    })
}
