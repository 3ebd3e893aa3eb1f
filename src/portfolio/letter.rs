//! What was typed and chosen for letters about a contract.

use super::{Record, SparseMap};
use crate::i18n::Lang;

/// In which capacity somebody signs; it decides whether a power of attorney must be enclosed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignsAs {
    /// Not chosen.
    #[default]
    Unknown,
    /// A managing director, or another member of the board.
    Management,
    /// Holder of a `Prokura`, which is entered in the commercial register.
    Prokura,
    /// Anybody else, who needs a power of attorney.
    PowerOfAttorney,
}

/// What a customer asks for under Article 25(3) of the EU Data Act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SwitchRoute {
    #[default]
    OtherProvider,
    /// A move to the customer's own servers.
    OwnServers,
    /// No move: the data is erased.
    Erasure,
}

/// What was typed and chosen for letters about a contract. All texts are as typed, and empty before that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterDetails {
    /// Id of the chosen text; empty if the deadline decides.
    pub kind: String,
    /// The chosen language; `None` for that of the page.
    pub language: Option<Lang>,
    /// Whether the other language stands on the same sheet.
    pub bilingual: bool,
    /// What is asked for, in the letter about switching.
    pub switch_route: SwitchRoute,
    /// The sender's company.
    pub company: String,
    /// The sender's address, line by line.
    pub address: String,
    /// Who signs.
    pub signatory: String,
    /// The signatory's position.
    pub function: String,
    pub signs_as: SignsAs,
    /// Place in the dateline.
    pub place: String,
    /// The company the letter is addressed to.
    pub recipient: String,
    /// The recipient's address, line by line.
    pub recipient_address: String,
    /// The recipient's e-mail addresses.
    pub email: String,
    /// Whether the contract excludes notice by e-mail; `None` until that is answered.
    pub email_excluded: Option<bool>,
    /// An additional sentence.
    pub extra: String,
    /// Whether the letter includes the ticked reasons.
    pub with_reasons: bool,
    /// Values of the blanks that only some texts have, by name of the blank.
    pub blanks: SparseMap<String>,
    /// Whether a notice covers another contract as well, by that contract's id.
    pub also: SparseMap<bool>,
}

impl LetterDetails {
    /// Whether the contract rules out notice by e-mail, as far as is known.
    pub fn excludes_email(&self) -> bool {
        self.email_excluded == Some(true)
    }
}

/// A detail that most letters have in common; some texts have blanks of their own as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterField {
    Company,
    Address,
    Signatory,
    /// The signatory's position.
    Function,
    /// Place in the dateline.
    Place,
    /// The company the letter is addressed to.
    Recipient,
    RecipientAddress,
    /// The recipient's e-mail addresses.
    Email,
    /// The numbers of all order forms.
    ContractNumbers,
    OrgId,
    /// An additional sentence.
    Extra,
}

impl LetterField {
    pub const ALL: [Self; 11] = [
        Self::Company,
        Self::Address,
        Self::Signatory,
        Self::Function,
        Self::Place,
        Self::Recipient,
        Self::RecipientAddress,
        Self::Email,
        Self::ContractNumbers,
        Self::OrgId,
        Self::Extra,
    ];

    /// What can be copied from the letter of another contract: everything about the sender.
    pub const OF_SENDER: [Self; 5] = [Self::Company, Self::Address, Self::Signatory, Self::Function, Self::Place];

    /// What can be copied from the last letter: everything about the recipient.
    pub const OF_RECIPIENT: [Self; 3] = [Self::Recipient, Self::RecipientAddress, Self::Email];

    /// Its name in texts and in the id of its HTML control.
    pub fn name(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Address => "address",
            Self::Signatory => "signatory",
            Self::Function => "function",
            Self::Place => "place",
            Self::Recipient => "recipient",
            Self::RecipientAddress => "recipient-address",
            Self::Email => "email",
            Self::ContractNumbers => "contract-numbers",
            Self::OrgId => "org-id",
            Self::Extra => "extra",
        }
    }

    /// The value typed for it.
    pub fn typed(self, record: &Record) -> &str {
        match self {
            Self::Company => &record.letter.company,
            Self::Address => &record.letter.address,
            Self::Signatory => &record.letter.signatory,
            Self::Function => &record.letter.function,
            Self::Place => &record.letter.place,
            Self::Recipient => &record.letter.recipient,
            Self::RecipientAddress => &record.letter.recipient_address,
            Self::Email => &record.letter.email,
            Self::ContractNumbers => &record.contract_numbers,
            Self::OrgId => &record.org_id,
            Self::Extra => &record.letter.extra,
        }
    }

    /// The value typed for it.
    pub fn typed_mut(self, record: &mut Record) -> &mut String {
        match self {
            Self::Company => &mut record.letter.company,
            Self::Address => &mut record.letter.address,
            Self::Signatory => &mut record.letter.signatory,
            Self::Function => &mut record.letter.function,
            Self::Place => &mut record.letter.place,
            Self::Recipient => &mut record.letter.recipient,
            Self::RecipientAddress => &mut record.letter.recipient_address,
            Self::Email => &mut record.letter.email,
            Self::ContractNumbers => &mut record.contract_numbers,
            Self::OrgId => &mut record.org_id,
            Self::Extra => &mut record.letter.extra,
        }
    }
}
