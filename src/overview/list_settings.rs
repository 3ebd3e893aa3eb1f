//! What the user wants to see of the list, and how.

use crate::domain::Status;

/// Which contracts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// All that were not put away.
    #[default]
    All,
    /// Those of them in one state.
    Only(Status),
    /// Those that were put away.
    Archived,
}

/// By what contracts are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortColumn {
    /// By what wants attention first; see [`Urgency`](super::Urgency).
    #[default]
    Urgency,
    Name,
    /// By whose they are.
    Customer,
    /// By what they are for.
    Product,
    /// By the day that is shown.
    Day,
    /// By what missing the deadline costs, currency by currency, the dearest first.
    Cost,
    /// By the share of steps done, the least first.
    Progress,
}

/// Under what contracts are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupBy {
    #[default]
    Nothing,
    /// Whose they are.
    Customer,
    /// What they are for.
    Product,
}

/// What the user wants to see, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListSettings {
    /// In which state.
    pub show: Show,
    /// Words to find, as typed.
    pub search: String,
    /// With a deadline in this month: its year, and its number from 1.
    pub month: Option<(i32, u32)>,
    /// Under which headings.
    pub group: GroupBy,
    /// In which order.
    pub column: SortColumn,
    /// The other way round.
    pub reversed: bool,
}
