//! A backup that is read in: the file, what it holds, what is to become of each contract, and the word that does it.

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use crate::i18n::texts::{BackupTexts, ImportTexts};
use crate::i18n::{Lang, counted, day_long, fill};
use crate::state::{self, Backup, Choice, Damaged, FileFault, MOST_MEGABYTES, Offer, Part, Running, Session, Standing};
use crate::ui::{entry, words};

/// Contracts that are listed one by one in a group; thousands would be a page nobody reads.
const MOST_LISTED: usize = 100;

/// The field for the file.
const FILE: &str = "backup-file";
/// The heading of what was found.
const FOUND: &str = "backup-found";
/// What went wrong, or is still to be said.
const PROBLEM: &str = "backup-problem";

/// How far the reading is.
#[derive(Clone)]
enum Reading {
    Nothing,
    /// It takes a while; and what ends it.
    Busy(Running),
    Failed(FileFault),
    Read(Box<Backup>),
}

/// Choosing or dropping a file, and what follows from it.
pub(super) fn intake(session: Session, lang: Lang) -> AnyView {
    let t = BackupTexts::of(lang);
    let reading = RwSignal::new_local(Reading::Nothing);
    let stop = move || {
        if let Reading::Busy(running) = reading.get_untracked() {
            running.stop();
        }
    };
    let read = move |event: &Event| {
        event.prevent_default();
        stop();
        let running = Running::default();
        reading.set(Reading::Busy(running.clone()));
        state::read_backup(session.portfolio, event, &running, move |found| {
            let (now, place) = match found {
                Ok(backup) => (Reading::Read(Box::new(backup)), FOUND),
                Err(fault) => (Reading::Failed(fault), PROBLEM),
            };
            // The view may be gone by the time the file is read.
            if reading.try_get_untracked().is_some() {
                reading.set(now);
                state::focus_soon(place);
            }
        });
    };
    let give_up = move |_| {
        stop();
        reading.set(Reading::Nothing);
        state::focus_soon(FILE);
    };
    // Without this the browser would show the file in the page's place.
    let allow = |event: DragEvent| event.prevent_default();
    let most = MOST_MEGABYTES.to_string();
    let follows = move || match reading.get() {
        Reading::Nothing => ().into_any(),
        Reading::Busy(_) => {
            view! {
                <p class="actions" role="status"><span>{t.reading}</span> <progress aria-label=t.reading></progress></p>
                <p><button type="button" class="button" on:click=give_up>{ImportTexts::of(lang).stop}</button></p>
            }
        }
        .into_any(),
        Reading::Failed(fault) => {
            let text = fill(fault_words(fault, lang), &[("n", &MOST_MEGABYTES.to_string())]);
            view! { <p class="banner" data-tone="danger" role="alert" id=PROBLEM tabindex="-1">{text}</p> }.into_any()
        }
        Reading::Read(backup) => found(session, *backup, reading, lang),
    };
    view! {
        <h2>{t.read_title}</h2>
        <p>{fill(t.read_note, &[("n", &most)])}</p>
        <div class="drop" on:dragover=allow on:drop=move |event| read(&event)>
            <label for=FILE>{t.file}</label>
            <input type="file" id=FILE accept=".json,application/json" on:change=move |event| read(&event) />
            <p class="quiet">{t.drop}</p>
        </div>
        {follows}
    }
    .into_any()
}

fn fault_words(fault: FileFault, lang: Lang) -> &'static str {
    let t = BackupTexts::of(lang);
    match fault {
        FileFault::TooLarge => t.fault_large,
        FileFault::Unreadable => t.fault_unreadable,
        FileFault::NotJson => t.fault_json,
        FileFault::NotABackup => t.fault_other,
        FileFault::Newer => t.fault_newer,
    }
}

/// What was found, before anything is changed.
fn found(session: Session, backup: Backup, reading: RwSignal<Reading, LocalStorage>, lang: Lang) -> AnyView {
    let t = BackupTexts::of(lang);
    let made_on = backup.saved_on.map(|day| {
        let day = day_long(day, session.shown.locale.get_untracked());
        view! { <p>{fill(t.made_on, &[("day", &day)])}</p> }
    });
    let is_empty = backup.intake.offers().is_empty();
    let damaged = damaged_parts(session, &backup.damaged, lang);
    let has_settings = backup.has_settings();
    // Into an empty browser everything comes back as it was.
    let with_settings = RwSignal::new(has_settings && session.portfolio.contracts.with_untracked(Vec::is_empty));
    let missing = RwSignal::new(false);
    let backup = RwSignal::new(backup);
    let groups: Vec<_> = Standing::ALL.into_iter().map(|standing| group(session, backup, standing, lang)).collect();
    let undecided = move || backup.with(|backup| backup.intake.undecided());
    let takes = move || {
        let count = backup.with(|backup| backup.intake.taken());
        if count == 0 { t.takes_none.to_owned() } else { counted(count, t.takes_one, t.takes_many) }
    };
    let close = move || {
        reading.set(Reading::Nothing);
        state::focus_soon(FILE);
    };
    let take = move |_| {
        if untrack(undecided) > 0 {
            missing.set(true);
            state::focus_soon(PROBLEM);
            return;
        }
        backup.with_untracked(|backup| {
            state::take_in(session.portfolio, session.form, backup, with_settings.get_untracked());
        });
        close();
    };
    let problem = move || {
        let count = undecided();
        (missing.get() && count > 0).then(|| {
            let text = counted(count, t.decide_one, t.decide_many);
            view! { <p class="field-error" role="alert" id=PROBLEM tabindex="-1">{text}</p> }
        })
    };
    let settings = has_settings.then(|| {
        view! {
            <p class="check">
                <input
                    type="checkbox"
                    id="backup-settings"
                    prop:checked=move || with_settings.get()
                    on:change=move |event| with_settings.set(event_target_checked(&event))
                />
                <label for="backup-settings">{t.settings}</label>
            </p>
        }
    });
    view! {
        <section class="intake" aria-labelledby=FOUND>
            <h3 id=FOUND tabindex="-1">{t.preview}</h3>
            {made_on}
            {damaged}
            {is_empty.then(|| view! { <p>{t.empty}</p> })}
            {groups}
            {settings}
            {problem}
            <p>{takes}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=take>{t.take}</button>
                <button type="button" class="button" on:click=move |_| close()>{t.cancel}</button>
            </p>
        </section>
    }
    .into_any()
}

/// What could not be read is named, and can be kept.
fn damaged_parts(session: Session, damaged: &[Damaged], lang: Lang) -> Option<AnyView> {
    let t = BackupTexts::of(lang);
    if damaged.is_empty() {
        return None;
    }
    let named = |part: &Damaged| if part.name.is_empty() { t.unnamed_part.to_owned() } else { part.name.clone() };
    let names: Vec<_> = damaged.iter().take(MOST_LISTED).map(|part| view! { <li>{named(part)}</li> }).collect();
    let text = counted(damaged.len(), t.damaged_one, t.damaged_many);
    let damaged = damaged.to_vec();
    Some(
        view! {
            <div class="banner" data-tone="warn" id="backup-damaged">
                <p>{text}</p>
                <ul>{names}</ul>
                <button type="button" class="button" on:click=move |_| state::offer_parts(session.status, &damaged)>{t.damaged_get}</button>
            </div>
        }
        .into_any(),
    )
}

fn title(standing: Standing, lang: Lang) -> (&'static str, &'static str) {
    let t = BackupTexts::of(lang);
    match standing {
        Standing::New => (t.new, t.new_note),
        Standing::Different => (t.different, t.different_note),
        Standing::Same => (t.same, t.same_note),
    }
}

fn choice_name(standing: Standing, choice: Choice, lang: Lang) -> &'static str {
    let t = BackupTexts::of(lang);
    match (choice, standing) {
        (Choice::Add, Standing::New) => t.add,
        (Choice::Add, Standing::Different | Standing::Same) => t.add_beside,
        (Choice::Replace, _) => t.replace,
        (Choice::Skip, Standing::Different) => t.keep,
        (Choice::Skip, Standing::New | Standing::Same) => t.skip,
    }
}

/// The contracts that compare alike: one choice for all, and behind it one for each.
fn group(session: Session, backup: RwSignal<Backup>, standing: Standing, lang: Lang) -> Option<AnyView> {
    let t = BackupTexts::of(lang);
    let count = backup.with_untracked(|backup| backup.intake.of(standing).count());
    if count == 0 {
        return None;
    }
    let (name, note) = title(standing, lang);
    let id = match standing {
        Standing::New => "intake-new",
        Standing::Different => "intake-different",
        Standing::Same => "intake-same",
    };
    let radios: Vec<_> = standing
        .choices()
        .iter()
        .enumerate()
        .map(|(place, choice)| {
            let chosen = move || backup.with(|backup| backup.intake.choice_of_all(standing)) == Some(*choice);
            let choose = move |_| backup.update(|backup| backup.intake.choose_all(standing, *choice));
            let radio = [id, "-", &place.to_string()].concat();
            view! {
                <div class="radio">
                    <input type="radio" id=radio.clone() name=id prop:checked=chosen on:change=choose />
                    <label for=radio>{choice_name(standing, *choice, lang)}</label>
                </div>
            }
        })
        .collect();
    let (looked_at, look) = entry::looked_at(false);
    let each = move || looked_at.get().then(|| listed(session, backup, standing, lang));
    Some(
        view! {
            <fieldset class="intake-group" id=id>
                <legend>{fill(name, &[("n", &count.to_string())])}</legend>
                <p class="quiet">{note}</p>
                {radios}
                <details on:toggle=look>
                    <summary>{t.each} <span class="sr-only">": " {fill(name, &[("n", &count.to_string())])}</span></summary>
                    {each}
                </details>
            </fieldset>
        }
        .into_any(),
    )
}

fn listed(session: Session, backup: RwSignal<Backup>, standing: Standing, lang: Lang) -> AnyView {
    let t = BackupTexts::of(lang);
    let (offers, more) = backup.with_untracked(|backup| {
        let mut of = backup.intake.of(standing);
        let offers: Vec<_> = of.by_ref().take(MOST_LISTED).map(|(place, offer)| (place, offer.clone())).collect();
        (offers, of.count())
    });
    let rows: Vec<_> = offers.iter().map(|(place, offer)| row(session, backup, *place, offer, lang)).collect();
    let more = (more > 0).then(|| view! { <p class="quiet">{fill(t.each_more, &[("n", &more.to_string())])}</p> });
    view! { <ul class="intake-list">{rows}</ul> {more} }.into_any()
}

fn row(session: Session, backup: RwSignal<Backup>, place: usize, offer: &Offer, lang: Lang) -> AnyView {
    let t = BackupTexts::of(lang);
    let locale = session.shown.locale.get_untracked();
    let Offer { record, standing, parts, choice: _ } = offer;
    let standing = *standing;
    let name = words::name(record, lang, locale);
    let differs = (standing == Standing::Different).then(|| {
        let parts: Vec<_> = parts.iter().map(|part| part_name(*part, lang)).collect();
        view! { <span class="quiet">{fill(t.differs, &[("parts", &parts.join(", "))])}</span> }
    });
    let choice = move || backup.with(|backup| backup.intake.offers().get(place).and_then(|offer| offer.choice));
    let place_of = move || standing.choices().iter().position(|one| Some(*one) == choice());
    let options: Vec<_> = standing
        .choices()
        .iter()
        .enumerate()
        .map(|(number, one)| {
            let selected = move || choice() == Some(*one);
            let name = choice_name(standing, *one, lang);
            view! { <option value=number.to_string() selected=selected>{name}</option> }
        })
        .collect();
    let open = (standing == Standing::Different).then(|| {
        view! { <option value="" disabled selected=move || choice().is_none()>{t.undecided}</option> }
    });
    let choose = move |event: Event| {
        let number = event_target_value(&event).parse::<usize>().ok();
        if let Some(choice) = number.and_then(|number| standing.choices().get(number)) {
            backup.update(|backup| backup.intake.choose(place, *choice));
        }
    };
    let label = fill(t.what_with, &[("name", &name)]);
    view! {
        <li>
            <span><strong>{name}</strong> " " <span class="quiet">{words::terms(&record.terms, lang, locale)}</span> " " {differs}</span>
            <select
                aria-label=label
                prop:value=move || place_of().map(|place| place.to_string()).unwrap_or_default()
                on:change=choose
            >
                {open}
                {options}
            </select>
        </li>
    }
    .into_any()
}

fn part_name(part: Part, lang: Lang) -> &'static str {
    let t = BackupTexts::of(lang);
    match part {
        Part::Name => t.part_name,
        Part::Terms => t.part_terms,
        Part::Steps => t.part_steps,
        Part::Entries => t.part_entries,
        Part::Rest => t.part_rest,
    }
}
