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
