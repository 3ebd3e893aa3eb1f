//! Missing details, and the ways to send a letter: on paper, through the clipboard, as a file, by e-mail.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::detail_field::{capitalised, field_id};
use super::send_by::SendBy;
use crate::i18n::fill;
use crate::i18n::texts::{JourneyTexts, LetterTexts};
use crate::letters::letter::{Letter, Missing};
use crate::letters::messages::blank;
use crate::portfolio::SEND_NOTICE;
use crate::state::{self, MailLink, NavigationStore, StatusLine, View};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::copy_button::CopyButton;
use crate::ui::widgets::show_if::ShowIf;

/// Missing details, and buttons to print, copy, save and send the letter.
#[component]
pub(super) fn WaysOut(written: Memo<Option<Letter>>) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let status = expect_context::<StatusLine>();
    let t = use_texts::<LetterTexts>();
    let copy_label = use_texts::<JourneyTexts>().copy_text;
    let missing = Memo::new(move |_| written.with(|letter| letter.as_ref().map(|letter| letter.missing.clone())));
    let mail_link = Memo::new(move |_| written.with(|letter| letter.as_ref().map(Letter::mail_link)));
    let with_letter = move |act: fn(StatusLine, &Letter)| {
        move |_: MouseEvent| {
            written.with_untracked(|letter| {
                if let Some(letter) = letter {
                    act(status, letter);
                }
            });
        }
    };
    let copied = move || written.with(|letter| letter.as_ref().map(Letter::copied));
    let save_text = with_letter(|status, letter| {
        let name = format!("{}.txt", letter.file_name());
        state::offer(status, &name, "text/plain;charset=utf-8", &letter.text());
    });
    let save_mail = with_letter(|status, letter| {
        let name = format!("{}.eml", letter.file_name());
        state::offer(status, &name, "message/rfc822", &letter.mail_file());
    });
    let mail_button = move || match mail_link.get() {
        Some(MailLink::Whole(link) | MailLink::SubjectOnly(link)) => {
            Some(view! { <a class="button" href=link>{t.mail}</a> })
        }
        Some(MailLink::TooLong) | None => None,
    };
    let mail_note = move || match mail_link.get() {
        Some(MailLink::SubjectOnly(_)) => Some(view! { <p class="quiet">{t.mail_long}</p> }),
        Some(MailLink::TooLong) => Some(view! { <p class="quiet">{t.mail_none}</p> }),
        Some(MailLink::Whole(_)) | None => None,
    };
    view! {
        <div class="letter-state">
            {move || missing.get().map(|missing| view! { <MissingParts missing /> })}
            <ShowIf when=move || written.with(|letter| letter.as_ref().is_some_and(Letter::is_long))>
                <p class="trap">{t.long}</p>
            </ShowIf>
        </div>
        <SendBy />
        <p class="actions">
            <button type="button" class="button button-primary" on:click=|_| state::print()>{t.print}</button>
            <CopyButton class="button" label=copy_label text=copied />
            <button type="button" class="button" on:click=save_text>{t.text_file}</button>
            <button type="button" class="button" on:click=save_mail>{t.mail_file}</button>
            {mail_button}
        </p>
        {mail_note}
        <p class="quiet">{t.attach}</p>
        <p>
            {t.sent} " "
            <a class="action-link" href=move || navigation.step_href(SEND_NOTICE)>{t.sent_step}</a>
        </p>
    }
}

/// The missing details with links to their fields, next to the print button.
#[component]
fn MissingParts(missing: Vec<Missing>) -> impl IntoView {
    let t = use_texts::<LetterTexts>();
    let title = match missing.len() {
        0 => return view! { <p class="letter-complete">{t.complete}</p> }.into_any(),
        1 => t.missing_one.to_owned(),
        n => fill(t.missing_many, &[("n", &n.to_string())]),
    };
    let items = missing.into_iter().map(|missing| view! { <li><WayTo missing /></li> }).collect_view();
    view! {
        <section class="banner" data-tone="warn" aria-labelledby="letter-missing">
            <h2 id="letter-missing">{title}</h2>
            <ul class="letter-missing">{items}</ul>
            <p>{t.missing_note}</p>
        </section>
    }
    .into_any()
}

/// A link to where a missing detail is filled in: a field in this view, or another view.
#[component]
fn WayTo(missing: Missing) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let lang = use_lang();
    let t = use_texts::<LetterTexts>();
    let step = |step: &'static str, label: &'static str| {
        view! { <a class="action-link" href=move || navigation.step_href(step)>{label}</a> }.into_any()
    };
    match missing {
        Missing::Field(field) => view! { <FieldLink name=field.name() label=field.label(lang) /> }.into_any(),
        Missing::Blank(name) => {
            view! { <FieldLink name label=capitalised(blank(name, lang).unwrap_or(name)) /> }.into_any()
        }
        Missing::NoticeSent => step(SEND_NOTICE, t.missing_sent),
        Missing::Reasons => step("write-reason", t.missing_reasons),
        Missing::Mismatches => step("watch-statements", t.missing_mismatches),
        Missing::Day => {
            view! { <a class="action-link" href=move || navigation.href(View::Deadlines)>{t.missing_day}</a> }
                .into_any()
        }
    }
}

/// A link that moves the focus to the field of a detail.
#[component]
fn FieldLink(
    /// The detail's name.
    name: &'static str,
    #[prop(into)] label: String,
) -> impl IntoView {
    let id = field_id(name);
    let href = format!("#{id}");
    let focus = move |event: MouseEvent| {
        // The fragment of the address is used for the page's own links.
        event.prevent_default();
        state::focus(&id);
    };
    view! { <a class="action-link" href=href on:click=focus>{label}</a> }
}
