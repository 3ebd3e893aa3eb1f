//! Percent-encoding of UTF-8 text (RFC 3986, section 2). A plus sign is a plus sign: fragments are no forms.

/// Appends `text` to `to`, with everything but unreserved characters escaped.
pub(super) fn encode_into(to: &mut String, text: &str) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let hex = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or_default();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            to.push(char::from(byte));
        } else {
            to.extend(['%', hex(byte >> 4), hex(byte & 15)]);
        }
    }
}

/// The text behind the escapes; `None` when its bytes are no UTF-8.
///
/// A percent sign that begins no escape stands for itself, as in a link written by hand: `fee=25%`.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte == b'%'
            && let [high, low, after @ ..] = after
            && let (Some(high), Some(low)) = (nibble(*high), nibble(*low))
        {
            bytes.push(high << 4 | low);
            rest = after;
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
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
