//! Links to hand on, and what each of them reveals.

use leptos::prelude::*;

use super::portfolio::{Opened, PortfolioStore};
use super::shown::ShownPlan;
use crate::browser::location;
use crate::link;
use crate::portfolio::Progress;

pub use crate::link::LinkTerms;

/// A link to hand on. What it holds is decoded from the finished link, so that it is told as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareLink {
    /// The full URL.
    pub address: String,
    /// The contract data in it.
    pub terms: LinkTerms,
    /// How many steps it holds the status of; `None` for a link without progress.
    pub steps: Option<usize>,
}

/// A link to the contract shown: the bookmark link, which also holds the progress, or the share link with or without the
/// price.
pub fn share_link(portfolio: PortfolioStore, shown: ShownPlan, bookmark: bool, with_price: bool) -> Option<ShareLink> {
    let (record, contract) = (portfolio.record.get()?, shown.contract.get()?);
    let all = if bookmark { LinkTerms::of(&contract) } else { LinkTerms::to_share(&contract, with_price) };
    // What is only assumed here is not handed on as if it had been said.
    let terms = match portfolio.opened.get() {
        Opened::Linked(preview) => preview.leave_open(all),
        _ => all,
    };
    let fragment = link::link_to(terms, bookmark.then_some(&record.progress));
    let held = link::decode(&fragment).link;
    let count = |progress: &Progress| progress.iter().count();
    let steps = bookmark.then(|| held.progress.as_ref().map(count).unwrap_or_default());
    Some(ShareLink { address: format!("{}#{fragment}", location::page()), terms: held.terms, steps })
}
