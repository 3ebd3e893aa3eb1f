// The overview of all contracts: none, one, many; search, sort order, groups, archive; and ten thousand contracts.
import { App, LANGUAGES, LINK, expect, keep, savedContract, savedDocument, test } from "./app.mjs";

const WORDS = {
  de: {
    none: "Noch kein Vertrag gespeichert.",
    add: "Vertrag anlegen",
    next: "Die nächste Frist: Dienstag, 15. Dezember 2026 Sales Cloud · Noch 22 Tage",
    late: "Bei 2 Verträgen ist die Frist vorbei.",
    find: "Suchen",
    sort: "Sortieren nach",
    group: "Gruppieren nach",
    reverse: "Umgekehrt",
    customer: "Kunde",
    cost: "Kosten",
    all: "Alle 6",
    cancelled: "Gekündigt 1",
    archive: "Archiv 1",
    some: (n) => `${n} von 7 Verträgen`,
    nothing: "Kein Vertrag passt zu dieser Auswahl.",
    again: "Alle Verträge zeigen",
    december: "Dezember 2026: 1 Frist",
    quarters: "Was versäumte Fristen kosten, je Quartal",
    putAway: "Archivieren",
    takeBack: "Wiederherstellen",
    undo: "Rückgängig",
    restored: "wiederhergestellt",
    base: "Endet mit einem anderen Vertrag?",
    customerField: "Kunde (optional)",
    also: "Weitere Verträge in derselben Kündigung",
    by: "muss die Kündigung bis Montag, 30. November 2026 da sein",
    named: "– Sales, Laufzeit bis 31. Dezember 2026",
  },
  en: {
    none: "No contract saved yet.",
    add: "Add a contract",
    next: "The next deadline: Tuesday 15 December 2026 Sales Cloud · 22 days left",
    late: "2 contracts have passed their deadline.",
    find: "Search",
    sort: "Sort by",
    group: "Group by",
    reverse: "Reverse order",
    customer: "Customer",
    cost: "Cost",
    all: "All 6",
    cancelled: "Notice given 1",
    archive: "Archive 1",
    some: (n) => `${n} of 7 contracts`,
    nothing: "No contract matches this selection.",
    again: "Show all contracts",
    december: "December 2026: 1 deadline",
    quarters: "What missed deadlines cost, by quarter",
    putAway: "Archive",
    takeBack: "Restore",
    undo: "Undo",
    restored: "restored",
    base: "Does it end with another contract?",
    customerField: "Customer (optional)",
    also: "Other contracts in the same notice",
    by: "the notice must arrive by Monday 30 November 2026",
    named: "– Sales, term until 31 December 2026",
  },
};

// On the fixed clock: two missed ones, one of them an add-on of the other; one urgent; two that can wait; one
// cancelled; one archived.
const MANY = [
  savedContract("calm", "2026-06-01", { name: "Data Cloud", customer: "Öztürk Großhandel", term: 24, price: 500_000 }),
  savedContract("missed", "2025-12-20", { name: "Service Cloud", customer: "Weber", product: "Service", price: 960_000 }),
  savedContract("addon", "2026-05-01", { name: "Einstein", customer: "Weber", with: "missed", price: 100_000 }),
  savedContract("urgent", "2026-01-15", { name: "Sales Cloud", customer: "Weber", product: "Sales", price: 1_200_000, uplift: 700 }),
  savedContract("sent", "2026-02-01", {
    name: "Tableau",
    customer: "Öztürk Großhandel",
    steps: [{ id: "send-notice", is: "done", on: "2026-11-20" }],
  }),
  savedContract("app", "2026-04-01", { name: "Conga", channel: "appexchange", price: 300_000, cur: "CHF" }),
  savedContract("away", "2026-08-01", { name: "Slack", archived: true }),
];

class Overview extends App {
  constructor(page, lang) {
    super(page, lang);
    this.say = WORDS[lang];
    this.lines = this.main.locator("[data-line]");
    this.find = page.getByRole("searchbox", { name: this.say.find });
    this.sort = page.getByRole("combobox", { name: this.say.sort });
    this.group = page.getByRole("combobox", { name: this.say.group });
    this.progress = this.main.locator(".working progress");
  }

  async openWith(contracts, hash = "#v=1&view=contracts") {
    await keep(this.page, { "fristklar.state": savedDocument(contracts) });
    await this.open(hash);
  }

  // Waits until exactly these contracts are listed, in this order.
  async expectListed(names) {
    await expect.poll(() => this.lines.locator(".cell-name a").allTextContents()).toEqual(names);
  }

  button(name) {
    return this.main.getByRole("button", { name, exact: true });
  }

  // A button on a contract's line.
  on(contract, name) {
    return this.main.getByRole("row").filter({ hasText: contract }).getByRole("button", { name: new RegExp(`^${name}`) }).first();
  }
}

const URGENCY = ["Service Cloud", "Einstein", "Sales Cloud", "Conga", "Data Cloud", "Tableau"];

for (const lang of LANGUAGES) {
  const say = WORDS[lang];

  test.describe(`in ${lang}`, () => {
    test("without a contract the overview says so and leads to the form", async ({ page }) => {
      const app = await new Overview(page, lang);
      await app.open("#v=1&view=contracts");
      await expect(app.main).toContainText(say.none);
      await app.main.getByRole("link", { name: say.add }).click();
      await expect(app.start).toBeVisible();
    });

    test("one contract begins with its deadlines, and several with the overview", async ({ page, elsewhere }) => {
      const one = new Overview(page, lang);
      await one.openWith(MANY.slice(3, 4), "");
      await expect(one.heading).toHaveText(one.words.deadlines);
      await one.go("contracts");
      await one.expectListed(["Sales Cloud"]);
      await expect(one.find).toHaveCount(0);
      await page.getByRole("banner").getByRole("link", { name: "Fristklar" }).click();
      await expect(one.heading).toHaveText(one.words.deadlines);

      const many = new Overview(await elsewhere(), lang);
      await many.openWith(MANY, "");
      await expect(many.heading).toHaveText(many.words.contracts);
      // Copied, the address of a line shows its dates in a browser that does not know the contract.
      const line = many.main.getByRole("link", { name: "Sales Cloud" }).last();
      expect(await line.getAttribute("href")).toMatch(/[#&]start=\d{4}-\d\d-\d\d&(term|end)=[\d-]+&notice=\d+[dm]&.*id=/);
      await line.click();
      await many.expectFigure("notice-deadline", "2026-12-15");
      await many.page.getByRole("banner").getByRole("link", { name: "Fristklar" }).click();
      await expect(many.heading).toHaveText(many.words.contracts);
    });

    test("what comes next is said first, and each contract has its date, state, cost and progress", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await expect(app.main.locator(".overview-next")).toContainText(say.next);
      await expect(app.main.locator(".overview-next")).toContainText(say.late);
      await app.expectListed(URGENCY);
      const cells = app.main.getByRole("row").filter({ hasText: "Sales Cloud" }).getByRole("cell");
      const texts = (await cells.allTextContents()).map((text) => text.replaceAll("\u00a0", " "));
      expect(texts[1]).toContain(lang === "de" ? "Dienstag, 15.12.2026" : "Tuesday 15 Dec 2026");
      expect(texts[2]).toContain(lang === "de" ? "Dringend" : "Urgent");
      expect(texts[3]).toBe(lang === "de" ? "12.840,00 €" : "€12,840.00");
      expect(texts[4]).toMatch(lang === "de" ? /^0 von \d+$/ : /^0 of \d+$/);
      // The add-on ends with its base contract, and is listed below it.
      const addon = app.main.getByRole("row").filter({ hasText: "Einstein" });
      await expect(addon).toContainText(lang === "de" ? "endet mit Service Cloud" : "ends with Service Cloud");
      await expect(addon.locator("time")).toHaveAttribute("datetime", "2026-11-19");
      await expect(app.main.getByRole("table").first()).toHaveAttribute("aria-rowcount", "7");
    });

    test("contracts are found, shown by state and month, sorted and put together", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await app.find.fill("OEZTUERK");
      await app.expectListed(["Data Cloud", "Tableau"]);
      await expect(app.main.locator(".shown-count")).toHaveText(say.some(2));
      await app.find.fill("nichts dergleichen");
      await expect(app.main.locator(".shown-count")).toHaveText(say.nothing);
      await app.button(say.again).click();
      await app.expectListed(URGENCY);
      await expect(app.find).toHaveValue("");

      await app.button(say.cancelled).click();
      await app.expectListed(["Tableau"]);
      await expect(app.button(say.cancelled)).toBeFocused();
      await app.button(say.all).click();
      const december = app.main.getByRole("button", { name: say.december });
      await december.focus();
      await page.keyboard.press("Enter");
      await app.expectListed(["Sales Cloud"]);
      await expect(december).toHaveAttribute("aria-pressed", "true");
      await page.keyboard.press("Space");
      await app.expectListed(URGENCY);

      await app.sort.selectOption({ label: say.cost });
      await app.expectListed(["Sales Cloud", "Service Cloud", "Einstein", "Data Cloud", "Conga", "Tableau"]);
      await page.getByRole("checkbox", { name: say.reverse }).check();
      await app.expectListed(["Data Cloud", "Service Cloud", "Einstein", "Sales Cloud", "Conga", "Tableau"]);
      await page.getByRole("checkbox", { name: say.reverse }).uncheck();
      await app.group.selectOption({ label: say.customer });
      await expect.poll(() => app.lines.locator("h2").allTextContents()).toEqual([
        "Weber",
        "Öztürk Großhandel",
        lang === "de" ? "Ohne Kunde" : "No customer",
      ]);
      const sums = (await app.lines.first().locator(".section-sums").textContent()).replaceAll("\u00a0", " ");
      expect(sums).toBe(lang === "de" ? "23.440,00 €" : "€23,440.00");

      // The filter is still there after viewing a contract.
      await app.lines.getByRole("link", { name: "Conga" }).click();
      await app.go("contracts");
      await expect(app.lines.locator("h2")).toHaveCount(3);
    });

    test("costs are added up by quarter, and never across currencies", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await app.main.locator("summary", { hasText: say.quarters }).click();
      const rows = app.main.locator(".quarters tbody tr");
      const said = (await rows.allTextContents()).map((text) => text.replaceAll("\u00a0", " "));
      expect(said).toEqual(
        lang === "de"
          ? [
              "Schon versäumt210.600,00 €",
              "4. Quartal 2026112.840,00 €",
              "1. Quartal 202713.000,00 CHF",
              "4. Quartal 2027210.600,00 €",
              "2. Quartal 202815.000,00 €",
            ]
          : ["Already missed2€10,600.00", "Q4 20261€12,840.00", "Q1 20271CHF 3,000.00", "Q4 20272€10,600.00", "Q2 20281€5,000.00"],
      );
    });

    test("a contract is put away, taken out again and brought back by undo", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await app.on("Conga", say.putAway).click();
      await app.expectListed(URGENCY.filter((name) => name !== "Conga"));
      await expect(app.lines.getByRole("link", { name: "Data Cloud" })).toBeFocused();
      await app.status.getByRole("button", { name: say.undo }).click();
      await app.expectListed(URGENCY);
      await app.button(say.archive).click();
      await app.expectListed(["Slack"]);
      await app.on("Slack", say.takeBack).click();
      await expect(app.main.locator(".shown-count")).toHaveText(say.nothing);
      await expect.poll(async () => (await app.stored()).contracts.filter((one) => one.archived).length).toBe(0);
    });

    test("the form asks whose it is and what it ends with, and the dates follow", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith([savedContract("base", "2026-03-15", { name: "Sales Cloud", customer: "Weber" })], "#v=1&view=start");
      await app.start.fill("2026-09-20");
      await app.page.locator("summary", { hasText: app.words.more }).click();
      await expect(page.getByRole("combobox", { name: say.base })).toBeHidden();
      await page.getByRole("textbox", { name: say.customerField }).fill("weber");
      await page.getByRole("combobox", { name: say.base }).selectOption({ label: "Sales Cloud" });
      // Example 36 of docs/rules.md#worked-examples.
      await app.expectFigure("notice-deadline", "2027-02-12");
      await app.submitForm();
      await app.expectFigure("term-end", "2027-03-14");
      const [, addon] = await app.storedContracts(2);
      expect(addon).toMatchObject({ customer: "weber", with: "base", start: "2026-09-20" });
    });

    test("one letter names several contracts and is sent by the earliest date", async ({ page }) => {
      const app = new Overview(page, lang);
      // Example 37 of docs/rules.md#worked-examples.
      const end = (id, name, end) => savedContract(id, "2026-01-01", { name, term: undefined, end });
      const forms = [end("a", "Sales", "2026-12-31"), end("b", "Service", "2027-03-14"), end("c", "Data", "2027-05-14")];
      await app.openWith(forms, "#v=1&id=c&view=letter");
      await expect(app.paper).toBeVisible();
      const group = page.getByRole("group", { name: say.also });
      await group.getByRole("checkbox", { name: /Sales/ }).check();
      await group.getByRole("checkbox", { name: /Service/ }).check();
      await expect(group).toContainText(say.by);
      const said = async () => (await app.paper.textContent()).replaceAll("\u00a0", " ");
      await expect.poll(said).toContain(say.named);
      await app.storedContracts(3);
      await app.reload();
      await expect(group.getByRole("checkbox", { name: /Service/ })).toBeChecked();
    });
  });
}

// Seeded, so that every run has the same contracts.
function crowd(count) {
  let seed = 20261123;
  const pick = (most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * most);
  };
  const day = (after) => new Date(Date.UTC(2025, 10, 25 + after)).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, place) =>
    savedContract(`c${place}`, day(pick(364)), {
      name: `Vertrag ${place}`,
      customer: `Kunde ${pick(count / 20)}`,
      product: ["Sales Cloud", "Service Cloud", "Data Cloud", "Tableau"][pick(4)],
      price: 100_000 + pick(5_000_000),
    }),
  );
}

// Records every task that blocks the page, and whether progress was shown while it ran.
function watchTasks() {
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.tasks.push({ duration: Math.round(duration), progress: Boolean(document.querySelector(".working progress")) });
    }
  }).observe({ type: "longtask" });
}

const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test("ten thousand contracts: few are in the document, and none is missing wherever the page is scrolled", async ({ page }) => {
  test.setTimeout(240_000);
  const app = new Overview(page, "de");
  await app.openWith(crowd(10_000));
  const list = app.main.locator("#contracts");
  await expect(app.main.locator(".shown-count")).toHaveText("10000 Verträge", { timeout: 60_000 });
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.evaluate(watchTasks);

  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  let most = 0;
  let longest = 0;
  for (let part = 0; part <= 40; part += 1) {
    await page.evaluate((y) => window.scrollTo(0, y), (height * part) / 40);
    const inSight = () =>
      page.evaluate(() => {
        const list = document.getElementById("contracts").getBoundingClientRect();
        const from = Math.max(list.top, 0);
        const until = Math.min(list.bottom, innerHeight);
        const blank = [];
        for (let y = from + 2; y < until - 2; y += 24) {
          if (!document.elementFromPoint(innerWidth / 2, y)?.closest("[data-line]")) blank.push(Math.round(y));
        }
        return { blank, elements: document.querySelectorAll("*").length };
      });
    let seen;
    let waited = 0;
    do {
      await frames(page);
      waited += 2;
      seen = await inSight();
    } while (seen.blank.length > 0 && waited < 60);
    expect(seen.blank, `blank at part ${part}`).toEqual([]);
    longest = Math.max(longest, waited);
    most = Math.max(most, seen.elements);
  }
  expect(most).toBeLessThan(2_000);
  console.log(`10,000 contracts, 4x slower, jumped to 41 places: all in sight after at most ${longest} frames`);
  await page.keyboard.press("End");
  await expect(list.locator('[aria-rowindex="10001"]')).toBeInViewport();

  // The focused element remains, however far it is scrolled away.
  await page.evaluate(() => window.scrollTo(0, 0));
  const first = list.locator('[aria-rowindex="2"] a');
  await first.focus();
  const name = await first.textContent();
  await page.evaluate((y) => window.scrollTo(0, y), height / 2);
  await frames(page);
  expect(await page.evaluate(() => document.activeElement.textContent)).toBe(name);

  await page.evaluate(() => window.scrollTo(0, 0));
  const did = async (what, act) => {
    await page.evaluate(() => {
      window.tasks.length = 0;
    });
    await act();
    await frames(page);
    const tasks = await page.evaluate(() => window.tasks);
    console.log(`10,000 contracts, 4x slower, ${what}: tasks of ${tasks.map((task) => task.duration).join(", ") || "less than 50"} ms`);
  };
  await did("sorted by name", () => app.sort.selectOption("2"));
  await did("sorted by cost", () => app.sort.selectOption("5"));
  await did("grouped by customer", () => app.group.selectOption("1"));
  await did("put together no more", () => app.group.selectOption("0"));
  await did("searched", () => app.find.pressSequentially("kunde 7"));
  await expect(app.main.locator(".shown-count")).not.toHaveText("10000 Verträge");
  await did("one put away", () => list.locator("[data-line]").first().getByRole("button").first().click());
  console.log(`at most ${most} elements in the document`);
});

test("working out many contracts shows its progress, can be stopped, and goes on", async ({ page }) => {
  test.setTimeout(120_000);
  const app = new Overview(page, "de");
  await keep(page, { "fristklar.state": savedDocument(crowd(20_000)) });
  await app.open("#v=1&view=help");
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await app.nav.getByRole("link", { name: "Verträge" }).click();
  await app.main.getByRole("button", { name: "Anhalten" }).click();
  await expect(app.main).toContainText("Die Berechnung ist angehalten.");
  await expect(app.main.getByRole("button", { name: "Fortsetzen" })).toBeFocused();
  const listed = async () => Number((await app.main.locator(".shown-count").textContent()).match(/\d+/)[0]);
  const some = await listed();
  expect(some).toBeLessThan(20_000);
  await frames(page);
  expect(await listed()).toBe(some);
  await app.main.getByRole("button", { name: "Fortsetzen" }).click();
  await expect(app.main.locator(".shown-count")).toHaveText("20000 Verträge", { timeout: 60_000 });
  await expect(app.progress).toBeHidden();
});

test("what it takes grows with the number of contracts: figures of one run", async ({ elsewhere }) => {
  test.setTimeout(240_000);
  for (const count of [1_000, 10_000, 20_000]) {
    const app = new Overview(await elsewhere(), "de");
    await keep(app.page, { "fristklar.state": savedDocument(crowd(count)) });
    await app.open("#v=1&view=help");
    const timed = (act) =>
      app.page.evaluate(
        ([act, count]) =>
          new Promise((done) => {
            const begun = performance.now();
            const acts = {
              open: () => {
                location.hash = "v=1&view=contracts";
              },
              sort: () => {
                const select = document.getElementById("sort");
                select.value = "2";
                select.dispatchEvent(new Event("change", { bubbles: true }));
              },
              find: () => {
                const field = document.getElementById("find");
                field.value = "kunde 7";
                field.dispatchEvent(new Event("input", { bubbles: true }));
              },
            };
            const there = {
              open: () => document.querySelector(".shown-count")?.textContent.startsWith(`${count} `),
              sort: () => document.querySelector("[data-line] a")?.textContent === "Vertrag 0",
              find: () => document.querySelector(".shown-count")?.textContent.includes(" von "),
            };
            acts[act]();
            const look = () => (there[act]() ? done(Math.round(performance.now() - begun)) : setTimeout(look, 1));
            look();
          }),
        [act, count],
      );
    const [open, sort, find] = [await timed("open"), await timed("sort"), await timed("find")];
    console.log(`${count} contracts: worked out and shown in ${open} ms, sorted in ${sort} ms, searched in ${find} ms`);
    await app.page.close();
  }
});
