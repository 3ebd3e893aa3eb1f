//! What a link leaves open and the page assumes: typed over in place.

use leptos::prelude::*;

use super::portfolio::{Opened, PortfolioStore};
use crate::input::form::{self, FieldError};
use crate::input::parse_period;
use crate::link::LeftOpen;
use crate::portfolio::Draft;

impl PortfolioStore {
    /// What is assumed of the contract shown.
    pub fn assumed(&self) -> LeftOpen {
        self.opened.with(|opened| match opened {
            Opened::Linked(preview) => preview.assumed,
            _ => LeftOpen::default(),
        })
    }

    /// The contract shown as the form would show it.
    pub fn draft_of_shown(&self) -> Draft {
        let lang = self.lang.get_untracked();
        self.record
            .with_untracked(|record| record.as_ref().map(|record| form::draft_of(record, lang)))
            .unwrap_or_default()
    }

    /// Takes what was typed in the place of what is assumed; the contract shown stays a preview. Returns what is wrong
    /// with it; the terms stay as they were then. A unit typed with the notice period becomes that of the draft.
    pub fn type_assumed(&self, draft: &mut Draft) -> Vec<FieldError> {
        let Opened::Linked(preview) = self.opened.get_untracked() else { return Vec::new() };
        if preview.assumed.notice {
            draft.notice_unit = parse_period(&draft.notice).ok().and_then(|count| count.unit).unwrap_or_default();
        }
        match form::parse(draft, Some(&preview.record.terms), self.lang.get_untracked()) {
            Ok(parsed) => {
                self.open(Opened::Linked(preview.with_terms(parsed.contract)));
                Vec::new()
            }
            Err(errors) => errors,
        }
    }
}
