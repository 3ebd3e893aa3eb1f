mod calendar;
mod calendar_file;
mod checklist;
mod internal_deadline;
mod people;
mod schedule;
mod sheets;
mod timetable;
