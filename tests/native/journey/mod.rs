mod calendar;
mod calendar_file;
mod checklist;
mod schedule;
mod sheets;
mod timetable;
