// Lighthouse as on a phone, the median of five runs of each page: rows for `cargo xtask audit`.
import { createRequire } from "node:module";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { version } = createRequire(import.meta.url)("lighthouse/package.json");
const RUNS = 5;
const [address] = process.argv.slice(2);

const PAGES = {
  "the empty form": "",
  "a link's deadlines": "#v=1&start=2026-01-15&term=12&notice=30d&price=12000&bill=quarterly",
};
const LEAST = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };
const MOST = {
  "largest-contentful-paint": 1800,
  "total-blocking-time": 150,
  "cumulative-layout-shift": 0.01,
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(url) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
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
      const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error" });
      runs.push(lhr);
    } finally {
      chrome.kill();
    }
  }
  return runs;
}

function row(what, measured, bound, kept) {
  console.log([what, `Lighthouse ${version}`, measured, bound, kept ? "pass" : "fail"].join("\t"));
}

for (const [name, hash] of Object.entries(PAGES)) {
  const runs = await measure(address + hash);
  for (const [category, least] of Object.entries(LEAST)) {
    const score = median(runs.map((run) => Math.round(run.categories[category].score * 100)));
    row(`${name}: ${category}`, String(score), `at least ${least}`, score >= least);
  }
  for (const [audit, most] of Object.entries(MOST)) {
    const value = median(runs.map((run) => run.audits[audit].numericValue));
    const unit = most > 1 ? " ms" : "";
    row(`${name}: ${audit}`, `${value.toFixed(most > 1 ? 0 : 3)}${unit}`, `at most ${most}${unit}`, value <= most);
  }
}
