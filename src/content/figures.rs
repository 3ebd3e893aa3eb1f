//! The names that texts may give in braces; the page replaces them by the user's own figures.

/// The figures of the page, by the names with which the page marks them up.
pub const FIGURES: &[&str] = &[
    "term-start",
    "term-end",
    "notice-deadline",
    "strict-date",
    "recommended-date",
    "send-by",
    "send-by-courier",
    "send-by-post",
    "window-start",
    "window-end",
    "portal-opens",
    "full-refund-until",
    "export-until",
    "data-gone",
    "next-term-end",
    "next-deadline",
    "renewal-cost",
    "days-left",
    "status",
    "refund-guide",
    "payable-guide",
    "refund-msa",
    "payable-msa",
    "refund-own",
    "payable-own",
    "refund-cause",
    "progress-done",
    "progress-total",
];

/// Days that only levers and texts to send may name: the end of the term that a notice given now still ends, its
/// deadline, and the days of a switch under the EU Data Act whose notice is received on the as-of day.
pub const LEAVING_DAYS: &[&str] =
    &["exit-end", "exit-deadline", "switch-notice-end", "switch-transition-end", "switch-retrieval-end"];
