//! Texts to send: letters and e-mails with the user's own details filled in.

pub mod joint_notice;
pub mod letter;
pub mod messages;
