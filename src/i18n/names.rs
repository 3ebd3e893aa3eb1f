//! What the values of enumerations are called.

use super::Lang;
use super::texts::FormTexts;
use crate::domain::Channel;

/// How a contract was bought.
pub fn channel(channel: Channel, lang: Lang) -> &'static str {
    let t = FormTexts::of(lang);
    match channel {
        Channel::Unknown => t.channel_unknown,
        Channel::AccountExecutive => t.channel_executive,
        Channel::Online => t.channel_online,
        Channel::AppExchange => t.channel_appexchange,
        Channel::Reseller => t.channel_reseller,
    }
}
