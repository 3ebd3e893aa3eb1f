// Hostile input in every field, in links and in files: it remains text everywhere, and no input is lost.
import { readFile } from "node:fs/promises";
import { App, LINK, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { HOSTILE, downloaded, printedWords, squeezed } from "./outside.mjs";

const STRINGS = Object.values(HOSTILE);
// Everything at once, as long as a field of a link or a name may be.
const WILD = "a\r\nb, \"c\"; 👩‍👧 \u{202e}x\u{2069} =HYPERLINK(\"https://example.org\") <img src=x onerror=\"window.hurt=1\"> {term-end} %0D%0A&x=1#y";
const ONE_LINE = "input[type=text]:not([readonly]), input:not([type])";
const CONTRACT = savedContract("first", "2026-01-15", { price: 1200000 });

// What a field keeps of typed or pasted text: single-line fields have no line breaks, and browsers normalise others.
const kept = (tag, text) => (tag === "TEXTAREA" ? text.replaceAll(/\r\n?/g, "\n") : text.replaceAll(/\r\n?|\n/g, " "));

// No input has become an element, an active attribute, a link or a script.
async function expectOnlyText(page) {
  const found = await page.evaluate(() => ({
    hurt: window.hurt,
    elements: document.querySelectorAll("img, iframe, object, embed, base, body script").length,
    handlers: [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on")),
    // The addresses of the page's own sources are links.
    links: [...document.querySelectorAll("a[href]:not(.sources > li > .address[rel=noreferrer])")]
      .map((one) => one.getAttribute("href"))
      .filter((href) => !/^(#|mailto:|https:\/\/(calendar\.google|outlook)\.|\.\/)/.test(href)),
  }));
  expect(found).toEqual({ hurt: undefined, elements: 0, handlers: [], links: [] });
}

// Opens all `<details>`, including nested ones.
async function unfold(page, within = "main") {
  for (let round = 0; round < 3; round += 1) {
    const closed = page.locator(`${within} details:not([open])`);
    if ((await closed.count()) === 0) return;
    await closed.evaluateAll((all) => all.forEach((one) => (one.open = true)));
    await page.waitForTimeout(50);
  }
}

// Types into every visible field and checks that it has kept the text.
async function typeEverywhere(page, within, pick) {
  const fields = await page
    .locator(`${within} :is(${ONE_LINE}, textarea)`)
    .evaluateAll((all) => all.filter((one) => !one.readOnly && !one.disabled).map(({ id, tagName }) => ({ id, tag: tagName })));
  expect(fields.filter(({ id }) => !id), "fields without an id").toEqual([]);
  const typed = [];
  for (const [place, { id, tag }] of fields.entries()) {
    const field = page.locator(`[id="${id}"]`);
    if (!(await field.isVisible())) continue;
    const text = pick(place);
    await field.fill(text);
    typed.push({ id, tag, text });
  }
  expect(typed.length).toBeGreaterThan(0);
  const values = await page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.value), typed.map(({ id }) => id));
  // Input that is parsed is shown normalised; none of these is.
  for (const [place, { id, tag, text }] of typed.entries()) expect(values[place] ?? kept(tag, text), id).toBe(kept(tag, text));
}

test("the form keeps all of it, says what is wrong, and saves a name as text", async ({ page }) => {
  test.setTimeout(120_000);
  const app = await App.opened(page);
  await unfold(page);
  for (const text of [WILD, ...STRINGS]) {
    await typeEverywhere(page, "form", () => text);
    await app.submit.click();
    await expect(app.errors).toBeFocused();
    await expectOnlyText(page);
    for (const field of [app.start, app.term, app.notice]) await expect(field).toHaveValue(kept("INPUT", text));
  }
  await app.reload();
  await expect(app.start).toHaveValue(kept("INPUT", STRINGS.at(-1)));

  for (const text of [WILD, ...STRINGS.filter((text) => text.length < 200)]) {
    await app.open("#v=1&view=start");
    await unfold(page, "form");
    await app.start.fill("15.01.2026");
    await app.term.fill("12");
    await app.notice.fill("30");
    for (const id of ["price", "uplift", "renewal-months", "fee-value"]) {
      const field = page.locator(`#${id}`);
      if (await field.isVisible()) await field.fill("");
    }
    await page.locator("#name").fill(text);
    await app.submitForm();
    await expect(page.locator(".contract-line strong")).toHaveText(kept("INPUT", text).trim());
    await expectOnlyText(page);
    const [, ...hash] = page.url().split("#");
    expect(hash.join("#")).not.toMatch(/HYPERLINK|img|Bcc/);
  }
});

for (const [name, text] of Object.entries({ "everything at once": WILD, "10,000 characters": HOSTILE["10,000 characters"] })) {
  test(`steps, notes and sheets keep ${name} as text`, async ({ page }, info) => {
    test.setTimeout(240_000);
    await keep(page, { "fristklar.state": savedDocument([CONTRACT]) });
    const app = new App(page);
    // One of each kind of sheet; long texts in all of them would exceed the browser's storage.
    const steps = ["read-contract", "verify-export", "write-reason", "send-notice", "data-export"];
    for (const step of steps) {
      await app.open(`#v=1&view=steps&step=${step}&id=first`);
      const within = `#step-${step}`;
      await expect(page.locator(`${within} textarea`).first()).toBeVisible();
      await unfold(page, within);
      await typeEverywhere(page, within, () => text);
      const add = page.locator(`${within} .sheet-add`).first();
      if (await add.count()) {
        await add.locator("input").fill(text);
        await add.locator("button").click();
        await expect(page.locator(`${within} .sheet-rows, ${within} ul, ${within} ol`).filter({ hasText: "a" }).first()).toBeVisible();
      }
      await expectOnlyText(page);
    }
    const note = kept("TEXTAREA", text);
    await expect.poll(async () => (await app.stored()).contracts[0].steps?.find(({ id }) => id === "read-contract")?.note).toBe(note);
    await app.reload();

    // The summary shows and prints it.
    await app.open("#v=1&view=summary&id=first");
    await expectOnlyText(page);
    await expect(page.locator(".summary-paper")).toContainText(kept("INPUT", text).trim().slice(0, 20));
    const pages = await printedWords(page, info);
    if (text.length < 1_000) expect(pages.length).toBeLessThanOrEqual(2);
  });
}

test("costs keep all of it as text", async ({ page }) => {
  test.setTimeout(240_000);
  await keep(page, { "fristklar.state": savedDocument([CONTRACT]) });
  const app = new App(page);
  await app.open("#v=1&view=costs&id=first");
  await page.locator("#own").check();
  await unfold(page);
  const some = (place) => [WILD, ...STRINGS.filter((text) => text.length < 200)][place % 9];
  await typeEverywhere(page, "main", some);
  await expectOnlyText(page);
  for (const calculator of ["licences", "crm", "invoices"]) {
    await app.open(`#v=1&view=${calculator}&id=first`);
    await expect(page.locator(".tool .sheet").first()).toBeVisible();
    await unfold(page);
    await typeEverywhere(page, "main", some);
    await expectOnlyText(page);
  }
  for (const view of ["deadlines", "steps", "letter", "contracts"]) {
    await app.go(view);
    await expectOnlyText(page);
  }
});

test("links that hold it are refused by name or ignored, and shown as text", async ({ page }) => {
  test.setTimeout(120_000);
  const app = await App.opened(page);
  const keys = ["start", "term", "end", "notice", "renew", "price", "cur", "bill", "fee", "uplift", "x", "asof", "lang", "done", "view", "step", "id"];
  for (const text of [WILD, ...STRINGS]) {
    for (const key of keys) {
      await app.paste(`start=2026-01-15&${key}x=${encodeURIComponent(text)}&${key}=${encodeURIComponent(text)}`);
      await expect(app.report.or(page.locator("#link-report"))).toBeVisible();
    }
    await expectOnlyText(page);
    await app.paste("v=1&view=help");
  }
  await app.expectAlive();
});

test("a file that holds it everywhere is previewed, taken in and given out again unchanged", async ({ page }, info) => {
  test.setTimeout(120_000);
  const long = HOSTILE["10,000 characters"];
  const contracts = [WILD, long, ...STRINGS].map((text, number) =>
    savedContract(`h${number}`, "2026-01-15", {
      name: text,
      customer: text,
      product: text,
      steps: [{ id: "read-contract", is: "doing", note: text, who: text }, { id: text || "x", is: "doing" }],
      rows: [
        { id: "letter/company", a: text, b: text, c: text, d: text },
        { id: `sent/${text}`, label: text, done: true, a: text, b: text },
      ],
      notes: text,
    }),
  );
  const damaged = [
    { id: WILD, name: WILD, start: "2026-01-15" },
    { id: "h1", name: "<b>zweimal</b>", start: "2026-01-15", term: 12, notice: "30d" },
    { __proto__: null, id: "p", name: "<img src=x onerror=window.hurt=1>", start: 1e308, term: -1 },
  ];
  const ui = { open: WILD, draft: { name: WILD, start: long } };
  const app = new App(page);
  await app.open("#v=1&view=backup");
  const file = { name: `${"<img src=x onerror=window.hurt=1>".replaceAll("/", "")}.json`, mimeType: "text/html" };
  await page.locator("#backup-file").setInputFiles({ ...file, buffer: Buffer.from(savedDocument([...contracts, ...damaged], ui)) });
  await expect(page.locator("#backup-damaged").getByRole("listitem")).toHaveCount(3);
  await unfold(page);
  await expect(page.locator("#intake-new .intake-list li")).toHaveCount(contracts.length);
  await expectOnlyText(page);
  await page.getByRole("button", { name: "Ausgewählte wiederherstellen", exact: true }).click();
  const stored = await app.storedContracts(contracts.length);
  // What was typed for the letter has moved to its field; everything else in that row is still there.
  expect(stored.map(({ name, steps, letter, rows, notes }) => ({ name, steps, letter, rows, notes }))).toEqual(
    contracts.map(({ name, steps, rows: [{ a: company, ...left }, sent], notes }) => ({
      name,
      steps,
      letter: { company },
      rows: [left, sent],
      notes,
    })),
  );
  const { path } = await downloaded(page, page.getByRole("button", { name: "Sicherung herunterladen" }), info);
  const written = JSON.parse(await readFile(path, "utf8"));
  expect(written.contracts).toEqual(stored);
  for (const view of ["contracts", "deadlines", "steps", "letter", "costs"]) {
    await app.go(view);
    await expectOnlyText(page);
  }
  // The link to such a contract contains none of it, and its QR code is that link.
  await app.go("deadlines");
  const link = await app.bookmark();
  expect(squeezed(decodeURIComponent(link))).not.toMatch(/HYPERLINK|<img|Bcc|Wort/);
  expect(link).toContain(LINK.split("&")[1]);
  await page.locator("#bookmark-code summary").click();
  await expect(page.locator("#bookmark-code").getByRole("img")).toBeVisible();
  await expectOnlyText(page);
});
