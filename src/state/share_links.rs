//! Links to hand on, and what each of them reveals.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::portfolio::{Opened, PortfolioStore};
use super::shown::ShownPlan;
use crate::browser::share::{self, NotShared};
use crate::browser::{clipboard, location};
use crate::domain::Contract;
use crate::journey::people::PersonalStep;
use crate::link::{self, HandedSteps};
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
    let terms = unless_assumed(portfolio, all);
    let fragment = link::link_to(terms, bookmark.then_some(&record.progress));
    let held = link::decode(&fragment).link;
    let count = |progress: &Progress| progress.iter().count();
    let steps = bookmark.then(|| held.progress.as_ref().map(count).unwrap_or_default());
    Some(ShareLink { address: format!("{}#{fragment}", location::page()), terms: held.terms, steps })
}

/// How handing on the answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The system's sheet was shown.
    Shown,
    /// The browser has no sheet or refused to show it, so that everything was copied.
    Copied,
    /// Neither worked.
    Failed,
}

/// Hands on a text with an address, and tells `then` how that ended.
pub fn share(text: &str, address: &str, then: impl FnOnce(Shared) + 'static) {
    let whole = format!("{text}\n{address}");
    let Some(shared) = share::share(text, address) else {
        let copied = clipboard::copy(&whole);
        spawn_local(async move { then(if copied.await.is_ok() { Shared::Copied } else { Shared::Failed }) });
        return;
    };
    spawn_local(async move {
        then(match shared.await {
            Ok(()) | Err(NotShared::Closed) => Shared::Shown,
            Err(NotShared::Refused) if clipboard::copy(&whole).await.is_ok() => Shared::Copied,
            Err(NotShared::Refused) => Shared::Failed,
        });
    });
}

/// These terms of the contract shown without those that are only assumed here: they are not handed on as if they had been
/// said.
fn unless_assumed(portfolio: PortfolioStore, terms: LinkTerms) -> LinkTerms {
    match portfolio.opened.get() {
        Opened::Linked(preview) => preview.leave_open(terms),
        _ => terms,
    }
}

/// The address that hands these steps of the contract shown to a person. It contains neither names nor prices.
pub fn handover_address(portfolio: PortfolioStore, contract: &Contract, steps: &[PersonalStep]) -> String {
    let steps: Vec<_> = steps.iter().map(|one| (one.step.id, one.day)).collect();
    let terms = unless_assumed(portfolio, LinkTerms::to_hand_over(contract));
    format!("{}#{}", location::page(), link::handover_link(terms, HandedSteps::new(&steps)))
}

/// The address that brings this progress on the contract shown back to whoever handed steps over; `None` as long as there
/// is nothing to bring.
pub fn reply_address(portfolio: PortfolioStore, contract: &Contract, progress: &Progress) -> Option<String> {
    let terms = unless_assumed(portfolio, LinkTerms::to_hand_over(contract));
    let says_something = !link::progress::encode(progress).is_empty();
    says_something.then(|| format!("{}#{}", location::page(), link::reply_link(terms, progress)))
}
