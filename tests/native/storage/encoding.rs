//! A backup that another program saved again: its letters are read as they were, or the damage is named.

use encoding_rs::WINDOWS_1252;
use fristklar::storage::{NotUtf8, damaged_letters, decode, encode_dated, text_of};

const BACKUP: &str = include_str!("../../cases/saved-v5.json");

#[test]
fn an_encoding_that_loses_nothing_is_read() {
    let marked = ["\u{feff}", BACKUP].concat();
    let wide = |bytes: fn(u16) -> [u8; 2]| marked.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for bytes in
        [BACKUP.as_bytes().to_vec(), marked.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)]
    {
        let text = text_of(bytes).unwrap();
        assert_eq!(decode(text.trim_start_matches('\u{feff}')), decode(BACKUP));
        assert_eq!(damaged_letters(&text), None);
    }
}

#[test]
fn letters_in_another_encoding_are_refused_with_their_place() {
    let text = "{\"schema\":7,\n \"contracts\":[{\"id\":\"a\",\"name\":\"Größe\"}]}";
    let bytes = WINDOWS_1252.encode(text).0.into_owned();
    assert_eq!(text_of(bytes), Err(NotUtf8 { line: 2, character: 35 }));
    // What never was a backup is refused for what it is.
    assert!(text_of(vec![0x89, b'P', b'N', b'G']).is_ok_and(|text| decode(&text).is_err()));
}

#[test]
fn letters_that_were_damaged_before_are_shown_and_sound_ones_never() {
    for (name, shown) in
        [("Gr\u{fffd}\u{fffd}e AG", "\"name\":\"Gr\u{fffd}\u{fffd}e AG"), ("GrÃ¶ÃŸe AG", "\"name\":\"GrÃ¶ÃŸe AG")]
    {
        let text =
            format!("{{\"schema\":7,\"contracts\":[{{\"id\":\"a\",\"name\":\"{name}\",\"start\":\"2026-01-15\"}}]}}");
        assert!(damaged_letters(&text).unwrap().contains(shown), "{text}");
    }
    for sound in [
        "Größe",
        "ÂME",
        "São Paulo",
        "SÃO",
        "Œuvre – „5 €“",
        "Â",
        "Ã",
        "√2",
        "Wer? Ja",
        "§ 5",
        "„a“ ”b”",
        "a§ 5",
        "https://x.de/a?b",
        "â‘ x",
    ] {
        assert_eq!(damaged_letters(sound), None, "{sound}");
    }
    let everything = decode(BACKUP).unwrap().portfolio;
    assert_eq!(damaged_letters(&encode_dated(&everything, fristklar::domain::FIRST_DAY)), None);
}
