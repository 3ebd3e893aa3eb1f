//! The user's settings of the list: filter, grouping and order.

use crate::domain::Status;

/// Which contracts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// All that are not archived.
    #[default]
    All,
    /// Those in one state that are not archived.
    Only(Status),
    /// Those that are archived.
    Archived,
}

/// The column contracts are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortColumn {
    /// What needs attention first; see [`Urgency`](super::Urgency).
    #[default]
    Urgency,
    Name,
    /// The customer whose contract it is.
    Customer,
    /// The product it is for.
    Product,
    /// The day shown.
    Day,
    /// What missing the deadline costs, currency by currency, the most expensive first.
    Cost,
    /// The share of steps done, the smallest first.
    Progress,
}

/// What contracts are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupBy {
    #[default]
    Nothing,
    Customer,
    Product,
}

/// Filter, search, grouping and order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListSettings {
    pub show: Show,
    /// The search text as typed.
    pub search: String,
    /// Only contracts with a deadline in this month: its year, and its number from 1.
    pub month: Option<(i32, u32)>,
    pub group: GroupBy,
    pub column: SortColumn,
    /// Whether the order is reversed.
    pub reversed: bool,
}
