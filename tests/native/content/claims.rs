//! What the page's own texts say about the world, with the keys of the sources; the tables of `src/content` name theirs
//! in their rows. The mark `K` is general knowledge that was not verified.

use fristklar::i18n::Lang;
use fristklar::i18n::law::LegalPoint;
use fristklar::i18n::texts::{
    BackupTexts, CalendarTexts, ClauseTexts, CostTexts, FindingTexts, FormTexts, ImportTexts, JourneyTexts, LawTexts,
    LetterTexts, MoneyTexts, MoreFieldTexts, OverviewTexts, PageTexts, PlanTexts, ReasoningTexts,
};

/// A text of an area, and the keys of its sources.
pub(super) type PageClaim = (fn(Lang) -> &'static str, &'static [&'static str]);

/// The usual terms of Salesforce, as advisers quote them.
const USUAL_TERMS: &[&str] = &["R1", "R3", "R6"];

pub(super) const PAGE_CLAIMS: &[PageClaim] = &[
    (|lang| FormTexts::of(lang).notice_hint, &["R1", "R4", "C2"]),
    (|lang| MoreFieldTexts::of(lang).uplift_hint, &["R1"]),
    (|lang| MoreFieldTexts::of(lang).app_note, &["P11", "P12"]),
    (|lang| MoreFieldTexts::of(lang).law_hint, &["K"]),
    (|lang| OverviewTexts::of(lang).base_hint, &["R2", "K"]),
    (|lang| PlanTexts::of(lang).ended_end, &["R6", "SF2"]),
    (|lang| FindingTexts::of(lang).sixty, &["GUIDE"]),
    (|lang| FindingTexts::of(lang).portal, &["SF1"]),
    (|lang| ReasoningTexts::of(lang).source, &["SF1"]),
    (|lang| ReasoningTexts::of(lang).portal, &["SF1"]),
    (|lang| ReasoningTexts::of(lang).email, &["R9", "L3", "K"]),
    (|lang| ReasoningTexts::of(lang).other_ways, &["R9", "L3", "K"]),
    (|lang| ReasoningTexts::of(lang).strict, &["K"]),
    (|lang| ClauseTexts::of(lang).notice_length, &["R1", "R4", "C2"]),
    (|lang| ClauseTexts::of(lang).does_not_renew, &["R1", "R6", "SF1"]),
    (|lang| ClauseTexts::of(lang).lower_price, &["R1", "R4", "R5", "R6"]),
    (|lang| ClauseTexts::of(lang).can_be_reduced, &["R6", "K"]),
    (|lang| ClauseTexts::of(lang).refunded, USUAL_TERMS),
    (|lang| LawTexts::of(lang).weekend, LegalPoint::Weekend.sources()),
    (|lang| LawTexts::of(lang).weekend_elsewhere, &["K"]),
    (|lang| LawTexts::of(lang).evening, LegalPoint::Evening.sources()),
    (|lang| LawTexts::of(lang).evening_elsewhere, &["K"]),
    (|lang| LawTexts::of(lang).form, LegalPoint::Form.sources()),
    (|lang| LawTexts::of(lang).form_elsewhere, &["K"]),
    (|lang| LawTexts::of(lang).authority, LegalPoint::Authority.sources()),
    (|lang| LawTexts::of(lang).authority_elsewhere, &["K"]),
    (|lang| LetterTexts::of(lang).signatory_hint, &["B174", "L27"]),
    (|lang| LetterTexts::of(lang).attach, &["B174", "L27"]),
    (|lang| LetterTexts::of(lang).others_email, &["C2", "C4", "C7"]),
    (|lang| LetterTexts::of(lang).others_post, &["C2", "C4", "C7"]),
    (|lang| LetterTexts::of(lang).also_hint, &["P9", "K"]),
    (|lang| CalendarTexts::of(lang).portal_text, &["SF1"]),
    (|lang| CalendarTexts::of(lang).recommended_sixty, &["GUIDE"]),
    (|lang| CalendarTexts::of(lang).export_until_text, &["R6"]),
    (|lang| CalendarTexts::of(lang).data_gone_text, &["SF2"]),
    (|lang| CalendarTexts::of(lang).again, &["K"]),
    (|lang| CalendarTexts::of(lang).google, &["K"]),
    (|lang| CostTexts::of(lang).standard_mark, USUAL_TERMS),
    (|lang| MoneyTexts::of(lang).guide_note, &["GUIDE"]),
    (|lang| MoneyTexts::of(lang).standard_note, USUAL_TERMS),
    (|lang| MoneyTexts::of(lang).cause_note, USUAL_TERMS),
    (|lang| MoneyTexts::of(lang).course_key, &["GUIDE", "R1", "R3", "R6"]),
    (|lang| MoneyTexts::of(lang).missing_usual_note, &["R1"]),
    (|lang| JourneyTexts::of(lang).exports_spacing, &["P1"]),
    (|lang| JourneyTexts::of(lang).export_pending, &["P1"]),
    (|lang| JourneyTexts::of(lang).export_deletes, &["P1"]),
    (|lang| ImportTexts::of(lang).query_hint, &["SF6"]),
    (|lang| BackupTexts::of(lang).keep_safari, &["K"]),
    (|lang| PageTexts::of(lang).help_marks, &["GUIDE"]),
    (|lang| PageTexts::of(lang).imprint_laws, &["K"]),
    (|lang| PageTexts::of(lang).privacy_need, &["K"]),
];

/// Words by which a German text tells what others say, what is usual, or what a law says: whole words, or with `*` their
/// beginning.
pub(super) const TELLING: &[&str] = &[
    "Berater*",
    "Leitfaden*",
    "Hilfe von Salesforce",
    "eigener Hilfe",
    "eigenen Hilfe",
    "Laut Salesforce",
    "§*",
    "BGH",
    "deutschem Recht",
    "anderen Recht",
    "Anleitung für Partner",
    "meist",
    "oft",
    "häufig",
    "üblich*",
];
