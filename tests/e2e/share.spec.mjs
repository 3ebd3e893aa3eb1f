// The links to a contract: the description of their contents, and the QR codes, read by an independent decoder.
import jsqr from "jsqr";
import { PNG } from "pngjs";
import {
  App,
  LANGUAGES,
  LINK,
  expect,
  fragmentOf,
  keep,
  keysOf,
  savedContract,
  savedDocument,
  test,
  watchCopying,
  withoutCheck,
} from "./app.mjs";

const PRICED = `${LINK}&renew=same&price=12000.50&cur=CHF&bill=quarterly&fee=25%25&uplift=7.5`;

// What a scanner sees in a code on the screen.
async function read(picture) {
  await picture.scrollIntoViewIfNeeded();
  const { width, height, data } = PNG.sync.read(await picture.screenshot());
  return jsqr(new Uint8ClampedArray(data), width, height, { inversionAttempts: "dontInvert" })?.data;
}

const WORDS = {
  de: {
    share: { Beginn: "15.01.2026", Laufzeit: "12 Monate", Kündigungsfrist: "30 Tage Kündigungsfrist" },
    price: {
      "Preis pro Jahr": "12'000.50",
      Währung: "CHF",
      "Abrechnung im Voraus": "Vierteljährlich",
      "Gebühr bei vorzeitigem Ende": "25",
      "Aufschlag bei Verlängerung": "7,5",
    },
    more: { Verlängerung: "Um dieselbe Laufzeit", Schritte: "Status von 1 Schritt" },
  },
  en: {
    share: { Start: "15 Jan 2026", Term: "12 months", "Notice period": "30 days’ notice" },
    price: {
      "Price per year": "12,000.50",
      Currency: "CHF",
      "Billing in advance": "Quarterly",
      "Early-termination fee": "25",
      "Uplift on renewal": "7.5",
    },
    more: { Renewal: "By the same term", Steps: "status of 1 step" },
  },
};

// Label and value of everything a link is said to contain.
const held = (app, id) =>
  app.page.locator(`#${id}-holds`).evaluate((list) => {
    const names = [...list.querySelectorAll("dt")].map((one) => one.textContent);
    const values = [...list.querySelectorAll("dd")].map((one) => one.textContent);
    return Object.fromEntries(names.map((name, place) => [name, values[place]]));
  });

// A label must be listed, with its value in some format.
function expectSaid(said, wanted) {
  expect(Object.keys(said).sort()).toEqual(Object.keys(wanted).sort());
  const digits = (text) => text.replaceAll(/[^\d]/g, "");
  for (const [name, value] of Object.entries(wanted)) {
    if (/^[\d.,']+$/.test(value)) expect(digits(said[name])).toBe(digits(value));
    else expect(said[name]).toContain(value);
  }
}

// The page is drawn in several tasks: the buttons are there before the second part can do what they ask for, and a click
// between them must not be lost.
async function clickEarly(page, text) {
  await page.addInitScript((text) => {
    let clicked = false;
    new MutationObserver(() => {
      const button = [...document.querySelectorAll("button")].find((one) => one.textContent.startsWith(text));
      if (clicked || !button || !document.getElementById("timeline-title")) return;
      clicked = true;
      globalThis.wasEarly = !document.getElementById("share-dialog");
      button.click();
    }).observe(document, { childList: true, subtree: true });
  }, text);
}

test("a click before the dialog is there opens it as soon as it is", async ({ page }) => {
  const app = new App(page);
  await clickEarly(page, app.words.shareMore);
  await app.open(`#${LINK}`);
  await expect(app.dialog).toBeVisible();
  expect(await page.evaluate(() => globalThis.wasEarly)).toBe(true);
});

// Takes the place of the system's sheet, which headless browsers do not have; `closed` ends it as a user who closes it.
async function withSheet(page, { closed = false, refused = false } = {}) {
  await page.addInitScript(({ closed, refused }) => {
    globalThis.handedOn = [];
    navigator.share = async (data) => {
      if (refused) throw new DOMException("refused", "NotAllowedError");
      globalThis.handedOn.push({ ...data });
      if (closed) throw new DOMException("closed", "AbortError");
    };
  }, { closed, refused });
}

async function withoutSheet(page) {
  await page.addInitScript(() => delete Navigator.prototype.share);
}

// Every key that a shared link may have; a price is none of them.
const SHARED_KEYS = ["v", "c", "start", "term", "notice"];

const ANSWERS = {
  de: {
    open: "Die Kündigung des Salesforce-Vertrags (seit 15.01.2026, 12 Monate, 30 Tage Kündigungsfrist) muss bis Dienstag, 15. Dezember 2026 bei Salesforce sein.",
    assumed: "Angenommen: 12 Monate. Im Vertrag prüfen.",
  },
  en: {
    open: "Notice for the Salesforce contract (since 15 Jan 2026, 12 months, 30 days’ notice) must reach Salesforce by Tuesday 15 December 2026.",
    assumed: "Assumed: 12 months. Check your contract.",
  },
};
const spaced = (text) => text.replaceAll("\u00a0", " ");

for (const lang of LANGUAGES) {
  test(`the answer goes to the system's sheet with one tap (${lang})`, async ({ page }) => {
    await withSheet(page);
    const app = await App.opened(page, { lang, hash: `#${PRICED}` });
    await expect(app.shareAnswer).toHaveAccessibleName(app.words.shareAnswer);
    await app.shareAnswer.click();
    await expect.poll(() => page.evaluate(() => globalThis.handedOn.length)).toBe(1);
    const [{ text, url }] = await page.evaluate(() => globalThis.handedOn);
    expect(spaced(text)).toBe(ANSWERS[lang].open);
    for (const key of keysOf(url)) expect(SHARED_KEYS).toContain(key);
    await expect(app.shareAnswer).toHaveAccessibleName(app.words.shareAnswer);
    await expect(app.dialog).toBeHidden();
  });

  test(`what is assumed is named, and left open in the link (${lang})`, async ({ page }) => {
    await withSheet(page, { closed: true });
    const app = await App.opened(page, { lang, hash: "#start=2026-01-15&notice=30d" });
    await app.shareAnswer.click();
    await expect.poll(() => page.evaluate(() => globalThis.handedOn.length)).toBe(1);
    const [{ text, url }] = await page.evaluate(() => globalThis.handedOn);
    expect(spaced(text)).toBe(`${ANSWERS[lang].open} ${ANSWERS[lang].assumed}`);
    expect(withoutCheck(fragmentOf(url))).toBe("v=1&start=2026-01-15&notice=30d");
    // Closing the sheet is no fault.
    await expect(app.status).toBeEmpty();
    await expect(app.dialog).toBeHidden();
  });

  for (const sheet of ["no sheet", "a sheet that is refused"]) {
    test(`with ${sheet} the answer is copied, which the button says for a while (${lang})`, async ({ page }) => {
      await (sheet === "no sheet" ? withoutSheet(page) : withSheet(page, { refused: true }));
      const app = await App.opened(page, { lang, hash: `#${LINK}` });
      await watchCopying(page);
      await app.copies(app.shareAnswer);
      const [sentence, link] = (await page.evaluate(() => window.copied)).split("\n");
      expect(spaced(sentence)).toBe(ANSWERS[lang].open);
      expect(withoutCheck(fragmentOf(link))).toBe(LINK);
      await expect(app.shareAnswer).toHaveAccessibleName(app.words.shareAnswer);
    });
  }
}

test("an answer that is asked for before it can be shared is shared as soon as it can", async ({ page }) => {
  await withSheet(page);
  const app = new App(page);
  await clickEarly(page, app.words.shareAnswer);
  await app.open(`#${LINK}`);
  await expect.poll(() => page.evaluate(() => globalThis.handedOn.length)).toBe(1);
  expect(await page.evaluate(() => globalThis.wasEarly)).toBe(true);
});

test("an answer that can be neither shared nor copied is shown to be copied by hand", async ({ page }) => {
  await withoutSheet(page);
  const app = await App.opened(page, { hash: `#${LINK}` });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await app.shareAnswer.click();
  await expect(app.dialog.getByRole("alert")).toContainText("Markieren Sie den Text");
  expect(spaced(await app.dialog.getByRole("alert").innerText())).toContain(ANSWERS.de.open);
  await app.dialog.getByRole("button", { name: app.words.close }).click();
  await app.openShare();
  await expect(app.dialog.getByRole("alert")).toHaveCount(0);
});

test("copying a link that fails is said beside its button", async ({ page }) => {
  const app = await App.opened(page, { hash: `#${LINK}` });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await app.openShare();
  await app.dialog.getByRole("button", { name: app.words.copyShare }).click();
  await expect(app.dialog.getByRole("status").filter({ hasText: "Kopieren war nicht möglich." })).toBeVisible();
});

test("the dialog is short at first", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const app = await App.opened(page, { hash: `#${LINK}` });
  await app.openShare();
  const { height, whole } = await app.dialog.evaluate((dialog) => ({ height: dialog.clientHeight, whole: dialog.scrollHeight }));
  expect(whole).toBe(height);
});

for (const lang of LANGUAGES) {
  test(`all that a link holds is said before it is copied (${lang})`, async ({ page }) => {
    const t = WORDS[lang];
    const app = await App.opened(page, { lang, hash: `#${PRICED}&done=1lc` });
    await app.openShare();
    expectSaid(await held(app, "share"), t.share);
    await app.dialog.getByLabel(app.words.sharePrice).check();
    expectSaid(await held(app, "share"), { ...t.share, ...t.price });
    expectSaid(await held(app, "bookmark"), { ...t.share, ...t.price, ...t.more });
  });
}

for (const theme of ["light", "dark"]) {
  for (const width of [360, 1280]) {
    test(`codes hold exactly their links, in the ${theme} theme at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const app = new App(page);
      await app.open(`#${PRICED}&done=1lcsn20261110`, { theme });
      await app.openShare();
      await app.unfoldBookmark();
      for (const [id, link] of [["share", app.shareLink], ["bookmark", app.bookmarkLink]]) {
        const code = page.locator(`#${id}-code`);
        await code.locator("summary").click();
        const picture = code.getByRole("img");
        await expect(picture).toHaveAccessibleName(await code.locator("summary").innerText());
        expect(await read(picture)).toBe(await link.inputValue());
        // Each module is at least two pixels wide, including the border.
        const { width: drawn, modules } = await picture.evaluate((one) => ({ width: one.getBoundingClientRect().width, modules: one.viewBox.baseVal.width }));
        expect(drawn / modules).toBeGreaterThanOrEqual(2);
      }
      await app.dialog.getByLabel(app.words.sharePrice).check();
      await expect.poll(() => read(page.locator("#share-code").getByRole("img"))).toBe(await app.shareLink.inputValue());
    });
  }
}

test("the longest bookmark link there can be is read off its code", async ({ page }) => {
  // Every step has a status, so that the link is as long as possible.
  const app = new App(page);
  await keep(page, { "fristklar.state": savedDocument([savedContract("first", "2026-01-15", { price: 1234567890 })]) });
  await app.open("#v=1&view=steps&id=first");
  const count = await app.ticks.count();
  await app.tick(count);
  await app.expectTickedCount(count);
  await app.go("deadlines");
  const link = await app.bookmark();
  await page.locator("#bookmark-code summary").click();
  expect(await read(page.locator("#bookmark-code").getByRole("img"))).toBe(link);
});

test("the dialog opens as soon as it can be drawn when it is asked for before", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/part-later-*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const app = await App.opened(page, { hash: `#${LINK}`, whole: false });
  await page.getByRole("button", { name: app.words.shareMore }).click();
  await expect(app.dialog).toBeHidden();
  release();
  await expect(app.dialog).toBeVisible();
  expect(withoutCheck(fragmentOf(await app.shareLink.inputValue()))).toBe(LINK);
});

test("a link to a contract of which something is assumed leaves that open", async ({ page }) => {
  const app = await App.opened(page, { hash: "#start=2026-01-15&notice=90d" });
  await app.openShare();
  await app.unfoldBookmark();
  expect(withoutCheck(fragmentOf(await app.shareLink.inputValue()))).toBe("v=1&start=2026-01-15&notice=90d");
  expect(withoutCheck(fragmentOf(await app.bookmarkLink.inputValue()))).toBe("v=1&start=2026-01-15&notice=90d");
  expectSaid(await held(app, "share"), { Beginn: "15.01.2026", Kündigungsfrist: "90 Tage Kündigungsfrist" });
});
