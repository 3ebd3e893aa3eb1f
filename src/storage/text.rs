//! The text of a backup file, and what other programs may have done to its letters.

use crate::input::damaged_letter;

/// Where a file stops being UTF-8; both count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotUtf8 {
    pub line: usize,
    pub character: usize,
}

/// The text of a backup: UTF-8, or UTF-16 with a byte order mark, in which some editors save it again.
///
/// # Errors
/// [`NotUtf8`] where a backup was saved again in another encoding: its letters could only be guessed.
pub fn text_of(bytes: Vec<u8>) -> Result<String, NotUtf8> {
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => return Ok(wide(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => return Ok(wide(rest, u16::from_be_bytes)),
        _ => {}
    }
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let sound = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            let sound = String::from_utf8_lossy(sound);
            // What never was a backup is refused for what it is.
            if !sound.trim_start().starts_with('{') {
                return Ok(String::from_utf8_lossy(error.as_bytes()).into_owned());
            }
            let last = sound.rsplit('\n').next().unwrap_or_default();
            return Err(NotUtf8 { line: 1 + sound.matches('\n').count(), character: 1 + last.chars().count() });
        }
    };
    // Some programs write a byte order mark before the text.
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}

fn wide(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// How many characters are shown before and after a damaged letter.
const SHOWN: usize = 20;

/// The first letters of a text that a wrong encoding has damaged, with what stands around them.
pub fn damaged_letters(text: &str) -> Option<String> {
    let (at, _) = damaged_letter(text)?;
    let (before, after) = text.split_at_checked(at)?;
    let from = before.char_indices().rev().nth(SHOWN - 1).map_or(0, |(from, _)| from);
    let to = after.char_indices().nth(SHOWN).map_or(after.len(), |(to, _)| to);
    Some([before.get(from..)?, after.get(..to)?].concat())
}
