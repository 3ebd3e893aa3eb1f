mod joint_notice;
mod letter;
mod messages;
mod typed;
