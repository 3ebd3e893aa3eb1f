//! What is said about a step: why, the trap, what to do, what comes first, how long it takes.

use leptos::prelude::*;

use crate::content::steps::STEPS;
use crate::content::{Role, Step, Trust};
use crate::i18n::Lang;
use crate::i18n::texts::JourneyTexts;
use crate::schedule::applies;
use crate::state::{Content, HowText, NoteText, Session, SourceText, StepDetails};

pub(super) fn explanation(session: Session, step: &'static Step, content: &Content, lang: Lang) -> AnyView {
    content.step(step.id).map(|details| said(session, step, details, lang)).into_any()
}

fn said(session: Session, step: &'static Step, details: &StepDetails, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let how: Vec<_> = details.how.iter().map(sub_step).collect();
    let trap = details.trap.clone().map(|trap| view! { <p class="trap"><strong>{t.trap} ": "</strong> {trap}</p> });
    view! {
        <p>{details.why.clone()}</p>
        {trap}
        <ol class="sub-steps">{how}</ol>
        {(!step.needs.is_empty()).then(|| needs(session, step, lang))}
        <p class="quiet">{t.who} ": " {role(step.who, lang)} " · " {t.effort} ": " {details.effort.clone()}</p>
    }
    .into_any()
}

/// Who says so; it stands after all that is to be done.
pub(super) fn sources_of(step: &'static Step, content: &Content, lang: Lang) -> AnyView {
    content.step(step.id).map(|details| sources(&details.sources, content, lang)).into_any()
}

/// What comes first, and how far it is; nothing is locked.
fn needs(session: Session, step: &'static Step, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    // What does not apply to the contract is not on the list and holds nobody up.
    let needed = Memo::new(move |_| {
        let (record, contract) = (session.portfolio.record.get()?, session.shown.contract.get()?);
        let needed = STEPS.iter().filter(|need| step.needs.contains(&need.id));
        let needed = needed.filter(|need| applies(need.applies, &contract, &record.answers));
        Some(needed.map(|need| (need, record.progress.status(need.id).is_settled())).collect::<Vec<_>>())
    });
    (move || {
        let needed = needed.get().filter(|needed| !needed.is_empty())?;
        let warning = needed.iter().any(|(_, settled)| !settled).then(|| view! { <p class="quiet">{t.needs_open}</p> });
        let steps: Vec<_> = needed
            .into_iter()
            .map(|(need, settled)| {
                let id = need.id;
                let state = if settled { t.need_done } else { t.need_open };
                view! { <li><a class="action-link" href=move || session.navigation.step_href(id)>{need.title().get(lang)}</a> " " <span class="mark">{state}</span></li> }
            })
            .collect();
        Some(view! { <p class="quiet needs-title">{t.needs} ":"</p> <ul class="needs">{steps}</ul> {warning} })
    })
    .into_any()
}

/// What to know about a tool, and who says so.
pub fn notes(notes: &[NoteText], content: &Content, lang: Lang) -> AnyView {
    let notes: Vec<_> = notes
        .iter()
        .map(|note| {
            let names = note.sources.iter().filter_map(|key| content.source(key)).map(|source| {
                view! { <br/> <span class="quiet sources">{source_name(source, lang)}</span> }
            });
            view! { <li>{note.text.clone()} {names.collect::<Vec<_>>()}</li> }
        })
        .collect();
    view! { <ul class="notes">{notes}</ul> }.into_any()
}

/// Who says so.
pub fn sources(keys: &[String], content: &Content, lang: Lang) -> AnyView {
    let sources: Vec<_> = keys
        .iter()
        .filter_map(|key| content.source(key))
        .map(|source| view! { <li>{source_name(source, lang)}</li> })
        .collect();
    view! {
        <p class="quiet">{JourneyTexts::of(lang).sources} ":"</p>
        <ul class="sources quiet">{sources}</ul>
    }
    .into_any()
}

/// English labels first, as most orgs show them; the German ones in brackets for German readers.
fn sub_step(sub: &HowText) -> AnyView {
    let menu = sub.menu.clone().map(|menu| {
        let own = sub.own_menu.as_ref().map(|own| [" (", own, ")"].concat());
        view! { <span class="menu-path"><span lang="en">{menu}</span> {own}</span> }
    });
    view! { <li>{sub.text.clone()} " " {menu}</li> }.into_any()
}

/// A source with its month and how far it can be trusted.
pub fn source_name(source: &SourceText, lang: Lang) -> AnyView {
    view! {
        {source.title.clone()} ", " {source.dated.clone()} " " <span class="mark">{trust(source.trust, lang)}</span>
    }
    .into_any()
}

fn trust(trust: Trust, lang: Lang) -> &'static str {
    let t = JourneyTexts::of(lang);
    match trust {
        Trust::Primary => t.trust_primary,
        Trust::ThirdParty => t.trust_third,
        Trust::Guide => t.trust_guide,
        Trust::Unverified => t.trust_unverified,
    }
}

/// Who usually does it.
pub(super) fn role(role: Role, lang: Lang) -> &'static str {
    let t = JourneyTexts::of(lang);
    match role {
        Role::Admin => t.role_admin,
        Role::Finance => t.role_finance,
        Role::Legal => t.role_legal,
        Role::Management => t.role_management,
    }
}
