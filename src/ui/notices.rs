//! What the reader must be told before anything else: about the link, and about saving. At most one banner at a time.

use leptos::prelude::*;

use super::{backup, offline, words};
use crate::explain;
use crate::i18n::texts::{LinkTexts, MessageTexts, ShellTexts};
use crate::i18n::{Lang, fill};
use crate::state::{self, Keeping, LinkProblemKind, LinkReport, Opened, Session, View};

/// The banner, the most important first.
pub fn notices(session: Session, lang: Lang) -> AnyView {
    let banner = move || {
        if super::shows_field_errors(session) {
            return None;
        }
        match session.navigation.link_report.get() {
            Some(report) => Some(link_report(session, &report, lang)),
            None => session.jobs.second_part.get().loaded().map(|part| (part.notice)(session, lang)),
        }
    };
    view! { <div class="wrap notices">{banner}</div> }.into_any()
}

fn link_report(session: Session, report: &LinkReport, lang: Lang) -> AnyView {
    let t = LinkTexts::of(lang);
    let problems: Vec<_> = report
        .problems
        .iter()
        .map(|problem| {
            let key = (!problem.key.is_empty()).then(|| view! { <code>{problem.key}</code> " " });
            let kind = problem.kind;
            let reason = move || session.jobs.second_part.get().loaded().map(|part| (part.link_problem)(kind, lang));
            view! { <li>{key} {reason}</li> }
        })
        .collect();
    let broken = (!problems.is_empty()).then(|| {
        view! {
            <p><strong>{t.broken}</strong></p>
            <ul>{problems}</ul>
            <p>{t.broken_after}</p>
        }
    });
    let unknown = (!report.unknown.is_empty()).then(|| {
        view! { <p>{fill(t.unknown, &[("keys", &report.unknown.join(", "))])}</p> }
    });
    let missing = report.missing_contract.then(|| view! { <p>{t.missing_contract}</p> });
    let tone = if report.problems.is_empty() && !report.missing_contract { "info" } else { "danger" };
    let close = move |_| session.navigation.close_link_report();
    view! {
        <div class="banner" data-tone=tone role="alert" id="link-report">
            {broken} {unknown} {missing}
            <button type="button" class="button" on:click=close>{ShellTexts::of(lang).close}</button>
        </div>
    }
    .into_any()
}

/// The key alone says where to look, so that the reason may follow.
pub(super) fn reason(kind: LinkProblemKind, lang: Lang) -> AnyView {
    explain::link_problem(kind, lang).into_any()
}

fn storage_fault(session: Session, keeping: &Keeping, lang: Lang) -> AnyView {
    let t = MessageTexts::of(lang);
    let text = match keeping {
        Keeping::Saved => "",
        Keeping::Denied => t.storage_denied,
        Keeping::Full => t.storage_full,
        Keeping::Damaged { restored: true, .. } => t.storage_broken,
        Keeping::Damaged { restored: false, .. } => t.storage_broken_empty,
        Keeping::DamagedEntries { .. } => t.storage_damaged_entry,
        Keeping::Newer => t.storage_newer,
    };
    let file = (*keeping == Keeping::Full).then(|| {
        view! { <p><a class="action-link" href=session.navigation.href(View::Backup)>{t.storage_full_file}</a></p> }
    });
    let original = keeping.damaged().map(|_| {
        let download = move |_| state::offer_damaged(session.saving, session.status);
        let close = move |_| session.saving.set_keeping(Keeping::Saved);
        view! {
            <button type="button" class="button" on:click=download>{t.download_broken}</button>
            <button type="button" class="button" on:click=close>{ShellTexts::of(lang).close}</button>
        }
    });
    view! {
        <div class="banner" data-tone="warn" role="alert" id="storage-fault"><p>{text}</p> {file} {original}</div>
    }
    .into_any()
}

fn preview(session: Session, lang: Lang) -> AnyView {
    let t = MessageTexts::of(lang);
    let add = move |_| {
        session.portfolio.change_record(|_| {});
        state::write_address(session.navigation, View::Deadlines, None);
    };
    let back = move |_| {
        session.portfolio.open_first();
        state::write_address(session.navigation, View::Contracts, None);
    };
    view! {
        <div class="banner" data-tone="info" id="link-preview">
            <p>{t.preview}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=add>{t.preview_add}</button>
                <button type="button" class="button" on:click=back>{t.preview_back}</button>
            </p>
        </div>
    }
    .into_any()
}

/// What can wait until the page answers. That nothing is saved is said by the footer before.
pub(super) fn beside_the_answer(session: Session, lang: Lang) -> AnyView {
    let keeping = session.saving.keeping.get();
    if keeping != Keeping::Saved {
        return storage_fault(session, &keeping, lang);
    }
    if session.portfolio.opened.with(|opened| matches!(opened, Opened::Linked(_))) {
        return preview(session, lang);
    }
    // The overview says itself what is overdue.
    let overdue = (session.navigation.view.get() != View::Contracts).then(|| other_overdue(session, lang)).flatten();
    overdue.or_else(|| offline::newer_version(session, lang)).unwrap_or_else(|| backup::reminder(session, lang))
}

/// Another stored contract whose deadline has passed.
fn other_overdue(session: Session, lang: Lang) -> Option<AnyView> {
    let t = MessageTexts::of(lang);
    let shown = session.portfolio.opened.with(|opened| match opened {
        Opened::Stored(id) => id.clone(),
        Opened::Nothing | Opened::Linked(_) => String::new(),
    });
    let overdue = session.portfolio.overdue.with(|all| all.iter().find(|record| record.id != shown).cloned())?;
    let text = fill(t.other_overdue, &[("name", &words::name(&overdue, lang, session.shown.locale.get()))]);
    let href = crate::state::NavigationStore::record_href(&overdue.id, View::Deadlines);
    Some(
        view! {
            <div class="banner" data-tone="danger" id="other-overdue"><p>{text} " " <a class="action-link" href=href>{t.look}</a></p></div>
        }
        .into_any(),
    )
}
