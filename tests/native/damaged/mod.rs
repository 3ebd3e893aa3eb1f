mod documents_and_links;
mod tables_and_backups;
