//! Who publishes this copy of the page and which host serves it: from `operator.toml` to the imprint.

use serde::{Deserialize, Serialize};

/// What imprint and privacy page say about the operator. Plain texts, shown as they are in both languages. The keys are
/// those of `operator.toml`, which people write: one that is misspelt is an error.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Operator {
    /// These are sample values, so the copy names nobody.
    #[serde(default)]
    pub sample: bool,
    /// Person or company.
    pub name: String,
    /// The lines of the postal address.
    pub address: Vec<String>,
    /// The e-mail address.
    pub email: String,
    /// The phone number.
    pub phone: Option<String>,
    /// Who represents a company.
    pub representative: Option<String>,
    /// Register, court and number.
    pub register: Option<String>,
    /// VAT identification number.
    pub vat_id: Option<String>,
    /// Supervisory authority.
    pub authority: Option<String>,
    /// Chamber or professional body.
    pub chamber: Option<String>,
    /// What the business does.
    pub purpose: Option<String>,
    /// Who answers for the content.
    pub responsible: Option<String>,
    /// Name and address lines of the host.
    pub host: Vec<String>,
    /// After how many days the host deletes its logs, where that is known.
    pub log_days: Option<u64>,
}
