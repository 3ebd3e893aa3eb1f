//! When the confirmation of a notice should be there: docs/rules.md#confirmation.

use crate::domain::{Contract, Day, working_days_after};
use crate::portfolio::Progress;

/// The step that is settled when the confirmation arrives; [`CHASE_CONFIRMATION`] asks for it again.
pub const CONFIRM_RECEIPT: &str = "confirm-receipt";
pub const CHASE_CONFIRMATION: &str = "chase-confirmation";
/// Working days after which a missing confirmation is chased.
const CONFIRMATION_WORKING_DAYS: u32 = 5;

/// The day by which the confirmation of a sent notice should arrive; `None` if no notice was sent or the step is
/// settled.
pub fn confirmation_expected(contract: &Contract, progress: &Progress) -> Option<Day> {
    let sent = contract.notice_sent?;
    let settled = progress.status(CONFIRM_RECEIPT).is_settled();
    (!settled).then(|| working_days_after(sent, CONFIRMATION_WORKING_DAYS, contract.region))
}
