//! Handing on the answer, and the dialog with the links to a contract: it lists the contents of each link before it is
//! copied or scanned.

use leptos::prelude::*;

use super::checkbox::Checkbox;
use super::copy_button::{CopyButton, SAID_MILLIS};
use super::details::use_first_opening;
use crate::domain::{EarlyFee, TermLength};
use crate::export::qr;
use crate::i18n::texts::{FormTexts, MoreFieldTexts, ShareTexts, ShellTexts};
use crate::i18n::{Lang, fill, names};
use crate::journey::answer_to_share::answer_to_share;
use crate::state::{
    self, Debounce, LinkTerms, NavigationStore, PortfolioStore, SecondPartStore, ShareLink, Shared, Sharing, ShownPlan,
    View,
};
use crate::ui::language::{Wording, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::reactive::reactive;

const DIALOG: &str = "share-dialog";

/// The buttons that hand on the answer and open the dialog. The second part of the program does both, as soon as it is
/// there.
#[component]
pub fn ShareButtons() -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<ShellTexts>();
    let ask = move |sharing: Sharing| {
        second_part.retry();
        navigation.set_sharing(sharing);
    };
    let is_copied = move || navigation.sharing.get() == Sharing::AnswerCopied;
    view! {
        <button
            type="button"
            class="button copy"
            class:is-copied=is_copied
            id="share-answer"
            on:click=move |_| ask(Sharing::Answer)
        >
            <span>{t.share_answer}</span>
            <span>{t.copied}</span>
        </button>
        <button type="button" class="link-button" on:click=move |_| ask(Sharing::Links)>{t.share_more}</button>
    }
}

/// In the second part of the program.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<ShareTexts>();
    let shell = use_texts::<ShellTexts>();
    let with_price = RwSignal::new(false);
    // Nobody opens the dialog from the form. Made anew there, the links would hold up every key.
    let is_form = move || navigation.view.get() == View::Start;
    let shared = Memo::new(move |earlier| match earlier {
        Some(earlier) if is_form() => Option::clone(earlier),
        _ => state::share_link(portfolio, shown, false, with_price.get()),
    });
    let kept = Memo::new(move |earlier| match earlier {
        Some(earlier) if is_form() => Option::clone(earlier),
        _ => state::share_link(portfolio, shown, true, true),
    });
    let has_price = move || shown.contract.with(|contract| contract.is_some_and(|contract| contract.price.is_some()));
    let not_copied = use_sharing();
    let not_copied = reactive(move || {
        not_copied.get().map(|text| {
            view! {
                <div role="alert" id="answer-not-copied">
                    <p class="field-error">{t.answer_not_copied}</p>
                    <p class="text-body">{text}</p>
                </div>
            }
        })
    });
    let said = move || (navigation.sharing.get() == Sharing::AnswerCopied).then_some(shell.copied);
    view! {
        <p class="sr-only" role="status">{said}</p>
        <dialog id=DIALOG aria-labelledby="share-title">
            <h2 id="share-title">{t.share_title}</h2>
            {not_copied}
            {move || has_price().then(|| view! {
                <Checkbox
                    id="share-price"
                    label=t.share_price
                    value=with_price
                    on_change=move |chosen| with_price.set(chosen)
                />
            })}
            <LinkToCopy
                id="share"
                link=shared
                name=t.share_link
                left_out=t.share_left_out
                copy=t.share_copy
                copy_class="button button-primary"
                code=t.share_code
            />
            <details id="bookmark">
                <summary>{t.bookmark_title}</summary>
                <p>{t.bookmark_note}</p>
                <LinkToCopy
                    id="bookmark"
                    link=kept
                    name=t.bookmark_title
                    left_out=t.bookmark_left_out
                    copy=t.bookmark_copy
                    copy_class="button"
                    code=t.bookmark_code
                />
            </details>
            <p class="quiet">{t.stays_local}</p>
            <p>
                <button type="button" class="button" on:click=move |_| state::close_dialog(DIALOG)>{shell.close}</button>
            </p>
        </dialog>
    }
}

/// Shares what was asked for. Returns the answer as long as it could be neither shared nor copied.
fn use_sharing() -> ReadSignal<Option<String>> {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let shown = expect_context::<ShownPlan>();
    let wording = use_wording();
    let (not_copied, set_not_copied) = signal(None);
    let answer = move || {
        let (contract, plan) = shown.contract.get().zip(shown.plan.get())?;
        let assumed = wording.assumed(&contract, portfolio.assumed());
        let terms = wording.terms(&contract);
        let text = answer_to_share(&plan, &terms, assumed.as_deref(), wording.lang, wording.locale());
        Some((text, state::share_link(portfolio, shown, false, false)?.address))
    };
    let share = move || {
        let Some((text, address)) = answer() else { return };
        let whole = format!("{text}\n{address}");
        state::share(&text, &address, move |how| match how {
            Shared::Shown => {}
            Shared::Copied => navigation.set_sharing(Sharing::AnswerCopied),
            Shared::Failed => {
                let _ = set_not_copied.try_set(Some(whole));
                state::open_dialog(DIALOG);
            }
        });
    };
    let pending = Debounce::default();
    let begin = move || {
        navigation.set_sharing(Sharing::Nothing);
        set_not_copied.set(None);
    };
    Effect::new(move |_| match navigation.sharing.get() {
        Sharing::Nothing => {}
        Sharing::Answer => {
            begin();
            untrack(share);
        }
        Sharing::AnswerCopied => pending.ask(SAID_MILLIS, move || navigation.set_sharing(Sharing::Nothing)),
        Sharing::Links => {
            begin();
            state::open_dialog(DIALOG);
        }
    });
    not_copied
}

/// One link: its contents, the link itself, a button to copy it, and a QR code.
#[component]
fn LinkToCopy(
    /// Prefix of the DOM ids.
    id: &'static str,
    link: Memo<Option<ShareLink>>,
    name: &'static str,
    /// Says what the link does not contain.
    left_out: &'static str,
    /// Label of the copy button.
    copy: &'static str,
    copy_class: &'static str,
    /// Accessible name of the QR code.
    code: &'static str,
) -> impl IntoView {
    let wording = use_wording();
    let address = move || link.with(|link| link.as_ref().map(|link| link.address.clone()).unwrap_or_default());
    let holds = move || {
        let rows = link.with(|link| link.as_ref().map(|link| contents(link, wording))).unwrap_or_default();
        rows.into_iter().map(|(name, value)| view! { <dt>{name}</dt> <dd>{value}</dd> }).collect::<Vec<_>>()
    };
    let (was_opened, on_toggle) = use_first_opening(false);
    let picture = move || was_opened.get().then(|| view! { <QrCode address=address() name=code /> });
    view! {
        <p>{use_texts::<ShareTexts>().holds}</p>
        <dl class="link-holds" id=format!("{id}-holds")>{holds}</dl>
        <p class="quiet">{left_out}</p>
        <input class="link-text" type="text" id=format!("{id}-link") readonly aria-label=name prop:value=address />
        <p>
            <CopyButton class=copy_class label=copy text=move || Some(address()) />
        </p>
        <details class="code" id=format!("{id}-code") on:toggle=on_toggle>
            <summary>{code}</summary>
            {picture}
        </details>
    }
}

/// The contents of a link, as labels and values.
fn contents(link: &ShareLink, wording: Wording) -> Vec<(&'static str, String)> {
    let lang = wording.lang;
    let (t, more) = (ShareTexts::of(lang), MoreFieldTexts::of(lang));
    let LinkTerms { start, term, end, notice, renew, price, cur, bill, fee, uplift, service_end } = link.terms;
    let currency = cur.unwrap_or_default();
    let length = end.map(TermLength::Until).or(term.map(TermLength::Months));
    let fee_words = |fee| match fee {
        EarlyFee::None => more.fee_none.to_owned(),
        EarlyFee::Fixed(amount) => wording.money(amount, currency),
        EarlyFee::Share(share) => wording.percent(share),
    };
    let rows = [
        (t.holds_start, start.map(|day| wording.short_day(day))),
        (t.holds_length, length.map(|length| wording.term_length(length))),
        (t.holds_notice, notice.map(|notice| phrases::notice(notice, lang))),
        (t.holds_renewal, renew.map(|renewal| names::renewal(renewal, lang))),
        (t.holds_price, price.map(|price| wording.money(price, currency))),
        (FormTexts::of(lang).currency, cur.map(|currency| names::currency(currency, lang).to_owned())),
        (more.billing, bill.map(|billing| names::billing(billing, lang).to_owned())),
        (more.fee, fee.map(fee_words)),
        (t.holds_uplift, uplift.map(|share| wording.percent(share))),
        (t.holds_last_day, service_end.map(|day| wording.short_day(day))),
        (t.holds_steps, link.steps.map(|count| steps_words(count, lang))),
    ];
    rows.into_iter().filter_map(|(name, value)| value.map(|value| (name, value))).collect()
}

fn steps_words(count: usize, lang: Lang) -> String {
    let t = ShareTexts::of(lang);
    match count {
        0 => t.holds_no_steps.to_owned(),
        1 => t.holds_step.to_owned(),
        count => fill(t.holds_many_steps, &[("n", &count.to_string())]),
    }
}

/// A link as a QR code, next to the link as text.
#[component]
fn QrCode(address: String, name: &'static str) -> impl IntoView {
    let t = use_texts::<ShareTexts>();
    let Some(code) = qr::code(&address) else { return view! { <p>{t.code_too_long}</p> }.into_any() };
    let side = code.side.to_string();
    view! {
        <svg class="code-picture" viewBox=format!("0 0 {side} {side}") role="img" aria-label=name shape-rendering="crispEdges">
            <rect width=side.clone() height=side.clone() fill="#ffffff"></rect>
            <path d=code.path fill="#000000"></path>
        </svg>
        <p class="quiet">{t.code_note}</p>
    }
    .into_any()
}
