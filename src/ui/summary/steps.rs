//! The steps still to do, by group.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Plan};
use crate::i18n::texts::{PlanAsideTexts, SummaryTexts};
use crate::i18n::{counted, fill};
use crate::journey::on_paper::{OnPaper, on_paper};
use crate::journey::schedule::{Group, Listed, Stage, groups, progress_of, timetable_of};
use crate::portfolio::Record;
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::figure::DayText;
use crate::ui::widgets::groups::group_title;

/// The steps still to do with their days and the persons responsible, as many as fit on the page; the rest is counted.
#[component]
pub(super) fn OpenSteps(record: Arc<Record>, contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<SummaryTexts>();
    let aside = use_texts::<PlanAsideTexts>();
    let who = |listed: &Listed| record.progress.get(listed.step().id).who;
    let title = |listed: &Listed| listed.step().title().get(wording.lang);
    let table = timetable_of(&record, &contract, &plan);
    let all = groups(&plan, &table, Stage::of(&plan, &record.progress));
    let OnPaper { groups, more } = on_paper(all, |one| title(one).chars().count() + who(one).chars().count());

    let row = |listed: &Listed| {
        let day = match listed {
            Listed::Laid(laid) => Some(view! { <DayText day=laid.day text=wording.short_day(laid.day) /> }),
            Listed::NotLaid(_) => None,
        };
        let who = Some(who(listed)).filter(|who| !who.is_empty());
        let who = who.map(|who| view! { " " <span class="summary-who">{who}</span> });
        view! { <li><span class="summary-day">{day}</span> <span>{title(listed)} {who}</span></li> }
    };
    let group = |Group { heading, steps }: &Group| {
        let rows: Vec<_> = steps.iter().map(row).collect();
        view! { <h4>{group_title(*heading, steps.len(), wording)}</h4> <ol>{rows}</ol> }
    };
    let list = if groups.is_empty() {
        view! { <p>{aside.all_done}</p> }.into_any()
    } else {
        let groups: Vec<_> = groups.iter().map(group).collect();
        let more = (more > 0).then(|| view! { <p>{counted(more, t.more_one, t.more_steps)}</p> });
        view! { <div class="summary-steps">{groups} {more}</div> }.into_any()
    };
    let (done, all) = progress_of(&contract, &record.answers, &record.progress);
    let progress = fill(aside.progress, &[("x", &done.to_string()), ("y", &all.to_string())]);
    view! {
        <section>
            <h3>{t.steps} " " <span class="quiet">{progress}</span></h3>
            {list}
        </section>
    }
}
