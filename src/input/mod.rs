//! What people type or paste into the form: days, amounts, percentages, counts.
//!
//! Lenient about spelling, strict about meaning: an ambiguous value is an error that names both readings, never a
//! guess.

mod amount;
mod day;
pub mod form;
mod letters;
mod messages;
mod names;
mod number;
mod period;
mod preparation;
mod reading;

pub use amount::{AmountError, parse_amount, parse_amount_in, read_amount, read_amount_if_any, typed_currency};
pub use day::{DayError, parse_day, read_day};
pub use letters::{LetterDamage, damaged_letter};
pub use messages::{field_error, preparation_error, unread_amount};
pub use names::{date_field_name, fee_name, field_name, renewal_name};
pub use number::{Count, NumberError, parse_count, parse_percent, parse_whole};
pub use period::{PeriodError, parse_period};
pub use preparation::{PreparationField, PreparationProblem, hours_text, read_absence, read_hours, read_working_days};
pub use reading::{Reading, reading, reading_text, ways_to_write};

/// Longest text that is read as a day or a number, in bytes; real values are all shorter.
const MAX_LENGTH: usize = 200;

/// `text` trimmed, in lower case and without invisible characters, with every kind of space, apostrophe and dash
/// unified and `ä` as `a`.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            // Combining diaeresis, soft hyphen, zero-width and direction marks, byte order mark.
            '\u{308}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {}
            '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                plain.push(' ');
            }
            '’' | '‘' | 'ʼ' | '′' | '´' | '`' | '＇' => plain.push('\''),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => plain.push('-'),
            'ä' | 'Ä' => plain.push('a'),
            other => plain.push(other.to_ascii_lowercase()),
        }
    }
    plain.trim().to_owned()
}

/// `text` without the longest of `words` that it ends with, or `None`.
fn without_suffix<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let longest = words.iter().filter(|word| text.ends_with(**word)).max_by_key(|word| word.len())?;
    text.strip_suffix(longest).map(str::trim_end)
}
