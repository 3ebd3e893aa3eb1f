//! The user's settings of the list: filter, grouping and order.

use crate::domain::Status;

/// Which contracts to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// All except archived ones.
    #[default]
    All,
    /// Those with one status, except archived ones.
    Only(Status),
    /// Archived contracts only.
    Archived,
}

/// The sort order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortColumn {
    /// What needs attention first; see [`Urgency`](super::Urgency).
    #[default]
    Urgency,
    Name,
    Customer,
    Product,
    /// By the day shown in the list.
    Day,
    /// By the cost of a missed deadline, currency by currency, with the highest first.
    Cost,
    /// By the share of settled steps, with the lowest first.
    Progress,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupBy {
    #[default]
    Nothing,
    Customer,
    Product,
}

/// The user's settings of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListSettings {
    pub show: Show,
    /// Search text, as typed.
    pub search: String,
    /// Only contracts with a deadline in this year and month (from 1).
    pub month: Option<(i32, u32)>,
    pub group: GroupBy,
    pub column: SortColumn,
    pub reversed: bool,
}
