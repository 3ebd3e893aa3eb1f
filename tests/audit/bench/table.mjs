// Writes BENCHMARKS.md from the figures of `cargo xtask bench`, and says which targets are met.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";

const read = (path) => readFile(path, "utf8");
const criterion = async (name) =>
  JSON.parse(await read(`target/criterion/plan/${name}/new/estimates.json`)).median.point_estimate / 1e6;
const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
const ms = (value) => `${round(value)} ms`;
const times = (a, b) => `${round(a / b)} ×`;
const grouped = (value) => Math.round(value).toLocaleString("en-GB");
const table = (head, rows) =>
  [head, head.map((_, place) => (place ? "---:" : "---")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const native = { plans: await criterion("plans"), bare: await criterion("bare"), ten: await criterion("plans/10"), hundred: await criterion("plans/100") };
const browser = await read("target/bench/browser.txt");
const inBrowser = (name) => Number(new RegExp(`${name}\\s+median\\s+([\\d.]+) ms`).exec(browser)[1]);
const wasm = { plans: inBrowser("plans of 1,000 contracts"), bare: inBrowser("bare dates of 1,000 contracts") };
const pages = JSON.parse(await read("target/bench/pages.json"));

const other = pages.otherName;
const BUILDS = { fristklar: "Fristklar", ...(other && { other }) };
const PEERS = { leptos: "empty Leptos page", react: "React, the same form" };
const TYPED = Object.entries(BUILDS).flatMap(([key, name]) => [
  [key, name],
  [`${key}Noted`, `${name}, ${pages.steps} steps noted`],
]);
const both = (summary) => `${ms(summary.median)} / ${ms(summary.p95)}`;
const react = pages.keys[4].react.changed;
const besideReact = (changed) => times(changed.p95, react.p95);
// Browsers report no task shorter than 50 ms.
const task = (value) => (value < 50 ? "under 50 ms" : ms(value));
const tasks = (values) => `${task(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)])} / ${task(Math.max(...values))}`;

// The targets for one build.
const MOST_BESIDE_REACT = 1.7;
const LONGEST_TASK = 150;
const UNTIL_PAINT = { firstOfNone: "until the first paint, nothing stored", first: "until the first paint" };
const WHEN = { start: "beginning with the overview", typing: "typing and saving", overview: "from the form to the overview" };
function targets(build) {
  const keys = pages.keys[4];
  const typed = (what, changed) => ({
    what: `key to deadline, slowed 4 ×, ${what}: p95 beside the React form's`,
    measured: besideReact(changed),
    bound: `at most ${MOST_BESIDE_REACT} ×`,
    holds: changed.p95 <= MOST_BESIDE_REACT * react.p95,
  });
  const [worst, where] = Object.entries(WHEN)
    .map(([when, name]) => [Math.max(...pages.crowd.longest[build][when]), name])
    .reduce((one, next) => (next[0] > one[0] ? next : one));
  return [
    typed("nothing kept", keys[build].changed),
    typed(`${pages.steps} steps noted`, keys[`${build}Noted`].changed),
    {
      what: `${grouped(pages.crowd.contracts)} contracts, slowed 4 ×: the longest task after the first paint`,
      measured: worst < 50 ? task(worst) : `${task(worst)} ${where}`,
      bound: `at most ${LONGEST_TASK} ms`,
      holds: worst <= LONGEST_TASK,
    },
  ];
}
const judged = Object.keys(BUILDS).map((build) => targets(build));
const verdict = ({ measured, holds }) => `${measured}: ${holds ? "holds" : "does not hold"}`;

const rustc = execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim();

await writeFile(
  "BENCHMARKS.md",
  `# How fast it is

Written by \`cargo xtask bench\`; nothing here is typed by hand. Times depend on the machine and on what else it does:
compare within a table, whose lines were measured in one run, and not across machines. Nothing asserts a time.

${cpus().length} cores (${cpus()[0].model.trim()}), ${rustc}, Chromium ${pages.chromium}, ${new Date().toISOString().slice(0, 10)}.

## Plans

A thousand contracts of all kinds: every figure of each, with invoices and refunds, beside the bare dates that no plan
can do without. "Bare" is the chain of terms, the deadline and five days counted from it.

${table(
    ["1,000 contracts, median", "plans", "bare dates", "ratio", "plans a second"],
    [
      ["native", ms(native.plans), ms(native.bare), times(native.plans, native.bare), grouped(1e6 / native.plans)],
      ["in the browser", ms(wasm.plans), ms(wasm.bare), times(wasm.plans, wasm.bare), grouped(1e6 / wasm.plans)],
    ],
  )}

The time grows with the number of contracts and no faster: 10 take ${ms(native.ten)}, 100 take ${ms(native.hundred)}, 1,000 take ${ms(native.plans)}.

## Targets

What is aimed at, from the tables below. Nothing fails where a target does not hold.

${table(
    ["target", "bound", ...Object.values(BUILDS)],
    judged[0].map(({ what, bound }, place) => [what, bound, ...judged.map((all) => verdict(all[place]))]),
  )}

## From navigation to an answer

Each visit in a fresh browser profile from a server on the same machine, all pages in turn; median / 95th percentile of
${pages.ready[1].fristklar.runs} visits. A page has answered when it says so with \`data-ready\`.

${table(
    ["page", "downloaded", "ready", "beside the empty page", "ready, processor slowed 4 ×", "beside the empty page"],
    Object.entries({ ...BUILDS, ...PEERS }).map(([key, name]) => [
      name,
      `${grouped(pages.bytes[key] / 1000)} kB`,
      both(pages.ready[1][key]),
      times(pages.ready[1][key].median, pages.ready[1].leptos.median),
      both(pages.ready[4][key]),
      times(pages.ready[4][key].median, pages.ready[4].leptos.median),
    ]),
  )}

"Downloaded" counts what was sent, compressed, up to the answer and while it was given: Fristklar's includes what follows
once the page answers.

## From a key to the changed figures

One digit of the notice period is typed, and the deadlines beside the form follow; median / 95th percentile of
${pages.keys[1].fristklar.changed.runs} keys in some visits, all pages in turn. "Changed" is the deadline in the answer, "painted" the end of the frame
after it, "all painted" that of the frame after the last of the other dates. "Beside React" compares the 95th percentiles
of "changed, slowed 4 ×".

${table(
    ["page", "changed", "painted", "all painted", "changed, slowed 4 ×", "beside React", "painted, slowed 4 ×", "all painted, slowed 4 ×", "long tasks, slowed 4 ×"],
    [...TYPED, ["react", PEERS.react]].map(([key, name]) => [
      name,
      both(pages.keys[1][key].changed),
      both(pages.keys[1][key].painted),
      both(pages.keys[1][key].all),
      both(pages.keys[4][key].changed),
      besideReact(pages.keys[4][key].changed),
      both(pages.keys[4][key].painted),
      both(pages.keys[4][key].all),
      String(pages.keys[4][key].long),
    ]),
  )}

Fristklar shows its reasoning, a timeline and what happens if nothing is done beside the same dates; the React page shows
a list of dates. What is below the answer is drawn 20 ms after it, once for keys that are typed quickly.

## How it grows

The processor slowed 4 ×; contracts stored in the browser, with none or all of their steps done and noted. Where all are,
the notice was sent: the answer is the end of the contract, and the deadline follows below it with the rest.

${table(
    ["contracts × steps noted", "page", "stored", "ready", "key to change", "key to paint", "long tasks while typing", "the longest"],
    pages.growth.map(({ build, contracts, steps, kilobytes, ready, changed, painted, long, longest }) => [
      `${grouped(contracts)} × ${steps}`,
      BUILDS[build],
      `${grouped(kilobytes)} kB`,
      both(ready),
      both(changed),
      both(painted),
      String(long),
      task(longest),
    ]),
  )}

The longest task with ${grouped(pages.crowd.contracts)} contracts, the processor slowed 4 ×; median / worst of ${pages.crowd.longest.fristklar.start.length} visits. One visit
begins with the overview; another types into the form, waits until that is saved, and goes to the overview. Until the
first paint the browser lays out the page's static shell, which has nothing to do with what is stored.

${table(
    ["page", ...Object.values(UNTIL_PAINT), ...Object.values(WHEN)],
    Object.entries(pages.crowd.longest).map(([build, all]) => [
      BUILDS[build],
      ...Object.keys({ ...UNTIL_PAINT, ...WHEN }).map((when) => tasks(all[when])),
    ]),
  )}
`,
);

console.log("\nWritten to BENCHMARKS.md. Targets:");
Object.values(BUILDS).forEach((name, place) => {
  console.log(`${name}: ${judged[place].filter(({ holds }) => holds).length} of ${judged[place].length} hold`);
  for (const one of judged[place]) console.log(`  ${one.what}: ${verdict(one)} (${one.bound})`);
});
