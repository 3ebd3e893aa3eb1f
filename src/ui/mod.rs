//! The views. They read the stores and the plan, and call methods of the stores. They compute and store nothing, and
//! have no texts of their own.

mod backup;
mod contracts;
mod costs;
mod deadlines;
mod documents;
mod form;
mod frame;
#[cfg(debug_assertions)]
mod gallery;
mod import;
mod language;
mod letter;
mod pages;
mod phrases;
mod second_part;
mod steps;
mod summary;
pub mod widgets;

use leptos::prelude::*;

use self::deadlines::DeadlinesView;
use self::form::ContractForm;
use self::frame::{Footer, Header, Notices, SkipLink, StatusBar};
use self::language::Wording;
use self::phrases::view_name;
use self::second_part::SecondPartView;
use self::widgets::reactive::reactive;

use crate::i18n::Lang;
use crate::i18n::texts::{FieldTexts, ShellTexts};
use crate::state::{
    self, Drawing, DrawingStage, NavigationStore, PortfolioStore, SecondPartStore, Sharing, ShownPlan, View,
};

/// The whole page. The stores come from context, already loaded and connected to the browser.
#[component]
pub fn App() -> impl IntoView {
    let drawing = expect_context::<Drawing>();
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let shown = expect_context::<ShownPlan>();
    let second_part = expect_context::<SecondPartStore>();
    Effect::new(move |_| state::set_title(&document_title(navigation, second_part, portfolio.lang.get())));
    second_part::load(second_part);
    // Texts and formats differ everywhere, so a change of language renders the whole page again.
    reactive(move || {
        drawing.is_due(DrawingStage::Frame).then(|| {
            Wording::provide(portfolio.lang.get(), shown);
            view! { <Page /> }
        })
    })
}

/// The gallery instead of the page, once all that it shows can be drawn.
#[cfg(debug_assertions)]
#[component]
pub fn GalleryPage() -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    second_part::load(second_part);
    reactive(move || {
        second_part.at(DrawingStage::Background).map(|_| {
            Wording::provide(portfolio.lang.get(), shown);
            view! { <main id="main" tabindex="-1"><gallery::Gallery /></main> }
        })
    })
}

#[component]
fn Page() -> impl IntoView {
    let drawing = expect_context::<Drawing>();
    let second_part = expect_context::<SecondPartStore>();
    let navigation = expect_context::<NavigationStore>();
    let view = reactive(move || match navigation.view.get() {
        _ if !drawing.is_due(DrawingStage::View) => ().into_any(),
        View::Start => view! { <ContractForm /> }.into_any(),
        View::Deadlines => view! { <DeadlinesView /> }.into_any(),
        view => view! { <SecondPartView view /> }.into_any(),
    });
    // Drawn when something is to be shared for the first time, and there from then on.
    let is_share_asked = Memo::new(move |asked| asked == Some(&true) || navigation.sharing.get() != Sharing::Nothing);
    let share_dialog =
        reactive(move || second_part.loaded().filter(|_| is_share_asked.get()).map(|part| (part.share_dialog)()));
    let end = move |draw: fn() -> AnyView| reactive(move || drawing.is_due(DrawingStage::End).then(draw));
    let footer = end(|| view! { <Footer /> }.into_any());
    let status_bar = end(|| view! { <StatusBar /> }.into_any());
    view! {
        <SkipLink />
        <Header />
        <main id="main" tabindex="-1">
            <Notices />
            {view}
        </main>
        {footer}
        {status_bar}
        {share_dialog}
    }
}

fn document_title(navigation: NavigationStore, second_part: SecondPartStore, lang: Lang) -> String {
    let title = ShellTexts::of(lang).title;
    let name = second_part.loaded().map_or(view_name as fn(_, _) -> _, |part| part.view_name);
    let title = match name(navigation.view.get(), lang) {
        "" => title.to_owned(),
        name => format!("{name} – {title}"),
    };
    if navigation.shows_field_errors() { format!("{} {title}", FieldTexts::of(lang).prefix) } else { title }
}
