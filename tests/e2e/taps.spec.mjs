// How many taps and keys four people need for what they came for. docs/decisions.md has the counts before and after.
import { LANGUAGES, LINK, expect, test } from "./app.mjs";
import { Work } from "./work.mjs";

// A hand that counts. Choosing from a list takes a tap to open it and one to choose.
class Hand {
  constructor(page) {
    this.page = page;
    this.taps = 0;
    this.keys = 0;
  }

  async tap(target) {
    await target.click();
    this.taps += 1;
  }

  async choose(list, option) {
    await list.selectOption(option);
    this.taps += 2;
  }

  async type(text) {
    await this.page.keyboard.type(text);
    this.keys += text.length;
  }

  async press(key) {
    await this.page.keyboard.press(key);
    this.keys += 1;
  }

  expectAtMost(taps, keys = 0) {
    expect(this.taps, "taps").toBeLessThanOrEqual(taps);
    expect(this.keys, "keys").toBeLessThanOrEqual(keys);
  }
}

// Forty contracts of eight customers, as cells that were copied from a table.
const TABLE = [
  "Name\tKunde\tBeginn\tLaufzeit\tKündigungsfrist",
  ...Array.from({ length: 40 }, (_, place) => {
    const month = String((place % 12) + 1).padStart(2, "0");
    return `Vertrag ${place + 1}\tKunde ${place % 8}\t15.${month}.2026\t12\t30 Tage`;
  }),
].join("\n");

for (const lang of LANGUAGES) {
  test(`in ${lang}, a phone with a link from a chat passes the answer on with one tap`, async ({ elsewhere }) => {
    const page = await elsewhere({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const app = new Work(page, lang);
    await page.addInitScript(() => {
      navigator.share = async (what) => {
        window.shared = what;
      };
    });
    await app.open(`#${LINK}`);
    const hand = new Hand(page);
    await expect(page.locator("[data-figure=notice-deadline]").first()).toBeInViewport();
    await hand.tap(page.locator("#share-answer"));
    await expect.poll(() => page.evaluate(() => JSON.stringify(window.shared ?? null))).toContain("2026");
    hand.expectAtMost(1);
  });

  test(`in ${lang}, finance comes from a date to the cost of missing it with three taps`, async ({ elsewhere }) => {
    const app = await Work.opened(await elsewhere({ viewport: { width: 1280, height: 720 } }), { lang });
    const hand = new Hand(app.page);
    await hand.tap(app.start);
    await hand.type("2026-01-15");
    await hand.press("Enter");
    await expect(app.heading).toHaveText(app.words.deadlines);
    await hand.tap(app.nav.getByRole("link", { name: new RegExp(`^${app.words.costs}`) }));
    await hand.tap(app.page.locator("#price"));
    await hand.type("48000");
    await hand.press("Enter");
    await app.expectFigure("renewal-cost", "48000.00");
    await expect(app.page.locator("[data-figure=renewal-cost]")).toBeInViewport();
    hand.expectAtMost(3, 17);
  });

  test(`in ${lang}, a consultant comes from a table of forty contracts to one letter for a customer with eight taps`, async ({ elsewhere }) => {
    test.setTimeout(60_000);
    const app = await Work.opened(await elsewhere({ viewport: { width: 1440, height: 900 } }), { lang });
    const { page } = app;
    const hand = new Hand(page);
    await hand.tap(page.locator(".form-document a[href*='view=import']"));
    await hand.tap(page.locator("#import-paste"));
    await page.locator("#import-paste").fill(TABLE);
    hand.keys += 1;
    await hand.tap(page.locator("#import-paste + p button"));
    await expect(page.locator("#import-take")).toContainText("40", { timeout: 15_000 });
    await hand.tap(page.locator("#import-take"));
    await expect(app.heading).toHaveText(app.words.contracts);
    await app.storedContracts(40);
    await hand.tap(page.locator("#arrangement summary"));
    await hand.choose(page.locator("#group"), "1");
    await hand.tap(page.getByRole("link", { name: /\b5 (Verträge|contracts)/ }).first());
    await expect(page.locator(".letter-paper")).toContainText(/Vertrag \d+, (Laufzeit bis|term until)/);
    hand.expectAtMost(8, 1);
  });

  test(`in ${lang}, an admin ticks three steps, notes one and sees what is open with eight taps`, async ({ elsewhere }) => {
    const page = await elsewhere({ viewport: { width: 768, height: 1024 }, colorScheme: "dark" });
    const app = new Work(page, lang);
    await app.openExample();
    const hand = new Hand(page);
    await hand.tap(app.nav.getByRole("link", { name: new RegExp(`^${app.words.steps}`) }));
    await expect(app.ticks.first()).toBeVisible();
    const open = await app.ticks.evaluateAll((all) =>
      all.filter((one) => one.checkVisibility() && !one.checked).map((one) => one.id.replace("tick-", "")),
    );
    for (const id of open.slice(0, 3)) await hand.tap(app.tickOf(id));
    const noted = open[3];
    await hand.tap(app.opener(noted));
    await hand.tap(app.note(noted));
    await hand.type("Frau Muster");
    await app.expectStoredSteps(4);
    await hand.choose(page.locator("#step-filter"), "1");
    await expect(app.tickOf(open[0])).toBeHidden();
    await app.expectFigure("progress-done", "3");
    hand.expectAtMost(8, 11);
  });
}
