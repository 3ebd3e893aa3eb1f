// The emergency exit: put in the place of a release's sw.js, it takes the page's worker and its files out of every
// browser that comes by, and the page is loaded from the server again. What people have typed is not touched.

const OURS = `fristklar:${registration.scope}:`;

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
