// nginx and Caddy with the samples in deploy/, and the server of `cargo xtask serve`, send dist/ as its _headers says.
// Run by `cargo xtask test --only hosts`, which serves it and names the two programs in the environment, as far as they
// are here.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { extname, resolve } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { PNG } from "pngjs";
import { TYPES, headersOf, release } from "../e2e/host.mjs";

const files = release();
const work = resolve("target/xtask");
const nginxSample = readFileSync("deploy/nginx.conf", "utf8");

test("_headers says once how long each file may be kept", () => {
  // Hosts join a header that two rules name, and one that none names is theirs to choose.
  const rules = [...String(files.get("_headers")).matchAll(/^(\/\S*)\n {2}Cache-Control: (.*)$/gm)];
  const matches = (pattern, path) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  for (const [path] of sent()) assert.equal(rules.filter(([, pattern]) => matches(pattern, path)).length, 1, path);
});

test("the samples name every header", () => {
  const caddySample = readFileSync("deploy/Caddyfile", "utf8");
  for (const line of String(files.get("_headers")).split("\n").filter((line) => line.startsWith("  "))) {
    const [, value] = line.split(/: (.*)/);
    assert.ok(nginxSample.includes(`"${value}"`), `nginx: ${line}`);
    assert.ok(caddySample.includes(`"${value}"`), `Caddy: ${line}`);
  }
});

test("the icons have the sizes that the manifest names", () => {
  const { icons } = JSON.parse(files.get("manifest.webmanifest"));
  assert.equal(icons.length, 3);
  for (const { src, sizes } of icons) {
    const { width, height } = PNG.sync.read(files.get(src));
    assert.equal(`${width}x${height}`, sizes, src);
  }
});

test("nginx", { skip: !process.env.FRISTKLAR_NGINX && "it is not here" }, async () => {
  const home = `${work}/nginx`;
  mkdirSync(home, { recursive: true });
  await compare((port) => {
    const server = nginxSample.replace("listen 8080;", `listen 127.0.0.1:${port};`).replace("root /srv/fristklar;", `root "${resolve("dist")}";`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path "${home}/${kind}";`);
    writeFileSync(
      `${home}/nginx.conf`,
      `daemon off; master_process off; pid "${home}/pid"; events { }
       http { access_log off; ${temporary.join(" ")} include /etc/nginx/mime.types; ${server} }`,
    );
    return spawn(process.env.FRISTKLAR_NGINX, ["-e", `${home}/error.log`, "-c", `${home}/nginx.conf`], { stdio: "inherit" });
  });
});

test("Caddy", { skip: !process.env.FRISTKLAR_CADDY && "it is not here" }, () =>
  compare((port) => {
    const own = { SITE: `http://127.0.0.1:${port}`, ROOT: resolve("dist"), XDG_DATA_HOME: `${work}/caddy`, XDG_CONFIG_HOME: `${work}/caddy` };
    const options = ["run", "--adapter", "caddyfile", "--config", "deploy/Caddyfile"];
    return spawn(process.env.FRISTKLAR_CADDY, options, { stdio: "ignore", env: { ...process.env, ...own } });
  }),
);

test("the server of `cargo xtask serve`, at the root and in a folder", async () => {
  const { port } = new URL(process.env.FRISTKLAR_URL);
  for (const folder of ["", "/sub/v4"]) await compareAll(port, folder);
  const answers = [
    ["GET", "/?start=2026-01-15", 200, "/"],
    ["HEAD", "/404.js", 200, "/404.js"],
    ["GET", "/404.js", 200, "/404.js", "br;q=0"],
    ["GET", "/404.js", 200, "/404.js", "br, zstd"],
    ["GET", "/sub/v4", 308, "/sub/v4"],
    ["POST", "/", 405, "/"],
    ["GET", "/../Cargo.toml", 404, "/404.html"],
    ["GET", "/%2e%2e/Cargo.toml", 404, "/404.html"],
    ["GET", "//etc/passwd", 404, "/404.html"],
    ["GET", "/sub/404.js", 404, "/404.html"],
  ];
  for (const [method, path, expected, rulesOf, coding = "identity"] of answers) {
    const about = `${method} ${path} as ${coding}`;
    const { status, headers, body } = await answer(port, path, coding, rulesOf, method);
    assert.equal(status, expected, about);
    if (status === 404) assert.match(String(body), /Seite nicht gefunden/, about);
    if (status === 308) assert.equal(headers.location, "/sub/v4/");
    if (status === 405) assert.equal(headers.allow, "GET,HEAD");
    if (path !== "/404.js") continue;
    const isWhole = headers["content-length"] === String(files.get("404.js").length);
    assert.equal(isWhole, !headers["content-encoding"], about);
    assert.equal(headers["content-encoding"], coding.includes("zstd") ? "br" : undefined, about);
    assert.equal(body.length, method === "HEAD" ? 0 : Number(headers["content-length"]), about);
  }
});

// Each file that is sent, with the path it is sent for.
function sent() {
  const names = [...files.keys()].filter((name) => name !== "_headers");
  return names.map((name) => [name === "index.html" ? "/" : `/${name}`, name]);
}

async function compare(start) {
  const port = await freePort();
  const host = start(port);
  try {
    await compareAll(port, "");
  } finally {
    host.kill();
  }
}

async function compareAll(port, folder) {
  for (const [path, name] of sent()) {
    for (const coding of ["identity", "gzip", "br"]) await compareFile(port, folder, path, name, coding);
  }
  for (const path of ["/_headers", "/nothing", "/nothing/at/all"]) {
    const { status, body } = await answer(port, folder + path, "identity", "/404.html");
    assert.equal(status, 404, path);
    assert.match(String(body), /Seite nicht gefunden/);
  }
}

async function compareFile(port, folder, path, name, coding) {
  const about = `${folder}${path} as ${coding}`;
  const { status, headers, body } = await answer(port, folder + path, coding, path);
  assert.equal(status, 200, about);
  const type = headers["content-type"].split(";")[0].replace("application/javascript", "text/javascript");
  assert.equal(type, TYPES[extname(name)].split(";")[0], about);
  const encoding = headers["content-encoding"];
  assert.ok(!encoding || encoding === coding, `${about}: ${encoding}`);
  const content = { gzip: gunzipSync, br: brotliDecompressSync }[encoding]?.(body) ?? body;
  assert.ok(content.equals(files.get(name)), `${about}: another content`);
  const hasCompressed = readdirSync("dist").includes(`${name}.gz`);
  if (hasCompressed && coding === "gzip") assert.equal(encoding, "gzip", about);
}

// What a host answers, with the headers that _headers has for a path.
async function answer(port, path, coding, rulesOf, method = "GET") {
  const options = { host: "127.0.0.1", port, path, method, headers: { "Accept-Encoding": coding }, agent: false };
  const response = await retried(() => new Promise((done, failed) => request(options, done).on("error", failed).end()));
  for (const [name, value] of Object.entries(headersOf(files, rulesOf))) {
    assert.equal(response.headers[name.toLowerCase()], value, `${path}: ${name}`);
  }
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

// A host takes a moment to start.
async function retried(ask) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      return await ask();
    } catch {
      await pause(50);
    }
  }
  return ask();
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
