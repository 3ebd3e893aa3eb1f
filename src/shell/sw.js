// Keeps the page working without its server, one version apart from the next. A new one waits until it is asked for.
// The build fills in version and files (xtask/src/page.rs); the page's side of it is src/browser/worker.rs.

const VERSION = "$version";
// Every file the page can need and its digest, so that a release which is only half on the server is never kept.
const FILES = $files;

// Two copies of the page in two folders of a host share one storage.
const OURS = `fristklar:${registration.scope}:`;
const CURRENT = OURS + VERSION;

const at = (name) => new URL(name, registration.scope).href;
// Stands in a version's cache for a page of that version that was opened.
const mark = (id) => at(`.open/${id}`);
const pages = () => clients.matchAll({ type: "window", includeUncontrolled: true });

async function tell(news) {
  for (const page of await pages()) page.postMessage(news);
}

async function keep(cache, name, integrity) {
  const load = (mode) => fetch(name, { cache: mode, integrity });
  // What the browser's own cache holds under that name may be of another release: then ask past it.
  const response = await load("default").catch(() => load("reload"));
  // A browser opens no page whose answer was led elsewhere.
  if (response.redirected) throw new TypeError(`${name} was redirected`);
  await cache.put(at(name), response);
}

async function install() {
  const cache = await caches.open(CURRENT);
  await Promise.all(FILES.map(([name, integrity]) => keep(cache, name, integrity)));
  if (registration.active) return tell("waiting");
  // The first one: what is open came from the server, and is of this version.
  for (const page of await pages()) await cache.put(mark(page.id), new Response());
}

async function activate() {
  const first = !(await caches.keys()).some((name) => name.startsWith(OURS) && name !== CURRENT);
  await clients.claim();
  await tidy();
  if (first) await tell("ready");
}

// Drops the versions of which no page is open any more.
async function tidy() {
  if (registration.waiting || registration.installing) return;
  const open = new Set((await pages()).map((page) => mark(page.id)));
  for (const name of (await caches.keys()).filter((name) => name.startsWith(OURS))) {
    const cache = await caches.open(name);
    const marks = (await cache.keys()).map(({ url }) => url).filter((url) => url.startsWith(mark("")));
    const closed = marks.filter((url) => !open.has(url));
    if (name !== CURRENT && closed.length === marks.length) await caches.delete(name);
    else await Promise.all(closed.map((url) => cache.delete(url)));
  }
}

// Looked up by name, because opening a cache would make one, also after the reader has deleted everything.
const kept = (address, name = CURRENT) => caches.match(address, { cacheName: name, ignoreVary: true });

async function page(event) {
  const index = await kept(at("./"));
  if (!index) return fetch(event.request);
  const cache = await caches.open(CURRENT);
  await cache.put(mark(event.resultingClientId), new Response());
  return index;
}

// A page of an older version still finds its own files: names differ where contents do.
async function file(request) {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CURRENT);
  for (const name of [CURRENT, ...older]) {
    const found = await kept(request, name);
    if (found) return found;
  }
  return fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("message", (event) => {
  if (event.data === "activate") event.waitUntil(skipWaiting());
  if (event.data === "tidy") event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  // Whatever else is opened below this folder is somebody else's.
  const isPage = address === at("./") || address === at("index.html");
  if (request.mode === "navigate") {
    if (isPage) event.respondWith(page(event));
  } else if (address.startsWith(registration.scope) && request.method === "GET" && request.cache !== "reload") {
    event.respondWith(file(request));
  }
});
