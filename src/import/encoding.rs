//! Which encoding a file has, and whether it is text at all.

use super::file_kind::kind_of;
use super::refusal::Refusal;
use super::remark::Place;

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
    /// Mac Roman, as written by older programs on a Mac.
    Macintosh,
    /// Code page 850, as spreadsheets write "CSV (MS-DOS)".
    Ibm850,
}

impl Encoding {
    /// All, in the order they are offered.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Windows1252, Self::Macintosh, Self::Ibm850, Self::Utf16Le, Self::Utf16Be];

    /// Its label in the Encoding Standard, where that has it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Macintosh => "macintosh",
            Self::Ibm850 => "ibm850",
        }
    }

    /// The text of these bytes in an encoding that the Encoding Standard lacks, and browsers with it. Each of its bytes
    /// is a character.
    pub fn text_without_decoder(self, bytes: &[u8]) -> Option<String> {
        if self != Self::Ibm850 {
            return None;
        }
        let upper: Vec<char> = IBM850.chars().collect();
        let sign = |byte: &u8| match byte.checked_sub(128) {
            Some(place) => upper.get(usize::from(place)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
            None => char::from(*byte),
        };
        Some(bytes.iter().map(sign).collect())
    }

    /// Its name for display, the same in both languages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252",
            Self::Macintosh => "Mac Roman",
            Self::Ibm850 => "IBM 850 (MS-DOS)",
        }
    }
}

/// How many bytes of a file are examined.
const LOOKED_AT: usize = 65_536;
/// One in this many bytes may be a control character that does not occur in text.
const SIGNS_PER_CONTROL: usize = 500;

/// The most letters beyond ASCII that are looked at to tell encodings apart.
const LETTERS: usize = 10_000;

/// The encoding of a file. Without a byte order mark it is taken for UTF-8: hardly any text in another encoding is
/// valid UTF-8. If it turns out to be invalid, [`other_than_utf8`] says what it is.
///
/// # Errors
/// [`Refusal::Other`] or [`Refusal::Binary`] if it is not text, [`Refusal::Empty`] if there is nothing.
pub fn detect(bytes: &[u8]) -> Result<Encoding, Refusal> {
    match bytes {
        [] => return Err(Refusal::Empty),
        [0xef, 0xbb, 0xbf, ..] => return Ok(Encoding::Utf8),
        [0xff, 0xfe, ..] => return Ok(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Ok(Encoding::Utf16Be),
        _ => {}
    }
    if let Some(kind) = kind_of(bytes) {
        return Err(Refusal::Other(kind));
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
        _ => return Err(binary(head, |byte| byte == 0)),
    }
    // Escapes are how command lines colour their warnings.
    let is_control = |byte: u8| matches!(byte, 1..=8 | 11 | 14..=26 | 28..=31 | 127);
    let controls = head.iter().filter(|byte| is_control(**byte)).count();
    if controls > head.len() / SIGNS_PER_CONTROL {
        return Err(binary(head, is_control));
    }
    Ok(Encoding::Utf8)
}

/// A refusal that names the first byte that does not occur in text.
fn binary(bytes: &[u8], is_wrong: impl Fn(u8) -> bool) -> Refusal {
    let found = bytes.iter().copied().enumerate().find(|(_, byte)| is_wrong(*byte));
    let (at, byte) = found.unwrap_or_default();
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let character = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    Refusal::Binary { place: Place { line, character }, byte }
}

/// The encoding of a file that is not valid UTF-8: damaged UTF-8 if most signs beyond ASCII are valid, otherwise the one
/// of the others in which more of them make sense where they stand.
pub fn other_than_utf8(bytes: &[u8]) -> Encoding {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    let mut is_cut = false;
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        let wrong = chunk.invalid();
        if !wrong.is_empty() {
            invalid += 1;
            is_cut = invalid == 1 && bytes.ends_with(wrong) && is_begun_letter(wrong);
        }
        if valid + invalid > LETTERS {
            break;
        }
    }
    if valid > invalid || is_cut {
        return Encoding::Utf8;
    }
    let (mut windows, mut macintosh, mut ibm) = (0, 0, 0);
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    let beyond = bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii());
    for (at, byte) in beyond.take(LETTERS) {
        let before = is_letter(at.checked_sub(1).and_then(|at| bytes.get(at)));
        let after = is_letter(bytes.get(at + 1));
        let points = usize::from(before) + usize::from(after);
        let in_windows = match byte {
            b if WINDOWS_LETTERS.contains(b) => points,
            // Š š Ž ž are letters of few names.
            0x8a | 0x9a | 0x8e | 0x9e => points.min(1),
            b if OPENING_SIGNS.contains(b) && points < 2 => 1,
            b if CLOSING_SIGNS.contains(b) && (before || !after) && points < 2 => 1,
            _ => 0,
        };
        windows += in_windows;
        macintosh += if MACINTOSH_LETTERS.contains(byte) { points } else { 0 };
        ibm += match byte {
            // Ä, Ö and Ü begin words.
            0x8e | 0x99 | 0x9a if !before => points,
            b if IBM_LETTERS.contains(b) => points,
            _ => 0,
        };
    }
    if ibm > windows.max(macintosh) {
        Encoding::Ibm850
    } else if macintosh > windows {
        Encoding::Macintosh
    } else {
        Encoding::Windows1252
    }
}

/// Whether these bytes begin a letter in UTF-8 that is not complete.
fn is_begun_letter(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// Bytes that are common letters in Windows-1252: äöüÄÖÜß, and those of French, Spanish and Scandinavian names.
const WINDOWS_LETTERS: &[u8] =
    b"\xe4\xf6\xfc\xc4\xd6\xdc\xdf\xe0\xe1\xe2\xe5\xe6\xe7\xe8\xe9\xea\xeb\xed\xee\xef\xf1\xf3\xf4\xf8\xfa\xfb\xc9\x92";
/// Its signs that stand before words or between them: quotation marks, dashes, §.
const OPENING_SIGNS: &[u8] = b"\x84\x91\x93\x96\x97\xa0\xa7\xab";
/// Its signs that stand behind words or between them: quotation marks, €, °, ….
const CLOSING_SIGNS: &[u8] = b"\x80\x85\x94\xb0\xb4\xbb";
/// Bytes that are common letters in Mac Roman: äöüÄÖÜß, àçéèêåæø.
const MACINTOSH_LETTERS: &[u8] = b"\x8a\x9a\x9f\x80\x85\x86\xa7\x88\x8d\x8e\x8f\x90\x8c\xbe\xbf";
/// The same in code page 850: äöüß and é.
const IBM_LETTERS: &[u8] = b"\x84\x94\x81\xe1\x82";

/// The characters of code page 850 from 0x80 on.
const IBM850: &str = "\
ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
