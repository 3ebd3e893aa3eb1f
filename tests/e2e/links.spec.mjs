// Incoming links: what they show, what they refuse by name, and what they never change.
import { mulberry32 } from "../oracle/generate.mjs";
import { App, FIGURES, LANGUAGES, LINK, expect, fragmentOf, keep, keysOf, savedContract, savedDocument, test } from "./app.mjs";

const OTHER = "v=1&start=2025-03-01&term=24&notice=60d";

// A browser with one stored contract, opened at `fragment`.
async function openFilled(app, fragment = "") {
  await keep(app.page, { "fristklar.state": savedDocument([savedContract("first", "2026-01-15")], { open: "first" }) });
  await app.open(fragment);
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    let app;
    test.beforeEach(({ page }) => {
      app = new App(page, lang);
    });

    test("a link shows its plan at once", async () => {
      await app.open(`#${LINK}`);
      await expect(app.heading).toHaveText(app.words.deadlines);
      await app.expectFigures(FIGURES);
      await expect(app.report).toBeHidden();
    });

    test("contract data in the query moves behind the #", async () => {
      await app.open("?start=2026-01-15&term=12&notice=30d");
      await app.expectFigures(FIGURES);
      const { search, hash } = await app.page.evaluate(() => ({ search: location.search, hash: location.hash }));
      expect(search).toBe("");
      expect(hash).toContain("start=2026-01-15");
      await app.page.reload();
      await app.expectAlive();
      await app.expectFigures(FIGURES);
    });

    test("unknown keys are ignored and named", async () => {
      await app.open(`#${LINK}&colour=blue`);
      await app.expectFigures(FIGURES);
      await expect(app.report).toContainText(app.words.linkUnknown);
      await expect(app.report).toContainText("colour=blue");
      await app.report.getByRole("button", { name: app.words.close }).click();
      await expect(app.report).toBeHidden();
    });

    test("keys that say where a visitor comes from are dropped without a word, also from the address", async () => {
      await app.open(`?utm_source=mail&gclid=1#${LINK}&fbclid=IwAR0x&utm_campaign=a%26b`);
      await app.expectFigures(FIGURES);
      await expect(app.report).toBeHidden();
      expect(await app.page.evaluate(() => location.search + location.hash)).toBe(`#${LINK}`);
      await app.open("?fbclid=IwAR0x");
      await expect.poll(() => app.page.evaluate(() => location.href)).not.toContain("fbclid");
    });

    test("links that other programs escaped and ended are read", async () => {
      const { page } = app;
      await app.open();
      for (const [link, deadline] of [
        ["start=2026-01-15&amp;term=24&amp;notice=90d", "2027-10-16"],
        ["v=1&amp;start=2026-01-15&amp;term=24&amp;notice=60d).", "2027-11-15"],
        ["start=2026-01-15&term=24&notice=30d\u200b", "2027-12-15"],
        ["v=1%26start=2026-01-15%26term=12%26notice=90d>", "2026-10-16"],
      ]) {
        await app.paste(link);
        await app.expectFigure("notice-deadline", deadline);
        await expect(app.report).toBeHidden();
      }
      await expect(page.locator("#assumed")).toHaveCount(0);
    });

    test("what a link leaves open is said, can be typed over in place, and is stored once confirmed", async () => {
      const { page, words } = app;
      await app.open("?start=2026-01-15");
      await app.expectFigures(FIGURES);
      const line = page.locator("#assumed");
      const button = line.getByRole("button", { name: words.assumedRight });
      const [term, notice] = [words.assumedTerm, words.assumedNotice].map((name) => line.getByRole("textbox", { name }));
      await expect(line).toContainText(words.assumed);
      await expect(term).toHaveValue("12");
      await expect(notice).toHaveValue("30");
      await expect(page.locator(".contract-line")).toContainText(words.assumedPartly);
      await app.reload();
      await expect(line).toBeVisible();
      expect(keysOf(await app.fragment())).not.toContain("term");
      await app.go("costs");
      await expect(page.locator(".contract-line")).toContainText(words.assumedPartly);
      await app.go("deadlines");
      expect((await app.stored()).contracts).toEqual([]);

      await notice.fill("x");
      await expect(notice).toHaveAttribute("aria-invalid", "true");
      await expect(line.getByRole("alert")).toBeVisible();
      await button.click();
      await expect(notice).toBeFocused();
      expect((await app.stored()).contracts).toEqual([]);
      await notice.fill("90");
      await expect(line.getByRole("alert")).toBeHidden();
      await expect(notice).toBeFocused();
      await app.expectFigure("notice-deadline", "2026-10-16");
      await term.fill("24");
      await app.expectFigure("notice-deadline", "2027-10-16");
      await expect(line).toContainText(words.assumedTyped);
      await button.click();
      await expect(line).toHaveCount(0);
      await expect(app.heading).toBeFocused();
      const [stored] = await app.storedContracts(1);
      expect(stored).toMatchObject({ start: "2026-01-15", term: 24, notice: "90d" });
      await app.reload();
      await app.expectFigure("notice-deadline", "2027-10-16");
    });

    test("a link that leaves something open is stored once it is worked on", async () => {
      await app.open("#start=2026-01-15&term=12");
      await app.expectFigures(FIGURES);
      await expect(app.page.locator("#assumed").getByRole("textbox")).toHaveCount(1);
      await app.tickSteps(1);
      await app.storedContracts(1);
      await app.go("deadlines");
      await expect(app.page.locator("#assumed")).toHaveCount(0);
    });

    test("a link that was cut off says what it holds and asks for the rest", async () => {
      const { page, words } = app;
      await app.open();
      await app.saveExample();
      await app.storedContracts(1);
      await app.openShare();
      const link = fragmentOf(await app.shareLink.inputValue());
      await page.keyboard.press("Escape");
      for (const [cut, filled, last] of [
        [link.replace("notice=30d", "notice=3"), ["12", ""], "notice=3"],
        [link.replace(/&notice.*/, ""), ["12", ""], "term=12"],
        [link.replace(/&term.*/, ""), ["", ""], "start=2026-01-15"],
        ["v=1&start=2026-01-15&term=24&notice=9", ["24", ""], "notice=9"],
      ]) {
        await app.paste(cut);
        await expect(app.report).toContainText(words.linkCut);
        await expect(app.report).toContainText(words.linkCutNothing);
        await expect(app.report).toContainText(`(${last})`);
        await expect(app.start).toHaveValue(words.startDay);
        expect([await app.term.inputValue(), await app.notice.inputValue()]).toEqual(filled);
        expect(await app.figures()).toEqual({});
        await app.paste("v=1&view=help");
        await expect(app.report).toBeHidden();
        await app.paste("v=1&view=start");
        await app.start.fill("");
      }
      await app.storedContracts(1);
      await app.paste("v=1&start=2026-01-15&term=24&notice=9");
      await app.notice.fill("90");
      await app.expectFigure("notice-deadline", "2027-10-16");
      await app.submitForm();
      await expect(app.report).toBeHidden();
      await app.expectFigure("notice-deadline", "2027-10-16");
      await app.storedContracts(2);
    });

    test("a filled browser shows a link as a preview and stores it only when asked to", async () => {
      await openFilled(app, `#${OTHER}`);
      await expect(app.page.getByText(app.words.preview)).toBeVisible();
      await expect.poll(async () => (await app.figures())["notice-deadline"]).toBe("2026-12-30");
      await app.page.reload();
      await app.expectAlive();
      await expect(app.page.getByText(app.words.preview)).toBeVisible();
      expect((await app.stored()).contracts.map(({ id }) => id)).toEqual(["first"]);

      await app.page.getByRole("button", { name: app.words.previewBack }).click();
      await expect(app.heading).toHaveText(app.words.contracts);
      await app.paste(OTHER);
      await expect(app.page.getByText(app.words.preview)).toBeVisible();
      await app.page.getByRole("button", { name: app.words.previewAdd, exact: true }).click();
      await expect(app.page.getByText(app.words.preview)).toBeHidden();
      const contracts = await app.storedContracts(2);
      expect(contracts[0]).toEqual(savedContract("first", "2026-01-15", { calendar: { withoutSteps: false } }));
      expect(contracts[1]).toMatchObject({ start: "2025-03-01", term: 24, notice: "60d" });
    });

    test("a link to a contract that is not here says so", async () => {
      await app.open("#v=1&view=deadlines&id=zzzzzzzz");
      await expect(app.report).toContainText(app.words.linkMissing);
      expect(await app.figures()).toEqual({});
      await expect(app.start).toBeVisible();
    });

    test("the as-of day is shown and can be taken back", async () => {
      await app.open(`#${LINK}&asof=2026-12-01`);
      await app.expectFigures({ ...FIGURES, "days-left": "14" });
      await expect(app.page.getByRole("main")).toContainText(new RegExp(app.words.asOf.replaceAll(" ", "\\s")));
      await app.page.getByRole("button", { name: app.words.useToday }).click();
      await app.expectFigures(FIGURES);
      expect(keysOf(await app.fragment())).not.toContain("asof");
      await app.page.reload();
      await app.expectAlive();
      await app.expectFigures(FIGURES);
    });

    test("the language of a link is used and not kept", async ({ context }) => {
      const other = new App(app.page, lang === "de" ? "en" : "de");
      await app.open(`#${LINK}&lang=${other.lang}`);
      await expect(app.page.locator("html")).toHaveAttribute("lang", other.lang);
      await expect(app.page).toHaveTitle(`${other.words.deadlines} – ${other.words.title}`);
      await other.storedContracts(1);
      const again = new App(await context.newPage(), lang);
      await again.open();
      await expect(again.page.locator("html")).toHaveAttribute("lang", lang);
    });

    test("a language chosen on a link's page outlasts the link's own", async () => {
      const other = new App(app.page, lang === "de" ? "en" : "de");
      await app.open(`#${LINK}&lang=${other.lang}`);
      await app.chooseLanguage(lang);
      await expect(app.page.locator("html")).toHaveAttribute("lang", lang);
      await app.page.reload();
      await app.expectAlive();
      await expect(app.page.locator("html")).toHaveAttribute("lang", lang);
    });
  });
}

const BAD = {
  start: ["start=2026-02-31", "start=31.01.2026", "start=1989-12-31", "start=", "term=12&notice=30d", "start=2026-01-15&start=2026-01-16"],
  term: ["start=2026-01-15&term=0", "start=2026-01-15&term=121", "start=2026-01-15&term=x"],
  end: ["start=2026-01-15&end=2026-01-14", "start=2026-01-15&end=2036-01-16", "start=2026-01-15&end=2026-02-30"],
  notice: ["start=2026-01-15&notice=731d", "start=2026-01-15&notice=25m", "start=2026-01-15&notice=-1"],
  renew: ["start=2026-01-15&renew=yes", "start=2026-01-15&renew=0"],
  price: ["start=2026-01-15&price=12,000", "start=2026-01-15&price=-1", "start=2026-01-15&price=1.234.5"],
  cur: ["start=2026-01-15&cur=JPY"],
  bill: ["start=2026-01-15&bill=weekly"],
  fee: ["start=2026-01-15&fee=101%25", "start=2026-01-15&fee=much"],
  uplift: ["start=2026-01-15&uplift=-7"],
  x: ["start=2026-01-15&x=2026-06-31"],
  asof: ["start=2026-01-15&asof=tomorrow", "start=2026-01-15&asof=2101-01-01"],
};

test("a bad value is named, and nothing is computed or stored", async ({ page }) => {
  test.setTimeout(60_000);
  const app = new App(page);
  await app.open();
  await app.mark();
  for (const [key, fragments] of Object.entries(BAD)) {
    for (const fragment of fragments) {
      await test.step(`#${fragment}`, async () => {
        await app.paste(fragment);
        await expect(app.report.getByRole("listitem").filter({ hasText: new RegExp(`^${key} `) })).toHaveCount(1);
        await expect(app.report).toContainText(app.words.linkNothing);
        expect(await app.figures()).toEqual({});
        await app.paste("view=help");
        await expect(app.report).toBeHidden();
      });
    }
  }
  await app.expectNoReload();
  await page.reload();
  expect((await app.stored()).contracts).toEqual([]);
});

test("a message about a link shows the value and says what would be right", async ({ page }) => {
  const app = new App(page);
  await app.open("#start=2026-01-15&notice=30w&cur=JPY&price=<img src=x>&colour=blue");
  const lines = app.report.getByRole("listitem");
  await expect(lines).toHaveText([
    "notice 30w ist keine Zahl. Richtig wäre: Tage wie 30d (bis 730) oder Monate wie 3m (bis 24)",
    "price <img src=x> ist kein Betrag. Richtig wäre: ein Betrag wie 12000 oder 12000.50, bis 999999999999.99",
    "cur JPY ist keiner der erlaubten Werte. Richtig wäre: EUR, USD, CHF, GBP",
  ]);
  await expect(app.report).toContainText("colour=blue");
  await expect(page.locator("#link-report img")).toHaveCount(0);
});

for (const at of ["./", "./sub/v4/"]) {
  test(`a link whose # became part of the path leads home with what it holds (${at})`, async ({ page, faults }) => {
    faults.expect(/404/);
    const app = new App(page);
    await app.open("", { at });
    for (const path of [
      "%23v=1&start=2026-01-15&term=24&notice=90d",
      "%23v=1&amp;start=2026-01-15&amp;term=24&amp;notice=90d?utm_source=chat",
      "index.html%23v%3D1%26start%3D2026-01-15%26term%3D24%26notice%3D90d",
    ]) {
      await page.goto(at + path, { waitUntil: "commit" });
      await page.waitForURL(/#/);
      await app.expectAlive();
      await app.expectFigure("notice-deadline", "2027-10-16");
      await expect(app.report).toBeHidden();
    }
    await app.storedContracts(1);
    await page.goto(`${at}nothing`);
    await expect(page.getByRole("heading", { name: "Seite nicht gefunden" })).toBeVisible();
  });
}

test("a bad value changes nothing in a filled browser", async ({ page }) => {
  const app = new App(page);
  await openFilled(app, "#start=2026-02-31&term=12");
  await expect(app.report).toContainText(app.words.linkNothing);
  expect(await app.figures()).toEqual({});
  await page.reload();
  await app.expectAlive();
  expect((await app.stored()).contracts).toEqual([savedContract("first", "2026-01-15")]);
});

test("a wrong language, view, step, id or progress is named and leaves the plan standing", async ({ page }) => {
  const app = new App(page);
  await app.open();
  for (const [key, value] of Object.entries({ lang: "fr", view: "attic", step: "dance", id: "A-1", done: "zzz" })) {
    await app.paste(`${LINK}&${key}=${value}`);
    await expect(app.report.getByRole("listitem").filter({ hasText: new RegExp(`^${key} `) })).toHaveCount(1);
    await app.expectFigures(FIGURES);
  }
});

test("a link to the contract that is stored opens it and adds none", async ({ page }) => {
  const app = new App(page);
  await openFilled(app, `#${LINK}`);
  await app.expectFigures(FIGURES);
  await expect(page.getByText(app.words.preview)).toBeHidden();
  await app.go("contracts");
  await page.reload();
  expect((await app.stored()).contracts).toHaveLength(1);
});

test("a filled browser keeps showing its own contract when a link's is not here", async ({ page }) => {
  const app = new App(page);
  await openFilled(app, "#v=1&view=deadlines&id=zzzzzzzz");
  await expect(app.report).toContainText(app.words.linkMissing);
  await app.paste("v=1&view=deadlines&id=first");
  await expect(app.report).toBeHidden();
  await app.expectFigures(FIGURES);
});

test("Back, Forward and a pasted link are followed without a reload", async ({ page }) => {
  const app = new App(page);
  await app.open(`#${LINK}`);
  await app.mark();
  await app.expectFigures(FIGURES);
  await app.paste("v=1&start=2026-01-15&term=12&notice=90d");
  await expect.poll(async () => (await app.figures())["notice-deadline"]).toBe("2026-10-16");
  await app.go("costs");
  await app.go("steps");
  await page.goBack();
  await expect(app.heading).toHaveText(app.words.costs);
  await page.goBack();
  await expect(app.heading).toHaveText(app.words.deadlines);
  await expect.poll(async () => (await app.figures())["notice-deadline"]).toBe("2026-10-16");
  await page.goBack();
  await app.expectFigures(FIGURES);
  await page.goForward();
  await expect.poll(async () => (await app.figures())["notice-deadline"]).toBe("2026-10-16");
  await app.expectNoReload();
});

test("a link to a step opens it in sight", async ({ page }) => {
  const app = new App(page);
  await app.open(`#${LINK}&view=steps&step=data-export`);
  await expect(app.heading).toHaveText(app.words.steps);
  const step = page.locator("#step-data-export");
  await expect(step.locator("details")).toHaveAttribute("open");
  await expect(step).toBeInViewport();
  // Its long texts may arrive a moment later.
  await expect(step.locator("details")).toContainText("Setup");
});

test("garbage never breaks the page and never changes what is stored", async ({ page }) => {
  test.setTimeout(90_000);
  const random = mulberry32(Number(process.env.FRISTKLAR_SEED ?? 20261123));
  const SIGNS = "abcstartendtermv=&=&%%#?-0123456789äß€\u{1f600}<>\"'` \u0001\u202e";
  const signs = [...SIGNS];
  const scrap = (length) => Array.from({ length }, () => signs[Math.floor(random() * signs.length)]).join("");
  const garbage = [
    "v=2",
    "v=2&start=2026-01-15",
    "v=",
    "=",
    "&&&",
    "%",
    "%E0%A4%A",
    "start=%FF%FE",
    "start=2026-01-15%00",
    "__proto__=1&constructor=2",
    "<img src=x onerror=alert(1)>",
    `start=2026-01-15&x=${"9".repeat(400)}`,
    `start=${"x".repeat(10_000)}`,
    `${"a=b&".repeat(2_500)}`,
    "done=1".padEnd(3_000, "zz"),
    `${LINK}&done=1zzzz`,
    "start=२०२६-०१-१५",
    ...Array.from({ length: 25 }, () => scrap(1 + Math.floor(random() * 200))),
  ];
  const app = new App(page);
  await openFilled(app);
  await app.mark();
  for (const fragment of garbage) {
    // Each is opened as a pasted link, and the page must still work afterwards.
    await test.step(`#${fragment.slice(0, 60)}`, async () => {
      await app.paste(fragment);
      await app.paste("v=1&view=contracts");
      await expect(app.heading).toHaveText(app.words.contracts);
    });
  }
  await app.expectAlive();
  await app.expectNoReload();
  await page.reload();
  await app.expectAlive();
  expect((await app.stored()).contracts).toEqual([savedContract("first", "2026-01-15")]);
});

for (const fragment of ["#v=2&start=2026-01-15", `#start=${"x".repeat(10_000)}`, "#%E0%A4%A", "#<img src=x onerror=alert(1)>"]) {
  test(`a page that is opened with ${fragment.slice(0, 24)} says what is wrong and offers the form`, async ({ page }) => {
    const app = new App(page);
    await app.open(fragment);
    await app.expectAlive();
    await expect(app.report).toBeVisible();
    expect(await app.figures()).toEqual({});
    await app.saveExample();
    await app.expectFigures(FIGURES);
  });
}
