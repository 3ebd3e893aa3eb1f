//! Which encoding a file has, and whether it is text at all.

use super::Refusal;

/// An encoding that spreadsheets write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: "Unicode text" of Windows programs.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, as written by older German and English programs.
    Windows1252,
}

impl Encoding {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1252, Self::Utf16Le, Self::Utf16Be];

    /// Its label in the Encoding Standard.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// Its name for display, the same in both languages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// How many bytes of a file are examined.
const LOOKED_AT: usize = 65_536;
/// One in this many bytes may be a control character that does not occur in text.
const SIGNS_PER_CONTROL: usize = 500;

/// The encoding of a file. Without a byte order mark it is taken for UTF-8: hardly any text in another encoding is
/// valid UTF-8. If it turns out to be invalid, it is Windows-1252.
///
/// # Errors
/// [`Refusal::Workbook`] or [`Refusal::Binary`] if it is not text, [`Refusal::Empty`] if there is nothing.
pub fn detect(bytes: &[u8]) -> Result<Encoding, Refusal> {
    match bytes {
        [] => return Err(Refusal::Empty),
        [0xef, 0xbb, 0xbf, ..] => return Ok(Encoding::Utf8),
        [0xff, 0xfe, ..] => return Ok(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Ok(Encoding::Utf16Be),
        // Zipped workbooks, and those of older programs.
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(Refusal::Workbook),
        _ => {}
    }
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // Latin letters in UTF-16 have a zero in every other byte; at least a table's separators and digits do.
    let many = head.len().div_ceil(8);
    match (even, odd) {
        (0, 0) => {}
        (even, odd) if odd >= many && even <= odd / 16 => return Ok(Encoding::Utf16Le),
        (even, odd) if even >= many && odd <= even / 16 => return Ok(Encoding::Utf16Be),
        _ => return Err(Refusal::Binary),
    }
    let controls = head.iter().filter(|byte| matches!(byte, 1..=8 | 11 | 14..=31 | 127)).count();
    if controls > head.len() / SIGNS_PER_CONTROL || head.starts_with(b"%PDF-") {
        return Err(Refusal::Binary);
    }
    Ok(Encoding::Utf8)
}
