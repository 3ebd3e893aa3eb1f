//! What is typed for a letter: who writes to whom, about what, and in which words.

use leptos::ev::Event;
use leptos::prelude::*;

use super::also::also;
use crate::domain::Status;

use crate::i18n::Lang;
use crate::i18n::texts::{FieldTexts, LetterTexts, ShellTexts};
use crate::letter::{self, Detail, Field};
use crate::messages::blank;
use crate::same_notice::Other;
use crate::sheets;
use crate::state::{Content, Session};
use crate::ui::widgets::content::with_content;
use crate::ui::widgets::field::{self, FieldParts};
use crate::ui::widgets::sources::Sources;

/// Who reports where others write to.
const REPORTED_BY: [&str; 3] = ["C2", "C4", "C7"];

pub(super) fn fields(session: Session, others: Memo<Vec<Other>>, language: Memo<Lang>, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let field = move |field: Field, hint: &'static str| Typed::of(field, hint, lang).drawn(session);
    view! {
        <div class="letter-fields">
            {kinds(session, lang)}
            {languages(session, language, lang)}
            <fieldset>
                <legend>{t.sender}</legend>
                {move || other_sender(session, lang)}
                {field(Field::Company, t.company_hint)}
                {field(Field::Address, t.address_hint)}
                {field(Field::Signatory, t.signatory_hint)}
                {field(Field::Function, "")}
                {field(Field::Place, t.place_hint)}
            </fieldset>
            <fieldset>
                <legend>{t.recipient}</legend>
                <p class="field-hint">{t.recipient_note}</p>
                {elsewhere(lang)}
                {field(Field::Recipient, "")}
                {field(Field::RecipientAddress, t.address_hint)}
                {email(session, lang)}
            </fieldset>
            <fieldset>
                <legend>{t.contract}</legend>
                {field(Field::ContractNumbers, t.contract_numbers_hint)}
                {field(Field::OrgId, t.org_id_hint)}
            </fieldset>
            {also(session, others, lang)}
            <fieldset>
                <legend>{t.wording}</legend>
                {reasons(session, lang)}
                {blanks(session, lang)}
                {field(Field::Extra, "")}
            </fieldset>
        </div>
    }
    .into_any()
}

/// Takes what was typed for a detail.
fn note(session: Session, detail: Detail, text: String) {
    session.portfolio.change_record(|record| detail.set(record, text));
}

/// What was typed for a detail.
fn noted(session: Session, detail: Detail) -> String {
    session
        .portfolio
        .record
        .with(|record| record.as_ref().map(|record| detail.typed(record).to_owned()).unwrap_or_default())
}

/// DOM id of the field of a detail.
pub(super) fn id_of(name: &str) -> String {
    format!("letter-{name}")
}

/// A text that is typed.
struct Typed {
    detail: Detail,
    label: String,
    hint: &'static str,
    /// Whether it has several lines.
    tall: bool,
    /// What browsers know of the user.
    autocomplete: &'static str,
}

impl Typed {
    fn of(field: Field, hint: &'static str, lang: Lang) -> Self {
        let autocomplete = match field {
            Field::Company => "organization",
            Field::Address => "street-address",
            Field::Signatory => "name",
            Field::Function => "organization-title",
            Field::Place => "address-level2",
            _ => "off",
        };
        let tall = matches!(field, Field::Address | Field::RecipientAddress | Field::Extra);
        Self { detail: Detail::Field(field), label: field.label(lang).to_owned(), hint, tall, autocomplete }
    }

    fn drawn(self, session: Session) -> AnyView {
        let Self { detail, label, hint, tall, autocomplete } = self;
        let id = id_of(detail.name());
        let hint_id = [&id, "-hint"].concat();
        let described = (!hint.is_empty()).then(|| hint_id.clone());
        let typed = move |event: Event| note(session, detail, event_target_value(&event));
        let value = move || noted(session, detail);
        let control = if tall {
            view! {
                <textarea
                    id=id.clone()
                    rows="3"
                    autocomplete=autocomplete
                    aria-describedby=described
                    prop:value=value
                    on:input=typed
                ></textarea>
            }
            .into_any()
        } else {
            view! {
                <input
                    type="text"
                    id=id.clone()
                    autocomplete=autocomplete
                    aria-describedby=described
                    prop:value=value
                    on:input=typed
                />
            }
            .into_any()
        };
        let hint = (!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> });
        view! { <div class="field"><label for=id>{label}</label> {hint} {control}</div> }.into_any()
    }
}

/// Which text; its titles are among those that follow.
fn kinds(session: Session, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let choose = move |event: Event| {
        let kind = event_target_value(&event);
        session.portfolio.change_record(|record| record.letter.kind = kind);
    };
    let list = move |content: &Content| {
        let content = content.clone();
        let chosen = Memo::new({
            let content = content.clone();
            move |_| {
                let (record, plan) = (session.portfolio.record.get()?, session.shown.plan.get()?);
                letter::template(&record.letter, &plan, &content).map(|template| template.id.clone())
            }
        });
        let options: Vec<_> = letter::templates(&content)
            .map(|template| {
                let (id, value) = (template.id.clone(), template.id.clone());
                let is_chosen = move || chosen.with(|chosen| chosen.as_deref() == Some(id.as_str()));
                view! { <option value=value selected=is_chosen>{template.title.clone()}</option> }
            })
            .collect();
        view! {
            <select
                id="letter-kind"
                prop:value=move || chosen.get().unwrap_or_default()
                on:change=choose
            >
                {options}
            </select>
        }
        .into_any()
    };
    let late = move || {
        let (record, plan) = (session.portfolio.record.get()?, session.shown.plan.get()?);
        let by_itself = record.letter.kind.is_empty();
        let kind = letter::kind(&record.letter, &plan);
        let said = if by_itself && kind == letter::LATE_NOTICE {
            Some(t.late)
        } else {
            (kind == letter::NOTICE && plan.status == Status::Missed).then_some(t.too_late)
        };
        said.map(|said| view! { <p class="field-hint">{said}</p> })
    };
    view! {
        <div class="field">
            <label for="letter-kind">{t.kind}</label>
            {late}
            {with_content(lang, "letter-kind".to_owned(), list)}
        </div>
    }
    .into_any()
}

fn languages(session: Session, language: Memo<Lang>, lang: Lang) -> AnyView {
    let t = ShellTexts::of(lang);
    let parts = FieldParts {
        id: "letter-language",
        label: LetterTexts::of(lang).language,
        hint: "",
        error: Memo::new(|_| None),
        error_prefix: FieldTexts::of(lang).prefix,
    };
    let choose = move |place: usize| {
        if let Some(lang) = Lang::ALL.get(place) {
            session.portfolio.change_record(|record| record.letter.language = Some(*lang));
        }
    };
    field::select(
        parts,
        vec![(0, t.german), (1, t.english)],
        move || Lang::ALL.iter().position(|lang| *lang == language.get()).unwrap_or_default(),
        choose,
    )
}

/// Offers the sender of another contract's letter while this one has none.
fn other_sender(session: Session, lang: Lang) -> Option<AnyView> {
    let record = session.portfolio.record.get()?;
    if !letter::lacks_sender(&record) {
        return None;
    }
    let other = session.portfolio.contracts.with(|all| letter::other_sender(all, &record.id).cloned())?;
    let company = sheets::one_line(&other.letter.company);
    let take = move |_| {
        session.portfolio.take_sender(&other);
        crate::state::focus(&id_of(Field::Company.name()));
    };
    let label = crate::i18n::fill(LetterTexts::of(lang).take, &[("company", &company)]);
    Some(view! { <p><button type="button" class="button" on:click=take>{label}</button></p> }.into_any())
}

/// Where others write to: said with its sources, and filled in nowhere.
fn elsewhere(lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let said = move |content: &Content| {
        let keys = REPORTED_BY.map(str::to_owned);
        view! { <Sources keys=&keys content /> }.into_any()
    };
    view! {
        <details class="letter-others">
            <summary>{t.others}</summary>
            <ul>
                <li>{t.others_email}</li>
                <li>{t.others_post}</li>
            </ul>
            <p>{t.others_note}</p>
            {with_content(lang, "letter-recipient".to_owned(), said)}
        </details>
    }
    .into_any()
}

/// The only field that can be wrong; said once it is left.
fn email(session: Session, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let detail = Detail::Field(Field::Email);
    let unread = move || !letter::reads_as_addresses(&noted(session, detail));
    let wrong = RwSignal::new(untrack(unread));
    let parts = FieldParts {
        id: "letter-email",
        label: t.email,
        hint: t.email_hint,
        error: Memo::new(move |_| wrong.get().then(|| t.email_wrong.to_owned())),
        error_prefix: FieldTexts::of(lang).prefix,
    };
    let typed = move |text| {
        note(session, detail, text);
        if !untrack(unread) {
            wrong.set(false);
        }
    };
    let control = field::text(parts, "input-text", move || noted(session, detail), typed, ().into_any());
    view! { <div on:focusout=move |_| wrong.set(untrack(unread))>{control}</div> }.into_any()
}

/// Whether the ticked reasons go in, and the way to tick them.
fn reasons(session: Session, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let taken = Memo::new(move |_| {
        let (record, plan) = (session.portfolio.record.get()?, session.shown.plan.get()?);
        Some(letter::takes_reasons(letter::kind(&record.letter, &plan)))
    });
    let wanted = move || {
        session.portfolio.record.with(|record| record.as_ref().is_some_and(|record| record.letter.with_reasons))
    };
    let choose = move |event: Event| {
        let ticked = event_target_checked(&event);
        session.portfolio.change_record(|record| record.letter.with_reasons = ticked);
    };
    (move || {
        (taken.get() == Some(true)).then(|| {
            view! {
                <p class="check">
                    <input
                        type="checkbox"
                        id="letter-reasons"
                        prop:checked=wanted
                        on:change=choose
                    />
                    <label for="letter-reasons">{t.reasons}</label>
                </p>
                <p><a class="action-link" href=move || session.navigation.step_href("write-reason")>{t.reasons_tick}</a></p>
            }
        })
    })
    .into_any()
}

/// The blanks of the chosen text that no other has.
fn blanks(session: Session, lang: Lang) -> AnyView {
    let shown = Memo::new(move |_| {
        let (record, plan) = (session.portfolio.record.get()?, session.shown.plan.get()?);
        let content = expect_context::<crate::state::JobsStore>().contents.get(lang).ready()?;
        letter::template(&record.letter, &plan, &content).map(letter::own_blanks)
    });
    (move || {
        let fields = shown.get().unwrap_or_default().into_iter().map(|name| {
            let label = capital(blank(name, lang).unwrap_or(name));
            Typed { detail: Detail::Blank(name), label, hint: "", tall: false, autocomplete: "off" }.drawn(session)
        });
        fields.collect::<Vec<_>>()
    })
    .into_any()
}

/// With a capital at its start, as a label.
pub(super) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}
