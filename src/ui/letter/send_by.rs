//! Until when a notice must be sent by each way, with its proof, and which ways are not enough.

use leptos::prelude::*;

use crate::domain::NoticeWay;
use crate::i18n::texts::{LetterTexts, PlanTexts};
use crate::letters::letter;
use crate::letters::ways::ways_out;
use crate::portfolio::SignsAs;
use crate::state::{PortfolioStore, ShownPlan};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::figure::DayText;

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
        let excluded = record.letter.excludes_email();
        let with_original = record.letter.signs_as == SignsAs::PowerOfAttorney;
        let items = ways.into_iter().map(|out| {
            let (template, name) = match out.way {
                NoticeWay::Email => (t.way_email, "send-by"),
                NoticeWay::Courier => (t.way_courier, "send-by-courier"),
                NoticeWay::Post => (t.way_post, "send-by-post"),
            };
            let (before, after) = template.split_once("{day}").unwrap_or((template, ""));
            // The days of a later term are no figures of this one.
            let is_figure = plan.deadlines.as_ref().is_some_and(|dates| dates.send_by.day(out.way) == out.day);
            let day = wording.day_with_weekday(out.day);
            let over = out.is_past.then(|| format!(" ({over})"));
            let excluded = (!out.is_enough && excluded).then(|| view! { " " <strong>{t.way_excluded}</strong> });
            view! {
                <li class:is-over=out.is_past>
                    {before} <DayText day=out.day text=day figure=is_figure.then_some(name) /> {after} {over} {excluded}
                </li>
            }
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
