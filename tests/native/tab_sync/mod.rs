mod merge;
mod tabs;
