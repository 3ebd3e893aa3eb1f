//! How long records must be kept in Germany after the org is gone, as of 1 January 2025
//! (docs/facts.md#records-and-privacy).

use super::check::{self, Table, both};
use super::sources::check_sources;
use super::{Both, Retention};

/// All kinds of record, the longest duty first.
pub const RETENTION: &[Retention<Both>] = TABLE.rows();

type Kinds = Table<Retention<Both>, 8>;

impl Kinds {
    /// Adds a kind of record after checking it.
    #[track_caller]
    const fn kind(
        self,
        id: &'static str,
        years: Option<u32>,
        records: Both,
        note: Both,
        sources: &'static [&'static str],
    ) -> Self {
        check::check_id(id);
        check::check_text(id, "records", records);
        check::check_text(id, "note", note);
        check_sources(id, sources);
        self.with(Retention { id, records, years, note, sources })
    }
}

const TABLE: Kinds = {
    let kinds = Table::new(Retention { id: "", records: both("", ""), years: None, note: both("", ""), sources: &[] });
    let kinds = kinds.kind(
        "books",
        Some(10),
        both("Bücher, Abschlüsse und Inventare", "Books, annual accounts and inventories"),
        both(
            "Im CRM selten. Prüfen Sie, ob eine Buchhaltung angebunden ist. In Österreich sind es 7 Jahre, in der Schweiz 10.",
            "Rare in a CRM. Check whether an accounting system is connected. In Austria it is 7 years, in Switzerland 10.",
        ),
        &["HGB", "AO", "L10", "L11", "K"],
    );
    let kinds = kinds.kind(
        "vouchers",
        Some(8),
        both("Rechnungen und Buchungsbelege", "Invoices and accounting vouchers"),
        both(
            "Bis 2024 waren es 10 Jahre. Für Banken, Versicherer und Wertpapierinstitute bleibt es nach einem Gesetz von 2025 dabei.",
            "Until 2024 it was 10 years. An act of 2025 keeps it at 10 for banks, insurers and investment firms.",
        ),
        &["HGB", "AO", "L10", "L11", "K"],
    );
    let kinds = kinds.kind(
        "letters",
        Some(6),
        both(
            "Handelsbriefe: E-Mails und Angebote, aus denen Aufträge wurden",
            "Commercial letters: e-mails and offers that became orders",
        ),
        both(
            "Der häufigste Fall im CRM. Legen Sie empfangene wie gesendete lesbar, unverändert und maschinell auswertbar ab. Ist ein Steuerbescheid noch offen, endet die Pflicht nicht.",
            "The most common case in a CRM. Keep those received and those sent readable, unaltered and machine-readable. While a tax assessment is open, the duty does not end.",
        ),
        &["HGB", "AO", "L10", "K"],
    );
    let kinds = kinds.kind(
        "lost-offers",
        None,
        both("Angebote ohne Auftrag, Leads ohne Geschäft", "Offers without an order, leads without business"),
        both(
            "Keine Pflicht zum Aufbewahren. Prüfen Sie, ob Sie diese Daten löschen müssen oder für einen Streit brauchen.",
            "No duty to keep them. Check whether you have to delete this data, or need it in a dispute.",
        ),
        &["K"],
    );
    kinds.kind(
        "other-personal",
        None,
        both("Kontakte und Notizen, die zu nichts davon gehören", "Contacts and notes that belong to none of these"),
        both(
            "Nach der DSGVO nur so lange, wie es einen Zweck gibt. Halten Sie ihn fest oder löschen Sie.",
            "Under the GDPR only as long as there is a purpose. Record it, or delete the data.",
        ),
        &["DSGVO", "K"],
    )
};
