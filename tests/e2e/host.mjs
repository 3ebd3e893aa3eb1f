// A host that can be shut down or switched to another release.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";

const DIST = new URL("../../dist/", import.meta.url);
const KILL_SWITCH = new URL("../../deploy/kill-switch/sw.js", import.meta.url);
export const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

// The files of dist/ by name.
export function release() {
  const names = readdirSync(DIST, { recursive: true }).filter((name) => extname(name) && !/\.(br|gz)$/.test(name));
  return new Map(["_headers", ...names].map((name) => [name, readFileSync(new URL(name, DIST))]));
}

const digest = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

// The next release: its page says that it is the second, and only has English texts, under a different name.
export function secondRelease() {
  const files = release();
  const old = [...files.keys()].find((name) => name.startsWith("content-en-"));
  const texts = "content-en-second.json";
  files.set(texts, files.get(old));
  files.delete(old);
  const page = String(files.get("index.html")).replace(old, texts).replace("<title", '<meta name="release" content="second"><title');
  files.set("index.html", Buffer.from(page));
  const worker = String(files.get("sw.js"))
    .replace(/VERSION = "[^"]*"/, 'VERSION = "second"')
    .replace(old, texts)
    .replace(/\["\.\/", "[^"]*"\]/, `["./", "${digest(page)}"]`);
  files.set("sw.js", Buffer.from(worker));
  return files;
}

export const killSwitch = () => readFileSync(KILL_SWITCH);

// The headers of a path, according to the release's own file.
export function headersOf(files, path) {
  const headers = {};
  let applies = false;
  for (const line of String(files.get("_headers")).split("\n")) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\s/.test(line)) {
      const [name, ...value] = line.trim().split(": ");
      if (applies) headers[name] = value.join(": ");
    } else {
      const pattern = line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace("*", ".*");
      applies = new RegExp(`^${pattern}$`).test(path);
    }
  }
  return headers;
}

export class Host {
  // Serves a release in each of these folders.
  static async start(files, folders) {
    const host = new this();
    Object.assign(host, { files, folders, port: 0, requests: [] });
    await host.comeBack();
    return host;
  }

  get address() {
    return `http://127.0.0.1:${this.port}${this.folders[0]}`;
  }

  async comeBack() {
    this.server = createServer((request, response) => this.answer(request, response));
    await new Promise((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));
    this.port = this.server.address().port;
  }

  // Stops listening and closes every connection.
  async goAway() {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  answer({ url }, response) {
    const path = url.split("?")[0];
    this.requests.push(path);
    const folder = this.folders.findLast((folder) => path.startsWith(folder));
    const name = folder && (path.slice(folder.length) || "index.html");
    const found = name !== "_headers" && this.files.has(name);
    const shown = found ? name : "404.html";
    const address = `/${shown === "index.html" ? "" : shown}`;
    response.writeHead(found ? 200 : 404, {
      "Content-Type": TYPES[extname(shown)] ?? "application/octet-stream",
      ...headersOf(this.files, address),
    });
    response.end(this.files.get(shown));
  }
}
