//! Percent-encoding of UTF-8 text (RFC 3986, section 2). A plus sign is a plus sign, since fragments are not forms.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything except unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Appends `text` to `to`, with everything except unreserved characters escaped.
pub(crate) fn encode_into(to: &mut String, text: &str) {
    to.extend(utf8_percent_encode(text, RESERVED));
}

/// The unescaped text; `None` if its bytes are not UTF-8.
///
/// A percent sign that is not part of an escape is kept, as in a link written by hand: `fee=25%`.
pub(super) fn decode(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(|text| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encode(text: &str) -> String {
        let mut encoded = String::new();
        encode_into(&mut encoded, text);
        encoded
    }

    #[test]
    fn only_unreserved_characters_stay() {
        assert_eq!(encode("aZ09-._~"), "aZ09-._~");
        assert_eq!(encode("25%"), "25%25");
        assert_eq!(encode("a b&c=d+é"), "a%20b%26c%3Dd%2B%C3%A9");
    }

    #[test]
    fn escapes_become_text() {
        assert_eq!(decode("a%20b%26c%3dd%2B%C3%A9").as_deref(), Some("a b&c=d+é"));
        assert_eq!(decode("a+b").as_deref(), Some("a+b"));
    }

    #[test]
    fn a_lone_percent_sign_stands_for_itself() {
        assert_eq!(decode("25%").as_deref(), Some("25%"));
        assert_eq!(decode("%zz%4").as_deref(), Some("%zz%4"));
        assert_eq!(decode("%25%2").as_deref(), Some("%%2"));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(decode("%ff"), None);
        assert_eq!(decode("%C3"), None);
    }
}
