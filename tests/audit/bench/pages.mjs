// How long pages take to load and to respond to a key: Fristklar, an empty page with its framework, the same form in
// React and, optionally, another build of Fristklar. All are measured alternately in one run, so that a busy machine
// slows all down equally.
//   node tests/audit/bench/pages.mjs FRISTKLAR LEPTOS REACT [OTHER NAME]
// Writes its figures to target/bench/pages.json. Nothing is asserted about time.
import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const [fristklar, leptos, react, other, otherName] = process.argv.slice(2);
const RUNS = 15;
// Number of visits with typing, and of keys in each.
const TYPINGS = 3;
const KEYS = 60;
// Number of visits with the most contracts, to find long tasks.
const CROWDS = 5;
const CONTRACTS = [1, 10, 100, 1_000, 10_000];
// With notes on all steps, more contracts than this are unrealistic and soon fill the storage.
const WITH_STEPS = 1_000;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const summary = (values) => ({ median: at(values, 0.5), p95: at(values, 0.95), runs: values.length });

// Opens a fresh browser profile with a slower processor, and runs `work` on its one page.
async function visit(url, slow, work, stored) {
  const context = await browser.newContext({ locale: "de-DE", timezoneId: "Europe/Berlin", viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript((stored) => {
      window.longTasks = [];
      if (stored && self.origin !== "null") localStorage.setItem("fristklar.state", stored);
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((task) => [task.startTime, task.duration])))
        .observe({ type: "longtask", buffered: true });
      const watch = new MutationObserver(() => {
        if (document.documentElement?.dataset.ready !== "true") return;
        watch.disconnect();
        window.readyAt = performance.now();
      });
      watch.observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
    }, stored);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slow });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => window.readyAt);
    const ready = await page.evaluate(() => window.readyAt);
    return { ready, ...(await work?.(page)) };
  } finally {
    await context.close();
  }
}

// The bytes transferred on a first visit, until nothing more follows.
async function downloaded(url) {
  const context = await browser.newContext({ locale: "de-DE" });
  try {
    const page = await context.newPage();
    const sizes = [];
    page.on("requestfinished", (request) => sizes.push(request.sizes()));
    await page.goto(url, { waitUntil: "networkidle" });
    return (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  } finally {
    await context.close();
  }
}

// Types into the notice period and measures the time from each key to the changed deadline, to the frame after it, and
// to the frame after the last of the other dates that depend on it.
async function type(page) {
  await page.locator("#start").fill("15.01.2026");
  const [figure, last] = ['[data-figure="notice-deadline"]', '[data-figure="strict-date"]'];
  await page.locator(last).waitFor();
  await page.evaluate(([figure, last]) => {
    window.keys = [];
    const read = (figure) => document.querySelector(figure)?.getAttribute("datetime");
    let [shown, others] = [read(figure), read(last)];
    let key;
    const note = (what) => {
      key[what] = performance.now() - key.pressed;
      if (["changed", "painted", "all"].every((moment) => moment in key)) window.keys.push(key);
    };
    const noteFrame = (what) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => note(what);
        port2.postMessage(null);
      });
    addEventListener("keydown", (event) => (key = { pressed: event.timeStamp }), true);
    new MutationObserver(() => {
      if (!key) return;
      if (read(figure) !== shown) {
        shown = read(figure);
        note("changed");
        noteFrame("painted");
      }
      if (read(last) !== others) {
        others = read(last);
        noteFrame("all");
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  }, [figure, last]);
  const notice = page.locator("#notice");
  await notice.fill("30");
  await notice.press("End");
  const after = await page.evaluate(() => performance.now());
  for (let key = 0; key < KEYS; key += 1) {
    const before = await page.evaluate(() => window.keys.length);
    await page.keyboard.press(["Backspace", "1", "Backspace", "0"][key % 4]);
    await page.waitForFunction((before) => window.keys.length > before, before);
  }
  const deadline = await page.locator(figure).getAttribute("datetime");
  if (deadline !== "2026-12-15") throw new Error(`${page.url()} shows ${deadline}, so it does not do the same work`);
  const long = await longTasks(page, after);
  const keys = await page.evaluate(() => window.keys);
  const moments = (what) => keys.map((key) => key[what]);
  return { changed: moments("changed"), painted: moments("painted"), all: moments("all"), long };
}

// The durations of tasks above 50 ms that began between `since` and `until` on the page's clock, including those in the
// next second: by then the change is saved and everything below the answer is updated.
async function longTasks(page, since = 0, until = Infinity) {
  await page.waitForTimeout(1_000);
  const tasks = await page.evaluate(() => window.longTasks);
  return tasks.filter(([start]) => start >= since && start < until).map(([, duration]) => duration);
}

const longest = (tasks) => Math.max(0, ...tasks);

// Waits until the overview shows all contracts.
async function wholeOverview(page, contracts) {
  await page.waitForFunction((start) => document.querySelector(".shown-count")?.textContent.startsWith(start), `${contracts} `);
}

const firstPaint = (page) => page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);

// The longest task until something is painted: the browser lays out the page's static shell.
const untilPaint = async (page) => ({ first: longest(await longTasks(page, 0, await firstPaint(page))) });

// The longest task when the browser starts with the overview of this many contracts, until and after the first paint.
const start = (contracts) => async (page) => {
  await wholeOverview(page, contracts);
  return { ...(await untilPaint(page)), start: longest(await longTasks(page, await firstPaint(page))) };
};

// The longest task while typing and saving, and when the overview is opened afterwards.
const work = (contracts) => async (page) => {
  const { long } = await type(page);
  const before = await page.evaluate(() => performance.now());
  await page.getByRole("navigation").getByRole("link", { name: "Verträge" }).first().click();
  await wholeOverview(page, contracts);
  return { typing: longest(long), overview: longest(await longTasks(page, before)) };
};

const builds = { fristklar, ...(other && { other }) };
const pages = { ...builds, leptos, react };
const figures = { chromium: browser.version(), otherName, ready: {}, keys: {}, bytes: {}, growth: [], crowd: {} };

for (const [name, url] of Object.entries(pages)) figures.bytes[name] = await downloaded(url);

// The ids of all steps, from the page's own list.
const { steps } = await visit(`${fristklar}#start=2026-01-15&view=steps`, 1, async (page) => ({
  steps: await page.locator("li.step").evaluateAll((all) => all.map((one) => one.id.replace("step-", ""))),
}));
const stored = (contracts, steps) =>
  JSON.stringify({
    schema: 3,
    rev: 1,
    contracts: Array.from({ length: contracts }, (_, number) => ({
      id: `c${number}`,
      name: `Vertrag ${number}`,
      start: `20${20 + (number % 7)}-0${1 + (number % 9)}-15`,
      term: 12,
      notice: "30d",
      changed: 0,
      steps: steps.map((id) => ({ id, is: "done", on: "2026-11-20", note: "Seite 3, Punkt 4", who: "Ada Lovelace" })),
    })),
    ui: {},
  });
const FORM = "#v=1&view=start&id=c0";
figures.steps = steps.length;

for (const slow of [1, 4]) {
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, url] of Object.entries(pages)) {
      times[name].push((await visit(url, slow)).ready);
    }
  }
  figures.ready[slow] = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, summary(values)]));

  // Each build twice: with nothing stored, and with one contract whose steps are all done and have notes.
  const typed = {};
  for (let run = 0; run < TYPINGS; run += 1) {
    for (const [name, url] of Object.entries({ ...builds, react })) {
      (typed[name] ??= []).push(await visit(url, slow, type));
      if (name === "react") continue;
      (typed[`${name}Noted`] ??= []).push(await visit(url + FORM, slow, type, stored(1, steps)));
    }
  }
  figures.keys[slow] = Object.fromEntries(
    Object.entries(typed).map(([name, visits]) => {
      const [changed, painted, all] = ["changed", "painted", "all"].map((what) => summary(visits.flatMap((visit) => visit[what])));
      return [name, { changed, painted, all, long: visits.flatMap((visit) => visit.long).length }];
    }),
  );
}

for (const [contracts, done] of CONTRACTS.flatMap((count) => [[count, []], ...(count <= WITH_STEPS ? [[count, steps]] : [])])) {
  const text = stored(contracts, done);
  const opened = Object.fromEntries(Object.keys(builds).map((name) => [name, []]));
  for (let run = 0; run < 5; run += 1) {
    for (const [name, url] of Object.entries(builds)) opened[name].push((await visit(url, 4, undefined, text)).ready);
  }
  for (const [build, url] of Object.entries(builds)) {
    const { changed, painted, long } = await visit(url + FORM, 4, type, text);
    figures.growth.push({
      build,
      contracts,
      steps: done.length,
      kilobytes: text.length / 1000,
      ready: summary(opened[build]),
      changed: summary(changed),
      painted: summary(painted),
      long: long.length,
      longest: longest(long),
    });
  }
}

const most = CONTRACTS.at(-1);
const crowd = stored(most, []);
figures.crowd.contracts = most;
figures.crowd.longest = Object.fromEntries(
  Object.keys(builds).map((name) => [name, { firstOfNone: [], first: [], start: [], typing: [], overview: [] }]),
);
for (let run = 0; run < CROWDS; run += 1) {
  for (const [name, url] of Object.entries(builds)) {
    const into = figures.crowd.longest[name];
    into.firstOfNone.push((await visit(url, 4, untilPaint)).first);
    const begun = await visit(url, 4, start(most), crowd);
    into.first.push(begun.first);
    into.start.push(begun.start);
    const { typing, overview } = await visit(url + FORM, 4, work(most), crowd);
    into.typing.push(typing);
    into.overview.push(overview);
  }
}

await browser.close();
await mkdir("target/bench", { recursive: true });
await writeFile("target/bench/pages.json", JSON.stringify(figures, null, 2));
