// What a first visit costs, in compressed bytes: printed by `cargo xtask budget`, and rows of `cargo xtask audit`.
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { row } from "./table.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

// What the page and all that it loads before it answers may weigh, by the end of the names.
const FIRST_LOAD = [
  ["all", "", 220_000],
  ["program", ".wasm", 206_000],
  ["glue and boot script", ".js", 10_500],
  ["style", ".css", 4_000],
  ["page", ".html", 7_000],
];
const REQUESTS = 8;
// The styles of both parts together.
const STYLES = 10_000;
// What follows, each with the most it may weigh: the second part of the program with its styles and with what the other
// parts need too, the part for letters, paper, files and calculators, and the program that reads documents.
const LATER = [
  ["second part", /^(later|part-later|part-shared)-/, 450_000],
  ["part for files", /^part-files-/, 310_000],
  ["reader of documents", /^reader-/, 500_000],
];
// Neither: the worker comes when the page answers, and the other page with its script in the place of a missing one.
const NEITHER = ["404.html", "404.js", "sw.js"];

const size = (path) => (existsSync(path) ? statSync(path).size : undefined);
const sum = (files, what) => files.reduce((bytes, file) => bytes + file[what], 0);

function files() {
  const names = existsSync(DIST) ? readdirSync(DIST) : [];
  const loaded = names.filter((name) => /\.(html|css|js|wasm)$/.test(name) && !NEITHER.includes(name));
  const measured = loaded.map((name) => ({ name, raw: size(DIST + name), sent: size(`${DIST}${name}.br`) ?? size(DIST + name) }));
  const later = LATER.map(([what, names]) => [what, measured.filter(({ name }) => names.test(name))]);
  const first = measured.filter((file) => !later.some(([, part]) => part.includes(file)));
  if (!first.some(({ name }) => name === "index.html") || later.some(([, part]) => part.length === 0)) {
    throw new Error("dist/ holds no page in parts: run `cargo xtask build`");
  }
  return Object.fromEntries([["first load", first], ...later]);
}

export function rows() {
  const parts = files();
  const first = parts["first load"];
  const ending = (end, within = first) => within.filter(({ name }) => name.endsWith(end));
  const bound = (what, measured, most, unit) => row(what, "brotli", `${measured} ${unit}`, `at most ${most}`, measured <= most);
  return [
    ...FIRST_LOAD.map(([what, end, most]) => bound(`first load: ${what}`, sum(ending(end), "sent"), most, "bytes")),
    bound("first load: requests", first.length, REQUESTS, "files"),
    ...LATER.map(([what, , most]) => bound(what, sum(parts[what], "sent"), most, "bytes")),
    bound("styles", sum(ending(".css", Object.values(parts).flat()), "sent"), STYLES, "bytes"),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const line = (name, raw, sent) => console.log(name.padEnd(44), String(raw).padStart(9), String(sent).padStart(9));
  for (const [title, part] of Object.entries(files())) {
    line(title, "raw", "brotli");
    for (const { name, raw, sent } of part) line(name, raw, sent);
    line(`${part.length} requests`, sum(part, "raw"), sum(part, "sent"));
  }
  for (const { check, measured, bound } of rows().filter(({ verdict }) => verdict === "FAIL")) {
    console.error(`${check}: ${measured}, ${bound}`);
    process.exitCode = 1;
  }
}
