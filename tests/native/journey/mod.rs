mod calendar;
mod calendar_file;
mod calendar_updates;
mod checklist;
mod internal_deadline;
mod schedule;
mod sheets;
mod timetable;
