// Every figure of the page compared with an independent calculation, for generated contracts.
import { records } from "../oracle/generate.mjs";
import { App, expect, test } from "./app.mjs";
import { cases } from "./samples.mjs";

const SEED = Number(process.env.FRISTKLAR_SEED ?? 20261123);
const contracts = (seed, count) =>
  [...records(seed, count, { sent: false })].map(({ link, figures }) => ({ link, figures }));

// Runs in the page: follows the links by changing the fragment and returns the differences from the expected figures.
async function follow(cases) {
  const marked = () =>
    [...document.querySelectorAll("[data-figure]")]
      .map((one) => [one.dataset.figure, one.getAttribute(one.localName === "time" ? "datetime" : "value")])
      .filter(([name]) => !name.startsWith("progress-") && !name.endsWith("-own"));
  const differences = (wanted) => {
    const shown = marked();
    const page = Object.fromEntries(shown);
    const twice = shown.map(([name]) => name).filter((name, place, all) => all.indexOf(name) !== place);
    return [...new Set([...Object.keys(wanted), ...Object.keys(page)])]
      .filter((name) => page[name] !== wanted[name])
      .map((name) => `${name}: page ${page[name] ?? "has none"}, oracle ${wanted[name] ?? "has none"}`)
      .concat(twice.map((name) => `${name}: marked more than once`));
  };
  const found = [];
  for (const { link, figures } of cases) {
    if (location.hash.slice(1) !== link) {
      const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
      location.hash = link;
      await changed;
    }
    // The page is rendered within a few turns; any difference after that is an error.
    for (let turn = 0; turn < 100 && differences(figures).length > 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    const wrong = differences(figures);
    if (wrong.length > 0) found.push(`#${link} -> ${wrong.join("; ")}`);
  }
  return found;
}

function compact(mismatches) {
  const rest = mismatches.length - 20;
  return rest > 0 ? [...mismatches.slice(0, 20), `and ${rest} more`] : mismatches;
}

test(`contracts of seed ${SEED}, opened one after the other in one page, show every figure as calculated independently`, async ({
  page,
}) => {
  test.setTimeout(120_000);
  console.log(`contracts of seed ${SEED}; FRISTKLAR_SEED takes others`);
  const app = new App(page);
  await app.open();
  await app.mark();
  const mismatches = await page.evaluate(follow, contracts(SEED, cases(300)));
  expect(compact(mismatches)).toEqual([]);
  await app.expectNoReload();
  // The first link was opened in an empty browser; all others were shown without being stored.
  await app.storedContracts(1);
});

test("contracts, each opened by a visitor of its own, show every figure as calculated independently", async ({
  elsewhere,
}) => {
  test.setTimeout(120_000);
  const mismatches = [];
  for (const [place, one] of contracts(SEED + 1, cases(20)).entries()) {
    const app = new App(await elsewhere(), place % 2 === 0 ? "de" : "en");
    await app.open(`#${one.link}`);
    mismatches.push(...(await app.page.evaluate(follow, [one])));
    await app.page.context().close();
  }
  expect(compact(mismatches)).toEqual([]);
});

for (const lang of ["de", "en"]) {
  test(`contracts typed into the form give the same figures as their links (${lang})`, async ({ page }) => {
    const app = new App(page, lang);
    await app.open("#v=1&view=start");
    await app.saveExample({ price: true });
    const typed = await app.plan();
    await app.openShare();
    await app.dialog.getByLabel(app.words.sharePrice).check();
    const link = await app.shareLink.inputValue();
    await app.page.keyboard.press("Escape");
    await app.paste(link.split("#")[1]);
    await app.expectFigures(typed);
  });
}
