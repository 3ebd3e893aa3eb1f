//! What somebody may type, paste or import that is more than it seems.

/// Longer than any field.
pub fn long() -> String {
    "Lange Zeile, mit Komma ".repeat(435)
}

/// Line breaks that would be headers, lists, formulas, markup, our own notations, signs that turn the text around.
pub fn all() -> Vec<String> {
    let mut all: Vec<String> = [
        "Zeile\r\nBcc: all@example.org\r\n\r\nText",
        "Zeile\nSubject: other\rX: y\u{85}z\u{2028}a\u{2029}b\u{b}c\u{c}d\u{0}e\u{1b}[31mf",
        "a, b; c: \"d\" <e@example.org>, (f) \\ g",
        "👩‍👩‍👧‍👦 Zoë 🇩🇪 e\u{301} 漢字 שלום \u{10ffff}",
        "\u{202e}tfel \u{2066}x\u{2067}y\u{2068}z\u{200f}\u{200e}\u{61c}\u{feff}",
        "=HYPERLINK(\"https://example.org\";\"Klick\")",
        "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;",
        "{term-end} } { {no-such-name}",
        "[Vertragsnummern] ] [",
        "=?UTF-8?B?QUFB?= =?utf-8?q?=41?=",
        "%0D%0ABcc: x&body=y?subject=z#frag+plus",
        " \t\u{a0} ",
        "",
    ]
    .map(str::to_owned)
    .into();
    all.push(long());
    all.push("😀".repeat(2_500));
    all
}
