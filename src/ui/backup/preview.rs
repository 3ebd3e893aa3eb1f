//! The contents of a backup, shown before anything changes, and the button that restores it.

use leptos::prelude::*;

use super::offers::{MAX_LISTED, OfferGroup};
use crate::i18n::texts::BackupTexts;
use crate::i18n::{counted, fill};
use crate::state::{self, Backup, Damaged, FormStore, PortfolioStore, Standing, StatusLine};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::checkbox::Checkbox;

/// DOM id of the heading above the contents of the file.
pub(super) const FOUND: &str = "backup-found";
/// DOM id of the message about an error, or about a decision that is still needed.
pub(super) const PROBLEM: &str = "backup-problem";

/// The contents of the file, with the choice of what to restore. `on_close` is called after restoring or cancelling.
#[component]
pub(super) fn Preview(backup: Backup, on_close: impl Fn() + Copy + Send + 'static) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let form = expect_context::<FormStore>();
    let t = use_texts::<BackupTexts>();
    let wording = use_wording();
    let saved_on = backup.saved_on.map(|day| {
        view! { <p>{move || fill(t.made_on, &[("day", &wording.long_day(day))])}</p> }
    });
    let damaged = backup.damaged.clone();
    let letters = backup.damaged_letters.clone();
    let is_empty = backup.intake.offers().is_empty();
    let has_settings = backup.has_settings();
    // If nothing is stored here, settings are restored by default.
    let with_settings = RwSignal::new(has_settings && portfolio.contracts.with_untracked(Vec::is_empty));
    let was_refused = RwSignal::new(false);
    let backup = RwSignal::new(backup);
    let undecided = Memo::new(move |_| backup.with(|backup| backup.intake.undecided()));
    let taken = move || match backup.with(|backup| backup.intake.taken()) {
        0 => t.takes_none.to_owned(),
        count => counted(count, t.takes_one, t.takes_many),
    };
    let take = move |_| {
        if undecided.get_untracked() > 0 {
            was_refused.set(true);
            state::focus_soon(PROBLEM);
            return;
        }
        backup.with_untracked(|backup| state::take_in(portfolio, form, backup, with_settings.get_untracked()));
        on_close();
    };
    let refused = Signal::derive(move || Some(undecided.get()).filter(|count| was_refused.get() && *count > 0));
    let problem = move |count| {
        let text = counted(count, t.decide_one, t.decide_many);
        view! { <p class="field-error" role="alert" id=PROBLEM tabindex="-1">{text}</p> }
    };
    view! {
        <section class="intake" aria-labelledby=FOUND>
            <h3 id=FOUND tabindex="-1">{t.preview}</h3>
            {saved_on}
            {(!damaged.is_empty()).then(|| view! { <DamagedParts damaged /> })}
            {letters.map(|around| view! {
                <div class="banner" data-tone="warn" id="backup-letters">
                    <p>{fill(t.letters, &[("around", &around)])}</p>
                </div>
            })}
            {is_empty.then(|| view! { <p>{t.empty}</p> })}
            {Standing::ALL.into_iter().map(|standing| view! { <OfferGroup backup standing /> }).collect_view()}
            {has_settings.then(|| view! {
                <Checkbox
                    id="backup-settings"
                    label=t.settings
                    value=with_settings
                    on_change=move |chosen| with_settings.set(chosen)
                />
            })}
            <Announced value=move || refused.get() children=problem />
            <p>{taken}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=take>{t.take}</button>
                <button type="button" class="button" on:click=move |_| on_close()>{t.cancel}</button>
            </p>
        </section>
    }
}

/// The parts that could not be read, with a button that saves them to a file.
#[component]
fn DamagedParts(damaged: Vec<Damaged>) -> impl IntoView {
    let status = expect_context::<StatusLine>();
    let t = use_texts::<BackupTexts>();
    let text = counted(damaged.len(), t.damaged_one, t.damaged_many);
    let name = |part: &Damaged| if part.name.is_empty() { t.unnamed_part.to_owned() } else { part.name.clone() };
    let names = damaged.iter().take(MAX_LISTED).map(|part| view! { <li>{name(part)}</li> }).collect_view();
    view! {
        <div class="banner" data-tone="warn" id="backup-damaged">
            <p>{text}</p>
            <ul>{names}</ul>
            <button type="button" class="button" on:click=move |_| state::offer_parts(status, &damaged)>{t.damaged_get}</button>
        </div>
    }
}
