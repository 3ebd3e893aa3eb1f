//! The backup view: saving everything to a file, restoring from a file, the browser's promise, and deleting everything.

mod offers;
mod preview;
mod restore;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::restore::Restore;
use crate::i18n::texts::{BackupTexts, ImportTexts};
use crate::i18n::{counted, fill};
use crate::state::{self, FormStore, NavigationStore, Opened, PortfolioStore, Promise, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::forget::ForgetEverything;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::show_if::ShowIf;

#[component]
pub fn BackupView() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<BackupTexts>();
    let import = use_texts::<ImportTexts>().link;
    view! {
        <div class="wrap view prose backup">
            <Heading>{t.heading}</Heading>
            <p>{t.intro}</p>
            <Save />
            <Restore />
            <p><a class="action-link" href=move || navigation.href(View::Import)>{import}</a></p>
            <BrowserPromise />
            <OtherWays />
            <ForgetEverything />
        </div>
    }
}

/// The button that saves everything to a file, and the date of the last backup.
#[component]
fn Save() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let form = expect_context::<FormStore>();
    let t = use_texts::<BackupTexts>();
    let wording = use_wording();
    let last = move || match portfolio.backed_up_on.get() {
        Some(day) => fill(t.last, &[("day", &wording.long_day(day))]),
        None => t.never.to_owned(),
    };
    let save = move |_| state::save_backup(portfolio, form);
    let content = move || {
        let count = portfolio.contracts.with(Vec::len);
        if count == 0 {
            return view! { <p>{t.nothing}</p> }.into_any();
        }
        view! {
            <p>{t.save_note}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=save>{t.save}</button>
            </p>
            <p class="quiet" role="status" id="last-backup">
                {counted(count, t.count_one, t.count_many)} ". " {last}
            </p>
        }
        .into_any()
    };
    view! { <h2>{t.save_title}</h2> {content} }
}

/// Whether the browser promises to keep the data, and the button to ask for that.
#[component]
fn BrowserPromise() -> impl IntoView {
    let t = use_texts::<BackupTexts>();
    let answer = RwSignal::new(None);
    let set_answer = move |promise| {
        // The view may be gone by the time the browser answers.
        if answer.try_get_untracked().is_some() {
            answer.set(Some(promise));
        }
    };
    spawn_local(async move {
        if state::promised_to_keep().await == Promise::Given {
            set_answer(Promise::Given);
        }
    });
    let ask = move |_| spawn_local(async move { set_answer(state::ask_to_keep().await) });
    let text = move || match answer.get() {
        None => "",
        Some(Promise::Given) => t.keep_given,
        Some(Promise::Refused) => t.keep_refused,
        Some(Promise::Unknown) => t.keep_unknown,
    };
    view! {
        <h2>{t.keep_title}</h2>
        <p>{t.keep_note}</p>
        <ShowIf when=move || answer.get() != Some(Promise::Given)>
            <p><button type="button" class="button" on:click=ask>{t.keep_ask}</button></p>
        </ShowIf>
        <p role="status" id="keep-answer">{text}</p>
        <p class="quiet">{t.keep_safari}</p>
    }
}

/// Other ways to keep a single contract, without a file: links and the summary.
#[component]
fn OtherWays() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<BackupTexts>();
    view! {
        <h2>{t.other_ways}</h2>
        <p>{t.other_link}</p>
        <ShowIf when=move || portfolio.opened.with(|opened| *opened != Opened::Nothing)>
            <p><a class="action-link" href=move || navigation.href(View::Summary)>{t.other_page}</a></p>
        </ShowIf>
    }
}
