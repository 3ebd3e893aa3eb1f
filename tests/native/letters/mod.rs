mod joint_notice;
mod lawful;
mod letter;
mod messages;
mod typed;
