//! What a letter still lacks, and how it leaves the page: paper, clipboard, files, a mail program.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::fields::{capital, id_of};
use crate::i18n::texts::{JourneyTexts, LetterTexts};
use crate::i18n::{Lang, fill};
use crate::letter::{Letter, Missing};
use crate::messages::blank;
use crate::portfolio::SEND_NOTICE;
use crate::state::{self, MailLink, Session, View};

pub(super) fn ways_out(session: Session, written: Memo<Option<Letter>>, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let missing = Memo::new(move |_| written.with(|letter| letter.as_ref().map(|letter| letter.missing.clone())));
    let long = move || written.with(|letter| letter.as_ref().is_some_and(Letter::is_long));
    let link = Memo::new(move |_| written.with(|letter| letter.as_ref().map(Letter::mail_link)));
    let with_letter = move |act: fn(Session, &Letter)| {
        move |_: MouseEvent| {
            written.with_untracked(|letter| {
                if let Some(letter) = letter {
                    act(session, letter);
                }
            });
        }
    };
    let copy = with_letter(|session, letter| state::copy(session.status, &letter.copied()));
    let save_text = with_letter(|session, letter| {
        let name = [&letter.file_name(), ".txt"].concat();
        state::offer(session.status, &name, "text/plain;charset=utf-8", &letter.text());
    });
    let save_mail = with_letter(|session, letter| {
        let name = [&letter.file_name(), ".eml"].concat();
        state::offer(session.status, &name, "message/rfc822", &letter.mail_file());
    });
    view! {
        <div class="letter-state">
            {move || missing.get().map(|missing| lacks(session, &missing, lang))}
            {move || long().then(|| view! { <p class="trap">{t.long}</p> })}
        </div>
        <p class="actions">
            <button type="button" class="button button-primary" on:click=|_| state::print()>{t.print}</button>
            <button type="button" class="button" on:click=copy>{JourneyTexts::of(lang).copy_text}</button>
            <button type="button" class="button" on:click=save_text>{t.text_file}</button>
            <button type="button" class="button" on:click=save_mail>{t.mail_file}</button>
            {move || match link.get() {
                Some(MailLink::Whole(link) | MailLink::SubjectOnly(link)) => Some(view! { <a class="button" href=link>{t.mail}</a> }),
                Some(MailLink::TooLong) | None => None,
            }}
        </p>
        {move || match link.get() {
            Some(MailLink::SubjectOnly(_)) => Some(view! { <p class="quiet">{t.mail_long}</p> }),
            Some(MailLink::TooLong) => Some(view! { <p class="quiet">{t.mail_none}</p> }),
            Some(MailLink::Whole(_)) | None => None,
        }}
        <p class="quiet">{t.attach}</p>
        <p>
            {t.sent} " "
            <a class="action-link" href=move || session.navigation.step_href(SEND_NOTICE)>{t.sent_step}</a>
        </p>
    }
    .into_any()
}

/// What is missing, each with the way to where it is filled in. It stays beside the print button.
fn lacks(session: Session, missing: &[Missing], lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let title = match missing.len() {
        0 => return view! { <p class="letter-complete">{t.complete}</p> }.into_any(),
        1 => t.missing_one.to_owned(),
        n => fill(t.missing_many, &[("n", &n.to_string())]),
    };
    let items: Vec<_> = missing.iter().map(|one| view! { <li>{way_to(session, one, lang)}</li> }).collect();
    view! {
        <section class="banner" data-tone="warn" aria-labelledby="letter-missing">
            <h2 id="letter-missing">{title}</h2>
            <ul class="letter-missing">{items}</ul>
            <p>{t.missing_note}</p>
        </section>
    }
    .into_any()
}

fn way_to(session: Session, missing: &Missing, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let (row, label) = match missing {
        Missing::Field(field) => (field.name(), field.label(lang).to_owned()),
        Missing::Blank(row) => (*row, capital(blank(row, lang).unwrap_or(row))),
        Missing::NoticeSent => return elsewhere(move || session.navigation.step_href(SEND_NOTICE), t.missing_sent),
        Missing::Reasons => return elsewhere(move || session.navigation.step_href("write-reason"), t.missing_reasons),
        Missing::Mismatches => {
            return elsewhere(move || session.navigation.step_href("watch-statements"), t.missing_mismatches);
        }
        Missing::Day => return elsewhere(move || session.navigation.href(View::Deadlines), t.missing_day),
    };
    let id = id_of(row);
    let href = ["#", &id].concat();
    let jump = move |event: MouseEvent| {
        // The fragment belongs to the plan, so the link moves the focus by script.
        event.prevent_default();
        state::focus(&id);
    };
    view! { <a class="action-link" href=href on:click=jump>{label}</a> }.into_any()
}

fn elsewhere(href: impl Fn() -> String + Send + 'static, label: &'static str) -> AnyView {
    view! { <a class="action-link" href=href>{label}</a> }.into_any()
}
