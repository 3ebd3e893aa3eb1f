// From the address to a page that responds, and what is shown if that fails.
import { expect, expectAccessible, open, prefer, ready, test } from "./fixtures.mjs";
import { WORDS } from "./words.mjs";

const HELP = { de: "Die Seite konnte nicht starten", en: "The page could not start" };
// What happened, in the sentence that each language has for it.
const CAUSES = {
  network: ["Eine Datei der Seite kam nicht an", "A file of the page did not arrive"],
  host: ["Der Server schickte eine andere Datei als erwartet", "The server sent a file other than the one expected"],
  browser: ["Dieser Browser führt das Programm der Seite nicht aus", "This browser does not run the page’s program"],
  silence: ["Seit einigen Sekunden kommt nichts an", "Nothing has arrived for some seconds"],
};

// The page waits four seconds for progress; the rest is for a busy machine.
async function expectHelp(page) {
  await expect(page.getByRole("heading", { name: HELP.de })).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole("heading", { name: HELP.en })).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-ready", "true");
}

// Exactly this cause is named, in both languages.
async function expectCause(page, cause) {
  for (const [name, texts] of Object.entries(CAUSES)) {
    for (const text of texts) await expect(page.getByText(text)).toBeVisible({ visible: name === cause });
  }
}

test.describe("the policy", () => {
  test("is sent and repeated in the page", async ({ page }) => {
    const response = await open(page);
    const sent = response.headers()["content-security-policy"];
    const repeated = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(sent).toBe(`${repeated}; frame-ancestors 'none'`);
    expect(repeated).toContain("require-trusted-types-for 'script'");
    expect(response.headers()).toMatchObject({
      "cache-control": "no-cache",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
  });

  for (const where of ["header", "meta"]) {
    test(`is live in the ${where}: without 'wasm-unsafe-eval' nothing starts`, async ({ page, faults }) => {
      faults.expect(/could not start|unsafe-eval/);
      await page.route("./", async (route) => {
        const response = await route.fetch();
        const stricter = (policy) => policy.replace(" 'wasm-unsafe-eval'", "");
        const headers = response.headers();
        let body = await response.text();
        if (where === "header") {
          headers["content-security-policy"] = stricter(headers["content-security-policy"]);
        } else {
          delete headers["content-security-policy"];
          body = stricter(body);
        }
        await route.fulfill({ status: 200, headers, body });
      });
      await page.goto("./");
      await expectHelp(page);
      await expectCause(page, "browser");
    });
  }

  const REFUSED = [
    "<img src=x onerror=alert(1)>",
    '<img src="x" onerror="alert(1)">',
    "<script>alert(1)</script>",
    '<script src="https://example.org/x.js"></script>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#115;cript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<p onclick="alert(1)">x</p>',
    '<p style="color:red">x</p>',
    '<iframe srcdoc="x"></iframe>',
    '<object data="x"></object>',
    '<embed src="x">',
    '<base href="https://example.org/">',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    '<form action="https://example.org/"></form>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><a xlink:href="javascript:alert(1)"></a></svg>',
    '<svg><animate attributeName="href" to="javascript:alert(1)"></animate></svg>',
    '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></p></textarea>',
    "<!--><img src=x onerror=alert(1)>-->",
    '<p title="a"onclick="alert(1)">x</p>',
    "<math></math>",
    "<template></template>",
    "1 < 2 <b",
    "<p>plain</p>",
  ];

  test("lets only plain markup into the page", async ({ page }) => {
    await open(page);
    const attempt = (markups) =>
      page.evaluate((markups) => {
        const passes = (markup) => {
          try {
            document.createElement("div").innerHTML = markup;
            return true;
          } catch {
            return false;
          }
        };
        return markups.filter(passes);
      }, markups);
    expect(await attempt(REFUSED)).toEqual([]);
  });

  test("lets no other script in", async ({ page, faults }) => {
    faults.expect(/script-src|TrustedScript/);
    await open(page);
    const outcomes = await page.evaluate(() =>
      ["https://example.org/x.js", "data:text/javascript,1", "./other.js", "sw.js"].map((url) => {
        try {
          document.createElement("script").src = url;
          return "passes";
        } catch {
          return "refused";
        }
      }),
    );
    expect(outcomes).toEqual(["refused", "refused", "refused", "passes"]);
  });
});

test.describe("help", () => {
  const WASM = "**/*_bg.wasm";
  const FAILURES = {
    "the app is missing": ["host", (route) => route.fulfill({ status: 404, body: "Not found" })],
    "the app is blocked": ["network", (route) => route.abort()],
    "a host answers with a page instead": ["host", (route) =>
      route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><p>Home</p>" })],
    "the app has the wrong type": ["host", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
    }],
    "the app is cut off": ["host", async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ contentType: "application/wasm", body: body.subarray(0, body.length / 2) });
    }],
    "the app is not the one the page was built with": ["host", async (route) => {
      const body = await (await route.fetch()).body();
      // A custom section changes nothing except the digest.
      const other = Buffer.concat([body, Buffer.from([0, 2, 1, 97])]);
      await route.fulfill({ contentType: "application/wasm", body: other });
    }],
  };
  for (const [name, [cause, answer]] of Object.entries(FAILURES)) {
    test(`is shown in both languages when ${name}`, async ({ page, faults }) => {
      faults.expect(/could not start|Failed to load resource|was preloaded using link preload/);
      await page.route(WASM, answer);
      await page.goto("./", { waitUntil: "commit" });
      await expectHelp(page);
      await expectCause(page, cause);
      await expect(page.locator("#boot-help-reason")).not.toBeEmpty();
      await expectAccessible(page);
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.getByRole("button", { name: "Reload page" }).click();
      await ready(page);
      await expect(page.locator("#boot-help")).toBeHidden();
    });
  }

  for (const [name, cause, glob] of [
    ["the glue", "network", "**/fristklar-*.js"],
    ["the boot script", "browser", "**/boot-*.js"],
  ]) {
    test(`is shown when ${name} is missing`, async ({ page, faults }) => {
      faults.expect(/could not start|Failed to load resource|was preloaded using link preload/);
      await page.route(glob, (route) => route.fulfill({ status: 404, body: "Not found" }));
      await page.goto("./");
      await expectHelp(page);
      await expectCause(page, cause);
    });

    test(`is shown when ${name} was tampered with`, async ({ page, faults }) => {
      faults.expect(/could not start|integrity|was preloaded using link preload/i);
      await page.route(glob, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n;` });
      });
      await page.goto("./");
      await expectHelp(page);
      await expectCause(page, cause);
    });
  }

  test("keeps its reason while the rest still arrives", async ({ page, faults }) => {
    faults.expect(/could not start|Failed to load resource|was preloaded using link preload/);
    await page.route("**/fristklar-*.js", (route) => route.fulfill({ status: 404, body: "Not found" }));
    let arrived = 0;
    await page.route(WASM, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
      arrived = Date.now();
    });
    await page.goto("./", { waitUntil: "commit" });
    await expectHelp(page);
    const reason = await page.locator("#boot-help-reason").textContent();
    expect(reason).toContain("fristklar-");
    // The page is patient for four seconds after the last sign of life.
    await expect.poll(() => arrived > 0 && Date.now() - arrived > 4_500, { timeout: 15_000 }).toBe(true);
    await expectCause(page, "network");
    await expect(page.locator("#boot-help-reason")).toHaveText(reason);
  });

  test("is not needed when only a cache holds another app", async ({ page }) => {
    let asked = 0;
    await page.route(WASM, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      asked += 1;
      await route.fulfill({ response, body: asked === 1 ? Buffer.concat([body, Buffer.from([0, 2, 1, 97])]) : body });
    });
    await open(page);
    expect(asked).toBe(2);
  });

  test("goes away when a slow app does start", async ({ page, faults }) => {
    faults.expect(/was preloaded using link preload/);
    let answer;
    const held = new Promise((resolve) => (answer = resolve));
    await page.route(WASM, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("./", { waitUntil: "commit" });
    await expectHelp(page);
    await expectCause(page, "silence");
    answer();
    await ready(page);
    await expect(page.locator("#boot-help")).toBeHidden();
  });

  test("after a crash offers to reload", async ({ page }) => {
    await open(page);
    await expect(page.locator("#crash")).toBeHidden();
    await page.locator("#crash").evaluate((panel) => (panel.hidden = false));
    await expect(page.locator("#crash")).toContainText("noch in diesem Browser gespeichert");
    await expect(page.locator("#crash")).toContainText("still saved in this browser");
    await page.locator("#crash").getByRole("button", { name: "Seite neu laden" }).click();
    await ready(page);
    await expect(page.locator("#crash")).toBeHidden();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs, in both languages", async ({ page, faults }) => {
    faults.expect(/was preloaded using link preload/);
    await page.goto("./");
    // Texts inside `noscript` are invisible to getByText.
    for (const [lang, text] of [
      ["de", "Fristklar braucht JavaScript."],
      ["en", "Fristklar needs JavaScript."],
    ]) {
      const paragraph = page.locator(`noscript p[lang="${lang}"]`);
      await expect(paragraph).toBeVisible();
      await expect(paragraph).toContainText(text);
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(WORDS.de.heading);
    await expect(page.locator("#boot-help")).toBeHidden();
  });
});

test.describe("the first load", () => {
  for (const at of ["./", "sub/v4/", "sub/v4/index.html"]) {
    test(`works at ${at} with at most eight requests, all of its own`, async ({ page, baseURL }) => {
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      // With the second part held back nothing is asked for that is not needed for the answer, or requested beside it.
      let release;
      const held = new Promise((resolve) => (release = resolve));
      await page.route("**/part-later-*.wasm", async (route) => {
        await held;
        await route.continue();
      });
      await open(page, "", { at });
      expect(requests.length).toBeLessThanOrEqual(8);
      release();
      await page.waitForLoadState("networkidle");
      const folder = new URL(at, baseURL).href.replace("index.html", "");
      expect(requests.filter((url) => !url.startsWith(folder))).toEqual([]);
      expect(new Set(requests).size).toBe(requests.length);
      // With the second part, which comes in two files with one for their styles, and the long texts.
      expect(requests.length).toBeLessThanOrEqual(9);
    });
  }

  test("hands over from the shell to the app", async ({ page }) => {
    await open(page);
    await expect(page.locator("#shell")).toHaveCount(0);
    await expect(page.locator("#boot-help")).toBeHidden();
    await expect(page.locator("#crash")).toBeHidden();
  });
});

// With the app held back: the page makes these decisions before it starts.
test.describe("before the app", () => {
  test.beforeEach(async ({ page, faults }) => {
    faults.expect(/was preloaded using link preload/);
    await page.route("**/*_bg.wasm", () => {});
  });
  test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

  const LANGUAGES = [
    { name: "a German browser", languages: ["de-DE", "en"], is: "de" },
    { name: "an Austrian browser", languages: ["de-AT"], is: "de" },
    { name: "a British browser", languages: ["en-GB", "de"], is: "en" },
    { name: "a French browser", languages: ["fr-FR", "de"], is: "en" },
    { name: "a choice made before", languages: ["de-DE"], ui: { lang: "en" }, is: "en" },
    { name: "a link", languages: ["en-GB"], ui: { lang: "en" }, hash: "#v=1&lang=de", is: "de" },
    { name: "an unknown language in a link", languages: ["de-DE"], hash: "#lang=xx", is: "de" },
    { name: "broken storage", languages: ["de-DE"], raw: "{", is: "de" },
  ];
  for (const { name, languages, ui, raw = ui && JSON.stringify({ ui }), hash = "", is } of LANGUAGES) {
    test(`${name} means ${is}`, async ({ page }) => {
      await prefer(page, languages);
      if (raw) await page.addInitScript((raw) => localStorage.setItem("fristklar.state", raw), raw);
      await page.goto(`./${hash}`, { waitUntil: "commit" });
      await expect(page.locator("#shell h1")).toHaveText(WORDS[is].heading);
      await expect(page).toHaveTitle(WORDS[is].title);
      await expect(page.locator("html")).toHaveAttribute("lang", is);
    });
  }

  test("denied storage is no obstacle", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.locator("#shell h1")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-boot", "begun");
    await expect(page.locator("#boot-help")).toBeHidden();
  });

  for (const [theme, attribute] of [
    ["dark", "dark"],
    ["light", "light"],
    ["system", null],
  ]) {
    test(`the theme ${theme} is kept`, async ({ page }) => {
      await page.addInitScript(
        (theme) => localStorage.setItem("fristklar.state", JSON.stringify({ ui: { theme } })),
        theme,
      );
      await page.goto("./", { waitUntil: "commit" });
      await expect(page.locator("html")).toHaveAttribute("data-boot", "begun");
      expect(await page.locator("html").getAttribute("data-theme")).toBe(attribute);
    });
  }

  test("the shell is accessible in both languages", async ({ page }) => {
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.locator("#shell h1")).toBeVisible();
    await expectAccessible(page);
    await page.goto("about:blank");
    await page.goto("./#lang=en", { waitUntil: "commit" });
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expectAccessible(page);
  });
});
