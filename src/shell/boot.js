// Starts the page: guards the DOM, applies language and theme, loads the app, and helps where that fails.
// Everything before the first `await` runs before the first paint, so it must stay small.

// With no sign of life for this long, help is shown; it goes away again if the app does start.
const PATIENCE = 4000;

const root = document.documentElement;
const bundle = document.querySelector('meta[name="app-bundle"]')?.dataset ?? {};
const absolute = (name) => new URL(name, document.baseURI).href;

// Leptos makes its elements from markup of its own. Only such plain markup passes: known elements, quoted attributes.
const ELEMENTS = new Set(
  (
    "a abbr address article aside b br button caption cite code col colgroup data datalist dd del details dfn dialog " +
    "div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i input ins kbd label " +
    "legend li main mark menu meter nav ol optgroup option output p pre progress q s samp search section select small " +
    "span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr " +
    "svg g path circle ellipse line polyline polygon rect text tspan defs clippath lineargradient stop desc"
  ).split(" "),
);
const PIECE = /<!(?:--[^>]*--)?>|<\/?([a-z][a-z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;
const FORBIDDEN = /^(?:on.*|style|src|srcset|srcdoc|action|formaction|data|background|poster|ping|is|xlink:.*)$/i;
const ADDRESS = /^(?:#|\.\/|https:\/\/|mailto:)/i;

function checkedMarkup(markup) {
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", PIECE.lastIndex)) {
    PIECE.lastIndex = at;
    const [, element, attributes = ""] = PIECE.exec(markup) ?? refuse(markup);
    if (element && !ELEMENTS.has(element.toLowerCase())) refuse(markup);
    for (const [, name, value = ""] of attributes.matchAll(ATTRIBUTE)) {
      if (FORBIDDEN.test(name) || (/^href$/i.test(name) && !ADDRESS.test(value))) refuse(markup);
    }
  }
  return markup;
}

function refuse(what) {
  throw new TypeError(`Refused by the page's policy: ${String(what).slice(0, 80)}`);
}

function guard() {
  const scripts = [bundle.js ?? "", "sw.js"].map(absolute);
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: checkedMarkup,
    createScriptURL: (url) => (scripts.includes(absolute(url)) ? url : refuse(url)),
  });
}

// What the visitor chose before, if the browser lets us see it.
function saved() {
  try {
    return JSON.parse(localStorage.getItem("fristklar.state"))?.ui ?? {};
  } catch {
    return {};
  }
}

// A link's language comes first, then the saved one, then the browser's. The app decides by the same rule.
function language(ui) {
  const known = (lang) => (lang === "de" || lang === "en" ? lang : undefined);
  const linked = [location.hash, location.search].map((part) => new URLSearchParams(part.slice(1)).get("lang"));
  const browser = navigator.language?.toLowerCase().startsWith("de") ? "de" : "en";
  return linked.map(known).find(Boolean) ?? known(ui.lang) ?? browser;
}

function applyChoices() {
  const ui = saved();
  if (ui.theme === "light" || ui.theme === "dark") root.dataset.theme = ui.theme;
  if (language(ui) === "de") return;
  root.lang = "en";
  for (const element of document.querySelectorAll("[data-en]")) {
    if (element instanceof HTMLMetaElement) element.content = element.dataset.en;
    else element.textContent = element.dataset.en;
  }
}

function show(panel, reason) {
  document.getElementById("shell")?.removeAttribute("aria-busy");
  document.getElementById(`${panel}-reason`).textContent = reason;
  document.getElementById(panel).hidden = false;
}

// The app's own panic hook is quicker; this also sees what no hook does, such as a stack that is too deep.
function watchForCrashes() {
  const look = (error) => {
    if (error instanceof WebAssembly.RuntimeError && root.dataset.ready) show("crash", String(error));
  };
  addEventListener("error", (event) => look(event.error));
  addEventListener("unhandledrejection", (event) => look(event.reason));
}

let waiting;

function signOfLife() {
  clearTimeout(waiting);
  waiting = setTimeout(() => show("boot-help", "No answer / keine Antwort"), PATIENCE);
}

// Read piece by piece, because on a slow line every piece is a sign of life.
async function download(url, integrity) {
  const response = await fetch(url);
  const type = response.headers.get("Content-Type") ?? "";
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  if (!type.startsWith("application/wasm")) throw new Error(`${url}: Content-Type ${type}`);
  const pieces = [];
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    signOfLife();
    pieces.push(piece.value);
  }
  const bytes = await new Blob(pieces).arrayBuffer();
  // Without https there is no digest to compute; a damaged file then fails to compile.
  if (integrity && crypto.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
    if (`sha384-${btoa(String.fromCharCode(...digest))}` !== integrity) throw new Error(`${url}: damaged`);
  }
  return bytes;
}

async function load() {
  const { js, wasm } = bundle;
  const integrity = document.querySelector('link[rel="preload"][as="fetch"]')?.dataset.integrity;
  const glue = import(absolute(js)).finally(signOfLife);
  const [{ default: start }, bytes] = await Promise.all([glue, download(absolute(wasm), integrity)]);
  await start({ module_or_path: bytes });
}

async function boot() {
  // shell.css shows the help by itself as long as this mark is missing.
  root.dataset.boot = "begun";
  for (const button of document.querySelectorAll("[data-reload]")) {
    button.addEventListener("click", () => location.reload());
  }
  try {
    guard();
    applyChoices();
    watchForCrashes();
    signOfLife();
    await load();
    document.getElementById("boot-help").hidden = true;
  } catch (error) {
    console.error("Fristklar could not start:", error);
    // After a panic in the app's first steps its own panel says more.
    if (document.getElementById("crash").hidden) show("boot-help", String(error));
  } finally {
    clearTimeout(waiting);
  }
}

boot();
