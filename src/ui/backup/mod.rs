//! The backup view: everything to a file, a file back, what the browser promises, and deleting everything.

mod preview;

use leptos::prelude::*;

use super::forget;
use crate::i18n::texts::{BackupTexts, ImportTexts};
use crate::i18n::{Lang, counted, day_long, fill};
use crate::state::{self, Opened, Promise, Session, View};

/// The backup view.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = BackupTexts::of(lang);
    view! {
        <div class="wrap view prose backup">
            {super::heading(t.heading)}
            <p>{t.intro}</p>
            {save(session, lang)}
            {preview::intake(session, lang)}
            <p><a class="action-link" href=move || session.navigation.href(View::Import)>{ImportTexts::of(lang).link}</a></p>
            {keep(lang)}
            {other_ways(session, lang)}
            {forget::everything(session, lang)}
        </div>
    }
    .into_any()
}

fn save(session: Session, lang: Lang) -> AnyView {
    let t = BackupTexts::of(lang);
    let way = move || {
        let count = session.portfolio.contracts.with(Vec::len);
        if count == 0 {
            return view! { <p>{t.nothing}</p> }.into_any();
        }
        view! {
            <p>{t.save_note}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=move |_| state::save_backup(session.portfolio, session.form)>
                    {t.save}
                </button>
            </p>
            <p class="quiet" role="status" id="last-backup">
                {counted(count, t.count_one, t.count_many)} ". " {move || last(session, lang)}
            </p>
        }
        .into_any()
    };
    view! { <h2>{t.save_title}</h2> {way} }.into_any()
}

fn last(session: Session, lang: Lang) -> String {
    let t = BackupTexts::of(lang);
    let last = session.portfolio.backed_up_on.get();
    last.map_or_else(|| t.never.to_owned(), |day| fill(t.last, &[("day", &day_long(day, session.shown.locale.get()))]))
}

/// The browser's promise, asked for by a click.
fn keep(lang: Lang) -> AnyView {
    let t = BackupTexts::of(lang);
    let answer = RwSignal::new(None);
    // The answer may come when the view is gone.
    let told = move |given| {
        if answer.try_get_untracked().is_some() {
            answer.set(Some(given));
        }
    };
    state::promised_to_keep(move |given| {
        if given == Promise::Given {
            told(given);
        }
    });
    let ask = move |_| state::ask_to_keep(told);
    let said = move || match answer.get() {
        None => "",
        Some(Promise::Given) => t.keep_given,
        Some(Promise::Refused) => t.keep_refused,
        Some(Promise::Unknown) => t.keep_unknown,
    };
    let asks = move || answer.get() != Some(Promise::Given);
    view! {
        <h2>{t.keep_title}</h2>
        <p>{t.keep_note}</p>
        {move || asks().then(|| view! { <p><button type="button" class="button" on:click=ask>{t.keep_ask}</button></p> })}
        <p role="status" id="keep-answer">{said}</p>
        <p class="quiet">{t.keep_safari}</p>
    }
    .into_any()
}

fn other_ways(session: Session, lang: Lang) -> AnyView {
    let t = BackupTexts::of(lang);
    let page = move || {
        session.portfolio.opened.with(|opened| *opened != Opened::Nothing).then(|| {
            view! { <p><a class="action-link" href=move || session.navigation.href(View::Summary)>{t.other_page}</a></p> }
        })
    };
    view! { <h2>{t.other_ways}</h2> <p>{t.other_link}</p> {page} }.into_any()
}
