// Lighthouse as on a phone, the median of five runs of each page, alternating between pages: rows for `cargo xtask
// audit`.
//   node tests/audit/lighthouse.mjs FRISTKLAR LEPTOS REACT [OTHER NAME]
// Scores for the content of a page have fixed bounds. Its speed depends on the machine, so those bounds are relative to
// the empty Leptos page and the same form in React, measured in the same run. OTHER is another build of Fristklar.
import { createRequire } from "node:module";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { version } = createRequire(import.meta.url)("lighthouse/package.json");
const RUNS = 5;
const [fristklar, leptos, react, other, otherName] = process.argv.slice(2);

const PAGES = {
  "the empty form": "",
  "a link's deadlines": "#v=1&start=2026-01-15&term=12&notice=30d&price=12000&bill=quarterly",
};
const PERFECT = ["accessibility", "best-practices", "seo"];
// The largest layout shift, which does not depend on the machine.
const MOST_SHIFT = 0.01;
// Relative to the React form of the same run: points of the score, and factors for durations. The 50 ms allow for
// noise.
const POINTS_BELOW_REACT = 8;
const PAINT_TO_REACT = 2;
const BLOCKED_TO_REACT = 2;
const BLOCKED_ALWAYS = 50;
// Relative to the other build; blocking for less than this is noise.
const POINTS_BELOW_OTHER = 2;
const BLOCKED_TO_OTHER = 0.6;
const BLOCKED_NOISE = 10;

// Repeats a visit that Lighthouse considers unusable, for example because the machine was too busy to paint.
async function measure(url) {
  let said;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const result = await visit(url);
    if (!result.runtimeError) return result;
    said = result.runtimeError.message;
  }
  throw new Error(`${url}: ${said}`);
}

async function visit(url) {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM,
    chromeFlags: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
  try {
    return (await lighthouse(url, { port: chrome.port, logLevel: "error" })).lhr;
  } finally {
    chrome.kill();
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// The medians of a page's runs: scores in points, durations in milliseconds.
function summary(runs) {
  const score = (category) => median(runs.map((run) => Math.round(run.categories[category].score * 100)));
  const value = (audit) => median(runs.map((run) => run.audits[audit].numericValue));
  return {
    performance: score("performance"),
    perfect: PERFECT.map((category) => [category, score(category)]),
    paint: value("largest-contentful-paint"),
    blocked: value("total-blocking-time"),
    shift: value("cumulative-layout-shift"),
  };
}

function row(what, measured, bound, kept) {
  console.log([what, `Lighthouse ${version}`, measured, bound, kept ? "pass" : "fail"].join("\t"));
}

const ms = (value) => `${Math.round(value)} ms`;
const times = (value, base) => (base > 0 ? ` (${(value / base).toFixed(2)} times)` : "");

const visits = { leptos, react };
for (const [name, hash] of Object.entries(PAGES)) {
  visits[name] = fristklar + hash;
  if (other) visits[`other: ${name}`] = other + hash;
}
const runs = Object.fromEntries(Object.keys(visits).map((name) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, url] of Object.entries(visits)) runs[name].push(await measure(url));
}
const [empty, form] = [summary(runs.leptos), summary(runs.react)];

for (const name of Object.keys(PAGES)) {
  const page = summary(runs[name]);
  for (const [category, score] of page.perfect) row(`${name}: ${category}`, String(score), "100", score === 100);
  row(`${name}: layout shift`, page.shift.toFixed(3), `at most ${MOST_SHIFT}`, page.shift <= MOST_SHIFT);

  const beside = (what, shown, ratio = () => "") =>
    `${shown(page[what])}; React form ${shown(form[what])}${ratio(page[what], form[what])}, empty page ${shown(empty[what])}`;
  row(
    `${name}: performance`,
    beside("performance", String),
    `at most ${POINTS_BELOW_REACT} points below the React form`,
    page.performance >= form.performance - POINTS_BELOW_REACT,
  );
  row(
    `${name}: largest paint`,
    beside("paint", ms, times),
    `at most ${PAINT_TO_REACT} times the React form's`,
    page.paint <= form.paint * PAINT_TO_REACT,
  );
  const most = form.blocked * BLOCKED_TO_REACT + BLOCKED_ALWAYS;
  row(
    `${name}: blocked`,
    beside("blocked", ms, times),
    `at most ${BLOCKED_TO_REACT} times the React form's and ${BLOCKED_ALWAYS} ms: ${ms(most)}`,
    page.blocked <= most,
  );

  if (!other) continue;
  const before = summary(runs[`other: ${name}`]);
  row(
    `${name}: performance beside ${otherName}`,
    `${page.performance}; ${before.performance} there`,
    `at most ${POINTS_BELOW_OTHER} points below`,
    page.performance >= before.performance - POINTS_BELOW_OTHER,
  );
  row(
    `${name}: blocked beside ${otherName}`,
    `${ms(page.blocked)}; ${ms(before.blocked)} there${times(page.blocked, before.blocked)}`,
    `at most ${BLOCKED_TO_OTHER} times, or ${BLOCKED_NOISE} ms`,
    page.blocked <= Math.max(before.blocked * BLOCKED_TO_OTHER, BLOCKED_NOISE),
  );
}
