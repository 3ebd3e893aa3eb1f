//! Percent-encoding of UTF-8 text (RFC 3986, section 2). A plus sign is a plus sign, since fragments are not forms.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything except unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Appends `text` to `to`, with everything except unreserved characters escaped.
pub fn encode_into(to: &mut String, text: &str) {
    to.extend(utf8_percent_encode(text, RESERVED));
}

/// The unescaped text; `None` if its bytes are not UTF-8.
///
/// A percent sign that is not part of an escape is kept, as in a link written by hand: `fee=25%`.
pub fn decode(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(|text| text.into_owned())
}
