mod calendar;
mod calendar_file;
mod schedule;
mod sheets;
mod timetable;
