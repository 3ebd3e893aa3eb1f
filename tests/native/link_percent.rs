//! Percent-encoding: what is escaped in a link, and what is read of one written by hand.

use fristklar::link::percent::{decode, encode_into};

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
