// As many contracts as fit into a browser's storage: opened, edited, saved, and refused when there is no more room.
// Durations are printed but not asserted: a busy machine is not an error.
import { App, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { slowDown } from "./fixtures.mjs";
import { FULL } from "./samples.mjs";

const CUSTOMERS = ["Müller & Söhne GmbH", "Beispiel Maschinenbau AG", "Muster Verlag KG"];
const PRODUCTS = ["Sales Cloud Enterprise", "Service Cloud", "Account Engagement", "Data Cloud"];

// Contracts as imported from a consultant's list.
function contracts(count, notes) {
  return Array.from({ length: count }, (_, number) => {
    const start = new Date(Date.UTC(2023, 0, 1 + (number % 1200))).toISOString().slice(0, 10);
    return savedContract(`c${number}`, start, {
      name: `Order form Q-${String(number).padStart(5, "0")}`,
      customer: `${CUSTOMERS[number % 3]} ${Math.floor(number / 7)}`,
      product: PRODUCTS[number % 4],
      term: 12 * (1 + (number % 3)),
      price: 1_200_000 + number * 137,
      notes,
    });
  });
}

// Records every interval in which the page does not respond.
function watchTasks() {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({
    type: "longtask",
    buffered: true,
  });
}

// Records whether the page said, before it was ready, that it was reading stored data.
function watchReading() {
  window.saidReading = false;
  new MutationObserver(() => {
    const said = document.getElementById("shell-reading");
    if (said && !said.hidden) window.saidReading = true;
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
}

const longest = async (page, since = 0) => Math.max(0, ...(await page.evaluate((since) => window.tasks.slice(since), since)));
const seen = (page) => page.evaluate(() => window.tasks.length);

test("opening and editing with up to 20,000 contracts", async ({ elsewhere }) => {
  test.setTimeout(180_000);
  const lines = [["contracts", "units", "ready ms", "longest to ready", "longest in an edit", "longest after it"].join("\t")];
  for (const count of FULL ? [1, 1_000, 10_000, 20_000] : [1, 20_000]) {
    const page = await elsewhere();
    const text = savedDocument(contracts(count), { open: "c0" });
    await keep(page, { "fristklar.state": text });
    await page.addInitScript(watchTasks);
    await page.addInitScript(watchReading);
    await slowDown(page, 4);
    const app = new App(page);
    const begun = Date.now();
    await app.open("#v=1&view=letter&id=c0");
    const ready = Date.now() - begun;
    await expect(app.letterField("company")).toBeVisible();
    if (count !== 1_000 && count !== 10_000) expect(await page.evaluate(() => window.saidReading)).toBe(count > 1);
    // Once to learn the layout of the document, and once as in every later save.
    let before = 0;
    const figures = [];
    for (const name of ["Muster", "Muster GmbH"]) {
      await page.waitForTimeout(1_000);
      before = await seen(page);
      await app.letterField("company").fill(name);
      await expect.poll(async () => (await app.stored()).contracts[0].letter?.company).toBe(name);
      await page.waitForTimeout(300);
      figures.push(await longest(page, before));
    }
    const { contracts: stored } = await app.stored();
    expect(stored).toHaveLength(count);
    expect(Object.keys(await app.storage()).includes("fristklar.backup")).toBe(text.length < 1_000_000);
    lines.push([count, text.length, ready, await longest(page), ...figures].join("\t"));
    await page.close();
  }
  console.log(lines.join("\n"));
});

for (const lang of ["de", "en"]) {
  test(`when there is no more room all stays in memory and the file is offered, in ${lang}`, async ({ page }) => {
    test.setTimeout(90_000);
    // Of the current schema: contracts of older ones become a little longer when they are saved.
    const text = savedDocument(contracts(10_000, "n".repeat(300)), { open: "c0" }).replace('"schema":3', '"schema":7');
    await keep(page, { "fristklar.state": text });
    const app = await App.opened(page, { hash: "#v=1&view=letter&id=c0", lang });
    await app.letterField("company").fill("x".repeat(2_000));
    await app.letterField("address").fill("y".repeat(2_000));
    await page.evaluate((room) => localStorage.setItem("another.page", "z".repeat(room)), 5_242_880 - text.length - 5_000);
    await app.letterField("extra").fill("w".repeat(2_000));
    await expect(page.getByText(app.words.full)).toBeVisible();
    await expect(page.locator("#storage-fault").getByRole("link")).toHaveAttribute("href", /view=backup/);
    await expect(app.letterField("extra")).toHaveValue(/^w+$/);
    expect((await app.stored()).contracts).toHaveLength(10_000);
    await page.evaluate(() => localStorage.removeItem("another.page"));
    await app.letterField("place").fill("Stuttgart");
    await expect(page.getByText(app.words.full)).toBeHidden();
    expect(Object.keys((await app.stored()).contracts[0].letter)).toContain("extra");
  });
}
