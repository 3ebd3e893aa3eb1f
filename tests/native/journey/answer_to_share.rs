//! The answer for somebody who has not seen the page: one sentence for each status, and what is assumed.

use crate::support::contracts::{year_from, ymd};
use fristklar::domain::{Contract, Renewal, Status, plan};
use fristklar::i18n::{Lang, Locale};
use fristklar::journey::answer_to_share::answer_to_share;

const TERMS: &str = "12 months";

/// The sentence on this day of 2026, in German and in English.
fn said(contract: Contract, (month, day): (u32, u32), status: Status) -> [String; 2] {
    let plan = plan(&contract, ymd(2026, month, day));
    assert_eq!(plan.status, status);
    [(Lang::De, Locale::De), (Lang::En, Locale::En)]
        .map(|(lang, locale)| answer_to_share(&plan, TERMS, None, lang, locale).replace('\u{a0}', " "))
}

/// Its notice must be there by Tuesday, 15 December 2026.
fn example() -> Contract {
    year_from(ymd(2026, 1, 15))
}

#[test]
fn every_status_has_one_sentence_with_its_day() {
    for (day, status) in [((3, 1), Status::Calm), ((11, 23), Status::Urgent), ((12, 15), Status::Today)] {
        assert_eq!(
            said(example(), day, status),
            [
                "Die Kündigung des Salesforce-Vertrags (12 months) muss bis Dienstag, 15. Dezember 2026 bei Salesforce sein.",
                "Notice for the Salesforce contract (12 months) must reach Salesforce by Tuesday 15 December 2026.",
            ]
        );
    }
    assert_eq!(
        said(example(), (12, 16), Status::Missed),
        [
            "Die Kündigungsfrist des Salesforce-Vertrags (12 months) endete am Dienstag, 15. Dezember 2026.",
            "The notice deadline of the Salesforce contract (12 months) was Tuesday 15 December 2026.",
        ]
    );
    let sent = Contract { notice_sent: Some(ymd(2026, 11, 20)), ..example() };
    assert_eq!(
        said(sent, (11, 23), Status::Cancelled),
        [
            "Die Kündigung des Salesforce-Vertrags (12 months) ist abgesandt; er endet am Donnerstag, 14. Januar 2027.",
            "Notice for the Salesforce contract (12 months) has been sent; it ends on Thursday 14 January 2027.",
        ]
    );
    let ends = Contract { renewal: Renewal::None, ..example() };
    assert_eq!(
        said(ends, (11, 23), Status::Ends),
        [
            "Der Salesforce-Vertrag (12 months) endet von selbst am Donnerstag, 14. Januar 2027; eine Kündigung ist nicht nötig.",
            "The Salesforce contract (12 months) ends by itself on Thursday 14 January 2027; no notice is needed.",
        ]
    );
    let ended = Contract { renewal: Renewal::None, ..year_from(ymd(2025, 1, 15)) };
    assert_eq!(
        said(ended, (11, 23), Status::Ended),
        [
            "Der Salesforce-Vertrag (12 months) endete am Mittwoch, 14. Januar 2026.",
            "The Salesforce contract (12 months) ended on Wednesday 14 January 2026.",
        ]
    );
}

#[test]
fn what_is_assumed_follows() {
    let plan = plan(&example(), ymd(2026, 11, 23));
    let text = answer_to_share(&plan, TERMS, Some("Assumed: 12 months. Check your contract."), Lang::En, Locale::En);
    assert!(text.ends_with("2026. Assumed: 12 months. Check your contract."), "{text}");
}
