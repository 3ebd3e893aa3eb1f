mod co_term;
mod deadlines;
mod holidays;
mod money;
mod money_properties;
mod over_time;
mod plan_properties;
mod second_calculation;
