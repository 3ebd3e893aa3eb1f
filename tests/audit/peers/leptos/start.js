import init from "./peer.js";

init({ module_or_path: new URL("./peer_bg.wasm", import.meta.url) });
