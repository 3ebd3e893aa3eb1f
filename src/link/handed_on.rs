//! What programs that hand links on do to them, undone: HTML and percent escapes of the separators, signs and blanks
//! around the values, and keys of their own.

use std::borrow::Cow;

use super::percent;

/// A link with its separators as the page writes them. `%26` and `%3D` in their place are escaped separators, since no
/// value of the grammar holds either: where no `&` is left, or no `=` between two of them.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let is_whole = !text.contains('&');
    joined(text.split('&'), |part| {
        if is_whole || !part.contains('=') {
            part.replace("%26", "&").replace("%3D", "=").replace("%3d", "=")
        } else {
            part.to_owned()
        }
    })
}

/// The key of a part of a link, and its value as written; `None` for a part that holds nothing.
pub(super) fn key_and_value(part: &str) -> Option<(String, &str)> {
    // What is left of `&amp;` and its kin.
    let part = ["amp;", "#38;", "#x26;", "amp%3B"].into_iter().fold(part, |part, rest| part.trim_start_matches(rest));
    let split = part.split_once('=');
    let key = split.map_or(part, |(key, _)| key);
    let key = percent::decode(key).unwrap_or_else(|| key.to_owned());
    let key = tidied(&key);
    let key = key.trim_start_matches(['#', '?']);
    // Another HTML escape, such as `&gt;` behind the link, is no key.
    let is_nothing = key.is_empty() || (split.is_none() && (key.contains(';') || key == "amp"));
    (!is_nothing).then(|| (key.to_owned(), split.map_or("", |(_, value)| value)))
}

/// A key or a value without signs that cannot be seen and without blanks around it.
pub(super) fn tidied(text: &str) -> String {
    let is_seen = |sign: &char| !matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let seen: String = text.chars().filter(is_seen).collect();
    seen.trim().to_owned()
}

/// What closes a sentence, a bracket, a quotation or an emphasis.
const AROUND: &str = ".,;:!?)]}>\"'`*_|“”„«»‹›‘’";

/// A link's last value without what belongs to the text around the link: it ends in a letter, a digit, `%` or `-`.
pub(super) fn without_punctuation(value: &str) -> &str {
    value.trim_end_matches(|sign: char| sign.is_whitespace() || AROUND.contains(sign))
}

/// Whether a key only says where a visitor comes from. Mail programs, networks and advertisers add such keys to links.
pub(super) fn is_tracking(key: &str) -> bool {
    const BEGINNINGS: [&str; 10] = ["utm_", "hsa_", "mtm_", "pk_", "oly_", "vero_", "mc_", "gad_", "_hs", "_g"];
    const ENDS: [&str; 4] = ["clid", "clkid", "braid", "clsrc"];
    const NAMES: [&str; 7] = ["igshid", "igsh", "li_fat_id", "mkt_tok", "srsltid", "epik", "rdt_cid"];
    let key = key.to_ascii_lowercase();
    BEGINNINGS.iter().any(|beginning| key.starts_with(beginning))
        || ENDS.iter().any(|end| key.ends_with(end))
        || NAMES.contains(&key.as_str())
}

/// The link without its tracking keys, otherwise as it is.
pub fn without_tracking(text: &str) -> Cow<'_, str> {
    let whole = unescaped(text);
    let is_kept = |part: &&str| key_and_value(part).is_none_or(|(key, _)| !is_tracking(&key));
    if whole.split('&').all(|part| is_kept(&part)) {
        return Cow::Borrowed(text);
    }
    joined(whole.split('&').filter(is_kept), str::to_owned)
}

/// These parts as a link, each as `written`.
fn joined<'a>(parts: impl Iterator<Item = &'a str>, written: impl Fn(&str) -> String) -> Cow<'static, str> {
    let mut link = String::new();
    for part in parts {
        if !link.is_empty() {
            link.push('&');
        }
        link.push_str(&written(part));
    }
    Cow::Owned(link)
}
