// Starts the page: guards the DOM, applies language and theme, loads the app, and shows help if that fails.
// Everything before the first `await` runs before the first paint, so it must stay small.
import { keepTexts } from "./texts.js";

// After this long without progress, help is shown; it disappears again if the app does start.
const PATIENCE = 4000;

const root = document.documentElement;
const bundle = document.querySelector('meta[name="app-bundle"]')?.dataset ?? {};
const absolute = (name) => new URL(name, document.baseURI).href;

function refuse(what) {
  throw new TypeError(`Refused by the page's policy: ${String(what).slice(0, 80)}`);
}

function guard() {
  const { reader = "" } = document.querySelector('meta[name="app-later"]').dataset;
  const scripts = [bundle.js ?? "", "sw.js", reader].map(absolute);
  globalThis.trustedTypes?.createPolicy("default", {
    // The app creates its elements one by one and needs no markup, so none is allowed.
    createHTML: refuse,
    createScriptURL: (url) => (scripts.includes(absolute(url)) ? url : refuse(url)),
  });
}

// What the visitor chose earlier, if the browser allows access. The settings come last in the document: parsing thousands
// of contracts before them would delay the first paint. Inside a JSON text a quotation mark has a backslash before it.
function saved() {
  try {
    const text = localStorage.getItem("fristklar.state");
    return JSON.parse(`{${text.slice(text.lastIndexOf('"ui":'))}`).ui ?? {};
  } catch {
    return {};
  }
}

// The language in a link comes first, then the saved one, then the browser's. The app uses the same rule.
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

// What happened is said in a sentence for each cause in index.html; the reason is for whoever is asked for help.
function show(panel, reason, cause) {
  document.getElementById("shell")?.removeAttribute("aria-busy");
  document.getElementById(`${panel}-reason`).textContent = reason;
  document.getElementById(panel).hidden = false;
  for (const text of document.querySelectorAll("[data-cause]")) text.hidden = text.dataset.cause !== cause;
}

// The app's own panic hook is quicker; this also catches what no hook does, such as a stack overflow.
function watchForCrashes() {
  const look = (error) => {
    const isFirst = document.getElementById("crash").hidden;
    if (error instanceof WebAssembly.RuntimeError && root.dataset.ready && isFirst) show("crash", String(error));
  };
  addEventListener("error", (event) => look(event.error));
  addEventListener("unhandledrejection", (event) => look(event.reason));
}

let waiting;
// What is still under way after a failure must not replace its reason.
let hasFailed = false;

function signOfLife() {
  clearTimeout(waiting);
  if (hasFailed) return;
  waiting = setTimeout(() => show("boot-help", "No answer / keine Antwort", "silence"), PATIENCE);
}

const because = (cause) => (error) => {
  throw new Error(String(error), { cause });
};

// Read in chunks, because on a slow line every chunk is a sign of progress.
async function download(url, cache) {
  const response = await fetch(url, { cache }).catch(because("network"));
  const type = response.headers.get("Content-Type") ?? "";
  if (!response.ok) because("host")(`${url}: HTTP ${response.status}`);
  if (!type.startsWith("application/wasm")) because("host")(`${url}: Content-Type ${type}`);
  const pieces = [];
  const reader = response.body.getReader();
  const read = () => reader.read().catch(because("network"));
  for (let piece = await read(); !piece.done; piece = await read()) {
    signOfLife();
    pieces.push(piece.value);
  }
  return new Blob(pieces).arrayBuffer();
}

// Without https no digest can be computed; a damaged file then fails to compile.
async function intact(bytes, integrity) {
  if (!integrity || !crypto.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}` === integrity;
}

async function program(url) {
  const { integrity } = document.querySelector('link[rel="preload"][as="fetch"]')?.dataset ?? {};
  // Trunk names the file before it is optimised, so a cache may have another one with the same name: bypass it once.
  for (const cache of ["default", "reload"]) {
    const bytes = await download(url, cache);
    if (await intact(bytes, integrity)) return bytes;
  }
  return because("host")(`${url}: not the file this page was built with`);
}

// The static shell is painted before the program occupies the processor. Hidden pages are not painted and do not wait.
function painted() {
  if (document.hidden) return undefined;
  return new Promise((done) => {
    new PerformanceObserver(done).observe({ type: "paint", buffered: true });
    setTimeout(done, 100);
  });
}

async function load() {
  const glue = import(absolute(bundle.js)).catch(because("network")).finally(signOfLife);
  const [{ default: start }, bytes] = await Promise.all([glue, program(absolute(bundle.wasm)), painted()]);
  await start({ module_or_path: bytes }).catch(because("browser"));
}

async function boot() {
  // shell.css shows the help without a script as long as this attribute is missing.
  root.dataset.boot = "begun";
  for (const button of document.querySelectorAll("[data-reload]")) {
    button.addEventListener("click", () => location.reload());
  }
  try {
    guard();
    applyChoices();
    watchForCrashes();
    keepTexts(document.getElementById("app"));
    signOfLife();
    // In a task of its own, because the browser lays out the shell in this one.
    await new Promise((done) => setTimeout(done));
    await load();
    document.getElementById("boot-help").hidden = true;
  } catch (error) {
    hasFailed = true;
    console.error("Fristklar could not start:", error);
    // After a panic in the app's first steps, its own panel says more.
    if (document.getElementById("crash").hidden) show("boot-help", error.message, error.cause);
  } finally {
    clearTimeout(waiting);
  }
}

boot();
