//! From what documents say to contracts: what is settled is taken, what is open is asked, and nothing is assumed without
//! being named.
//!
//! [`understand`] is called again after every reply. A question stays where it is once it is answered, so that a reply
//! can be changed until the contracts are taken.

mod candidates;
mod confirmed;
mod field;
mod typed;
mod understand;
mod words;

pub use candidates::{Candidate, Evidence, Hint};
pub use confirmed::to_keep;
pub use field::{Field, FieldValue, Need, Replies, Reply, Subject};
pub use understand::{Asked, LeadsTo, Understood, Viewer, leads_to, understand};
pub use words::{candidate_text, leads_text, offered_text, question_text, typing_hint};
