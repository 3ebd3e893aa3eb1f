// The page without its server, and from one release to the next: on a host that is shut down and switched to another.
import { expectAccessible, ready } from "./fixtures.mjs";
import { FIGURES, LANGUAGES, LINK, test as base, expect } from "./app.mjs";
import { Host, killSwitch, release, secondRelease } from "./host.mjs";
import { Work } from "./work.mjs";

const WORDS = {
  de: {
    kept: "Bereit für offline.",
    cutOff: "Offline – alles funktioniert weiter.",
    newer: "Neue Version verfügbar.",
    load: "Jetzt laden",
    later: "Später",
    full: "Der Speicher dieses Browsers ist voll.",
  },
  en: {
    kept: "Ready for offline use.",
    cutOff: "Offline – everything still works.",
    newer: "New version available.",
    load: "Load now",
    later: "Later",
    full: "This browser’s storage is full.",
  },
};

const test = base.extend({
  folders: [["/"], { option: true }],
  host: async ({ folders }, use) => {
    const host = await Host.start(release(), folders);
    await use(host);
    await host.goAway();
  },
  baseURL: async ({ host }, use) => use(host.address),
  serviceWorkers: "allow",
});

// The page, with what shows the state of its worker.
class Offline extends Work {
  constructor(page, lang) {
    super(page, lang);
    this.said = WORDS[this.lang];
    this.note = page.locator("#offline");
    // A status is announced when it appears.
    this.banner = page.getByRole("status").and(page.locator("#newer-version"));
    this.load = this.banner.getByRole("button", { name: this.said.load });
  }

  // Opened, with all files stored.
  static async kept(page, options) {
    const app = await this.opened(page, options);
    await expect(app.note).toHaveText(app.said.kept);
    return app;
  }

  // The names of all caches.
  caches() {
    return this.page.evaluate(() => caches.keys());
  }

  // Waits until the open page responds and is of this release.
  async expectRelease(number) {
    await ready(this.page);
    await expect(this.page.locator('meta[name="release"]')).toHaveCount(number - 1);
  }

  // The folders with a worker.
  workers() {
    return this.page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.map(({ scope }) => new URL(scope).pathname);
    });
  }

  // Opened again with a second release on the host, which is then stored and offered.
  async offered(host) {
    host.files = secondRelease();
    await this.page.reload();
    await expect(this.banner).toContainText(this.said.newer);
    await this.expectRelease(1);
  }
}

test.describe("with the server gone", () => {
  test.beforeEach(({ faults }) => faults.expect(/ERR_CONNECTION_REFUSED|fetching the script/));

  for (const lang of LANGUAGES) {
    test(`a link works completely (${lang})`, async ({ page, host }) => {
      const app = await Offline.kept(page, { lang });
      await host.goAway();
      await app.open(`#${LINK}&price=12000`);
      await app.expectFigure("notice-deadline", FIGURES["notice-deadline"]);
      await app.go("costs");
      await app.expectFigure("renewal-cost", "12000.00");
      await app.open(`?y=1#${LINK}&price=12000&view=steps&step=verify-export`);
      await expect(app.sheet("objects")).toBeVisible();
      await expect(app.step("verify-export")).not.toContainText(app.words.loadFailed);
      await app.tickOf("verify-export").check();
      await app.go("letter");
      await expect(app.paper).toBeVisible();
      for (const view of ["imprint", "privacy", "help"]) {
        await app.goByFooter(view);
        await expect(app.main).not.toContainText(app.words.loadFailed);
      }
      const other = await app.switchLanguage();
      await expect(other.heading).toHaveText(other.words.help);
      await expect(other.main.locator("details.question").first()).toBeVisible();
      await expect(other.main).not.toContainText(other.words.loadFailed);
      await other.reload();
      await expect(page.getByRole("link", { name: "Fristklar" })).toBeVisible();
      await host.comeBack();
    });
  }

  test("a browser that was never here shows its own error, and no half page", async ({ page, host }) => {
    await host.goAway();
    await expect(page.goto("./")).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
    await host.comeBack();
  });
});

test.describe("what is said about it", () => {
  for (const lang of LANGUAGES) {
    test(`that it works now, only in the footer (${lang})`, async ({ page }) => {
      const app = await Offline.kept(page, { lang });
      await expect(app.status).toBeEmpty();
      await page.reload();
      await expect(app.note).toHaveText(app.said.kept);
      await expect(app.status).toBeEmpty();
    });

    test(`that there is no network, and that it does not matter (${lang})`, async ({ page, context }) => {
      const app = await Offline.kept(page, { lang });
      await context.setOffline(true);
      await expect(app.note).toHaveText(app.said.cutOff);
      await context.setOffline(false);
      await expect(app.note).toHaveText(app.said.kept);
    });
  }

  test("nothing covers what was just done", async ({ page }) => {
    const app = await Offline.opened(page, { hash: `#${LINK}` });
    await app.storedContracts(1);
    await expect(app.note).toHaveText(app.said.kept);
  });

  test("nothing where the worker does not come", async ({ page, host, faults }) => {
    faults.expect(/404/);
    host.files.delete("sw.js");
    const app = await Offline.opened(page, { hash: `#${LINK}` });
    await app.expectFigures(FIGURES);
    await expect.poll(() => host.requests).toContain("/sw.js");
    await app.go("steps");
    await expect(app.ticks.first()).toBeVisible();
    await expect(app.note).toHaveCount(0);
    expect(await app.caches()).toEqual([]);
  });
});

test.describe("a second release", () => {
  for (const lang of LANGUAGES) {
    test(`waits, is offered, and comes over nothing that was typed (${lang})`, async ({ page, host }) => {
      const app = await Offline.kept(page, { lang });
      const [before] = await app.caches();
      await app.offered(host);
      // It is still waiting.
      await page.reload();
      await expect(app.banner).toContainText(app.said.newer);
      await app.expectRelease(1);
      await expectAccessible(page);
      await app.start.fill(app.words.startDay);
      await app.term.fill("2x");
      await app.load.click();
      await app.expectRelease(2);
      await expect(app.start).toHaveValue(app.words.startDay);
      await expect(app.term).toHaveValue("2x");
      await expect(app.banner).toHaveCount(0);
      await expect.poll(() => app.caches()).toEqual([before.replace(/[^:]*$/, "second")]);
      await page.reload();
      await app.expectRelease(2);
      await expect(app.status).toBeEmpty();
    });
  }

  test("can be put off", async ({ page, host }) => {
    const app = await Offline.kept(page);
    await app.offered(host);
    await app.mark();
    await app.banner.getByRole("button", { name: app.said.later }).press("Enter");
    await expect(app.banner).toHaveCount(0);
    await expect(app.heading).toBeFocused();
    await app.expectNoReload();
    await app.expectRelease(1);
  });

  test("does not come over what cannot be saved", async ({ page, host }) => {
    const app = await Offline.kept(page);
    await app.offered(host);
    await app.mark();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    // Immediately, so that the click comes before anything is saved automatically.
    await page.evaluate(() => {
      const start = document.querySelector("#start");
      start.value = "15.01.2026";
      start.dispatchEvent(new InputEvent("input", { bubbles: true }));
      document.querySelector("#newer-version button").click();
    });
    await expect(page.getByRole("alert").filter({ hasText: app.said.full })).toBeVisible();
    await app.expectNoReload();
    await app.expectRelease(1);
    await expect(app.start).toHaveValue("15.01.2026");
  });

  test("leaves a tab of the first one at work until it is loaded anew", async ({ page, context, host }) => {
    const one = await Offline.kept(page);
    const two = await Offline.opened(await context.newPage(), { hash: `#${LINK}&view=steps&step=verify-export` });
    await expect(two.note).toHaveText(two.said.kept);
    await two.mark();
    await one.offered(host);
    await one.load.click();
    await one.expectRelease(2);
    await expect(two.banner).toContainText(two.said.newer);
    // Not loaded before, and no longer on the host.
    const texts = [...release().keys()].find((name) => name.startsWith("content-en-"));
    expect(host.files.has(texts)).toBe(false);
    const other = await two.switchLanguage();
    await expect(other.sheet("objects")).toBeVisible();
    await expect(other.step("verify-export")).not.toContainText(other.words.loadFailed);
    await two.expectNoReload();
    expect(await one.caches()).toHaveLength(2);
    await two.page.locator("#newer-version .button-primary").click();
    await two.expectRelease(2);
    await expect.poll(() => one.caches()).toHaveLength(1);
    await one.expectRelease(2);
    expect((await one.caches())[0]).toMatch(/:second$/);
  });

  test("is not kept while only half of it is on the host", async ({ page, host, faults }) => {
    faults.expect(/integrity|valid digest/);
    const app = await Offline.kept(page);
    const second = secondRelease();
    host.files.set("sw.js", second.get("sw.js"));
    const end = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing ?? registration.waiting;
      while (["parsed", "installing"].includes(worker.state)) {
        await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
      }
      return worker.state;
    });
    expect(end).toBe("redundant");
    await expect(app.banner).toHaveCount(0);
    await page.reload();
    await app.expectRelease(1);
    await app.offered(host);
    await app.load.click();
    await app.expectRelease(2);
  });
});

test.describe("in a folder", () => {
  test.use({ folders: ["/sub/v4/"] });

  test("all of it works, and the rest of the host is left alone", async ({ page, host, faults }) => {
    faults.expect(/ERR_CONNECTION_REFUSED|fetching the script|404|module script/);
    const app = await Offline.kept(page);
    expect(await app.workers()).toEqual(["/sub/v4/"]);
    for (const elsewhere of ["", "sub/v4/nothing", "sub/v4/nothing/at/all"]) {
      const response = await page.goto(new URL(`/${elsewhere}`, host.address).href);
      expect(response.status()).toBe(404);
      expect(response.fromServiceWorker()).toBe(false);
      await expect(page.getByRole("heading", { name: "Seite nicht gefunden" })).toBeVisible();
      await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    }
    await page.goto("./nothing");
    await page.getByRole("link", { name: "Zur Startseite" }).click();
    await ready(page);
    await host.goAway();
    for (const at of ["./", "./index.html"]) {
      await app.open(`#${LINK}`, { at });
      await app.expectFigures(FIGURES);
    }
    await host.comeBack();
    await app.offered(host);
    await app.load.click();
    await app.expectRelease(2);
  });
});

test.describe("going away", () => {
  test.use({ folders: ["/", "/sub/v4/"] });

  // Two copies of the page on one host, and other files.
  async function both(page) {
    const app = await Offline.kept(page);
    await app.open("", { at: "sub/v4/" });
    await expect(app.note).toHaveText(app.said.kept);
    await page.evaluate(() => caches.open("somebody-else"));
    expect((await app.workers()).sort()).toEqual(["/", "/sub/v4/"]);
    return app;
  }

  for (const { at, folder, other } of [
    { at: "./", folder: "/", other: "/sub/v4/" },
    { at: "sub/v4/", folder: "/sub/v4/", other: "/" },
  ]) {
    test(`everything that is deleted at ${folder} is gone, and nothing else`, async ({ page, host }) => {
      const app = await both(page);
      await app.open("#view=privacy", { at });
      await expect(app.note).toHaveText(app.said.kept);
      await app.deleteEverything();
      await expect(app.status).toContainText(app.words.allDeleted);
      const left = await app.caches();
      expect(left.map((name) => name.replace(/:[^:]*$/, "").replace(new URL(host.address).origin, ""))).toEqual(
        expect.arrayContaining(["somebody-else", `fristklar:${other}`]),
      );
      expect(left).toHaveLength(2);
      expect(await app.storage()).toEqual({});
      await expect(app.note).toHaveCount(0);
      // Using the page brings nothing back, a new visit everything.
      await app.switchLanguage();
      expect(await app.caches()).toHaveLength(2);
      await page.reload();
      await expect(app.page.locator("#offline")).not.toHaveCount(0);
      expect(await app.caches()).toHaveLength(3);
    });
  }
});

test.describe("the kill switch", () => {
  test.use({ folders: ["/sub/v4/"] });

  test("takes the worker and its files out, and nobody else's", async ({ page, host }) => {
    const app = await Offline.kept(page);
    const others = ["somebody-else", `fristklar:${new URL("/", host.address)}:1`];
    await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
    host.files.set("sw.js", killSwitch());
    await page.reload();
    await app.expectAlive();
    await expect.poll(() => app.workers()).toEqual([]);
    expect((await app.caches()).sort()).toEqual(others.sort());
    await app.start.fill(app.words.startDay);
    host.requests.length = 0;
    await page.reload();
    await app.expectAlive();
    expect(host.requests).toContain("/sub/v4/");
    await expect(app.start).toHaveValue(app.words.startDay);
  });
});

test("the privacy page names everything that is kept", async ({ page }) => {
  const app = await Offline.kept(page, { hash: `#${LINK}` });
  await app.storedContracts(1);
  await app.go("steps");
  await app.tick(1);
  await app.expectStoredSteps(1);
  await app.open("#view=privacy");
  const named = (await app.main.locator("dt code").allTextContents()).map((name) => name.replace("…", ""));
  const kept = [...Object.keys(await page.evaluate(() => ({ ...localStorage }))), ...(await app.caches()), "sw.js"];
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.filter((key) => !named.some((name) => key.startsWith(name)))).toEqual([]);
  const others = await page.evaluate(async () => [document.cookie, sessionStorage.length, (await indexedDB.databases()).length]);
  expect(others).toEqual(["", 0, 0]);
});

test.describe("the operator", () => {
  // As a build with a completed operator.toml writes it; the worker's digests are those of the sample.
  async function visit(page, host, faults, view, lang) {
    faults.expect(/404/);
    host.files.delete("sw.js");
    for (const [name, content] of host.files) {
      if (!name.startsWith("content-")) continue;
      const operator = {
        name: "<img src=x onerror=alert(1)> & Söhne",
        address: ["Weg 1", "12345 Ort"],
        email: "info@firma.de",
        register: "HRB 1",
        "vat-id": "DE123",
        host: ["Hoster GmbH", "Allee 2"],
        "log-days": 7,
      };
      host.files.set(name, Buffer.from(JSON.stringify({ ...JSON.parse(content), operator })));
    }
    return Offline.opened(page, { lang, hash: `#view=${view}` });
  }

  for (const lang of LANGUAGES) {
    test(`is named in imprint and privacy page, as text (${lang})`, async ({ page, host, faults }) => {
      const app = await visit(page, host, faults, "imprint", lang);
      for (const text of ["<img src=x onerror=alert(1)> & Söhne", "Weg 1", "12345 Ort", "info@firma.de", "HRB 1", "DE123"]) {
        await expect(app.main).toContainText(text);
      }
      await expect(app.main.getByRole("link", { name: "info@firma.de" })).toHaveAttribute("href", "mailto:info@firma.de");
      await expect(app.main).not.toContainText("operator.toml");
      await expectAccessible(page);
      await app.goByFooter("privacy");
      for (const text of ["Hoster GmbH", "Allee 2", lang === "de" ? "nach 7 Tagen" : "after 7 days", "info@firma.de"]) {
        await expect(app.main).toContainText(text);
      }
      await expectAccessible(page);
    });
  }

  test("of a sample build is called a sample on both pages", async ({ page }) => {
    const app = await Offline.opened(page, { hash: "#view=imprint" });
    await expect(app.main).toContainText("Musterangaben.");
    await app.goByFooter("privacy");
    await expect(app.main).toContainText("Musterangaben.");
  });
});
