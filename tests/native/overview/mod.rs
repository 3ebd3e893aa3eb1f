mod examples;
mod second_method;
