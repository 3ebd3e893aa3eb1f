mod calendar;
mod calendar_file;
mod people;
mod schedule;
mod sheets;
mod timetable;
