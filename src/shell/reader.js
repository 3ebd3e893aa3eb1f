// Starts the program that reads documents, in a worker of its own. The build puts wasm-bindgen's script before this one
// and fills in the program's name (xtask/src/page.rs); the counterpart in the page is src/browser/reading.rs.

// Reported like any other error, so that the page hears of it.
wasm_bindgen({ module_or_path: new URL("$program", location.href) }).catch(reportError);
