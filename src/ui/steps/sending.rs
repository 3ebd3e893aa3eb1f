//! The dialog that asks when and how the notice was sent, before its step is done.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::domain::NoticeWay;
use crate::i18n::names;
use crate::i18n::texts::{FieldTexts, FormTexts, JourneyTexts};
use crate::state::{self, PortfolioStore, Word};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::field::{FieldParts, Select, TextField};
use crate::ui::widgets::reactive::reactive;

const DIALOG: &str = "sending";
/// DOM id of the field for the day.
const DAY: &str = "sending-day";

/// What the dialog asks.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    day: RwSignal<String>,
    way: RwSignal<NoticeWay>,
    /// Whether the day could not be read.
    is_refused: RwSignal<bool>,
    portfolio: PortfolioStore,
}

impl Sending {
    pub(super) fn new() -> Self {
        let portfolio = expect_context::<PortfolioStore>();
        let (day, way) = (RwSignal::new(String::new()), RwSignal::new(NoticeWay::default()));
        Self { day, way, is_refused: RwSignal::new(false), portfolio }
    }

    /// Asks for the day, today unless another is typed, and the way, which is the one planned unless another is chosen.
    pub(super) fn ask(self) {
        let planned = self.portfolio.record.with_untracked(|record| record.as_ref().map(|record| record.notice_ways()));
        self.day.set(self.portfolio.today_text());
        self.way.set(planned.unwrap_or_default().chosen);
        self.is_refused.set(false);
        state::open_dialog(DIALOG);
    }

    fn enter(self, event: &SubmitEvent) {
        event.prevent_default();
        let is_read = self.portfolio.record_sending(&self.day.get_untracked(), self.way.get_untracked());
        self.is_refused.set(!is_read);
        if is_read {
            state::close_dialog(DIALOG);
        } else {
            state::focus(DAY);
        }
    }
}

#[component]
pub(super) fn SendingDialog(sending: Sending) -> impl IntoView {
    let lang = use_lang();
    let t = use_texts::<JourneyTexts>();
    let error_prefix = use_texts::<FieldTexts>().prefix;
    let excludes_email = Memo::new(move |_| {
        let record = sending.portfolio.record.get();
        record.is_some_and(|record| record.letter.excludes_email())
    });
    let error = Memo::new(move |_| sending.is_refused.get().then(|| t.day_unreadable.to_owned()));
    let day = FieldParts { id: DAY, label: t.sending_day, hint: "", error, error_prefix };
    let way = move || {
        let error = Memo::new(|_| None);
        let parts = FieldParts { id: "sending-way", label: t.sending_way, hint: "", error, error_prefix };
        let may_be = |way: &NoticeWay| *way != NoticeWay::Email || !excludes_email.get();
        let ways = NoticeWay::CHOICES.iter().copied().filter(may_be).map(|way| (way, names::notice_way(way, lang)));
        view! {
            <Select
                parts
                options=ways.collect()
                value=move || sending.way.get()
                on_change=move |way| sending.way.set(way)
            />
        }
    };
    view! {
        <dialog id=DIALOG aria-labelledby="sending-title">
            <h2 id="sending-title">{t.sending}</h2>
            <form novalidate on:submit=move |event| sending.enter(&event)>
                <div class="question-fields">
                    <TextField
                        parts=day
                        class="input-date"
                        value=move || sending.day.get()
                        on_input=move |text| sending.day.set(text)
                    />
                    {reactive(way)}
                </div>
                <p class="actions">
                    <button type="submit" class="button button-primary">{t.sending_enter}</button>
                    <button type="button" class="button" on:click=move |_| state::close_dialog(DIALOG)>
                        {use_texts::<FormTexts>().cancel}
                    </button>
                </p>
            </form>
        </dialog>
    }
}
