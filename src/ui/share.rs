//! The dialog with the links to a contract: what each holds is said before it is copied, or read off the screen.

use leptos::prelude::*;

use super::{entry, form, second_part, words};
use crate::domain::{Currency, EarlyFee, Renewal, TermLength};
use crate::explain;
use crate::i18n::texts::{FormTexts, LinkTexts, ShareTexts, ShellTexts};
use crate::i18n::{Lang, Locale, day_short, fill, percent};
use crate::qr;
use crate::state::{self, HandedOn, SecondPartState, Session, Terms};

const DIALOG: &str = "share-dialog";

/// The button that opens the dialog, as soon as it can be drawn.
pub fn button(session: Session, lang: Lang) -> AnyView {
    let open = move |_| {
        match session.jobs.second_part.get_untracked() {
            SecondPartState::Loaded(_) => return state::open_dialog(DIALOG),
            SecondPartState::Failed => second_part::load(session),
            SecondPartState::Loading => {}
        }
        session.navigation.set_sharing(true);
    };
    view! { <button type="button" class="link-button" on:click=open>{LinkTexts::of(lang).share}</button> }.into_any()
}

/// The dialog, as soon as it can be drawn.
pub fn dialog(session: Session, lang: Lang) -> AnyView {
    (move || session.jobs.second_part.get().loaded().map(|part| (part.share_dialog)(session, lang))).into_any()
}

pub(super) fn share_dialog(session: Session, lang: Lang) -> AnyView {
    let t = ShareTexts::of(lang);
    let with_price = RwSignal::new(false);
    let shared = Memo::new(move |_| state::handed_on(session.portfolio, session.shown, false, with_price.get()));
    let kept = Memo::new(move |_| state::handed_on(session.portfolio, session.shown, true, true));
    let has_price =
        move || session.shown.contract.with(|contract| contract.is_some_and(|contract| contract.price.is_some()));
    let to_share = Words {
        id: "share",
        name: LinkTexts::of(lang).share,
        copy: t.share_copy,
        code: t.share_code,
        left_out: t.share_left_out,
        class: "button button-primary",
    };
    let to_keep = Words {
        id: "bookmark",
        name: t.bookmark_title,
        copy: t.bookmark_copy,
        code: t.bookmark_code,
        left_out: t.bookmark_left_out,
        class: "button",
    };
    if session.navigation.sharing.get_untracked() {
        session.navigation.set_sharing(false);
        state::open_dialog_soon(DIALOG);
    }
    view! {
        <dialog id=DIALOG aria-labelledby="share-title">
            <h2 id="share-title">{t.share_title}</h2>
            {move || has_price().then(|| view! {
                <p class="check">
                    <input
                        type="checkbox"
                        id="share-price"
                        prop:checked=move || with_price.get()
                        on:change=move |event| with_price.set(event_target_checked(&event))
                    />
                    <label for="share-price">{t.share_price}</label>
                </p>
            })}
            {link(session, shared, to_share, lang)}
            <h3>{t.bookmark_title}</h3>
            <p>{t.bookmark_note}</p>
            {link(session, kept, to_keep, lang)}
            <p class="quiet">{t.stays_local}</p>
            <p>
                <button type="button" class="button" on:click=move |_| state::close_dialog(DIALOG)>
                    {ShellTexts::of(lang).close}
                </button>
            </p>
        </dialog>
    }
    .into_any()
}

/// What one of the links is called.
struct Words {
    id: &'static str,
    name: &'static str,
    copy: &'static str,
    code: &'static str,
    left_out: &'static str,
    class: &'static str,
}

/// One link: what it holds, the link, its copy button, its code.
fn link(session: Session, made: Memo<Option<HandedOn>>, words: Words, lang: Lang) -> AnyView {
    let t = ShareTexts::of(lang);
    let address = move || made.with(|made| made.as_ref().map(|made| made.address.clone()).unwrap_or_default());
    let holds = move || {
        let rows = made.with(|made| made.as_ref().map(|made| contents(made, lang, session.shown.locale.get())));
        let rows = rows.unwrap_or_default().into_iter();
        rows.map(|(name, value)| view! { <dt>{name}</dt> <dd>{value}</dd> }.into_any()).collect::<Vec<_>>()
    };
    let Words { id, name, copy, code, left_out, class } = words;
    let [holds_id, link_id, code_id] = ["-holds", "-link", "-code"].map(|end| [id, end].concat());
    let (looked_at, look) = entry::looked_at(false);
    let drawn = move || looked_at.get().then(|| picture(&address(), code, lang));
    view! {
        <p>{t.holds}</p>
        <dl class="link-holds" id=holds_id>{holds}</dl>
        <p class="quiet">{left_out}</p>
        <input class="link-text" type="text" id=link_id readonly aria-label=name prop:value=address />
        <p>
            <button type="button" class=class on:click=move |_| state::copy(session.status, &untrack(address))>{copy}</button>
        </p>
        <details class="code" id=code_id on:toggle=look>
            <summary>{code}</summary>
            {drawn}
        </details>
    }
    .into_any()
}

/// What a link holds, in words.
fn contents(made: &HandedOn, lang: Lang, locale: Locale) -> Vec<(&'static str, String)> {
    let (t, form_texts) = (ShareTexts::of(lang), FormTexts::of(lang));
    let Terms { start, term, end, notice, renew, price, cur, bill, fee, uplift, x } = made.terms;
    let currency = cur.unwrap_or_default();
    let length = end.map(TermLength::Until).or(term.map(TermLength::Months));
    let rows = [
        (t.holds_start, start.map(|day| day_short(day, locale))),
        (t.holds_length, length.map(|length| words::length(length, lang, locale))),
        (t.holds_notice, notice.map(|notice| words::notice(notice, lang))),
        (t.holds_renewal, renew.map(|renewal| renewal_words(renewal, lang))),
        (t.holds_price, price.map(|price| words::money(price, currency, locale))),
        (form_texts.currency, cur.map(|currency| form::currency_name(currency, lang).to_owned())),
        (form_texts.billing, bill.map(|billing| explain::billing(billing, lang).to_owned())),
        (form_texts.fee, fee.map(|fee| fee_words(fee, currency, lang, locale))),
        (t.holds_uplift, uplift.map(|share| percent(share, locale))),
        (t.holds_last_day, x.map(|day| day_short(day, locale))),
        (t.holds_steps, made.steps.map(|count| steps_words(count, lang))),
    ];
    rows.into_iter().filter_map(|(name, value)| value.map(|value| (name, value))).collect()
}

fn renewal_words(renewal: Renewal, lang: Lang) -> String {
    let t = FormTexts::of(lang);
    match renewal {
        Renewal::ShorterOfTermAndYear => t.renewal_shorter.to_owned(),
        Renewal::SameTerm => t.renewal_same.to_owned(),
        Renewal::Months(months) => words::months(months.get(), lang),
        Renewal::None => t.renewal_none.to_owned(),
    }
}

fn fee_words(fee: EarlyFee, currency: Currency, lang: Lang, locale: Locale) -> String {
    match fee {
        EarlyFee::None => FormTexts::of(lang).fee_none.to_owned(),
        EarlyFee::Fixed(amount) => words::money(amount, currency, locale),
        EarlyFee::Share(share) => percent(share, locale),
    }
}

fn steps_words(count: usize, lang: Lang) -> String {
    let t = ShareTexts::of(lang);
    match count {
        0 => t.holds_no_steps.to_owned(),
        1 => t.holds_step.to_owned(),
        count => fill(t.holds_many_steps, &[("n", &count.to_string())]),
    }
}

/// A link as a code. The link itself stands beside it as text.
fn picture(address: &str, name: &'static str, lang: Lang) -> AnyView {
    let t = ShareTexts::of(lang);
    let Some(code) = qr::code(address) else { return view! { <p>{t.code_too_long}</p> }.into_any() };
    let side = code.side.to_string();
    let around = ["0 0 ", &side, " ", &side].concat();
    view! {
        <svg class="code-picture" viewBox=around role="img" aria-label=name shape-rendering="crispEdges">
            <rect width=side.clone() height=side fill="#ffffff"></rect>
            <path d=code.path fill="#000000"></path>
        </svg>
        <p class="quiet">{t.code_note}</p>
    }
    .into_any()
}
