// Keeps the page working without its server, with each version separate. A new version waits until it is activated.
// The build fills in version and files (xtask/src/page.rs); the counterpart in the page is src/browser/worker.rs.

const VERSION = "$version";
// Every file the page can need, with its digest, so that a release only half on the server is never stored.
const FILES = $files;

// Copies of the page in other folders of the host share the same cache storage.
const OURS = `fristklar:${registration.scope}:`;
const CURRENT = OURS + VERSION;

const at = (name) => new URL(name, registration.scope).href;
// An entry in a version's cache for an open page of that version.
const mark = (id) => at(`.open/${id}`);
const pages = () => clients.matchAll({ type: "window", includeUncontrolled: true });

async function tell(news) {
  for (const page of await pages()) page.postMessage(news);
}

async function keep(cache, name, integrity) {
  const load = (mode) => fetch(name, { cache: mode, integrity });
  // The browser's cache may have a file of another release under this name: if so, bypass it.
  const response = await load("default").catch(() => load("reload"));
  // Browsers refuse a redirected response for a navigation.
  if (response.redirected) throw new TypeError(`${name} was redirected`);
  await cache.put(at(name), response);
}

async function install() {
  const cache = await caches.open(CURRENT);
  await Promise.all(FILES.map(([name, integrity]) => keep(cache, name, integrity)));
  if (registration.active) return tell("waiting");
  // The first worker: open pages came from the server, and are of this version.
  for (const page of await pages()) await cache.put(mark(page.id), new Response());
}

async function activate() {
  const first = !(await caches.keys()).some((name) => name.startsWith(OURS) && name !== CURRENT);
  await clients.claim();
  await tidy();
  if (first) await tell("ready");
}

// Deletes versions without any open page.
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

// By cache name, because opening a cache would create one, even after the user has deleted everything.
const kept = (address, name = CURRENT) => caches.match(address, { cacheName: name, ignoreVary: true });

async function page(event) {
  const index = await kept(at("./"));
  if (!index) return fetch(event.request);
  const cache = await caches.open(CURRENT);
  await cache.put(mark(event.resultingClientId), new Response());
  return index;
}

// A page of an older version still finds its own files: different contents have different names.
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
  // Any other document below this folder is not part of this page.
  const isPage = address === at("./") || address === at("index.html");
  if (request.mode === "navigate") {
    if (isPage) event.respondWith(page(event));
  } else if (address.startsWith(registration.scope) && request.method === "GET" && request.cache !== "reload") {
    event.respondWith(file(request));
  }
});
