//! Links that are handed on, and what stands in them, read back from the finished link.

use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use super::shown::ShownPlan;
use crate::browser::location;
use crate::codec::link;
use crate::portfolio::Progress;

pub use crate::codec::link::Terms;

/// A link that is handed on.
#[derive(Clone, Debug, PartialEq)]
pub struct HandedOn {
    /// The full address.
    pub address: String,
    /// The contract data in it.
    pub terms: Terms,
    /// How many steps it says something of; `None` for a link without progress.
    pub steps: Option<usize>,
}

/// A link to the contract shown: the bookmark link, or the share link with or without the price.
pub fn handed_on(portfolio: PortfolioStore, shown: ShownPlan, bookmark: bool, with_price: bool) -> Option<HandedOn> {
    let (record, contract) = (portfolio.record.get()?, shown.contract.get()?);
    let fragment = if bookmark {
        link::bookmark_link(&contract, &record.progress)
    } else {
        link::share_link(&contract, with_price)
    };
    let held = link::decode(&fragment).link;
    let count = |progress: &Progress| progress.iter().count();
    let steps = bookmark.then(|| held.progress.as_ref().map(count).unwrap_or_default());
    Some(HandedOn { address: [&location::page(), "#", &fragment].concat(), terms: held.terms, steps })
}
