//! Deleting everything.

use leptos::task::spawn_local;

use super::form::FormStore;
use super::offline::SavingStore;
use super::persistence::SaveStatus;
use super::portfolio::PortfolioStore;
use super::status_line::StatusMessage;
use crate::browser::{storage, worker};

/// Deletes everything this page has stored in the browser and starts empty.
pub fn forget_everything(portfolio: PortfolioStore, form: FormStore, saving: SavingStore) {
    let cleared = storage::clear();
    portfolio.forget_everything();
    form.fill(None);
    if cleared.is_err() {
        return saving.set_status(SaveStatus::Denied);
    }
    saving.forget_offline();
    spawn_local(async move {
        let forgotten = worker::forget().await.is_ok();
        portfolio.status.show(if forgotten { StatusMessage::Forgotten } else { StatusMessage::FilesStay });
    });
}
