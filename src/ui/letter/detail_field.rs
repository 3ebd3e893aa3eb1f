//! The text field of one detail of a letter.

use leptos::prelude::*;

use crate::letters::letter::{Detail, LetterField};
use crate::state::PortfolioStore;
use crate::ui::widgets::text_input::{TextArea, TextInput};

/// DOM id of the field for the detail with this name.
pub(super) fn field_id(name: &str) -> String {
    format!("letter-{name}")
}

/// The value typed for a detail.
pub(super) fn typed(portfolio: PortfolioStore, detail: Detail) -> String {
    portfolio.record.with(|record| record.as_ref().map(|record| detail.typed(record).to_owned()).unwrap_or_default())
}

/// Stores the value typed for a detail.
pub(super) fn set_typed(portfolio: PortfolioStore, detail: Detail, text: String) {
    portfolio.change_record(|record| detail.set(record, text));
}

/// The text field of a detail.
#[component]
pub(super) fn DetailField(
    detail: Detail,
    #[prop(into)] label: String,
    /// May be empty.
    #[prop(optional)]
    hint: &'static str,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let id = field_id(detail.name());
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let value = move || typed(portfolio, detail);
    let on_input = move |text| set_typed(portfolio, detail, text);
    let control = if has_several_lines(detail) {
        view! {
            <TextArea
                id=id.clone()
                rows="3"
                autocomplete=autocomplete(detail)
                described_by=hint_id.clone()
                value
                on_input
            />
        }
        .into_any()
    } else {
        view! {
            <TextInput id=id.clone() autocomplete=autocomplete(detail) described_by=hint_id.clone() value on_input />
        }
        .into_any()
    };
    let hint = hint_id.map(|id| view! { <p class="field-hint" id=id>{hint}</p> });
    view! { <div class="field"><label for=id>{label}</label> {hint} {control}</div> }
}

fn has_several_lines(detail: Detail) -> bool {
    matches!(detail, Detail::Field(LetterField::Address | LetterField::RecipientAddress | LetterField::Extra))
}

/// The `autocomplete` of a field: the token for what browsers know about the user.
fn autocomplete(detail: Detail) -> &'static str {
    match detail {
        Detail::Field(LetterField::Company) => "organization",
        Detail::Field(LetterField::Address) => "street-address",
        Detail::Field(LetterField::Signatory) => "name",
        Detail::Field(LetterField::Function) => "organization-title",
        Detail::Field(LetterField::Place) => "address-level2",
        Detail::Field(_) | Detail::Blank(_) => "off",
    }
}

/// `text` with a capital first letter, for labels.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
