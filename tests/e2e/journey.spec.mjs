// The main journey, from a contract's start to ticked steps and a link that restores them, in both languages.
import { App, FIGURES, LANGUAGES, LINK, expect, fragmentOf, keysOf, tabTo, test, watchCopying, withoutCheck } from "./app.mjs";

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    let app;
    test.beforeEach(async ({ page }) => {
      app = await App.opened(page, { lang });
    });

    test("typing the contract's start shows its deadlines before anything is submitted", async () => {
      expect(await app.figures()).toEqual({});
      await app.start.pressSequentially(app.words.startDay);
      await app.expectFigures(FIGURES);
      await expect(app.page.getByText(app.words.startRead)).toBeVisible();
      await app.notice.fill("60");
      await app.expectFigure("notice-deadline", "2026-11-15");
      await app.start.fill("");
      await expect.poll(() => app.figures()).toEqual({});
      await expect(app.errors).toBeHidden();
    });

    test("amounts, periods and terms are read as they are written, and that is said", async () => {
      const { page, words } = app;
      await app.start.fill(words.startDay);
      const reading = (id) => page.locator(`#${id}-reading`);
      await app.price.fill(words.priceGrouped);
      await expect(reading("price")).toHaveText(words.priceRead);
      await app.expectFigure("renewal-cost", "48000.00");
      await app.price.fill("$48000");
      await expect(reading("price")).toContainText("USD");
      await expect(page.locator("#currency option:checked")).toHaveText("USD $");
      await page.locator("#currency").selectOption({ label: "EUR €" });
      await expect(reading("price")).toContainText("$48000");
      await expect.poll(async () => "renewal-cost" in (await app.figures())).toBe(false);
      await app.expectFigures(FIGURES);

      await app.notice.fill("drei Monate");
      await expect(reading("notice")).toHaveText(words.threeMonths);
      await expect(page.locator("#notice-unit")).toHaveValue("1");
      await app.expectFigure("notice-deadline", "2026-10-14");
      await app.notice.fill("4 weeks");
      await expect(reading("notice")).toHaveText(words.fourWeeks);
      await expect(page.locator("#notice-unit")).toHaveValue("0");
      await app.expectFigure("notice-deadline", "2026-12-17");
      await app.term.fill("2 years");
      await expect(reading("term")).toHaveText(words.twoYears);
      await app.expectFigure("term-end", "2028-01-14");
    });

    // Sets the values of controls as some programs do, without telling the page.
    const setWithoutEvents = (values) =>
      app.page.evaluate((values) => {
        for (const [id, value] of Object.entries(values)) document.getElementById(id).value = value;
      }, values);

    test("fields that a program has filled in without an event are taken as they stand", async () => {
      const { page, words } = app;
      await setWithoutEvents({ start: words.startDay, notice: "2", "notice-unit": "1", price: "12000", currency: "2" });
      await app.stateEnd();
      await app.submit.click();
      await expect(app.errors).toBeFocused();
      await expect(app.start).toHaveValue(words.startDay);
      await setWithoutEvents({ end: "14.01.2027" });
      await page.evaluate(() => {
        document.getElementById("end-meaning").checked = true;
      });
      await app.submitForm();
      await app.expectFigure("notice-deadline", "2026-11-14");
      const [stored] = await app.storedContracts(1);
      expect([stored.notice, stored.price, stored.cur]).toEqual(["2m", 1_200_000, "CHF"]);
      // What was submitted does not come back into the form.
      await expect.poll(async () => JSON.stringify((await app.stored()).ui)).not.toContain("14.01.2027");
    });

    test("a program that tells of one field only has all of them taken", async () => {
      await setWithoutEvents({ start: app.words.startDay, notice: "60" });
      await app.notice.dispatchEvent("change");
      await app.expectFigure("notice-deadline", "2026-11-15");
      await setWithoutEvents({ notice: "30" });
      await app.term.focus();
      await app.expectFigures(FIGURES);
    });

    test("submitting leads to the deadlines, with the heading focused and the title set", async () => {
      await expect(app.page).toHaveTitle(app.words.title);
      await app.start.fill(app.words.startDay);
      await app.submitForm();
      await expect(app.heading).toBeFocused();
      await app.expectTitle("deadlines");
      await app.expectFigures(FIGURES);
      await expect(app.main).toContainText(new RegExp(app.words.answer.replaceAll(" ", "\\s+")));
      await expect(app.main).toContainText(app.words.left);
      expect(keysOf(await app.fragment())).toEqual(["v", "c", "start", "term", "notice", "view", "id"]);
    });

    test("every way to another view sets the title, focuses its heading and can be taken back", async () => {
      await app.saveExample();
      for (const view of ["costs", "steps", "letter", "contracts", "deadlines"]) {
        await app.go(view);
        await app.expectTitle(view);
        await expect(app.heading, `the heading of ${view}`).toBeFocused();
      }
      for (const view of ["imprint", "privacy", "accessibility", "help"]) {
        await app.goByFooter(view);
        await app.expectTitle(view);
        await expect(app.heading, `the heading of ${view}`).toBeFocused();
      }
      await app.page.goBack();
      await expect(app.heading).toHaveText(app.words.accessibility);
      await app.page.goForward();
      await expect(app.heading).toHaveText(app.words.help);
    });

    test("beside the form, a date that stays keeps its elements and one that changes gets new ones", async () => {
      await app.start.fill(app.words.startDay);
      await app.expectFigures(FIGURES);
      const names = ["term-start", "term-end", "data-gone", "strict-date", "window-start"];
      await app.page.evaluate((names) => {
        window.rows = names.map((name) => document.querySelector(`[data-figure="${name}"]`));
      }, names);
      await app.notice.fill("31");
      await app.expectFigure("window-start", "2026-12-15");
      const kept = await app.page.evaluate(() => window.rows.filter((row) => row.isConnected).map((row) => row.dataset.figure));
      expect(kept).toEqual(["term-start", "term-end", "data-gone"]);
    });

    test("a view is drawn once for each way there, so that what has the focus stays", async () => {
      await app.saveExample();
      // The letter is in a part of its own, which is loaded once.
      await app.go("letter");
      await expect(app.paper).toBeVisible();
      await app.go("deadlines");
      await app.page.evaluate(() => {
        window.headings = [];
        const heading = (node) => (node.nodeType === Node.ELEMENT_NODE ? [node, ...node.querySelectorAll("*")] : []).find(({ id }) => id === "title");
        new MutationObserver((changes) => {
          const added = changes.flatMap(({ addedNodes }) => [...addedNodes].map(heading).filter(Boolean));
          window.headings.push(...added.map(({ textContent }) => textContent));
        }).observe(document.body, { childList: true, subtree: true });
      });
      const drawn = () => app.page.evaluate(() => window.headings.splice(0));
      for (const view of ["costs", "steps", "letter", "contracts", "deadlines"]) {
        await app.go(view);
        await expect(app.heading).toBeFocused();
        expect(await drawn()).toEqual([app.words[view]]);
      }
      for (const [way, view] of [["goBack", "contracts"], ["goBack", "letter"], ["goForward", "contracts"]]) {
        await app.page[way]();
        await expect(app.heading).toHaveText(app.words[view]);
        await expect(app.heading).toBeFocused();
        expect(await drawn(), way).toEqual([app.words[view]]);
      }
    });

    test("three ticked steps are still there after the page was closed and opened again", async ({ context }) => {
      await app.saveExample();
      const ticked = await app.tickSteps(3);
      expect(ticked).toHaveLength(3);
      await app.expectStoredSteps(3);
      await app.page.close();

      const again = await App.opened(await context.newPage(), { lang });
      await again.expectFigures(FIGURES);
      await again.go("steps");
      await again.expectTicked(ticked);
      expect((await again.figures())["progress-done"]).toBe("3");
    });

    test("what was done just before a reload is kept", async () => {
      await app.saveExample();
      const ticked = await app.tickSteps(3);
      await app.reload();
      await expect(app.heading).toHaveText(app.words.steps);
      await app.expectTicked(ticked);
    });

    test("what was typed and not yet submitted is kept over a reload", async () => {
      await app.start.fill(app.words.startDay);
      await app.notice.fill("45");
      await app.reload();
      await expect(app.start).toHaveValue(app.words.startDay);
      await expect(app.notice).toHaveValue("45");
    });

    test("the bookmark link brings contract and progress to an empty browser", async ({ elsewhere }) => {
      await app.saveExample({ price: true });
      const plan = await app.plan();
      const ticked = await app.tickSteps(3);
      await app.go("deadlines");
      const link = await app.bookmark();
      expect(link.startsWith(`${app.page.url().split("#")[0]}#v=1&`)).toBe(true);
      expect(link.length).toBeLessThanOrEqual(500);

      const there = await App.opened(await elsewhere(), { lang, hash: `#${fragmentOf(link)}` });
      await there.expectFigures(plan);
      await there.go("steps");
      await there.expectTicked(ticked);
      await there.reload();
      await there.expectTicked(ticked);
    });

    test("the share link holds start, term and notice, and the price only when asked to", async ({ elsewhere }) => {
      await app.saveExample({ price: true });
      await app.tickSteps(1);
      await app.go("deadlines");
      await app.openShare();
      const price = app.dialog.getByLabel(app.words.sharePrice);
      await expect(price).not.toBeChecked();
      const link = await app.shareLink.inputValue();
      expect(withoutCheck(fragmentOf(link))).toBe(LINK);
      await price.check();
      await expect.poll(async () => keysOf(await app.shareLink.inputValue())).toEqual(["v", "c", "start", "term", "notice", "price"]);
      await price.uncheck();
      await expect(app.shareLink).toHaveValue(link);

      const there = await App.opened(await elsewhere(), { lang, hash: `#${fragmentOf(link)}` });
      await there.expectFigures(FIGURES);
      await there.go("steps");
      expect(await there.ticked()).toEqual([]);
    });

    test("the share link of a contract with a printed end holds that end", async () => {
      await app.start.fill(app.words.startDay);
      await app.stateEnd();
      await app.end.fill("14.01.2027");
      await app.page.getByRole("radio", { name: app.words.lastDay }).check();
      await app.expectFigures(FIGURES);
      await app.submitForm();
      await app.openShare();
      expect(withoutCheck(fragmentOf(await app.shareLink.inputValue()))).toBe("v=1&start=2026-01-15&end=2027-01-14&notice=30d");
    });

    test("copying the link is confirmed without moving the focus", async ({ page }) => {
      await watchCopying(page);
      await app.saveExample();
      await app.openShare();
      await app.copies(app.dialog.getByRole("button", { name: app.words.copyShare }));
      expect(await page.evaluate(() => window.copied)).toBe(await app.shareLink.inputValue());
    });

    test("changing the language keeps contract, progress, view and what was typed", async () => {
      const other = new App(app.page, lang === "de" ? "en" : "de");
      await app.start.fill("2026-01-15");
      await app.chooseLanguage(other.lang);
      await app.expectLanguage(other.lang);
      await expect(other.start).toHaveValue("2026-01-15");
      await expect(app.menu).toBeHidden();
      await expect(app.menuButton).toBeFocused();
      await other.submitForm();
      const ticked = await other.tickSteps(3);

      await app.chooseLanguage(lang);
      await app.expectLanguage(lang);
      await app.expectTitle("steps");
      await expect(app.heading).toHaveText(app.words.steps);
      expect(await app.ticked()).toEqual(ticked);
      await app.go("deadlines");
      await app.expectFigures(FIGURES);

      await app.chooseLanguage(other.lang);
      await expect(other.heading).toHaveText(other.words.deadlines);
      await other.reload();
      await app.expectLanguage(other.lang);
      await other.expectFigures(FIGURES);
    });

    test("a contract is changed in place, and the form then offers a new one", async () => {
      await app.saveExample();
      const [before] = await app.storedContracts(1);
      await app.page.getByRole("link", { name: app.words.editTitle }).click();
      await expect(app.heading).toHaveText(app.words.editTitle);
      await expect(app.start).toHaveValue(app.words.startDay);
      await app.notice.fill("60");
      await app.page.getByRole("button", { name: app.words.saveChanges }).click();
      await expect(app.heading).toHaveText(app.words.deadlines);
      await app.expectFigures({
        ...FIGURES,
        "notice-deadline": "2026-11-15",
        "strict-date": "2026-11-14",
        "recommended-date": "2026-10-16",
        "send-by": "2026-11-12",
        "send-by-courier": "2026-11-10",
        "send-by-post": "2026-11-03",
        "window-start": "2026-11-16",
        "next-deadline": "2027-11-15",
        "days-left": "-8",
        status: "missed",
      });
      await expect.poll(async () => (await app.stored()).contracts[0].notice).toBe("60d");
      const [after] = await app.storedContracts(1);
      expect(after.id).toBe(before.id);
    });

    test("the keyboard alone does all of it", async () => {
      const { page, words } = app;
      const skip = page.getByRole("link", { name: words.skip });
      await page.keyboard.press("Tab");
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(app.main).toBeFocused();
      expect(await app.fragment()).toBe("");

      await tabTo(app.start);
      await page.keyboard.type(words.startDay);
      await app.expectFigures(FIGURES);
      await tabTo(page.getByRole("button", { name: words.submit }));
      await page.keyboard.press("Enter");
      await expect(app.heading).toHaveText(words.deadlines);
      await expect(app.heading).toBeFocused();

      const share = page.getByRole("button", { name: words.shareMore });
      await tabTo(share);
      await page.keyboard.press("Enter");
      await expect(app.dialog).toBeVisible();
      const inDialog = () => app.dialog.evaluate((dialog) => dialog.contains(document.activeElement));
      expect(await inDialog()).toBe(true);
      await tabTo(app.dialog.getByRole("button", { name: words.close }));
      await page.keyboard.press("Escape");
      await expect(app.dialog).toBeHidden();
      await expect(share).toBeFocused();
      await page.keyboard.press("Enter");
      await tabTo(app.dialog.getByRole("button", { name: words.close }));
      await page.keyboard.press("Enter");
      await expect(app.dialog).toBeHidden();
      await expect(share).toBeFocused();

      await tabTo(page.getByRole("link", { name: words.toSteps }));
      await page.keyboard.press("Enter");
      await expect(app.heading).toHaveText(words.steps);
      for (let place = 0; place < 3; place += 1) {
        await tabTo(app.ticks.nth(place));
        await page.keyboard.press("Space");
        await expect(app.ticks.nth(place)).toBeChecked();
      }
      const opener = page.locator(".step-details > summary").nth(2);
      await tabTo(opener);
      await page.keyboard.press("Enter");
      await expect(page.locator("details[open]")).toHaveCount(1);
      expect((await app.figures())["progress-done"]).toBe("3");
      await app.reload();
      await app.expectTickedCount(3);
    });
  });
}

test("the theme is chosen, applied at once and kept", async ({ page }) => {
  const app = await App.opened(page);
  await app.openMenu();
  await page.getByLabel(app.words.theme).selectOption({ label: app.words.dark });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await app.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await app.openMenu();
  await expect(page.getByLabel(app.words.theme)).toHaveValue("dark");
});

test("a notice recorded as sent in time turns the answer and survives the bookmark link", async ({ page, elsewhere }) => {
  const app = await App.opened(page, { hash: `#${LINK}` });
  await app.go("steps");
  await app.sendNotice();
  await app.go("deadlines");
  await app.expectFigure("status", "cancelled");
  const plan = await app.plan();
  expect(plan).not.toHaveProperty("next-term-end");
  const link = await app.bookmark();
  const there = await App.opened(await elsewhere(), { hash: `#${fragmentOf(link)}` });
  await there.expectFigures(plan);
});
