//! What kind of document it is, and which goes before which.

use super::layout::Line;
use super::prose::Sentence;
use super::tokens::{has, tokens};

/// Kinds of documents; of two, the later in this order goes before the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// An e-mail, or what is not recognised.
    #[default]
    Other,
    /// General terms.
    Agreement,
    OrderForm,
    Amendment,
}

/// How far from the beginning a title may stand, in lines.
const TITLE: usize = 12;

pub(super) fn kind_of(lines: &[Line]) -> DocumentKind {
    let known: [(DocumentKind, &[&str]); 3] = [
        (
            DocumentKind::Amendment,
            &["amendment", "addendum", "nachtrag", "aenderungsvereinbarung", "vertragsaenderung"],
        ),
        (
            DocumentKind::OrderForm,
            &["order form", "quote", "auftragsformular", "angebot", "order", "bestellung", "auftragsbestaetigung"],
        ),
        (
            DocumentKind::Agreement,
            &[
                "main services agreement",
                "master .. agreement",
                "subscription agreement",
                "terms of service",
                "terms and conditions",
                "rahmenvertrag*",
                "allgemeine geschaeftsbedingungen",
                "hauptvertrag",
                "agreement",
                "vertragsbedingungen",
            ],
        ),
    ];
    let titles: Vec<_> =
        lines.iter().take(TITLE).map(|line| tokens(&line.text())).filter(|title| title.len() <= TITLE).collect();
    // The title that comes first decides.
    titles
        .iter()
        .find_map(|title| known.iter().find(|(_, names)| has(title, names)).map(|(kind, _)| *kind))
        .unwrap_or_default()
}

/// Whether the agreement says that it goes before order forms.
pub(super) fn agreement_prevails(sentences: &[Sentence]) -> bool {
    sentences.iter().any(|sentence| {
        let all = sentence.tokens.as_slice();
        has(
            all,
            &[
                "this agreement|msa shall? prevail*|control*",
                "terms of this agreement .. prevail*|control*",
                "this agreement .. precedence",
                "dieser vertrag|rahmenvertrag geht .. vor",
                "rahmenvertrag hat vorrang",
                "bestimmungen dieses vertrags|rahmenvertrags .. vor|vorrang",
            ],
        ) && has(all, &["order*", "auftrag*"])
    })
}
