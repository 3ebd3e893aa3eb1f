//! Until when a notice must be sent by each way, with its proof, and which ways are not enough.

use leptos::prelude::*;

use crate::domain::NoticeWay;
use crate::i18n::fill;
use crate::i18n::texts::{LetterTexts, PlanTexts};
use crate::letters::letter;
use crate::letters::ways::ways_out;
use crate::portfolio::SignsAs;
use crate::state::{PortfolioStore, ShownPlan};
use crate::ui::language::{use_texts, use_wording};

/// The last day for each way. Nothing where the letter is no notice, or no notice is needed any more.
#[component]
pub(super) fn SendBy() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<LetterTexts>();
    let over = use_texts::<PlanTexts>().send_over;
    let wording = use_wording();
    move || {
        let (record, plan) = (portfolio.record.get()?, shown.plan.get()?);
        let ways = ways_out(&record, &plan, letter::kind(&record.letter, &plan));
        if ways.is_empty() {
            return None;
        }
        let excluded = record.letter.email_excluded == Some(true);
        let with_original = record.letter.signs_as == SignsAs::PowerOfAttorney;
        let items = ways.into_iter().map(|out| {
            let template = match out.way {
                NoticeWay::Email => t.way_email,
                NoticeWay::Courier => t.way_courier,
                NoticeWay::Post => t.way_post,
            };
            let text = fill(template, &[("day", &wording.day_with_weekday(out.day))]);
            let over = out.is_past.then(|| format!(" ({over})"));
            let excluded = (!out.is_enough && excluded).then(|| view! { " " <strong>{t.way_excluded}</strong> });
            view! { <li class:is-over=out.is_past>{text} {over} {excluded}</li> }
        });
        let original = with_original.then(|| view! { <p class="trap">{t.way_original}</p> });
        Some(view! {
            <section class="letter-ways" aria-labelledby="letter-ways">
                <h2 id="letter-ways">{t.ways}</h2>
                <ul>{items.collect_view()}</ul>
                {original}
            </section>
        })
    }
}
