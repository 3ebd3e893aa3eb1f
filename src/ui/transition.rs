//! The components of this folder as the functions that views not yet drawn with components call.

use leptos::prelude::*;

use crate::state::Session;

/// All stores, from context.
pub fn session() -> Session {
    Session {
        status: expect_context(),
        portfolio: expect_context(),
        form: expect_context(),
        navigation: expect_context(),
        shown: expect_context(),
        saving: expect_context(),
        jobs: expect_context(),
    }
}

pub mod contract_line {
    use crate::i18n::Lang;
    use crate::state::Session;
    use crate::ui::widgets::contract_line::ContractLine;
    use leptos::prelude::*;

    pub fn contract_line(_: Session, _: Lang) -> AnyView {
        view! { <ContractLine /> }.into_any()
    }
}

pub mod calendar {
    use crate::i18n::Lang;
    use crate::state::Session;
    use crate::ui::widgets::calendar::{CalendarButton, CalendarMore};
    use leptos::prelude::*;

    pub fn button(_: Session, _: Lang) -> AnyView {
        view! { <CalendarButton /> }.into_any()
    }

    pub fn more(_: Session, _: RwSignal<bool>, _: Lang) -> AnyView {
        view! { <CalendarMore /> }.into_any()
    }
}

pub mod send {
    use crate::content::Template;
    use crate::i18n::Lang;
    use crate::state::Session;
    use crate::ui::widgets::text_to_send::TextToSend;
    use leptos::prelude::*;

    pub fn text_to_send(_: Session, template: &Template, _: Lang) -> AnyView {
        view! { <TextToSend template=template.clone() /> }.into_any()
    }
}

pub mod next_step {
    use crate::domain::Plan;
    use crate::i18n::{Lang, Locale};
    use crate::schedule::Scheduled;
    use crate::ui::widgets::due::{StepDue, Toned};
    use crate::ui::widgets::progress_bar::ProgressBar;
    use leptos::prelude::*;
    use std::sync::Arc;

    pub fn progress_bar(done: usize, all: usize, _: Lang) -> AnyView {
        view! { <ProgressBar done all /> }.into_any()
    }

    pub fn due(scheduled: &Scheduled, plan: &Plan, _: Lang, _: Locale) -> AnyView {
        view! { <StepDue scheduled=*scheduled plan=Arc::new(plan.clone()) /> }.into_any()
    }

    pub fn toned(text: String, tone: &'static str) -> AnyView {
        view! { <Toned text tone /> }.into_any()
    }
}

pub mod answer {
    use crate::domain::{Contract, Plan, Status};
    use crate::i18n::{Lang, Locale};
    use crate::ui::widgets::answer::{Answer, StatusIcon};
    use leptos::prelude::*;
    use std::sync::Arc;

    pub use crate::ui::widgets::answer::tone;

    pub fn answer(contract: &Contract, plan: &Plan, _: Lang, _: Locale) -> AnyView {
        view! { <Answer contract=*contract plan=Arc::new(plan.clone()) /> }.into_any()
    }

    pub fn icon(status: Status) -> AnyView {
        view! { <StatusIcon status /> }.into_any()
    }
}
