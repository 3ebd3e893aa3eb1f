mod calendar;
mod calendar_file;
mod calendar_updates;
mod schedule;
mod sheets;
mod timetable;
