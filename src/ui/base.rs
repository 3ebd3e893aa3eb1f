//! What the form asks of contracts that hang together: the one an add-on ends with, and what apps of others ask for.

use leptos::prelude::*;

use super::words;
use crate::domain::Channel;
use crate::i18n::Lang;
use crate::i18n::texts::OverviewTexts;
use crate::portfolio::bases;
use crate::state::Session;

/// The contract it ends with, once the part of the program is here that asks for it.
pub fn choice(session: Session, _: Lang) -> AnyView {
    (move || session.jobs.second_part.get().loaded().map(|part| (part.base_choice)())).into_any()
}

/// What is different with apps from AppExchange, where that was chosen.
pub fn app_hint(session: Session, lang: Lang) -> AnyView {
    let bought = Memo::new(move |_| session.form.draft.with(|draft| draft.channel));
    (move || (bought.get() == Channel::AppExchange).then(|| said_of_apps(lang))).into_any()
}

fn said_of_apps(lang: Lang) -> AnyView {
    view! { <p class="field-note" role="note">{OverviewTexts::of(lang).app_note}</p> }.into_any()
}

pub(super) fn asked(session: Session, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let offered = Memo::new(move |_| {
        let draft = session.form.draft.get();
        session.portfolio.contracts.with(|all| bases(all, &draft))
    });
    let none = Memo::new(move |_| session.form.draft.with(|draft| draft.with.is_none()));
    let options = move || {
        let offered = offered.get();
        let option = |record: &std::sync::Arc<crate::portfolio::Record>| {
            let id = record.id.clone();
            let chosen = {
                let id = id.clone();
                move || session.form.draft.with(|draft| draft.with.as_deref() == Some(&*id))
            };
            let name = words::name(record, lang, session.shown.locale.get_untracked());
            view! { <option value=id selected=chosen>{name}</option> }.into_any()
        };
        offered.iter().map(option).collect::<Vec<_>>()
    };
    let changed = move |event| {
        let id = event_target_value(&event);
        session.form.change(|draft| draft.with = Some(id).filter(|id| !id.is_empty()));
    };
    let any = move || !offered.with(Vec::is_empty);
    let hint = move || if none.get() { t.base_hint } else { t.base_chosen };
    (move || {
        any().then(|| {
            view! {
                <div class="field">
                    <label for="base">{t.base}</label>
                    <p class="field-hint" id="base-hint">{hint}</p>
                    <select id="base" aria-describedby="base-hint" on:change=changed>
                        <option value="" selected=move || none.get()>{t.base_none}</option>
                        {options}
                    </select>
                </div>
            }
        })
    })
    .into_any()
}
