//! Urgent messages: about the link, and about saving. At most one banner at a time.

use leptos::prelude::*;

use super::brought_progress::BroughtProgressPanel;
use crate::i18n::fill;
use crate::i18n::texts::{BackupTexts, LinkTexts, MessageTexts, OfflineNewsTexts, ShellTexts};
use crate::state::{
    self, LinkReport, NavigationStore, Opened, PortfolioStore, SaveStatus, SavingStore, SecondPartState,
    SecondPartStore, StatusLine, View,
};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::retry::RetrySecondPart;
use crate::ui::widgets::show_if::ShowIf;

/// The banners above the view. They are in the second part of the program; a link's report is not lost where that could
/// not be loaded.
#[component]
pub fn Notices() -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let navigation = expect_context::<NavigationStore>();
    let notices = reactive(move || match second_part.state.get() {
        SecondPartState::Loaded(part) => (part.notices)(),
        SecondPartState::Failed if navigation.link_report.with(Option::is_some) => {
            view! { <RetrySecondPart /> }.into_any()
        }
        SecondPartState::Failed | SecondPartState::Loading => ().into_any(),
    });
    view! { <div class="wrap notices">{notices}</div> }
}

/// What a link's report or else the first other notice says. In the second part of the program.
#[component]
pub fn LoadedNotices() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    // Errors in the form come first.
    let report = move || navigation.link_report.get().filter(|_| !navigation.shows_field_errors());
    let pending = reactive(move || {
        let is_next = !navigation.shows_field_errors() && navigation.link_report.with(Option::is_none);
        is_next.then(|| view! { <PendingNotice /> })
    });
    view! { <Announced value=report children=|report: LinkReport| view! { <LinkReportBanner report /> } /> {pending} }
}

/// What is wrong with the link the page was opened with. In the second part of the program.
#[component]
fn LinkReportBanner(report: LinkReport) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let lang = use_lang();
    let t = use_texts::<LinkTexts>();
    let LinkReport { problems, refused, cut, unknown, missing_contract } = report;
    let tone = if problems.is_empty() && missing_contract.is_none() { "info" } else { "danger" };
    let after = match &cut {
        Some(cut) => fill(t.cut_after, &[("last", &cut.last)]),
        None if refused => t.broken_after.to_owned(),
        None => String::new(),
    };
    let problems: Vec<_> = problems
        .into_iter()
        .map(|problem| {
            let said = [problem.key, &problem.value].into_iter().filter(|text| !text.is_empty());
            let said: Vec<_> = said.map(|text| view! { <code>{text.to_owned()}</code> " " }).collect();
            view! { <li>{said} {state::problem_text(&problem, lang)}</li> }
        })
        .collect();
    let broken = (!problems.is_empty()).then(|| {
        view! {
            <p><strong>{if cut.is_some() { t.cut } else { t.broken }}</strong></p>
            <ul>{problems}</ul>
            <p>{after}</p>
        }
    });
    let unknown = (!unknown.is_empty()).then(|| view! { <p>{fill(t.unknown, &[("keys", &unknown.join(", "))])}</p> });
    let missing = missing_contract.map(|id| view! { <p>{t.missing_contract} " " <code>"id "{id}</code></p> });
    view! {
        <div class="banner" data-tone=tone role="alert" id="link-report">
            {broken} {unknown} {missing}
            <button type="button" class="button" on:click=move |_| navigation.close_link_report()>
                {use_texts::<ShellTexts>().close}
            </button>
        </div>
    }
}

/// Banners and reminders that can wait until the page responds; before that, the footer already says if nothing is
/// saved. In the second part of the program.
#[component]
fn PendingNotice() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let saving = expect_context::<SavingStore>();
    let pending = Memo::new(move |_| {
        let status = saving.status.get();
        if status != SaveStatus::Saved {
            return Pending::StorageFault(status);
        }
        if navigation.brought_progress().is_some() {
            return Pending::BroughtProgress;
        }
        if portfolio.opened.with(|opened| matches!(opened, Opened::Linked(_))) {
            return Pending::LinkPreview;
        }
        if saving.offline.with(|offline| offline.newer) { Pending::NewerVersion } else { Pending::BackupReminder }
    });
    let draw = |pending| match pending {
        Pending::StorageFault(status) => view! { <StorageFault save_status=status /> }.into_any(),
        Pending::BroughtProgress => view! { <BroughtProgressPanel /> }.into_any(),
        Pending::LinkPreview => view! { <LinkPreview /> }.into_any(),
        Pending::NewerVersion => view! { <NewerVersion /> }.into_any(),
        Pending::BackupReminder => view! { <BackupReminder /> }.into_any(),
    };
    // Some are live regions, which are announced only if they are new elements.
    view! { <Announced value=move || Some(pending.get()) children=draw /> }
}

#[derive(Clone, PartialEq)]
enum Pending {
    StorageFault(SaveStatus),
    BroughtProgress,
    LinkPreview,
    NewerVersion,
    BackupReminder,
}

#[component]
fn StorageFault(save_status: SaveStatus) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let saving = expect_context::<SavingStore>();
    let status = expect_context::<StatusLine>();
    let t = use_texts::<MessageTexts>();
    let text = match save_status {
        SaveStatus::Saved => "",
        SaveStatus::Denied => t.storage_denied,
        SaveStatus::Full => t.storage_full,
        SaveStatus::Damaged { restored: true, .. } => t.storage_broken,
        SaveStatus::Damaged { restored: false, .. } => t.storage_broken_empty,
        SaveStatus::DamagedEntries { .. } => t.storage_damaged_entry,
        SaveStatus::Newer => t.storage_newer,
    };
    let to_file = (save_status == SaveStatus::Full).then(|| {
        view! { <p><a class="action-link" href=move || navigation.href(View::Backup)>{t.storage_full_file}</a></p> }
    });
    let original = save_status.damaged().map(|_| {
        let download = move |_| state::offer_damaged(saving, status);
        let close = move |_| saving.set_status(SaveStatus::Saved);
        view! {
            <button type="button" class="button" on:click=download>{t.download_broken}</button>
            <button type="button" class="button" on:click=close>{use_texts::<ShellTexts>().close}</button>
        }
    });
    view! {
        <div class="banner" data-tone="warn" role="alert" id="storage-fault"><p>{text}</p> {to_file} {original}</div>
    }
}

/// Says that the contract shown came from a link and is not stored.
#[component]
fn LinkPreview() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<MessageTexts>();
    let add = move |_| {
        portfolio.change_record(|_| {});
        state::write_address(navigation, View::Deadlines, None);
    };
    let back = move |_| {
        portfolio.open_first();
        state::write_address(navigation, View::Contracts, None);
    };
    let has_others = move || !portfolio.contracts.with(Vec::is_empty);
    view! {
        <div class="banner" data-tone="info" id="link-preview">
            <p>{t.preview}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=add>{t.preview_add}</button>
                <ShowIf when=has_others>
                    <button type="button" class="button" on:click=back>{t.preview_back}</button>
                </ShowIf>
            </p>
        </div>
    }
}

/// Offers to switch to the waiting version. The page never switches by itself.
#[component]
fn NewerVersion() -> impl IntoView {
    let saving = expect_context::<SavingStore>();
    let t = use_texts::<OfflineNewsTexts>();
    let load = move |_| saving.load_newer_version();
    let stay = move |_| {
        saving.dismiss_newer_version();
        // The button disappears with its banner.
        state::focus(TITLE);
    };
    view! {
        <div class="banner" data-tone="info" role="status" id="newer-version">
            <p>{t.newer} " " {t.newer_note}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=load>{t.load}</button>
                <button type="button" class="button" on:click=stay>{t.later}</button>
            </p>
        </div>
    }
}

/// A quiet reminder that a backup is due.
#[component]
fn BackupReminder() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<BackupTexts>();
    let is_due = Memo::new(move |_| portfolio.backup_is_due());
    move || {
        let is_elsewhere = !matches!(navigation.view.get(), View::Backup | View::Start);
        (is_due.get() && is_elsewhere).then(|| {
            let text = if portfolio.backed_up_on.with(Option::is_some) { t.due } else { t.due_never };
            view! {
                <p class="quiet reminder" id="backup-reminder">
                    {text} " " <a class="action-link" href=move || navigation.href(View::Backup)>{t.due_link}</a>
                </p>
            }
        })
    }
}
