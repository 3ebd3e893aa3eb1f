//! What sentences of a contract say: terms, notice, renewal, prices, refunds, data, law.

mod form;
mod law;
mod money;
mod notice;
mod renewal;
mod term;
mod topic;

pub(super) use law::law_named;
pub(super) use notice::read_label as notice_of_label;
pub(super) use renewal::read_label as renewal_of_label;

use super::days::DayOrder;
use super::finding::{Basis, Doubt, Finding, Value};
use super::prose::Sentence;

/// A value with why it must be confirmed.
type Read = (Value, Vec<Doubt>);

/// All that the sentences of a document say.
pub(super) fn findings(sentences: &[Sentence], order: DayOrder) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in sentences {
        let one = [notice::read(sentence, order), form::read(sentence), renewal::read(sentence), law::read(sentence)];
        let read = one.into_iter().flatten().chain(term::read(sentence, order)).chain(money::read(sentence));
        found.extend(read.map(|(value, doubts)| Finding {
            value,
            sentence: sentence.quote(),
            label: None,
            basis: Basis::Sentence,
            is_special: sentence.is_special,
            doubts,
        }));
    }
    found
}
